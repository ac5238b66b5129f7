"""Whatever a document says, it says after a journey through a format, or the loss is named."""

import json

import pytest
from careers import DOCUMENTS, imported, merged, plain, words_of
from hypothesis import HealthCheck, given, settings

from skillsync.career.document import Document
from skillsync.career.formats.exports import FORMATS
from skillsync.career.formats.losses import without_hidden

QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)


@QUICK
@given(DOCUMENTS)
def test_json_resume_keeps_everything(document):
    text, losses = FORMATS["json-resume"](document)
    assert losses == []
    assert plain(imported(text).document) == plain(merged(document))


@QUICK
@given(DOCUMENTS)
def test_our_own_document_keeps_everything_what_is_hidden_too(document):
    assert plain(imported(json.dumps(document.to_json())).document) == plain(document)


@pytest.mark.parametrize("name", ["rendercv", "reactive-resume", "europass"])
@QUICK
@given(document=DOCUMENTS)
def test_no_word_is_lost_unless_it_is_said(name, document):
    text, losses = FORMATS[name](document)
    again = imported(text).document
    said = " ".join(one for loss in losses for one in loss.names)
    # RenderCV prints a title such as `talks` with a capital.
    kept = {word.casefold() for word in words_of(plain(again))}
    missing = {word for word in words_of(plain(document)) if word.casefold() not in kept}
    assert {word for word in missing if word not in said} == set()


@pytest.mark.parametrize("name", FORMATS)
@settings(QUICK, max_examples=12)
@given(document=DOCUMENTS)
def test_a_second_journey_changes_nothing(name, document):
    once = imported(FORMATS[name](document).text).document
    twice = imported(FORMATS[name](once).text).document
    assert plain(twice) == plain(without_hidden(once) if name != "reactive-resume" else once)


@pytest.mark.parametrize("name", FORMATS)
def test_sections_that_are_a_title_alone_and_items_without_a_name_come_back(name):
    value = {
        "basics": {"name": "Kim Aalto"},
        "skills": [{"name": "Sewing"}, {"keywords": ["felting"]}],
        "interests": [{"keywords": ["rowing"]}],
        "awards": [{"summary": "For the longest scarf"}],
        "sections": [
            {"heading": "Patterns of mine"},
            {"heading": "Talks", "lines": ["On wool"]},
            {"heading": "Skills"},
        ],
        "language": "en",
    }
    text, losses = FORMATS[name](Document.model_validate(value))
    assert losses == []
    assert plain(imported(text).document) == value


@pytest.mark.parametrize("name", ["json-resume", "rendercv", "europass"])
def test_hidden_items_stay_behind_and_are_named(name):
    document = Document.model_validate(
        {
            "basics": {"name": "Kim Aalto"},
            "work": [
                {
                    "name": "Seen",
                    "roles": [{"position": "Cook"}, {"position": "Spy", "hidden": True}],
                },
                {"name": "Unseen", "hidden": True, "roles": [{"position": "Ghost"}]},
            ],
            "sections": [{"heading": "Secret", "lines": ["Whisper"], "hidden": True}],
        }
    )
    text, losses = FORMATS[name](document)
    assert "Cook" in text
    for word in ("Spy", "Unseen", "Ghost", "Secret", "Whisper"):
        assert word not in text
    named = "; ".join(one for loss in losses for one in loss.names)
    assert "Unseen" in named
    assert "Secret" in named
    assert "Spy" in named or "Seen" in named


def test_reactive_resume_keeps_what_is_hidden_hidden():
    document = Document.model_validate(
        {
            "basics": {"name": "Kim"},
            "skills": [{"name": "Sewing", "hidden": True}, {"name": "Ironing"}],
        }
    )
    value = json.loads(FORMATS["reactive-resume"](document).text)
    assert [one["hidden"] for one in value["sections"]["skills"]["items"]] == [True, False]
    again = imported(json.dumps(value)).document
    assert [(one.name, one.hidden) for one in again.skills] == [
        ("Sewing", True),
        ("Ironing", False),
    ]

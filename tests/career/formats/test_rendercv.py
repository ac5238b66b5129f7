"""RenderCV's YAML: nine types of entries under free titles."""

import pytest
import yaml
from careers import aside_of, data_of, imported

from skillsync.career.document import Document
from skillsync.career.formats import rendercv, rendercv_file
from skillsync.career.formats.imported import (
    DESIGN,
    PICTURE,
    CareerIsTooLong,
    YamlIsDamaged,
    YamlIsNoCareer,
)


@pytest.fixture(scope="module")
def found():
    return imported(data_of("rendercv.yaml"))


def test_the_head_is_read_with_every_way_to_reach_the_person(found):
    basics = found.document.basics
    assert (basics.name, basics.label) == ("Nils Abendroth", "Acoustic engineer")
    assert basics.email == "nils@abendroth.example"
    assert basics.phone == "+49-30-0000-0123"
    assert [(one.network, one.url) for one in basics.profiles] == [
        ("LinkedIn", "https://linkedin.com/in/nils-abendroth"),
        ("Mastodon", "https://sound.example/@nils"),
        ("Book a call", "https://call.example/nils"),
    ]
    assert found.document.language == "de"


def test_titles_and_types_decide_where_entries_go(found):
    document = found.document
    assert document.basics.summary.startswith("Measures rooms and makes them quiet.\nWrites")
    assert [(one.name, one.url, len(one.roles)) for one in document.work] == [
        ("Stille GmbH", "https://stille.example", 2),
        ("Orgelbau Rohr", "", 1),
    ]
    assert document.work[0].roles[0].current
    assert (document.education[0].score, document.education[0].highlights) == (
        "1.3",
        ["Thesis on echoes in stairwells"],
    )
    assert document.projects[0].url == "https://stairs.example"
    assert document.publications[0].authors == ["N. Abendroth", "T. Hall"]
    assert document.publications[0].url == "https://doi.org/10.9999/echo.2016.1"
    assert document.certificates[0].date == "2021-05"
    assert [one.heading for one in document.sections if not one.hidden] == [
        "Selected Honors",
        "Invited Talks",
        "Free Time",
    ]


def test_a_list_is_split_and_a_sentence_is_not(found):
    measuring, speaking = found.document.skills
    assert measuring.keywords == [
        "impulse responses",
        "sound maps (indoor, outdoor)",
        "Python",
    ]
    assert len(speaking.keywords) == 1


def test_what_fits_nowhere_is_kept_hidden(found):
    assert aside_of(found.document)[:3] == [
        "email: nils@work.example",
        "Experience › Orgelbau Rohr › date: Fall 2014",
        "Experience › Orgelbau Rohr › department: Voicing",
    ]
    assert {DESIGN, PICTURE} <= set(found.notes)


def test_a_title_of_signs_alone_is_kept_as_it_is():
    (section,) = imported("cv:\n  name: Ada Vale\n  sections:\n    _: []\n").document.sections
    assert section.heading == "_"


def test_words_that_yaml_takes_for_truth_stay_words():
    found = imported("cv:\n  name: Ola Nordmann\n  location: NO\n  headline: 2020-09\n")
    assert found.document.basics.location.text == "NO"
    assert found.document.basics.label == "2020-09"


def test_anchors_and_merges_are_followed():
    found = imported(
        "cv:\n  name: Kim\n  sections:\n    experience:\n"
        "      - &one {company: Mill, position: Miller, start_date: 2015, end_date: 2016}\n"
        "      - <<: *one\n        position: Owner\n"
    )
    assert [role.position for role in found.document.work[0].roles] == ["Miller", "Owner"]


def test_rendercv_would_take_what_is_written():
    """The rules of RenderCV's own models that a document can offend."""
    document = Document.model_validate(
        {
            "basics": {
                "name": "Kim",
                "email": "not an address",
                "phone": "123",
                "url": "kim",
                "profiles": [
                    {"network": "StackOverflow", "username": "kim"},
                    {"network": "twitter", "username": "kim"},
                    {"network": "Blog", "url": "javascript:alert(1)"},
                ],
            },
            "work": [
                {
                    "name": "Mill",
                    "roles": [{"position": "Miller", "startDate": "2020", "endDate": "2019"}],
                },
                {"name": "Kiln", "roles": [{"position": "Potter", "startDate": "2015"}]},
            ],
            "skills": [{"name": "Clay"}, {"name": "Glaze"}],
            "sections": [
                {"heading": "Notes", "lines": ["a"]},
                {"heading": "Notes", "lines": ["b"]},
            ],
        }
    )
    text, losses = rendercv_file.write(document)
    cv = yaml.safe_load(text)["cv"]
    assert "email" not in cv
    assert "phone" not in cv
    assert "website" not in cv
    assert cv["social_networks"] == [{"network": "X", "username": "kim"}]
    assert {"fontawesome_icon": "phone", "placeholder": "Phone: 123", "url": None} in cv[
        "custom_connections"
    ]
    assert all(not (one["url"] or "").startswith("java") for one in cv["custom_connections"])
    mill, kiln = cv["sections"]["Experience"]
    assert (mill["date"], kiln["date"]) == ("2020 - 2019", "from 2015")
    assert cv["sections"]["Skills"] == [{"bullet": "Clay"}, {"bullet": "Glaze"}]
    assert cv["sections"]["Notes (2)"] == ["b"]
    named = " ".join(map(str, losses))
    assert "not an address" in named
    assert "javascript" in named
    back = imported(text).document
    assert back.basics.phone == "123"
    assert back.work[0].roles[0].end_date == "2019"
    assert not back.work[1].roles[0].current


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{LAUGHS}cv:\n  name: *i\n", CareerIsTooLong),
        ("cv:\n  name: &a x\n  label: &a [*a]\n", YamlIsDamaged),
        (f"cv:\n  name: {'[' * 100}{']' * 100}\n", CareerIsTooLong),
        ("cv:\n  name: Kim\n" + "  # padding\n" * 120_000, CareerIsTooLong),
        ("cv:\n  name: [unclosed\n", YamlIsDamaged),
        ("cv:\n  name: *nobody\n", YamlIsDamaged),
        ("cv:\n  name: Kim\n\tlocation: x\n", YamlIsDamaged),
        ("other: 1\ncv:\n  - name: Kim\n", YamlIsNoCareer),
    ],
    ids=["laughs", "loop", "deep", "long", "open", "alias", "tab", "list"],
)
def test_a_yaml_bomb_or_a_broken_file_is_refused_at_once(text, problem):
    with pytest.raises(problem):
        rendercv.read(text.encode())


def test_tags_make_no_objects():
    found = imported("cv:\n  name: !!python/object/apply:os.system [echo]\n  headline: !!int '7'\n")
    assert found.document.basics.label == "7"

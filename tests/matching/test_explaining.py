"""An explanation can be added up by hand, and its words are read in their place."""

from datetime import date

import pytest
from world import SAMS_RESUME, WIRING

from skillsync.ai.extraction.career_file import read_career
from skillsync.ai.scoring.result import Part, Quote
from skillsync.matching.explaining import cite, explain, terms_of
from skillsync.matching.scorer import Pair, score_pair


@pytest.fixture(scope="module")
def explained():
    """Sam's résumé against the harbour's posting, explained."""
    reading, _source, _notes = read_career(SAMS_RESUME.encode())
    document = reading.document.to_json()
    pair = Pair(document, SAMS_RESUME, WIRING, "Dunmarrow", None, None, date(2026, 11, 21))
    scored = score_pair(pair)
    assert scored.score is not None
    return explain(scored.score, posting_text=WIRING, resume_text=SAMS_RESUME, document=document)


def test_the_terms_add_up_to_the_overall_score(explained):
    assert explained.overall is not None
    counted = [term for term in explained.terms if term.adds is not None]
    assert round(sum(term.adds for term in counted)) == explained.overall
    for term in counted:
        assert term.adds == pytest.approx(term.points * term.weight / term.of, abs=0.01)
    begins = 0.0
    for term in counted:
        assert term.begins == pytest.approx(begins, abs=0.03), "the bar has no gap"
        begins += term.adds


def test_a_part_that_was_not_scored_adds_nothing_and_its_weight_is_not_counted():
    parts = [
        Part(name="skills", points=50, weight=40),
        Part(name="experience", points=100, weight=40),
        Part(name="education", points=None, weight=20),
    ]
    terms = terms_of(parts)
    assert [term.adds for term in terms] == [25.0, 50.0, None]
    assert {term.of for term in terms} == {80}
    nothing = terms_of([Part(name="skills", points=None, weight=100)])
    assert [term.adds for term in nothing] == [None]


def test_every_requirement_is_counted_once_and_cited_in_its_place(explained):
    assert sum(explained.counts.values()) == len(explained.requirements) > 3
    placed = 0
    for row in explained.requirements:
        for cited, text in [(row.posting, WIRING), *((one, SAMS_RESUME) for one in row.resume)]:
            if cited.before or cited.after:
                placed += 1
                assert "".join(f"{cited.before}{cited.words}".split()) in "".join(text.split())
    assert placed > 3


def test_words_that_no_longer_stand_there_are_cited_alone():
    text = "Wired houses.\nTested every circuit.\nKept the log."
    quote = Quote(start=14, end=35, quote="Tested every circuit.")
    assert cite(text, quote).before.strip() == "Wired houses."
    assert cite(text, quote).after.strip() == "Kept the log."
    changed = cite("Something else was written here instead.", quote)
    assert (changed.before, changed.words, changed.after) == ("", "Tested every circuit.", "")
    assert cite(text, Quote(quote="Wired")).before == ""


def test_it_says_what_of_the_resume_was_left_out(explained):
    left = {one.what: one.present for one in explained.not_weighed}
    assert left["name"] is True
    assert left["schools"] is True
    assert left["interests"] is False
    assert left["photo"] is None, "nobody looked for a photo"


def test_a_requirement_that_asks_for_a_trait_is_told_apart_from_what_identity_moves():
    reading, _source, _notes = read_career(SAMS_RESUME.encode())
    text = WIRING.replace("- Driving licence", "- Driving licence\n- Native English speaker")
    pair = Pair(reading.document.to_json(), SAMS_RESUME, text, "", None, None, date(2026, 11, 21))
    scored = score_pair(pair)
    assert scored.score is not None
    told = explain(scored.score, posting_text=text)
    assert (len(told.bias_flags), told.moved_by) == (1, [])
    assert [one.quote for one in told.wording] == ["Native English speaker"]

"""The words of a query, fused rankings, and what goes into the index."""

from datetime import date

import pytest

from skillsync.career.document import Document
from skillsync.search.entries import career_passages, place_of, posting_entry, years_of_work
from skillsync.search.fusion import fuse
from skillsync.search.reasons import career_lines
from skillsync.search.spelling import distance, likely, put
from skillsync.search.words import highlight, snippet, tokens_of

POSTING = {
    "title": "Site electrician",
    "department": "",
    "location": "Hamburg, Germany (hybrid)",
    "is_remote": False,
    "is_open": True,
    "description": "You wire homes.",
    "requirements": ["Fault finding in C++ controls"],
    "nice_to_have": [],
    "salary_min": 30000,
    "salary_max": None,
    "organization_id": "o",
    "organization_name": "Averne",
    "job_type": "full-time",
    "employment_type": "permanent",
    "experience_level": "",
}


def marked(pieces):
    return [piece.text for piece in pieces if piece.marked]


def test_words_are_marked_in_any_form_and_nothing_else_is():
    pieces = highlight("Nurses care; nursery nothing. NURSE!", "nurse")
    assert marked(pieces) == ["Nurses", "NURSE"]
    assert "".join(piece.text for piece in pieces) == "Nurses care; nursery nothing. NURSE!"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("policy", "POLICIES"),
        ("fly-fishing", "fished"),
        ("planning", "Planned"),
        ("Elektroniker", "Elektronikerinnen"),
        ("strasse", "STRAẞE"),
        ("dishes", "dish"),
        ("c#", "C#"),
        ("F#", "f#"),
        ("R", "r"),
        ("o'brien", "O’Brien"),
    ],
)
def test_a_form_of_a_word_is_found_in_a_line_of_others(words, text):
    assert marked(snippet(["None of it", f"\t• Held: {text}, and more"], words))
    assert marked(highlight(text, words))


def test_markup_in_a_text_stays_text():
    pieces = highlight("<b>wiring</b> & <script>", "wiring")
    assert "".join(piece.text for piece in pieces) == "<b>wiring</b> & <script>"
    assert marked(pieces) == ["wiring"]


def test_the_snippet_is_the_line_with_most_of_the_words():
    text = "We are kind.\n- Tested motor controls and found faults\n- Motor sport"
    assert marked(snippet([text], "faults in motor controls")) == ["motor", "controls", "faults"]
    assert snippet([text], "pastry") == []


def test_a_long_line_is_cut_around_the_words():
    text = "word " * 100 + "soldering " + "more " * 100
    pieces = snippet([text], "soldering")
    assert marked(pieces) == ["soldering"]
    assert sum(len(piece.text) for piece in pieces) < 260


def test_words_that_say_nothing_are_not_marked():
    assert marked(highlight("Someone who repairs lifts", "someone who repairs lifts")) == [
        "repairs",
        "lifts",
    ]
    assert marked(highlight("IT", "IT")) == ["IT"]


def test_symbols_of_languages_are_words():
    assert tokens_of("C++ and C# on .NET") == ["cplusplus", "and", "csharp", "on", "dotnet"]
    assert marked(highlight("Written in C++, not C.", "C++")) == ["C++"]


def test_what_two_rankings_agree_on_comes_first():
    assert fuse([["a", "b", "c"], ["b", "d", "a"]])[:2] == ["b", "a"]
    assert fuse([[], ["x"]]) == ["x"]


def test_a_town_is_read_out_of_a_place():
    assert place_of("Hamburg, Germany (hybrid)") == "Hamburg"
    assert place_of("Remote") == ""
    assert place_of("12 Quay Row, Hamburg 20095") == "Hamburg"
    assert place_of("20095 Hamburg") == "Hamburg"
    assert place_of("Saint-Malo (remote)") == "Saint-Malo"


def test_a_postings_entry_holds_its_facets_and_its_highest_known_pay():
    entry = posting_entry(POSTING)
    assert {"place:Hamburg", "type:full-time", "status:open"} <= set(entry.facets)
    assert entry.number == 30000
    assert "cplusplus" in entry.texts["B"]


def test_overlapping_work_counts_once():
    roles = [
        {"position": "A", "start_date": "2018-01", "end_date": "2019-12"},
        {"position": "B", "start_date": "2019-01", "end_date": "2020-12"},
    ]
    career = Document.model_validate({"work": [{"name": "X", "roles": roles}]})
    assert years_of_work(career, today=date(2026, 1, 1)) == 2.9
    assert years_of_work(Document(), today=date(2026, 1, 1)) is None


def test_a_careers_vector_knows_no_name():
    career = Document.model_validate(
        {
            "basics": {"name": "Zebra Finch", "summary": "Zebra Finch wires homes."},
            "work": [{"name": "X", "roles": [{"position": "Electrician"}]}],
        }
    )
    said = " ".join(career_passages(career))
    assert "Electrician" in said
    assert "Finch" not in said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pyhton", "python"),
        ("acountant", "accountant"),
        ("kuberntes", "kubernetes"),
        ("elektrician", "electrician"),
        ("managment", "management"),
        ("welderr", "welder"),
    ],
)
def test_a_mistyped_word_stands_for_the_nearest_known_one(typed, meant):
    known = ["python", "pylon", "accountant", "accounting", "kubernetes", "electrician"]
    known += ["electronics", "management", "manager", "welder", "elder"]
    assert likely(typed, known, most=1)[0][1] == meant


@pytest.mark.parametrize("typed", ["cat", "sewing", "go", "carpenter", "python"])
def test_a_word_far_from_every_known_one_stands_for_none(typed):
    assert likely(typed, ["cart", "python", "singing", "goal", "carpets"], most=5) == []


def test_slips_are_counted_as_people_make_them():
    assert distance("nurse", "nruse", 2) == 1
    assert distance("nurse", "nurses", 2) == 1
    assert distance("nurse", "purses", 2) == 2
    assert distance("nurse", "baker", 1) == 2


def test_a_word_is_put_right_where_it_stands_and_nowhere_else():
    assert put("Javva, not javvascript", "javva", "java") == "java, not javvascript"


def test_a_stored_career_is_told_line_by_line_without_who_it_is_of():
    role = {"position": "Glazier", "highlights": ["Cut 900 panes"], "summary": "Led a crew."}
    career = Document.model_validate(
        {
            "basics": {
                "name": "Ana Quill",
                "email": "ana@example.org",
                "summary": "Glass, 9 years.",
            },
            "work": [{"name": "Panes & Sons", "roles": [role]}, {"name": "Empty Ltd"}],
            "education": [
                {"studyType": "Diploma", "area": "Glazing", "institution": "Quay College"}
            ],
            "skills": [{"name": "Leaded lights", "keywords": ["came", "solder"]}],
            "languages": [{"language": "Polish"}, {"language": "English"}],
            "projects": [{"name": "Rose window", "highlights": ["Drawn by hand"]}],
        }
    )
    told = [
        "Glazier, Panes & Sons",
        "Cut 900 panes",
        "Led a crew.",
        "Leaded lights, came, solder",
        "Diploma Glazing Quay College",
        "Polish, English",
        "Glass, 9 years.",
        "Rose window",
        "Drawn by hand",
    ]
    stored = career.to_json()
    assert [line for line in career_lines(stored) if line] == told
    # Files of earlier releases, and what was brought from elsewhere, leave out what is empty.
    sparse = career.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert [line for line in career_lines(sparse) if line] == told
    assert not any(career_lines(None) + career_lines({}))

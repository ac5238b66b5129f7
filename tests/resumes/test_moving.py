"""Words that belong elsewhere, and what belongs nowhere: nothing is lost on the way."""

import pytest

from skillsync.career.document import Document, Provenance, Role, Section, Skill, Span, Work
from skillsync.resumes.review.corrections import Reviewed
from skillsync.resumes.review.editing import fields_of, remove_item, type_in
from skillsync.resumes.review.leftovers import Leftover, leftovers_of, parse_key
from skillsync.resumes.review.moving import (
    CannotMoveSo,
    Words,
    likely_target,
    move,
    targets_of,
    words_in_fields,
    words_left_over,
)
from skillsync.resumes.review.paths import read, retrace

TEXT = "Sam Okafor\nElectrician\nQuayside Power\nMarch 2019 - Present\nDriving licence B\n"


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words))


def sure(words: str, confidence: float = 1.0) -> Provenance:
    return Provenance(spans=[at(words)], confidence=confidence)


def loose(words: str) -> Words:
    return words_left_over(Leftover(at(words), words), "")


@pytest.fixture
def document() -> Document:
    """An employer and a position that were taken for each other, and a heap of lines."""
    role = Role(id="role", position="Quayside Power", highlights=["one", "two", "three"])
    return Document(
        work=[Work(id="work", name="Electrician", roles=[role])],
        sections=[Section(id="other", heading="More", lines=["Driving licence B"])],
        provenance={
            "work/name": sure("Electrician", 0.5),
            "role/position": sure("Quayside Power", 0.5),
            "other/lines/0": sure("Driving licence B", 0.6),
        },
    )


def test_a_field_changes_places_with_one_that_says_something(document: Document):
    moved, path = move(document, words_in_fields(document, "work/name"), "role/position")
    assert path == "role/position"
    assert moved.work[0].name == "Quayside Power"
    assert moved.work[0].roles[0].position == "Electrician"
    assert moved.provenance["work/name"] == sure("Quayside Power")
    assert moved.provenance["role/position"] == sure("Electrician")


def test_a_line_without_a_field_is_put_into_one(document: Document):
    moved, _path = move(document, [loose("Sam Okafor")], "basics/name")
    assert moved.basics.name == "Sam Okafor"
    assert moved.provenance["basics/name"] == sure("Sam Okafor")


def test_a_line_is_added_to_what_a_field_says(document: Document):
    document.basics.label = "Master"
    moved, _path = move(document, [loose("Electrician")], "basics/label")
    assert moved.basics.label == "Master Electrician"


def test_a_period_fills_both_of_its_ends(document: Document):
    moved, _path = move(document, [loose("March 2019 - Present")], "role/startDate")
    role = moved.work[0].roles[0]
    assert (role.start_date, role.end_date, role.current) == ("2019-03", None, True)
    assert moved.provenance["role/endDate"].spans == [at("March 2019 - Present")]


@pytest.mark.parametrize("to", ["role/startDate", "nothing/there", "", "new:nothing"])
def test_what_does_not_fit_moves_nothing(document: Document, to: str):
    before = document.model_copy(deep=True)
    with pytest.raises(CannotMoveSo):
        move(document, [loose("Sam Okafor")], to)
    assert document == before


def test_a_date_does_not_push_out_another(document: Document):
    document.work[0].roles[0].start_date = "2018"
    with pytest.raises(CannotMoveSo, match="already"):
        move(document, [Words("2019")], "role/startDate")


def test_words_do_not_move_to_where_they_are(document: Document):
    with pytest.raises(CannotMoveSo, match="already"):
        move(document, words_in_fields(document, "work/name"), "work/name")


def test_lines_leave_their_list_and_the_others_keep_their_places(document: Document):
    retrace(document, "role/highlights", {"role/highlights/2": sure("Sam Okafor", 0.9)})
    chosen = [one for one in words_in_fields(document, "role/highlights") if one.text != "three"]
    moved, _path = move(document, chosen, "basics/summary")
    assert moved.work[0].roles[0].highlights == ["three"]
    assert moved.basics.summary == "one\ntwo"
    assert moved.provenance["role/highlights/0"] == sure("Sam Okafor", 0.9)


def test_a_line_changes_places_with_a_field_of_one_line(document: Document):
    chosen = words_in_fields(document, "role/highlights")[1:2]
    moved, _path = move(document, chosen, "work/name")
    assert moved.work[0].name == "two"
    assert moved.work[0].roles[0].highlights == ["one", "Electrician", "three"]
    assert moved.provenance["role/highlights/1"] == sure("Electrician")


def test_a_section_becomes_a_certificate_and_goes_when_it_is_empty(document: Document):
    document.sections[0].heading = ""
    moved, path = move(document, words_in_fields(document, "other"), "new:certificates")
    assert [one.name for one in moved.certificates] == ["Driving licence B"]
    assert path == f"{moved.certificates[0].id}/name"
    assert moved.provenance[path] == sure("Driving licence B")
    assert moved.sections == []


def test_several_lines_become_an_employer_with_highlights(document: Document):
    words = [loose("Quayside Power"), loose("Sam Okafor"), loose("Electrician")]
    moved, _path = move(document, words, "new:work")
    assert moved.work[-1].name == "Quayside Power"
    assert moved.work[-1].roles[0].highlights == ["Sam Okafor", "Electrician"]
    moved, _path = move(document, words, "new:work/position")
    assert moved.work[-1].roles[0].position == "Quayside Power"
    assert moved.work[-1].roles[0].highlights == ["Sam Okafor", "Electrician"]


def test_several_lines_become_a_skill_each(document: Document):
    chosen = words_in_fields(document, "role/highlights")
    moved, _path = move(document, chosen, "new:skills")
    assert [one.name for one in moved.skills] == ["one", "two", "three"]
    assert moved.work[0].roles[0].highlights == []


def test_every_field_and_every_section_can_be_gone_to(document: Document):
    paths = [one.path for group in targets_of(document, {}) for one in group.targets]
    assert {"basics/name", "role/position", "other/lines", "new:skills", "new:work"} <= set(paths)
    assert len(paths) == len(set(paths))


ROW = "Brewery Halden\tHalden, Norway\t Phone:\t+47 22 00 01 99"


@pytest.mark.parametrize(
    ("row", "to", "becomes"),
    [
        (ROW, "basics/label", "Brewery Halden, Halden, Norway, Phone: +47 22 00 01 99"),
        ("About me\t\nI brew\tby hand", "basics/summary", "About me\nI brew, by hand"),
        ("Malt\tHops", "role/highlights", ["one", "two", "three", "Malt, Hops"]),
        ("Malt\tHops", "skill/keywords", ["Malt", "Hops"]),
        ("March\t2019", "role/startDate", "2019-03"),
    ],
)
def test_cells_of_a_row_arrive_without_tabs(document: Document, row: str, to: str, becomes: object):
    document.skills = [Skill(id="skill", name="Brewing")]
    line = Leftover(Span(start=0, end=len(row)), row)
    moved, path = move(document, [words_left_over(line, "")], to)
    [field] = [one for one in fields_of(moved) if one.path == path]
    assert read(field.part, field.name) == becomes


def test_a_part_of_a_row_is_found_however_its_gaps_are_typed():
    line = Leftover(Span(start=10, end=10 + len(ROW)), ROW)
    part = words_left_over(line, "Halden Halden,  Norway\r\n")
    assert part.text == "Halden\tHalden, Norway"
    assert (part.spans[0].start, part.spans[0].end) == (18, 39)


# ---- what belongs to no field ----


def left(document: Document, reading: Document, not_understood: list[Span]) -> list[str]:
    found = leftovers_of(Reviewed(document), reading, TEXT, not_understood)
    return [f"{one.text} (you)" if one.by_person else one.text for one in found]


def test_a_line_is_left_over_until_it_is_put_somewhere(document: Document):
    spans = [at("Sam Okafor")]
    assert left(document, document, spans) == ["Sam Okafor"]
    moved, _path = move(document, [loose("Sam Okafor")], "basics/name")
    assert left(moved, document, spans) == []


def test_the_rest_of_a_line_stays_when_a_part_of_it_is_put_somewhere(document: Document):
    line = Leftover(at("Sam Okafor"), "Sam Okafor")
    moved, _path = move(document, [words_left_over(line, "Okafor")], "basics/name")
    assert left(moved, document, [line.span]) == ["Sam"]


def test_what_a_person_takes_out_is_listed_as_left_out_by_them(document: Document):
    emptied = document.model_copy(deep=True)
    emptied.sections.clear()
    del emptied.provenance["other/lines/0"]
    assert left(emptied, document, []) == ["Driving licence B (you)"]


def test_what_a_person_corrects_is_not_listed(document: Document):
    corrected = document.model_copy(deep=True)
    corrected.work[0].name = "Master electrician"
    corrected.provenance["work/name"] = Provenance()
    assert left(corrected, document, []) == []


def test_what_stood_on_one_line_is_left_out_as_one_line():
    text = "Baker, Mill & Sons | 2019\nKneaded dough\nFired the oven\n"

    def sure(words: str) -> Provenance:
        start = text.index(words)
        return Provenance(spans=[Span(start=start, end=start + len(words))])

    role = Role(id="role", position="Baker", highlights=["Kneaded dough", "Fired the oven"])
    read = Document(
        work=[Work(id="work", name="Mill & Sons", roles=[role])],
        provenance={
            "work/name": sure("Mill & Sons"),
            "role/position": sure("Baker"),
            "role/highlights/0": sure("Kneaded dough"),
            "role/highlights/1": sure("Fired the oven"),
        },
    )

    def left(document: Document) -> list[str]:
        return [one.text for one in leftovers_of(Reviewed(document), read, text, [])]

    assert left(remove_item(read, "work")) == [
        "Baker, Mill & Sons",
        "Kneaded dough",
        "Fired the oven",
    ]
    one_less, _errors = type_in(read, {"role/highlights/0": ""})
    assert left(one_less) == ["Kneaded dough"]
    corrected, _errors = type_in(read, {"role/highlights/0": "Kneaded the dough by hand"})
    assert left(corrected) == []
    both, _errors = type_in(read, {"role/highlights/0": "Kneaded doughs", "role/highlights/1": ""})
    assert left(both) == ["Fired the oven"]


@pytest.mark.parametrize("key", ["", "1", "a-b", "-", "1-2-3", "9" * 30 + "-1"])
def test_a_stretch_nobody_meant_is_none(key: str):
    assert parse_key(key) is None


def test_single_skills_are_their_own_words():
    document = Document(skills=[Skill(id="a", name="Wiring")])
    moved, _path = move(document, words_in_fields(document, "a"), "basics/label")
    assert moved.basics.label == "Wiring"
    assert moved.skills == []


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        ("+44 7700 900123", "basics/phone", "new:profiles"),
        (" sam@work.example\n", "basics/email", "new:profiles"),
        ("2019 - 2021, on and off", "", ""),
        ("Call +44 7700 900123", "", ""),
    ],
)
def test_a_second_number_or_address_is_put_with_the_links(words: str, first: str, second: str):
    document = Document()
    assert likely_target(document, words) == first
    document.basics.phone, document.basics.email = "+44 20 7946 0958", "sam@people.example"
    assert likely_target(document, words) == second
    if second:
        moved, _path = move(document, [Words(words.strip())], second)
        (link,) = moved.basics.profiles
        assert (link.network, link.username, link.url) == (
            "Phone" if "+" in words else "E-mail", words.strip(), "",
        )  # fmt: skip

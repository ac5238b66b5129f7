"""Typing, accepting, adding and ordering: pure functions."""

import pytest

from skillsync.career.document import (
    Document,
    Interest,
    Item,
    Language,
    Link,
    Project,
    Provenance,
    Role,
    Skill,
    Span,
    Work,
)
from skillsync.resumes.review import editing
from skillsync.resumes.review.catalogue import BASICS, ROLE, SECTIONS
from skillsync.resumes.review.paths import field_names, item_kind, items_of, read_date
from skillsync.resumes.review.places import Place, marks_of
from skillsync.resumes.review.view import view_of

UNSEEN = {"hidden", "current", "phoneE164"}
"""What follows from a field beside it, or is no word of the résumé."""


def read_at(start: int, end: int, confidence: float = 0.9) -> Provenance:
    return Provenance(spans=[Span(start=start, end=end)], confidence=confidence)


def test_every_field_of_a_document_is_on_the_page():
    """Whatever the document learns to hold must be shown, or it would be lost from sight."""
    assert set(field_names(Document().basics)) - UNSEEN == set(BASICS)
    assert set(field_names(Role())) - UNSEEN == set(ROLE)
    for section, shown in SECTIONS.items():
        assert set(field_names(item_kind(section)())) - UNSEEN == set(shown.fields), section
    listed = {
        name for name, known in Document.model_fields.items() if "list" in str(known.annotation)
    }
    assert listed | {"profiles"} == set(SECTIONS)


def test_what_is_typed_is_the_persons_own_word():
    document = Document(provenance={"basics/name": read_at(0, 5, 0.4)})
    document.basics.name = "Sarn Okafor"
    typed, errors = editing.type_in(document, {"basics/name": " Sam Okafor\r\n"})
    assert errors == {}
    assert typed.basics.name == "Sam Okafor"
    assert typed.provenance["basics/name"] == Provenance()
    assert document.basics.name == "Sarn Okafor"


def test_a_typed_phone_number_has_its_international_form():
    document = Document()
    document.basics.phone, document.basics.phone_e164 = "+44 20 7946 0958", "+442079460958"
    typed, _errors = editing.type_in(document, {"basics/phone": "+49 30 2345 6789"})
    assert typed.basics.phone_e164 == "+493023456789"
    typed, _errors = editing.type_in(document, {"basics/phone": "ask Ada"})
    assert typed.basics.phone_e164 == ""


def test_what_is_sent_unchanged_keeps_its_place():
    document = Document(provenance={"basics/name": read_at(0, 5)})
    document.basics.name = "Sam Okafor"
    typed, _errors = editing.type_in(document, {"basics/name": "Sam Okafor"})
    assert typed == document


def test_lines_that_stay_keep_their_places_when_others_are_typed():
    role = Role(id="role", highlights=["Wired homes", "Led two", "Kept the log"])
    found = {f"role/highlights/{at}": read_at(at, at + 1) for at in range(3)}
    document = Document(work=[Work(id="work", roles=[role])], provenance=found)
    values = {
        "role/highlights/0": "",
        "role/highlights/1": "Led three",
        "role/highlights/+": "On\r\ncall",
    }
    typed, _errors = editing.type_in(document, values)
    assert typed.work[0].roles[0].highlights == ["Led three", "Kept the log", "On", "call"]
    assert typed.provenance == {
        "role/highlights/0": Provenance(),
        "role/highlights/1": read_at(2, 3),
        "role/highlights/2": Provenance(),
        "role/highlights/3": Provenance(),
    }


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2019", "2019"),
        ("2019-04", "2019-04"),
        ("03/2019", "2019-03"),
        ("April 2019", "2019-04"),
        ("März 2019", "2019-03"),
        ("2019-04-30", "2019-04-30"),
    ],
)
def test_a_date_may_be_typed_as_people_write_it(words: str, date: str):
    assert read_date(words) == (date, False)


@pytest.mark.parametrize("words", ["present", "Present", "heute", "now"])
def test_an_end_may_be_now(words: str):
    role = Role(id="role", position="Nurse", start_date="2019", end_date="2020")
    document = Document(work=[Work(id="work", roles=[role])])
    typed, errors = editing.type_in(document, {"role/endDate": words})
    assert errors == {}
    assert typed.work[0].roles[0].current
    assert typed.work[0].roles[0].end_date is None


@pytest.mark.parametrize("words", ["last spring", "2019-13", "31", "2019 - 2021", "present"])
def test_what_is_no_date_is_said_to_be_none(words: str):
    role = Role(id="role", start_date="2018")
    document = Document(work=[Work(id="work", roles=[role])])
    typed, errors = editing.type_in(document, {"role/startDate": words, "basics/name": "Sam"})
    assert "2024-03" in errors["role/startDate"]
    assert typed.work[0].roles[0].start_date == "2018"


def test_a_level_nobody_knows_is_refused():
    document = Document(languages=[Language(id="one", language="Irish")])
    _typed, errors = editing.type_in(document, {"one/level": "D4"})
    assert "A1" in errors["one/level"]


def test_a_place_that_is_typed_leaves_no_part_of_the_old_one():
    document = Document()
    document.basics.location.text = "Galway"
    document.basics.location.city = "Galway"
    typed, _errors = editing.type_in(document, {"basics/location": "Cork, Ireland"})
    assert typed.basics.location.text == "Cork, Ireland"
    assert typed.basics.location.city == "Cork"


def test_words_of_a_group_are_typed_one_by_one():
    skill = Skill(id="one", name="Tools", keywords=["Gti", "Make", "Bash"])
    found = {f"one/keywords/{at}": read_at(at, at + 1) for at in range(3)}
    document = Document(skills=[skill], provenance=found)
    values = {"one/keywords/0": "Git", "one/keywords/1": "", "one/keywords/+": "Zig, C (gnu, ansi)"}
    typed, _errors = editing.type_in(document, values)
    assert typed.skills[0].keywords == ["Git", "Bash", "Zig", "C (gnu, ansi)"]
    assert typed.provenance["one/keywords/1"] == read_at(2, 3)
    assert typed.provenance["one/keywords/0"] == Provenance()


def test_single_words_are_added_and_emptied_away():
    document = Document(skills=[Skill(id="a", name="Wiring"), Skill(id="b", name="PLC")])
    values = {"a/name": "", "b/name": "PLC", "skills/+": "Fault finding; inspection"}
    typed, _errors = editing.type_in(document, values)
    assert [one.name for one in typed.skills] == ["PLC", "Fault finding", "inspection"]


def test_what_is_accepted_keeps_its_place_and_is_sure():
    document = Document(
        provenance={"a/endDate": read_at(0, 4, 0.4), "a/current": read_at(0, 4, 0.4)}
    )
    accepted = editing.accept(document, {"a/endDate"})
    assert accepted.provenance == {"a/endDate": read_at(0, 4, 1), "a/current": read_at(0, 4, 1)}


def test_all_above_a_threshold_are_accepted_and_the_doubts_go_down():
    document = Document(
        skills=[Skill(id=one, name=one) for one in "abc"],
        provenance={
            "a/name": read_at(0, 1, 0.4),
            "b/name": read_at(1, 2, 0.5),
            "c/name": read_at(2, 3, 0.65),
        },
    )
    assert [one.field.path for one in view_of(document).doubts()] == ["a/name", "b/name", "c/name"]
    assert view_of(document).steps() == [(60, 1), (50, 2), (40, 3)]
    after = editing.accept_above(document, 0.5)
    assert [one.field.path for one in view_of(after).doubts()] == ["a/name"]


def test_items_and_roles_move_within_their_list_and_no_further():
    roles = [Role(id="r1"), Role(id="r2")]
    document = Document(work=[Work(id="w", roles=roles)], basics={"profiles": [Link(id="p")]})
    assert [one.id for one in editing.shift_item(document, "r2", -1).work[0].roles] == ["r2", "r1"]
    assert editing.shift_item(document, "r2", 1) == document
    assert editing.shift_item(document, "p", -1) == document
    assert editing.shift_item(document, "nothing", 1) == document


@pytest.mark.parametrize("section", SECTIONS)
def test_an_item_is_added_and_removed_in_every_section(section: str):
    document, added = editing.add_item(Document(), section)
    items = items_of(document, section)
    assert isinstance(items[0], Item)
    assert items[0].id == added
    assert editing.remove_item(document, added) == Document()


def test_a_removed_employer_takes_the_provenance_of_its_roles_along():
    work = Work(id="w", name="Averne", roles=[Role(id="r", position="Nurse")])
    document = Document(
        work=[work], provenance={"w/name": read_at(0, 1), "r/position": read_at(1, 2)}
    )
    assert editing.remove_item(document, "w") == Document()


def test_what_was_read_can_be_taken_after_all():
    reading = Document(
        projects=[Project(id="p", name="Tide", end_date=None, current=True)],
        provenance={"p/name": read_at(0, 4, 0.5), "p/current": read_at(5, 8, 0.5)},
    )
    typed, _errors = editing.type_in(reading, {"p/name": "Tides", "p/endDate": "2020"})
    back = editing.take_read(editing.take_read(typed, reading, "p/name"), reading, "p/endDate")
    assert back.projects == reading.projects
    assert back.provenance["p/name"] == read_at(0, 4, 1)


def test_single_words_stand_together_and_groups_apart():
    document = Document(
        interests=[
            Interest(id="a", name="Rowing"),
            Interest(id="b", name="Chess"),
            Interest(id="c", name="Music", keywords=["Fiddle"]),
        ]
    )
    section = next(one for one in view_of(document).sections if one.name == "interests")
    assert [[item.id for item in run] for run in section.runs()] == [["a", "b"], ["c"]]


def test_what_is_hidden_is_said_to_be_and_can_be_shown():
    document = Document(skills=[Skill(name="Sewing", hidden=True), Skill(name="Ironing")])
    sewing, ironing = (item for section in view_of(document).sections for item in section.items)
    assert (sewing.hidden, sewing.is_word) == (True, False)
    assert (ironing.hidden, ironing.is_word) == (False, True)
    shown = editing.show_item(document, sewing.id)
    assert [one.hidden for one in shown.skills] == [False, False]


def test_marks_stand_in_reading_order():
    def place(anchor: str, page: int, x: float, y: float) -> Place:
        return Place(anchor, page, x, y, 10, 2)

    marks = marks_of(
        [
            place("place-b-second", 2, 5, 5),
            place("place-c-right", 1, 60, 9.8),
            place("place-d-left", 1, 5, 10),
            place("place-e-below", 1, 5, 13),
            place("place-d-left", 1, 5, 12.5),
        ]
    )
    assert [one.anchor for one in marks] == [
        "place-d-left",
        "place-c-right",
        "place-e-below",
        "place-b-second",
    ]
    assert len(marks[0].places) == 2

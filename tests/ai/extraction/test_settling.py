"""Sections are what stands in them, not only what they are called."""

import pytest

from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.sections import Section
from skillsync.ai.extraction.settling import settle_sections
from skillsync.career.document import Document

SIDE = """Ines Moreau
Chef

ABOUT

12 Bluegum Lane
ines.moreau@people.exam
ple
+44 20 7946 0958

SUMMARY

Chef with nine years at the stove and two as head of a kitchen.

EXPERIENCE

Sous Chef, The Lantern
2018 - 2024
- Ran the fish station
"""


def read(text: str) -> Document:
    return read_resume(read_source(text.encode())).document


def test_an_address_under_about_is_a_contact_and_no_summary() -> None:
    basics = read(SIDE).basics
    assert basics.email == "ines.moreau@people.example"
    assert basics.phone == "+44 20 7946 0958"
    assert basics.summary.startswith("Chef with nine years")


def section(kind: str, heading: str, *lines: str) -> Section:
    pieces = [Piece(0, len(line), line) for line in (heading, *lines)]
    return Section(kind, pieces[0], [Row(piece, piece) for piece in pieces[1:]])


def kinds(*sections: Section) -> list[str]:
    settle_sections(list(sections))
    return [one.kind for one in sections]


def test_short_items_under_headings_of_their_own_are_groups_of_skills() -> None:
    kitchen = section("", "Kitchen", "Butchery", "Wood-fire cooking")
    safety = section("", "Safety", "Allergen management")
    story = section("", "What I built", "A bakery that feeds the whole street since 2019.")
    pages = section("", "Elsewhere", "www.lantern.example")
    assert kinds(kitchen, safety, story, pages) == ["skill group", "skill group", "", ""]


def test_beside_skills_called_so_other_lists_stay_what_they_are() -> None:
    assert kinds(section("skills", "Skills", "Sauces"), section("", "Kitchen", "Knives"))[1] == ""


@pytest.mark.parametrize("above", ["JP", "Dunmarrow", "ada@lindqvist.example"])
def test_a_word_above_an_address_is_not_its_beginning(above: str) -> None:
    document = read(f"Ada Lindqvist\n{above}\nada.lindqvist@people.example\n")
    assert document.basics.email in ("ada.lindqvist@people.example", above)


WITHOUT_HEADING = """Ines Moreau
Chef

SKILLS

Butchery
Wood-fire cooking

23 Rope Walk, Bristol
+44 20 7946 0958
ines.moreau@people.example

EXPERIENCE

Sous Chef, The Lantern
2018 - 2024
- Ran the fish station
"""


def test_contact_facts_below_a_heading_of_something_else_are_read_all_the_same() -> None:
    document = read(WITHOUT_HEADING)
    assert document.basics.phone == "+44 20 7946 0958"
    assert document.basics.email == "ines.moreau@people.example"
    assert document.basics.location.city == "Bristol"
    assert [one.name for one in document.skills] == ["Butchery", "Wood-fire cooking"]


def test_contact_facts_at_the_end_of_a_summary_are_no_part_of_it() -> None:
    basics = read(
        "Ines Moreau\n\nAbout\n\nChef with nine years at the stove and two as head.\n"
        "Phone: +44 20 7946 0958\nEmail: ines@people.example\n\nExperience\n\n"
        "Sous Chef, The Lantern\n2018 - 2024\n- Ran the fish station\n"
    ).basics
    assert basics.summary == "Chef with nine years at the stove and two as head."
    assert (basics.phone, basics.email) == ("+44 20 7946 0958", "ines@people.example")


def test_the_number_of_a_referee_is_not_the_persons() -> None:
    basics = read(SIDE + "\nREFERENCES\n\nAda Vale\n+44 20 7946 0111\n").basics
    assert basics.phone == "+44 20 7946 0958"

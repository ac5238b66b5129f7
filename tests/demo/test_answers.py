"""The worked example of docs/fairness.md, counted here the slow way."""

from datetime import date
from fractions import Fraction

from skillsync.ai.fairness.audit import Cell, Note, audit
from skillsync.demo.answers import answers_of
from skillsync.demo.town import build_town


def test_the_hospitals_audit_is_what_the_worked_example_says() -> None:
    town = build_town(today=date(2026, 11, 21))
    own = {posting.slug for posting in town.postings if posting.organization == "averne-health"}
    cells = []
    for application in town.applications:
        undecided = application.status in ("new", "reviewing", "withdrawn")
        if application.posting in own and not undecided:
            sex, category = answers_of(application.candidate)
            cells.append(Cell(sex, category, 1, int(application.status != "rejected")))
    assert len(cells) == 33
    by_sex, by_race, by_both = audit(cells)
    women, men, silent = by_sex.rows
    assert (women.group, women.people, women.favoured) == (("female",), 14, 11)
    assert (men.group, men.people, men.favoured) == (("male",), 12, 4)
    assert (silent.group, silent.people, silent.favoured) == ((), 7, 5)
    assert men.impact_ratio == Fraction(56, 132)
    assert men.note is None
    assert men.p_value == 345_644 / 7_726_160
    assert men.concern
    assert men.significant
    assert [(row.group, row.people, row.favoured, row.note) for row in by_race.rows] == [
        (("black",), 8, 5, Note.HIGHEST),
        (("white",), 10, 5, Note.FRAGILE),
        ((), 9, 6, Note.TOO_FEW),
        ((), 6, 4, Note.NOT_STATED),
    ]
    white = by_race.rows[1]
    assert white.impact_ratio == Fraction(40, 50)
    assert not white.concern
    assert white.p_value == (43_758 - 14_700) / 43_758
    assert [(row.group, row.people, row.favoured, row.note) for row in by_both.rows] == [
        ((), 20, 11, Note.TOO_FEW),
        ((), 13, 9, Note.NOT_STATED),
    ]
    assert not by_both.compared

"""The worked example of docs/fairness.md, counted here the slow way."""

from datetime import date
from fractions import Fraction

from skillsync.ai.fairness.audit import Cell, audit
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
    women, men, silent = audit(cells)[0].rows
    assert (women.group, women.people, women.favoured) == (("female",), 14, 11)
    assert (men.group, men.people, men.favoured) == (("male",), 12, 4)
    assert (silent.group, silent.people, silent.favoured) == ((), 7, 5)
    assert men.impact_ratio == Fraction(56, 132)
    assert men.note is None
    assert men.p_value == 345_644 / 7_726_160

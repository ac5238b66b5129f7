"""The audit is right to the digit, by an example worked by hand, and discreet.

Its figures by both sex and race are in docs/fairness.md; tests/demo has those of the town.
"""

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skillsync.ai.fairness.audit import (
    MIN_PEOPLE,
    Cell,
    Grouping,
    Note,
    Row,
    audit,
    fisher_exact,
)

EXAMPLE = [
    Cell("female", "asian", 12, 6),
    Cell("female", "white", 28, 12),
    Cell("male", "asian", 8, 5),
    Cell("male", "white", 52, 31),
    Cell("male", "black", 3, 1),
    Cell("female", None, 4, 2),
    Cell(None, None, 6, 3),
]

INTERSECTIONS = [("male", "white"), ("female", "asian"), ("female", "white")]


def row_of(rows: list[Row], *group: str) -> Row:
    return next(row for row in rows if row.group == group)


def test_the_worked_example_is_right_to_the_digit() -> None:
    by_sex, by_race, by_both = audit(EXAMPLE)
    women, men = row_of(by_sex.rows, "female"), row_of(by_sex.rows, "male")
    assert (women.people, women.favoured, women.rate) == (44, 20, Fraction(20, 44))
    assert (men.people, men.favoured, men.rate) == (63, 37, Fraction(37, 63))
    # (20/44) / (37/63) = 1260/1628 = 0.77396
    assert women.impact_ratio == Fraction(1260, 1628)
    assert women.concern
    assert women.p_value == pytest.approx(0.2374, abs=0.0001)
    assert not women.significant
    assert men.impact_ratio == 1
    assert men.note is Note.HIGHEST
    assert row_of(by_sex.rows).note is Note.NOT_STATED
    assert row_of(by_sex.rows).people == 6
    # A figure for three people would tell of them: they are counted with those not stated.
    assert [(row.group, row.people, row.favoured, row.note) for row in by_race.rows] == [
        (("asian",), 20, 11, Note.HIGHEST),
        (("white",), 80, 43, None),
        ((), 13, 6, Note.TOO_FEW),
    ]
    # (43/80) / (11/20) = 860/880
    assert row_of(by_race.rows, "white").impact_ratio == Fraction(860, 880)
    assert [(row.group, row.rate) for row in by_both.rows if row.group] == [
        (("male", "asian"), Fraction(5, 8)),
        (("male", "white"), Fraction(31, 52)),
        (("female", "asian"), Fraction(6, 12)),
        (("female", "white"), Fraction(12, 28)),
    ]
    # (12/28) / (5/8) = 96/140
    both = [row_of(by_both.rows, *group) for group in INTERSECTIONS]
    assert [row.impact_ratio for row in both] == [
        Fraction(248, 260),
        Fraction(48, 60),
        Fraction(96, 140),
    ]
    assert [row.concern for row in both] == [False, False, True]
    assert [row.p_value for row in both] == pytest.approx([1.0, 0.6699, 0.4338], abs=0.0001)
    # Three people are too few for a row, and join the ten who did not state both.
    assert (row_of(by_both.rows).people, row_of(by_both.rows).note) == (13, Note.TOO_FEW)


def test_a_rate_just_below_four_fifths_is_a_concern_and_just_above_is_not() -> None:
    below = audit([Cell("male", None, 1000, 500), Cell("female", None, 1000, 399)])[0]
    above = audit([Cell("male", None, 1000, 500), Cell("female", None, 1000, 400)])[0]
    assert row_of(below.rows, "female").concern
    assert not row_of(above.rows, "female").concern


def test_a_verdict_that_one_person_would_change_is_called_fragile() -> None:
    table = audit([Cell("male", None, 20, 10), Cell("female", None, 10, 3)])[0]
    assert row_of(table.rows, "female").note is Note.FRAGILE
    table = audit([Cell("male", None, 200, 100), Cell("female", None, 100, 30)])[0]
    assert row_of(table.rows, "female").note is None


def test_a_group_of_less_than_two_percent_is_shown_but_not_compared() -> None:
    table = audit(
        [Cell(None, "white", 600, 300), Cell(None, "asian", 300, 120), Cell(None, "black", 8, 8)]
    )[1]
    small = row_of(table.rows, "black")
    assert (small.note, small.impact_ratio) == (Note.SMALL_SHARE, None)
    assert row_of(table.rows, "white").impact_ratio == 1


def test_nothing_is_compared_when_nobody_was_favoured() -> None:
    table = audit([Cell("male", None, 30, 0), Cell("female", None, 20, 0)])[0]
    assert not table.compared
    assert all(row.impact_ratio is None for row in table.rows)


def test_no_applicants_give_empty_tables() -> None:
    assert [table.rows for table in audit([])] == [[], [], []]


def test_fishers_exact_test_agrees_with_his_tea_tasting() -> None:
    # Three of four cups right, and the other way round: 34/70.
    assert fisher_exact(3, 4, 1, 4) == pytest.approx(34 / 70)


counts = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda two: (max(two), min(two)))


@given(counts, counts)
def test_fishers_exact_test_agrees_with_the_sum_over_all_tables(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    (people, favoured), (others, other_favoured) = one, other
    selected = favoured + other_favoured
    ways = {
        k: comb(people, k) * comb(others, selected - k)
        for k in range(people + 1)
        if 0 <= selected - k <= others
    }
    expected = sum(way for way in ways.values() if way <= ways[favoured]) / sum(ways.values())
    assert fisher_exact(favoured, people, other_favoured, others) == pytest.approx(expected)


cells = st.lists(
    st.builds(
        lambda sex, race, two: Cell(sex, race, max(two), min(two)),
        st.sampled_from(["female", "male", None]),
        st.sampled_from(["white", "black", "asian", "hispanic", None]),
        st.tuples(st.integers(0, 12), st.integers(0, 12)),
    ),
    max_size=12,
)


@given(cells)
def test_no_row_tells_of_fewer_than_five_people_and_none_is_lost(given_cells: list[Cell]) -> None:
    for table in audit(given_cells):
        assert sum(row.people for row in table.rows) == sum(cell.people for cell in given_cells)
        shown = [row for row in table.rows if row.group]
        assert all(row.people >= MIN_PEOPLE for row in shown)
        hidden = [row for row in table.rows if row.note is Note.TOO_FEW]
        assert all(row.people >= MIN_PEOPLE for row in hidden) or not shown


def test_the_three_groupings_come_in_this_order() -> None:
    assert [table.grouping for table in audit([])] == list(Grouping)

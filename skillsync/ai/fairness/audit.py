"""Adverse impact: selection rates, scoring rates and impact ratios of groups.

Sources. Rates and ratios: New York City, 6 RCNY § 5-301 (Local Law 144): a selection rate is the
share of a group that was selected, a scoring rate the share that scored above the median of
everyone, an impact ratio a group's rate divided by the rate of the group that has the highest.
Four fifths, and its caution about small numbers: US Uniform Guidelines, 29 CFR § 1607.4 D.
Significance: Fisher's exact test, two-sided, of the group against the one with the highest rate.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction
from math import comb

FOUR_FIFTHS = Fraction(4, 5)
MIN_PEOPLE = 5
"""Groups with fewer people are shown together: alone, a figure would tell of a person."""
MIN_SHARE = Fraction(1, 50)
"""Groups with a smaller share are shown but not compared, as § 5-301 allows."""
SIGNIFICANT = 0.05


class Grouping(StrEnum):
    """By what people are grouped."""

    SEX = "sex"
    RACE_ETHNICITY = "race_ethnicity"
    BOTH = "sex_and_race_ethnicity"


class Note(StrEnum):
    """Why a group is not compared, or what to keep in mind about the comparison."""

    NOT_STATED = "not_stated"
    TOO_FEW = "too_few"
    SMALL_SHARE = "small_share"
    HIGHEST = "highest"
    FRAGILE = "fragile"


@dataclass(frozen=True, slots=True)
class Cell:
    """People of one sex and one race or ethnicity (None: not stated), counted.

    `people` had the outcome decided for them, `favoured` of them had it decided in their favour.
    """

    sex: str | None
    race_ethnicity: str | None
    people: int
    favoured: int


@dataclass(frozen=True, slots=True)
class Row:
    """One group. `group` are its categories; none for those not stated or shown together.

    `impact_ratio` and `p_value` are None where the group is not compared. `concern`: the ratio is
    below four fifths.
    """

    group: tuple[str, ...]
    people: int
    favoured: int
    rate: Fraction | None
    impact_ratio: Fraction | None = None
    p_value: float | None = None
    note: Note | None = None

    @property
    def concern(self) -> bool:
        """Whether the four-fifths rule sees adverse impact."""
        return self.impact_ratio is not None and self.impact_ratio < FOUR_FIFTHS

    @property
    def significant(self) -> bool:
        """Whether chance alone would rarely make such a difference."""
        return self.p_value is not None and self.p_value < SIGNIFICANT


@dataclass(frozen=True, slots=True)
class Table:
    """One outcome by one grouping; groups in the order of their rates, the others after them."""

    grouping: Grouping
    rows: list[Row] = field(default_factory=list)

    @property
    def compared(self) -> bool:
        """Whether there are two groups to compare."""
        return sum(row.impact_ratio is not None for row in self.rows) >= 2

    @property
    def concerns(self) -> list[Row]:
        """The groups below four fifths."""
        return [row for row in self.rows if row.concern]


def audit(cells: Sequence[Cell]) -> list[Table]:
    """Return the tables of one outcome: by sex, by race or ethnicity, and by both.

    A group of fewer than `MIN_PEOPLE` is counted in a row with the other small ones. If these are
    still too few together they join those not stated, and then the next smallest group, so that
    nothing is left to work out by subtraction.
    """
    return [_table(cells, grouping) for grouping in Grouping]


_KEYS: dict[Grouping, Callable[[Cell], tuple[str | None, ...]]] = {
    Grouping.SEX: lambda cell: (cell.sex,),
    Grouping.RACE_ETHNICITY: lambda cell: (cell.race_ethnicity,),
    Grouping.BOTH: lambda cell: (cell.sex, cell.race_ethnicity),
}


def _table(cells: Iterable[Cell], grouping: Grouping) -> Table:
    people: dict[tuple[str, ...], int] = defaultdict(int)
    favoured: dict[tuple[str, ...], int] = defaultdict(int)
    for cell in cells:
        key = _KEYS[grouping](cell)
        stated = tuple(part for part in key if part is not None)
        group = stated if len(stated) == len(key) else ()
        people[group] += cell.people
        favoured[group] += cell.favoured
    silent = people.pop((), 0)
    shown, hidden = _fold(people, silent)
    rows = _compare([Row(group, people[group], favoured[group], None) for group in shown])
    folded = sum(people[group] for group in hidden)
    if folded:
        alone = folded >= MIN_PEOPLE
        count = folded if alone else folded + silent
        luck = sum(favoured[group] for group in hidden) + (0 if alone else favoured[()])
        rows.append(Row((), count, luck, None, note=Note.TOO_FEW))
        silent = silent if alone else 0
    if silent:
        rows.append(Row((), silent, favoured[()], None, note=Note.NOT_STATED))
    return Table(grouping, rows)


def _fold(
    people: dict[tuple[str, ...], int], silent: int
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Return the groups that may be shown, and those that are shown together."""
    by_size = sorted((group for group in people if people[group]), key=lambda g: (people[g], g))
    hidden = [group for group in by_size if people[group] < MIN_PEOPLE]
    shown = by_size[len(hidden) :]
    while hidden and shown and sum(people[group] for group in hidden) + silent < MIN_PEOPLE:
        hidden.append(shown.pop(0))
    return shown, hidden


def _compare(rows: list[Row]) -> list[Row]:
    total = sum(row.people for row in rows)
    rated = sorted(rows, key=lambda row: (-Fraction(row.favoured, row.people), row.group))
    large = [row for row in rated if row.people >= total * MIN_SHARE]
    best = large[0] if large and large[0].favoured else None
    return [_compared(row, best, is_large=row in large) for row in rated]


def _compared(row: Row, best: Row | None, *, is_large: bool) -> Row:
    shown = replace(row, rate=Fraction(row.favoured, row.people))
    if not is_large:
        return replace(shown, note=Note.SMALL_SHARE)
    if best is None or shown.rate is None:
        return shown
    shown = replace(shown, impact_ratio=shown.rate / Fraction(best.favoured, best.people))
    if row is best:
        return replace(shown, note=Note.HIGHEST)
    counts = (row.favoured, row.people, best.favoured, best.people)
    note = Note.FRAGILE if _is_fragile(*counts) else None
    return replace(shown, p_value=fisher_exact(*counts), note=note)


def _is_fragile(favoured: int, people: int, best_favoured: int, best_people: int) -> bool:
    """Tell whether one person more or less would change what the four-fifths rule says."""

    def concern(one: int, other: int) -> bool:
        return Fraction(one, people) < FOUR_FIFTHS * Fraction(other, best_people)

    now = concern(favoured, best_favoured)
    if now:
        return not concern(min(favoured + 1, people), best_favoured - 1)
    return favoured > 0 and concern(favoured - 1, min(best_favoured + 1, best_people))


def fisher_exact(favoured: int, people: int, other_favoured: int, other_people: int) -> float:
    """Return the two-sided p-value of Fisher's exact test for two groups, exactly computed.

    The sum of the probabilities of all tables with the same margins that are no more likely than
    the one seen (R. A. Fisher, Statistical Methods for Research Workers, § 21.02).
    """
    selected = favoured + other_favoured
    first, last = max(0, selected - other_people), min(people, selected)
    ways = [comb(people, first) * comb(other_people, selected - first)]
    for count in range(first, last):
        # One more of these and one less of those: a small step instead of two large factorials.
        step = ways[-1] * (people - count) * (selected - count)
        ways.append(step // ((count + 1) * (other_people - selected + count + 1)))
    seen = ways[favoured - first]
    return float(Fraction(sum(way for way in ways if way <= seen), sum(ways)))

"""Spans of other programs are measured as ours are."""

from bench.skills.annotations import Spotted
from bench.skills.spotting import exactly, touching

SENTENCES = [
    Spotted("Knows Java and the sea", knowledge=[(6, 10)], skills=[(15, 22)]),
    Spotted("Nothing to find here", knowledge=[], skills=[]),
]


def test_spans_are_right_when_they_touch_and_exact_when_both_ends_agree() -> None:
    found = [[(6, 10), (19, 22)], [(0, 7)]]
    shares = touching(SENTENCES, found)
    assert (shares.precision, shares.recall) == (2 / 3, 1.0)
    assert shares.f1 == 0.8
    assert exactly(SENTENCES, found).precision == 1 / 3


def test_a_program_that_finds_nothing_has_nothing_right() -> None:
    assert touching(SENTENCES, [[], []]) == (0.0, 0.0, 0.0)

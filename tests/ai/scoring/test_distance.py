"""How far apart two towns lie, and what that is worth."""

import pytest

from skillsync.ai.scoring.gazetteer import kilometres_between
from skillsync.ai.scoring.places import read_place
from skillsync.ai.scoring.whereabouts import _compare


@pytest.mark.parametrize(
    ("one", "other", "kilometres"),
    [
        ("Leeds, UK", "Bradford, UK", 13),
        ("München", "Augsburg, Germany", 57),
        ("Munich, Germany", "Augsburg", 57),
        ("東京", "Yokohama, Japan", 29),
        ("São Paulo, Brasil", "Campinas", 84),
        ("Springfield, IL", "Chicago, IL", 283),
        ("Cambridge", "London, UK", 79),
    ],
)
def test_towns_are_found_in_any_writing_and_measured(
    one: str, other: str, kilometres: float
) -> None:
    assert kilometres_between(read_place(one), read_place(other)) == pytest.approx(
        kilometres, abs=1
    )


@pytest.mark.parametrize("name", ["Springfield, USA", "Neustadt, Germany", "Dunmarrow, UK", ""])
def test_a_name_that_may_be_many_towns_or_none_is_not_measured(name: str) -> None:
    assert kilometres_between(read_place(name), read_place("London, UK")) is None


@pytest.mark.parametrize(
    ("home", "work", "points", "said"),
    [
        ("Leeds, UK", "Leeds", 100, "same city"),
        ("Bradford, UK", "Leeds, UK", 95, "13 km apart"),
        ("Augsburg, Germany", "München, Germany", 70, "56 km apart"),
        ("Hamburg, Germany", "München, Germany", 20, "km apart"),
        ("Lörrach, Germany", "Basel, Switzerland", 48, "across a border"),
        ("Paris, France", "London, UK", 10, "another country"),
        ("Dunmarrow, UK", "Leeds, UK", 50, "same country"),
        ("Dunmarrow", "Leeds, UK", 40, "not known"),
    ],
)
def test_nearer_is_worth_more_and_what_is_not_known_is_said(
    home: str, work: str, points: int, said: str
) -> None:
    told = _compare(read_place(work), read_place(home))
    assert told[0] == points
    assert said in told[1]

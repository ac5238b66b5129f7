"""What a recorded bench ships for the models page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.figures import Figure, Result
from bench.matching.asked import asked
from bench.matching.cases import cases
from bench.measured import SHIPPED, ship
from skillsync.ai import registry


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Have the shipped file elsewhere, empty."""
    monkeypatch.setattr(registry, "FILE", tmp_path / "measured.json")
    registry.FILE.write_text("[]", encoding="utf-8")
    registry.read_measured.cache_clear()
    yield
    registry.read_measured.cache_clear()


def test_a_recorded_matching_bench_fills_scorer_and_posting_reader_of_today() -> None:
    wanted = [each for several in SHIPPED["matching"].values() for each in several]
    ship(Result("matching", "invented", [Figure(each, 0.5, "") for each in wanted]))
    for component in ("scorer", "posting_reader"):
        (version,) = registry.installed()[component]
        found = registry.measured_of(component, version)
        assert found is not None
        assert [each.value for each in found.measures] == [0.5] * len(
            SHIPPED["matching"][component]
        )


def test_a_bench_that_ships_nothing_leaves_the_file_alone() -> None:
    ship(Result("pages", "invented", [Figure("nDCG@10", 0.5, "")]))
    assert registry.read_measured() == ()


def test_the_postings_of_the_development_half_are_read() -> None:
    read = asked(cases("development")[:60])
    assert 0.8 < read.found <= 1.0
    assert 0.8 < read.weighed <= 1.0
    assert 0.5 < read.years <= 1.0

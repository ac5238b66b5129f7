import sys
from pathlib import Path

import platformdirs
import pytest
from effort import calls_made

from skillsync.ai.skills.columns import read_columns
from skillsync.ai.skills.packing import join_all, keep_packed, load_columns, places_for
from skillsync.ai.skills.taxonomy import Taxonomy, taxonomy


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """An environment that cannot be written, and a cache that can."""
    occupied = tmp_path / "environment"
    occupied.write_text("not a folder", encoding="utf-8")
    monkeypatch.setattr(sys, "prefix", str(occupied))
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda _: tmp_path / "cache")
    return places_for(None)


def test_once_packed_the_taxonomy_is_ready_without_a_step_for_each_label() -> None:
    labels = len(taxonomy().surfaces)
    assert calls_made(lambda: Taxonomy(load_columns(None))) < labels


def test_packed_and_joined_taxonomies_say_the_same() -> None:
    joined, packed = Taxonomy(join_all(None)), Taxonomy(load_columns(None))
    assert list(joined.concepts) == list(packed.concepts)
    python = next(each for each in packed.concepts.values() if each.label == "Python")
    assert joined.concepts[python.id] == python
    assert joined.surfaces["k8s"] == packed.surfaces["k8s"]
    assert joined.lengths == packed.lengths
    assert "python3" in packed.keys.get(python.id, [])


def test_a_read_only_environment_packs_into_the_users_cache_and_mends_it(
    places: list[Path],
) -> None:
    places[1].parent.mkdir()
    places[1].write_bytes(b"PK half a file")
    assert "Python" in load_columns(None)["concept.labels"]
    assert not places[0].exists()
    assert "Python" in read_columns(places[1])["concept.labels"]


def test_where_nothing_can_be_written_it_still_works(places: list[Path], tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder either", encoding="utf-8")
    assert keep_packed(places, {}) is None
    assert "Python" in load_columns(None)["concept.labels"]

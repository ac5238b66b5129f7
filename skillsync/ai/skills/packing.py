"""Keep the taxonomy packed, so that it is ready in milliseconds.

Packed at first use, into the environment the packages live in, else into the user's cache. Where
neither can be written, each process joins the lists anew, which takes some tenths of a second.
What an operator imported is packed beside it, in the data folder.
"""

import gc
import hashlib
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

import platformdirs

from skillsync.ai.skills import imported
from skillsync.ai.skills.building import Builder
from skillsync.ai.skills.columns import Column, DamagedFile, read_columns, write_columns
from skillsync.ai.skills.esco import packaged_version, read_skills
from skillsync.ai.skills.ours import DATA, read_entries

OURS_VERSION = "2026.11.3"
KEPT = 6
"""Packed files kept in one folder: several checkouts may share an environment."""

_CODE = ("building.py", "columns.py", "esco.py", "ours.py", "stems.py")


def load_columns(folder: Path | None) -> dict[str, Column]:
    """Return the packed taxonomy with what is imported in `folder`; pack it if it is not yet.

    Raises TaxonomyMissing when ESCO is not installed.
    """
    places = places_for(folder)
    for path in places:
        with suppress(OSError, DamagedFile):
            return read_columns(path)
    columns = join_all(folder)
    keep_packed(places, columns)
    return columns


def keep_packed(places: Iterable[Path], columns: dict[str, Column]) -> Path | None:
    """Write the columns to the first place that can be written; return it."""
    for path in places:
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            write_columns(path, columns)
            forget_old(path)
            return path
    return None


def join_all(folder: Path | None) -> dict[str, Column]:
    """Return the taxonomy joined anew. Raises TaxonomyMissing when ESCO is not installed."""
    collecting = gc.isenabled()
    # Hundreds of thousands of small tuples, none of them garbage before the end.
    gc.disable()
    try:
        return _join(folder)
    finally:
        if collecting:
            gc.enable()


def _join(folder: Path | None) -> dict[str, Column]:
    packaged = list(read_skills())
    editions = imported.editions(folder)
    english = [each for each in editions if each.language == "en"]
    builder = Builder()
    newest = [name for edition in english for name in imported.read_names(edition.path)]
    builder.add_ours(read_entries(), newest + packaged)
    builder.add_esco(newest)
    builder.add_esco(packaged)
    builder.add_aliases()
    for edition in editions:
        if edition.language != "en":
            builder.add_esco(imported.read_names(edition.path), edition.language)
    builder.add_broader(imported.read_relations(folder).broader)
    return builder.finish(taxonomy_name(folder))


def taxonomy_name(folder: Path | None = None) -> str:
    """Return the names and versions of what the taxonomy is made of."""
    name = f"{packaged_version()} + SkillSync {OURS_VERSION}"
    added = ", ".join(f"{each.language} {each.version}" for each in imported.editions(folder))
    return f"{name} + ESCO imported ({added})" if added else name


def stamp_of(folder: Path | None) -> str:
    """Return what changes whenever something is imported into `folder`."""
    if folder is None:
        return ""
    with suppress(OSError):
        return str(folder.stat().st_mtime_ns)
    return ""


def places_for(folder: Path | None) -> list[Path]:
    """Return where a packed file of this state of the lists may lie, best first."""
    editions = imported.editions(folder)
    parts = [_fingerprint(), *(f"{each.path.name} {each.stamp}" for each in editions)]
    parts.append(imported.relations_stamp(folder))
    name = f"taxonomy-{hashlib.sha256(' '.join(parts).encode()).hexdigest()[:16]}.npz"
    if folder is not None and parts[1:] != [""]:
        return [folder / name]
    return places_named(name)


def places_named(name: str) -> list[Path]:
    """Return where a file made from the packages may lie, best first."""
    ours = Path(sys.prefix) / "share" / "skillsync"
    return [ours / name, platformdirs.user_cache_path("skillsync") / name]


@cache
def _fingerprint() -> str:
    """Return what changes with our lists, the code that joins them, and the package."""
    here = Path(__file__).parent
    paths = [here / name for name in _CODE] + sorted(DATA.rglob("*.txt"))
    digest = hashlib.sha256(f"{packaged_version()} {sys.byteorder}".encode())
    for path in paths:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def forget_old(path: Path) -> None:
    """Remove the oldest packed files of this kind beside `path`."""
    kind = path.name.split("-")[0]
    with suppress(OSError):
        packed = sorted(path.parent.glob(f"{kind}-*{path.suffix}"), key=os.path.getmtime)
        for old in packed[:-KEPT]:
            old.unlink(missing_ok=True)

"""Editions of ESCO that an operator imported: one file for each language, one for relations."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from skillsync.ai.skills.columns import Column, read_columns, write_columns
from skillsync.ai.skills.esco import Name
from skillsync.ai.skills.official import Download, Named, Relations

RELATIONS = "esco-relations.npz"
KINDS = ("knowledge", "skill", "soft skill", "language")
_EDITION = re.compile(r"esco-([a-z]{2})-([\w.-]+)\.npz")


class Edition(NamedTuple):
    """One imported language. `stamp` changes when its file is written again."""

    language: str
    version: str
    path: Path
    stamp: int


def editions(folder: Path | None) -> list[Edition]:
    """Return what is imported in `folder`, by language."""
    if folder is None or not folder.is_dir():
        return []
    found = []
    for path in sorted(folder.glob("esco-*.npz")):
        match = _EDITION.fullmatch(path.name)
        if match:
            found.append(Edition(match[1], match[2], path, path.stat().st_mtime_ns))
    return found


def relations_stamp(folder: Path | None) -> str:
    """Return what changes when relations are imported anew; "" without any."""
    path = folder / RELATIONS if folder is not None else None
    return str(path.stat().st_mtime_ns) if path is not None and path.is_file() else ""


def read_names(path: Path) -> Iterator[Name]:
    """Yield the names of an edition, preferred ones first. Raises OSError or DamagedFile."""
    columns: dict[str, Any] = dict(read_columns(path))
    ids, kinds = columns["skill.ids"], columns["skill.kinds"].tolist()
    for skill, kind, label in zip(ids, kinds, columns["skill.labels"], strict=True):
        yield Name(f"esco:{skill}", label, KINDS[kind], preferred=True)
    owners = columns["skill.owners"].tolist()
    for owner, name in zip(owners, columns["skill.names"], strict=True):
        yield Name(f"esco:{ids[owner]}", name, KINDS[kinds[owner]], preferred=False)


class Import(NamedTuple):
    """What came of an import, in numbers."""

    version: str
    languages: dict[str, tuple[int, int, int]]
    """By language: skills, names, occupations."""

    relations: int


def keep_import(download: Download, folder: Path) -> Import:
    """Store a download in `folder`; an older edition of the same language goes. Raises OSError.

    Each file is whole or absent, so a reader never sees half an import.
    """
    folder.mkdir(parents=True, exist_ok=True)
    counted = {}
    for language, tables in download.tables.items():
        path = folder / f"esco-{language}-{download.version}.npz"
        names = _columns("skill", tables.skills)
        names["skill.kinds"] = np.array([KINDS.index(each.kind) for each in tables.skills], "u1")
        jobs = _columns("occupation", tables.occupations)
        jobs["occupation.groups"] = [each.group for each in tables.occupations]
        write_columns(path, names | jobs)
        for edition in editions(folder):
            if edition.language == language and edition.path != path:
                edition.path.unlink(missing_ok=True)
        every = sum(len(each.names) + 1 for each in tables.skills)
        counted[language] = (len(tables.skills), every, len(tables.occupations))
    relations = download.relations
    if relations.needs or relations.broader:
        write_columns(folder / RELATIONS, _relation_columns(relations))
    # Read from the start again by every process that looks at the folder's date.
    os.utime(folder)
    return Import(download.version, counted, len(relations.needs) + len(relations.broader))


def _columns(kind: str, rows: list[Named]) -> dict[str, Column]:
    owners = [place for place, each in enumerate(rows) for _ in each.names]
    return {
        f"{kind}.ids": [each.id for each in rows],
        f"{kind}.labels": [each.label for each in rows],
        f"{kind}.names": [name for each in rows for name in each.names],
        f"{kind}.owners": np.array(owners, dtype=np.int32),
    }


def _relation_columns(relations: Relations) -> dict[str, Column]:
    jobs = {each: place for place, each in enumerate(dict.fromkeys(n[0] for n in relations.needs))}
    every = [skill for _, skill, _ in relations.needs]
    every += [skill for pair in relations.broader for skill in pair]
    skills = {each: place for place, each in enumerate(dict.fromkeys(every))}
    needs = [(jobs[job], skills[skill], essential) for job, skill, essential in relations.needs]
    broader = [(skills[one], skills[other]) for one, other in relations.broader]
    return {
        "occupations": list(jobs),
        "skills": list(skills),
        "needs": np.array(needs, dtype=np.int32).reshape(-1, 3),
        "broader": np.array(broader, dtype=np.int32).reshape(-1, 2),
    }


def read_relations(folder: Path | None) -> Relations:
    """Return the imported relations between ids without prefix; none if none are imported."""
    if folder is None or not (folder / RELATIONS).is_file():
        return Relations()
    columns: dict[str, Any] = dict(read_columns(folder / RELATIONS))
    jobs, skills = columns["occupations"], columns["skills"]
    return Relations(
        [(jobs[job], skills[skill], bool(sure)) for job, skill, sure in columns["needs"].tolist()],
        [(skills[one], skills[other]) for one, other in columns["broader"].tolist()],
    )

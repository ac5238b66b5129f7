"""Read the official ESCO download: CSV files in a folder or in ZIP archives, in any language.

Files are known by their names: `skills_de.csv`, `occupations_de.csv`,
`occupationSkillRelations_de.csv` or without language, `broaderRelationsSkillPillar…`.
Source: esco.ec.europa.eu, "Download".
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

MAX_FILE_BYTES = 400 * 1024**2
"""Of one CSV, unpacked; the largest of ESCO 1.2 has 40 MB."""

LONGEST_NAME = 300
_NAME = re.compile(r"(?P<what>[A-Za-z]+?)(?:_(?P<language>[a-z]{2}))?\.csv$")
_SKILL = re.compile(r"https?://data\.europa\.eu/esco/skill/([0-9A-Za-z.-]+)$")
_OCCUPATION = re.compile(r"https?://data\.europa\.eu/esco/occupation/([0-9A-Za-z.-]+)$")
_VERSION = re.compile(r"\bv(\d+(?:\.\d+)*)", re.IGNORECASE)
_TABLES = ("skills", "occupations", "languageSkillsCollection", "transversalSkillsCollection")
_RELATIONS = ("occupationSkillRelations", "broaderRelationsSkillPillar")


class NotTheDownload(Exception):
    """The files are not an ESCO download in CSV form, or not whole. The text says why."""


@dataclass(slots=True)
class Named:
    """A skill or an occupation in one language. `kind`: of a skill; `group`: ISCO-08 code."""

    id: str
    label: str
    names: list[str]
    kind: str = "skill"
    group: str = ""


@dataclass(slots=True)
class Tables:
    """What one language of the download holds."""

    skills: list[Named] = field(default_factory=list)
    occupations: list[Named] = field(default_factory=list)


@dataclass(slots=True)
class Relations:
    """`needs`: (occupation, skill, essential?); `broader`: (skill, wider skill)."""

    needs: list[tuple[str, str, bool]] = field(default_factory=list)
    broader: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Download:
    """A whole download. `tables` by language code."""

    version: str
    tables: dict[str, Tables]
    relations: Relations


@dataclass(frozen=True, slots=True)
class _File:
    """A CSV on disk, or in the archive `inside`."""

    path: Path
    inside: str = ""

    @property
    def name(self) -> str:
        return Path(self.inside or self.path).name

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        if not self.inside:
            with self.path.open("rb") as file:
                yield file
            return
        with zipfile.ZipFile(self.path) as archive, archive.open(self.inside) as file:
            yield file


def read_download(path: Path) -> Download:
    """Return what is in the folder or archive at `path`. Raises NotTheDownload or OSError."""
    found = _sort(_files(path))
    languages = sorted({language for what, language in found if what == "skills"})
    if not languages and not any(what in _RELATIONS for what, _ in found):
        raise NotTheDownload(
            "There is no skills_….csv in it. Choose “CSV” and “classification” at ESCO's download."
        )
    try:
        tables = {language: _tables(found, language) for language in languages}
        relations = _relations(found)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise NotTheDownload(f"The archive is damaged or protected: {error}.") from error
    return Download(_version(path, found), tables, relations)


def _files(path: Path) -> Iterator[_File]:
    if path.is_dir():
        for each in sorted(path.iterdir()):
            if each.suffix.casefold() in (".csv", ".zip") and each.is_file():
                yield from _files(each)
    elif path.suffix.casefold() == ".csv":
        yield _File(path)
    else:
        yield from _members(path)


def _members(path: Path) -> Iterator[_File]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise NotTheDownload(f"{path.name} is not a ZIP archive.") from error
    for member in members:
        if member.filename.endswith(".csv"):
            if member.file_size > MAX_FILE_BYTES:
                raise NotTheDownload(f"{member.filename} is too large to be ESCO's.")
            yield _File(path, member.filename)


def _sort(files: Iterator[_File]) -> dict[tuple[str, str], _File]:
    found: dict[tuple[str, str], _File] = {}
    for file in files:
        match = _NAME.fullmatch(file.name)
        if match and match["what"] in _TABLES and match["language"]:
            found[match["what"], match["language"]] = file
        elif match and match["what"] in _RELATIONS:
            found.setdefault((match["what"], ""), file)
    return found


def _tables(found: dict[tuple[str, str], _File], language: str) -> Tables:
    soft = _ids_in(found.get(("transversalSkillsCollection", language)))
    spoken = _ids_in(found.get(("languageSkillsCollection", language)))
    tables = Tables()
    columns = ("conceptUri", "skillType", "preferredLabel", "altLabels")
    for row in _rows(found["skills", language], columns):
        each = _named(row, _SKILL)
        if each is not None:
            known = "knowledge" if row["skillType"] == "knowledge" else "skill"
            each.kind = "soft skill" if each.id in soft else known
            each.kind = "language" if each.id in spoken else each.kind
            tables.skills.append(each)
    if not tables.skills:
        raise NotTheDownload(f"{found['skills', language].name} names no skill.")
    file = found.get(("occupations", language))
    if file is not None:
        columns = ("conceptUri", "iscoGroup", "preferredLabel", "altLabels")
        for row in _rows(file, columns):
            each = _named(row, _OCCUPATION)
            if each is not None:
                each.group = row["iscoGroup"][:8]
                tables.occupations.append(each)
    return tables


def _ids_in(file: _File | None) -> set[str]:
    if file is None:
        return set()
    matches = (_SKILL.fullmatch(row["conceptUri"]) for row in _rows(file, ("conceptUri",)))
    return {match[1] for match in matches if match}


def _relations(found: dict[tuple[str, str], _File]) -> Relations:
    relations = Relations()
    needs = found.get(("occupationSkillRelations", ""))
    if needs is not None:
        for row in _rows(needs, ("occupationUri", "relationType", "skillUri")):
            job, skill = (
                _OCCUPATION.fullmatch(row["occupationUri"]),
                _SKILL.fullmatch(row["skillUri"]),
            )
            if job and skill:
                relations.needs.append((job[1], skill[1], row["relationType"] == "essential"))
    wider = found.get(("broaderRelationsSkillPillar", ""))
    if wider is not None:
        for row in _rows(wider, ("conceptUri", "broaderUri", "conceptType", "broaderType")):
            # Groups are shelves, not skills: who knows a skill does not know all of its group.
            if row["conceptType"] == row["broaderType"] == "KnowledgeSkillCompetence":
                one, other = (
                    _SKILL.fullmatch(row["conceptUri"]),
                    _SKILL.fullmatch(row["broaderUri"]),
                )
                if one and other:
                    relations.broader.append((one[1], other[1]))
    return relations


def _rows(file: _File, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV. Raises NotTheDownload for a missing column or half a row."""
    with file.open() as binary:
        text = io.TextIOWrapper(binary, encoding="utf-8-sig", newline="")
        rows = csv.DictReader(text)
        try:
            missing = [each for each in columns if each not in (rows.fieldnames or ())]
            if missing:
                raise NotTheDownload(f"{file.name} has no column “{missing[0]}”.")
            for row in rows:
                if any(row[each] is None for each in columns):
                    raise NotTheDownload(f"{file.name} ends early, in line {rows.line_num}.")
                yield row
        except UnicodeDecodeError as error:
            raise NotTheDownload(f"{file.name} is not UTF-8.") from error
        except csv.Error as error:
            raise NotTheDownload(f"{file.name}, line {rows.line_num}: {error}.") from error


def _named(row: dict[str, str], address: re.Pattern[str]) -> Named | None:
    match = address.fullmatch(row["conceptUri"])
    label = _clean(row["preferredLabel"])
    if match is None or not label or row.get("status", "released") not in ("released", ""):
        return None
    names = dict.fromkeys(_clean(name) for name in re.split(r"[\r\n]+", row["altLabels"]))
    return Named(match[1], label, [name for name in names if name and name != label])


def _clean(name: str) -> str:
    """Return a name in one line, or "" for one that no résumé will ever hold."""
    words = " ".join(name.split())
    return words if len(words) <= LONGEST_NAME and words.isprintable() else ""


def _version(path: Path, found: dict[tuple[str, str], _File]) -> str:
    """Return the version that the file's name states, else the day of its latest change."""
    files = list(found.values())
    for name in (path.name, *(each.path.name for each in files)):
        match = _VERSION.search(name)
        if match:
            return match[1]
    skills = [file for (what, _), file in found.items() if what == "skills"]
    days = [row.get("modifiedDate", "")[:10] for file in skills for row in _rows(file, ())]
    return max((day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)), default="unknown")

"""LinkedIn's “Get a copy of your data”: a ZIP of CSV tables, whole or in part, read.

LinkedIn publishes no schema; file and column names are those of exports from 2018 to 2026. Case,
spaces, underscores and folders in names do not matter, columns may be missing, and lines of notes
may stand above the header.
"""

import csv
import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from skillsync.career.document import Document
from skillsync.career.formats.encoding import decoded
from skillsync.career.formats.fields import Aside, Fields
from skillsync.career.formats.imported import (
    OTHER_FILES,
    CareerIsTooLong,
    ExportHasNoCareer,
    ExportIsDamaged,
    ExportIsEncrypted,
    ExportUnpacksToTooMuch,
    Imported,
)
from skillsync.career.formats.linkedin_tables import TABLES

MOST_MEMBERS = 2_000
MOST_DIRECTORY = 1024 * 1024
MOST_UNPACKED = 20 * 1024 * 1024
MOST_RATIO = 200
RATIO_MATTERS_FROM = 1024 * 1024
MOST_ROWS = 5_000
NOTE_LINES = 12


def looks_like(data: bytes) -> bool:
    """Return whether a ZIP holds a table we know. Damage is found out when it is read."""
    if _directory_bytes(data) > MOST_DIRECTORY:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(_table(member) for member in archive.infolist()[:MOST_MEMBERS])
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return False


def _directory_bytes(data: bytes) -> int:
    """Return the size of an archive's list of names, so that a huge one is not even listed."""
    # PKWARE's APPNOTE 4.3.16: the record at the end, with the size at its thirteenth byte.
    at = data.rfind(b"PK\x05\x06", max(len(data) - 65_557, 0))
    return int.from_bytes(data[at + 12 : at + 16], "little") if at >= 0 else 0


def read(data: bytes) -> Imported:
    """Return the career in an export. Raises UnreadableFile."""
    aside = Aside()
    document = Document()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            tables = _unpack(archive, aside)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as problem:
        raise ExportIsDamaged from problem
    except RuntimeError as problem:  # what zipfile raises for a member under a password
        raise ExportIsEncrypted from problem
    if not tables:
        raise ExportHasNoCareer
    for name, reader in TABLES.items():
        for text in tables.get(name, []):
            for row in _rows(text, name, aside):
                reader(row, document)
                row.leave()
    return aside.finish(document, "LinkedIn")


def _table(member: zipfile.ZipInfo) -> str:
    """Return which table a file of the archive is, nothing when it is none we read."""
    path, _, last = member.filename.replace("\\", "/").rpartition("/")
    if "__MACOSX" in path or last.startswith("._") or not last.casefold().endswith(".csv"):
        return ""
    name = re.sub(r"[\s_-]|\(\d+\)", "", last[:-4]).casefold()
    return name if name in TABLES else ""


def _unpack(archive: zipfile.ZipFile, aside: Aside) -> dict[str, list[str]]:
    """Return the texts of the tables. Neither declared nor actual sizes may exceed the limits."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise ExportUnpacksToTooMuch
    tables: dict[str, list[str]] = {}
    room = MOST_UNPACKED
    for member in members:
        name = _table(member)
        if not name:
            if member.filename and not member.is_dir():
                aside.note(OTHER_FILES)
            continue
        limit = min(room, max(member.compress_size * MOST_RATIO, RATIO_MATTERS_FROM))
        with archive.open(member) as stream:
            content = stream.read(limit + 1)
        if len(content) > limit:
            raise ExportUnpacksToTooMuch
        room -= len(content)
        tables.setdefault(name, []).append(decoded(content))
    return tables


def _rows(text: str, name: str, aside: Aside) -> Iterator[Fields]:
    """Yield a table's rows as objects whose keys are column names in lower case, one space."""
    lines = list(_cells(text))
    first = next((n for n, cells in enumerate(lines[:NOTE_LINES]) if _is_header(cells, name)), None)
    if first is None:
        for cells in lines:
            aside.keep(name, [cell for cell in cells if cell.strip()])
        return
    header = [_column(cell) for cell in lines[first]]
    for cells in lines[first + 1 :]:
        values: dict[str, Any] = {}
        for number, cell in enumerate(cells):
            column = header[number] if number < len(header) else f"column {number + 1}"
            if cell.strip():
                # A column that comes twice loses nothing.
                key = column if column not in values else f"{column} {number + 1}"
                values[key] = html.unescape(cell)
        if values:
            yield Fields(values, name, aside, language="en")


def _cells(text: str) -> Iterator[list[str]]:
    csv.field_size_limit(MOST_UNPACKED)
    first = next(iter(text.splitlines()), "")
    sign = next((sign for sign in (",", ";", "\t") if sign in first), ",")
    reader = csv.reader(io.StringIO(text.replace("\x00", ""), newline=""), delimiter=sign)
    try:
        for number, cells in enumerate(reader):
            if number > MOST_ROWS:
                raise CareerIsTooLong
            yield cells
    except csv.Error as problem:
        raise ExportIsDamaged from problem


def _is_header(cells: list[str], name: str) -> bool:
    known = TABLES[name].columns
    return any(_column(cell) in known for cell in cells)


def _column(cell: str) -> str:
    return " ".join(re.sub(r"[_\s]+", " ", cell.strip('\ufeff \t"')).split()).casefold()

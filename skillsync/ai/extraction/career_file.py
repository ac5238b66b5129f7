"""Read the career in a file of any kind: data as it says, a résumé as it can be understood."""

import re
import time
from dataclasses import replace
from typing import NamedTuple

from skillsync.ai.extraction.reading import PDF_TYPE, media_type_of, read_source
from skillsync.ai.extraction.resume import Reading, read_resume
from skillsync.ai.extraction.source import Line, Source
from skillsync.career.document import Document, Span
from skillsync.career.formats.as_text import lay_out
from skillsync.career.formats.files import read_file
from skillsync.career.formats.imported import Imported

IMPORTER = "skillsync-import 0.1"
SAYING = re.compile(r"\S(?:[^\n]*\S)?")
"""A line without the space around it."""


class CareerFile(NamedTuple):
    """What was read, the text it was read from, and sentences its owner should know."""

    reading: Reading
    source: Source
    notes: list[str]

    def in_no_field(self) -> list[tuple[Span, str]]:
        """Return the lines of the source that no field of the document holds, with their places."""
        text = self.source.text
        return [
            (Span(start=found.start(), end=found.end()), found[0])
            for stretch in self.reading.not_understood
            for found in SAYING.finditer(text, stretch.start, stretch.end)
        ]


def read_career(data: bytes) -> CareerFile:
    """Return the career in a file. Raises the `UnreadableFile` that fits."""
    began = time.perf_counter()
    media_type = media_type_of(data)
    if media_type == PDF_TYPE:
        return _read_pdf(data, began)
    imported = read_file(data)
    if imported is None:
        source = read_source(data)
        return CareerFile(read_resume(source), source, [])
    source = source_of(imported.document)
    return CareerFile(_reading(imported, began), source, imported.notes)


def _read_pdf(data: bytes, began: float) -> CareerFile:
    source = read_source(data)
    notes: list[str] = []
    if b"EmbeddedFile" in data:
        from skillsync.ai.extraction import attachments  # noqa: PLC0415 - few files carry anything

        carried, notes = attachments.read_attached(data, source)
        if carried is not None:
            reading = _reading(carried.imported, began)
            reading = replace(reading, not_understood=carried.not_understood)
            return CareerFile(reading, source, notes)
    return CareerFile(read_resume(source), source, notes)


def _reading(imported: Imported, began: float) -> Reading:
    """Return an import as a reading: certain, and with nothing left over."""
    parser = f"{IMPORTER} ({imported.format} {imported.version}".rstrip() + ")"
    took = (time.perf_counter() - began) * 1000
    return Reading(imported.document, parser, round(took, 3), [])


def source_of(document: Document) -> Source:
    """Return a document laid out as text, as its original; every field gets its place there."""
    text, document.provenance = lay_out(document)
    lines, at = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Line(at, at + len(line)))
        at += len(line) + 1
    return Source("data", text, lines=tuple(lines))

"""Read a file in a child process: text, document, page pictures. Pure; both sides use it."""

import time
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

import structlog

from skillsync.ai.extraction.career_file import read_career
from skillsync.ai.extraction.pictures import render_pages
from skillsync.ai.extraction.source import Source, UnreadableFile
from skillsync.ai.scoring.vectors import document_vector
from skillsync.career.document import Document, Span
from skillsync.foundation.processes import Processes, WorkCrashed, WorkTooSlow

log = structlog.get_logger()

MOST_STRETCHES = 1_000
"""Stretches of a text without a field that are kept apart, if nothing stands between them."""
READ_SECONDS = 60.0
"""A text takes milliseconds; a scan of several pages takes some seconds for each."""


class ReadFile(NamedTuple):
    """What became of a file. `problem` is a sentence for its owner when it could not be read.

    `source` also holds `notes`: what the owner should know about the reading.
    """

    problem: str = ""
    document: dict[str, Any] | None = None
    source: dict[str, Any] | None = None
    not_understood: list[dict[str, Any]] | None = None
    pages: list[bytes] | None = None
    confidence: float = 0.0
    parser: str = ""
    took_ms: float = 0.0


def read_file(data: bytes) -> ReadFile:
    """Read a résumé's bytes. Raises UnreadableFile."""
    started = time.perf_counter()
    reading, source, notes = read_career(data)
    took_ms = (time.perf_counter() - started) * 1000
    return ReadFile(
        document=reading.document.to_json(),
        source={**_kept(source), "notes": notes},
        not_understood=list(map(asdict, in_stretches(reading.not_understood, source.text))),
        pages=render_pages(data, source.pages) if source.pages else [],
        confidence=reading.document.confidence(),
        parser=reading.parser,
        took_ms=round(took_ms, 1),
    )


def _kept(source: Source) -> dict[str, Any]:
    """Return a source as it is stored: where lines begin matters only beside words on pages."""
    value = source.to_json()
    return value if source.words else {**value, "lines": [], "runs": []}


def in_stretches(spans: Sequence[Span], text: str) -> list[Span]:
    """Join neighbouring lines that were not understood where there are too many to look at.

    Of a file of a hundred thousand lines nobody goes through each; all of them are kept.
    """
    lines = -(-len(spans) // MOST_STRETCHES)
    joined: list[Span] = []
    room = 0
    for span in spans:
        before = joined[-1] if joined else None
        if room and before and not text[before.end : span.start].strip():
            joined[-1] = Span(start=before.start, end=span.end)
            room -= 1
        else:
            joined.append(span)
            room = lines - 1
    return joined


async def read_safely(
    processes: Processes,
    data: bytes,
    *,
    timeout: float = READ_SECONDS,  # noqa: ASYNC109 - passed on
) -> ReadFile:
    """Read a file in a child process. Whatever the file does, this returns."""
    try:
        return await processes.run(read_file, data, timeout=timeout)
    except UnreadableFile as refusal:
        return ReadFile(problem=str(refusal))
    except WorkTooSlow:
        return ReadFile(problem="Reading this file took too long. Save a simpler copy of it.")
    except WorkCrashed:
        return ReadFile(problem="This file stopped our reader. Export it again and upload that.")
    # A bug in the reader must not leave its file waiting for ever.
    except Exception:
        log.exception("the reader failed")
        return ReadFile(problem="Our reader failed on this file. Save it as PDF and try that.")


def vector_of(document: dict[str, Any]) -> list[float]:
    """Return the 384-d vector of a document's skills, titles and summary; never of its person."""
    return [float(value) for value in document_vector(Document.model_validate(document))]

"""Read a posting's file: text, Markdown, HTML, PDF and the like, or schema.org's JobPosting.

JobPosting is data that job boards put into their pages as JSON-LD
(https://schema.org/JobPosting); it is found in a page, or is the file itself.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.source import (
    FileIsEmpty,
    PackageUnpacksToTooMuch,
    PdfHasTooManyPages,
    ScanHasTooManyPages,
    Source,
    TextIsEmpty,
    TextIsTooLong,
    UnreadableFile,
)

_SCRIPT = re.compile(
    rb"<script[^>]*type\s*=\s*[\"']?application/ld\+json[\"']?[^>]*>(.*?)</script>",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP = re.compile(r"<(?:p|br|li|ul|ol|div|h[1-6]|strong|b|span|em)\b[^>]*>", re.IGNORECASE)
MOST_LISTED = 100
_ASKED = ("qualifications", "skills", "experienceRequirements", "educationRequirements")


class PostingFileIsEmpty(UnreadableFile):
    """There are no words in this job posting. Check that the file opens on your computer."""


class PostingFileIsTooLong(UnreadableFile):
    """This file holds far more than a job posting. Save only the posting itself."""


# A résumé's refusals say what to do with a résumé.
_OF_A_POSTING: dict[type[UnreadableFile], type[UnreadableFile]] = {
    FileIsEmpty: PostingFileIsEmpty,
    TextIsEmpty: PostingFileIsEmpty,
    TextIsTooLong: PostingFileIsTooLong,
    PdfHasTooManyPages: PostingFileIsTooLong,
    ScanHasTooManyPages: PostingFileIsTooLong,
    PackageUnpacksToTooMuch: PostingFileIsTooLong,
}


class PostingText(NamedTuple):
    """A posting as text, and what its data say beside it. `remote`: None where they are silent.

    `source`: what was read of the file, None where its data were read.
    """

    text: str
    location: str = ""
    remote: bool | None = None
    source: Source | None = None


def read_posting_file(data: bytes) -> PostingText:
    """Return the text of a posting's file. Raises UnreadableFile, in words about a posting."""
    try:
        return _read(data)
    except tuple(_OF_A_POSTING) as refusal:
        raise _OF_A_POSTING[type(refusal)] from refusal


def _read(data: bytes) -> PostingText:
    found = _job_posting(data)
    if found:
        return _written(found)
    source = read_source(data)
    return PostingText(source.text, source=source)


def _job_posting(data: bytes) -> dict[str, Any] | None:
    """Return the first JobPosting that has words, from a JSON file or a page."""
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    pieces = [data] if start in (b"{", b"[") else _SCRIPT.findall(data)
    for piece in pieces:
        try:
            value = json.loads(piece.decode("utf-8-sig", "replace"))
        except (ValueError, RecursionError):
            continue
        for each in _objects(value):
            kinds = each.get("@type")
            named = "JobPosting" in (kinds if isinstance(kinds, list) else [kinds])
            if named and (_text(each.get("title")) or _text(each.get("description"))):
                return each
    return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD file: itself, a list, or those of a graph."""
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))
    elif isinstance(value, list):
        for each in value[:MOST_LISTED]:
            yield from _objects(each)


def _written(posting: dict[str, Any]) -> PostingText:
    location = _location(posting.get("jobLocation"))
    kind = posting.get("jobLocationType")
    remote = isinstance(kind, str) and kind.strip().upper() == "TELECOMMUTE"
    blocks = [_text(posting.get("title"))]
    if location:
        blocks[0] += f"\nLocation: {location}"
    blocks.append(_text(posting.get("description")))
    listed = {
        "Responsibilities": _asked(posting.get("responsibilities")),
        "Requirements": [line for name in _ASKED for line in _asked(posting.get(name))],
    }
    for heading, lines in listed.items():
        if lines:
            blocks.append("\n".join((heading, *(f"- {line}" for line in lines))))
    text = "\n\n".join(block for block in blocks if block.strip())
    return PostingText(text + "\n", location, remote or None)


def _asked(value: Any) -> list[str]:
    """Return what one property asks for, line by line."""
    if isinstance(value, list):
        return [line for each in value[:MOST_LISTED] for line in _asked(each)]
    if isinstance(value, dict):
        months = value.get("monthsOfExperience")
        if isinstance(months, int | float) and 0 < months < 600:
            return [f"At least {months / 12:g} years of experience"]
        words = (value.get(key) for key in ("name", "credentialCategory", "description"))
        return next(([told] for each in words if (told := _text(each))), [])
    return [line.strip(" -•*\t") for line in _text(value).splitlines() if line.strip(" -•*\t")]


def _location(value: Any) -> str:
    for place in value if isinstance(value, list) else [value]:
        address = place.get("address", place) if isinstance(place, dict) else place
        if isinstance(address, str) and address.strip():
            return _text(address)
        if isinstance(address, dict):
            keys = ("addressLocality", "addressRegion", "addressCountry")
            parts = [_named(address.get(key)) for key in keys]
            if any(parts):
                return ", ".join(part for part in parts if part)
    return ""


def _named(value: Any) -> str:
    return _text(value.get("name") if isinstance(value, dict) else value)


def _text(value: Any) -> str:
    """Return a property's words; descriptions are HTML, often escaped once more."""
    if not isinstance(value, str):
        return ""
    if "&lt;" in value:
        value = html.unescape(value)
    if not _MARKUP.search(value):
        return html.unescape(value).strip()
    page = f"<!doctype html><html><body>{value}</body></html>"
    try:
        return read_source(page.encode("utf-8", "replace")).text.strip()
    except TextIsEmpty:
        return ""

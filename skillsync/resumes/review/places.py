"""Where fields stand in the original: marks over the pages' pictures, or cuts of its text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document, Provenance, Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a field stands on a page's picture; numbers in percent of the page's size."""

    anchor: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Mark:
    """The places of one field on one page."""

    anchor: str
    page: int
    places: list[Place]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the original's text: plain, or the place of one field.

    `also`: the anchors of other fields whose words begin in it, such as both ends of a period.
    """

    text: str
    anchor: str = ""
    also: list[str] = field(default_factory=list)


def anchor_of(path: str) -> str:
    """Return the element id of the place of a field, or of one line of a list."""
    steps = path.split("/")
    if not steps[-1].isdecimal():
        steps = steps[:2]
    if steps[-1] == "current":
        steps[-1] = "endDate"
    return "place-" + "-".join(steps).replace(".", "-")


def line_anchor(span: Span) -> str:
    """Return the element id of the place of a stretch that no field holds."""
    return f"place-line-{span.start}-{span.end}"


def traced(document: Document, reading: Document | None) -> dict[str, list[Span]]:
    """Return the places of fields, corrected ones where they were first read.

    A field a person typed has no place of its own, but the words it replaces have one.
    """
    spans = {path: found.spans for path, found in document.provenance.items() if found.spans}
    if reading is None:
        return spans
    placed = {anchor_of(path) for path in spans}
    typed = {anchor_of(path) for path, found in document.provenance.items() if not found.spans}
    for path, found in reading.provenance.items():
        if anchor_of(path) in typed - placed and found.spans:
            spans[path] = found.spans
    return spans


def places_of(
    spans: Mapping[str, list[Span]], loose: list[Span], source: Source
) -> Iterator[Place]:
    """Yield where each field, and each stretch without one, stands on the pages' pictures."""
    sizes = {page.number: page for page in source.pages}
    for anchor, span in _anchored(spans, loose):
        for number, x0, y0, x1, y1 in source.boxes(span):
            # Earlier readers kept a page of no size as 0.
            width, height = max(sizes[number].width, 1.0), max(sizes[number].height, 1.0)
            yield Place(
                anchor,
                number,
                round(100 * x0 / width, 2),
                round(100 * y0 / height, 2),
                round(100 * (x1 - x0) / width, 2),
                round(100 * (y1 - y0) / height, 2),
            )


def marks_of(places: Iterable[Place]) -> list[Mark]:
    """Return places as marks in reading order: by page, by line, from left to right."""
    groups: dict[tuple[int, str], list[Place]] = {}
    for one in places:
        groups.setdefault((one.page, one.anchor), []).append(one)
    marks = [Mark(anchor, page, found) for (page, anchor), found in groups.items()]
    rows: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda one: (one.page, one.places[0].y)):
        first = rows[-1][0] if rows else mark
        top = first.places[0]
        # Words of one line seldom begin at quite the same height.
        if rows and mark.page == first.page and mark.places[0].y < top.y + top.height / 2:
            rows[-1].append(mark)
        else:
            rows.append([mark])
    return [mark for row in rows for mark in sorted(row, key=lambda one: one.places[0].x)]


def pieces_of(spans: Mapping[str, list[Span]], loose: list[Span], text: str) -> list[Piece]:
    """Return the original's text cut at the places; of overlapping ones the first wins."""
    pieces: list[Piece] = []
    position = 0
    for start, end, anchor in sorted(
        (span.start, span.end, anchor)
        for anchor, span in _anchored(spans, loose)
        if span.end > span.start
    ):
        if start < position:
            if pieces and anchor not in (pieces[-1].anchor, *pieces[-1].also):
                pieces[-1].also.append(anchor)
            continue
        if start > position:
            pieces.append(Piece(text[position:start]))
        pieces.append(Piece(text[start:end], anchor))
        position = end
    pieces.append(Piece(text[position:]))
    return pieces


def _anchored(spans: Mapping[str, list[Span]], loose: list[Span]) -> Iterator[tuple[str, Span]]:
    for path, found in spans.items():
        for span in found:
            yield anchor_of(path), span
    for span in loose:
        yield line_anchor(span), span


def confidence_of(found: Mapping[str, Provenance]) -> float | None:
    """Return how sure the reader was of a field: as sure as of its least sure part."""
    return min((one.confidence for one in found.values()), default=None)

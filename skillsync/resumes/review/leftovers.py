"""What the source says that no field holds: nothing of it may be dropped silently."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from skillsync.career.document import Document, Span
from skillsync.resumes.review.corrections import Reviewed
from skillsync.resumes.review.paths import (
    field_names,
    field_of,
    parts_of,
    read,
    words_of,
)

SOLID = re.compile(r"\w")
CORRECTED = 0.4
"""How alike a line and what it was corrected to are at least, 0 to 1 (`difflib`'s ratio)."""
MOST_COMPARED = 2_500
EDGES = " \t\n\r,;|·•–—-:*_/"


@dataclass(frozen=True, slots=True)
class Leftover:
    """A stretch of the source without a field. `by_person`: it was left out on purpose."""

    span: Span
    text: str
    by_person: bool = False

    @property
    def key(self) -> str:
        """The stretch as it is named in forms."""
        return f"{self.span.start}-{self.span.end}"

    @property
    def lines(self) -> int:
        """How many lines say something in it."""
        return sum(bool(line.strip()) for line in self.text.splitlines())


def leftovers_of(
    state: Reviewed, reading: Document, text: str, not_understood: Iterable[Span]
) -> list[Leftover]:
    """Return what belongs to no field, in the order of the source.

    That is what the reader did not understand and nobody has put anywhere since, and what the
    person took out of the document.
    """
    covered = bytearray(len(text))
    for where in state.document.provenance.values():
        _cover(covered, where.spans)
    open_spans = [run for span in not_understood for run in _bare(span, covered, text)]
    found = [
        Leftover(span, text[span.start : span.end], by_person=span in state.left_out)
        for span in open_spans
    ]
    _cover(covered, open_spans)
    taken: list[Span] = []
    for span in _taken_out(state.document, reading):
        bare = _bare(span, covered, text)
        _cover(covered, bare)
        taken += bare
    found += [
        Leftover(one, text[one.start : one.end], by_person=True) for one in _rows(taken, text)
    ]
    return sorted(found, key=lambda one: one.span.start)


def _rows(spans: Iterable[Span], text: str) -> list[Span]:
    """Join what stood on one line with nothing but signs between: people count lines."""
    rows: list[Span] = []
    for span in sorted(spans, key=lambda one: one.start):
        before = rows[-1] if rows else None
        between = text[before.end : span.start] if before else "\n"
        if before is None or "\n" in between or SOLID.search(between):
            rows.append(span)
        else:
            rows[-1] = Span(start=before.start, end=span.end)
    return rows


def _cover(covered: bytearray, spans: Iterable[Span]) -> None:
    for span in spans:
        end = min(span.end, len(covered))
        covered[span.start : end] = b"\x01" * max(end - span.start, 0)


def _bare(span: Span, covered: bytearray, text: str) -> list[Span]:
    """Return the stretches of a span that no field holds and that say something."""
    runs: list[Span] = []
    at = span.start
    while at < min(span.end, len(covered)):
        end = covered.find(1, at, span.end)
        end = min(span.end, len(covered)) if end < 0 else end
        words = text[at:end]
        left = len(words) - len(words.lstrip(EDGES))
        kept = words.strip(EDGES)
        if SOLID.search(kept):
            whole = (at, end) == (span.start, span.end)
            runs.append(span if whole else Span(start=at + left, end=at + left + len(kept)))
        bare = covered.find(0, end, span.end)
        at = span.end if bare < 0 else bare
    return runs


def _taken_out(document: Document, reading: Document) -> Iterator[Span]:
    """Yield the places of fields, and of lines of lists, that the document no longer has."""
    now, before = dict(parts_of(document)), dict(parts_of(reading))
    for field, paths in _paths_by_field(reading).items():
        key, _, name = field.partition("/")
        part = now.get(key)
        known = part is not None and name in field_names(part)
        if part is not None and known and words_of(part, name):
            lines = read(part, name)
            gone = _lines_gone(read(before[key], name), lines) if isinstance(lines, list) else []
            paths = [path for path in (f"{field}/{at}" for at in gone) if path in paths]  # noqa: PLW2901
        for path in paths:
            yield from reading.provenance[path].spans


def _paths_by_field(reading: Document) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for path in reading.provenance:
        if not path.endswith("/current"):
            fields.setdefault(field_of(path), []).append(path)
    return fields


def _lines_gone(before: Sequence[str], after: Sequence[str]) -> list[int]:
    """Return the numbers of lines that are in a list no more. A corrected one is not gone."""
    kept, known = set(after), set(before)
    gone = {at: line for at, line in enumerate(before) if line not in kept}
    typed = [line for line in after if line not in known]
    for line in typed if len(typed) * len(gone) <= MOST_COMPARED else []:
        for was in get_close_matches(line, gone.values(), n=1, cutoff=CORRECTED):
            del gone[next(at for at, words in gone.items() if words == was)]
    return list(gone)


def parse_key(key: str) -> Span | None:
    """Return the stretch a form names, or None when it names none."""
    start, _, end = key.partition("-")
    if not (start.isdecimal() and end.isdecimal()) or len(key) > 20:
        return None
    return Span(start=int(start), end=int(end))

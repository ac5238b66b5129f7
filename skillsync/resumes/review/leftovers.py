"""What the source says that no field holds: nothing of it may be dropped silently."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from skillsync.career.document import Document, Span
from skillsync.resumes.review.corrections import Reviewed
from skillsync.resumes.review.paths import field_names, field_of, parts_of, words_of

SOLID = re.compile(r"\w")
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
    for span in _taken_out(state.document, reading):
        bare = _bare(span, covered, text)
        _cover(covered, bare)
        found += [Leftover(one, text[one.start : one.end], by_person=True) for one in bare]
    return sorted(found, key=lambda one: one.span.start)


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


def _taken_out(document: Document, reading: Document) -> Iterable[Span]:
    """Yield the places of fields that were read and that the document no longer has."""
    says = {
        f"{key}/{name}"
        for key, part in parts_of(document)
        for name in field_names(part)
        if words_of(part, name)
    }
    for path, found in reading.provenance.items():
        if field_of(path) not in says and not path.endswith("/current"):
            yield from found.spans


def parse_key(key: str) -> Span | None:
    """Return the stretch a form names, or None when it names none."""
    start, _, end = key.partition("-")
    if not (start.isdecimal() and end.isdecimal()) or len(key) > 20:
        return None
    return Span(start=int(start), end=int(end))

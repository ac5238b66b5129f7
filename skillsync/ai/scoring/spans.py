"""Find the words of a document's field in the text it was read from."""

import re

from skillsync.ai.scoring.result import Quote
from skillsync.career.document import Document, Span

LONGEST_QUOTE = 240


class Source:
    """A résumé's text, and where the fields of its document stand in it."""

    def __init__(self, document: Document, resume_text: str) -> None:
        self.document = document
        self.text = resume_text

    def quote(self, path: str, written: str, surface: str = "") -> list[Quote]:
        """Return the words at `path` with their place; without a place, the words alone."""
        if not self.text:
            return [Quote(quote=_short(written))]
        if path.startswith("text/"):
            start = int(path.removeprefix("text/"))
            return [self._cut(start, start + len(written), surface)]
        ranges = [(span.start, min(span.end, len(self.text))) for span in self._spans(path)]
        ranges = [(start, end) for start, end in ranges if start < end]
        if not ranges:
            found = self._search(written) or self._search(surface)
            return [self._cut(*found)] if found else [Quote(quote=_short(written))]
        whole = (min(start for start, _ in ranges), max(end for _, end in ranges))
        # A passage may join two fields of one item ("BSc" and "Nursing"): look a little further.
        within = self._search(written, whole[0], max(whole[1], whole[0] + 2 * len(written)))
        if within or _same_words(self.text[slice(*whole)], written) or len(ranges) == 1:
            return [self._cut(*(within or whole), surface=surface)]
        return [self._cut(*each, surface=surface) for each in ranges[:3]]

    def _spans(self, path: str) -> list[Span]:
        provenance = self.document.provenance.get(path)
        if provenance is None and path.count("/") == 2:
            provenance = self.document.provenance.get(path.rpartition("/")[0])
        return list(provenance.spans) if provenance else []

    def _search(self, words: str, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """Return where `words` stand, however their lines are broken."""
        parts = words.split()[:60]
        if not parts:
            return None
        pattern = r"\s+".join(re.escape(part) for part in parts)
        end = len(self.text) if end is None else end
        match = re.compile(rf"(?<!\w){pattern}(?!\w)").search(self.text, start, end)
        return (match.start(), match.end()) if match else None

    def _cut(self, start: int, end: int, surface: str = "") -> Quote:
        """Return a quote of at most 240 characters, around `surface` where the field is longer."""
        if end - start > LONGEST_QUOTE:
            place = self.text.find(surface, start, end) if surface else -1
            if place >= 0:
                start = max(start, place - LONGEST_QUOTE // 2)
            end = min(end, start + LONGEST_QUOTE)
        return Quote(start=start, end=end, quote=self.text[start:end])


def _same_words(one: str, other: str) -> bool:
    return re.findall(r"\w+", one.casefold()) == re.findall(r"\w+", other.casefold())


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"

"""Pieces of the source's text, and the ledger of which piece became which field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from skillsync.ai.extraction.source import Source
from skillsync.ai.extraction.vocabulary import SOLID
from skillsync.career.document import Provenance, Span

EDGES = " \t\n\r,;|·•–—-:*_/"
LINKS = frozenset(
    {"at", "in", "of", "for", "the", "and", "from", "bei", "im", "der", "an", "zum", "zur", "als"}
    | {"chez", "à", "en", "de", "du", "y", "con"}
)
COMMAS = "，、،"
ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s]{3,300}|[\w-]{2,60}(?:\.[\w-]{2,60}){0,3}\.[a-z]{2,12}/?"
)
LETTER = re.compile(r"\w")
FREE = re.compile(rb"\0+")


class Piece(NamedTuple):
    """A stretch of the source: `text` is exactly `source.text[start:end]`."""

    start: int
    end: int
    text: str

    def __bool__(self) -> bool:
        return self.end > self.start

    @property
    def value(self) -> str:
        """The text with every run of white space made one space."""
        return " ".join(self.text.split())

    def is_address(self) -> bool:
        """Whether it is a web address and nothing else."""
        return ADDRESS.fullmatch(self.text) is not None

    def part(self, start: int, end: int | None = None) -> Piece:
        """Return the piece between two offsets of this one, without white space at its ends."""
        text = self.text[start:end]
        bare = text.strip()
        if len(bare) == len(self.text):
            return self
        at = self.start + start
        if len(bare) < len(text):
            at += len(text) - len(text.lstrip())
        return Piece(at, at + len(bare), bare)

    def trim(self, signs: str = EDGES) -> Piece:
        """Return the piece without the given signs at its ends."""
        bare = self.text.strip(signs)
        if len(bare) == len(self.text):
            return self
        at = self.start + len(self.text) - len(self.text.lstrip(signs))
        return Piece(at, at + len(bare), bare)

    def split(self, pattern: re.Pattern[str]) -> list[Piece]:
        """Return the non-empty pieces between the pattern's matches."""
        if pattern.search(self.text) is None:  # as mostly
            whole = self.part(0)
            return [whole] if whole.text else []
        pieces, done = [], 0
        for found in pattern.finditer(self.text):
            pieces.append(self.part(done, found.start()))
            done = found.end()
        pieces.append(self.part(done))
        return [piece for piece in pieces if piece.text]

    def without(self, start: int, end: int) -> list[Piece]:
        """Return what stands before and after a stretch, if anything does."""
        sides = (self.part(0, start).trim(), self.part(end).trim())
        return [side for side in sides if side]


def split_outside_brackets(piece: Piece, signs: str) -> list[Piece]:
    """Split at any of the signs, except inside round brackets; a comma is any script's."""
    signs += COMMAS if "," in signs else ""
    if not any(map(piece.text.__contains__, signs)):
        return [piece] if piece.trim() else []
    pieces, depth, done = [], 0, 0
    for at, sign in enumerate(piece.text):
        if sign in "(（":
            depth += 1
        elif sign in ")）":
            depth = max(depth - 1, 0)
        elif sign in signs and depth == 0 and not _holds_together(piece.text, at):
            pieces.append(piece.part(done, at))
            done = at + 1
    pieces.append(piece.part(done))
    return [one for one in pieces if one.trim()]


def _holds_together(text: str, at: int) -> bool:
    """Tell the comma of `2,5`, and that of `Sanitär-, Heizungs- und Klimatechnik`."""
    return _is_decimal(text, at) or text[at - 1 : at + 2] == "-, "


def _is_decimal(text: str, at: int) -> bool:
    return text[at] == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def count_words(text: str) -> int:
    """Return how many words a text has; two signs of a script without spaces count as one."""
    count = len(text.split())
    return count if text.isascii() else count + len(SOLID.findall(text)) // 2


def joined(pieces: Iterable[Piece]) -> str:
    """Return the pieces as running text, mending words hyphenated at a line's end."""
    text = ""
    for piece in pieces:
        value = piece.value
        if text.endswith("-") and len(text) > 2 and text[-2].isalpha() and value[:1].islower():
            text = text[:-1] + value
        else:
            text = f"{text} {value}" if text else value
    return text


class Ledger:
    """Remember where each field was read; what nothing claimed is what was not understood."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.is_scanned = source.is_scanned
        self.provenance: dict[str, Provenance] = {}
        self.claimed = bytearray(len(source.text))

    def note(self, path: str, pieces: Piece | Iterable[Piece], confidence: float) -> None:
        """Claim the pieces for the field at `path`."""
        several = [pieces] if isinstance(pieces, Piece) else pieces
        spans: list[Span] = []
        for piece in several:
            if piece:
                self.skip(piece)
                spans.append(Span(piece.start, piece.end))
                if self.is_scanned:
                    # A field is read no more surely than the least sure word it was recognized in.
                    confidence *= self.source.sureness(piece.start, piece.end)
        sure = round(min(max(confidence, 0.0), 1.0), 3)
        self.provenance[path] = Provenance(spans, sure)

    def add(self, path: str, pieces: Piece | Iterable[Piece], confidence: float) -> None:
        """Claim the pieces for the field at `path`, beside those it was read from before."""
        before = self.provenance.get(path)
        self.note(path, pieces, min(confidence, before.confidence) if before else confidence)
        if before:
            self.provenance[path].spans[:0] = before.spans

    def skip(self, piece: Piece) -> None:
        """Claim a piece that says what a field is (a heading, a label) and is none itself."""
        self.claimed[piece.start : piece.end] = b"\x01" * (piece.end - piece.start)

    def is_claimed(self, piece: Piece) -> bool:
        return self.claimed.find(1, piece.start, piece.end) >= 0

    def unclaimed(self, piece: Piece) -> Iterator[Piece]:
        """Yield the stretches of a piece that nothing claimed and that hold a letter or digit."""
        for found in FREE.finditer(self.claimed, piece.start, piece.end):
            start, end = found.start() - piece.start, found.end() - piece.start
            if LETTER.search(piece.text, start, end):
                rest = piece.part(start, end).trim()
                if LETTER.search(rest.text) and rest.text.lower() not in LINKS:
                    yield rest

    def left_over(self) -> list[Span]:
        """Return what no field holds: whole lines, and parts of lines."""
        spans: list[Span] = []
        for line in self.source.lines:
            if self.claimed.find(1, line.start, line.end) < 0:
                spans.append(Span(start=line.start, end=line.end))
            elif self.claimed.find(0, line.start, line.end) >= 0:
                whole = Piece(line.start, line.end, self.source.text[line.start : line.end])
                spans += [Span(start=one.start, end=one.end) for one in self.unclaimed(whole)]
        return spans

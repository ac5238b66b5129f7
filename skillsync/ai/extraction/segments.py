"""Join a page's words into segments: words on one baseline with no wide gap between them.

Mends what a PDF's maker broke on the way: words painted twice, words cut into letters, and
headings set with air between their letters.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

WIDE_GAP = 1.2
"""Times the size of the letters: a gap as wide as this parts two segments."""
TOUCHING = 0.08
"""Times the size of the letters: a gap smaller than this is none, and parts no words."""
SPACED_LETTERS = 4
DATE_LIKE = re.compile(r"(?:19|20)\d\d\b|\d\d?/\d\d")


@dataclass(slots=True)
class Token:
    """A word as it is painted: its turn in the stream, its box, and how it looks.

    Boxes are in points from the top left of the sheet, held so that the word is upright: `turned`
    says how far, in degrees clockwise, the sheet must be turned for it.
    """

    text: str
    turn: int
    x0: float
    y0: float
    x1: float
    y1: float
    baseline: float
    size: float
    bold: bool
    look: int = 0
    turned: int = 0
    may_be_unseen: bool = False
    sure: float = 1.0


class Segment:
    """Words on one baseline with no wide gap between them."""

    __slots__ = ("baseline", "letters", "size", "tokens", "turn", "x0", "x1")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.x0 = tokens[0].x0
        self.x1 = max(token.x1 for token in tokens)
        self.baseline = tokens[0].baseline
        self.size = max(token.size for token in tokens)
        self.turn = min(token.turn for token in tokens)
        self.letters = sum(len(token.text) for token in tokens)

    @property
    def text(self) -> str:
        return " ".join(token.text for token in self.tokens)

    def is_dated(self) -> bool:
        return self.letters <= 28 and any(DATE_LIKE.search(token.text) for token in self.tokens)


def segments_of(tokens: list[Token]) -> list[Segment]:
    """Return a page's segments, its words mended."""
    rows = [_mended(row) for row in _rows(_painted_once(tokens))]
    edges = _edges(rows)
    return [Segment(part) for row in rows for part in _parts(row, edges)]


def _painted_once(tokens: list[Token]) -> list[Token]:
    """Leave out words painted again in the same place, as some programs do to embolden them."""
    places: dict[str, list[Token]] = defaultdict(list)
    once: list[Token] = []
    for token in tokens:
        same = places[token.text]
        if not any(
            abs(token.x0 - one.x0) < 0.2 * token.size
            and abs(token.baseline - one.baseline) < 0.2 * token.size
            for one in same
        ):
            same.append(token)
            once.append(token)
    return once


def _rows(tokens: list[Token]) -> Iterator[list[Token]]:
    row: list[Token] = []
    for token in sorted(tokens, key=lambda one: one.baseline):
        if row and token.baseline - row[0].baseline > 0.3 * min(token.size, row[0].size):
            yield row
            row = []
        row.append(token)
    if row:
        yield row


def _mended(row: list[Token]) -> list[Token]:
    """Return a row left to right, broken words whole again."""
    row.sort(key=lambda token: token.x0)
    whole: list[Token] = []
    for token in row:
        if whole and _touches(whole[-1], token):
            whole[-1] = _joined(whole[-1], token)
        else:
            whole.append(token)
    return _closed_up(whole) if len(whole) >= SPACED_LETTERS else whole


def _touches(before: Token, token: Token) -> bool:
    if not (before.text[-1].isalnum() and token.text[0].isalnum()):
        return False
    gap = token.x0 - before.x1
    alike = before.look == token.look and abs(before.size - token.size) < 0.1
    alike = alike and before.sure == token.sure == 1.0  # recognized words are whole
    return alike and -0.3 * token.size < gap < TOUCHING * token.size and before.text < "\u2e80"


def _joined(before: Token, token: Token) -> Token:
    before.text += token.text
    before.x1 = max(before.x1, token.x1)
    before.y0, before.y1 = min(before.y0, token.y0), max(before.y1, token.y1)
    return before


def _closed_up(row: list[Token]) -> list[Token]:
    """Close up `E D U C A T I O N`: letters that stand apart evenly are a word."""
    closed: list[Token] = []
    at = 0
    while at < len(row):
        end = at
        while (
            end < len(row)
            and _is_spaced_letter(row[end])
            and (end == at or _follows(row[end - 1], row[end]))
        ):
            end += 1
        run = row[at:end]
        letters = sum(len(token.text) for token in run)
        if len(run) >= SPACED_LETTERS and letters <= 1.5 * len(run):
            closed += _spelled(run)
        else:
            end = max(end, at + 1)
            closed += row[at:end]
        at = end
    return closed


def _is_spaced_letter(token: Token) -> bool:
    return len(token.text) <= 2 and (token.text.isalpha() or token.text in {"&", "-", "’", "'"})


def _follows(before: Token, token: Token) -> bool:
    return token.x0 - before.x1 < 1.6 * token.size and abs(before.size - token.size) < 0.6


def _spelled(run: list[Token]) -> Iterator[Token]:
    """Yield the words of a run of letters: a gap wider than the usual one begins another."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(run)]
    usual = median(gaps)
    word = run[0]
    for gap, token in zip(gaps, run[1:], strict=True):
        if gap > usual + 0.16 * token.size:
            yield word
            word = token
        else:
            word = _joined(word, token)
    yield word


def _edges(rows: list[list[Token]]) -> list[float]:
    """Return where, after wide gaps, several rows begin their second part."""
    starts = sorted(
        token.x0
        for row in rows
        for before, token in pairwise(row)
        if token.x0 - before.x1 > WIDE_GAP * max(token.size, before.size)
    )
    edges: list[float] = []
    for number, x in enumerate(starts):
        if number + 2 < len(starts) and starts[number + 2] - x <= 2.0:
            edges.append(x)
    return edges


def _parts(row: list[Token], edges: list[float]) -> Iterator[list[Token]]:
    part = [row[0]]
    for before, token in pairwise(row):
        gap = token.x0 - before.x1
        if (gap > WIDE_GAP * max(token.size, before.size) and not _is_sign(part)) or (
            gap > 0.35 * token.size and _fills_its_cell(part, token, edges)
        ):
            yield part
            part = []
        part.append(token)
    yield part


def _is_sign(part: list[Token]) -> bool:
    """Tell a bullet: it stands well before its text, and belongs to it."""
    return len(part) == 1 and len(part[0].text) == 1 and not part[0].text.isalnum()


def _fills_its_cell(part: list[Token], token: Token, edges: list[float]) -> bool:
    """Tell a date that nearly touches what stands in the column beside it."""
    if not any(abs(token.x0 - edge) < 2.0 for edge in edges) or len(part) > 6:
        return False
    return any(DATE_LIKE.search(one.text) for one in part)

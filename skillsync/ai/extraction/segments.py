"""Join a page's words into segments: words on one baseline with no wide gap between them.

Mends what a PDF's maker broke on the way: words painted twice, words cut into letters, and
headings set with air between their letters.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from statistics import median

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.sections import heading_kind

WIDE_GAP = 1.2
"""Times the size of the letters: a gap as wide as this parts two segments."""
NARROW_GAP = 0.42
"""Times the size of the letters: a gap wider than the usual space between words."""
USUAL_GAP = 0.2
TOUCHING = 0.08
"""Times the size of the letters: a gap smaller than this is none, and parts no words."""
AGAIN = 0.2
"""Times the size of the letters: so near to its like a word is painted twice."""
MANY = 4
"""So many rows that begin at one place are those of a column."""
GUTTER = 1.3
"""Times the usual gap of its row: what is wider, just before a column, is its gutter."""
SPACE = 0.33
"""Times the size of the letters: as wide as spaces get."""
ANOTHER_SIZE = 0.4
"""Points by which letters of another size differ."""
OFF, RECOGNIZED_OFF = 1.0, 4.0
SPACED_LETTERS = 4
AIRY = 0.19
"""Times the size of the letters: a gap narrower than any space is air between spaced letters."""
EVEN = 0.05
FARTHEST_SIGN = 5.0
"""Times the size of the letters: a bullet farther from a text is not the text's."""
DASHES = frozenset("-–—‒−~")
WRITTEN = frozenset("•◦▪‣●○■□➢✓✔❖►▶⁃∙")
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


BASELINE, LEFT = attrgetter("baseline"), attrgetter("x0")


class Segment:
    """Words on one baseline with no wide gap between them."""

    __slots__ = ("baseline", "letters", "size", "text", "tokens", "turn", "x0", "x1")

    def __init__(self, tokens: list[Token]) -> None:
        first = tokens[0]
        self.tokens = tokens
        self.x0, self.baseline = first.x0, first.baseline
        self.x1, self.size, self.turn = first.x1, first.size, first.turn
        if len(tokens) > 1:
            self.x1 = max([token.x1 for token in tokens])
            self.size = max([token.size for token in tokens])
            self.turn = min([token.turn for token in tokens])
        self.text = " ".join([token.text for token in tokens])
        self.letters = len(self.text) - len(tokens) + 1

    def is_bullet(self) -> bool:
        """Whether it begins with a sign that is no word."""
        return len(self.tokens) > 1 and _is_sign(self.tokens[:1])

    def is_dated(self) -> bool:
        return self.letters <= 28 and DATE_LIKE.search(self.text) is not None


def segments_of(tokens: list[Token]) -> list[Segment]:
    """Return a page's segments, its words mended."""
    rows = [_mended(row) for row in _rows(tokens)]
    edges, shared = _edges(rows)
    return [Segment(part) for row in rows for part in _parts(row, edges, shared)]


def _rows(tokens: list[Token]) -> Iterator[list[Token]]:
    row: list[Token] = []
    for token in sorted(tokens, key=BASELINE):
        if row and token.baseline - row[0].baseline > 0.3 * min(token.size, row[0].size):
            yield row
            row = []
        row.append(token)
    if row:
        yield row


def _mended(row: list[Token]) -> list[Token]:
    """Return a row left to right, broken words whole again."""
    row.sort(key=LEFT)
    whole = row[:1]
    for token in row[1:]:
        before = whole[-1]
        if token.x0 - max(before.x0 + AGAIN * token.size, before.x1) > TOUCHING * token.size:
            whole.append(token)  # as nearly all do
        elif _touches(before, token):
            whole[-1] = _joined(before, token)
        elif not (
            _is_painted_again(before, token)
            or (len(whole) > 1 and _is_painted_again(whole[-2], token))
        ):
            whole.append(token)
    whole = _unspaced(whole) if len(whole) > 1 else whole
    if len(whole) < SPACED_LETTERS:
        return whole
    letters = sum([len(token.text) <= 2 for token in whole])
    return _closed_up(whole) if letters >= SPACED_LETTERS else whole


def _unspaced(row: list[Token]) -> list[Token]:
    """Join `LANG UA G ES`: capitals set with air between them, which fell apart at some of it.

    Such gaps are all alike, and smaller than those between words.
    """
    gaps = [(token.x0 - before.x1) / token.size for before, token in pairwise(row)]
    if not any(TOUCHING < gap < AIRY for gap in gaps):
        return row
    whole = [row[0]]
    for number, token in enumerate(row[1:]):
        before = whole[-1]
        alike = [gap for gap in gaps[max(number - 1, 0) : number + 2] if gap < AIRY]
        if (
            TOUCHING < gaps[number] < AIRY
            and max(alike) - min(alike) < EVEN
            and _is_capital(before)
            and _is_capital(token)
            and before.look == token.look
            and abs(before.size - token.size) < 0.1
        ):
            whole[-1] = _joined(before, token)
        else:
            whole.append(token)
    return whole


def _is_capital(token: Token) -> bool:
    return token.text.isalpha() and token.text.isupper()


def _is_painted_again(before: Token, token: Token) -> bool:
    """Tell a word painted twice in one place, as some programs do to embolden it."""
    return before.text == token.text and token.x0 - before.x0 < AGAIN * token.size


def _is_borrowed(before: Token, token: Token, gap: float) -> bool:
    """Tell letters that a font lacks and another font lent, in the middle of a word."""
    return abs(gap) < 0.03 * token.size and not (before.text.isascii() and token.text.isascii())


def _touches(before: Token, token: Token) -> bool:
    if not (before.text[-1].isalnum() and token.text[0].isalnum()):
        return False
    gap = token.x0 - before.x1
    alike = before.look == token.look or _is_borrowed(before, token, gap)
    alike = alike and abs(before.size - token.size) < 0.1
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
            word.x1 = max(word.x1, token.x0 - 0.3 * token.size)  # as far apart as words are
            yield word
            word = token
        else:
            word = _joined(word, token)
    yield word


def _edges(rows: list[list[Token]]) -> tuple[list[float], list[float]]:
    """Return where text is aligned: after wide gaps, and where several rows begin.

    The second list has those that many rows share, as they do at the left of a column.
    """
    edges = [
        token.x0
        for row in rows
        for before, token in pairwise(row)
        if token.x0 - before.x1 > WIDE_GAP * max(token.size, before.size)
    ]
    starts = sorted(row[0].x0 for row in rows)
    begins = sorted([*edges, *starts])
    shared = [x for x, last in zip(begins, begins[MANY - 1 :], strict=False) if last - x <= 1.0]
    edges += [x for x, third in zip(starts, starts[2:], strict=False) if third - x <= 1.0]
    return sorted(set(edges)), shared


def _parts(row: list[Token], edges: list[float], shared: list[float]) -> Iterator[list[Token]]:
    part = [row[0]]
    farthest = (
        shared[-1] + RECOGNIZED_OFF if shared else 0.0
    )  # most words stand right of every edge
    for number, (before, token) in enumerate(pairwise(row), start=1):
        gap = (token.x0 - before.x1) / max(token.size, before.size, 1.0)
        cut = (
            gap > WIDE_GAP
            or (gap > USUAL_GAP and _is_cut(row, number, part, gap, edges))
            or (
                token.x0 <= farthest
                and _is_near(token.x0, shared, _off(token))
                and _is_beside_column(row, number)
            )
        )
        if cut and (not _is_sign(part) or gap > FARTHEST_SIGN):
            yield part
            part = []
        part.append(token)
    yield part


def _is_sign(part: list[Token]) -> bool:
    """Tell a bullet: it stands well before its text, and belongs to it."""
    return len(part) == 1 and len(part[0].text) == 1 and not part[0].text.isalnum()


def _is_dated(part: list[Token]) -> bool:
    return len(part) <= 6 and any(DATE_LIKE.search(one.text) for one in part)


def _is_cut(
    row: list[Token], number: int, part: list[Token], gap: float, edges: list[float]
) -> bool:
    """Tell a date or a label that nearly touches what stands in the column beside it."""
    token = row[number]
    if token.text in DASHES or part[-1].text in DASHES:
        return False
    if _is_near(token.x0, edges, 0.6) and (_is_dated(part) or _is_label(part, token)):
        return not _is_date([*part, token])
    if gap <= NARROW_GAP:
        return False
    if len(part) <= 6 and _is_near(token.x0, edges, 1.0):
        return gap > 0.5 or part[-1].look != token.look
    return _is_date(row[number:]) and not _is_date(row[number - 1 :])


def _off(token: Token) -> float:
    """Return how many points off its edge a word may begin; a recognized one is not exact."""
    return OFF if token.sure == 1.0 else RECOGNIZED_OFF


def _is_beside_column(row: list[Token], number: int) -> bool:
    """Tell the first word of a column that nearly touches the words beside it.

    It is of another size, or the gap before it is wider than those between the other words.
    """
    before, token = row[number - 1], row[number]
    if abs(before.size - token.size) > ANOTHER_SIZE:
        return True
    gaps = [b.x0 - a.x1 for a, b in pairwise(row)]
    gap = gaps.pop(number - 1)
    return gap > GUTTER * (median(gaps) if gaps else SPACE * token.size)


def _is_label(part: list[Token], token: Token) -> bool:
    if len(part) > 3 or part[-1].look == token.look:
        return False
    # As large as what it stands before, it is a label where it can head a section.
    text = " ".join(one.text for one in part)
    return part[-1].size > 1.15 * token.size or (len(text) > 3 and heading_kind(text) is not None)


def _is_near(x: float, edges: list[float], tolerance: float) -> bool:
    at = bisect_left(edges, x - tolerance)
    return at < len(edges) and edges[at] <= x + tolerance


def _is_date(tokens: list[Token]) -> bool:
    """Tell dates that end a row, with a gap before them that is wider than between words."""
    if len(tokens) > 7 or not DATE_LIKE.search(" ".join(one.text for one in tokens)):
        return False
    text = " ".join(one.text for one in tokens)
    found = find_period(Piece(0, len(text), text))
    return found is not None and found[1] <= 1 and found[2] >= len(text) - 1

"""Turn a page that was read by text recognition into lines, as any other page is."""

from itertools import pairwise
from statistics import median

import pypdfium2
from PIL import Image

from skillsync.ai.extraction.layout import VisualLine, arrange
from skillsync.ai.extraction.segments import LEFT, Token
from skillsync.ai.extraction.source import NoTextRecognition
from skillsync.ai.ocr.models import OcrModelMissing
from skillsync.ai.ocr.page import SHARP, ReadPage, read_page

LARGE, UNSURE, LEADING = 1.25, 0.3, 2.0
"""Times the usual size: large letters. Times a line's own size: how far off another of the same
size may measure, and how far below it the next line stands."""
DOTS = frozenset("·.•●∙▪■◦○°。")
"""What a bullet is recognized as."""
MIDDLE, LEVEL = 0.3, 0.5
"""Times the size of the letters: the middle of small ones, and how far a bullet's may be off it."""
FARTHEST, APART = 4.0, 2.0
"""Times the size of the letters: how far a bullet stands before its words, and behind others."""


def read_scan(picture: Image.Image, longer: float) -> tuple[list[VisualLine], int]:
    """Return a picture's lines, and the quarter turns to the left that make it upright.

    `longer` is the page's longer side in points. Words lie where the upright picture shows them.
    """
    try:
        found = read_page(picture)
    except OcrModelMissing as problem:
        raise NoTextRecognition from problem
    tokens = [_token(found, number, longer) for number in range(len(found.words))]
    _level_bullets(tokens)
    lines = arrange(tokens)
    _level_sizes(lines)
    for line in lines:
        for token in line.tokens:
            word = found.words[token.turn]
            # Put in order as if the page were straight, shown where it really is.
            token.x0, token.y0 = word.x0 * longer, word.y0 * longer
            token.x1, token.y1 = word.x1 * longer, word.y1 * longer
    return lines, found.turn


def _level_bullets(tokens: list[Token]) -> None:
    """Set each dot that stands before a word on the word's line, as a bullet.

    It is recognized by itself, as a full stop or another round sign, and lies higher or lower.
    """
    for dot in tokens:
        if dot.text not in DOTS:
            continue
        middle = (dot.y0 + dot.y1) / 2
        level = [
            one
            for one in tokens
            if one is not dot and abs(one.baseline - MIDDLE * one.size - middle) < LEVEL * one.size
        ]
        after = [one for one in level if 0 < one.x0 - dot.x0 < FARTHEST * one.size]
        alone = not any(dot.x0 - one.x0 > 0 and dot.x0 - one.x1 < APART * one.size for one in level)
        if after and alone:
            word = min(after, key=LEFT)
            dot.text, dot.baseline, dot.size = "•", word.baseline, word.size


def _level_sizes(lines: list[VisualLine]) -> None:
    """Give large lines one below the other the same size: a name that a narrow column broke.

    The size of a line of few letters is measured a quarter larger where one hangs below it, and how
    bold they are with it.
    """
    usual = median([token.size for line in lines for token in line.tokens] or [0.0])
    for above, below in pairwise([line.tokens for line in lines]):
        first, second = above[0], below[0]
        large = min(first.size, second.size) > LARGE * usual
        left, right = second.x0 - first.x0, below[-1].x1 - above[-1].x1
        aligned = min(abs(left), abs(left + right) / 2) < 0.5 * first.size
        near = 0 < second.baseline - first.baseline < LEADING * first.size
        if large and aligned and near and abs(first.size - second.size) < UNSURE * first.size:
            for token in below:
                token.size, token.bold = first.size, first.bold


def _token(found: ReadPage, number: int, longer: float) -> Token:
    word = found.words[number]
    baseline, size = word.baseline * longer, word.size * longer
    return Token(
        word.text, number,
        word.left * longer, baseline - 0.95 * size, word.right * longer, baseline + 0.25 * size,
        baseline, size, word.bold, sure=round(word.sure, 3),
    )  # fmt: skip


def read_scanned_page(page: pypdfium2.PdfPage) -> tuple[list[VisualLine], int]:
    """Return the lines of a PDF's page that is a picture, and its turns as `read_scan` does."""
    width, height = page.get_size()
    bitmap = page.render(scale=SHARP / max(width, height, 1.0), rev_byteorder=True)
    try:
        picture = bitmap.to_pil().convert("RGB")
    finally:
        bitmap.close()
    return read_scan(picture, max(width, height))

"""Read a picture of a page: turn it upright, find its lines, and read their words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from PIL import Image

from skillsync.ai.ocr.detection import Blob, find_blobs
from skillsync.ai.ocr.geometry import (
    ALIGNED,
    Slant,
    Strip,
    columns_at,
    cut,
    find_lean,
    find_slant,
    strip_of,
)
from skillsync.ai.ocr.ink import ink_of, measure, restore_spaces
from skillsync.ai.ocr.recognition import HEIGHT, Glyph, is_upside_down, read_strip

SHARP = 2200
"""The longer side of the picture that strips are cut from: 10-point type is 26 pixels of it."""
QUICK_WIDTH = 26_000
"""Pixels of strips that are read in about two seconds; longer texts are squeezed."""
MOST_SQUEEZED = 0.8
LEAST_SURE = 0.5
SUREST = 0.98
"""About two of a hundred words are wrong even where the model has no doubt."""
BOLD = 1.17
"""Times the usual share of a stem in the size: bolder than this is bold."""
SAME_SIZE = 0.12
SIZE_ERROR = 1.2


@dataclass(slots=True)
class ReadWord:
    """A recognized word. Lengths are shares of the upright page's longer side.

    `x0` to `y1` is where it is seen; `left`, `right` and `baseline` are where it would stand if the
    page were straight. `sure` is from 0 to 1.
    """

    text: str
    sure: float
    x0: float
    y0: float
    x1: float
    y1: float
    left: float
    right: float
    baseline: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page's words, and by how many quarter turns to the left it had to be turned upright."""

    words: list[ReadWord]
    turn: int
    skipped: int
    """Lines that were found but could not be recognized."""


@dataclass(slots=True)
class _Line:
    strip: Strip
    glyphs: list[Glyph]
    baseline: float
    size: float
    stem: float
    bold: bool = False


def read_page(picture: Image.Image) -> ReadPage:
    """Return the words of an RGB picture. Raises OcrModelMissing."""
    picture = _sharp_enough(picture)
    picture, blobs, turn = _upright(picture)
    slant = find_slant(blobs, picture.size)
    strips = [strip_of(blob, slant) for blob in blobs]
    strips = [strip for strip in strips if strip.height >= 6 and strip.length >= 4]
    squeeze = _squeeze(strips)
    lines = [_read(picture, strip, squeeze) for strip in strips]
    good = [line for line in lines if _is_readable(line)]
    _agree_on_sizes(good)
    _agree_on_weights(good)
    read = [words for line in good if (words := list(_words(line, slant)))]
    _align(read, picture.size)
    words = [word for line in read for word in line]
    longer = max(picture.size)
    return ReadPage([_scaled(word, longer) for word in words], turn, len(lines) - len(good))


def _align(lines: Sequence[list[ReadWord]], size: tuple[int, int]) -> None:
    """Stand the edges of columns upright, and begin at one place what begins nearly there."""
    lean = find_lean([(line[0].left, line[0].baseline) for line in lines], size)
    for line in lines:
        for word in line:
            word.left = lean.upright(word.left, word.baseline)
            word.right = lean.upright(word.right, word.baseline)
    near = ALIGNED * max(size)
    edges = columns_at([line[0].left for line in lines], near)
    for line in lines:
        off = min((edge - line[0].left for edge in edges), key=abs, default=0.0)
        if abs(off) <= near:
            for word in line:
                word.left += off
                word.right += off


def _sharp_enough(picture: Image.Image) -> Image.Image:
    scale = SHARP / max(picture.size)
    if scale >= 1:
        return picture
    width, height = (max(round(side * scale), 1) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2)


def _upright(picture: Image.Image) -> tuple[Image.Image, list[Blob], int]:
    """Turn a page that lies on its side or stands on its head."""
    blobs, turn = find_blobs(picture), 0
    if _lie_sideways(blobs):
        picture, turn = picture.transpose(Image.Transpose.ROTATE_90), 1
        blobs = find_blobs(picture)
    slant = find_slant(blobs, picture.size)
    longest = sorted(blobs, key=lambda blob: -blob.size[0])[:9]
    heads = [is_upside_down(cut(picture, strip_of(blob, slant), 1.0)) for blob in longest]
    if heads and median(heads) > 0.5:
        picture, turn = picture.transpose(Image.Transpose.ROTATE_180), turn + 2
        blobs = find_blobs(picture)
    return picture, blobs, turn


def _lie_sideways(blobs: Sequence[Blob]) -> bool:
    sizes = [blob.size for blob in blobs]
    standing = sum(height for width, height in sizes if height > 2 * width)
    lying = sum(width for width, height in sizes if width > 2 * height)
    return standing > 1.5 * lying


def _squeeze(strips: Sequence[Strip]) -> float:
    width = sum(strip.length * HEIGHT / strip.height for strip in strips)
    return min(max(QUICK_WIDTH / max(width, 1.0), MOST_SQUEEZED), 1.0)


def _read(picture: Image.Image, strip: Strip, squeeze: float) -> _Line:
    pixels = cut(picture, strip, squeeze)
    mask = ink_of(pixels)
    glyphs = restore_spaces(read_strip(pixels), mask)
    ink = measure(mask, "".join(glyph.sign for glyph in glyphs), squeeze)
    height = strip.height
    return _Line(strip, glyphs, ink.baseline, ink.size * height, ink.stem * height)


def _is_readable(line: _Line) -> bool:
    sure = [glyph.sure for glyph in line.glyphs if glyph.sign != " "]
    return bool(sure) and sum(sure) / len(sure) >= LEAST_SURE


def _agree_on_sizes(lines: Sequence[_Line]) -> None:
    """Give lines that measure nearly the same the same size: body text is one size."""
    shares = [line.size / line.strip.height for line in lines]
    usual = median(shares) if shares else 0.0
    for line in lines:
        # A strip that holds parts of its neighbours measures wrong; its height is a rough check.
        expected = usual * line.strip.height
        line.size = min(max(line.size, expected / SIZE_ERROR), expected * SIZE_ERROR)
    sizes = [line.size for line in lines]
    for line in lines:
        near = [size for size in sizes if abs(size - line.size) <= SAME_SIZE * line.size]
        line.size = median(near)


def _agree_on_weights(lines: Sequence[_Line]) -> None:
    """Call lines bold whose stems are thicker for their size than those of most of the page."""
    letters = [line.stem / line.size for line in lines for _ in line.glyphs]
    usual = median(letters) if letters else 0.0
    for line in lines:
        line.bold = line.stem / line.size > BOLD * usual


def _words(line: _Line, slant: Slant) -> Iterator[ReadWord]:
    word: list[Glyph] = []
    last = 0.0
    for number, glyph in enumerate([*line.glyphs, Glyph(" ", 1.0, 1.0)]):
        if glyph.sign != " ":
            word.append(glyph)
        elif word:
            end = glyph.at if number < len(line.glyphs) else min(word[-1].at + _half(line), 1.0)
            yield _word(line, word, (max(last, word[0].at - _half(line)), end), slant)
            word, last = [], glyph.at
        else:
            last = glyph.at


def _half(line: _Line) -> float:
    """Return half a sign's width, as a share of the strip's."""
    return 0.3 * line.size / line.strip.length


def _word(line: _Line, glyphs: list[Glyph], ends: tuple[float, float], slant: Slant) -> ReadWord:
    strip = line.strip
    end = min(ends[1], glyphs[-1].at + _half(line))
    sure = [glyph.sure for glyph in glyphs]
    a, b = strip.point(ends[0], line.baseline), strip.point(end, line.baseline)
    left, start = slant.straight(*a)
    right, stop = slant.straight(*b)
    return ReadWord(
        "".join(glyph.sign for glyph in glyphs),
        SUREST * (min(sure) + sum(sure) / len(sure)) / 2,
        a[0], min(a[1], b[1]) - 0.95 * line.size,
        b[0], max(a[1], b[1]) + 0.25 * line.size,
        left, right, (start + stop) / 2, line.size, line.bold,
    )  # fmt: skip


def _scaled(word: ReadWord, longer: int) -> ReadWord:
    for name in ("x0", "y0", "x1", "y1", "left", "right", "baseline", "size"):
        setattr(word, name, getattr(word, name) / longer)
    return word

"""Read a picture of a résumé: PNG, JPEG, TIFF, WebP, BMP or GIF."""

import io
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from skillsync.ai.extraction.scans import read_scan
from skillsync.ai.extraction.source import (
    MAX_SCANNED_PAGES,
    Page,
    PictureHasNoText,
    PictureIsDamaged,
    PictureIsTooLarge,
    ScanHasTooManyPages,
    Source,
)
from skillsync.ai.extraction.writing import SourceWriter

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "BMP", "GIF")
MAX_PIXELS = 64_000_000
MAX_SIDE = 20_000
SHARP = 2400
"""Pixels of the longer side that are worth decoding."""
PAPER = 842.0
"""The longer side of an A4 sheet in points; pictures say little of the size of what they show."""
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError)
"""What Pillow's readers raise for damaged files."""


def read_image(data: bytes) -> Source:
    """Return the words of a picture. Raise the `UnreadableFile` that fits."""
    writer = SourceWriter("image")
    for number, picture in enumerate(_pictures(data), start=1):
        scale = PAPER / max(picture.size)
        lines, turn = read_scan(picture, PAPER)
        width, height = (round(side * scale, 1) for side in _turned(picture.size, turn))
        writer.add(Page(number, width, height, turn=turn, scanned=True), lines, [])
    if not writer.words:
        raise PictureHasNoText
    return writer.source()


def draw_image(data: bytes, *, width: int, turns: tuple[int, ...]) -> list[bytes]:
    """Return each page as a PNG, `width` pixels wide and turned upright."""
    drawn = []
    for number, picture in enumerate(_pictures(data)):
        turn = turns[number] if number < len(turns) else 0
        upright = picture.rotate(90 * turn, expand=True) if turn else picture
        height = min(max(round(upright.height * width / upright.width), 1), 4 * width)
        file = io.BytesIO()
        upright.resize((width, height), Image.Resampling.BICUBIC, reducing_gap=2).save(file, "PNG")
        drawn.append(file.getvalue())
    return drawn


def _turned(size: tuple[int, int], turn: int) -> tuple[int, int]:
    return (size[1], size[0]) if turn % 2 else size


def _pictures(data: bytes) -> Iterator[Image.Image]:
    """Yield the pages of a picture as RGB on white, turned as the camera says it was held."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as file:
            pages = getattr(file, "n_frames", 1) if file.format == "TIFF" else 1
            if pages > MAX_SCANNED_PAGES:
                raise ScanHasTooManyPages
            for frame in ImageSequence.Iterator(file):
                yield _page(frame)
                if pages == 1:
                    break
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as problem:
        raise PictureIsTooLarge from problem
    except (UnidentifiedImageError, *BROKEN) as problem:
        raise PictureIsDamaged from problem


def _page(frame: Image.Image) -> Image.Image:
    if frame.width * frame.height > MAX_PIXELS or max(frame.size) > MAX_SIDE:
        raise PictureIsTooLarge
    if frame.format in {"JPEG", "MPO"}:
        # A photo of twelve million pixels is decoded at half its size or less: four times faster.
        frame.draft("RGB", (SHARP, SHARP))
    upright = ImageOps.exif_transpose(frame)
    if upright.mode.startswith(("I", "F")):
        upright = _eight_bits(upright)
    if upright.mode in {"P", "LA", "PA", "RGBA", "La", "RGBa"}:
        upright = upright.convert("RGBA")
        paper = Image.new("RGBA", upright.size, "white")
        return Image.alpha_composite(paper, upright).convert("RGB")
    return upright.convert("RGB")


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Scale the 16 or 32 bits of some scanners to 8."""
    low, high = picture.convert("F").getextrema()
    if not isinstance(low, float) or not isinstance(high, float):
        raise PictureIsDamaged
    span = max(high - low, 1.0)
    return (
        picture.convert("F")
        .point(lambda value: value * (255 / span) - low * 255 / span)
        .convert("L")
    )

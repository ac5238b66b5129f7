"""What happens to files in real life: scanned, photographed, printed two-up, printed again."""

import io
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageFilter
from pypdfium2 import raw

from bench.parsing.tools import program, run

SCAN_DPI = 200
PHOTO_DPI = 170
A4_LANDSCAPE = (841.9, 595.3)


def scan(data: bytes, seed: int) -> bytes:
    """Return a PDF of pictures only: grey pages, a little crooked, with a scanner's noise."""
    chance = np.random.default_rng(seed)
    pages = []
    for page in _pictures(data, SCAN_DPI):
        turned = page.convert("L").rotate(
            float(chance.uniform(-1.2, 1.2)), Image.Resampling.BICUBIC, fillcolor=250
        )
        pages.append(_noisy(turned, chance, 9.0))
    made = io.BytesIO()
    pages[0].save(
        made, "PDF", save_all=True, append_images=pages[1:], resolution=SCAN_DPI, quality=70
    )
    return made.getvalue()


def photo(data: bytes, seed: int) -> bytes:
    """Return a JPEG of the first page: seen from the side, lit from one corner, a bit blurred."""
    chance = np.random.default_rng(seed)
    page = _pictures(data, PHOTO_DPI)[0].convert("RGB")
    wide, high = page.size
    desk = Image.new("RGB", (wide + 160, high + 160), (96, 84, 72))
    desk.paste(page, (80, 80))
    seen = desk.transform(
        desk.size,
        Image.Transform.QUAD,
        [float(one + chance.uniform(0, 45)) for one in _corners(desk.size)],
        Image.Resampling.BICUBIC,
    )
    across, down = np.meshgrid(np.linspace(0, 1, seen.width), np.linspace(0, 1, seen.height))
    light = (1.0 - 0.35 * (across + down) / 2)[:, :, np.newaxis]
    lit = Image.fromarray((np.asarray(seen) * light).astype(np.uint8))
    made = io.BytesIO()
    _noisy(lit.filter(ImageFilter.GaussianBlur(0.6)), chance, 6.0).save(made, "JPEG", quality=80)
    return made.getvalue()


def two_up(data: bytes) -> bytes:
    """Return two pages on each sheet, side by side."""
    document = pdfium.PdfDocument(data)
    try:
        sheets = raw.FPDF_ImportNPagesToOne(document.raw, *A4_LANDSCAPE, 2, 1)
        made = io.BytesIO()
        pdfium.PdfDocument(sheets).save(made)
        return made.getvalue()
    finally:
        document.close()


def printed_again(data: bytes) -> bytes:
    """Return what a print dialogue's "save as PDF" makes of a PDF, by Cairo."""
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name) / "one.pdf", Path(name) / "two.pdf"
        source.write_bytes(data)
        run([program("pdftocairo"), "-pdf", str(source), str(target)], seconds=60)
        return target.read_bytes()


def _pictures(data: bytes, dpi: int) -> list[Image.Image]:
    document = pdfium.PdfDocument(data)
    try:
        return [page.render(scale=dpi / 72).to_pil() for page in document]
    finally:
        document.close()


def _corners(size: tuple[int, int]) -> tuple[int, ...]:
    wide, high = size
    return (0, 0, 0, high - 45, wide - 45, high - 45, wide - 45, 0)


def _noisy(picture: Image.Image, chance: Any, strength: float) -> Image.Image:
    grains = chance.normal(0, strength, np.asarray(picture).shape)
    return Image.fromarray(np.clip(np.asarray(picture) + grains, 0, 255).astype(np.uint8))

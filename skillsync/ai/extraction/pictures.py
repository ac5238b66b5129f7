"""Draw the pages of a PDF or a picture, so that a person sees where a field was read."""

import struct
import zlib
from collections.abc import Sequence

import pypdfium2

from skillsync.ai.extraction.pdf import ONE_AT_A_TIME, is_pdf, open_pdf
from skillsync.ai.extraction.source import Page

MAX_HEIGHT_RATIO = 4.0


def render_pages(data: bytes, pages: Sequence[Page] = (), *, width: int = 1000) -> list[bytes]:
    """Return each page as a PNG, `width` pixels wide. Raise the `UnreadableFile` that fits.

    `pages` are those of the file's source, which say how to turn them upright.
    """
    turns = tuple(page.turn for page in pages)
    if not is_pdf(data):
        # Loads Pillow, which a PDF does not need.
        from skillsync.ai.extraction.images import draw_image  # noqa: PLC0415

        return draw_image(data, width=width, turns=turns)
    with ONE_AT_A_TIME, open_pdf(data) as document:
        missing = (0,) * (len(document) - len(turns))
        return [
            _render(document[number], width, turn) for number, turn in enumerate(turns + missing)
        ]


def _render(page: pypdfium2.PdfPage, width: int, turn: int) -> bytes:
    across, down = page.get_size()
    if turn % 2:
        across, down = down, across
    # A page can claim any size: a narrow ribbon must not ask for gigabytes.
    scale = min(width / max(across, 1.0), MAX_HEIGHT_RATIO * width / max(down, 1.0))
    bitmap = page.render(
        scale=scale, rotation=-90 * turn % 360, rev_byteorder=True, no_smoothpath=False
    )
    try:
        return _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    finally:
        bitmap.close()
        page.close()


def _png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """Write 8-bit RGB rows as a PNG."""
    rows = b"".join(
        b"\x00" + pixels[row * stride : row * stride + width * 3] for row in range(height)
    )
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

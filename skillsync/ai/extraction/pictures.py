"""Draw a PDF's pages, so that a person sees where a field was read."""

import struct
import zlib

import pypdfium2

from skillsync.ai.extraction.pdf import ONE_AT_A_TIME, open_pdf

MAX_HEIGHT_RATIO = 4.0


def render_pages(data: bytes, *, width: int = 1000) -> list[bytes]:
    """Return each page as a PNG, `width` pixels wide. Raise the `UnreadableFile` that fits."""
    with ONE_AT_A_TIME, open_pdf(data) as document:
        return [_render(document[number], width) for number in range(len(document))]


def _render(page: pypdfium2.PdfPage, width: int) -> bytes:
    across, down = page.get_size()
    # A page can claim any size: a narrow ribbon must not ask for gigabytes.
    scale = min(width / max(across, 1.0), MAX_HEIGHT_RATIO * width / max(down, 1.0))
    bitmap = page.render(scale=scale, rev_byteorder=True, no_smoothpath=False)
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

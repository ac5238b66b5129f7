"""Refuse a PDF whose streams unpack to more than any résumé holds, before anything unpacks them.

PDFium unpacks a stream whole, twice for an attachment, and knows no limit. Streams and their
dictionaries lie open in a file (ISO 32000-1, 7.3.8), whatever else is packed.
"""

import re
import zlib
from collections.abc import Iterator

from skillsync.ai.extraction.source import PackageUnpacksToTooMuch

MAX_UNPACKED = 128 * 1024 * 1024
"""Bytes of all streams that are no pictures; pictures have limits of their own."""
MOST_PACKED = 1032
"""Bytes that Deflate packs into one at most."""
SMALL = 32 * 1024
"""What is smaller than this does no harm."""
CHUNK = 1024 * 1024
BEGINS, ENDS = b"stream", b"endstream"
LINE_END = re.compile(rb"\r?\n?")
FLATE, PICTURE = re.compile(rb"/Fl(?:ateDecode)?\b"), re.compile(rb"/Subtype\s*/Image\b")
DICTIONARY = 2048


def refuse_bombs(data: bytes) -> None:
    """Raise PackageUnpacksToTooMuch when the streams of a PDF are too much together."""
    streams = list(_large_streams(data))
    if sum(end - start for start, end in streams) * MOST_PACKED <= MAX_UNPACKED:
        return  # nearly every résumé: not even the tightest packing holds too much
    left = MAX_UNPACKED
    for start, end in streams:
        left -= _unpacked(memoryview(data)[start:end], left)
        if left < 0:
            raise PackageUnpacksToTooMuch


def _large_streams(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each large packed stream that is no picture begins and ends."""
    at = 0
    while (end := data.find(ENDS, at)) >= 0:
        # The word may also stand in a comment before, or in what is packed.
        while (start := data.find(BEGINS, at, max(end - SMALL, 0))) >= 0:
            at = start + len(BEGINS)
            if _is_packed(data, start):
                line_end = LINE_END.match(data, at)
                yield line_end.end() if line_end else at, end
                break
        at = end + len(ENDS)


def _is_packed(data: bytes, at: int) -> bool:
    """Tell by its dictionary, which ends at `at`, a packed stream that is no picture."""
    begins = max(at - DICTIONARY, 0)
    begins = max(begins, data.rfind(b" obj", begins, at))
    return bool(FLATE.search(data, begins, at)) and not PICTURE.search(data, begins, at)


def _unpacked(packed: memoryview, most: int) -> int:
    """Return how many bytes a stream unpacks to; more than `most` are not counted on."""
    unpacker, size = zlib.decompressobj(), 0
    rest: bytes | memoryview = packed
    while rest and not unpacker.eof and size <= most:
        try:
            size += len(unpacker.decompress(rest, CHUNK))
        except zlib.error:
            break
        rest = unpacker.unconsumed_tail
    return size

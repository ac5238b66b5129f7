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
BOUND = re.compile(rb"(end)?stream\r?\n?")
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
    opened: re.Match[bytes] | None = None
    for bound in BOUND.finditer(data):
        if bound[1] is None:
            opened = bound
            continue
        large = opened is not None and bound.start() - opened.end() > SMALL
        if opened is not None and large and _is_packed(data, opened.start()):
            yield opened.end(), bound.start()
        opened = None


def _is_packed(data: bytes, at: int) -> bool:
    """Tell by its dictionary, which ends at `at`, a packed stream that is no picture."""
    dictionary = data[max(at - DICTIONARY, 0) : at].rpartition(b" obj")[2]
    return bool(FLATE.search(dictionary)) and not PICTURE.search(dictionary)


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

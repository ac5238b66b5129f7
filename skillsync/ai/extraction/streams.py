"""Refuse a PDF whose streams unpack to more than any résumé holds, before anything unpacks them.

PDFium unpacks a stream whole, twice for an attachment, and knows no limit. Streams and their
dictionaries lie open in a file (ISO 32000-1, 7.3.8), whatever else is packed.
"""

import base64
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

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
PICTURE, ELSEWHERE = re.compile(rb"/Subtype\s*/Image\b"), re.compile(rb"/Filter\s+\d+\s+\d+\s+R")
NAME, SPACE = re.compile(rb"/(\w+)"), re.compile(rb"\s+")
SHORT = {
    b"FlateDecode": b"Fl", b"Fl": b"Fl", b"ASCII85Decode": b"A85", b"A85": b"A85",
    b"ASCIIHexDecode": b"AHx", b"AHx": b"AHx",
}  # fmt: skip
"""Filters that pack, or that hide packed bytes in letters (ISO 32000-1, 7.4), by their names."""
SPELLED = re.compile(rb"#([0-9a-fA-F]{2})")
SEVERAL = re.compile(rb"/Filter\s*(?:\[\s*/\w+\s*/|\d+\s+\d+\s+R)|/\w*#[0-9a-fA-F]{2}")
"""Where a file may hold streams that are packed more than once, or name their filters oddly."""
MOST_FILTERS = 8
TINY = 64
"""A stream of no more bytes than these holds little, however often it is packed."""
DICTIONARY = 2048


def refuse_bombs(data: bytes) -> None:
    """Raise PackageUnpacksToTooMuch when the streams of a PDF are too much together."""
    streams = list(_packed_streams(data))
    once = sum(end - start for start, end, filters in streams if filters == [b"Fl"])
    if once * MOST_PACKED <= MAX_UNPACKED and all(one.filters == [b"Fl"] for one in streams):
        return  # nearly every résumé: not even the tightest packing holds too much
    left = MAX_UNPACKED
    for start, end, filters in streams:
        left -= _unpacked(memoryview(data)[start:end], filters, left)
        if left < 0:
            raise PackageUnpacksToTooMuch


class _Stream(NamedTuple):
    """Where a packed stream begins and ends, and how to unpack it: the outermost filter first."""

    start: int
    end: int
    filters: list[bytes]


def _packed_streams(data: bytes) -> Iterator[_Stream]:
    """Yield each packed stream that is no picture, and large or packed more than once."""
    least = TINY if SEVERAL.search(data) else SMALL
    at = 0
    while (end := data.find(ENDS, at)) >= 0:
        # The word may also stand in a comment before, or in what is packed.
        while (start := data.find(BEGINS, at, max(end - least, 0))) >= 0:
            at = start + len(BEGINS)
            filters = _filters(data, start)
            if b"Fl" in filters:
                if end - at > SMALL or len(filters) > 1:
                    line_end = LINE_END.match(data, at)
                    yield _Stream(line_end.end() if line_end else at, end, filters)
                break
        at = end + len(ENDS)


def _filters(data: bytes, at: int) -> list[bytes]:
    """Return the short names of the filters in a dictionary that ends at `at`.

    None for a picture. Filters that stand elsewhere in the file may be any.
    """
    begins = max(at - DICTIONARY, 0)
    dictionary = data[max(begins, data.rfind(b" obj", begins, at)) : at]
    if b"#" in dictionary:
        dictionary = SPELLED.sub(lambda found: bytes([int(found[1], 16)]), dictionary)
    if PICTURE.search(dictionary):
        return []
    if ELSEWHERE.search(dictionary):
        return [b"Fl"] * MOST_FILTERS
    return [SHORT[name] for name in NAME.findall(dictionary) if name in SHORT][:MOST_FILTERS]


def _unpacked(packed: memoryview, filters: Sequence[bytes], most: int) -> int:
    """Return how many bytes all filters of a stream unpack to; not many more than `most`."""
    chunks: Iterable[bytes] = [bytes(packed)]
    sizes: list[int] = []
    for name in filters:
        # Each byte of letters stands for less than one of what they hold.
        chunks = _inflated(chunks, sizes) if name == b"Fl" else [_from_text(chunks, name)]
    for _chunk in chunks:
        if sum(sizes) > most:
            break
        sizes[:] = [sum(sizes)]
    return sum(sizes)


def _inflated(chunks: Iterable[bytes], sizes: list[int]) -> Iterator[bytes]:
    """Yield what chunks inflate to, piece by piece, and add each piece's size to `sizes`."""
    unpacker = zlib.decompressobj()
    for chunk in chunks:
        rest = chunk
        while rest and not unpacker.eof:
            try:
                found = unpacker.decompress(rest, CHUNK)
            except zlib.error:
                # Not packed, or not any more: where filters are not known, more are tried.
                yield rest
                break
            sizes.append(len(found))
            yield found
            rest = unpacker.unconsumed_tail


def _from_text(chunks: Iterable[bytes], name: bytes) -> bytes:
    """Return the bytes that letters stand for; none where they stand for nothing."""
    body = SPACE.sub(b"", b"".join(chunks)).partition(b">" if name == b"AHx" else b"~>")[0]
    try:
        if name == b"AHx":
            return bytes.fromhex((body + b"0" * (len(body) % 2)).decode("ascii"))
        return base64.a85decode(body.removeprefix(b"<~"))
    except ValueError:
        return b""

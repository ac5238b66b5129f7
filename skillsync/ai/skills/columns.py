"""Write columns of numbers and of lines to one file, and read them back in milliseconds.

The file is numpy's .npz without compression and without pickled objects: a damaged one is an error,
never code.
"""

import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

import numpy as np
import numpy.typing as npt

Column = Sequence[str] | npt.NDArray[np.generic]
_LINES = ".lines"


class DamagedFile(Exception):
    """The file is not one of ours, or is damaged."""


def write_columns(path: Path, columns: Mapping[str, Column]) -> None:
    """Write `path` whole or not at all. A line may not hold a line break. Raises OSError."""
    arrays = {}
    for name, column in columns.items():
        if isinstance(column, np.ndarray):
            arrays[name] = column
        else:
            arrays[name + _LINES] = np.frombuffer("\n".join(column).encode(), dtype=np.uint8)
    with written_whole(path) as file:
        np.savez(file, allow_pickle=False, **arrays)


@contextmanager
def written_whole(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes its place at `path` when all of it is written. Raises OSError."""
    with NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
        part = Path(file.name)
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
            part.chmod(0o644)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def read_columns(path: Path) -> dict[str, Column]:
    """Return the columns by name. Raises DamagedFile, or OSError if it cannot be read at all."""
    try:
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            return {name.removesuffix(_LINES): _column(name, file[name]) for name in file.files}
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise DamagedFile(str(path)) from error


def _column(name: str, array: npt.NDArray[np.generic]) -> Column:
    if not name.endswith(_LINES):
        return array
    return array.tobytes().decode().split("\n") if array.size else []

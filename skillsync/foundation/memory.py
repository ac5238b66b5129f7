"""How a process keeps its memory: a limit, seldom collections, and what it gives back."""

import ctypes
import gc
import resource
from collections.abc import Callable
from functools import cache

MEMORY_BYTES = 3 * 1024**3
"""Address space of one child: a hostile file ends its own process and nothing else."""


def limit_memory() -> None:
    """Keep this process from taking more memory than any résumé needs."""
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    limit = MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def collect_seldom() -> None:
    """Leave what is loaded by now out of garbage collections, and make the others rarer.

    What is loaded stays, and a request or a résumé leaves few cycles: looking for them again and
    again takes a tenth of the time of reading.
    """
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def give_memory_back() -> None:
    """Return what big files took to the system. Does nothing where the C library has no way to.

    A child stays warm for hours; without this it keeps the memory of the largest file it ever saw.
    """
    if trim := _trim():
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    return getattr(ctypes.CDLL(None), "malloc_trim", None)

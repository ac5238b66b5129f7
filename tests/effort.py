"""How much work something is, told without a clock: a busy machine counts the same."""

import sys
from collections.abc import Callable
from types import FrameType


def calls_made(action: Callable[[], object]) -> int:
    """Return how many functions, Python's and C's, are called while `action` runs."""
    made = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return made

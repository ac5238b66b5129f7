"""Regular expressions that few résumés need: compiled when one does."""

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern: the first use of a method compiles it and keeps the method."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._pattern, self._flags), name)
        setattr(self, name, value)
        return value


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what is used as `re.compile(pattern, flags)`, and costs nothing until it is.

    Compiling takes 0.3 to 6 ms where a pattern is long or has a set of many signs. For patterns
    that every résumé needs, or that are looked for in every word, `re.compile` is faster.
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))

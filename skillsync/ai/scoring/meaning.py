"""The telling words of a text, down to their stems."""

from skillsync.ai.skills.stems import WORD, stem

_EMPTY_WORDS = (
    "the and for with you our are your from that this have will who able into their of in to a an "
    "on at by as or und der die das mit für von et le la les des de du el los las y en con por "
    "para"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())


def stems_of(text: str) -> set[str]:
    """Return the stems of a text's telling words."""
    words = [word.casefold() for word in WORD.findall(text)]
    return {stem(word) for word in words if len(word) > 2 and word not in _EMPTY}

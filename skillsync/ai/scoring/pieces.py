"""Cut a sentence that asks for several things into the words for each."""

import re
from collections.abc import Iterator

from skillsync.ai.scoring.asking import CUE, LEAD_IN, TRAILING

_PROSE = re.compile(
    r"\b(?:you|we|must|should|will|required?|sie|du|wir|vous|nous|usted|tú)\b", re.IGNORECASE
)
_JOINT = re.compile(
    r"\s*[;,]\s*(?:and |or |und |oder |et |ou |y |o )?|\s+(?:and|und|et|y)\s+", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"^(?:and |und |et |y )?(?:we |you |sie |vous |nous )?(?:must |should |also |will |ideally )*"
    r"(?:require|need|expect|know|have|bring|hold|be|understand)\s+",
    re.IGNORECASE,
)
_EMPTY_WORDS = (
    "the a an and or of in to with for at on as it is be job role work field similar etc other "
    "years year experience relevant professional und oder der die das ein eine et ou le la les de "
    "des un une y o el los las things well all any this that our your"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())
_MOST_WORDS = 12


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Return the stretches of `text` that each ask for one thing; a bullet is one stretch.

    A list in a bullet ("turning, milling and welding") is one craft and stays whole; a sentence
    with a verb lists things that are asked for one by one.
    """
    if not _PROSE.search(text) and text.count(",") < 3:
        return list(_bare(text, 0, len(text)))
    found: list[tuple[int, int]] = []
    begin = 0
    for joint in [*_JOINT.finditer(text), None]:
        end = joint.start() if joint else len(text)
        found.extend(_bare(text, begin, end))
        begin = joint.end() if joint else end
    return [(start, end) for start, end in found if len(text[start:end].split()) <= _MOST_WORDS]


def says_nothing(words: str) -> bool:
    """Tell whether words ask for nothing by themselves: "similar", "would be nice"."""
    told = [word for word in re.findall(r"[^\W\d_]+", words.casefold()) if word not in _EMPTY]
    return not told or bool(re.fullmatch(CUE, words.strip()))


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch without what leads in and trails; nothing if nothing is left."""
    words = text[start:end]
    for pattern in (_SUBJECT, LEAD_IN):
        led = pattern.match(words)
        if led and led.end() < len(words):
            start += led.end()
            words = text[start:end]
    trailed = TRAILING.search(words)
    end = start + trailed.start() if trailed and trailed.start() > 2 else end
    stripped = text[start:end].strip(" .,;:()-–")
    if len(stripped) > 1:
        offset = text.index(stripped, start, end)
        yield offset, offset + len(stripped)

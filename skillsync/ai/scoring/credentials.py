"""Licences and certificates by their names: whether one asked for is the one that is stated."""

import re
from functools import lru_cache
from itertools import groupby

from skillsync.ai.scoring.degrees import is_only_a_degree
from skillsync.ai.skills.stems import WORD, stem

# Words that say that something is held, not what: "valid", "registered", "full".
_WORDS_OF_ANY = (
    "registration registered register licence license licensed certificate certified "
    "certification card permit valid current active full holder hold held have essential "
    "required membership member number pin in the of and for with a an to or as is be you"
)
_OF_ANY = frozenset(stem(word) for word in _WORDS_OF_ANY.split())
_SMALL = frozenset({"of", "and", "for", "the", "&"})
_FEWEST_INITIALS = 3


@lru_cache(maxsize=16_384)
def names_of(stated: str) -> frozenset[str]:
    """Return the stems of a certificate's name, and the initials of what it writes out."""
    return frozenset(_stems(stated) | {initials for initials, _ in _written_out(stated)})


@lru_cache(maxsize=16_384)
def names_of_study(stated: str) -> frozenset[str]:
    """Return the stems of the credential a study is; of a degree, of what is in capitals beside it.

    "Bachelor of Education with QTS" states the QTS, and no certificate in education.
    """
    if is_only_a_degree(stated):
        return frozenset(stem(word) for word in re.findall(r"\b[A-Z]{2,}\b", stated))
    return names_of(stated)


@lru_cache(maxsize=1024)
def ways_of(asked: str, title: str) -> tuple[frozenset[str], ...]:
    """Return the sets of stems any of which names the credential `asked` for.

    Empty where its words say no more than `title`, the posting's: the trade is no credential.
    """
    trade = _stems(title)
    whole = _stems(asked)
    ways = [whole]
    for initials, words in _written_out(asked):
        ways.append((whole - _stems(words)) | {initials})
    return tuple(frozenset(way) for way in ways if way - trade)


def is_stated(asked: str, title: str, names: frozenset[str]) -> bool:
    """Tell whether a certificate's `names` are those of the credential `asked` for."""
    return any(way <= names for way in ways_of(asked, title))


def _stems(text: str) -> set[str]:
    return {stem(word) for word in WORD.findall(text)} - _OF_ANY


def _written_out(text: str) -> list[tuple[str, str]]:
    """Return the initials of each run of capitalised words, with the words."""
    words = re.findall(r"[^\W\d_][\w'’-]*|\S", text)
    found = []
    for capital, run in groupby(words, lambda word: word[0].isupper() or word in _SMALL):
        names = [word for word in run if capital and word not in _SMALL]
        initials = "".join(name[0] for name in names).casefold()
        if len(initials) >= _FEWEST_INITIALS:
            found.append((initials, " ".join(names)))
    return found

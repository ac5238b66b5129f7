"""Cut text into words, and words down to what their forms share."""

import re
from functools import lru_cache

# "C++", "C#", "F#" are words; a full stop, a slash or a hyphen parts words ("Node.js", "CI/CD").
WORD = re.compile(r"[^\W_]+(?:\+{1,2}(?![^\W_])|#(?![^\W_]))?")

_KEPT_ENDINGS = ("ss", "us", "is", "js", "os", "as", "ics")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return a casefolded word without plural, -ing and -ed, so that forms of one word meet.

    Lighter than Porter (1980): words of fewer than five letters lose a plural "s" at most.
    """
    word = word.casefold()
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    word = singular(word)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return _without_double(word[: -len(ending)])
    return word[:-1] if word.endswith("e") and len(word) >= 5 else word


def singular(word: str) -> str:
    """Return a casefolded word without its plural ending; words of three letters stay whole."""
    if len(word) < 4 or not word.isascii():
        return word
    if word == "menus":
        return "menu"
    # A woman's name of a trade is the man's: "Elektronikerin", "Krankenpflegerinnen".
    if len(word) > 8 and word.endswith(("erin", "erinnen")):
        return word[: word.rindex("in" if word.endswith("erin") else "innen")]
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(_KEPT_ENDINGS):
        return word[:-1]
    return word


def _without_double(word: str) -> str:
    """Undo the doubling of "planning"; "selling" and "processing" keep their letters."""
    if word[-1] == word[-2] and word[-1] not in "lsz":
        return word[:-1]
    return word

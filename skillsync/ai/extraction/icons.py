"""Read the icons of a page whose font only its maker knows: list markers, and networks' logos.

An icon is one sign of a font's private area. Font Awesome's numbers are what most pages use; any
other icon is a marker where it begins several lines that follow each other.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from statistics import median

from skillsync.ai.extraction.segments import Token

MARKERS = frozenset(
    "\uf00c\uf054\uf055\uf058\uf05d\uf067\uf068\uf069\uf0a4\uf0a9\uf0c8\uf0da\uf101\uf105\uf111"
    "\uf10c\uf138\uf14a\uf152\uf178\uf18e\uf192\uf04b\uf061"
)
"""Font Awesome's chevrons, check marks, circles, squares and arrows to the right."""
LOGOS = {
    "\uf08c": "LinkedIn", "\uf0e1": "LinkedIn", "\uf092": "GitHub", "\uf09b": "GitHub",
    "\uf113": "GitHub", "\uf168": "XING", "\uf169": "XING", "\uf296": "GitLab",
    "\uf1b4": "Behance", "\uf4d2": "ORCID",
}  # fmt: skip
FEWEST = 3
"""So many times an unknown icon must begin a line."""
LARGE = 1.08
"""Times the usual size: letters from which on stand out."""
LEADING = 1.9
REACH = 3.0
"""Times the size of the letters: how far an icon stands before its words."""


def spelled_icons(icons: list[Token], tokens: Iterable[Token]) -> list[Token]:
    """Return a bullet for each icon that marks a list's line, and `GitHub:` for a logo."""
    if not icons:
        return []
    ordered = sorted((one for one in tokens if one.turned == 0), key=lambda one: one.baseline)
    baselines = [one.baseline for one in ordered]
    usual = median(one.size for one in ordered) if ordered else 0.0
    before: dict[str, list[tuple[Token, Token]]] = defaultdict(list)
    for icon in icons:
        word = _word_after(icon, ordered, baselines) if icon.turned == 0 else None
        if word is not None:
            before[icon.text].append((icon, word))
    return [token for code, found in before.items() for token in _spelled(code, found, usual)]


def _spelled(code: str, found: list[tuple[Token, Token]], usual: float) -> Iterator[Token]:
    if code in LOGOS:
        name = LOGOS[code]
        for icon, word in found:
            if not _says_itself(word.text, name):
                yield replace(icon, text=f"{name}:", look=word.look, baseline=word.baseline)
        return
    # Before what stands out, it is the dot of a timeline, or adorns a heading.
    found = [(icon, word) for icon, word in found if not word.bold and word.size < LARGE * usual]
    if code in MARKERS or _is_list(found):
        for icon, word in found:
            yield replace(icon, text="•", look=word.look, baseline=word.baseline, size=word.size)


def _says_itself(word: str, name: str) -> bool:
    """Tell an address, or the name itself, behind its logo."""
    return "/" in word or "." in word or word.lower().startswith(name.lower())


def _is_list(found: list[tuple[Token, Token]]) -> bool:
    """Tell lines that follow each other, aligned, as the lines of a list do."""
    if len(found) < FEWEST:
        return False
    found.sort(key=lambda one: (round(one[1].x0), one[1].baseline))
    return any(
        abs(a.x0 - b.x0) < 1 and 0 < b.baseline - a.baseline < LEADING * a.size
        for (_, a), (_, b) in pairwise(found)
    )


def _word_after(icon: Token, ordered: list[Token], baselines: list[float]) -> Token | None:
    """Return the first word of the line an icon begins, None where words stand before it."""
    middle, first = (icon.y0 + icon.y1) / 2, None
    at = bisect_left(baselines, icon.y0)
    while at < len(ordered) and baselines[at] - middle < 2 * icon.size:
        token = ordered[at]
        at += 1
        if not -0.1 * token.size < token.baseline - middle < 0.8 * token.size:
            continue
        if token.x1 < icon.x0 - token.size:
            continue  # in the column beside
        if token.x0 < icon.x1 - 0.2 * icon.size:
            return None
        if token.x0 - icon.x1 < REACH * token.size and (first is None or token.x0 < first.x0):
            first = token
    return first

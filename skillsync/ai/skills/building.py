"""Join our lists, the packaged ESCO and what an operator imported into one taxonomy.

Where several name the same thing, ESCO's id is kept, so that languages and relations can be joined
to it. Of two concepts with the same name the first has it: ours, then ESCO's preferred names, then
its others, then other languages.
"""

import re
from collections.abc import Iterable

import numpy as np

from skillsync.ai.skills.columns import Column
from skillsync.ai.skills.esco import Name
from skillsync.ai.skills.ours import LANGUAGES, Entry, ordinary_words, read_aliases
from skillsync.ai.skills.stems import WORD, singular, stem

LONGEST_SURFACE = 7
"""Words in the longest surface that is looked for: longer ESCO names never stand in a résumé."""

_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def key_of(words: list[str]) -> str:
    """Return the key of a surface: one word loses its plural only, several are stemmed."""
    if len(words) == 1:
        return singular(words[0].casefold())
    return " ".join(map(stem, words))


class Builder:
    """Collects concepts and surfaces; the first to claim an id or a name keeps it."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._labels: list[str] = []
        self._kinds: list[str] = []
        self._implied: list[list[str]] = []
        self._surfaces: dict[str, tuple[int, str, bool, int]] = {}
        self._languages = ["en"]
        self._by_name: dict[str, str] = {}
        self._ours = 0

    def add_ours(self, entries: list[Entry], esco: list[Name]) -> None:
        """Add our concepts, under ESCO's ids where ESCO prefers one of their names."""
        self._by_name = _ids_for(entries, esco)
        for entry in entries:
            place = self._concept(self._by_name[entry.label.casefold()], entry.label, entry.kind)
            self._implied[place] += [self._by_name[name.casefold()] for name in entry.implied]
            for name in entry.names:
                self._surface(place, name.lstrip("?"), wary=name.startswith("?"))
        self._ours = len(self._places)

    def add_esco(self, names: Iterable[Name], language: str = "en") -> None:
        """Add ESCO's concepts and names in one language."""
        if language not in self._languages:
            self._languages.append(language)
        number = self._languages.index(language)
        ordinary = ordinary_words()
        for skill, name, kind, preferred in names:
            if preferred:
                self._concept(skill, _BRACKETS.sub("", name), kind)
                self._by_name.setdefault(name.casefold(), skill)
            place = self._places.get(skill)
            if place is None or len(name) < 3 or name.casefold() in ordinary:
                continue
            self._surface(place, name, language=number)
            if name.endswith(")"):
                plain = _BRACKETS.sub("", name)
                # The brackets told which "Salt" it is; without them it is an ordinary word.
                self._surface(place, plain, wary=" " not in plain, language=number)

    def add_broader(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Let a skill of ESCO imply its wider ones; our own say themselves what they imply."""
        for one, other in pairs:
            place = self._places.get(f"esco:{one}", -1)
            if place >= self._ours and f"esco:{other}" in self._places:
                self._implied[place].append(f"esco:{other}")

    def add_aliases(self) -> None:
        """Add our names of common skills in other languages. Raises KeyError for an unknown one."""
        for language in LANGUAGES:
            for label, names in read_aliases(language):
                place = self._places[self._by_name[label.casefold()]]
                for name in names:
                    self._surface(place, name.lstrip("?"), wary=name.startswith("?"))

    def finish(self, name: str) -> dict[str, Column]:
        """Return the taxonomy as columns; surfaces stand in the order of their concepts."""
        ids = list(self._places)
        ordered = sorted(self._surfaces.items(), key=lambda item: item[1][0])
        owners = np.array([row[0] for _, row in ordered], dtype=np.int32)
        implied = [[self._places[each] for each in dict.fromkeys(row)] for row in self._implied]
        firsts = _lengths(self._surfaces)
        return {
            "name": [name],
            "languages": self._languages,
            "concept.ids": ids,
            "concept.labels": self._labels,
            "concept.kinds": self._kinds,
            "concept.implied": [" ".join(map(str, row)) for row in implied],
            "surface.keys": [key for key, _ in ordered],
            "surface.written": [row[1] for _, row in ordered],
            "surface.owners": owners,
            "surface.starts": np.searchsorted(owners, np.arange(len(ids) + 1)).astype(np.int32),
            "surface.wary": np.array([row[2] for _, row in ordered], dtype=np.bool_),
            "surface.languages": np.array([row[3] for _, row in ordered], dtype=np.uint8),
            "first.words": list(firsts),
            "first.sizes": np.array(list(firsts.values()), dtype=np.uint8),
        }

    def _concept(self, concept: str, label: str, kind: str) -> int:
        place = self._places.setdefault(concept, len(self._places))
        if place == len(self._labels):
            self._labels.append(label)
            self._kinds.append(kind)
            self._implied.append([])
        return place

    def _surface(self, place: int, name: str, *, wary: bool = False, language: int = 0) -> None:
        plain = name.isascii() and name.replace(" ", "").isalpha()
        words = name.split() if plain else WORD.findall(name)
        if words and len(words) <= LONGEST_SURFACE:
            self._surfaces.setdefault(key_of(words), (place, name, wary, language))


def _lengths(keys: Iterable[str]) -> dict[str, int]:
    """Return for each first word the lengths of the surfaces it starts: bit n-1 for n words."""
    sizes: dict[str, int] = {}
    for key in keys:
        first, *rest = key.split(" ")
        sizes[first] = sizes.get(first, 0) | 1 << len(rest)
    return sizes


def _ids_for(entries: list[Entry], esco: list[Name]) -> dict[str, str]:
    """Return an id for each of our names: ESCO's when it prefers that name, or one beside it."""
    preferred: dict[str, str] = {}
    for each in esco:
        if each.preferred:
            preferred.setdefault(each.name.casefold(), each.id)
            preferred.setdefault(_BRACKETS.sub("", each.name).casefold(), each.id)
    ids: dict[str, str] = {}
    taken: set[str] = set()
    # A label has the first claim; a name beside it takes what no label of ours claims.
    labels = {entry.label.casefold() for entry in entries}
    for entry in entries:
        own = preferred.get(entry.label.casefold())
        others = [name.lstrip("?").casefold() for name in entry.names[1:]]
        beside = [preferred[n] for n in others if n in preferred and n not in labels]
        found = [each for each in (own, *beside) if each and each not in taken]
        slug = "-".join(re.findall(r"[^\W_]+|\+|#", entry.label.casefold()))
        ids[entry.label.casefold()] = found[0] if found else f"skillsync:{slug}"
        taken.update(found[:1])
    for entry in entries:
        for name in entry.names:
            ids.setdefault(name.lstrip("?").casefold(), ids[entry.label.casefold()])
    return ids

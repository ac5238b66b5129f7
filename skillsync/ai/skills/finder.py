"""Find the skills a text names: literally, at word boundaries, mindful of case and context."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from skillsync.ai.skills.context import addresses, around, is_part_of, lines_up
from skillsync.ai.skills.negation import is_negated
from skillsync.ai.skills.stems import WORD, singular, stem
from skillsync.ai.skills.taxonomy import Surface, Taxonomy, taxonomy

__all__ = ["LONGEST_TEXT", "FoundSkill", "find_skills", "is_negated"]

LONGEST_TEXT = 200_000
"""Characters read; a résumé or posting that is longer is not one."""


class FoundSkill(NamedTuple):
    """A skill named at `[start, end)`. `implied_by`: the id it follows from, None when stated."""

    id: str
    label: str
    surface: str
    start: int
    end: int
    kind: str
    implied_by: str | None = None


# Between the words of one surface: spaces, one line break, a hyphen, a slash, a full stop.
_GAP = re.compile(r"(?:[ \t\u00a0]|[-‐–/.&'’]){1,3}|[ \t]*\n[ \t]*")
_Candidate = tuple[FoundSkill, Surface]
_COULD_BE_A_WORD = re.compile(r"[a-z]*[aeiouy][a-z]*|plc|ltd|llc|llp", re.IGNORECASE)
_COMPANY = 90
"""Characters within which another skill of the same kind vouches for an ordinary word."""

ROUNDS = 2
"""How often what was found to be meant may vouch for others."""


def find_skills(text: str, *, source: Taxonomy | None = None) -> list[FoundSkill]:
    """Return the skills `text` names in order, then those that follow from them.

    Longest surface wins; what is denied, waived or only wished for ("no experience with", "not
    required", "eager to learn") is left out. `source`: another taxonomy than the installed one.
    Raises TaxonomyMissing when ESCO is not installed.
    """
    text = text[:LONGEST_TEXT]
    source = source or taxonomy()
    meant = _meant(text, _candidates(text, source))
    named = [hit for hit in meant if not is_negated(text, hit.start, hit.end)]
    return named + _implied(named, source)


def _meant(text: str, candidates: list[_Candidate]) -> list[FoundSkill]:
    """Return the hits that are meant as skills; what is meant vouches for its neighbours."""
    certain = {hit.start: hit for hit, surface in candidates if _vouches(text, hit, surface)}
    unsure = [each for each in candidates if _needs_company(*each)]
    meant = {hit.start for hit, surface in candidates if not _needs_company(hit, surface)}
    found: set[int] = set()
    for _ in range(ROUNDS):
        vouching = _Vouching(sorted(certain), certain)
        found = {hit.start for hit, surface in unsure if _is_meant(text, hit, surface, vouching)}
        certain.update((hit.start, hit) for hit, _ in unsure if hit.start in found)
    return [hit for hit, _ in candidates if hit.start in meant or hit.start in found]


class _Vouching(NamedTuple):
    """Hits that can vouch for others, by where they start."""

    starts: list[int]
    hits: dict[int, FoundSkill]

    def beside(self, hit: FoundSkill) -> list[FoundSkill]:
        """Return those of its kind within some words of `hit`."""
        first = bisect_right(self.starts, hit.start - _COMPANY)
        last = bisect_left(self.starts, hit.start + _COMPANY)
        near = (self.hits[start] for start in self.starts[first:last] if start != hit.start)
        return [other for other in near if _are_of_a_kind(other, hit)]


def _candidates(text: str, source: Taxonomy) -> list[_Candidate]:
    words = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]
    firsts = [singular(word.casefold()) for word, _, _ in words]
    stems = [stem(word) for word, _, _ in words]
    shut = addresses(text)
    found = []
    place = 0
    while place < len(words):
        size, surface = _longest(text, words, (firsts, stems), place, source)
        if surface is None:
            place += 1
            continue
        start, end = words[place][1], words[place + size - 1][2]
        if text[start - 1 : start] == "." and surface.written.startswith("."):
            start -= 1
        concept = source.concepts[surface.concept]
        hit = FoundSkill(concept.id, concept.label, text[start:end], start, end, concept.kind)
        place += size
        if not is_part_of(shut, start, end) and not _is_no_skill(text, hit):
            found.append((hit, surface))
    return found


def _longest(
    text: str,
    words: list[tuple[str, int, int]],
    forms: tuple[list[str], list[str]],
    place: int,
    source: Taxonomy,
) -> tuple[int, Surface | None]:
    singulars, stems = forms
    sizes = source.lengths.get(stems[place], ())
    reach = 1
    longest = sizes[0] if sizes else 1
    while (
        reach < longest
        and place + reach < len(words)
        and _GAP.fullmatch(text, words[place + reach - 1][2], words[place + reach][1])
    ):
        reach += 1
    for size in sizes:
        if 1 < size <= reach:
            surface = source.surfaces.find(" ".join(stems[place : place + size]))
            if surface is not None:
                return size, surface
    single = source.surfaces.find(singulars[place])
    if single is not None and _may_stand(text, words[place], single):
        return 1, single
    return 1, None


def _is_no_skill(text: str, hit: FoundSkill) -> bool:
    beside = around(text, hit.start, hit.end)
    if hit.kind == "language" and beside.is_adjective:
        return True
    capital = hit.surface[:1].isupper() and hit.kind not in ("technology", "tool", "licence")
    return beside.is_account or (capital and beside.in_name_of_body)


def _may_stand(text: str, word: tuple[str, int, int], surface: Surface) -> bool:
    """Tell whether one word can be this surface: ".net" needs its dot, "e-go" is not Go."""
    written, start, end = word
    if surface.written.startswith("."):
        return text[start - 1 : start] == "."
    if len(written) <= 3 and (text[start - 1 : start] in ("-", "'", "’", ".", "@", "&")):
        return False
    if len(written) <= 2 and text[end : end + 1] in ("'", "’", "&", "@", "-"):
        return around(text, start, end).explained
    return True


def _needs_company(hit: FoundSkill, surface: Surface) -> bool:
    if surface.wary:
        return True
    initials = len(hit.surface) <= 4 and surface.written[:2].isupper()
    if not initials or hit.surface[:2] == surface.written[:2]:
        return False
    return len(hit.surface) < 3 or bool(_COULD_BE_A_WORD.fullmatch(hit.surface))


def _vouches(text: str, hit: FoundSkill, surface: Surface) -> bool:
    """Tell whether a hit can keep an ordinary word company: "Excel, Word" vouch for each other."""
    if not _needs_company(hit, surface):
        return True
    usual = len(hit.surface) > 1 and hit.surface == surface.written
    beside = around(text, hit.start, hit.end)
    return usual and beside.listed and not beside.something_else


def _is_meant(text: str, hit: FoundSkill, surface: Surface, vouching: _Vouching) -> bool:
    beside = around(text, hit.start, hit.end)
    usual = hit.surface == surface.written
    if usual and beside.explained:
        return True
    if beside.something_else:
        return False
    company = vouching.beside(hit)
    in_row = any(
        lines_up(text, other.end, hit.start) or lines_up(text, hit.end, other.start)
        for other in company
    )
    if not usual:
        return bool(company) and (beside.listed or in_row)
    alone = beside.listed and beside.starts_line and len(hit.surface) > 1
    # "In collaboration with" is how something was done, not what somebody can do.
    led_in = beside.led_in and hit.kind != "soft skill"
    return led_in or alone or (bool(company) and (beside.listed or beside.reached or in_row))


def _are_of_a_kind(one: FoundSkill, other: FoundSkill) -> bool:
    software = ("technology", "tool")
    return one.kind == other.kind or (one.kind in software and other.kind in software)


def _implied(named: list[FoundSkill], source: Taxonomy) -> list[FoundSkill]:
    stated = {hit.id for hit in named}
    implied: dict[str, FoundSkill] = {}
    for hit in named:
        for follower in source.implied_by(hit.id):
            if follower not in stated and follower not in implied:
                concept = source.concepts[follower]
                implied[follower] = hit._replace(
                    id=concept.id, label=concept.label, kind=concept.kind, implied_by=hit.id
                )
    return list(implied.values())

"""Find the skills a text names: literally, at word boundaries, mindful of case and negation."""

import re
from typing import NamedTuple

from skillsync.ai.skills.stems import WORD, singular, stem
from skillsync.ai.skills.taxonomy import Surface, Taxonomy, taxonomy

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
_NEGATION = re.compile(
    r"\b(?:no|not|never|without|lack(?:s|ing)?|neither|nor|don['’]t|doesn['’]t|haven['’]t|"
    r"unfamiliar|isn['’]t|aren['’]t|kein(?:e|en|er)?|ohne|sans|aucune?)\b(?!-)",
    re.IGNORECASE,
)
_NOT_NEGATION = re.compile(
    r"\bno (?:later|fewer|less) than|\bnot (?:only|just|limited|afraid)|\bwithout (?:incident|"
    r"error|accident|supervision|fault|loss|fail|delay)|\bno[. ]?\d",
    re.IGNORECASE,
)
_NEGATED_AFTER = re.compile(
    r"^[^.;!?\n]{0,60}?\b(?:(?:is|are) )?(?:not|isn['’]t|aren['’]t) (?:\w+ )?"
    r"(?:required|necessary|needed|essential|expected|a requirement)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.;!?\n](?=\s|$)|\b(?:but|however|although|though|yet|aber|mais)\b", re.IGNORECASE
)
_LISTED_BEFORE = re.compile(r"(?:^|[,;|/•·:(\n–—&*.-]|\b(?:and|or|und|et)\b)[ \t]*$", re.IGNORECASE)
_LISTED_AFTER = re.compile(
    r"[ \t]*(?:$|[,;|/)•·\n–—&.]|\(|\b(?:and|or|und|et|would|is|are|preferred|required|essential|"
    r"desirable)\b)",
    re.IGNORECASE,
)
_LED_IN = re.compile(
    r"\b(?:in|with|using|used|use|wrote|write|of|know|knows|microsoft|ms|advanced|basic|learned|learnt|apache|adobe|"
    r"fluent|speak|speaks|written|native|code|coding|programming)[ \t]+$",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"^[ \t]+(?:programming|language|developer|engineer|code|framework|scripts?|spreadsheets?|"
    r"software|backend|services|certifi|skills|speak|functions|models|formulas)",
    re.IGNORECASE,
)
_SOMETHING_ELSE = re.compile(
    r"^[ \t]+(?:to|at|for|up|out|ahead|on|over|through|the|a|of|de|term|semester|\d{4})\b",
    re.IGNORECASE,
)
_COMPANY = 90
"""Characters within which another skill of the same kind vouches for an ordinary word."""


def find_skills(text: str, *, source: Taxonomy | None = None) -> list[FoundSkill]:
    """Return the skills `text` names in order, then those that follow from them.

    Longest surface wins; what is negated ("no experience with", "not required") is left out.
    `source`: another taxonomy than the installed one. Raises TaxonomyMissing when ESCO is not
    installed.
    """
    text = text[:LONGEST_TEXT]
    source = source or taxonomy()
    candidates = list(_candidates(text, source))
    certain = [hit for hit, surface in candidates if _vouches(text, hit, surface)]
    named = [
        hit
        for hit, surface in candidates
        if (not _needs_company(hit, surface) or _is_meant(text, hit, surface, certain))
        and not is_negated(text, hit.start, hit.end)
    ]
    return named + _implied(named, source)


def is_negated(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around `[start, end)` denies or waives what stands there."""
    window = text[max(0, start - 120) : start]
    clause = _CLAUSE_END.split(window)[-1]
    clause = _NOT_NEGATION.sub(" ", clause)
    denied = _NEGATION.search(clause)
    if denied and len(clause[denied.end() :].split()) <= 12:
        return True
    return bool(_NEGATED_AFTER.match(text[end : end + 120]))


def _candidates(text: str, source: Taxonomy) -> list[tuple[FoundSkill, Surface]]:
    words = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]
    firsts = [singular(word.casefold()) for word, _, _ in words]
    stems = [stem(word) for word, _, _ in words]
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
        found.append((hit, surface))
        place += size
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


def _may_stand(text: str, word: tuple[str, int, int], surface: Surface) -> bool:
    """Tell whether one word can be this surface: ".net" needs its dot, "e-go" is not Go."""
    written, start, end = word
    if surface.written.startswith("."):
        return text[start - 1 : start] == "."
    if len(written) <= 3 and (text[start - 1 : start] in ("-", "'", "’", ".", "@", "&")):
        return False
    return not (len(written) <= 2 and text[end : end + 1] in ("'", "’", "&", "@", "-"))


def _needs_company(hit: FoundSkill, surface: Surface) -> bool:
    if surface.wary:
        return True
    initials = len(hit.surface) <= 4 and surface.written[:2].isupper()
    return initials and hit.surface[:2] != surface.written[:2]


def _vouches(text: str, hit: FoundSkill, surface: Surface) -> bool:
    """Tell whether a hit can keep an ordinary word company: "Excel, Word" vouch for each other."""
    if not _needs_company(hit, surface):
        return True
    usual = len(hit.surface) > 1 and hit.surface == surface.written
    return usual and _is_listed(text, hit) and not _SOMETHING_ELSE.match(text[hit.end :][:40])


def _is_listed(text: str, hit: FoundSkill) -> bool:
    before, after = text[max(0, hit.start - 40) : hit.start], text[hit.end : hit.end + 40]
    return bool(_LISTED_BEFORE.search(before) and _LISTED_AFTER.match(after))


def _is_meant(text: str, hit: FoundSkill, surface: Surface, certain: list[FoundSkill]) -> bool:
    before, after = text[max(0, hit.start - 40) : hit.start], text[hit.end : hit.end + 40]
    if _SOMETHING_ELSE.match(after):
        return False
    usual = hit.surface == surface.written
    if usual and _EXPLAINED.match(after):
        return True
    accompanied = any(
        _are_of_a_kind(other, hit) and 0 < abs(other.start - hit.start) < _COMPANY
        for other in certain
    )
    listed = _is_listed(text, hit)
    if usual:
        lone_letter = len(hit.surface) == 1 and not accompanied
        led_in = bool(_LED_IN.search(before))
        return led_in or (listed and accompanied) or (listed and not lone_letter and _alone(before))
    return listed and accompanied


def _are_of_a_kind(one: FoundSkill, other: FoundSkill) -> bool:
    software = ("technology", "tool")
    return one.kind == other.kind or (one.kind in software and other.kind in software)


def _alone(before: str) -> bool:
    """Tell whether the word starts its line: a line of a skills list."""
    return not before.rpartition("\n")[2].strip(" \t•·*-–")


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

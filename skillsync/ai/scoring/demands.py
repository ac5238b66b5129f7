"""One sentence of a posting → what it demands: skills, years, a degree, a licence, a language."""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from skillsync.ai.scoring.asked_years import names_years, years_in
from skillsync.ai.scoring.asking import AWARD, CREDENTIAL, TRAILING, TRAIT, essence, is_practical
from skillsync.ai.scoring.degrees import DegreeWords, find_degree
from skillsync.ai.scoring.pieces import pieces_of, says_nothing
from skillsync.ai.skills.finder import FoundSkill, is_negated

Kind = Literal[
    "skill", "years", "degree", "certificate", "language", "location", "licence", "other"
]

_LANGUAGE_CUE = re.compile(
    r"fluen|proficien|speak|spoken|written|nativ|mother tongue|bilingual|languages?\b|"
    r"\b[ABC][12]\b|"
    r"conversational|command of|kenntnis|fließend|sprach|verhandlungssicher|courant|"
    r"maîtrise|langue|idioma|level|read and write|"
    r"communicat",
    re.IGNORECASE,
)
_CEFR = re.compile(r"\b([ABC][12])\b")
_CEFR_BEFORE = re.compile(r"\b([ABC][12])(?:[ -](?:level|niveau))?(?: in| en)?[ -]$", re.IGNORECASE)
_PLACE_CUE = re.compile(
    r"\bbased in\b|\blocated in\b|\bon-?site\b|\bhybrid\b|\bin[- ]office\b|"
    r"\bfrom our\b.*\boffice\b|\bcommut|\brelocat|\bfully remote\b|"
    r"\bremote(?:ly)?\b(?! (?:monitoring|sensing|access|control|team|support))|"
    r"\bwilling(?:ness)? to travel|\bwithin .* (?:miles|km) of",
    re.IGNORECASE,
)
_ANY_JOINT = re.compile(
    r"\s*(?:,\s*)?(?:and/or|or|oder|ou|/)\s+(?:an? |another |other )?|\s*/\s*", re.IGNORECASE
)
_JOINT = re.compile(
    r"\s*(?:,|&|/|,?\s*(?:and|or|and/or|und|oder|et|ou)\b)\s*(?:an? |another |other )?",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\b|\boder\b|\bou\b|/", re.IGNORECASE)
_OR_EQUIVALENT = re.compile(
    r"^,?\s*(?:or|oder|ou) (?:an? )?(?:equivalent|similar|comparable|vergleichbar|équivalent)",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"(?:such as|e\.g\.,?|for example|one of|any of|similar to|like|either|z\.\s?b\.)\s*:?\s*$",
    re.IGNORECASE,
)

# "Experience as a Registered Nurse" asks for years in a job, not for what its title names.
_AS_A = re.compile(r"\b(?:as an?|als|en tant que|comme|como) (?:[\w-]+ ){0,4}$", re.IGNORECASE)
_ARTICLE = re.compile(
    r"(?:the|an?|der|die|das|dem|den|des|le|la|les|du|une?|el|los|las|del)\s+|(?:[dl]|qu)['’]",
    re.IGNORECASE,
)
_CLAUSE_MARK = re.compile(
    r"[,;:()/]|\b(?:and|or|und|oder|et|ou|for example|such as|e\.g\.|including|with|in)(?!\w)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:you|we|must|have|are|is|will|should|our)\b|\d", re.IGNORECASE)
_WORDS_OF_A_CLAUSE = 5
WORDS_OF_A_TRAIT = 9


class Demand(NamedTuple):
    """What a stretch `[start, end)` of a posting demands. `any_of`: one of the skills is enough."""

    kind: Kind
    start: int
    end: int
    skills: tuple[str, ...] = ()
    any_of: bool = False
    years: float | None = None
    degree: DegreeWords | None = None
    level: str | None = None


def demands_of(text: str, found: list[FoundSkill]) -> list[Demand]:
    """Return the demands of one sentence; `found` are the skills it states, offsets in `text`."""
    found = _without_modifiers(found)
    degree = find_degree(text)
    if degree is not None and is_negated(text, degree.start, degree.end):
        degree = None
    demands = []
    if degree is not None:
        found = [hit for hit in found if not _belongs_to(hit, degree)]
        instead = _instead_of_degree(text, found)
        demands.append(Demand("degree", 0, len(text), instead, degree=degree))
    years = years_in(text)
    if years is not None:
        demands.append(Demand("years", 0, len(text), skills=_ids(found), years=years))
        found = [hit for hit in found if not _AS_A.search(text[: hit.start])]
    whole = len(pieces_of(text)) == 1 and not demands
    for run in _runs(text, found):
        demands.extend(_demand_of_run(text, run, alone=whole and len(run) == len(found)))
    if not demands and _PLACE_CUE.search(text) and not is_practical(text):
        return [Demand("location", 0, len(text))]
    if degree is None:
        demands += _in_free_words(text, demands)
    return sorted(demands, key=lambda each: each.start) or [Demand("other", 0, len(text))]


def _in_free_words(text: str, demands: list[Demand]) -> list[Demand]:
    """Return what a sentence asks for in words that name no skill of the taxonomy."""
    if any((each.start, each.end) == (0, len(text)) and not each.years for each in demands):
        return []
    pieces = pieces_of(text)
    if len(pieces) == 1 and not demands:
        return [Demand(_free_kind(text), 0, len(text))]
    free = []
    for start, end in pieces:
        words = text[start:end]
        taken = any(each.start < end and start < each.end for each in demands if not each.years)
        if taken or years_in(f"{words} experience") is not None or says_nothing(words):
            continue
        if not is_negated(text, start, end):
            free.append(Demand(_free_kind(words), start, end))
    return free


def _free_kind(words: str) -> Kind:
    if is_practical(words) or (TRAIT.search(words) and len(words.split()) <= WORDS_OF_A_TRAIT):
        return "other"
    return "certificate" if CREDENTIAL.search(words) else "skill"


def _belongs_to(hit: FoundSkill, degree: DegreeWords) -> bool:
    inside = degree.start <= hit.start < degree.end
    return inside and hit.kind not in ("certificate", "licence", "technology", "tool")


def _without_modifiers(found: list[FoundSkill]) -> list[FoundSkill]:
    """Drop a skill that only specifies the next: the "counterbalance" of a forklift licence."""
    return [
        hit
        for place, hit in enumerate(found)
        if not any(0 <= later.start - hit.end <= 1 for later in found[place + 1 : place + 2])
    ]


def _instead_of_degree(text: str, found: list[FoundSkill]) -> tuple[str, ...]:
    """Return the certificates and licences that a sentence accepts in place of its degree."""
    if not _OR.search(text):
        return ()
    return _ids([hit for hit in found if hit.kind in ("certificate", "licence")])


def _ids(found: list[FoundSkill]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(hit.id for hit in found))


def _runs(text: str, found: list[FoundSkill]) -> list[list[FoundSkill]]:
    """Group skills that one list names; a group's members are joined by commas, "and" or "or"."""
    runs: list[list[FoundSkill]] = []
    for hit in found:
        if runs and _JOINT.fullmatch(text[runs[-1][-1].end : hit.start]):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    return runs


def _demand_of_run(text: str, run: list[FoundSkill], *, alone: bool) -> list[Demand]:
    joints = [text[one.end : other.start] for one, other in pairwise(run)]
    exemplary = bool(
        _EXAMPLES.search(text[: run[0].start]) or _OR_EQUIVALENT.match(text[run[-1].end :])
    )
    same_kind = len({_kind_of(hit) for hit in run}) == 1
    if len(run) > 1 and same_kind and (exemplary or any(_ANY_JOINT.fullmatch(j) for j in joints)):
        kind = _kind_of(run[0])
        if kind != "language" or _is_of_language(text, run[0].start, run[-1].end):
            span = (run[0].start, run[-1].end)
            return [Demand(kind, *span, skills=_ids(run), any_of=True)]
    return [
        demand for hit in run for demand in _demand_of(text, hit, alone=alone and len(run) == 1)
    ]


def _demand_of(text: str, hit: FoundSkill, *, alone: bool) -> list[Demand]:
    kind = _kind_of(hit)
    if kind == "language":
        if not _is_of_language(text, hit.start, hit.end):
            return []
        near = _CEFR_BEFORE.search(text[: hit.start]) or _CEFR.search(text[hit.end : hit.end + 30])
        return [Demand(kind, hit.start, hit.end, (hit.id,), level=near.group(1) if near else None)]
    # A sentence about one skill is quoted whole: "wound care" alone says less than its sentence.
    whole = alone and kind in ("skill", "other")
    span = (0, len(text)) if whole else (hit.start, hit.end)
    if kind == "skill" and not whole:
        span = _clause(text, hit)
    if kind == "skill" and AWARD.search(text[span[0] : span[1]]):
        kind = "certificate"
    return [Demand(kind, *span, skills=(hit.id,))]


def _is_of_language(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence asks for a language: it says so, or names nothing else."""
    return bool(_LANGUAGE_CUE.search(text)) or essence(text) == text[start:end]


def _clause(text: str, hit: FoundSkill) -> tuple[int, int]:
    """Return the few words around a skill that belong to it: "Basic knowledge of programming"."""
    before = [each.end() for each in _CLAUSE_MARK.finditer(text, 0, hit.start)]
    after = _CLAUSE_MARK.search(text, hit.end)
    start, end = (before[-1] if before else 0), (after.start() if after else len(text))
    words = text[start:end]
    if len(words.split()) > _WORDS_OF_A_CLAUSE or _VERB.search(words) or names_years(words):
        return hit.start, hit.end
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if (article := _ARTICLE.match(text, start, hit.start)) is not None:
        start = article.end()
    trailed = TRAILING.search(text, hit.end, end)
    return start, trailed.start() if trailed else end


def _kind_of(hit: FoundSkill) -> Kind:
    kinds: dict[str, Kind] = {
        "licence": "licence",
        "certificate": "certificate",
        "language": "language",
        "soft skill": "other",
    }
    return kinds.get(hit.kind, "skill")

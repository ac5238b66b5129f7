"""One sentence of a posting → what it demands: skills, years, a degree, a licence, a language."""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from skillsync.ai.scoring.degrees import DegreeWords, find_degree
from skillsync.ai.skills.finder import FoundSkill, is_negated

Kind = Literal[
    "skill", "years", "degree", "certificate", "language", "location", "licence", "other"
]

NICE = re.compile(
    r"\bnice[ -]to[ -]have|\bprefer(?:red|ably|ence)\b|\bdesirable\b|\b(?:is |are |"
    r"as |be )?an? (?:big |strong |real |definite )?"
    r"(?:plus|bonus|advantage|asset)\b|\badvantageous\b|\bideally\b|"
    r"\bbonus(?: points)?\b|\boptional\b|"
    r"\bwould be (?:great|good|nice|helpful|useful|welcome)|\bnot essential\b|"
    r"\bwelcome\b|\bhelpful\b|"
    r"\bvon vorteil\b|\bwünschenswert\b|\bidealerweise\b|\bun plus\b|\batout\b|"
    r"\bsouhait|\bvalorable\b",
    re.IGNORECASE,
)
MUST = re.compile(
    r"\bmust\b|\brequire[ds]?\b|\bessential\b(?<!not essential)|\bmandatory\b|"
    r"\bneed(?:s|ed)?\b|\bminimum\b|"
    r"\bat least\b|\bzwingend\b|\berforderlich\b|\bexigé|\bimpérati",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?P<low>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|several|zwei|"
    r"drei|fünf|deux|trois|cinq)"
    r"\s*(?:\(\d{1,2}\)\s*)?(?:\+|plus)?(?:\s*(?:-|–|to|bis|"
    r"à)\s*\d{1,2}\s*\+?)?\s*(?:or more |full )?"
    r"(?P<unit>years?|yrs?|months?|jahren?|monate|ans|années|años)\b(?! old| of age)",
    re.IGNORECASE,
)
_YEARS_CUE = re.compile(
    r"experience|erfahrung|expérience|experiencia|\bworking\b|\bworked\b|\bin an?\b|"
    r"\bpractice\b|\bas an?\b|post[- ]qualif|"
    r"track record|driving|background|\bof\b",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        [
            "-",
            "one",
            "two|zwei|deux",
            "three|several|drei|trois",
            "four",
            "five|fünf|cinq",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        ]
    )
    for word in words.split("|")
}
_LANGUAGE_CUE = re.compile(
    r"fluen|proficien|speak|spoken|written|nativ|mother tongue|bilingual|languages?\b|"
    r"\b[ABC][12]\b|"
    r"conversational|command of|kenntnis|fließend|sprach|verhandlungssicher|courant|"
    r"maîtrise|langue|idioma|level|read and write|"
    r"communicat",
    re.IGNORECASE,
)
_CEFR = re.compile(r"\b([ABC][12])\b")
_PLACE_CUE = re.compile(
    r"\bbased in\b|\blocated in\b|\bon-?site\b|\bhybrid\b|\bin[- ]office\b|"
    r"\bfrom our\b.*\boffice\b|\bcommut|\brelocat|\bfully remote\b|"
    r"\bremote(?:ly)?\b(?! (?:monitoring|sensing|access|control|team|support))|"
    r"\bwilling(?:ness)? to travel|\bwithin .* (?:miles|km) of",
    re.IGNORECASE,
)
_PERMIT = re.compile(
    r"right to work|work permit|work authori[sz]ation|authori[sz]ed to work|visa|citizen|"
    r"\b(?:18|21) years (?:old|of age)|over (?:18|21)|shift|weekends?|on[- ]call|"
    r"start date|available|notice period",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^(?:(?:you (?:will )?(?:have|bring|are|need|must have|should have|know)|"
    r"must (?:have|be|hold)|we(?:'re| are)? looking for(?: someone)?|"
    r"the (?:successful|ideal) candidate (?:will|must|should) (?:have|be|hold)|"
    r"candidates? (?:must|should) (?:have|be|hold)|"
    r"(?:a |an |some |your |good |strong |solid |proven |demonstrable |demonstrated |"
    r"hands-on |previous |prior |excellent |in-depth |deep |"
    r"practical |extensive |sound |relevant |significant |basic |working |thorough |"
    r"valid |current |full )+|"
    r"experience|expertise|knowledge|understanding|background|proficiency|proficient|"
    r"familiar(?:ity)?|skills?|ability|able|confident|comfortable|"
    r"track record|fluency|skilled|capable|competent|passion(?:ate)?|"
    r"interest)\s*(?:with|in|of|on|to|for|at|using|as|about)?\s+)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[\s,;(–-]+(?:is |are |would be )?(?:an? )?(?:required|essential|preferred|"
    r"desirable|nice to have|mandatory|plus|bonus|advantage|a must|"
    r"must have|needed|ideal|advantageous)[\s).!]*$",
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

_CLAUSE_MARK = re.compile(
    r"[,;:()/]|\b(?:and|or|und|oder|et|ou|for example|such as|e\.g\.|including|with|in)(?!\w)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:you|we|must|have|are|is|will|should|our)\b|\d", re.IGNORECASE)
_WORDS_OF_A_CLAUSE = 5


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
        demands.append(
            Demand("degree", 0, len(text), _instead_of_degree(text, found), degree=degree)
        )
    years = years_in(text)
    if years is not None:
        demands.append(Demand("years", 0, len(text), skills=_ids(found), years=years))
    for run in _runs(text, found):
        demands.extend(_demand_of_run(text, run, alone=len(run) == len(found) and not demands))
    if not demands and _PLACE_CUE.search(text) and not _PERMIT.search(text):
        demands.append(Demand("location", 0, len(text)))
    return demands or [Demand("other", 0, len(text))]


def years_in(text: str) -> float | None:
    """Return the years of experience a sentence asks for: the lower end of a range."""
    for match in _YEARS.finditer(text):
        around = text[max(0, match.start() - 50) : match.end() + 60]
        if not _YEARS_CUE.search(around):
            continue
        low = match.group("low").casefold()
        number = float(_NUMBERS[low]) if low in _NUMBERS else float(low)
        if match.group("unit").casefold().startswith("mon"):
            number /= 12
        if number <= 25:
            return round(number, 2)
    return None


def is_practical(text: str) -> bool:
    """Tell whether a sentence speaks of permits or hours, which no résumé can prove."""
    return bool(_PERMIT.search(text))


def essence(text: str) -> str:
    """Return a demand without its lead-in and its "is required": the words worth comparing."""
    bare = _TRAILING.sub("", _LEAD_IN.sub("", text, count=1)).strip(" .,;:")
    return bare if len(bare) > 2 else text


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
        if kind != "language" or _LANGUAGE_CUE.search(text):
            span = (run[0].start, run[-1].end)
            return [Demand(kind, *span, skills=_ids(run), any_of=True)]
    return [
        demand for hit in run for demand in _demand_of(text, hit, alone=alone and len(run) == 1)
    ]


def _demand_of(text: str, hit: FoundSkill, *, alone: bool) -> list[Demand]:
    kind = _kind_of(hit)
    if kind == "language":
        if not _LANGUAGE_CUE.search(text):
            return []
        near = _CEFR.search(text[hit.end : hit.end + 30])
        return [Demand(kind, hit.start, hit.end, (hit.id,), level=near.group(1) if near else None)]
    # A sentence about one skill is quoted whole: "wound care" alone says less than its sentence.
    whole = alone and kind in ("skill", "other")
    span = (0, len(text)) if whole else (hit.start, hit.end)
    if kind == "skill" and not whole:
        span = _clause(text, hit)
    return [Demand(kind, *span, skills=(hit.id,))]


def _clause(text: str, hit: FoundSkill) -> tuple[int, int]:
    """Return the few words around a skill that belong to it: "Basic knowledge of programming"."""
    before = [each.end() for each in _CLAUSE_MARK.finditer(text, 0, hit.start)]
    after = _CLAUSE_MARK.search(text, hit.end)
    start, end = (before[-1] if before else 0), (after.start() if after else len(text))
    words = text[start:end]
    if len(words.split()) > _WORDS_OF_A_CLAUSE or _VERB.search(words):
        return hit.start, hit.end
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _kind_of(hit: FoundSkill) -> Kind:
    kinds: dict[str, Kind] = {
        "licence": "licence",
        "certificate": "certificate",
        "language": "language",
        "soft skill": "other",
    }
    return kinds.get(hit.kind, "skill")

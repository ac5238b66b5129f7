"""Read a posting: what it asks for, must or nice to have, each with the words that say so."""

import re
from typing import Literal

from pydantic import BaseModel, Field

from skillsync.ai.fairness.wording import Wording, find_wording, with_asked
from skillsync.ai.scoring.asking import CUE, JOINED, MUST, NICE, STRONG
from skillsync.ai.scoring.demands import Demand, Kind, demands_of
from skillsync.ai.scoring.headline import find_place, find_title, guess_language, is_remote
from skillsync.ai.scoring.segments import Segment, segments
from skillsync.ai.skills.finder import FoundSkill, find_skills
from skillsync.ai.skills.negation import is_waived

PARSER = "postings 4"
LONGEST_POSTING = 50_000
"""Characters of the longest posting that is read."""
MOST_REQUIREMENTS = 60

_WORDS_OF_A_THIN_POSTING = 40
_NOT_A_DEMAND = re.compile(
    r"equal opportunit|regardless of|without regard|reasonable (?:adjustment|"
    r"accommodation)|\bwe offer\b|\bwe(?:'ll| will)? (?:provide|pay|give)\b|"
    r"\bapply (?:now|today|by|with|via)|send your|\bcv to\b|\bsalary\b|\bpension\b|"
    r"annual leave|paid (?:holiday|leave|time off)|"
    r"(?:per|an) (?:hour|annum|year)\b.{0,20}(?:[£$€]|\bpay\b)|[£$€]\s?\d|"
    r"\bfull training\b|training (?:is |will be )?(?:provided|given)|"
    r"no (?:previous |prior )?experience (?:is )?(?:required|needed|necessary)|"
    r"we(?:'re| are) (?:a|an|the|proud|committed)\b",
    re.IGNORECASE,
)


class UnusablePosting(Exception):
    """This job posting cannot be read."""


class EmptyPosting(UnusablePosting):
    """The job posting is empty: paste its text."""


class PostingTooLong(UnusablePosting):
    """The job posting is longer than 50,000 characters: paste only the posting itself."""


class Requirement(BaseModel):
    """One thing a posting asks for, `[start, end)` of its text (None: asked by the criteria).

    `by_employer`: the employer's criteria ask for it, alone or besides the posting.
    """

    id: str
    text: str
    kind: Kind
    must: bool = True
    start: int | None = None
    end: int | None = None
    quote: str = ""
    stated: bool = True
    source: Literal["posting", "criteria"] = "posting"
    by_employer: bool = False
    skills: list[str] = []
    any_of: bool = False
    years: float | None = None
    degree_level: int | None = None
    fields: list[str] = []
    or_equivalent: bool = False
    language_level: str | None = None


class PostingReading(BaseModel):
    """What a posting asks for. `provisional`: too little could be read to judge by; see `notes`.

    `wording`: words that ask for a protected trait; no score looks at them.
    """

    title: str = ""
    language: str = ""
    place: str = ""
    remote: bool | None = None
    requirements: list[Requirement] = []
    duties: list[str] = []
    provisional: bool = False
    notes: list[str] = []
    wording: list[Wording] = []
    parser: str = Field(default=PARSER)


def read_posting(text: str) -> PostingReading:
    """Return what `text` asks for. Raises EmptyPosting or PostingTooLong."""
    if len(text) > LONGEST_POSTING:
        raise PostingTooLong
    if not re.search(r"[^\W\d_]{2}", text) and not re.search(r"[\u3040-\u9fff]", text):
        raise EmptyPosting
    parts = list(segments(text))
    found = [hit for hit in find_skills(text) if hit.implied_by is None]
    requirements = _requirements(text, _asking(text, parts), found)
    duties = [part for part in parts if part.section == "duties"]
    if sum(each.kind != "other" for each in requirements) < 2 and duties:
        requirements += _requirements(text, [(part, True) for part in duties], found, stated=False)
    reading = PostingReading(
        title=find_title(text),
        language=guess_language(text),
        place=find_place(text),
        remote=is_remote(text),
        requirements=_numbered(requirements),
        duties=[text[part.start : part.end] for part in duties][:20],
        wording=_wording(text, requirements),
    )
    reading.notes = _notes(text, reading)
    reading.provisional = bool(reading.notes)
    return reading


def _asking(text: str, parts: list[Segment]) -> list[tuple[Segment, bool]]:
    """Return the sentences that ask for something, each with must (True) or nice to have."""
    asking = []
    for part in parts:
        words = text[part.start : part.end]
        if part.section in ("offer", "title", "place") or _NOT_A_DEMAND.search(words):
            continue
        if part.section in ("must", "nice") or CUE.search(words):
            nice = part.section == "nice" and not MUST.search(words)
            asking.append((part, not nice))
    return asking


def _requirements(
    text: str, asking: list[tuple[Segment, bool]], found: list[FoundSkill], *, stated: bool = True
) -> list[Requirement]:
    requirements: list[Requirement] = []
    has_list = any(part.section in ("must", "nice") for part, _must in asking)
    for part, must in asking:
        words = text[part.start : part.end]
        inside = [
            hit._replace(start=hit.start - part.start, end=hit.end - part.start)
            for hit in found
            if part.start <= hit.start and hit.end <= part.end
        ]
        in_section = part.section in ("must", "nice") or not stated
        for demand in demands_of(words, inside):
            # Outside a list of requirements, a sentence without a demand is only prose.
            if not in_section and _is_prose(demand, has_list=has_list):
                continue
            if len(words) > 600 or is_waived(words, demand.start, demand.end):
                continue
            wanted = must and not _is_nice(words, demand)
            requirements.append(_requirement(text, part, demand, must=wanted, stated=stated))
    return requirements


def _is_prose(demand: Demand, *, has_list: bool) -> bool:
    """Tell a clause that asks for nothing: no known skill, where a list says what is asked for."""
    return demand.kind == "other" or (has_list and demand.kind == "skill" and not demand.skills)


def _is_nice(words: str, demand: Demand) -> bool:
    """Tell whether the clause around a demand calls it welcome rather than needed."""
    if not NICE.search(words):
        return False
    if STRONG.match(words) and words.find(",", demand.end) >= 0:
        # "Very good German, English a plus": what is asked for in strong words is needed.
        first, _, rest = words.partition(",")
        if demand.end <= len(first) and not NICE.search(first) and not JOINED.search(rest):
            return False
    if not MUST.search(words) or (demand.start, demand.end) == (0, len(words)):
        return not MUST.search(words)
    before = max(words.rfind(mark, 0, demand.start) for mark in ",;(")
    ends = [place for mark in ",;)" if (place := words.find(mark, demand.end)) >= 0]
    return bool(NICE.search(words[before + 1 : min(ends, default=len(words))]))


def _requirement(
    text: str, part: Segment, demand: Demand, *, must: bool, stated: bool
) -> Requirement:
    start, end = part.start + demand.start, part.start + demand.end
    quote = text[start:end]
    degree = demand.degree
    return Requirement(
        id="",
        text=" ".join(quote.split()),
        kind=demand.kind,
        must=must,
        start=start,
        end=end,
        quote=quote,
        stated=stated,
        skills=list(demand.skills),
        any_of=demand.any_of,
        years=demand.years,
        degree_level=degree.level if degree else None,
        fields=list(degree.fields) if degree else [],
        or_equivalent=bool(degree and degree.or_equivalent),
        language_level=demand.level,
    )


def _wording(text: str, requirements: list[Requirement]) -> list[Wording]:
    """Return what asks for a protected trait; a requirement said twice is asked for both times."""
    places = [(each.start, each.end) for each in requirements]
    spans = [(start, end) for start, end in places if start is not None and end is not None]
    return with_asked(find_wording(text), spans)


def _numbered(requirements: list[Requirement]) -> list[Requirement]:
    """Drop what was asked for before (a must stays a must) and number the rest."""
    kept: dict[tuple[object, ...], Requirement] = {}
    for each in requirements:
        what: object = each.text.casefold()
        if each.kind in ("skill", "licence", "certificate", "language") and each.skills:
            what = tuple(sorted(each.skills))
        earlier = kept.setdefault((each.kind, what, each.years, each.degree_level), each)
        earlier.must = earlier.must or each.must
    chosen = list(kept.values())[:MOST_REQUIREMENTS]
    return [each.model_copy(update={"id": f"r{n}"}) for n, each in enumerate(chosen, start=1)]


def _notes(text: str, reading: PostingReading) -> list[str]:
    notes = []
    if reading.language not in ("en", "de", "fr", ""):
        notes.append(
            "This posting is in a language SkillSync does not read well yet: "
            "check the requirements before relying on the score."
        )
    if not reading.requirements:
        notes.append("No requirement was found in this posting, so there is little to score by.")
    elif len(reading.requirements) < 3 or len(text.split()) < _WORDS_OF_A_THIN_POSTING:
        notes.append("This posting says little about what it needs: the score is provisional.")
    return notes

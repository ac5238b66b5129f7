"""What of a posting or a career goes into the index. Pure: run in child processes."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from skillsync.ai.extraction.detecting import language_of
from skillsync.ai.scoring.masking import mask
from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.taxonomy import TaxonomyMissing
from skillsync.career.document import Document
from skillsync.search.engine import Entry
from skillsync.search.spaces import SPACES, vector_of

VERSION = "2"
"""Changes with what entries are made of, so that the index is made anew."""

LONGEST = 40_000
_PASSAGE_WORDS = 60
# "20095 Hamburg", as against the house number of "12 Quay Row".
_POSTCODE_FIRST = re.compile(r"\d{4,6}\s+\D")
_ELSEWHERE = re.compile(r"\b(?:fully )?(?:remote|hybrid|home ?office|anywhere)\b", re.IGNORECASE)
# Names the text parser would cut down to a letter.
_SYMBOLS = (
    (re.compile(r"(?<![^\W_])c\+\+(?!\w)", re.IGNORECASE), "cplusplus"),
    (re.compile(r"(?<![^\W_])c#(?!\w)", re.IGNORECASE), "csharp"),
    (re.compile(r"(?<![^\W_])f#(?!\w)", re.IGNORECASE), "fsharp"),
    (re.compile(r"(?<!\w)\.net\b", re.IGNORECASE), "dotnet"),
)
SPELLED = frozenset(word for _pattern, word in _SYMBOLS)


class Made(NamedTuple):
    """An entry with its vectors by space, and the fingerprint of what it was made of."""

    entry: Entry
    vectors: dict[str, list[float] | None]
    fingerprint: str


class CareerMeaning(NamedTuple):
    """What a career is compared by: its vector, and the ids of the skills it states or implies."""

    vector: list[float] | None
    skills: set[str]


def spelled(text: str) -> str:
    """Return text with the names of languages that are symbols written as words."""
    for pattern, word in _SYMBOLS:
        text = pattern.sub(word, text)
    return text


def place_of(location: str) -> str:
    """Return the town of "Hamburg, Germany (hybrid)" or "12 Quay Row, Hamburg 20095", or ""."""
    for part in _ELSEWHERE.sub(" ", location).split(","):
        if part.strip()[:1].isdigit() and not _POSTCODE_FIRST.match(part.strip()):
            continue
        words = [word for word in re.sub(r"[()/|:;]+", " ", part).split() if not _has_digit(word)]
        if words:
            return " ".join(words).strip(" -–")[:80]
    return ""


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


def posting_entry(posting: dict[str, Any]) -> Entry:
    """Return the entry of a posting, given as its columns and `organization_name`."""
    asked = "\n".join([*posting["requirements"], *posting["nice_to_have"]])
    text = "\n".join([posting["title"], posting["description"], asked])[:LONGEST]
    skills = _skills(text)
    language = language_of(text)
    facets = [
        f"status:{'open' if posting['is_open'] else 'closed'}",
        f"organization:{posting['organization_id']}",
        f"type:{posting['job_type']}",
        f"contract:{posting['employment_type']}",
        f"language:{language}",
    ]
    if posting["is_remote"]:
        facets.append("remote:yes")
    if posting["experience_level"]:
        facets.append(f"level:{posting['experience_level']}")
    if place := place_of(posting["location"]):
        facets.append(f"place:{place}")
    facets += [f"skill:{skill}" for skill in skills]
    named = ", ".join(list(skills.values())[:40])
    texts = {
        "A": posting["title"],
        "B": f"{asked}\n{named}",
        "C": f"{posting['department']}\n{posting['location']}\n{posting['organization_name']}",
        "D": posting["description"],
    }
    passages = (posting["title"], named, asked or posting["description"])
    salary = posting["salary_max"] or posting["salary_min"]
    return _entry(texts, facets, passages, language, salary)


def candidate_entry(person: dict[str, Any], document: dict[str, Any], *, today: date) -> Entry:
    """Return the entry of a candidate: their organization's row, and the résumé they sent."""
    career = Document.model_validate(document)
    parts = _career_texts(career)
    text = "\n".join([*parts["titles"], *parts["skills"], *parts["did"]])[:LONGEST]
    skills = _skills(text, implied=True)
    facets = [f"organization:{person['organization_id']}", f"written:{language_of(text)}"]
    if place := place_of(person["location"]):
        facets.append(f"place:{place}")
    facets += [f"language:{name}" for name in parts["languages"]]
    facets += [f"skill:{skill}" for skill in skills]
    who = (
        person["name"],
        f"{person['email']} {person['email'].replace('@', ' ')}",
        person["current_title"],
    )
    texts = {
        "A": "\n".join([*who, career.basics.label, *parts["titles"][:1]]),
        "B": "\n".join([*parts["titles"], *parts["skills"], *skills.values()]),
        "C": "\n".join([person["location"], person["current_company"], *parts["places"]]),
        "D": "\n".join(parts["did"]),
    }
    passages = career_passages(career)
    return _entry(texts, facets, passages, language_of(text), years_of_work(career, today=today))


def career_passages(career: Document) -> tuple[str, ...]:
    """Return what a career's vector is made of: titles, skills and summary, masked."""
    parts = _career_texts(career)
    name = career.basics.name
    titles = ", ".join(dict.fromkeys([*parts["titles"][:5], career.basics.label]))
    listed = parts["skills"] or list(_skills("\n".join(parts["did"])).values())
    return tuple(
        mask(passage, name)
        for passage in (titles, ", ".join(listed[:40]), career.basics.summary)
        if passage.strip(", ")
    )


def career_skills(career: Document) -> dict[str, str]:
    """Return the skills a career states or implies: label by taxonomy id."""
    parts = _career_texts(career)
    return _skills("\n".join([*parts["titles"], *parts["skills"], *parts["did"]]), implied=True)


def career_meaning(document: dict[str, Any], space: str) -> CareerMeaning:
    """Return what a career is compared by."""
    career = Document.model_validate(document)
    return CareerMeaning(vector_of(career_passages(career), space), set(career_skills(career)))


def years_of_work(career: Document, *, today: date) -> float | None:
    """Return years of work with overlaps counted once; None when no role has a start."""
    spans = []
    for role in (role for work in career.work for role in work.roles):
        start = _month(role.start_date)
        end = today.year * 12 + today.month if role.current else _month(role.end_date, last=True)
        if start is not None and end is not None and end >= start:
            spans.append((start, end))
    if not spans:
        return None
    months, reached = 0, 0
    for start, end in sorted(spans):
        months += max(0, end - max(start, reached))
        reached = max(reached, end)
    return round(months / 12, 1)


def make(entry: Entry, spaces: Sequence[str], known: str = "") -> Made | None:
    """Return an entry with its vectors, None when nothing changed since `known`."""
    fingerprint = fingerprint_of(entry, spaces)
    if fingerprint == known:
        return None
    return Made(entry, {space: vector_of(entry.passages, space) for space in spaces}, fingerprint)


def make_posting(posting: dict[str, Any], spaces: Sequence[str], known: str = "") -> Made | None:
    """Make a posting's entry; None when nothing changed since `known`."""
    return make(posting_entry(posting), spaces, known)


def make_candidate(
    person: dict[str, Any],
    document: dict[str, Any],
    spaces: Sequence[str],
    today: date,
    known: str = "",
) -> Made | None:
    """Make a candidate's entry; None when nothing changed since `known`."""
    return make(candidate_entry(person, document, today=today), spaces, known)


def fingerprint_of(entry: Entry, spaces: Iterable[str]) -> str:
    """Return what changes whenever an entry or the models of its vectors do."""
    models = [f"{space} {SPACES[space].version()}" for space in spaces if space in SPACES]
    held = json.dumps([VERSION, entry, sorted(models)], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(held.encode("utf-8", "replace")).hexdigest()


def _entry(
    texts: dict[str, str],
    facets: Iterable[str],
    passages: Iterable[str],
    language: str,
    number: float | None,
) -> Entry:
    clean = {weight: spelled(text)[:LONGEST].replace("\x00", "") for weight, text in texts.items()}
    short = tuple(" ".join(passage.split()[:_PASSAGE_WORDS]) for passage in passages)
    return Entry(clean, tuple(dict.fromkeys(facets)), short, language, number)


def _skills(text: str, *, implied: bool = False) -> dict[str, str]:
    try:
        found = find_skills(text)
    except TaxonomyMissing:
        return {}
    return {skill.id: skill.label for skill in found if implied or not skill.implied_by}


def _career_texts(career: Document) -> dict[str, list[str]]:
    roles = [role for work in career.work if not work.hidden for role in work.roles]
    return {
        "titles": [role.position for role in roles if role.position],
        "skills": [
            *(word for one in career.skills for word in (one.name, *one.keywords) if word),
            *(one.name for one in career.certificates if one.name),
        ],
        "did": [
            career.basics.summary,
            *(line for role in roles for line in (role.summary, *role.highlights)),
            *(line for one in career.projects for line in (one.description, *one.highlights)),
        ],
        "places": [
            *(work.name for work in career.work),
            *(f"{one.study_type} {one.area} {one.institution}" for one in career.education),
            *(one.language for one in career.languages),
        ],
        "languages": [one.language.strip().capitalize() for one in career.languages],
    }


def _month(written: str | None, *, last: bool = False) -> int | None:
    if not written:
        return None
    year, _, rest = str(written).partition("-")
    month = rest.partition("-")[0]
    if not year.isdigit():
        return None
    return int(year) * 12 + (int(month) if month.isdigit() else 12 if last else 1)

"""Match requirements with a career: by the words first, by relation next, by meaning last.

Credits (0 to 1) are published in docs; a row is met from 0.7 on, partly met from 0.3 on.
"""

from typing import NamedTuple

from skillsync.ai.scoring.career_view import USED_IN, CareerView, Passage
from skillsync.ai.scoring.demands import essence, is_practical
from skillsync.ai.scoring.meaning import (
    QUESTIONS,
    TOKENS,
    WORDS_OF_A_PASSAGE,
    WORDS_OF_A_QUESTION,
    choose_passages,
    clauses,
    cost,
    likeness,
    shortened,
    stem_list,
)
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.result import Quote, RequirementRow, Status
from skillsync.ai.scoring.spans import Source
from skillsync.ai.skills.finder import FoundSkill
from skillsync.ai.skills.taxonomy import taxonomy

STATED_AT_WORK, STATED, IMPLIED_AT_WORK, IMPLIED = 1.0, 0.8, 0.8, 0.7
REARRANGED = 0.8
WRITTEN_IN, WRITTEN_IN_NO_LEVEL = 0.7, 0.5
SAME_MEANING, RELATED, LIKE_MEANING = 0.75, 0.4, 0.4
MET, PARTLY = 0.7, 0.3

# Cosines of MiniLM between a requirement and a résumé's line, calibrated on invented pairs.
LIKE_ENOUGH, SOMEWHAT_LIKE = 0.62, 0.48

MUST_WEIGHT, NICE_WEIGHT, TRAIT_FACTOR = 1.0, 0.4, 0.3

# What is named exactly is either there or not: Docker resembles Kubernetes and is not it.
_EXACT_KINDS = frozenset({"technology", "tool", "licence", "certificate", "language"})
# Relations of these are too wide to vouch for one another.
_WIDE = frozenset(
    {"programming", "operating systems", "cloud computing", "patient care", "first aid"}
)
# Titles are compared by the experience part: a "Warehouse Operative" is no warehouse system.
_COMPARED = frozenset({"bullet", "project", "summary", "skill", "education", "certificate"})
_SAID_IN = {
    "summary": "said in the summary",
    "education": "part of the education",
    "other": "stated in the text",
}
_JOINTS = frozenset(("and", "of", "the", "for", "in", "a", "to", "with"))
_CREDENTIALS = frozenset({"certificate", "licence"})
_LANGUAGE_CODES = {
    "English": "en", "German": "de", "French": "fr", "Spanish": "es", "Italian": "it",
    "Dutch": "nl", "Portuguese": "pt", "Polish": "pl",
}  # fmt: skip
_LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")


class Evidence(NamedTuple):
    """How far a requirement is met, why, and the passages that show it."""

    credit: float
    reason: str
    passages: tuple[tuple[Passage, str], ...] = ()


def match_requirements(
    requirements: list[Requirement], view: CareerView, source: Source, *, tokens: int = TOKENS
) -> list[RequirementRow]:
    """Return a row for each requirement on skills, licences, certificates, languages and traits."""
    literal = {each.id: _by_words(each, view) for each in requirements}
    open_ones = [each for each in requirements if _is_open(each, literal[each.id])]
    by_meaning = _by_meaning(open_ones, view, tokens)
    rows = []
    for each in requirements:
        found = literal[each.id]
        meant = by_meaning.get(each.id)
        if meant is not None and meant.credit > found.credit:
            found = meant
        rows.append(_row(each, found, source))
    return rows


def _by_words(requirement: Requirement, view: CareerView) -> Evidence:
    if not requirement.skills:
        return Evidence(0.0, "")
    each = [_one_skill(skill, requirement, view) for skill in requirement.skills]
    if requirement.any_of or len(each) == 1:
        best = max(each, key=lambda found: found.credit)
        none = len(each) > 1 and not best.credit
        return Evidence(0.0, "None of these is mentioned.") if none else best
    credit = sum(found.credit for found in each) / len(each)
    passages = tuple(passage for found in each for passage in found.passages)
    return Evidence(credit, " ".join(found.reason for found in each if found.reason), passages)


def _one_skill(skill: str, requirement: Requirement, view: CareerView) -> Evidence:
    label = _label(skill)
    stated = view.evidence.get(skill, [])
    if stated:
        found = _best_statement(label, stated, requirement)
        if requirement.kind == "language" and requirement.language_level:
            return _at_level(found, label, requirement.language_level, view)
        return found
    named = requirement.text if len(requirement.text.split()) <= 4 else label
    if requirement.kind == "language":
        return _by_writing(label, requirement, view)
    in_other_order = _rearranged(skill, label, view)
    return in_other_order or _related(skill, view) or Evidence(0.0, f"{named} is not mentioned.")


def _best_statement(
    label: str, stated: list[tuple[Passage, FoundSkill]], requirement: Requirement
) -> Evidence:
    ranked = sorted(
        stated, key=lambda found: (-_credit_of(found[0], found[1], requirement), found[0].text)
    )
    credit = _credit_of(ranked[0][0], ranked[0][1], requirement)
    best = [found for found in ranked if _credit_of(found[0], found[1], requirement) == credit]
    hit = best[0][1]
    if hit.implied_by:
        reason = f"{label} follows from {_label(hit.implied_by)}."
    elif credit == STATED_AT_WORK and best[0][0].kind in USED_IN:
        reason = f"{label} was used at work."
    elif credit == STATED_AT_WORK:
        reason = f"{label} is stated."
    else:
        where = _SAID_IN.get(best[0][0].kind, "listed")
        reason = f"{label} is {where}, but no role or project shows it in use."
    shown = dict.fromkeys((passage, each.surface) for passage, each in best)
    return Evidence(credit, reason, tuple(shown)[:2])


def _credit_of(passage: Passage, hit: FoundSkill, requirement: Requirement) -> float:
    at_work = passage.kind in USED_IN
    if hit.implied_by:
        return IMPLIED_AT_WORK if at_work else IMPLIED
    # A licence, a certificate or a language is held, not practised: stating it is enough.
    held = requirement.kind in ("licence", "certificate", "language")
    return STATED_AT_WORK if at_work or held else STATED


def _at_level(found: Evidence, label: str, wanted: str, view: CareerView) -> Evidence:
    known = {name.casefold(): level for name, level in view.languages.items()}
    level = known.get(label.casefold(), "")
    if not level:
        reason = f"{label} is stated; its level ({wanted} asked) is not."
        return Evidence(STATED, reason, found.passages)
    if _LEVELS.index(level) >= _LEVELS.index(wanted):
        return Evidence(found.credit, f"{label} at {level}; {wanted} is asked.", found.passages)
    return Evidence(0.5, f"{label} at {level}, below the {wanted} asked.", found.passages)


def _by_writing(label: str, requirement: Requirement, view: CareerView) -> Evidence:
    """Return what the language of the résumé itself shows."""
    if view.language and _LANGUAGE_CODES.get(label) == view.language:
        credit = WRITTEN_IN if requirement.language_level is None else WRITTEN_IN_NO_LEVEL
        return Evidence(credit, f"The résumé is written in {label}; no level is stated.")
    return Evidence(0.0, f"{label} is not mentioned.")


def _rearranged(skill: str, label: str, view: CareerView) -> Evidence | None:
    """Return evidence that says a skill's words in another order: "plan menus", menu planning."""
    source = taxonomy()
    concept = source.concepts.get(skill)
    if concept is None or concept.kind in _EXACT_KINDS:
        return None
    keys = [frozenset(key.split()) - _JOINTS for key in source.keys.get(skill, [])]
    wanted = [key for key in keys if 2 <= len(key) <= 4]
    for passage in sorted(view.passages, key=lambda each: (each.kind not in USED_IN, each.text)):
        stems = stem_list(passage.text)
        for key in wanted:
            if key <= set(stems) and _near(stems, key):
                at_work = passage.kind in USED_IN
                reason = f"{label} is said in other words{' at work' if at_work else ''}."
                return Evidence(REARRANGED if at_work else IMPLIED, reason, ((passage, ""),))
    return None


def _near(stems: tuple[str, ...], key: frozenset[str]) -> bool:
    """Tell whether all of `key` stands within a few words."""
    reach = len(key) + 3
    return any(key <= set(stems[start : start + reach]) for start in range(len(stems)))


def _related(skill: str, view: CareerView) -> Evidence | None:
    """Return partial evidence: what the skill builds on, or another of the same family."""
    source = taxonomy()
    concept = source.concepts.get(skill)
    if concept is None or concept.kind in _CREDENTIALS:
        return None
    for parent in concept.implies:
        if _label(parent) in _WIDE or parent not in view.evidence:
            continue
        passage, hit = min(view.evidence[parent], key=lambda found: found[0].text)
        by = _label(hit.implied_by) if hit.implied_by else hit.label
        if source.concepts[hit.implied_by or hit.id].kind in _CREDENTIALS:
            continue
        reason = f"{concept.label} is not mentioned, but {by} is close to it."
        return Evidence(RELATED, reason, ((passage, hit.surface),))
    return None


def _is_open(requirement: Requirement, found: Evidence) -> bool:
    """Tell whether meaning may still answer what the words left open."""
    if found.credit >= MET or requirement.kind not in ("skill", "other"):
        return False
    if is_practical(requirement.text):
        return False
    concepts = taxonomy().concepts
    return not any(concepts[skill].kind in _EXACT_KINDS for skill in requirement.skills)


def _by_meaning(
    requirements: list[Requirement], view: CareerView, tokens: int
) -> dict[str, Evidence]:
    asked = sorted(requirements, key=lambda each: (not each.must, each.kind != "skill", each.text))
    questions = [shortened(essence(each.text), WORDS_OF_A_QUESTION) for each in asked][:QUESTIONS]
    if not questions:
        return {}
    tokens -= sum(cost(question) for question in questions)
    eligible = [
        each._replace(text=clause)
        for each in view.passages
        if each.kind in _COMPARED
        for clause in clauses(each.text)
    ]
    passages = choose_passages(questions, eligible, tokens)
    table = likeness(questions, [shortened(each.text, WORDS_OF_A_PASSAGE) for each in passages])
    answers = {}
    for requirement, row in zip(asked, table, strict=False):
        if row:
            best = max(range(len(row)), key=lambda place: row[place])
            answers[requirement.id] = _judged(row[best], passages[best])
    return answers


def _judged(cosine: float, passage: Passage) -> Evidence:
    shown = ((passage, ""),)
    if cosine >= LIKE_ENOUGH:
        return Evidence(SAME_MEANING, f"Said in other words (likeness {cosine:.2f}).", shown)
    if cosine >= SOMEWHAT_LIKE:
        return Evidence(LIKE_MEANING, f"Something close is said (likeness {cosine:.2f}).", shown)
    return Evidence(0.0, "Nothing in the résumé says this.")


def _row(requirement: Requirement, found: Evidence, source: Source) -> RequirementRow:
    credit = round(min(found.credit, 1.0), 4)
    status = status_of(credit)
    reason = found.reason or "Nothing in the résumé says this."
    weight = weight_of(requirement)
    if status == "partly" and requirement.kind == "other":
        weight = 0.0
    elif requirement.kind == "other" and status != "met":
        # A résumé seldom proves a trait or a permit: ask the person, neither give nor take points.
        status, credit, weight = "unknown", 0.0, 0.0
        reason = "A résumé seldom says this: ask."
    quotes = [
        quote
        for passage, surface in (found.passages if status != "unknown" else ())
        for quote in source.quote(passage.path, passage.written, surface)
    ]
    return RequirementRow(
        id=requirement.id,
        text=requirement.text,
        kind=requirement.kind,
        must=requirement.must,
        by_employer=requirement.by_employer,
        status=status,
        posting=Quote(start=requirement.start, end=requirement.end, quote=requirement.quote),
        resume=list(dict.fromkeys(quotes))[:3],
        reason=reason,
        credit=credit,
        weight=weight,
    )


def status_of(credit: float) -> Status:
    """Return the word for a credit."""
    if credit >= MET:
        return "met"
    return "partly" if credit >= PARTLY else "missing"


def weight_of(requirement: Requirement) -> float:
    """Return how much a requirement counts: must 1, nice to have 0.4, a trait 0.3 of that."""
    weight = MUST_WEIGHT if requirement.must else NICE_WEIGHT
    return round(weight * (TRAIT_FACTOR if requirement.kind == "other" else 1.0), 4)


def _label(skill: str) -> str:
    concept = taxonomy().concepts.get(skill)
    return concept.label if concept else skill

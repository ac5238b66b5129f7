"""The words behind a credit: which statement of a résumé meets a requirement, and why it counts."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from skillsync.ai.scoring.asking import essence
from skillsync.ai.scoring.career_view import USED_IN
from skillsync.ai.scoring.credentials import is_stated
from skillsync.ai.scoring.features import Atom, quote_of
from skillsync.ai.scoring.meaning import stems_of
from skillsync.ai.scoring.pair import Pair
from skillsync.ai.scoring.points import MET, PARTLY, Counted, status_of
from skillsync.ai.scoring.pool import EARNED_IN, STATED_AT_WORK, names_stated
from skillsync.ai.scoring.posting import Requirement
from skillsync.ai.scoring.relevance import IN_TWO_LANGUAGES
from skillsync.ai.scoring.result import Quote, RequirementRow, Status
from skillsync.ai.scoring.tongues import NO_LEVEL, WRITTEN_IN, WRITTEN_IN_NO_LEVEL
from skillsync.ai.scoring.weighing import OF_ANOTHER_COUNTRY, SURELY_MEANT, is_credential
from skillsync.ai.skills.taxonomy import taxonomy

LONGEST_QUOTE = 240
MOST_QUOTES = 3
_SAID_IN = {
    "summary": "said in the summary",
    "education": "part of the education",
    "other": "stated in the text",
}
_OLD = 0.99


class Found(NamedTuple):
    """Why an atom has its credit, and the statements that show it with the words to look at.

    `sure`: whether nobody has to look at the words before calling the atom met.
    """

    reason: str
    shown: tuple[tuple[int, str], ...] = ()
    sure: bool = True


def skill_row(counted: Counted, pair: Pair) -> RequirementRow:
    """Return the row of a requirement of the skills part."""
    requirement, credit, weight = counted
    columns = pair.posting.columns[pair.posting.places[requirement.id]]
    if len(columns) > 1 and requirement.any_of:
        best = max(columns, key=lambda column: float(pair.credits[column]))
        columns = [best] if pair.credits[best] else []
    found = [_found(column, pair) for column in columns]
    status = status_of(credit)
    if status == "met" and not all(each.sure for each in found):
        status = "partly"
    reason = " ".join(each.reason for each in found) or "None of these is mentioned."
    shown = [each for one in found for each in one.shown]
    if requirement.kind == "other" and not weight:
        status, credit, reason, shown = "unknown", 0.0, "A résumé seldom says this: ask.", []
    quotes = [
        quote for statement, words in shown if credit for quote in _quotes(pair, statement, words)
    ]
    return row_of(requirement, credit, reason, quotes, weight=weight, status=status)


def row_of(
    requirement: Requirement,
    credit: float,
    reason: str,
    quotes: list[Quote],
    *,
    weight: float = 0.0,
    status: Status | None = None,
) -> RequirementRow:
    """Return a row; without a `weight` it counts nothing in the skills part."""
    return RequirementRow(
        id=requirement.id,
        text=requirement.text,
        kind=requirement.kind,
        must=requirement.must,
        by_employer=requirement.by_employer,
        status=status or status_of(credit),
        posting=_asked(requirement.start, requirement.end, requirement.quote),
        resume=list(dict.fromkeys(quotes))[:MOST_QUOTES],
        reason=reason,
        credit=round(credit, 4),
        weight=weight,
    )


@lru_cache(maxsize=4096)
def _asked(start: int | None, end: int | None, quote: str) -> Quote:
    """Return the words of a posting, once for all who are held against it."""
    return Quote(start=start, end=end, quote=quote)


def _found(column: int, pair: Pair) -> Found:
    atom = pair.posting.atoms[column]
    requirement = pair.posting.reading.requirements[atom.requirement]
    credit = float(pair.credits[column])
    if atom.language:
        return _language(atom, requirement, pair, credit)
    if not credit:
        named = requirement.text if len(requirement.text.split()) <= 4 else atom.label
        said = f"{named} is not mentioned." if atom.concept else "Nothing in the résumé says this."
        return Found(said)
    group = int(np.argmax(pair.counted[:, column]))
    raw = float(pair.raw[group, column])
    found = (
        _by_name(atom, group, raw, pair)
        or _by_words(atom, group, raw, pair)
        or _by_relation(atom, group, raw, pair)
        or _by_meaning(atom, group, credit, pair)
    )
    return found._replace(reason=found.reason + _discount(atom, group, pair))


def _discount(atom: Atom, group: int, pair: Pair) -> str:
    """Say what makes the evidence count less."""
    if atom.held:
        return ""
    roles = len(pair.career.roles)
    if group >= roles:
        if group > roles and pair.factors[group] < _OLD:
            return " No recent role is in this trade."
        return ""
    said = ""
    if pair.factors[group] < _OLD:
        said = " That was years ago."
    if not pair.relevance[group] and not atom.exact:
        said += " It was in another trade."
    return said


def _by_name(atom: Atom, group: int, raw: float, pair: Pair) -> Found | None:
    """Return the certificate or study that states the credential asked for by its name."""
    if raw < 1.0 or not is_credential(pair.posting, atom):
        return None
    requirement = pair.posting.reading.requirements[atom.requirement]
    for number, statement in enumerate(pair.career.statements):
        if statement.kind in EARNED_IN and pair.group_of(number) == group:
            names = names_stated(statement)
            if is_stated(requirement.text, pair.posting.title, names):
                return Found(f"{atom.label} is stated.", ((number, ""),))
    return None


def _by_words(atom: Atom, group: int, raw: float, pair: Pair) -> Found | None:
    career = pair.career
    hits = list(pair.mentions(atom.concept, group)) if atom.concept else []
    if max((pair.worth(hit, held=atom.held) for hit in hits), default=0.0) < raw:
        return None
    stated = [mention for mention in hits if not mention.implied_by]
    shown = tuple((mention.statement, mention.surface) for mention in (stated or hits)[:2])
    first = career.statements[shown[0][0]]
    if not stated:
        return Found(f"{atom.label} follows from {_label(hits[0].implied_by)}.", shown)
    if atom.held and raw < STATED_AT_WORK:
        return Found(
            f"{atom.label} is not stated; a title lets one think so: check.", shown, sure=False
        )
    if atom.held:
        return Found(f"{atom.label} is stated.", shown)
    if first.kind in USED_IN:
        return Found(f"{atom.label} was used at work.", shown)
    where = _SAID_IN.get(first.kind, "listed")
    return Found(f"{atom.label} is {where}, but no role or project shows it in use.", shown)


def _by_relation(atom: Atom, group: int, raw: float, pair: Pair) -> Found | None:
    for concept, worth in atom.accepted:
        if worth < raw:
            continue
        for mention in pair.mentions(concept, group):
            by = _label(mention.implied_by or concept)
            said = f"{atom.label} is not mentioned, but {by} is close to it."
            return Found(said, ((mention.statement, mention.surface),))
    return None


def _by_meaning(atom: Atom, group: int, credit: float, pair: Pair) -> Found:
    fitting = pair.line_groups == group
    if atom.held and pair.kin != IN_TWO_LANGUAGES:
        fitting = fitting & ~pair.line_of_degree
    likeness = np.where(fitting, pair.likeness[:, atom.question], -1.0)
    row = int(np.argmax(likeness))
    best, at = float(likeness[row]), pair.line_statements[row]
    asked = stems_of(essence(pair.posting.reading.requirements[atom.requirement].text))
    in_these_words = bool(asked) and asked <= stems_of(pair.career.statements[at].text)
    sure = not atom.held and (in_these_words or best >= SURELY_MEANT[pair.kin])
    said = "Said in other words" if credit >= MET else "Something close is said"
    if atom.held and credit == OF_ANOTHER_COUNTRY:
        said = "A certificate of another country may be it: check"
        return Found(f"{said}.", ((at, ""),), sure)
    if atom.held and credit >= PARTLY:
        said = "One of another name is stated: check that it is accepted"
    elif credit < PARTLY:
        said = "Nothing in the résumé says this clearly; the nearest is quoted"
    elif not sure:
        said = "Something close is said: check that it is this"
    return Found(f"{said}; closeness in meaning {best:.2f} of 1.", ((at, ""),), sure)


def _language(atom: Atom, requirement: Requirement, pair: Pair, credit: float) -> Found:
    career = pair.career
    shown = tuple(
        (mention.statement, mention.surface)
        for mention in career.mentions
        if mention.concept == atom.concept
    )[:2]
    wanted = requirement.language_level
    if not shown:
        if credit in (WRITTEN_IN, WRITTEN_IN_NO_LEVEL):
            return Found(f"The résumé is written in {atom.label}; no level is stated.")
        return Found(f"{atom.label} is not mentioned.")
    level = career.languages.get(atom.label.casefold(), "")
    if wanted is None:
        return Found(f"{atom.label} is stated.", shown)
    if not level or credit == NO_LEVEL:
        return Found(f"{atom.label} is stated; its level ({wanted} asked) is not.", shown)
    if credit > NO_LEVEL:
        return Found(f"{atom.label} at {level}; {wanted} is asked.", shown)
    return Found(f"{atom.label} at {level}, below the {wanted} asked.", shown)


def _quotes(pair: Pair, statement: int, words: str) -> list[Quote]:
    return [_cut(quote_of(kept), words) for kept in pair.career.statements[statement].quotes[:3]]


def _cut(quote: Quote, words: str) -> Quote:
    """Return a quote of at most 240 characters, around `words` where it is longer."""
    if len(quote.quote) <= LONGEST_QUOTE:
        return quote
    place = quote.quote.find(words) if words else 0
    start = max(0, place - LONGEST_QUOTE // 2)
    end = min(len(quote.quote), start + LONGEST_QUOTE)
    if quote.start is None:
        return Quote(quote=quote.quote[start:end])
    return Quote(start=quote.start + start, end=quote.start + end, quote=quote.quote[start:end])


def _label(skill: str) -> str:
    concept = taxonomy().concepts.get(skill)
    return concept.label if concept else skill

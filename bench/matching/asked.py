"""How much of what postings truly need the reader of postings finds in their words."""

from dataclasses import dataclass

from bench.matching.cases import Case, by_posting
from bench.matching.facts import Need
from skillsync.ai.scoring.posting import PostingReading, read_posting


@dataclass(frozen=True)
class Asked:
    """Shares from 0 to 1.

    `found`: of the competences, licences and degrees a posting needs or welcomes, those that a
    requirement quotes; `weighed`: of these, those rightly called needed or welcome; `years`: of
    the postings, those whose years are read to the digit.
    """

    found: float
    weighed: float
    years: float


def asked(cases: tuple[Case, ...]) -> Asked:
    """Return how well every posting of the cases is read, each posting once."""
    groups = [group[0] for group in by_posting(cases)]
    readings = [(one.need, read_posting(one.posting)) for one in groups]
    told = [each for need, reading in readings for each in _told(need, reading)]
    found = [right for there, right in told if there]
    years = [
        max((each.years or 0.0 for each in reading.requirements), default=0.0) == need.years
        for need, reading in readings
    ]
    return Asked(len(found) / len(told), sum(found) / len(found), sum(years) / len(years))


def _told(need: Need, reading: PostingReading) -> list[tuple[bool, bool]]:
    """Return for each thing asked whether it was found, and whether with the right weight."""
    trade, tongue = need.profession, need.tongue
    here = tongue == "en"
    things = [
        (each.names[0] if here else each.foreign[tongue][0], key in need.needed)
        for key in (*need.needed, *need.welcome)
        for each in (trade.competence(key),)
    ]
    held = [trade.licence if need.licence else None, trade.degree if need.degree else None]
    things += [(each.written[0] if here else each.foreign[tongue], True) for each in held if each]
    return [_one_told(words, reading, must=must) for words, must in things]


def _one_told(words: str, reading: PostingReading, *, must: bool) -> tuple[bool, bool]:
    quoting = [
        each
        for each in reading.requirements
        if each.kind != "years" and _holds(each.text.casefold(), words.casefold())
    ]
    return bool(quoting), bool(quoting) and quoting[0].must == must


def _holds(one: str, other: str) -> bool:
    return one in other or other in one

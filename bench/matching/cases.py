"""The set: postings, the people held against each, their grades and the pairs that are hard."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from bench.matching import postings, resumes
from bench.matching.facts import FOREIGN, Half, Need, Person, Tongue
from bench.matching.grading import Grade, grade
from bench.matching.people import KINDS, REWORDED, TRAPS, WORDY, draw

_ABROAD_KINDS = ("plain", "implied", "partial", "other")
_HERE_KINDS = ("plain", "synonyms", "implied", "partial", "lookalike")
_SAME_TONGUE_KINDS = ("partial", "stuffed", "other")


@dataclass(frozen=True)
class Case:
    """One person held against one posting. `text` is what a program that sees all words reads."""

    id: str
    need: Need
    posting: str
    kind: str
    tongue: Tongue
    grade: Grade
    text: str
    file: bytes

    @property
    def foreign(self) -> bool:
        """Tell whether résumé and posting are in different languages."""
        return self.tongue != self.need.tongue

    @property
    def trap(self) -> bool:
        """Tell whether the words promise what the work does not hold."""
        return self.kind in TRAPS


@cache
def cases(half: Half) -> tuple[Case, ...]:
    """Return every case of a half; always the same ones."""
    return tuple(case for need in postings.needs(half) for case in _cases_of(need))


def by_posting(found: tuple[Case, ...]) -> list[list[Case]]:
    """Return the cases grouped by posting."""
    groups: dict[str, list[Case]] = {}
    for case in found:
        groups.setdefault(case.need.id, []).append(case)
    return list(groups.values())


def hard_pairs(group: list[Case]) -> Iterator[tuple[Case, Case]]:
    """Yield (better, worse) of one posting where the words alone mislead.

    The better one says it otherwise (other words, another history, another language) and the
    worse one has the words; or the worse one is a trap.
    """
    for better in group:
        for worse in group:
            if better.grade.value <= worse.grade.value:
                continue
            reworded = better.kind in REWORDED or better.foreign
            if worse.trap or (reworded and worse.kind in WORDY):
                yield better, worse


def trap_pairs(group: list[Case]) -> Iterator[tuple[Case, Case]]:
    """Yield (better, trap) of one posting."""
    for better in group:
        for worse in group:
            if worse.trap and better.grade.value > worse.grade.value:
                yield better, worse


def _cases_of(need: Need) -> Iterator[Case]:
    posting = postings.write(need)
    if need.tongue == "en":
        for number, kind in enumerate(KINDS):
            yield _case(need, posting, kind, "en", number)
        tongue = FOREIGN[int(need.id[-1]) % 3]
        for number, kind in enumerate(_ABROAD_KINDS):
            yield _case(need, posting, kind, tongue, 30 + number)
        return
    for number, kind in enumerate(_HERE_KINDS):
        yield _case(need, posting, kind, "en", 40 + number)
    for number, kind in enumerate(_SAME_TONGUE_KINDS):
        yield _case(need, posting, kind, need.tongue, 50 + number)


def _case(need: Need, posting: str, kind: str, tongue: Tongue, number: int) -> Case:
    name = f"{need.id}/{kind}-{tongue}-{number}"
    random = Random(name)
    person: Person = draw(kind, need, random, number)
    person.tongue = tongue
    written = resumes.write(person, need, posting, random)
    text = resumes.as_text(written, random)
    as_pdf = bool(written.invisible) or random.random() < 0.3
    file = resumes.as_pdf(written, text) if as_pdf else text.encode()
    seen = f"{text}\n{written.invisible}" if written.invisible else text
    return Case(name, need, posting, kind, tongue, grade(person, need), seen, file)

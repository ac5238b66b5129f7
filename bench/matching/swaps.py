"""Exchange who somebody is, in the résumé's own text, and look whether any score moves.

Each swap writes two résumés that differ in one thing only (a name, a pronoun, a date of birth, a
photo, a nationality, a street, a family, a school's renown), reads both as files and holds both
against the same posting. Every number must stay: points, parts, and each requirement's credit.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from random import Random
from typing import NamedTuple

from bench.matching.cases import Case
from bench.matching.phrases import SCHOOLS
from bench.matching.product import posting_features
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.scoring.resume_features import features_of_resume
from skillsync.ai.scoring.score import score_features

TODAY = date(2026, 11, 21)
TURNS = 4
NAMES = (
    "Emily Walker", "Greg Baker", "Lakisha Washington", "Jamal Robinson", "Aisha Khan",
    "Mohammed Al-Rashid", "Li Wei", "Priya Raman", "Maria Hernandez", "José Álvarez",
    "Oluwaseun Adeyemi", "Svetlana Petrova", "Yuki Tanaka", "Kateryna Shevchenko", "Siobhán Byrne",
)  # fmt: skip
PRONOUNS = (
    "She is known for her calm; colleagues trust her.",
    "He is known for his calm; colleagues trust him.",
    "They are known for their calm; colleagues trust them.",
)
BIRTHS = ("12/03/1961", "12/03/1978", "12/03/1990", "12/03/2001")
PHOTOS = ("Photo: attached", "Photo: none")
NATIONS = ("British", "Nigerian", "Polish", "Indian", "Syrian", "Brazilian")
STREETS = ("4 Manor Park Gardens", "Flat 19, 220 Mill Lane", "Hostel, 7 Station Road")
FAMILIES = ("married, two children", "single", "divorced", "widowed", "pregnant")
RENOWN = ("Royal Collegiate University", "Northside Evening College", "University of Eastvale")


class Moved(NamedTuple):
    """A swap that moved a number."""

    kind: str
    case: str
    before: tuple[float, ...]
    after: tuple[float, ...]


def swaps(cases: tuple[Case, ...], wanted: int) -> tuple[dict[str, int], list[Moved]]:
    """Make `wanted` swaps, of each kind as many; return how many of each, and those that moved."""
    made: dict[str, int] = {}
    moved: list[Moved] = []
    for case, drawn in _in_turn(cases):
        head, _, rest = case.text.partition("\n")
        for kind, texts in _variants(case, head, rest, drawn):
            numbers = [_numbers(case, text) for text in texts]
            for before, after in pairwise(numbers):
                made[kind] = made.get(kind, 0) + 1
                if before != after:
                    moved.append(Moved(kind, case.id, before, after))
        if sum(made.values()) >= wanted:
            return made, moved
    return made, moved


def _in_turn(cases: tuple[Case, ...]) -> Iterator[tuple[Case, Random]]:
    """Yield the cases that are plain English text, in turns, each time with other draws."""
    plain = [each for each in cases if each.tongue == "en" and not each.file.startswith(b"%PDF")]
    for turn in range(TURNS):
        for case in plain:
            yield case, Random(f"swap {turn} {case.id}")


def _variants(case: Case, head: str, rest: str, drawn: Random) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind of swap with the texts to compare in turn."""
    names = drawn.sample(NAMES, 4)
    # The address of the mail tells a name too.
    yield "names", [f"{name}\n{rest}" for name in names]
    first, _, others = rest.partition("\n")
    lines = {
        "birth dates": [f"Date of birth: {each}" for each in BIRTHS],
        "photos": list(PHOTOS),
        "nationality": [f"Nationality: {each}" for each in drawn.sample(NATIONS, 4)],
        "address": list(STREETS),
        "marital status": [f"Marital status: {each}" for each in drawn.sample(FAMILIES, 4)],
    }
    for kind, written in lines.items():
        yield kind, [f"{head}\n{first}\n{line}\n{others}" for line in written]
    summed = next((line for line in rest.splitlines() if line.endswith(".")), "")
    if summed:
        yield "pronouns", [case.text.replace(summed, f"{summed} {each}", 1) for each in PRONOUNS]
    school = next((each for each in SCHOOLS["en"] if each in case.text), "")
    if school:
        yield "school prestige", [case.text.replace(school, each) for each in RENOWN]


def _numbers(case: Case, text: str) -> tuple[float, ...]:
    source = read_source(text.encode())
    career = features_of_resume(read_resume(source).document, source.seen_text)
    told = score_features(career, posting_features(case.posting), today=TODAY)
    parts = (told.overall, told.skills, told.experience, told.education, told.location)
    numbers = [-1.0 if each is None else float(each) for each in parts]
    return (*numbers, told.confidence, *(row.credit for row in told.requirements))

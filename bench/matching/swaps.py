"""Exchange who somebody is, in the résumé's own text, and look whether any score moves.

Each swap writes two résumés that differ in one thing only (a name, a pronoun, a date of birth, a
photo, a nationality, a street, a family, a school's renown), reads both as files and holds both
against the same posting. Every number must stay: points, parts, and each requirement's credit.

Nothing of one résumé is kept for the next: each text is read, understood and scored anew. Only the
vectors of the same sentence are remembered, as they are in a worker of the product.
"""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
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


class Told(NamedTuple):
    """What a process needs of a case: its id, the résumé's text, the posting's."""

    id: str
    text: str
    posting: str


Turns = tuple[Told, list[int]]
"""A case, and the turns in which it is swapped, each with other draws."""


def swaps(cases: tuple[Case, ...], wanted: int) -> tuple[dict[str, int], list[Moved]]:
    """Make `wanted` swaps, of each kind as many; return how many of each, and those that moved.

    Each processor takes its share of the cases.
    """
    processors = (
        len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    )
    # A process that was forked while the model's threads run would wait for them for ever.
    context = multiprocessing.get_context("spawn")
    made: dict[str, int] = {}
    moved: list[Moved] = []
    with ProcessPoolExecutor(processors, mp_context=context) as pool:
        for counted, found in pool.map(_swaps_of, _in_turn(cases, wanted), chunksize=4):
            moved += found
            for kind, number in counted.items():
                made[kind] = made.get(kind, 0) + number
    return made, moved


def _swaps_of(turns: Turns) -> tuple[dict[str, int], list[Moved]]:
    case, numbers_of_turns = turns
    made: dict[str, int] = {}
    moved: list[Moved] = []
    for turn in numbers_of_turns:
        for kind, texts in _variants(case, turn):
            numbers = [_numbers(case, text) for text in texts]
            made[kind] = made.get(kind, 0) + len(texts) - 1
            moved += [
                Moved(kind, case.id, before, after)
                for before, after in pairwise(numbers)
                if before != after
            ]
    return made, moved


def _in_turn(cases: tuple[Case, ...], wanted: int) -> list[Turns]:
    """Return the cases that are plain English text, with as many turns as `wanted` swaps take."""
    plain = [each for each in cases if each.tongue == "en" and not each.file.startswith(b"%PDF")]
    found = [(Told(case.id, case.text, case.posting), list[int]()) for case in plain]
    planned = 0
    for turn in range(TURNS):
        for case, turns in found:
            if planned < wanted:
                turns.append(turn)
                planned += sum(len(texts) - 1 for _, texts in _variants(case, turn))
    return [each for each in found if each[1]]


def _variants(case: Told, turn: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind of swap with the texts to compare in turn."""
    drawn = Random(f"swap {turn} {case.id}")
    head, _, rest = case.text.partition("\n")
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


def _numbers(case: Told, text: str) -> tuple[float, ...]:
    source = read_source(text.encode())
    career = features_of_resume(read_resume(source).document, source.seen_text)
    told = score_features(career, posting_features(case.posting), today=TODAY)
    parts = (told.overall, told.skills, told.experience, told.education, told.location)
    numbers = [-1.0 if each is None else float(each) for each in parts]
    return (*numbers, told.confidence, *(row.credit for row in told.requirements))

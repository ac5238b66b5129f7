"""Measure how surely skills under other names, with some noise, find one of 3,007 occupations.

A profile is drawn from an occupation: eight of its essential skills, each under one of its
alternative names, and three skills of anywhere. Nothing else of the occupation is in it. The
product reads the profile as it reads a résumé's list of skills, then ranks all occupations.

The alternative names are in the taxonomy that was imported: that is what it is for. What is left is
to tell occupations apart that share most of their skills; many share all eight. BM25 over the names
of each occupation and of its skills, the alternative ones included, knows the same words. And so
that the figure is not only a look-up, it is measured once more with preferred names alone: then a
drawn name must be understood by its meaning.
"""

import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bench.figures import Figure, Result, load_note
from bench.occupations.words import Bm25
from skillsync.ai.embedding.encoder import embed
from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.imported import keep_import
from skillsync.ai.skills.occupations import OccupationIndex, occupation_index
from skillsync.ai.skills.official import Download, Named, read_download
from skillsync.ai.skills.profiles import profile_of
from skillsync.ai.skills.taxonomy import use_imported

PROFILES, BY_MEANING = 1000, 200
NEAREST, FLOOR = 3, 0.5
WANTED, NOISE = 8, 3
SEED = 7


class Profile(NamedTuple):
    """Names of skills, and the occupation eight of them were drawn from."""

    occupation: str
    names: tuple[str, ...]


def bench_occupations(data: Path) -> Result:
    """Measure on the official English ESCO download in `data`, relations included."""
    result = Result("occupations", "Skills under other names find one of 3,007 occupations of ESCO")
    download = read_download(data)
    profiles = draw(download, PROFILES)
    with tempfile.TemporaryDirectory() as folder:
        index = _imported(download, Path(folder))
        result.figures += _measure(index, profiles)
        result.figures += _by_meaning(download, index, profiles[:BY_MEANING])
    result.figures += _rivals(download, profiles)
    result.notes += [
        f"{PROFILES} profiles of {WANTED} essential skills under alternative names and {NOISE} of "
        "anywhere; an occupation that ties with the right one counts as before it.",
        f"By meaning: {BY_MEANING} of them, each name by the vectors of preferred names alone.",
        "All times are processor time.",
        load_note(),
    ]
    return result


def draw(download: Download, count: int) -> list[Profile]:
    """Return profiles, always the same ones."""
    dice = random.Random(SEED)
    skills = {each.id: each for each in download.tables["en"].skills if each.names}
    asked: dict[str, list[Named]] = {}
    for occupation, skill, essential in download.relations.needs:
        if essential and skill in skills:
            asked.setdefault(occupation, []).append(skills[skill])
    large = sorted(each for each, wanted in asked.items() if len(wanted) >= WANTED)
    every = list(skills.values())
    found = []
    for _ in range(count):
        occupation = dice.choice(large)
        drawn = [*dice.sample(asked[occupation], WANTED), *dice.sample(every, NOISE)]
        names = [dice.choice(skill.names) for skill in drawn]
        dice.shuffle(names)
        found.append(Profile(occupation, tuple(names)))
    return found


def _imported(download: Download, folder: Path) -> OccupationIndex:
    keep_import(download, folder)
    use_imported(folder)
    find_skills("warm")
    index = occupation_index()
    if index is None:
        raise SystemExit("The download has no occupations or no relations.")
    return index


def _measure(index: OccupationIndex, profiles: Sequence[Profile]) -> list[Figure]:
    """Return how the product does, as it reads a list of skills in a résumé."""
    started = time.process_time()
    scores = [index.score(profile_of("\n".join(each.names))) for each in profiles]
    took = (time.process_time() - started) * 1000 / len(profiles)
    ranks = [rank_of(index, found, each) for found, each in zip(scores, profiles, strict=True)]
    return [
        Figure("MRR", reciprocal(ranks), "", 0.93, at_least=True),
        Figure("first", sum(rank == 1 for rank in ranks) / len(ranks), ""),
        Figure("nDCG@10", gain(ranks), ""),
        Figure("a profile, from its words to all scores", took, "ms", 2.0),
    ]


def _by_meaning(
    download: Download, index: OccupationIndex, profiles: Sequence[Profile]
) -> list[Figure]:
    """Return how well it does when no name of a profile is known, only what it resembles."""
    skills = download.tables["en"].skills
    labels = embed([skill.label for skill in skills])
    ranks = []
    for profile in profiles:
        weights: dict[str, float] = {}
        for row in embed(list(profile.names)) @ labels.T:
            for place in np.argsort(-row)[:NEAREST].tolist():
                sure = max(0.0, (float(row[place]) - FLOOR) / (1 - FLOOR))
                skill = f"esco:{skills[place].id}"
                weights[skill] = max(weights.get(skill, 0.0), sure)
        ranks.append(rank_of(index, index.score(weights), profile))
    return [Figure("by meaning: MRR", reciprocal(ranks), "")]


def _rivals(download: Download, profiles: Sequence[Profile]) -> list[Figure]:
    """Return how words alone do: BM25 over each occupation's names and its skills' names."""
    english = download.tables["en"]
    figures = []
    for what, names in (
        ("preferred names", {skill.id: skill.label for skill in english.skills}),
        (
            "all names",
            {skill.id: " ".join([skill.label, *skill.names]) for skill in english.skills},
        ),
    ):
        texts = {each.id: [each.label, *each.names] for each in english.occupations}
        for occupation, skill, essential in download.relations.needs:
            if essential and occupation in texts and skill in names:
                texts[occupation].append(names[skill])
        rival = Bm25([" ".join(lines) for lines in texts.values()])
        places = {each: place for place, each in enumerate(texts)}
        ranks = [
            _rank(rival.score(" ".join(each.names)), places[each.occupation]) for each in profiles
        ]
        figures.append(Figure(f"BM25 over {what}: MRR", reciprocal(ranks), ""))
    return figures


def rank_of(index: OccupationIndex, scores: npt.NDArray[Any], profile: Profile) -> int:
    """Return the place of a profile's occupation; ties count against us."""
    return _rank(scores, index.place_of(profile.occupation))


def _rank(scores: npt.NDArray[Any], place: int) -> int:
    return int((scores >= scores[place]).sum())


def reciprocal(ranks: Sequence[int]) -> float:
    """Return the mean reciprocal rank."""
    return sum(1 / rank for rank in ranks) / len(ranks)


def gain(ranks: Sequence[int]) -> float:
    """Return nDCG@10 with one right answer each: 1 / log2(1 + rank) within the first ten."""
    return float(np.mean([1 / np.log2(1 + rank) if rank <= 10 else 0.0 for rank in ranks]))

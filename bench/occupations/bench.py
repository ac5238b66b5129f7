"""Measure how surely skills under other names, with some noise, find one of 3,007 occupations.

A profile is drawn from an occupation: eight of its essential skills, each under one of its
alternative names, and three skills of anywhere. Nothing else of the occupation is in it. The
product reads the profile as it reads a résumé's list of skills, then ranks all occupations.

The alternative names are in the taxonomy that was imported: that is what it is for. So that the
figure is not only a look-up, everything is measured again with each drawn name taken out of the
download before it is imported; then a name must be understood by its words and its meaning.
"""

import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.figures import Figure, Result, load_note
from bench.occupations.words import Bm25
from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.imported import keep_import
from skillsync.ai.skills.occupations import OccupationIndex, occupation_index
from skillsync.ai.skills.official import Download, Named, read_download
from skillsync.ai.skills.profiles import profile_of, profile_of_names
from skillsync.ai.skills.taxonomy import use_imported

PROFILES, WITHHELD = 1000, 200
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
        result.figures += _measure("", index, profiles, target=True)
    result.figures += _rivals(download, profiles)
    hidden = profiles[:WITHHELD]
    with tempfile.TemporaryDirectory() as folder:
        index = _imported(_without(download, hidden), Path(folder))
        result.figures += _measure("names taken out, ", index, hidden, target=False)
        result.figures += _by_meaning(index, hidden)
    result.notes += [
        f"{PROFILES} profiles of {WANTED} essential skills under alternative names and {NOISE} of "
        f"anywhere; {WITHHELD} of them with every drawn name taken out of the taxonomy.",
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


def _without(download: Download, profiles: Sequence[Profile]) -> Download:
    """Return the download without any name that a profile uses."""
    used = {name.casefold() for profile in profiles for name in profile.names}
    english = download.tables["en"]
    kept = [
        Named(
            one.id,
            one.label,
            [name for name in one.names if name.casefold() not in used],
            one.kind,
            one.group,
        )
        for one in english.skills
    ]
    tables = {"en": type(english)(kept, english.occupations)}
    return Download(download.version, tables, download.relations)


def _imported(download: Download, folder: Path) -> OccupationIndex:
    keep_import(download, folder)
    use_imported(folder)
    find_skills("warm")
    index = occupation_index()
    if index is None:
        raise SystemExit("The download has no occupations or no relations.")
    return index


def _measure(
    label: str, index: OccupationIndex, profiles: Sequence[Profile], *, target: bool
) -> list[Figure]:
    """Return how the product does, as it reads a list of skills in a résumé."""
    started = time.process_time()
    ranks = [
        rank_of(index, index.score(profile_of("\n".join(each.names))), each) for each in profiles
    ]
    took = (time.process_time() - started) * 1000 / len(profiles)
    return [
        Figure(f"{label}MRR", reciprocal(ranks), "", 0.93 if target else None, at_least=True),
        Figure(f"{label}first", sum(rank == 1 for rank in ranks) / len(ranks), ""),
        Figure(f"{label}nDCG@10", gain(ranks), ""),
        Figure(f"{label}a profile", took, "ms", 2.0 if target else None),
    ]


def _by_meaning(index: OccupationIndex, profiles: Sequence[Profile]) -> list[Figure]:
    started = time.process_time()
    ranks = [rank_of(index, index.score(profile_of_names(each.names)), each) for each in profiles]
    took = (time.process_time() - started) * 1000 / len(profiles)
    return [
        Figure("names taken out, by meaning: MRR", reciprocal(ranks), ""),
        Figure("names taken out, by meaning: a profile", took),
    ]


def _rivals(download: Download, profiles: Sequence[Profile]) -> list[Figure]:
    """Return how words alone do: BM25 over each occupation's names and its skills' labels."""
    english = download.tables["en"]
    labels = {skill.id: skill.label for skill in english.skills}
    texts = {each.id: [each.label, *each.names] for each in english.occupations}
    for occupation, skill, essential in download.relations.needs:
        if essential and occupation in texts and skill in labels:
            texts[occupation].append(labels[skill])
    rival = Bm25([" ".join(lines) for lines in texts.values()])
    places = {each: place for place, each in enumerate(texts)}
    ranks = []
    for profile in profiles:
        scores = rival.score(" ".join(profile.names))
        ranks.append(_rank(scores, places[profile.occupation]))
    return [Figure("BM25 over names and labels: MRR", reciprocal(ranks), "")]


def rank_of(index: OccupationIndex, scores: np.ndarray, profile: Profile) -> int:
    """Return the place of a profile's occupation; ties count against us."""
    return _rank(scores, index.place_of(profile.occupation))


def _rank(scores: np.ndarray, place: int) -> int:
    return int((scores >= scores[place]).sum())


def reciprocal(ranks: Sequence[int]) -> float:
    """Return the mean reciprocal rank."""
    return sum(1 / rank for rank in ranks) / len(ranks)


def gain(ranks: Sequence[int]) -> float:
    """Return nDCG@10 with one right answer each: 1 / log2(1 + rank) within the first ten."""
    return float(np.mean([1 / np.log2(1 + rank) if rank <= 10 else 0.0 for rank in ranks]))

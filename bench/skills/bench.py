"""Measure how well and fast sentences are linked to ESCO, and how soon the taxonomy is ready."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench.figures import Figure, Result, load_note
from bench.skills.annotations import LINKED, SPANS, Linked, Spotted, read_linked, read_spotted
from bench.skills.rivals import Answer, answers
from bench.skills.spotting import our_spans, spotting_figures
from skillsync.ai.embedding.encoder import embed
from skillsync.ai.skills.esco import read_skills
from skillsync.ai.skills.linking import link_skills

TARGETS = {"tech": 0.65, "house": 0.55}
PUBLISHED = {"tech": 0.546, "house": 0.457}
"""RP@5 on the test halves of a fine-tuned model five times as large: Decorte et al. 2023."""

DEEP = 20
_LOAD = """
import sys, time
sys.prefix = {folder!r}
from skillsync.ai.skills.finder import find_skills
find_skills("Wrote services in Kotlin.")
print(time.process_time() * 1000)
"""


def bench_skills(data: Path) -> Result:
    """Measure on the annotations in `data`."""
    result = Result("skills", "Sentences linked to all skills of ESCO; spans; the first start")
    sets = {name: read_linked(data / file) for name, file in LINKED.items()}
    sentences = [each.sentence for one in sets.values() for each in one]
    plain = _plain(sentences)
    result.figures += _speed(sentences)
    place = 0
    for name, annotated in sets.items():
        ours = [
            [each.id for each in row]
            for row in link_skills([each.sentence for each in annotated], most=DEEP, prefix="esco:")
        ]
        count = len(annotated)
        result.figures += [
            Figure(f"{name}: RP@5", r_precision(annotated, ours), "", TARGETS[name], at_least=True),
            Figure(f"{name}: RP@10", r_precision(annotated, ours, at=10), ""),
            Figure(f"{name}: MRR", reciprocal_rank(annotated, ours), ""),
            Figure(
                f"{name}: RP@5 of one vector a sentence, the same model",
                r_precision(annotated, plain[place : place + count]),
                "",
            ),
        ]
        place += count
    spotted = read_spotted(data / SPANS)
    named = [each.sentence for each in spotted]
    result.figures += [*_spotting(spotted, named), *_start()]
    found, silent = answers(sentences + named)
    for name, answer in found.items():
        result.figures += _beside(name, answer, sets, spotted)
    result.notes += [
        f"{sum(map(len, sets.values()))} sentences; a skill that the packaged ESCO lacks counts as "
        "not found. All times are processor time.",
        "Published for a fine-tuned model of 110 million weights, on the test halves: RP@5 "
        + ", ".join(f"{name} {value}" for name, value in PUBLISHED.items())
        + ".",
        *silent,
        load_note(),
    ]
    return result


def _beside(
    name: str, answer: Answer, sets: dict[str, list[Linked]], spotted: list[Spotted]
) -> list[Figure]:
    """Return a rival's figures for what it tells: ids of ESCO, spans, or both."""
    figures = []
    place = 0
    for which, annotated in sets.items():
        part = slice(place, place := place + len(annotated))
        if answer.ids is not None:
            figures.append(
                Figure(f"{name}: {which}: RP@5", r_precision(annotated, answer.ids[part]), "")
            )
        if answer.nearest is not None:
            figures.append(
                Figure(
                    f"{name}: {which}: RP@5 of the nearest to each piece",
                    r_precision(annotated, answer.nearest[part]),
                    "",
                )
            )
    if answer.spans is not None:
        figures += spotting_figures(spotted, answer.spans[place:], name)
    return [
        *figures,
        Figure(f"{name}: a sentence", answer.milliseconds),
        Figure(f"{name}: before the first sentence", answer.ready, "s"),
    ]


def r_precision(annotated: Sequence[Linked], ranked: list[list[str]], *, at: int = 5) -> float:
    """Return RP@k: of the first k, how many are right, of as many as could be; the mean."""
    return statistics.mean(
        len(each.skills.intersection(row[:at])) / min(at, len(each.skills))
        for each, row in zip(annotated, ranked, strict=True)
    )


def reciprocal_rank(annotated: Sequence[Linked], ranked: list[list[str]]) -> float:
    """Return the mean of one over the place of the first right one."""
    return statistics.mean(
        next((1 / place for place, one in enumerate(row, 1) if one in each.skills), 0.0)
        for each, row in zip(annotated, ranked, strict=True)
    )


def _plain(sentences: list[str]) -> list[list[str]]:
    """Rank by the cosine of whole sentences with ESCO's labels: what most products do."""
    labels = [each for each in read_skills() if each.preferred]
    likeness = embed(sentences) @ embed([each.name for each in labels]).T
    best = np.argsort(-likeness, axis=1)[:, :DEEP]
    return [[labels[place].id for place in row] for row in best]


def _speed(sentences: list[str]) -> list[Figure]:
    usable = getattr(os, "sched_getaffinity", lambda _process: None)(0)
    if usable:
        os.sched_setaffinity(0, {min(usable)})
    link_skills(sentences[:8])
    took = []
    for _ in range(3):
        begun = time.process_time()
        link_skills(sentences)
        took.append(time.process_time() - begun)
    if usable:
        os.sched_setaffinity(0, usable)
    speed = len(sentences) / min(took)
    return [Figure("linking, one core", speed, "sentences/s", 100.0, at_least=True)]


def _spotting(spotted: list[Spotted], sentences: list[str]) -> list[Figure]:
    """Measure our spans, and the time of each when it is read for the first time."""
    our_spans(sentences[:1])
    begun = time.process_time()
    spans = our_spans(sentences)
    took = (time.process_time() - begun) * 1000 / len(sentences)
    return [*spotting_figures(spotted, spans), Figure("finding spans, a sentence", took)]


def _start() -> list[Figure]:
    """Time a process that finds one skill: before the lists are packed, and after.

    `make install` packs them; without it, the first process does.
    """
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"XDG_CACHE_HOME": folder}
        command = [sys.executable, "-c", _LOAD.format(folder=folder)]
        first, *later = (
            float(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
            for _ in range(6)
        )
    return [
        Figure(
            "first skill after `make install`, Python's start included", max(later), target=1000
        ),
        Figure("first skill where nothing is packed yet", first),
    ]

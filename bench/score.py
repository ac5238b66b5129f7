"""Score one résumé against one posting in a warm process, every text unseen."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from bench.figures import Figure, Result, load_note, spread
from skillsync.ai.embedding import memory
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.scoring import career_view
from skillsync.demo.census import Candidate, Posting, Town
from skillsync.demo.resumes import render_resume
from skillsync.demo.town import build_town
from skillsync.matching.scorer import Pair, score_pair

TODAY = date(2026, 6, 15)
PAIRS = 50
COMMANDS = 3
TARGET_MS = 150.0


def bench_score() -> Result:
    """Measure scoring as the worker does it: read posting, score, evidence, advice."""
    result = Result(
        "score", "One résumé against one posting, in process, on one core, texts unseen"
    )
    usable = getattr(os, "sched_getaffinity", lambda _process: None)(0)
    if usable:
        os.sched_setaffinity(0, {min(usable)})
    try:
        town = build_town(today=TODAY)
        pairs = [_pair(*found) for found in _strangers(town)]
        timed = [_timed(pair) for pair in pairs[:1] + pairs]
        took = [wall for wall, _processor in timed]
        processor = statistics.median(processor for _wall, processor in timed[1:])
        result.figures += spread("score", took[1:], target=TARGET_MS)
        result.figures.append(Figure("of it processor time, median", processor))
        result.figures.append(Figure("first score of a process, loads model and skills", took[0]))
    finally:
        if usable:
            os.sched_setaffinity(0, usable)
    result.figures.append(_command(town))
    result.notes.append(load_note())
    return result


def _strangers(town: Town) -> list[tuple[Candidate, Posting]]:
    """Return pairs the town itself never scores, spread over people and postings."""
    known = {(one.candidate, one.posting) for one in town.applications}
    people = town.candidates[len(town.seekers) :]
    found = []
    for number, candidate in enumerate(people):
        # Two of three near their trade: a pair that has much in common costs most.
        near = [one for one in town.postings if one.profession == candidate.profession]
        pool = (near if near and number % 3 else []) + list(town.postings[number % 30 :])
        fresh = next((one for one in pool if (candidate.slug, one.slug) not in known), None)
        if fresh is not None:
            found.append((candidate, fresh))
    return found[:PAIRS]


def _pair(candidate: Candidate, posting: Posting) -> Pair:
    source = read_source(render_resume(candidate))
    return Pair(
        document=read_resume(source).document.to_json(),
        text=source.text,
        posting_text=full_text(posting),
        posting_location=posting.location,
        is_remote=posting.is_remote,
        criteria=None,
        today=TODAY,
    )


def full_text(posting: Posting) -> str:
    """Return a posting as one would paste it."""
    wanted = "\n".join(f"- {one}" for one in posting.requirements)
    welcome = "\n".join(f"- {one}" for one in posting.nice_to_have)
    parts = (posting.title, posting.description, f"Requirements\n{wanted}")
    return "\n\n".join((*parts, f"Nice to have\n{welcome}"))


def _timed(pair: Pair) -> tuple[float, float]:
    """Return milliseconds on the clock and on the processor; they differ when others compute."""
    # Words may be known, as in any worker that has run for a while; texts may not.
    memory.forget()
    career_view.found_in.cache_clear()
    started, before = time.perf_counter(), time.process_time()
    scored = score_pair(pair)
    took = (time.perf_counter() - started) * 1000, (time.process_time() - before) * 1000
    if scored.score is None:
        raise RuntimeError(f"The pair was not scored: {scored.problem}")
    return took


def _command(town: Town) -> Figure:
    """Measure `skillsync score` as a process, from nothing to its table."""
    candidate, posting = _strangers(town)[-1]
    took = []
    with tempfile.TemporaryDirectory() as name:
        resume = Path(name) / candidate.file.name
        resume.write_bytes(render_resume(candidate))
        pasted = Path(name) / "posting.txt"
        pasted.write_text(full_text(posting), encoding="utf-8")
        command = [sys.executable, "-m", "skillsync", "score", str(resume), str(pasted)]
        for _ in range(COMMANDS):
            started = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=60)
            took.append((time.perf_counter() - started) * 1000)
    return Figure(
        f"`skillsync score`, a whole process, median of {COMMANDS}", statistics.median(took)
    )

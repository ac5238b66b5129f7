"""What a pair costs once résumés and postings have been read: processor time of one core."""

import time
from statistics import median
from typing import NamedTuple

from bench.matching.cases import Case, by_posting
from bench.matching.product import TODAY, posting_features, resume_features
from skillsync.ai.scoring.points import points_of_pool
from skillsync.ai.scoring.pool import pool_of
from skillsync.ai.scoring.score import score_pool
from skillsync.foundation.memory import collect_seldom

POSTINGS = 16


class Speed(NamedTuple):
    """Milliseconds of processor time a pair, and how many careers the pool held."""

    bare: float
    with_evidence: float
    careers: int


def speed(cases: tuple[Case, ...]) -> Speed:
    """Hold postings in English against all people who write English, from stored features."""
    careers = [resume_features(case.file) for case in cases if case.tongue == "en"]
    pool = pool_of(careers, "english")
    groups = [group for group in by_posting(cases) if group[0].need.tongue == "en"]
    bare, told = [], []
    collect_seldom()  # as a worker's readers do
    for group in groups[:POSTINGS]:
        # Nothing remembered of an earlier pool: each posting is held as if for the first time.
        posting = posting_features.__wrapped__(group[0].posting)
        pool.timelines.clear()
        started = time.process_time()
        points_of_pool(pool, posting, TODAY)
        bare.append(time.process_time() - started)
        started = time.process_time()
        score_pool(pool, posting, today=TODAY)
        told.append(time.process_time() - started)
    each = 1000 / len(careers)
    return Speed(median(bare) * each, median(told) * each, len(careers))

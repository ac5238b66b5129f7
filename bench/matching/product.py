"""Our own scorer on the set, from the file to the score, as the command line does it."""

from datetime import date
from functools import lru_cache

from bench.matching.cases import Case
from bench.matching.measures import Points
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.scoring.features import PostingFeatures, ResumeFeatures
from skillsync.ai.scoring.points import points_of_pool
from skillsync.ai.scoring.pool import pool_of
from skillsync.ai.scoring.posting import read_posting
from skillsync.ai.scoring.posting_features import features_of_posting
from skillsync.ai.scoring.resume_features import features_of_resume, space_of

TODAY = date(2026, 11, 21)


@lru_cache(maxsize=4096)
def resume_features(file: bytes) -> ResumeFeatures:
    """Return the features of a résumé's file."""
    source = read_source(file)
    return features_of_resume(read_resume(source).document, source.seen_text)


@lru_cache(maxsize=512)
def posting_features(posting: str) -> PostingFeatures:
    """Return the features of a posting's text."""
    return features_of_posting(read_posting(posting))


def product(cases: tuple[Case, ...]) -> Points:
    """Return our overall points before rounding; what was not scored comes last."""
    return {case.id: _exact(case) for case in cases}


def _exact(case: Case) -> float:
    return points_of(case.file, case.posting)


def points_of(file: bytes, written: str) -> float:
    """Return our overall points of a résumé's file and a posting's text, before rounding."""
    career, posting = resume_features(file), posting_features(written)
    space = space_of(career.written_in, posting.reading.language)
    return points_of_pool(pool_of([career], space), posting, TODAY)[0].exact

"""Hold a document against a posting in a child process. Both sides use it, so both see the same."""

from datetime import date
from typing import Any, NamedTuple

import structlog

from skillsync.ai.embedding.encoder import embed
from skillsync.ai.extraction.warming import warm_readers
from skillsync.ai.scoring.analysis import analyse
from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.posting import UnusablePosting, read_posting
from skillsync.ai.scoring.score import score
from skillsync.ai.skills.finder import find_skills
from skillsync.career.document import Document
from skillsync.foundation.processes import Processes, WorkCrashed, WorkTooSlow

log = structlog.get_logger()

SCORE_SECONDS = 20.0


class Pair(NamedTuple):
    """What is held against what. `text` is the résumé's, for quoting."""

    document: dict[str, Any]
    text: str
    posting_text: str
    posting_location: str
    is_remote: bool | None
    criteria: dict[str, Any] | None
    today: date


class Scored(NamedTuple):
    """What came out. `problem` is a sentence when nothing could be scored."""

    problem: str = ""
    title: str = ""
    score: dict[str, Any] | None = None
    advice: dict[str, Any] | None = None


def warm() -> None:
    """Load what reading and scoring need: the reader, the taxonomy and the embedding model."""
    warm_readers()
    find_skills("warm")
    embed(["warm"])


def score_pair(pair: Pair) -> Scored:
    """Return the score with its evidence, and what follows from it."""
    document = Document.model_validate(pair.document)
    try:
        posting = read_posting(pair.posting_text)
    except UnusablePosting as refusal:
        return Scored(problem=str(refusal))
    criteria = Criteria.model_validate(pair.criteria) if pair.criteria else None
    result = score(
        document,
        posting,
        criteria,
        resume_text=pair.text,
        today=pair.today,
        posting_location=pair.posting_location,
        remote=pair.is_remote,
    )
    if result.overall is None and not result.requirements:
        return Scored(problem=" ".join(posting.notes))
    advice = analyse(document, result, posting, resume_text=pair.text)
    return Scored(
        title=posting.title,
        score=result.model_dump(mode="json"),
        advice=advice.model_dump(mode="json"),
    )


async def score_safely(
    processes: Processes,
    pair: Pair,
    *,
    timeout: float = SCORE_SECONDS,  # noqa: ASYNC109 - passed on
) -> Scored:
    """Score a pair in a child process. A failure is "not scored", with the reason."""
    try:
        return await processes.run(score_pair, pair, timeout=timeout)
    except WorkTooSlow:
        return Scored(problem="Scoring took too long. Please try again.")
    except WorkCrashed:
        return Scored(problem="Scoring stopped unexpectedly. Please try again.")
    # A bug in the scorer is "not scored", not waiting for ever.
    except Exception:
        log.exception("the scorer failed")
        return Scored(problem="Our scorer failed on this pair. It has been written down.")

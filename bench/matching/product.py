"""Our own scorer on the set, from the file to the score, as the command line does it."""

from datetime import date

from bench.matching.cases import Case
from bench.matching.measures import Points
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.scoring.posting import read_posting
from skillsync.ai.scoring.result import Score
from skillsync.ai.scoring.score import score

TODAY = date(2026, 11, 21)


def scored(case: Case) -> Score:
    """Return the score of one case."""
    source = read_source(case.file)
    return score(
        read_resume(source).document,
        read_posting(case.posting),
        resume_text=source.text,
        today=TODAY,
    )


def product(cases: tuple[Case, ...]) -> Points:
    """Return our overall points; what was not scored comes last."""
    found = {case.id: scored(case).overall for case in cases}
    return {name: -1.0 if points is None else float(points) for name, points in found.items()}

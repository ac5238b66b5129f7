"""Which figures of which bench ship with the program, beside the version they measured."""

from datetime import UTC, datetime

from bench.figures import Result
from skillsync.ai.registry import Component, Measure, Measured, installed, keep_measured

SHIPPED: dict[str, dict[Component, tuple[str, ...]]] = {
    "matching": {
        "scorer": (
            "hard pairs put right",
            "traps above truly better people",
            "nDCG@10",
            "hard pairs put right across languages",
        ),
        "posting_reader": (
            "postings: what is asked, found",
            "postings: needed or welcome, rightly told",
            "postings: years read to the digit",
        ),
    },
    "embedding": {
        "embedding": (
            "of exactly 128 tokens: SkillSync",
            "mixed short: SkillSync",
            "cosine to fp32, mean",
        ),
    },
    "skills": {"taxonomy": ("linking, one core", "tech: RP@5", "house: RP@5")},
    "parsing": {
        "resume_reader": (
            "macro-F1, en",
            "macro-F1, de",
            "macro-F1, fr",
            "macro-F1, es",
            "name",
            "work: employer, title, start, end",
            "education: school, degree, field, dates, grade",
            "expected calibration error",
        ),
    },
}


def ship(result: Result) -> None:
    """Keep a bench's main figures for the versions that are installed now, if they are to ship."""
    for component, wanted in SHIPPED.get(result.name, {}).items():
        _keep(result, component, wanted)


def _keep(result: Result, component: Component, wanted: tuple[str, ...]) -> None:
    figures = {figure.what: figure for figure in result.figures}
    keep_measured(
        Measured(
            component=component,
            version=installed()[component][0],
            on=result.title,
            day=datetime.now(UTC).date(),
            measures=[
                Measure(what=each, value=round(figures[each].measured, 4), unit=figures[each].unit)
                for each in wanted
                if each in figures
            ],
        )
    )

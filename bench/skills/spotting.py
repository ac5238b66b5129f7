"""Measure on SkillSpan how well the spans of named knowledge are found."""

from pathlib import Path

from bench.figures import Figure
from bench.skills.annotations import SPANS, read_spotted
from skillsync.ai.skills.finder import find_skills

Spans = list[tuple[int, int]]


def spotting_figures(data: Path) -> list[Figure]:
    """Return precision and recall of our spans, and their harmonic mean.

    Right when they touch what is annotated as knowledge, or, for precision, as a skill.
    """
    found = right = annotated = met = 0
    for each in read_spotted(data / SPANS):
        ours = [(one.start, one.end) for one in find_skills(each.sentence) if not one.implied_by]
        found += len(ours)
        right += _touching(ours, each.knowledge + each.skills)
        annotated += len(each.knowledge)
        met += _touching(each.knowledge, ours)
    precision, recall = right / found, met / annotated
    return [
        Figure("SkillSpan: spans that touch an annotated one", precision, ""),
        Figure("SkillSpan: annotated knowledge that is touched", recall, ""),
        Figure("SkillSpan: F1 of these", 2 * precision * recall / (precision + recall), ""),
    ]


def _touching(some: Spans, others: Spans) -> int:
    return sum(any(start < b and a < end for a, b in others) for start, end in some)

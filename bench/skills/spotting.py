"""Measure on SkillSpan how well the spans of named knowledge are found."""

from collections.abc import Sequence
from typing import NamedTuple

from bench.figures import Figure
from bench.skills.annotations import Spans, Spotted
from skillsync.ai.skills.finder import find_skills


class Shares(NamedTuple):
    """Precision, recall and their harmonic mean, 0 to 1."""

    precision: float
    recall: float
    f1: float


def our_spans(sentences: Sequence[str]) -> list[Spans]:
    """Return the spans of stated skills, a sentence each."""
    return [
        [(one.start, one.end) for one in find_skills(sentence) if not one.implied_by]
        for sentence in sentences
    ]


def spotting_figures(
    annotated: Sequence[Spotted], found: Sequence[Spans], who: str = ""
) -> list[Figure]:
    """Return precision and recall of spans, and their harmonic mean; exact ones count besides."""
    lead = f"{who}: SkillSpan" if who else "SkillSpan"
    touched, exact = touching(annotated, found), exactly(annotated, found)
    return [
        Figure(f"{lead}: spans that touch an annotated one", touched.precision, ""),
        Figure(f"{lead}: annotated knowledge that is touched", touched.recall, ""),
        Figure(f"{lead}: F1 of these", touched.f1, ""),
        Figure(f"{lead}: F1 of knowledge to the letter", exact.f1, ""),
    ]


def touching(annotated: Sequence[Spotted], found: Sequence[Spans]) -> Shares:
    """Return the shares of spans that touch one of the other side.

    Right are those that touch what is annotated as knowledge, or, for precision, as a skill.
    """
    pairs = list(zip(annotated, found, strict=True))
    right = sum(_touching(spans, each.knowledge + each.skills) for each, spans in pairs)
    met = sum(_touching(each.knowledge, spans) for each, spans in pairs)
    return _shares(right, met, annotated, found)


def exactly(annotated: Sequence[Spotted], found: Sequence[Spans]) -> Shares:
    """Return the shares of spans with the very ends of annotated knowledge."""
    pairs = zip(annotated, found, strict=True)
    right = sum(len(set(each.knowledge) & set(spans)) for each, spans in pairs)
    return _shares(right, right, annotated, found)


def _shares(right: int, met: int, annotated: Sequence[Spotted], found: Sequence[Spans]) -> Shares:
    given, wanted = sum(map(len, found)), sum(len(each.knowledge) for each in annotated)
    precision = right / given if given else 0.0
    recall = met / wanted if wanted else 0.0
    both = precision + recall
    return Shares(precision, recall, 2 * precision * recall / both if both else 0.0)


def _touching(some: Spans, others: Spans) -> int:
    return sum(any(start < b and a < end for a, b in others) for start, end in some)

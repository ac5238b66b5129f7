from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from skillsync.ai.scoring.analysis import Analysis, analyse
from skillsync.ai.scoring.improving import with_a_verb
from skillsync.ai.scoring.posting import PostingReading
from skillsync.ai.scoring.quality import rate
from skillsync.ai.scoring.score import score
from skillsync.ai.scoring.vectors import document_vector, posting_vector
from skillsync.career.document import Document

Person = Callable[[str], Document]
Posting = Callable[[str], PostingReading]


def guide(document: Document, reading: PostingReading) -> Analysis:
    return analyse(document, score(document, reading, today=date(2026, 11, 21)), reading)


def test_the_gap_names_what_is_missing_needed_things_first(
    person: Person, posting: Posting
) -> None:
    gap = guide(person("changer"), posting("engineer")).skill_gap
    musts = [each.must for each in gap]
    assert musts == sorted(musts, reverse=True)
    docker = next(each for each in gap if each.skill == "Docker")
    assert docker.status == "missing"
    assert "Docker" in docker.how_to_show


def test_improvements_are_in_the_persons_own_words_and_invent_no_figure(
    person: Person, posting: Posting
) -> None:
    document = person("nurse")
    document.work[0].roles[0].highlights.append("Responsible for ordering dressings and gloves")
    said = guide(document, posting("nurse")).improvements
    stronger = next(each for each in said if each.what == "Open with what you did.")
    assert stronger.after == "Ordered dressings and gloves"
    for each in said:
        assert not set("0123456789") & (set(each.after) - set(each.before))
    order = ["high", "medium", "low"]
    assert [each.priority for each in said] == sorted(
        (each.priority for each in said), key=order.index
    )


@pytest.mark.parametrize(
    ("line", "better"),
    [
        ("Responsible for managing stock", "Managed stock"),
        ("Was in charge of running two cafés", "Ran two cafés"),
        ("Helped with writing the rota", "Wrote the rota"),
        ("Tasked with stock control", "Stock control"),
    ],
)
def test_a_weak_opening_becomes_what_was_done(line: str, better: str) -> None:
    assert with_a_verb(line) == better


def test_the_plan_is_ordered_and_ends_with_applying_only_when_it_fits(
    person: Person, posting: Posting
) -> None:
    fits = guide(person("nurse"), posting("nurse")).action_plan
    assert [step.order for step in fits] == list(range(1, len(fits) + 1))
    assert fits[-1].what == "Apply."
    assert all(step.effort for step in fits)
    assert guide(person("chef"), posting("nurse")).action_plan[-1].what != "Apply."


def test_a_resume_is_rated_without_a_posting(person: Person) -> None:
    rated = rate(person("nurse"))
    assert rated.overall is not None
    assert rated.results == 100
    assert "a way to be reached" not in rated.explanations["completeness"]
    assert rate(Document()).overall is None


def test_vectors_hold_no_identity(person: Person, posting: Posting) -> None:
    document, other = person("nurse"), person("nurse")
    other.basics.name, other.basics.email = "Alex Example", "alex@example.org"
    other.education[0].institution = "Elsewhere"
    vector = document_vector(document)
    assert vector.shape == (384,)
    assert np.array_equal(vector, document_vector(other))
    nurse, chef = posting_vector(posting("nurse")), posting_vector(posting("chef"))
    assert vector @ nurse > vector @ chef
    assert not document_vector(Document()).any()

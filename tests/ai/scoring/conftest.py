"""Invented people and postings, in several trades."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from ai.scoring.invented import PEOPLE, POSTINGS

from skillsync.ai.scoring.posting import PostingReading, read_posting
from skillsync.ai.scoring.score import score
from skillsync.career.document import Document

TODAY = date(2026, 11, 21)


@pytest.fixture
def person() -> Callable[..., Document]:
    """Return a function that makes one of the people anew, so that tests may change them."""

    def make(name: str) -> Document:
        return Document.model_validate(PEOPLE[name])

    return make


@pytest.fixture
def posting() -> Callable[[str], PostingReading]:
    return lambda name: read_posting(POSTINGS[name])


@pytest.fixture
def fit() -> Callable[..., Any]:
    """Return a function that scores a document against one of the postings."""

    def judge(document: Document, name: str, **options: Any) -> Any:
        return score(document, read_posting(POSTINGS[name]), today=TODAY, **options)

    return judge


@pytest.fixture
def posting_texts() -> dict[str, str]:
    return POSTINGS

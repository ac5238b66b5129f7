"""One vector per career and per posting, for storage and search; identity never enters."""

import numpy as np

from skillsync.ai.embedding.encoder import DIMENSIONS, Vectors
from skillsync.ai.embedding.memory import embed_remembered
from skillsync.ai.scoring.career_view import view_of
from skillsync.ai.scoring.clauses import shortened
from skillsync.ai.scoring.posting import PostingReading
from skillsync.ai.skills.taxonomy import taxonomy
from skillsync.career.document import Document

_WORDS = 60


def document_vector(document: Document) -> Vectors:
    """Return a unit vector, shape (384,), of titles, skills, summary; zeros if empty."""
    view = view_of(document)
    titles = ", ".join(role.title for role in view.roles[:6] if role.title)
    skills = ", ".join(each.text for each in view.passages if each.kind == "skill")
    summary = " ".join(each.text for each in view.passages if each.kind == "summary")
    return _mean([titles, skills, summary])


def posting_vector(reading: PostingReading) -> Vectors:
    """Return a unit vector, shape (384,), of title, skills and requirements."""
    concepts = taxonomy().concepts
    named = [skill for each in reading.requirements for skill in each.skills if skill in concepts]
    skills = ", ".join(concepts[skill].label for skill in dict.fromkeys(named))
    asked = ". ".join(each.text for each in reading.requirements if each.kind in ("skill", "other"))
    return _mean([reading.title, skills, asked or " ".join(reading.duties)])


def _mean(texts: list[str]) -> Vectors:
    filled = [shortened(text, _WORDS) for text in texts if text.strip()]
    if not filled:
        return np.zeros(DIMENSIONS, dtype=np.float32)
    mean = embed_remembered(filled).mean(axis=0)
    vector: Vectors = (mean / np.linalg.norm(mean)).astype(np.float32)
    return vector

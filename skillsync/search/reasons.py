"""Why something was found, in pieces a page can mark. Pure: every text stays plain text."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from skillsync.employers.models import Organization
from skillsync.hiring.models import Candidate
from skillsync.jobs.models import Posting
from skillsync.search.engine import Hit
from skillsync.search.words import Piece, highlight, snippet


class Why(NamedTuple):
    """The reasons of a hit: marked title, the telling line, meaning, skills on both sides."""

    title: list[Piece]
    snippet: list[Piece]
    by_words: bool
    similarity: float | None
    skills: list[str]

    @property
    def percent(self) -> int | None:
        """How near in meaning it is, 0 to 100, when that is why it was found."""
        return None if self.similarity is None else max(0, min(100, round(self.similarity * 100)))


def why_posting(hit: Hit, posting: Posting, organization: Organization, words: str) -> Why:
    """Return why a posting was found."""
    lines = (
        *posting.requirements,
        posting.description,
        *posting.nice_to_have,
        f"{organization.name}, {posting.location}, {posting.department}",
    )
    return _why(hit, posting.title, lines, words)


def why_candidate(
    hit: Hit, candidate: Candidate, document: dict[str, Any] | None, words: str
) -> Why:
    """Return why a candidate was found."""
    return _why(hit, candidate.current_title, career_lines(document), words)


def why_alike(hit: Hit, title: str, skills: list[str]) -> Why:
    """Return why something is recommended: nearness, and the skills both sides name."""
    return Why([Piece(title)], [], by_words=False, similarity=hit.similarity, skills=skills)


def career_lines(document: dict[str, Any] | None) -> list[str]:
    """Return what a career says, line by line, without who and where the person is.

    `document` is a `Document` as it was stored. Checking twenty of them again takes as long as
    searching, so what it holds is read as it stands.
    """
    career = document or {}
    works = career.get("work", ())
    roles = [(work, role) for work in works for role in work.get("roles", ())]
    projects = career.get("projects", ())
    return [
        *(f"{_said(role, 'position')}, {_said(work, 'name')}".strip(", ") for work, role in roles),
        *(
            line
            for _work, role in roles
            for line in (*role.get("highlights", ()), _said(role, "summary"))
        ),
        ", ".join(
            word
            for one in career.get("skills", ())
            for word in (_said(one, "name"), *one.get("keywords", ()))
            if word
        ),
        *(_said(one, "name") for one in career.get("certificates", ())),
        *(
            " ".join(
                filter(None, (_said(one, key) for key in ("studyType", "area", "institution")))
            )
            for one in career.get("education", ())
        ),
        ", ".join(_said(one, "language") for one in career.get("languages", ())),
        _said(career.get("basics", {}), "summary"),
        *(
            line
            for one in projects
            for line in (
                _said(one, "name"),
                _said(one, "description"),
                *one.get("highlights", ()),
            )
        ),
    ]


def _said(part: dict[str, Any], key: str) -> str:
    return str(part.get(key) or "")


def _why(hit: Hit, title: str, lines: Iterable[str], words: str) -> Why:
    return Why(
        highlight(title, words) if words else [Piece(title)],
        snippet(lines, words) if words else [],
        hit.by_words,
        hit.similarity,
        [],
    )

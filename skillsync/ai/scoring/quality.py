"""How well a résumé speaks for itself: content, results, completeness, clarity. No posting.

Each is 0 to 100 from counted facts that the explanation names; the overall score is their mean.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from skillsync.ai.scoring.career_view import found_in
from skillsync.career.document import Document, Role

FIGURE = re.compile(
    r"\d|[%£$€]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|"
    r"hundred|thousand|million|dozen|half|halved|doubled|tripled|first|daily|weekly|monthly)\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    r"\b(?:increas|reduc|cut|sav|improv|grew|grow|rais|rose|lower|halv|doubl|won|win|achiev|deliver|"
    r"exceed|shorten|replac|prevent|earn|award)\w*",
    re.IGNORECASE,
)
WEAK_OPENING = re.compile(
    r"^(?:i |was |were )?(?:responsible for|duties included|tasked with|in charge of|involved in|"
    r"helped (?:with|to|in)|assisted (?:with|in)|worked on|participated in|handled various)\s+",
    re.IGNORECASE,
)
LONG_BULLET, SHORT_BULLET = 32, 4
BULLETS_OF_A_ROLE = 3
ENOUGH_SKILLS = 8


class Bullet(NamedTuple):
    """One line about a role, and its path in the document."""

    text: str
    path: str


class ResumeScore(BaseModel):
    """A résumé's own score; None where there is nothing to judge."""

    overall: int | None
    content: int | None
    results: int | None
    completeness: int | None
    clarity: int | None
    explanations: dict[str, str] = {}


def bullets_of(document: Document) -> list[Bullet]:
    """Return every shown line about a role or project."""
    found = [bullet for role in shown_roles(document) for bullet in _of_role(role)]
    for project in document.projects:
        if not project.hidden:
            lines = enumerate(project.highlights)
            found += [Bullet(text, f"{project.id}/highlights/{n}") for n, text in lines]
    return [bullet for bullet in found if bullet.text.strip()]


def shown_roles(document: Document) -> list[Role]:
    """Return the roles that are not hidden."""
    return [
        role for work in document.work if not work.hidden for role in work.roles if not role.hidden
    ]


def rate(document: Document) -> ResumeScore:
    """Return the résumé's own score with one sentence for each of its four parts."""
    bullets = bullets_of(document)
    judged = {
        "content": _content(document, bullets),
        "results": _results(bullets),
        "completeness": _completeness(document),
        "clarity": _clarity(bullets),
    }
    points = {name: value for name, (value, _) in judged.items()}
    scored = [value for value in points.values() if value is not None]
    nothing = not bullets and not document.skills and not document.education
    overall = None if nothing or not scored else round(sum(scored) / len(scored))
    explanations = {name: said for name, (_, said) in judged.items()}
    return ResumeScore(overall=overall, **points, explanations=explanations)


def _of_role(role: Role) -> Iterator[Bullet]:
    for number, text in enumerate(role.highlights):
        yield Bullet(text, f"{role.id}/highlights/{number}")


def _content(document: Document, bullets: list[Bullet]) -> tuple[int | None, str]:
    roles = shown_roles(document)
    if not roles:
        return None, "No role was found to judge."
    described = sum(len(role.highlights) >= BULLETS_OF_A_ROLE for role in roles[:3])
    skills = {hit.id for bullet in bullets for hit in found_in(bullet.text)}
    of_roles, of_skills = described / len(roles[:3]), min(1.0, len(skills) / ENOUGH_SKILLS)
    said = (
        f"{described} of the latest {len(roles[:3])} roles have {BULLETS_OF_A_ROLE} lines or more; "
        f"the lines show {len(skills)} skills in use."
    )
    return round(100 * (of_roles + of_skills) / 2), said


def _results(bullets: list[Bullet]) -> tuple[int | None, str]:
    if not bullets:
        return None, "No line about a role was found to judge."
    shown = sum(bool(FIGURE.search(each.text) or OUTCOME.search(each.text)) for each in bullets)
    # Half of the lines with a figure or an outcome is what good résumés reach; more is not better.
    points = round(100 * min(1.0, shown / len(bullets) / 0.5))
    return points, f"{shown} of {len(bullets)} lines name a figure or an outcome."


def _completeness(document: Document) -> tuple[int, str]:
    roles = shown_roles(document)
    basics = document.basics
    present = {
        "a way to be reached": bool(basics.email or basics.phone or basics.profiles),
        "a summary": len(basics.summary.split()) >= 8,
        "a place": bool(basics.location.text or basics.location.city),
        "roles": bool(roles),
        "dates for every role": bool(roles) and all(role.start_date for role in roles),
        "education": bool(document.education or document.certificates),
        "skills": bool(document.skills),
        "languages": bool(document.languages),
    }
    lacking = [name for name, there in present.items() if not there]
    points = round(100 * (len(present) - len(lacking)) / len(present))
    return points, f"Missing: {', '.join(lacking)}." if lacking else "Nothing usual is missing."


def _clarity(bullets: list[Bullet]) -> tuple[int | None, str]:
    if not bullets:
        return None, "No line about a role was found to judge."
    long = sum(len(each.text.split()) > LONG_BULLET for each in bullets)
    short = sum(len(each.text.split()) < SHORT_BULLET for each in bullets)
    weak = sum(bool(WEAK_OPENING.match(each.text)) for each in bullets)
    unclear = min(len(bullets), long + short + weak)
    said = f"Of {len(bullets)} lines, {long} are too long, {short} too short, {weak} open weakly."
    return round(100 * (1 - unclear / len(bullets))), said

"""What a scorer may see of a career: work, learning and skills, masked; never who it is.

Left out on purpose: name, contact, employers' and schools' names, interests, references, photo.
The address is read by the location part alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from skillsync.ai.extraction.sections import heading_kind
from skillsync.ai.scoring.headline import guess_language
from skillsync.ai.scoring.masking import mask
from skillsync.ai.skills.finder import FoundSkill, find_skills
from skillsync.career.document import Document, Education, Project, Role, Skill, Span, Volunteer

PassageKind = Literal[
    "title",
    "bullet",
    "project",
    "summary",
    "skill",
    "certificate",
    "education",
    "language",
    "other",
]
USED_IN = frozenset({"title", "bullet", "project"})
"""Kinds of passage that show a skill at work, not only listed."""

STUFFED = 3
"""A skill listed so often was put there for a program to find."""
MOST_PASSAGES = 600
"""Statements read of one career; the longest real ones have about two hundred."""

_PERSONAL_HEADING = re.compile(
    r"personal|persönlich|interests?|hobb|references?|referenzen|contact|kontakt|about me|photo|"
    r"informations personnelles|centres d.intérêt|nationality|details",
    re.IGNORECASE,
)
# Name, mail, place and the like, and the title among them: where somebody says who they are.
_WHO = re.compile(r"basics/(?!summary)")
_LETTER = re.compile(r"[^\W\d_]")
# What somebody wishes to do or learn is no evidence that they can.
_WISH = re.compile(
    r"\b(?:would|['’]d) (?:love|like) to|\blooking for (?:a|my) first|\bfirst chance\b|\baspir|"
    r"\bdream(?:s|ing|t)?\b|\bcurious about|\bhop(?:e|es|ing) to|"
    r"\bwants? to (?:become|learn|move|start|get into)|"
    r"\b(?:eager|keen|willing|happy|ready) to learn|"
    r"\binterested in (?:becoming|learning|a career|moving)|\bnot (?:done|worked)\b.{0,30}\byet|"
    r"\bhave read .{0,20}about|\bmöchte .{0,60}(?:werden|lernen|einsteigen)|\btraum\b|"
    r"\binteressiere mich|\bwürde gern|\bsouhait\w* (?:devenir|apprendre|découvrir)|\brêve|"
    r"\baimerais|\bcurieu(?:x|se) de|\bme gustaría|\bmi sueño|\bquisiera|\bganas de aprender",
    re.IGNORECASE,
)
_WISHED_IN = frozenset({"summary", "other"})


class Passage(NamedTuple):
    """One masked statement, where it stands in the document, and the role it belongs to.

    `written` is the statement unmasked: it is quoted, never compared.
    """

    text: str
    path: str
    kind: PassageKind
    role: str = ""
    written: str = ""


class RoleView(NamedTuple):
    """One role as the scorer sees it: its title and dates."""

    id: str
    title: str
    start: str | None
    end: str | None
    current: bool


class Study(NamedTuple):
    """One course of study, without the school's name. `level`: known otherwise than by its name."""

    path: str
    study_type: str
    area: str
    end: str | None
    current: bool
    level: int = 0


@dataclass(slots=True)
class CareerView:
    """A career without identity. `evidence` lists, per skill id, the passages that state it."""

    passages: list[Passage] = field(default_factory=list)
    roles: list[RoleView] = field(default_factory=list)
    studies: list[Study] = field(default_factory=list)
    languages: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, list[tuple[Passage, FoundSkill]]] = field(default_factory=dict)
    language: str = ""


class UnreadLine(NamedTuple):
    """A line of the résumé's text that no field of the document was read from."""

    text: str
    start: int


def unread_lines(document: Document, resume_text: str) -> list[UnreadLine]:
    """Return the lines a reader understood nothing of: what they state is stated all the same.

    Left out are lines under a personal heading, anything above the first line understood, and what
    follows name, contact or place without an empty line: an address we could not read as one.
    """
    spans = [span for read in document.provenance.values() for span in read.spans]
    if not spans:
        return []
    first = min(span.start for span in spans)
    told = document.provenance.items()
    who = [span for path, read in told if _WHO.match(path) for span in read.spans]
    lines, personal = [], False
    for match, read in _lines_outside_contact(resume_text, spans, who):
        if read or match.start() < first:
            personal = False
        elif _PERSONAL_HEADING.search(match.group()):
            personal = True
        elif not personal and match.group().strip() and not heading_kind(match.group().strip()):
            lines.append(UnreadLine(match.group(), match.start()))
    return lines


def _lines_outside_contact(
    text: str, spans: list[Span], who: list[Span]
) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield the lines with whether they were read, but none unread in a block of contact data."""
    covered, contact = _marked(spans, len(text)), _marked(who, len(text))
    beside_contact, end = False, 0
    for match in re.finditer(r"[^\r\n]+", text):
        gap, end = text[end : match.start()], match.end()
        read = any(covered[match.start() : match.end()])
        if any(contact[match.start() : match.end()]):
            beside_contact = True
        elif read or gap.count("\n") > 1:
            beside_contact = False
        if read or not beside_contact:
            yield match, read


def _marked(spans: Iterable[Span], length: int) -> bytearray:
    """Return a byte for each character, 1 inside the spans."""
    marked = bytearray(length)
    for span in spans:
        marked[span.start : span.end] = b"\x01" * max(0, min(span.end, length) - span.start)
    return marked


def view_of(document: Document, unread: Iterable[UnreadLine] = ()) -> CareerView:
    """Return what may be scored of `document`; the order of bullets does not matter."""
    name = document.basics.name
    view = CareerView()
    view.passages = [
        passage._replace(text=masked, written=passage.text)
        for passage in _unstuffed([*_passages(document), *_unread_passages(unread)])
        if not (passage.kind in _WISHED_IN and _WISH.search(passage.text))
        and _LETTER.search(masked := mask(passage.text, name))
    ][:MOST_PASSAGES]
    view.roles = [
        RoleView(role.id, mask(role.position, name), role.start_date, role.end_date, role.current)
        for role in _roles(document)
    ]
    view.studies = [_study(each) for each in document.education if not each.hidden]
    view.languages = {
        each.language.casefold(): each.level or ""
        for each in document.languages
        if not each.hidden and each.language
    }
    for passage in view.passages:
        for hit in found_in(passage.text):
            view.evidence.setdefault(hit.id, []).append((passage, hit))
    _add_listed_skills(view)
    words = " ".join(each.text for each in view.passages if each.kind in ("bullet", "summary"))
    view.language = guess_language(words[:3000])
    return view


def _unstuffed(passages: list[Passage]) -> Iterator[Passage]:
    """Yield the passages without what is listed again and again: it says nothing once more."""
    times = Counter(each.text.casefold().strip() for each in passages if each.kind == "skill")
    for passage in passages:
        if passage.kind != "skill" or times[passage.text.casefold().strip()] < STUFFED:
            yield passage


@lru_cache(maxsize=8192)
def found_in(text: str) -> tuple[FoundSkill, ...]:
    """Return the skills of a short text, remembered."""
    return tuple(find_skills(text))


def _add_listed_skills(view: CareerView) -> None:
    """Read the skills list as one list, so that "R" and "Go" stand in company."""
    listed = sorted(
        (p for p in view.passages if p.kind == "skill"), key=lambda p: p.text.casefold()
    )
    joined, starts = "", []
    for passage in listed:
        starts.append((len(joined), passage))
        joined += passage.text + ", "
    for hit in found_in(joined):
        passage = next(each for start, each in reversed(starts) if start <= hit.start)
        known = view.evidence.setdefault(hit.id, [])
        if not any(each is passage for each, _ in known):
            known.append((passage, hit))


def _study(each: Education) -> Study:
    path = f"{each.id}/{'studyType' if each.study_type else 'area'}"
    return Study(path, each.study_type, each.area, each.end_date, each.current)


def _roles(document: Document) -> Iterator[Role]:
    for work in document.work:
        if not work.hidden:
            yield from (role for role in work.roles if not role.hidden)


def _passages(document: Document) -> Iterator[Passage]:
    basics = document.basics
    yield Passage(basics.label, "basics/label", "summary")
    for sentence in re.split(r"(?<=[.!?])\s+", basics.summary):
        yield Passage(sentence, "basics/summary", "summary")
    for role in _roles(document):
        yield from _role_passages(role)
    yield from _other_work(document)
    yield from _learning(document)
    yield from _lists(document)


def _unread_passages(unread: Iterable[UnreadLine]) -> Iterator[Passage]:
    for line in unread:
        yield Passage(line.text, f"text/{line.start}", "other")


def _role_passages(role: Role) -> Iterator[Passage]:
    yield Passage(role.position, f"{role.id}/position", "title", role.id)
    for sentence in re.split(r"(?<=[.!?])\s+", role.summary):
        yield Passage(sentence, f"{role.id}/summary", "bullet", role.id)
    for number, text in enumerate(role.highlights):
        yield Passage(text, f"{role.id}/highlights/{number}", "bullet", role.id)


def _other_work(document: Document) -> Iterator[Passage]:
    shown: list[Project | Volunteer] = [*document.projects, *document.volunteer]
    for each in shown:
        if each.hidden:
            continue
        if isinstance(each, Project):
            yield Passage(each.name, f"{each.id}/name", "project")
            yield Passage(each.description, f"{each.id}/description", "project")
            yield Passage(", ".join(each.keywords), f"{each.id}/keywords", "project")
        else:
            yield Passage(each.position, f"{each.id}/position", "project")
            yield Passage(each.summary, f"{each.id}/summary", "project")
        for number, text in enumerate(each.highlights):
            yield Passage(text, f"{each.id}/highlights/{number}", "project")


def _learning(document: Document) -> Iterator[Passage]:
    for study in document.education:
        if not study.hidden:
            words = " ".join(part for part in (study.study_type, study.area) if part)
            yield Passage(words, f"{study.id}/studyType", "education")
            for sentence in re.split(r"(?<=[.!?])\s+", study.summary):
                yield Passage(sentence, f"{study.id}/summary", "education")
            for number, text in enumerate(study.highlights):
                yield Passage(text, f"{study.id}/highlights/{number}", "education")
            for number, course in enumerate(study.courses):
                yield Passage(course, f"{study.id}/courses/{number}", "education")
    for certificate in document.certificates:
        if not certificate.hidden:
            yield Passage(certificate.name, f"{certificate.id}/name", "certificate")
            yield Passage(certificate.summary, f"{certificate.id}/summary", "certificate")


def _lists(document: Document) -> Iterator[Passage]:
    for skill in document.skills:
        if not skill.hidden:
            yield from _skill_passages(skill)
    for spoken in document.languages:
        if not spoken.hidden:
            words = f"{spoken.language} {spoken.fluency}"
            yield Passage(words, f"{spoken.id}/language", "language")
    for section in document.sections:
        if not section.hidden and not _PERSONAL_HEADING.search(section.heading):
            for number, line in enumerate(section.lines):
                yield Passage(line, f"{section.id}/lines/{number}", "other")


def _skill_passages(skill: Skill) -> Iterator[Passage]:
    # A group's name ("Tools") is a skill only when it groups nothing.
    if not skill.keywords or found_in(skill.name):
        yield Passage(skill.name, f"{skill.id}/name", "skill")
    for number, keyword in enumerate(skill.keywords):
        yield Passage(keyword, f"{skill.id}/keywords/{number}", "skill")

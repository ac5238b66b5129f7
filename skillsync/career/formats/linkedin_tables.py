"""The tables of a LinkedIn export: what a row of each becomes."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from skillsync.career.document import (
    Award,
    Certificate,
    Document,
    Education,
    Interest,
    Language,
    Link,
    Location,
    Project,
    Publication,
    Reference,
    Role,
    Section,
    Skill,
    Volunteer,
    Work,
)
from skillsync.career.formats import networks
from skillsync.career.formats.codes import country_code
from skillsync.career.formats.fields import Fields, has_words
from skillsync.career.formats.levels import level_of
from skillsync.career.formats.rich_text import Prose, read_bullets

WEB = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$", re.IGNORECASE)
GROUP = re.compile(r"^\[(.*)\]$", re.DOTALL)


class Table(NamedTuple):
    """The columns a table is known by, in lower case, and the reader of its rows."""

    columns: frozenset[str]
    read: Callable[[Fields, Document], None]

    def __call__(self, row: Fields, document: Document) -> None:
        """Read a row into the document."""
        self.read(row, document)


def _prose(row: Fields, *names: str) -> Prose:
    return read_bullets(row.text(*names))


def _url(row: Fields, *names: str) -> str:
    """Return an address. One that is none is kept aside: it must not spoil the import."""
    value = row.text(*names)
    if value and not WEB.fullmatch(value):
        row.aside.keep(f"{row.where} › address", value)
        return ""
    return _with_scheme(value)


def _with_scheme(url: str) -> str:
    return url if not url or "://" in url else f"https://{url}"


def _period(row: Fields, start: str = "started on", end: str = "finished on") -> dict[str, Any]:
    """Read both ends. LinkedIn leaves the end of what goes on empty."""
    first = row.date(start)
    last = row.period(end)
    current = last.current or (first is not None and last.end is None)
    return {"start_date": first, "end_date": None if last.current else last.end, "current": current}


def _profile(row: Fields, document: Document) -> None:
    basics = document.basics
    names = (row.text("first name"), row.text("last name"))
    basics.name = " ".join(name for name in names if name) or basics.name
    basics.label = row.text("headline") or basics.label
    basics.summary = row.text("summary") or basics.summary
    place = row.text("geo location") or row.text("location")
    basics.location = _place(place).model_copy(
        update={"address": row.text("address"), "postal_code": row.text("zip code")}
    )
    for label, words in _listed(row.text("websites")):
        _website(label, words, document, row)
    for _, handle in _listed(row.text("twitter handles")):
        account = handle.lstrip("@")
        link = Link(network="X", username=account, url=networks.address_of("X", account))
        basics.profiles.append(link)
    for label, words in _listed(row.text("instant messengers")):
        row.aside.keep(f"messenger {label}".strip(), words)


def _place(text: str) -> Location:
    """Read `Lyon, Auvergne-Rhône-Alpes, France`, as LinkedIn writes places in English."""
    parts = [part.strip() for part in text.split(",")]
    code = country_code(parts[-1])
    if not code or len(parts) == 1:
        return Location(text=text, country_code=code)
    return Location(text=text, city=parts[0], region=", ".join(parts[1:-1]), country_code=code)


def _listed(text: str) -> list[tuple[str, str]]:
    """Read `[COMPANY:https://a.example,PORTFOLIO:b.example]` as labels and values."""
    found = GROUP.match(text.strip())
    inside = found[1] if found else text
    pairs = []
    for part in re.split(r",(?=\s*(?:[A-Z_ ]+:|https?://|www\.|@))|\s*,\s*(?=\S+$)", inside):
        label, colon, value = part.strip().partition(":")
        if colon and not value.startswith("//"):
            pairs.append((label.strip(), value.strip()))
        elif part.strip():
            pairs.append(("", part.strip()))
    return [(label, value) for label, value in pairs if value]


def _website(label: str, url: str, document: Document, row: Fields) -> None:
    if not WEB.fullmatch(url):
        row.aside.keep("website", url)
        return
    network, account = networks.guess(url)
    is_own = label.casefold() in ("personal", "portfolio", "blog", "")
    if not document.basics.url and is_own and not network:
        document.basics.url = _with_scheme(url)
    else:
        words = network or label.capitalize()
        document.basics.profiles.append(
            Link(network=words, username=account, url=_with_scheme(url))
        )


def _summary(row: Fields, document: Document) -> None:
    words = row.text("profile summary", "summary")
    if words != document.basics.summary and document.basics.summary:
        row.aside.keep("profile summary", words)
    else:
        document.basics.summary = words


def _email(row: Fields, document: Document) -> None:
    """Keep the primary address; the others aside."""
    address = row.text("email address")
    is_primary = row.flag("primary")
    is_confirmed = row.flag("confirmed")
    row.take("updated on")
    if document.basics.email and not is_primary:
        row.aside.keep("email", address)
    elif address and (is_confirmed or not document.basics.email):
        row.aside.keep("email", document.basics.email)
        document.basics.email = address


def _phone(row: Fields, document: Document) -> None:
    number = " ".join(part for part in (row.text("number"), row.text("extension")) if part)
    row.take("type")
    if document.basics.phone:
        row.aside.keep("phone", number)
    else:
        document.basics.phone = number


def _position(row: Fields, document: Document) -> None:
    text = _prose(row, "description")
    work = Work(name=row.text("company name", "company"), location=row.text("location"))
    role = Role(
        position=row.text("title"), summary=text.summary, highlights=text.highlights, **_period(row)
    )
    before = document.work[-1] if document.work else None
    if before and work.name and (before.name, before.location) == (work.name, work.location):
        before.roles.append(role)
    elif has_words(work) or has_words(role):
        document.work.append(work.model_copy(update={"roles": [role]}))


def _education(row: Fields, document: Document) -> None:
    text = _prose(row, "notes")
    dates = _period(row, "start date", "end date")
    if dates["start_date"] is None:
        dates["current"] = False
    activities = row.text("activities")
    degree, field = row.text("degree name"), row.text("field of study", "field")
    if not field:
        # LinkedIn puts both in one column: `Master's degree, Interaction Design`.
        degree, _, field = (part.strip() for part in degree.partition(", "))
    item = Education(
        institution=row.text("school name"),
        study_type=degree,
        area=field,
        score=row.text("grade"),
        summary="\n".join(part for part in (text.summary, activities) if part),
        highlights=text.highlights,
        **dates,
    )
    document.education.append(item)


def _skill(row: Fields, document: Document) -> None:
    document.skills.append(Skill(name=row.text("name", "skill name")))


def _language(row: Fields, document: Document) -> None:
    words = row.text("proficiency")
    name = row.text("name", "language")
    document.languages.append(Language(language=name, fluency=words, level=level_of(words)))


def _certificate(row: Fields, document: Document) -> None:
    item = Certificate(
        name=row.text("name"),
        issuer=row.text("authority"),
        date=row.date("started on"),
        expires=row.date("finished on"),
        number=row.text("license number"),
        url=_url(row, "url"),
    )
    document.certificates.append(item)


def _project(row: Fields, document: Document) -> None:
    text = _prose(row, "description")
    item = Project(
        name=row.text("title", "name"),
        description=text.summary,
        highlights=text.highlights,
        url=_url(row, "url"),
        **_period(row),
    )
    document.projects.append(item)


def _award(row: Fields, document: Document) -> None:
    item = Award(
        title=row.text("title"),
        awarder=row.text("issuer"),
        date=row.date("issued on"),
        summary=row.text("description"),
    )
    document.awards.append(item)


def _publication(row: Fields, document: Document) -> None:
    item = Publication(
        name=row.text("name", "title"),
        publisher=row.text("publisher"),
        release_date=row.date("published on"),
        url=_url(row, "url"),
        summary=row.text("description"),
    )
    document.publications.append(item)


def _volunteer(row: Fields, document: Document) -> None:
    text = _prose(row, "description")
    item = Volunteer(
        organization=row.text("company name", "organization"),
        position=row.text("role", "title"),
        summary=text.summary,
        highlights=text.highlights,
        **_period(row),
    )
    document.volunteer.append(item)


def _interest(row: Fields, document: Document) -> None:
    document.interests.append(
        Interest(name=row.text("name", "interest", "supported cause", "cause"))
    )


def _recommendation(row: Fields, document: Document) -> None:
    names = (row.text("first name"), row.text("last name"))
    position = (row.text("job title"), row.text("company"))
    status = row.text("status")
    row.take("creation date")
    item = Reference(
        name=" ".join(name for name in names if name),
        position=", ".join(part for part in position if part),
        reference=row.text("text"),
        # What its owner does not show on LinkedIn is not to be shown here.
        hidden=bool(status) and status.casefold() != "visible",
    )
    document.references.append(item)


def _lines_of(heading: str, *names: str) -> Callable[[Fields, Document], None]:
    """Return a reader that keeps each row as one line of a section."""

    def read(row: Fields, document: Document) -> None:
        line = ", ".join(part for part in (row.text(name) for name in names) if part)
        if not line:
            return
        for section in document.sections:
            if section.heading == heading:
                section.lines.append(line)
                return
        document.sections.append(Section(heading=heading, lines=[line]))

    return read


def _of(columns: str, read: Callable[[Fields, Document], None]) -> Table:
    return Table(frozenset(columns.split("|")), read)


_CERTIFICATES = _of("name|authority|license number", _certificate)
_UNPAID = _of("company name|organization|role|cause", _volunteer)
_POSITIONS = _of("company name|company|title", _position)
_PATENTS = _lines_of(
    "Patents", "title", "patent number", "application number", "status", "issued on", "filed on",
    "inventors", "description", "url",
)  # fmt: skip
_RECEIVED = _of("text|first name", _recommendation)
TABLES: dict[str, Table] = {
    "profile": _of("first name|last name|headline|summary", _profile),
    "profilesummary": _of("profile summary|summary", _summary),
    "emailaddresses": _of("email address", _email),
    "phonenumbers": _of("number", _phone),
    "positions": _POSITIONS,
    "position": _POSITIONS,
    "education": _of("school name|degree name", _education),
    "skills": _of("name|skill name", _skill),
    "languages": _of("name|language|proficiency", _language),
    "certifications": _CERTIFICATES,
    "certificates": _CERTIFICATES,
    "licensesandcertifications": _CERTIFICATES,
    "projects": _of("title|name|description", _project),
    "honors": _of("title|issued on", _award),
    "honorsandawards": _of("title|issued on", _award),
    "publications": _of("name|title|publisher", _publication),
    "volunteering": _UNPAID,
    "volunteer": _UNPAID,
    "volunteerexperiences": _UNPAID,
    "recommendationsreceived": _RECEIVED,
    "interests": _of("name|interest", _interest),
    "causesyoucareabout": _of("supported cause|cause", _interest),
    "courses": _of("name|number", _lines_of("Courses", "name", "number")),
    "organizations": _of(
        "name|position",
        _lines_of("Memberships", "name", "position", "started on", "finished on", "description"),
    ),
    "patents": _of("title|patent number|status", _PATENTS),
    "testscores": _of(
        "name|score", _lines_of("Test scores", "name", "score", "date", "tested on", "description")
    ),
}

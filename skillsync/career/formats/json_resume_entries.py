"""The entries of a JSON Resume, in the words of its schema and in others often met."""

from collections.abc import Callable
from typing import Any, TypeVar

from skillsync.career.document import (
    Award,
    Certificate,
    Education,
    Interest,
    Language,
    Link,
    Location,
    Part,
    Project,
    Publication,
    Reference,
    Role,
    Skill,
    Volunteer,
    Work,
)
from skillsync.career.formats.extras import Shape, dump, without_blanks
from skillsync.career.formats.fields import Fields, has_words
from skillsync.career.formats.levels import read_fluency, write_fluency
from skillsync.career.formats.networks import guess, web_address

Kind = TypeVar("Kind", bound=Part)


def _text(fields: Fields, *names: str) -> str:
    return fields.prose(*names).text()


def _read_place(fields: Fields) -> Location:
    place = Location(
        address=fields.text("address"),
        postal_code=fields.text("postalCode"),
        city=fields.text("city"),
        region=fields.text("region"),
        country_code=fields.text("countryCode", "country"),
    )
    place.text = ", ".join(part for part in (place.city, place.region, place.country_code) if part)
    return place


def _read_link(fields: Fields) -> Link:
    url = web_address(fields.text("url"))
    network, username = fields.text("network", "name"), fields.text("username")
    known, account = guess(url)
    if not network and known and username in ("", account):
        network, username = known, account
    return Link(network=network, username=username, url=url)


def _read_position(fields: Fields) -> Work:
    place = fields.values.get("location")
    if isinstance(place, dict):
        fields.values["location"] = ", ".join(
            str(place[name]) for name in ("city", "region", "countryCode") if place.get(name)
        )
    work = Work(
        name=fields.text("name", "company"),
        location=fields.text("location"),
        url=web_address(fields.text("url", "website")),
        description=_text(fields, "description"),
    )
    role = _read_role(fields)
    work.roles = [role] if has_words(role) else []
    return work


def _read_role(fields: Fields) -> Role:
    prose = fields.prose("summary")
    return Role(
        position=fields.text("position", "title"),
        summary=prose.summary,
        highlights=[*prose.highlights, *fields.texts("highlights")],
        **_dates(fields),
    )


def _dates(fields: Fields) -> dict[str, Any]:
    """Read both ends; JSON Resume has no word for “until today”: it leaves the end out."""
    start = fields.date("startDate", "start")
    end = fields.period("endDate", "end")
    current = end.current or (start is not None and end.end is None)
    return {"start_date": start, "end_date": None if end.current else end.end, "current": current}


def _read_education(fields: Fields) -> Education:
    prose = fields.prose("summary", "description")
    return Education(
        institution=fields.text("institution", "school"),
        location=fields.text("location"),
        area=fields.text("area", "major"),
        study_type=fields.text("studyType", "degree"),
        score=fields.text("score", "gpa", "grade"),
        url=web_address(fields.text("url", "website")),
        summary=prose.summary,
        highlights=[*prose.highlights, *fields.texts("highlights")],
        courses=fields.texts("courses"),
        **_dates(fields),
    )


def _read_skill(fields: Fields) -> Skill:
    return Skill(name=fields.text("name"), level=fields.text("level"), keywords=_keywords(fields))


def _keywords(fields: Fields) -> list[str]:
    value = fields.values.get("keywords")
    if isinstance(value, str):
        fields.values["keywords"] = [part.strip() for part in value.split(",")]
    return fields.texts("keywords")


def _read_language(fields: Fields) -> Language:
    name = fields.text("language", "name")
    fluency, level = read_fluency(fields.text("fluency", "level"))
    return Language(language=name, fluency=fluency, level=level)


def _read_project(fields: Fields) -> Project:
    prose = fields.prose("description", "summary")
    return Project(
        name=fields.text("name", "title"),
        description=prose.summary,
        highlights=[*prose.highlights, *fields.texts("highlights")],
        keywords=_keywords(fields),
        roles=fields.texts("roles"),
        url=web_address(fields.text("url", "website")),
        **_dates(fields),
    )


def _read_certificate(fields: Fields) -> Certificate:
    return Certificate(
        name=fields.text("name", "title"),
        issuer=fields.text("issuer"),
        date=fields.date("date"),
        expires=fields.date("expires", "expirationDate", "endDate"),
        number=fields.text("number", "id"),
        url=web_address(fields.text("url", "website")),
        summary=_text(fields, "summary"),
    )


def _read_award(fields: Fields) -> Award:
    return Award(
        title=fields.text("title", "name"),
        awarder=fields.text("awarder"),
        date=fields.date("date"),
        url=web_address(fields.text("url", "website")),
        summary=_text(fields, "summary"),
    )


def _read_publication(fields: Fields) -> Publication:
    return Publication(
        name=fields.text("name", "title"),
        authors=fields.texts("authors", "author"),
        publisher=fields.text("publisher"),
        release_date=fields.date("releaseDate", "date"),
        url=web_address(fields.text("url", "website")),
        summary=_text(fields, "summary"),
    )


def _read_volunteer(fields: Fields) -> Volunteer:
    prose = fields.prose("summary")
    return Volunteer(
        organization=fields.text("organization", "name"),
        location=fields.text("location"),
        position=fields.text("position"),
        url=web_address(fields.text("url", "website")),
        summary=prose.summary,
        highlights=[*prose.highlights, *fields.texts("highlights")],
        **_dates(fields),
    )


def _read_interest(fields: Fields) -> Interest:
    return Interest(name=fields.text("name"), keywords=_keywords(fields))


def _read_reference(fields: Fields) -> Reference:
    return Reference(
        name=fields.text("name"),
        position=fields.text("position"),
        contact=fields.text("contact"),
        reference=_text(fields, "reference"),
    )


def _shape(kind: type[Kind], read: Callable[[Fields], Kind], *left_out: str) -> Shape[Kind]:
    """Return a shape whose entry has every field of the item but those the schema lacks."""

    def write(item: Kind) -> dict[str, Any]:
        return without_blanks(
            {name: one for name, one in dump(item).items() if name not in left_out}
        )

    return Shape(kind, read, write)


def _write_place(place: Location) -> dict[str, Any]:
    values = without_blanks({name: one for name, one in dump(place).items() if name != "text"})
    return values or without_blanks({"city": place.text})


def _write_position(work: Work) -> dict[str, Any]:
    head = without_blanks({name: one for name, one in dump(work).items() if name != "roles"})
    role = dump(work.roles[0]) if work.roles else {}
    role.pop("current", None)
    return {**head, **without_blanks(role)}


def _write_language(spoken: Language) -> dict[str, Any]:
    fluency = write_fluency(spoken.fluency, spoken.level)
    return without_blanks({"language": spoken.language, "fluency": fluency})


PLACE = Shape(Location, _read_place, _write_place)
LINK = _shape(Link, _read_link)
WORK = Shape(Work, _read_position, _write_position)
LISTS: tuple[tuple[str, str, tuple[str, ...], Shape[Any]], ...] = (
    (
        "education",
        "education",
        ("institution",),
        _shape(Education, _read_education, "location", "summary", "highlights", "current"),
    ),
    ("skills", "skill", ("name",), _shape(Skill, _read_skill)),
    (
        "languages",
        "language",
        ("language", "name"),
        Shape(Language, _read_language, _write_language),
    ),
    ("projects", "project", ("name",), _shape(Project, _read_project, "current")),
    (
        "certificates",
        "certificate",
        ("name",),
        _shape(Certificate, _read_certificate, "expires", "number", "summary"),
    ),
    ("awards", "award", ("title",), _shape(Award, _read_award, "url")),
    ("publications", "publication", ("name",), _shape(Publication, _read_publication, "authors")),
    (
        "volunteer",
        "volunteering",
        ("organization",),
        _shape(Volunteer, _read_volunteer, "location", "current"),
    ),
    ("interests", "interest", ("name",), _shape(Interest, _read_interest)),
    (
        "references",
        "reference",
        ("name",),
        _shape(Reference, _read_reference, "position", "contact"),
    ),
)

"""Which fields a document has on the page, what they are called, and how they are typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from skillsync.foundation.translations import N_

Kind = Literal["text", "long", "lines", "chips", "date", "level"]
"""One line; several lines; a list, one a line; a list of short words; a partial date; CEFR."""


@dataclass(frozen=True, slots=True)
class FieldKind:
    """How one field is shown. `common` fields are there even while they are empty."""

    label: str
    kind: Kind = "text"
    common: bool = False


@dataclass(frozen=True, slots=True)
class SectionKind:
    """How a section is shown: `chips` as words in a row, `rows` an item a line, `cards` at length.

    `one` names a single item; the first field names an item of its own.
    """

    label: str
    one: str
    fields: Mapping[str, FieldKind]
    shape: Literal["chips", "rows", "cards"] = "cards"


SINCE = FieldKind(N_("From"), "date", common=True)
UNTIL = FieldKind(N_("To"), "date", common=True)
ON = FieldKind(N_("Date"), "date", common=True)
PLACE = FieldKind(N_("Location"))
WEB = FieldKind(N_("Web address"))
SUMMARY = FieldKind(N_("Summary"), "long")
HIGHLIGHTS = FieldKind(N_("Highlights"), "lines")

BASICS: Mapping[str, FieldKind] = {
    "name": FieldKind(N_("Name"), common=True),
    "label": FieldKind(N_("Headline"), common=True),
    "email": FieldKind(N_("E-mail"), common=True),
    "phone": FieldKind(N_("Phone"), common=True),
    "location": FieldKind(N_("Location"), common=True),
    "url": FieldKind(N_("Website"), common=True),
    "summary": FieldKind(N_("Summary"), "long", common=True),
}
ROLE: Mapping[str, FieldKind] = {
    "position": FieldKind(N_("Position"), common=True),
    "startDate": SINCE,
    "endDate": UNTIL,
    "summary": SUMMARY,
    "highlights": FieldKind(N_("Highlights"), "lines", common=True),
}
SECTIONS: Mapping[str, SectionKind] = {
    "profiles": SectionKind(
        N_("Profiles and links"),
        N_("profile"),
        {
            "url": FieldKind(N_("Web address"), common=True),
            "network": FieldKind(N_("Network"), common=True),
            "username": FieldKind(N_("User name"), common=True),
        },
        "rows",
    ),
    "work": SectionKind(
        N_("Experience"),
        N_("employer"),
        {
            "name": FieldKind(N_("Employer"), common=True),
            "location": FieldKind(N_("Location"), common=True),
            "url": WEB,
            "description": FieldKind(N_("About the employer"), "long"),
        },
    ),
    "education": SectionKind(
        N_("Education"),
        N_("course of study"),
        {
            "institution": FieldKind(N_("Institution"), common=True),
            "location": PLACE,
            "studyType": FieldKind(N_("Degree"), common=True),
            "area": FieldKind(N_("Field of study"), common=True),
            "startDate": SINCE,
            "endDate": UNTIL,
            "score": FieldKind(N_("Grade")),
            "url": WEB,
            "summary": SUMMARY,
            "highlights": HIGHLIGHTS,
            "courses": FieldKind(N_("Courses"), "lines"),
        },
    ),
    "skills": SectionKind(
        N_("Skills"),
        N_("group of skills"),
        {
            "name": FieldKind(N_("Skill or group"), common=True),
            "level": FieldKind(N_("How well")),
            "keywords": FieldKind(N_("Skills in the group"), "chips", common=True),
        },
        "chips",
    ),
    "languages": SectionKind(
        N_("Languages"),
        N_("language"),
        {
            "language": FieldKind(N_("Language"), common=True),
            "fluency": FieldKind(N_("Fluency"), common=True),
            "level": FieldKind(N_("Level (CEFR)"), "level", common=True),
        },
        "rows",
    ),
    "certificates": SectionKind(
        N_("Certificates and licences"),
        N_("certificate"),
        {
            "name": FieldKind(N_("Certificate"), common=True),
            "issuer": FieldKind(N_("Issuer"), common=True),
            "date": ON,
            "expires": FieldKind(N_("Valid until"), "date"),
            "number": FieldKind(N_("Number")),
            "url": WEB,
            "summary": SUMMARY,
        },
        "rows",
    ),
    "projects": SectionKind(
        N_("Projects"),
        N_("project"),
        {
            "name": FieldKind(N_("Project"), common=True),
            "startDate": FieldKind(N_("From"), "date"),
            "endDate": FieldKind(N_("To"), "date"),
            "url": WEB,
            "description": FieldKind(N_("Description"), "long", common=True),
            "roles": FieldKind(N_("Roles"), "lines"),
            "keywords": FieldKind(N_("Used in it"), "chips"),
            "highlights": HIGHLIGHTS,
        },
    ),
    "volunteer": SectionKind(
        N_("Volunteering"),
        N_("volunteer work"),
        {
            "organization": FieldKind(N_("Organization"), common=True),
            "location": PLACE,
            "position": FieldKind(N_("Position"), common=True),
            "startDate": SINCE,
            "endDate": UNTIL,
            "url": WEB,
            "summary": SUMMARY,
            "highlights": HIGHLIGHTS,
        },
    ),
    "awards": SectionKind(
        N_("Awards"),
        N_("award"),
        {
            "title": FieldKind(N_("Award"), common=True),
            "awarder": FieldKind(N_("Awarder"), common=True),
            "date": ON,
            "url": WEB,
            "summary": SUMMARY,
        },
        "rows",
    ),
    "publications": SectionKind(
        N_("Publications"),
        N_("publication"),
        {
            "name": FieldKind(N_("Title"), common=True),
            "authors": FieldKind(N_("Authors"), "lines"),
            "publisher": FieldKind(N_("Publisher"), common=True),
            "releaseDate": ON,
            "url": WEB,
            "summary": SUMMARY,
        },
        "rows",
    ),
    "interests": SectionKind(
        N_("Interests"),
        N_("group of interests"),
        {
            "name": FieldKind(N_("Interest"), common=True),
            "keywords": FieldKind(N_("Details"), "chips", common=True),
        },
        "chips",
    ),
    "references": SectionKind(
        N_("References"),
        N_("reference"),
        {
            "name": FieldKind(N_("Name"), common=True),
            "position": FieldKind(N_("Position")),
            "contact": FieldKind(N_("Contact"), common=True),
            "reference": FieldKind(N_("What they say"), "long"),
        },
    ),
    "sections": SectionKind(
        N_("Other sections"),
        N_("section"),
        {
            "heading": FieldKind(N_("Heading"), common=True),
            "lines": FieldKind(N_("Lines"), "lines", common=True),
        },
    ),
}

"""Work and education of a Europass Candidate."""

from typing import Any

from skillsync.career.document import Education, Role, Work
from skillsync.career.formats.codes import country_name
from skillsync.career.formats.dates import read_date
from skillsync.career.formats.facts import read_text_facts
from skillsync.career.formats.fields import Aside, has_words
from skillsync.career.formats.imported import DATES, FORMATTING
from skillsync.career.formats.rich_text import Prose, read_html
from skillsync.career.formats.xml_tree import Node

THESIS = "Thesis: "
ABOUT = "About the employer: "


def read_work(history: Node, language: str, aside: Aside) -> list[Work]:
    """Return employers with the roles held there; neighbouring entries of one are one."""
    works: list[Work] = []
    for employer in history.all("EmployerHistory"):
        work = Work(name=employer.text("OrganizationName"))
        place, work.url = read_contact(employer, language)
        shared = employer.one("EmploymentPeriod")
        for position in employer.all("PositionHistory"):
            where = f"work › {work.name}"
            town = (position.text("City"), country_name(position.text("Country"), language))
            place = ", ".join(part for part in town if part) or place
            text = read_prose(position, aside, "Description")
            first, _, rest = text.summary.partition("\n")
            if first.startswith(ABOUT) and not work.description:
                work.description, text.summary = first.removeprefix(ABOUT), rest
            role = Role(
                position=position.text("PositionTitle"),
                summary=text.summary,
                highlights=text.highlights,
                **read_dates(position.one("EmploymentPeriod") or shared, aside, where),
            )
            if has_words(role):
                work.roles.append(role)
        work.location = place
        links = [link.value() for link in employer.all("Link")]
        work.url = work.url or next(iter(links), "")
        aside.keep(f"work › {work.name} › links", [link for link in links if link != work.url])
        _add(works, work)
        employer.one("OrganizationContact").leave(aside, f"work › {work.name}")
        employer.leave(aside, f"work › {work.name}")
        employer.ignore()
    return works


def _add(works: list[Work], work: Work) -> None:
    before = works[-1] if works and work.name else None
    if before and (before.name, before.location, before.url) == (
        work.name,
        work.location,
        work.url,
    ):
        before.roles.extend(work.roles)
    elif has_words(work):
        works.append(work)


def read_education(history: Node, language: str, aside: Aside) -> list[Education]:
    """Return the courses of study."""
    studies = []
    for one in history.all("EducationOrganizationAttendance"):
        name = one.text("OrganizationName")
        where = f"education › {name}"
        degree = one.one("EducationDegree")
        text = read_prose(degree, aside, "OccupationalSkillsCovered")
        item = Education(
            institution=name,
            study_type=degree.text("DegreeName"),
            area=_area(degree),
            score=degree.text("FinalGrade", "ScoreText"),
            summary=text.summary,
            highlights=text.highlights,
            **read_dates(one.one("AttendancePeriod"), aside, where),
        )
        read_text_facts(item, "summary", "courses")
        program = one.text("ProgramName")
        if not item.study_type:
            item.study_type = program
        elif program != item.study_type:
            aside.keep(f"{where} › program", program)
        if thesis := degree.text("Thesis"):
            item.highlights.append(THESIS + thesis)
        item.end_date = item.end_date or read_day(degree.one("DegreeDate"), aside, where)
        item.location, item.url = read_contact(one, language)
        item.url = item.url or one.text("Link")
        if has_words(item):
            studies.append(item)
        one.leave(aside, where)
        one.ignore()
    return studies


def _area(degree: Node) -> str:
    """Return the field of study where it is written in words; codes of ISCED-F are kept aside."""
    for path in (("FieldOfStudy", "MainFieldOfStudy"), ("FieldOfStudy",), ("DegreeMajor",)):
        for node in degree.all(*path):
            words = (
                " ".join("".join(node.element.itertext()).split())
                if node.element is not None
                else ""
            )
            if words and not words.replace(" ", "").isdigit():
                node.ignore()
                return words
    return ""


def read_contact(organization: Node, language: str) -> tuple[str, str]:
    """Return an organization's town with its country, and its web page."""
    place = url = ""
    for one in organization.all("OrganizationContact", "Communication"):
        if address := one.one("Address"):
            town = address.text("CityName")
            country = country_name(address.text("CountryCode"), language)
            place = place or ", ".join(part for part in (town, country) if part)
        if one.one("ChannelCode").value().casefold() == "web" and not url:
            url = one.text("URI")
    return place, url


def read_prose(node: Node, aside: Aside, *path: str) -> Prose:
    """Return the HTML at a path as paragraphs and bullets."""
    found = read_html(node.text(*path))
    if found.was_formatted:
        aside.note(FORMATTING)
    return found


def read_dates(period: Node, aside: Aside, where: str) -> dict[str, Any]:
    """Return both ends of a period, and whether it goes on."""
    flags = (period.text("CurrentIndicator"), period.text("Ongoing"), period.text("Current"))
    current = any(flag.casefold() in ("true", "1") for flag in flags)
    start = read_day(period.one("StartDate"), aside, where)
    end = read_day(period.one("EndDate"), aside, where)
    return {"start_date": start, "end_date": None if current else end, "current": current}


def read_day(node: Node, aside: Aside, where: str) -> str | None:
    """Return a date; one that is only words is kept aside."""
    text = node.text("FormattedDateTime") or node.text("DateText") or node.value()
    found = read_date(text)
    if not found.exact:
        aside.keep(f"{where} › {node.name}", text, why=DATES)
    node.ignore()
    return found.value

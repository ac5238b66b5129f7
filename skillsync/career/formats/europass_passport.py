"""Europass SkillsPassport XML, versions 3.0 to 3.4, read: what Cedefop's editor wrote until 2020.

Schema: http://europass.cedefop.europa.eu/Europass. Dates are attributes: `year="2014" month="--03"
day="---07"`.
"""

import re
from typing import Any

from skillsync.career.document import (
    Award,
    Basics,
    Certificate,
    Document,
    Education,
    Language,
    Link,
    Location,
    Role,
    Section,
    Skill,
    Work,
)
from skillsync.career.formats import networks
from skillsync.career.formats.codes import country_name, language_name
from skillsync.career.formats.europass_history import read_prose
from skillsync.career.formats.fields import Aside, has_words
from skillsync.career.formats.imported import PICTURE, Imported
from skillsync.career.formats.levels import lowest
from skillsync.career.formats.titles import section_of
from skillsync.career.formats.xml_tree import Node

SKILLS = {
    "Communication": "Communication skills",
    "Organisational": "Organisational skills",
    "JobRelated": "Job-related skills",
    "Computer": "Digital skills",
    "Other": "Other skills",
}
LABELS = {"Listening", "Reading", "SpokenInteraction", "SpokenProduction", "Writing"}


def read(root: Node) -> Imported:
    """Return the career of a SkillsPassport. Raises UnreadableFile."""
    aside = Aside()
    learner = root if root.name == "LearnerInfo" else root.one("LearnerInfo")
    language = root.attribute("locale")[:2].casefold()
    document = Document(
        basics=_read_basics(learner.one("Identification"), language, aside), language=language
    )
    _read_headline(learner.one("Headline"), document)
    works = learner.one("WorkExperienceList").all("WorkExperience")
    document.work = [work for one in works if has_words(work := _read_work(one, language, aside))]
    studies = learner.one("EducationList").all("Education")
    document.education = [
        item for one in studies if has_words(item := _read_education(one, language, aside))
    ]
    _read_skills(learner.one("Skills"), document, language, aside)
    _read_achievements(learner.one("AchievementList"), document, aside)
    learner.ignore("Documentation", "ReferenceTo")
    learner.leave(aside)
    version = root.text("DocumentInfo", "XSDVersion").lstrip("V")
    return aside.finish(document, "Europass", version or "3")


def _label(node: Node, *path: str) -> str:
    """Return what a thing is called; its code when it has no name."""
    inner = node.one(*path) if path else node
    label, code = inner.text("Label"), inner.text("Code")
    return label or code or (inner.value() if next(iter(inner), None) is None else "")


def _read_basics(person: Node, language: str, aside: Aside) -> Basics:
    names = (person.text("PersonName", part) for part in ("FirstName", "Surname"))
    contact = person.one("ContactInfo")
    basics = Basics(
        name=" ".join(name for name in names if name), email=contact.text("Email", "Contact")
    )
    basics.location = _read_address(contact.one("Address", "Contact"), language)
    phones = [one.text("Contact") for one in contact.all("TelephoneList", "Telephone")]
    basics.phone = next((phone for phone in phones if phone), contact.text("Telephone", "Contact"))
    aside.keep("phone", [phone for phone in phones if phone != basics.phone])
    sites = [one.text("Contact") for one in contact.all("WebsiteList", "Website")]
    sites = [site for site in (*sites, contact.text("Website", "Contact")) if site]
    basics.url = next(iter(sites), "")
    for site in sites[1:]:
        network, account = networks.guess(site)
        basics.profiles.append(Link(network=network, username=account, url=site))
    for one in contact.all("InstantMessagingList", "InstantMessaging"):
        link = Link(network=_label(one, "Use"), username=one.text("Contact"))
        basics.profiles.append(link)
    if person.one("Photo"):
        aside.note(PICTURE)
    person.ignore("PersonName", "ContactInfo", "Photo", "Signature")
    _read_demographics(person.one("Demographics"), aside)
    return basics


def _read_demographics(node: Node, aside: Aside) -> None:
    born = _day(node.one("Birthdate"))
    aside.keep("date of birth", born)
    aside.keep("gender", _label(node, "Gender"))
    aside.keep("nationality", [_label(one) for one in node.all("NationalityList", "Nationality")])
    node.ignore()


def _read_address(contact: Node, language: str) -> Location:
    code = contact.text("Country", "Code")
    country = contact.text("Country", "Label") or country_name(code, language)
    place = Location(
        address=" ".join(
            part for part in (contact.text("AddressLine"), contact.text("AddressLine2")) if part
        ),
        postal_code=contact.text("PostalCode"),
        city=contact.text("Municipality"),
        country_code={"UK": "GB", "EL": "GR"}.get(code.upper(), code.upper()),
    )
    place.text = ", ".join(part for part in (place.city, country) if part)
    return place


def _read_headline(headline: Node, document: Document) -> None:
    """Read the line below the name: a title, a wish, or a personal statement."""
    words = _label(headline, "Description")
    kind = headline.text("Type", "Code")
    if kind == "personal_statement" or len(words) > 120:
        document.basics.summary = words
    else:
        document.basics.label = words
    headline.ignore()


def _dates(period: Node) -> dict[str, Any]:
    current = period.text("Current").casefold() in ("true", "1")
    end = _day(period.one("To"))
    start = _day(period.one("From"))
    period.ignore()
    return {"start_date": start, "end_date": None if current else end, "current": current}


def _day(node: Node) -> str | None:
    """Return a date from its attributes; parts that are no numbers are left out."""
    parts = []
    for name in ("year", "month", "day"):
        number = re.sub(r"\D", "", node.attribute(name))
        if not number or len(number) > 4:
            break
        parts.append(number.zfill(4 if name == "year" else 2))
    value = "-".join(parts)
    fits = re.match(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", value)
    return fits[0] if fits else None


def _read_work(one: Node, language: str, aside: Aside) -> Work:
    employer = one.one("Employer") or one.one("Organisation")
    text = read_prose(one, aside, "Activities")
    role = Role(
        position=_label(one, "Position"),
        summary=text.summary,
        highlights=text.highlights,
        **_dates(one.one("Period")),
    )
    work = Work(
        name=employer.text("Name"),
        location=_read_address(employer.one("ContactInfo", "Address", "Contact"), language).text,
        url=employer.text("ContactInfo", "Website", "Contact"),
        roles=[role] if has_words(role) else [],
    )
    aside.keep(f"work › {work.name} › sector", _label(employer, "Sector"))
    _leave(one, aside, f"work › {work.name}")
    return work


def _read_education(one: Node, language: str, aside: Aside) -> Education:
    school = one.one("Organisation")
    text = read_prose(one, aside, "Activities")
    item = Education(
        institution=school.text("Name"),
        study_type=one.text("Title"),
        area=_label(one, "Field"),
        location=_read_address(school.one("ContactInfo", "Address", "Contact"), language).text,
        url=school.text("ContactInfo", "Website", "Contact"),
        summary=text.summary,
        highlights=text.highlights,
        **_dates(one.one("Period")),
    )
    aside.keep(f"education › {item.institution} › level", _label(one, "Level"))
    _leave(one, aside, f"education › {item.institution}")
    return item


def _leave(one: Node, aside: Aside, where: str) -> None:
    for name in ("Employer", "Organisation"):
        one.one(name, "ContactInfo").ignore("Address", "Website")
        one.one(name).ignore("Sector")
    one.ignore("Documentation", "Position", "Level", "Field")
    one.leave(aside, where)
    one.ignore()


def _read_skills(skills: Node, document: Document, language: str, aside: Aside) -> None:
    linguistic = skills.one("Linguistic")
    for one in linguistic.all("MotherTongueList", "MotherTongue"):
        name = _language(one, language)
        if name:
            document.languages.append(Language(language=name, level="native"))
    for one in linguistic.all("ForeignLanguageList", "ForeignLanguage"):
        document.languages.append(_read_language(one, language))
        _read_certificates(one, document)
    linguistic.ignore()
    for name, title in SKILLS.items():
        part = skills.one(name)
        text = read_prose(part, aside, "Description")
        levels = ", ".join(f"{one.name} {one.value()}" for one in part.one("ProficiencyLevel"))
        aside.keep(f"{title} › levels", levels)
        if lines := text.lines():
            document.skills.append(Skill(name=title, keywords=_keywords(lines)))
        names = [one.text("Name") for one in part.all("CertificateList", "Certificate")]
        document.certificates += [Certificate(name=one) for one in names if one]
        part.ignore()
    driving = skills.one("Driving")
    licences = [one.value() for one in driving.all("Description", "Licence")]
    document.certificates += [Certificate(name=f"Driving licence {one}") for one in licences if one]
    driving.ignore("Description", "Documentation", "ReferenceTo")


def _keywords(lines: list[str]) -> list[str]:
    """Return lines of a skill's description; one short line with commas is a list."""
    if len(lines) == 1 and "." not in lines[0]:
        return [part.strip() for part in lines[0].split(",") if part.strip()]
    return lines


def _language(one: Node, language: str) -> str:
    label, code = one.text("Description", "Label"), one.text("Description", "Code")
    return label or language_name(code, language) or code


def _read_language(one: Node, language: str) -> Language:
    levels = {each.name: each.value() for each in one.one("ProficiencyLevel") if each.value()}
    item = Language(language=_language(one, language), level=lowest(list(levels.values())))
    if len(set(levels.values())) > 1:
        words = (f"{_spaced(name)} {level}" for name, level in levels.items() if name in LABELS)
        item.fluency = ", ".join(words)
    return item


def _spaced(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).casefold()


def _read_certificates(one: Node, document: Document) -> None:
    for each in one.all("CertificateList", "Certificate"):
        names = (each.text("Title"), each.text("Name"))
        name = next((words for words in names if words), "")
        issuer, level = each.text("AwardingBody"), each.text("Level")
        if name:
            words = f"{name} {level}".strip()
            day = _day(each.one("Date"))
            document.certificates.append(Certificate(name=words, issuer=issuer, date=day))


def _read_achievements(listed: Node, document: Document, aside: Aside) -> None:
    """Read publications, awards and the rest: free texts, each under the name of its kind."""
    for one in listed.all("Achievement"):
        title = _label(one, "Title")
        lines = read_prose(one, aside, "Description").lines()
        known = section_of(title)
        if known == "awards":
            document.awards += [Award(title=line) for line in lines]
        elif lines:
            document.sections.append(Section(heading=title, lines=lines))
        one.ignore()

"""Write a document as a Europass Candidate (http://www.europass.eu/1.0)."""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from skillsync.career.document import Basics, Document, Education, Item, Language, Link, Role, Work
from skillsync.career.formats import networks
from skillsync.career.formats.codes import language_code
from skillsync.career.formats.europass_history import ABOUT, THESIS
from skillsync.career.formats.facts import write_facts
from skillsync.career.formats.fields import clean, has_words
from skillsync.career.formats.losses import AS_TEXT, NO_FIELD, Losses, name_of, without_hidden
from skillsync.career.formats.rich_text import write_html
from skillsync.career.formats.titles import TITLES
from skillsync.career.formats.written import Written

SPACES = {
    "": "http://www.europass.eu/1.0",
    "oa": "http://www.openapplications.org/oagis/9",
    "eures": "http://www.europass_eures.eu/1.0",
    "hr": "http://www.hr-xml.org/3",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
DIMENSIONS = (
    "CEF-Understanding-Listening",
    "CEF-Understanding-Reading",
    "CEF-Speaking-Interaction",
    "CEF-Speaking-Production",
    "CEF-Writing-Production",
)
IDENTITY = {"schemeID": "SkillSync", "schemeAgencyName": "EUROPASS"}
ORDER = {
    "work": "work-experience",
    "education": "education-training",
    "languages": "language",
    "projects": "project",
    "certificates": "certifications",
    "publications": "publication",
    "volunteer": "volunteering",
    "interests": "hobbies-interests",
}


def write(document: Document) -> Written:
    """Return the document as Europass XML, and what Europass cannot hold."""
    losses = Losses()
    root = Element(_name("Candidate"))
    root.set(_name("xsi:schemaLocation"), f"{SPACES['']} Candidate.xsd")
    version = {"schemeName": "DocumentIdentifier", "schemeVersionID": "4.0"}
    _add(root, "hr:DocumentID", **IDENTITY, **version)
    _supplier(root, document.basics)
    _person(root, document, losses)
    profile = SubElement(root, _name("CandidateProfile"))
    profile.set("languageCode", document.language[:2] or "en")
    _add(profile, "hr:ID", **IDENTITY, schemeName="CandidateProfileID", schemeVersionID="1.0")
    _add(profile, "hr:CandidateObjective", document.basics.label)
    _add(profile, "hr:ExecutiveSummary", write_html(document.basics.summary, []))
    _history(profile, document, losses)
    _sections(profile, document, losses)
    _rendering(root, without_hidden(document))
    for prefix, uri in SPACES.items():
        register_namespace(prefix, uri)
    indent(root)
    text = tostring(root, encoding="unicode", xml_declaration=False)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return Written(head + text + "\n", losses.listed())


def _name(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}"


def _add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element | None:
    """Add an element; one that would say nothing is left out, unless it has attributes."""
    words = clean(text)
    if not words and not attributes:
        return None
    child = SubElement(parent, _name(tag), attributes)
    child.text = words or None
    return child


def _supplier(root: Element, basics: Basics) -> None:
    supplier = SubElement(root, _name("CandidateSupplier"))
    _add(supplier, "hr:PartyID", **IDENTITY, schemeName="PartyID", schemeVersionID="1.0")
    _add(supplier, "hr:PartyName", "Owner")
    _full_name(SubElement(supplier, _name("PersonContact")), basics)
    _add(supplier, "hr:PrecedenceCode", "1")


def _full_name(parent: Element, basics: Basics) -> None:
    """Write a name in two parts: Europass demands it. The last word is taken for the second."""
    given, _, family = clean(" ".join(basics.name.split())).rpartition(" ")
    name = SubElement(parent, _name("PersonName"))
    _add(name, "oa:GivenName", given)
    _add(name, "hr:FamilyName", family)


def _person(root: Element, document: Document, losses: Losses) -> None:
    basics = document.basics
    person = SubElement(root, _name("CandidatePerson"))
    _full_name(person, basics)
    _channel(person, "Email", uri=basics.email)
    _phone(person, basics.phone)
    _channel(person, "Web", uri=basics.url)
    for link in losses.shown(basics.profiles, "profile"):
        _link(person, link, losses)
    _address(person, basics, losses)
    for spoken in document.languages:
        if spoken.level == "native" and not spoken.hidden:
            code = language_code(spoken.language, document.language)
            _add(
                person,
                "PrimaryLanguageCode",
                code or spoken.language,
                name="NORMAL" if code else "FREE_TEXT",
            )
            losses.add(NO_FIELD, f"{spoken.language}: {spoken.fluency}", spoken.fluency)


def _channel(person: Element, kind: str, *, use: str = "", title: str = "", uri: str = "") -> None:
    if uri:
        one = SubElement(person, _name("Communication"))
        _add(one, "ChannelCode", kind)
        _add(one, "UseCode", use)
        _add(one, "OtherTitle", title)
        _add(one, "oa:URI", uri)


def _phone(person: Element, phone: str) -> None:
    if not phone:
        return
    one = SubElement(person, _name("Communication"))
    _add(one, "ChannelCode", "Telephone")
    found = re.fullmatch(r"\+(\d{1,3})[\s.-]+(\D*[1-9].*)", phone)
    if found:
        _add(one, "CountryDialing", found[1])
    _add(one, "oa:DialNumber", found[2] if found else phone)


def _link(person: Element, link: Link, losses: Losses) -> None:
    known = networks.known_name(link.network)
    url = link.url or networks.address_of(known, link.username)
    if not url:
        losses.add(NO_FIELD, f"profile {link.network} {link.username}")
        return
    low = link.network.casefold()
    own = low in ("linkedin", "twitter", "facebook", "instagram")
    use = low if own else "other" if link.network else ""
    title = "" if own else link.network
    _channel(person, "Social Media" if link.network else "Web", use=use, title=title, uri=url)
    if networks.guess(url)[1] != link.username:
        losses.add(NO_FIELD, f"account {link.username}", link.username)


def _address(person: Element, basics: Basics, losses: Losses) -> None:
    place = basics.location
    if not any((place.text, place.address, place.city, place.country_code)):
        return
    one = SubElement(person, _name("Communication"))
    _add(one, "UseCode", "home")
    address = SubElement(one, _name("Address"), {"type": "home"})
    _add(address, "oa:AddressLine", place.address)
    # A place known only as a text is a town to Europass.
    _add(address, "oa:CityName", place.city or place.text)
    _add(address, "oa:CountrySubDivisionName", place.region)
    _add(address, "CountryCode", place.country_code.casefold())
    _add(address, "oa:PostalCode", place.postal_code)
    if place.city and place.text and place.city not in place.text:
        losses.add(NO_FIELD, f"place {place.text}")


def _history(profile: Element, document: Document, losses: Losses) -> None:
    history = SubElement(profile, _name("EmploymentHistory"))
    for work in losses.shown(document.work, "work"):
        losses.add(AS_TEXT, f"{work.name}: description", work.description)
        roles = list(losses.shown(work.roles, work.name))
        for number, role in enumerate(roles if work.roles else [None]):
            about = ABOUT + " ".join(work.description.split()) if work.description else ""
            _employer(history, work, role or Role(), "" if number else about)
    history = SubElement(profile, _name("EducationHistory"))
    for item in losses.shown(document.education, "education"):
        _study(history, item, losses)


def _employer(history: Element, work: Work, role: Role, about: str) -> None:
    employer = SubElement(history, _name("EmployerHistory"))
    _add(employer, "hr:OrganizationName", work.name)
    _contact(employer, work.location, work.url)
    if not has_words(role) and not about:
        return
    position = SubElement(employer, _name("PositionHistory"))
    _add(position, "PositionTitle", role.position, typeCode="FREETEXT")
    period = SubElement(position, _name("eures:EmploymentPeriod"))
    _day(period, "eures:StartDate", role.start_date)
    _day(period, "eures:EndDate", role.end_date)
    _add(period, "hr:CurrentIndicator", "true" if role.current else "false")
    text = "\n".join(part for part in (about, role.summary) if part)
    _add(position, "oa:Description", write_html(text, role.highlights))
    _add(position, "City", work.location)


def _contact(organization: Element, town: str, url: str) -> None:
    if not town and not url:
        return
    contact = SubElement(organization, _name("OrganizationContact"))
    if town:
        one = SubElement(contact, _name("Communication"))
        _add(SubElement(one, _name("Address")), "oa:CityName", town)
    _channel(contact, "Web", uri=url)


def _day(parent: Element, name: str, value: str | None) -> None:
    if value:
        _add(SubElement(parent, _name(name)), "hr:FormattedDateTime", value)


def _study(history: Element, item: Education, losses: Losses) -> None:
    attendance = SubElement(history, _name("EducationOrganizationAttendance"))
    _add(attendance, "hr:OrganizationName", item.institution)
    _contact(attendance, item.location, item.url)
    period = SubElement(attendance, _name("AttendancePeriod"))
    _day(period, "StartDate", item.start_date)
    _day(period, "EndDate", item.end_date)
    _add(period, "Ongoing", "true" if item.current else "false")
    degree = SubElement(attendance, _name("EducationDegree"))
    _add(degree, "hr:DegreeName", item.study_type)
    if item.area:
        field = SubElement(degree, _name("FieldOfStudy"), {"typeCode": "FREETEXT"})
        _add(field, "MainFieldOfStudy", item.area)
    if item.score:
        _add(SubElement(degree, _name("FinalGrade")), "hr:ScoreText", item.score)
    lines = list(item.highlights)
    if lines and lines[-1].startswith(THESIS):
        _add(degree, "Thesis", lines.pop().removeprefix(THESIS))
    losses.add(AS_TEXT, f"{item.institution}: courses", item.courses)
    text = "\n".join(part for part in (*write_facts(item, "courses"), item.summary) if part)
    _add(degree, "OccupationalSkillsCovered", write_html(text, lines))


def _sections(profile: Element, document: Document, losses: Losses) -> None:
    certificates = SubElement(profile, _name("Certifications"))
    for one in losses.shown(document.certificates, "certificate"):
        node = _activity(certificates, "Certification", one.name, one.url)
        _add(node, "IssuingAuthority", one.issuer)
        _day(node, "eures:FirstIssuedDate", one.date)
        _day(node, "ValidUntil", one.expires)
        _describe(node, one, losses, "number")
    publications = SubElement(profile, _name("PublicationHistory"))
    for paper in losses.shown(document.publications, "publication"):
        node = _activity(publications, "Publication", paper.name, paper.url)
        for author in paper.authors:
            _add(node, "Authors", author)
        _add(node, "Reference", paper.publisher)
        _add(node, "Year", paper.release_date or "")
        _describe(node, paper, losses)
    _languages(profile, document, losses)
    projects = SubElement(profile, _name("Projects"))
    for project in losses.shown(document.projects, "project"):
        node = _activity(projects, "Project", project.name, project.url)
        _period(node, project)
        _describe(node, project, losses, "roles", "keywords")
    works = SubElement(profile, _name("VoluntaryWorks"))
    for unpaid in losses.shown(document.volunteer, "volunteering"):
        node = _activity(works, "VoluntaryWork", unpaid.position, unpaid.url)
        _period(node, unpaid)
        _add(node, "Organisation", unpaid.organization)
        _add(node, "Location", unpaid.location)
        _describe(node, unpaid, losses)
    hobbies = SubElement(profile, _name("HobbiesAndInterests"))
    for hobby in losses.shown(document.interests, "interest"):
        node = _activity(hobbies, "HobbyOrInterest", hobby.name, "")
        _add(node, "Description", write_html(", ".join(hobby.keywords), []))
    _others(profile, document, losses)


def _languages(profile: Element, document: Document, losses: Losses) -> None:
    qualifications = SubElement(profile, _name("PersonQualifications"))
    for spoken in losses.shown(document.languages, "language"):
        if spoken.level != "native":
            _language(qualifications, spoken, document.language)


def _language(qualifications: Element, spoken: Language, language: str) -> None:
    one = SubElement(qualifications, _name("PersonCompetency"))
    code = language_code(spoken.language, language)
    scheme = "NORMAL" if code else "FREE_TEXT"
    _add(one, "CompetencyID", code or spoken.language, schemeName=scheme)
    _add(one, "hr:TaxonomyID", "language")
    _add(one, "hr:CompetencyName", spoken.fluency)
    for dimension in DIMENSIONS if spoken.level else ():
        part = SubElement(one, _name("eures:CompetencyDimension"))
        _add(part, "hr:CompetencyDimensionTypeCode", dimension)
        _add(SubElement(part, _name("eures:Score")), "hr:ScoreText", spoken.level or "")


def _activity(parent: Element, name: str, title: str, url: str) -> Element:
    node = SubElement(parent, _name(name))
    _add(node, "Title", title)
    _add(node, "Link", url)
    return node


def _period(node: Element, item: Any) -> None:
    if item.start_date or item.end_date or item.current:
        period = SubElement(node, _name("Date"))
        _day(period, "StartDate", item.start_date)
        _day(period, "EndDate", item.end_date)
        _add(period, "Ongoing", "true" if item.current else "false")


def _describe(node: Element, item: Item, losses: Losses, *names: str) -> None:
    """Write a description; facts without an element of their own stand above it."""
    for name in names:
        losses.add(AS_TEXT, f"{name_of(item)}: {name}", getattr(item, name))
    summary = getattr(item, "summary", "") or getattr(item, "description", "")
    text = "\n".join(part for part in (*write_facts(item, *names), summary) if part)
    _add(node, "Description", write_html(text, getattr(item, "highlights", [])))


def _others(profile: Element, document: Document, losses: Losses) -> None:
    """Write what Europass has no section for as sections of the person's own."""
    for skill in losses.shown(document.skills, "skill"):
        lines = [*write_facts(skill, "level"), ", ".join(skill.keywords)]
        _other(profile, TITLES["skills"], skill.name, "\n".join(line for line in lines if line))
    for award in losses.shown(document.awards, "award"):
        node = _other(profile, TITLES["awards"], award.title, award.summary)
        _add(node, "IssuingOrganisation", award.awarder)
        _add(node, "Link", award.url)
        if award.date:
            _day(SubElement(node, _name("Date")), "StartDate", award.date)
    for one in losses.shown(document.references, "reference"):
        losses.add(AS_TEXT, f"{one.name}: contact", one.contact)
        text = "\n".join([*write_facts(one, "contact"), *one.reference.splitlines()])
        node = _other(profile, TITLES["references"], one.name, text)
        _add(node, "PositionTitle", one.position)
    for section in losses.shown(document.sections, "section"):
        for line in section.lines:
            _other(profile, section.heading, line, "")
        if not section.lines:
            _add(SubElement(profile, _name("Others")), "Title", section.heading)


def _other(profile: Element, section: str, title: str, text: str) -> Element:
    others = SubElement(profile, _name("Others"))
    _add(others, "Title", section)
    other = SubElement(others, _name("Other"))
    _add(other, "Title", title)
    _add(other, "Description", write_html(text, []))
    return other


def _rendering(root: Element, document: Document) -> None:
    rendering = SubElement(root, _name("RenderingInformation"))
    design = SubElement(rendering, _name("Design"))
    for name, value in (
        ("Template", "Template1"),
        ("Color", "Default"),
        ("FontSize", "Medium"),
        ("Logo", "None"),
        ("PageNumbers", "true"),
    ):
        _add(design, name, value)
    order = SubElement(design, _name("SectionsOrder"))
    for place, title in ORDER.items():
        if getattr(document, place):
            _add(SubElement(order, _name("Section")), "Title", title)
    own = [
        TITLES[place] for place in ("skills", "awards", "references") if getattr(document, place)
    ]
    for title in dict.fromkeys([*own, *(section.heading for section in document.sections)]):
        section = SubElement(order, _name("Section"))
        _add(section, "Title", title)
        _add(section, "Custom", "true")

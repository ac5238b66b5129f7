"""Europass CVs as XML: the Candidate of today, and the SkillsPassport of until 2020.

The Candidate (http://www.europass.eu/1.0) follows HR Open Standards; europass.europa.eu offers it
for download and attaches it to every PDF. Elements are found by their local names: programs
disagree about the prefixes.
"""

from collections.abc import Callable

from skillsync.career.document import Basics, Document, Language, Link, Location
from skillsync.career.formats import networks
from skillsync.career.formats.codes import country_name, language_name
from skillsync.career.formats.europass_history import read_education, read_work
from skillsync.career.formats.europass_sections import SECTIONS, read_others, read_unknown
from skillsync.career.formats.fields import Aside
from skillsync.career.formats.imported import FORMATTING, PICTURE, Imported, XmlIsNoCareer
from skillsync.career.formats.levels import lowest
from skillsync.career.formats.rich_text import read_html
from skillsync.career.formats.xml_tree import Node, parse_xml

PRESENTATION = ("ID", "DocumentID", "RenderingInformation", "CandidateSupplier")


def read(data: bytes) -> Imported:
    """Return the career of a Europass XML file. Raises UnreadableFile."""
    root = parse_xml(data)
    if root.name in ("SkillsPassport", "Europass", "LearnerInfo"):
        from skillsync.career.formats import europass_passport  # noqa: PLC0415

        return europass_passport.read(root)
    if root.name != "Candidate" or "europass" not in root.namespace.casefold():
        raise XmlIsNoCareer
    return _read_candidate(root)


def _read_candidate(root: Node) -> Imported:
    aside = Aside()
    profile = root.one("CandidateProfile")
    language = profile.attribute("languageCode")[:2].casefold()
    person = root.one("CandidatePerson") or root.one("CandidateSupplier", "PersonContact")
    document = Document(basics=_read_person(person, language, aside), language=language)
    document.languages = _native_languages(person, language)
    document.basics.summary = prose(profile, aside, "ExecutiveSummary")
    document.basics.label = prose(profile, aside, "CandidateObjective")
    document.work = read_work(profile.one("EmploymentHistory"), language, aside)
    document.education = read_education(profile.one("EducationHistory"), language, aside)
    document.languages += _foreign_languages(profile.one("PersonQualifications"), language)
    for section in profile:
        reader: Callable[..., None] | None = SECTIONS.get(section.name)
        if reader is not None:
            reader(document, section, aside)
    read_others(document, profile.all("Others"), aside)
    read_unknown(document, profile, aside)
    if profile.one("Attachment"):
        aside.note(PICTURE)
    profile.ignore("Attachment", *PRESENTATION)
    for other in root.all("CandidateProfile")[1:]:
        other.leave(aside, f"profile in {other.attribute('languageCode') or 'another language'}")
    person.leave(aside)
    profile.leave(aside)
    version = root.one("DocumentID").attribute("schemeVersionID")
    return aside.finish(document, "Europass", version)


def prose(node: Node, aside: Aside, *path: str) -> str:
    """Return the HTML at a path as plain text."""
    found = read_html(node.text(*path))
    if found.was_formatted:
        aside.note(FORMATTING)
    return found.text()


def _read_person(person: Node, language: str, aside: Aside) -> Basics:
    name = person.one("PersonName")
    parts = (name.text(part) for part in ("GivenName", "MiddleName", "FamilyName"))
    full = " ".join(part for part in parts if part)
    basics = Basics(name=full or name.text("FormattedName") or name.text("LegalName"))
    for one in person.all("Communication"):
        _read_channel(one, basics, language, aside)
    person.ignore("PersonName")
    return basics


def _read_channel(one: Node, basics: Basics, language: str, aside: Aside) -> None:
    """Read one way to reach the person. A second e-mail or number is kept aside."""
    channel = one.text("ChannelCode").casefold().replace(" ", "")
    use = one.text("OtherTitle") or one.text("UseCode")
    value = one.text("URI") or one.text("Text") or one.text("URL")
    number = _phone(one)
    if address := one.one("Address"):
        basics.location = read_address(address, language)
    if channel == "email" and value and not basics.email:
        basics.email = value
    elif channel == "telephone" and number and not basics.phone:
        basics.phone = number
    elif channel == "web" and value and not basics.url:
        basics.url = value
    elif channel in ("web", "socialmedia") and value:
        network, account = networks.guess(value)
        label = network or ("" if use.casefold() in ("other", "home", "work") else use)
        basics.profiles.append(Link(network=label, username=account, url=value))
    else:
        aside.keep(f"contact › {use or channel}", value or number)
    one.ignore("CountryCode", "Preference", "UseCode", "OtherTitle")


def _phone(one: Node) -> str:
    country, number = one.text("CountryDialing").lstrip("+0"), one.text("DialNumber")
    area = one.text("AreaDialing")
    number = " ".join(part for part in (area, number) if part)
    if not country or number.startswith("+"):
        return number
    # The zero before a national number is not dialled from abroad, but in Italy.
    return f"+{country} {number if country == '39' else number.lstrip('0')}" if number else ""


def read_address(address: Node, language: str) -> Location:
    """Return an address with its text: town and country in the words of the CV's language."""
    code = address.text("CountryCode") or address.text("Country")
    lines = [line.value() for line in address.all("AddressLine")]
    place = Location(
        address=", ".join(line for line in lines if line),
        postal_code=address.text("PostalCode"),
        city=address.text("CityName"),
        region=address.text("CountrySubDivisionName") or address.text("CountrySubDivisionCode"),
        country_code=code.upper() if len(code) == 2 else "",
    )
    country = country_name(code, language)
    place.text = ", ".join(part for part in (place.city, place.region, country) if part)
    return place


def _native_languages(person: Node, language: str) -> list[Language]:
    return [
        Language(language=_language(one, language), level="native")
        for one in person.all("PrimaryLanguageCode")
        if one.value()
    ]


def _language(one: Node, language: str) -> str:
    return language_name(one.value(), language) or one.value()


def _foreign_languages(qualifications: Node, language: str) -> list[Language]:
    """Read the languages with their five dimensions; the level is the lowest of them."""
    languages = []
    for one in qualifications.all("PersonCompetency"):
        if one.text("TaxonomyID").casefold() != "language":
            continue
        levels = {
            _dimension(each): score
            for each in one.all("CompetencyDimension")
            if (score := each.text("Score", "ScoreText"))
        }
        whole = one.text("ProficiencyLevel", "ScoreText")
        words = one.text("CompetencyName")
        level = lowest([*levels.values(), whole])
        if len(set(levels.values())) > 1:
            words = ", ".join(f"{name} {score}" for name, score in levels.items())
        item = Language(language=_language(one.one("CompetencyID"), language), level=level)
        item.fluency = words if words.casefold() != item.language.casefold() else ""
        languages.append(item)
        one.ignore()
    return languages


def _dimension(one: Node) -> str:
    """Return `listening` for `CEF-Understanding-Listening`, `speaking` for its two dimensions."""
    words = one.text("CompetencyDimensionTypeCode").casefold().split("-")
    return f"spoken {words[-1]}" if "speaking" in words else words[-1]

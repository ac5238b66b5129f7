"""Résumés as job sites, agencies and career centres lay them out."""

from collections.abc import Iterable

from bench.parsing.habits import (
    address,
    bullets,
    contact,
    dotted,
    each_job,
    flat,
    grouped,
    labelled,
    links,
    long,
    placed,
    profile,
    rest,
    short,
    span,
    spoken,
    years,
)
from bench.parsing.people import Person
from bench.parsing.sheets import Line, Page, Table
from bench.parsing.words import heading, word
from skillsync.career.document import Education, Role, Work


def site_profile(person: Person) -> Page:
    """As a social network saves a profile: employer, title, dates with a length, place."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(work.name, "Job")
        yield Line(role.position)
        yield Line(f"{span(role, language, long, between=' - ')} ({_length(role, language)})")
        if work.location:
            yield Line(work.location)
        yield from (Line(one) for one in role.highlights)

    def study(one: Education) -> Iterable[Line]:
        yield Line(one.institution, "Job")
        what = ", ".join(filter(None, (one.study_type, one.area)))
        yield Line(f"{what} · ({span(one, language, years, between=' - ')})")

    bar = [
        Line(heading("contact", language), "Head"),
        *(Line(one, "Small") for one in (document.basics.email, *links(document))),
        Line(heading("skills", language), "Head"),
        *(Line(one) for one in flat(document)[:3]),
        Line(heading("languages", language), "Head"),
        *(Line(one) for one in spoken(document)),
        *rest(document, years),
    ]
    main = [
        Line(document.basics.name, "Name"),
        Line(document.basics.label, "Title"),
        Line(document.basics.location.city, "Small"),
        *profile(document, "summary"),
        Line(heading("experience", language), "Head"),
        *each_job(document, job),
        Line(heading("education", language), "Head"),
        *(line for one in document.education for line in study(one)),
    ]
    return Page([Table((5.5, 11.5), [[bar, main]])])


def _length(role: Role, language: str) -> str:
    """Return how long a role was held, until the end of 2026 if it still is."""
    end = "2026-11" if role.current else role.end_date or role.start_date or ""
    first, last = (_month(date) for date in (role.start_date or "", end))
    whole, left = divmod(last - first + 1, 12)
    parts = [(whole, "year" if whole == 1 else "years"), (left, "month" if left == 1 else "months")]
    return " ".join(f"{number} {word(unit, language)}" for number, unit in parts if number)


def _month(date: str) -> int:
    year, _, month = date.partition("-")
    return int(year or 0) * 12 + int(month[:2] or 1)


def agency(person: Person) -> Page:
    """As an agency types it: numbered headings, "Title at Employer", how to reach them last."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        at = word("at", language)
        title = f"{work.name} {role.position}" if language == "ja" else ""
        yield Line("", "Job", title or f"{role.position} {at} {work.name}")
        yield Line(", ".join(filter(None, (work.location, span(role, language, dotted)))))
        yield from bullets(role)

    def study(one: Education) -> Line:
        what = " ".join(filter(None, (one.study_type, one.area)))
        when = span(one, language, dotted, between="-")
        return Line(f", {one.institution}, {when}", "Bullet", what)

    def numbered(number: int, name: str) -> Line:
        return Line(f"{number}. {heading(name, language)}", "Head")

    return Page(
        [
            Line(document.basics.name, "Name"),
            Line(document.basics.label, "Title"),
            numbered(1, "summary"),
            Line(document.basics.summary),
            numbered(2, "work"),
            *each_job(document, job),
            numbered(3, "education"),
            *(study(one) for one in document.education),
            numbered(4, "skills"),
            *grouped(document),
            numbered(5, "languages"),
            *(Line(one, "Bullet") for one in spoken(document, "{}: {}")),
            numbered(6, "contact"),
            *(Line(one) for one in contact(document)),
        ]
    )


def matrix(person: Person) -> Page:
    """Small tables for skills and languages; the two dates of a job over each other at the left."""
    document, language = person.document, person.language

    def dates(one: Role | Education) -> list[Line]:
        return [Line(part) for part in span(one, language, short, between=" –\n").split("\n")]

    def job(work: Work, role: Role) -> list[Line]:
        return [Line(role.position, "Job"), Line(placed(work, between=" · ")), *bullets(role)]

    def study(one: Education) -> list[Line]:
        grade = f"{heading('grade', language)}: {one.score}" if one.score else ""
        what = ", ".join(filter(None, (one.study_type, one.area)))
        return [Line(what, "Job"), Line(one.institution), *([Line(grade)] if grade else [])]

    jobs = [[dates(role), job(work, role)] for work in document.work for role in work.roles]
    studies = [[dates(one), study(one)] for one in document.education]
    skills = flat(document)
    pairs = [skills[number : number + 2] for number in range(0, len(skills), 2)]
    tongues = [[[Line(one.language)], [Line(one.fluency)]] for one in document.languages]
    return Page(
        [
            Line(document.basics.name, "NameCentred"),
            Line(document.basics.label, "Middle"),
            Line(" – ".join(contact(document)), "Middle"),
            *profile(document, "about"),
            Line(heading("experience", language), "Head"),
            Table((3.5, 13.5), jobs),
            Line(heading("education", language), "Head"),
            Table((3.5, 13.5), studies),
            Line(heading("skills", language), "Head"),
            Table((8.5, 8.5), [[[Line(one)] for one in (*pair, "")[:2]] for pair in pairs]),
            Line(heading("languages", language), "Head"),
            Table((4.5, 12.5), tongues, lines=True),
            *rest(document, short, two_lines=True),
        ],
        head="Centred",
    )


def career_centre(person: Person) -> Page:
    """As career centres teach: place at the right of the employer, dates at that of the title."""
    document, language = person.document, person.language
    to = f" {word('to', language)} "

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        between = " – " if language == "ja" else to
        yield Line("", "Job", work.name.upper(), work.location)
        yield Line(role.position, "Italic", right=span(role, language, long, between=between))
        yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        inside = f" {word('in', language)} "
        what = inside.join(filter(None, (one.study_type, one.area)))
        if language == "ja":
            what = " ".join(filter(None, (one.area, one.study_type)))
        yield Line("", "Job", one.institution.upper(), long(one.end_date or "", language))
        grade = f"{heading('grade', language)}: {one.score}" if one.score else ""
        yield Line(" | ".join(filter(None, (what, grade))))

    return Page(
        [
            Line(document.basics.name, "NameCentred"),
            Line(" ∙ ".join(contact(document)), "Middle"),
            Line(heading("education", language).upper(), "Head"),
            *(line for one in document.education for line in study(one)),
            Line(heading("experience", language).upper(), "Head"),
            *each_job(document, job),
            *rest(document, long),
            Line(heading("skills", language).upper(), "Head"),
            *grouped(document),
            labelled("languages", ", ".join(spoken(document)), language),
        ],
        head="Ruled",
        font="Liberation Serif",
    )


def colons(person: Person) -> Page:
    """Dates, a colon and everything else; headings end in a colon too."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        when = span(role, language, dotted, between=" - ")
        yield Line(f"{when}: {role.position}, {placed(work)}")
        yield from bullets(role)

    def study(one: Education) -> Line:
        what = ", ".join(filter(None, (one.study_type, one.area, one.institution)))
        return Line(f"{span(one, language, dotted, between=' - ')}: {what}")

    def head(name: str) -> Line:
        return Line(f"{heading(name, language)}:", "Head")

    basics = document.basics
    return Page(
        [
            Line(basics.name, "Name"),
            Line(address(document)),
            labelled("phone", basics.phone, language),
            labelled("email", basics.email, language),
            *(Line(one) for one in links(document)),
            head("work"),
            *each_job(document, job),
            head("education"),
            *(study(one) for one in document.education),
            head("languages"),
            *(Line(one) for one in spoken(document, "{}: {}")),
            head("skills"),
            *(Line(one) for one in flat(document)),
            *rest(document, dotted),
        ]
    )

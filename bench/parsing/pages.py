"""Résumés as people type them from top to bottom: each function is somebody's own way."""

from collections.abc import Iterable

from bench.parsing.habits import (
    address,
    bullets,
    contact,
    each_job,
    flat,
    grouped,
    labelled,
    links,
    long,
    placed,
    profile,
    prose,
    rest,
    short,
    since,
    slashed,
    span,
    spoken,
    years,
)
from bench.parsing.people import Person
from bench.parsing.sheets import Line, Page
from bench.parsing.words import heading
from skillsync.career.document import Education, Role, Work


def one_line(person: Person) -> Page:
    """Each job in one line: Title – Employer, Place (from – to)."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(f" – {placed(work)} ({span(role, language, slashed)})", "Job", role.position)
        yield from bullets(role)

    def study(one: Education) -> Line:
        what = " ".join(filter(None, (one.study_type, one.area)))
        return Line(f" – {one.institution} ({span(one, language, slashed)})", bold=what)

    return Page(
        [
            Line(document.basics.name, "Name"),
            Line(" | ".join(contact(document))),
            Line(document.basics.summary),
            Line(heading("experience", language), "Head"),
            *each_job(document, job),
            Line(heading("education", language), "Head"),
            *(study(one) for one in document.education),
            Line(heading("skills", language), "Head"),
            Line(", ".join(flat(document))),
            Line(heading("languages", language), "Head"),
            Line(", ".join(spoken(document))),
            *rest(document, slashed),
        ]
    )


def piped(person: Person) -> Page:
    """Employer | Title | from – to, and School | Degree | years."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        parts = (work.name, role.position, span(role, language, short))
        yield Line(" | ".join(parts), "Job")
        yield from bullets(role)

    def study(one: Education) -> Line:
        what = ", ".join(filter(None, (one.study_type, one.area)))
        parts = (one.institution, what, span(one, language, years))
        return Line(" | ".join(filter(None, parts)))

    return Page(
        [
            Line(document.basics.name, "Name"),
            Line(document.basics.label, "Title"),
            Line(" • ".join(contact(document)), "Small"),
            *profile(document, "summary"),
            Line(heading("skills", language), "Head"),
            Line(" | ".join(flat(document))),
            Line(heading("work", language), "Head"),
            *each_job(document, job),
            Line(heading("education", language), "Head"),
            *(study(one) for one in document.education),
            Line(heading("languages", language), "Head"),
            Line(" | ".join(spoken(document, "{} {}"))),
            *rest(document, short),
        ],
        head="Ruled",
    )


def labels(person: Person) -> Page:
    """Everything behind its label: Employer, Position, Period, as in a form."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield labelled("period", span(role, language, long), language)
        yield labelled("employer", placed(work), language)
        yield labelled("position", role.position, language)
        if role.highlights:
            yield Line(bold=f"{heading('duties', language)}:")
        yield from bullets(role)
        yield Line()

    def study(one: Education) -> Iterable[Line]:
        yield labelled("period", span(one, language, long), language)
        yield labelled("institution", one.institution, language)
        yield labelled("degree", one.study_type, language)
        if one.area:
            yield labelled("field of study", one.area, language)
        yield Line()

    basics = document.basics
    return Page(
        [
            Line(heading("curriculum vitae", language), "Name"),
            Line(heading("personal details", language), "Head"),
            labelled("name", basics.name, language),
            labelled("address", address(document), language),
            labelled("phone", basics.phone, language),
            labelled("email", basics.email, language),
            *(Line(one) for one in links(document)),
            Line(heading("work", language), "Head"),
            *each_job(document, job),
            Line(heading("education", language), "Head"),
            *(line for one in document.education for line in study(one)),
            Line(heading("languages", language), "Head"),
            *(Line(one) for one in spoken(document, "{}: {}")),
            Line(heading("skills", language), "Head"),
            *grouped(document),
            *rest(document, long),
        ]
    )


def page_header(person: Person) -> Page:
    """Name and contact in the page's header; dates at the right margin behind a tab."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line("", "Job", placed(work), span(role, language, short))
        yield Line(role.position, "Italic")
        yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        yield Line("", "Job", one.institution, span(one, language, short))
        what = ", ".join(filter(None, (one.study_type, one.area)))
        grade = f"{heading('grade', language)}: {one.score}" if one.score else ""
        yield Line("; ".join(filter(None, (what, grade))))

    return Page(
        [
            Line(document.basics.label, "Title"),
            Line(document.basics.summary),
            Line(heading("work", language), "Head"),
            *each_job(document, job),
            Line(heading("education", language), "Head"),
            *(line for one in document.education for line in study(one)),
            Line(heading("skills", language), "Head"),
            *grouped(document),
            Line(heading("languages", language), "Head"),
            Line("; ".join(spoken(document, "{} ({})"))),
            *rest(document, short),
        ],
        header=[Line(document.basics.name, "Name"), Line(" · ".join(contact(document)), "Small")],
        head="Ruled",
    )


def by_employer(person: Person) -> Page:
    """Several roles under one employer, each with its own dates."""
    document, language = person.document, person.language

    def jobs(work: Work) -> Iterable[Line]:
        yield Line("", "Job", work.name, work.location)
        for role in work.roles:
            yield Line(role.position, "Italic", right=span(role, language, long))
            yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        yield Line("", "Job", one.institution, span(one, language, years))
        yield Line(", ".join(filter(None, (one.study_type, one.area))), "Italic")

    return Page(
        [
            Line(document.basics.name, "NameCentred"),
            Line(" | ".join(contact(document)), "Middle"),
            *profile(document, "summary"),
            Line(heading("work", language), "Head"),
            *(line for work in document.work for line in jobs(work)),
            Line(heading("education", language), "Head"),
            *(line for one in document.education for line in study(one)),
            Line(heading("skills", language), "Head"),
            *(Line(one, "Bullet") for one in flat(document)),
            Line(heading("languages", language), "Head"),
            *(Line(one, "Bullet") for one in spoken(document, "{} – {}")),
            *rest(document, long),
        ],
        head="Centred",
        font="Liberation Serif",
    )


def told(person: Person) -> Page:
    """What somebody did is told in sentences; "since" instead of an end."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(f", {placed(work)}", "Plain", role.position)
        yield Line(since(role, language, long), "Italic")
        yield from prose(role, language)
        yield Line()

    def study(one: Education) -> Iterable[Line]:
        what = " ".join(filter(None, (one.study_type, one.area)))
        yield Line(f", {one.institution}", bold=what)
        yield Line(span(one, language, long), "Italic")

    return Page(
        [
            Line(document.basics.name, "Name"),
            *(Line(one) for one in contact(document)),
            Line(heading("summary", language), "Head"),
            Line(document.basics.summary),
            Line(heading("experience", language), "Head"),
            *each_job(document, job),
            Line(heading("education", language), "Head"),
            *(line for one in document.education for line in study(one)),
            Line(heading("languages", language), "Head"),
            Line(f"{', '.join(spoken(document, '{} {}'))}."),
            Line(heading("skills", language), "Head"),
            Line(f"{', '.join(flat(document))}."),
            *rest(document, long),
        ],
        head="Capitals",
        font="Liberation Serif",
    )


def hanging(person: Person) -> Page:
    """Education first; dates hang at the left of each entry, years only."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        dates = span(role, language, years, between="–")
        yield Line(f"{dates}\t{role.position}, {placed(work)}", "Hanging")
        yield from bullets(role)

    def study(one: Education) -> Line:
        dates = span(one, language, years, between="–")
        what = ", ".join(filter(None, (one.study_type, one.area, one.institution)))
        return Line(f"{dates}\t{what}", "Hanging")

    return Page(
        [
            Line(document.basics.name, "Name"),
            Line(document.basics.label),
            *(Line(one) for one in contact(document)),
            Line(heading("education", language), "Head"),
            *(study(one) for one in document.education),
            Line(heading("experience", language), "Head"),
            *each_job(document, job),
            *rest(document, years, two_lines=True),
            Line(heading("languages", language), "Head"),
            *(Line(f"{one.language}\t{one.fluency}", "Hanging") for one in document.languages),
            Line(heading("skills", language), "Head"),
            *(
                Line(f"{one.name}\t{', '.join(one.keywords)}", "Hanging")
                for one in document.skills
                if one.keywords
            ),
            *(Line(one.name) for one in document.skills if not one.keywords),
        ],
        font="Liberation Serif",
    )


def newspaper(person: Person) -> Page:
    """Two columns that the text runs through, as in a leaflet."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(placed(work), "Job")
        yield Line(f"{role.position}, {span(role, language, slashed)}")
        yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        yield Line(one.institution, "Job")
        what = ", ".join(filter(None, (one.study_type, one.area, span(one, language, slashed))))
        yield Line(what)

    return Page(
        [
            Line(document.basics.name, "Name"),
            *(Line(one, "Small") for one in contact(document)),
            *profile(document, "about"),
            Line(heading("skills", language), "Head"),
            *grouped(document),
            Line(heading("work", language), "Head"),
            *each_job(document, job),
            Line(heading("education", language), "Head"),
            *(line for one in document.education for line in study(one)),
            Line(heading("languages", language), "Head"),
            *(Line(one, "Bullet") for one in spoken(document)),
            *rest(document, slashed),
        ],
        head="Ruled",
        columns=2,
    )

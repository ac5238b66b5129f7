"""Résumés as people lay them out with tables: side bars, forms, ruled lines."""

from collections.abc import Iterable

from bench.parsing.habits import (
    address,
    bullets,
    contact,
    dotted,
    each_job,
    flat,
    grouped,
    numbered,
    placed,
    profile,
    rest,
    short,
    slashed,
    span,
    spoken,
    years,
)
from bench.parsing.people import Person
from bench.parsing.sheets import Line, Page, Table
from bench.parsing.words import heading
from skillsync.career.document import Education, Role, Work


def left_bar(person: Person) -> Page:
    """A grey bar at the left for contact, skills and languages; title over employer."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(role.position, "Job")
        yield Line(placed(work))
        yield Line(span(role, language, short), "Small")
        yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        yield Line(", ".join(filter(None, (one.study_type, one.area))), "Job")
        yield Line(one.institution)
        yield Line(span(one, language, short), "Small")

    bar = [
        Line(heading("contact", language), "Head"),
        *(Line(one) for one in contact(document)),
        Line(heading("skills", language), "Head"),
        *(Line(one, "Bullet") for one in flat(document)),
        Line(heading("languages", language), "Head"),
        *(Line(one) for one in spoken(document, "{}: {}")),
    ]
    main = [
        Line(document.basics.name, "Name"),
        Line(document.basics.label, "Title"),
        *profile(document, "about"),
        Line(heading("experience", language), "Head"),
        *each_job(document, job),
        Line(heading("education", language), "Head"),
        *(line for one in document.education for line in study(one)),
        *rest(document, short),
    ]
    return Page([Table((5.5, 11.5), [[bar, main]])], head="Capitals")


def narrow_bar(person: Person) -> Page:
    """A narrow bar at the left with the name in it, broken where it must be; dates at the right."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(bold=work.name, right=span(role, language, slashed))
        yield Line(role.position)
        yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        yield Line(bold=one.institution, right=span(one, language, years))
        yield Line(" ".join(filter(None, (one.study_type, one.area))))

    bar = [
        Line(document.basics.name, "Name"),
        Line(document.basics.label, "Title"),
        *(Line(one, "Small") for one in contact(document)),
        Line(heading("languages", language), "Head"),
        *(Line(one, "Small") for one in spoken(document, "{} {}")),
        Line(heading("skills", language), "Head"),
        *(Line(one, "Small") for one in flat(document)),
    ]
    main = [
        *profile(document, "about"),
        Line(heading("work", language), "Head"),
        *each_job(document, job),
        Line(heading("education", language), "Head"),
        *(line for one in document.education for line in study(one)),
        *rest(document, slashed),
    ]
    return Page([Table((4.0, 13.0), [[bar, main]])])


def right_bar(person: Person) -> Page:
    """A bar at the right; dates on a line of their own over employer and title."""
    document, language = person.document, person.language

    def job(work: Work, role: Role, language: str) -> Iterable[Line]:
        yield Line(span(role, language, dotted), "Small")
        yield Line(placed(work), "Job")
        yield Line(role.position, "Italic")
        yield from bullets(role)

    def study(one: Education) -> Iterable[Line]:
        yield Line(span(one, language, dotted), "Small")
        yield Line(one.institution, "Job")
        yield Line(" – ".join(filter(None, (one.study_type, one.area))))

    main = [
        Line(heading("work", language), "Head"),
        *each_job(document, job),
        Line(heading("education", language), "Head"),
        *(line for one in document.education for line in study(one)),
    ]
    bar = [
        *profile(document, "summary"),
        Line(heading("contact", language), "Head"),
        *(Line(one, "Small") for one in contact(document)),
        Line(heading("languages", language), "Head"),
        *(Line(one, "Bullet") for one in spoken(document, "{} – {}")),
        Line(heading("skills", language), "Head"),
        *grouped(document),
        *rest(document, years, two_lines=True),
    ]
    top = [Line(document.basics.name, "Name"), Line(document.basics.label, "Title")]
    return Page([*top, Table((11.5, 5.5), [[main, bar]])], head="Ruled", font="Liberation Serif")


def european(person: Person) -> Page:
    """Labels at the left of a table, facts at the right, as in the old European form."""
    document, language = person.document, person.language
    basics = document.basics

    def row(label: str, *lines: Line) -> list[list[Line]]:
        return [[Line(heading(label, language), "Small")], list(lines)]

    rows = [
        [[Line(heading("personal details", language), "Head")], []],
        row("name", Line(bold=basics.name)),
        row("address", Line(address(document))),
        row("phone", Line(basics.phone)),
        row("email", Line(basics.email)),
        [[Line(heading("experience", language), "Head")], []],
    ]
    for work in document.work:
        for role in work.roles:
            rows += [
                row("period", Line(span(role, language, slashed))),
                row("position", Line(bold=role.position)),
                *([row("duties", *bullets(role))] if role.highlights else []),
                row("employer", Line(placed(work))),
            ]
    rows.append([[Line(heading("education", language), "Head")], []])
    for one in document.education:
        what = ", ".join(filter(None, (one.study_type, one.area)))
        rows += [
            row("period", Line(span(one, language, slashed))),
            row("degree", Line(what)),
            row("institution", Line(one.institution)),
        ]
    native = [one for one in document.languages if one.level == "native"]
    others = [one for one in document.languages if one.level != "native"]
    rows += [
        [[Line(heading("languages", language), "Head")], []],
        *(row("mother tongue", Line(one.language)) for one in native),
        row("other languages", *(Line(f"{one.language}: {one.fluency}") for one in others)),
        [[Line(heading("skills", language), "Head")], []],
        [[], grouped(document)],
    ]
    top = Line(heading("curriculum vitae", language), "Name")
    return Page([top, Table((4.5, 12.5), rows), *rest(document, slashed)])


def ruled_table(person: Person) -> Page:
    """One table with lines around each cell: dates at the left, what happened at the right."""
    document, language = person.document, person.language
    between = " " if language == "ja" else ", "
    rows = [[[Line(bold=heading("education", language))], []]]
    rows += [
        [
            [Line(span(one, language, numbered))],
            [Line(between.join(filter(None, (one.institution, one.area, one.study_type))))],
        ]
        for one in document.education
    ]
    rows.append([[Line(bold=heading("work", language))], []])
    for work in document.work:
        for role in work.roles:
            lines = [Line(placed(work, between=" / ")), Line(role.position), *bullets(role)]
            rows.append([[Line(span(role, language, numbered))], lines])
    if document.certificates:
        rows.append([[Line(bold=heading("certificates", language))], []])
    rows += [
        [
            [Line(numbered(one.date, language) if one.date else "")],
            [Line(", ".join(filter(None, (one.name, one.issuer))))],
        ]
        for one in document.certificates
    ]
    rows += [
        [
            [Line(bold=heading("skills", language))],
            [Line(("、" if language == "ja" else "; ").join(flat(document)))],
        ],
        [[Line(bold=heading("languages", language))], [Line(one) for one in spoken(document)]],
    ]
    top = [
        Line(heading("curriculum vitae", language), "Head"),
        Line(document.basics.name, "Name"),
        *(Line(one) for one in contact(document)),
    ]
    return Page([*top, Table((4.5, 12.5), rows, lines=True)])

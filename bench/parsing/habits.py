"""How people write dates, jobs, studies and lists when no program does it for them."""

from collections.abc import Callable, Iterable, Iterator

from bench.parsing.sheets import Line
from bench.parsing.words import heading, months, word
from skillsync.career.document import Document, Education, Role, Work

DateStyle = Callable[[str, str], str]
Jobs = Callable[[Work, Role, str], Iterable[Line]]


def dotted(date: str, _language: str) -> str:
    """Write 03.2019."""
    year, _, month = date.partition("-")
    return f"{month[:2]}.{year}" if month else year


def slashed(date: str, _language: str) -> str:
    """Write 03/2019."""
    return dotted(date, "").replace(".", "/")


def numbered(date: str, _language: str) -> str:
    """Write 2019-03."""
    return date[:7]


def long(date: str, language: str) -> str:
    """Write March 2019, or 2019年3月."""
    return _named(date, language, "wide")


def short(date: str, language: str) -> str:
    """Write Mar 2019, or 2019年3月."""
    return _named(date, language, "abbreviated")


def years(date: str, _language: str) -> str:
    """Write 2019."""
    return date[:4]


def _named(date: str, language: str, width: str) -> str:
    year, _, month = date.partition("-")
    if not month:
        return year
    if language == "ja":
        return f"{year}年{int(month[:2])}月"
    return f"{months(language, width=width)[int(month[:2]) - 1]} {year}"


def span(one: Role | Education, language: str, style: DateStyle, *, between: str = " – ") -> str:
    """Write from when to when."""
    end = one.end_date
    last = word("present", language) if one.current else style(end, language) if end else ""
    first = style(one.start_date, language) if one.start_date else ""
    return between.join(filter(None, (first, last)))


def since(one: Role | Education, language: str, style: DateStyle) -> str:
    """Write "since March 2019" for what goes on, a span for the rest."""
    if not one.current or not one.start_date:
        return span(one, language, style)
    start = style(one.start_date, language)
    return f"{start}以来" if language == "ja" else f"{heading('since', language)} {start}"


def placed(work: Work, *, between: str = ", ") -> str:
    """Write an employer and where it is."""
    return between.join(filter(None, (work.name, work.location)))


def bullets(role: Role) -> list[Line]:
    """Write what somebody did as a list."""
    return [Line(one, "Bullet") for one in role.highlights]


def prose(role: Role, language: str) -> list[Line]:
    """Write what somebody did as sentences, a paragraph each."""
    stop = "。" if language == "ja" else "."
    return [Line(f"{one}{stop}") for one in role.highlights]


def address(document: Document) -> str:
    """Write street, post code and town."""
    place = document.basics.location
    town = " ".join(filter(None, (place.postal_code, place.city)))
    return ", ".join(filter(None, (place.address, town)))


def links(document: Document) -> list[str]:
    """Write a site and profiles as people do, without https."""
    basics = document.basics
    found = (basics.url, *(one.url for one in basics.profiles))
    return [one.removeprefix("https://").removeprefix("www.") for one in found if one]


def contact(document: Document) -> list[str]:
    """Write how to reach somebody, one thing after the other."""
    basics = document.basics
    return [one for one in (address(document), basics.phone, basics.email, *links(document)) if one]


def labelled(name: str, text: str, language: str) -> Line:
    """Write "Employer: Acme"."""
    return Line(f" {text}", bold=f"{heading(name, language)}:")


def grouped(document: Document) -> list[Line]:
    """Write skills by group, a line each."""
    plain = [one.name for one in document.skills if not one.keywords]
    found = [
        Line(f" {', '.join(one.keywords)}", bold=f"{one.name}:")
        for one in document.skills
        if one.keywords
    ]
    return found + ([Line(", ".join(plain))] if plain else [])


def flat(document: Document) -> list[str]:
    """Write skills without their groups."""
    return [word for one in document.skills for word in (one.keywords or [one.name])]


def spoken(document: Document, form: str = "{} ({})") -> list[str]:
    """Write languages, each with how well."""
    return [form.format(one.language, one.fluency) for one in document.languages]


def rest(document: Document, style: DateStyle, *, two_lines: bool = False) -> Iterator[Line]:
    """Write certificates, projects, publications, awards and unpaid work, if there are any."""
    language = document.language
    for name, lines in _rest(document, style):
        if lines:
            yield Line(heading(name, language), "Head")
        for first, second in lines:
            if two_lines and second:
                yield Line(bold=first)
                yield Line(second)
            else:
                yield Line(", ".join(filter(None, (first, second))), "Bullet")


def _rest(document: Document, style: DateStyle) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    language = document.language

    def joined(*parts: str | None) -> str:
        return ", ".join(filter(None, parts))

    def day(date: str | None) -> str:
        return style(date, language) if date else ""

    yield (
        "certificates",
        [(one.name, joined(one.issuer, day(one.date))) for one in document.certificates],
    )
    yield "projects", [(f"{one.name}: {one.description}", "") for one in document.projects]
    yield (
        "publications",
        [(one.name, joined(one.publisher, day(one.release_date))) for one in document.publications],
    )
    yield "awards", [(one.title, joined(one.awarder, day(one.date))) for one in document.awards]
    yield (
        "volunteering",
        [
            (one.organization, joined(one.position, day(one.start_date)))
            for one in document.volunteer
        ],
    )


def profile(document: Document, name: str) -> list[Line]:
    """Write the summary under its heading, if there is one."""
    summary = document.basics.summary
    return [Line(heading(name, document.language), "Head"), Line(summary)] if summary else []


def each_job(document: Document, write: Jobs) -> list[Line]:
    """Write every role in somebody's way."""
    return [
        line
        for work in document.work
        for role in work.roles
        for line in write(work, role, document.language)
    ]

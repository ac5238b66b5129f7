"""Pages as people type them in a word processor: a table with dates at the left, or a side bar."""

from collections.abc import Callable, Iterable
from html import escape

from bench.parsing.people import Person
from bench.parsing.words import heading, months, word
from skillsync.career.document import Document, Education, Role, Work

DateStyle = Callable[[str, str], str]


def numbers(date: str, _language: str) -> str:
    """Write 03/2019."""
    year, _, month = date.partition("-")
    return f"{month[:2]}/{year}" if month else year


def names(date: str, language: str) -> str:
    """Write March 2019, or 2019年3月."""
    year, _, month = date.partition("-")
    if not month:
        return year
    if language == "ja":
        return f"{year}年{int(month[:2])}月"
    return f"{months(language, width='wide')[int(month[:2]) - 1]} {year}"


def tabular(person: Person) -> str:
    """Return a page whose dates stand in a column of their own."""
    document, language = person.document, person.language
    rows = [("", f"<h2>{heading('experience', language)}</h2>")]
    rows += [
        (_span(role, language, numbers), _job(work, role))
        for work in document.work
        for role in work.roles
    ]
    rows.append(("", f"<h2>{heading('education', language)}</h2>"))
    rows += [
        (_years(one.start_date, one.end_date, language, numbers), _study(one, document))
        for one in document.education
    ]
    for title, lines in _lists(document):
        rows.append(("", f"<h2>{title}</h2>"))
        rows += [(escape(label), f"<p>{escape(text)}</p>") for label, text in lines]
    body = "".join(
        f"<tr><td width=140 valign=top>{left}</td><td valign=top>{right}</td></tr>"
        for left, right in rows
    )
    top = f"{_contact(document, ' | ')}<h2>{heading('summary', language)}</h2>"
    return _page(f"{top}<p>{escape(document.basics.summary)}</p><table>{body}</table>")


def sidebar(person: Person) -> str:
    """Return a page of two columns: contact and lists at the left, the career at the right."""
    document, language = person.document, person.language
    left = _contact(document, "<br>")
    for title, lines in _lists(document):
        left += f"<h3>{title}</h3>"
        left += "".join(
            f"<p><b>{escape(label)}</b><br>{escape(text)}</p>"
            if label
            else f"<p>{escape(text)}</p>"
            for label, text in lines
        )
    right = f"<h2>{heading('about', language)}</h2><p>{escape(document.basics.summary)}</p>"
    right += f"<h2>{heading('work', language)}</h2>"
    for work in document.work:
        for role in work.roles:
            right += f"{_job(work, role)}<p><i>{_span(role, language, names)}</i></p>"
    right += f"<h2>{heading('education', language)}</h2>"
    for one in document.education:
        when = _years(one.start_date, one.end_date, language, names)
        right += f"{_study(one, document)}<p><i>{when}</i></p>"
    cells = f"<td width=200 valign=top bgcolor=#e8eef4>{left}</td><td valign=top>{right}</td>"
    return _page(f"<table width=100%><tr>{cells}</tr></table>")


def _page(body: str) -> str:
    return f"<html><head><meta charset=utf-8></head><body>{body}</body></html>"


def _contact(document: Document, between: str) -> str:
    basics, place = document.basics, document.basics.location
    where = " ".join(filter(None, (place.postal_code, place.city)))
    parts = (", ".join(filter(None, (place.address, where))), basics.phone, basics.email)
    links = (basics.url, *(link.url for link in basics.profiles))
    lines = between.join(escape(one) for one in (*parts, *links) if one)
    return f"<h1>{escape(basics.name)}</h1><p><b>{escape(basics.label)}</b></p><p>{lines}</p>"


def _job(work: Work, role: Role) -> str:
    bullets = "".join(f"<li>{escape(one)}</li>" for one in role.highlights)
    where = f", {escape(work.location)}" if work.location else ""
    named = f"<p><b>{escape(role.position)}</b><br>{escape(work.name)}{where}</p>"
    return f"{named}<ul>{bullets}</ul>" if bullets else named


def _study(one: Education, document: Document) -> str:
    grade = f"{heading('grade', document.language)}: {one.score}" if one.score else ""
    what = ", ".join(filter(None, (one.study_type, one.area)))
    lines = [f"<b>{escape(what)}</b>", escape(one.institution), escape(grade)]
    return f"<p>{'<br>'.join(filter(None, lines))}</p>"


def _span(role: Role, language: str, style: DateStyle) -> str:
    return _years(role.start_date, role.end_date, language, style, current=role.current)


def _years(
    start: str | None, end: str | None, language: str, style: DateStyle, *, current: bool = False
) -> str:
    last = word("present", language) if current else style(end, language) if end else ""
    return " – ".join(filter(None, (style(start, language) if start else "", last)))


def _lists(document: Document) -> Iterable[tuple[str, list[tuple[str, str]]]]:
    language = document.language
    skills = [(one.name, ", ".join(one.keywords)) for one in document.skills if one.keywords]
    plain = ", ".join(one.name for one in document.skills if not one.keywords)
    yield heading("skills", language), skills + ([("", plain)] if plain else [])
    spoken = [("", f"{one.language} ({one.fluency})") for one in document.languages]
    yield heading("languages", language), spoken
    if document.certificates:
        held = [
            (numbers(one.date or "", language), ", ".join(filter(None, (one.name, one.issuer))))
            for one in document.certificates
        ]
        yield heading("certificates", language), held
    if document.projects:
        yield (
            heading("projects", language),
            [("", f"{one.name}: {one.description}") for one in document.projects],
        )

"""Web pages of cards and panels, as site builders make them: icons, gutters, pills, timelines."""

from collections.abc import Iterable
from html import escape

from bench.parsing.habits import address, long, short, slashed, span, years
from bench.parsing.people import Person
from bench.parsing.words import heading
from skillsync.career.document import Document, Education, Role, Work

SHEETS = (
    "https://cdn.example/css/bootstrap.min.css",
    "https://cdn.example/font-awesome/4.7.0/css/font-awesome.min.css",
)
ICONS = {
    "work": "briefcase",
    "education": "graduation-cap",
    "skills": "code",
    "languages": "language",
    "interests": "heart",
    "about": "user",
    "summary": "user",
    "projects": "folder-open",
    "certificates": "certificate",
    "publications": "book",
    "awards": "trophy",
    "volunteering": "child",
}
NETWORKS = {"github": "github", "linkedin": "linkedin", "xing": "xing"}
LOOK = """
body { font: 13px/1.4 "Liberation Sans", sans-serif; color: #444; background: #eee }
.card { background: #fff; border: 1px solid #ddd; border-radius: 4px; margin-bottom: 14px;
  padding: 16px }
.picture { width: 90px; height: 90px; border-radius: 50%; background: #9ab; margin: 0 auto 8px }
.muted { color: #888; font-size: 12px }
.pill { display: inline-block; background: #467; color: #fff; border-radius: 9px; margin: 2px;
  padding: 1px 8px; font-size: 11px }
.light { background: #e5e9ee; color: #345 }
.center { text-align: center }
.row-of { margin: 5px 0 } .row-of i { width: 20px }
h1 { font-size: 24px } h2 { font-size: 20px; margin: 0 0 10px } h3 { font-size: 15px; margin: 0 }
h4 { font-size: 13px; margin: 2px 0 } ul { padding-left: 0; list-style: none }
"""


def _page(person: Person, style: str, body: str) -> str:
    sheets = "".join(f'<link rel="stylesheet" href="{one}">' for one in SHEETS)
    return (
        f'<!doctype html><html lang="{person.language}"><head><meta charset="utf-8">{sheets}'
        f"<style>{LOOK}{style}</style></head><body>{body}</body></html>"
    )


def _tag(name: str, words: str, style: str = "") -> str:
    """Return an element of these words, nothing where there are none."""
    return f'<{name} class="{style}">{escape(words)}</{name}>' if words else ""


def _icon(name: str, *, style: str = "fa-fw") -> str:
    return f'<i class="fa fa-{name} {style}"></i>'


def _contact(document: Document) -> list[str]:
    """Return place, phone, e-mail and sites, each behind its icon."""
    basics = document.basics
    sites = [(NETWORKS.get(one.network.lower(), "link"), one.username) for one in basics.profiles]
    found = [
        ("map-marker", address(document)),
        ("phone", basics.phone),
        ("envelope", basics.email),
        ("globe", basics.url.removeprefix("https://")),
        *sites,
    ]
    return [f"{_icon(icon)} {escape(words)}" for icon, words in found if words]


def _pills(words: Iterable[str], style: str = "pill") -> str:
    return " ".join(_tag("span", one, style) for one in words)


def _markers(role: Role, icon: str) -> str:
    lines = "".join(f"<li>{_icon(icon)} {escape(one)}</li>" for one in role.highlights)
    return f"<ul>{lines}</ul>" if lines else ""


def _list(role: Role) -> str:
    lines = "".join(_tag("li", one) for one in role.highlights)
    return f"<ul>{lines}</ul>" if lines else ""


def _roles(document: Document) -> list[tuple[Work, Role]]:
    return [(work, role) for work in document.work for role in work.roles]


def _skills(document: Document, style: str = "pill") -> str:
    """Return groups of pills below their names, skills of no group at the end."""
    groups = [
        _tag("h4", one.name) + f"<div>{_pills(one.keywords, style)}</div>"
        for one in document.skills
        if one.keywords
    ]
    return "".join(groups) + _pills(
        (one.name for one in document.skills if not one.keywords), style
    )


def _others(document: Document) -> Iterable[tuple[str, list[str]]]:
    """Yield what else there is to tell: a section's name, its items."""

    def item(title: str, *below: str | None) -> str:
        return _tag("h3", title) + _tag("div", ", ".join(filter(None, below)), "muted")

    language = document.language

    def day(date: str | None) -> str:
        return short(date, language) if date else ""

    yield (
        "certificates",
        [item(one.name, one.issuer, day(one.date)) for one in document.certificates],
    )
    yield "projects", [item(one.name, one.description) for one in document.projects]
    yield (
        "publications",
        [item(one.name, one.publisher, day(one.release_date)) for one in document.publications],
    )
    yield "awards", [item(one.title, one.awarder, day(one.date)) for one in document.awards]
    yield (
        "volunteering",
        [item(one.organization, one.position, day(one.start_date)) for one in document.volunteer],
    )


def beside(person: Person) -> str:
    """A profile card at the left; at the right one panel, a big icon left of each heading.

    Title, employer below, dates right of the title; chevrons before what was done.
    """
    document, language = person.document, person.language

    def job(work: Work, role: Role) -> str:
        return (
            f'<div class="entry">{_tag("span", span(role, language, short), "muted pull-right")}'
            f"{_tag('h3', role.position)}{_tag('div', work.name)}"
            f"{_markers(role, 'angle-right')}</div>"
        )

    def study(one: Education) -> str:
        what = ", ".join(filter(None, (one.area, one.study_type)))
        return (
            f'<div class="entry">{_tag("span", span(one, language, short), "muted pull-right")}'
            f"{_tag('h3', one.institution)}{_tag('div', what)}{_pills(one.courses, 'pill light')}"
            "</div>"
        )

    def section(name: str, parts: Iterable[str]) -> str:
        inner = "".join(parts)
        if not inner:
            return ""
        icon = f'<div class="gutter">{_icon(ICONS[name], style="fa-2x")}</div>'
        return f"<section>{icon}{_tag('h2', heading(name, language))}{inner}</section>"

    basics = document.basics
    spoken = [
        f'<div class="row-of">{_tag("b", one.language)} {_tag("span", one.fluency, "muted")}</div>'
        for one in document.languages
    ]
    side = (
        '<div class="picture"></div>'
        + _tag("h1", basics.name, "center")
        + _tag("div", basics.label, "muted center")
        + "<hr>"
        + "".join(f'<div class="row-of">{one}</div>' for one in _contact(document))
        + f"<hr>{_tag('h2', heading('languages', language))}{''.join(spoken)}"
    )
    main = (
        section("about", [_tag("p", basics.summary)])
        + section("work", (job(*one) for one in _roles(document)))
        + section("skills", [_skills(document)])
        + section("education", (study(one) for one in document.education))
        + "".join(section(*one) for one in _others(document))
    )
    style = """
    .gutter { position: absolute; left: 0; top: 0; width: 40px; color: #467 }
    section { position: relative; padding-left: 50px; margin-bottom: 16px }
    .entry { margin-bottom: 12px; break-inside: avoid }
    """
    body = f'<div class="row"><div class="col-xs-4"><div class="card">{side}</div></div>'
    return _page(
        person, style, f'{body}<div class="col-xs-8"><div class="card">{main}</div></div></div>'
    )


def above(person: Person) -> str:
    """A centred profile card above, contact in three columns; a card for each section.

    A timeline: dates left of each entry, employer before title, keywords in pills, check marks.
    """
    document, language = person.document, person.language

    def event(when: str, *parts: str) -> str:
        return (
            f'<div class="row event"><div class="col-xs-3 muted">{_icon("calendar-o")} '
            f'{escape(when)}</div><div class="col-xs-9">{"".join(parts)}</div></div>'
        )

    def job(work: Work, role: Role) -> str:
        what = [_tag("h3", work.name), _tag("h4", role.position, "muted")]
        place = f"{_icon('map-marker')} {escape(work.location)}" if work.location else ""
        what += [f'<div class="muted">{place}</div>', _markers(role, "check")]
        return event(span(role, language, slashed), *what)

    def study(one: Education) -> str:
        what = [_tag("h3", one.study_type), _tag("h4", one.area), _tag("div", one.institution)]
        return event(span(one, language, years), *what)

    def card(name: str, parts: Iterable[str]) -> str:
        inner = "".join(parts)
        title = f"{_icon(ICONS[name])} {escape(heading(name, language))}"
        return f'<div class="card"><h2>{title}</h2>{inner}</div>' if inner else ""

    basics = document.basics
    reach = "".join(f'<div class="col-xs-4 row-of">{one}</div>' for one in _contact(document))
    top = (
        '<div class="card center"><div class="picture"></div>'
        f"{_tag('h1', basics.name)}{_tag('p', basics.label, 'muted')}"
        f'<div class="row">{reach}</div></div>'
    )
    spoken = (
        f'<div class="col-xs-4 center">{_tag("h4", one.language)}'
        f"{_tag('div', one.fluency, 'muted')}</div>"
        for one in document.languages
    )
    body = (
        top
        + card("summary", [_tag("p", basics.summary)])
        + card("work", (job(*one) for one in _roles(document)))
        + card("education", (study(one) for one in document.education))
        + card("skills", [_skills(document, "pill light")])
        + card("languages", [f'<div class="row">{"".join(spoken)}</div>'])
        + "".join(card(*one) for one in _others(document))
    )
    return _page(person, ".event { margin-bottom: 12px; break-inside: avoid }", body)


def stacked(person: Person) -> str:
    """A narrow screen printed: all panels below each other, contact behind icons without labels.

    Each entry is a panel of its own: dates in a pill at its top, what was done without signs.
    """
    document, language = person.document, person.language

    def panel(when: str, *parts: str) -> str:
        pill = _tag("span", when, "pill light")
        inner = f'<div class="panel-body">{pill}{"".join(parts)}</div>'
        return f'<div class="panel panel-default">{inner}</div>'

    def job(work: Work, role: Role) -> str:
        done = "".join(_tag("li", one) for one in role.highlights)
        where = ", ".join(filter(None, (work.name, work.location)))
        what = f"<h3><b>{escape(role.position)}</b></h3>{_icon('building-o')} {escape(where)}"
        return panel(span(role, language, long), what, f"<ul>{done}</ul>")

    def study(one: Education) -> str:
        what = " ".join(filter(None, (one.study_type, one.area)))
        school = f"{_icon('university')} {escape(one.institution)}"
        return panel(
            span(one, language, long), _tag("h3", what), school, f"<div>{_pills(one.courses)}</div>"
        )

    def section(name: str, parts: Iterable[str]) -> str:
        inner = "".join(parts)
        title = f"{_icon(ICONS[name], style='fa-lg')} {escape(heading(name, language))}"
        return f"<h2>{title}</h2>{inner}" if inner else ""

    basics = document.basics
    spoken = [" – ".join(filter(None, (one.language, one.fluency))) for one in document.languages]
    body = (
        f'<div class="card">{_tag("h1", basics.name)}{_tag("h4", basics.label)}'
        + "".join(f'<div class="row-of">{one}</div>' for one in _contact(document))
        + f"{_tag('blockquote', basics.summary)}</div>"
        + section("skills", [_skills(document)])
        + section("languages", [_pills(spoken)])
        + section("work", (job(*one) for one in _roles(document)))
        + section("education", (study(one) for one in document.education))
        + "".join(section(*one) for one in _others(document))
    )
    return _page(person, ".panel { break-inside: avoid; margin-bottom: 8px }", body)


def facts_beside(person: Person) -> str:
    """Name and headline left, contact right; facts of a job left, what was done right of them."""
    document, language = person.document, person.language

    def row(left: str, right: str, *, wide: int = 5) -> str:
        return (
            f'<div class="row event"><div class="col-xs-{wide}">{left}</div>'
            f'<div class="col-xs-{12 - wide}">{right}</div></div>'
        )

    def job(work: Work, role: Role) -> str:
        where = ", ".join(filter(None, (work.name, work.location)))
        facts = _tag("h3", role.position) + _tag("div", where)
        facts += _tag("div", span(role, language, short), "muted")
        return row(facts, _list(role))

    def study(one: Education) -> str:
        facts = _tag("h3", one.institution) + _tag("div", span(one, language, years), "muted")
        what = _tag("div", one.area) + _tag("b", one.study_type)
        return row(facts, what + f"<div>{_pills(one.courses, 'pill light')}</div>")

    basics = document.basics
    reach = "".join(f'<div class="row-of">{one}</div>' for one in _contact(document))
    top = _tag("h1", basics.name) + _tag("h4", basics.label)
    groups = (
        row(_tag("b", one.name), _pills(one.keywords or [one.name]), wide=3)
        for one in document.skills
    )
    spoken = (row(_tag("b", one.language), one.fluency, wide=3) for one in document.languages)
    body = f'<div class="card">{row(top, reach, wide=7)}{_tag("p", basics.summary)}</div>'
    for name, parts in (
        ("work", [job(*one) for one in _roles(document)]),
        ("education", [study(one) for one in document.education]),
        ("skills", list(groups)),
        ("languages", list(spoken)),
        *_others(document),
    ):
        if parts:
            icon = _icon(ICONS[name])
            title = f"<h2>{icon} {escape(heading(name, language))}</h2>"
            body += f'<div class="card">{title}{"".join(parts)}</div>'
    style = ".event { margin-bottom: 12px; break-inside: avoid } ul { list-style: disc; margin: 0 }"
    return _page(person, style, body)


def dates_beside(person: Person) -> str:
    """Dates and place left of each job in two lines; the rest right of them, and prose for lists.

    Contact in two columns below the name; headings left of their sections.
    """
    document, language = person.document, person.language

    def row(left: str, right: str) -> str:
        return (
            f'<div class="row event"><div class="col-xs-4 aside">{left}</div>'
            f'<div class="col-xs-8">{right}</div></div>'
        )

    def job(work: Work, role: Role) -> str:
        aside = _tag("div", span(role, language, slashed)) + _tag("div", work.location, "muted")
        return row(aside, _tag("h3", role.position) + _tag("h4", work.name) + _list(role))

    def study(one: Education) -> str:
        aside = _tag("div", span(one, language, slashed))
        what = ", ".join(filter(None, (one.study_type, one.area)))
        return row(aside, _tag("h3", what) + _tag("div", one.institution))

    basics = document.basics
    reach = "".join(f'<div class="col-xs-6 row-of">{one}</div>' for one in _contact(document))
    body = _tag("h1", basics.name) + _tag("h4", basics.label) + f'<div class="row">{reach}</div>'
    groups = (row(_tag("b", one.name), escape(", ".join(one.keywords))) for one in document.skills)
    spoken = (row(_tag("b", one.language), one.fluency) for one in document.languages)
    for name, parts in (
        ("about", [row("", basics.summary)] if basics.summary else []),
        ("work", [job(*one) for one in _roles(document)]),
        ("education", [study(one) for one in document.education]),
        ("skills", list(groups)),
        ("languages", list(spoken)),
        *_others(document),
    ):
        if parts:
            body += _tag("h2", heading(name, language)) + "".join(parts)
    style = ".event { margin-bottom: 10px } .aside { text-align: right } ul { list-style: disc }"
    return _page(person, style, body)

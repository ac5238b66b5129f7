"""Web pages that differ in where the name stands and how it is set; the rest is always the same."""

from collections.abc import Callable, Iterable
from html import escape

from bench.parsing.habits import address, bullets, flat, short, span, spoken, years
from bench.parsing.people import Person
from bench.parsing.words import heading
from skillsync.career.document import Document

LOOK = """
body { font: 13px/1.45 "Liberation Sans", sans-serif; color: #333; margin: 0 }
h2 { font-size: 16px; margin: 14px 0 6px; border-bottom: 1px solid #999 }
h3 { font-size: 13px; margin: 6px 0 0 } p { margin: 2px 0 } ul { margin: 2px 0 6px }
.center { text-align: center } .small { font-size: 11px; color: #666 }
.two { display: flex; gap: 26px } .side { width: 31%; background: #e9edf2; padding: 12px }
.main { width: 69% } .photo { width: 110px; height: 130px; background: #9ab; margin-bottom: 8px }
.running { position: fixed; left: 0; right: 0; font-size: 10px; color: #777 }
.huge { font-size: 44px; line-height: 1; margin: 0 } .light { font-weight: 300 }
td { padding: 2px 14px 2px 0; vertical-align: top }
"""
Write = Callable[[Person], str]


def under_title(person: Person) -> str:
    """The document's own title large; the name below it, small and bold, and facts in a row."""
    document = person.document
    title = heading("curriculum vitae", person.language)
    top = f'<div class="center"><h1>{escape(title)}</h1><b>{escape(document.basics.name)}</b>'
    return _page(person, f"{top}<p>{escape(' | '.join(_reach(document)))}</p></div>{_all(person)}")


def capitals(person: Person) -> str:
    """The name in capitals, letters apart, centred; the headline as well, smaller."""
    basics = person.document.basics
    style = "h1, h4 { text-transform: uppercase; letter-spacing: 0.4em; text-align: center }"
    top = f"<h1>{escape(basics.name)}</h1><h4>{escape(basics.label)}</h4>"
    reach = f'<p class="center">{escape(" · ".join(_reach(person.document)))}</p>'
    return _page(person, f"{top}{reach}{_all(person)}", style)


def two_sizes(person: Person) -> str:
    """Given names light and huge, the last name below in bold, as designers set them."""
    basics = person.document.basics
    first, last = _parted(person)
    top = f'<p class="huge light">{escape(first)}</p><p class="huge"><b>{escape(last)}</b></p>'
    top += f"<p>{escape(basics.label)}</p>"
    reach = f'<p class="small">{escape("  ".join(_reach(person.document)))}</p>'
    return _page(person, f"{top}{reach}{_all(person)}")


def left_side(person: Person) -> str:
    """A photo, the name, headline and contact in a side bar at the left, with lists below."""
    return _page(person, f'<div class="two">{_side(person)}{_main(person)}</div>')


def right_side(person: Person) -> str:
    """The same side bar at the right: the name is at the top, but not at the left."""
    return _page(person, f'<div class="two">{_main(person)}{_side(person)}</div>')


def low_in_side(person: Person) -> str:
    """A side bar that begins with facts and lists; the name stands small at its foot."""
    basics = person.document.basics
    facts = "".join(f"<p>{escape(one)}</p>" for one in _reach(person.document))
    photo = '<div class="photo"></div>'
    named = f"<h3>{escape(basics.name)}</h3><p>{escape(basics.label)}</p>"
    side = f'<div class="side">{photo}{named}{facts}{_lists(person)}</div>'
    return _page(person, f'<div class="two">{_main(person)}{side}</div>', "h2 { font-size: 20px }")


def beside_headline(person: Person) -> str:
    """Name and headline in one line, the name bold; contact below."""
    basics = person.document.basics
    top = f"<p><b style='font-size: 22px'>{escape(basics.name)}</b> | {escape(basics.label)}</p>"
    return _page(person, f"{top}<p>{escape(' • '.join(_reach(person.document)))}</p>{_all(person)}")


def dashed_headline(person: Person) -> str:
    """Name – headline, all of it a heading of one size."""
    basics = person.document.basics
    top = f"<h1>{escape(' – '.join((basics.name, basics.label)))}</h1>"
    return _page(person, f"{top}<p>{escape(' | '.join(_reach(person.document)))}</p>{_all(person)}")


def big_headline(person: Person) -> str:
    """A letter's head: name and address small in one line; the headline is the page's title."""
    basics = person.document.basics
    reach = " · ".join((basics.name, *_reach(person.document)))
    top = f'<p class="small">{escape(reach)}</p><h1>{escape(basics.label)}</h1>'
    return _page(person, f"{top}{_all(person)}")


def running(person: Person) -> str:
    """The name at the top and again small above and below each page."""
    basics = person.document.basics
    title = heading("curriculum vitae", person.language)
    top = f'<div class="running" style="top: 0">{escape(f"{title} · {basics.name}")}</div>'
    foot = f"{basics.name} · {basics.email}"
    top += f'<div class="running center" style="bottom: 0">{escape(foot)}</div>'
    top += f'<h1 style="margin-top: 22px">{escape(basics.name)}</h1><p>{escape(basics.label)}</p>'
    reach = "".join(f"<p>{escape(one)}</p>" for one in _reach(person.document))
    return _page(person, f"{top}{reach}{_all(person)}")


def labelled(person: Person) -> str:
    """A form: the document's title, then a table of labels and facts with a photo beside it."""
    document, language = person.document, person.language
    facts = (
        ("name", document.basics.name),
        ("address", address(document)),
        ("phone", document.basics.phone),
        ("email", document.basics.email),
    )
    rows = "".join(
        f"<tr><td>{escape(heading(label, language))}</td><td>{escape(said)}</td></tr>"
        for label, said in facts
        if said
    )
    title = f"<h1>{escape(heading('curriculum vitae', language))}</h1>"
    title += f"<h2>{escape(heading('personal details', language))}</h2>"
    return _page(person, f"{title}<table>{rows}</table>{_all(person)}")


def label_above(person: Person) -> str:
    """Small grey labels above the facts, in two columns."""
    document, language = person.document, person.language
    facts = (
        ("name", document.basics.name),
        ("phone", document.basics.phone),
        ("address", address(document)),
        ("email", document.basics.email),
    )
    cells = "".join(
        f'<div style="width: 50%"><div class="small">{escape(heading(label, language))}</div>'
        f"{escape(said)}</div>"
        for label, said in facts
        if said
    )
    title = f"<h1>{escape(heading('curriculum vitae', language))}</h1>"
    grid = f'<div style="display: flex; flex-wrap: wrap">{cells}</div>'
    return _page(person, f"{title}{grid}{_all(person)}")


def with_degrees(person: Person) -> str:
    """Degrees behind the name and pronouns, smaller, on its line; contact at the right."""
    basics = person.document.basics
    degrees = ", ".join(dict.fromkeys(("MBA", "PMP")))
    name = f"{escape(basics.name)}, {degrees} <small>(they/them)</small>"
    reach = "".join(f"<p>{escape(one)}</p>" for one in _reach(person.document))
    top = f'<div class="two"><div class="main"><h1>{name}</h1>{escape(basics.label)}</div>'
    return _page(person, f'{top}<div class="small">{reach}</div></div>{_all(person)}')


def contact_first(person: Person) -> str:
    """Contact in small letters in the first lines, then the name in the middle of the page."""
    basics = person.document.basics
    reach = "".join(f'<p class="small">{escape(one)}</p>' for one in _reach(person.document))
    top = f"{reach}<h1 class='center'>{escape(basics.name)}</h1>"
    return _page(person, f"{top}<p class='center'>{escape(basics.label)}</p>{_all(person)}")


def motto(person: Person) -> str:
    """A large motto above the name, which is as large as the headings."""
    basics = person.document.basics
    top = "<h1>Making good things last</h1>" if person.language == "en" else ""
    top += f"<p style='font-size: 16px'><b>{escape(basics.name)}</b></p><p>{escape(basics.label)}"
    return _page(person, f"{top}<p>{escape(', '.join(_reach(person.document)))}</p>{_all(person)}")


def _page(person: Person, body: str, style: str = "") -> str:
    head = f'<meta charset="utf-8"><style>{LOOK}{style}</style>'
    return f'<!doctype html><html lang="{person.language}"><head>{head}</head><body>{body}</body>'


def _parted(person: Person) -> tuple[str, str]:
    """Return the name without its last word, and that."""
    first, _, last = person.document.basics.name.rpartition(" ")
    return first, last


def _reach(document: Document) -> list[str]:
    basics = document.basics
    return [one for one in (address(document), basics.phone, basics.email) if one]


def _side(person: Person) -> str:
    basics = person.document.basics
    facts = "".join(f"<p>{escape(one)}</p>" for one in _reach(person.document))
    named = f"<h1>{escape(basics.name)}</h1><p>{escape(basics.label)}</p>"
    return f'<div class="side"><div class="photo"></div>{named}{facts}{_lists(person)}</div>'


def _main(person: Person) -> str:
    return f'<div class="main">{"".join(_career(person))}</div>'


def _all(person: Person) -> str:
    return "".join(_career(person)) + _lists(person)


def _career(person: Person) -> Iterable[str]:
    document, language = person.document, person.language
    if document.basics.summary:
        yield _section("about", language, f"<p>{escape(document.basics.summary)}</p>")
    jobs = ""
    for work in document.work:
        for role in work.roles:
            lines = "".join(f"<li>{escape(one.text)}</li>" for one in bullets(role))
            jobs += f"<h3>{escape(role.position)}</h3><p>{escape(work.name)} "
            jobs += f"({escape(span(role, language, short))})</p><ul>{lines}</ul>"
    yield _section("work", language, jobs)
    studies = "".join(
        f"<h3>{escape(', '.join(filter(None, (one.study_type, one.area))))}</h3>"
        f"<p>{escape(one.institution)} ({escape(span(one, language, years))})</p>"
        for one in document.education
    )
    yield _section("education", language, studies)


def _lists(person: Person) -> str:
    document, language = person.document, person.language
    skills = ", ".join(flat(document))
    tongues = "".join(f"<p>{escape(one)}</p>" for one in spoken(document))
    return _section("skills", language, f"<p>{escape(skills)}</p>") + _section(
        "languages", language, tongues
    )


def _section(name: str, language: str, inner: str) -> str:
    return f"<h2>{escape(heading(name, language))}</h2>{inner}" if inner else ""

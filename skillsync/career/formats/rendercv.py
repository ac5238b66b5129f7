"""RenderCV's YAML, read and written (https://docs.rendercv.com, schema of version 2.8).

A section is a title and entries of one of nine types, told apart by their fields. Which section
of a document it becomes is decided by the title, then by the type; every other one is kept under
its own heading. Texts are Markdown.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from skillsync.career.document import Basics, Document, Link, Location, Section, Work
from skillsync.career.formats import networks
from skillsync.career.formats.encoding import decoded
from skillsync.career.formats.extras import Shape, read_item
from skillsync.career.formats.fields import NOTHING, Aside, Fields, has_words
from skillsync.career.formats.imported import DESIGN, PICTURE, Imported, YamlIsNoCareer
from skillsync.career.formats.rendercv_entries import SHAPES, plain
from skillsync.career.formats.titles import proper_title, section_of
from skillsync.career.formats.yaml_text import load_yaml

LOCALES = {
    "english": "en", "arabic": "ar", "danish": "da", "dutch": "nl", "french": "fr",
    "german": "de", "hebrew": "he", "hindi": "hi", "hungarian": "hu", "indonesian": "id",
    "italian": "it", "japanese": "ja", "korean": "ko", "mandarin_chinese": "zh",
    "norwegian_bokmål": "nb", "norwegian_nynorsk": "nn", "persian": "fa", "portuguese": "pt",
    "russian": "ru", "spanish": "es", "turkish": "tr", "vietnamese": "vi",
}  # fmt: skip
NUMBERED = re.compile(r"(.+) \(\d{1,3}\)")
ONE_TEXT = ("bullet", "number", "reversed_number")
PLAIN_SECTIONS = {"skills", "languages", "interests", "certificates", "awards", "publications"}


def read(data: bytes) -> Imported:
    """Return the career of a RenderCV file. Raises UnreadableFile."""
    value = load_yaml(decoded(data))
    if not isinstance(value, dict) or not isinstance(value.get("cv"), dict):
        raise YamlIsNoCareer
    aside = Aside()
    locale = value.get("locale")
    name = str(locale.get("language", "")) if isinstance(locale, dict) else ""
    language = LOCALES.get(name.casefold(), "")
    fields = Fields(value["cv"], "", aside, language=language)
    document = Document(basics=_read_basics(fields), language=language)
    sections = fields.take("sections")
    for key, entries in sections.items() if isinstance(sections, dict) else []:
        _read_section(document, str(key), entries, fields)
    _without_numbers(document.sections, sections)
    if any(value.get(part) for part in ("design", "rendercv_settings", "settings")):
        aside.note(DESIGN)
    if fields.take("photo"):
        aside.note(PICTURE)
    fields.leave()
    return aside.finish(document, "RenderCV")


def _read_basics(fields: Fields) -> Basics:
    emails, phones, sites = (_several(fields, name) for name in ("email", "phone", "website"))
    basics = Basics(
        name=plain(fields, "name"),
        label=plain(fields, "headline", "label"),
        location=Location(text=plain(fields, "location")),
        email=next(emails, ""),
        phone=next(phones, "").removeprefix("tel:"),
        url=next(sites, ""),
    )
    for label, rest in (("email", emails), ("phone", phones)):
        fields.aside.keep(label, list(rest))
    links = [
        _read_connection(one) for one in fields.items("custom_connections", "link", "placeholder")
    ]
    # A number or address that RenderCV does not take as such is written as a connection.
    for link in links:
        if link.network == "Phone" and not basics.phone:
            basics.phone, link.username = link.username, ""
        elif not basics.url and link.network and not link.url and "." in link.network:
            basics.url, link.network = link.network, ""
    basics.profiles = [
        *(_read_network(one) for one in fields.items("social_networks", "network", "network")),
        *(link for link in links if link.username or link.url or link.network not in ("", "Phone")),
        *(Link(url=url) for url in sites),
    ]
    return basics


def _several(fields: Fields, name: str) -> Iterator[str]:
    """Yield a value that may be one text or a list of them."""
    value = fields.values.get(name)
    if isinstance(value, list):
        return iter(fields.texts(name))
    text = fields.text(name)
    return iter([text] if text else [])


def _read_network(fields: Fields) -> Link:
    network, account = fields.text("network"), fields.text("username")
    known = networks.known_name(network) or network
    return Link(network=known, username=account, url=networks.address_of(known, account))


def _read_connection(fields: Fields) -> Link:
    fields.take("fontawesome_icon")
    words, url = fields.text("placeholder"), fields.text("url")
    network, colon, account = words.partition(": ")
    if colon:
        return Link(network=network, username=account, url=url)
    return Link(network="" if networks.bare(url) == words else words, url=url)


def _read_section(document: Document, key: str, entries: Any, fields: Fields) -> None:
    title = proper_title(key)
    section = section_of(title)
    if entries in NOTHING:
        # A title alone: somebody means to fill it in, or it says all there is to say.
        document.sections.append(Section(heading=title))
        return
    rest: list[str] = []
    items = Fields({"entries": entries}, "", fields.aside, language=fields.language)
    for one in items.items("entries", title, "text", "name", "company", "institution", "title",
                           "label", *ONE_TEXT):  # fmt: skip
        kind = _kind_of(one, section)
        if kind == "summary":
            words = plain(one, "text", *ONE_TEXT)
            document.basics.summary = "\n".join(filter(None, (document.basics.summary, words)))
        elif kind:
            _add(document, kind, one)
        else:
            rest.extend(_lines(one))
    if rest:
        document.sections.append(Section(heading=title, lines=rest))


def _without_numbers(found: list[Section], titles: Any) -> None:
    """Name sections alike again: the second of one title is written as `Talks (2)`."""
    for section in found:
        if (numbered := NUMBERED.fullmatch(section.heading)) and numbered[1] in titles:
            section.heading = numbered[1]


def _kind_of(entry: Fields, section: str) -> str:
    """Return the section an entry belongs to, nothing when it fits none."""
    has = entry.values
    if any(name in has for name in ("text", *ONE_TEXT)):
        return section if section == "summary" or section in PLAIN_SECTIONS else ""
    if "company" in has or "position" in has:
        return "volunteer" if section == "volunteer" else "work"
    if "institution" in has:
        return "education"
    if "authors" in has or "journal" in has or "doi" in has:
        return "publications"
    if "label" in has:
        return section if section in {*PLAIN_SECTIONS, "references"} else ""
    return section if section not in {"summary", "education", "skills", "languages"} else ""


def _add(document: Document, kind: str, entry: Fields) -> None:
    shape: Shape[Any] = SHAPES[kind]
    item = read_item(entry, shape)
    if not has_words(item):
        return
    before = document.work[-1] if isinstance(item, Work) and document.work else None
    if isinstance(item, Work) and before and item.name and _head(before) == _head(item):
        before.roles.extend(item.roles)
    else:
        getattr(document, kind).append(item)


def _head(work: Work) -> tuple[str, ...]:
    return work.name, work.location, work.url, work.description


def _lines(entry: Fields) -> Iterable[str]:
    """Yield an entry of a free section as lines: its heading, then what belongs to it."""
    if words := plain(entry, "text", *ONE_TEXT):
        yield words
    if "label" in entry:
        yield f"{plain(entry, 'label')}: {plain(entry, 'details')}".strip(": ")
    head = [plain(entry, name) for name in ("name", "title", "location")]
    dates = " – ".join(filter(None, (entry.text("start_date"), entry.text("end_date"))))
    if line := ", ".join(part for part in (*head, dates or entry.text("date")) if part):
        yield line
    if summary := plain(entry, "summary"):
        yield summary
    yield from (line for text in entry.texts("highlights") if (line := entry.without_marks(text)))

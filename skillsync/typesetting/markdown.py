"""Write a career document as Markdown (CommonMark)."""

import re
from collections.abc import Iterable

from skillsync.career.document import Document
from skillsync.career.formats.rich_text import escape_markdown
from skillsync.typesetting.outline import Block, Entry, outline


def render_markdown(document: Document) -> str:
    """Return `document` as Markdown that shows every text as it is."""
    shown = outline(document)
    contacts = " · ".join(_linked(contact.text, contact.url) for contact in shown.contacts)
    parts = [f"# {_safe(shown.name)}" if shown.name else "", _bold(shown.label), contacts]
    if shown.summary:
        parts += ["## Profile", _line(shown.summary)]
    for block in shown.blocks:
        parts += [f"## {_safe(block.heading)}" if block.heading else "---", *_block(block)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> Iterable[str]:
    for entry in block.entries:
        yield from _entry(entry, is_own=block.kind == "projects")
    facts = []
    for one in block.facts:
        name = _bold(_linked(one.name, one.url)) if one.name else ""
        facts.append("- " + ": ".join(part for part in (name, _safe(one.detail)) if part))
    if facts:
        yield "\n".join(facts)


def _entry(entry: Entry, *, is_own: bool) -> Iterable[str]:
    """Write an entry. The address is the employer's, or that of what is one's own work."""
    where = ", ".join(part for part in (entry.organization, entry.place) if part)
    title, below = (entry.title, where) if entry.title else (where, "")
    on_title = is_own or not below
    yield f"### {_linked(title, entry.url if on_title else '')}"
    place = _linked(below, "" if on_title else entry.url)
    if line := " · ".join(part for part in (place, _safe(entry.dates)) if part):
        yield line
    yield from (_line(text) for text in (entry.about, entry.summary) if text)
    if entry.highlights:
        yield "\n".join(f"- {_line(text)}" for text in entry.highlights)


def _safe(text: str) -> str:
    return escape_markdown(text)


def _line(text: str) -> str:
    """Return a text whose beginning is not taken for a list, a heading or a quotation."""
    return re.sub(r"^(\d+)([.)])(?=\s)", r"\1\\\2", re.sub(r"^([-+#])", r"\\\1", _safe(text)))


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""


def _linked(words: str, url: str) -> str:
    if not url:
        return _safe(words)
    return f"[{_safe(words)}](<{url}>)" if words else f"<{url}>"

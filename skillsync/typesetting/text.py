"""Set a career document as plain text."""

from collections.abc import Iterable
from textwrap import wrap

from skillsync.career.document import Document
from skillsync.typesetting.outline import Block, Entry, outline

WIDTH = 88


def render_text(document: Document) -> str:
    """Return `document` as plain text that reads well in any editor."""
    shown = outline(document)
    lines = [shown.name, shown.label, *(contact.text for contact in shown.contacts)]
    if shown.summary:
        lines += ["", "PROFILE", *wrap(shown.summary, WIDTH)]
    for block in shown.blocks:
        lines += ["", block.heading.upper(), *_block(block)]
    return "\n".join(lines).strip() + "\n"


def _block(block: Block) -> Iterable[str]:
    for place, entry in enumerate(block.entries):
        if place:
            yield ""
        yield from _entry(entry)
    for fact in block.facts:
        line = ": ".join(part for part in (fact.name, fact.detail) if part)
        line = f"{line} ({fact.url})" if fact.url else line
        yield from wrap(line, WIDTH, subsequent_indent="  ")


def _entry(entry: Entry) -> Iterable[str]:
    where = ", ".join(part for part in (entry.organization, entry.place) if part)
    for line in (entry.title, where, entry.dates, entry.url):
        if line:
            yield line
    for paragraph in (entry.about, entry.summary):
        yield from wrap(paragraph, WIDTH)
    for highlight in entry.highlights:
        yield from wrap(highlight, WIDTH, initial_indent="- ", subsequent_indent="  ")

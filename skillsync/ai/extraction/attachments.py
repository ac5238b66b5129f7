"""Career data that a PDF carries as an attachment, and whether its pages bear it out.

Europass attaches the CV to its PDFs, and so do we. Nobody sees an attachment: what it says counts
only where the pages say it, too. Where they do not, the pages are believed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from skillsync.ai.extraction.pdf import ONE_AT_A_TIME, open_pdf
from skillsync.ai.extraction.source import Source, UnreadableFile
from skillsync.career.document import PARTIAL_DATE, Document, Part, Provenance, Section, Span, Work
from skillsync.career.formats.as_text import UNSPOKEN, lay_out
from skillsync.career.formats.files import read_file
from skillsync.career.formats.imported import N_, Imported

MOST_ATTACHMENTS = 20
MOST_BYTES = 4 * 1024 * 1024
BORNE_OUT = 0.85
"""The least share of the data's words that the pages must show, and of their words in the data."""
SAID_IN_DATA = 0.5
WORD = re.compile(r"\w{2,}")
EXEMPT = {"id", "level", "url", "network", "username"}
"""What a layout may leave out, or show in other words."""
DATES = {"start_date", "end_date", "date", "release_date", "expires"}
NOT_ON_PAGES = "Not on the pages"
DIFFERS = N_("The file carries data that says something else than its pages. The pages were read.")
DAMAGED = N_("The file carries data that cannot be read. The pages were read.")
PARTLY = N_("Details that the file's data has and its pages do not show are kept, but hidden.")


class Carried(NamedTuple):
    """What an attachment says, its places on the pages, and what of the pages it does not say."""

    imported: Imported
    not_understood: list[Span]


def find_attachments(data: bytes) -> list[bytes]:
    """Return the attachments of a PDF that may be career data."""
    # Opening a file twice takes time, and few carry anything: the stream of one names its type.
    if b"EmbeddedFile" not in data:
        return []
    found = []
    with ONE_AT_A_TIME, open_pdf(data) as pdf:
        for number in range(min(pdf.count_attachments(), MOST_ATTACHMENTS)):
            attachment = pdf.get_attachment(number)
            name = attachment.get_name().casefold()
            if name.endswith((".json", ".xml")):
                content = bytes(attachment.get_data())
                found += [content] if len(content) <= MOST_BYTES else []
    return found


def read_attached(data: bytes, source: Source) -> tuple[Carried | None, list[str]]:
    """Return the career a PDF carries if its pages bear it out, and what its owner should know."""
    for content in find_attachments(data):
        try:
            imported = read_file(content)
        except UnreadableFile:
            return None, [DAMAGED]
        if imported is None:
            continue
        pages = _Pages(source)
        if not _agree(imported.document, pages):
            return None, [DIFFERS]
        if _hide_unseen(imported.document, pages):
            imported.notes.append(PARTLY)
        imported.document.provenance = pages.places(imported.document)
        return Carried(imported, pages.unsaid(imported.document)), imported.notes
    return None, []


class _Pages:
    """The words of the pages without what lies between them: line ends, hyphens, spaces."""

    def __init__(self, source: Source) -> None:
        self.source = source
        text = source.seen_text
        signs = [
            (at, low) for at, sign in enumerate(text) if sign.isalnum() for low in sign.casefold()
        ]
        self.offsets = [at for at, _ in signs]
        self.solid = "".join(low for _, low in signs)

    def share(self, value: str) -> float:
        """Return how much of a value the pages show, from 0 to 1."""
        if _solid(value) in self.solid:
            return 1.0
        words = WORD.findall(value)
        shown = sum(len(word) for word in words if _solid(word) in self.solid)
        return shown / max(sum(map(len, words)), 1)

    def places(self, document: Document) -> dict[str, Provenance]:
        """Return for each field where the pages show it; a field they show nowhere has no place."""
        found: dict[str, Provenance] = {}
        done = 0
        for path, value in _values(document):
            solid = _solid(value)
            at = self.solid.find(solid, done) if solid else -1
            at = self.solid.find(solid) if at < 0 and solid else at
            spans = []
            if at >= 0 and len(solid) > 1:
                done = at + len(solid)
                spans = [Span(start=self.offsets[at], end=self.offsets[done - 1] + 1)]
            found[path] = Provenance(spans=spans, confidence=1.0)
        return found

    def unsaid(self, document: Document) -> list[Span]:
        """Return the lines of which the data does not say most words; headings are short."""
        said = {word.casefold() for _, value in _values(document) for word in WORD.findall(value)}
        spans = []
        for line in self.source.lines:
            words = WORD.findall(self.source.text[line.start : line.end].casefold())
            words = [word for word in words if not word.isdigit()]
            unsaid = sum(word not in said for word in words)
            if unsaid > 3 and 2 * unsaid > len(words):
                spans.append(Span(start=line.start, end=line.end))
        return spans


def _solid(value: str) -> str:
    return "".join(sign for sign in value.casefold() if sign.isalnum())


def _values(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the texts that a page shows as they are; dates and addresses are shown otherwise."""
    text, places = lay_out(document)
    for path, place in places.items():
        if path.rpartition("/")[2] not in UNSPOKEN:
            yield path, "".join(text[span.start : span.end] for span in place.spans)


def _agree(document: Document, pages: _Pages) -> bool:
    shown = document.model_copy(update={"sections": [s for s in document.sections if not s.hidden]})
    values = [value for _, value in _values(shown) if _solid(value)]
    weight = sum(map(len, values))
    borne_out = sum(len(value) * pages.share(value) for value in values)
    said = _solid(" ".join(values))
    words = [word for word in WORD.findall(pages.source.seen_text) if not word.isdigit()]
    in_data = sum(len(word) for word in words if _solid(word) in said)
    return (
        weight > 0
        and pages.share(document.basics.name) > BORNE_OUT
        and borne_out >= BORNE_OUT * weight
        and in_data >= SAID_IN_DATA * sum(map(len, words))
    )


def _hide_unseen(document: Document, pages: _Pages) -> bool:
    """Put away what the pages do not show; return whether there was anything."""
    kept: list[str] = []
    for _, items in [*document, *document.basics]:
        for item in items if isinstance(items, list) else []:
            if not item.hidden:
                _hide_in(item, pages, kept)
            for role in item.roles if isinstance(item, Work) else []:
                _hide_in(role, pages, kept)
    if kept:
        document.sections.append(Section(heading=NOT_ON_PAGES, lines=kept, hidden=True))
    return bool(kept)


def _hide_in(item: Part, pages: _Pages, kept: list[str]) -> None:
    for name, value in item:
        if name in EXEMPT or not value:
            continue
        if isinstance(value, str):
            # A page shows dates in words; their years stand on it all the same.
            shown = value[:4] if PARTIAL_DATE.match(value) else value
            if pages.share(shown) < BORNE_OUT:
                kept.append(value)
                setattr(item, name, None if name in DATES else "")
        elif isinstance(value, list) and all(isinstance(one, str) for one in value):
            unseen = [one for one in value if pages.share(one) < BORNE_OUT]
            kept += unseen
            setattr(item, name, [one for one in value if one not in unseen])

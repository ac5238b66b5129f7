"""Lay a document out as text, and note where in it each field stands.

An imported career has no page to show. This text is its original: it can be read beside the
fields, quoted as evidence, and every field has its place in it.
"""

from typing import Any

from skillsync.career.document import Document, Item, Part, Provenance, Span, Work
from skillsync.career.formats.titles import TITLES

LABELS = {
    "startDate": "from",
    "endDate": "to",
    "date": "date",
    "releaseDate": "date",
    "expires": "valid until",
    "score": "grade",
    "number": "number",
    "keywords": "keywords",
}
UNSPOKEN = frozenset(
    {*LABELS, "url", "username", "level", "countryCode"} - {"number", "keywords", "score"}
)
"""Fields that a page shows in other words, or not at all."""
LEFT_OUT = frozenset({"id", "hidden", "current", "roles", "profiles", "location"})


def lay_out(document: Document) -> tuple[str, dict[str, Provenance]]:
    """Return the text, and for every field that has a value its place in it, surely read."""
    writer = _Writer()
    basics = document.basics
    writer.part("basics", basics)
    writer.part("basics/location", basics.location)
    for link in basics.profiles:
        writer.part(link.id, link)
    for name, heading in TITLES.items():
        items: list[Item] = getattr(document, name)
        if items:
            writer.heading(heading)
        for item in items:
            writer.item(item)
    for section in document.sections:
        writer.heading("")
        writer.part(section.id, section)
    return writer.text, writer.provenance


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.at = 0
        self.provenance: dict[str, Provenance] = {}

    @property
    def text(self) -> str:
        return "".join(self.parts)

    def heading(self, words: str) -> None:
        if self.parts:
            self._write("\n")
        if words:
            self._write(words + "\n")

    def item(self, item: Item) -> None:
        self.part(item.id, item)
        for role in item.roles if isinstance(item, Work) else []:
            self.part(role.id, role)

    def part(self, path: str, part: Part) -> None:
        values = part.model_dump(mode="json", by_alias=True)
        for name, value in values.items():
            if name not in LEFT_OUT or (name == "location" and isinstance(value, str)):
                self._field(f"{path}/{name}", name, value)

    def _field(self, path: str, name: str, value: Any) -> None:
        label = LABELS.get(name, "")
        if isinstance(value, str) and value:
            self._line(path, f"{label}: " if label else "", value)
        for number, one in enumerate(value if isinstance(value, list) else []):
            self._line(f"{path}/{number}", "- ", one)

    def _line(self, path: str, lead: str, value: str) -> None:
        self._write(lead)
        span = Span(start=self.at, end=self.at + len(value))
        self.provenance[path] = Provenance(spans=[span] if value else [], confidence=1.0)
        self._write(value + "\n")

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.at += len(text)

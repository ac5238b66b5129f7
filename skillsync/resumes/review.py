"""The review: a document as fields with their places in the original, and corrections to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from skillsync.ai.extraction.source import Source
from skillsync.career.document import Document, Item, Part, Provenance, Role, Work
from skillsync.foundation.translations import N_

UNSURE_BELOW = 0.7
"""Fields read with less confidence than this are shown as worth a look."""

BASICS = {
    "name": N_("Name"),
    "label": N_("Headline"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "url": N_("Website"),
    "location.text": N_("Location"),
    "summary": N_("Summary"),
}
SECTIONS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "work": (N_("Experience"), {"name": N_("Employer"), "location": N_("Location")}),
    "education": (
        N_("Education"),
        {
            "institution": N_("Institution"),
            "location": N_("Location"),
            "studyType": N_("Degree"),
            "area": N_("Field of study"),
            "startDate": N_("From"),
            "endDate": N_("To"),
            "score": N_("Grade"),
            "summary": N_("Summary"),
            "highlights": N_("Highlights"),
            "courses": N_("Courses"),
        },
    ),
    "skills": (N_("Skills"), {"name": N_("Skill or group"), "keywords": N_("Skills in the group")}),
    "languages": (
        N_("Languages"),
        {"language": N_("Language"), "fluency": N_("Fluency"), "level": N_("Level (CEFR)")},
    ),
    "certificates": (
        N_("Certificates and licences"),
        {
            "name": N_("Certificate"),
            "issuer": N_("Issuer"),
            "date": N_("Date"),
            "expires": N_("Valid until"),
            "number": N_("Number"),
            "summary": N_("Summary"),
        },
    ),
    "projects": (
        N_("Projects"),
        {
            "name": N_("Project"),
            "startDate": N_("From"),
            "endDate": N_("To"),
            "description": N_("Description"),
            "highlights": N_("Highlights"),
        },
    ),
    "volunteer": (
        N_("Volunteering"),
        {
            "organization": N_("Organization"),
            "location": N_("Location"),
            "position": N_("Position"),
            "startDate": N_("From"),
            "endDate": N_("To"),
            "summary": N_("Summary"),
            "highlights": N_("Highlights"),
        },
    ),
    "awards": (
        N_("Awards"),
        {
            "title": N_("Award"),
            "awarder": N_("Awarder"),
            "date": N_("Date"),
            "summary": N_("Summary"),
        },
    ),
    "publications": (
        N_("Publications"),
        {
            "name": N_("Title"),
            "authors": N_("Authors"),
            "publisher": N_("Publisher"),
            "releaseDate": N_("Date"),
            "summary": N_("Summary"),
        },
    ),
    "interests": (N_("Interests"), {"name": N_("Interest"), "keywords": N_("Details")}),
    "references": (
        N_("References"),
        {
            "name": N_("Name"),
            "position": N_("Position"),
            "contact": N_("Contact"),
            "reference": N_("Reference"),
        },
    ),
    "sections": (N_("Other sections"), {"heading": N_("Heading"), "lines": N_("Lines")}),
}
ROLE = {
    "position": N_("Position"),
    "startDate": N_("From"),
    "endDate": N_("To (empty if it has not ended)"),
    "summary": N_("Summary"),
    "highlights": N_("Highlights, one a line"),
}
LONG = frozenset(
    {"summary", "description", "highlights", "lines", "keywords", "reference", "courses", "authors"}
)


@dataclass(frozen=True)
class ReviewField:
    """One field: its path, its words, how sure the reader was (None: typed by a person)."""

    path: str
    label: str
    value: str
    confidence: float | None
    long: bool = False

    @property
    def unsure(self) -> bool:
        """Whether a person should look twice."""
        return self.confidence is not None and self.confidence < UNSURE_BELOW

    @property
    def anchor(self) -> str:
        """The field's place in the original, as an element id."""
        return "place-" + self.path.replace("/", "-").replace(".", "-")


@dataclass(frozen=True)
class ReviewItem:
    """An item of a section, with the roles of an employer below it."""

    id: str
    fields: list[ReviewField]
    roles: list["ReviewItem"] = field(default_factory=list)


@dataclass(frozen=True)
class ReviewSection:
    """A section of the review."""

    name: str
    label: str
    items: list[ReviewItem]


@dataclass(frozen=True)
class Place:
    """Where a field stands on a page's picture; numbers in percent of the page's size."""

    anchor: str
    path: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Piece:
    """A run of the original's text: plain, or the place of one field.

    `also`: the anchors of other fields whose words begin in it, such as both ends of a period.
    """

    text: str
    anchor: str = ""
    path: str = ""
    also: list[str] = field(default_factory=list)


def basics_of(document: Document) -> list[ReviewField]:
    """Return who the person is, as fields."""
    return [
        _field(document, f"basics/{name}", label, _read(document.basics, name))
        for name, label in BASICS.items()
    ]


def sections_of(document: Document) -> list[ReviewSection]:
    """Return every section, empty ones included, so that something can be added to it."""
    return [
        ReviewSection(
            name,
            label,
            [_item(document, item, fields) for item in getattr(document, name)],
        )
        for name, (label, fields) in SECTIONS.items()
    ]


def _item(document: Document, item: Item, fields: Mapping[str, str]) -> ReviewItem:
    shown = [
        _field(document, f"{item.id}/{name}", label, _read(item, name))
        for name, label in fields.items()
    ]
    roles = item.roles if isinstance(item, Work) else []
    return ReviewItem(item.id, shown, [_item(document, role, ROLE) for role in roles])


def _field(document: Document, path: str, label: str, value: Any) -> ReviewField:
    found = [
        provenance
        for key, provenance in document.provenance.items()
        if key == path or key.startswith(f"{path}/") or _is_location(key, path)
    ]
    read = [provenance.confidence for provenance in found if provenance.spans]
    text = "\n".join(value) if isinstance(value, list) else str(value or "")
    name = path.rpartition("/")[2]
    return ReviewField(path, label, text, min(read) if read and text else None, name in LONG)


def _is_location(key: str, path: str) -> bool:
    return path == "basics/location.text" and key.startswith("basics/location")


def _read(part: Part, name: str) -> Any:
    value: Any = part
    for step in name.split("."):
        value = getattr(value, _attribute(type(value), step))
    return value


def _attribute(model: type[Part], json_name: str) -> str:
    return next(
        name for name, known in model.model_fields.items() if json_name in (name, known.alias)
    )


def apply_corrections(
    document: Document, values: Mapping[str, str]
) -> tuple[Document, dict[str, str]]:
    """Return the corrected document, and an error by path for what does not fit.

    `values` maps paths to what the person typed. A field that changes loses its place in the
    original: it is the person's own word now.
    """
    corrected = document.model_copy(deep=True)
    errors: dict[str, str] = {}
    for path, part, name in _editable(corrected):
        if path not in values:
            continue
        before = _read(part, name)
        after = _typed(before, values[path])
        if after == before or (not after and not before):
            continue
        try:
            _write(part, name, after)
        except ValidationError as error:
            errors[path] = str(error.errors()[0]["msg"]).removeprefix("Value error, ")
            continue
        for key in [k for k in corrected.provenance if k == path or k.startswith(f"{path}/")]:
            del corrected.provenance[key]
        corrected.provenance[path] = Provenance()
    return corrected, errors


def _editable(document: Document) -> Iterator[tuple[str, Part, str]]:
    for name in BASICS:
        yield f"basics/{name}", document.basics, name
    for section, (_label, fields) in SECTIONS.items():
        for item in getattr(document, section):
            for name in fields:
                yield f"{item.id}/{name}", item, name
            for role in item.roles if isinstance(item, Work) else []:
                for name in ROLE:
                    yield f"{role.id}/{name}", role, name


def _typed(before: Any, value: str) -> Any:
    if isinstance(before, list):
        return [line.strip() for line in value.splitlines() if line.strip()]
    cleaned = value.replace("\r\n", "\n").strip()
    return cleaned or (None if before is None else "")


def _write(part: Part, name: str, value: Any) -> None:
    first, _, rest = name.partition(".")
    attribute = _attribute(type(part), first)
    if rest:
        _write(getattr(part, attribute), rest, value)
        return
    # Validate the part with the new value before it takes it: a wrong date changes nothing.
    fresh = type(part).model_validate({**part.model_dump(), attribute: value})
    setattr(part, attribute, getattr(fresh, attribute))
    if isinstance(part, Role) and attribute == "end_date":
        part.current = value is None and part.start_date is not None
    elif attribute == "end_date" and value and hasattr(part, "current"):
        part.current = False


def add_item(document: Document, section: str) -> Document:
    """Return the document with an empty item at the end of a section (or a role of an employer)."""
    changed = document.model_copy(deep=True)
    for work in changed.work:
        if section == work.id:
            work.roles.append(Role())
            return changed
    if section in SECTIONS:
        items = getattr(changed, section)
        kind = Document.model_fields[section].annotation.__args__[0]  # type: ignore[union-attr] # a list of items
        items.append(Work(roles=[Role()]) if section == "work" else kind())
    return changed


def remove_item(document: Document, item_id: str) -> Document:
    """Return the document without one item or role."""
    changed = document.model_copy(deep=True)
    for section in SECTIONS:
        items = getattr(changed, section)
        items[:] = [item for item in items if item.id != item_id]
    for work in changed.work:
        work.roles[:] = [role for role in work.roles if role.id != item_id]
    return changed


def places_of(document: Document, source: Source) -> list[Place]:
    """Return where each field stands on the pictures of the pages."""
    sizes = {page.number: page for page in source.pages}
    places = []
    for path, provenance in document.provenance.items():
        for span in provenance.spans:
            for number, x0, y0, x1, y1 in source.boxes(span):
                page = sizes[number]
                places.append(
                    Place(
                        _anchor(path),
                        path,
                        number,
                        round(100 * x0 / page.width, 2),
                        round(100 * y0 / page.height, 2),
                        round(100 * (x1 - x0) / page.width, 2),
                        round(100 * (y1 - y0) / page.height, 2),
                    )
                )
    return places


def pieces_of(document: Document, text: str) -> list[Piece]:
    """Return the original's text cut at the fields' places; of overlapping ones the first wins."""
    spans = sorted(
        (span.start, span.end, path)
        for path, provenance in document.provenance.items()
        for span in provenance.spans
        if span.end > span.start
    )
    pieces: list[Piece] = []
    position = 0
    for start, end, path in spans:
        if start < position:
            if _anchor(path) not in (pieces[-1].anchor, *pieces[-1].also):
                pieces[-1].also.append(_anchor(path))
            continue
        if start > position:
            pieces.append(Piece(text[position:start]))
        pieces.append(Piece(text[start:end], _anchor(path), path))
        position = end
    pieces.append(Piece(text[position:]))
    return pieces


def _anchor(path: str) -> str:
    """Return the element id of a field's place; a list's lines share their field's."""
    steps = path.split("/")
    field_path = "/".join(steps[:2])
    if field_path.startswith("basics/location"):
        field_path = "basics/location.text"
    if field_path.endswith("/current"):
        field_path = f"{steps[0]}/endDate"
    return "place-" + field_path.replace("/", "-").replace(".", "-")


def all_fields(basics: list[ReviewField], sections: list[ReviewSection]) -> Iterator[ReviewField]:
    """Yield every field of a review."""
    yield from basics
    for section in sections:
        for item in section.items:
            yield from item.fields
            for role in item.roles:
                yield from role.fields

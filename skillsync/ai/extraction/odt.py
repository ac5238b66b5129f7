"""Read an ODT (OpenDocument text): paragraphs, lists, tables, text boxes, headers and footers."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from skillsync.ai.extraction.packages import MAX_DEPTH, parse_xml
from skillsync.ai.extraction.paragraphs import (
    EMPTY,
    HEADING_SIZES,
    Look,
    Paragraph,
    ParagraphWriter,
    compose,
    table_rows,
)
from skillsync.ai.extraction.source import PackageIsDamaged, PackageIsEncrypted, Source

URN = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, DRAW = f"{URN}text:1.0}}", f"{URN}table:1.0}}", f"{URN}drawing:1.0}}"
STYLE, OFFICE = f"{URN}style:1.0}}", f"{URN}office:1.0}}"
FO = f"{URN}xsl-fo-compatible:1.0}}"
HREF = "{http://www.w3.org/1999/xlink}href"
WANTED = re.compile(r"content\.xml|styles\.xml|META-INF/manifest\.xml")
SKIPPED = {
    *(
        f"{TEXT}{name}"
        for name in ("tracked-changes", "sequence-decls", "note-citation", "ruby-text")
    ),
    *(f"{OFFICE}{name}" for name in ("annotation", "annotation-end", "forms")),
    *(f"{URN}svg-compatible:1.0}}{name}" for name in ("title", "desc")),
}
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
WHITE = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n", f"{TEXT}s": " "}
MAX_CHAIN = 12
MAX_SPACES = 200


def read_odt(parts: dict[str, bytes]) -> Source:
    """Return the text of an ODT, of which the parts are `WANTED`.

    Raise the `UnreadableFile` that fits.
    """
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise PackageIsEncrypted
    content = parse_xml(parts["content.xml"])
    roots = [content]
    if "styles.xml" in parts:
        roots.insert(0, parse_xml(parts["styles.xml"]))
    styles = _Styles(roots)
    paragraphs: list[Paragraph] = []
    for root, tags in ((roots[0], ("header",)), (content, ("",)), (roots[0], ("footer",))):
        for place in _places(root, tags[0]):
            paragraphs += [*_Reader(styles).blocks(place, 0), EMPTY]
    return compose("odt", paragraphs)


def _places(root: Element, name: str) -> Iterator[Element]:
    """Yield the document's body, or the headers or footers of its pages."""
    if name:
        yield from root.iter(f"{STYLE}{name}")
    else:
        yield from root.iter(f"{OFFICE}body")


class _Styles:
    """The looks of styles by their family and name."""

    def __init__(self, roots: list[Element]) -> None:
        self.elements: dict[str, Element] = {}
        self.known: dict[str, Look] = {}
        self.default = Look()
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                self.elements[style.get(f"{STYLE}name", "")] = style
            for style in root.iter(f"{STYLE}default-style"):
                if style.get(f"{STYLE}family") == "paragraph":
                    self.default = _look(style.find(f"{STYLE}text-properties"), Look())

    def find(self, name: str, base: Look | None = None) -> Look:
        """Return a style's look; a span's style changes only what it names of its `base`."""
        look = base or self.default
        for element in reversed(self._chain(name)):
            look = _look(element.find(f"{STYLE}text-properties"), look)
        return look

    def _chain(self, name: str) -> list[Element]:
        chain: list[Element] = []
        while (element := self.elements.get(name)) is not None and len(chain) < MAX_CHAIN:
            chain.append(element)
            name = element.get(f"{STYLE}parent-style-name", "")
        return chain


def _look(element: Element | None, base: Look) -> Look:
    if element is None:
        return base
    weight = element.get(f"{FO}font-weight")
    slant = element.get(f"{FO}font-style")
    size = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)pt", element.get(f"{FO}font-size", ""))
    return Look(
        float(size[1]) if size else base.size,
        base.bold if weight is None else weight == "bold" or weight in {"600", "700", "800", "900"},
        base.italic if slant is None else slant in {"italic", "oblique"},
        base.unseen or element.get(f"{TEXT}display") == "none",
    )


class _Reader:
    def __init__(self, styles: _Styles) -> None:
        self.styles = styles

    def blocks(self, parent: Element, depth: int) -> Iterator[Paragraph]:
        if depth > MAX_DEPTH:
            raise PackageIsDamaged
        for child in parent:
            if child.tag in PARAGRAPHS:
                yield from self._paragraph(child, depth)
            elif child.tag == f"{TEXT}list":
                yield from self._list(child, depth)
            elif child.tag == f"{TABLE}table":
                yield from self._table(child, depth)
            elif child.tag not in SKIPPED:
                yield from self.blocks(child, depth + 1)

    def _list(self, element: Element, depth: int) -> Iterator[Paragraph]:
        for item in element:
            first = True
            for paragraph in self.blocks(item, depth + 1):
                fresh = first and paragraph.text.strip() and not paragraph.unseen
                listed = item.tag == f"{TEXT}list-item" and not paragraph.text.startswith("• ")
                yield paragraph.marked() if fresh and listed else paragraph
                first = first and not fresh

    def _table(self, table: Element, depth: int) -> Iterator[Paragraph]:
        yield from table_rows(
            [list(self.blocks(cell, depth + 1)) for cell in row if cell.tag == f"{TABLE}table-cell"]
            for row in _rows(table, depth)
        )

    def _paragraph(self, element: Element, depth: int) -> Iterator[Paragraph]:
        look = self.styles.find(element.get(f"{TEXT}style-name", ""))
        heading = element.tag == f"{TEXT}h"
        if heading:
            level = element.get(f"{TEXT}outline-level", "1")
            number = min(int(level), 6) if level in {"1", "2", "3", "4", "5", "6"} else 6
            size = look.size if look.size != self.styles.default.size else HEADING_SIZES[number - 1]
            look = replace(look, size=size)
        writer, boxes = ParagraphWriter(), list[Element]()
        self._collect(element, look, writer, boxes, depth)
        yield from writer.paragraphs(bold=heading)
        for box in boxes:
            yield from self.blocks(box, depth + 1)

    def _collect(
        self,
        element: Element,
        look: Look,
        writer: ParagraphWriter,
        boxes: list[Element],
        depth: int,
    ) -> None:
        if depth > MAX_DEPTH:
            raise PackageIsDamaged
        writer.add(_flat(element.text), look)
        for child in element:
            start = writer.length
            if child.tag in {f"{DRAW}text-box", f"{DRAW}custom-shape", f"{TEXT}note-body"}:
                boxes.append(child)
            elif child.tag in WHITE:
                writer.add(WHITE[child.tag] * _count(child.get(f"{TEXT}c", "1")), look)
            elif child.tag not in SKIPPED:
                inner = self.styles.find(child.get(f"{TEXT}style-name", ""), look)
                self._collect(child, inner, writer, boxes, depth + 1)
            if child.tag == f"{TEXT}a":
                writer.link(child.get(HREF, ""), start)
            writer.add(_flat(child.tail), look)


def _rows(parent: Element, depth: int) -> Iterator[Element]:
    """Yield a table's own rows, also those of its groups; a repeated row is one."""
    if depth > MAX_DEPTH:
        raise PackageIsDamaged
    for child in parent:
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in {
            f"{TABLE}table-header-rows",
            f"{TABLE}table-rows",
            f"{TABLE}table-row-group",
        }:
            yield from _rows(child, depth + 1)


def _flat(text: str | None) -> str:
    """Return text as OpenDocument means it: any white space is one space."""
    return re.sub(r"[ \t\r\n]+", " ", text) if text else ""


def _count(value: str) -> int:
    known = value.isascii() and value.isdigit() and len(value) < 6
    return min(int(value), MAX_SPACES) if known else 1

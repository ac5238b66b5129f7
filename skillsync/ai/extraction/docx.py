"""Read a DOCX: paragraphs, tables, headers, footers, notes and text boxes, in reading order."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from skillsync.ai.extraction.docx_styles import Style, Styles, W, look_of
from skillsync.ai.extraction.packages import MAX_DEPTH, parse_xml
from skillsync.ai.extraction.pale import pale_runs, shaded_styles
from skillsync.ai.extraction.paragraphs import (
    EMPTY,
    Look,
    Paragraph,
    ParagraphWriter,
    compose,
    table_rows,
)
from skillsync.ai.extraction.source import PackageIsDamaged, Source

STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
WANTED = re.compile(
    r"word/(?:_rels/)?(?:document|styles|footnotes|endnotes|header\d*|footer\d*|diagrams/data\d*)"
    r"\.xml(?:\.rels)?"
)
ORDER = ("header", "document", "diagrams", "footnotes", "endnotes", "footer")
SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}delText", FALLBACK}
# A separator stands before notes in every document that has them, and says nothing.
SKIPPED |= {f"{W}separator", f"{W}continuationSeparator"}
BREAKS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
SYMBOLS = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0x76: "❖", 0xFC: "✓", 0xA8: "•", 0x2D: "-"}
HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,2000})"')


def read_docx(parts: dict[str, bytes]) -> Source:
    """Return the text of a DOCX, of which the parts are `WANTED`.

    Raise the `UnreadableFile` that fits.
    """
    sheet = _parse(parts["word/styles.xml"]) if "word/styles.xml" in parts else None
    styles, shaded = Styles(sheet), shaded_styles(sheet)
    paragraphs: list[Paragraph] = []
    headers: set[str] = set()
    for name in _reading_order(parts):
        root = _parse(parts[name])
        pale = pale_runs(root, shaded)
        reader = _Part(styles, _link_targets(parts.get(_relations_of(name))), pale)
        found = list(reader.blocks(root, 0))
        if "document" not in name:
            # First, even and odd pages have headers of their own, which say the same.
            found = [one for one in found if one.text.strip() not in headers]
            headers |= {one.text.strip() for one in found}
        paragraphs += [*found, EMPTY]
    return compose("docx", paragraphs)


def _reading_order(parts: dict[str, bytes]) -> list[str]:
    names = [name for name in parts if "_rels" not in name and not name.endswith("styles.xml")]
    rank = {name: number for name in names for number, kind in enumerate(ORDER) if kind in name}
    return sorted(names, key=lambda name: (rank[name], name))


def _relations_of(name: str) -> str:
    folder, _, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels"


def _parse(content: bytes) -> Element:
    if STRICT_W[1:-1].encode() in content:
        content = content.replace(STRICT_W[1:-1].encode(), W[1:-1].encode())
    return parse_xml(content)


def _link_targets(content: bytes | None) -> dict[str, str]:
    if content is None:
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _parse(content)
        if relation.get("TargetMode") == "External"
    }


class _Part:
    """One part of the document: styles it uses, addresses it links to, runs too pale to see."""

    def __init__(self, styles: Styles, targets: dict[str, str], pale: set[Element]) -> None:
        self.pale = pale
        self.styles = styles
        self.targets = targets

    def blocks(self, parent: Element, depth: int) -> Iterator[Paragraph]:
        if depth > MAX_DEPTH:
            raise PackageIsDamaged
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
                for box in _text_boxes(child):
                    yield from self.blocks(box, depth + 1)
            elif child.tag == f"{A}p":
                yield Paragraph("".join(text.text or "" for text in child.iter(f"{A}t")))
            elif child.tag == f"{W}tbl":
                yield from self._table(child, depth + 1)
            elif child.tag not in SKIPPED:
                yield from self.blocks(child, depth + 1)

    def _table(self, table: Element, depth: int) -> Iterator[Paragraph]:
        yield from table_rows(
            [list(self.blocks(cell, depth)) for cell in _own(row, f"{W}tc")]
            for row in _own(table, f"{W}tr")
        )

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        style, listed = self._style(element.find(f"{W}pPr"))
        runs = _Runs(self, style.look)
        runs.collect(element, style.look)
        runs.close_field()
        heading = style.level > 0
        for paragraph in runs.writer.paragraphs(bold=heading):
            is_item = listed and not paragraph.unseen and paragraph.text.strip()
            yield paragraph.marked() if is_item else paragraph

    def _style(self, look: Element | None) -> tuple[Style, bool]:
        """Return a paragraph's style, and whether it is a list's item."""
        if look is None:
            return self.styles.find(""), False
        named = look.find(f"{W}pStyle")
        style = self.styles.find("" if named is None else named.get(f"{W}val", ""))
        number = look.find(f"{W}numPr/{W}numId")
        # Number 0 takes a paragraph out of the list its style puts it in.
        listed = style.listed if number is None else number.get(f"{W}val") != "0"
        return style, listed and style.level == 0


def _own(parent: Element, tag: str, depth: int = 0) -> Iterator[Element]:
    """Yield a table's own rows, or a row's own cells: not those of a table inside it."""
    if depth > MAX_DEPTH:
        raise PackageIsDamaged
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag != f"{W}tbl" and child.tag not in SKIPPED:
            yield from _own(child, tag, depth + 1)


def _text_boxes(element: Element) -> Iterator[Element]:
    """Find text boxes, once each: Word writes a second copy for old readers as a fallback."""
    pending = [element]
    while pending:
        one = pending.pop()
        for child in reversed(one):
            if child.tag == f"{W}txbxContent":
                yield child
            elif child.tag != FALLBACK:
                pending.append(child)


class _Runs:
    """Collect a paragraph's runs."""

    def __init__(self, part: _Part, look: Look) -> None:
        self.part = part
        self.look = look
        self.writer = ParagraphWriter()
        self.field: tuple[str, int] | None = None

    def collect(self, element: Element, look: Look, depth: int = 0) -> None:
        if depth > MAX_DEPTH:
            raise PackageIsDamaged
        for child in element:
            if child.tag in SKIPPED or child.tag == f"{W}txbxContent":
                continue
            start = self.writer.length
            if child.tag == f"{W}r":
                self.collect(child, self._look_of_run(child, look), depth + 1)
            elif not self._write(child, look):
                self.collect(child, look, depth + 1)
            if child.tag == f"{W}hyperlink":
                self.writer.link(self.part.targets.get(child.get(R_ID, ""), ""), start)
            elif child.tag == f"{W}fldSimple":
                self.writer.link(_address(child.get(f"{W}instr", "")), start)

    def close_field(self) -> None:
        """End a link that is written as a field."""
        if self.field is not None:
            self.writer.link(*self.field)
        self.field = None

    def _look_of_run(self, run: Element, look: Look) -> Look:
        if run in self.part.pale:
            look = replace(look, unseen=True)
        properties = run.find(f"{W}rPr")
        if properties is None:
            return look
        style = properties.find(f"{W}rStyle")
        if style is not None:
            of_style = self.part.styles.find(style.get(f"{W}val", "")).look
            look = replace(
                look,
                bold=look.bold or of_style.bold,
                italic=look.italic or of_style.italic,
                unseen=look.unseen or of_style.unseen,
            )
        return look_of(properties, look)

    def _write(self, child: Element, look: Look) -> bool:
        """Write what a run holds. Return False for what holds more runs."""
        if child.tag == f"{W}t":
            self.writer.add(child.text or "", look)
        elif child.tag in BREAKS:
            self.writer.add(BREAKS[child.tag], look)
        elif child.tag == f"{W}sym":
            self.writer.add(_symbol(child.get(f"{W}char", "")), look)
        elif child.tag == f"{W}instrText":
            if address := _address(child.text or ""):
                self.field = (address, self.writer.length)
        elif child.tag == f"{W}fldChar":
            if child.get(f"{W}fldCharType") == "end":
                self.close_field()
        else:
            return False
        return True


def _address(instruction: str) -> str:
    found = HYPERLINK.search(instruction)
    return found[1] if found else ""


def _symbol(code: str) -> str:
    """Return the sign of a symbol font; Word puts these fonts at F000."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        return SYMBOLS.get(number - 0xF000, "•")
    return chr(number) if 32 <= number < 0xD800 else ""

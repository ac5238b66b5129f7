"""Read a DOCX: paragraphs, tables, headers, footers and text boxes, in reading order."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from skillsync.ai.extraction.source import (
    MAX_CHARACTERS,
    Anchor,
    DocxIsDamaged,
    DocxIsEncrypted,
    DocxUnpacksToTooMuch,
    FileIsAnArchive,
    Line,
    Source,
    TextIsEmpty,
    TextIsTooLong,
)

MAX_MEMBERS = 2_000
MAX_UNPACKED = 60 * 1024 * 1024
MAX_PART = 20 * 1024 * 1024
MAX_RATIO = 200
RATIO_MATTERS_FROM = 1024 * 1024
MAX_DEPTH = 80

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BODY_SIZE = 11.0
STYLE_SIZES = {"title": 22.0, "heading1": 16.0, "heading2": 13.0, "heading3": 12.0}
SKIPPED = {f"{W}del", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText", FALLBACK}
BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph's text, its look, and its links as (address, start, end) inside the text."""

    text: str
    size: float = BODY_SIZE
    bold: bool = False
    indent: float = 0.0
    links: tuple[tuple[str, int, int], ...] = ()


def read_docx(data: bytes) -> Source:
    """Return the text of a DOCX. Raise the `UnreadableFile` that fits."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = _read_parts(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as problem:
        raise DocxIsDamaged from problem
    except RuntimeError as problem:  # what zipfile raises for a member under a password
        raise DocxIsEncrypted from problem
    paragraphs: list[Paragraph] = []
    for name in _reading_order(parts):
        root = _parse(parts[name])
        targets = _link_targets(parts.get(_relations_of(name)))
        paragraphs.extend(_blocks(root, targets, 0))
        paragraphs.append(Paragraph(""))
    return _compose(paragraphs)


def _read_parts(package: zipfile.ZipFile) -> dict[str, bytes]:
    """Return the parts that hold text. Neither declared nor actual sizes may exceed the limits."""
    members = package.infolist()
    if len(members) > MAX_MEMBERS or sum(one.file_size for one in members) > MAX_UNPACKED:
        raise DocxUnpacksToTooMuch
    names = {one.filename for one in members}
    if "word/document.xml" not in names:
        raise (
            DocxIsDamaged
            if "[Content_Types].xml" in names
            and not names
            & {
                "xl/workbook.xml",
                "ppt/presentation.xml",
            }
            else FileIsAnArchive
        )
    wanted = re.compile(r"word/(_rels/)?(document|header\d*|footer\d*)\.xml(\.rels)?")
    parts: dict[str, bytes] = {}
    room = MAX_PART
    for member in members:
        if wanted.fullmatch(member.filename):
            parts[member.filename] = _unpack(package, member, room)
            room -= len(parts[member.filename])
    return parts


def _unpack(package: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    limit = min(room, max(member.compress_size * MAX_RATIO, RATIO_MATTERS_FROM))
    with package.open(member) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise DocxUnpacksToTooMuch
    return content


def _reading_order(parts: dict[str, bytes]) -> list[str]:
    rank = {"header": 0, "docume": 1, "footer": 2}
    names = [name for name in parts if "_rels" not in name]
    return sorted(names, key=lambda name: (rank[name[5:11]], name))


def _relations_of(name: str) -> str:
    folder, _, last = name.rpartition("/")
    return f"{folder}/_rels/{last}.rels"


def _parse(content: bytes) -> Element:
    if STRICT_W[1:-1].encode() in content:
        content = content.replace(STRICT_W[1:-1].encode(), W[1:-1].encode())
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, LookupError, ValueError) as problem:
        raise DocxIsDamaged from problem
    return root


def _link_targets(content: bytes | None) -> dict[str, str]:
    if content is None:
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _parse(content)
        if relation.get("TargetMode") == "External"
    }


def _blocks(parent: Element, targets: dict[str, str], depth: int) -> Iterator[Paragraph]:
    if depth > MAX_DEPTH:
        raise DocxIsDamaged
    for child in parent:
        if child.tag == f"{W}p":
            yield _paragraph(child, targets)
            for box in _text_boxes(child):
                yield from _blocks(box, targets, depth + 1)
        elif child.tag == f"{W}tbl":
            yield from _table(child, targets, depth + 1)
        elif child.tag not in SKIPPED:
            yield from _blocks(child, targets, depth + 1)


def _text_boxes(element: Element) -> Iterator[Element]:
    """Find text boxes, once each: Word writes a second copy for old readers as a fallback."""
    pending = [element]
    while pending:
        one = pending.pop()
        for child in one:
            if child.tag == f"{W}txbxContent":
                yield child
            elif child.tag != FALLBACK:
                pending.append(child)


def _table(table: Element, targets: dict[str, str], depth: int) -> Iterator[Paragraph]:
    """Read a table of facts row by row, a table that only makes columns cell by cell."""
    for row in _own(table, f"{W}tr"):
        cells = [list(_blocks(cell, targets, depth)) for cell in _own(row, f"{W}tc")]
        cells = [[one for one in cell if one.text.strip()] for cell in cells]
        cells = [cell for cell in cells if cell]
        if len(cells) > 1 and (all(len(cell) == 1 for cell in cells) or _is_hint(cells)):
            yield _joined([cell[0] for cell in cells])
            for cell in cells[1:]:
                yield from cell[1:]
        else:
            for cell in cells:
                yield from cell
                yield Paragraph("")


def _own(parent: Element, tag: str) -> Iterator[Element]:
    """Yield a table's own rows, or a row's own cells: not those of a table inside it."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag != f"{W}tbl":
            yield from _own(child, tag)


def _is_hint(cells: list[list[Paragraph]]) -> bool:
    """Tell a short first cell (a date, a label) that belongs to the first line beside it."""
    return len(cells) == 2 and len(cells[0]) == 1 and len(cells[0][0].text) <= 30


def _joined(cells: list[Paragraph]) -> Paragraph:
    links: list[tuple[str, int, int]] = []
    at = 0
    for cell in cells:
        links += [(url, at + start, at + end) for url, start, end in cell.links]
        at += len(cell.text) + 1
    first = cells[0]
    text = "\t".join(cell.text.replace("\n", " ") for cell in cells)
    return Paragraph(text, first.size, first.bold, first.indent, tuple(links))


class _Runs:
    """Collect a paragraph's runs: text, bold share, largest size, links."""

    def __init__(self, targets: dict[str, str]) -> None:
        self.targets = targets
        self.parts: list[str] = []
        self.length = self.bold = 0
        self.size = 0.0
        self.links: list[tuple[str, int, int]] = []

    def collect(self, element: Element, depth: int = 0) -> None:
        if depth > MAX_DEPTH:
            raise DocxIsDamaged
        for child in element:
            if child.tag in SKIPPED or child.tag == f"{W}txbxContent":
                continue
            start = self.length
            if child.tag == f"{W}t":
                self._add(child.text or "")
            elif child.tag in BREAKS:
                self._add(BREAKS[child.tag])
            else:
                self.collect(child, depth + 1)
            self._after(child, start)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _after(self, child: Element, start: int) -> None:
        if child.tag == f"{W}r" and self.length > start:
            look = child.find(f"{W}rPr")
            if look is not None:
                self.bold += (self.length - start) if _is_on(look.find(f"{W}b")) else 0
                self.size = max(self.size, _half_points(look.find(f"{W}sz")))
        elif child.tag == f"{W}hyperlink" and (url := self.targets.get(child.get(R_ID, ""))):
            self.links.append((url, start, self.length))


def _is_on(element: Element | None) -> bool:
    return element is not None and element.get(f"{W}val", "1") not in {"0", "false", "none"}


def _half_points(element: Element | None) -> float:
    value = "" if element is None else element.get(f"{W}val", "")
    return int(value) / 2 if value.isascii() and value.isdigit() and len(value) < 5 else 0.0


def _paragraph(element: Element, targets: dict[str, str]) -> Paragraph:
    runs = _Runs(targets)
    runs.collect(element)
    text = "".join(runs.parts)
    style, listed = _style(element.find(f"{W}pPr"))
    size = runs.size or STYLE_SIZES.get(style, BODY_SIZE)
    bold = style in STYLE_SIZES or (runs.bold > 0.6 * len(text.strip()) > 0)
    if listed and text.strip():
        links = tuple((url, start + 2, end + 2) for url, start, end in runs.links)
        return Paragraph("• " + text, size, bold, 2.0, links)
    return Paragraph(text, size, bold, 0.0, tuple(runs.links))


def _style(look: Element | None) -> tuple[str, bool]:
    """Return a paragraph's style in lower case without spaces, and whether it is a list's item."""
    if look is None:
        return "", False
    style = look.find(f"{W}pStyle")
    name = "" if style is None else style.get(f"{W}val", "").lower().replace(" ", "")
    listed = look.find(f"{W}numPr") is not None or name.startswith(("listbullet", "listnumber"))
    return name, listed


def _compose(paragraphs: list[Paragraph]) -> Source:
    parts: list[str] = []
    lines: list[Line] = []
    links: list[Anchor] = []
    at = 0
    for paragraph in paragraphs:
        for url, start, end in paragraph.links:
            links.append(Anchor(url, at + start, at + end))
        for raw in paragraph.text.split("\n"):
            body = raw.strip()
            if body:
                start = at + raw.index(body)
                look = (paragraph.size, paragraph.bold, paragraph.indent)
                lines.append(Line(start, start + len(body), 1, *look))
            parts.append(raw)
            at += len(raw) + 1
    if at > MAX_CHARACTERS:
        raise TextIsTooLong
    if not lines:
        raise TextIsEmpty
    return Source("docx", "\n".join(parts), lines=tuple(lines), links=tuple(links))

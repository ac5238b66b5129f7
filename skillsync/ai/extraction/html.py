"""Read a web page: its visible text, with headings, lists, tables and links."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree, html

from skillsync.ai.extraction.decoding import decode
from skillsync.ai.extraction.pale import is_painted, leaves_nothing
from skillsync.ai.extraction.paragraphs import (
    BODY_SIZE,
    EMPTY,
    HEADING_SIZES,
    Look,
    Paragraph,
    ParagraphWriter,
    compose,
    table_rows,
)
from skillsync.ai.extraction.source import HtmlIsDamaged, Source, TextIsEmpty, TextIsTooLong

MAX_SIGNS = 2_000_000
MAX_DEPTH = 180
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
SKIPPED = {
    *("script", "style", "template", "noscript", "head", "svg", "math", "canvas", "iframe"),
    *("object", "video", "audio", "select", "datalist", "map", "button"),
}
INLINE = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em"),
    *("font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span"),
    *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "input"),
}
TOGETHER = {"div", "dt", "tr", "td", "th", "span", "a", "label"}
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
    r"|(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
BRACE = re.compile(r"[{}]")
PRINT = re.compile(r"@media[^,]*\bprint\b")
SELECTOR = re.compile(r"([A-Za-z][\w-]{0,40})?((?:[.#][A-Za-z_][\w-]{0,80}){1,6})")
MARK = re.compile(r"(?<=\.)[\w-]+|#[\w-]+")
WEIGHT = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
SIZE = re.compile(r"font-size\s*:\s*(\d{1,3}(?:\.\d+)?)(px|pt|r?em)", re.IGNORECASE)
UNITS = {"px": 0.75, "pt": 1.0, "em": BODY_SIZE, "rem": BODY_SIZE}
SPACES = re.compile(r"[ \t\r\n\f]+")
MAX_SHEET = 200_000
MAX_RULES, MAX_NESTED = 200, 8
HidingRule = tuple[str, frozenset[str]]


def read_html(data: bytes) -> Source:
    """Return what a person would see of a web page. Raise the `UnreadableFile` that fits."""
    text = DECLARATION.sub("", _decode(data))
    if len(text) > MAX_SIGNS:
        raise TextIsTooLong
    # Neither entities nor anything from outside: the page is data.
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as problem:
        raise (TextIsEmpty if not text.strip() else HtmlIsDamaged) from problem
    painted = is_painted(text)
    reader = _Reader(_hiding_rules(root, painted=painted), painted=painted)
    return compose("html", reader.blocks(root, Look(), 0))


def _decode(data: bytes) -> str:
    named = CHARSET.search(data[:2048])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, ValueError):
            pass
    return decode(data)


def _hiding_rules(root: html.HtmlElement, *, painted: bool) -> list[HidingRule]:
    """Return what the page's own style sheet hides on a screen: a tag (or ""), classes and ids.

    A rule for what stands inside something, or for a state such as `:hover`, is left aside.
    """
    rules: list[HidingRule] = []
    for style in root.iter("style"):
        for selectors, body in _rules(_without_comments(str(style.text or "")[:MAX_SHEET])):
            if HIDDEN.search(body) or leaves_nothing(body, painted=painted):
                found = (SELECTOR.fullmatch(one.strip()) for one in selectors.split(","))
                rules += [(one[1] or "", frozenset(MARK.findall(one[2]))) for one in found if one]
    return rules[:MAX_RULES]


def _without_comments(sheet: str) -> str:
    parts: list[str] = []
    at = 0
    while (start := sheet.find("/*", at)) >= 0:
        parts.append(sheet[at:start])
        end = sheet.find("*/", start + 2)
        at = end + 2 if end >= 0 else len(sheet)
    return "".join([*parts, sheet[at:]])


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule that is not for paper only."""
    around: list[str] = []
    at = 0
    for brace in BRACE.finditer(sheet):
        said = sheet[at : brace.start()].strip()
        at = brace.end()
        if brace[0] == "{" and len(around) == MAX_NESTED:
            return
        if brace[0] == "{":
            around.append(said.rpartition(";")[2].strip()[-1000:])
        elif around:
            selectors = around.pop()
            if not any(PRINT.search(one) for one in around):
                yield selectors, said[:4000]


class _Reader:
    def __init__(self, hiding: list[HidingRule], *, painted: bool) -> None:
        self.hiding = hiding
        self.painted = painted

    def blocks(self, element: html.HtmlElement, look: Look, depth: int) -> Iterator[Paragraph]:
        """Yield the paragraphs of a block: runs of inline content between its inner blocks."""
        if depth > MAX_DEPTH:
            raise HtmlIsDamaged
        writer = _Flow()
        writer.add(element.text, look)
        for child in element:
            if not isinstance(child.tag, str) or child.tag in SKIPPED:
                writer.add(child.tail, look)
                continue
            inner = self._look(child, look)
            if child.tag in INLINE and not _holds_blocks(child):
                self._inline(child, inner, writer, depth + 1)
            else:
                yield from writer.flush(_heading_size(element))
                yield from self._block(child, inner, depth + 1)
            writer.add(child.tail, look)
        yield from writer.flush(_heading_size(element))

    def _block(self, child: html.HtmlElement, look: Look, depth: int) -> Iterator[Paragraph]:
        if child.tag == "table":
            yield EMPTY
            yield from self._table(child, look, depth)
        elif child.tag in {"li", "dd"}:
            for number, paragraph in enumerate(self.blocks(child, look, depth)):
                listed = number == 0 and child.tag == "li" and not paragraph.unseen
                yield paragraph.marked() if listed and paragraph.text.strip() else paragraph
        elif child.tag == "pre":
            for line in str(child.text_content()).split("\n"):
                yield Paragraph(line, look.size, look.bold, unseen=look.unseen)
        else:
            nested = child.tag in {"ul", "ol"} and child.getparent().tag == "li"
            apart = not nested and child.tag not in TOGETHER
            yield from [EMPTY] if apart else []
            yield from self.blocks(child, look, depth)
            yield from [EMPTY] if apart else []

    def _table(self, table: html.HtmlElement, look: Look, depth: int) -> Iterator[Paragraph]:
        yield from table_rows(
            [
                list(self.blocks(cell, self._look(cell, look), depth + 1))
                for cell in row
                if cell.tag in {"td", "th"}
            ]
            for row in _rows(table)
        )

    def _inline(self, element: html.HtmlElement, look: Look, writer: "_Flow", depth: int) -> None:
        if depth > MAX_DEPTH:
            raise HtmlIsDamaged
        if element.tag == "br":
            writer.break_line(look)
            return
        writer.part(element)
        start = writer.length
        writer.add(element.get("alt") if element.tag == "img" else element.text, look)
        for child in element:
            if isinstance(child.tag, str) and child.tag not in SKIPPED:
                self._inline(child, self._look(child, look), writer, depth + 1)
            writer.add(child.tail, look)
        if element.tag == "a":
            url = str(element.get("href") or "").strip()
            if not url.lower().startswith(("javascript:", "data:", "#")):
                writer.writer.link(url[:2000], start)

    def _look(self, element: html.HtmlElement, look: Look) -> Look:
        style = str(element.get("style") or "")[:2000]
        classes = set(str(element.get("class") or "")[:2000].split())
        classes.add(f"#{element.get('id', '')}")
        hidden = "hidden" in element.attrib or element.get("type") == "hidden"
        hidden = hidden or any(
            tag in {"", element.tag} and of_rule <= classes for tag, of_rule in self.hiding
        )
        if hidden or HIDDEN.search(style) or leaves_nothing(style, painted=self.painted):
            look = replace(look, unseen=True)
        if element.tag in {"b", "strong", "th"} or WEIGHT.search(style):
            look = replace(look, bold=True)
        if element.tag in {"i", "em", "cite"}:
            look = replace(look, italic=True)
        if size := SIZE.search(style):
            look = replace(look, size=min(float(size[1]) * UNITS[size[2].lower()], 99.0))
        if level := _level(element.tag):
            look = replace(look, bold=True, size=HEADING_SIZES[level - 1])
        return look


def _level(tag: object) -> int:
    name = str(tag)
    return int(name[1]) if len(name) == 2 and name[0] == "h" and name[1] in "123456" else 0


def _heading_size(element: html.HtmlElement) -> float:
    level = _level(element.tag)
    return HEADING_SIZES[level - 1] if level else 0.0


def _holds_blocks(element: html.HtmlElement) -> bool:
    """Tell a link or span around whole blocks, as themes for cards have them."""
    return any(isinstance(one.tag, str) and one.tag not in INLINE for one in element.iter())


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if row.tag == "tr")


class _Flow:
    """Paragraphs in which any white space is one space, as browsers show it."""

    def __init__(self) -> None:
        self.writer = ParagraphWriter()
        self.ends_in_space = True

    @property
    def length(self) -> int:
        return self.writer.length

    def add(self, text: str | None, look: Look) -> None:
        flat = SPACES.sub(" ", text) if text else ""
        if self.ends_in_space and not look.unseen:
            flat = flat.lstrip(" ")
        if flat:
            self.writer.add(flat, look)
            if not look.unseen:
                self.ends_in_space = flat.endswith(" ")

    def part(self, element: html.HtmlElement) -> None:
        """Part two elements of a theme that nothing but its style sheet keeps apart."""
        before = element.getprevious()
        glued = before is not None and not before.tail and not self.ends_in_space
        if glued and before.get("class") and element.get("class") and before.tag == element.tag:
            self.writer.add(" ", Look())
            self.ends_in_space = True

    def break_line(self, look: Look) -> None:
        self.writer.add("\n", replace(look, unseen=False))
        self.ends_in_space = True

    def flush(self, heading: float) -> Iterator[Paragraph]:
        """Yield what was collected, and begin anew."""
        for paragraph in self.writer.paragraphs(bold=heading > 0, size=heading):
            if paragraph.text.strip():
                yield paragraph
        self.writer = ParagraphWriter()
        self.ends_in_space = True

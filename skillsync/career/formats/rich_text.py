"""Formatted text of other programs (HTML, Markdown) as paragraphs and bullets, and back.

A document's texts are plain: a summary of paragraphs, and highlights. What stands after the first
list keeps its order by becoming highlights, too.
"""

import html
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {"p", "div", "section", "article", "blockquote", "pre", "tr", "ul", "ol"}
SKIPPED = frozenset({"script", "style", "head", "title", "template"})
FORMATS = HEADINGS | {"b", "strong", "i", "em", "u", "s", "mark", "code", "sup", "sub"}
SPACES = re.compile(r"[ \t\r\f\v\xa0]+")
LOOKS_LIKE_HTML = re.compile(
    r"<(?:p|br|ul|ol|li|div|span|strong|em|b|i|a|h[1-6])\b[^<>]*>", re.IGNORECASE
)
MARKDOWN_LINK = re.compile(
    r"\[([^\]\n]{1,300})\]\(\s*<?([^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)>?\s*\)"
)
EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*])")
UNDERLINES = re.compile(r"(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\1(?!\w)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!$<>~@-])")
GUARDED = re.compile("[\ue021-\ue07e]")
BULLET = re.compile(r"^\s*(?:[-*+•▪◦‣·–]|\d{1,2}[.)])\s+")


@dataclass(slots=True)
class Prose:
    """A text as it is kept: paragraphs joined by line ends, and bullets."""

    summary: str = ""
    highlights: list[str] = field(default_factory=list)
    was_formatted: bool = False

    def lines(self) -> list[str]:
        """Return paragraphs and bullets as lines, in their order."""
        return [*self.summary.splitlines(), *self.highlights]

    def text(self) -> str:
        """Return everything as one text, where a field has no place for bullets."""
        bullets = [f"• {line}" for line in self.highlights]
        return "\n".join([*self.summary.splitlines(), *bullets])


def read_html(markup: str) -> Prose:
    """Return the text of HTML, or of plain text. Addresses of links follow their words."""
    if not LOOKS_LIKE_HTML.search(markup):
        return Prose("\n".join(_tidy(html.unescape(markup).splitlines())))
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    reader.end_block()
    first_item = next((n for n, (is_item, _) in enumerate(reader.blocks) if is_item), None)
    paragraphs = [text for _, text in reader.blocks[:first_item]]
    after = [] if first_item is None else [text for _, text in reader.blocks[first_item:]]
    highlights = [" ".join(text.split("\n")) for text in after]
    return Prose("\n".join(paragraphs), highlights, reader.was_formatted)


def write_html(summary: str, highlights: list[str]) -> str:
    """Return paragraphs and bullets as HTML that every rich text editor reads."""
    lines = [line for line in summary.splitlines() if line.strip()]
    paragraphs = "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in lines)
    bullets = "".join(f"<li><p>{html.escape(line, quote=False)}</p></li>" for line in highlights)
    return paragraphs + (f"<ul>{bullets}</ul>" if bullets else "")


def read_bullets(text: str) -> Prose:
    """Return plain text with its lines that begin with a bullet as highlights."""
    lines = _tidy(html.unescape(text).splitlines())
    first = next((n for n, line in enumerate(lines) if BULLET.match(line)), len(lines))
    return Prose("\n".join(lines[:first]), [BULLET.sub("", line) for line in lines[first:]])


def read_markdown(text: str) -> tuple[str, bool]:
    """Return a text without Markdown's inline marks, and whether it had any."""
    # What is escaped is out of the marks' way until they are gone.
    guarded = ESCAPED.sub(lambda sign: chr(0xE000 + ord(sign[1])), text)
    plain = MARKDOWN_LINK.sub(lambda link: _linked(link[1], link[2]), guarded)
    for marks in (EMPHASIS, UNDERLINES):
        plain = marks.sub(r"\2", plain)
    was_formatted = plain != guarded
    return GUARDED.sub(lambda sign: chr(ord(sign[0]) - 0xE000), plain), was_formatted


def write_markdown(text: str) -> str:
    """Return a text so that `read_markdown`, and Markdown, show it as it is."""
    return text if read_markdown(text)[0] == text else escape_markdown(text)


def split_link(text: str) -> tuple[str, str]:
    """Return words and address of a text that is one Markdown link; else the text and nothing."""
    found = MARKDOWN_LINK.fullmatch(text.strip())
    return (found[1], found[2]) if found else (text, "")


def escape_markdown(text: str) -> str:
    """Return a text so that Markdown shows it as it is."""
    return re.sub(r"([\\`*_\[\]<>~])", r"\\\1", text)


def _linked(words: str, url: str) -> str:
    bare = re.sub(r"^(https?://|mailto:|tel:)", "", url).rstrip("/")
    return words if bare in words or not bare else f"{words} ({url})"


def _tidy(lines: list[str]) -> list[str]:
    return [tidied for line in lines if (tidied := SPACES.sub(" ", line).strip())]


class _Reader(HTMLParser):
    """Collect blocks: paragraphs and list items, each as (is an item, its text)."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[bool, str]] = []
        self.parts: list[str] = []
        self.links: list[tuple[str, int]] = []
        self.items = self.skipped = 0
        self.was_formatted = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SKIPPED:
            self.skipped += 1
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.end_block()
            self.items += 1
        elif tag in BLOCKS:
            self.end_block()
        elif tag == "a":
            self.links.append((dict(attrs).get("href") or "", len(self.parts)))
        self.was_formatted |= tag in FORMATS

    def handle_endtag(self, tag: str) -> None:
        if tag in SKIPPED:
            self.skipped = max(self.skipped - 1, 0)
        elif tag == "li":
            self.end_block()
            self.items = max(self.items - 1, 0)
        elif tag in BLOCKS:
            self.end_block()
        elif tag == "a" and self.links:
            url, start = self.links.pop()
            words = "".join(self.parts[start:])
            self.parts[start:] = [_linked(words, url) if words.strip() else url]

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.parts.append(data.replace("\n", " "))

    def end_block(self) -> None:
        """Close the block that is open: its words are complete."""
        lines = _tidy("".join(self.parts).split("\n"))
        self.parts, self.links = [], []
        if lines:
            self.blocks.append((self.items > 0, "\n".join(lines)))

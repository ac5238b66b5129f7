"""Read plain text and Markdown."""

import re

from skillsync.ai.extraction.source import (
    MAX_CHARACTERS,
    Anchor,
    FileIsNotText,
    Line,
    Source,
    TextIsEmpty,
    TextIsTooLong,
)

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
LINE_BREAKS = re.compile(r"\r\n?|[\f\v\x1c-\x1e\x85\u2028\u2029]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
MARKDOWN_HEADING = re.compile(r"(#{1,6}) +(.+?)[ #]*$")
MARKDOWN_MARK = re.compile(
    r"\*\*([^*\n]{1,200})\*\*|__([^_\n]{1,200})__|\[([^\]\n]{1,200})\]\(([^)\s]{1,300})\)"
)
BODY_SIZE = 10.0
HEADING_SIZES = (20.0, 16.0, 13.0, 12.0, 11.0, 11.0)


def read_plain(data: bytes) -> Source:
    """Return the text, its Markdown marks turned into sizes, weights and links."""
    text = LINE_BREAKS.sub("\n", _decode(data))
    if not text.strip():
        raise TextIsEmpty
    if len(text) > MAX_CHARACTERS:
        raise TextIsTooLong
    is_markdown = bool(re.search(r"^#{1,3} +\S", text, re.MULTILINE))
    writer = _Writer()
    for raw in text.split("\n"):
        writer.add(raw.rstrip(), is_markdown=is_markdown)
    return writer.source()


def _decode(data: bytes) -> str:
    try:
        for mark, encoding in BYTE_ORDER_MARKS:
            if data.startswith(mark):
                return _checked(data.decode(encoding))
        if b"\x00" in data:
            raise FileIsNotText
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_western(data)


def _decode_western(data: bytes) -> str:
    """Read bytes as cp1252 when the result is mostly letters, as old editors wrote it."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise FileIsNotText from None
    readable = sum(1 for sign in text if sign.isascii() and (sign.isalnum() or sign.isspace()))
    if "\x00" in text or readable < 0.7 * len(text):
        raise FileIsNotText
    return _checked(text)


def _checked(text: str) -> str:
    controls = len(CONTROLS.findall(text))
    if "\x00" in text or controls > len(text) // 100:
        raise FileIsNotText
    return text


class _Writer:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.lines: list[Line] = []
        self.links: list[Anchor] = []
        self.at = 0

    def add(self, raw: str, *, is_markdown: bool) -> None:
        size, bold = (BODY_SIZE if is_markdown else 0.0), False
        indent = len(raw) - len(raw.lstrip())
        body = raw[indent:]
        if is_markdown:
            if heading := MARKDOWN_HEADING.match(body):
                size, bold, body = HEADING_SIZES[len(heading[1]) - 1], True, heading[2]
            bold = bold or (body.startswith("**") and body.endswith("**"))
            body = self._unmark(body, self.at + indent)
        text = raw[:indent] + body
        if body:
            start = self.at + indent
            end = start + len(body)
            self.lines.append(Line(start, end, size=size, bold=bold, indent=float(indent)))
        self.parts.append(text)
        self.at += len(text) + 1

    def _unmark(self, body: str, at: int) -> str:
        """Drop the marks of bold text and links, remembering where each link's words are."""
        out: list[str] = []
        done = length = 0
        for mark in MARKDOWN_MARK.finditer(body):
            words = mark[1] or mark[2] or mark[3]
            before = body[done : mark.start()]
            length += len(before)
            if mark[4]:
                self.links.append(Anchor(mark[4], at + length, at + length + len(words)))
            out += [before, words]
            length += len(words)
            done = mark.end()
        out.append(body[done:])
        return "".join(out)

    def source(self) -> Source:
        text = "\n".join(self.parts)
        return Source("text", text, lines=tuple(self.lines), links=tuple(self.links))

"""Read Markdown (CommonMark with tables): marks become sizes, weights, bullets and links."""

import re
from collections.abc import Iterator

from skillsync.ai.extraction.paragraphs import (
    BULLET,
    EMPTY,
    HEADING_SIZES,
    Look,
    Paragraph,
    ParagraphWriter,
    compose,
)
from skillsync.ai.extraction.source import Source

BODY = Look(10.0)
HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*?)[ \t#]*$")
UNDERLINE = re.compile(r"(=+|-{2,})[ \t]*$")
RULE = re.compile(r"(?:[ \t]*[-*_]){3,}[ \t]*$")
ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
DIVIDER = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
FENCE = re.compile(r"(`{3,}|~{3,})")
REFERENCE = re.compile(r"\[([^\]\n]{1,200})\]:[ \t]*<?(\S{1,2000}?)>?(?:[ \t]+[\"'(].*)?$")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>\n]{0,500})?/?>")
BREAK = re.compile(r"<br\s{0,5}/?>", re.IGNORECASE)
MARK = re.compile(
    r"(?P<escape>\\[\\`*_{}\[\]()#+.!|<>~-])"
    r"|!\[(?P<alt>[^\]\n]{0,200})\]\([^()\n]{0,2000}\)"
    r"|\[(?P<words>[^\[\]\n]{1,300})\]\((?P<url><[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)"
    r"(?:\s+[\"'(][^\n]{0,300}?[\"')])?\)"
    r"|\[(?P<shown>[^\[\]\n]{1,300})\]\[(?P<key>[^\[\]\n]{0,200})\]"
    r"|<(?P<auto>(?:https?://|mailto:)[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s@]{1,200})>"
    r"|(?P<code>`+)(?P<literal>[^`\n]{1,1000})(?P=code)"
    r"|(?P<star>\*{1,3}|_{1,3}|~~)"
)
SIGNS_OF_MARKDOWN = (
    (re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE), 1),
    (re.compile(r"^\S[^\n]{0,200}\n(?:={3,}|-{3,})[ \t]*$", re.MULTILINE), 1),
    (re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?:|mailto:|www\.|\.|/|#)[^()\s]{1,500}\)"), 1),
    (re.compile(r"^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t:|-]*$", re.MULTILINE), 1),
    (re.compile(r"\*\*[^*\n]{1,200}\*\*"), 2),
)


def looks_like_markdown(text: str) -> bool:
    """Tell Markdown from plain text by marks that nobody writes without meaning them."""
    return any(
        sum(1 for _, _ in zip(range(least), sign.finditer(text), strict=False)) >= least
        for sign, least in SIGNS_OF_MARKDOWN
    )


def read_markdown(text: str) -> Source:
    """Return the text without its marks. Raise `TextIsEmpty` or `TextIsTooLong`."""
    return compose("markdown", _Reader(COMMENT.sub("", text)).paragraphs())


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = [line.rstrip() for line in text.split("\n")]
        self.references: dict[str, str] = {}
        for line in self.lines:
            if found := REFERENCE.match(line.strip()):
                self.references.setdefault(found[1].lower(), found[2])

    def paragraphs(self) -> Iterator[Paragraph]:
        fence = ""
        for number, line in enumerate(self.lines):
            body = line.strip()
            after = self.lines[number + 1] if number + 1 < len(self.lines) else ""
            if found := FENCE.match(body):
                fence = "" if fence and body.startswith(fence) else fence or found[1]
            elif fence:
                yield Paragraph(line)
            elif not body:
                yield EMPTY
            elif not REFERENCE.match(body) and not self._is_drawn(number, body):
                yield from self._line(line, body, after.strip())

    def _is_drawn(self, number: int, body: str) -> bool:
        """Tell a rule, a heading's underline or a table's divider, which say nothing."""
        before = self.lines[number - 1].strip() if number else ""
        if UNDERLINE.fullmatch(body) and before:
            return True
        return bool(RULE.fullmatch(body)) or (
            "|" in body and "|" in before and bool(DIVIDER.fullmatch(body))
        )

    def _line(self, line: str, body: str, after: str) -> Iterator[Paragraph]:
        if found := HEADING.match(body):
            yield from self._written(found[2], len(found[1]))
        elif (
            UNDERLINE.fullmatch(after)
            and not ITEM.match(body)
            and len(after) > 1
            and "|" not in body
        ):
            yield from self._written(body, 1 if after[0] == "=" else 2)
        elif found := ITEM.match(body):
            indent = float(len(line) - len(line.lstrip()))
            mark = BULLET if found[0][0] in "-*+" else found[0]
            for paragraph in self._written(body[found.end() :], 0):
                yield paragraph.marked(mark, indent + 2)
        elif body.startswith("|") or (body.count("|") > 1 and body.endswith("|")):
            yield from self._written("\t".join(_cells(body)), 0)
        else:
            yield from self._written(body.lstrip("> \t") if body[0] == ">" else body, 0)

    def _written(self, text: str, level: int) -> Iterator[Paragraph]:
        writer = ParagraphWriter()
        size = HEADING_SIZES[level - 1] if level else BODY.size
        for part in BREAK.split(text):
            if writer.length:
                writer.add("\n", BODY)
            self._write(TAG.sub("", part), writer, Look(size, bold=level > 0))
        yield from writer.paragraphs(bold=level > 0, size=size)

    def _write(self, text: str, writer: ParagraphWriter, look: Look) -> None:
        """Write a line's words, its marks made looks and links."""
        done, bold, italic = 0, False, False
        for found in MARK.finditer(text):
            now = Look(look.size, look.bold or bold, italic)
            writer.add(text[done : found.start()], now)
            done = found.end()
            start = writer.length
            if mark := found["star"]:
                if _is_mark(text, found):
                    bold ^= len(mark) >= 2 and mark != "~~"
                    italic ^= len(mark) in {1, 3}
                else:
                    writer.add(mark, now)
            elif found["escape"]:
                writer.add(found["escape"][1], now)
            elif found["words"] is not None or found["shown"] is not None:
                self._write(found["words"] or found["shown"] or "", writer, now)
                writer.link(self._address(found), start)
            else:
                writer.add(found["auto"] or found["literal"] or found["alt"] or "", now)
                if found["auto"]:
                    writer.link(_with_scheme(found["auto"]), start)
        writer.add(text[done:], Look(look.size, look.bold or bold, italic))

    def _address(self, found: re.Match[str]) -> str:
        if found["words"] is not None:
            return (found["url"] or "").strip("<>")
        return self.references.get((found["key"] or found["shown"]).lower(), "")


def _cells(body: str) -> list[str]:
    return [cell.strip() for cell in body.strip("|").split("|")]


def _is_mark(text: str, found: re.Match[str]) -> bool:
    """Tell emphasis from a sign: `_` inside a word, or stars with spaces on both sides."""
    before = text[found.start() - 1 : found.start()]
    after = text[found.end() : found.end() + 1]
    if found["star"][0] == "_":
        return not (before.isalnum() and after.isalnum())
    return bool(before.strip() or after.strip())


def _with_scheme(address: str) -> str:
    return address if ":" in address else f"mailto:{address}"

"""Read RTF (Rich Text Format 1.9): text, tables, lists and links; pictures and styles aside."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from skillsync.ai.extraction.paragraphs import (
    EMPTY,
    Look,
    Paragraph,
    ParagraphWriter,
    compose,
    table_rows,
)
from skillsync.ai.extraction.source import RtfIsDamaged, Source, TextIsTooLong

TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)"
    rb"|[\r\n\\]"
)
MAX_DEPTH = 200
MAX_TOKENS = 3_000_000
CODE_PAGES = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
CHARSETS = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gb18030",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
SIGNS = {
    "tab": "\t",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "lbr": "\n",
    "softline": "\n",
}
SYMBOLS = {"~": " ", "_": "-", "-": "", "\n": "\n", "\r": "\n"}
BREAKS = {"par", "sect", "page", "column", "softpage"}
SKIPPED = {
    *("colortbl", "stylesheet", "info", "pict", "object", "objdata", "listtable", "datafield"),
    *("listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "colorschememapping"),
    *("latentstyles", "datastore", "xmlnstbl", "mmathPr", "pgptbl", "nonshppict", "filetbl"),
    *("bkmkstart", "bkmkend", "atnid", "atnauthor", "annotation", "sp"),
    *("background", "template", "private", "wgrffmtfilter", "falt", "panose", "deleted"),
}
HYPERLINK = re.compile(r'HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]{1,2000})"?')
SYMBOL_FONT = "symbol"
WINGDINGS = {0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0x76: "❖", 0xFC: "✓", 0xA8: "•", 0x2D: "-"}


@dataclass(slots=True)
class _State:
    """What holds inside one group."""

    look: Look = field(default_factory=Look)
    font: int = -1
    skipped: bool = False
    place: str = ""
    fallback: int = 1
    in_table: bool = False
    deleted: bool = False


def read_rtf(data: bytes) -> Source:
    """Return the text of an RTF file. Raise the `UnreadableFile` that fits."""
    reader = _Reader()
    at = 0
    for _ in range(MAX_TOKENS):
        found = TOKEN.match(data, at)
        if found is None:
            break
        reader.take(found)
        at = found.end()
        if found[1] == b"bin":
            at += max(int(found[2] or 0), 0)
    else:
        raise TextIsTooLong
    return compose("rtf", reader.finish())


class _Reader:
    def __init__(self) -> None:
        self.states = [_State()]
        self.code_page = "cp1252"
        self.fonts: dict[int, str] = {}
        self.default_font = 0
        self.pending = bytearray()
        self.skip = 0
        self.high = 0
        self.writer = ParagraphWriter()
        self.done: list[Paragraph] = []
        self.rows: list[list[list[Paragraph]]] = []
        self.cells: list[list[Paragraph]] = []
        self.cell: list[Paragraph] = []
        self.links: list[tuple[int, int, str]] = []
        self.instruction: list[str] = []
        self.listed = False

    @property
    def state(self) -> _State:
        return self.states[-1]

    def take(self, found: re.Match[bytes]) -> None:
        """Act on one token."""
        word, number, byte, symbol, brace, text = found.groups()
        if byte is not None:
            self._byte(int(byte, 16))
        elif text is not None:
            self._text(text)
        elif word is not None:
            self._flush()
            self._word(word.decode("ascii"), int(number) if number else None)
        elif symbol is not None:
            self._flush()
            self._symbol(symbol.decode("latin-1"))
        elif brace is not None:
            self._flush()
            self._brace(opens=brace == b"{")

    def finish(self) -> list[Paragraph]:
        """Return all paragraphs."""
        self._flush()
        self._end_paragraph()
        self._end_table()
        return self.done

    def _brace(self, *, opens: bool) -> None:
        if opens:
            if len(self.states) > MAX_DEPTH:
                raise RtfIsDamaged
            self.states.append(replace(self.state))
            return
        if len(self.states) == 1:
            return
        ended = self.states.pop()
        while self.links and self.links[-1][0] > len(self.states):
            _, start, url = self.links.pop()
            self.writer.link(url, start)
        if ended.place == "fldinst" and self.state.place != "fldinst":
            address = HYPERLINK.search("".join(self.instruction))
            self.instruction.clear()
            if address:
                # The words of the link follow in a group of their own.
                self.links.append((len(self.states), self.writer.length, address[1]))

    def _word(self, word: str, number: int | None) -> None:
        if word in HANDLERS:
            HANDLERS[word](self, 1 if number is None else number)
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif word in BREAKS:
            self._end_paragraph()
        elif word in SKIPPED:
            self.state.skipped = True
        elif word in CODE_PAGES:
            self.code_page = CODE_PAGES[word]
        elif word in {"header", "footer", "headerf", "footerf", "headerl", "headerr", "footnote"}:
            self._end_paragraph()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.state.place = "*"
            self.state.skipped = True
        elif symbol in "\\{}":
            self._write(symbol)
        else:
            self._write(SYMBOLS.get(symbol, ""))

    def _byte(self, value: int) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self.pending.append(value)

    def _text(self, text: bytes) -> None:
        if self.skip:
            skipped = min(self.skip, len(text))
            self.skip -= skipped
            text = text[skipped:]
        self.pending += text

    def _flush(self) -> None:
        if not self.pending:
            return
        font = self.fonts.get(self.state.font, self.fonts.get(self.default_font, ""))
        if font == SYMBOL_FONT:
            text = "".join(WINGDINGS.get(code, "•") if code > 32 else " " for code in self.pending)
        else:
            text = self.pending.decode(font or self.code_page, "replace")
        self.pending.clear()
        self._write(text)

    def _write(self, text: str) -> None:
        state = self.state
        if state.place == "fldinst":
            self.instruction.append(text)
        elif state.place == "fonttbl":
            if any(name in text.lower() for name in ("symbol", "wingdings", "webdings")):
                self.fonts[state.font] = SYMBOL_FONT
        elif state.place == "bullet":
            self.listed = self.listed or bool(text.strip())
        elif not state.skipped and not state.deleted:
            self.writer.add(text, state.look)

    def unicode(self, number: int) -> None:
        """Write a sign by its number; what follows for old readers is skipped."""
        code = number % 65536
        self.skip = self.state.fallback
        if 0xD800 <= code < 0xDC00:
            self.high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self.high - 0xD800) << 10) + code - 0xDC00 if self.high else 0
        self.high = 0
        if 0xF000 <= code <= 0xF0FF:
            self._write(WINGDINGS.get(code - 0xF000, "•"))
        elif code >= 32 or code == 9:
            self._write(chr(code))

    def _end_paragraph(self) -> None:
        for number, paragraph in enumerate(self.writer.paragraphs()):
            is_item = self.listed and number == 0 and paragraph.text.strip()
            self._place(paragraph.marked() if is_item else paragraph)
        self.links = [(depth, 0, url) for depth, _, url in self.links]
        self.writer, self.listed = ParagraphWriter(), False

    def _place(self, paragraph: Paragraph) -> None:
        if self.state.in_table:
            self.cell.append(paragraph)
        else:
            self._end_table()
            self.done.append(paragraph)

    def end_cell(self) -> None:
        self.state.in_table = True
        self._end_paragraph()
        self.cells.append(self.cell)
        self.cell = []

    def end_row(self) -> None:
        if self.cells:
            self.rows.append(self.cells)
        self.cells = []

    def _end_table(self) -> None:
        rest = [*self.cells, self.cell] if self.cell or self.cells else []
        rows = [*self.rows, rest] if rest else self.rows
        self.rows, self.cells, self.cell = [], [], []
        if rows:
            self.done += [*table_rows(rows), EMPTY]

    def destination(self, name: str) -> None:
        """Read a group that is text of its own kind."""
        self.state.place = name
        self.state.skipped = name == "fldinst"

    def look(
        self, *, bold: bool | None = None, italic: bool | None = None,
        unseen: bool | None = None, size: float | None = None,
    ) -> None:  # fmt: skip
        """Change what is given of the look of what follows."""
        old = self.state.look
        self.state.look = Look(
            old.size if size is None else size,
            old.bold if bold is None else bold,
            old.italic if italic is None else italic,
            old.unseen if unseen is None else unseen,
        )

    def plain(self) -> None:
        self.state.look = Look()

    def set_font(self, number: int) -> None:
        self.state.font = number

    def set_charset(self, number: int) -> None:
        if self.state.place == "fonttbl":
            self.fonts[self.state.font] = SYMBOL_FONT if number == 2 else CHARSETS.get(number, "")

    def set_code_page(self, number: int) -> None:
        name = "utf-8" if number == 65001 else f"cp{number}"
        try:
            "".encode(name)
        except LookupError:
            return
        self.code_page = name

    def set_default_font(self, number: int) -> None:
        self.default_font = number

    def set_fallback(self, number: int) -> None:
        self.state.fallback = min(max(number, 0), 8)

    def set_in_table(self, number: int) -> None:
        self.state.in_table = bool(number)

    def set_deleted(self, number: int) -> None:
        self.state.deleted = bool(number)


HANDLERS: dict[str, Callable[[_Reader, int], None]] = {
    "b": lambda reader, number: reader.look(bold=bool(number)),
    "i": lambda reader, number: reader.look(italic=bool(number)),
    "v": lambda reader, number: reader.look(unseen=bool(number)),
    "fs": lambda reader, number: reader.look(size=min(max(number, 2), 200) / 2),
    "plain": lambda reader, _: reader.plain(),
    "f": lambda reader, number: reader.set_font(number),
    "deff": lambda reader, number: reader.set_default_font(number),
    "fcharset": lambda reader, number: reader.set_charset(number),
    "ansicpg": lambda reader, number: reader.set_code_page(number),
    "u": lambda reader, number: reader.unicode(number),
    "uc": lambda reader, number: reader.set_fallback(number),
    "cell": lambda reader, _: reader.end_cell(),
    "nestcell": lambda reader, _: reader.end_cell(),
    "row": lambda reader, _: reader.end_row(),
    "nestrow": lambda reader, _: reader.end_row(),
    "intbl": lambda reader, number: reader.set_in_table(number),
    "pard": lambda reader, _: reader.set_in_table(0),
    "deleted": lambda reader, number: reader.set_deleted(number),
    "fonttbl": lambda reader, _: reader.destination("fonttbl"),
    "fldinst": lambda reader, _: reader.destination("fldinst"),
    "pntext": lambda reader, _: reader.destination("bullet"),
    "listtext": lambda reader, _: reader.destination("bullet"),
    "shpinst": lambda reader, _: reader.destination(""),
    "shptxt": lambda reader, _: reader.destination(""),
}

"""Read a PDF: characters, words, their places, and links."""

import ctypes
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from pypdfium2 import raw

from skillsync.ai.extraction.glyphs import Glyphs
from skillsync.ai.extraction.icons import spelled_icons
from skillsync.ai.extraction.layout import Block, arrange_blocks, as_block, in_order
from skillsync.ai.extraction.pictured import looks_scanned
from skillsync.ai.extraction.placing import Place
from skillsync.ai.extraction.segments import Token
from skillsync.ai.extraction.shapes import drawn_bullets
from skillsync.ai.extraction.source import (
    MAX_CHARACTERS,
    MAX_PAGES,
    MAX_SCANNED_PAGES,
    Page,
    PdfHasNoText,
    PdfHasTooManyPages,
    PdfIsDamaged,
    PdfIsEncrypted,
    ScanHasTooManyPages,
    Source,
    TextIsTooLong,
)
from skillsync.ai.extraction.streams import refuse_bombs
from skillsync.ai.extraction.visible import unseen_words
from skillsync.ai.extraction.writing import Found, SourceWriter

# PDFium keeps global state: two threads inside it corrupt each other.
ONE_AT_A_TIME = threading.Lock()
DRAWING = b"/Form"
"""What says that a PDF has drawings within its pages: a stream's dictionary is never packed."""
MIN_SIDE = 1.0
"""The least width and height of a page, in points."""


def is_pdf(data: bytes) -> bool:
    """Tell a PDF. It may carry junk before its header: readers look at the first kilobyte.

    A text that only speaks of `%PDF-` there holds no objects.
    """
    if data[:16].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return True
    return b"%PDF-" in data[:1024] and (b"endobj" in data or b"startxref" in data)


@contextmanager
def open_pdf(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF for reading. Raise `PdfIsEncrypted`, `PdfIsDamaged` or `PdfHasTooManyPages`."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        locked = getattr(problem, "err_code", 0) == raw.FPDF_ERR_PASSWORD
        raise (PdfIsEncrypted if locked else PdfIsDamaged) from problem
    try:
        if len(document) == 0:
            raise PdfIsDamaged
        if len(document) > MAX_PAGES:
            raise PdfHasTooManyPages
        yield document
    except pypdfium2.PdfiumError as problem:
        raise PdfIsDamaged from problem
    finally:
        document.close()


def read_pdf(data: bytes) -> Source:
    """Return the text of a PDF in reading order. Raise the `UnreadableFile` that fits."""
    refuse_bombs(data)
    writer = SourceWriter("pdf")
    looks: dict[object, int] = {}
    nests = DRAWING in data
    scans = 0
    blocks: list[list[Block]] = []
    with ONE_AT_A_TIME, open_pdf(data) as document:
        for index in range(len(document)):
            page = document[index]
            try:
                place = Place.of(page)
                read, turn = _read_page(page, place, index + 1, looks, nests=nests), None
                if looks_scanned(page, [line for block in read for line in block.lines]):
                    if scans < MAX_SCANNED_PAGES:
                        read, turn = _recognize(page, read, index + 1)
                    elif all(done.scanned for done in writer.pages):
                        raise ScanHasTooManyPages
                    scans += 1
                blocks.append(read)
                found = [] if turn else list(_links(document, page, place))
                writer.add_page(_page_of(page, index + 1, turn), found)
            finally:
                page.close()
    for block in in_order(blocks):
        writer.add_lines(block.page, block.lines)
    source = writer.source()
    if not source.words:
        raise PdfHasNoText
    return source


def _page_of(page: pypdfium2.PdfPage, number: int, turn: int | None) -> Page:
    # A file may claim a page of no size; what places are shares of must not be 0.
    width, height = (max(round(side, 1), MIN_SIDE) for side in page.get_size())
    if turn is None:
        return Page(number, width, height)
    return Page(number, *((height, width) if turn % 2 else (width, height)), turn, scanned=True)


def _recognize(
    page: pypdfium2.PdfPage, blocks: list[Block], number: int
) -> tuple[list[Block], int | None]:
    """Return what text recognition reads on a page, or its own text where that finds nothing."""
    # Takes memory and time to load: only those who need it pay.
    from skillsync.ai.extraction.scans import read_scanned_page  # noqa: PLC0415

    found, turn = read_scanned_page(page)
    return ([as_block(found, number)], turn) if found else (blocks, None)


def _read_page(
    page: pypdfium2.PdfPage,
    place: Place,
    number: int,
    looks: dict[object, int],
    *,
    nests: bool,
) -> list[Block]:
    textpage = page.get_textpage()
    try:
        if textpage.count_chars() > MAX_CHARACTERS:
            raise TextIsTooLong
        glyphs = Glyphs(textpage, place, looks, nests=nests)
        tokens, icons = glyphs.tokens(), list(glyphs.icons())
    finally:
        textpage.close()
    unseen = unseen_words(page, tokens, place)
    lost = [token for token in tokens if token.turn in unseen] if unseen else []
    seen = [token for token in tokens if token.turn not in unseen] if unseen else tokens
    seen += spelled_icons(icons, seen)
    seen += drawn_bullets(page, place, seen)
    blocks = _arrange_by_direction(seen, number, place)
    for block in _arrange_by_direction(lost, number, place):
        blocks.append(block)
        for line in block.lines:
            line.unseen = True
    # Text that lies on its side was put in order upright; words lie where the page shows them.
    for token in (*seen, *lost):
        if token.turned != place.rotation:
            box = (token.x0, token.y0, token.x1, token.y1)
            frame = glyphs.frames[token.turned]
            token.x0, token.y0, token.x1, token.y1 = place.box_from(frame, box)
    return blocks


def _arrange_by_direction(tokens: list[Token], page: int, place: Place) -> list[Block]:
    """Return the blocks of what stands upright, then of what stands another way."""
    if not tokens:
        return []
    if len({token.turned for token in tokens}) == 1:
        return arrange_blocks(tokens, page, place.turned(max(tokens[0].turned, 0)).size)
    letters: Counter[int] = Counter()
    for token in tokens:
        letters[token.turned] += len(token.text)
    blocks: list[Block] = []
    for turned, _ in letters.most_common():
        upright = [one for one in tokens if one.turned == turned]
        blocks += arrange_blocks(upright, page, place.turned(max(turned, 0)).size)
    return blocks


def _links(
    document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, place: Place
) -> Iterator[Found]:
    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while raw.FPDFLink_Enumerate(page.raw, position, link):
        action = raw.FPDFLink_GetAction(link)
        length = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
        if not 1 < length < 2048:
            continue
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(document.raw, action, buffer, length)
        raw.FPDFLink_GetAnnotRect(link, rect)
        url = buffer.value.decode("utf-8", "replace")
        yield url, *place.box(rect.left, rect.bottom, rect.right, rect.top)

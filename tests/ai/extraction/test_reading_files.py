"""Files: every good one is read, every bad one is refused with its own sentence."""

import base64
import io
import json
import zipfile
import zlib
from collections.abc import Callable

import docx
import fpdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skillsync.ai.extraction import packages, streams
from skillsync.ai.extraction.pictures import render_pages
from skillsync.ai.extraction.reading import media_type_of, read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.source import (
    MAX_BYTES,
    FileIsAnArchive,
    FileIsAnOldDocument,
    FileIsAnotherFormat,
    FileIsAProgram,
    FileIsEmpty,
    FileIsNotText,
    FileIsTooLarge,
    PackageIsDamaged,
    PackageIsEncrypted,
    PackageUnpacksToTooMuch,
    PdfHasNoText,
    PdfHasTooManyPages,
    PdfIsDamaged,
    PdfIsEncrypted,
    PictureIsDamaged,
    PictureKindIsUnknown,
    RtfIsDamaged,
    Source,
    TextIsEmpty,
    TextIsTooLong,
    UnreadableFile,
)
from skillsync.career.document import Span

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT_OPENS = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)


def a_pdf(*pages: str, password: str = "") -> bytes:
    pdf = fpdf.FPDF()
    for text in pages:
        pdf.add_page()
        pdf.set_font("helvetica", size=11)
        if text:
            pdf.cell(text=text)
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password)
    return bytes(pdf.output())


def a_zip(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return file.getvalue()


def a_docx(body: str) -> bytes:
    return a_zip({"word/document.xml": f"{DOCUMENT_OPENS}{body}</w:body></w:document>".encode()})


def saved(document: "docx.document.Document") -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(b"", FileIsEmpty, id="nothing"),
        pytest.param(b"a" * (MAX_BYTES + 1), FileIsTooLarge, id="too large"),
        pytest.param(a_pdf("Secret", password="open"), PdfIsEncrypted, id="password"),
        pytest.param(b"%PDF-1.7\nrubbish", PdfIsDamaged, id="damaged pdf"),
        pytest.param(a_pdf("Ada Vale")[:300], PdfIsDamaged, id="cut pdf"),
        pytest.param(a_pdf(""), PdfHasNoText, id="empty page"),
        pytest.param(a_pdf(*["x"] * 31), PdfHasTooManyPages, id="too many pages"),
        pytest.param(b"MZ\x90\x00\x03\x00\x00\x00", FileIsAProgram, id="windows program"),
        pytest.param(b"\x7fELF\x02\x01\x01\x00", FileIsAProgram, id="linux program"),
        pytest.param(b"#!/bin/sh\nrm -r x", FileIsAProgram, id="script"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00", PictureIsDamaged, id="cut png"),
        pytest.param(b"\xff\xd8\xff\xe0\x00", PictureIsDamaged, id="cut jpeg"),
        pytest.param(b"\x00\x00\x00\x18ftypheic", PictureKindIsUnknown, id="phone photo"),
        pytest.param(OLE + b"\x00" * 600, FileIsAnOldDocument, id="old word"),
        pytest.param(
            OLE + "EncryptedPackage".encode("utf-16-le"), PackageIsEncrypted, id="locked docx"
        ),
        pytest.param(a_zip({"notes.txt": b"hello"}), FileIsAnArchive, id="zip"),
        pytest.param(
            a_zip({"[Content_Types].xml": b"x", "xl/workbook.xml": b"x"}),
            FileIsAnArchive,
            id="xlsx",
        ),
        pytest.param(b"\x1f\x8b\x08\x00", FileIsAnArchive, id="gzip"),
        pytest.param(b"%!PS-Adobe-3.0", FileIsAnotherFormat, id="postscript"),
        pytest.param(b"{\\rtf1\\ansi }", TextIsEmpty, id="empty rtf"),
        pytest.param(b"{\\rtf1" + b"{" * 300, RtfIsDamaged, id="deep rtf"),
        pytest.param(b"<!DOCTYPE html><p hidden>Ada</p>", TextIsEmpty, id="empty html"),
        pytest.param(b"PK\x03\x04 and nothing else", PackageIsDamaged, id="cut docx"),
        pytest.param(a_zip({"word/document.xml": b"<w:doc"}), PackageIsDamaged, id="broken xml"),
        pytest.param(a_docx("<w:p/>"), TextIsEmpty, id="empty docx"),
        pytest.param(b"Ada\x00Vale", FileIsNotText, id="nul byte"),
        pytest.param(bytes(range(128, 256)) * 4, FileIsNotText, id="bytes"),
        pytest.param(b"\x01\x02\x03\x04 text", FileIsNotText, id="control characters"),
        pytest.param(b" \n\t\n ", TextIsEmpty, id="blank"),
        pytest.param(b"word " * 50_000, TextIsTooLong, id="too long"),
    ],
)
def test_a_bad_file_is_refused_for_its_own_reason(
    data: bytes, refusal: type[UnreadableFile]
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_source(data)
    assert type(caught.value) is refusal
    assert str(caught.value).endswith(".")


def test_a_text_that_speaks_of_pdf_is_a_text_and_junk_before_a_pdf_is_none() -> None:
    text = b"Ada Vale\nI repair files that begin with %PDF-1.4\n"
    assert media_type_of(text) == "text/plain"
    assert "repair files" in read_source(text).text
    late = b"From: ada@vale.example\n\n" + a_pdf("Ada Vale")
    assert media_type_of(late) == "application/pdf"
    assert "Ada Vale" in read_source(late).text
    assert render_pages(late)[0].startswith(b"\x89PNG")


def test_every_refusal_says_what_to_do() -> None:
    for refusal in UnreadableFile.__subclasses__():
        sentences = str(refusal()).rstrip(".").split(". ")
        assert len(sentences) == 2, refusal


def test_a_docx_that_unpacks_to_too_much_is_refused() -> None:
    bomb = DOCUMENT_OPENS.encode() + b" " * (packages.MAX_UNPACKED + 1)
    with pytest.raises(PackageUnpacksToTooMuch):
        read_source(a_zip({"word/document.xml": bomb}))


@pytest.mark.parametrize("words", [b"", b"/Type/EmbeddedFile", b"%stream\n/Length 0"])
def test_a_pdf_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(
    words: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = zlib.compress(b" " * 40_000_000, 9)
    pdf = a_pdf("Ada Vale").replace(
        b"xref\n",
        b"90 0 obj <<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream endobj\nxref\n"
        % (words, len(packed), packed),
        1,
    )
    assert "Ada Vale" in read_source(pdf).text
    monkeypatch.setattr(streams, "MAX_UNPACKED", 39_999_999)
    with pytest.raises(PackageUnpacksToTooMuch):
        read_source(pdf)
    picture = pdf.replace(b"stream\n" + packed[:9], b"/Subtype /Image>>stream\n" + packed[:9])
    assert "Ada Vale" in read_source(picture.replace(b">>/Subtype", b"/Subtype")).text


def _hexed(data: bytes) -> bytes:
    return data.hex().encode() + b">"


@pytest.mark.parametrize(
    ("filters", "wrap"),
    [
        (b"[/FlateDecode /FlateDecode]", zlib.compress),
        (b"[/Fl/Fl]", zlib.compress),
        (b"89 0 R", zlib.compress),
        (b"[/ASCIIHexDecode /FlateDecode]", _hexed),
        (b"[/ASCII85Decode/FlateDecode]", lambda data: base64.a85encode(data) + b"~>"),
    ],
)
def test_a_pdf_packed_more_than_once_is_counted_to_its_end(
    filters: bytes, wrap: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    packed = wrap(zlib.compress(b" " * 40_000_000, 9))
    pdf = a_pdf("Ada Vale").replace(
        b"xref\n",
        b"89 0 obj [/FlateDecode /FlateDecode] endobj\n"
        b"90 0 obj <</Filter %b/Length %d>>stream\n%b\nendstream endobj\nxref\n"
        % (filters, len(packed), packed),
        1,
    )
    assert "Ada Vale" in read_source(pdf).text
    monkeypatch.setattr(streams, "MAX_UNPACKED", 39_999_999)
    with pytest.raises(PackageUnpacksToTooMuch):
        read_source(pdf)


def test_a_docx_with_a_huge_ratio_is_refused_below_the_total() -> None:
    bomb = DOCUMENT_OPENS.encode() + b" " * 5_000_000
    with pytest.raises(PackageUnpacksToTooMuch):
        read_source(a_zip({"word/document.xml": bomb}))


def test_a_docx_that_lies_about_its_size_is_refused() -> None:
    honest = a_zip({"word/document.xml": DOCUMENT_OPENS.encode() + b" " * 5_000_000})
    declared = (len(DOCUMENT_OPENS) + 5_000_000).to_bytes(4, "little")
    with pytest.raises(UnreadableFile) as caught:
        read_source(honest.replace(declared, (500).to_bytes(4, "little")))
    assert isinstance(caught.value, PackageUnpacksToTooMuch | PackageIsDamaged)


def test_a_docx_with_too_many_members_is_refused() -> None:
    with pytest.raises(PackageUnpacksToTooMuch):
        read_source(a_zip({f"{number}": b"" for number in range(packages.MAX_MEMBERS + 1)}))


def test_a_docx_reads_no_external_entity() -> None:
    evil = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    with pytest.raises(PackageIsDamaged):
        read_source(a_zip({"word/document.xml": evil}))


def test_a_docx_nested_without_end_is_refused() -> None:
    deep = "<w:sdt>" * 3000 + "</w:sdt>" * 3000
    with pytest.raises(PackageIsDamaged):
        read_source(a_docx(deep))


def test_content_decides_and_not_the_name() -> None:
    assert read_source(a_pdf("Ada Vale")).kind == "pdf"
    assert read_source(a_docx("<w:p><w:r><w:t>Ada</w:t></w:r></w:p>")).kind == "docx"
    assert read_source(b"BMW driver\nMZ").kind == "text"


def test_the_media_type_is_told_by_the_first_bytes() -> None:
    assert media_type_of(a_pdf("Ada Vale")) == "application/pdf"
    assert media_type_of(a_docx("")).endswith("wordprocessingml.document")
    assert media_type_of("Zoë".encode("utf-16")) == "text/plain"
    for data, refusal in (
        (b"", FileIsEmpty),
        (b"\x00\x00\x00\x18ftypheic", PictureKindIsUnknown),
        (b"a\x00", FileIsNotText),
    ):
        with pytest.raises(refusal):
            media_type_of(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_people_use(encoding: str) -> None:
    text = "Zoë Müller\r\nKöchin in einem Gasthof mit 20 Plätzen"
    assert read_source(text.encode(encoding)).text == text.replace("\r\n", "\n")


def test_markdown_marks_become_looks_and_links() -> None:
    source = read_source(b"# Ada Vale\n\n**Chef** at [The Pot](https://pot.example)\n")
    assert source.text.split("\n")[:3] == ["Ada Vale", "", "Chef at The Pot"]
    assert source.lines[0].bold
    link = source.links[0]
    assert (link.url, source.text[link.start : link.end]) == ("https://pot.example", "The Pot")


def test_a_docx_gives_tables_headers_bullets_and_sizes() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "ada@vale.example"
    document.add_heading("Ada Vale", 0)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "2018 – 2020"
    table.cell(0, 1).text = "Cook"
    table.cell(0, 1).add_paragraph("Boiled eggs", style="List Bullet")
    lines = [line for line in read_source(saved(document)).text.split("\n") if line]
    assert lines == ["ada@vale.example", "Ada Vale", "2018 – 2020\tCook", "• Boiled eggs"]


def test_a_text_box_is_read_once() -> None:
    choice = "<w:txbxContent><w:p><w:r><w:t>Ada Vale</w:t></w:r></w:p></w:txbxContent>"
    markup = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p><w:r><m:AlternateContent xmlns:m="{markup}"><m:Choice>{choice}</m:Choice>'
        f"<m:Fallback>{choice}</m:Fallback></m:AlternateContent></w:r></w:p>"
    )
    assert read_source(a_docx(body)).text.split() == ["Ada", "Vale"]


def test_pages_are_drawn_as_pictures_of_the_asked_width() -> None:
    pictures = render_pages(a_pdf("Ada", "Vale"), width=300)
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.startswith(b"\x89PNG")
        assert int.from_bytes(picture[16:20], "big") == 300


def test_a_locked_pdf_is_not_drawn() -> None:
    with pytest.raises(PdfIsEncrypted):
        render_pages(a_pdf("Secret", password="open"))


def test_a_turned_page_reads_like_an_upright_one() -> None:
    pdf = pypdfium2.PdfDocument(a_pdf("Ada Vale"))
    page = pdf[0]
    page.set_rotation(90)
    file = io.BytesIO()
    pdf.save(file)
    page.close()
    pdf.close()
    source = read_source(file.getvalue())
    assert source.text == "Ada Vale\n"
    page_size = source.pages[0]
    assert page_size.width > page_size.height
    for word in source.words:
        assert 0 <= word.x0 < word.x1 <= page_size.width
        assert 0 <= word.y0 < word.y1 <= page_size.height


def test_a_source_survives_json() -> None:
    source = read_source(a_pdf("Ada Vale, chef"))
    assert Source.from_json(json.loads(json.dumps(source.to_json()))).text == source.text
    again = Source.from_json(source.to_json())
    assert again.to_json() == source.to_json()
    assert again.boxes(Span(start=0, end=8)) == source.boxes(Span(start=0, end=8))


def test_a_span_is_one_box_on_its_line() -> None:
    source = read_source(a_pdf("Ada Vale, chef"))
    boxes = source.boxes(Span(start=0, end=8))
    assert len(boxes) == 1
    page, x0, y0, x1, y1 = boxes[0]
    first, second = source.words[:2]
    assert (page, x0, x1) == (1, first.x0, second.x1)
    assert 0 < y1 - y0 < 20
    assert source.boxes(Span(start=4, end=8))[0][1] > x0


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = read_source(data)
    except UnreadableFile:
        return
    read_resume(source)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=12))
def test_a_spoiled_pdf_is_read_or_refused(at: int, noise: bytes) -> None:
    whole = a_pdf("Ada Vale")
    try:
        read_source(whole[: at % len(whole)] + noise + whole[at % len(whole) + len(noise) :])
    except UnreadableFile:
        return

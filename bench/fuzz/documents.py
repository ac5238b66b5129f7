"""Write a career as the formats that the product only reads, with much of what each can say."""

import html
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import fpdf
import pypdfium2
from PIL import Image

from skillsync.career.document import Document
from skillsync.career.formats.exports import FORMATS
from skillsync.typesetting.pdf import render_pdf
from skillsync.typesetting.text import render_text

URN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{short}="{URN}:{long}:1.0"'
    for short, long in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("style", "style"), ("fo", "xsl-fo-compatible"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip
ODT_STYLES = (
    '<style:style style:name="B" style:family="text"><style:text-properties'
    ' fo:font-weight="bold" fo:font-size="14pt"/></style:style><style:style style:name="H"'
    ' style:parent-style-name="B"><style:text-properties text:display="none"/></style:style>'
)


def open_pdf(document: Document) -> bytes:
    """Return a PDF that is not compressed, so that its own words can be spoiled."""
    pdf = fpdf.FPDF()
    pdf.set_compression(False)
    pdf.add_page()
    pdf.set_font("helvetica", size=10)
    pdf.multi_cell(0, text=render_text(document).encode("latin-1", "replace").decode("latin-1"))
    pdf.link(20, 20, 60, 10, "https://example.org/me")
    return bytes(pdf.output())


def exported(document: Document, name: str) -> bytes:
    """Return a document in a public career format."""
    return FORMATS[name](document).text.encode()


def pdf_with_europass(document: Document) -> bytes:
    """Return a PDF that carries a Europass file, not compressed."""
    pdf = fpdf.FPDF()
    pdf.set_compression(False)
    pdf.add_page()
    pdf.set_font("helvetica", size=10)
    pdf.multi_cell(0, text=render_text(document).encode("latin-1", "replace").decode("latin-1"))
    pdf.embed_file(bytes=exported(document, "europass"), basename="cv.xml", compress=False)
    return bytes(pdf.output())


def archive(paths: Iterable[Path]) -> bytes:
    """Return files as a ZIP, as LinkedIn sends them."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for path in paths:
            package.write(path, path.name)
    return file.getvalue()


def web_page(document: Document) -> bytes:
    """Return a web page with headings, lists, tables, links, styles and hidden text."""
    body = []
    for number, line in enumerate(_lines(document)):
        text = html.escape(line)
        body.append(
            (
                f"<h2 class='h'>{text}</h2>",
                f"<ul><li><b>{text}</b><ul><li>{text}</li></ul></li></ul>",
                f"<table><tr><td>{text}</td><td>2020</td></tr></table>",
                f"<p style='font-size: 12px'>{text}<br><a href='https://example.org'>me</a></p>",
                f"<div class='x'><span class='a'>{text}</span><span class='b'>1</span></div>",
                f"<!-- {text} --><p hidden>{text}</p>",
            )[number % 6]
        )
    style = "<style>.x { display: none }</style>"
    head = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{style}</head><body>"
    return f"{head}{''.join(body)}</body></html>".encode()


def markdown(document: Document) -> bytes:
    """Return Markdown with all its marks."""
    forms = (
        *("## {}\n", "- {}", "  1. {}", "| {} | 2020 |\n|---|---|", "**{}** and *this*"),
        *("{}\n----", "[{}](https://example.org)", "> {} `code`", "![{}](me.png)<br>"),
    )
    lines = [forms[n % len(forms)].format(line) for n, line in enumerate(_lines(document))]
    return "\n".join(lines).encode()


def rtf(document: Document) -> bytes:
    """Return RTF with fonts, lists, tables, links, pictures and hidden text."""
    forms = (
        r"\pard\b\fs32 {}\b0\fs22\par ",
        r"{{\pntext\f1\'B7\tab}}{}\par ",
        r"\pard\trowd\intbl {}\cell 2020\cell\row\pard ",
        r'{{\field{{\*\fldinst{{HYPERLINK "https://example.org"}}}}{{\fldrslt {}}}}}\par ',
        r"{{\v {}}}{{\pict\pngblip 89504e47}}\line ",
        r"\'e9\u8211? {}{{\*\unknown x}}\par ",
    )
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset2 Symbol;}"
        r"{\f2\fcharset238 Times;}}{\colortbl;\red0;}"
    )
    body = [
        forms[number % len(forms)].format(line.replace("\\", "").replace("{", "").replace("}", ""))
        for number, line in enumerate(_lines(document))
    ]
    return (head + "\n".join(body) + "}").encode("cp1252", "replace")


def odt(document: Document) -> bytes:
    """Return an OpenDocument text with styles, lists, tables, boxes and a header."""
    forms = (
        "<text:h text:outline-level='1'>{}</text:h>",
        "<text:list><text:list-item><text:p>{}</text:p></text:list-item></text:list>",
        "<table:table><table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
        "<table:table-cell><text:p>2020</text:p></table:table-cell></table:table-row></table:table>",
        "<text:p><text:span text:style-name='B'>{}</text:span><text:tab/><text:s text:c='3'/>"
        "</text:p>",
        "<text:p><text:span text:style-name='H'>{}</text:span></text:p>",
        "<text:p><draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame></text:p>",
        "<text:p><text:a xlink:href='https://example.org'>{}</text:a><text:line-break/></text:p>",
    )
    body = "".join(
        forms[n % len(forms)].format(html.escape(line)) for n, line in enumerate(_lines(document))
    )
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{ODT_STYLES}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    header = "<style:header><text:p>Page</text:p></style:header>"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        kind = "application/vnd.oasis.opendocument.text"
        package.writestr("mimetype", kind, zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
        package.writestr(
            "styles.xml", f"<office:document-styles {SPACES}>{header}</office:document-styles>"
        )
    return file.getvalue()


def picture(document: Document, kind: str = "PNG") -> bytes:
    """Return a small picture of the top of the first page."""
    with pypdfium2.PdfDocument(render_pdf(document, layout="classic")) as pdf:
        page = pdf[0].render(scale=1.0).to_pil().convert("RGB")
    file = io.BytesIO()
    page.crop((0, 0, page.width, 160)).save(file, kind)
    return file.getvalue()


def scan(document: Document) -> bytes:
    """Return a PDF that holds nothing but a picture."""
    pdf = fpdf.FPDF(unit="pt", format=(595, 160))
    pdf.add_page()
    pdf.image(Image.open(io.BytesIO(picture(document))), x=0, y=0, w=595)
    return bytes(pdf.output())


def _lines(document: Document) -> list[str]:
    return [line.strip() for line in render_text(document).split("\n") if line.strip()]

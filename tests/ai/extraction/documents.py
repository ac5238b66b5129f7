"""Small documents for the tests, written as their formats want them."""

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ODT_TYPE = "application/vnd.oasis.opendocument.text"
NAMES = (
    "office text table draw style"
    " fo=urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
    " xlink=http://www.w3.org/1999/xlink"
)
LONG = {"draw": "drawing"}


def a_zip(members: Mapping[str, bytes | str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(name, content, how)
    return file.getvalue()


def a_docx(body: str, **parts: str) -> bytes:
    """Return a DOCX; `parts` are more files of its folder, by name without `.xml`."""
    members: dict[str, bytes | str] = {
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>"
    }
    for name, content in parts.items():
        members[f"word/{name}.xml"] = content
    return a_zip(members)


def paragraph(text: str, look: str = "", style: str = "") -> str:
    """Return a paragraph of one run."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def an_odt(body: str, styles: str = "", headers: str = "") -> bytes:
    """Return an OpenDocument text: its body, its automatic styles, its pages' headers."""
    spaces = []
    for name in NAMES.split():
        short, _, address = name.partition("=")
        long = LONG.get(short, short)
        spaces.append(
            f'xmlns:{short}="{address or f"urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"}"'
        )
    opening = " ".join(spaces)
    content = (
        f"<office:document-content {opening}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    pages = f"<office:document-styles {opening}>{headers}</office:document-styles>"
    return a_zip({"mimetype": ODT_TYPE, "content.xml": content, "styles.xml": pages})

"""Read a file's bytes as a source, deciding what it is by its content alone."""

from skillsync.ai.extraction import pdf
from skillsync.ai.extraction.decoding import wide_encoding
from skillsync.ai.extraction.source import (
    MAX_BYTES,
    FileIsAnArchive,
    FileIsAnOldDocument,
    FileIsAnotherFormat,
    FileIsAProgram,
    FileIsEmpty,
    FileIsNotText,
    FileIsTooLarge,
    PackageIsEncrypted,
    PictureKindIsUnknown,
    Source,
    UnreadableFile,
)
from skillsync.career.formats.files import MEDIA_TYPES as DATA_TYPES
from skillsync.career.formats.files import kind_of

PICTURES = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"RIFF", "image/webp"),
)
REFUSED: tuple[tuple[bytes, type[UnreadableFile]], ...] = (
    (b"MZ", FileIsAProgram),
    (b"\x7fELF", FileIsAProgram),
    (b"\xcf\xfa\xed\xfe", FileIsAProgram),
    (b"\xca\xfe\xba\xbe", FileIsAProgram),
    (b"#!", FileIsAProgram),
    (b"\x1f\x8b", FileIsAnArchive),
    (b"7z\xbc\xaf", FileIsAnArchive),
    (b"Rar!", FileIsAnArchive),
    (b"BZh", FileIsAnArchive),
    (b"\xfd7zXZ", FileIsAnArchive),
    (b"%!PS", FileIsAnotherFormat),
)
# These signatures are also how words begin ("BMW", "MZ…"): they need a NUL soon after.
ALSO_WORDS = (b"MZ", b"BM", b"RIFF", b"BZh", b"GIF8", b"Rar!")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
PDF_TYPE = "application/pdf"
ODT_TYPE = "application/vnd.oasis.opendocument.text"
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def media_type_of(data: bytes) -> str:
    """Return the media type of a file that may be a résumé, by its first bytes alone.

    Cheap enough for an upload to wait for; `read_source` looks at the rest. Raise the
    `UnreadableFile` that fits.
    """
    if not data:
        raise FileIsEmpty
    if len(data) > MAX_BYTES:
        raise FileIsTooLarge
    if known := _known_type(data):
        return known
    _refuse_other_formats(data)
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_encoding(data)
    if b"\x00" in data[:4096] and not wide:
        raise FileIsNotText
    return "text/plain"


def _known_type(data: bytes) -> str:
    if pdf.is_pdf(data):
        return PDF_TYPE
    if data.startswith(ZIP):
        # OpenDocument packages begin with their type, so that nobody has to unpack them.
        if ODT_TYPE.encode() in data[30:120]:
            return ODT_TYPE
        return DATA_TYPES.get(kind_of(data), DOCX_TYPE)
    if data.startswith(b"{\\rtf"):
        return "application/rtf"
    if _looks_like_html(data):
        return "text/html"
    picture = next((kind for signature, kind in PICTURES if _begins(data, signature)), "")
    return picture or DATA_TYPES.get(kind_of(data), "")


def read_source(data: bytes) -> Source:
    """Return what a file says. Raise the `UnreadableFile` that fits."""
    media_type = media_type_of(data)
    if media_type == PDF_TYPE:
        return pdf.read_pdf(data)
    # What takes memory and time to load is paid for only by those who need it.
    if media_type in {DOCX_TYPE, ODT_TYPE}:
        from skillsync.ai.extraction import office  # noqa: PLC0415

        return office.read_package(data)
    if media_type.startswith("image/"):
        from skillsync.ai.extraction import images  # noqa: PLC0415

        return images.read_image(data)
    if media_type == "text/html":
        from skillsync.ai.extraction import html  # noqa: PLC0415

        return html.read_html(data)
    if media_type == "application/rtf":
        from skillsync.ai.extraction import rtf  # noqa: PLC0415

        return rtf.read_rtf(data)
    from skillsync.ai.extraction import plain  # noqa: PLC0415

    return plain.read_plain(data)


def _begins(data: bytes, signature: bytes) -> bool:
    return data.startswith(signature) and (signature not in ALSO_WORDS or b"\x00" in data[:1024])


def _refuse_other_formats(data: bytes) -> None:
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise PackageIsEncrypted
        raise FileIsAnOldDocument
    if data[4:8] == b"ftyp":
        raise PictureKindIsUnknown
    for signature, refusal in REFUSED:
        if _begins(data, signature):
            raise refusal
    if data[:512].lstrip().startswith(b"<?xml"):
        raise FileIsAnotherFormat


def _looks_like_html(data: bytes) -> bool:
    """Tell a web page by how it begins."""
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"<?xml"):
        return b"<html" in start
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return True
    return start.startswith(b"<!--") and (b"<html" in start or b"<body" in start)

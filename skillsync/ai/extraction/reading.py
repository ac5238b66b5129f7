"""Read a file's bytes as a source, deciding what it is by its content alone."""

from skillsync.ai.extraction import docx, pdf, plain
from skillsync.ai.extraction.source import (
    MAX_BYTES,
    DocxIsEncrypted,
    FileIsAnArchive,
    FileIsAnOldDocument,
    FileIsAnotherFormat,
    FileIsAProgram,
    FileIsEmpty,
    FileIsNotText,
    FileIsTooLarge,
    PictureKindIsUnknown,
    Source,
    UnreadableFile,
)

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
    (b"{\\rtf", FileIsAnotherFormat),
    (b"%!PS", FileIsAnotherFormat),
)
# These signatures are also how words begin ("BMW", "MZ…"): they need a NUL soon after.
ALSO_WORDS = (b"MZ", b"BM", b"RIFF", b"BZh", b"GIF8", b"Rar!")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
PDF_TYPE = "application/pdf"
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
    # A PDF may carry junk before its header; readers look at the first kilobyte.
    if b"%PDF-" in data[:1024]:
        return PDF_TYPE
    if data.startswith(ZIP):
        return DOCX_TYPE
    for signature, media_type in PICTURES:
        if _begins(data, signature):
            return media_type
    _refuse_other_formats(data)
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileIsNotText
    return "text/plain"


def read_source(data: bytes) -> Source:
    """Return what a file says. Raise the `UnreadableFile` that fits."""
    media_type = media_type_of(data)
    if media_type == PDF_TYPE:
        return pdf.read_pdf(data)
    if media_type == DOCX_TYPE:
        return docx.read_docx(data)
    if media_type.startswith("image/"):
        # Text recognition takes memory and time to load: only those who need it pay.
        from skillsync.ai.extraction import images  # noqa: PLC0415

        return images.read_image(data)
    return plain.read_plain(data)


def _begins(data: bytes, signature: bytes) -> bool:
    return data.startswith(signature) and (signature not in ALSO_WORDS or b"\x00" in data[:1024])


def _refuse_other_formats(data: bytes) -> None:
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise DocxIsEncrypted
        raise FileIsAnOldDocument
    if data[4:8] == b"ftyp":
        raise PictureKindIsUnknown
    for signature, refusal in REFUSED:
        if _begins(data, signature):
            raise refusal
    if data[:512].lstrip()[:14].lower().startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise FileIsAnotherFormat

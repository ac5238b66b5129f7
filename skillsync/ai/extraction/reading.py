"""Read a file's bytes as a source, deciding what it is by its content alone."""

from skillsync.ai.extraction import docx, pdf, plain
from skillsync.ai.extraction.source import (
    MAX_BYTES,
    DocxIsEncrypted,
    FileIsAnArchive,
    FileIsAnOldDocument,
    FileIsAnotherFormat,
    FileIsAPicture,
    FileIsAProgram,
    FileIsEmpty,
    FileIsNotText,
    FileIsTooLarge,
    Source,
    UnreadableFile,
)

SIGNATURES: tuple[tuple[bytes, type[UnreadableFile]], ...] = (
    (b"MZ", FileIsAProgram),
    (b"\x7fELF", FileIsAProgram),
    (b"\xcf\xfa\xed\xfe", FileIsAProgram),
    (b"\xca\xfe\xba\xbe", FileIsAProgram),
    (b"#!", FileIsAProgram),
    (b"\x89PNG", FileIsAPicture),
    (b"\xff\xd8\xff", FileIsAPicture),
    (b"GIF8", FileIsAPicture),
    (b"BM", FileIsAPicture),
    (b"II*\x00", FileIsAPicture),
    (b"MM\x00*", FileIsAPicture),
    (b"RIFF", FileIsAPicture),
    (b"\x1f\x8b", FileIsAnArchive),
    (b"7z\xbc\xaf", FileIsAnArchive),
    (b"Rar!", FileIsAnArchive),
    (b"BZh", FileIsAnArchive),
    (b"\xfd7zXZ", FileIsAnArchive),
    (b"{\\rtf", FileIsAnotherFormat),
    (b"%!PS", FileIsAnotherFormat),
)
# These two signatures are also how words begin ("BMW", "MZ…"): they need a NUL soon after.
ALSO_WORDS = (b"MZ", b"BM", b"RIFF", b"BZh", b"GIF8", b"Rar!")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def read_source(data: bytes) -> Source:
    """Return the text of a PDF, a DOCX or a text file. Raise the `UnreadableFile` that fits."""
    if not data:
        raise FileIsEmpty
    if len(data) > MAX_BYTES:
        raise FileIsTooLarge
    # A PDF may carry junk before its header; readers look at the first kilobyte.
    if b"%PDF-" in data[:1024]:
        return pdf.read_pdf(data)
    if data.startswith(ZIP):
        return docx.read_docx(data)
    _refuse_other_formats(data)
    return plain.read_plain(data)


def _refuse_other_formats(data: bytes) -> None:
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise DocxIsEncrypted
        raise FileIsAnOldDocument
    if data[4:8] == b"ftyp":
        raise FileIsAPicture
    for signature, refusal in SIGNATURES:
        if data.startswith(signature) and (signature not in ALSO_WORDS or b"\x00" in data[:1024]):
            raise refusal
    if data[:512].lstrip()[:14].lower().startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise FileIsAnotherFormat


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def media_type_of(data: bytes) -> str:
    """Return the media type of a file that may be a résumé, by its first bytes alone.

    Cheap enough for an upload to wait for; `read_source` looks at the rest. Raise the
    `UnreadableFile` that fits.
    """
    if not data:
        raise FileIsEmpty
    if len(data) > MAX_BYTES:
        raise FileIsTooLarge
    if b"%PDF-" in data[:1024]:
        return "application/pdf"
    if data.startswith(ZIP):
        return DOCX
    _refuse_other_formats(data)
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileIsNotText
    return "text/plain"

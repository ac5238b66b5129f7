"""Read a package of Word or OpenDocument as a source, by the parts in it."""

import zipfile

from skillsync.ai.extraction import docx, odt
from skillsync.ai.extraction.packages import open_package, read_parts
from skillsync.ai.extraction.source import (
    FileIsAnArchive,
    PackageIsDamaged,
    Source,
    UnreadableFile,
)

ODT_TYPE = b"application/vnd.oasis.opendocument.text"


def read_package(data: bytes) -> Source:
    """Return what a ZIP package says. Raise the `UnreadableFile` that fits."""
    with open_package(data) as package:
        names = set(package.namelist())
        if "word/document.xml" in names:
            read, wanted = docx.read_docx, docx.WANTED
        elif "content.xml" in names and _begins_with(package, "mimetype", ODT_TYPE):
            read, wanted = odt.read_odt, odt.WANTED
        else:
            raise _unknown_package(names)
        parts = read_parts(package, wanted)
    return read(parts)


def _unknown_package(names: set[str]) -> UnreadableFile:
    others = {"xl/workbook.xml", "ppt/presentation.xml"}
    half = "[Content_Types].xml" in names and not names & others
    return PackageIsDamaged() if half else FileIsAnArchive()


def _begins_with(package: zipfile.ZipFile, name: str, start: bytes) -> bool:
    try:
        with package.open(name) as stream:
            return stream.read(len(start)) == start
    except KeyError:
        return False

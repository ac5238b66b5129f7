"""Open documents that are ZIP packages (DOCX, ODT) without trusting what they say of themselves."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from skillsync.ai.extraction.source import (
    PackageIsDamaged,
    PackageIsEncrypted,
    PackageUnpacksToTooMuch,
)

MAX_MEMBERS = 2_000
MAX_UNPACKED = 60 * 1024 * 1024
MAX_PART = 20 * 1024 * 1024
MAX_RATIO = 200
RATIO_MATTERS_FROM = 1024 * 1024
MAX_DEPTH = 80


@contextmanager
def open_package(data: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a package. Raise the `UnreadableFile` that fits, also for what is read inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            if len(members) > MAX_MEMBERS or sum(one.file_size for one in members) > MAX_UNPACKED:
                raise PackageUnpacksToTooMuch
            yield package
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as problem:
        raise PackageIsDamaged from problem
    except RuntimeError as problem:  # what zipfile raises for a member under a password
        raise PackageIsEncrypted from problem


def read_parts(package: zipfile.ZipFile, wanted: re.Pattern[str]) -> dict[str, bytes]:
    """Return the parts whose names match. Neither declared nor actual sizes pass the limits."""
    parts: dict[str, bytes] = {}
    room = MAX_PART
    for member in package.infolist():
        if wanted.fullmatch(member.filename):
            parts[member.filename] = _unpack(package, member, room)
            room -= len(parts[member.filename])
    return parts


def _unpack(package: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    limit = min(room, max(member.compress_size * MAX_RATIO, RATIO_MATTERS_FROM))
    with package.open(member) as stream:
        content = stream.read(limit + 1)
    if len(content) > limit:
        raise PackageUnpacksToTooMuch
    return content


def parse_xml(content: bytes) -> Element:
    """Return the root of a part. External entities and document types are refused."""
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, LookupError, ValueError) as problem:
        raise PackageIsDamaged from problem
    return root

"""Check an upload before it is stored, and read it in a child process afterwards."""

import re
import unicodedata
from typing import NamedTuple

from starlette.datastructures import UploadFile

from skillsync.ai.extraction.reading import media_type_of
from skillsync.ai.extraction.source import MAX_BYTES, UnreadableFile
from skillsync.foundation.refusals import Invalid


class FileRefused(Invalid):
    """This file cannot be used."""


class Upload(NamedTuple):
    """A checked upload: its bytes, a name that is safe to show, its type by content."""

    data: bytes
    name: str
    media_type: str


async def read_upload(file: UploadFile | None) -> Upload:
    """Return an uploaded file's bytes. Raises FileRefused, saying what to do."""
    if file is None or not file.filename:
        raise FileRefused("Please choose a file.")
    # One byte more than allowed tells too large from just right without reading it all.
    data = await file.read(MAX_BYTES + 1)
    try:
        return Upload(data, safe_name(file.filename), media_type_of(data))
    except UnreadableFile as refusal:
        raise FileRefused(str(refusal)) from refusal


def safe_name(name: str) -> str:
    """Return the last part of a file name without anything unprintable, at most 120 characters."""
    last = re.split(r"[\\/]", unicodedata.normalize("NFC", name))[-1]
    printable = "".join(character for character in last if character.isprintable()).strip()
    return printable[-120:] or "file"

"""What others are shown of a résumé: what stands on it, never what else its file holds.

A career that was imported as data has no pages, and its file may hold messages, birthdays and
addresses beside the career. Who is sent it gets it set as a page instead.
"""

from pathlib import PurePath
from typing import Any, NamedTuple

from skillsync.ai.extraction.career_file import source_of
from skillsync.ai.extraction.pictures import render_pages
from skillsync.career.document import Document
from skillsync.career.formats.files import MEDIA_TYPES
from skillsync.career.formats.losses import without_hidden
from skillsync.files.content import Upload
from skillsync.typesetting.pdf import render_pdf

LAYOUT = "modern"
PDF_TYPE = "application/pdf"


class Shown(NamedTuple):
    """A document without what is hidden, the source it stands in, and a name for its file."""

    document: dict[str, Any]
    original: dict[str, Any] | None
    file_name: str


def shown_of(
    document: dict[str, Any], original: dict[str, Any] | None, file_name: str = ""
) -> Shown:
    """Return what others may see. `original` is a source as its reading keeps it."""
    shown = without_hidden(Document.model_validate(document))
    if original is not None and original["kind"] == "data":
        source = source_of(shown)
        return Shown(shown.to_json(), source.to_json(), f"{PurePath(file_name).stem}.pdf")
    return Shown(shown.to_json(), original, file_name)


def is_data(media_type: str) -> bool:
    """Tell a career imported as data from a résumé that has pages of its own."""
    return media_type in MEDIA_TYPES.values()


def set_page(document: dict[str, Any], name: str) -> tuple[Upload, list[bytes]]:
    """Return a document as a PDF and its pages' pictures. Takes time: call it in a child."""
    pdf = render_pdf(Document.model_validate(document), layout=LAYOUT)
    return Upload(pdf, name, PDF_TYPE), render_pages(pdf)

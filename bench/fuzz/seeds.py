"""The files that are spoiled: a few whole ones of every kind the readers know."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from itertools import islice
from pathlib import Path

from bench.fuzz import documents
from skillsync.career.document import Document
from skillsync.demo.town import build_town
from skillsync.typesetting.pdf import render_pdf
from skillsync.typesetting.text import render_text
from skillsync.typesetting.word import render_docx

PEOPLE = 4


def all_seeds() -> dict[str, list[bytes]]:
    """Return whole files by kind, made of invented people."""
    people = list(islice(_people(), PEOPLE))
    made = {kind: [make(one) for one in people] for kind, make in MAKERS.items()}
    # Every field of each format's public schema stands in the examples that the tests read.
    for kind, names in EXAMPLES.items():
        made[kind] = [*made.get(kind, []), *((FILES / name).read_bytes() for name in names)]
    made["linkedin"] = [documents.archive(sorted((FILES / "linkedin").glob("*.csv")))]
    return made


@cache
def one_person() -> Document:
    """Return one invented person's career."""
    return next(_people())


def _people() -> Iterator[Document]:
    for candidate in build_town(today=date(2026, 6, 15)).candidates:
        yield candidate.document


MAKERS: dict[str, Callable[[Document], bytes]] = {
    "pdf": lambda document: render_pdf(document, layout="classic", carries_data=False),
    "pdf with data": lambda document: render_pdf(document, layout="classic"),
    "pdf with europass": documents.pdf_with_europass,
    "open pdf": documents.open_pdf,
    "docx": lambda document: render_docx(document, layout="classic"),
    "odt": documents.odt,
    "rtf": documents.rtf,
    "html": documents.web_page,
    "markdown": documents.markdown,
    "text": lambda document: render_text(document).encode(),
    "old text": lambda document: render_text(document).encode("utf-16"),
    "own json": lambda document: json.dumps(document.to_json()).encode(),
    "json resume": partial(documents.exported, name="json-resume"),
    "reactive resume": partial(documents.exported, name="reactive-resume"),
    "rendercv": partial(documents.exported, name="rendercv"),
    "europass": partial(documents.exported, name="europass"),
    "scan": documents.scan,
    "png": documents.picture,
    "jpeg": partial(documents.picture, kind="JPEG"),
    "tiff": partial(documents.picture, kind="TIFF"),
    "webp": partial(documents.picture, kind="WEBP"),
    "bmp": partial(documents.picture, kind="BMP"),
    "gif": partial(documents.picture, kind="GIF"),
}
FILES = Path(__file__).parents[2] / "tests" / "career" / "formats" / "files"
EXAMPLES = {
    "json resume": ("json_resume.json", "json_resume_deviant.json"),
    "reactive resume": ("reactive_resume_4.json", "reactive_resume_5.json"),
    "rendercv": ("rendercv.yaml",),
    "europass": ("europass_candidate.xml", "europass_passport.xml"),
}
RECOGNIZED = ("scan", "png", "jpeg", "tiff", "webp", "bmp", "gif")
WEIGHTS = dict.fromkeys(RECOGNIZED, 0.04)
"""How often a kind is chosen beside the others, whose weight is 1: what is slow, less often."""

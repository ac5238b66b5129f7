"""Set a career document as PDF with Typst."""

import json
import re
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import typst

from skillsync.career.document import Document
from skillsync.career.formats.json_resume import to_json_resume
from skillsync.career.formats.losses import without_hidden
from skillsync.typesetting.outline import outline

Standard = Literal["a-3a", "ua-1"]
ARCHIVABLE: tuple[Standard, ...] = ("a-3a", "ua-1")
TEMPLATES = Path(__file__).with_name("layouts")


@dataclass(frozen=True)
class Layout:
    """One look. The template of the same name in `layouts/` draws it."""

    name: str
    description: str
    numeric_dates: bool = False


LAYOUTS = {
    layout.name: layout
    for layout in (
        Layout("classic", "One column, serif, centred name and ruled headings."),
        Layout("modern", "One column, sans serif, dates aligned to the right."),
        Layout("sidebar", "Two columns: contact, skills and languages beside the story."),
        Layout("compact", "Dense tables, dates in a column of their own.", numeric_dates=True),
    )
}


class UnknownLayout(ValueError):
    """There is no layout of this name."""


ENDLESS = re.compile(r"\S{200}(?=\S)")
"""Typst ends the process's work where a line that cannot be broken has 64 KiB."""

_thread = threading.local()


def render_pdf(
    document: Document, *, layout: str, carries_data: bool = True, made_on: date | None = None
) -> bytes:
    """Return `document` as PDF. Equal arguments give equal bytes.

    With `carries_data` the file holds what its pages show as JSON Resume, too, and reads back
    without loss. With a date it is PDF/A-3a and PDF/UA-1, unless it has a character that no
    typeface here can show: PDF/A forbids a blank box in its place.
    """
    look = find_layout(layout)
    shown = _breakable(asdict(outline(document, numeric_dates=look.numeric_dates)))
    # The document travels as data: nothing a person writes is ever read as Typst code.
    inputs = {"outline": json.dumps({**shown, "title": shown["name"] or "Résumé"})}
    if carries_data:
        inputs["career"] = json.dumps(to_json_resume(without_hidden(document)), ensure_ascii=False)
    page = TEMPLATES / f"{look.name}.typ"
    if made_on is not None:
        with suppress(typst.TypstError):
            return _compiled(page, {**inputs, "made-on": made_on.isoformat()}, ARCHIVABLE)
    return _compiled(page, inputs, ())


def _breakable(value: Any) -> Any:
    """Return what is to be shown with places to break in endless words; addresses as they are."""
    if isinstance(value, str):
        return ENDLESS.sub("\\g<0>\u200b", value)
    if isinstance(value, dict):
        return {key: one if key == "url" else _breakable(one) for key, one in value.items()}
    return [_breakable(one) for one in value] if isinstance(value, list | tuple) else value


def _compiled(page: Path, inputs: dict[str, str], standards: tuple[Standard, ...]) -> bytes:
    pdf = compiler().compile(
        input=page, format="pdf", sys_inputs=inputs, pdf_standards=[*standards]
    )
    if not isinstance(pdf, bytes):
        raise TypeError("Typst returned no single file.")
    return pdf


def find_layout(name: str) -> Layout:
    """Return the layout called `name`."""
    if name not in LAYOUTS:
        raise UnknownLayout(f"Choose one of: {', '.join(LAYOUTS)}.")
    return LAYOUTS[name]


def compiler() -> typst.Compiler:
    """Return this thread's compiler, which may read the layouts and nothing else."""
    # A compiler refuses to be shared between threads; the fonts are shared by all of them.
    if not hasattr(_thread, "compiler"):
        _thread.compiler = typst.Compiler(root=TEMPLATES, font_paths=_fonts())
    compiler: typst.Compiler = _thread.compiler
    return compiler


@cache
def _fonts() -> typst.Fonts:
    """Read the font list once. The machine's own fonts only fill in scripts that ours lack."""
    package = find_spec("rendercv_fonts")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("Install rendercv-fonts: the layouts need its typefaces.")
    return typst.Fonts(include_system_fonts=True, font_paths=[Path(package.origin).parent])

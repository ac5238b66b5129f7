"""Write a document in any public career format."""

import json
from collections.abc import Callable

from skillsync.career.document import Document
from skillsync.career.formats.losses import Losses
from skillsync.career.formats.written import Written


def _json_resume(document: Document) -> Written:
    from skillsync.career.formats.json_resume import to_json_resume  # noqa: PLC0415

    losses = Losses()
    value = to_json_resume(document, losses)
    return Written(json.dumps(value, ensure_ascii=False, indent=2) + "\n", losses.listed())


def _rendercv(document: Document) -> Written:
    from skillsync.career.formats import rendercv_file  # noqa: PLC0415

    return rendercv_file.write(document)


def _reactive_resume(document: Document) -> Written:
    from skillsync.career.formats import reactive_resume_file  # noqa: PLC0415

    return reactive_resume_file.write(document)


def _europass(document: Document) -> Written:
    from skillsync.career.formats import europass_file  # noqa: PLC0415

    return europass_file.write(document)


FORMATS: dict[str, Callable[[Document], Written]] = {
    "json-resume": _json_resume,
    "rendercv": _rendercv,
    "reactive-resume": _reactive_resume,
    "europass": _europass,
}
"""A format's name, as the command line has it, and its writer. Each loads what it needs itself."""

"""The blind view: an application as a recruiter reads it without knowing who sent it."""

import re
from collections.abc import Callable
from uuid import UUID

from skillsync.ai.scoring.masking import mask
from skillsync.career.document import Document
from skillsync.foundation.translations import gettext
from skillsync.hiring.models import Application, Candidate
from skillsync.matching.schemas import Cited, Explanation

LEFT_OUT = "…"
SHORTEST = 3
"""A school of fewer letters is a slip of the reader, and would be cut out of every sentence."""

Hide = Callable[[str], str]
"""Takes who somebody is out of words."""


def label_of(application_id: UUID) -> str:
    """Return what an application is called while nobody may know whose it is; always the same."""
    # The end of an id is random; its beginning tells when somebody applied.
    return gettext("Candidate %(code)s") % {"code": application_id.hex[-6:].upper()}


def name_of(application: Application, candidate: Candidate | None, *, blind: bool) -> str:
    """Return what an application is called on pages."""
    if blind:
        return label_of(application.id)
    return candidate.name if candidate else application.file_name


def hider(application: Application, candidate: Candidate | None) -> Hide:
    """Return what takes name, pronouns, contact, personal details and schools out of words."""
    document = Document.model_validate(application.document or {})
    names = {document.basics.name, candidate.name if candidate else ""} - {""}
    schools = {each.institution.strip() for each in document.education}
    told = sorted((each for each in schools if len(each) >= SHORTEST), key=len, reverse=True)
    found = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, told)) or '(?!)'})(?!\w)", re.IGNORECASE
    )

    def hide(text: str) -> str:
        if not text.strip():
            return ""
        shown = found.sub(LEFT_OUT, text)
        for name in sorted(names):
            shown = mask(shown, name)
        return (shown if names else mask(shown, "")) or LEFT_OUT

    return hide


def blindfold(why: Explanation, hide: Hide) -> Explanation:
    """Return an explanation without the person: only the words that count, nothing around them."""
    rows = [
        row.model_copy(update={"resume": [Cited(words=hide(each.words)) for each in row.resume]})
        for row in why.requirements
    ]
    return why.model_copy(update={"requirements": rows})

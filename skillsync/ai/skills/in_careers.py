"""Find skills in the text a career was read from: the names in it name no skills."""

from collections.abc import Iterator

from skillsync.ai.skills.finder import FoundSkill, find_skills
from skillsync.career.document import Document

_NAMES_OF_THINGS = ("technology", "tool")


def find_skills_in_career(text: str, document: Document) -> list[FoundSkill]:
    """Return the skills in `text`, which `document` was read from, as `find_skills` does.

    Who works for “Parcelwright Logistics”, or lives in Reading, states nothing by that. A text that
    is no career, such as a posting, is searched whole. Raises TaxonomyMissing.
    """
    found = find_skills(text)
    if not document.basics.name or not (document.work or document.education):
        return found
    spans = [
        (span.start, span.end)
        for path in _paths_of_names(document)
        for span in getattr(document.provenance.get(path), "spans", ())
    ]
    stated = [each for each in found if not each.implied_by and not _in_name(each, spans)]
    known = {each.id for each in stated}
    return stated + [each for each in found if each.implied_by in known and each.id not in known]


def _paths_of_names(document: Document) -> Iterator[str]:
    yield from ("basics/name", "basics/location/text", "basics/email", "basics/url")
    for role in document.work:
        yield from (f"{role.id}/name", f"{role.id}/location")
    yield from (f"{each.id}/organization" for each in document.volunteer)
    yield from (f"{each.id}/institution" for each in document.education)
    yield from (f"{each.id}/awarder" for each in document.awards)
    yield from (f"{each.id}/issuer" for each in document.certificates)
    yield from (f"{each.id}/publisher" for each in document.publications)
    yield from (f"{each.id}/name" for each in document.references)


def _in_name(found: FoundSkill, spans: list[tuple[int, int]]) -> bool:
    # What was taken for an employer may be a line of tools; these are too plain to be left out.
    if found.kind in _NAMES_OF_THINGS:
        return False
    return any(start <= found.start and found.end <= end for start, end in spans)

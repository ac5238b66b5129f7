"""How well the places fit: remote, the same city, region or country, or willing to move."""

import re

from skillsync.ai.scoring.places import Place, read_place, same_city
from skillsync.ai.scoring.posting import PostingReading
from skillsync.ai.scoring.result import Quote
from skillsync.ai.scoring.spans import Source
from skillsync.career.document import Document

REMOTE, SAME_CITY, SAME_REGION, SAME_COUNTRY, FAR = 100, 100, 75, 50, 10
WILLING = 80
UNKNOWN_DISTANCE = 40

_WILLING = re.compile(
    r"\b(?:willing|open|happy|able|ready|prepared|free|planning|want(?:ing)?) "
    r"(?:to )?(?:re-?locat|mov)|"
    r"\bopen to relocation|\brelocating to|\bumzugsbereit|\bmobile nationwide",
    re.IGNORECASE,
)


def judge_place(
    document: Document, reading: PostingReading, source: Source, *, place: str, remote: bool | None
) -> tuple[int | None, str, list[Quote]]:
    """Return points, one sentence and the résumé's words; None when a side names no place."""
    remote = reading.remote if remote is None else remote
    wanted = read_place(place or reading.place)
    if remote:
        return REMOTE, "The work is remote.", []
    if not any(wanted):
        return None, "Not scored: the posting names no place.", []
    home = document.basics.location
    written = home.text or home.address
    held = read_place(written, city=home.city, region=home.region, country_code=home.country_code)
    quotes = _quotes(document, source)
    if not any(held):
        return None, "Not scored: the résumé names no place.", []
    points, said = _compare(wanted, held)
    willing = _willingness(document, source)
    if willing and points < WILLING:
        return WILLING, f"{said} The résumé says they would move.", [*quotes, *willing]
    return points, said, quotes


def _compare(wanted: Place, held: Place) -> tuple[int, str]:
    country_differs = bool(wanted.country and held.country and wanted.country != held.country)
    if same_city(wanted, held) and not country_differs:
        return SAME_CITY, "Both are in the same city."
    if country_differs:
        return FAR, "The work is in another country."
    regions = {held.region, held.city} & {wanted.region, wanted.city}
    if regions - {""}:
        return SAME_REGION, "Both are in the same region."
    if wanted.country and wanted.country == held.country:
        if not wanted.city:
            return SAME_CITY, "The résumé is in the country asked for."
        return SAME_COUNTRY, "Both are in the same country, in different places."
    return UNKNOWN_DISTANCE, "The places differ; how far apart they are is not known."


def _quotes(document: Document, source: Source) -> list[Quote]:
    home = document.basics.location
    written = home.text or ", ".join(part for part in (home.city, home.region) if part)
    for path in ("basics/location", "basics/location/text", "basics/location/city"):
        if path in document.provenance:
            return source.quote(path, written)
    return source.quote("basics/location", written) if written else []


def _willingness(document: Document, source: Source) -> list[Quote]:
    statements = [("basics/summary", document.basics.summary)] + [
        (f"{section.id}/lines/{number}", line)
        for section in document.sections
        if not section.hidden
        for number, line in enumerate(section.lines)
    ]
    for path, words in statements:
        found = _WILLING.search(words)
        if found:
            return source.quote(path, words, found.group())
    return []

"""Compute what scoring needs of a résumé, once for all postings."""

import re
from collections.abc import Iterable

from skillsync.ai.scoring.career_view import (
    CareerView,
    Passage,
    PassageKind,
    Study,
    found_in,
    unread_lines,
    view_of,
)
from skillsync.ai.scoring.clauses import lines_of
from skillsync.ai.scoring.counterfactual import bias_flags
from skillsync.ai.scoring.degrees import VOCATIONAL, level_of
from skillsync.ai.scoring.experience import month_of
from skillsync.ai.scoring.features import (
    NO_ROLE,
    HomeFacts,
    Mention,
    ResumeFeatures,
    RoleFacts,
    Statement,
    StudyFacts,
)
from skillsync.ai.scoring.places import read_place
from skillsync.ai.scoring.result import Quote
from skillsync.ai.scoring.space import Space, is_readable, vectors_of
from skillsync.ai.scoring.spans import Source
from skillsync.career.document import Document

MOST_LINES = 160
"""Clauses of a résumé that are compared by meaning."""

COMPARED: frozenset[PassageKind] = frozenset(
    {"bullet", "project", "summary", "skill", "education", "certificate", "other"}
)
"""Titles are compared by the experience part: a "Warehouse Operative" is no warehouse system."""

_WILLING = re.compile(
    r"\b(?:willing|open|happy|able|ready|prepared|free|planning|want(?:ing)?) "
    r"(?:to )?(?:re-?locat|mov)|\bopen to relocation|\brelocating to|"
    r"\bumzugsbereit|\bumzug möglich|\bmobile nationwide|\bbundesweit mobil|"
    r"\bprête? à déménager|\bmobilité nationale|\bmobile sur toute la france|"
    r"\bdisponibilidad para (?:trasladar|cambiar de residencia)|\bdispuest[oa] a mudarme",
    re.IGNORECASE,
)
_APPRENTICE = re.compile(r"\bapprentice\b|\bauszubildende|\bazubi\b|\bapprenti", re.IGNORECASE)
_Kept = tuple[tuple[int | None, int | None, str], ...]


def features_of_resume(
    document: Document, resume_text: str = "", *, spaces: Iterable[Space] | None = None
) -> ResumeFeatures:
    """Return what scoring needs of a résumé.

    `resume_text` is the text that the document's spans point into; without it, quotes have no
    place. `spaces`: the vectors wanted; by default those of the résumé's own language. Raises
    EmbeddingModelMissing or TaxonomyMissing when their packages are not installed.
    """
    unread = unread_lines(document, resume_text)
    view, source = view_of(document, unread), Source(document, resume_text)
    numbers = {role.id: number for number, role in enumerate(view.roles)}
    features = ResumeFeatures(
        statements=[
            Statement(
                passage.text,
                passage.kind,
                numbers.get(passage.role, NO_ROLE),
                _kept(source.quote(passage.path, passage.written)),
            )
            for passage in view.passages
        ],
        mentions=_mentions(view),
        roles=[
            RoleFacts(
                role.id,
                role.title,
                month_of(role.start),
                _end_of(role.start, role.end),
                role.current,
                _kept(source.quote(f"{role.id}/position", role.title)),
            )
            for role in view.roles
        ],
        studies=_studies(view, source),
        languages={_language(name): level for name, level in view.languages.items()},
        written_in=document.language or view.language,
        home=_home(document, source),
        confidence=document.confidence() if document.provenance else 1.0,
        bias_flags=bias_flags(document, view, unread),
    )
    _note_lines(features, view.passages)
    for space in spaces if spaces is not None else (space_of(features.written_in),):
        add_space(features, space)
    return features


def space_of(*languages: str) -> Space:
    """Return the space in which texts of these languages compare; "" is taken for English.

    Without the model for many languages all are compared as if they were English.
    """
    english = all(each in ("en", "") for each in languages)
    return "english" if english or not is_readable("any") else "any"


def add_space(features: ResumeFeatures, space: Space) -> None:
    """Add the vectors of a space, if they are not there yet."""
    language = features.written_in
    if space not in features.lines:
        features.lines[space] = vectors_of(features.line_texts, space, language)
        features.titles[space] = vectors_of(
            [role.title for role in features.roles], space, language
        )
        areas = [study.area or study.study_type for study in features.studies]
        features.areas[space] = vectors_of(areas, space, language)


def _mentions(view: CareerView) -> list[Mention]:
    places = {id(passage): number for number, passage in enumerate(view.passages)}
    found = [
        Mention(concept, places[id(passage)], hit.surface, hit.implied_by or "")
        for concept, stated in view.evidence.items()
        for passage, hit in stated
    ]
    return sorted(found, key=lambda each: (each.concept, each.statement, each.implied_by))


def _note_lines(features: ResumeFeatures, passages: list[Passage]) -> None:
    """Note the clauses to compare: shown at work first where there are too many."""
    eligible = [number for number, each in enumerate(passages) if each.kind in COMPARED]
    cut = [(number, line) for number in eligible for line in lines_of(passages[number].text)]
    if len(cut) > MOST_LINES:
        cut.sort(key=lambda each: (passages[each[0]].role == "", each[0]))
        cut = sorted(cut[:MOST_LINES], key=lambda each: each[0])
    features.line_statements = [number for number, _ in cut]
    features.line_texts = [line for _, line in cut]


def _studies(view: CareerView, source: Source) -> list[StudyFacts]:
    """Return studies, certificates, and apprenticeships served as work: they end in one too."""
    studies = [_study(each, source) for each in view.studies]
    for passage in view.passages:
        if passage.kind == "certificate":
            quotes = _kept(source.quote(passage.path, passage.written))
            studies.append(
                StudyFacts(
                    passage.text,
                    "",
                    None,
                    current=False,
                    level=VOCATIONAL,
                    certificate=True,
                    quotes=quotes,
                )
            )
    for role in view.roles:
        if _APPRENTICE.search(role.title) and (role.end or role.current):
            quotes = _kept(source.quote(f"{role.id}/position", role.title))
            level = level_of("Apprenticeship")
            studies.append(
                StudyFacts(
                    "Apprenticeship", role.title, role.end, role.current, level, quotes=quotes
                )
            )
    return studies


def _language(name: str) -> str:
    """Return a language's name as the taxonomy has it: "German" for "deutsch"."""
    found = [hit for hit in found_in(name.title()) if hit.kind == "language"]
    return found[0].label.casefold() if found else name


def _study(each: Study, source: Source) -> StudyFacts:
    base, _, _ = each.path.partition("/")
    quotes = source.quote(each.path, each.study_type or each.area)
    if each.study_type and each.area:
        quotes += source.quote(f"{base}/area", each.area)
    level = each.level or level_of(each.study_type, each.area)
    return StudyFacts(
        each.study_type, each.area, each.end, each.current, level, quotes=_kept(quotes)
    )


def _home(document: Document, source: Source) -> HomeFacts:
    home = document.basics.location
    written = home.text or home.address
    held = read_place(written, city=home.city, region=home.region, country_code=home.country_code)
    return HomeFacts(
        held.city,
        held.region,
        held.country,
        held.parts,
        _kept(_place_quotes(document, source)),
        _kept(_willingness(document, source)),
    )


def _place_quotes(document: Document, source: Source) -> list[Quote]:
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


def _end_of(start: str | None, end: str | None) -> int | None:
    """Return the last month of a role; both ends in one bare year mean half of that year."""
    if end and len(end) == 4 and start == end:
        return (month_of(start) or 0) + 5
    return month_of(end)


def _kept(quotes: Iterable[Quote]) -> _Kept:
    return tuple((each.start, each.end, each.quote) for each in quotes)

"""What the values of facets are called, in the reader's language."""

from babel import Locale, UnknownLocaleError

from skillsync.ai.skills.taxonomy import TaxonomyMissing, taxonomy
from skillsync.foundation.translations import current_language, gettext
from skillsync.search.engine import MOST_VALUES


def label_of(facet: str, value: str) -> str:
    """Return what people call a facet's value."""
    if facet == "language":
        return _language(value)
    if facet == "skill":
        return _skill(value)
    words = {
        "type:full-time": gettext("Full time"),
        "type:part-time": gettext("Part time"),
        "type:contract": gettext("Contract work"),
        "type:internship": gettext("Internship"),
        "contract:permanent": gettext("Permanent"),
        "contract:temporary": gettext("Temporary"),
        "contract:contract": gettext("Fixed contract"),
        "level:entry": gettext("Entry level"),
        "level:junior": gettext("Junior"),
        "level:mid": gettext("Mid level"),
        "level:senior": gettext("Senior"),
        "level:lead": gettext("Lead"),
        "level:executive": gettext("Executive"),
    }
    return words.get(f"{facet}:{value}", value)


def options_of(
    facets: dict[str, list[tuple[str, int]]], facet: str, chosen: str = ""
) -> list[tuple[str, str, int]]:
    """Return (value, label, count) for one facet; what is chosen is always among them."""
    values = [(value, count) for value, count in facets.get(facet, []) if value][:MOST_VALUES]
    if chosen and chosen not in [value for value, _count in values]:
        values.append((chosen, 0))
    return [(value, label_of(facet, value), count) for value, count in values]


def _language(code: str) -> str:
    if len(code) != 2:
        return code
    try:
        name = Locale.parse(code).get_display_name(current_language())
    except (UnknownLocaleError, ValueError):
        return code
    return name or code


def _skill(concept: str) -> str:
    try:
        known = taxonomy().concepts
    except TaxonomyMissing:
        return concept
    return known[concept].label if concept in known else concept

"""Years of experience that a sentence asks for.

They are asked for when experience is spoken of nearby, or when a sentence gives at least so many
years in something: "At least seven years in software". How long a contract, a course or the
employer's own history lasts is none of it.
"""

import re

_NUMBERS = {
    word: number
    for number, words in {
        1: "one ein eine einem un une uno",
        2: "two zwei deux dos",
        3: "three several drei mehrere mehreren trois plusieurs tres varios",
        4: "four vier quatre cuatro",
        5: "five fünf cinq cinco",
        6: "six sechs seis",
        7: "seven sieben sept siete",
        8: "eight acht huit ocho",
        9: "nine neun neuf nueve",
        10: "ten zehn dix diez",
        11: "eleven elf onze once",
        12: "twelve zwölf douze doce",
        15: "fifteen fünfzehn quinze quince",
        20: "twenty zwanzig vingt veinte",
    }.items()
    for word in words.split()
}
_YEARS = re.compile(
    rf"\b(?P<low>\d{{1,2}}|{'|'.join(_NUMBERS)})"
    r"\s*(?:\(\d{1,2}\)\s*)?(?P<more>\+|plus\b)?(?:\s*(?:-|–|to|bis|"
    r"à)\s*\d{1,2}\s*\+?)?\s*(?:or more |oder mehr |ou plus |o más |full |volle )?"
    r"(?P<unit>years?|yrs?|months?|jahr(?:en?)?|monaten?|ans|an(?= d['’])|années?|mois|años?|meses)"
    r"\b(?! old| of age)",
    re.IGNORECASE,
)
_MONTHS = ("mon", "moi", "mes")
_EXPERIENCE = re.compile(
    r"experience|erfahrung|expérience|experiencia|\bworking\b|\bworked\b|\bpractice\b|"
    r"post[- ]qualif|track record|driving|background|praxis\b|\bde pratique\b",
    re.IGNORECASE,
)
_OF_SOMETHING = re.compile(r"\bin an?\b|\bas an?\b|\bof\b", re.IGNORECASE)

_AT_LEAST = re.compile(
    r"(?P<for>\bfor\s+)?\b(?:at least|(?:a |an absolute )?minimum(?: of)?|min\.?|"
    r"(?:no|not) (?:less|fewer) than|mindestens|wenigstens|(?:un )?minimum(?: de)?|au moins|"
    r"al menos|como mínimo|(?:un )?mínimo(?: de)?|plus)\s*$",
    re.IGNORECASE,
)
# "For more than ten years in Leeds" tells of the past as well.
_OVER = re.compile(
    r"(?P<for>\b(?:for|since|seit|depuis|pendant|desde hace|durante)\s+)?"
    r"\b(?:more than|over|upwards of|mehr als|über|plus de|más de)\s*$",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\W*(?:(?:you (?:will |must |should )?(?:have|bring)|you['’]ve(?: spent)?|you (?:have )?spent|"
    r"sie (?:haben|bringen)|du (?:hast|bringst)|vous (?:avez|justifiez de|possédez)|"
    r"tienes|aportas)\s*)?",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"['’]?\s*(?:minimum\b|mindestens\b|or more\b|oder mehr\b|ou plus\b|o más\b)?\s*"
    r"(?:working |spent |work )?"
    r"(?:in|within|with|on|as|at|behind|using|of|mit|im|als|auf|bei|beim|am|an|dans|en|avec|comme|"
    r"chez|au|aux|sur|con|como|de|d(?=['’]))\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"['’]?\s+(?-i:[A-ZÄÖÜ])")
_OTHER_THING = (
    r"contract|fixed[- ]term|degree|diploma|training|apprenticeship|course|stud(?:y|ies)|warranty|"
    r"guarantee|leave\b|vertrag|befrist|laufzeit|studium|studien|ausbildung|weiterbildung|lehre\b|"
    r"garantie|contrat|cdd\b|diplôme|formation|études|apprentissage|contrato|formación|estudios|"
    r"garantía"
)
_LASTS = re.compile(
    rf"(?:{_OTHER_THING})\w*\s*(?:is |runs |lasting |of |for |over |auf |von |über |de |pour |sur |"
    r"d['’])*\s*(?:at least|minimum(?: of)?|mindestens|au moins|al menos)?\s*$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    rf"['’]?\s*(?:in |of |on |an? |von |der |im |de |d['’]|en )*"
    rf"(?:{_OTHER_THING})(?:e?s|e?n)?\s*(?:$|[.,;:()])",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"\b(?:we|our|us|company|firm|business|wir|uns|unser\w*|nous|notre|nos|nuestr\w+)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"require|need|expect|\bask|look|seek|want|erwarten|suchen|brauchen|verlangen|cherchons|"
    r"recherchons|attendons|exigeons|demandons|buscamos|pedimos",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"require|need|\bmust\b|essential|\bminimum\b|erforderlich|notwendig|\bnötig|vorausgesetzt|"
    r"voraussetzung|exigé|demandé|\brequis|nécessaire|indispensable|imprescindible|requerid|"
    r"necesari",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:–—]\s|\b(?:but|aber|sondern|mais|pero)\b", re.IGNORECASE)
_MOST = 25


def years_in(text: str) -> float | None:
    """Return the years of experience a sentence asks for: the lower end of a range."""
    for match in _YEARS.finditer(text):
        around = text[max(0, match.start() - 50) : match.end() + 60]
        if not _EXPERIENCE.search(around):
            if _is_of_another_thing(text, match):
                continue
            if not _OF_SOMETHING.search(around) and not _asks_by_itself(text, match):
                continue
        low = match.group("low").casefold()
        number = float(_NUMBERS[low]) if low in _NUMBERS else float(low)
        if match.group("unit").casefold().startswith(_MONTHS):
            number /= 12
        if number <= _MOST:
            return round(number, 2)
    return None


def names_years(text: str) -> bool:
    """Tell whether words hold a number of years."""
    return _YEARS.search(text) is not None


def _is_of_another_thing(text: str, match: re.Match[str]) -> bool:
    return bool(_LASTS.search(text[: match.start()]) or _LASTED.match(text[match.end() :]))


def _asks_by_itself(text: str, match: re.Match[str]) -> bool:
    """Tell whether so many years are asked for in words that do not speak of experience."""
    before, after = text[: match.start()], text[match.end() :]
    if _EMPLOYER.search(before) and not _ASKS.search(before):
        return False
    bound = _AT_LEAST.search(before) or _OVER.search(before)
    if bound is None and not match.group("more"):
        if _NEEDED.search(_CLAUSE.split(after)[0]):
            # "No degree needed, 3 years in sales required": each clause says its own.
            before = _CLAUSE.split(before)[-1]
        return bool(_BEGINS.fullmatch(before) and _FIELD.match(after))
    if bound is not None and bound.group("for"):
        return False
    return bool(_FIELD.match(after) or _NAMED.match(after))

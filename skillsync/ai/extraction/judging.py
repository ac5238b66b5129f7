"""Judge what a few words are: a job title, an organisation, a school, a place, a name."""

import re
from functools import cache

from babel import Locale

from skillsync.ai.extraction.vocabulary import (
    CITIES,
    COUNTRY_HINTS,
    LEGAL_FORMS,
    ORGANIZATION_ENDINGS,
    ORGANIZATION_MARKS,
    SCHOOL_ENDINGS,
    SCHOOLS,
    TITLE_ENDINGS,
    TITLE_MODIFIERS,
    TITLES,
    US_STATES,
    words,
)

WORD = re.compile(r"[^\W\d_][\w'’.+-]*|&")
GENDER = re.compile(r"\((?:[mwdfhx]\s?/\s?){1,2}[mwdfhx]\)|[a-z](?:/|\*|:)-?in\b", re.IGNORECASE)
POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:[A-Z]{1,2}-)?\d{5}(?:-\d{4})?|\d{4} [A-Z]{2})\b"
)
NAME_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-])*\.?,?")
OTHER_NAME = re.compile(r"\s\(([^\W\d_][^\d()]{0,24})\)")
PARTICLES = words("de da di van von der den del la le bin al el dos du zu ter y e und ibn")
STOPWORDS = {
    "en": words(
        "the and of for with in to a at on from by our experience education skills present"
    ),
    "de": words(
        "und der die das für mit von im zur bei als den des ein eine "
        "lebenslauf berufserfahrung ausbildung kenntnisse sprachen heute"
    ),
    "fr": words(
        "et le la les des du pour avec une dans au aux sur en expérience formation compétences"
    ),
    "es": words(
        "y el la los las del para con una en por al experiencia formación habilidades idiomas"
    ),
}


def _tokens(text: str) -> list[str]:
    return [token.lower().strip(".'’") for token in WORD.findall(text)]


@cache
def countries() -> frozenset[str]:
    """Return the names of all countries in English, German, French and Spanish, lower case."""
    names = COUNTRY_HINTS
    for tongue in ("en", "de", "fr", "es"):
        territories = Locale.parse(tongue).territories
        names |= {name.lower() for code, name in territories.items() if len(code) == 2}
    return names


def title_score(text: str) -> float:
    """Return how much the words look like a job title: 0 not at all, 1 and more clearly."""
    tokens = _tokens(text.split("(", maxsplit=1)[0] if GENDER.search(text) is None else text)
    if not tokens:
        return 0.0
    score = 0.0
    for number, token in enumerate(tokens):
        parts = [token, *token.split("-")]
        if any(part in TITLES for part in parts):
            score = max(score, 1.2 if number in {len(tokens) - 1, 0} else 1.0)
        elif token.endswith(TITLE_ENDINGS) and len(token) > 5:
            score = max(score, 1.0)
    if score == 0 and tokens[-1].endswith(
        ("er", "or", "ist", "ian", "eur", "euse", "ière", "erin")
    ):
        score = 0.3
    score += 0.4 if tokens[0] in TITLE_MODIFIERS else 0.0
    score += 1.0 if GENDER.search(text) else 0.0
    return score if len(tokens) <= 9 else score * 0.3


def organization_score(text: str) -> float:
    """Return how much the words look like an organisation."""
    tokens = _tokens(text)
    if not tokens:
        return 0.0
    score = 0.0
    if any(token in ORGANIZATION_MARKS for token in tokens):
        score = 1.0
    elif tokens[-1].endswith(ORGANIZATION_ENDINGS):
        score = 0.8
    if tokens[-1].replace(".", "") in LEGAL_FORMS:
        score = 1.8
    if tokens[-1] in TITLES and score < 1.8:
        score *= 0.3  # a `bank clerk` is no bank
    if re.search(r"['’]s\b|\bSt\. ", text):
        score += 0.3
    return score + (0.2 if len(tokens) == 1 and text.isupper() else 0.0)


def school_score(text: str) -> float:
    """Return how much the words look like a school."""
    tokens = _tokens(text)
    if any(token in SCHOOLS for token in tokens):
        return 1.2
    return 1.0 if any(token.endswith(SCHOOL_ENDINGS) for token in tokens) else 0.0


def is_legal_form(text: str) -> bool:
    return text.lower().replace(".", "").strip() in LEGAL_FORMS


def is_place(text: str) -> bool:
    """Tell a city, a region, a country, or an address made of them."""
    parts = [part.strip(" .()") for part in text.split(",")]
    if not parts or len(text) > 70 or len(parts) > 4:
        return False
    known = [_is_known_place(part) for part in parts]
    if len(parts) == 1:
        return known[0]
    return known[-1] or (known[0] and len(parts[-1].split()) <= 3)


def is_country(text: str) -> bool:
    return text.strip(" .()").lower() in countries()


def is_surely_place(text: str) -> bool:
    """Tell a place every part of which is known, so that `Corner Café, London` is none."""
    return all(_is_known_place(part.strip(" .()")) for part in text.split(","))


def _is_known_place(part: str) -> bool:
    bare = POSTCODE.sub("", part).strip()
    if bare in US_STATES or (not bare and bool(part)):
        return True
    low = bare.lower()
    if low in CITIES or low in countries():
        return True
    return bool(POSTCODE.search(part)) and bool(re.fullmatch(r"[^\W\d_][^\d]{1,40}", bare))


def is_name_like(text: str) -> bool:
    """Tell whether the words could be a person's name."""
    tokens = _without_other_name(text).replace("\t", " ").split()
    if not 1 <= len(tokens) <= 5 or len(text) > 45:
        return False
    for token in tokens:
        if not NAME_WORD.fullmatch(token):
            return False
        if token[0].islower() and token.lower() not in PARTICLES:
            return False
    return not any(token.lower() in TITLES for token in tokens)


def _without_other_name(text: str) -> str:
    """Take off a name in brackets: one in another script at the end, or a short one inside."""
    found = OTHER_NAME.search(text)
    if found is None or not (found[1][0] >= "\u0370" or text[found.end() :].strip()):
        return text
    return text[: found.start()] + text[found.end() :]


def language_of(text: str) -> str:
    """Return the two-letter code of the text's language, empty when nothing tells."""
    found = re.findall(r"[^\W\d_]+", text[:20_000].lower())
    counts = {code: sum(word in listed for word in found) for code, listed in STOPWORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] >= 3 else ""

"""Judge what a few words are: a job title, an organisation, a school, a place, a name."""

import re
from functools import lru_cache

from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.vocabulary import (
    COUNTRIES,
    COUNTRY_OF_CITY,
    LEGAL_FORMS,
    NAMES_BEGIN,
    ORGANIZATION_ENDINGS,
    ORGANIZATION_MARKS,
    PLACES,
    SCHOOL_ENDINGS,
    SCHOOLS,
    SOLID,
    SOLID_ORGANIZATIONS,
    SOLID_SCHOOLS,
    SOLID_TITLES,
    TITLE_ENDINGS,
    TITLE_MODIFIERS,
    TITLE_PHRASES,
    TITLES,
    US_STATES,
    fold,
)

IN_BRACKETS = re.compile(r"\s?\(([^()]{2,30})\)$")
DIGIT = re.compile(r"\d")
COMMAS = re.compile(r"[,،，、]")
FORM_SIGNS = re.compile(r"[.\s&]")
LONGEST_FORM = 40
COUNTRY_CODES = frozenset(COUNTRIES.values())
WORD = re.compile(r"[^\W\d_][\w'’.+-]*|&")
# `(m/w/d)`, `(H/F)`, and the endings that name both: `Leiter/in`, `Ingénieur·e`, `Técnico/a`.
GENDER = re.compile(r"\((?:[mwdfhxkv]\s?[/|]\s?){1,3}[mwdfhxkv]\)|\bh\s?/\s?f\b", re.IGNORECASE)
BOTH = re.compile(
    r"(?<=[^\W\d_]{3})(?:(?:[/*:_·•]-?|\()(?:in|innen|e|ne|trice|rice|euse|ère|ière|a|ra|ka|ster)\b\)?"
    r"|\.(?:e|ne|trice|rice|euse|ère|ière)\b)"
)
POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|(?:[A-Z]{1,2}-)?\d{5}(?:-\d{3,4})?|\d{4} [A-Z]{2}|"
    r"[A-Z]\d[\dW] (?=[A-Z]{0,3}\d)[A-Z\d]{4})\b"  # the last is Ireland's
    # Poland; Portugal and Japan.
    r"|(?<![\d-])(?<![\d)] )(?:\d\d-\d{3}|〒?\d{3}-\d{4}|\d{4}-\d{3})(?![\d-])(?! \d)"
)
COUNTRY_CODE = re.compile(r"\s\(?([A-Z]{2})\)?$")
LONGEST_CODE = 6
BRANCH = 0.7
"""How much `Logistics` alone is an organisation's: it may be a branch, or a department, as well."""
COMPANY_SIGNS = re.compile(r"㈱|\(株\)|（株）|㈲|\(有\)")
SOLID_PLACE = late(r"[\u3005-\u9fff]{1,8}[市区町村県府都省县郡區縣]")
MAKERS = ("er", "or", "ist", "ian", "eur", "euse", "iere", "erin", "tore", "dor", "dora")
CJK_PARTS = late(r"[\s/・（）()【】「」、,，／]+")


@lru_cache(maxsize=8192)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(fold(token.strip(".'’")) for token in WORD.findall(text))


def country_of(name: str) -> str:
    """Return the ISO 3166 code of the country that is called so in some tongue, else nothing."""
    return COUNTRIES.get(fold(name.strip(" .()")), "")


@lru_cache(maxsize=8192)
def title_score(text: str) -> float:
    """Return how much the words look like a job title: 0 not at all, 1 and more clearly."""
    if SOLID.search(text):
        return _solid_title_score(text)
    gendered = bool(GENDER.search(text))
    tokens = _tokens(BOTH.sub("", text if gendered else text.split("(", maxsplit=1)[0]))
    if not tokens:
        return 0.0
    score = _said_job(tokens)
    last = tokens[-1]
    if score == 0 and len(tokens) > 1 and last in TITLE_MODIFIERS - ORGANIZATION_MARKS:
        score = 0.9  # `Audit Senior`, but not `Bergvik Group`
    if score == 0 and tokens[-1].endswith(MAKERS):
        score = 0.3
    score += 0.4 if tokens[0] in TITLE_MODIFIERS else 0.0
    score += 1.0 if gendered or BOTH.search(text) else 0.0
    if len(tokens) > 1 and _begins_as_organization(tokens):
        score *= 0.3  # `Restaurante O Pescador`, `Brandt & Partner`
    return score if len(tokens) <= 9 else score * 0.3


def _said_job(tokens: tuple[str, ...]) -> float:
    """Return how clearly the words name a job: most where one stands first or last."""
    score = 0.0
    for number, token in enumerate(tokens):
        if token in TITLES or any(part in TITLES for part in token.split("-")):
            score = max(score, 1.2 if number in {len(tokens) - 1, 0} else 1.0)
        elif token.endswith(TITLE_ENDINGS) and len(token) > 5:
            score = max(score, 1.0)
    if score < 1:
        joined = f" {' '.join(tokens)} "
        score = 1.0 if any(f" {phrase} " in joined for phrase in TITLE_PHRASES) else score
    return score


def _begins_as_organization(tokens: tuple[str, ...]) -> bool:
    return tokens[0] in NAMES_BEGIN or "&" in tokens


def _solid_title_score(text: str) -> float:
    """Judge words of a script without spaces by how its parts end, as `営業部長` does."""
    if len(text) > 40:
        return 0.0
    parts = [part for part in CJK_PARTS.split(text) if part]
    if any(part.endswith(SOLID_TITLES) for part in parts):
        return 1.3 if parts[-1].endswith(SOLID_TITLES) else 1.0
    return 0.6 if any(word in text for word in SOLID_TITLES if len(word) > 2) else 0.0


@lru_cache(maxsize=8192)
def organization_score(text: str) -> float:
    """Return how much the words look like an organisation."""
    if SOLID.search(text):
        return _solid_organization_score(text)
    tokens = _tokens(text)
    if not tokens:
        return 0.0
    score = 1.8 if _has_legal_form(text, tokens) else _said_organization(tokens)
    if tokens[-1] in TITLES and score < 1.8 and not _begins_as_organization(tokens):
        score *= 0.3  # a `bank clerk` is no bank
    if re.search(r"['’]s\b|\bSt\. ", text):
        score += 0.3
    return score + (0.2 if len(tokens) == 1 and text.isupper() else 0.0)


def _said_organization(tokens: tuple[str, ...]) -> float:
    if any(
        token in ORGANIZATION_MARKS or (len(token) > 3 and token in SCHOOLS) for token in tokens
    ):
        return 1.0 if len(tokens) > 1 else BRANCH
    if len(tokens) > 1 and tokens[-1].endswith("s") and tokens[-1][:-1] in TITLES:
        return 1.0  # `Chartered Accountants`
    compounded = any(len(one) > 5 and one.endswith(ORGANIZATION_ENDINGS) for one in tokens)
    return 0.8 if compounded else 0.0


def _has_legal_form(text: str, tokens: tuple[str, ...]) -> bool:
    """Tell a name with its legal form at its end or its begin: `Mur Sp. z o.o.`, `SARL Duval`."""
    if len(tokens) < 2:
        return False
    last = tokens[-1].replace(".", "")
    # Words like `se` and `co` are forms only as forms are written.
    if last in LEGAL_FORMS and (len(last) > 3 or "." in tokens[-1] or _is_written_large(text)):
        return True
    if any("".join(tokens[-count:]).replace(".", "") in LEGAL_FORMS for count in (2, 3)):
        return True
    first = text.partition(" ")[0]
    return tokens[0] in LEGAL_FORMS and len(first) > 2 and first.isupper() and not text.isupper()


def _is_written_large(text: str) -> bool:
    return any(sign.isupper() for sign in text.rstrip(" .)").rpartition(" ")[2])


def _solid_organization_score(text: str) -> float:
    if COMPANY_SIGNS.search(text):
        return 1.8
    if text.startswith(SOLID_ORGANIZATIONS) or text.rstrip("）)").endswith(SOLID_ORGANIZATIONS):
        return 1.8 if any(form in text for form in ("会社", "公司")) else 1.2
    return 0.8 if any(one in text for one in SOLID_ORGANIZATIONS if len(one) > 1) else 0.0


@lru_cache(maxsize=8192)
def school_score(text: str) -> float:
    """Return how much the words look like a school."""
    if SOLID.search(text):
        return 1.2 if any(one in text for one in SOLID_SCHOOLS) else 0.0
    tokens = _tokens(text)
    if any(token in SCHOOLS or token.split("-")[0] in SCHOOLS for token in tokens):
        return 1.2
    if any("." in token and token.replace(".", "") in SCHOOLS for token in tokens):
        return 1.2  # `I.E.S. Arroyo`
    return 1.0 if any(token.endswith(SCHOOL_ENDINGS) for token in tokens) else 0.0


def is_legal_form(text: str) -> bool:
    return len(text) <= LONGEST_FORM and FORM_SIGNS.sub("", fold(text)) in LEGAL_FORMS


@lru_cache(maxsize=8192)
def is_place(text: str) -> bool:
    """Tell a city, a region, a country, or an address made of them."""
    if len(text) > 70:
        return False
    parts = [part.strip(" .()") for part in COMMAS.split(without_country_code(text))]
    if len(parts) > 4:
        return False
    if _names_country(text) and len(parts[0].split()) <= 4:
        return True
    known = [_is_known_place(part) for part in parts]
    if len(parts) == 1:
        return known[0]
    return known[-1] or (known[0] and len(parts[-1].split()) <= 3)


def _names_country(text: str) -> bool:
    """Tell a town before the code of its country: `Graz, AT` and `Graz (AT)`, not `Lead, IT`."""
    found = _country_code(text)
    if found is None or title_score(text[: found.start()]) >= 0.9:
        return False
    return text.endswith(")") or (
        text[found.start() - 1] == "," and found[1] not in {"IT", "HR", "PR", "QA", "BI"}
    )


def _country_code(text: str) -> re.Match[str] | None:
    found = COUNTRY_CODE.search(text, max(len(text) - LONGEST_CODE, 0))
    return found if found and found[1] in COUNTRY_CODES else None


def without_country_code(text: str) -> str:
    """Return an address without its country at its end, as in `Graz (AT)`, `Gent (Belgium)`."""
    if found := _country_code(text):
        return text[: found.start()].rstrip(" ,")
    named = IN_BRACKETS.search(text) if text.endswith(")") else None
    return text[: named.start()].rstrip(" ,") if named and country_of(named[1]) else text


def country_named(text: str) -> str:
    """Return the ISO 3166 code that a country's code or name stands for: ` (AT)`, `(Belgium)`."""
    found = _country_code(text)
    return found[1] if found else country_of(text)


def is_country(text: str) -> bool:
    return bool(country_of(text))


def is_region(text: str) -> bool:
    """Tell a country, or a state as Americans write it behind a town."""
    return is_country(text) or text.strip(" .()") in US_STATES


@lru_cache(maxsize=8192)
def is_surely_place(text: str) -> bool:
    """Tell a place every part of which is known, so that `Corner Café, London` is none."""
    return all(_is_known_place(part.strip(" .()")) for part in COMMAS.split(text))


def _is_known_place(part: str) -> bool:
    bare, codes = POSTCODE.subn("", part) if DIGIT.search(part) else (part, 0)
    bare = bare.strip()
    if bare in US_STATES or (not bare and bool(part)):
        return True
    low = fold(bare)
    listed = low in COUNTRY_OF_CITY or low in PLACES or low.strip(" .()") in COUNTRIES
    if listed or (low >= "\u3005" and SOLID_PLACE.fullmatch(low)):
        return True
    return codes > 0 and bool(re.fullmatch(r"[^\W\d_][^\d]{1,40}", bare))

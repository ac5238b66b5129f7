"""When two values are the same. README.md says why."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

import phonenumbers
from babel import Locale

from bench.parsing.words import month_forms

NEARLY = 0.9


@lru_cache(maxsize=100_000)
def bare(text: str) -> str:
    """Return letters and digits only, in one case and one Unicode form."""
    # A Turkish ı written in capitals can only be read as an i.
    folded = unicodedata.normalize("NFKC", text).casefold().replace("ı", "i")
    return "".join(letter for letter in folded if letter.isalnum())


def same(got: str, wanted: str) -> bool:
    """Tell equal texts, whatever their case, spaces, punctuation and Unicode form."""
    return bare(got) == bare(wanted)


@lru_cache(maxsize=100_000)
def alike(got: str, wanted: str) -> bool:
    """Tell texts that differ in at most about one character of ten."""
    one, other = bare(got), bare(wanted)
    if one == other:
        return True
    if not one or not other or min(len(one), len(other)) < NEARLY * 0.8 * max(len(one), len(other)):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= NEARLY and matcher.ratio() >= NEARLY


def same_phone(got: str, wanted: str) -> bool:
    """Tell the same number: as E.164, or digit for digit; a national form counts as the number."""
    one, other = (re.sub(r"\D", "", text) for text in (got, wanted))
    if one == other:
        return True
    try:
        known = phonenumbers.parse(wanted, None)
        read = phonenumbers.parse(got, phonenumbers.region_code_for_number(known))
    except phonenumbers.NumberParseException:
        return False
    return bool(known == read)


def same_link(got: str, wanted: str) -> bool:
    """Tell the same address, without scheme, `www.` and a last slash; or its account's name."""
    one, other = _address(got), _address(wanted)
    return bool(one) and (one == other or one == other.rsplit("/", maxsplit=1)[-1])


def _address(text: str) -> str:
    return re.sub(r"^(https?:)?/*(www\.)?", "", text.strip().casefold()).rstrip("/")


def same_place(got: str, parts: tuple[str, ...], language: str) -> bool:
    """Tell a place that names the city and nothing that is not part of the address."""
    city, country = parts[2], parts[4]
    names = {Locale.parse(tongue).territories.get(country, "") for tongue in (language, "en")}
    rest = bare(got)
    if bare(city) not in rest:
        return False
    short = {"GB": "UK", "US": "USA"}.get(country, "")
    for part in sorted((*parts, *names, short), key=len, reverse=True):
        rest = rest.replace(bare(part), "", 1) if part else rest
    return not rest


def date_shown(
    date: str, text: str, language: str, *, besides: frozenset[str] = frozenset()
) -> str:
    """Return as much of a date as a text shows: year and month, the year, or nothing.

    The year of a date `besides`, standing with its month, does not show this date's year.
    """
    year, _, month = date.partition("-")
    if year not in text:
        return ""
    if month and re.search(_month_pattern(date[:7], language), text, re.IGNORECASE):
        return date[:7]
    for other in besides:
        if other.startswith(f"{year}-") and other != date[:7]:
            text = re.sub(_month_pattern(other, language), " ", text, flags=re.IGNORECASE)
    return year if year in text else ""


@lru_cache(maxsize=10_000)
def _month_pattern(date: str, language: str) -> str:
    """Return a pattern of every way to write a year and month, in either order."""
    year, month = date[:4], int(date[5:7])
    forms = "|".join(sorted(map(re.escape, month_forms(month, language)), key=len))
    # "2008 - 03" is no month of 2008, but the end of one date and the start of another.
    return (
        rf"(?<!\w)(?:{forms})[\s.,/-]{{0,3}}(?:de\s)?{year}|{year}(?:[./年-]|,?\s)(?:{forms})(?!\d)"
    )


def shown(value: str, text: str, words: frozenset[str]) -> bool:
    """Tell whether a text shows a value: in one piece, or nearly all its words.

    `text` is `bare`; `words` are the text's words, for values that a column or a page broke.
    """
    if bare(value) in text:
        return True
    own = [bare(one) for one in value.split() if bare(one)]
    return len(own) > 2 and sum(one in words for one in own) >= NEARLY * len(own)

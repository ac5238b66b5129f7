"""Names of languages and countries for their codes, and back (Unicode CLDR)."""

from typing import Any

from skillsync.career.formats.dates import LOCALES

# Babel keeps every language it was ever asked for, a megabyte each: strange files ask for many.
SPOKEN = frozenset((*LOCALES, "en", "ja", "ko", "zh"))


def _locale(language: str) -> Any:
    """Return what CLDR knows of a language, English for one that is rare in careers."""
    from babel import Locale  # noqa: PLC0415 - slow, seldom needed

    code = language[:2].casefold()
    return Locale.parse(code if code in SPOKEN else "en")


def language_name(code: str, language: str = "en") -> str:
    """Return the name of a language for its code of two or three letters, else nothing.

    `code` may be the address of an entry in the European Union's list of languages.
    """
    from babel.core import get_global  # noqa: PLC0415

    low = code.rpartition("/")[2].casefold()
    short = get_global("language_aliases").get(low, low)
    return str(_locale(language).languages.get(short, ""))


def language_code(name: str, language: str = "en") -> str:
    """Return the two letters of a language for its name in English or the given language."""
    return _code_of(name, "languages", language)


def country_name(code: str, language: str = "en") -> str:
    """Return the name of a country for its two letters, else the code as it is."""
    # Europass writes EL for Greece and UK for the United Kingdom.
    letters = {"EL": "GR", "UK": "GB"}.get(code.upper(), code.upper())
    return str(_locale(language).territories.get(letters, code)) if len(code) == 2 else code


def country_code(name: str, language: str = "en") -> str:
    """Return the two letters of a country for its name in English or the given language."""
    return _code_of(name, "territories", language)


def _code_of(name: str, kind: str, language: str) -> str:
    wanted = name.strip().casefold()
    for locale in (language, "en"):
        for code, known in getattr(_locale(locale), kind).items():
            if len(code) == 2 and str(known).casefold() == wanted:
                return str(code)
    return ""

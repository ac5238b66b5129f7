"""Find the phone number of the person, and what it is in all the world (ITU-T E.164)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.vocabulary import (
    COUNTRIES,
    COUNTRY_OF_CITY,
    LABELS,
    LETTER,
    TONGUES,
    fold,
)
from skillsync.career.document import is_same_number

PHONE = re.compile(
    r"(?<![\w@/.])\(?(?:\+|00|＋)?\s?\(?\d(?:[\d\s()./\u00a0\u2009‐‑–-]{5,24})\d(?![\w@])(?!\.\d)"
)
SLASH = re.compile(r"\s?/\s?")
"""Between two numbers, and in Germany within one."""
CELLS = re.compile(r"\t")
YEARS = re.compile(
    r"(?:19|20)\d\d\s?[-–./]\s?(?:19|20)\d\d|(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)"
    r"|(?<!\d)(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}(?!\d)|^\d{1,2}[./]\d{4}\s?[-–]"
)
LABEL_BEFORE = re.compile(r"([^\W\d_][^\d:：()|,;\t]{0,22}?)\s?[.:：)]?\s{0,3}\(?\+?$")
POSTCODE_SIGNS = ("〒", "CEP", "ZIP")
BRACKETED = re.compile(r"^\(((?:\+|00)\s?\d{1,4})\)")
"""`(+84) 90 123 4567`"""
HOME_PAGE = re.compile(r"[@.][\w-]{2,63}\.([a-z]{2})(?![\w.-])", re.IGNORECASE)
"""The end of an address that a country gives out (ISO 3166, but for `uk`)."""
NO_HOME = {"ai", "cc", "co", "gg", "io", "ly", "me", "to", "tv"}
"""Ends that people take for how they sound."""
WORD = re.compile(rf"{LETTER}+(?:[ '’-]{LETTER}+)?")
POSTCODES = (
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"), ("GB",)),
    (re.compile(r"\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b"), ("CA",)),
    (re.compile(r"\b\d{4} ?[A-Z]{2}\b"), ("NL",)),
    (re.compile(r"(?:〒|(?<![\d-])(?<![\d)] ))\d{3}-\d{4}\b(?!-)"), ("JP",)),
    (re.compile(r"(?<![\d-])(?<![\d)] )\d{4}-\d{3}\b(?!-)"), ("PT",)),
    (re.compile(r"\b\d{5}-\d{3}\b"), ("BR",)),
    (re.compile(r"\b\d{2}-\d{3}\b"), ("PL",)),
    (re.compile(r"\b[A-Z]{2} \d{5}\b"), ("US",)),
    # North America's numbers have a form of their own.
    (re.compile(r"(?<![\d+-])(?<!\+\d )\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}\b"), ("US", "CA")),
)
REGIONS = frozenset(COUNTRIES.values())
FALLBACK = ("US", "GB", "DE", "FR", "ES")
MAX_NUMBERS = 40  # a page of figures must not be tried as phone numbers one by one
LEAST_DIGITS = 7
WHOLE_DIGITS = 10
"""With the country's code; the shortest numbers of large countries have as many."""
MAX_REGIONS = 8
E164 = 0
"""`phonenumbers.PhoneNumberFormat.E164`; the library takes a while to load."""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it is written, in E.164 if its country is known, and how sure it is one."""

    piece: Piece
    e164: str
    confidence: float


def find_phones(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, bool]]:
    """Yield what may be phone numbers, and whether a word announces each."""
    tried = 0
    for piece in pieces:
        for found in PHONE.finditer(piece.text):
            tried += 1
            if tried > MAX_NUMBERS:
                return
            if YEARS.search(found[0]):
                continue
            before = piece.text[max(found.start() - 30, 0) : found.start()]
            if before.rstrip().endswith(POSTCODE_SIGNS):
                continue
            announced = is_announced(before)
            whole = piece.part(found.start(), found.end())
            # `Rennes (35)` may stand in the cell before it.
            whole = next((cell for cell in whole.split(CELLS) if _is_long(cell)), whole)
            first = next(iter(whole.split(SLASH)), whole)
            yield (first if _is_long(first) else whole).trim(" ./-–"), announced


def _is_long(piece: Piece) -> bool:
    return sum(map(str.isdigit, piece.text)) >= LEAST_DIGITS


def is_announced(before: str) -> bool:
    """Tell whether the text before a number ends with a word for phones."""
    found = LABEL_BEFORE.search(before)
    if found is None:
        return False
    label = fold(found[1]).strip(" .")
    return LABELS.get(label) == "phone" or LABELS.get(label.split(" ")[-1].strip(".")) == "phone"


def regions_for(piece: Piece, pieces: Iterable[Piece], language: str) -> Sequence[str]:
    """Return the countries a number may be of, which stands in one of some pieces."""
    if _dialled(piece.text).startswith("+"):
        return FALLBACK  # with its country's code it is the same everywhere
    return regions_of("\n".join([one.text for one in pieces]), language)


@lru_cache(maxsize=8)
def regions_of(text: str, language: str) -> Sequence[str]:
    """Return the countries a number without its country's code may be of, the likeliest first.

    The evidence: a country or a town named near it, the form of the postal code, the country that
    gave out the person's address on the internet, the language.
    """
    found = [code for pattern, codes in POSTCODES if pattern.search(text) for code in codes]
    for low in map(fold, WORD.findall(text)):
        found += [listed[low] for listed in (COUNTRIES, COUNTRY_OF_CITY) if low in listed]
        if " " in low:
            found += [
                code
                for part in low.split(" ")
                if (code := COUNTRIES.get(part) or COUNTRY_OF_CITY.get(part))
            ]
    given = [one for one in HOME_PAGE.findall(text.lower()) if one not in NO_HOME]
    found += [code for one in given if (code := one.upper().replace("UK", "GB")) in REGIONS]
    spoken = next((one.regions.split() for one in TONGUES if one.code == language), [])
    return tuple(dict.fromkeys([*found, *spoken, *FALLBACK]))[:MAX_REGIONS]


def _dialled(text: str) -> str:
    """Return a number without what is not dialled, `+` before the code of its country."""
    text = BRACKETED.sub(r"\1", text)
    text = text.replace("(0)", "") if text.startswith(("+", "00")) else text
    return "+" + text[2:] if text.startswith("00") else text


def read_phone(piece: Piece, regions: Sequence[str], *, announced: bool) -> Phone | None:
    """Return the number in the first country where it exists, None where it can be none."""
    import phonenumbers  # noqa: PLC0415  # takes a while; not every text has a number

    text = _dialled(piece.text)
    digits = sum(sign.isdigit() for sign in text)
    possible = first_possible = False
    for number, region in enumerate(regions):
        try:
            parsed = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if number and first_possible:
            break  # a number the likeliest country may have: not another one's by chance
        here, whole = phonenumbers.is_possible_number(parsed), text.startswith("+")
        valid = phonenumbers.is_valid_number(parsed)
        # Its country is written, and lists of numbers lag behind; but no number is that short.
        if valid or (here and whole and digits >= WHOLE_DIGITS):
            sure = 0.97 if valid and (whole or announced or number == 0) else 0.9
            e164 = phonenumbers.format_number(parsed, E164)
            return Phone(piece, e164 if is_same_number(piece.text, e164) else "", sure)
        possible = possible or here
        first_possible = first_possible or (number == 0 and here)
        if whole:
            break
    if (possible and (digits >= 9 or announced)) or (announced and 6 <= digits <= 15):
        return Phone(piece, "", 0.8 if announced else 0.6)
    return None

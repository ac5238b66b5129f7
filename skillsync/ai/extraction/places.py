"""Read where a person lives: a postal address, or a town nobody listed."""

import re

from skillsync.ai.extraction.judging import (
    POSTCODE,
    country_named,
    country_of,
    is_country,
    organization_score,
    title_score,
    without_country_code,
)
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.vocabulary import COUNTRY_OF_CITY, US_STATES, fold, words
from skillsync.career.document import Location

# A word with a digit that is no house number of a street: `Z42`, `HK71`, `80-123`, `560001`.
CODE = re.compile(r"(?:[A-Z]{1,4}-?)?\d[\dA-Z-]{1,8}|[A-Z]{1,4}\d[\dA-Z]{0,5}")
HOUSE = re.compile(r"\d{1,5}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?)?")
STATE = re.compile(r"[A-Z]{2,3}")
TOWN_WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?")
LINKS = words(
    "de da do del della di la le les sur sous en lès am an der dem den im in bei ob unter vor "
    "upon on of al el the het op aan nad pod"
)


def is_postal(text: str) -> bool:
    """Tell an address: a street with its number, then a town, or a town with its code."""
    text = without_country_code(text)
    parts = [part.strip() for part in text.split(",")]
    if len(text) > 110 or len(parts) > 6 or "@" in text:
        return False
    if POSTCODE.search(text) or (len(parts) == 1 and bool(_code_of(text))):
        return any(is_town_like(_behind_house(_without_code(part))) for part in parts)
    if len(parts) == 1:
        return False
    street = any(HOUSE.fullmatch(word) for word in _ends(parts[0]))
    return street and any(is_town_like(_without_code(part)) for part in parts[1:])


def _behind_house(text: str) -> str:
    found = text.split()
    numbers = [at for at, word in enumerate(found) if at and HOUSE.fullmatch(word)]
    return " ".join(found[numbers[-1] + 1 :]) if numbers else text


def has_house(text: str) -> bool:
    """Tell a street with the number of a house."""
    return any(HOUSE.fullmatch(word) for word in text.split()[1:])


def is_street(text: str) -> bool:
    """Tell a street with its house's number, whichever stands first: `12, rue du Port`."""
    found = text.replace(",", " ").split()
    numbers = [word for word in found if HOUSE.fullmatch(word)]
    words_of = [word for word in found if word[0].isalpha()]
    return 1 <= len(numbers) <= 2 and 1 <= len(words_of) <= 6 and len(text) <= 60


def is_code_only(text: str) -> bool:
    """Tell a postal code and no town: `73230 DE`."""
    return bool(POSTCODE.fullmatch(without_country_code(text).strip()))


def is_town_like(text: str) -> bool:
    """Tell one to four words with capitals that name neither a job nor an organisation."""
    found = text.split()
    if not 1 <= len(found) <= 4 or title_score(text) >= 0.9 or organization_score(text) >= 1:
        return False
    return all(
        TOWN_WORD.fullmatch(word) and (word[0].isupper() or word.lower() in LINKS) for word in found
    )


def read_location(piece: Piece) -> Location:
    """Return a place, its parts as far as they are clear."""
    parts, country = _without_country(piece.value)
    location = Location(text=piece.value, country_code=country)
    coded = next((at for at in reversed(range(len(parts))) if _code_of(parts[at])), None)
    starts_with_street = any(sign.isdigit() for sign in parts[0]) and len(parts) > 1
    if coded is not None and (coded > 0 or not starts_with_street):
        location.postal_code = _code_of(parts[coded])
        location.city = _behind_house(_without_code(parts[coded]))
        street = _without_code(parts[coded]).removesuffix(location.city).strip()
        location.address = ", ".join([*parts[:coded], *([street] if street else [])])
        following = parts[coded + 1] if coded + 1 < len(parts) else ""
        if not location.city and is_town_like(following):
            location.city = following
        elif not is_town_like(location.city) and coded > 0:
            # `London, SW1A 1AA` and `Chicago, IL 60614`: the town stands before.
            location.region = location.city
            location.city, location.address = parts[coded - 1], ", ".join(parts[: coded - 1])
        elif len(location.city) == 2 and location.city.isupper() and coded > 0:
            location.region, location.city = location.city, parts[coded - 1]
            location.address = ", ".join(parts[: coded - 1])
        return location
    if starts_with_street:
        location.address = ", ".join(parts[:-1])
        location.city = parts[-1]
        return location
    location.city = parts[0]
    if len(parts) == 2 and (len(piece.value.split(",")) == 3 or STATE.fullmatch(parts[1])):
        location.region = parts[1]
    return location


def _without_country(text: str) -> tuple[list[str], str]:
    """Return the parts of an address, and the code of the country that it names."""
    plain = without_country_code(text)
    parts = [part.strip() for part in plain.split(",")]
    if plain != text:
        code = country_named(text[len(plain) :])
        return ([*parts, code], "") if _is_state(code, parts[0], text) else (parts, code)
    if len(parts) > 1 and is_country(parts[-1]):
        return parts[:-1], country_of(parts[-1])
    return parts, ""


def _is_state(code: str, town: str, text: str) -> bool:
    """Tell the state of `Atlanta, GA`, which is no country; Germany is meant more than Delaware."""
    known = COUNTRY_OF_CITY.get(fold(town)) == code
    return code in US_STATES - {"DE"} and not (known or text.endswith(")"))


def _ends(text: str) -> tuple[str, ...]:
    found = text.split()
    return (found[0], found[-1]) if found else ()


def _code_of(text: str) -> str:
    """Return the postal code at the start or the end of a town, empty when there is none."""
    known = POSTCODE.search(text)
    if known and text[known.end() : known.end() + 1] != "-":
        return known[0]
    found = text.split()
    for run in (found, found[::-1]):
        codes = []
        for word in run[:3]:
            if not CODE.fullmatch(word):
                break
            codes.append(word)
        code = " ".join(codes if run is found else codes[::-1])
        # Two digits alone are a house number.
        if len(codes) < len(found) and len(code) >= 4:
            return code
    return ""


def _without_code(text: str) -> str:
    code = _code_of(text)
    plain = " ".join(text.split())  # a code may be broken over two lines
    return " ".join(plain.replace(code, " ").split()) if code else plain

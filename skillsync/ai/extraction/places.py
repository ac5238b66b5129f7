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
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.vocabulary import COUNTRY_OF_CITY, PLACES, US_STATES, fold, words
from skillsync.career.document import Location

# A word with a digit that is no house number of a street: `Z42`, `HK71`, `80-123`, `560001`.
CODE = re.compile(r"(?:[A-Z]{1,4}-?)?\d[\dA-Z-]{1,8}|[A-Z]{1,4}\d[\dA-Z]{0,5}")
HOUSE = re.compile(r"\d{1,5}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?)?")
STATE = re.compile(r"[A-Z]{2,3}")
TOWN_WORD = re.compile(r"(?:['’]s-)?[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]+)*\.?")
LINKS = words(
    "de da do del della di la le les sur sous en lès am an der dem den im in bei ob unter vor "
    "upon on of al el the het op aan nad pod"
)


PROVINCE = re.compile(r"(?<=\w)\s?\(([^()\d]{2,30})\)$")
"""`50136 Firenze (FI)`, `48180 Loiu (Vizcaya)`"""
STATES_OF_BRAZIL = r"A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO"
TOWN_AND_STATE = re.compile(rf"([^\W\d_][^\d/,]{{2,40}}?)\s?/\s?({STATES_OF_BRAZIL})")
"""How Brazil names a town and its state: `Uberaba/MG`."""
CEP = r"(?:CEP\s?[:.]?\s?)?\d{2}\.?\d{3}-\d{3}"
BRAZILIAN = re.compile(
    rf"(?:(?P<first>{CEP})\s?[,–—-]?\s)?(?P<city>[^\W\d_][^\d/,|:•·–—-]{{2,30}}?)\s?[/,–—-]\s?"
    rf"(?P<state>{STATES_OF_BRAZIL})\b(?:\s?[,–—-]?\s(?P<last>{CEP}))?"
)
"""`30140-128 – Uberaba, MG` and `Uberaba - MG - CEP: 30140-128`."""
STATE_SAID = re.compile(rf"[/,–—-]\s?(?:{STATES_OF_BRAZIL})\b")
DIGITS = re.compile(r"\d{2}\.?\d{3}-\d{3}")
FIVE_DIGITS = re.compile(r"\b\d{5}\b")
CODE_SAID = re.compile(
    r"(?:c\.? ?p\.?|cep|pin(?: ?code)?|zip(?: code)?|plz)\s?[:.–-]?", re.IGNORECASE
)


def is_postal(text: str) -> bool:
    """Tell an address: a street with its number, then a town, or a town with its code."""
    text = without_country_code(text)
    parts = [part.strip() for part in text.split(",")]
    if len(text) > 110 or len(parts) > 6 or "@" in text:
        return False
    if TOWN_AND_STATE.fullmatch(text):
        return True
    if POSTCODE.search(text) or (len(parts) == 1 and bool(_code_of(text))):
        return any(is_town_like(_behind_house(_without_code(part))) for part in parts)
    if len(parts) == 1:
        return False
    street = any(HOUSE.fullmatch(word) for word in _ends(parts[0]))
    return street and any(is_town_like(_without_code(part)) for part in parts[1:])


def find_brazilian(piece: Piece) -> tuple[Piece, Location] | None:
    """Return a town of Brazil with its state and its code or, where both are known, without."""
    # Few lines name a state so, and the whole takes long to look for.
    for found in BRAZILIAN.finditer(piece.text) if STATE_SAID.search(piece.text) else ():
        code = DIGITS.search(found["first"] or found["last"] or "")
        city = found["city"].strip()
        if code is None and COUNTRY_OF_CITY.get(fold(city)) != "BR":
            continue
        whole = piece.part(*found.span())
        postal = code[0] if code else ""
        return whole, Location(
            text=whole.value, city=city, region=found["state"], postal_code=postal,
            country_code="BR",
        )  # fmt: skip
    return None


def whole_address(piece: Piece) -> Location:
    """Return what is labelled an address; a street alone names no town."""
    street, _, last = piece.value.rpartition(",")
    if is_street(piece.text) and not (street and is_town_like(last.strip())):
        return Location(text=piece.value, address=piece.value)
    return read_location(piece)


def parts_address(above: Row, row: Row) -> bool:
    """Tell a code that a line's end parts from its town, above it or below."""
    if is_code_only(row.text):  # `Kirchheim unter Teck` above `73230 DE`
        return is_town_like(above.text) or has_house(above.text)
    codes = list(POSTCODE.finditer(above.text))  # `12 rue des Lilas, 69003` above `Lyon`
    return bool(codes) and codes[-1].end() == len(above.text) and is_town_like(row.text)


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
        TOWN_WORD.fullmatch(word) and (_is_capital(word) or word.lower() in LINKS) for word in found
    )


def _is_capital(word: str) -> bool:
    return word.removeprefix("'s-").removeprefix("’s-")[0].isupper()


def read_location(piece: Piece) -> Location:
    """Return a place, its parts as far as they are clear."""
    plain, province = _without_province(piece.value)
    location = _read_parts(plain)
    location.text = piece.value
    location.region = location.region or province
    return location


def _without_province(text: str) -> tuple[str, str]:
    """Take the province in brackets off a town with its code of five digits, as in Italy, Spain."""
    found = PROVINCE.search(text)
    if found is None or not FIVE_DIGITS.search(text) or country_of(found[1]):
        return text, ""
    town = _without_code(text[: found.start()].rpartition(",")[2].strip())
    return (
        (text, "")
        if COUNTRY_OF_CITY.get(fold(town)) == found[1]
        else (text[: found.start()], found[1])
    )


def _read_parts(text: str) -> Location:
    if found := TOWN_AND_STATE.fullmatch(text):
        return Location(city=found[1], region=found[2], country_code="BR")
    parts, country = _without_country(text)
    coded = next((at for at in reversed(range(len(parts))) if _code_of(parts[at])), None)
    starts_with_street = any(sign.isdigit() for sign in parts[0]) and len(parts) > 1
    if coded is not None and (coded > 0 or not starts_with_street):
        location = _read_coded(parts, coded)
    elif starts_with_street:
        town = len(parts) - 1
        region = parts[town] if town > 1 and _names_region(parts[town]) else ""
        town -= bool(region)
        location = Location(city=parts[town], region=region, address=", ".join(parts[:town]))
    else:
        location = Location(city=parts[0])
        if len(parts) == 2 and (len(text.split(",")) == 3 or STATE.fullmatch(parts[1])):
            location.region = parts[1]
    location.country_code = country
    return location


def _read_coded(parts: list[str], coded: int) -> Location:
    """Return a place, one part of which has the postal code."""
    location = Location(postal_code=_code_of(parts[coded]))
    bare = _without_code(parts[coded])
    bare = "" if CODE_SAID.fullmatch(bare) else bare
    town = coded
    location.city = _behind_house(bare)
    street = bare.removesuffix(location.city).strip()
    before = parts[:coded]
    following = parts[coded + 1] if coded + 1 < len(parts) else ""
    short = len(location.city) == 2 and location.city.isupper()
    if not location.city and is_town_like(following):
        location.city = following
    elif coded > 0 and (short or not is_town_like(location.city) or _is_region(parts, coded)):
        # `London, SW1A 1AA` and `Chicago, IL 60614`: the town stands before.
        location.region, street = location.city, ""
        town -= 1
        if not location.region and town > 0 and _names_region(parts[town]):
            location.region, town = parts[town], town - 1  # `Puebla, Puebla, C.P. 72000`
        location.city, before = parts[town], parts[:town]
    location.address = ", ".join([*before, *([street] if street else [])])
    return location


def _names_region(text: str) -> bool:
    return fold(text) in PLACES or text in US_STATES


def _is_region(parts: list[str], coded: int) -> bool:
    """Tell `Portland, Oregon 97214`: the state stands with the code, the town before it."""
    town, region = parts[coded - 1], _without_code(parts[coded])
    known = COUNTRY_OF_CITY.get(fold(town)) and not COUNTRY_OF_CITY.get(fold(region))
    return _names_region(region) or bool(known and not has_house(town))


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

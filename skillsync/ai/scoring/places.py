"""Places as words: city, region and country, compared without a map."""

import re
import unicodedata
from typing import NamedTuple

# Countries people write in several ways.
_COUNTRIES = {
    "gb": "united kingdom|uk|u.k.|great britain|england|scotland|wales|northern ireland|britain",
    "us": "united states|usa|u.s.|u.s.a.|united states of america|america",
    "de": "germany|deutschland|allemagne",
    "fr": "france|frankreich",
    "es": "spain|españa|spanien",
    "it": "italy|italia|italien",
    "nl": "netherlands|the netherlands|holland|niederlande",
    "be": "belgium|belgien|belgique",
    "at": "austria|österreich",
    "ch": "switzerland|schweiz|suisse",
    "ie": "ireland|republic of ireland",
    "pt": "portugal",
    "pl": "poland|polska|polen",
    "cz": "czech republic|czechia",
    "se": "sweden|schweden|sverige",
    "no": "norway|norwegen",
    "dk": "denmark|dänemark",
    "fi": "finland|finnland",
    "ca": "canada|kanada",
    "au": "australia|australien",
    "nz": "new zealand",
    "in": "india|indien",
    "ng": "nigeria",
    "ke": "kenya",
    "za": "south africa",
    "gh": "ghana",
    "eg": "egypt",
    "ae": "united arab emirates|uae",
    "sg": "singapore",
    "ph": "philippines",
    "mx": "mexico|méxico",
    "br": "brazil|brasil",
    "ro": "romania",
    "gr": "greece",
    "tr": "turkey|türkiye",
    "ua": "ukraine",
    "pk": "pakistan",
    "bd": "bangladesh",
    "jp": "japan",
    "cn": "china",
}
_COUNTRY_OF = {name: code for code, names in _COUNTRIES.items() for name in names.split("|")}
_US_STATES = dict(
    pair.split("=")
    for pair in [
        "al=alabama",
        "ak=alaska",
        "az=arizona",
        "ar=arkansas",
        "ca=california",
        "co=colorado",
        "ct=connecticut",
        "de=delaware",
        "fl=florida",
        "ga=georgia",
        "hi=hawaii",
        "id=idaho",
        "il=illinois",
        "in=indiana",
        "ia=iowa",
        "ks=kansas",
        "ky=kentucky",
        "la=louisiana",
        "me=maine",
        "md=maryland",
        "ma=massachusetts",
        "mi=michigan",
        "mn=minnesota",
        "ms=mississippi",
        "mo=missouri",
        "mt=montana",
        "ne=nebraska",
        "nv=nevada",
        "nh=new_hampshire",
        "nj=new_jersey",
        "nm=new_mexico",
        "ny=new_york",
        "nc=north_carolina",
        "nd=north_dakota",
        "oh=ohio",
        "ok=oklahoma",
        "or=oregon",
        "pa=pennsylvania",
        "ri=rhode_island",
        "sc=south_carolina",
        "sd=south_dakota",
        "tn=tennessee",
        "tx=texas",
        "ut=utah",
        "vt=vermont",
        "va=virginia",
        "wa=washington",
        "wv=west_virginia",
        "wi=wisconsin",
        "wy=wyoming",
    ]
)
_STATE_NAMES = {name.replace("_", " "): code for code, name in _US_STATES.items()}
_NOISE = re.compile(
    r"\([^)]*\)|\b(?:hybrid|remote|on-?site|full[- ]time|part[- ]time|office|greater|area|metro|"
    r"city of|and surroundings?|with(?: some)? travel\w*|\d+ days?.*|"
    # Postal codes: 69003, SW1A 2AA, Z42 HK71, 1012 AB, H-1051.
    r"\d{3,}[\w -]*?(?=\s[A-Za-z]{3}|,|$)|"
    r"[A-Z]{1,2}\d[\dA-Z]? ?\d?[A-Z]{0,2}|[A-Z]\d\w [A-Z\d]{4}|[A-Z]{1,2}-\d{3,6})\b",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\d|\b(?:street|st|road|rd|lane|avenue|ave|terrace|row|square|steps|drive|close|quay|"
    r"rue|avenida|calle|via|strasse|straße|platz|weg|straat|laan|gatan|vägen|ulica|ul)\b",
    re.IGNORECASE,
)


_DISTRICTS = frozenset(
    (
        *("harbour", "harbor", "port", "docks", "quay", "quays", "centre", "center", "city"),
        *("town", "north", "south", "east", "west", "central", "inner", "airport", "station"),
        *("district", "county", "suburbs", "mitte", "nord", "sud", "ost", "stadt", "centrum"),
    )
)


class Place(NamedTuple):
    """A place in lower case; a part that is not known is empty. `parts`: all names."""

    city: str = ""
    region: str = ""
    country: str = ""
    parts: tuple[str, ...] = ()


def read_place(written: str, *, city: str = "", region: str = "", country_code: str = "") -> Place:
    """Return the place `written` names ("Leeds, UK"); what is given apart is taken as it is."""
    country, state, others = country_code.casefold(), folded(region), []
    written = re.sub(r"\b\d{4,6}\s+(?![A-Z]{2}\b)(?=[^\W\d_]{2})", "", written)
    parts = [folded(part) for part in re.split(r"[,|/;•·–\n]| - | or ", _NOISE.sub(" ", written))]
    for place, part in enumerate(each for each in parts if each):
        if part in _COUNTRY_OF:
            country = country or _COUNTRY_OF[part]
        elif place and (part in _US_STATES or part in _STATE_NAMES):
            state, country = state or _STATE_NAMES.get(part, part), country or "us"
        elif not _STREET.search(part):
            others.append(part)
    state = _STATE_NAMES.get(state, state)
    named = folded(_NOISE.sub(" ", city)) or (others[0] if others else "")
    return Place(named, state or (others[1] if len(others) > 1 else ""), country, tuple(others))


def folded(words: str) -> str:
    """Return a place's name without case, accents and needless marks."""
    decomposed = unicodedata.normalize("NFKD", words.casefold().replace("đ", "d").replace("ø", "o"))
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    return " ".join(re.sub(r"[.\s]+", " ", plain).split()).strip(" -'")


def same_city(one: Place, other: Place) -> bool:
    """Tell whether two places name one city, also as a district ("Dunmarrow Harbour")."""
    if not one.city or not other.city:
        return False
    return _names(one.city, other) or _names(other.city, one)


def _names(city: str, place: Place) -> bool:
    """Tell whether `place` names `city`: by itself, or with another word behind or before it."""
    wanted = city.split()
    for name in (place.city, *place.parts):
        words = name.split()
        if words == wanted:
            return True
        longer = len(wanted) < len(words) <= len(wanted) + 2 and len(city) >= 4
        if longer and (words[: len(wanted)] == wanted or words[-len(wanted) :] == wanted):
            # "New York" is not York, nor is "York Springs"; a district says what it is.
            return any(word in _DISTRICTS for word in words)
    return False

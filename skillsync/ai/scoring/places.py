"""Places as words: city, region and country, compared without a map."""

import re
from typing import NamedTuple

# Countries people write in several ways. A gazetteer replaces this table when one is installed.
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
    r"city of|and surroundings?|\d+ days?.*|\d{3,}[\w -]*|[A-Z]{1,2}\d[\dA-Z]? ?\d?[A-Z]{0,2})\b",
    re.IGNORECASE,
)


class Place(NamedTuple):
    """A place in lower case; a part that is not known is empty."""

    city: str = ""
    region: str = ""
    country: str = ""


def read_place(written: str, *, city: str = "", region: str = "", country_code: str = "") -> Place:
    """Return the place `written` names ("Leeds, UK"); what is given apart is taken as it is."""
    country, state, others = country_code.casefold(), region.casefold().strip(), []
    parts = [
        part.strip(" .").casefold()
        for part in re.split(r"[,|/;•·–\n]| - ", _NOISE.sub("", written))
    ]
    for place, part in enumerate(each for each in parts if each):
        if part in _COUNTRY_OF:
            country = country or _COUNTRY_OF[part]
        elif place and (part in _US_STATES or part in _STATE_NAMES):
            state, country = state or _STATE_NAMES.get(part, part), country or "us"
        else:
            others.append(part)
    state = _STATE_NAMES.get(state, state)
    named = city.casefold().strip() or (others[0] if others else "")
    return Place(named, state or (others[1] if len(others) > 1 else ""), country)

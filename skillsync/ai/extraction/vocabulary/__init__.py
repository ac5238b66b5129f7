"""The words a résumé's parts are known by, in every language that has a module here.

Words owned here: tongue. A tongue is a language as far as résumés need it. To add one, write its
module beside the others and name it in `TONGUES`; nothing else knows how many there are.

What one language calls by a word, no other calls something else by: all tongues are looked up
together, since people mix them.
"""

import re
import unicodedata
from functools import lru_cache

from skillsync.ai.extraction.vocabulary.arabic import ARABIC
from skillsync.ai.extraction.vocabulary.asides import OFF_DUTY, SPOKEN_HEADINGS
from skillsync.ai.extraction.vocabulary.chinese import CHINESE
from skillsync.ai.extraction.vocabulary.cities import CITIES_BY_COUNTRY
from skillsync.ai.extraction.vocabulary.dutch import DUTCH
from skillsync.ai.extraction.vocabulary.english import ENGLISH
from skillsync.ai.extraction.vocabulary.french import FRENCH
from skillsync.ai.extraction.vocabulary.german import GERMAN
from skillsync.ai.extraction.vocabulary.italian import ITALIAN
from skillsync.ai.extraction.vocabulary.japanese import JAPANESE
from skillsync.ai.extraction.vocabulary.polish import POLISH
from skillsync.ai.extraction.vocabulary.portuguese import PORTUGUESE
from skillsync.ai.extraction.vocabulary.spanish import SPANISH
from skillsync.ai.extraction.vocabulary.tongue import Tongue, phrases, words

__all__ = ["OFF_DUTY", "Tongue", "fold", "phrases", "words"]

# Where two tongues disagree about a word, the first one wins.
TONGUES: tuple[Tongue, ...] = (
    ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN, DUTCH, POLISH, JAPANESE, CHINESE, ARABIC,
)  # fmt: skip
UNMARKED = (
    ("ł", "l"), ("ø", "o"), ("đ", "d"), ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ı", "i"),
    ("’", "'"), ("‘", "'"), ("\u0640", ""),
)  # fmt: skip
MARKS = re.compile(r"[\u0300-\u036f\u064b-\u0655]+")
LETTER = (
    r"[^\x00-@\[-`{-©«-´¶-¹»-¿×÷\u0660-\u0669\u06f0-\u06f9\u2000-\u2bff\u3000-\u3004\uff00-\uff20]"
)
"""A letter of any script, found in a third of the time that all but digits and `_` of `\\w` takes.

It takes rare signs for letters: it is for words that are then looked up.
"""
SOLID = re.compile(r"[\u3005-\u9fff]")
"""A sign of a script that is written without spaces."""
LONGEST_WORD = 80
"""Characters: longer texts seldom come twice, and would fill the memory of a process."""


def fold(text: str) -> str:
    """Return the text as words are compared: lower case, no accents, one width, straight quotes.

    `ÉTUDES` and `etudes` are one word, as capitals lose their accents in many typefaces.
    """
    if text.isascii():
        return text.lower()
    return _fold_word(text) if len(text) <= LONGEST_WORD else _fold(text)


@lru_cache(maxsize=16_384)
def _fold_word(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    if SOLID.search(text):
        return unicodedata.normalize("NFKC", text).lower()
    plain = text.lower()
    for marked, bare in UNMARKED:
        if marked in plain:
            plain = plain.replace(marked, bare)
    return MARKS.sub("", unicodedata.normalize("NFKD", plain))


def _words(field: str) -> frozenset[str]:
    """Return the words all tongues have in a field."""
    return frozenset(word for one in TONGUES for word in fold(getattr(one, field)).split())


def _phrases(field: str) -> frozenset[str]:
    """Return the phrases all tongues have in a field."""
    return frozenset(phrase for one in TONGUES for phrase in phrases(fold(getattr(one, field))))


def _by_kind(field: str) -> dict[str, str]:
    """Return the phrases all tongues have in a field of kinds, and what kind each is of."""
    found: dict[str, str] = {}
    for tongue in TONGUES:
        for kind, listed in getattr(tongue, field).items():
            for phrase in phrases(fold(listed)):
                found.setdefault(phrase, kind)
    return found


def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for tongue in TONGUES:
        for number, names in enumerate(tongue.months, start=1):
            for name in fold(names).split():
                found.setdefault(name.replace("_", " "), number)
    return found


def _peopled(field: str) -> frozenset[str]:
    """Return the words all tongues have in a field of jobs, women's as well as men's."""
    found: set[str] = set()
    for tongue in TONGUES:
        plain = fold(getattr(tongue, field)).split()
        found.update(plain)
        for ending, other in tongue.feminine:
            end, instead = fold(ending), fold(other)
            found.update(job[: len(job) - len(end)] + instead for job in plain if job.endswith(end))
    return frozenset(found)


def _solid(listed: frozenset[str]) -> tuple[str, ...]:
    """Return what is written without spaces, the longest first."""
    return tuple(sorted((one for one in listed if SOLID.search(one)), key=len, reverse=True))


HEADINGS = {
    phrase: kind for kind, said in SPOKEN_HEADINGS.items() for phrase in phrases(fold(said))
} | _by_kind("headings")
DOCUMENT_TITLES = _phrases("document_titles")
QUALIFIERS = _words("qualifiers")
JOINERS = _words("joiners")

MONTHS = _months()
SEASONS = _words("seasons")
QUARTERS = _phrases("quarters")
NOW = _phrases("now")
SINCE = _phrases("since")
UNTIL = _phrases("until")
START = _phrases("start")
BETWEEN = _phrases("between")
OF = _words("of")
DURATIONS = _words("durations")

TITLES = _peopled("jobs")
TITLE_ENDINGS = tuple(_peopled("job_endings"))
TITLE_PHRASES = _phrases("job_phrases")
TITLE_MODIFIERS = _words("rank")
ORGANIZATION_MARKS = _words("organizations")
ORGANIZATION_ENDINGS = tuple(_words("organization_endings"))
LEGAL_FORMS = _words("legal_forms")
NAMES_BEGIN = frozenset(
    word for one in TONGUES if one.names_begin for word in fold(one.organizations).split()
) - frozenset(
    word
    for one in TONGUES
    if not one.names_begin
    for word in fold(f"{one.organizations} {one.jobs}").split()
)
SCHOOLS = _words("schools") | words(
    "universitas universitet universitetet universiteti universitesi univerzita univerzitet "
    "univerza universitatea universitatii egyetem egyetemi yliopisto ylioppilas ulikool hogskolan "
    "hogskola hogskole hojskole sveuciliste okulu lisesi fakultet fakulta kolegium politehnica "
    "panepistimio vysoka skola skolan skole lukio"
)
"""Words for schools, also of languages that have no module here."""
SCHOOL_ENDINGS = tuple(_words("school_endings"))
SOLID_TITLES = _solid(TITLES | frozenset(TITLE_ENDINGS))
SOLID_ORGANIZATIONS = _solid(ORGANIZATION_MARKS | frozenset(ORGANIZATION_ENDINGS))
SOLID_SCHOOLS = _solid(SCHOOLS)

LANGUAGES = _words("languages")
FLUENCY = _by_kind("fluency")
SKILL_LEVELS = _phrases("skill_levels")
AREA_LINKS, SCHOOL_LINKS = (
    frozenset(one for tongue in TONGUES for one in phrases(getattr(tongue, field)))
    for field in ("area_links", "school_links")
)
"""Words between a degree and what or where was studied, with their accents: `à l'`, `an der`."""
GRADES = _phrases("grades")
COURSES = _phrases("courses")

PLACES = _phrases("places")
COUNTRIES = {
    name: code.upper()
    for one in TONGUES
    for code, _, name in (each.partition(" ") for each in phrases(fold(one.countries)))
}
SURNAMES = _words("surnames")
COUNTRY_OF_CITY = {
    fold(city): country for country, listed in CITIES_BY_COUNTRY.items() for city in phrases(listed)
}
LABELS = _by_kind("labels")
STUDY_LABELS = _by_kind("study_labels")
PERSONAL = _phrases("personal")
ON_REQUEST = _words("on_request")
US_STATES = words(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ "
    "NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC ON BC QC AB MB NS NB NSW VIC "
    "QLD"
)

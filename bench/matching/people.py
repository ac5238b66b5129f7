"""Draw the people who are held against a posting: what they truly can do, case by case."""

from random import Random

from bench.matching.facts import THIS_YEAR, Need, Person, Profession, professions

TRAPS = frozenset({"lookalike", "stuffed", "white", "aspiring", "near"})
"""People whose words fit and whose work does not."""
WORDY = TRAPS | {"lapsed", "manager", "partial", "unlicensed", "short", "elsewhere"}
"""People of a lower grade whose résumé repeats the posting's words."""
REWORDED = frozenset({"synonyms", "implied", "changer", "overqualified"})
"""Truly good people whose words differ from the posting's, or whose history misleads."""
ABROAD = {"GB": ("Cork", "IE"), "DE": ("Linz", "AT"), "FR": ("Namur", "BE"), "ES": ("Faro", "PT")}

KINDS = (
    "plain", "synonyms", "implied", "changer", "overqualified", "elsewhere", "short", "partial",
    "lapsed", "manager", "unlicensed", "near", "aspiring", "lookalike", "lookalike", "stuffed",
    "white", "other", "other",
)  # fmt: skip


def draw(kind: str, need: Need, random: Random, number: int = 0) -> Person:
    """Return a person of this kind: the facts only, no words."""
    person = Person(kind, need.profession, city=need.city, country=need.country)
    if kind in ("other", "stuffed", "white", "aspiring"):
        person.profession = _another(need.profession, random, number)
        return _practitioner(person, _some_keys(person.profession, random), random.randint(3, 9))
    if kind == "lookalike":
        person.trade_years = 0.0
        return person
    if kind == "near":
        return _near(person, random)
    _in_trade(person, need, random)
    return person


def _in_trade(person: Person, need: Need, random: Random) -> None:
    years = need.years + random.randint(1, 4)
    keys = list(need.needed) + list(need.welcome)[: random.randint(0, len(need.welcome))]
    kind = person.kind
    if kind == "overqualified":
        years, keys = 17, [*need.needed, *need.welcome]
    if kind == "changer":
        years = max(2, need.years)
    if kind == "short":
        years, keys = max(1, round(need.years / 2)), list(need.needed)[:-1]
    if kind == "partial":
        keys = [*need.needed[:2], *need.welcome]
    _practitioner(person, keys, years)
    if kind == "unlicensed":
        _without_licence(person, need)
    if kind in ("lapsed", "manager"):
        _leave(person, THIS_YEAR - random.randint(11, 14))
    if kind == "elsewhere":
        person.city, person.country = ABROAD[need.country]


def _without_licence(person: Person, need: Need) -> None:
    """Take the licence, else the degree, else most of what the posting needs."""
    person.licence, person.degree = not need.licence, need.licence or not need.degree
    if not need.licence and not need.degree:
        person.held = {key: person.held[key] for key in list(person.held)[:2]}


def _practitioner(person: Person, keys: list[str], years: int) -> Person:
    person.held = {key: (float(years), THIS_YEAR) for key in keys}
    person.trade_years = float(years)
    person.licence = person.degree = True
    return person


def _leave(person: Person, year: int) -> None:
    person.left_trade = year
    person.held = {key: (years, year) for key, (years, _) in person.held.items()}


def _near(person: Person, random: Random) -> Person:
    years = float(random.randint(4, 9))
    person.held = dict.fromkeys(person.profession.near.holds, (years, THIS_YEAR))
    return person


def _another(profession: Profession, random: Random, number: int) -> Profession:
    others = [each for each in professions(profession.half) if each is not profession]
    return others[(random.randrange(len(others)) + number) % len(others)]


def _some_keys(profession: Profession, random: Random) -> list[str]:
    return random.sample([each.key for each in profession.competences], 6)

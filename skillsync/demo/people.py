"""Invent people: a name, a home, ways to reach them, and the languages they speak."""

import re
import unicodedata
from dataclasses import dataclass
from random import Random

from skillsync.career.document import Language, Level, Location
from skillsync.demo.sources import Culture, Home, People, SeekerSource

NUMBER_FIRST = {"IE", "GB", "US", "NG", "KE", "IN", "PH", "FR", "JO", "CN", "JP", "MA"}
LATIN = str.maketrans("łıøđßŁĐØ", "liodsLDO")
FLUENCY: dict[Level, str] = {
    "A2": "Basic (A2)",
    "B1": "Intermediate (B1)",
    "B2": "Good (B2)",
    "C1": "Fluent (C1)",
    "C2": "Near-native (C2)",
    "native": "Native",
}


@dataclass(frozen=True)
class Person:
    """Someone, before their career is told."""

    slug: str
    name: str
    email: str
    phone: str
    culture: Culture
    local: bool
    location: Location
    languages: tuple[Language, ...]


class Registrar:
    """Name people, no two alike."""

    def __init__(self, people: People, reserved: set[str]) -> None:
        self._people = people
        self._taken = set(reserved)

    def register(self, number: int, chance: Random) -> Person:
        """Return a new inhabitant, or someone who writes from abroad."""
        cultures = self._people.cultures
        culture = chance.choices(cultures, [each.weight for each in cultures])[0]
        given = culture.women if number % 2 else culture.men
        name = f"{chance.choice(given)} {chance.choice(culture.family)}".strip()
        if name in self._taken:
            return self.register(number, chance)
        self._taken.add(name)
        local = not culture.cities or chance.random() < 0.62
        return self._describe(name, culture, number, chance, local=local)

    def enrol(self, seeker: SeekerSource, number: int, chance: Random) -> Person:
        """Return the inhabitant behind a named seeker."""
        culture = next(each for each in self._people.cultures if each.key == seeker.culture)
        return self._describe(seeker.name, culture, number, chance, local=True, email=seeker.email)

    def _describe(
        self,
        name: str,
        culture: Culture,
        number: int,
        chance: Random,
        *,
        local: bool,
        email: str = "",
    ) -> Person:
        slug = slug_of(name)
        provider = chance.choice(["mailbox", "post", "letterbox", "inbox"])
        home = self._people.town
        return Person(
            slug=slug,
            name=name,
            email=email or f"{slug.replace('-', chance.choice('.._'))}@{provider}.example",
            phone=_phone(home.phone if local else culture.phone, number, chance),
            culture=culture,
            local=local,
            location=_at_home(home, chance) if local else _abroad(culture, chance),
            languages=tuple(_languages(culture, chance, local=local)),
        )


def slug_of(name: str) -> str:
    """Return `name` in plain lower-case letters: `Łukasz Gajda` becomes `lukasz-gajda`."""
    plain = re.sub(r"\(.*?\)", "", name).translate(LATIN)
    letters = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z]+", letters.replace("'", "")))


def _phone(pattern: str, number: int, chance: Random) -> str:
    blanks = pattern.count("#")
    digits = iter(f"{100 + number:0{blanks}}"[-blanks:])
    phone = re.sub("#", lambda _: next(digits), pattern)
    return phone.replace("+353 ", "0") if chance.random() < 0.3 else phone


def _at_home(home: Home, chance: Random) -> Location:
    city = home.name if chance.random() < 0.65 else chance.choice(home.neighbours)
    code = f"Z42 {chance.choice('ABCDEFHK')}{chance.choice('ADEHKN')}{chance.randint(10, 99)}"
    address = f"{chance.randint(1, 88)} {chance.choice(home.streets)}"
    if city == home.name and chance.random() < 0.3:
        address = f"{address}, {chance.choice(home.districts)}"
    return _written(address, city, code, (home.country_code, ""), chance)


def _abroad(culture: Culture, chance: Random) -> Location:
    city, code = chance.choice(culture.cities)
    number, street = chance.randint(2, 140), chance.choice(culture.streets)
    first = culture.country_code in NUMBER_FIRST
    address = f"{number} {street}" if first else f"{street} {number}"
    return _written(address, city, code, (culture.country_code, culture.country), chance)


def _written(
    address: str, city: str, code: str, country: tuple[str, str], chance: Random
) -> Location:
    """Write a place as its country does; some people give no more than their town."""
    country_code, country_name = country
    if chance.random() < 0.2:
        text = ", ".join(part for part in (city, country_name) if part)
        return Location(text=text, city=city, country_code=country_code)
    town = f"{city} {code}" if country_code in NUMBER_FIRST else f"{code} {city}"
    return Location(
        text=", ".join(part for part in (address, town, country_name) if part),
        address=address,
        postal_code=code,
        city=city,
        country_code=country_code,
    )


def _languages(culture: Culture, chance: Random, *, local: bool) -> list[Language]:
    spoken: list[tuple[str, Level]] = [(culture.language, "native")]
    learnt: list[Level] = ["B2", "C1", "C1", "C2"] if local else ["B1", "B2", "C1"]
    if culture.language == "English":
        spoken.append((culture.second, chance.choice(["A2", "B1", "B2"])))
    else:
        spoken.append(("English", chance.choice(learnt)))
        if culture.second != "English":
            spoken.append((culture.second, "B2"))
    if chance.random() < 0.2:
        another = chance.choice(["German", "Spanish", "French", "Swedish"])
        if another not in {name for name, _ in spoken}:
            spoken.append((another, "A2"))
    return [Language(language=name, level=level, fluency=FLUENCY[level]) for name, level in spoken]

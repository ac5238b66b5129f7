"""Draw what postings need, and write them as an employer would."""

from random import Random

from bench.matching.facts import FOREIGN, Half, Need, Profession, Tongue, professions
from bench.matching.phrases import CITIES, COUNTRY, COUNTRY_NAME, EMPLOYERS

_RANKS = (("junior", 1), ("middle", 3), ("senior", 5), ("middle", 2))
_LIST: dict[Half, tuple[str, ...]] = {
    "development": (
        "Experience in {n}",
        "{N}",
        "Good knowledge of {n}",
        "You are confident in {n}",
    ),
    "heldout": ("Proven ability in {n}", "{N}", "Solid background in {n}", "You know {n} well"),
}
_WORDS: dict[Half, dict[str, str]] = {
    "development": {
        "intro": "{employer} is looking for a {title} to join our team in {city}.",
        "must": "Requirements", "nice": "Nice to have", "offer": "What we offer",
        "years": "At least {years} years of experience as a {title}",
        "offered": "Thirty days of leave and a pension.\nA quiet room and good coffee.",
        "apply": "Please send us your CV.",
    },
    "heldout": {
        "intro": "We seek a {title} for our site in {city}. {employer} has been here for 40 years.",
        "must": "What you bring", "nice": "Desirable", "offer": "Benefits",
        "years": "{years}+ years in a comparable position",
        "offered": "Private health cover and free parking.\nA raise each spring.",
        "apply": "Apply by the end of the month.",
    },
}  # fmt: skip
_FOREIGN: dict[Tongue, dict[str, str]] = {
    "de": {
        "intro": "{employer} sucht zum nächstmöglichen Zeitpunkt: {title} in {city}.",
        "must": "Ihr Profil", "nice": "Von Vorteil", "offer": "Wir bieten",
        "years": "Mindestens {years} Jahre Berufserfahrung", "one": "Erfahrung in {n}",
        "offered": "30 Tage Urlaub und eine Betriebsrente", "apply": "Wir freuen uns auf Sie.",
        "where": "Arbeitsort",
    },
    "fr": {
        "intro": "{employer} recherche : {title} à {city}.",
        "must": "Profil recherché", "nice": "Les plus", "offer": "Nous offrons",
        "years": "Au moins {years} ans d'expérience", "one": "Expérience : {n}",
        "offered": "Mutuelle et tickets restaurant", "apply": "Envoyez-nous votre CV.",
        "where": "Lieu",
    },
    "es": {
        "intro": "{employer} busca: {title} en {city}.",
        "must": "Requisitos", "nice": "Se valorará", "offer": "Ofrecemos",
        "years": "Al menos {years} años de experiencia", "one": "Experiencia en {n}",
        "offered": "Seguro médico y comedor", "apply": "Envíanos tu CV.", "where": "Ubicación",
    },
}  # fmt: skip
_REMOTE = frozenset({"back-end development", "data analysis", "digital marketing"})


def needs(half: Half) -> list[Need]:
    """Return what every posting of a half needs: four in English a profession, three in others."""
    found: list[Need] = []
    for profession in professions(half):
        for number, (rank, years) in enumerate(_RANKS):
            found.append(_need(profession, number, (rank, years), "en"))
        for number, tongue in enumerate(FOREIGN):
            found.append(_need(profession, 4 + number, _RANKS[1], tongue))
    return found


def write(need: Need) -> str:
    """Return the posting as text."""
    random = Random(f"posting {need.id}")
    if need.tongue != "en":
        return _foreign(need, random)
    told = _WORDS[need.profession.half]
    title, employer = title_of(need), random.choice(EMPLOYERS)
    facts = {"title": title, "employer": employer, "city": need.city, "years": need.years}
    needed = [_line(need, key, random) for key in need.needed]
    needed.insert(random.randint(0, 2), told["years"].format(**facts))
    credentials = []
    if need.licence and need.profession.licence:
        credentials.append(f"{need.profession.licence.written[0]} is essential")
    degree = need.profession.degree.written[0]
    credentials += [degree] if need.degree else []
    welcome = [_line(need, key, random) for key in need.welcome]
    where = "Location: remote" if need.remote else f"Location: {need.city}, United Kingdom"
    intro = told["intro"].format(**facts)
    if need.id.endswith("3"):
        return _prose(need, (title, where, intro), credentials)
    lists = (_bulleted(told["must"], needed + credentials), _bulleted(told["nice"], welcome))
    offer = f"{told['offer']}\n{told['offered']}\n{told['apply']}"
    return "\n\n".join((f"{title}\n{where}", intro, *lists, offer))


def title_of(need: Need) -> str:
    """Return the posting's title."""
    if need.tongue != "en":
        return need.profession.foreign_titles[need.tongue][0]
    title = need.profession.titles[int(need.id[-1]) % 2]
    return {"junior": "Junior {}", "middle": "{}", "senior": "Senior {}"}[need.rank].format(title)


def named(words: str, name: str) -> str:
    """Put a competence's name into a sentence."""
    return words.format(n=name, N=name[:1].upper() + name[1:])


def _need(profession: Profession, number: int, rank: tuple[str, int], tongue: Tongue) -> Need:
    random = Random(f"need {profession.name} {number}")
    keys = random.sample([each.key for each in profession.competences], 7)
    country = COUNTRY[tongue]
    return Need(
        id=f"{profession.name} {number}",
        profession=profession,
        rank="junior" if rank[0] == "junior" else "senior" if rank[0] == "senior" else "middle",
        needed=tuple(keys[:5]),
        welcome=tuple(keys[5:]),
        years=rank[1],
        licence=profession.licence is not None and number % 4 != 1,
        degree=number % 4 in (1, 2),
        city=random.choice(CITIES[country]),
        country=country,
        remote=profession.name in _REMOTE and number == 2,
        tongue=tongue,
    )


def _line(need: Need, key: str, random: Random) -> str:
    shape = random.choice(_LIST[need.profession.half])
    return named(shape, need.profession.competence(key).names[0])


def _bulleted(heading: str, lines: list[str]) -> str:
    return "\n".join((heading, *(f"- {line}" for line in lines)))


def _prose(need: Need, head: tuple[str, str, str], credentials: list[str]) -> str:
    """Return a posting without lists: everything is said in sentences."""
    title, where, intro = head
    names = [need.profession.competence(key).names[0] for key in need.needed]
    welcome = [need.profession.competence(key).names[0] for key in need.welcome]
    said = [
        f"You must have experience with {names[0]}, {names[1]} and {names[2]}.",
        f"We require {need.years} years of experience in the job, and you should know "
        f"{names[3]} and {names[4]}.",
        *(
            f"{each}." if each.endswith("essential") else f"{each} required."
            for each in credentials
        ),
        f"Experience with {welcome[0]} is a plus, and {welcome[1]} would be nice.",
        "We pay well and treat each other kindly.",
    ]
    return "\n\n".join((f"{title}\n{where}", intro, " ".join(said)))


def _foreign(need: Need, random: Random) -> str:
    told, tongue = _FOREIGN[need.tongue], need.tongue
    title = title_of(need)
    facts = {"title": title, "employer": random.choice(EMPLOYERS), "city": need.city}
    names = {key: need.profession.competence(key).foreign[tongue][0] for key in need.needed}
    needed = [named(told["one"], name) for name in names.values()]
    needed.append(told["years"].format(years=need.years))
    if need.licence and need.profession.licence:
        needed.append(need.profession.licence.foreign[tongue])
    if need.degree:
        needed.append(need.profession.degree.foreign[tongue])
    welcome = [need.profession.competence(key).foreign[tongue][0] for key in need.welcome]
    where = f"{told['where']}: {need.city}, {COUNTRY_NAME[need.country]}"
    lists = (_bulleted(told["must"], needed), _bulleted(told["nice"], welcome))
    offer = f"{told['offer']}\n{told['offered']}\n{told['apply']}"
    return "\n\n".join((f"{title}\n{where}", told["intro"].format(**facts), *lists, offer))

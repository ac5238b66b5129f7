"""Tell careers: from a person, a profession and a path to a career document."""

import hashlib
from dataclasses import dataclass
from random import Random

from skillsync.career.document import (
    Basics,
    Certificate,
    Document,
    Education,
    Interest,
    Item,
    Reference,
    Role,
    Section,
    Skill,
    Volunteer,
    Work,
)
from skillsync.demo.dice import Deck, dice, fill
from skillsync.demo.paths import PATHS, Path, Step, Timeline, draw_timeline, month
from skillsync.demo.people import Person
from skillsync.demo.sources import Course, Culture, Home, People, Profession

STAGES = ("senior", "mid", "junior")


@dataclass(frozen=True)
class Career:
    """A told career and the facts it was told from."""

    document: Document
    former: str
    years: float
    born: int


@dataclass(frozen=True)
class Subject:
    """Who a career is told about. `former` is the profession before this one."""

    person: Person
    profession: Profession
    former: Profession
    path: Path
    timeline: Timeline
    chance: Random

    def trade(self, step: Step) -> Profession:
        """Return the profession in which `step` was taken."""
        return self.profession if step.own else self.former


class Teller:
    """Tell one career after another without repeating itself."""

    def __init__(
        self, people: People, professions: dict[str, Profession], *, seed: int, now: int
    ) -> None:
        self._people = people
        self._professions = professions
        self._seed = seed
        self._now = now
        self._decks = {
            (profession.label, stage): Deck(profession.work_at(stage), dice(seed, name, stage))
            for name, profession in professions.items()
            for stage in STAGES
        }

    def tell(self, person: Person, profession: str, path: str) -> Career:
        """Return the career of `person`."""
        chance = dice(self._seed, "career", person.slug)
        shape, trade = PATHS[path], self._professions[profession]
        former = chance.choice(trade.adjacent if shape.from_adjacent else trade.formerly)
        timeline = draw_timeline(shape, now=self._now, chance=chance)
        subject = Subject(person, trade, self._professions[former], shape, timeline, chance)
        work = self._work(subject)
        education, born = self._education(subject, abroad=_is_abroad(work[-1], person))
        document = Document(
            basics=self._basics(subject, path, work),
            work=work,
            education=education,
            skills=_skills(subject),
            languages=list(person.languages),
            certificates=_certificates(subject),
            language="en",
            **self._life(subject),
        )
        number_items(document, person.slug)
        years = round(timeline.own_months / 12, 1)
        return Career(document, former if shape.before else "", years, born)

    def _basics(self, subject: Subject, path: str, work: list[Work]) -> Basics:
        person, chance = subject.person, subject.chance
        years = subject.timeline.own_months // 12
        lines = self._people.summaries.get(path, subject.profession.summaries)
        summary = chance.choice(lines) if chance.random() < 0.8 and not subject.path.is_thin else ""
        for slot, word in (
            ("{years}", str(years)),
            ("{one}", subject.profession.one),
            ("{former}", subject.former.one),
        ):
            summary = summary.replace(slot, word)
        summary = fill(summary, chance)
        newest = next((item.roles[0].position for item in work if item.name), "")
        return Basics(
            name=person.name,
            label=newest if chance.random() < 0.6 else subject.profession.label,
            email=person.email,
            phone=person.phone,
            url=f"https://{person.slug}.example" if chance.random() < 0.15 else "",
            summary=summary,
            location=person.location,
        )

    def _work(self, subject: Subject) -> list[Work]:
        """Return employers, newest first; a promotion is a second role at the same one."""
        chance, steps = subject.chance, subject.timeline.steps
        employers: list[Work] = []
        told: set[str] = set()
        held: set[str] = set()
        for place, step in reversed(list(enumerate(steps))):
            age = len(steps) - 1 - place
            role = self._role(subject, step, age=age, told=told, held=held)
            promoted = employers and step.own and steps[place + 1].own and chance.random() < 0.3
            if promoted and not (subject.timeline.pause and age == 1):
                employers[-1].roles.append(role)
                continue
            employers.append(self._employer(subject, step, age, employers, role))
            if subject.timeline.pause and age == 0 and chance.random() < 0.6:
                employers.append(self._break(subject.timeline.pause, chance))
        return employers

    def _role(
        self, subject: Subject, step: Step, *, age: int, told: set[str], held: set[str]
    ) -> Role:
        trade, chance = subject.trade(step), subject.chance
        count = max(1, (5, 4, 3, 2)[min(age, 3)] - chance.randint(0, 1))
        if step.stage == "junior":
            count = min(count, 2 if subject.path.is_thin else 4)
        if step.end is not None and step.months < 10:
            count = min(count, 2)
        titles = [title for title in trade.titles[step.stage] if title not in held]
        position = chance.choice(titles or trade.titles[step.stage])
        held.add(position)
        return Role(
            position=position,
            start_date=month(step.start),
            end_date=None if step.end is None else month(step.end),
            current=step.end is None,
            highlights=self._highlights(trade, step.stage, count, told, chance),
        )

    def _highlights(
        self, trade: Profession, stage: str, count: int, told: set[str], chance: Random
    ) -> list[str]:
        """Return things done; a senior who has told everything falls back on everyday work."""
        lines: list[str] = []
        for each in STAGES[STAGES.index(stage) :]:
            missing = count - len(lines)
            if missing:
                lines += self._decks[trade.label, each].deal(missing, told=told)
        return [fill(line, chance) for line in lines]

    def _employer(
        self, subject: Subject, step: Step, age: int, known: list[Work], role: Role
    ) -> Work:
        person, chance, home = subject.person, subject.chance, self._people.town
        trade, culture = subject.trade(step), subject.person.culture
        taken = {item.name for item in known}
        # Nobody commutes between countries: before a job abroad, all jobs were abroad.
        was_abroad = bool(known) and _is_abroad(known[-1], person)
        came_later = culture.cities and age >= 2 and chance.random() < 0.75
        if not person.local or was_abroad or came_later:
            city = chance.choice(culture.cities)[0]
            owners = [culture.house, city, *filter(None, culture.family)]
            names = [f"{owner} {kind}" for owner in owners for kind in trade.abroad]
            name = chance.choice([each for each in names if each not in taken])
            return Work(name=name, location=f"{city}, {culture.country}", roles=[role])
        name, about = chance.choice([each for each in trade.employers if each[0] not in taken])
        town = home.name if chance.random() < 0.5 else chance.choice(home.neighbours)
        return Work(name=name, location=town, description=about, roles=[role])

    def _break(self, pause: tuple[int, int], chance: Random) -> Work:
        reason = chance.choice(self._people.breaks)
        start, end = month(pause[0]), month(pause[1])
        return Work(
            name="Career break", roles=[Role(position=reason, start_date=start, end_date=end)]
        )

    def _education(self, subject: Subject, *, abroad: bool) -> tuple[list[Education], int]:
        """Return courses of study, newest first, and the year in which the person was born."""
        chance, steps = subject.chance, subject.timeline.steps
        first_own = next(step for step in steps if step.own)
        course = chance.choice([each for each in subject.profession.education if not each.further])
        studies = [self._study(subject, course, _graduation(first_own.start), abroad=abroad)]
        earliest = _graduation(steps[0].start)
        if subject.path.before:
            origin = next(each for each in subject.former.education if not each.further)
            studies.append(self._study(subject, origin, earliest, abroad=abroad))
        further = [each for each in subject.profession.education if each.further]
        if further and subject.path.known >= 0.85 and chance.random() < 0.55:
            studies.insert(
                0, self._study(subject, further[0], _graduation(first_own.start) + 4, abroad=False)
            )
        oldest = min(int((study.start_date or "2000")[:4]) for study in studies)
        return studies, oldest - chance.choice([18, 18, 19, 20])

    def _study(self, subject: Subject, course: Course, end: int, *, abroad: bool) -> Education:
        culture, home = subject.person.culture, self._people.town
        away = culture.cities and (abroad or not subject.person.local)
        places: Culture | Home = culture if away else home
        schools = places.universities if course.school == "university" else places.colleges
        # A course that would end in the future started at most last autumn.
        end = min(end, _graduation(self._now))
        return Education(
            institution=subject.chance.choice(schools),
            study_type=course.study_type,
            area=course.area,
            start_date=f"{end - course.years}-09",
            end_date=f"{end}-06",
        )

    def _life(self, subject: Subject) -> dict[str, list[Item]]:
        """Return what some people add below their career."""
        chance, life = subject.chance, self._people
        found: dict[str, list[Item]] = {}
        if chance.random() < 0.35:
            names = chance.sample(life.interests, chance.randint(2, 4))
            found["interests"] = [Interest(name=name) for name in names]
        if chance.random() < 0.2 and subject.person.local:
            position, organization = chance.choice(life.volunteering)
            start = str(self._now // 12 - chance.randint(1, 5))
            found["volunteer"] = [
                Volunteer(position=position, organization=organization, start_date=start)
            ]
        if chance.random() < 0.3:
            found["sections"] = [Section(heading="Driving licence", lines=["Category B"])]
        if chance.random() < 0.2:
            found["references"] = [Reference(name="Available on request")]
        return found


def number_items(document: Document, key: str) -> None:
    """Give every item an id that depends on `key` only, so that a seed gives one town."""
    lists = [getattr(document, name) for name in Document.model_fields]
    items = [item for each in lists if isinstance(each, list) for item in each]
    items += [role for work in document.work for role in work.roles]
    items += document.basics.profiles
    for number, item in enumerate(items):
        item.id = hashlib.sha256(f"{key}/{number}".encode()).hexdigest()[:8]


def _is_abroad(work: Work, person: Person) -> bool:
    country = person.culture.country
    return bool(country) and work.location.endswith(country)


def _graduation(start: int) -> int:
    """Return the summer before the month `start`."""
    return (start - 6) // 12


def _skills(subject: Subject) -> list[Skill]:
    """Return the known share of the profession's skills, written in one of three ways."""
    chance, known = subject.chance, subject.path.known
    core = _some(subject.profession.core, known, chance)
    extra = _some(subject.profession.extra, 0.8 * known**2, chance)
    if subject.path.before:
        extra += _some(subject.former.core, 0.4, chance)
    extra = [name for name in dict.fromkeys(extra) if name not in core]
    style = chance.choice(["grouped", "plain", "levels"])
    if style == "grouped":
        groups = (("Main skills", core), ("Also", extra))
        return [Skill(name=name, keywords=words) for name, words in groups if words]
    if style == "plain":
        return [Skill(name=name) for name in core + extra]
    best = ["Expert", "Advanced"] if subject.path.known > 0.7 else ["Advanced", "Good"]
    leveled = [Skill(name=name, level=chance.choice(best)) for name in core]
    return leveled + [Skill(name=name, level=chance.choice(["Good", "Basic"])) for name in extra]


def _some(names: list[str], share: float, chance: Random) -> list[str]:
    """Return a share of `names` in their order."""
    count = max(1, round(len(names) * share))
    chosen = set(chance.sample(names, min(count, len(names))))
    return [name for name in names if name in chosen]


def _certificates(subject: Subject) -> list[Certificate]:
    chance, offered = subject.chance, subject.profession.certificates
    if subject.path.is_thin:
        return []
    later = _some([name for name, _ in offered[1:]], subject.path.known * 0.7, chance)
    first = next(step.start for step in subject.timeline.steps if step.own) // 12
    newest = subject.timeline.steps[-1].start // 12
    found = []
    for name, issuer in offered:
        if name == offered[0][0]:
            found.append(Certificate(name=name, issuer=issuer, date=str(first)))
        elif name in later:
            year = chance.randint(first, max(first, newest))
            found.append(Certificate(name=name, issuer=issuer, date=str(year)))
    return found

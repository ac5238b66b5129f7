"""Compare what was read with what a file shows, field by field."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from bench.parsing.comparing import alike, bare, same, same_link, same_phone, same_place
from bench.parsing.facts import NOTHING, Entry, Facts, Said
from bench.parsing.showing import Demand, Wanted, WantedEntry

Same = Callable[[str, str], bool]
JOB = ("employer", "title", "start", "end")
STUDY = ("institution", "degree", "area", "edu start", "edu end", "grade")
FIELDS = (
    "name",
    "email",
    "phone",
    "location",
    "links",
    "headline",
    "summary",
    *JOB,
    "highlights",
    *STUDY,
    "skills",
    "languages",
    "language level",
    "others",
)


@dataclass
class Tally:
    """How often a field was right, made up or wrong, and missed or wrong."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """Return the share of what was read that is right; 1 if nothing was read."""
        read = self.right + self.wrong
        return self.right / read if read else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what is shown that was read."""
        shown = self.right + self.missed
        return self.right / shown if shown else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        half = self.right + (self.wrong + self.missed) / 2
        return self.right / half if half else 1.0


@dataclass(frozen=True)
class Miss:
    """One difference; an empty `wanted` is something made up, an empty `got` something missed."""

    name: str
    wanted: str
    got: str


@dataclass
class Score:
    """What one file's reading is worth. `judged` pairs confidences with whether they were right."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[Miss] = field(default_factory=list)
    judged: list[tuple[float, bool]] = field(default_factory=list)

    def count(self, name: str, got: Said, wanted: Wanted, equal: Same) -> None:
        """Compare one value. What is true and not shown is neither demanded nor held against."""
        right = bool(got) and any(equal(got.text, one) for one in wanted.accepted)
        if got and not (right and not wanted.demanded):
            self._judge(got, right=right)
        if right and wanted.demanded:
            self.tallies[name].right += 1
        elif not right:
            self.tallies[name].wrong += bool(got)
            self.tallies[name].missed += wanted.demanded
            if got or wanted.demanded:
                shown = wanted.accepted[0] if wanted.demanded else ""
                self.misses.append(Miss(name, shown, got.text))

    def _judge(self, got: Said, *, right: bool) -> None:
        if got.sure is not None:
            self.judged.append((got.sure, right))

    def count_list(
        self, name: str, got: Iterable[Said], wanted: Sequence[Wanted], equal: Same
    ) -> list[tuple[Said, int]]:
        """Compare a list without order. Return what was right with the number of what it is."""
        open_ones = dict(enumerate(wanted))
        left, found = [], []
        for one in filter(None, got):
            number = next(
                (n for n, each in open_ones.items() if equal(one.text, each.accepted[0])), None
            )
            if number is None:
                left.append(one)
                continue
            self.count(name, one, open_ones.pop(number), equal)
            found.append((one, number))
        for one in left:
            self.count(name, one, Wanted.nothing(), equal)
        for each in open_ones.values():
            self.count(name, Said(), each, equal)
        return found


def score(got: Facts, wanted: Demand) -> Score:
    """Return how right a reading is."""
    found = Score()
    found.count("name", got.name, wanted.one["name"], same)
    found.count("email", got.email, wanted.one["email"], _same_letters)
    found.count("phone", got.phone, wanted.one["phone"], same_phone)
    found.count(
        "location",
        got.location,
        wanted.one["location"],
        lambda one, _city: same_place(one, wanted.place, wanted.language),
    )
    found.count("headline", got.headline, wanted.one["headline"], alike)
    found.count("summary", got.summary, wanted.one["summary"], alike)
    links = {bare(link.text): link for link in got.links}
    found.count_list("links", links.values(), wanted.links, same_link)
    for entry, aim in _aligned(got.jobs, wanted.jobs, JOB):
        _count_entry(found, entry, aim, JOB)
        found.count_list("highlights", entry.highlights, aim.highlights, alike)
    for entry, aim in _aligned(got.studies, wanted.studies, STUDY):
        _count_entry(found, entry, aim, STUDY)
    found.count_list("skills", got.skills, wanted.skills, same)
    _score_languages(found, got, wanted)
    found.count_list("others", got.others, wanted.others, alike)
    return found


def _same_letters(one: str, other: str) -> bool:
    return one.strip().lower() == other.lower()


def _equal(name: str) -> Same:
    """Return how values of an entry's field are compared: dates exactly, grades to the letter."""
    if name in {"start", "end", "edu start", "edu end"}:
        return lambda got, wanted: got[:7] == wanted
    return same if name == "grade" else alike


def _count_entry(found: Score, entry: Entry, aim: WantedEntry, names: Sequence[str]) -> None:
    for name in names:
        found.count(name, entry.values.get(name, NOTHING), aim.values[name], _equal(name))


def _score_languages(found: Score, got: Facts, wanted: Demand) -> None:
    names = [one.name for one in got.languages]
    right = found.count_list("languages", names, wanted.languages, same)
    said = {one.name: one.level for one in got.languages}
    levels = {number: said[name] for name, number in right}
    for number, level in enumerate(wanted.levels):
        # "Fluent" is no level of the framework; what a reader makes of it does not count.
        if level.accepted:
            found.count("language level", levels.get(number, NOTHING), level, _same_letters)


def _aligned(
    got: Sequence[Entry], wanted: Sequence[WantedEntry], names: Sequence[str]
) -> list[tuple[Entry, WantedEntry]]:
    """Pair entries so that most agrees; what has no partner stands against nothing."""
    pairs = [
        (_agreement(entry, aim, names), -here, -there)
        for here, entry in enumerate(got)
        for there, aim in enumerate(wanted)
    ]
    free, open_ones = set(range(len(got))), set(range(len(wanted)))
    found = []
    for agreement, here, there in sorted(pairs, reverse=True):
        if agreement > 0 and -here in free and -there in open_ones:
            free.remove(-here)
            open_ones.remove(-there)
            found.append((got[-here], wanted[-there]))
    found += [(got[here], WantedEntry.nothing(names)) for here in sorted(free)]
    return found + [(Entry({}), wanted[there]) for there in sorted(open_ones)]


def _agreement(entry: Entry, aim: WantedEntry, names: Sequence[str]) -> float:
    """Return how much two entries have in common; names weigh twice what dates do."""
    total = 0.0
    for name in names:
        got, accepted = entry.values.get(name, NOTHING), aim.values[name].accepted
        if got and any(_equal(name)(got.text, one) for one in accepted):
            total += 1.0 if name in {"start", "end", "edu start", "edu end", "grade"} else 2.0
    mine = {bare(one.text) for one in entry.highlights}
    return total + sum(0.5 for one in aim.highlights if bare(one.accepted[0]) in mine)

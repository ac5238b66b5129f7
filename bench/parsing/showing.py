"""What a file shows of the truth: only that may be demanded of a reader."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bench.parsing.comparing import bare, date_shown, shown
from bench.parsing.facts import PRESENT, Entry, Facts
from bench.parsing.words import word

# "Dr. med." may be taken as part of a name or not.
TITLE = re.compile(r"^(?:(?:Prof|Dr|med|vet|phil|Ing|Dipl)\b[.-]*\s*)+")
DATES = ("start", "end", "edu start", "edu end")


@dataclass(frozen=True)
class Wanted:
    """The values that are right for a field, the best first, and whether one is demanded."""

    accepted: tuple[str, ...]
    demanded: bool

    @classmethod
    def nothing(cls) -> "Wanted":
        """Return what is wanted where there is nothing to read."""
        return cls((), demanded=False)


@dataclass
class WantedEntry:
    """A job or a course of study as a file shows it."""

    values: dict[str, Wanted]
    highlights: list[Wanted] = field(default_factory=list)

    @classmethod
    def nothing(cls, names: Sequence[str]) -> "WantedEntry":
        """Return the entry that is not there."""
        return cls(dict.fromkeys(names, Wanted.nothing()))


@dataclass
class Demand:
    """All that a file shows of a person."""

    language: str
    place: tuple[str, ...]
    one: dict[str, Wanted]
    links: list[Wanted]
    jobs: list[WantedEntry]
    studies: list[WantedEntry]
    skills: list[Wanted]
    languages: list[Wanted]
    levels: list[Wanted]
    others: list[Wanted]


class _Page:
    def __init__(
        self, text: str, language: str, omits: Iterable[str], dates: frozenset[str]
    ) -> None:
        self.text, self.language, self.omits = text, language, frozenset(omits)
        self.dates = dates
        self.bare = bare(text)
        self.words = frozenset(bare(one) for one in text.split())

    def value(self, name: str, value: str, *, written: str = "") -> Wanted:
        """Return a value, demanded if the page shows it as `written` (or as it is)."""
        if not value:
            return Wanted.nothing()
        there = name not in self.omits and shown(written or value, self.bare, self.words)
        return Wanted((value,), demanded=there)

    def date(self, name: str, date: str) -> Wanted:
        """Return a date as precise as the page shows it."""
        if not date:
            return Wanted.nothing()
        if date == PRESENT:
            now = {word("present", self.language), "present", "current", "now"}
            there = any(bare(one) in self.bare for one in now)
            # "2022 –" says the same without a word.
            there = there or re.search(r"\d{1,4}\s*[-–—]\s*(?!\s*\w)", self.text) is not None
            return Wanted((date,), demanded=there and name not in self.omits)
        seen = date_shown(date, self.text, self.language, besides=self.dates)
        if f"{name} month" in self.omits:
            seen = seen[:4]
        # Some themes print a bare year as its January.
        january = f"{date}-01" if len(date) == 4 else ""
        if january and date_shown(january, self.text, self.language) == january:
            return Wanted((january, date), demanded=name not in self.omits)
        accepted = tuple(dict.fromkeys(filter(None, (seen, date[:7]))))
        return Wanted(accepted, demanded=bool(seen) and name not in self.omits)


def demand(truth: Facts, text: str, language: str, *, omits: Iterable[str] = ()) -> Demand:
    """Return what a file with this text shows. `omits` are fields that its layout never prints."""
    page = _Page(text, language, omits, truth.dates)
    # The host of an e-mail address is no link to the site of the same name.
    sites = _Page(re.sub(r"\S+@\S+", " ", text), language, omits, truth.dates)
    singles = {
        "name": truth.name,
        "email": truth.email,
        "headline": truth.headline,
        "summary": truth.summary,
    }
    one = {name: page.value(name, said.text) for name, said in singles.items()}
    without_title = TITLE.sub("", truth.name.text)
    one["name"] = Wanted((truth.name.text, without_title), one["name"].demanded)
    digits = re.sub(r"\D", "", truth.phone.text)
    there = digits[-8:] in re.sub(r"\D", "", text)
    one["phone"] = Wanted((truth.phone.text,), demanded=there and "phone" not in page.omits)
    one["location"] = page.value("location", truth.place[2])
    levels = [
        page.value("language level", spoken.level.text, written=spoken.shown_as or "-")
        for spoken in truth.languages
    ]
    return Demand(
        language=language,
        place=truth.place,
        one=one,
        links=[
            *(
                sites.value("links", link.text, written=_account(link.text))
                for link in truth.links
                if link
            ),
            *(Wanted((aside,), demanded=False) for aside in truth.asides),
        ],
        jobs=[_entry(job, page) for job in truth.jobs],
        studies=[_entry(study, page) for study in truth.studies],
        skills=[page.value("skills", skill.text) for skill in truth.skills],
        languages=[page.value("languages", spoken.name.text) for spoken in truth.languages],
        levels=levels,
        others=[
            page.value("others", other.text, written=other.text.partition(": ")[2])
            for other in truth.others
        ],
    )


def _entry(entry: Entry, page: _Page) -> WantedEntry:
    values = {
        name: page.date(name, said.text) if name in DATES else page.value(name, said.text)
        for name, said in entry.values.items()
    }
    return WantedEntry(values, [page.value("highlights", one.text) for one in entry.highlights])


def _account(link: str) -> str:
    """Return what a page shows at least of a link: the account's name, or the host."""
    path = re.sub(r"^https?://(www\.)?", "", link).rstrip("/")
    return path.rsplit("/", maxsplit=1)[-1]

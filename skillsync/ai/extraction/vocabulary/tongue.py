"""What a language has to say for its résumés to be read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    """Return the words of a list that white space parts."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of a list that commas part, each on one line."""
    return tuple(one for part in text.split(",") if (one := " ".join(part.split())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """A language's words for what stands in a résumé, all in lower case but for degrees.

    Fields hold words parted by white space, unless they say phrases: those are parted by commas.
    A list may be empty; nothing is looked for then.
    """

    code: str
    """ISO 639-1."""

    common: str
    """Words that almost every text of this language uses, and few others do."""

    regions: str
    """ISO 3166 codes of the countries where it is spoken, the likeliest first (for phones)."""

    document_titles: str = ""
    """Phrases that title the document itself, like `curriculum vitae`."""

    headings: Mapping[str, str] = field(default_factory=dict)
    """Phrases that head a section, by its kind. `summary` and `profile` are of one kind."""

    qualifiers: str = ""
    """Words that change nothing about what a heading heads: `my`, `selected`, `professional`."""

    joiners: str = ""
    """The words between two headings in one: `and`."""

    months: tuple[str, ...] = ()
    """For January to December: its names in all cases, and its abbreviations without dots."""

    seasons: str = ""
    quarters: str = ""
    """Phrases that make a number a quarter, half or fiscal year, semester, like `fiscal year`."""

    now: str = ""
    """Phrases for a date that is not over: `present`."""

    since: str = ""
    """Phrases before a date when something began that is not over."""

    until: str = ""
    """Phrases before a date when something ended."""

    start: str = ""
    """Phrases before the first of two dates, like `from`."""

    between: str = ""
    """Phrases between two dates, like `to`."""

    of: str = ""
    """Words between day, month and year."""

    durations: str = ""
    """Words for years and months, in all cases."""

    jobs: str = ""
    """Words one of which a job title has: `engineer`, `nurse`."""

    job_endings: str = ""
    """Endings of such words, where words are compounded or endings name people who do."""

    job_phrases: str = ""
    """Phrases that are job titles without such a word, like `au pair`."""

    rank: str = ""
    """Words before a job title: `senior`."""

    feminine: tuple[tuple[str, str], ...] = ()
    """Endings of job words for men, and what women's have in their place."""

    names_begin: bool = False
    """Whether names of organisations begin with what they are: `Banco del Norte`."""

    organizations: str = ""
    """Words that organisations' names have: `hospital`, `bakery`."""

    organization_endings: str = ""
    legal_forms: str = ""
    """Legal forms without dots and spaces, as `gmbh`."""

    schools: str = ""
    school_endings: str = ""
    degrees: str = ""
    """Degrees as patterns (regular expressions), parted by commas and white space.

    A pattern that begins with a small letter is found in any case, another only as it is written.
    `(?=END)` looks for the end of a part: a comma, a dash, a bracket or the end of the text.
    """

    area_links: str = ""
    """Phrases between a degree and its field: `in`, `majoring in`."""

    school_links: str = ""
    """Phrases before the school: `at`."""

    grades: str = ""
    """Phrases that announce a grade: `gpa`, `final grade`."""

    grade_words: str = ""
    """Patterns, as in `degrees`, for grades that are told as words: `cum laude`."""

    courses: str = ""
    """Phrases that announce courses: `modules`."""

    fluency: Mapping[str, str] = field(default_factory=dict)
    """Phrases that say how well a language is spoken, by CEFR level or `native`."""

    languages: str = ""
    """Words for languages, as they stand first: `english`."""

    skill_levels: str = ""
    """Phrases that say how well a skill is known."""

    places: str = ""
    """Phrases for regions and ways to work that stand where a place does: `bavaria`, `remote`."""

    countries: str = ""
    """Phrases for countries, each after its ISO 3166 code: `DE germany`."""

    surnames: str = ""
    """Words in `jobs` that are common surnames too: `baker`."""

    study_labels: Mapping[str, str] = field(default_factory=dict)
    """Phrases that label a study's facts in a form: `institution`, `degree`, `area`, `grade`,
    `period`."""

    labels: Mapping[str, str] = field(default_factory=dict)
    """Phrases that label contact facts: `name`, `email`, `phone`, `address`, `web`."""

    personal: str = ""
    """Phrases that label facts about the person that no field holds: `date of birth`."""

    on_request: str = ""
    """Words that say references are given when asked for."""

    pages: str = ""
    """Phrases that number pages: `page`."""

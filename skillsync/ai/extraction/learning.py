"""The words of learning: degrees and grades, in all tongues."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from skillsync.ai.extraction.days import Phrases, read_tokens
from skillsync.ai.extraction.vocabulary import GRADES, SOLID, TONGUES, fold

HEAD = re.compile(r"(?:\\b)?([^\W\d_]+)(\?)?")
WORD = re.compile(r"[^\W\d_]+|\d+")
COMMA = re.compile(r",(?:\s|$)\s*")
BROKEN = re.compile(r"(?<=\|)\n\s*")
PART_ENDS = r"\s*(?:$|[,;|()\t\n:–—]|-\s)"
HONOURS = (
    r"(?:\s\((?:Hons|Honours|hons|HONS)\.?\)|\sHons\.?"
    r"|\s\((?:[A-Z]{2,4} )?(?:[Ll]evel|[Nn]iveau|[Nn]ivel|[Ll]ivello|EQF|NFQ|CEC|MQF)\s?\d{1,2}\))?"
)
"""What may stand behind a degree: that it is with honours, or its level in a framework."""
LONGEST = 2_000
"""Characters: what stands later in a line is no degree; patterns take long in endless words."""
NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?"
SHARE = (
    r"\d{1,2}[.,]\d{1,2}\s?(?:/|von|sur|out of|su|z)\s?\d{1,2}(?:[.,]\d{1,2})?(?![\d/])"
    rf"|{NUMBER}\s?/\s?(?:10|20|30|60|100|110)(?![\d/])(?:\s?e\slode|L\b)?"
)
OUT_OF = re.compile(rf"(?<![\w.,/])(?:{SHARE})(?!\w)")
VALUE = re.compile(
    rf"(?:{SHARE}|{NUMBER}(?:\s?/\s?{NUMBER})?(?:\s?%)?(?:\s?\([^()]{{1,24}}\))?"
    r"|[A-Z][\w+*]{0,20}(?: class honou?rs?)?)(?!\w)"
)
UNIT = re.compile(r"\s[^\W\d_A-Z]{2,12}(?: [^\W\d_]{2,12})?(?=\s*(?:$|[,;|()\t\n]))")
"""A word or two behind a grade that are of it: `445 points`, `16 sur vingt`."""
WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}(?=\s*(?:$|[,;|()\t\n]))")
GRADE_LABELS = Phrases(GRADES)
COLONS = (":", "=", "：")


def patterns_in(listed: str) -> list[str]:
    """Return the patterns of a list; one that begins with a small letter is of any case.

    `(?=END…)` looks for where a part ends: at a comma, a bracket, a dash or the end.
    """
    listed = listed.replace("(?=END", f"(?={PART_ENDS}")
    return [
        f"(?i:{one})" if (head := HEAD.match(one)) and head[1].islower() else one
        for pattern in COMMA.split(" ".join(BROKEN.sub("", listed).split()))
        for one in _unfolded(pattern)
        if one
    ]


def _unfolded(pattern: str) -> list[str]:
    """Write a pattern that begins with a group of choices as one for each choice."""
    if not pattern.startswith("(?:"):
        return [pattern]
    depth, bars = 0, [2]
    for at, sign in enumerate(pattern):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 1:
            bars.append(at)
        if depth == 0:
            break
    rest = pattern[at + 1 :]
    if rest[:1] == "{":
        return [pattern]
    choices = [pattern[i + 1 : j] for i, j in zip(bars, [*bars[1:], at], strict=True)]
    if rest[:1] == "?":
        rest = rest[1:]
        choices.append("")
    return [one for choice in choices for one in _unfolded(choice + rest)]


class Patterns:
    """Many patterns, each tried only where the word stands that it begins with.

    They are compiled one by one as texts need them: all at once would take longer than a résumé.
    """

    def __init__(self, listed: Callable[[], Iterable[str]], ending: str = r"(?!\w)") -> None:
        self.listed = listed
        self.ending = ending
        self.compiled = cache(self._compiled)
        self.searched = lru_cache(maxsize=2048)(self._search)

    @cached_property
    def by_head(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for pattern in self.listed():
            head = HEAD.match(pattern.removeprefix("(?i:"))
            if SOLID.search(pattern):
                heads = ["solid"]
            elif head is None:
                heads = ["#"]
            else:
                heads = [fold(head[1])] + [fold(head[1][:-1])] * bool(head[2])
            for one in heads:
                found.setdefault(one, []).append(pattern)
        return found

    def _compiled(self, head: str) -> tuple[re.Pattern[str], ...]:
        ending = "" if head == "solid" else self.ending
        return tuple(re.compile(f"(?:{one}){ending}") for one in self.by_head.get(head, ()))

    def compile_all(self) -> None:
        """Compile them all, for a process that will read many texts."""
        for head in self.by_head:
            self.compiled(head)

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first place where one matches, and the longest match there."""
        return self.searched(text[:LONGEST])

    def match(self, text: str) -> re.Match[str] | None:
        """Return how the text begins with one."""
        found = self.search(text)
        return found if found is not None and found.start() == 0 else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return how the whole text is one."""
        found = self.match(text)
        return found if found is not None and found.end() == len(text) else None

    def _search(self, text: str) -> re.Match[str] | None:
        found = [
            one
            for head in ("#", "solid")[: 1 + bool(SOLID.search(text))]
            for pattern in self.compiled(head)
            if (one := pattern.search(text))
        ]
        for word in WORD.finditer(text):
            at = word.start()
            if at and text[at - 1] in "._":
                continue
            here = [one for each in self.compiled(fold(word[0])) if (one := each.match(text, at))]
            if here:
                found += here
                break
        return min(found, key=lambda one: (one.start(), -one.end()), default=None)


def _degrees() -> Iterable[str]:
    return (one for tongue in TONGUES for one in patterns_in(tongue.degrees))


def _told_grades() -> Iterable[str]:
    return (one for tongue in TONGUES for one in patterns_in(tongue.grade_words))


DEGREES = Patterns(_degrees, rf"{HONOURS}(?!\w)")
TOLD_GRADES = Patterns(_told_grades)


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade, and where it stands in a text: `start` to `end` with the word that announces it."""

    start: int
    end: int
    value_start: int


@lru_cache(maxsize=2048)
def find_grade(text: str) -> Grade | None:
    """Return the first grade of a text."""
    tokens = read_tokens(text)
    told = TOLD_GRADES.search(text)
    for at in range(len(tokens)):
        if told and tokens[at].start == told.start():
            break  # `mention bien` announces itself
        if after := GRADE_LABELS.after(tokens, at):
            announced = after < len(tokens) and tokens[after].text in COLONS
            after += announced
            value = after
            if announced and (inner := GRADE_LABELS.after(tokens, after)):
                # `Grade: GPA: 3.8`
                after = inner + (inner < len(tokens) and tokens[inner].text in COLONS)
            if after == len(tokens):
                break
            if end := _grade_at(text, tokens[after].start, announced=announced):
                return Grade(tokens[at].start, end, tokens[value].start)
    found = [one for one in (told, OUT_OF.search(text)) if one]
    first = min(found, key=lambda one: one.start(), default=None)
    return Grade(first.start(), first.end(), first.start()) if first else None


def _grade_at(text: str, at: int, *, announced: bool) -> int:
    """Return where the grade ends that begins at a place, 0 when none does."""
    told = TOLD_GRADES.search(text[at:])
    if told and told.start() == 0:
        return at + told.end()
    found = VALUE.match(text, at)
    if found is None and announced:
        found = WORDS.match(text, at)
    if found and announced and (unit := UNIT.match(text, found.end())):
        return unit.end()
    return found.end() if found else 0

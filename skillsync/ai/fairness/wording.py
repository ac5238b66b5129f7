"""Find words of a posting that ask for a protected trait, or turn away by one. Pure, no model.

Only what is said in so many words counts: a reader of words knows nothing of what is meant.
"""

import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel, ConfigDict

from skillsync.ai.fairness.appearances import MASCULINE
from skillsync.ai.fairness.phrase import DENIED_AFTER, DENIED_BEFORE, FAIR, FOR_EVERYBODY, Phrase
from skillsync.ai.fairness.phrases import PHRASES
from skillsync.ai.fairness.sexes import INSTEAD, TITLES
from skillsync.ai.fairness.traits import Note, Trait

LONGEST = 50_000
"""Characters that are read; no posting is longer."""
LONGEST_SENTENCE = 1_000
MOST_FOUND = 40

# "max. 35" and "z. B. die" go on; a full stop before a capital ends a sentence.
_SENTENCE_END = re.compile(r"[\r\n]+|[.!?;](?=\s+[^\Wa-zäöüéèà\d_])")
_OWN_DENIAL = frozenset({"no", "without", "ohne", "kein", "keine", "sans", "nicht", "not"})


class Wording(BaseModel):
    """Words at `[start, end)` of a text that ask for a trait; None: of an employer's criteria.

    `asked`: a requirement stands in these words, so a score weighs it. `about` continues "The
    posting …"; `why` and `suggestion` are one sentence each; `instead` is a word to use, where one
    is known.
    """

    model_config = ConfigDict(frozen=True)

    trait: Trait
    start: int | None
    end: int | None
    quote: str
    asked: bool = False
    about: str
    why: str
    suggestion: str
    instead: str = ""

    def sentence(self) -> str:
        """Return it in plain words, with the quote."""
        whose = "A requirement" if self.asked else "The posting"
        return f"{whose} {self.about}: “{' '.join(self.quote.split())}”. {self.why}"


def find_wording(text: str) -> list[Wording]:
    """Return what in a posting asks for a protected trait, in the order of the text."""
    text = text[:LONGEST]
    phrases = PHRASES if FOR_EVERYBODY.search(text) else (*PHRASES, *TITLES, *MASCULINE)
    found: list[tuple[int, int, Note]] = []
    for start, end in _sentences(text):
        words = text[start:end]
        small = words.lower()
        likely = [one for one in phrases if any(clue in small for clue in one.clues)]
        if likely and not FAIR.search(words):
            for phrase in likely:
                found += _places_of(phrase, words, start)
    found.sort(key=lambda each: (each[0], -each[1]))
    return [_wording(text, *each) for each in _apart(found)][:MOST_FOUND]


def with_asked(found: Iterable[Wording], spans: Iterable[tuple[int, int]]) -> list[Wording]:
    """Return them with `asked` set where their words stand in a span: a requirement's."""
    places = list(spans)
    return [
        each.model_copy(update={"asked": any(_overlap(each, *place) for place in places)})
        for each in found
    ]


def _overlap(each: Wording, start: int, end: int) -> bool:
    return (
        each.start is not None
        and each.end is not None
        and max(each.start, start) < min(each.end, end)
    )


def _places_of(phrase: Phrase, words: str, offset: int) -> Iterator[tuple[int, int, Note]]:
    for match in phrase.words.finditer(words):
        start, end = _span_of(match)
        end = start + len(words[start:end].rstrip())
        if _is_denied(words, start, end) or (phrase.unless and phrase.unless.search(words)):
            continue
        yield offset + start, offset + end, phrase.note


def _span_of(match: re.Match[str]) -> tuple[int, int]:
    """Return the place of the words themselves, without what only leads to them."""
    named = next((name for name, value in match.groupdict().items() if value), None)
    return match.span(named) if named else match.span()


def _is_denied(words: str, start: int, end: int) -> bool:
    # "no children", "ohne Akzent": here the denial is the demand.
    first = words[start:end].split(maxsplit=1)[0].casefold()
    before = first not in _OWN_DENIAL and DENIED_BEFORE.search(words[max(0, start - 48) : start])
    return bool(before or DENIED_AFTER.search(words[end : end + 60]))


def _wording(text: str, start: int, end: int, note: Note) -> Wording:
    quote = text[start:end]
    return Wording(
        trait=note.trait,
        start=start,
        end=end,
        quote=quote,
        about=note.about,
        why=note.why,
        suggestion=note.suggestion,
        instead=INSTEAD.get(quote.casefold().replace("’", "'"), ""),
    )


def _apart(found: list[tuple[int, int, Note]]) -> Iterator[tuple[int, int, Note]]:
    """Yield those that do not begin in an earlier one."""
    last = -1
    for start, end, note in found:
        if start >= last:
            yield start, end, note
            last = end


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of sentences; an endless one in pieces, so that the work stays bounded."""
    begin = 0
    for stop in (*(match.start() + 1 for match in _SENTENCE_END.finditer(text)), len(text)):
        while begin < stop:
            end = min(stop, begin + LONGEST_SENTENCE)
            if end < stop and (space := text.rfind(" ", begin, end)) > begin:
                end = space
            yield begin, end
            begin = end

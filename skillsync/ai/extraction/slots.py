"""Decide for a whole section at once which words of its heads are title, employer and place.

Each head has several readings: which of its parts is the title, which the employer, which the
place. A reading is worth what its words say, and what the other heads of the section say for the
same form: people keep to one order, one place on the page and one look for each.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from heapq import nlargest
from itertools import product
from operator import attrgetter
from typing import NamedTuple

from skillsync.ai.extraction.heads import OPENING, Slot
from skillsync.ai.extraction.judging import (
    BRANCH,
    is_place,
    is_region,
    is_surely_place,
    organization_score,
    title_score,
)
from skillsync.ai.extraction.pieces import Piece
from skillsync.ai.extraction.towns import may_be_town
from skillsync.ai.extraction.vocabulary import fold

ENOUGH = 1.5
"""Words say no more than this."""
MOST_CHUNKS, MOST_PARTS = 6, 4
MOST_CHOICES = 12
"""Options for a name, at most: the likeliest ones, where a spoiled head has many more."""
MOST_READINGS = 16
NO_TITLE, NO_EMPLOYER = -0.4, -0.3
NO_EMPLOYER_YET = -0.6
"""A head without an employer belongs to the employer above, but not in a section's first entry."""
LEFT_OVER = -0.3
COMMA = -0.15
REPEATED = 0.3
BARE = -0.3
DEPARTMENT = re.compile(
    r"\b(?:department|dept\.?|division|team|unit)$|abteilung$|^(?:abteilung|bereich|service|pôle|équipe"
    r"|departamento|área|reparto|ufficio|afdeling|dział)\s|[部課]$",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\s?[(（][^()（）]*[)）]")
FEATURES = {"order": 0.45, "title": 0.2, "employer": 0.2, "place": 0.5, "label": 0.5, "looks": 0.15}
"""How much the other heads of a section count for each property of a reading."""
Feature = tuple[object, ...]
Names = tuple["Option | None", "Option | None", "Option | None"]
Choice = tuple["Option | None", int, int, tuple[Feature, ...]]


class Option(NamedTuple):
    """Parts of a slot that go together: `parts` has a bit for each part of the head."""

    piece: Piece
    slot: Slot
    parts: int
    title: float
    employer: float
    place: float
    commas: int
    first: int


class Reading(NamedTuple):
    """What a head may say, how likely its words make it, and what form that would be."""

    title: Option | None
    employer: Option | None
    place: Option | None
    spare: tuple[Piece, ...]
    worth: float
    features: tuple[Feature, ...]

    def rows_below(self) -> int:
        """Return how many rows below that of the date it takes for the head."""
        chosen = (self.title, self.employer, self.place)
        return max((one.slot.row for one in chosen if one and one.slot.row > 0), default=0)


class Verdict(NamedTuple):
    """The reading that was chosen, and by how much its title and employer beat any other."""

    reading: Reading
    title_lead: float
    employer_lead: float


def decide(heads: Sequence[Sequence[Slot]]) -> list[Verdict]:
    """Return the best reading of each head of a section."""
    texts = [{fold(part.text) for slot in head for part in slot.chunk.parts} for head in heads]
    counts = Counter(text for one in texts for text in one)
    again = {text for text, count in counts.items() if count > 1}
    every = [
        _readings(head, again, NO_EMPLOYER if at else NO_EMPLOYER_YET)
        for at, head in enumerate(heads)
    ]
    margins = [_margins(readings) for readings in every]
    total: dict[Feature, tuple[float, int]] = {}
    for one in margins:
        for feature, margin in one.items():
            said, count = total.get(feature, (0.0, 0))
            total[feature] = said + margin, count + 1
    return [_verdict(readings, own, total) for readings, own in zip(every, margins, strict=True)]


def _verdict(
    readings: list[Reading], own: dict[Feature, float], total: dict[Feature, tuple[float, int]]
) -> Verdict:
    support: dict[Feature, float] = {}
    for feature, margin in own.items():
        said, count = total[feature]
        # What two others say counts in full.
        support[feature] = FEATURES[str(feature[0])] * (said - margin) / max(count - 1, 2)
    scored = [
        (one.worth + sum([support.get(feature, 0.0) for feature in one.features]), one)
        for one in readings
    ]
    top, best = max(scored, key=lambda pair: pair[0])

    def lead(name: str) -> float:
        chosen = getattr(best, name)
        others = (
            score
            for score, one in scored
            if (other := getattr(one, name)) is not chosen
            and (other is None or chosen is None or other.piece != chosen.piece)
        )
        return top - max(others, default=top - ENOUGH)

    return Verdict(best, lead("title"), lead("employer"))


def _margins(readings: list[Reading]) -> dict[Feature, float]:
    """Return for each property by how much the best reading with it beats the best without.

    The readings come with the best first.
    """
    having: dict[Feature, float] = {}
    for one in readings:
        for feature in one.features:
            having.setdefault(feature, one.worth)
    margins: dict[Feature, float] = {}
    for feature, worth in having.items():
        lacking = next((one.worth for one in readings if feature not in one.features), None)
        if lacking is not None:
            margins[feature] = max(-1.0, min(1.0, worth - lacking))
    return margins


def _readings(head: Sequence[Slot], elsewhere: set[str], no_employer: float) -> list[Reading]:
    """Return the likeliest readings of a head, the best first."""
    options, unused = _options(head, elsewhere)
    named = [one for one in options if not one.slot.listed]
    titles = _choices("title", (one for one in named if one.title > -1))
    employers = _choices("employer", (one for one in named if one.employer > -1))
    places = _choices("place", (one for one in options if one.place > -0.5))
    below = {slot.row: 0 for slot in head if slot.row > 0}
    for one in options:
        if one.slot.row > 0:
            below[one.slot.row] |= one.parts
    found: list[tuple[float, Names, int, tuple[Feature, ...]]] = []

    @cache
    def left_over(used: int) -> tuple[float, tuple[Piece, ...]]:
        left = [(cost, piece) for part, piece, cost in unused if not used & part]
        return sum(cost for cost, _ in left), tuple(piece for _, piece in left)

    for (title, a, a_row, called), (employer, b, b_row, by), (place, c, c_row, at) in product(
        titles, employers, places
    ):
        if a & b or a & c or b & c:
            continue
        used, last = a | b | c, max(a_row, b_row, c_row)
        for row, parts in below.items():
            used |= parts if row > last else 0
        worth = _worth(title, employer, place, no_employer) + left_over(used)[0]
        found.append((worth, (title, employer, place), used, called + by + at))
    found.sort(key=lambda one: -one[0])
    return [
        Reading(*names, left_over(used)[1], worth, _order(*names[:2]) + features)
        for worth, names, used, features in found[:MOST_READINGS]
    ]


def _choices(name: str, options: Iterable[Option]) -> list[Choice]:
    """Return each option, and none, with its parts, the row it stands in, and its features."""
    likeliest = list(options)
    if len(likeliest) > MOST_CHOICES:
        likeliest = nlargest(MOST_CHOICES, likeliest, key=attrgetter(name))
    choices = [(one, one.parts, one.slot.row, _features(name, one)) for one in likeliest]
    return [(None, 0, 0, ()), *choices]


def _options(
    head: Sequence[Slot], elsewhere: set[str]
) -> tuple[list[Option], list[tuple[int, Piece, float]]]:
    """Return what parts of a head may be taken together, and what each costs when it is not."""
    options: list[Option] = []
    unused: list[tuple[int, Piece, float]] = []
    bit = 0
    for slot in head[:MOST_CHUNKS]:
        parts = slot.chunk.parts[:MOST_PARTS]
        for number, part in enumerate(parts):
            said = max(title_score(part.text), organization_score(part.text))
            unused.append((1 << (bit + number), part, LEFT_OVER - 0.35 * (said >= 1)))
        for begin in range(len(parts)):
            alone = parts[begin].text[0] in OPENING
            for end in range(begin + 1, begin + 2 if alone else len(parts) + 1):
                mask = (1 << (bit + end)) - (1 << (bit + begin))
                options.append(_option(slot, begin, end, mask, elsewhere))
        bit += len(parts)
    return options, unused


def _option(slot: Slot, begin: int, end: int, mask: int, elsewhere: set[str]) -> Option:
    piece = slot.chunk.between(begin, end)
    bracketed = end - begin == 1 and piece.text[0] in OPENING
    if bracketed:
        piece = piece.part(1, len(piece.text) - 1)
    text = piece.text if bracketed else BRACKETS.sub("", piece.text) or piece.text
    first = slot.chunk.parts[begin].text
    title = min(max(title_score(text), title_score(first)), ENOUGH)
    organization = min(organization_score(text), ENOUGH)
    prose = _is_prose(slot, text) and organization < ENOUGH
    if organization < ENOUGH and (prose or DEPARTMENT.search(text)):
        organization = BARE
    named = title >= 1 or organization >= 1
    surely = is_surely_place(text)
    employer = organization - 0.8 * title - 1.0 * surely * (organization < 0.5)
    if bracketed and not slot.bracketed:
        # It mostly says more of what stands before it.
        employer = (employer if organization == ENOUGH else min(employer, REPEATED)) + 2 * BARE
    again = REPEATED * all(fold(one.text) in elsewhere for one in slot.chunk.parts[begin:end])
    if slot.chunk.after_at and begin == 0:
        employer += 1.0
    listed = surely or is_place(text)
    place = (0.1 if named else 0.9) if listed else _town(slot, text) - 0.5 * BARE * bracketed
    commas = sum(one.text[0] not in OPENING for one in slot.chunk.parts[begin + 1 : end])
    if commas and organization >= 1 and organization_score(first) == 0:
        employer -= REPEATED  # `Night Team, Acme Ltd`: it begins with the part that sounds like one
    if prose or (organization == 0 and _is_bare(slot, text)):
        employer += BARE + BARE * prose
    return Option(
        piece, slot, mask,
        title - 0.8 * max(organization, 0.0) - 0.6 * surely * (title < 1) + COMMA * commas,
        employer + again + COMMA * commas,
        place + again * (not is_region(text)), commas, begin,
    )  # fmt: skip


def _is_prose(slot: Slot, text: str) -> bool:
    """Tell words below the dates that are written as a sentence is, and not as a name is."""
    if slot.row <= 0:
        return False
    words = text.split()
    small = [word for word in words if word[0].islower() and len(word) > 3]
    # `Centre hospitalier départemental`: such names go on in small letters.
    return len(small) > 1 and organization_score(words[0]) < BRANCH


def _town(slot: Slot, text: str) -> float:
    """Return how likely a text is a place nobody listed."""
    if not may_be_town(text) or text.endswith(":"):
        return -ENOUGH
    return 0.1 if _is_bare(slot, text) else -0.25


def _is_bare(slot: Slot, text: str) -> bool:
    """Tell a word or two alone in a row below the dates."""
    return slot.alone and slot.row > 0 and len(text.split()) <= 2


def _worth(
    title: Option | None, employer: Option | None, place: Option | None, no_employer: float
) -> float:
    """Return how likely a reading is by what its words say and how they stand together."""
    worth = title.title if title else NO_TITLE
    worth += employer.employer if employer else no_employer
    worth += place.place if place else 0.0
    if title and place and _follows(title, place):
        worth += COMMA  # `Director, Finance`
    if employer and place:
        if _follows(employer, place):
            # `Acme, Smalltown`, but not `Smalltown, IN`
            bare = employer.employer <= REPEATED and is_region(place.piece.text)
            worth += BARE if bare else -COMMA
        if place.piece.start < employer.piece.start:
            worth += COMMA
    side_by_side = employer and title and employer.slot is title.slot and not title.slot.bracketed
    if employer and side_by_side and employer.employer <= 0:
        worth += 2 * COMMA  # `Nurse, Acute Care`
    return worth


def _follows(one: Option, other: Option) -> bool:
    return one.slot is other.slot and other.first == one.first + one.commas + 1


def _order(title: Option | None, employer: Option | None) -> tuple[Feature, ...]:
    if title is None or employer is None:
        return ()
    return (("order", title.piece.start < employer.piece.start),)


def _features(name: str, one: Option) -> tuple[Feature, ...]:
    """Return what another head may have in common with an option taken for what `name` says."""
    slot = one.slot
    where: Feature = (name, slot.row, slot.at, name == "place" or one.first > 0)
    label: tuple[Feature, ...] = (("label", name, slot.label),) if slot.label else ()
    looks: tuple[Feature, ...] = (("looks", name, slot.look),) if name != "place" else ()
    return (where, *label, *looks)

"""A study as it is read: which part is the school, the degree, the field, the grade."""

import re
from collections.abc import Iterable
from dataclasses import replace

from skillsync.ai.extraction.entries import Chunk
from skillsync.ai.extraction.judging import is_place, school_score
from skillsync.ai.extraction.learning import DEGREES, Grade, find_grade
from skillsync.ai.extraction.pieces import Ledger, Piece, count_words, split_outside_brackets
from skillsync.ai.extraction.study_labels import Told
from skillsync.ai.extraction.study_parts import STRONG_LINK
from skillsync.ai.extraction.towns import may_be_town
from skillsync.ai.extraction.vocabulary import AREA_LINKS, NOW, SCHOOL_LINKS, STUDY_LABELS, fold
from skillsync.career.document import Education


def one_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    return "|".join(re.escape(one) for one in sorted(phrases, key=len, reverse=True))


def linked_by(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases and the space behind it; `presso l'` needs none."""
    listed = set(phrases)
    bound = {one.rstrip("'") for one in listed if one.endswith("'")}
    return rf"(?:(?:{one_of(bound | {'à l', 'a l'})})['’]|(?:{one_of(listed)}|@)\s+)"


LINK_WORDS = re.compile(rf"^(?:{one_of(AREA_LINKS)}|:|-|–|\()[\s:]+", re.IGNORECASE)
MAX_AREA_WORDS, MAX_LOOSE_WORDS = 10, 6
"""A field of study has no more words; alone in a line, away from the degree, it has fewer."""
LETTERS = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z.]{2,8}")
BINDS = re.compile(r"\s[–—-]\s|\s?[/&]\s?")
ASIDE = re.compile(r"\s?\(([^()]{1,40})\)$")
IN_BRACKETS = re.compile(r"\([^()]+\)")
COMPLETED = re.compile(
    r"completed|graduated|passed|abgeschlossen|obtenu|validé|finalizado|concluído|conseguito|"
    r"(?:diploma )?behaald|ukończon[ey]",
    re.IGNORECASE,
)
"""That a study ended well says no more than its degree."""
DECIMAL = re.compile(r"\d{1,2}[.,]\d{1,2}")
ABBREVIATED = re.compile(r"\s\([A-Z][A-Za-z.-]{1,8}\)|\s[A-Z][A-Z-]{1,8}(?=\s(?:en|in|of)\s)")
BETWEEN = re.compile(r"\s(?:in|en|im|em)\s+(?=[^\W\d_])")
BEHIND = re.compile(rf"(?:^|\s){linked_by(SCHOOL_LINKS)}", re.IGNORECASE)
AT_SCHOOL = re.compile(rf"^(?:(?:{one_of(SCHOOL_LINKS)}|@)\s+|[àa]ll?['’])")
LEAVES_SCHOOL = re.compile(
    r"abitur|realschul|hauptschul|mittlere reife|mittlerer schul|\bmatur|\bbac\b|baccalaur|"
    r"\bbrevet|bachillerato|ensino médio|diploma di liceo|\b(?:havo|vwo|vmbo|mavo|hsc)\b|gcse|"
    r"a[- ]levels?|high school|secondary school|leaving cert|高校",
    re.IGNORECASE,
)
"""Degrees that end school and have no field of study."""


class Study:
    """Collect the parts of one entry."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.item = Education()
        self.degree: Piece | None = None
        self.school: Piece | None = None
        self.area: Piece | None = None
        self.loose_area: Piece | None = None

    def note(self, name: str, path: str, piece: Piece, sure: float) -> None:
        setattr(self.item, name, piece.value)
        self.ledger.note(f"{self.item.id}/{path}", piece, sure)

    def note_area(self, piece: Piece, sure: float) -> None:
        self.area = piece
        self.note("area", "area", piece, sure)

    def note_score(self, part: Piece, found: Grade) -> None:
        """Set the grade without the word that announces it."""
        self.ledger.skip(part.part(found.start, found.end))
        self.note("score", "score", part.part(found.value_start, found.end), 0.85)

    def without_asides(self, chunk: Chunk) -> Chunk:
        """Take a grade off a chunk, and what stands in brackets: a grade, or that it goes on."""
        parts: list[Piece] = []
        for part in chunk.parts:
            found = find_grade(part.text)
            if found and not self.item.score and (found.start, found.end) == (0, len(part.text)):
                self.note_score(part, found)
                continue
            aside = ASIDE.search(part.text)
            if aside and self._read_aside(part.part(aside.start(1), aside.end(1))):
                self.ledger.skip(part.part(aside.start()))
                parts += [one for one in (part.part(0, aside.start()),) if one]
            else:
                parts.append(part)
        return replace(chunk, parts=parts)

    def _read_aside(self, inner: Piece) -> bool:
        found = find_grade(inner.text)
        if not self.item.score and found and (found.start, found.end) == (0, len(inner.text)):
            self.note_score(inner, found)
        elif not self.item.score and DECIMAL.fullmatch(inner.text):
            self.note("score", "score", inner, 0.8)
        elif fold(inner.text) in NOW:
            self.item.current = self.item.end_date is None
        elif not COMPLETED.fullmatch(inner.text):
            return False
        return True

    def read_told(self, told: Told) -> None:
        """Set the field that a form's label names."""
        part = told.piece
        if told.kind not in ("institution", "grade"):
            part = self._without_grade(part)
        if told.kind == "institution":
            self._read_told_school(part)
        elif told.kind == "area":
            self.note_area(part, 0.9)
        elif told.kind == "grade":
            self.note("score", "score", part, 0.9)
        elif self.item.area:
            self.note("study_type", "studyType", part, 0.9)
        elif found := DEGREES.search(part.text):
            self._read_degree(part, found)
        else:
            degree, *rest = split_outside_brackets(part, ",") or [part]
            self.read_unknown_degree(degree)
            if rest and not self.item.area:
                self.note_area(part.part(rest[0].start - part.start), 0.7)

    def _read_told_school(self, part: Piece) -> None:
        """Read a school, and the place behind it: `Elmbrook College, Pune`."""
        names = split_outside_brackets(part, ",")
        place = names[-1] if names else part
        if len(names) > 1 and is_place(place.text) and not self.item.location:
            self.note("location", "location", place, 0.8)
            part = part.part(0, place.start - part.start).trim(" ,")
        self._read_school(part, 0.9)

    def _without_grade(self, part: Piece) -> Piece:
        """Take a grade off the end of a degree: `Laurea in Farmacia, 108/110`."""
        found = find_grade(part.text)
        if found is None or found.start == 0 or found.end < len(part.text.rstrip(" .)")):
            return part
        self.note_score(part, found)
        return part.part(0, found.start).trim(" ,;:.(–—-")

    def read_part(self, part: Piece) -> None:
        """Give one part to the first field it fits."""
        if not self.item.score and (found := find_grade(part.text)):
            self.note_score(part, found)
            for rest in part.without(found.start, found.end):
                self.read_part(rest)
            return
        degree = DEGREES.search(part.text)
        if degree and self._repeats_degree(part):
            self.ledger.skip(part)
            return
        school = school_score(part.text)
        link = STRONG_LINK.match(part.text)
        if link and not degree and not self.item.area:
            self.ledger.skip(part.part(0, link.end()))
            self.note_area(part.part(link.end()), 0.8)
        elif degree and not self.item.study_type and not (school and degree.start() > 25):
            self._read_degree(part, degree)
        elif school and not self.item.institution:
            self.read_school(part)
        elif self.item.study_type and not self.item.area and self._may_be_area(part):
            self.note_area(part, 0.65)
            self.loose_area = part

    def _repeats_degree(self, part: Piece) -> bool:
        """Tell the letters of a degree behind its words: `Bachelor of Arts - BA`."""
        degree = self.degree
        if degree is None or not LETTERS.fullmatch(part.text) or not DEGREES.fullmatch(part.text):
            return False
        between = self.ledger.source.text[degree.end : part.start]
        return bool(between) and not between.strip(" –—-(")

    def read_school(self, part: Piece) -> None:
        """Read a part that has a school's name, behind what is studied there or alone."""
        studied = self._read_school_behind(part)
        if studied is part:
            self._read_school(part, 0.9)
        elif studied and not self.item.area:
            self.note_area(studied, 0.75)

    def _read_degree(self, part: Piece, found: re.Match[str]) -> None:
        self.degree = part
        longer = ABBREVIATED.match(part.text, found.end())
        end = longer.end() if longer else found.end()
        self.note("study_type", "studyType", part.part(found.start(), end), 0.9)
        rest = self._read_school_behind(part.part(end).trim(" ,:–-"))
        before = part.part(0, found.start()).trim()
        only_leads = fold(before.text) in STUDY_LABELS or LINK_WORDS.fullmatch(f"{before.text} ")
        if only_leads:
            self.ledger.skip(before)
            before = before.part(0, 0)
        if LINK_WORDS.fullmatch(f"{rest.text} "):
            self.ledger.skip(rest)
            rest = rest.part(0, 0)
        if link := LINK_WORDS.match(rest.text):
            self.ledger.skip(rest.part(0, link.end()))
            rest = rest.part(link.end())
        if school_score(rest.text) and not self.item.institution:
            self._read_school(rest, 0.7)
        elif rest:
            bracketed = IN_BRACKETS.fullmatch(rest.text)
            unpaired = rest.text.count("(") != rest.text.count(")")
            self.note_area(rest.trim(" )(") if unpaired or bracketed else rest, 0.85)
        if before and not self.item.institution and school_score(before.text):
            self._read_school(before, 0.7)
        elif before and not self.item.area:
            self.note_area(before, 0.5)

    def read_unknown_degree(self, part: Piece) -> None:
        """Read a degree nobody listed; `in` and the like part it from what is studied."""
        link = BETWEEN.search(part.text) if not self.item.area else None
        degree = part.part(0, link.start()) if link else part
        self.note("study_type", "studyType", degree, 0.5)
        if link:
            self.ledger.skip(part.part(link.start(), link.end()))
            self.note_area(part.part(link.end()), 0.5)

    def _read_school_behind(self, part: Piece) -> Piece:
        """Take `at Northmoor University` off the end of what is studied there."""
        if self.item.institution:
            return part
        for found in BEHIND.finditer(part.text):
            if school_score(part.text[found.end() :]):
                self.ledger.skip(part.part(found.start(), found.end()))
                self._read_school(part.part(found.end()), 0.85)
                return part.part(0, found.start()).trim(" ,:–-")
        return part

    def repeat_school(self, above: "Study") -> None:
        """Take the school that stands above several degrees."""
        dated = self.item.start_date or self.item.end_date
        if above.school is not None and self.item.study_type and dated:
            self.note("institution", "institution", above.school, 0.6)

    def extend_school(self, part: Piece) -> None:
        """Read `College of Nursing, Eastfield` as one name, if no field wants the rest."""
        school, text = self.school, self.ledger.source.text
        complete = self.item.study_type and self.item.area
        if school is not None and complete and text[school.end : part.start] in {", ", ","}:
            whole = Piece(school.start, part.end, text[school.start : part.end])
            self._read_school(whole, 0.75)

    def extend_area(self, part: Piece) -> None:
        """Read `Civil Engineering – Sustainable Building` as one field of study."""
        area, text = self.area, self.ledger.source.text
        if self.school is None or area is None or not part.text[:1].isalpha():
            return
        if BINDS.fullmatch(text[area.end : part.start]):
            self.note_area(Piece(area.start, part.end, text[area.start : part.end]), 0.7)

    def prefer_school(self, apart: re.Pattern[str]) -> None:
        """Read what stands apart from the degree as the school: all name it, not all the field."""
        area, degree = self.loose_area, self.degree
        if self.item.institution or area is None or degree is None:
            return
        between = self.ledger.source.text[min(area.end, degree.end) : max(area.start, degree.start)]
        if apart.search(between):
            self.item.area = ""
            self.ledger.provenance.pop(f"{self.item.id}/area", None)
            self.note("institution", "institution", area, 0.5)

    def _read_school(self, part: Piece, sure: float) -> None:
        found = AT_SCHOOL.match(part.text)
        self.school = part.part(found.end()) if found else part
        self.note("institution", "institution", self.school, sure)

    def _may_be_area(self, part: Piece) -> bool:
        count = count_words(part.text)
        if self.is_town_of_school(part):
            return False
        if count > MAX_AREA_WORDS or not part.text[:1].isalpha() or is_place(part.text):
            return False
        degree = self.degree
        return count <= MAX_LOOSE_WORDS or (degree is not None and self._in_one_line(degree, part))

    def is_town_of_school(self, part: Piece) -> bool:
        """Tell `Helmond` in `HAVO, Carolus College, Helmond`: such leavers have no field."""
        if self.school is None or not LEAVES_SCHOOL.search(self.item.study_type):
            return False
        between = self.ledger.source.text[self.school.end : part.start]
        return between.strip() == "," and may_be_town(part.text)

    def _in_one_line(self, one: Piece, other: Piece) -> bool:
        start, end = min(one.end, other.end), max(one.start, other.start)
        return "\n" not in self.ledger.source.text[start:end]

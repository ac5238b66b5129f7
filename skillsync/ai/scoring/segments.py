"""Part a posting into sentences and bullets, each under the heading that says what it is."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Section = Literal["must", "nice", "duties", "offer", "about", "place", "title", "unknown"]


class Segment(NamedTuple):
    """One sentence or bullet, `text[start:end]` of the posting, and its heading's meaning."""

    start: int
    end: int
    section: Section


# Order matters: "preferred qualifications" is nice, not must.
_HEADINGS: tuple[tuple[Section, str], ...] = (
    (
        # "What you don't need" asks for nothing, as an offer does.
        "offer",
        r"(?:what )?(?:we|you) (?:do not|don.t|won.t) (?:need|ask|require|expect)|"
        r"not (?:required|needed|necessary|a must)|no need for|"
        r"was (?:sie|du|wir) nicht (?:brauch|benötig|mitbring|erwart)|nicht erforderlich|"
        r"non requis|ce (?:dont vous n.avez|que nous ne)",
    ),
    (
        "nice",
        r"nice[ -]to[ -]have|preferred|desir(?:able|ed)|bonus(?: points)?|good to have|pluses|"
        r"(?:it.s )?a plus|would be (?:great|nice|a plus)|ideally|extra credit|advantage|optional|"
        r"von vorteil|wünschenswert|das wäre|les plus|un plus|atouts|deseable|se valorará",
    ),
    (
        "offer",
        r"benefits|perks|what we offer|we offer|what(?:.s| is) in it|what you.ll get|you.ll get|"
        r"rewards?|compensation|salary|pay\b|our offer|why (?:join|work|us|you)|how to apply|"
        r"to apply|application process|apply|hiring process|interview process|equal opportunit|"
        r"diversity|inclusion|next steps|contact|wir bieten|was wir bieten|unser angebot|"
        r"ihre vorteile|deine vorteile|bewerbung|kontakt|nous offrons|ce que nous|avantages|"
        r"ofrecemos|beneficios",
    ),
    (
        "must",
        r"requirements?|qualifications?|must[ -]haves?|essential|who you are|about you|"
        r"your profile|"
        r"what you(?:.ll| will)? (?:bring|need|have)|you(?:.ll| will)? (?:have|bring|need|are)|"
        r"(?:what )?we(?:.re| are)? (?:look(?:ing)? for|expect|need|ask)|(?:key |"
        r"required |technical |"
        r"core |your |main )?skills|experience(?: and| &|$)|person specification|"
        r"(?:the )?ideal candidate|candidate profile|the person|education|certifications?|"
        r"licen[cs]es?|"
        r"knowledge|competenc|criteria|is this you|your background|eligibility|anforderungen|"
        r"(?:ihr|dein) profil|was (?:sie|du) mitbring|qualifikation|voraussetzungen|"
        r"profil recherché|votre profil|compétences|requisitos|perfil|formation",
    ),
    (
        "duties",
        r"responsibilit|what you(?:.ll| will) (?:do|be doing)|you will|your role|the role|duties|"
        r"(?:the )?job(?: description| purpose| summary)?$|your (?:tasks|mission|day)|tasks|"
        r"day[ -]to[ -]day|a typical|main purpose|key accountabilit|role (?:overview|"
        r"summary|purpose)|"
        r"in this role|the position|position summary|aufgaben|ihre aufgaben|das erwartet|"
        r"missions?|vos missions|funciones|tu misión",
    ),
    ("place", r"location|where|place of work|standort|arbeitsort|lieu|ubicación"),
    ("title", r"(?:job )?title|position|vacancy|role|stelle|poste|puesto"),
    (
        "about",
        r"about (?:us|the (?:company|team|organi[sz]ation|school|hospital|trust))|who we are|"
        r"our (?:company|team|story|values|culture|mission|school)|company|the (?:team|company)|"
        r"über uns|à propos|qui sommes|sobre nosotros|overview|introduction|background",
    ),
)
_HEADING = [
    (section, re.compile(rf"^(?:the |our |your )?(?:{words})", re.IGNORECASE))
    for section, words in _HEADINGS
]

_BULLET = re.compile(r"^\s*(?:[-*•·▪◦●‣–—✓✔➢►○■o](?=\s)|\d{1,2}[.)](?=\s)|[•●▪✓✔])\s*")
_MARKS = re.compile(r"^[#*_\s>]+|[*_\s:：#]+$")
_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"[.!?;](?=[\"')\]]?\s+[^\Wa-z_])|[。！？؟]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|approx|incl|min|max|no|st|dr|mr|mrs|ms|vs|inc|ltd|bzw|z\.b|ca)|"
    r"\b[A-Za-z]\.[A-Za-z]|\b[A-Z])$",
    re.IGNORECASE,
)
_INLINE = re.compile(r"^([^:：\n]{3,45})[:：]\s+(?=\S)")


class _Line(NamedTuple):
    start: int
    end: int
    bullet: bool
    new_paragraph: bool


def segments(text: str) -> Iterator[Segment]:
    """Yield every sentence and bullet of `text` with its section; headings are not yielded."""
    section: Section = "unknown"
    for block in _blocks(text):
        written = text[block.start : block.end]
        heading = None if block.bullet else heading_of(written)
        if heading is not None:
            section = heading
            continue
        start, here = block.start, section
        inline = _INLINE.match(written)
        if inline and (named := _section_named(inline.group(1))):
            start, here = block.start + inline.end(), named
            if named in ("must", "nice", "duties", "offer") and not block.bullet:
                section = named
        yield from _sentences(text, start, block.end, here)


def heading_of(line: str) -> Section | None:
    """Return the section a line opens, None when the line is no heading."""
    stripped = line.strip()
    bare = _MARKS.sub("", stripped)
    words = bare.split()
    if not words or len(words) > 9:
        return None
    marked = stripped.startswith("#") or (stripped.startswith("**") and stripped.endswith("**"))
    marked = marked or stripped.endswith((":", "：")) or (bare.isupper() and len(words) <= 6)
    named = _section_named(bare)
    if named and (marked or (len(words) <= 6 and not re.search(r"[.,;!]|\d", bare))):
        return named
    return "unknown" if marked and len(bare) > 2 and not bare.isdigit() else None


def _section_named(words: str) -> Section | None:
    bare = _MARKS.sub("", words.strip())
    for section, pattern in _HEADING:
        if pattern.match(bare):
            return section
    # "Minimum qualifications", "Essential requirements and skills"
    if len(bare.split()) <= 5:
        for section, pattern in _HEADING[:4]:
            if any(pattern.match(rest) for rest in _tails(bare)):
                return section
    return None


def _tails(words: str) -> Iterator[str]:
    parts = words.split()
    for place in range(1, len(parts)):
        yield " ".join(parts[place:])


def _blocks(text: str) -> Iterator[_Line]:
    """Yield bullets and paragraphs, with wrapped lines joined to the line they continue."""
    pending: _Line | None = None
    for line in _lines(text):
        if pending is not None and _continues(text, pending, line):
            pending = pending._replace(end=line.end)
            continue
        if pending is not None:
            yield pending
        pending = line
    if pending is not None:
        yield pending


def _lines(text: str) -> Iterator[_Line]:
    last_end = 0
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        bullet = _BULLET.match(match.group())
        lead = bullet.end() if bullet else len(match.group()) - len(match.group().lstrip())
        start, end = match.start() + lead, match.start() + len(match.group().rstrip())
        gap = text[last_end : match.start()].replace("\r\n", "\n")
        if start < end:
            yield _Line(start, end, bool(bullet), gap.count("\n") > 1 or last_end == 0)
            last_end = end


def _continues(text: str, before: _Line, line: _Line) -> bool:
    if line.bullet or line.new_paragraph or heading_of(text[line.start : line.end]):
        return False
    if not before.bullet and heading_of(text[before.start : before.end]):
        return False
    first = text[line.start]
    if first.islower():
        return True
    long_line = len(text[before.start : before.end].rpartition("\n")[2]) > 60
    return long_line and not before.bullet and text[before.end - 1] not in ".!?:;"


def _sentences(text: str, start: int, end: int, section: Section) -> Iterator[Segment]:
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        before = text[max(begin, match.start() - 8) : match.start()]
        if match.group() == "." and _ABBREVIATION.search(before):
            continue
        yield from _trimmed(text, begin, match.end(), section)
        begin = match.end()
    yield from _trimmed(text, begin, end, section)


def _trimmed(text: str, start: int, end: int, section: Section) -> Iterator[Segment]:
    while start < end and text[start] in " \t\r\n\"'":
        start += 1
    while end > start and text[end - 1] in " \t\r\n.;,":
        end -= 1
    if end - start > 1:
        yield Segment(start, end, section)

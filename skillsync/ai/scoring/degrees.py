"""Degrees: how high, and in what. Levels follow the European Qualifications Framework loosely."""

import re
from typing import NamedTuple

SECONDARY, VOCATIONAL, BACHELOR, MASTER, DOCTORATE = 1, 2, 3, 4, 5
LEVEL_NAMES = {
    SECONDARY: "secondary school",
    VOCATIONAL: "vocational qualification",
    BACHELOR: "bachelor's degree",
    MASTER: "master's degree",
    DOCTORATE: "doctorate",
}

_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (level, re.compile(words))
    for level, words in (
        (
            DOCTORATE,
            r"(?i:\bph\.?\s?d\b|\bdoctora(?:te|l)\b|\bdoctor of\b|\bpromotion\b(?= in)|"
            r"\bdphil\b|\bdr\. ?rer)|\bMD\b|\bEdD\b",
        ),
        (
            MASTER,
            r"(?i:\bmaster(?:['’]?s)?(?: degree)?(?= (?:degree|of|in|or|level|science|"
            r"program)|['’]s|,|\.|/|$|\s*\()|\bm\.?sc\b|\bmba\b|\bmeng\b|\bm\.eng|\bmphil\b|"
            r"\bmres\b|\bmaîtrise\b|\bmáster\b|\bdiplom(?:-|ingenieur)|\bpostgraduate degree)|"
            r"\bM\.?A\.?(?=[ ,.)]|$)|\bM\.?Ed\b|\bLLM\b(?! model)|\bMSN\b|\bMS (?=in )|\bMSW\b",
        ),
        (
            BACHELOR,
            r"(?i:\bbachelor(?:['’]?s)?\b|\bb\.?sc\b|\bbeng\b|\bb\.eng|\bbcom\b|\bbba\b|"
            r"\bundergraduate degree|\blicenciatura\b|\blicence (?:de|en|professionnelle)|"
            r"\bgrado en\b|\buniversity degree|\bcollege degree|\bhonou?rs degree|"
            r"\bhochschulabschluss|\bstudium\b|\bdegree\b(?! of (?:autonomy|freedom|flex|"
            r"independ|accuracy|detail))|\bhons\b)|\bB\.?A\.?(?=[ ,.)]|$)|\bB\.?Ed\b|"
            r"\bLL\.?B\b|\bBSN\b|\bBFA\b|\bBN\b|\bBS (?=in )",
        ),
        (
            VOCATIONAL,
            r"(?i:\bassociate(?:['’]?s)? (?:degree|of)|\bADN\b|\bfoundation degree|\bHN[DC]\b|"
            r"\bBTEC\b|\bNVQ\b|\bapprentice(?:ship)?\b|\bausbildung\b|\bcity (?:&|and) guilds|"
            r"\bvocational (?:training|qualification|diploma)|\btrade school|"
            r"\btechnical (?:college|diploma|certificate)|\b(?:college|higher|national|"
            r"level \d|advanced|culinary|professional|trade|nursing) diploma|\bdiploma in\b|"
            r"\bBTS\b|\bDUT\b|\bbac ?\+ ?[23]\b|\bciclo formativo)",
        ),
        (
            SECONDARY,
            r"(?i:\bhigh school|\bsecondary (?:school|education)|\bGED\b|\bGCSEs?\b|"
            r"\bA[- ]levels?\b|\babitur\b|\bbaccalauréat|\bbachillerato|\bleaving certificate|"
            r"\bmittlere reife)",
        ),
    )
)
_FIELDS = re.compile(
    r"[ ,(]*(?:\((?:hons|honours)\)\s*)?"
    r"(?:degree |diploma |qualification |level \d )*(?:in|of|en|im)\s+"
    r"(?:the field of |science in |arts in |a |an )?(?P<fields>[^.;()\n]{3,90})",
    re.IGNORECASE,
)
_FIELD_STOP = re.compile(
    r"\b(?:or (?:an? )?(?:equivalent|related|similar|comparable|relevant)|and (?:a |"
    r"an )?(?:minimum|at least|\d|strong)|"
    r"with|from|plus|required|preferred|is |are |desirable|essential|"
    r"oder vergleichbar|ou équivalent)\b",
    re.IGNORECASE,
)
_FIELD_PARTS = re.compile(r"\s*(?:,|/|\bor\b|\boder\b|\bou\b)\s*")
_EMPTY_FIELDS = {
    "science",
    "arts",
    "any field",
    "any discipline",
    "relevant",
    "a related field",
    "related field",
    "education",
}
_EQUIVALENT = re.compile(
    r"\bor (?:an? )?(?:equivalent|comparable|relevant|similar) (?:work |practical |"
    r"professional |industry )?experience|"
    r"\bequivalent experience|\bor (?:proven |relevant )?(?:work )?experience\b|"
    r"\bor equivalent\b|\bvergleichbar|ou équivalent",
    re.IGNORECASE,
)


class DegreeWords(NamedTuple):
    """The lowest degree a text names, its fields, and whether experience may replace it."""

    level: int
    start: int
    end: int
    fields: tuple[str, ...]
    or_equivalent: bool


def find_degree(text: str) -> DegreeWords | None:
    """Return the degree `text` asks for: the lowest of those named, None when none is."""
    found = [(level, match) for level, pattern in _LEVELS for match in pattern.finditer(text)]
    if not found:
        return None
    level = min(level for level, _ in found)
    # "bachelor's degree" names bachelor twice; a master's degree is not also a bachelor's.
    named = {each for each, match in found if match.group().casefold() != "degree"}
    if named:
        level = min(named)
    start = min(match.start() for _, match in found)
    last = max(match.end() for _, match in found)
    fields, end = _fields_after(text, last)
    return DegreeWords(level, start, end, fields, bool(_EQUIVALENT.search(text)))


def level_of(study_type: str) -> int:
    """Return the level of a résumé's degree: the highest it names, 0 when it names none."""
    levels = [level for level, pattern in _LEVELS if pattern.search(study_type)]
    return max(levels, default=0)


def _fields_after(text: str, end: int) -> tuple[tuple[str, ...], int]:
    match = _FIELDS.match(text, end)
    if match is None:
        return (), end
    written = match.group("fields")
    stop = _FIELD_STOP.search(written)
    written = written[: stop.start()] if stop else written
    parts = [
        re.sub(r"^(?:and|a|an|the) ", "", part.strip(" ,-")) for part in _FIELD_PARTS.split(written)
    ]
    fields = tuple(part for part in parts if len(part) > 2 and part.casefold() not in _EMPTY_FIELDS)
    return fields, match.start("fields") + len(written.rstrip(" ,"))

"""Fields of study: which a text asks for, and which are near enough to count as one."""

import re
from functools import lru_cache

from skillsync.ai.scoring.meaning import stems_of

_AFTER = re.compile(
    r"[ ,(]*(?:\((?:hons|honours)\)\s*)?"
    r"(?:(?:/|à|-|ou) ?(?:bac ?)?\+? ?\d )?"
    r"(?:degree |diploma |qualification |level \d |minimum |validé |abgeschlossen )*"
    r"(?:(?:in der|in|of|en|im|as an?|as|der|des|als|zum/zur|zur/zum|zum|zur|für|de la|du|de)\s+|"
    r"d['’]\s?)"
    r"(?:the field of |science in |arts in |a |an |(?:dem )?(?:bereich|fachrichtung|fach|"
    r"studiengang)s? |(?:le )?domaine (?:de la |du |des |de |d['’]))?"
    r"(?P<fields>[^.;()\n]{3,90})",
    re.IGNORECASE,
)
# A qualification whose name its field follows at once: "BTS électrotechnique", "Bachelor Physik".
_AT_ONCE = re.compile(
    r"(?:(?P<short>\b(?:CAP|BEP|BTS|DUT|BUT|bac(?:calauréat)? pro(?:fessionnel)?))|bachelor)$",
    re.IGNORECASE,
)
_FIELD_AT_ONCE = re.compile(r" (?P<fields>[^\W\d_][^.;,()\n]{2,60})")
_STUDIES = re.compile(r"(?P<field>\w{4,}?)s?studium", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:in|as an?|as|en|im|de)$", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?P<field>[^\W\d_][\w-]{3,})\s+(?:degree|diploma|qualification|apprenticeship|certificate)?\s*$",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"\b(?:fully )?qualified (?P<field>[a-z]{5,})", re.IGNORECASE)
_STOP = re.compile(
    r"\b(?:or (?:an? )?(?:equivalent|related|similar|comparable|relevant|professional|self)|"
    r"and (?:a |an )?(?:minimum|at least|\d|strong|registration)|"
    r"(?:oder|ou) (?:ein\w* |un\w* |diplôme )?(?:vergleichbar|ähnlich|gleichwertig|verwandt|"
    r"équivalen|similaire|apparenté)|mit\b|avec\b|sowie|bzw|minimum|idéalement|"
    r"(?:zwingend )?(?:erforderlich|notwendig|vorausgesetzt)|wünschenswert|von vorteil|"
    r"exigé|souhaité|requis|demandé|obligatoire|indispensable|apprécié|"
    r"with\b|from|plus|required|preferred|is |are |desirable|essential|field|subject|discipline|"
    r"(?:oder|ou) (?:[^.;]{0,20} )?(?:vergleichbar|équivalent))\w*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:,|/|\bor\b|\boder\b|\bou\b)\s*")
_NO_FIELD = (
    "science arts any relevant related similar education equivalent completed university college "
    "trade vocational technical professional craft skilled higher advanced national postgraduate "
    "undergraduate bachelor bachelors bachelor's master masters master's honours formal good first "
    "full recognised recognized valid suitable appropriate secondary high school qualified "
    "apprentice comparable holding academic foundation associate level with have "
    "degree formation niveau titulaire minimum diplôme diplômé diplômée validé état "
    "fern selbst abend hochschul universität fachhochschul bachelor master aufbau voll teilzeit "
    "auslands dual "
    "self-taught technician qualification abgeschlossene abgeschlossenes erfolgreich"
)
# What the same trade is called by different schools; a line is one family. Ours.
_FAMILIES = tuple(
    frozenset(stems_of(line))
    for line in (
        "computing computer software informatics programming information-technology data cyber",
        "cookery culinary chef cook catering hospitality gastronomy kitchen",
        "mechanical mechanics mechatronics fitting fitter automation millwright machinery",
        "refrigeration hvac conditioning building-services heating ventilation",
        "electrical electrician electrotechnical wiring electricity",
        "communication journalism media marketing advertising relations publishing",
        "quantitative statistics mathematics economics physics econometrics data analytics "
        "actuarial engineering",
        "business commerce accounting economics logistics administration management finance",
        "accounting accountancy bookkeeping finance accountant commerce auditing",
        "laboratory biology biomedical biochemistry microbiology chemistry",
        "education teaching pedagogy training didactics instruction",
        "design visual interaction graphic illustration typography",
        "driver driving haulage transport",
        "nursing nurse healthcare",
        "midwifery midwife",
        "welding fabrication metalwork boilermaking",
        "carpentry joinery woodwork carpenter joiner",
        "plumbing plumber pipefitting sanitary heating",
        "logistics supply warehousing transport shipping",
        "human resource personnel psychology",
    )
)
_GENERAL = stems_of(
    "studies science sciences general applied field professional trade subject qualification "
    "technology advanced technician level training certificate diploma degree craft higher with "
    "related medical services health"
)


def fields_around(text: str, spans: list[tuple[int, int]]) -> tuple[tuple[str, ...], int]:
    """Return the fields named behind the qualifications at `spans`, or before; and their end."""
    for start, end in sorted(spans, key=lambda span: -span[1]):
        led = _WITHIN.search(text[start:end])
        fields, behind = _behind(text, end - len(led.group()) if led else end)
        if fields:
            return fields, behind
    return _fields_beside(text, spans)


def _fields_beside(text: str, spans: list[tuple[int, int]]) -> tuple[tuple[str, ...], int]:
    """Return the fields that stand in, right behind or before the qualifications; and their end."""
    for start, end in spans:
        fields, behind = _at_once(text, start, end)
        if fields:
            return fields, behind
    qualified = _QUALIFIED.search(text)
    if qualified and qualified["field"].casefold() not in _NO_FIELD.split():
        return (qualified["field"],), qualified.end()
    for start, end in spans:
        words = text[start:end]
        inner = [word for word in words.split()[:-1] if word.casefold() not in _NO_FIELD.split()]
        if inner and words.casefold().endswith("qualification"):
            return (" ".join(inner),), end
        before = _BEFORE.search(text, 0, start)
        if before and before["field"].casefold() not in _NO_FIELD.split():
            return (before["field"],), end
    return (), 0


@lru_cache(maxsize=16_384)
def are_alike(field: str, studied: str) -> bool:
    """Tell whether what was `studied` is the field asked for, by words or by trade."""
    wanted, held = stems_of(field) - _GENERAL, stems_of(studied) - _GENERAL
    if not wanted:
        return bool(stems_of(field) & stems_of(studied))
    if any(_akin(one, other) for one in wanted for other in held):
        return True
    return any(_in(wanted, family) and _in(held, family) for family in _FAMILIES)


def _in(words: set[str], family: frozenset[str]) -> bool:
    return any(_akin(word, member) for word in words for member in family)


def _akin(one: str, other: str) -> bool:
    """Tell whether two words share their root: electrician and electrical, cook and cookery."""
    if one == other:
        return True
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    shorter = min(len(one), len(other))
    return shorter >= 4 and shared >= max(4, 0.75 * shorter)


def _behind(text: str, end: int) -> tuple[tuple[str, ...], int]:
    match = _AFTER.match(text, end)
    if match is None:
        return (), end
    return _fields_in(match)


def _at_once(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """Return the fields in a qualification's own name, or that follow it without a word between."""
    compound = _STUDIES.fullmatch(text[start:end])
    if compound and compound["field"].casefold() not in _NO_FIELD.split():
        return (compound["field"],), end
    named, match = _AT_ONCE.search(text[start:end]), _FIELD_AT_ONCE.match(text, end)
    if named is None or match is None:
        return (), end
    # After a bachelor only a noun can be told from the rest of a sentence.
    if not named["short"] and not match["fields"][0].isupper():
        return (), end
    return _fields_in(match)


def _fields_in(match: re.Match[str]) -> tuple[tuple[str, ...], int]:
    written = match.group("fields")
    stop = _STOP.search(written)
    written = written[: stop.start()] if stop else written
    parts = [re.sub(r"^(?:and|an?|the) ", "", part.strip(" ,-")) for part in _PARTS.split(written)]
    fields = tuple(part for part in parts if len(part) > 2 and not _says_nothing(part))
    return fields, match.start("fields") + len(written.rstrip(" ,"))


def _says_nothing(part: str) -> bool:
    words = part.casefold().split()
    return all(word in _NO_FIELD.split() for word in words) and words != ["education"]

"""Degrees: how high, and in what. Levels follow the European Qualifications Framework loosely."""

import re
from functools import lru_cache
from typing import NamedTuple

from skillsync.ai.scoring.asking import CREDENTIAL
from skillsync.ai.scoring.fields import fields_around

SECONDARY, VOCATIONAL, BACHELOR, MASTER, DOCTORATE = 1, 2, 3, 4, 5
LEVEL_NAMES = {
    SECONDARY: "secondary school",
    VOCATIONAL: "vocational qualification",
    BACHELOR: "bachelor's degree",
    MASTER: "master's degree",
    DOCTORATE: "doctorate",
}

# A Scrum or a harbour master has a job or a certificate, and no degree by that name.
_MASTERS_OF = (
    "scrum station harbour harbor head web ballet brew yard grand choir quiz past task concert "
    "quarter ship port game"
)
_NO_TRADE_BEFORE = "".join(rf"(?<!\b{trade}[ -])" for trade in _MASTERS_OF.split())

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
            r"(?i:"
            + _NO_TRADE_BEFORE
            + r"\bmaster(?:['’]?s)?(?: degree)?(?= (?:degree|of|in|or|level|science|"
            r"program|meef|mention|recherche|en\b|im\b)|['’]s|,|\.|/|$|\s*\()|\bm\.?sc\b|"
            r"\bmba\b|\bmeng\b|\bm\.eng|\bmphil\b|"
            r"\bmres\b|\bmaîtrise (?:en|ès)\b|\bmáster\b|\bmagister\b|\bdiplom(?:-|ingenieur)|"
            r"\bdiplom\b(?= in|,|$)|\bstaatsexamen\b|\bdiplôme d['’]ingénieur|\bbac ?\+ ?5\b|"
            r"\bmastère\b|\bingeniería superior\b|"
            r"\bpost-?graduate (?:degree|diploma|certificate|qualification))|"
            r"\bM\.?A\.?(?=[ ,.)]|$)|\bM\.?Ed\b|\bLLM\b(?! model)|\bMSN\b|\bMS (?=in )|\bMSW\b",
        ),
        (
            BACHELOR,
            r"(?i:\bbachelor(?:['’]?s)?\b|\bb\.?sc\b|\bbeng\b|\bb\.eng|\bbcom\b|\bbba\b|"
            r"\bundergraduate degree|\blicenciatura\b|\blicence (?:de|en|professionnelle)|"
            r"\bgrade de licence\b|\bdiplôme d['’]état d['’]assistant|"
            r"\bdiplôme (?:d['’]état )?(?=d['’](?:infirmi|ergo))|"
            r"\bbachelorabschluss|\bgrado (?:universitario )?en\b|\bdiplomatura\b|"
            r"\bingeniería técnica\b|\bbac ?\+ ?[34]\b|\buniversity degree|\bcollege degree|"
            r"\bhonou?rs degree|"
            r"\bhochschulabschluss|"
            r"\b(?!selbst|eigen|akten|quellen|literatur)[a-zäöü]*studium\b|"
            r"\bdegree\b(?! of (?:autonomy|freedom|flex|"
            r"independ|accuracy|detail))|\bhons\b)|\bB\.?A\.?(?=[ ,.)]|$)|\bB\.?Ed\b|"
            r"\bLL\.?B\b|\bBSN\b|\bBFA\b|\bBN\b|\bBS (?=in )",
        ),
        (
            VOCATIONAL,
            r"(?i:\bassociate(?:['’]?s)? (?:degree|of)|\bADN\b|\bfoundation degree|\bHN[DC]\b|"
            r"\bBTEC\b|\bNVQ\b|\bapprentice(?:ship)?\b|\bausbildung\b|\bcity (?:&|and) guilds|"
            r"\bvocational (?:training|qualification|diploma)|\btrade school|"
            r"\btechnical (?:college|certificate)|(?<!school )(?<!graduate )\bdiploma\b|"
            r"\bjourney(?:man|person|woman)(?:['’]s)?(?! licen)|\bapprenticed\b|\btime-served\b|"
            r"\b(?:craft|trade|advanced|higher|vocational) certificate\b|\bmeisterbrief|"
            r"\b(?:trade|craft|vocational|technical|technician|professional|driver|skilled)"
            r"(?: \w+)? qualification\b|\bqualification (?:in|as)\b|"
            r"\b(?:completed|full|formal) training (?:as|in)\b|"
            r"\bmeister(?= im\b| in der\b)|\bdiplôme\b(?= (?:en|de|d['’](?!état|ingénieur)))|"
            r"\bgesell(?:e|in|en)(?:brief|prüfung)|\bfacharbeiter|\bfachkraft\b(?= für)|"
            r"\b(?:abgeschlossene )?berufsausbildung|\bmeister(?:prüfung|titel)|\bfachwirt|"
            r"\bstaatlich (?:anerkannte|geprüfte|examinierte)|\bdiplôme professionnel|"
            r"\btitre professionnel|\bbac(?:calauréat)? pro(?:fessionnel)?\b|\bdiplôme d['’]état\b|"
            r"\bciclo formativo|\bformación profesional|\btécnico (?:superior|en)\b|"
            r"\bgrado (?:medio|superior)\b)|\bCAP\b(?! \d)|\bBEP\b|\bBTS\b|\bDUT\b|"
            r"\bBUT\b(?= [A-Z])|\bFP\b(?= [A-Z])|\bIHK\b|(?i:\bbac ?\+ ?2\b)",
        ),
        (
            SECONDARY,
            r"(?i:\bhigh school|\bsecondary (?:school|education)|\bGED\b|\bGCSEs?\b|"
            r"\bA[- ]levels?\b|\babitur\b|\bbaccalauréat|\bbachillerato|\bleaving certificate|"
            r"\b(?:junior|school|intermediate) certificate|\bcertificate in (?:leaving|junior)\b|"
            r"\bmittlere reife|\brealschul|\bhauptschul|\bfachabitur|\bfachhochschulreife|"
            r"\bhochschulreife|"
            r"\bbrevet des collèges|\beducación secundaria|\bgraduado escolar)|\bESO\b",
        ),
    )
)
# Under education a certificate is a qualification; in a posting it is a thing to hold.
_CERTIFICATE = re.compile(
    r"\bcertificate\b|\bdiplôme\b|\bqualification\b|\bcertificat\b", re.IGNORECASE
)
_EQUIVALENT = re.compile(
    r"\bor (?:an? )?(?:equivalent|comparable|relevant|similar) (?:work |practical |"
    r"professional |industry )?experience|"
    r"\bequivalent experience|\bor (?:proven |relevant )?(?:work )?experience\b|"
    r"\bor (?:\w+ ){0,2}experience\b|\bself-taught\b|"
    r"\bor (?:an? )?(?:equivalent|comparable) (?:portfolio|qualification)|"
    r"\bor equivalent\b|\bvergleichbar|ou équivalent|\bo equivalente|\bo experiencia equivalente",
    re.IGNORECASE,
)

_NONE = re.compile(
    r"\s*(?:none|n/a|no\b.*\b(?:required|needed|necessary|asked))\b|\s*(?:not|nothing) ",
    re.IGNORECASE,
)


_ANY_DEGREE = frozenset({"degree", "diplôme"})
# As the name of a study these are degrees; elsewhere "licence" is a permit, "grado" a grade.
_DEGREE_ABROAD = re.compile(r"licence|grado|laurea|licenciado|licenciada", re.IGNORECASE)


# What a state or a body gives out as a degree, and by which it also lets somebody practise.
_LETS_PRACTISE = re.compile(
    r"\bstaatsexamen\b|\bstaatlich\b|\bdiplôme d['’]état\b|\bdiplomado en enfermería\b",
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
    named = {each for each, match in found if match.group().casefold() not in _ANY_DEGREE}
    if named:
        level = min(named)
    start = min(match.start() for _, match in found)
    last = max(match.end() for _, match in found)
    fields, end = fields_around(text, [match.span() for _, match in found])
    return DegreeWords(level, start, max(end, last), fields, bool(_EQUIVALENT.search(text)))


def asks_for_none(text: str) -> bool:
    """Tell whether a line says that no education is asked for: "None required"."""
    return bool(_NONE.match(text))


def level_of(study_type: str, area: str = "") -> int:
    """Return the level of a résumé's study: the highest it names, 0 when it names none."""
    if _DEGREE_ABROAD.fullmatch(study_type.strip()):
        return BACHELOR
    for written in (study_type, f"{area} {study_type}", area):
        levels = [level for level, pattern in _LEVELS if pattern.search(written)]
        if levels:
            # "Leaving Certificate" is a school's, whatever else a certificate may be.
            return max(levels)
    return VOCATIONAL if _CERTIFICATE.search(study_type) else 0


@lru_cache(maxsize=16_384)
def is_only_a_degree(study: str) -> bool:
    """Tell whether a study is a school's or a university's degree, and no certificate or licence.

    A master's degree in project management is not the certificate in project management.
    """
    if CREDENTIAL.search(study) or _LETS_PRACTISE.search(study):
        return False
    level = level_of(study) or level_of("".join(study.split()[:1]))  # "Master Gestion de projet"
    return level >= BACHELOR or level == SECONDARY

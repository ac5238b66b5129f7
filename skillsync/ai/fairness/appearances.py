"""The words by which postings ask for looks, in English, German and French."""

from skillsync.ai.fairness import traits
from skillsync.ai.fairness.phrase import ASKED, FEW, START, Phrase, clues, words

_LOOKING = r"(?:attractive|good[- ]looking|beautiful|handsome|pretty|slim|slender)"
_SOMEBODY = (
    r"(?:appearance|looks|figure|person|people|individuals?|candidates?|applicants?|"
    r"receptionists?|waiters?|waitress(?:es)?|hosts?|hostess(?:es)?|staff|assistants?|"
    r"(?:young )?(?:wom[ae]n|m[ae]n|lad(?:y|ies)|girls?))"
)

APPEARANCE = (
    Phrase(
        traits.APPEARANCE,
        clues(
            "attractive, looking, beautiful, handsome, pretty, slim, slender, appearance, groomed, "
            "presented, äußere, erscheinung, aussehen, auftreten, présentation, physique, apparence"
        ),
        words(
            rf"\b{_LOOKING} {_SOMEBODY}\b",
            rf"(?:{ASKED}|\bmust be |\byou are ){FEW}(?P<at>{_LOOKING})(?=\W*$| and\b|,)",
            r"\b(?:pleasant|attractive|good|nice|neat|well[- ]groomed|presentable|youthful|"
            r"immaculate) (?:personal |physical |outward )?appearance\b",
            r"\bwell[- ](?:groomed|presented)\b(?= (?:person|people|individual|candidate|"
            r"applicant|wom[ae]n|m[ae]n)|\W*$| and \w+\W*$)",
            r"\b(?:gepflegt|ansprechend|attraktiv|gut|angenehm|sympathisch|makellos|tadellos|"
            r"adrett|vorteilhaft)e?[nrsm]? (?:äußere[nrsm]?|äußerlichkeit|erscheinung(?:sbild)?s?|"
            r"aussehen)\b|\bgepflegte[nrsm]? auftreten\b|\bgut ?aussehende?[nrsm]?\b",
            r"\b(?:très )?(?:bonne|excellente|belle|parfaite) présentation\b(?=\W*$|,| et\b| exig|"
            r" requis| indispens)",
            r"\bprésentation (?:physique )?(?:très )?(?:soignée|irréprochable|impeccable|"
            r"agréable)\b"
            r"(?! (?:des?|du|d['’]))",
            r"\b(?:physique|apparence)(?: physique)? (?:très )?(?:soignée?|agréable|avantageu\w+|"
            r"irréprochable)\b",
        ),
        words(
            r"\b(?:products?|dishes|stores?|shops?|shelves|grounds|fleet|vehicles?|rooms?|displays?|"
            r"documents?|reports?|produits?|plats?|rayons?|magasin|dossiers?|ware|räume)\b"
        ),
    ),
)

# How German names those who do a job: the masculine form, to which "-in" makes the other one.
_LISTED = (
    "leiter arbeiter entwickler berater käufer techniker mechaniker troniker elektriker lehrer "
    "fahrer pfleger helfer macher führer halter schlosser schweißer tischler zimmerer maurer "
    "maler installateur ingenieur architekt jurist polizist informatiker programmierer "
    "redakteur fotograf koch kellner bäcker metzger fleischer friseur gärtner monteur disponent "
    "assistent referent praktikant arzt apotheker therapeut laborant vertreter betreuer "
    "erzieher reiniger packer lagerist kommissionierer dreher fräser decker hausmeister "
    "spezialist direktor lektor bearbeiter zusteller schreiner optiker drucker bediener"
)
_ENDINGS = _LISTED.split()
_TRADE = rf"\w*(?:{'|'.join(_ENDINGS)})"
_NOT_BOTH = (
    r"(?!\w|[*:_]in|\s?/-?\s?in|\(in|\s?/ ?\w+in\b|"
    r" (?:und|oder|bzw\.?) (?:eine )?\w+(?:in|innen)\b)"
)

MASCULINE = (
    Phrase(
        traits.MASCULINE_TITLE,
        tuple(_ENDINGS),
        words(
            rf"\b{_TRADE}{_NOT_BOTH}(?= (?:[\w-]+ ){{0,3}}gesucht\b)",
            rf"\bsuchen (?:wir )?(?:[\w-]+ ){{0,5}}?einen (?:[\w-]+en ){{0,2}}"
            rf"(?P<at>{_TRADE}(?:en)?){_NOT_BOTH}",
            rf"{START}(?P<at2>{_TRADE}){_NOT_BOTH}"
            r"(?=\W*$|,? (?:in|im|für|auf|mit|als|zur|zum|am)\b[^.]{0,50}$)",
        ),
        words(
            r"\w(?:in|innen)\b (?:und|oder|bzw\.?|/) ?\w+|\w[*:_]in|\w/-?in\b|"
            r"\b(?:gmbh|kg|ag|e\.k\.|inc|ltd)\b"
        ),
    ),
)
"""Mild: German uses the masculine form for everybody too, and many do not read it so."""

"""How a phrase is written down, and what makes one harmless.

Each pattern is tried on one sentence. Every gap in one is bounded, so the work is linear.
"""

import re
from typing import NamedTuple

from skillsync.ai.fairness.traits import Note


class Phrase(NamedTuple):
    """Words to find. `unless`: what in the same sentence makes them harmless.

    `clues`: a sentence with none of these, in small letters, cannot hold the words.
    """

    note: Note
    clues: tuple[str, ...]
    words: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def clues(listed: str) -> tuple[str, ...]:
    """Return clues that are written down with commas between them."""
    return tuple(listed.split(", "))


def words(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# How a sentence comes to speak of whom it wants: a bullet's beginning, or words that ask.
FEW = r"(?:[\w’'-]{1,20},? ){0,2}?"
ASKED = (
    r"(?:^\W{0,6}|\b(?:looking for|seek(?:s|ing)?|want(?:s|ed)?|hir(?:e|es|ing)|recruit(?:ing)?|"
    r"need(?:s|ed)?|must be|should be|prefer(?:s|red|ably)?|you are|you['’]re|"
    r"ideal(?:ly)?(?: for)?|"
    r"perfect for|suit(?:s|ed to|able for)|require[sd]?|candidates? (?:is|are|will be)|only|"
    r"suchen|gesucht(?: wird| werden)?|wünschen uns|bevorzugt|nur|sie sind|du bist|idealerweise|"
    r"recherch(?:ons|e|é|ée)|cherch(?:ons|e)|vous êtes|préfér\w{1,6}|uniquement|"
    r"idéalement)[ :]\W{0,2})"
    r"(?:an? |the |some |ein(?:e|en|er)? |une? |des )?"
)
START = r"^\W{0,6}(?:an? |the |eine? |une? )?"
CLOSE = r"[^.;:\n]{0,70}?"

# The reader of a posting addresses everybody: "(m/w/d)", "H/F", "all genders".
FOR_EVERYBODY = re.compile(
    r"(?<![\w/])[mwfhdxi]\s?[/|*,:]\s?[mwfhdxi](?:\s?[/|*,:]\s?[mwfhdxi*]){0,2}(?![\w/])|"
    r"\ball genders\b|\bany gender\b|\balle geschlechter\b|\btous (?:les )?genres\b|"
    r"\b(?:gn|m/w/divers|w/m/divers)\b",
    re.IGNORECASE,
)
# A sentence that promises equal treatment names what it does not look at.
FAIR = words(
    r"equal[ -]opportunit|regardless of|irrespective of|without (?:regard|reference) to|"
    r"discriminat|\bno matter (?:what|who|your)|whatever your|all (?:ages|backgrounds|genders|"
    r"faiths)|"
    r"\bdiversity\b|\binclusion\b|underrepresented|under-represented|"
    r"protected (?:characteristic|veteran)|\b(?:are|is)(?: \w{1,12})? welcome\b|welcome to apply|"
    r"\bwelcome (?:applications|applicants|candidates)|encouraged? \w{0,12} ?to apply|"
    r"encourage applications|we do(?: not|n['’]t) (?:ask|want|need)",
    r"unabhängig von|ungeachtet|chancengleich|gleichstell|gleichbehandl|diskriminier|"
    r"gleicher eignung|willkommen|begrüßen|schwerbehindert|vielfalt|ermutig",
    r"sans distinction|égalité des chances|égalité professionnelle|quel(?:s|le|les)? que soi|"
    r"bienvenu|situation de handicap|à compétences égales|discrimination|encourageons",
)
# Words right before or after that turn a demand into its opposite.
DENIED_BEFORE = words(
    r"\b(?:no|not|without|never|don['’]t|needn['’]t|nor|kein(?:e|en|er)?|ohne|nicht|"
    r"verzicht\w{0,3} auf|sans|pas|ni|aucune?)\b[^,.;:()–—-]{0,28}$"
)
DENIED_AFTER = words(
    r"^[^,.;]{0,28}\b(?:not (?:required|needed|necessary|essential|expected|a must)|unnecessary|"
    r"optional|nicht (?:erforderlich|nötig|notwendig|zwingend|erwünscht|gewünscht)|kein muss|"
    r"unnötig|"
    r"pas (?:nécessaire|obligatoire|exigée?|requise?)|inutile|facultati)",
    r"^ (?:other than|außer|autre que)\b",
    r"^,? ?(?:or|oder|ou|/) ?(?:an? |near[- ]|sprech\w{1,2} |parle[rz] )?(?:equivalent|"
    r"vergleichbar|equally|fluent|bilingu|"
    r"verhandlungssicher|fließend|courant|c[12]\b|proficien)",
)

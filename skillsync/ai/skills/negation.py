"""Tell when a text names a skill only to deny, waive or wish for it, in six languages."""

import re
from itertools import pairwise

REACH = 120
"""Characters looked at before and after a name."""

_NEGATION = re.compile(
    r"\b(?:no|not|never|without|lack(?:s|ing)?|neither|nor|cannot|unfamiliar|"
    r"(?:do|does|did|have|has|is|are|was|can)n['’]t|(?:can|won)['’]t|"
    r"kein(?:e|en|er|em|es)?|ohne|nicht|nie|niemals|weder|"
    r"sans|aucune?|jamais|pas (?:de|encore|du|la|le|les|en|avec|maîtris\w+)|"
    r"sin (?:experiencia|conocimientos?)|ning[uú]n[ao]?|nunca|"
    r"senza|nessuna?|geen|zonder|niet|sem (?:experiência|conhecimentos?)|nenhuma?)(?![\w-])|"
    r"\bpas d['’]",
    re.IGNORECASE,
)
_NOT_NEGATION = re.compile(
    r"\bno (?:later|fewer|less|more) than|\bnot (?:only|just|least|limited|afraid)|"
    r"\b(?:do|does|did|is|are)n['’]t (?:just|only|merely)|\bnever (?:missed|failed|late)|"
    r"\bno (?:down-?time|errors?|incidents?|accidents?|injur(?:y|ies)|defects?|complaints?|losses|"
    r"data loss|problems?|doubt)|"
    r"\bwithout (?:incident|error|accident|supervision|fault|loss|fail|delay)|\bno[. ]?\d|"
    r"\bnicht (?:nur|zuletzt|allein)|\bohne (?:probleme|unfälle?|fehler|beanstandung\w*|aufsicht)|"
    r"\bsans (?:fautes?|accidents?|erreurs?|incidents?|encombre|supervision)|"
    r"\bpas (?:que|seulement|uniquement)|\bniet (?:alleen|enkel)",
    re.IGNORECASE,
)
_NEEDED = (
    r"(?:required|necessary|needed|essential|expected|mandatory|a (?:requirement|must)|"
    r"erforderlich|nötig|notwendig|(?:eine )?voraussetzung|(?:eine )?bedingung|vorausgesetzt|"
    r"verlangt|benötigt|pflicht|"
    r"requise?s?|exigée?s?|nécessaires?|obligatoires?|indispensables?|demandée?s?|"
    r"necesari[ao]s?|requerid[ao]s?|obligatori[ao]s?|imprescindibles?|requieren?|exigen?)\b"
)
_WAIVED_AFTER = re.compile(
    rf"^[^.;!?\n,]{{0,60}}?\b(?:not|isn['’]t|aren['’]t|nicht|keine?|pas|no(?: es| son| se)?) "
    rf"(?:\w+ ){{0,2}}{_NEEDED}",
    re.IGNORECASE,
)
_ALL_WAIVED_AFTER = re.compile(
    rf"^[^.;!?\n]{{0,80}}?\b(?:are not|aren['’]t|sind nicht|werden nicht|sont pas|no son) "
    rf"(?:\w+ ){{0,2}}{_NEEDED}",
    re.IGNORECASE,
)
_UNKNOWN_AFTER = re.compile(
    r"^[^.;!?\n,]{0,20}?\b(?:kenne|kann|beherrsche|nutze) ich (?:noch |gar )?nicht\b|"
    r"^ nicht(?=\s*(?:[.;,!\n]|$))",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:(?:eager|keen|willing|want|wants|hope|hopes|wish|wishes|aim|aims|plan|plans|excited|"
    r"curious|ready|happy|would (?:like|love)|looking forward|willingness|desire|motivated) to|"
    r"interested in|interest in|looking forward to) (?:\w+ ){0,2}?"
    r"(?:learn|study|pick up|get into|explore|become|retrain|train)(?:ing)?\b|"
    r"\b(?:souhaite|désire|veux|voudrais|aimerais|prête? à|motivée? (?:pour|à)|envie d['’]) ?"
    r"(?:\w+ )?(?:apprendre|me former|découvrir|devenir)\b|"
    r"\b(?:quiero|deseo|me gustaría|ganas de|dispuest[ao] a) (?:aprender|formarme)\b|"
    r"\b(?:aspiring|budding|angehende[rn]?) (?:\w+ )?$",
    re.IGNORECASE,
)
_WISH_BEGINS = re.compile(r"\b(?:möchte|will|würde|bereit|bereitschaft|lust)\b", re.IGNORECASE)
_WISH_ENDS = re.compile(
    r"^[^.;!?\n]{0,40}?\b(?:(?:er|kennen(?:zu)?)?lernen|einarbeiten|einzuarbeiten|werden)\b",
    re.IGNORECASE,
)
_WAIVED = re.compile(
    rf"\b(?:no|keine?|aucune?|ning[uú]n[ao]?)\b[^.;!?\n,:()]{{0,60}}?\b{_NEEDED}|"
    r"\b(?:not|isn['’]t|aren['’]t|nicht|pas) (?:(?:strictly|absolutely|necessarily|always|really|"
    rf"zwingend|unbedingt|nécessairement|strictement) )?{_NEEDED}|"
    r"\b(?:you|we|applicants|candidates) (?:do not|don['’]t|need not|needn['’]t|"
    r"(?:won|wouldn)['’]t|will not|would not) (?:need|require|expect|ask for|have to)\b|"
    r"\b(?:you|we|applicants|candidates)(?: will)? (?:need|require|expect|ask for) no\b|"
    r"\b(?:du|sie|wir) (?:brauch\w*|benötig\w*|müssen|musst|erwarten|verlangen) "
    r"(?:\w+ ){0,3}?(?:kein\w*|nicht)\b|"
    r"\b(?:brauch\w*|benötig\w*) (?:du|sie|wir) (?:\w+ ){0,3}?(?:kein\w*|nicht)\b|"
    r"\bn['’](?:avez|as|est) pas (?:besoin|nécessaire|à)\b|\bno (?:se )?(?:necesitas?|requiere)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"[,;:.]\s|\b(?:but|however|although|aber|jedoch|sondern|mais|pero)\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(
    r"[.;!?](?=\s|$)|\n\s*(?=[-•·*–\n])|"
    r"\b(?:but|however|although|though|yet|aber|jedoch|sondern|mais|cependant|pero|sino|maar)\b|"
    r",\s*(?:with|mit|avec|con|met|strong|solid|good|gute?|sehr|bonne|i|ich|je|j['’])\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:,|\b(?:with|in|of|or|and|mit|oder|und|avec|en|ou|et|de|con|y))\s*$", re.IGNORECASE
)
_MOST_WORDS = 12
_SHORT_LINE = 45
"""Characters below which a line is one of a list, and not wrapped."""


def is_negated(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around `[start, end)` denies, waives or wishes for what it names."""
    before, after = _clause(text[max(0, start - REACH) : start]), text[end : end + REACH]
    denied = _NEGATION.search(_NOT_NEGATION.sub(" ", before))
    if denied and len(before[denied.end() :].split()) <= _MOST_WORDS:
        return True
    if any(each.match(after) for each in (_WAIVED_AFTER, _ALL_WAIVED_AFTER, _UNKNOWN_AFTER)):
        return True
    return bool(_WISH.search(before) or (_WISH_BEGINS.search(before) and _WISH_ENDS.match(after)))


def is_waived(text: str, start: int, end: int) -> bool:
    """Tell whether every clause of a posting's sentence that `[start, end)` touches waives it.

    "No degree is required", "You don't need a car": naming a thing is not asking for it.
    """
    cuts = [0, *(match.start() for match in _PARTED.finditer(text)), len(text)]
    touched = [(a, b) for a, b in pairwise(cuts) if a < end and start < b and text[a:b].strip()]
    return bool(touched) and all(
        _WAIVED.search(_NOT_NEGATION.sub(" ", text[a:b])) for a, b in touched
    )


def _clause(before: str) -> str:
    """Return the clause that `before` ends in."""
    clause = _CLAUSE_END.split(before)[-1]
    lines = clause.split("\n")
    begin = len(lines) - 1
    while begin and (len(lines[begin - 1]) >= _SHORT_LINE or _GOES_ON.search(lines[begin - 1])):
        begin -= 1
    return " ".join(lines[begin:])

"""Cut statements into what is compared by meaning: the whole, and the clauses of a long one."""

import re

WORDS_OF_A_LINE = 22
WORDS_OF_A_QUESTION = 14
_SHORT = 7
_JOINT = re.compile(
    r"\s*[,;:]\s+|\s+(?:and|und|et|y|e|en|while|which|that|sowie|ainsi que|así como)\s+"
)

# What a line of work begins with before it says what was done, and how large the team was.
_LEAD_IN = re.compile(
    r"^(?:(?:was |am |been )?(?:jointly |solely |fully )?(?:responsible|accountable) for|"
    r"in charge of|responsibilit(?:y|ies) for|duties included|tasked with|"
    r"(?:mit)?(?:verantwortlich|zuständig) für|(?:mit)?verantwortung für|"
    r"(?:chargée?|chargé\(e\)|responsable|en charge) (?:de la |des |du |de |d['’])|"
    r"(?:encargad[oa]|responsable) de(?: la| los| las|l)?|a cargo de(?: la| los| las|l)?)\s*:?\s*",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"[\s,]+(?:(?:(?:as|being) part of|within|in|for) (?:an? |the |my )"
    r"(?:small |large |agile )?team|"
    r"in (?:einem|unserem) (?:kleinen |großen )?team|im team|"
    r"(?:au sein d['’]une|dans une|en) (?:petite |grande )?équipe|"
    r"en un (?:pequeño |gran )?equipo)"
    r"(?: (?:of|von|mit|aus|de|d['’]) ?\w+(?: \w+)?)?\s*$",
    re.IGNORECASE,
)


def lines_of(text: str) -> list[str]:
    """Return a statement, and the clauses of a long one: each is compared by itself."""
    text = bare(text)
    whole = shortened(text, WORDS_OF_A_LINE)
    if len(text.split()) <= _SHORT:
        return [whole]
    cut = [shortened(part, WORDS_OF_A_LINE) for part in clauses(text)]
    return list(dict.fromkeys([whole, *cut]))


def bare(text: str) -> str:
    """Return a line of work without what says only that it was work: "responsible for"."""
    left = _TEAM.sub("", _LEAD_IN.sub("", text.strip(), count=1))
    return left if len(left) > 2 else text


def clauses(text: str) -> list[str]:
    """Return the clauses of a text, none of them shorter than three words."""
    parts: list[str] = []
    for part in _JOINT.split(text):
        # Too short to mean anything alone: "wrote, and tested".
        if parts and (len(part.split()) < 3 or len(parts[-1].split()) < 3):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return parts


def shortened(text: str, words: int) -> str:
    """Return the first `words` words of a text."""
    return " ".join(text.split()[:words])

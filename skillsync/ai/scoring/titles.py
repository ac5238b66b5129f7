"""Titles of jobs: how alike two are, and who among their holders is still learning."""

import re

from skillsync.ai.scoring.meaning import stems_of
from skillsync.ai.scoring.occupations import occupations_of

SAME_TRADE, OTHER_TRADE = 0.8, 0.3
"""What a title of the same trade is worth at least, and one of another known trade at most."""

_SENIOR = re.compile(
    r"\b(?:senior|lead|head|principal|director|chief|leiter\w*|leitende\w*|responsable|"
    r"jef[ea])\b",
    re.IGNORECASE,
)
_JUNIOR = re.compile(
    r"\b(?:junior|graduate|trainee|entry|apprentice|intern|assistant|auszubildende\w*|"
    r"praktikant\w*|werkstudent\w*|débutante?|stagiaire|apprenti\w*|becari[oa]|aprendiz\w*)\b",
    re.IGNORECASE,
)
_LEARNER = re.compile(
    r"\b(?:apprentice|trainee|intern|internship|mate|assistant|student|auszubildende\w*|azubi|"
    r"praktikant\w*|werkstudent\w*|stagiaire|apprenti\w*|becari[oa]|aprendiz\w*)\b",
    re.IGNORECASE,
)
_RANKS = frozenset(
    ("senior", "junior", "lead", "staff", "principal", "trainee", "graduate", "mid", "newly")
)


def rank_of(title: str) -> str:
    """Return "junior", "senior" or ""."""
    if _JUNIOR.search(title):
        return "junior"
    return "senior" if _SENIOR.search(title) else ""


def is_learner(title: str) -> bool:
    """Tell whether who holds this title is still learning the trade."""
    return bool(_LEARNER.search(title))


def by_words(wanted: str, title: str) -> tuple[float, float]:
    """Return the least and the most that a title can be like the one wanted, by words alone."""
    core = stems_of(wanted) - _RANKS
    if core and core <= stems_of(title):
        return 1.0, 1.0
    asked, held = occupations_of(wanted), occupations_of(title)
    if asked & held:
        return SAME_TRADE, 1.0
    return (0.0, OTHER_TRADE) if asked and held else (0.0, 1.0)


def without_rank(title: str) -> str:
    """Return a title without "senior", "staff" and the like: ranks make unlike trades alike."""
    words = [word for word in title.split() if word.casefold() not in _RANKS]
    return " ".join(words) or title

"""Spoken languages: the level held against the level asked."""

from skillsync.ai.scoring.features import ResumeFeatures

LEVELS = ("A1", "A2", "B1", "B2", "C1", "C2", "native")
NO_LEVEL, BELOW_LEVEL = 0.8, 0.5
WRITTEN_IN, WRITTEN_IN_NO_LEVEL = 0.7, 0.5
"""What it shows that a résumé is written in a language: without, and with a level asked."""

_CODES = {
    "English": "en", "German": "de", "French": "fr", "Spanish": "es", "Italian": "it",
    "Dutch": "nl", "Portuguese": "pt", "Polish": "pl", "Swedish": "sv", "Danish": "da",
    "Norwegian": "no", "Finnish": "fi", "Czech": "cs", "Turkish": "tr", "Russian": "ru",
    "Arabic": "ar", "Chinese": "zh", "Japanese": "ja", "Korean": "ko",
}  # fmt: skip


def language_credit(
    career: ResumeFeatures, language: str, wanted: str | None, stated: float
) -> float:
    """Return the credit for a language. `stated`: what its mention alone is worth, 0 for none."""
    if not stated:
        if _CODES.get(language) != career.written_in or not career.written_in:
            return 0.0
        return WRITTEN_IN if wanted is None else WRITTEN_IN_NO_LEVEL
    if wanted is None:
        return stated
    level = career.languages.get(language.casefold(), "")
    if level not in LEVELS:
        return NO_LEVEL
    return stated if LEVELS.index(level) >= LEVELS.index(wanted) else BELOW_LEVEL

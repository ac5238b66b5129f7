"""Tell which language a text is written in."""

import re
from collections import Counter, defaultdict
from functools import cache

from skillsync.ai.extraction.patterns import late
from skillsync.ai.extraction.vocabulary import HEADINGS, LETTER, TONGUES, fold, phrases

WORD = re.compile(rf"{LETTER}+")
SCRIPTS = re.compile(r"[\u0621-\u064a\u3041-\u30fa\u4e00-\u9fff]")
KANA = late(r"[\u3041-\u30fa]")
HAN = late(r"[\u4e00-\u9fff]")
ARABIC = late(r"[\u0621-\u064a]")
LATIN = re.compile(r"[a-zA-Z]")
MAX_TEXT = 20_000
ENOUGH = 3.0
"""Less than so many words that tell, and nothing is told."""
HEADING_WEIGHT = 2.0


@cache
def _telling() -> dict[str, dict[str, float]]:
    """Return for each common word the languages it tells, the less the more share it."""
    spoken: dict[str, list[str]] = {}
    for tongue in TONGUES:
        for word in fold(tongue.common).split():
            spoken.setdefault(word, []).append(tongue.code)
    return {word: dict.fromkeys(codes, 1 / len(codes)) for word, codes in spoken.items()}


@cache
def _tongues_of_headings() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tongue in TONGUES:
        for listed in tongue.headings.values():
            for phrase in phrases(fold(listed)):
                found.setdefault(phrase, []).append(tongue.code)
    return found


def language_of(text: str) -> str:
    """Return the two-letter code of the text's language, empty when nothing tells.

    A script tells where one language alone uses it; else the words that every text of a language
    has, and the headings of a résumé.
    """
    text = text[:MAX_TEXT]
    if code := _by_script(text):
        return code
    told: dict[str, float] = defaultdict(float)
    telling = _telling()
    for word, count in Counter(filter(telling.__contains__, WORD.findall(fold(text)))).items():
        for code, weight in telling[word].items():
            told[code] += count * weight
    for line in text.split("\n"):
        heading = fold(line.strip(" \t:•|#*_-–—"))
        if heading in HEADINGS:
            codes = _tongues_of_headings().get(heading, [])
            for code in codes:
                told[code] += HEADING_WEIGHT / len(codes)
    best = max(told, key=lambda code: told[code], default="")
    return best if told and told[best] >= ENOUGH else ""


def _by_script(text: str) -> str:
    if not SCRIPTS.search(text):
        return ""
    latin = len(LATIN.findall(text))
    han, kana, arabic = (len(script.findall(text)) for script in (HAN, KANA, ARABIC))
    # A Chinese or Japanese sign says as much as two letters and more.
    if 3 * (han + kana) > latin and han + kana > 10:
        return "ja" if 10 * kana > han else "zh"
    return "ar" if 2 * arabic > latin and arabic > 10 else ""

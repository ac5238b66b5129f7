"""Years of experience that a sentence asks for."""

import re

_YEARS = re.compile(
    r"\b(?P<low>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|several|zwei|"
    r"drei|fünf|deux|trois|cinq)"
    r"\s*(?:\(\d{1,2}\)\s*)?(?:\+|plus)?(?:\s*(?:-|–|to|bis|"
    r"à)\s*\d{1,2}\s*\+?)?\s*(?:or more |full )?"
    r"(?P<unit>years?|yrs?|months?|jahren?|monate|ans|années|años)\b(?! old| of age)",
    re.IGNORECASE,
)
_YEARS_CUE = re.compile(
    r"experience|erfahrung|expérience|experiencia|\bworking\b|\bworked\b|\bin an?\b|"
    r"\bpractice\b|\bas an?\b|post[- ]qualif|"
    r"track record|driving|background|\bof\b",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for number, words in enumerate(
        [
            "-",
            "one",
            "two|zwei|deux",
            "three|several|drei|trois",
            "four",
            "five|fünf|cinq",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        ]
    )
    for word in words.split("|")
}


def years_in(text: str) -> float | None:
    """Return the years of experience a sentence asks for: the lower end of a range."""
    for match in _YEARS.finditer(text):
        around = text[max(0, match.start() - 50) : match.end() + 60]
        if not _YEARS_CUE.search(around):
            continue
        low = match.group("low").casefold()
        number = float(_NUMBERS[low]) if low in _NUMBERS else float(low)
        if match.group("unit").casefold().startswith("mon"):
            number /= 12
        if number <= 25:
            return round(number, 2)
    return None

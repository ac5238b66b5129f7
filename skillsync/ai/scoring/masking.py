"""Take from a text what says who someone is, so that only what they can do is compared."""

import re
from functools import lru_cache

_HONORIFICS = r"(?:mr|mrs|ms|miss|mx|sir|dame|dr|herr|frau|monsieur|madame|señor|señora)"
_PRONOUNS = re.compile(
    r"\b(?:he|she|they|him|her|hers|his|them|their|theirs|himself|herself|themselves|themself)\b"
    r"(?:\s?/\s?(?:he|she|they|him|her|his|hers|them|their|theirs)\b)*|"
    rf"\b(?-i:[Ee]r|[Ss]ie|[Ii]l|[Ee]lle)\b|\b{_HONORIFICS}\b\.?",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.]+|https?://\S+|www\.\S+|\b(?:linkedin|github|xing)\.com/\S+|"
    r"\+?\d[\d ()./-]{7,}\d"
)
_PERSONAL = re.compile(
    r"\b(?:nationality|citizenship|date of birth|birth ?date|dob|age|gender|sex|marital status|"
    r"religion|ethnicity|race|place of birth|pronouns|geburtsdatum|familienstand|"
    r"staatsangehörigkeit|nationalité|situation familiale)\s*[:=]\s*[^,;.|\n]{0,40}|"
    r"\b(?:born|geboren|née? le)(?: on| in| am)?\s+[\w .]{0,25}\d{4}|"
    r"\b\d{2}[- ]years?[- ]old\b|\b(?:married|divorced|widowed|unmarried)\b|"
    r"\b(?:fe)?male (?=\w)|\b(?:mother|father) of \w+",
    re.IGNORECASE,
)
_SAYS = (
    r"(?=\s+(?:is|was|has|had|works|worked|brings|holds|joined|led|leads|loves|enjoys|combines|"
    r"started|grew|speaks)\b|['’]s\b)"
)


def mask(text: str, name: str) -> str:
    """Return `text` without the person's name, pronouns, contact and personal details."""
    if not text:
        return ""
    text = _CONTACT.sub(" ", text)
    pattern = _name_pattern(name.strip())
    if pattern is not None:
        text = pattern.sub(" ", text)
    text = _PERSONAL.sub(" ", text)
    text = _PRONOUNS.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;|")


@lru_cache(maxsize=256)
def _name_pattern(name: str) -> re.Pattern[str] | None:
    """Return what matches a person's name as a name: not the word "Swift" in a skills list."""
    parts = [re.escape(part) for part in name.split()]
    if not parts:
        return None
    first, last = parts[0], parts[-1]
    ways = [rf"{_HONORIFICS}\.?\s+{last}", rf"(?-i:{first}){_SAYS}"]
    if len(parts) > 1:
        ways += [r"\s+".join(parts), rf"{first}\s+(?:[\w.'’-]+\s+)?{last}", rf"{last},\s*{first}"]
        ways.append(rf"(?-i:{last}){_SAYS}")
    return re.compile(rf"\b(?:{'|'.join(ways)})\b(?:['’]s\b)?", re.IGNORECASE)

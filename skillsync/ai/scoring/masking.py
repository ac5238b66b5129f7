"""Take from a text what says who someone is, so that only what they can do is compared."""

import re
from functools import lru_cache

from skillsync.ai.skills.stems import singular
from skillsync.ai.skills.taxonomy import taxonomy

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
    pattern = name_pattern(name.strip())
    if pattern is not None:
        text = pattern.sub(" ", text)
    text = _PERSONAL.sub(" ", text)
    text = _PRONOUNS.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;|")


@lru_cache(maxsize=256)
def name_pattern(name: str) -> re.Pattern[str] | None:
    """Return what matches a person's name as a name: not the word "Swift" in a skills list.

    One part of the name counts before a verb ("Amina has"), before "'s", or inside a sentence in
    its own case, unless it is also a skill's name.
    """
    parts = name.split()
    if not parts:
        return None
    escaped = [re.escape(part) for part in parts]
    first, last = escaped[0], escaped[-1]
    ways = [rf"{_HONORIFICS}\.?\s+{last}"]
    if len(parts) > 1:
        ways += [
            r"\s+".join(escaped),
            rf"{first}\s+(?:[\w.'’-]+\s+)?{last}",
            rf"{last},\s*{first}",
        ]
    for part, safe in {parts[0]: first, parts[-1]: last}.items():
        ways.append(rf"(?-i:{safe}){_SAYS}")
        if len(part) > 2 and not _is_a_skill(part):
            ways.append(rf"(?<=[a-zß-ÿ,(] )(?-i:{safe})|(?<=\()(?-i:{safe})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)(?:['’]s\b)?", re.IGNORECASE)


def _is_a_skill(word: str) -> bool:
    return singular(word.casefold()) in taxonomy().surfaces

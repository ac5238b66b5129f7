"""Take from a text what says who someone is, so that only what they can do is compared."""

import re
import unicodedata
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
# "She is", "they are", "he leads", "they lead": the verb tells as much as the pronoun.
_AGREEING = re.compile(
    r"\b(?:he|she|they)\s+(?:(?:is|are|was|were|has|have)\b|(?:(?P<adverb>\w+ly|also|always|often|now)"
    r"\s+)?(?P<verb>[a-z]{3,}))",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]+@[\w-]+\.[\w.]+|https?://\S+|www\.\S+|\b(?:linkedin|github|xing)\.com/\S+|"
    r"\+?\d[\d ()./-]{7,}\d"
)
_PERSONAL = re.compile(
    r"\b(?:nationality|citizenship|date of birth|birth ?date|dob|age|gender|sex|family status|"
    r"photo(?:graph)?|religion|ethnicity|race|place of birth|pronouns|geburtsdatum|familienstand|"
    r"staatsangehörigkeit|nationalité|situation familiale)\s*[:=]\s*[^,;.|\n]{0,40}|"
    r"\bmarital status\s*[:=]\s*[^;.|\n]{0,60}|"
    r"\b(?:born|geboren|née? le)(?: on| in| am)?\s+[\w .]{0,25}\d{4}|"
    r"\b\d{2}[- ]years?[- ]old\b|\b(?:married|divorced|widowed|unmarried)\b"
    r"(?:\s*,?\s*(?:with |and )?(?:\w+ )?(?:children|kids|sons?|daughters?)\b)?|"
    r"\b(?:fe)?male (?=\w)|\b(?:mother|father) of \w+",
    re.IGNORECASE,
)
_SAYS = (
    r"(?=\s+(?:is|was|has|had|works|worked|brings|holds|joined|led|leads|loves|enjoys|combines|"
    r"started|grew|speaks)\b|['’]s\b)"
)


# Given and family names that are words as well: masked only where they stand as a name.
_ALSO_WORDS = (
    "angel april august baker banks barber bell berry best bishop bond bridge brook brown butler "
    "carpenter carter case chance chase christian clay clerk coach cole cook cooper cross daisy "
    "dawn day dean drew driver eve faith farmer fisher ford forest frank fuller gardener gene "
    "glass good grace grant gray green guy hall hardy harper heath hill hope house hunter iris "
    "ivy jack joy judge june justice king knight lane law long lord love major mark marshal "
    "mason may melody mercy miles mill miller mills moon moss nick north olive page park parker "
    "pat patience pearl penny piece pierce pilot pitch poll poole pope porter potter price rain "
    "ray read reed rich rob robin rose ruby ryder sage sawyer sharp shepherd short sky skip small "
    "smith south sterling stone street strong sue summer tailor taylor teacher temple trainer trip "
    "turner vale violet walker ward waters weaver webb wells west white will wise wood woods "
    "workman worth young"
)
_PARTICLES = (
    "de del della der den di do dos da das du el al bin ibn la le lo les van von zu zur ten ter "
    "of the and und et y"
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
    text = _AGREEING.sub(_without_person, text)
    text = _PRONOUNS.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(" ,;|·•–—-/")


def _without_person(match: re.Match[str]) -> str:
    """Return the verb behind a pronoun without its person: "lead" for "she leads"."""
    verb = match["verb"] or ""
    if re.search(r"(?:ss|sh|ch|x|z)es$", verb):
        verb = verb[:-2]
    elif verb.endswith("ies"):
        verb = verb[:-3] + "y"
    elif verb.endswith("s") and not verb.endswith("ss"):
        verb = verb[:-1]
    return " ".join((" ", match["adverb"] or "", verb))


@lru_cache(maxsize=256)
def name_pattern(name: str) -> re.Pattern[str] | None:
    """Return what matches a person's name, whole or in part, wherever it stands.

    A part that is also a skill or an ordinary word ("Swift", "Mark") counts only as a name: before
    a verb ("Mark has"), before "'s", or inside a sentence in its own case.
    """
    parts = [part for part in re.split(r"[\s,]+", name) if re.search(r"\w", part)]
    if not parts:
        return None
    escaped = [_spelled(part) for part in parts]
    first, last = escaped[0], escaped[-1]
    ways = [rf"{_HONORIFICS}\.?\s+{last}"]
    if len(parts) > 1:
        ways += [
            r"\s+".join(escaped),
            rf"{first}\s+(?:[\w.'’-]+\s+)?{last}",
            rf"{last},\s*{first}",
        ]
    pieces = [piece for part in parts if "-" in part for piece in part.split("-") if piece]
    for part in [*parts, *pieces]:
        spelled = _spelled(part)
        bare = part.strip(".'’-").casefold()
        if len(bare) < 2 or bare in _PARTICLES.split():
            continue
        if _is_a_word(bare):
            ways.append(rf"(?-i:{spelled}){_SAYS}")
            ways += [rf"(?<=[a-zß-ÿ,(] )(?-i:{spelled})"] * (not _is_a_skill(bare))
        else:
            ways.append(spelled if len(bare) > 2 else rf"(?-i:{spelled})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)(?:['’]s\b)?", re.IGNORECASE)


def _spelled(part: str) -> str:
    """Return a pattern for a part of a name, with and without its accents."""
    decomposed = unicodedata.normalize("NFKD", part)
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    spellings = dict.fromkeys((part, plain))
    return "(?:" + "|".join(re.escape(each) for each in spellings) + ")"


def _is_a_word(word: str) -> bool:
    return word in _ALSO_WORDS.split() or _is_a_skill(word)


def _is_a_skill(word: str) -> bool:
    return singular(word.casefold()) in taxonomy().surfaces

"""The facts around a posting: its title, language, place, and whether it is remote."""

import re

from skillsync.ai.scoring.segments import heading_of

_SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ja": re.compile(r"[\u3040-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7af]"),
    "ru": re.compile(r"[\u0400-\u04ff]"),
    "el": re.compile(r"[\u0370-\u03ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
    "th": re.compile(r"[\u0e00-\u0e7f]"),
}
_STOP_WORDS = {
    "en": "the and of to you with in for our a is are we will your or be as on at an this",
    "de": "und der die das sie mit für wir ein eine von den zu ist im ihre bei oder als auf du",
    "fr": "et le la les des vous de nous une un pour en avec votre dans du est au ou sur",
    "es": "y el la los de en con para una un que se nuestro tu por las es del o",
    "it": "e il la di che per con una un nel della i le sono del o in siamo",
    "nl": "en de het een van je voor met in wij ons bij op is te zijn of",
    "pt": "e o a de os para com uma um em que do da no na por se ou",
    "pl": "i w z na do oraz dla się jest w od lub nasze",
}
_WORDS = {language: frozenset(words.split()) for language, words in _STOP_WORDS.items()}

_TITLE_LINE = re.compile(
    r"^\W*(?:job title|position(?: title)?|title|vacancy|role|stelle|poste|puesto)\s*[:：]\s*(.+)$",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE_IN_PROSE = re.compile(
    r"\b(?:looking for|seeking|hiring|recruiting|recruit|need|search(?:ing)? for|"
    r"join us as|join our team as|role of|position of|suchen|recherchons|recherche)\s+"
    r"(?:an?|the|our next|another|eine?n?|une?)?\s*((?:[\w+#./&-]+ ){0,6}?[\w+#./&-]+?)"
    r"(?=[,.;:(!]| to | who | with | for | in | at | based | on | that | and you|\n|$)",
    re.IGNORECASE,
)
_TITLE_NOISE = re.compile(
    r"\s*\((?:[mwfdhx*]\s*/\s*)+[mwfdhx*]\)|\s*\((?:all genders|remote|hybrid|"
    r"full[- ]time|part[- ]time)[^)]*\)|"
    r"^(?:we(?:'re| are) hiring[:!]?|hiring[:!]?|now hiring[:!]?|job opening[:!]?)\s*",
    re.IGNORECASE,
)
_TITLE_TAIL = re.compile(r"\s+(?:[|–—@•·-]|at|in(?= [A-Z]))\s+.*$|,\s+[A-Z].*$|\s{2,}.*$")
_PLACE = re.compile(
    r"(?:^|\n)\W*(?:location|place(?: of work)?|workplace|work location|standort|"
    r"arbeitsort|lieu|ubicación|city)\s*[:：]\s*(?P<line>[^\n]{2,80})"
    r"|\b(?:based in|located in|office in|offices in|position in|role in|site in|"
    r"in our)\s+(?P<prose>(?-i:[A-ZÀ-Þ][\w.'’-]+(?:[ -][A-ZÀ-Þ][\w.'’-]+){0,2}"
    r"(?:,\s*[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ]\w+)?){0,2}))",
    re.IGNORECASE,
)
_CAPITALISED = r"[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,2}"
_PLACE_LINE = re.compile(
    rf"^[^.,:]{{2,45}}, (?P<place>{_CAPITALISED}(?:, {_CAPITALISED})?)(?: \(.*\)| or .*| / .*)?$"
)
_PLACE_OF_A_HOUSE = re.compile(
    r"\b(?:store|school|office|restaurant|hospital|clinic|practice|team|site|depot|hotel|warehouse|"
    r"[Pp]rimary|[Cc]ollege|[Aa]cademy|[Hh]ospital|[Ss]chool|[Hh]otel|studio|shop|factory|plant|"
    r"branch|centre|center|company|firm|home|salon|garage|bakery|café|kitchen|agency|laboratory) "
    rf"in (?P<place>{_CAPITALISED}(?:, {_CAPITALISED})?)"
)
_NO_REMOTE = re.compile(
    r"\b(?:no|not|isn['’]t|cannot be) (?:a )?(?:fully )?remote|\bnon-remote|"
    r"\bon-?site\b|\bin[- ]office\b|\bhybrid\b|"
    r"\bno home[- ]?office|\bin person\b",
    re.IGNORECASE,
)
_REMOTE = re.compile(
    r"\b(?:fully|100 ?%|completely|entirely) remote\b|\bremote[- ](?:first|only|based|"
    r"position|role|job|work)\b|\bwork (?:remotely|from (?:home|anywhere))\b|"
    r"(?:^|\n)\W*(?:location|standort|workplace)\s*:\s*remote|[(–|-]\s*remote\b|"
    r"\bremote\s*[)(,]|^\W*remote\W*$",
    re.IGNORECASE | re.MULTILINE,
)


def guess_language(text: str) -> str:
    """Return an ISO 639-1 code, by script and by the commonest words; "" when nothing tells."""
    letters = sum(character.isalpha() for character in text) or 1
    scripts = {code: len(found.findall(text)) for code, found in _SCRIPTS.items()}
    if scripts["ja"] > 0.05 * letters:
        return "ja"
    code = max(scripts, key=lambda name: scripts[name])
    if scripts[code] > 0.3 * letters:
        return code
    words = re.findall(r"[^\W\d_]+", text.casefold())
    counts = {name: sum(word in common for word in words) for name, common in _WORDS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else ""


def find_title(text: str) -> str:
    """Return the job's title: named as such, on the first line, or in the first sentences."""
    named = _TITLE_LINE.search(text)
    if named:
        return _clean_title(named.group(1))
    lines = [line.strip(" \t#*_") for line in text.splitlines() if line.strip(" \t#*_-=")]
    first = lines[0] if lines else ""
    bare = _clean_title(first)
    is_line = 0 < len(bare.split()) <= 8 and not re.search(r"[.!?:]$", first)
    if is_line and heading_of(first + " ") in (None, "unknown") and len(lines) > 1:
        return bare
    prose = _TITLE_IN_PROSE.search(text[:1500])
    return _clean_title(prose.group(1)) if prose else ""


def find_place(text: str) -> str:
    """Return the place of work as written, "" when none is named."""
    for match in _PLACE.finditer(text):
        place = match.group("line") or match.group("prose") or ""
        place = re.sub(r"\((?:hybrid|remote|on-?site)[^)]*\)", "", place, flags=re.IGNORECASE)
        place = re.split(r"[.;|]|\s[–-]\s", place)[0].strip(" ,*_")
        if place[:1].isupper() and not re.match(
            r"(?:fully |100 ?% )?(?:remote|hybrid)", place, re.IGNORECASE
        ):
            return place
    for line in text[:400].splitlines()[1:4]:
        under_title = _PLACE_LINE.match(line.strip(" *_#\t"))
        if under_title:
            return under_title.group("place")
    in_prose = _PLACE_OF_A_HOUSE.search(text[:2000])
    return in_prose.group("place") if in_prose else ""


def is_remote(text: str) -> bool | None:
    """Return whether the work is remote, None when the posting does not say."""
    if _NO_REMOTE.search(text):
        return False
    return True if _REMOTE.search(text) else None


def _clean_title(written: str) -> str:
    bare = _TITLE_NOISE.sub("", written.strip(" \t#*_:"))
    return _TITLE_TAIL.sub("", bare).strip(" ,-–|*_")[:100]

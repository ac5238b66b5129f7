"""Tell by what stands around a name whether it is meant as a skill."""

import re
from typing import NamedTuple

ADDRESS_ENDS = r"com|org|io|dev|example|de|fr|es|it|nl|uk|eu|ch|at|edu|gov|info|me|app|ai"
# Bounded, and only from the start of a word: a file may be one word of 200,000 letters.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|"
    rf"[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,6}}\.(?:{ADDRESS_ENDS}|net(?=/))\b(?:/\S*)?)"
)
# "seun-adb (GitHub)": where an account is, not what is known.
_ACCOUNT_BEFORE = re.compile(r"(?:^|\n)[ \t]*(?:[•*·–-][ \t]*)?[\w.@/-]+[ \t]*\($")

_LISTED_BEFORE = re.compile(
    r"(?:^|[,;|/•·:(\n–—&*.-]|\b(?:and|or|und|et|y|oder|ou)\b)[ \t]*$", re.IGNORECASE
)
_LISTED_AFTER = re.compile(
    r"[ \t]*(?:$|[,;|/)•·\n–—&.]|\(|\b(?:and|or|und|et|y|oder|ou|preferred|required|essential|"
    r"desirable|(?:is|are|would be)(?: an?)? (?:plus|must|required|preferred|essential|desirable|"
    r"nice|needed|mandatory|advantage))\b)",
    re.IGNORECASE,
)
_LED_IN = re.compile(
    r"\b(?:in|with|using|used|use|wrote|write|of|know|knows|microsoft|ms|advanced|basic|learned|"
    r"learnt|apache|adobe|fluent|speak|speaks|written|native|code|coding|programming|"
    r"mit|von|sur|avec|en|de|con|programmiersprache|langage|logiciel|"
    r"ideally|preferably|idealerweise|gerne?|auch|idéalement|idealmente)[ \t]+$|\bd['’]$",
    re.IGNORECASE,
)
# Too common a word to tell by itself: "from Kafka", but "from Monday" too.
_REACHED = re.compile(
    r"\b(?:from|into|onto|via|to|between|aus|nach|über|vers|depuis)[ \t]+$", re.IGNORECASE
)
_EXPLAINED = re.compile(
    r"^[ \t]+(?:programming|language|developer|engineer|code|framework|scripts?|spreadsheets?|"
    r"software|backend|services|certifi|skills|speak|functions|models|formulas|streaming|"
    r"pipelines|macros?\b|dashboards?\b|workbooks?\b|microservices?\b|apps?\b|APIs?\b|"
    r"packages\b|topics?\b|clusters?\b|queries\b)|"
    r"^[- \t]+(?:kenntniss|erfahrung|entwickl|programmier|skript|makro|tabelle|anwendung|umgebung|"
    r"framework|expert|code|server|app|fortgeschritten|avanzad|avancé|confirmé|intermedi|nivel|niveau)",
    re.IGNORECASE,
)
_SOMETHING_ELSE = re.compile(
    r"^[ \t]+(?:to|at|for|up|out|ahead|on|over|through|the|a|of|de|du|des|term|semester|"
    r"\d{4})\b|^[ \t]+d['’]",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:[ \t]+[A-Z][\w'’]*){0,1}[ \t]+(?:Ltd|Limited|Inc|LLC|LLP|PLC|GmbH|AG|SARL|BV|Contractors|"
    r"Accountants|Consultants|Solicitors|Partners|Associates|Group|Holdings|Corporation|Company|"
    r"Society|Association|Institute|Foundation|Forum|Board|Council|Committee|Academy|Agency|"
    r"Hospital|School|College|University|Clinic|Trust|Union|Federation|Chamber|Awards?|Journal|"
    r"Magazine|Letters|Press|Conference|Department|Ministry|Bureau)\b"
)
_SPEECH_BEFORE = re.compile(
    r"\b(?:fluent|fluency|speaks?|speaking|spoken|writ(?:e|ing|ten)|reads?|native|business|basic|"
    r"good|excellent|intermediate|advanced|conversational|technical|proficien\w+|bilingual|teach\w*)"
    r"(?: (?:in|of))?[ \t]+$",
    re.IGNORECASE,
)
_SPEECH_AFTER = re.compile(
    r"^[ \t]+(?:language|and|or|speak|skill|level|is|are|at|as|both|required|native|fluen|spoken|"
    r"writ|oral|read|to|with|for|in|on|plus|mother|proficien|knowledge|not|would|will|preferred|"
    r"desirable|essential|advant|a plus|mandatory|necessary|minimum|C[12]|B[12]|A[12]|basic|"
    r"inter|advanced|good|very|excellent|first|second|teach|tutor|translat|interpret|literature|"
    r"grammar|lesson|und|sowie|oder|et|ou|y|en|langue|niveau|courant|sehr|gut|fließend|verhandlung|"
    r"muttersprach|von vorteil|(?:er)?wünsch|erforder|zwingend|wäre|ist\b|sind\b|souhait|exig|"
    r"appréci|requis|obligatoire|serait|est\b|notions|sería|deseable|imprescindible)",
    re.IGNORECASE,
)
_ANOTHER_WORD = re.compile(r"^[ \t]+[A-Za-z]")


def addresses(text: str) -> list[tuple[int, int]]:
    """Return the spans of e-mail and web addresses."""
    return [match.span() for match in _ADDRESS.finditer(text)]


def is_part_of(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether `[start, end)` lies in one of the spans without being all of it."""
    return any(a <= start and end <= b and (a, b) != (start, end) for a, b in spans)


class Around(NamedTuple):
    """What stands before and after a name on its line and the next."""

    before: str
    after: str

    @property
    def listed(self) -> bool:
        """The name is one of a list."""
        return bool(_LISTED_BEFORE.search(self.before) and _LISTED_AFTER.match(self.after))

    @property
    def led_in(self) -> bool:
        """A word such as "using" leads to it."""
        return bool(_LED_IN.search(self.before))

    @property
    def reached(self) -> bool:
        """Something moves from or to it, and nothing follows: "streaming from Kafka"."""
        return bool(_REACHED.search(self.before) and _LISTED_AFTER.match(self.after))

    @property
    def explained(self) -> bool:
        """A word such as "framework" follows it."""
        return bool(_EXPLAINED.match(self.after))

    @property
    def something_else(self) -> bool:
        """What follows makes another thing of it: "Spring 2020", "access to"."""
        return bool(_SOMETHING_ELSE.match(self.after)) or self.before[-1:] in ("-", "‐")

    @property
    def starts_line(self) -> bool:
        """It is the first word of its line: a line of a list."""
        return not self.before.rpartition("\n")[2].strip(" \t•·*-–")

    @property
    def is_account(self) -> bool:
        """It says where an account is."""
        return self.after[:1] == ")" and bool(_ACCOUNT_BEFORE.search(self.before))

    @property
    def in_name_of_body(self) -> bool:
        """It is part of the name of a company, a school or the like."""
        return bool(_BODY.match(self.after))

    @property
    def is_adjective(self) -> bool:
        """The name of a language tells of which people or country something is."""
        if not _ANOTHER_WORD.match(self.after) or _SPEECH_AFTER.match(self.after):
            return False
        return not _SPEECH_BEFORE.search(self.before)


def around(text: str, start: int, end: int) -> Around:
    """Return forty characters before and after."""
    return Around(text[max(0, start - 40) : start], text[end : end + 40])


def lines_up(text: str, end: int, start: int) -> bool:
    """Tell whether only blanks part two names: tags in a row."""
    return 0 < start - end <= 3 and text[end:start].isspace() and "\n" not in text[end:start]

"""Free contact facts that stand below a heading of something else.

A side bar often begins with them and has no heading for them: read after the other column, they
follow whatever that ended with. Others end what they say about themselves with `Phone: …`.
"""

import re

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.emails import EMAIL
from skillsync.ai.extraction.judging import is_place, title_score
from skillsync.ai.extraction.phones import PHONE
from skillsync.ai.extraction.places import is_postal, is_town_like
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.sections import Section
from skillsync.ai.extraction.vocabulary import LABELS, PERSONAL, fold

HOME = frozenset({"header", "contact"})
LABEL = re.compile(r"([^\W\d_][^:：\d@]{0,24}?)\s?[:：]\s*")
ANY_LABEL = re.compile(r"([^\W\d_][^:：|,;\d]{0,24}?)\s?[:：]\s*")
SHORT_LABEL = re.compile(
    r"^(?:e-?mail|mail|phone|tel(?:efon|éphone|éfono|ephone)?|mobile?|mobil|cell|address|adresse|"
    r"anschrift|location|wohnort|domicile|dirección|linkedin|github|website|web|portfolio|m|t|e|p|"
    r"handy|móvil|portable|twitter|xing|homepage|url|name)\b\.?\s?:?\s{0,3}",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"(?:no|nr|num(?:ber|mer|ero|er)?|id|ad(?:d|)ress[eo]?|endereco|indirizzo|direccion"
    r"|privat[eo]?|personal|perso|personnel|work|home)\W?"
)
"""What may follow `Phone` or `E-mail` and say no more: whoever is a `Web developer` has a title."""
WHOLE = re.compile(r".+", re.DOTALL)
SITE = re.compile(r"(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)
MIN_DIGITS = 7
MAX_LENGTH = 80


def free_contacts(sections: list[Section]) -> None:
    """Part rows that say how to reach the person from a section of something else."""
    wanted = {"email", "phone"} - {
        kind for one in sections if one.kind in HOME for row in one.rows for kind in _kinds(row)
    }
    for number, section in enumerate(sections):
        if not wanted:
            return
        if section.kind in HOME or section.kind == "references":
            continue
        found = [at for at, row in enumerate(section.rows) if wanted & set(_kinds(row, alone=True))]
        if not found:
            continue
        first, last = found[0], found[0] + 1
        while first and _may_join(section.rows[first - 1], apart=section.rows[first].blank_before):
            first -= 1
        while last < len(section.rows) and _may_join(
            section.rows[last], apart=section.rows[last].blank_before
        ):
            last += 1
        rows = section.rows[first:last]
        del section.rows[first:last]
        sections.insert(number + 1, Section("contact", None, rows))
        wanted -= {kind for row in rows for kind in _kinds(row)}


def _kinds(row: Row, *, alone: bool = False) -> list[str]:
    """Return which of e-mail and phone a row gives; `alone`, only if it says nothing else."""
    text = row.text
    label = LABEL.match(text)
    if label is not None and fold(label[1]).strip(" .") in LABELS:
        text = text[label.end() :]
    found: list[str] = []
    email = EMAIL.search(text) if "@" in text else None
    if email is not None and not (alone and email[0] != text):
        found.append("email")
    phone = PHONE.search(text)
    if (
        phone is not None
        and sum(sign.isdigit() for sign in phone[0]) >= MIN_DIGITS
        and find_period(row.body) is None
        and not (alone and phone[0].strip() != text.strip())
    ):
        found.append("phone")
    return found


def _may_join(row: Row, *, apart: bool) -> bool:
    """Tell what stands beside an e-mail or a phone number: a place, a site, a headline."""
    if row.is_bullet or row.more or len(row.text) > MAX_LENGTH:
        return False
    label = LABEL.match(row.text)
    text = row.text[label.end() :] if label else row.text
    if _kinds(row) or SITE.fullmatch(text) or is_place(text) or is_postal(text):
        return True
    if label is not None and fold(label[1]).strip() in LABELS:
        return True
    return not apart and (title_score(text) >= 1 or is_town_like(text))


def is_personal(text: str) -> bool:
    """Tell a fact about the person that no field of a résumé needs: `Date of birth 4 June 1991`."""
    if "日生" in text:
        return True  # `1991年3月5日生（満35歳）`
    words = fold(text).split()
    said = (" ".join(words[:count]).rstrip(" :.") for count in (1, 2, 3))
    return any(one in PERSONAL for one in said)


def announces_aside(text: str) -> bool:
    """Tell a label that stands apart from what it labels: `Place of birth:`, far from `Graz`."""
    return text.endswith((":", "：")) and fold(text).rstrip(" :：") in PERSONAL


def announcement(text: str) -> re.Match[str] | None:
    """Return the words that only announce a fact: `Email ID:`, `Mobile No.`, `Tel `."""
    found = ANY_LABEL.match(text)
    if found is not None and any(word in LABELS for word in fold(found[1]).split()):
        return found
    first, _, rest = fold(text).partition(" ")
    if LABELS.get(first) in {"email", "phone", "web"} and (not rest or NUMBER.fullmatch(rest)):
        return WHOLE.match(text)
    return SHORT_LABEL.match(text)

"""Settle what a section is by what stands in it, where its heading leaves that open."""

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.names import EMAIL
from skillsync.ai.extraction.phones import PHONE
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.sections import Section

MAX_ADDRESS_WORDS = 6
MAX_SKILL_WORDS = 5
MAX_SKILL_ROWS = 15
PERIODS = (".", "!", "?", "。", ":")


def settle_sections(sections: list[Section]) -> None:
    """Change the kinds of sections whose rows say more than their headings.

    `About` above an address is a contact. Where no section is called skills, sections of short
    items under headings of the person's own (`Kitchen`, `Safety`) are groups of skills.
    """
    for section in sections:
        if section.kind == "summary" and _holds_addresses(section.rows):
            section.kind = "contact"
    if any(section.kind == "skills" for section in sections):
        return
    for section in sections:
        if section.kind == "" and section.heading is not None and _lists_skills(section.rows):
            section.kind = "skill group"


def _holds_addresses(rows: list[Row]) -> bool:
    if any(len(row.text.split()) > MAX_ADDRESS_WORDS for row in rows):
        return False
    return any("@" in row.text or EMAIL.search(row.text) or _has_phone(row) for row in rows)


def _has_phone(row: Row) -> bool:
    return PHONE.search(row.text) is not None and find_period(row.body) is None


def _lists_skills(rows: list[Row]) -> bool:
    if not 1 <= len(rows) <= MAX_SKILL_ROWS:
        return False
    return all(_is_short_item(row) for row in rows)


def _is_short_item(row: Row) -> bool:
    text = row.value
    if text.endswith(PERIODS) or "@" in text or "://" in text or "www." in text.lower():
        return False
    items = [item for item in text.replace("\t", ",").split(",") if item.strip()]
    if any(len(item.split()) > MAX_SKILL_WORDS for item in items):
        return False
    return find_period(row.body) is None and not _has_phone(row)

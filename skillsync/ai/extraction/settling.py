"""Settle what a section is by what stands in it, where its heading leaves that open."""

import re
from itertools import groupby

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.emails import EMAIL
from skillsync.ai.extraction.judging import organization_score, title_score
from skillsync.ai.extraction.phones import PHONE
from skillsync.ai.extraction.reaching import free_contacts
from skillsync.ai.extraction.rows import Row
from skillsync.ai.extraction.sections import NAMED, Section, heading_kind
from skillsync.ai.extraction.vocabulary import LANGUAGES, fold

WORD = re.compile(r"[^\W\d_]+")
MAX_ADDRESS_WORDS = 6
MIN_JOBS = 2
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
    free_contacts(sections)
    if not any(section.kind == "work" for section in sections):
        _part_unheaded_work(sections)
    if not any(section.kind == "skills" for section in sections):
        _join_empty(sections)
    _settle_skill_groups(sections)
    told = any(section.kind == "skills" for section in sections)
    for number, section in enumerate(sections):
        beside = sections[max(number - 1, 0) : number + 2]
        near = any(one.kind == "skill group" for one in beside)
        if section.kind == "" and section.heading is not None and (near or not told):
            section.kind = "skill group" if _lists_skills(section.rows) else ""


def _part_unheaded_work(sections: list[Section]) -> None:
    """Read jobs that follow the name and the address without a heading of their own."""
    for number, section in enumerate(sections):
        if section.kind != "header":
            continue
        heads = [at for at, row in enumerate(section.rows) if _is_job(row)]
        if len(heads) < MIN_JOBS or not section.rows[heads[0]].blank_before:
            continue
        sections.insert(number + 1, Section("work", None, section.rows[heads[0] :]))
        del section.rows[heads[0] :]
        return


def _is_job(row: Row) -> bool:
    """Tell words for a job or an employer with the time from when until when."""
    found = find_period(row.body)
    if found is None or not found[0].is_range or row.is_bullet:
        return False
    rest = f"{row.text[: found[1]]} {row.text[found[2] :]}"
    return max(title_score(rest), organization_score(rest)) >= NAMED


def _join_empty(sections: list[Section]) -> None:
    """Read a run of short headings with nothing below them as a list of skills."""
    joined: list[Section] = []
    for empty, run in groupby(sections, key=_is_only_heading):
        found = list(run)
        headings = [one.heading for one in found if one.heading is not None]
        short = all(len(heading.text.split()) <= MAX_SKILL_WORDS for heading in headings)
        if empty and len(headings) > 1 and short:
            rows = [Row(heading, heading, blank_before=True) for heading in headings]
            joined.append(Section("skills", None, rows))
        else:
            joined += found
    sections[:] = joined


def _is_only_heading(section: Section) -> bool:
    return not section.kind and not section.rows and section.heading is not None


def _settle_skill_groups(sections: list[Section]) -> None:
    """Find the groups a person made of the skills: each has a smaller heading of its own.

    `Languages` above Python and Go are such a group; `Languages` above German are spoken.
    """
    skills: Section | None = None
    for section in sections:
        if section.heading is None:
            continue
        known = heading_kind(section.heading.text) == section.kind
        if section.kind == "skills" and known and not _is_below(section, skills):
            skills = section
        elif _is_group(section, below=_is_below(section, skills)):
            section.kind = "skill group"
        elif section.kind != "languages" or not _is_below(section, skills):
            skills = None


def _is_group(section: Section, *, below: bool) -> bool:
    if section.kind == "languages":
        return bool(section.rows) and not _names_language(section.rows)
    return section.kind == "skills" or (
        section.kind == "" and below and _lists_skills(section.rows)
    )


def _is_below(section: Section, skills: Section | None) -> bool:
    return skills is not None and 0 < section.size < skills.size - 0.9


def _names_language(rows: list[Row]) -> bool:
    return any(fold(word) in LANGUAGES for row in rows for word in WORD.findall(row.value))


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

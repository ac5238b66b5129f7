"""Read a résumé: a source becomes a career document that says where each field was read."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from skillsync.ai.extraction.contact import ContactReader, close_brackets
from skillsync.ai.extraction.credentials import (
    read_awards,
    read_certificates,
    read_publications,
)
from skillsync.ai.extraction.detecting import language_of
from skillsync.ai.extraction.education import read_education
from skillsync.ai.extraction.emails import LINE_BREAK
from skillsync.ai.extraction.endings import ends_signed, without_consent, without_letter_head
from skillsync.ai.extraction.furniture import find_furniture, said_elsewhere
from skillsync.ai.extraction.languages import read_languages
from skillsync.ai.extraction.listing import (
    read_interests,
    read_references,
    read_skill_groups,
    read_skills,
)
from skillsync.ai.extraction.names import find_name
from skillsync.ai.extraction.pieces import Ledger, Piece, joined
from skillsync.ai.extraction.projects import read_projects
from skillsync.ai.extraction.reaching import HOME
from skillsync.ai.extraction.rows import Row, paragraphs, read_rows
from skillsync.ai.extraction.sections import (
    Section,
    join_headings,
    split_sections,
    spoken_languages,
)
from skillsync.ai.extraction.settling import settle_sections
from skillsync.ai.extraction.source import Source
from skillsync.ai.extraction.vocabulary import DOCUMENT_TITLES, fold
from skillsync.ai.extraction.work import read_volunteer, read_work
from skillsync.career.document import Document, Span
from skillsync.career.document import Section as KeptSection

LABELLED_WORDS = 6
PARSER = "skillsync-rules 0.5"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the document, by which reader, in how many milliseconds, and what is left.

    `not_understood` are the stretches of the source that no field of the document holds.
    """

    document: Document
    parser: str
    took_ms: float
    not_understood: list[Span]


def read_resume(source: Source) -> Reading:
    """Return a source's career document. Never raises: what is not understood is said to be so."""
    began = time.perf_counter()
    reader = _Reader(source)
    document = reader.read()
    left_over = reader.ledger.left_over()
    took = (time.perf_counter() - began) * 1000
    return Reading(document, PARSER, round(took, 3), left_over)


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.ledger = Ledger(source)
        self.document = Document(language=language_of(source.text))
        self.contact = ContactReader(self.ledger, self.document.language)
        ledger, document = self.ledger, self.document
        self.listed: dict[str, Callable[[list[Row]], None]] = {
            "skills": self._read_skills,
            "languages": lambda rows: document.languages.extend(read_languages(rows, ledger)),
            "certificates": lambda rows: document.certificates.extend(
                read_certificates(rows, ledger)
            ),
            "projects": lambda rows: document.projects.extend(read_projects(rows, ledger)),
            "awards": lambda rows: document.awards.extend(read_awards(rows, ledger)),
            "publications": lambda rows: document.publications.extend(
                read_publications(rows, ledger)
            ),
            "interests": lambda rows: document.interests.extend(read_interests(rows, ledger)),
            "references": lambda rows: document.references.extend(read_references(rows, ledger)),
        }

    def read(self) -> Document:
        furniture = find_furniture(self.source)
        for line in said_elsewhere(self.source, furniture):
            text = self.source.text[line.start : line.end]
            self.ledger.skip(Piece(line.start, line.end, text))
        rows = close_brackets(read_rows(self.source, furniture), self.source)
        rows = join_headings(rows, self.source)
        for row in rows:
            if row.body.start > row.piece.start:
                self.ledger.skip(row.piece.part(0, row.body.start - row.piece.start))
        if rows and fold(rows[0].text) in DOCUMENT_TITLES:
            self.ledger.skip(rows.pop(0).piece)
        # What is left out here is named as not understood, and is no skill.
        rows = without_consent(without_letter_head(rows))
        rows = rows[: len(rows) - ends_signed(rows)]
        name = find_name(rows, self.source.text)
        self.contact.read_name([rows[number] for number in name])
        sections = split_sections(rows, name)
        if name:
            # What shares the name's line: a title, an e-mail, a place.
            sections[0].rows[:0] = [rows[number] for number in name]
        settle_sections(sections)
        self._read_contacts(sections)
        for section in sections:
            self._read_section(section)
        self.document.basics = self.contact.basics
        self.document.provenance = self.ledger.provenance
        return self.document

    def _read_contacts(self, sections: list[Section]) -> None:
        near = [one for one in sections if one.kind in HOME]
        for section in near:
            self.contact.read_addresses(section.rows)
        self.contact.read_links()
        basics = self.contact.basics
        if basics.email and basics.phone:
            return
        others = [one for one in sections if one.kind not in {*HOME, "references"}]
        for section in others:
            if not basics.email and not basics.phone:
                self.contact.read_addresses(section.rows)
        for section in others:
            pieces = [piece for row in section.rows for piece in row.pieces]
            self.contact.read_email(pieces)
            self.contact.read_phone(pieces, announced_only=True)

    def _read_section(self, section: Section) -> None:
        if section.heading is not None:
            self.ledger.skip(section.heading)
        if section.kind in HOME:
            self._read_header(section)
        elif section.kind == "summary":
            self._read_summary(section.rows)
        elif section.kind == "skill group" and section.heading is not None:
            self.document.skills.extend(
                read_skill_groups(section.heading, section.rows, self.ledger)
            )
        elif section.kind in self.listed:
            self.listed[section.kind](section.rows)
        elif section.kind in {"work", "education", "volunteer"}:
            self._read_entries(section)
        else:
            self._keep(section)

    def _read_header(self, section: Section) -> None:
        prose = self.contact.read_header(section.rows)
        if section.kind == "header" and prose and not self.contact.basics.summary:
            self._read_summary(prose)
        rest = [row for row in section.rows if not self.ledger.is_claimed(row.body)]
        if section.kind == "contact" and rest and section.heading is not None:
            self._keep(Section("", section.heading, rest))

    def _read_summary(self, rows: list[Row]) -> None:
        rows = [one for row in rows if (one := self._without_addresses(row))]
        pieces = [piece for row in rows for piece in row.pieces]
        if not pieces:
            return
        text = "\n".join(joined(run) for run in paragraphs(rows))
        before = self.contact.basics.summary
        self.contact.basics.summary = f"{before}\n{text}" if before else text
        self.ledger.add("basics/summary", pieces, 0.7 if before else 0.9)

    def _without_addresses(self, row: Row) -> Row | None:
        """Take off the lines that hold an address among running text, as below a profile."""
        if not self.ledger.is_claimed(row.body):
            return row
        kept = [line for line in row.body.split(LINE_BREAK) if not self._is_address(line)]
        if not kept:
            return None
        rest = row.body.part(kept[0].start - row.body.start, kept[-1].end - row.body.start)
        return replace(row, piece=rest, body=rest)

    def _is_address(self, line: Piece) -> bool:
        return self.ledger.is_claimed(line) and len(line.text.split()) <= LABELLED_WORDS

    def _read_skills(self, rows: list[Row]) -> None:
        rest: list[Row] = []
        for row in rows:
            if spoken := spoken_languages(row):
                self.ledger.skip(row.piece.part(0, spoken.start - row.piece.start))
                spoken_row = replace(row, body=spoken)
                self.document.languages.extend(read_languages([spoken_row], self.ledger))
            else:
                rest.append(row)
        self.document.skills.extend(read_skills(rest, self.ledger))

    def _read_entries(self, section: Section) -> None:
        if section.kind == "work":
            works, intro = read_work(section.rows, self.ledger)
            self.document.work.extend(works)
        elif section.kind == "education":
            studies = read_education(section.rows, self.ledger)
            self.document.education.extend(studies.listed)
            self.listed["certificates"](studies.courses)
            intro = studies.intro
        else:
            unpaid, intro = read_volunteer(section.rows, self.ledger)
            self.document.volunteer.extend(unpaid)
        if intro and section.heading is not None:
            self._keep(Section("", section.heading, intro))

    def _keep(self, section: Section) -> None:
        """Keep a section under its own heading, line by line."""
        kept = KeptSection(heading=section.heading.value if section.heading else "")
        if section.heading is not None:
            self.ledger.note(f"{kept.id}/heading", section.heading.trim(" :"), 0.7)
        for row in section.rows:
            self.ledger.note(f"{kept.id}/lines/{len(kept.lines)}", row.pieces, 0.6)
            kept.lines.append(row.value)
        self.document.sections.append(kept)

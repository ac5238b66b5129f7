"""A PDF that carries its own data: exact where the pages bear it out, and believed nowhere else."""

import json
from datetime import date
from typing import Any

import pytest
from careers import DOCUMENTS, data_of, plain
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings

from skillsync.ai.extraction import attachments
from skillsync.ai.extraction.career_file import CareerFile, read_career
from skillsync.ai.extraction.source import PdfHasNoText
from skillsync.career.document import Document
from skillsync.career.formats.json_resume import to_json_resume
from skillsync.career.formats.losses import without_hidden
from skillsync.demo.town import build_town
from skillsync.typesetting.pdf import LAYOUTS, render_pdf

PEOPLE = [candidate.document for candidate in build_town(today=date(2026, 6, 15)).candidates[:4]]
CAREER: dict[str, Any] = {
    "basics": {"name": "Sam Okafor", "email": "sam@people.example"},
    "work": [{"name": "Ostrava Tools", "position": "Fitter", "startDate": "2019-03"}],
    "skills": [{"name": "Welding"}, {"name": "Turning"}],
}
PAGE = ["Sam Okafor", "sam@people.example", "Experience", "Fitter", "Ostrava Tools"]
PAGE += ["03/2019 - Present", "Skills", "Welding, Turning"]


def a_pdf(lines: list[str], data: bytes, name: str = "resume.json") -> bytes:
    pdf = FPDF()
    pdf.add_page()
    for number, line in enumerate(lines):
        pdf.set_font("helvetica", size=11 if number else 20)
        pdf.cell(0, 8, line, new_x="LMARGIN", new_y="NEXT")
    pdf.embed_file(bytes=data, basename=name)
    return bytes(pdf.output())


def read(career: dict[str, Any], lines: list[str] = PAGE) -> CareerFile:
    return read_career(a_pdf(lines, json.dumps(career).encode()))


@pytest.mark.parametrize(("person", "layout"), list(zip(PEOPLE, LAYOUTS, strict=True)))
def test_our_own_pdf_reads_back_without_loss_and_with_places(person: Document, layout: str) -> None:
    made_on = date(2026, 1, 1) if layout == "modern" else None
    found = read_career(render_pdf(person, layout=layout, made_on=made_on))
    document = found.reading.document
    assert plain(document) == plain(without_hidden(person))
    assert (found.notes, found.reading.not_understood) == ([], [])
    shown = found.source.text
    for work in document.work:
        for role in work.roles:
            spans = document.provenance[f"{role.id}/position"].spans
            assert [shown[one.start : one.end] for one in spans] == [role.position]


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENTS)
def test_whatever_a_pdf_of_ours_says_nothing_is_lost_silently(
    document: Document,
) -> None:
    try:
        found = read_career(render_pdf(document, layout="classic"))
    except PdfHasNoText:
        # It is said; and only a page of signs that no typeface here has is without a word.
        assert not any(sign.isascii() and sign.isalnum() for sign in document.basics.name)
        return
    if found.reading.parser.startswith("skillsync-import") and not found.notes:
        assert plain(found.reading.document) == plain(_merged(document))


def _merged(document: Document) -> Document:
    data = json.dumps(to_json_resume(without_hidden(document))).encode()
    return read_career(data).reading.document


def test_data_that_the_pages_bear_out_is_taken_as_it_says() -> None:
    found = read(CAREER)
    assert found.reading.parser.startswith("skillsync-import")
    assert found.notes == []
    document = found.reading.document
    assert document.work[0].roles[0].start_date == "2019-03"
    assert [one.name for one in document.skills] == ["Welding", "Turning"]


@pytest.mark.parametrize(
    "forged",
    [
        {**CAREER, "basics": {"name": "Ada Brandt", "email": "sam@people.example"}},
        {**CAREER, "skills": [{"name": f"Nuclear physics {number}"} for number in range(20)]},
        {"basics": {"name": "Sam Okafor"}},
    ],
)
def test_data_that_says_another_thing_than_the_pages_is_not_believed(
    forged: dict[str, Any],
) -> None:
    found = read(forged)
    assert found.notes == [attachments.DIFFERS]
    assert not found.reading.parser.startswith("skillsync-import")
    assert found.reading.document.basics.name == "Sam Okafor"
    assert "Nuclear" not in str(found.reading.document.to_json())


def test_a_detail_that_no_page_shows_is_kept_and_hidden() -> None:
    found = read({**CAREER, "skills": [*CAREER["skills"], {"name": "Diving"}]})
    assert found.notes == [attachments.PARTLY]
    assert [one.name for one in found.reading.document.skills if one.name] == ["Welding", "Turning"]
    kept = found.reading.document.sections[-1]
    assert (kept.heading, kept.lines, kept.hidden) == (attachments.NOT_ON_PAGES, ["Diving"], True)


def test_lines_that_the_data_does_not_say_are_listed() -> None:
    line = "Rescued four frightened cats"
    found = read(CAREER, [*PAGE, line])
    left = [found.source.text[one.start : one.end] for one in found.reading.not_understood]
    assert left == [line]


def test_damaged_data_is_said_and_the_pages_are_read() -> None:
    found = read_career(a_pdf(PAGE, b'{"basics": {"name": "Sa'))
    assert found.notes == [attachments.DAMAGED]
    assert found.reading.document.basics.name == "Sam Okafor"


def test_a_europass_pdf_is_read_by_the_xml_it_carries() -> None:
    data = data_of("europass_candidate.xml")
    shown = read_career(data).source.text
    lines = [line.encode("latin-1", "replace").decode("latin-1") for line in shown.splitlines()]
    found = read_career(a_pdf(lines, data, "attachment.xml"))
    assert found.reading.parser.startswith("skillsync-import")
    assert found.reading.document.basics.name == "Livia Corradin"
    assert found.reading.document.work[0].roles[0].start_date == "2019-10"

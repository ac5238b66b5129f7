"""The career document and JSON Resume."""

import pytest
from pydantic import ValidationError

from skillsync.career.document import Document, Provenance, Role, Span, Work
from skillsync.career.formats.json_resume import to_json_resume


def test_several_roles_at_one_employer_become_one_entry_each():
    work = Work(
        name="Quayside Power",
        roles=[
            Role(position="Electrician", start_date="2019-03", current=True),
            Role(position="Apprentice", start_date="2015", end_date="2019-02"),
        ],
    )
    entries = to_json_resume(Document(work=[work]))["work"]
    assert [(one["name"], one["position"]) for one in entries] == [
        ("Quayside Power", "Electrician"),
        ("Quayside Power", "Apprentice"),
    ]
    assert entries[0]["startDate"] == "2019-03"
    assert "endDate" not in entries[0]


def test_what_is_hidden_is_left_out():
    document = Document(work=[Work(name="Seen"), Work(name="Hidden", hidden=True)])
    assert [one["name"] for one in to_json_resume(document)["work"]] == ["Seen"]


def test_a_document_survives_being_stored():
    document = Document(
        work=[Work(id="w1", name="Quayside Power", roles=[Role(id="r1", position="Apprentice")])],
        provenance={"r1/position": Provenance(spans=[Span(start=3, end=13)], confidence=0.8)},
    )
    assert Document.model_validate(document.to_json()) == document


@pytest.mark.parametrize("value", ["2024-13", "March 2024", "24-03", "2024-3", "2024-02-32"])
def test_a_date_is_a_year_a_month_or_a_day(value):
    with pytest.raises(ValidationError, match="2024-03"):
        Role(start_date=value)


@pytest.mark.parametrize("value", ["2024", "2024-03", "2024-03-31", "", None])
def test_a_date_is_as_precise_as_it_is_known(value):
    assert Role(start_date=value).start_date == (value or None)

"""Reactive Resume, versions 4 and 5."""

import json

import pytest
from careers import aside_of, data_of, imported

from skillsync.career.document import Document
from skillsync.career.formats import reactive_resume_file
from skillsync.career.formats.imported import LETTER, PICTURE, ReactiveResumeIsTooOld


@pytest.fixture(scope="module")
def five():
    return imported(data_of("reactive_resume_5.json"))


@pytest.fixture(scope="module")
def four():
    return imported(data_of("reactive_resume_4.json"))


def test_roles_at_one_employer_stay_together(five):
    playhouse, circus, kiosk = five.document.work
    assert [(role.position, role.start_date, role.end_date) for role in playhouse.roles] == [
        ("Chief electrician", "2021-03", None),
        ("Electrician", "2016-06", "2021-02"),
    ]
    assert playhouse.description == "A house of 400 seats."
    assert playhouse.roles[0].highlights == ["Planned the move to LED", "Leads five people"]
    assert (circus.hidden, kiosk.hidden) == (True, False)


def test_a_hidden_section_hides_what_is_in_it(five, four):
    assert five.document.interests[0].hidden
    assert four.document.references[0].hidden
    assert [one.hidden for one in four.document.work] == [False, True]


def test_sections_people_added_are_kept_under_their_titles(five, four):
    shown = [(one.heading, one.lines) for one in five.document.sections if not one.hidden]
    assert shown == [
        ("Details", ["Driving licence C"]),
        ("Shows", ["The Tempest, 2022", "Peer Gynt, 2019"]),
    ]
    members = four.document.sections[1]
    assert (members.heading, members.lines) == (
        "Memberships",
        ["Drivers' Union, Treasurer, Kolejov, 2015", "Keeps the books."],
    )


def test_what_has_no_field_is_kept_or_named(five):
    assert aside_of(five.document) == [
        "project › Light in the harbour › link: See it https://harbour.example",
        "title of work: Earlier work",
        "work › Kiosk Nord › period: Summer 2010",
        "notes: Ask Ruth first.",
    ]
    assert {LETTER, PICTURE} <= set(five.notes)


def test_drawn_levels_count_where_there_are_no_words(five, four):
    assert [one.level for one in five.document.skills] == ["Expert", "3/5"]
    assert [one.level for one in four.document.skills] == ["Advanced", "8/10"]
    assert [one.level for one in five.document.languages] == ["native", "B2"]


def test_dates_in_the_persons_language_are_read(four):
    role = four.document.work[0].roles[0]
    assert (role.start_date, role.current) == ("2010-01", True)
    assert four.document.education[0].end_date == "2008-06"


def test_the_export_an_interface_wraps_is_read_too():
    wrapped = json.dumps({"data": json.loads(data_of("reactive_resume_5.json"))})
    assert imported(wrapped).document.basics.name == "Ama Boateng-Lund"


@pytest.mark.parametrize(
    "value",
    [
        {"basics": {"name": "Kim"}, "sections": {"work": {"items": []}}, "metadata": {}},
        {"profile": {"firstName": "Kim"}, "metadata": {"template": "onyx"}, "work": {}},
    ],
)
def test_older_versions_are_refused_with_the_way_out(value):
    with pytest.raises(ReactiveResumeIsTooOld, match="newer"):
        imported(json.dumps(value))


def test_nothing_wrong_in_a_field_stops_the_import():
    for name in ("reactive_resume_5.json", "reactive_resume_4.json"):
        value = json.loads(data_of(name))
        for wrong in (None, 7, True, [], {}, "text", [[1]], {"a": [{}]}, [None, "x"]):
            for section in value["sections"]:
                sections = {**value["sections"], section: wrong}
                imported(json.dumps({**value, "sections": sections}))
                if isinstance(value["sections"][section], dict):
                    inner = {**value["sections"][section], "items": wrong}
                    imported(json.dumps({**value, "sections": {**sections, section: inner}}))
            for field in value["basics"]:
                imported(json.dumps({**value, "basics": {**value["basics"], field: wrong}}))
            imported(json.dumps({**value, "metadata": wrong}))
            imported(json.dumps({**value, "customSections": wrong}))


ITEM = {"id", "hidden"}
REQUIRED = {
    "profiles": {"icon", "iconColor", "network", "username", "website"},
    "experience": {"company", "position", "location", "period", "website", "description", "roles"},
    "education": {
        "school",
        "degree",
        "area",
        "grade",
        "location",
        "period",
        "website",
        "description",
    },
    "projects": {"name", "period", "website", "description"},
    "skills": {"icon", "iconColor", "name", "proficiency", "level", "keywords"},
    "languages": {"language", "fluency", "level"},
    "interests": {"icon", "iconColor", "name", "keywords"},
    "awards": {"title", "awarder", "date", "website", "description"},
    "certifications": {"title", "issuer", "date", "website", "description"},
    "publications": {"title", "publisher", "date", "website", "description"},
    "volunteer": {"organization", "location", "period", "website", "description"},
    "references": {"name", "position", "website", "phone", "description"},
}


def test_every_field_its_schema_demands_is_written(five):
    """The schema refuses a file in which a field is missing or a name is empty."""
    document = five.document.model_copy(deep=True)
    document.skills[0].name = ""
    value = json.loads(reactive_resume_file.write(document).text)
    assert value.keys() == {
        "picture",
        "basics",
        "summary",
        "sections",
        "customSections",
        "metadata",
    }
    assert value["sections"].keys() == REQUIRED.keys()
    for name, section in value["sections"].items():
        assert {
            "title",
            "icon",
            "columns",
            "hidden",
            "keepTogether",
            "startOnNewPage",
        } <= section.keys()
        for item in section["items"]:
            assert item.keys() == REQUIRED[name] | ITEM
            assert item[next(field for field in ("name", "title", "company", "school", "language",
                     "organization", "network") if field in item)]  # fmt: skip
    assert all(one["type"] == "summary" for one in value["customSections"])
    pages = value["metadata"]["layout"]["pages"]
    assert {one["id"] for one in value["customSections"]} <= set(pages[0]["main"])


def test_html_in_a_document_stays_text():
    document = Document.model_validate(
        {"basics": {"name": "<b>Kim</b>", "summary": "<script>alert(1)</script> & co"}}
    )
    value = json.loads(reactive_resume_file.write(document).text)
    assert value["summary"]["content"] == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>"
    assert imported(json.dumps(value)).document.basics.summary == "<script>alert(1)</script> & co"

"""JSON Resume: the schema's own shape, and the shapes people write instead."""

import json

import pytest
from careers import aside_of, data_of, imported, plain

from skillsync.career.document import Basics, Document
from skillsync.career.formats.imported import PICTURE, CareerIsEmpty, JsonIsDamaged, JsonIsNoCareer
from skillsync.career.formats.json_resume import to_json_resume


def test_every_section_of_the_schema_is_read():
    found = imported(data_of("json_resume.json"))
    document = found.document
    assert (found.format, found.version) == ("JSON Resume", "1.0.0")
    assert document.basics.name == "Oona Tervahauta"
    assert document.basics.location.text == "Kaljaranta, Saarenmeri, FI"
    assert document.basics.profiles[0].network == "Fediverse"
    assert document.education[0].courses == ["B101 - Lofting", "B204 - Steam bending"]
    assert document.skills[0].keywords == ["Lofting", "Steam bending", "Caulking"]
    assert [(one.fluency, one.level) for one in document.languages] == [
        ("Native speaker", "native"),
        ("Fluent", "C1"),
    ]
    for section in ("volunteer", "awards", "certificates", "publications", "interests"):
        assert len(getattr(document, section)) == 1
    assert document.references[0].reference == "I would sail anything she built."
    assert document.projects[0].roles == ["Designer"]


def test_entries_of_one_employer_become_its_roles():
    work = imported(data_of("json_resume.json")).document.work
    assert [(one.name, len(one.roles)) for one in work] == [
        ("Kaljaranta Boatyard", 2),
        ("Museum of Sails", 1),
    ]
    assert work[0].roles[0].current
    assert work[0].roles[1].end_date == "2019-03-31"


def test_what_a_document_has_no_field_for_is_kept_hidden():
    lines = aside_of(imported(data_of("json_resume.json")).document)
    assert "basics › image: https://oona.example/portrait.jpg" in lines
    assert "project › The ferry Aallotar › entity: Saarenmeri Council" in lines


def test_old_names_wrong_types_and_free_dates_are_read_all_the_same():
    found = imported(data_of("json_resume_deviant.json"))
    bakery, mill = found.document.work
    assert bakery.name == "Backhaus Quandt"
    assert bakery.roles[0].start_date == "2015-03"
    assert bakery.roles[0].current
    assert bakery.roles[0].summary == "Runs a bakery."
    assert bakery.roles[0].highlights == ["Six apprentices", "Own flour", "Opened a second shop"]
    assert mill.roles[0].start_date == "2009"
    assert found.document.education[0].score == "1.7"
    assert [one.name for one in found.document.skills] == ["Sourdough", "Tools"]
    assert found.document.skills[1].keywords == ["oven", "mixer"]
    assert found.document.languages[0].level == "native"
    assert found.document.certificates[0].date == "2020-05"
    assert PICTURE in found.notes
    assert aside_of(found.document) == [
        "basics › drivingLicence: B",
        "work › Mühle am Bach › startDate: Sommer 2009",
        "hobbies › outdoor: climbing, rowing",
    ]


def test_the_international_form_of_a_phone_number_comes_back() -> None:
    basics = Basics(name="Ada Vale", phone="020 7946 0018", phone_e164="+442079460018")
    text = json.dumps(to_json_resume(Document(basics=basics)))
    found = imported(text).document
    assert (found.basics.phone_e164, found.sections) == ("+442079460018", [])


def test_a_picture_inside_the_file_is_not_kept():
    document = imported(data_of("json_resume_deviant.json")).document
    assert "base64" not in json.dumps(document.to_json())


def test_nothing_wrong_in_a_field_stops_the_import():
    value = json.loads(data_of("json_resume.json"))
    for wrong in (None, 7, True, [], {}, [[]], {"a": {"b": 1}}, "text", [None, 3, "x", {"y": [1]}]):
        for section in ("work", "skills", "education", "languages", "projects", "meta"):
            imported(json.dumps({**value, section: wrong}))
        for field in value["work"][0]:
            entry = {**value["work"][0], field: wrong}
            imported(json.dumps({**value, "work": [entry]}))
        for field in value["basics"]:
            imported(json.dumps({**value, "basics": {**value["basics"], field: wrong}}))


def test_half_characters_and_controls_are_left_out():
    text = r'{"basics": {"name": "Ada \ud83d\ude00\u0000", "url": "\ud800"}, "\udfff": "\u0001 x"}'
    document = imported(text.encode()).document
    assert document.basics.name == "Ada 😀"
    assert document.basics.url == ""
    json.dumps(document.to_json(), ensure_ascii=False).encode()


def test_an_edit_by_hand_wins_over_what_stands_beside_it():
    document = Document.model_validate(
        {"work": [{"name": "Mill", "roles": [{"position": "Miller", "startDate": "2015"}]}]}
    )
    value = to_json_resume(document)
    assert value["work"][0]["x-skillsync"] == {"roles": [_role("Miller", "2015")]}
    value["work"][0]["endDate"] = "2020"
    role = imported(json.dumps(value)).document.work[0].roles[0]
    assert (role.start_date, role.end_date, role.current) == ("2015", "2020", False)


def _role(position, start):
    return {
        "position": position,
        "startDate": start,
        "endDate": None,
        "current": False,
        "summary": "",
        "highlights": [],
    }


def test_a_document_of_ours_is_read_with_ids_of_its_own():
    document = Document.model_validate(
        {"basics": {"name": "Kim"}, "skills": [{"name": "Sewing"}] * 2}
    )
    for skill in document.skills:
        skill.id = "a/b"
    again = imported(json.dumps(document.to_json()))
    assert again.format == "SkillSync document"
    assert plain(again.document) == plain(document)
    assert len({skill.id for skill in again.document.skills} - {"a/b"}) == 2


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('{"basics": {"name": "Kim"', JsonIsDamaged),
        ('{"name": "a program", "version": 3}', JsonIsNoCareer),
        ('[[1, 2], {"basics": {}}]', JsonIsNoCareer),
        ('{"basics": {}, "work": []}', CareerIsEmpty),
    ],
)
def test_what_is_no_resume_is_refused_in_words(text, problem):
    with pytest.raises(problem) as refusal:
        imported(text)
    assert str(refusal.value).endswith(".")


def test_an_address_without_its_beginning_is_an_address_all_the_same():
    value = {
        "basics": {
            "name": "Kim Aalto",
            "url": "kim.example/about",
            "profiles": [
                {"url": "linkedin.com/in/kim-aalto"},
                {"network": "Blog", "username": "kim", "url": "www.kim.example"},
                {"network": "Site", "url": "not an address"},
            ],
        },
        "work": [{"name": "Mill", "url": "//mill.example", "position": "Miller"}],
    }
    document = imported(json.dumps(value)).document
    assert document.basics.url == "https://kim.example/about"
    assert document.work[0].url == "https://mill.example"
    assert [(one.network, one.username, one.url) for one in document.basics.profiles] == [
        ("LinkedIn", "kim-aalto", "https://linkedin.com/in/kim-aalto"),
        ("Blog", "kim", "https://www.kim.example"),
        ("Site", "", "not an address"),
    ]


def test_a_name_that_is_written_twice_loses_neither_value():
    text = """{"basics": {"name": "Kim Aalto", "email": "old@kim.example", "phone": "1",
        "phone": "1", "email": "new@kim.example"},
        "work": [{"name": "Mill"}], "skills": [{"name": "Malt"}], "work": [{"name": "Kiln"}]}"""
    found = imported(text)
    assert found.document.basics.email == "new@kim.example"
    assert [one.name for one in found.document.work] == ["Mill", "Kiln"]
    [line] = aside_of(found.document)
    assert line.endswith(": old@kim.example")

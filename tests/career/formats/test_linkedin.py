"""LinkedIn's data export: whole, in part, and untidy."""

import pytest
from careers import aside_of, data_of, imported, zipped

from skillsync.career.formats import linkedin
from skillsync.career.formats.files import kind_of
from skillsync.career.formats.imported import (
    OTHER_FILES,
    CareerIsEmpty,
    ExportIsDamaged,
    ExportUnpacksToTooMuch,
)


@pytest.fixture(scope="module")
def found():
    return imported(data_of("linkedin"))


def test_a_whole_export_fills_every_section(found):
    document = found.document
    assert document.basics.name == "Yusra Haddad-Vane"
    assert document.basics.summary == "Looks under bridges & behind rust."
    assert document.basics.email == "yusra@haddad.example"
    assert document.basics.phone == "+49 151 0000 0123"
    place = document.basics.location
    assert place.text == "Brückenau, Bavaria, Germany"
    assert (place.city, place.region, place.country_code) == ("Brückenau", "Bavaria", "DE")
    assert document.basics.url == "https://yusra.example/work"
    assert [(one.name, len(one.roles)) for one in document.work] == [
        ("Spans & Sons", 2),
        ("River Works", 1),
    ]
    lead = document.work[0].roles[0]
    assert (lead.start_date, lead.current) == ("2019-03", True)
    assert (lead.summary, lead.highlights) == (
        "Leads the inspectors.",
        ["120 bridges a year", "Rope access"],
    )
    study = document.education[0]
    assert (study.study_type, study.area) == ("Dipl.-Ing.", "Civil Engineering")
    assert study.end_date == "2014"
    assert [(one.language, one.level) for one in document.languages] == [
        ("Arabic", "native"),
        ("German", "C1"),
    ]
    assert document.publications[0].release_date == "2020-10-03"
    assert document.volunteer[0].current
    assert document.awards[0].date == "2022-11"
    assert document.sections[0].lines == ["Fracture mechanics, FM-1"]


def test_a_broken_address_spoils_nothing_but_itself(found):
    certificate = found.document.certificates[0]
    assert (certificate.name, certificate.url, certificate.number) == (
        "Rope access level 2",
        "",
        "RB-2210",
    )
    assert certificate.expires == "2025-05"
    assert "certifications › address: not a web page" in aside_of(found.document)


def test_what_a_resume_does_not_show_is_kept_hidden(found):
    assert "profile › birth date: Mar 5" in aside_of(found.document)
    assert "email: yusra@old.example" in aside_of(found.document)
    assert [(one.name, one.hidden) for one in found.document.references] == [
        ("Ole Brandt", False),
        ("No Body", True),
    ]


def test_other_peoples_data_is_not_read(found):
    assert "a@b.example" not in str(found.document.to_json())
    assert OTHER_FILES in found.notes


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("Positions.csv", "Company Name,Title\nMill,Miller\n"),
        ("POSITIONS.CSV", "COMPANY NAME,TITLE\nMill,Miller\n"),
        ("Basic_LinkedInDataExport_11-20-2026/Positions.csv", "company_name;title\nMill;Miller\n"),
        ("positions (1).csv", "\ufeffCompany Name,Title\r\nMill,Miller\r\n"),
        (
            "Positions.csv",
            'Notes:\n"Some words, with a comma."\n\nCompany Name,Title\nMill,Miller\n',
        ),
        ("Positions.csv", "Title,Extra,Company Name\nMiller,,Mill,too much\n"),
    ],
)
def test_a_part_of_an_export_is_enough_however_it_is_written(name, table):
    document = imported(zipped({name: table})).document
    assert [(one.name, one.roles[0].position) for one in document.work] == [("Mill", "Miller")]


def test_utf_16_and_latin_tables_are_read():
    for encoding in ("utf-16", "cp1252"):
        data = zipped({"Skills.csv": "Name\nSchweißen\n".encode(encoding)})
        assert imported(data).document.skills[0].name == "Schweißen"


def test_a_table_without_a_header_is_kept_aside():
    document = imported(
        zipped({"Skills.csv": "Sewing\nIroning\n", "Profile.csv": "First Name\nKim\n"})
    )
    assert aside_of(document.document) == ["skills: Sewing", "skills: Ironing"]


def test_what_a_mac_adds_to_an_archive_is_not_read():
    data = zipped(
        {"__MACOSX/._Profile.csv": b"\x00\x05\x16\x07", "Profile.csv": "First Name\nKim\n"}
    )
    assert imported(data).document.basics.name == "Kim"


def test_another_archive_is_not_taken_for_an_export():
    assert kind_of(zipped({"word/document.xml": "<a/>", "notes.csv": "a,b"})) == ""
    assert kind_of(b"PK\x03\x04 and then nothing") == ""


def test_an_archive_that_unpacks_to_far_more_is_refused():
    with pytest.raises(ExportUnpacksToTooMuch):
        imported(zipped({"Skills.csv": b"Name\n" + b"x" * 30_000_000}))
    many = zipped({f"{number}.csv": "" for number in range(2_100)} | {"Skills.csv": "Name\nA"})
    with pytest.raises(ExportUnpacksToTooMuch):
        linkedin.read(many)


def test_a_damaged_archive_is_refused():
    data = bytearray(zipped({"Skills.csv": b"Name\n" + bytes(range(33, 120)) * 40}))
    data[60:70] = b"\xff" * 10
    with pytest.raises(ExportIsDamaged):
        imported(bytes(data))


def test_an_empty_export_is_refused():
    with pytest.raises(CareerIsEmpty):
        imported(zipped({"Profile.csv": "First Name,Last Name\n", "Skills.csv": "Name\n"}))


def test_a_file_without_a_name_in_an_export_is_passed_over():
    data = zipped({"Skills.csv": "Name\nWelding\n", "x": "x"})
    data = data.replace(b"x", b"\0")  # a name ends there
    assert imported(data).document.skills[0].name == "Welding"

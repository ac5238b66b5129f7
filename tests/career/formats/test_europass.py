"""Europass: the Candidate of today and the SkillsPassport of before."""

import pytest
from careers import aside_of, data_of, imported

from skillsync.career.formats.imported import PICTURE, CareerIsTooLong, XmlIsDamaged, XmlIsNoCareer


@pytest.fixture(scope="module")
def candidate():
    return imported(data_of("europass_candidate.xml"))


@pytest.fixture(scope="module")
def passport():
    return imported(data_of("europass_passport.xml"))


def test_a_candidate_is_read_with_names_for_its_codes(candidate):
    basics = candidate.document.basics
    assert basics.name == "Livia Corradin"
    assert basics.phone == "+386 40000123"
    assert basics.location.text == "Morjevo, Slovenia"
    assert [one.location for one in candidate.document.work] == ["Morjevo, Slovenia", "Capo, Italy"]
    assert [(one.language, one.level) for one in candidate.document.languages] == [
        ("Italian", "native"),
        ("Slovenian", "B2"),
    ]


def test_codes_are_named_in_the_language_of_the_cv():
    data = data_of("europass_candidate.xml").replace(b'languageCode="en"', b'languageCode="de"')
    document = imported(data).document
    assert [one.language for one in document.languages] == ["Italienisch", "Slowenisch"]
    assert document.work[1].location == "Capo, Italien"


def test_work_and_education_of_a_candidate(candidate):
    role = candidate.document.work[0].roles[0]
    assert (role.start_date, role.end_date, role.current) == ("2019-10", None, True)
    assert role.highlights == ["Counted 2 million jellyfish", "Trained six students"]
    study = candidate.document.education[0]
    assert (study.study_type, study.score) == ("Master of Marine Biology", "110/110")
    assert study.highlights == ["Thesis: Bells without bones"]


def test_every_other_section_of_a_candidate_has_a_place(candidate):
    document = candidate.document
    assert [one.name for one in document.skills] == ["Diving", "Guided tours", "Statistics"]
    assert document.skills[2].keywords == ["R", "GIS"]
    assert document.certificates[0].date == "2016-06-20"
    assert document.publications[0].release_date == "2021"
    assert document.projects[0].current
    assert (document.awards[0].title, document.awards[0].date) == ("Blue Pen", "2022-03")
    assert document.interests[0].keywords == ["Sea", "river"]
    assert [(one.heading, one.lines) for one in document.sections if not one.hidden] == [
        ("Networks and memberships", ["Society of Divers, Capo, 2015 –", "Secretary."]),
        ("Broadcasts", ["Radio Gulf", "A monthly talk."]),
    ]


def test_birth_and_nationality_are_kept_and_not_shown(candidate, passport):
    assert "BirthDate: 1988-05-02" in aside_of(candidate.document)
    assert "NationalityCode: it" in aside_of(candidate.document)
    assert "date of birth: 1990-02-09" in aside_of(passport.document)
    assert PICTURE in candidate.notes
    assert PICTURE in passport.notes


def test_a_passport_is_read(passport):
    document = passport.document
    assert (passport.format, passport.version) == ("Europass", "3.4")
    assert (document.basics.name, document.basics.label) == ("Greta Okonjo", "Reed cutter")
    assert document.basics.location.text == "Marshgate, United Kingdom"
    role = document.work[0].roles[0]
    assert (role.start_date, role.current) == ("2015-04", True)
    assert role.highlights == ["Plans the winter", "Keeps the boats"]
    assert document.education[0].end_date == "2010-06-30"
    assert [(one.language, one.level) for one in document.languages] == [
        ("English", "native"),
        ("Dutch", "A2"),
    ]
    assert [one.name for one in document.certificates] == [
        "Staatsexamen B1",
        "Driving licence B",
        "Driving licence BE",
    ]
    assert document.awards[0].title == "Best roof of the county, 2019"


def test_a_section_nobody_has_heard_of_is_kept():
    data = data_of("europass_candidate.xml").replace(
        b"<HobbiesAndInterests>",
        b"<BeeKeeping><Hive><Title>Hive One</Title></Hive></BeeKeeping><HobbiesAndInterests>",
    )
    sections = imported(data).document.sections
    assert ("Bee keeping", ["Hive One"]) in [(one.heading, one.lines) for one in sections]


def test_prefixes_do_not_matter():
    data = b"""<ep:Candidate xmlns:ep="http://www.europass.eu/1.0"><ep:CandidatePerson>
      <ep:PersonName><ep:FormattedName>Kim Aalto</ep:FormattedName></ep:PersonName>
    </ep:CandidatePerson></ep:Candidate>"""
    assert imported(data).document.basics.name == "Kim Aalto"


ENTITY = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
HEAD = b'<?xml version="1.0"?>'
OPEN = b'<Candidate xmlns="http://www.europass.eu/1.0">'


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (HEAD + ENTITY + OPEN + b"<p>&b;</p></Candidate>", XmlIsDamaged),
        ((HEAD + ENTITY + OPEN + b"</Candidate>").decode().encode("utf-16"), XmlIsDamaged),
        (HEAD + OPEN + b"<a>" * 60 + b"</a>" * 60 + b"</Candidate>", CareerIsTooLong),
        (HEAD + OPEN + b"<a/>" * 200_000 + b"</Candidate>", CareerIsTooLong),
        (HEAD + OPEN + b"<broken", XmlIsDamaged),
        (HEAD + b"<invoice><total>7</total></invoice>", XmlIsNoCareer),
        (HEAD + b'<Candidate xmlns="http://www.hr-xml.org/3"><a/></Candidate>', XmlIsNoCareer),
    ],
    ids=["laughs", "utf-16", "deep", "many", "broken", "invoice", "another"],
)
def test_an_xml_bomb_or_another_file_is_refused_at_once(data, problem):
    with pytest.raises(problem):
        imported(data)

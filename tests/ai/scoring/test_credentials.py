"""Licences and certificates by name, and what a list of skills is worth with nothing behind it."""

from collections.abc import Callable
from datetime import date

import pytest

from skillsync.ai.scoring.credentials import is_stated, names_of, names_of_study
from skillsync.ai.scoring.degrees import find_degree, is_only_a_degree
from skillsync.ai.scoring.posting import read_posting
from skillsync.ai.scoring.result import RequirementRow, Score
from skillsync.ai.scoring.score import score
from skillsync.career.document import Certificate, Document, Education, Skill

TODAY = date(2026, 11, 21)
Person = Callable[[str], Document]


def scored(document: Document, *asked: str, title: str = "Staff Nurse") -> Score:
    posting = "\n".join((title, "", "Requirements", *(f"- {line}" for line in asked)))
    return score(document, read_posting(posting), today=TODAY)


def row(result: Score, words: str) -> RequirementRow:
    return next(each for each in result.requirements if words in each.text)


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("Valid blue rope access card", "Rope Access Card, blue"),
        ("BTA registration", "Registered with the Board of Tree Arborists"),
        ("Registration with the Board of Tree Arborists", "BTA registered"),
        ("Food Safety Level 3", "Level 3 Food Safety"),
    ],
)
def test_a_credential_is_stated_by_its_words_in_any_order_or_by_initials(
    asked: str, stated: str
) -> None:
    assert is_stated(asked, "Worker", names_of(stated))


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("Food Safety Level 3", "Food Safety Level 2"),
        ("BTA registration", "Registered with the Board of Road Menders"),
        ("Registered worker", "Diploma for workers"),
        ("Valid certificate", "First aid certificate"),
    ],
)
def test_another_level_body_or_only_the_trade_is_not_the_credential(
    asked: str, stated: str
) -> None:
    assert not is_stated(asked, "Worker", names_of(stated))


def test_a_certificate_that_no_list_knows_is_met_by_its_name(person: Person) -> None:
    document = person("chef")
    asked = "Registration with the Guild of Kitchen Keepers is essential"
    assert row(scored(document, asked), "Guild").status != "met"
    document.certificates = [Certificate(id="ce9", name="GKK registered, 2021")]
    found = row(scored(document, asked), "Guild")
    assert (found.kind, found.status, found.credit) == ("certificate", "met", 1.0)
    assert [quote.quote for quote in found.resume] == ["GKK registered, 2021"]


def test_registering_people_is_work_and_no_credential() -> None:
    reading = read_posting("Clerk\n\nRequirements\n- Patient registration\n- BTA registration")
    kinds = {each.text: each.kind for each in reading.requirements}
    assert kinds["Patient registration"] == "skill"
    assert kinds["BTA registration"] == "certificate"


def test_what_another_trade_lists_counts_for_next_to_nothing(person: Person) -> None:
    asked = ("Wound care", "Care planning", "Medication administration")
    chef = person("chef")
    before = scored(chef, *asked)
    chef.skills = [*chef.skills, Skill(id="sk9", name="Skills", keywords=list(asked))]
    after = scored(chef, *asked)
    assert (after.overall or 0) - (before.overall or 0) <= 1
    assert all(each.status == "missing" for each in after.requirements)


def test_what_somebody_of_the_trade_lists_still_counts(person: Person) -> None:
    nurse = person("nurse")
    before = scored(nurse, "Triage", "Wound care")
    nurse.skills = [*nurse.skills, Skill(id="sk9", name="Skills", keywords=["Triage"])]
    after = scored(nurse, "Triage", "Wound care")
    assert (after.overall or 0) > (before.overall or 0)
    assert row(after, "Triage").status == "met"


@pytest.mark.parametrize(
    ("asked", "degree", "field"),
    [
        ("Certificate in bookkeeping is required", "Bachelor of Arts", "Bookkeeping"),
        ("Project management certificate", "Master of Science", "Project Management"),
        ("Licensed electrical engineer", "Bachelor of Science", "Electrical Engineering"),
        ("Sie haben ein Zertifikat im Projektmanagement", "Master", "Projektmanagement"),
        ("Vous avez un certificat en gestion de projet", "Master", "Gestion de projet"),
    ],
)
def test_a_degree_in_the_same_words_is_not_the_certificate(
    asked: str, degree: str, field: str
) -> None:
    study = Education(id="e1", institution="Example University", study_type=degree, area=field)
    posting = read_posting(f"Coordinator\n\nRequirements\n- {asked}")
    document = Document(education=[study], language=posting.language)
    found = score(document, posting, today=TODAY).requirements[0]
    assert found.kind == "certificate"
    assert found.status in ("missing", "partly")
    assert found.credit <= 0.4


def test_a_certificate_beside_a_degree_is_stated() -> None:
    assert "qts" in names_of_study("Bachelor of Education (Hons) with QTS")
    assert "educat" not in " ".join(names_of_study("Bachelor of Education with QTS"))


@pytest.mark.parametrize(
    "study",
    ["Certificate in Bookkeeping", "Diplôme d'État d'infirmier", "Zweites Staatsexamen Medizin"],
)
def test_a_study_that_is_a_certificate_or_lets_practise_is_no_mere_degree(study: str) -> None:
    assert not is_only_a_degree(study)


def test_a_certificate_of_another_name_is_never_called_met() -> None:
    held = Document(certificates=[Certificate(id="ce1", name="Advanced bookkeeping course, 2020")])
    found = row(scored(held, "Certificate in company accounts", title="Clerk"), "company")
    assert found.status != "met"


def test_a_licence_that_only_a_title_hints_at_is_to_be_checked(person: Person) -> None:
    nurse = person("nurse")
    nurse.certificates, nurse.basics.summary = [], ""
    nurse.work[0].roles[0].position = "Registered Nurse"
    found = row(scored(nurse, "Registered Nurse", title="Ward Sister"), "Registered")
    assert (found.status, found.credit) == ("partly", 0.7)


@pytest.mark.parametrize("words", ["Certified Scrum Master", "Station Master", "Head master"])
def test_a_master_of_a_trade_is_no_degree(words: str) -> None:
    assert find_degree(words) is None


@pytest.mark.parametrize("words", ["Bachelor or Master", "Master in Physics", "A Master's degree"])
def test_a_master_of_a_university_is_one(words: str) -> None:
    assert find_degree(words) is not None

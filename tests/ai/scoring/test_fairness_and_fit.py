"""What the town taught: trades have many names, papers many kinds, places many spellings."""

from collections.abc import Callable
from typing import Any

import pytest
from ai.scoring.conftest import TODAY
from ai.scoring.invented import PEOPLE

from skillsync.ai.scoring.criteria import Criteria
from skillsync.ai.scoring.demanded import with_criteria
from skillsync.ai.scoring.fields import are_alike
from skillsync.ai.scoring.masking import mask
from skillsync.ai.scoring.occupations import occupations_of
from skillsync.ai.scoring.places import read_place, same_city
from skillsync.ai.scoring.posting import read_posting
from skillsync.ai.scoring.resume_features import features_of_resume
from skillsync.ai.scoring.score import score
from skillsync.career.document import Document, Skill

Person = Callable[[str], Document]
Fit = Callable[..., Any]

INTERN = """Software Engineering Intern

Requirements
- Basic knowledge of programming, for example in Python or TypeScript
- PostgreSQL or another relational database
- Something you have built and can explain
"""


def test_a_criterion_that_repeats_a_requirement_marks_it() -> None:
    criteria = Criteria(required_skills=["Python", "PostgreSQL"], preferred_skills=["Docker"])
    rows = with_criteria(read_posting(INTERN), criteria).requirements
    marked = {each.text: each.source for each in rows if each.by_employer}
    assert marked == {
        "Python or TypeScript": "posting",
        "PostgreSQL or another relational database": "posting",
        "Docker": "criteria",
    }


def test_a_requirement_keeps_the_words_of_the_posting() -> None:
    texts = [each.text for each in read_posting(INTERN).requirements]
    assert texts[:2] == ["Basic knowledge of programming", "Python or TypeScript"]


def test_what_a_resume_cannot_tell_is_not_counted_as_needed(person: Person, fit: Fit) -> None:
    result = fit(person("nurse"), "nurse")
    assert "things needed" in result.summary
    needed = [row for row in result.requirements if row.must and row.kind != "other"]
    assert f"{len(needed)} " in result.summary


@pytest.mark.parametrize(
    ("asked", "level", "field"),
    [
        ("Completed apprenticeship as an electrician", 2, "electrician"),
        ("Trade qualification in cookery", 2, "cookery"),
        ("Professional driver qualification", 2, "driver"),
        ("Nursing degree", 3, "Nursing"),
    ],
)
def test_the_employers_words_on_education_are_read(asked: str, level: int, field: str) -> None:
    criteria = Criteria(education_requirements=[asked])
    (row,) = with_criteria(read_posting("Helper wanted"), criteria).requirements
    assert (row.degree_level, row.fields) == (level, [field])


def test_education_that_is_not_asked_or_not_known_is_not_scored(person: Person, fit: Fit) -> None:
    for asked in ("None required", "Proof of swimming badge"):
        criteria = Criteria(education_requirements=[asked])
        assert fit(person("driver"), "driver", criteria=criteria).education is None


@pytest.mark.parametrize("name", ["Craft Certificate", "NVQ Level 3", "Apprenticeship"])
def test_a_vocational_qualification_in_the_trade_is_worth_all(
    person: Person, fit: Fit, name: str
) -> None:
    cook = person("chef")
    cook.education[0].study_type = name
    criteria = Criteria(education_requirements=["Trade qualification in cookery"])
    assert fit(cook, "driver", criteria=criteria).education == 100


def test_fields_are_compared_by_trade() -> None:
    assert are_alike("electrician", "Electrical Engineering")
    assert are_alike("cookery", "Culinary Arts")
    assert not are_alike("electrician", "Electronic Publishing")


def test_one_trade_has_many_titles() -> None:
    assert occupations_of("Order Picker") & occupations_of("Weekend Warehouse Operative")
    assert not occupations_of("Civil Engineer") & occupations_of("Software Engineer, Back End")


@pytest.mark.parametrize(
    "line",
    ["Amina Okoye-Đặng · 2 / 2", "amina@example.org", "AMINA", "Okoye-Đang", "letters to Amina"],
)
def test_every_part_of_the_name_is_masked(line: str) -> None:
    assert "amina" not in mask(line, "Amina Okoye-Đặng").casefold()
    assert "okoye" not in mask(line, "Amina Okoye-Đặng").casefold()


def test_a_name_that_is_a_word_keeps_the_word() -> None:
    assert mask("Mark exams and cook for 60", "Mark Cook") == "Mark exams and cook for 60"
    assert mask("Mark has led the kitchen", "Mark Cook") == "has led the kitchen"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dunmarrow, with travel", "14 Ropewalk Lane, Dunmarrow Z42 HK71", True),
        ("Dunmarrow Harbour", "DUNMARROW", True),
        ("Da Nang", "Hoa Sen 29, 550000 Đà Nẵng, Vietnam", True),
        ("Lyon", "101 rue des Tanneurs, Lyon 69003, France", True),
        ("York", "New York, NY", False),
    ],
)
def test_a_city_is_found_inside_an_address(one: str, other: str, same: bool) -> None:
    assert same_city(read_place(one), read_place(other)) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She is known for her calm.", "They are known for their calm."),
        ("He leads a team of nine.", "They lead a team of nine."),
        ("She also processes invoices.", "They also process invoices."),
        ("Marital status: married, two children", "Marital status: single"),
        ("Photo: attached", "Photo: none"),
    ],
)
def test_neither_verb_nor_family_nor_photo_tells_who_it_is(one: str, other: str) -> None:
    assert mask(one, "Sam Okafor") == mask(other, "Sam Okafor")


def test_a_skill_listed_again_and_again_is_not_counted() -> None:
    chef = Document.model_validate(PEOPLE["chef"])
    listed = [*chef.skills]
    chef.skills = [*listed, *(Skill(id=f"x{n}", name="Wound care") for n in range(3))]
    stuffed = features_of_resume(chef, spaces=())
    chef.skills = listed
    assert stuffed.mentions == features_of_resume(chef, spaces=()).mentions


def test_a_requirement_that_is_a_protected_trait_is_flagged_and_moves_nothing(
    person: Person, posting_texts: dict[str, str]
) -> None:
    plain = posting_texts["nurse"]
    asked = read_posting(f"{plain}\n\nRequirements\n- Native English speaker\n")
    silent = asked.model_copy(update={"wording": []})
    said = score(person("nurse"), asked, today=TODAY)
    assert score(person("nurse"), read_posting(plain), today=TODAY).bias_flags == []
    assert len(said.bias_flags) == 1
    assert "A requirement asks for a mother tongue: “Native English speaker”." in said.bias_flags[0]
    kept = {"overall", "skills", "experience", "education", "location", "requirements"}
    assert said.model_dump(include=kept) == score(person("nurse"), silent, today=TODAY).model_dump(
        include=kept
    )


def test_words_about_the_team_are_named_and_no_requirement_is_flagged(
    person: Person, posting_texts: dict[str, str]
) -> None:
    told = score(
        person("nurse"),
        read_posting("We are a young team.\n\n" + posting_texts["nurse"]),
        today=TODAY,
    )
    assert told.bias_flags == []
    assert [each.quote for each in told.wording] == ["young team"]


def test_the_employers_criteria_are_looked_at_too(person: Person, fit: Fit) -> None:
    criteria = Criteria(required_skills=["Native German speaker"])
    result = fit(person("nurse"), "nurse", criteria=criteria)
    (found,) = result.wording
    assert (found.quote, found.start, found.asked) == ("Native German speaker", None, True)
    assert "“Native German speaker”" in result.bias_flags[0]

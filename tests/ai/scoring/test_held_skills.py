"""What a career holds: skills under one name, with years, level and proof."""

from datetime import date

import pytest

from skillsync.ai.scoring.held_skills import HeldSkill, held_skills, proficiency_of
from skillsync.career.document import Document

TODAY = date(2026, 11, 22)


def career(**more: object) -> Document:
    return Document.model_validate(
        {
            "basics": {"name": "Maya Okonjo"},
            "work": [
                {
                    "name": "Brightwire",
                    "roles": [
                        {
                            "position": "Web Developer",
                            "start_date": "2019-01",
                            "end_date": "2021-12",
                            "highlights": ["Wrote the booking service in Django."],
                        },
                        {
                            "position": "Developer",
                            "start_date": "2021-01",
                            "end_date": "2022-12",
                            "highlights": ["Moved Django to Kubernetes."],
                        },
                    ],
                }
            ],
        }
        | more
    )


def held(document: Document, label: str, **options: str) -> HeldSkill:
    found = held_skills(document, today=TODAY, **options)
    return next(one for one in found if one.label == label)


def test_months_in_which_two_roles_show_a_skill_count_once() -> None:
    django = held(career(), "Django")
    assert django.years == 4.0
    assert django.last_used == "2022-12"
    assert django.roles == ["Web Developer", "Developer"]


def test_what_follows_from_a_skill_comes_last_and_says_why() -> None:
    found = held_skills(career(), today=TODAY)
    assert found[-1].implied_by
    assert held(career(), "Python").implied_by == "Django"
    assert held(career(), "Django").implied_by == ""


def test_a_skill_is_one_under_all_its_names_and_its_level_is_what_the_person_says() -> None:
    skills = [{"name": "K8s", "level": "Fortgeschritten"}, {"name": "Rust"}]
    kubernetes = held(career(skills=skills), "Kubernetes")
    assert set(kubernetes.surfaces) == {"Kubernetes", "K8s"}
    assert kubernetes.proficiency == "advanced"
    rust = held(career(skills=skills), "Rust")
    assert (rust.proficiency, rust.years, rust.roles) == (None, None, [])


def test_it_is_told_where_a_skill_comes_from() -> None:
    skills = [{"id": "s1", "name": "Rust"}]
    assert held(career(skills=skills), "Rust").extracted_from == "resume"
    linkedin = held(career(skills=skills), "Rust", imported_from="skillsync-import 0.1 (linkedin)")
    assert linkedin.extracted_from == "linkedin"
    typed = career(skills=skills, provenance={"s1/name": {"spans": []}})
    assert held(typed, "Rust").extracted_from == "manual"


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("Expert", "expert"), ("sehr gut", "advanced"), ("Gut", "intermediate"),
        ("notions", "beginner"), ("5/5", "expert"), ("3 / 5", "intermediate"),
        ("1 von 5", "beginner"), ("", None), ("since 2014", None),
    ],
)  # fmt: skip
def test_a_level_in_the_persons_words_is_one_of_four_steps(said: str, level: str | None) -> None:
    assert proficiency_of(said) == level

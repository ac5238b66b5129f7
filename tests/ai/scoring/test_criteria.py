import pytest
from pydantic import ValidationError

from skillsync.ai.scoring.criteria import Criteria


def test_the_defaults_are_40_30_15_15() -> None:
    assert list(Criteria().model_dump()) == [
        "skills_weight",
        "experience_weight",
        "education_weight",
        "location_weight",
        "required_skills",
        "preferred_skills",
        "minimum_experience",
        "education_requirements",
        "auto_reject_threshold",
        "auto_approve_threshold",
    ]
    assert list(Criteria().weights().values()) == [40, 30, 15, 15]


def test_weights_must_add_up_to_100_and_the_message_says_what_they_add_up_to() -> None:
    with pytest.raises(ValidationError, match="must add up to 100; these add up to 110"):
        Criteria(skills_weight=50)


def test_thresholds_must_be_in_order() -> None:
    with pytest.raises(ValidationError, match="lower than the approve threshold"):
        Criteria(auto_reject_threshold=90)


@pytest.mark.parametrize("weight", [-1, 101])
def test_a_weight_is_a_percentage(weight: int) -> None:
    with pytest.raises(ValidationError):
        Criteria(skills_weight=weight)


def test_unknown_criteria_are_refused() -> None:
    with pytest.raises(ValidationError):
        Criteria.model_validate({"skill_weight": 40})

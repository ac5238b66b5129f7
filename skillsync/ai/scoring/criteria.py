"""What an employer weighs, and how much."""

from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Percent = Annotated[int, Field(ge=0, le=100)]


class Criteria(BaseModel):
    """Weights of the four parts (they sum to 100), what is asked beyond the posting, thresholds."""

    model_config = ConfigDict(extra="forbid")

    skills_weight: Percent = 40
    experience_weight: Percent = 30
    education_weight: Percent = 15
    location_weight: Percent = 15
    required_skills: list[str] = []
    preferred_skills: list[str] = []
    minimum_experience: Annotated[float, Field(ge=0, le=50)] = 0
    education_requirements: list[str] = []
    auto_reject_threshold: Percent = 30
    auto_approve_threshold: Percent = 85

    @model_validator(mode="after")
    def _check(self) -> Self:
        total = sum(self.weights().values())
        if total != 100:
            raise ValueError(f"The four weights must add up to 100; these add up to {total}.")
        if self.auto_reject_threshold >= self.auto_approve_threshold:
            raise ValueError("The reject threshold must be lower than the approve threshold.")
        return self

    def weights(self) -> dict[str, int]:
        """Return the weight of each part by its name."""
        return {
            "skills": self.skills_weight,
            "experience": self.experience_weight,
            "education": self.education_weight,
            "location": self.location_weight,
        }

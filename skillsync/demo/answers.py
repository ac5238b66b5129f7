"""What the town's applicants say of themselves for the fairness audit."""

from skillsync.demo.dice import dice

SILENT = 0.12
SEXES = {"female": 48, "male": 49, "another": 3}
CATEGORIES = {
    "white": 55,
    "asian": 17,
    "black": 14,
    "hispanic_or_latino": 8,
    "two_or_more": 5,
    "pacific_islander": 1,
}
SEED = 7


def answers_of(candidate: str) -> tuple[str | None, str | None]:
    """Return sex and race or ethnicity as a candidate stated them; None where they did not.

    Drawn from the slug alone: a name tells neither, and nothing else in the town knows of it.
    """
    chance = dice(SEED, "self-report", candidate)
    sex = chance.choices(list(SEXES), list(SEXES.values()))[0]
    category = chance.choices(list(CATEGORIES), list(CATEGORIES.values()))[0]
    return (
        None if chance.random() < SILENT else sex,
        None if chance.random() < SILENT else category,
    )

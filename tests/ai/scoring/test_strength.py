"""How complete a record is, and what to add next."""

from skillsync.ai.scoring.strength import WEIGHTS, strength_of
from skillsync.career.document import Document

FULL = {
    "basics": {
        "name": "Sam Okafor",
        "email": "sam@people.example",
        "phone": "+44 20 7946 0958",
        "summary": "An electrician who keeps harbours running, " + "safe and dry " * 6,
        "location": {"city": "Dunmarrow"},
    },
    "work": [
        {
            "name": "Quayside Power",
            "roles": [
                {
                    "position": "Electrician",
                    "startDate": "2019",
                    "current": True,
                    "highlights": ["Wired 140 homes", "Cut faults by half", "Led two people"],
                }
            ],
        }
    ],
    "education": [{"institution": "Dunmarrow College", "studyType": "NVQ Level 3"}],
    "skills": [{"name": f"skill {number}"} for number in range(8)],
    "languages": [{"language": "English", "fluency": "native"}],
}


def test_the_weights_add_up_and_a_full_record_reaches_100() -> None:
    assert sum(WEIGHTS.values()) == 100
    found = strength_of(Document.model_validate(FULL))
    assert (found.points, found.next) == (100, None)


def test_an_empty_record_is_0_and_starts_with_what_gains_most() -> None:
    found = strength_of(Document())
    assert found.points == 0
    assert found.next is not None
    assert found.next.gain == max(WEIGHTS.values())


def test_the_next_step_is_what_was_taken_away_and_never_loses_points() -> None:
    for name in ("summary", "email"):
        less = Document.model_validate(FULL)
        setattr(less.basics, name, "")
        found = strength_of(less)
        assert found.points < 100
        assert found.next is not None
        assert found.next.name == {"summary": "summary", "email": "contact"}[name]
        assert found.points + sum(step.gain for step in found.steps) == 100


def test_a_role_without_dates_counts_for_less_and_a_hidden_one_for_nothing() -> None:
    undated = Document.model_validate(FULL)
    undated.work[0].roles[0].start_date = None
    assert strength_of(undated).next == next(
        step for step in strength_of(undated).steps if step.name == "roles"
    )
    hidden = Document.model_validate(FULL)
    hidden.work[0].hidden = True
    assert strength_of(hidden).points == 100 - 20 - 20 - 12

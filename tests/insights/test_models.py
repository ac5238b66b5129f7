"""Which models scored, and how their scores agree with what people decided later."""

from players import a_member, a_person
from sqlalchemy import text
from world import a_posting, a_resume, an_application, everyone

from skillsync.ai.registry import COMPONENTS, installed, measured_of, read_measured
from skillsync.employers.models import Role
from skillsync.hiring.models import ApplicationStatus as Status
from skillsync.insights.agreement import Decided, agreements


def test_a_hand_worked_agreement():
    # 90 hired, 70 called, 70 declined, 40 declined:
    # 90>70c agrees, 90>70d agrees, 90>40 agrees, 70c=70d says nothing, 70c>40 agrees;
    # the two declined are no pair. Then one declined with 95: against 90 and 70c it disagrees.
    decided = [
        Decided("s", "p", 90, Status.HIRED, 1),
        Decided("s", "p", 70, Status.PHONE_SCREEN, 1),
        Decided("s", "p", 70, Status.REJECTED, 1),
        Decided("s", "p", 40, Status.REJECTED, 1),
        Decided("s", "p", 95, Status.REJECTED, 1),
    ]
    (found,) = agreements(decided)
    assert (found.people, found.pairs, found.agreeing, found.ties) == (5, 7, 4, 1)
    assert found.share == 4 / 6
    assert not found.enough


def test_people_of_two_postings_or_of_two_scorers_are_no_pair():
    decided = [
        Decided("s", "one", 90, Status.HIRED, 1),
        Decided("s", "two", 40, Status.REJECTED, 1),
        Decided("t", "one", 40, Status.REJECTED, 1),
    ]
    found = agreements(decided)
    assert [(each.scorer, each.pairs, each.postings) for each in found] == [
        ("s", 0, 2),
        ("t", 0, 1),
    ]
    assert found[0].share is None


def test_cells_of_many_people_count_every_pair():
    decided = [
        Decided("s", "p", 80, Status.OFFER, 10),
        Decided("s", "p", 50, Status.REJECTED, 20),
    ]
    (found,) = agreements(decided)
    assert (found.pairs, found.agreeing, found.enough) == (200, 200, True)


def test_what_ships_was_measured_and_names_its_version():
    assert read_measured()
    for one in read_measured():
        assert one.component in COMPONENTS
        assert one.version
        assert one.measures, one.component
    assert all(installed()[component] for component in COMPONENTS)
    assert measured_of("scorer", "scorer of tomorrow") is None


async def test_rita_reviews_her_models_and_others_do_not(
    browse, call, tools, database, work, sam, rita, omar
):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    await work()
    async with tools.database.transaction(everyone()) as session:
        # Company for Sam: copies of his application that were scored lower, and declined.
        await session.execute(
            text(
                "WITH one AS (INSERT INTO applications (organization_id, posting_id, status, "
                "source, applied_at, file_name) SELECT organization_id, posting_id, 'rejected', "
                "'other', now(), '' FROM applications, generate_series(1, 3) RETURNING *) "
                "INSERT INTO ai_scores (application_id, organization_id, overall_score, "
                "confidence_level, ai_summary, requirements_met, requirements_total, score, "
                "bias_flags, model_version, processing_time_ms) SELECT one.id, "
                "one.organization_id, 1, 1, '', 0, 0, s.score, '[]', '', 9 FROM one, ai_scores s"
            )
        )
    moved = await call(rita).put(f"/applications/{application.id}/status", json={"status": "offer"})
    assert moved.status_code == 200
    value = (await call(rita).get("/analytics/models")).json()
    used = {each["component"]: each for each in value["versions"] if each["used"]}
    assert used["scorer"]["used"]["scores"] == 4
    assert used["scorer"]["in_use"]
    (agreement,) = value["agreements"]
    assert (agreement["people"], agreement["pairs"], agreement["agreeing"]) == (4, 3, 3)
    assert (agreement["share"], agreement["enough"]) == (1.0, False)
    page = await browse(rita).get("/hire/models")
    assert "too few to say" in page.text
    assert "not on your applicants" in page.text
    theirs = (await call(omar).get("/analytics/models")).json()
    assert theirs["agreements"] == []
    assert not any(each["used"] for each in theirs["versions"])
    other = await a_person(database, "Colleague", recruits=True)
    assert rita.organization_id is not None
    viewer = await a_member(database, other, rita.organization_id, role=Role.VIEWER)
    answer = await call(viewer).get("/analytics/models")
    assert (answer.status_code, answer.json()["type"]) == (
        403,
        "/problems/only-managers-review-models",
    )
    assert (await browse(viewer).get("/hire/models")).status_code == 403

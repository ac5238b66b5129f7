"""The fairness audit: what applicants say of themselves is counted, and never seen."""

import pytest
from players import a_member, a_person
from sqlalchemy import select, text, update
from world import a_posting, a_resume, an_application, everyone

from skillsync.ai.fairness.audit import Grouping, Note, Row, Table
from skillsync.employers.models import Organization, Role
from skillsync.hiring.models import Application, ApplicationStatus, SelfReport
from skillsync.insights.report import label_of


@pytest.fixture
async def asked(tools, work, sam, rita):
    """Sam's application to Rita's organization, which asks."""
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    async with tools.database.transaction(everyone()) as session:
        await session.execute(update(Organization).values(asks_self_report=True))
    application = await an_application(tools, sam, resume.id, posting.id)
    await work()
    return application


async def the_crowd(tools, application, outcomes):
    """Give Sam's application company: `(sex, status, score)` of people without an account."""
    async with tools.database.transaction(everyone()) as session:
        for sex, status, overall in outcomes:
            values = {"sex": sex, "status": status, "overall": overall, "of": application.id}
            await session.execute(
                text(
                    "WITH one AS (INSERT INTO applications (organization_id, posting_id, status, "
                    "source, applied_at, file_name) SELECT organization_id, posting_id, :status, "
                    "'other', now(), '' FROM applications WHERE id = :of RETURNING *), two AS ("
                    "INSERT INTO application_screenings (application_id, organization_id, "
                    "posting_id, status, problem, overall) SELECT id, organization_id, posting_id, "
                    "'scored', '', :overall FROM one) "
                    "INSERT INTO self_reports (application_id, sex) SELECT id, :sex FROM one"
                ),
                values,
            )


CROWD = [
    *[("female", "hired", 80)] * 3,
    *[("female", "rejected", 30)] * 3,
    *[("female", "new", 30)] * 4,
    *[("male", "phone_screen", 80)] * 6,
    *[("male", "rejected", 80)] * 2,
    *[("male", "withdrawn", 30)] * 2,
]


async def test_sam_answers_changes_his_mind_and_takes_it_back(browse, tools, sam, asked):
    address = f"/applications/{asked.id}/self-report"
    page = await browse(sam).get(address)
    assert "Nobody at" in page.text
    await browse(sam).post(address, data={"sex": "male", "race_ethnicity": "asian"})
    await browse(sam).post(address, data={"sex": "", "race_ethnicity": "black"})
    async with tools.database.transaction(everyone()) as session:
        (report,) = (await session.execute(select(SelfReport))).scalars()
    assert (report.sex, report.race_ethnicity) == (None, "black")
    await browse(sam).post(address, data={"sex": "", "race_ethnicity": ""})
    async with tools.database.transaction(everyone()) as session:
        assert (await session.execute(select(SelfReport))).first() is None


async def test_an_answer_that_is_no_choice_is_refused_with_the_page(browse, sam, asked):
    answer = await browse(sam).post(
        f"/applications/{asked.id}/self-report", data={"sex": "'; DROP TABLE"}
    )
    assert answer.status_code == 422


async def test_nobody_is_asked_where_the_employer_does_not(call, tools, work, sam, rita):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    answer = await call(sam).put(
        f"/applications/{application.id}/self-report", json={"sex": "male"}
    )
    assert answer.status_code == 403
    assert "does not ask" in answer.json()["detail"]


async def test_neither_rita_nor_omar_can_read_or_write_what_sam_says(
    browse, call, tools, sam, rita, omar, asked
):
    await call(sam).put(f"/applications/{asked.id}/self-report", json={"sex": "male"})
    for other in (rita, omar):
        async with tools.database.transaction(other.actor) as session:
            assert (await session.execute(select(SelfReport))).first() is None
        answer = await call(other).put(
            f"/applications/{asked.id}/self-report", json={"sex": "female"}
        )
        assert answer.status_code == 404
        page = await browse(other).get(f"/applications/{asked.id}/self-report")
        assert page.status_code == 404
    async with tools.database.transaction(everyone()) as session:
        assert (await session.execute(select(SelfReport.sex))).scalar_one() == "male"


async def test_the_audit_counts_decided_and_scored_applications_by_group(call, tools, rita, asked):
    await the_crowd(tools, asked, CROWD)
    audit = (await call(rita).get("/analytics/fairness")).json()
    by_sex = {tuple(row["group"]): row for row in audit["selection"][0]["rows"]}
    assert (by_sex["male",]["people"], by_sex["male",]["favoured"]) == (8, 6)
    assert (by_sex["female",]["people"], by_sex["female",]["favoured"]) == (6, 3)
    assert by_sex["female",]["impact_ratio"] == 0.6667
    assert by_sex["female",]["below_four_fifths"]
    scored = {tuple(row["group"]): row for row in audit["scoring"][0]["rows"]}
    assert (scored["male",]["people"], scored["female",]["people"]) == (10, 10)
    assert scored[()]["people"] == 1, "Sam said nothing"
    assert audit["moved"] == 0
    async with tools.database.transaction(everyone()) as session:
        flagged = (
            "UPDATE ai_scores SET bias_flags = '[\"of a wording\"]', score = jsonb_set(score, "
        )
        await session.execute(text(flagged + """'{wording}', '[{"asked": true}]')"""))
    audit = (await call(rita).get("/analytics/fairness")).json()
    assert audit["moved"] == 0, "a flag of the posting's wording tells of no person"
    async with tools.database.transaction(everyone()) as session:
        await session.execute(text("UPDATE ai_scores SET score = score - 'wording'"))
    assert (await call(rita).get("/analytics/fairness")).json()["moved"] > 0
    posting = (await call(rita).get(f"/analytics/fairness?posting={asked.posting_id}")).json()
    assert posting["selection"] == audit["selection"]


async def test_the_audit_can_be_read_printed_and_computed_with(browse, tools, rita, asked):
    await the_crowd(tools, asked, CROWD)
    page = await browse(rita).get("/hire/fairness")
    assert "66.7" in page.text or "0.667" in page.text
    assert "below four fifths" in page.text
    assert 'data-label="Impact ratio"' in page.text  # a phone shows rows as cards
    pdf = await browse(rita).get("/hire/fairness/audit.pdf")
    assert pdf.content.startswith(b"%PDF")
    lines = (await browse(rita).get("/hire/fairness/audit.csv")).text.splitlines()
    assert "selection,sex,female,6,3,0.5000,0.6667,yes,0.5804,fragile" in lines


def test_small_groups_are_not_called_silent_where_the_silent_have_a_row():
    def labels(*notes: Note) -> list[str]:
        rows = [Row((), 9, 4, None, note=note) for note in notes]
        table = Table(Grouping.SEX, rows)
        return [label_of(row, table) for row in rows]

    apart = labels(Note.TOO_FEW, Note.NOT_STATED)
    assert apart == ["Groups of fewer than five people", "Not stated"]
    assert labels(Note.TOO_FEW) == ["Groups of fewer than five people, or not stated"]


async def test_only_those_who_answer_for_the_hiring_see_an_audit(call, tools, rita, asked):
    other = await a_person(tools.database, "Colleague", recruits=True)
    colleague = await a_member(tools.database, other, rita.organization_id, role=Role.RECRUITER)
    refused = await call(colleague).get("/analytics/fairness")
    assert refused.status_code == 403


async def test_omar_gets_no_audit_of_ritas_posting(call, browse, omar, asked):
    answer = await call(omar).get(f"/analytics/fairness?posting={asked.posting_id}")
    assert answer.status_code in (403, 404)
    assert (await browse(omar).get("/hire/fairness?posting=no-id")).status_code in (403, 404)


async def test_withdrawing_takes_an_application_out_of_the_count(call, tools, rita, asked):
    await the_crowd(tools, asked, CROWD)
    async with tools.database.transaction(everyone()) as session:
        await session.execute(
            update(Application)
            .where(Application.status == ApplicationStatus.REJECTED)
            .values(status=ApplicationStatus.WITHDRAWN)
        )
    audit = (await call(rita).get("/analytics/fairness")).json()
    assert all(row["rate"] in (1.0, None) for row in audit["selection"][0]["rows"])

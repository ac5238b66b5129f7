"""An application from both sides."""

import re

import pytest
from careers import zipped
from players import a_member, a_person
from world import SAMS_RESUME, a_posting, a_resume, an_application

from skillsync.ai.extraction.career_file import read_career
from skillsync.employers.models import Role
from skillsync.hiring import service
from skillsync.hiring.schemas import ApplicationDraft
from skillsync.jobs.models import PostingStatus

CHEF = """Ines Moreau
Chef
ines.moreau@people.example

Experience

Sous Chef, The Lantern
2018 - Present
- Ran the fish station for 120 covers a night

Education

Culinary Diploma, Dunmarrow College, 2014 - 2016
"""


async def applied(tools, work, sam, rita):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    await work()
    return posting, application


async def test_rita_sees_sam_ranked_above_a_chef_with_evidence(
    browse, call, tools, work, sam, rita
):
    posting, application = await applied(tools, work, sam, rita)
    answer = await browse(rita).post(
        f"/hire/postings/{posting.id}/applications",
        files=[("files", ("ines.txt", CHEF.encode())), ("files", ("empty.txt", b""))],
    )
    assert answer.status_code == 422, "one of the two files is empty"
    assert "empty.txt" in answer.text
    await work()
    ranked = (await call(rita).get(f"/jobs/{posting.id}/applications")).json()
    assert [row["candidate_name"] for row in ranked] == ["Sam Okafor", "Ines Moreau"]
    assert ranked[0]["overall_score"] > ranked[1]["overall_score"]
    page = await browse(rita).get(f"/hire/applications/{application.id}")
    assert "Installed and tested wiring in 140 homes to BS 7671" in page.text
    listed = await browse(rita).get(f"/hire/postings/{posting.id}")
    assert listed.text.index("Sam Okafor") < listed.text.index("Ines Moreau")


async def test_both_sides_see_the_same_score(call, tools, work, sam, rita):
    posting, application = await applied(tools, work, sam, rita)
    resumes = (await call(sam).get("/resumes")).json()
    draft = {"resume": resumes[0]["id"], "posting": str(posting.id)}
    analysis = (await call(sam).post("/analyses", json=draft)).json()
    await work()
    seen = (await call(sam).get(f"/analyses/{analysis['id']}")).json()["score"]
    scored = (await call(rita).get(f"/applications/{application.id}/ai-score")).json()["score"]
    del seen["took_ms"], scored["took_ms"]
    assert seen == scored


async def test_the_applicant_reads_the_employers_explanation_and_omar_does_not(
    browse, call, tools, work, sam, rita, omar
):
    _posting, application = await applied(tools, work, sam, rita)
    await browse(rita).post(
        f"/hire/applications/{application.id}/notes", data={"notes": "Quillwort: call back"}
    )
    path = f"/applications/{application.id}/explanation"
    theirs = (await call(rita).get(path)).json()
    assert theirs["requirements"]
    assert (await call(sam).get(path)).json() == theirs
    page = await browse(sam).get(f"/applications/{application.id}/score")
    assert "Installed and tested wiring in 140 homes to BS 7671" in page.text
    assert "What this score did not weigh" in page.text
    assert "Quillwort" not in page.text
    assert "Worth asking" not in page.text
    assert f"/applications/{application.id}/score" in (await browse(sam).get("/applications")).text
    for person in (omar, None):
        assert (await call(person).get(path)).status_code in (401, 404)
        answer = await browse(person).get(f"/applications/{application.id}/score")
        assert answer.status_code in (303, 404)
    assert (await browse(rita).get(f"/applications/{application.id}/score")).status_code == 404


async def test_an_application_without_a_score_says_so(browse, call, tools, work, sam, rita):
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    page = await browse(sam).get(f"/applications/{application.id}/score")
    assert "There is no score" in page.text
    answer = await call(sam).get(f"/applications/{application.id}/explanation")
    assert answer.status_code == 404
    assert answer.json()["type"] == "/problems/score-not-found"


async def test_applying_twice_is_refused(call, tools, work, sam, rita):
    posting, _application = await applied(tools, work, sam, rita)
    resume = (await call(sam).get("/resumes")).json()[0]["id"]
    draft = {"resume": resume, "posting": str(posting.id)}
    answer = await call(sam).post("/applications", json=draft)
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/already-applied"
    assert len((await call(sam).get("/applications")).json()) == 1


async def test_what_was_sent_stays_when_the_resume_is_deleted(browse, call, tools, work, sam, rita):
    _posting, application = await applied(tools, work, sam, rita)
    resume = (await call(sam).get("/resumes")).json()[0]["id"]
    assert (await call(sam).delete(f"/resumes/{resume}")).status_code == 204
    page = await browse(rita).get(f"/hire/applications/{application.id}")
    assert page.status_code == 200
    assert "Sam Okafor" in page.text


async def test_a_draft_is_hidden_from_others(browse, call, tools, rita, omar, sam):
    draft = await a_posting(tools, rita, status=PostingStatus.DRAFT)
    assert (await browse(rita).get(f"/hire/postings/{draft.id}")).status_code == 200
    for person in (omar, sam, None):
        assert (await browse(person).get(f"/jobs/{draft.id}")).status_code == 404
        assert (await call(person).get(f"/jobs/{draft.id}")).status_code == 404


async def test_omar_gets_nothing_of_ritas_applications(browse, call, tools, work, sam, rita, omar):
    posting, application = await applied(tools, work, sam, rita)
    assert (await browse(omar).get(f"/hire/postings/{posting.id}")).status_code == 404
    assert (await browse(omar).get(f"/hire/applications/{application.id}")).status_code == 404
    assert (await call(omar).get(f"/jobs/{posting.id}/applications")).status_code == 404
    assert (await call(omar).get(f"/applications/{application.id}/ai-score")).status_code == 404
    move = {"status": "rejected"}
    answer = await call(omar).put(f"/applications/{application.id}/status", json=move)
    assert answer.status_code == 404
    assert (await call(omar).post(f"/applications/{application.id}/withdraw")).status_code == 404
    assert (await call(omar).get("/candidates")).json() == []


async def test_sam_never_sees_what_the_organization_noted(browse, call, tools, work, sam, rita):
    posting, application = await applied(tools, work, sam, rita)
    await browse(rita).post(
        f"/hire/applications/{application.id}/notes", data={"notes": "Quillwort: call back"}
    )
    assert "Quillwort" in (await browse(rita).get(f"/hire/applications/{application.id}")).text
    for path in ("/applications", "/", f"/jobs/{posting.id}"):
        assert "Quillwort" not in (await browse(sam).get(path)).text
    assert (await call(sam).get(f"/applications/{application.id}/ai-score")).status_code == 403


async def test_moving_an_application_moves_it_for_the_applicant(
    browse, call, tools, work, sam, rita
):
    _posting, application = await applied(tools, work, sam, rita)
    answer = await browse(rita).post(
        f"/hire/applications/{application.id}/status", data={"status": "phone_screen"}
    )
    assert answer.status_code == 303
    mine = (await call(sam).get(f"/applications/{application.id}")).json()
    assert mine["status"] == "phone_screen"


async def test_who_has_applied_is_led_to_their_application_and_not_asked_again(
    browse, call, tools, work, sam, rita, omar
):
    posting, application = await applied(tools, work, sam, rita)
    apply_link = f"/jobs/{posting.id}/apply"
    for _ in ("sent", "withdrawn"):
        page = await browse(sam).get(f"/jobs/{posting.id}")
        assert apply_link not in page.text
        assert "Your application" in page.text
        await call(sam).post(f"/applications/{application.id}/withdraw")
    for other in (omar, None):
        page = await browse(other).get(f"/jobs/{posting.id}")
        assert apply_link in page.text
        assert "Your application" not in page.text


async def test_only_the_applicant_withdraws(call, tools, work, sam, rita):
    _posting, application = await applied(tools, work, sam, rita)
    move = {"status": "withdrawn"}
    refused = await call(rita).put(f"/applications/{application.id}/status", json=move)
    assert refused.status_code == 409
    assert (await call(sam).post(f"/applications/{application.id}/withdraw")).status_code == 200
    again = await call(rita).put(
        f"/applications/{application.id}/status", json={"status": "reviewing"}
    )
    assert again.status_code == 409


async def test_a_viewer_reads_but_does_not_move(browse, call, database, tools, work, sam, rita):
    _posting, application = await applied(tools, work, sam, rita)
    vera = await a_person(database, "Vera Lund", recruits=True)
    vera = await a_member(database, vera, rita.organization_id, role=Role.VIEWER)
    assert (await browse(vera).get(f"/hire/applications/{application.id}")).status_code == 200
    move = {"status": "rejected"}
    answer = await call(vera).put(f"/applications/{application.id}/status", json=move)
    assert answer.status_code == 403
    draft = {"title": "Cook", "description": "Cooking."}
    assert (await call(vera).post("/jobs", json=draft)).status_code == 403


async def test_changed_criteria_renew_the_scores(call, tools, work, sam, rita):
    posting, application = await applied(tools, work, sam, rita)
    before = (await call(rita).get(f"/applications/{application.id}/ai-score")).json()
    criteria = {"required_skills": ["Underwater basket weaving"]}
    await call(rita).put(f"/jobs/{posting.id}/ai-criteria", json=criteria)
    await work()
    after = (await call(rita).get(f"/applications/{application.id}/ai-score")).json()
    assert after["created_at"] >= before["created_at"]
    assert after["skills_score"] < before["skills_score"]


async def test_the_same_person_sent_twice_is_scored_once(call, tools, work, sam, rita):
    posting, _application = await applied(tools, work, sam, rita)
    program = call(rita)
    for name in ("ines.txt", "ines-again.txt"):
        path = f"/jobs/{posting.id}/applications"
        assert (await program.post(path, files={"file": (name, CHEF.encode())})).status_code == 202
        await work()
    ranked = (await program.get(f"/jobs/{posting.id}/applications")).json()
    scored = [row for row in ranked if row["candidate_name"] == "Ines Moreau"]
    assert len(scored) == 1
    other = next(row for row in ranked if row["screening"] == "not_scored")
    assert "applied to this posting already" in other["problem"]


async def test_screening_twice_changes_nothing(call, tools, work, sam, rita):
    from skillsync.hiring.events import ApplicationReceived
    from skillsync.hiring.tasks import screen_application

    posting, application = await applied(tools, work, sam, rita)
    before = (await call(rita).get(f"/applications/{application.id}/ai-score")).json()
    await screen_application(tools, ApplicationReceived(application_id=application.id))
    assert (await call(rita).get(f"/applications/{application.id}/ai-score")).json() == before
    assert len((await call(rita).get(f"/jobs/{posting.id}/applications")).json()) == 1


async def test_two_clicks_at_once_send_one_application(tools, work, sam, rita):
    resume = await a_resume(tools, sam, SAMS_RESUME)
    await work()
    posting = await a_posting(tools, rita)
    draft = ApplicationDraft(posting=posting.id, resume=resume.id)
    async with tools.database.transaction(sam.actor) as session:
        await service.apply(session, draft, user_id=sam.id, now=tools.now())
        with pytest.raises(service.AlreadyApplied):
            await service.apply(session, draft, user_id=sam.id, now=tools.now())


SENT_BY_MAIL = SAMS_RESUME.replace("sam.okafor@people.example", "sam@people.example")


async def test_ones_own_application_takes_the_place_of_a_received_file(
    call, tools, work, sam, rita
):
    posting = await a_posting(tools, rita)
    path = f"/jobs/{posting.id}/applications"
    await call(rita).post(path, files={"file": ("sam.txt", SENT_BY_MAIL.encode())})
    await work()
    resume = await a_resume(tools, sam)
    await work()
    await an_application(tools, sam, resume.id, posting.id)
    await work()
    ranked = (await call(rita).get(path)).json()
    assert [row["screening"] for row in ranked] == ["scored", "not_scored"]
    assert ranked[0]["source"] == "direct"
    assert "applied themselves" in ranked[1]["problem"]


async def test_an_address_in_a_resume_takes_over_nobody(call, tools, work, sam, omar, rita):
    """Omar writes Sam's address into his own résumé and applies first."""
    posting = await a_posting(tools, rita)
    stolen = await a_resume(tools, omar, SAMS_RESUME.replace("Sam Okafor", "Omar Haddad"))
    await work()
    await an_application(tools, omar, stolen.id, posting.id)
    await work()
    resume = await a_resume(tools, sam)
    await work()
    await an_application(tools, sam, resume.id, posting.id)
    await work()
    ranked = (await call(rita).get(f"/jobs/{posting.id}/applications")).json()
    assert {row["candidate_name"] for row in ranked} == {"Sam Okafor", "Omar Haddad"}
    assert {row["screening"] for row in ranked} == {"scored"}


async def test_a_career_from_an_archive_is_sent_as_a_page_without_what_is_hidden(
    browse, tools, work, sam, rita
):
    archive = zipped(
        {
            "Profile.csv": "First Name,Last Name,Birth Date\nSam,Okafor,Mar 5\n",
            "Positions.csv": "Company Name,Title,Started On\nTallowmere,Electrician,Mar 2019\n",
            "messages.csv": "FROM,CONTENT\nAnna,Please keep this to yourself\n",
        }
    )
    browser = browse(sam)
    uploaded = await browser.post("/resumes", files={"file": ("LinkedIn.zip", archive)})
    await work()
    review = await browser.get(uploaded.headers["location"])
    assert "Mar 5" in review.text
    assert "only you see this" in review.text
    posting = await a_posting(tools, rita)
    resume_id = uploaded.headers["location"].rpartition("/")[2]
    application = await an_application(tools, sam, resume_id, posting.id)
    await work()
    seen = await browse(rita).get(f"/hire/applications/{application.id}")
    assert "Tallowmere" in seen.text
    assert "Mar 5" not in seen.text
    address = re.search(r"/files/[\w-]+(?=[\"/])", seen.text)
    assert address is not None
    sent = await browse(rita).get(address[0])
    assert "LinkedIn.pdf" in sent.headers["content-disposition"]
    found = read_career(sent.content)
    assert found.reading.document.work[0].name == "Tallowmere"
    assert "Mar 5" not in found.source.text
    assert b"keep this to yourself" not in sent.content
    picture = await browse(rita).get(f"{address[0]}/pages/1.png")
    assert picture.content.startswith(b"\x89PNG")

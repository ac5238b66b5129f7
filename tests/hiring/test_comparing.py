"""Applications to one posting side by side, for those who received them and nobody else."""

from uuid import uuid4

import pytest
from sqlalchemy import text
from world import SAMS_RESUME, a_posting, a_resume, an_application, everyone

from skillsync.jobs.models import PostingStatus

CHEF = """Ines Moreau
Chef
ines.moreau@people.example | 7 Quay Row, Dunmarrow

Experience

Sous Chef, The Lantern
2018 - Present
- Ran the fish station for 120 covers a night

Education

Culinary Diploma, Dunmarrow College, 2014 - 2016
"""
NOTHING = "2024: 10 %, 20 %."


@pytest.fixture
async def received(browse, call, tools, work, sam, rita):
    """A posting with the applications of Sam, of somebody like Sam, of a chef and of nobody."""
    resume = await a_resume(tools, sam)
    await work()
    posting = await a_posting(tools, rita)
    application = await an_application(tools, sam, resume.id, posting.id)
    async with tools.database.transaction(everyone()) as session:
        await session.execute(text("UPDATE organizations SET asks_self_report = true"))
    told = {"sex": "male", "race_ethnicity": "two_or_more"}
    said = await call(sam).put(f"/applications/{application.id}/self-report", json=told)
    assert said.status_code == 204
    twin = SAMS_RESUME.replace("Sam Okafor", "Ira Vale").replace("sam.okafor", "ira.vale")
    answer = await browse(rita).post(
        f"/hire/postings/{posting.id}/applications",
        files=[
            ("files", (f"{n}.txt", each.encode())) for n, each in enumerate((CHEF, NOTHING, twin))
        ],
    )
    assert answer.status_code == 303
    await work()
    rows = (await call(rita).get(f"/jobs/{posting.id}/applications")).json()
    assert len(rows) == 4
    return posting, rows


def asked(rows):
    return [("application", row["id"] if isinstance(row, dict) else str(row)) for row in rows]


async def test_rita_reads_four_side_by_side_and_drills_to_the_words(browse, call, rita, received):
    posting, rows = received
    answer = await call(rita).get(f"/jobs/{posting.id}/comparison", params=asked(rows[::-1]))
    found = answer.json()
    sam, twin, chef, nobody = found["applications"]
    assert [one["id"] for one in found["applications"]] == [row["id"] for row in rows]
    assert found["comparable"] is True
    assert [sam["overall_score"], sam["rank"]] == [twin["overall_score"], 1]
    assert chef["overall_score"] < sam["overall_score"]
    assert chef["location"].startswith("Dunmarrow"), "no nearer than the town"
    assert nobody["overall_score"] is nobody["requirements_met"] is nobody["rank"] is None
    (finding,) = (one for one in found["requirements"] if one["text"] == "Fault finding")
    assert finding["differs"] is True
    assert [one["status"] for one in finding["answers"]] == ["met", "met", "missing", None]
    assert finding["answers"][0]["quote"] == "Found and repaired faults in motor controls"
    needed = [one["must"] for one in found["requirements"]]
    assert needed == sorted(needed, reverse=True)

    page = await browse(rita).get(f"/hire/postings/{posting.id}/comparison", params=asked(rows))
    assert page.status_code == 200
    words = page.text
    assert words.index("Sam Okafor") < words.index("Ines Moreau") < words.index("1.txt")
    assert "Found and repaired faults in motor controls" in words
    assert "Only where they differ" in words or "They differ in every requirement" in words
    assert "not scored" in words
    path, _, anchor = f"/hire/applications/{sam['id']}#requirement-r2".partition("#")
    assert f'href="{path}#{anchor}"' in words
    assert f'id="{anchor}"' in (await browse(rita).get(path)).text

    pair = await call(rita).get(f"/jobs/{posting.id}/comparison", params=asked(rows[:2]))
    assert not any(one["differs"] for one in pair.json()["requirements"]), "the same but in name"


async def test_scores_of_different_versions_are_said_not_to_compare(
    browse, call, database, rita, received
):
    posting, rows = received
    async with database.transaction(everyone()) as session:
        await session.execute(
            text(
                "UPDATE ai_scores SET score = jsonb_set(score, '{model,scorer}', '\"scorer 0\"') "
                "WHERE application_id = :id"
            ),
            {"id": rows[0]["id"]},
        )
    path, chosen = f"/postings/{posting.id}/comparison", asked(rows[:3])
    assert "cannot be compared" in (await browse(rita).get(f"/hire{path}", params=chosen)).text
    found = (await call(rita).get(f"/jobs/{posting.id}/comparison", params=chosen)).json()
    assert found["comparable"] is False
    others = (await call(rita).get(f"/jobs/{posting.id}/comparison", params=chosen[1:])).json()
    assert others["comparable"] is True


async def test_what_cannot_be_compared_is_said_and_what_was_ticked_stays(
    browse, call, tools, work, sam, rita, received
):
    posting, rows = received
    page, program = f"/hire/postings/{posting.id}/comparison", f"/jobs/{posting.id}/comparison"
    other = await a_posting(tools, rita, title="Another")
    resume = (await call(sam).get("/resumes")).json()[0]["id"]
    elsewhere = await an_application(tools, sam, resume, other.id)
    five = [*rows, uuid4()]
    for wrong in ([], rows[:1], [rows[0], rows[0]], five):
        answer = await browse(rita).get(page, params=asked(wrong))
        assert answer.status_code == 422
        assert "Choose two to four applications to compare." in answer.text
        ticked = {row["id"] for row in wrong if isinstance(row, dict)}
        assert answer.text.count("checked>") == len(ticked)
    for wrong in (rows[:1], five):
        answer = await call(rita).get(program, params=asked(wrong))
        assert answer.status_code == 422
        assert answer.json()["type"] == "/problems/choose-two-to-four-applications"
    for strange in (elsewhere.id, uuid4()):
        chosen = asked([rows[0], strange])
        assert (await browse(rita).get(page, params=chosen)).status_code == 404
        answer = await call(rita).get(program, params=chosen)
        assert answer.status_code == 404
        assert answer.json()["type"] == "/problems/posting-has-no-such-application"
    chosen = asked([rows[0], "no-id"])
    assert (await browse(rita).get(page, params=chosen)).status_code == 404
    assert (await call(rita).get(program, params=chosen)).status_code == 422


async def test_omar_and_sam_cannot_compare_and_nobody_reads_a_self_report(
    browse, call, tools, sam, rita, omar, received
):
    posting, rows = received
    theirs = await a_posting(tools, omar)
    for person in (omar, sam, None):
        for one in (posting.id, theirs.id):
            answer = await browse(person).get(
                f"/hire/postings/{one}/comparison", params=asked(rows[:2])
            )
            assert answer.status_code in (303, 403, 404)
            program = await call(person).get(f"/jobs/{one}/comparison", params=asked(rows[:2]))
            assert program.status_code in (401, 403, 404)
            assert "Ira Vale" not in answer.text + program.text
    page = await browse(rita).get(f"/hire/postings/{posting.id}/comparison", params=asked(rows))
    program = await call(rita).get(f"/jobs/{posting.id}/comparison", params=asked(rows))
    for said in ("two_or_more", "Two or more of these", "self_report", '"male"', ">Male<"):
        assert said not in page.text + program.text


async def test_the_pipeline_is_what_has_not_come_to_an_end(browse, call, rita, omar, received):
    posting, rows = received
    for row, status in zip(rows, ("hired", "rejected"), strict=False):
        moved = await call(rita).put(f"/applications/{row['id']}/status", json={"status": status})
        assert moved.status_code == 200
    found = (await call(rita).get("/talent-pipeline/stats")).json()
    assert (found["size"], found["applications"], found["candidates"]) == (2, 4, 4)
    assert found["by_status"]["new"] == 2
    assert found["by_posting"] == {str(posting.id): 4}
    assert "of 4 applications of all time" in (await browse(rita).get("/hire")).text
    empty = (await call(omar).get("/talent-pipeline/stats")).json()
    assert (empty["size"], empty["candidates"], empty["by_posting"]) == (0, 0, {})


async def test_a_thin_posting_is_named_on_its_own_page(browse, tools, rita):
    thin = await a_posting(
        tools, rita, status=PostingStatus.DRAFT, description="We look for somebody nice."
    )
    page = await browse(rita).get(f"/hire/postings/{thin.id}")
    assert "Scores for this posting are provisional." in page.text
    assert "No requirement was found in this posting" in page.text
    told = "Requirements\n" + "\n".join(
        f"- Experience with {each} in the daily work of the harbour and its many pumps and lifts"
        for each in ("PLC programming", "AutoCAD", "fault finding", "wiring", "Python", "welding")
    )
    full = await a_posting(tools, rita, status=PostingStatus.DRAFT, description=told)
    assert "provisional" not in (await browse(rita).get(f"/hire/postings/{full.id}")).text

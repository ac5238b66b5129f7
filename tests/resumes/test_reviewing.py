"""The review as its owner uses it: corrections are kept as such, undone, and done again."""

import pytest
from sqlalchemy import text
from world import SAMS_RESUME, a_resume

from skillsync.career.document import Document
from skillsync.foundation.database import Actor
from skillsync.resumes import queries, rereading, reviewing, tasks
from skillsync.resumes.events import RereadingRequested
from skillsync.resumes.models import ResumeStatus
from skillsync.resumes.opened import open_review
from skillsync.resumes.reader import read_safely
from skillsync.resumes.tasks import read_resume_again

LOOSE = "Rescued a cat from a crane"
RESUME = SAMS_RESUME.replace("Skills\n", f"Hobbies and odd jobs\n\n{LOOSE}\n\nSkills\n")


@pytest.fixture
async def resume(tools, work, sam):
    """Sam's résumé, read."""
    uploaded = await a_resume(tools, sam, RESUME)
    await work()
    return uploaded


@pytest.fixture
def press(browse, tools, sam, resume):
    """`await press("undo", **typed)`: press a button of the page; return the document."""

    async def press_button(action, **values):
        values = {name.replace("__", "/"): value for name, value in values.items()}
        answer = await browse(sam).post(f"/resumes/{resume.id}", data={**values, "action": action})
        assert answer.status_code == 303, answer.text
        return await document_of(tools, resume.id)

    return press_button


async def document_of(tools, resume_id):
    async with tools.database.transaction(Actor.system()) as session:
        return Document.model_validate((await queries.get_resume(session, resume_id)).document)


async def review_of(tools, resume_id):
    async with tools.database.transaction(Actor.system()) as session:
        return await open_review(session, resume_id)


async def test_corrections_are_undone_one_by_one_and_done_again(press, tools, resume):
    before = await document_of(tools, resume.id)
    first = await press("save", basics__label="Master electrician")
    second = await press("save", basics__label="Site electrician", basics__name="Samuel")
    assert await press("undo") == first
    assert await press("undo") == before
    assert await press("redo") == first
    assert await press("redo") == second


async def test_a_new_correction_ends_what_could_be_done_again(press, browse, sam, resume):
    await press("save", basics__label="Master electrician")
    await press("undo")
    await press("save", basics__label="Electrical fitter")
    answer = await browse(sam).post(f"/resumes/{resume.id}", data={"action": "redo"})
    assert answer.status_code == 409
    assert "nothing left to undo" in answer.text


async def test_undoing_keeps_what_was_typed_meanwhile_for_redo(press):
    after = await press("undo", basics__label="Master electrician")
    assert after.basics.label == "Electrician"
    assert (await press("redo")).basics.label == "Master electrician"


async def test_saving_what_is_there_already_is_no_correction(press, tools, resume):
    await press("save", basics__name="Sam Okafor")
    assert (await review_of(tools, resume.id)).applied == []


async def test_what_is_worth_a_look_goes_when_it_is_dealt_with(press, browse, sam, tools, resume):
    page = (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert "worth a look" in page
    document = await document_of(tools, resume.id)
    lowest = min(document.provenance, key=lambda path: document.provenance[path].confidence)
    after = await press(f"accept:{lowest}")
    assert after.provenance[lowest].confidence == 1
    assert after.provenance[lowest].spans == document.provenance[lowest].spans
    everything = await press("accept-above", threshold="1")
    assert all(found.confidence == 1 for found in everything.provenance.values())
    page = (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert "worth a look</h2>" not in page
    assert "All looked at." in page


async def test_a_confirmed_resume_asks_for_no_look(press, browse, sam, resume):
    await press("confirm")
    page = (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert "Worth a look" not in page
    assert "doubts-heading" not in page
    assert "is-unsure" not in page


async def test_items_are_put_into_another_order_and_stay_so(press, tools, resume):
    document = await document_of(tools, resume.id)
    first, second = document.work[0].id, document.work[1].id
    after = await press(f"down:{first}")
    assert [one.id for one in after.work] == [second, first]
    assert (await press(f"up:{first}")).work == document.work


async def test_a_removed_item_is_listed_as_left_out_and_comes_back(
    press, browse, sam, tools, resume
):
    document = await document_of(tools, resume.id)
    await press(f"remove:{document.education[0].id}")
    left = [one for one in (await review_of(tools, resume.id)).leftovers() if one.by_person]
    assert any("Dunmarrow College" in one.text for one in left)
    page = (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert "Dunmarrow College" in page
    assert (await press("undo")).education == document.education


async def test_a_line_is_left_out_on_purpose_and_taken_back(press, tools, resume):
    async with tools.database.transaction(Actor.system()) as session:
        reading = await queries.find_reading(session, resume.id)
        at = reading.source["text"].index("Skills")
        reading.not_understood = [{"start": at, "end": at + 6}]
    (line,) = (await review_of(tools, resume.id)).leftovers()
    assert not line.by_person
    await press(f"leave:{line.key}")
    assert [one.by_person for one in (await review_of(tools, resume.id)).leftovers()] == [True]
    await press(f"bring:{line.key}")
    assert (await review_of(tools, resume.id)).leftovers() == [line]


async def test_a_line_is_moved_to_another_field_on_a_page_of_its_own(browse, sam, tools, resume):
    document = await document_of(tools, resume.id)
    role = document.work[0].roles[0]
    browser = browse(sam)
    page = await browser.get(f"/resumes/{resume.id}/move", params={"start": role.id})
    assert role.highlights[0] in page.text
    data = {
        "start": role.id,
        "chosen": f"{role.id}/highlights/0",
        "to": "basics/summary",
    }
    answer = await browser.post(f"/resumes/{resume.id}/move", data=data)
    assert answer.headers["location"] == f"/resumes/{resume.id}#field-basics-summary"
    after = await document_of(tools, resume.id)
    assert after.basics.summary == role.highlights[0]
    assert after.work[0].roles[0].highlights == role.highlights[1:]
    refused = await browser.post(f"/resumes/{resume.id}/move", data={**data, "to": "basics/moon"})
    assert refused.status_code == 422
    assert "Nothing was moved." in refused.text
    assert await document_of(tools, resume.id) == after


async def test_an_older_page_brings_nothing_back(browse, press, tools, sam, resume):
    seen = (await review_of(tools, resume.id)).version
    await press("save", basics__label="Master electrician")
    stale = {"basics/label": "Electrician", "basics/name": "Samuel Okafor", "seen": seen}
    await browse(sam).post(f"/resumes/{resume.id}", data={**stale, "action": "save"})
    after = await document_of(tools, resume.id)
    assert after.basics.label == "Master electrician"
    assert after.basics.name == "Samuel Okafor"


async def test_the_page_can_ask_for_itself_alone_and_to_keep_what_fits(browse, tools, sam, resume):
    role = (await document_of(tools, resume.id)).work[0].roles[0]
    data = {"basics/name": "Samuel", f"{role.id}/startDate": "last spring", "keep": "valid"}
    answer = await browse(sam).post(
        f"/resumes/{resume.id}", data={**data, "action": "save"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 422
    assert "<html" not in answer.text
    assert "last spring" in answer.text
    assert (await document_of(tools, resume.id)).basics.name == "Samuel"


async def test_too_many_corrections_are_folded_and_the_last_can_still_be_undone(
    monkeypatch, press, tools, resume
):
    monkeypatch.setattr(reviewing, "KEPT_CORRECTIONS", 4)
    for number in range(7):
        await press("save", basics__label=f"Electrician {number}")
    assert len((await review_of(tools, resume.id)).applied) <= 4
    assert (await press("undo")).basics.label == "Electrician 5"


async def test_the_name_of_a_certificate_is_no_employer(browse, call, tools, sam, resume):
    document = await document_of(tools, resume.id)
    whole = {**document.to_json(), "certificates": [{"id": "c1", "name": "ECS gold card"}]}
    await call(sam).put(f"/resumes/{resume.id}", json={"document": whole})
    page = await browse(sam).get(f"/resumes/{resume.id}/move", params={"start": "c1"})
    assert "ECS gold card <small>Certificate</small>" in page.text


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
async def test_words_for_an_entry_removed_in_another_window_are_given_back(
    press, browse, sam, tools, resume, headers
):
    study = (await document_of(tools, resume.id)).education[0]
    seen = (await review_of(tools, resume.id)).version
    await press(f"remove:{study.id}")
    data = {
        f"{study.id}/institution": study.institution,
        f"{study.id}/score": "with <honours>",
        "basics/label": "Master electrician",
        "skills/+": "",
        "seen": seen,
        "action": "save",
    }
    answer = await browse(sam).post(f"/resumes/{resume.id}", data=data, headers=headers)
    assert answer.status_code == 200
    assert "<li><q>with &lt;honours&gt;</q></li>" in answer.text
    assert "were not kept" in answer.text
    assert f"<li><q>{study.institution}" not in answer.text
    assert (await document_of(tools, resume.id)).basics.label == "Master electrician"


async def test_a_misspelt_field_is_named_and_empties_nothing(call, tools, sam, resume):
    before = await document_of(tools, resume.id)
    whole = before.to_json()
    whole["workk"] = whole.pop("work")
    whole["basics"]["e/mail"] = whole["basics"].pop("email")
    whole["education"][0]["school"] = "Dunmarrow College"
    answer = await call(sam).put(f"/resumes/{resume.id}", json={"document": whole})
    assert answer.status_code == 422
    assert sorted(one["pointer"] for one in answer.json()["errors"]) == [
        "/document/basics/e~1mail",
        "/document/education/0/school",
        "/document/workk",
    ]
    assert await document_of(tools, resume.id) == before
    same = await call(sam).put(f"/resumes/{resume.id}", json={"document": before.to_json()})
    assert same.status_code == 200


async def test_a_resume_deleted_meanwhile_is_not_there_any_more(tools, resume):
    async with tools.database.transaction(Actor.system()) as session:
        await queries.get_resume(session, resume.id)
        for table in ("resume_parsing_results", "resumes"):
            key = "id" if table == "resumes" else "resume_id"
            gone = text(f"DELETE FROM {table} WHERE {key} = :id")  # noqa: S608 - names of ours
            await session.execute(gone, {"id": resume.id})
        with pytest.raises(queries.ResumeNotFound):
            await open_review(session, resume.id, lock=True)


async def test_programs_correct_list_and_undo(call, sam, resume):
    program = call(sam)
    value = (await program.get(f"/resumes/{resume.id}")).json()["document"]
    value["basics"]["label"] = "Master electrician"
    value["languages"].append({"language": "Irish"})
    await program.put(f"/resumes/{resume.id}", json={"document": value})
    listed = (await program.get(f"/resumes/{resume.id}/corrections")).json()
    assert {change["op"] for change in listed[0]["changes"]} == {"set", "add"}
    undone = (await program.post(f"/resumes/{resume.id}/undo")).json()
    assert undone["document"]["basics"]["label"] == "Electrician"
    again = await program.post(f"/resumes/{resume.id}/undo")
    assert again.status_code == 409
    assert again.json()["type"] == "/problems/nothing-to-undo"


# ---- a newer reader ----


@pytest.fixture
async def outdated(tools, resume):
    """Sam's résumé as an older reader read it: its first employer was called otherwise."""
    async with tools.database.transaction(Actor.system()) as session:
        reading = await queries.find_reading(session, resume.id)
        row = await queries.get_resume(session, resume.id)
        value = Document.model_validate(reading.parsed_data)
        value.work[0].name = "Tallowmere Electrica"
        reading.parsed_data = row.document = value.to_json()
        reading.parser_version = f"{rereading.PARSER.rpartition(' ')[0]} 0.0"
    return value


async def test_a_newer_reader_reads_again_and_corrections_stay(
    outdated, press, browse, tools, work, sam, resume
):
    role = outdated.work[0].roles[0].id
    await press("confirm", **{f"{role}__position": "Head of everything"})
    browser = browse(sam)
    page = (await browser.get(f"/resumes/{resume.id}")).text
    assert "Our reader has become better since." in page
    await browser.post(f"/resumes/{resume.id}/read-again")
    await work()
    after = await document_of(tools, resume.id)
    assert after.work[0].name == "Tallowmere Electrical Ltd"
    assert after.work[0].roles[0].position == "Head of everything"
    page = (await browser.get(f"/resumes/{resume.id}")).text
    assert "Tallowmere Electrica</del>" in page
    assert "Our reader has become better since." not in page
    assert "Please look it through" in page
    await browser.post(f"/resumes/{resume.id}/read-again/seen")
    assert "Tallowmere Electrica</del>" not in (await browser.get(f"/resumes/{resume.id}")).text


async def test_reading_again_can_be_undone(outdated, press, browse, tools, work, sam, resume):
    corrected = await press("save", basics__label="Master electrician")
    await browse(sam).post(f"/resumes/{resume.id}/read-again")
    await work()
    assert (await document_of(tools, resume.id)).work[0].name == "Tallowmere Electrical Ltd"
    assert await press("undo") == corrected
    assert (await press("undo")) == outdated


async def test_the_persons_word_wins_over_the_newer_reading_until_they_take_it(
    outdated, press, browse, tools, work, sam, resume
):
    employer = outdated.work[0].id
    await press("save", **{f"{employer}__name": "Tallowmere"})
    await browse(sam).post(f"/resumes/{resume.id}/read-again")
    await work()
    assert (await document_of(tools, resume.id)).work[0].name == "Tallowmere"
    page = (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert "that stays" in page
    after = await press(f"take:{employer}/name")
    assert after.work[0].name == "Tallowmere Electrical Ltd"


async def test_a_file_that_is_gone_leaves_what_was_read(
    outdated, browse, tools, work, sam, resume, tmp_path
):
    for path in (tmp_path / "files").rglob("*"):
        if path.is_file():
            path.unlink()
    await browse(sam).post(f"/resumes/{resume.id}/read-again")
    await work()
    page = (await browse(sam).get(f"/resumes/{resume.id}")).text
    assert "Reading it again did not work." in page
    assert await document_of(tools, resume.id) == outdated


async def test_a_resume_deleted_while_it_is_read_again_leaves_no_pictures(
    outdated, browse, tools, sam, resume, tmp_path, monkeypatch
):
    await browse(sam).post(f"/resumes/{resume.id}/read-again")

    async def read_and_delete(processes, data):
        read = await read_safely(processes, data)
        assert (await browse(sam).post(f"/resumes/{resume.id}/delete")).status_code == 303
        return read._replace(pages=[b"a picture"])

    monkeypatch.setattr(tasks, "read_safely", read_and_delete)
    await read_resume_again(tools, RereadingRequested(resume_id=resume.id))
    assert not any(path.is_file() for path in (tmp_path / "files").rglob("*"))


async def test_reading_again_runs_once_and_not_without_need(call, tools, work, sam, resume):
    answer = await call(sam).post(f"/resumes/{resume.id}/read-again")
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/reader-is-not-newer"
    before = await document_of(tools, resume.id)
    await read_resume_again(tools, RereadingRequested(resume_id=resume.id))
    assert await document_of(tools, resume.id) == before


async def test_an_unreadable_file_can_be_tried_again(browse, call, tools, work, sam):
    answer = await browse(sam).post("/resumes", files={"file": ("cv.pdf", b"%PDF-1.7\nno")})
    await work()
    page = (await browse(sam).get(answer.headers["location"])).text
    assert "Try again" in page
    resume_id = answer.headers["location"].rpartition("/")[2]
    tried = await call(sam).post(f"/resumes/{resume_id}/read-again")
    assert tried.json()["status"] == ResumeStatus.WAITING
    await work()
    assert (await call(sam).get(f"/resumes/{resume_id}")).json()["status"] == "unreadable"


async def test_omar_reviews_nothing_of_sams(browse, call, omar, tools, resume):
    before = await document_of(tools, resume.id)
    stranger, program = browse(omar), call(omar)
    for path, data in (
        ("", {"action": "undo", "basics/name": "Omar"}),
        ("/move", {"start": "basics/name", "chosen": "basics/name", "to": "basics/label"}),
        ("/read-again", {}),
        ("/read-again/seen", {}),
    ):
        answer = await stranger.post(f"/resumes/{resume.id}{path}", data=data)
        assert answer.status_code in (303, 404), path
        assert "Okafor" not in answer.text
    assert (await stranger.get(f"/resumes/{resume.id}/move?start=basics")).status_code == 404
    assert (await program.get(f"/resumes/{resume.id}/corrections")).status_code == 404
    assert (await program.post(f"/resumes/{resume.id}/undo")).status_code == 404
    assert await document_of(tools, resume.id) == before

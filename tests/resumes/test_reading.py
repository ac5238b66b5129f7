"""A résumé from upload to confirmation."""

import io
import re
import zipfile
from uuid import UUID, uuid4

import pypdfium2
import pytest
from fpdf import FPDF
from world import SAMS_RESUME, a_resume

from skillsync.ai.extraction.source import Line, Page, Source, Word
from skillsync.career.document import Document, Span
from skillsync.foundation.database import Actor
from skillsync.resumes import queries, tasks
from skillsync.resumes.events import ResumeUploaded
from skillsync.resumes.models import ResumeStatus
from skillsync.resumes.reader import read_safely
from skillsync.resumes.review.places import places_of
from skillsync.resumes.service import MOST_WAITING


def a_pdf(text: str = SAMS_RESUME) -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    for line in text.splitlines():
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def a_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<a>" + b"0" * 300_000_000)
    return packed.getvalue()


async def the_resume(tools, resume_id):
    async with tools.database.transaction(Actor.system()) as session:
        return await queries.get_resume(session, resume_id)


async def test_a_pdf_is_read_in_the_background_and_every_field_has_its_place(
    browse, tools, work, sam
):
    browser = browse(sam)
    answer = await browser.post(
        "/resumes", files={"file": ("cv.pdf", a_pdf(), "application/octet-stream")}
    )
    assert answer.status_code == 303
    resume_id = answer.headers["location"].rpartition("/")[2]
    await work()
    page = await browser.get(f"/resumes/{resume_id}")
    assert page.status_code == 200
    assert "Tallowmere Electrical Ltd" in page.text
    assert 'id="place-basics-name' in page.text
    file_id = (await the_resume(tools, resume_id)).file_id
    picture = await browser.get(f"/files/{file_id}/pages/1.png")
    assert picture.content.startswith(b"\x89PNG")


async def test_nobody_fills_the_queue_for_all_others(browse, call, tools, sam, omar):
    for _ in range(MOST_WAITING):
        await a_resume(tools, sam)
    file = {"file": ("cv.txt", SAMS_RESUME.encode(), "text/plain")}
    page = await browse(sam).post("/resumes", files=file)
    assert page.status_code == 422
    assert "wait to be read already" in page.text
    assert (await call(sam).post("/resumes", files=file)).status_code == 429
    assert (await call(omar).post("/resumes", files=file)).status_code == 202


async def test_a_photo_is_shown_and_said_to_be_recognized(browse, tools, work, sam):
    with pypdfium2.PdfDocument(a_pdf("\n".join(SAMS_RESUME.splitlines()[:6]))) as pdf:
        photo = pdf[0].render(scale=1.5).to_pil().convert("RGB")
    file = io.BytesIO()
    photo.crop((0, 0, photo.width, 320)).save(file, "JPEG")
    browser = browse(sam)
    answer = await browser.post("/resumes", files={"file": ("cv.jpg", file.getvalue())})
    await work()
    page = await browser.get(answer.headers["location"])
    assert "read by text recognition" in page.text
    assert 'id="place-basics-name' in page.text
    resume = await the_resume(tools, answer.headers["location"].rpartition("/")[2])
    picture = await browser.get(f"/files/{resume.file_id}/pages/1.png")
    assert picture.content.startswith(b"\x89PNG")


async def test_a_web_page_is_shown_as_text_and_never_as_a_page(browse, tools, work, sam):
    paragraphs = "".join(f"<p>{line}</p>" for line in SAMS_RESUME.splitlines())
    data = f"<!DOCTYPE html><html><body>{paragraphs}<script>alert(1)</script></body></html>"
    browser = browse(sam)
    answer = await browser.post("/resumes", files={"file": ("cv.html", data.encode())})
    await work()
    page = await browser.get(answer.headers["location"])
    assert "Tallowmere Electrical Ltd" in page.text
    assert "alert(1)" not in page.text
    assert "read by text recognition" not in page.text
    resume = await the_resume(tools, answer.headers["location"].rpartition("/")[2])
    original = await browser.get(f"/files/{resume.file_id}")
    assert original.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in original.headers["content-security-policy"]


async def test_spans_point_at_the_words_they_were_read_from(call, work, sam):
    program = call(sam)
    uploaded = await program.post("/resumes", files={"file": ("cv.pdf", a_pdf())})
    assert uploaded.status_code == 202
    await work()
    value = (await program.get(f"/resumes/{uploaded.json()['id']}")).json()
    assert value["status"] == "read"
    assert value["document"]["basics"]["name"] == "Sam Okafor"
    assert value["document"]["provenance"]["basics/name"]["spans"]
    assert value["parser"]
    assert 0 < value["confidence"] <= 1


async def test_a_correction_is_kept_and_confirming_leads_to_a_posting(browse, tools, work, sam):
    resume = await a_resume(tools, sam)
    await work()
    document = Document.model_validate((await the_resume(tools, resume.id)).document)
    role = document.work[0].roles[0]
    data = {
        "basics/label": "Master electrician",
        f"{role.id}/startDate": "2019-04",
        "action": "confirm",
    }
    answer = await browse(sam).post(f"/resumes/{resume.id}", data=data)
    assert answer.headers["location"] == f"/analyses/new?resume={resume.id}"
    kept = await the_resume(tools, resume.id)
    assert kept.status is ResumeStatus.CONFIRMED
    corrected = Document.model_validate(kept.document)
    assert corrected.basics.label == "Master electrician"
    assert corrected.work[0].roles[0].start_date == "2019-04"
    assert corrected.provenance["basics/label"].spans == []


async def test_a_wrong_date_is_refused_beside_its_field_and_nothing_typed_is_lost(
    browse, tools, work, sam
):
    resume = await a_resume(tools, sam)
    await work()
    document = Document.model_validate((await the_resume(tools, resume.id)).document)
    role = document.work[0].roles[0]
    data = {"basics/name": "Sam B. Okafor", f"{role.id}/startDate": "last spring"}
    answer = await browse(sam).post(f"/resumes/{resume.id}", data=data)
    assert answer.status_code == 422
    assert "2024-03" in answer.text
    assert "last spring" in answer.text
    assert "Sam B. Okafor" in answer.text
    unchanged = Document.model_validate((await the_resume(tools, resume.id)).document)
    assert unchanged.basics.name == "Sam Okafor"


async def test_items_can_be_added_and_removed(browse, tools, work, sam):
    resume = await a_resume(tools, sam)
    await work()
    browser = browse(sam)
    await browser.post(f"/resumes/{resume.id}", data={"action": "add:languages"})
    document = Document.model_validate((await the_resume(tools, resume.id)).document)
    added = document.languages[-1].id
    await browser.post(f"/resumes/{resume.id}", data={"action": f"remove:{added}"})
    document = Document.model_validate((await the_resume(tools, resume.id)).document)
    assert added not in [one.id for one in document.languages]


REFUSED_AT_ONCE = [
    ("empty.pdf", b"", "empty"),
    ("program.pdf", b"MZ\x90\x00\x03" + b"\x00" * 500, "program"),
    ("photo.heic", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 50, "JPEG or PNG"),
    ("large.txt", b"x" * (60 * 1024 * 1024), "10 MB"),
]
REFUSED_AFTER_READING = [
    ("broken.pdf", b"%PDF-1.7\nnothing else", "damaged"),
    ("no-text.pdf", a_pdf(""), "No words"),
    ("bomb.docx", a_bomb(), "unpacks to far more"),
]


@pytest.mark.parametrize(("name", "data", "words"), REFUSED_AT_ONCE)
async def test_a_file_of_the_wrong_kind_is_refused_at_once(browse, call, sam, name, data, words):
    page = await browse(sam).post("/resumes", files={"file": (name, data)})
    assert page.status_code == 422
    assert words in page.text
    answer = await call(sam).post("/resumes", files={"file": (name, data)})
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert words in answer.json()["detail"]
    assert (await call(sam).get("/resumes")).json() == []


@pytest.mark.parametrize(("name", "data", "words"), REFUSED_AFTER_READING)
async def test_a_file_that_cannot_be_read_says_why(browse, call, work, sam, name, data, words):
    answer = await browse(sam).post("/resumes", files={"file": (name, data)})
    assert answer.status_code == 303
    await work()
    page = await browse(sam).get(answer.headers["location"])
    assert page.status_code == 200
    assert words in page.text
    listed = (await call(sam).get("/resumes")).json()
    assert [one["status"] for one in listed] == ["unreadable"]
    analyzed = await call(sam).post("/resume/analyze", files={"file": (name, data)})
    assert analyzed.status_code == 422
    assert words in analyzed.json()["detail"]


@pytest.mark.parametrize("text", ["سيرة ذاتية\nسام\nsam@people.example", "简历\n王小明\n电工"])
async def test_text_in_another_script_is_read_as_far_as_it_goes(tools, work, sam, call, text):
    resume = await a_resume(tools, sam, text)
    await work()
    value = (await call(sam).get(f"/resumes/{resume.id}")).json()
    assert value["status"] == "read"


async def test_reading_twice_changes_nothing(tools, work, sam):
    resume = await a_resume(tools, sam)
    await work()
    before = (await the_resume(tools, resume.id)).document
    await tasks.read_uploaded_resume(tools, ResumeUploaded(resume_id=resume.id))
    assert (await the_resume(tools, resume.id)).document == before
    assert await work() == []


async def test_a_deleted_resume_leaves_no_bytes(browse, tools, work, sam, tmp_path):
    resume = await a_resume(tools, sam)
    await work()
    assert any(path.is_file() for path in (tmp_path / "files").rglob("*"))
    assert (await browse(sam).post(f"/resumes/{resume.id}/delete")).status_code == 303
    assert not any(path.is_file() for path in (tmp_path / "files").rglob("*"))
    assert (await browse(sam).get(f"/resumes/{resume.id}")).status_code == 404


async def test_a_resume_deleted_while_it_is_read_leaves_no_pictures(
    browse, tools, sam, tmp_path, monkeypatch
):
    answer = await browse(sam).post("/resumes", files={"file": ("cv.pdf", a_pdf())})
    resume_id = answer.headers["location"].rpartition("/")[2]

    async def read_and_delete(processes, data):
        read = await read_safely(processes, data)
        assert read.pages
        assert (await browse(sam).post(f"/resumes/{resume_id}/delete")).status_code == 303
        return read

    monkeypatch.setattr(tasks, "read_safely", read_and_delete)
    await tasks.read_uploaded_resume(tools, ResumeUploaded(resume_id=UUID(resume_id)))
    assert not any(path.is_file() for path in (tmp_path / "files").rglob("*"))


async def test_a_page_of_no_size_is_shown_all_the_same(browse, tools, work, sam):
    sizeless = a_pdf().replace(b"/MediaBox [0 0 595.28 841.89]", b"/MediaBox [0 0 0.001 0.001]  ")
    assert sizeless != a_pdf()
    answer = await browse(sam).post("/resumes", files={"file": ("cv.pdf", sizeless)})
    await work()
    page = await browse(sam).get(answer.headers["location"])
    assert page.status_code == 200
    assert "place-mark" in page.text


def test_a_page_of_no_size_that_was_kept_is_shown_all_the_same():
    kept = Source("pdf", "Ada", (Line(0, 3),), (Page(1, 0.0, 0.0),), (Word(0, 3, 1, 0, 0, 9, 9),))
    places = list(places_of({"basics/name": [Span(start=0, end=3)]}, [], kept))
    assert [place.page for place in places] == [1]


async def test_omar_sees_nothing_of_sams_resume(browse, call, tools, work, sam, omar):
    resume = await a_resume(tools, sam)
    await work()
    assert (await browse(omar).get(f"/resumes/{resume.id}")).status_code == 404
    assert (await call(omar).get(f"/resumes/{resume.id}")).status_code == 404
    assert (await browse(omar).get(f"/files/{resume.file_id}")).status_code == 404
    assert (await call(omar).delete(f"/resumes/{resume.id}")).status_code == 404
    change = {"document": {"basics": {"name": "Omar"}}}
    assert (await call(omar).put(f"/resumes/{resume.id}", json=change)).status_code == 404


async def test_a_visitor_is_asked_to_sign_in(browse, call):
    page = await browse(None).get(f"/resumes/{uuid4()}")
    assert page.status_code == 303
    assert page.headers["location"].startswith("/sign-in?next=")
    answer = await call(None).get("/resumes")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_form_that_is_not_utf8_is_refused(browse, tools, work, sam):
    resume = await a_resume(tools, sam)
    await work()
    for content_type, body in (
        ("application/x-www-form-urlencoded", b"basics%2Fname=%ff%fe"),
        (
            "multipart/form-data; boundary=x",
            b'--x\r\nContent-Disposition: form-data; name="basics/name"\r\n\r\n'
            b"\xff\xfe\r\n--x--\r\n",
        ),
    ):
        answer = await browse(sam).post(
            f"/resumes/{resume.id}", content=body, headers={"Content-Type": content_type}
        )
        assert answer.status_code == 422, content_type
        assert "not valid UTF-8" in answer.text
    kept = Document.model_validate((await the_resume(tools, resume.id)).document)
    assert kept.basics.name == "Sam Okafor"


async def test_a_field_longer_than_anybody_reads_is_refused(call, tools, work, sam):
    resume = await a_resume(tools, sam)
    await work()
    change = {"document": {"basics": {"name": "N" * 30_000}}}
    answer = await call(sam).put(f"/resumes/{resume.id}", json=change)
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/document-too-long"


async def test_a_character_that_cannot_be_stored_is_refused_and_leaves_no_bytes(
    call, browse, tools, work, sam, tmp_path
):
    answer = await call(sam).post(
        "/resume/analyze",
        files={"file": ("cv.txt", SAMS_RESUME.encode())},
        data={"posting": "wiring\x00"},
    )
    assert answer.status_code == 422
    assert not any(path.is_file() for path in (tmp_path / "files").rglob("*"))
    resume = await a_resume(tools, sam)
    await work()
    page = await browse(sam).post(f"/resumes/{resume.id}", data={"basics/name": "S\x00am"})
    assert page.status_code == 422


async def test_tables_inside_tables_are_read_once_and_quickly(call, work, sam):
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    depth = 16
    inner = "<w:p><w:r><w:t>Sam Okafor</w:t></w:r></w:p>"
    tables = "<w:tbl><w:tr><w:tc>" * depth + inner + "</w:tc></w:tr></w:tbl>" * depth
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{word}"><w:body>{tables}</w:body></w:document>',
        )
    answer = await call(sam).post("/resumes", files={"file": ("deep.docx", packed.getvalue())})
    await work()
    value = (await call(sam).get(f"/resumes/{answer.json()['id']}")).json()
    assert "took too long" not in value["problem"]


async def test_a_second_phone_number_is_offered_a_place_with_the_links(browse, tools, work, sam):
    resume = await a_resume(tools, sam, SAMS_RESUME.replace("\n\n", " | +44 7700 900123\n\n", 1))
    await work()
    browser = browse(sam)
    page = await browser.get(f"/resumes/{resume.id}")
    start = re.search(r"move\?start=(line:[\d-]+)", page.text)[1]
    chosen = await browser.get(f"/resumes/{resume.id}/move", params={"start": start})
    assert '<option value="new:profiles" selected>' in chosen.text

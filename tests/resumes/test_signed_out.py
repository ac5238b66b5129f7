"""A session that ends while a form is filled in: the words typed come back, to nobody else."""

from html import unescape
from re import DOTALL, findall

from world import a_resume

TYPED = "Brewer & <b>smith</b>\nof the north"


async def test_what_was_typed_after_the_session_ended_is_sent_again(browse, tools, work, sam, omar):
    resume = await a_resume(tools, sam)
    await work()
    address = f"/resumes/{resume.id}"
    data = {"basics/label": "Brewer of the north", "basics/summary": TYPED, "action": "save"}
    page = await browse(None).post(address, data=data)
    assert page.status_code == 401
    assert page.headers["cache-control"] == "no-store"
    assert "<b>smith" not in page.text
    assert f'action="{address}"' in page.text
    boxes = findall(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', page.text, DOTALL)
    kept = {unescape(name): unescape(value) for name, value in boxes}
    assert kept == data
    assert (await browse(omar).post(address, data=kept)).status_code == 404
    assert (await browse(sam).post(address, data=kept)).status_code == 303
    review = await browse(sam).get(address)
    assert 'value="Brewer of the north"' in review.text
    assert "of the north" not in (await browse(omar).get("/resumes")).text


async def test_a_password_or_an_empty_form_is_not_sent_back(browse):
    for data in ({"password": "correct horse"}, {"action": ""}):
        page = await browse(None).post("/resumes", data=data)
        assert (page.status_code, page.headers["location"]) == (303, "/sign-in")
    asked = {"HX-Request": "true"}
    part = await browse(None).post("/resumes", data={"name": "a b"}, headers=asked)
    assert part.headers["hx-redirect"] == "/sign-in"

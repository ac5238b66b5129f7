"""What every request meets: headers, origin, ids, problems, and the last net under a bug."""

import pytest
from fastapi import APIRouter

from skillsync.foundation.refusals import all_refusals
from skillsync.foundation.web.plumbing import CLIENT_LEFT, REQUESTS
from skillsync.foundation.web.problems import status_of


async def test_every_answer_carries_the_security_headers(browse):
    for path in ("/sign-in", "/api/v1/jobs", "/nowhere", "/static/skillsync.css", "/healthz"):
        answer = await browse(None).get(path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["x-frame-options"] == "DENY"
        assert len(answer.headers["x-request-id"]) >= 8


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
async def test_a_form_from_another_site_is_not_carried_out(application, sam, headers):
    from httpx import ASGITransport, AsyncClient

    async with AsyncClient(
        transport=ASGITransport(application),
        base_url="http://test",
        cookies={"skillsync_session": sam.cookie},
    ) as client:
        answer = await client.post(
            "/account", data={"name": "Evil", "seeks": "on"}, headers=headers
        )
        assert answer.status_code == 403
        assert (await client.get("/api/v1/auth/me")).json()["name"] == sam.name


async def test_a_form_of_our_own_is_carried_out(browse, sam):
    answer = await browse(sam).post("/account", data={"name": "Sam B.", "seeks": "on"})
    assert answer.status_code == 303
    assert (await browse(sam).get("/api/v1/auth/me")).json()["name"] == "Sam B."


async def test_an_unknown_address_is_a_problem_for_programs_and_a_page_for_people(browse, call):
    answer = await call(None).get("/nowhere")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["instance"] == f"urn:request:{answer.headers['x-request-id']}"
    page = await browse(None).get("/nowhere")
    assert page.status_code == 404
    assert "text/html" in page.headers["content-type"]


async def test_an_id_that_is_none_is_not_found(browse, sam):
    assert (await browse(sam).get("/resumes/not-an-id")).status_code == 404


async def test_wrong_json_names_its_fields(call):
    answer = await call(None).post("/auth/register", json={"email": "x", "extra": 1})
    assert answer.status_code == 422
    pointers = {one["pointer"]: one["detail"] for one in answer.json()["errors"]}
    assert pointers["/name"] == "Please fill this in."
    assert pointers["/extra"] == "There is no such field."
    assert "/email" in pointers


async def test_what_is_no_json_is_refused(call):
    for body in (b"{", b"\xff\xfe{}", b"[1"):
        answer = await call(None).post(
            "/auth/login", content=body, headers={"Content-Type": "application/json"}
        )
        assert answer.status_code in (400, 422), body
        assert answer.headers["content-type"] == "application/problem+json"


async def test_characters_postgres_cannot_hold_are_refused(call, browse):
    new = {"name": "No\x00or", "email": "n@people.example", "password": "a long enough one"}
    assert (await call(None).post("/auth/register", json=new)).status_code == 422
    assert (await browse(None).post("/sign-up", data=new)).status_code == 422
    assert (await browse(None).get("/jobs?q=%00")).status_code == 422


async def test_a_bug_is_answered_without_details_and_with_the_requests_id(application, browse):
    router = APIRouter()

    @router.get("/broken")
    async def broken() -> None:
        raise RuntimeError("the secret inside")

    application.include_router(router)
    answer = await browse(None).get("/broken")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert answer.headers["x-request-id"] in answer.text


async def test_operators_see_health_and_metrics(browse, application):
    from httpx import ASGITransport, AsyncClient

    assert (await browse(None).get("/healthz")).text == "ok"
    assert (await browse(None).get("/readyz")).json()["ready"] is True
    assert "skillsync_http_requests_total" in (await browse(None).get("/metrics")).text
    elsewhere = ASGITransport(application, client=("203.0.113.9", 5))
    async with AsyncClient(transport=elsewhere, base_url="http://test") as client:
        assert (await client.get("/metrics")).status_code == 404


async def test_one_address_serves_the_page_and_its_fragment(browse):
    whole = await browse(None).get("/jobs")
    part = await browse(None).get("/jobs", headers={"HX-Request": "true"})
    assert "<html" in whole.text
    assert "<html" not in part.text
    assert "HX-Request" in whole.headers["vary"]


def test_every_refusal_has_a_kind_and_a_sentence():
    import skillsync.application  # noqa: F401 - defines them all

    for refusal in all_refusals():
        assert 400 <= status_of(refusal) < 600
        assert refusal.title().endswith("."), refusal
        assert len(refusal.title()) > 12, refusal


async def test_every_problems_type_is_a_page(browse):
    page = await browse(None).get("/problems/already-applied")
    assert page.status_code == 200
    assert "You have applied to this posting already." in page.text
    assert (await browse(None).get("/problems/nothing-such")).status_code == 404


async def test_an_upload_that_is_cut_is_no_bug_of_ours(application, sam):
    came = [
        {"type": "http.request", "body": b"--cut\r\nContent-Disposition", "more_body": True},
        {"type": "http.disconnect"},
    ]
    sent = []

    async def receive():
        return came.pop(0) if len(came) > 1 else came[0]

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": "/resumes",
        "raw_path": b"/resumes",
        "query_string": b"",
        "headers": [
            (b"host", b"test"),
            (b"sec-fetch-site", b"same-origin"),
            (b"content-type", b"multipart/form-data; boundary=cut"),
            (b"content-length", b"5000000"),
            (b"cookie", f"skillsync_session={sam.cookie}".encode()),
        ],
        "client": ("127.0.0.1", 1),
        "server": ("test", 80),
    }
    cut = REQUESTS.labels("POST", "/resumes", CLIENT_LEFT)
    before = cut._value.get()
    await application(scope, receive, send)
    assert sent == []
    assert cut._value.get() == before + 1

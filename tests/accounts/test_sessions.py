"""Being signed in: cookies, tokens, and ending them."""

import pytest
from sqlalchemy import select

from skillsync.accounts import sessions
from skillsync.accounts.models import UserSession
from skillsync.accounts.secrets import hash_password
from skillsync.accounts.service import _set_password
from skillsync.accounts.sessions import Device
from skillsync.foundation.database import Actor
from skillsync.foundation.limits import Limits, TooManyTries

PASSWORD = "a long enough one"


async def with_password(database, person):
    async with database.transaction(Actor.system()) as session:
        from conftest import NOON

        await _set_password(session, person.id, await hash_password(PASSWORD), now=NOON)


async def tokens_of(call, database, person):
    await with_password(database, person)
    login = {"email": person.email, "password": PASSWORD}
    answer = await call(None).post("/auth/login", json=login)
    assert answer.status_code == 200
    return answer.json()


async def test_an_old_refresh_token_ends_the_whole_family(call, database, sam):
    first = await tokens_of(call, database, sam)
    client = call(None)
    second = await client.post("/auth/refresh", json={"refresh_token": first["refresh_token"]})
    assert second.status_code == 200
    bearer = {"Authorization": f"Bearer {second.json()['access_token']}"}
    assert (await client.get("/auth/me", headers=bearer)).status_code == 200
    replay = await client.post("/auth/refresh", json={"refresh_token": first["refresh_token"]})
    assert replay.status_code == 401
    newest = {"refresh_token": second.json()["refresh_token"]}
    assert (await client.post("/auth/refresh", json=newest)).status_code == 401
    assert (await client.get("/auth/me", headers=bearer)).status_code == 401


async def test_sign_in_sets_a_cookie_no_script_can_read(browse, database, sam):
    await with_password(database, sam)
    answer = await browse(None).post(
        "/sign-in?next=/account", data={"email": sam.email, "password": PASSWORD}
    )
    assert answer.headers["location"] == "/account"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


async def test_sign_in_never_leads_to_another_site(browse, database, sam):
    await with_password(database, sam)
    for elsewhere in ("https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"):
        answer = await browse(None).post(
            "/sign-in", params={"next": elsewhere}, data={"email": sam.email, "password": PASSWORD}
        )
        assert answer.headers["location"] == "/"


async def test_the_wrong_password_is_refused_and_the_address_kept(browse, database, sam):
    await with_password(database, sam)
    answer = await browse(None).post(
        "/sign-in", data={"email": sam.email, "password": "not this one"}
    )
    assert answer.status_code == 422
    assert sam.email in answer.text
    assert "not this one" not in answer.text


async def test_a_person_lists_and_ends_their_sessions(call, sam):
    client = call(sam)
    sessions = (await client.get("/auth/sessions")).json()
    assert len(sessions) == 2
    assert [one["current"] for one in sessions].count(True) == 1
    other = next(one for one in sessions if not one["current"])
    assert (await client.delete(f"/auth/sessions/{other['id']}")).status_code == 204
    assert len((await client.get("/auth/sessions")).json()) == 1


async def test_omar_cannot_end_sams_session(call, browse, database, sam, omar):
    async with database.transaction(Actor.system()) as session:
        query = select(UserSession.id).where(UserSession.user_id == sam.id)
        ids = list((await session.execute(query)).scalars())
    for session_id in ids:
        assert (await call(omar).delete(f"/auth/sessions/{session_id}")).status_code == 404
        page = await browse(omar).post(f"/account/sessions/{session_id}/end")
        assert page.status_code == 404
    assert len((await call(sam).get("/auth/sessions")).json()) == 2


async def test_signing_out_ends_the_session_at_once(browse, sam):
    browser = browse(sam)
    assert (await browser.post("/sign-out")).status_code == 303
    thief = browse(sam)
    assert (await thief.get("/api/v1/auth/me")).status_code == 401


async def test_a_token_signed_with_another_key_is_nobody(application, sam):
    from conftest import NOON
    from httpx import ASGITransport, AsyncClient
    from players import signed_in

    token = signed_in(sam, key="another key that is long enough too!", now=NOON)
    async with AsyncClient(transport=ASGITransport(application), base_url="http://test") as client:
        headers = {"Authorization": f"Bearer {token}"}
        assert (await client.get("/api/v1/auth/me", headers=headers)).status_code == 401


async def test_guessing_a_password_comes_to_an_end(call, browse, database, sam):
    await with_password(database, sam)
    wrong = {"email": sam.email, "password": "a guess of mine"}
    for _ in range(10):
        assert (await call(None).post("/auth/login", json=wrong)).status_code == 401
    refused = await call(None).post("/auth/login", json=wrong | {"password": PASSWORD})
    assert refused.status_code == 429
    assert refused.json()["type"] == "/problems/too-many-tries"
    page = await browse(None).post("/sign-in", data=wrong)
    assert "too many tries" in page.text
    other = wrong | {"email": "somebody@people.example"}
    assert (await call(None).post("/auth/login", json=other)).status_code == 401


async def test_nobody_can_have_us_flood_an_address_with_mail(call, sam, work):
    for _ in range(6):
        answer = await call(None).post("/auth/forgot-password", json={"email": sam.email})
        assert answer.status_code == 202
    answer = await call(None).post("/auth/forgot-password", json={"email": sam.email})
    assert answer.status_code == 429
    unknown = {"email": "nobody@people.example"}
    for _ in range(6):
        await call(None).post("/auth/forgot-password", json=unknown)
    assert (await call(None).post("/auth/forgot-password", json=unknown)).status_code == 429


async def test_nobody_uses_up_the_mails_another_person_may_ask_for():
    limits, email = Limits(), "sam@people.example"
    thief, owner = Device("", "203.0.113.7"), Device("", "198.51.100.3")
    for _ in range(6):
        await sessions.limit_mails(limits, email, thief)
    with pytest.raises(TooManyTries):
        await sessions.limit_mails(limits, email, thief)
    await sessions.limit_mails(limits, email, owner)

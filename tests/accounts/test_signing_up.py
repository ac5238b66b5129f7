"""Signing up, confirming an address, forgetting a password."""

import re
from uuid import uuid4

from sqlalchemy import select

from skillsync.accounts.events import PasswordForgotten
from skillsync.accounts.models import User
from skillsync.accounts.tasks import mail_reset_link
from skillsync.foundation.database import Actor
from skillsync.notifications.models import Mail, MailStatus

NEW = {"name": "Noor Ali", "email": "Noor@People.Example", "password": "a long enough one"}
LINK_MAILED = "skillsync.accounts.tasks.mail_reset_link"


async def mails(database):
    async with database.transaction(Actor.system()) as session:
        return list((await session.execute(select(Mail).order_by(Mail.id))).scalars())


async def link_token(database):
    return re.search(r"token=(\S+)", (await mails(database))[-1].body_text).group(1)


async def forget(tools, database, person):
    """Have a link mailed to a person who forgot the password; return its token."""
    await mail_reset_link(tools, PasswordForgotten(request_id=uuid4(), email=person.email))
    return await link_token(database)


async def test_a_new_person_confirms_their_address_and_is_signed_in(browse, database):
    browser = browse(None)
    answer = await browser.post("/sign-up", data=NEW | {"platform": "both"})
    assert answer.status_code == 200
    token = await link_token(database)
    page = await browser.get(f"/verify-email?token={token}")
    assert page.status_code == 200, "opening the link alone must not use it up"
    answer = await browser.post("/verify-email", data={"token": token})
    assert answer.status_code == 303
    me = await browser.get("/api/v1/auth/me")
    assert me.json()["email"] == "noor@people.example"
    assert me.json()["seeks"]
    assert me.json()["recruits"]


async def test_a_link_works_once(browse, database):
    browser = browse(None)
    await browser.post("/sign-up", data=NEW)
    token = await link_token(database)
    await browser.post("/verify-email", data={"token": token})
    again = await browse(None).post("/verify-email", data={"token": token})
    assert again.status_code == 422
    assert "not valid any more" in again.text


async def test_a_known_address_gets_the_same_answer(call, browse, database, sam):
    fresh = await call(None).post("/auth/register", json=NEW)
    known = await call(None).post("/auth/register", json=NEW | {"email": sam.email})
    assert (
        (fresh.status_code, fresh.json())
        == (known.status_code, known.json())
        == (202, known.json())
    )
    subjects = {mail.recipient: mail.subject for mail in await mails(database)}
    assert subjects[sam.email] == "You already have an account"
    async with database.transaction(Actor.system()) as session:
        found = await session.get(User, sam.id)
        assert found is not None
        assert found.name == sam.name


async def test_an_unconfirmed_address_cannot_sign_in(call):
    await call(None).post("/auth/register", json=NEW)
    login = {"email": NEW["email"], "password": NEW["password"]}
    unconfirmed = await call(None).post("/auth/login", json=login)
    unknown = await call(None).post("/auth/login", json=login | {"email": "nobody@people.example"})
    assert unconfirmed.status_code == unknown.status_code == 401
    assert unconfirmed.json()["title"] == unknown.json()["title"]


async def test_a_new_password_signs_out_everywhere(browse, call, tools, database, sam):
    browser = browse(sam)
    token = await forget(tools, database, sam)
    data = {"token": token, "password": "another long one"}
    assert (await browse(None).post("/reset-password", data=data)).status_code == 303
    assert (await browser.get("/api/v1/auth/me")).status_code == 401
    login = {"email": sam.email, "password": "another long one"}
    assert (await call(None).post("/auth/login", json=login)).status_code == 200


async def test_forgetting_says_and_does_the_same_for_an_unknown_address(
    browse, call, sam, database, work
):
    page = await browse(None).post("/forgot-password", data={"email": sam.email})
    assert page.status_code == 200
    known = await call(None).post("/auth/forgot-password", json={"email": sam.email})
    unknown = await call(None).post("/auth/forgot-password", json={"email": "no@people.example"})
    assert known.status_code == unknown.status_code == 202
    assert known.json() == unknown.json()
    # The time of the answer must not tell: whether there is an account is asked in the background.
    assert await mails(database) == []
    assert (await work()).count(LINK_MAILED) == 3
    assert {one.recipient for one in await mails(database)} == {sam.email}


async def test_one_request_mails_one_link_however_often_it_is_worked_on(tools, sam, database):
    request = PasswordForgotten(request_id=uuid4(), email=sam.email)
    for _ in range(2):
        await mail_reset_link(tools, request)
    assert len(await mails(database)) == 1


async def test_a_short_password_is_refused_beside_its_field_and_the_name_is_kept(browse):
    answer = await browse(None).post("/sign-up", data=NEW | {"password": "short"})
    assert answer.status_code == 422
    assert "at least 10 characters" in answer.text
    assert "Noor Ali" in answer.text


async def test_a_mail_is_sent_once_and_its_secret_forgotten(tools, work, call, database):
    await call(None).post("/auth/register", json=NEW)
    assert "skillsync.notifications.tasks.send_mail" in await work()
    sent = (await mails(database))[0]
    assert sent.status is MailStatus.SENT
    assert await work() == []


async def test_whoever_signs_up_with_anothers_address_does_not_choose_their_password(
    browse, call, database
):
    await browse(None).post("/sign-up", data=NEW | {"password": "the owner's choice"})
    owners = await link_token(database)
    await browse(None).post("/sign-up", data=NEW | {"password": "the thief's choice"})
    thiefs = await link_token(database)
    assert (await browse(None).post("/verify-email", data={"token": owners})).status_code == 303
    login = {"email": NEW["email"], "password": "the thief's choice"}
    assert (await call(None).post("/auth/login", json=login)).status_code == 401
    login["password"] = "the owner's choice"
    assert (await call(None).post("/auth/login", json=login)).status_code == 200
    assert (await browse(None).post("/verify-email", data={"token": thiefs})).status_code == 422


async def test_a_new_password_makes_older_links_useless(browse, tools, database, sam):
    browser = browse(None)
    tokens = [await forget(tools, database, sam) for _ in range(2)]
    data = {"token": tokens[1], "password": "another long one"}
    assert (await browser.post("/reset-password", data=data)).status_code == 303
    data = {"token": tokens[0], "password": "yet another long one"}
    assert (await browser.post("/reset-password", data=data)).status_code == 422


async def test_a_name_is_one_line(call):
    answer = await call(None).post(
        "/auth/register", json=NEW | {"name": "Noor\r\nBcc: x@y.example"}
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/name"

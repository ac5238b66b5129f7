"""Mail over real SMTP on loopback: sent, sent once, never lost."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from sqlalchemy import select

from skillsync.foundation.database import Actor
from skillsync.foundation.mailer import SmtpMailer
from skillsync.notifications import service
from skillsync.notifications.events import MailQueued
from skillsync.notifications.models import Mail, MailStatus
from skillsync.notifications.tasks import MailDelayed, send_mail


class Inbox:
    """Keeps what arrives."""

    def __init__(self) -> None:
        self.messages: list[Any] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Take one message."""
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, int]]:
    """A mail server on a free port of the loopback."""
    handler = Inbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port)
    controller.start()
    yield handler, port
    controller.stop()


async def queue(tools):
    async with tools.database.transaction(Actor.system()) as session:
        return await service.queue_mail(
            session,
            recipient="noor@people.example",
            subject="Grüße, 你好",
            body="Open this: http://test/verify-email?token=secret\n",
        )


async def the_mail(tools):
    async with tools.database.transaction(Actor.system()) as session:
        return (await session.execute(select(Mail))).scalar_one()


def with_smtp(tools, port):
    mailer = SmtpMailer(host="127.0.0.1", port=port, security="none", timeout_seconds=5)
    return replace(tools, mailer=mailer, keeps_sent_mail=False)


async def test_a_mail_arrives_once_and_its_text_is_forgotten(tools, inbox):
    handler, port = inbox
    real = with_smtp(tools, port)
    mail = await queue(real)
    for _ in range(2):
        await send_mail(real, MailQueued(mail_id=mail.id))
    assert len(handler.messages) == 1
    arrived = handler.messages[0]
    assert arrived["To"] == "noor@people.example"
    assert arrived["Subject"] == "Grüße, 你好"
    assert "token=secret" in arrived.get_content()
    kept = await the_mail(real)
    assert kept.status is MailStatus.SENT
    assert "secret" not in kept.body_text


async def test_a_mail_waits_while_the_server_is_away(tools, inbox):
    handler, port = inbox
    away = with_smtp(tools, 1)
    mail = await queue(away)
    with pytest.raises(MailDelayed):
        await send_mail(away, MailQueued(mail_id=mail.id))
    kept = await the_mail(away)
    assert kept.status is MailStatus.FAILED
    assert kept.problem
    await send_mail(with_smtp(tools, port), MailQueued(mail_id=mail.id))
    assert len(handler.messages) == 1


async def test_a_mail_of_a_transaction_that_failed_is_never_sent(tools, work):
    with pytest.raises(RuntimeError):  # noqa: PT012 - the transaction is the point
        async with tools.database.transaction(Actor.system()) as session:
            await service.queue_mail(session, recipient="a@b.example", subject="x", body="y")
            raise RuntimeError
    assert await work() == []


async def test_the_outbox_exists_in_development_only(tools, browse):
    from skillsync.application import build_application

    await queue(tools)
    page = await browse(None).get("/dev/mail")
    assert "noor@people.example" in page.text
    production = build_application(replace(tools, development=False))
    from httpx import ASGITransport, AsyncClient

    async with AsyncClient(transport=ASGITransport(production), base_url="http://test") as client:
        assert (await client.get("/dev/mail")).status_code == 404

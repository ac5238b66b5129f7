"""Streams that tell a page how background work goes."""

from functools import partial

from conftest import NOON
from starlette.requests import Request

from skillsync.accounts import sessions
from skillsync.employers.identity import identify
from skillsync.foundation.database import Actor
from skillsync.foundation.web.identity import COOKIE, is_still_signed_in
from skillsync.foundation.web.progress import stream_progress


async def test_a_stream_ends_soon_after_its_session(tools, sam):
    cookie = f"{COOKIE}={sam.cookie}".encode()
    request = Request({"type": "http", "path": "/", "headers": [(b"cookie", cookie)], "state": {}})
    request.state.identify = partial(identify, tools)
    request.state.identity = await identify(tools, request)
    assert await is_still_signed_in(request)

    looks = []

    async def look():
        looks.append(1)
        if len(looks) > 1:
            return "waiting"
        async with tools.database.transaction(Actor.user(sam.id)) as session:
            session_id = request.state.identity.session_id
            await sessions.end_session(session, session_id, user_id=sam.id, now=NOON)
        return "waiting"

    stream = stream_progress(
        look, done=frozenset(), words=str, may_look=lambda: is_still_signed_in(request)
    )
    assert len([sent async for sent in stream.body_iterator]) == 1

"""Progress of background work: wait briefly for it, then tell the page as it goes."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable

from starlette.responses import StreamingResponse

WAIT_SECONDS = 1.2
LOOK_EVERY_SECONDS = 0.04
STREAM_SECONDS = 60.0
ASK_AGAIN_SECONDS = 2.0
"""How long a stream may go on after its session has ended."""

Look = Callable[[], Awaitable[str]]
"""Returns the present status; each look is a short transaction of its own."""


async def wait_for(look: Look, *, done: frozenset[str], seconds: float = WAIT_SECONDS) -> str:
    """Return the status once it is one of `done`, or whatever it is after `seconds`."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + seconds
    status = await look()
    while status not in done and loop.time() < deadline:
        await asyncio.sleep(LOOK_EVERY_SECONDS)
        status = await look()
    return status


def stream_progress(
    look: Look,
    *,
    done: frozenset[str],
    words: Callable[[str], str],
    may_look: Callable[[], Awaitable[bool]],
) -> StreamingResponse:
    """Answer with server-sent events `{"status", "step"}` until done or a minute has passed.

    `may_look` is asked every few seconds whether the session is still there.
    """

    async def events() -> AsyncIterator[str]:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + STREAM_SECONDS
        ask_at = loop.time() + ASK_AGAIN_SECONDS
        told = ""
        while loop.time() < deadline:
            if loop.time() >= ask_at:
                if not await may_look():
                    return
                ask_at = loop.time() + ASK_AGAIN_SECONDS
            status = await look()
            if status != told:
                told = status
                yield f"data: {json.dumps({'status': status, 'step': words(status)})}\n\n"
            if status in done:
                return
            await asyncio.sleep(0.15)

    return StreamingResponse(
        events(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"}
    )

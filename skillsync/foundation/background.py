"""Events and background work are one thing: a reaction is a job in the caller's transaction.

`publish` queues every reaction to an event with Procrastinate, on the session's own connection:
the jobs exist if and only if the transaction commits. Reactions may run twice, so they are written
so that the second run changes nothing. What time alone calls for is a routine, once a night.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import procrastinate
import structlog
from procrastinate import RetryStrategy
from procrastinate.exceptions import ConnectorException
from pydantic import BaseModel, ConfigDict
from sqlalchemy.ext.asyncio import AsyncSession

from skillsync.foundation.database import raw_connection
from skillsync.foundation.tools import Tools

log = structlog.get_logger()

RETRY = RetryStrategy(max_attempts=4, exponential_wait=3)
HEARTBEAT_SECONDS = 2.0
STALLED_SECONDS = 10.0
"""A worker that has not been heard of for this long is dead; its jobs are taken up again."""

NIGHT = "17 3 * * *"
"""When routines run, as crontab(5) writes it, in UTC."""

_A_DAY = 24 * 60 * 60


class Event(BaseModel):
    """A fact others may react to. Carries ids, never rows."""

    model_config = ConfigDict(frozen=True)


E = TypeVar("E", bound=Event)
Handler = Callable[[Tools, E], Awaitable[None]]


@dataclass(frozen=True)
class Reaction:
    """A function that runs in a worker after an event."""

    name: str
    queue: str
    event: type[Event]
    handler: Handler[Any]


Chore = Callable[[Tools], Awaitable[None]]


@dataclass(frozen=True)
class Routine:
    """A function that runs in one worker once a night."""

    name: str
    queue: str
    chore: Chore


_reactions: dict[str, Reaction] = {}
_routines: dict[str, Routine] = {}


def on(event: type[E], *, queue: str = "default") -> Callable[[Handler[E]], Handler[E]]:
    """Make the decorated function a reaction to `event`, run from `queue`."""

    def register(handler: Handler[E]) -> Handler[E]:
        name = f"{handler.__module__}.{handler.__name__}"
        _reactions[name] = Reaction(name, queue, event, handler)
        return handler

    return register


def all_reactions() -> list[Reaction]:
    """Return every reaction whose room has been imported, by name."""
    return [_reactions[name] for name in sorted(_reactions)]


def nightly(*, queue: str) -> Callable[[Chore], Chore]:
    """Make the decorated function a routine: run once a night, whatever the number of workers."""

    def register(chore: Chore) -> Chore:
        name = f"{chore.__module__}.{chore.__name__}"
        _routines[name] = Routine(name, queue, chore)
        return chore

    return register


def all_routines() -> list[Routine]:
    """Return every routine whose room has been imported, by name."""
    return [_routines[name] for name in sorted(_routines)]


# Only names and queues are needed to queue a job; this application is never opened.
_queueing = procrastinate.App(connector=procrastinate.PsycopgConnector())


async def publish(session: AsyncSession, event: Event) -> None:
    """Queue every reaction to `event`; they run after the transaction has committed."""
    connection = None
    for reaction in all_reactions():
        if type(event) is not reaction.event:
            continue
        if connection is None:
            await session.flush()
            connection = await raw_connection(session)
        await _queueing.configure_task(
            reaction.name, queue=reaction.queue, connection=connection
        ).defer_async(**event.model_dump(mode="json"))


def build_worker(tools: Tools, conninfo: str) -> procrastinate.App:
    """Return the application that runs reactions. It reads jobs as the system role."""
    connector = procrastinate.PsycopgConnector(
        conninfo=conninfo, kwargs={"options": "-c role=skillsync_system"}, min_size=1, max_size=4
    )
    # A worker that was started later in the day catches up on the night before.
    app = procrastinate.App(connector=connector, periodic_defaults={"max_delay": _A_DAY})
    for reaction in all_reactions():
        app.task(name=reaction.name, queue=reaction.queue, retry=RETRY)(_job(tools, reaction))
    for routine in all_routines():
        # The lock: a night that lasts until the next one never meets it.
        task = app.task(name=routine.name, queue=routine.queue, retry=RETRY, lock=routine.name)
        app.periodic(cron=NIGHT)(task(_chore(tools, routine)))
    return app


def _job(tools: Tools, reaction: Reaction) -> Callable[..., Awaitable[None]]:
    async def run(**arguments: Any) -> None:
        with _told_of_failure(reaction.name):
            await reaction.handler(tools, reaction.event(**arguments))

    return run


def _chore(tools: Tools, routine: Routine) -> Callable[[int], Awaitable[None]]:
    async def run(timestamp: int) -> None:  # noqa: ARG001 - the night it is done for
        with _told_of_failure(routine.name):
            await routine.chore(tools)

    return run


@contextmanager
def _told_of_failure(name: str) -> Iterator[None]:
    with structlog.contextvars.bound_contextvars(job=name):
        try:
            yield
        except Exception:
            # Logged here because the queue's own log does not carry our context; it retries.
            log.exception("job failed")
            raise


async def run_worker(
    app: procrastinate.App,
    *,
    concurrency: int,
    forever: bool = True,
    beside: Sequence[Callable[[], Coroutine[Any, Any, None]]] = (),
) -> None:
    """Run jobs until told to stop, or until the queues are empty when not `forever`.

    What is given as `beside` runs meanwhile and is cancelled at the end.
    """
    async with app.open_async():
        companions = [asyncio.create_task(_rescue_forever(app))]
        companions += [asyncio.create_task(start()) for start in beside]
        try:
            await app.run_worker_async(
                concurrency=concurrency,
                wait=forever,
                delete_jobs="successful",
                fetch_job_polling_interval=2.0,
                shutdown_graceful_timeout=10.0,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=STALLED_SECONDS,
                install_signal_handlers=forever,
            )
        finally:
            for one in companions:
                one.cancel()


async def _rescue_forever(app: procrastinate.App) -> None:
    while True:
        try:
            await rescue_jobs(app)
        except ConnectorException:
            # The database went away for a moment; the worker itself reconnects, so do we.
            log.warning("could not look for stalled jobs")
        await asyncio.sleep(STALLED_SECONDS / 2)


async def rescue_jobs(app: procrastinate.App) -> int:
    """Put the jobs of dead workers back into their queues; return how many."""
    stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_SECONDS)
    count = 0
    for job in stalled:
        await app.job_manager.retry_job(job)
        count += 1
    return count

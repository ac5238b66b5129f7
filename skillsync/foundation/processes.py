"""CPU-bound and untrusted work runs in child processes that can be killed without harm."""

import os
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

import anyio
from anyio import to_process

from skillsync.foundation.memory import collect_seldom, give_memory_back, limit_memory

T = TypeVar("T")

WARM_AGAIN_SECONDS = 240.0
"""The pool ends children that were idle for five minutes."""


class WorkTooSlow(Exception):
    """The work took longer than it may."""


class WorkCrashed(Exception):
    """The process that did the work died."""


class Processes:
    """A pool of child processes. Each does one piece of work at a time and stays warm.

    `prepare` runs in the child before each piece of work, for what it must know first.
    """

    def __init__(
        self, size: int | None = None, *, prepare: Callable[[], object] | None = None
    ) -> None:
        self.size = size or min(os.cpu_count() or 2, 8)
        self._prepare = prepare
        self._limiter: anyio.CapacityLimiter | None = None
        self._unlimited: anyio.CapacityLimiter | None = None

    async def run(self, function: Callable[..., T], *args: Any, timeout: float = 30.0) -> T:  # noqa: ASYNC109 - the limit is the point
        """Return `function(*args)`, computed in a child within `timeout` seconds.

        The time runs from when a child is free: a queue of slow work must not fail what waits
        behind it. Raises WorkTooSlow (the child is killed), WorkCrashed, or what the function
        raised.
        """
        if self._limiter is None:
            self._limiter = anyio.CapacityLimiter(self.size)
            self._unlimited = anyio.CapacityLimiter(self.size)
        try:
            async with self._limiter:
                with anyio.fail_after(timeout):
                    return await to_process.run_sync(
                        _limited,
                        self._prepare,
                        function,
                        args,
                        cancellable=True,
                        limiter=self._unlimited,
                    )
        except TimeoutError as error:
            raise WorkTooSlow from error
        except (anyio.BrokenWorkerProcess, MemoryError) as error:
            raise WorkCrashed from error

    async def keep_warm(self, function: Callable[[], object]) -> None:
        """Run `function` in every child, again and again; never returns.

        Whatever loads on first use is then loaded before anybody waits for it.
        """
        while True:
            async with anyio.create_task_group() as children:
                for _ in range(self.size):
                    children.start_soon(self._warm, function)
            await anyio.sleep(WARM_AGAIN_SECONDS)

    async def _warm(self, function: Callable[[], object]) -> None:
        # A busy child is warm, and one that dies is replaced when there is work.
        with suppress(WorkTooSlow, WorkCrashed):
            await self.run(function)


_settled = False


def _limited(
    prepare: Callable[[], object] | None, function: Callable[..., T], args: tuple[Any, ...]
) -> T:
    global _settled  # noqa: PLW0603 - once per child process
    if not _settled:
        limit_memory()
    if prepare is not None:
        prepare()
    if not _settled:
        _settled = True
        collect_seldom()
    try:
        return function(*args)
    finally:
        give_memory_back()

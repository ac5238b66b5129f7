"""Read many files on all cores. A file that kills its reader, or holds it up, costs only itself."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

from skillsync.foundation.memory import collect_seldom, limit_memory

SECONDS = 120.0
"""The longest one file may take; a scan of eight pages takes about a quarter of it."""
FILES_A_CHILD = 2_000
"""A reader is replaced after so many files, so that no leak grows."""


class Job(NamedTuple):
    """A file to read, and the file to write."""

    path: Path
    target: Path


class Done(NamedTuple):
    """What became of a job. `problem` is one line that names the file."""

    job: Job
    problem: str = ""
    notes: int = 0
    result: Any = None


Work = Callable[[Job], Done]


@dataclass(slots=True)
class _Child:
    process: Any
    connection: Connection
    job: Job | None = None
    began: float = 0.0
    done: int = 0


@dataclass(slots=True)
class _Pool:
    work: Work
    children: list[_Child] = field(default_factory=list)

    def start(self) -> _Child:
        # A forked child has every module loaded already; elsewhere forking is not safe.
        context: Any = get_context("fork" if sys.platform == "linux" else "spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, os.getpid(), self.work), daemon=True)
        # Ctrl+C waits until the child ignores it; else the child dies with words of its own.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        theirs.close()
        child = _Child(process, ours)
        self.children.append(child)
        return child

    def give(self, child: _Child, job: Job) -> None:
        child.job, child.began = job, time.monotonic()
        child.connection.send(job)

    def end(self, child: _Child) -> None:
        self.children.remove(child)
        child.process.kill()
        child.process.join()
        child.connection.close()


def run(jobs: list[Job], work: Work, *, processes: int | None = None) -> Iterator[Done]:
    """Do the work for every job in child processes; yield each when it is done."""
    pool = _Pool(work)
    pending = list(reversed(jobs))
    try:
        for _ in range(min(processes or os.cpu_count() or 1, len(jobs))):
            pool.give(pool.start(), pending.pop())
        while pool.children:
            for child in _ready(pool.children):
                yield _collect(child)
                if not child.process.is_alive() or child.done >= FILES_A_CHILD:
                    pool.end(child)
                    child = pool.start() if pending else child  # noqa: PLW2901 - its successor
                if pending:
                    pool.give(child, pending.pop())
                elif child in pool.children:
                    pool.end(child)
    finally:
        for child in list(pool.children):
            pool.end(child)


def _ready(children: list[_Child]) -> list[_Child]:
    """Wait for answers and deaths; kill what has taken too long."""
    oldest = min(child.began for child in children)
    left = max(oldest + SECONDS - time.monotonic(), 0.0)
    waiting = [one for child in children for one in (child.connection, child.process.sentinel)]
    heard = set(wait(waiting, timeout=left))
    now = time.monotonic()
    for child in children:
        if child.connection not in heard and now - child.began >= SECONDS:
            child.process.kill()
            child.process.join()
            heard.add(child.process.sentinel)
    return [child for child in children if {child.connection, child.process.sentinel} & heard]


def _collect(child: _Child) -> Done:
    if child.job is None:
        raise RuntimeError("a reader answered without a question")
    job, child.job = child.job, None
    child.done += 1
    try:
        answer = child.connection.recv() if child.connection.poll() else None
    except (EOFError, OSError):
        answer = None
    if isinstance(answer, Done):
        return answer
    child.process.kill()
    child.process.join()
    if time.monotonic() - child.began >= SECONDS:
        return Done(job, f"{job.path}: reading this file took too long. Save a simpler copy of it.")
    return Done(job, f"{job.path}: this file stopped our reader. Export it again and try that.")


def _serve(connection: Connection, parent: int, work: Work) -> None:
    """Answer questions until the parent is gone. Ctrl+C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    limit_memory()
    collect_seldom()
    while True:
        while not connection.poll(2.0):
            if os.getppid() != parent:
                return
        try:
            job = connection.recv()
        except (EOFError, OSError):
            return
        connection.send(_done(work, job))


def _done(work: Work, job: Job) -> Done:
    try:
        return work(job)
    except MemoryError:
        return Done(job, f"{job.path}: this file needs too much memory. Save a simpler copy of it.")
    # A bug in the reader must not keep the other files from being read, nor print its own words.
    except Exception as error:  # noqa: BLE001
        kind = type(error).__name__
        return Done(job, f"{job.path}: our reader failed on this file ({kind}). Report it, please.")

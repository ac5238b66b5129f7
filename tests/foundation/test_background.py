"""Background work: in the caller's transaction, and through the death of any worker."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest
from world import SAMS_RESUME

from skillsync.accounts.models import User
from skillsync.files import service as files
from skillsync.files.content import Upload
from skillsync.foundation.background import all_reactions, publish
from skillsync.foundation.database import Actor, Database
from skillsync.foundation.memory import give_memory_back
from skillsync.foundation.processes import Processes, WorkCrashed, WorkTooSlow
from skillsync.foundation.storage import LocalStorage
from skillsync.resumes import service as resumes
from skillsync.resumes.events import ResumeUploaded


async def test_a_job_exists_only_if_the_transaction_commits(database, work, sam):
    with pytest.raises(RuntimeError):  # noqa: PT012 - the transaction is the point
        async with database.transaction(sam.actor) as session:
            await publish(session, ResumeUploaded(resume_id=uuid4()))
            raise RuntimeError
    assert await work() == []
    async with database.transaction(sam.actor) as session:
        await publish(session, ResumeUploaded(resume_id=uuid4()))
    assert await work() == ["skillsync.resumes.tasks.read_uploaded_resume"]


def test_every_reaction_belongs_to_a_room_the_worker_knows():
    from skillsync import worker

    rooms = {room.__name__ for room in worker.ROOMS}
    assert {reaction.name.rpartition(".")[0] for reaction in all_reactions()} == rooms


def hang() -> None:
    time.sleep(60)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def devour() -> int:
    return len(bytearray(8 * 1024**3))


async def test_work_that_hangs_crashes_or_devours_ends_alone():
    processes = Processes(1)
    with pytest.raises(WorkTooSlow):
        await processes.run(hang, timeout=0.5)
    with pytest.raises(WorkCrashed):
        await processes.run(crash, timeout=60)
    with pytest.raises(WorkCrashed):
        await processes.run(devour, timeout=60)
    assert await processes.run(abs, -3, timeout=60) == 3


class Worker:
    """A real worker process on a real database."""

    def __init__(self, url: str, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "skillsync", "worker"],
            env={
                **os.environ,
                "DATABASE_URL": url,
                "SKILLSYNC_DATA_DIR": str(folder),
                "SKILLSYNC_WORKER_PROCESSES": "1",
            },
            start_new_session=True,
        )

    def kill(self) -> None:
        """End it without a chance to say goodbye, children included."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


kept: list[bytes] = []


def swell() -> None:
    blocks = [bytes(2000) for _ in range(100_000)]
    kept.append(blocks[-1])  # the last block holds what lies below it


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1024**2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process its memory now")
def test_the_memory_of_a_big_file_is_given_back():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as child:
        before = child.submit(resident_mb).result()
        child.submit(swell).result()
        assert child.submit(resident_mb).result() - before > 100
        child.submit(give_memory_back).result()
        assert child.submit(resident_mb).result() - before < 50


def wait_for(owner_url: str, resume_id: UUID, wanted: tuple[str, ...], seconds: float) -> str:
    """Return the résumé's status once it is one of `wanted`."""
    deadline = time.monotonic() + seconds
    status = ""
    with psycopg.connect(owner_url, autocommit=True) as connection:
        connection.execute("SET role skillsync_system")
        while time.monotonic() < deadline:
            row = connection.execute(
                "SELECT status FROM resumes WHERE id = %s", (resume_id,)
            ).fetchone()
            status = row[0] if row else ""
            if status in wanted:
                return status
            time.sleep(0.01)
    return status


async def test_killing_the_worker_in_the_middle_of_a_parse_loses_nothing(postgres, tmp_path):
    name = f"skillsync_kill_{os.getpid()}"
    url = postgres.clone(name)
    database = Database.connect(url, pool_size=0)
    storage = LocalStorage(tmp_path / "files")
    upload = Upload(SAMS_RESUME.encode(), "sam.txt", "text/plain")
    async with database.transaction(Actor.system()) as session:
        user = User(email="kim@people.example", name="Kim", seeks=True, recruits=False)
        session.add(user)
        await session.flush()
    async with (
        files.stored(storage, upload) as file_id,
        database.transaction(Actor.user(user.id)) as session,
    ):
        resume = await resumes.upload_resume(session, file_id, upload, owner_id=user.id)
    owner_url = postgres.url(name)
    first = Worker(url, tmp_path)
    try:
        assert wait_for(owner_url, resume.id, ("reading", "read"), 30) == "reading"
    finally:
        first.kill()
    assert wait_for(owner_url, resume.id, ("read",), 0.5) == "reading"
    second = Worker(url, tmp_path)
    try:
        assert wait_for(owner_url, resume.id, ("read",), 45) == "read"
    finally:
        second.kill()
    async with database.transaction(Actor.user(user.id)) as session:
        from skillsync.resumes import queries

        assert (await queries.find_reading(session, resume.id)) is not None
    await database.close()

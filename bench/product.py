"""Start the real product in a temporary folder, on a free port of loopback, and stop it again."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil

from skillsync.demo.presence import PASSWORD

ROOT = Path(__file__).parents[1]
SEEKER = "sam@demo.example"
RECRUITER = "rita@demo.example"
READY_SECONDS = 240.0
STOP_SECONDS = 40.0


class DidNotStart(Exception):
    """The product did not become usable in time."""


@dataclass(frozen=True)
class Product:
    """A started product."""

    address: str
    data_dir: Path
    process: subprocess.Popen[bytes]

    def web(self) -> int:
        """Return the process id of its web server."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        return int(next(one.pid for one in children if one.cmdline()[-1:] == ["web"]))


@contextmanager
def signed_in(address: str, email: str) -> Iterator[httpx.Client]:
    """Open a client with the cookies of a person of the demo town."""
    with httpx.Client(base_url=address, timeout=30.0, trust_env=False) as browser:
        answer = browser.post("/sign-in", data={"email": email, "password": PASSWORD})
        if answer.status_code != 303:
            raise DidNotStart(f"Signing in answered {answer.status_code}.")
        yield browser


def processor_seconds(process_id: int) -> float:
    """Return what a process and its children have computed so far."""
    server = psutil.Process(process_id)
    times = [one.cpu_times() for one in (server, *server.children(recursive=True))]
    return float(sum(one.user + one.system for one in times))


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def settings_for(port: int, data_dir: Path) -> dict[str, str]:
    """Return this environment without its own settings of the product, and with these."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("SKILLSYNC_", "DATABASE_", "MAKE", "MFLAGS", "VIRTUAL_ENV"))
    }
    # `make bench` puts our environment's programs first; a fresh clone has none yet.
    own = Path(sys.prefix) / "bin"
    path = [one for one in os.environ.get("PATH", "").split(os.pathsep) if Path(one) != own]
    return {
        **inherited,
        "PATH": os.pathsep.join(path),
        "SKILLSYNC_PORT": str(port),
        "SKILLSYNC_BASE_URL": f"http://127.0.0.1:{port}",
        "SKILLSYNC_DATA_DIR": str(data_dir),
        "SKILLSYNC_LOG_LEVEL": "WARNING",
    }


@contextmanager
def product() -> Iterator[Product]:
    """Run the product with the demo town until the block ends."""
    with tempfile.TemporaryDirectory(prefix="skillsync-bench-") as name:
        folder = Path(name)
        port, data_dir = free_port(), folder / "data"
        command = [sys.executable, "-m", "skillsync", "run"]
        environment = settings_for(port, data_dir)
        with started(command, folder, environment, data_dir) as process:
            running = Product(f"http://127.0.0.1:{port}", data_dir, process)
            wait_until_usable(running)
            yield running


@contextmanager
def started(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], data_dir: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a command that starts the product, quietly; stop all of it when the block ends."""
    log = folder / "bench.log"
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process
        except BaseException:
            tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
            print(f"--- the end of the product's own words ---\n{tail}", file=sys.stderr)
            raise
        finally:
            stop(process, data_dir)


def stop(process: subprocess.Popen[bytes], data_dir: Path) -> None:
    """End a started product as Ctrl+C does; then whatever of it is left, by process id."""
    family = []
    if process.poll() is None:
        family = psutil.Process(process.pid).children(recursive=True)
        os.killpg(process.pid, signal.SIGINT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    family += _database_of(data_dir)
    _gone, left = psutil.wait_procs(family, timeout=5)
    for one in left:
        one.terminate()
    _gone, left = psutil.wait_procs(left, timeout=10)
    for one in left:
        one.kill()


def _database_of(data_dir: Path) -> list[psutil.Process]:
    """Return the embedded Postgres of a data folder, if it still runs."""
    try:
        known = (data_dir / "postgres" / "postmaster.pid").read_text(encoding="utf-8")
        return [psutil.Process(int(known.splitlines()[0]))]
    except (OSError, ValueError, IndexError, psutil.NoSuchProcess):
        return []


def wait_until_usable(running: Product, *, seconds: float = READY_SECONDS) -> None:
    """Return once the demo seeker sees their own résumés. Raises DidNotStart."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if running.process.poll() is not None:
            raise DidNotStart(f"It ended with code {running.process.returncode}.")
        if _answers(f"{running.address}/readyz"):
            with signed_in(running.address, SEEKER) as browser:
                page = browser.get("/resumes")
                if page.status_code == 200 and re.search(
                    r'href="/resumes/[0-9a-f-]{36}"', page.text
                ):
                    return
            raise DidNotStart("The demo seeker has no résumé.")
        time.sleep(0.05)
    raise DidNotStart(f"It was not usable after {seconds:.0f} seconds.")


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=2.0, trust_env=False).status_code == 200
    except httpx.TransportError:
        return False

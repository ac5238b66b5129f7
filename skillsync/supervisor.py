"""Run everything on one machine: the embedded database, the web server, the worker.

Children are processes of their own. If one dies it is started again; when this one is told to
stop, it stops them and waits.
"""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from types import FrameType

from skillsync.foundation.embedded import create_database, start_postgres, url_of
from skillsync.foundation.schema import LOGIN, login_of, migrate
from skillsync.settings import Settings

READY_SECONDS = 60.0
STOP_SECONDS = 15.0


class CouldNotStart(Exception):
    """The product did not start."""


def prepare_database(settings: Settings) -> Settings:
    """Start the embedded Postgres if no other is configured; migrate; return complete settings."""
    if settings.database_url:
        migrate(
            settings.database_owner_url or settings.database_url,
            login=login_of(settings.database_url),
        )
        return settings
    server = start_postgres(settings.data_dir.absolute() / "postgres")
    owner_url = create_database(server)
    migrate(owner_url)
    login_url = url_of(server, user=LOGIN, database="skillsync")
    return settings.model_copy(update={"database_url": login_url, "database_owner_url": owner_url})


@dataclass
class Supervisor:
    """The web server and the worker, as children."""

    settings: Settings
    children: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    stopping: bool = False

    def start_and_wait(self) -> None:
        """Start the children and return once the web server is ready. Raises CouldNotStart.

        The worker comes second: loading models beside it would keep a person waiting for a page.
        """
        self._start("web")
        wait_until_ready(self.settings, self.children["web"])
        self._start("worker")

    def watch(self) -> None:
        """Keep the started children running until told to stop."""
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, self._stop)
        while not self.stopping:
            for command, child in list(self.children.items()):
                if child.poll() is not None and not self.stopping:
                    time.sleep(1)
                    self._start(command)
            time.sleep(0.2)
        self.end()

    def _start(self, command: str) -> None:
        environment = {
            **os.environ,
            "DATABASE_URL": self.settings.database_url,
            "SKILLSYNC_DATA_DIR": str(self.settings.data_dir.absolute()),
        }
        environment.pop("DATABASE_OWNER_URL", None)  # the children never need it
        self.children[command] = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-m", "skillsync", command], env=environment, start_new_session=True
        )

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.stopping = True

    def end(self) -> None:
        """Ask the children to finish what they do, then wait for them."""
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self.children.values():
            try:
                child.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def wait_until_ready(settings: Settings, web: subprocess.Popen[bytes]) -> None:
    """Return once /readyz answers. Raises CouldNotStart."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if web.poll() is not None:
            raise CouldNotStart(f"The web server stopped with code {web.returncode}.")
        try:
            address = f"http://{settings.host}:{settings.port}/readyz"
            with urllib.request.urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise CouldNotStart("The web server did not become ready within a minute.")

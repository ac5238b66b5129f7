"""A real browser on the real product: web server, worker and mail server as processes."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from browser_cast import DESKTOP
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).parents[2]


@dataclass
class Mailbox:
    """Keeps what the product mails."""

    messages: list[Any] = field(default_factory=list)

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Take one message."""
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"

    def link_to(self, address: str, pattern: str, seconds: float = 15) -> str:
        """Return the newest link that was mailed to an address, waiting for it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for message in reversed(self.messages):
                found = re.search(pattern, message.get_content())
                if message["To"] == address and found:
                    return found.group(0)
            time.sleep(0.05)
        raise AssertionError(f"no mail for {address}")


@dataclass
class Live:
    """The running product."""

    address: str
    mailbox: Mailbox


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="session")
def live(postgres: Any, worker_id: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Start the product on a database of its own; stop it afterwards."""
    mailbox = Mailbox()
    smtp_port, port = free_port(), free_port()
    controller = Controller(mailbox, hostname="127.0.0.1", port=smtp_port)
    controller.start()
    address = f"http://127.0.0.1:{port}"
    environment = {
        **os.environ,
        "DATABASE_URL": postgres.clone(f"skillsync_live_{worker_id}"),
        "SKILLSYNC_DATA_DIR": str(tmp_path_factory.mktemp("live")),
        "SKILLSYNC_PORT": str(port),
        "SKILLSYNC_BASE_URL": address,
        "SKILLSYNC_SMTP_HOST": "127.0.0.1",
        "SKILLSYNC_SMTP_PORT": str(smtp_port),
        "SKILLSYNC_SMTP_SECURITY": "none",
        "SKILLSYNC_WEB_PROCESSES": "1",
        "SKILLSYNC_WORKER_PROCESSES": "1",
        "SKILLSYNC_LOG_LEVEL": "WARNING",
    }
    children = [
        subprocess.Popen([sys.executable, "-m", "skillsync", command], env=environment)
        for command in ("web", "worker")
    ]
    try:
        wait_until_ready(address)
        yield Live(address, mailbox)
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(timeout=20)
        controller.stop()


def wait_until_ready(address: str) -> None:
    """Return once the product answers."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=2) as answer:  # noqa: S310 - ours
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError("the product did not start")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """An installed Chrome or Chromium. While it is open, no other event loop can run here."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from find_browser import find

    path = find()
    assert path is not None, "no browser: run `make test`, which installs one"
    arguments = ["--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=arguments)
        yield launched
        launched.close()


@dataclass
class Window:
    """A browser window that remembers what went wrong in it."""

    context: BrowserContext
    page: Page
    live: Live
    problems: list[str]

    def go(self, path: str) -> None:
        """Open one of our pages."""
        self.page.goto(self.live.address + path)


@pytest.fixture
def window(browser: Browser, live: Live) -> Iterator[Any]:
    """`window(javascript=False)` opens a browser window; nothing may go wrong in its console."""
    opened: list[Window] = []

    def open_window(*, javascript: bool = True, viewport: ViewportSize | None = None) -> Window:
        context = browser.new_context(
            java_script_enabled=javascript, viewport=viewport or DESKTOP, locale="en-GB"
        )
        context.set_default_timeout(15_000)
        one = Window(context, context.new_page(), live, [])
        one.page.on("console", lambda message: note(one, message))
        one.page.on("pageerror", lambda error: one.problems.append(str(error)))
        opened.append(one)
        return one

    yield open_window
    for one in opened:
        one.context.close()
    assert [problem for one in opened for problem in one.problems] == []


def note(window: Window, message: Any) -> None:
    """Remember errors; an answer that refuses something is not one."""
    if message.type == "error" and "Failed to load resource" not in message.text:
        window.problems.append(message.text)


@pytest.fixture(scope="module")
def resume_pdf(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sam's résumé, printed by the browser: a PDF none of our code has made."""
    path = tmp_path_factory.mktemp("resume") / "sam-okafor.pdf"
    context = browser.new_context()
    page = context.new_page()
    page.set_content(RESUME)
    page.pdf(path=str(path), format="A4")
    context.close()
    return path


RESUME = """
<style>
  body { font: 11pt sans-serif }
  .line { display: flex; justify-content: space-between }
  h2 { border-bottom: 1px solid }
</style>
<h1>Sam Okafor</h1>
<p>Electrician · Dunmarrow · sam.okafor@people.example · +44 20 7946 0958</p>
<h2>Experience</h2>
<div class=line>
  <b>Site Electrician, Tallowmere Electrical Ltd</b><span>March 2019 – Present</span>
</div>
<ul>
  <li>Installed and tested wiring in 140 homes to BS 7671</li>
  <li>Led two apprentices and kept the site safety log</li>
  <li>Found and repaired faults in motor controls</li>
</ul>
<div class=line>
  <b>Apprentice Electrician, Quayside Power</b><span>2015 – 2019</span>
</div>
<ul><li>Fitted consumer units and lighting circuits</li></ul>
<h2>Education</h2>
<div class=line>
  <b>NVQ Level 3 Electrical Installation, Dunmarrow College</b><span>2015 – 2018</span>
</div>
<h2>Skills</h2>
<p>Wiring, fault finding, site safety, testing and inspection</p>
"""

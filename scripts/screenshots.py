"""Take pictures of every page: `make screenshot`, or with --readme those of the README.

Starts the product with the demo town in a temporary folder, signs in on both sides, and looks at
each page on a desktop and a phone, light and dark. Says what went wrong while a page was open.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from find_browser import find
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from skillsync.demo.presence import PASSWORD

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "screenshots"
README = ROOT / "docs" / "pictures"
EXAMPLE = ROOT / "docs" / "examples" / "resume.txt"
SIZES = {
    "desktop": ViewportSize(width=1280, height=800),
    "phone": ViewportSize(width=390, height=844),
}
THEMES = ("light", "dark")
START_SECONDS = 600
TALLEST = 6000
VISITOR = {
    "landing": "/",
    "board": "/jobs",
    "board-search": "/jobs?q=night+work+with+patients",
    "board-nothing-found": "/jobs?q=lighthouse-keeper-of-the-moon",
    "sign-up": "/sign-up",
    "sign-in": "/sign-in",
    "forgot-password": "/forgot-password",
    "reset-password": "/reset-password?token=example",
    "verify-email": "/verify-email?token=example",
    "api": "/docs",
    "problem": "/problems/already-applied",
    "not-found": "/nothing-here",
    "outbox": "/dev/mail",
}
SEEKER = {
    "dashboard": "/",
    "resumes": "/resumes",
    "analyses": "/analyses",
    "analysis-new": "/analyses/new",
    "applications": "/applications",
    "saved-jobs": "/saved-jobs",
    "jobs-for-me": "/jobs/for-me",
    "guide": "/guide",
    "account": "/account",
    "no-organization": "/hire",
    "invitations": "/hire/invitations",
}
RECRUITER = {
    "dashboard": "/hire",
    "postings": "/hire/postings",
    "posting-new": "/hire/postings/new",
    "candidates": "/hire/candidates",
    "candidates-search": "/hire/candidates?q=somebody+who+can+weld",
    "fairness": "/hire/fairness",
    "organization": "/hire/organization",
    "organization-new": "/hire/organizations/new",
    "invitations": "/hire/invitations",
    "account": "/account",
}
EXPECTED = {"not-found": 404, "comparison-refused": 422}


@dataclass(frozen=True)
class Side:
    """A person (or nobody) and the pages they look at, by name."""

    name: str
    email: str
    pages: dict[str, str]


class Program:
    """A program that speaks to the API as one person."""

    def __init__(self, base: str, email: str) -> None:
        self._client = httpx.Client(base_url=f"{base}/api/v1", timeout=60)
        tokens = self.post("/auth/login", json={"email": email, "password": PASSWORD})
        self._client.headers["Authorization"] = f"Bearer {tokens['access_token']}"

    def get(self, path: str) -> Any:
        """Return what the API answers."""
        return self._client.get(path).raise_for_status().json()

    def post(self, path: str, **body: Any) -> Any:
        """Send a value (`json=`) or a file (`files=`); return the answer."""
        return self._client.post(path, **body).raise_for_status().json()


@contextmanager
def running_product() -> Iterator[str]:
    """Start everything in a temporary folder; yield its address; stop it again."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="skillsync-pictures-") as folder:
        environment = {k: v for k, v in os.environ.items() if not k.startswith("SKILLSYNC_")}
        environment.pop("DATABASE_URL", None)
        environment |= {
            "SKILLSYNC_DATA_DIR": f"{folder}/data",
            "SKILLSYNC_PORT": str(port),
            "SKILLSYNC_BASE_URL": base,
            "SKILLSYNC_LOG_LEVEL": "WARNING",
        }
        command = [sys.executable, "-m", "skillsync", "run"]
        # Started in that folder, so that nobody's own .env is read.
        product = subprocess.Popen(command, env=environment, cwd=folder)
        try:
            wait_until_ready(base, product)
            yield base
        finally:
            product.send_signal(signal.SIGINT)
            product.wait(60)


def wait_until_ready(base: str, product: subprocess.Popen[bytes]) -> None:
    """Return once the product answers."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and product.poll() is None:
        try:
            if httpx.get(f"{base}/readyz", timeout=2).is_success:
                return
        except httpx.TransportError:
            time.sleep(0.5)
    raise SystemExit("The product did not start.")


def discover(base: str) -> list[Side]:
    """Return both sides and the visitor, with the pages of the demo town's own things."""
    sam, rita = Program(base, "sam@demo.example"), Program(base, "rita@demo.example")
    return [
        Side("seeker", "sam@demo.example", SEEKER | pages_of_seeker(sam)),
        Side("recruiter", "rita@demo.example", RECRUITER | pages_of_recruiter(rita)),
        Side("visitor", "", VISITOR | {"posting": f"/jobs/{rita.get('/jobs')[0]['id']}"}),
    ]


def pages_of_seeker(sam: Program) -> dict[str, str]:
    """Return the pages of Sam's things, after adding those that went wrong."""
    resume = sam.get("/resumes")[0]["id"]
    best = max(sam.get("/analyses"), key=lambda one: one["overall"] or 0)["id"]
    unclear = analyse(sam, resume, "2024: 10 %, 20 %.")
    thin = analyse(sam, resume, "Site Electrician wanted.")
    unreadable = sam.post("/resumes", files={"file": ("scan.pdf", blank_pdf())})["id"]
    example = ("resume.txt", EXAMPLE.read_bytes())
    fresh = sam.post("/resumes", files={"file": example})["id"]
    sent = sam.get("/applications")
    applied = {one["posting_id"] for one in sent}
    free = next(one["id"] for one in sam.get("/jobs") if one["id"] not in applied)
    wait_for(
        sam,
        f"/analyses/{unclear}",
        f"/analyses/{thin}",
        f"/resumes/{unreadable}",
        f"/resumes/{fresh}",
    )
    return {
        "resume": f"/resumes/{resume}",
        "resume-unreadable": f"/resumes/{unreadable}",
        "resume-fresh": f"/resumes/{fresh}",
        "resume-move": f"/resumes/{fresh}/move?start=basics",
        "self-report": f"/applications/{sent[0]['id']}/self-report",
        "posting-applied": f"/jobs/{sent[0]['posting_id']}",
        "analysis": f"/analyses/{best}",
        "analysis-provisional": f"/analyses/{thin}",
        "analysis-not-scored": f"/analyses/{unclear}",
        "analysis-new-chosen": f"/analyses/new?posting={free}",
        "apply": f"/jobs/{free}/apply",
        "posting": f"/jobs/{free}",
    }


def analyse(sam: Program, resume: str, posting: str) -> str:
    """Hold a résumé against a posting; return the analysis' id."""
    draft = {"resume": resume, "posting_text": posting}
    return str(sam.post("/analyses", json=draft)["id"])


def pages_of_recruiter(rita: Program) -> dict[str, str]:
    """Return the pages of the things of Rita's organization."""
    own = {one["id"] for one in rita.get("/organizations")}
    postings = [one for page in (1, 2) for one in rita.get(f"/jobs?page={page}")]
    received = {
        one["id"]: rita.get(f"/jobs/{one['id']}/applications")
        for one in postings
        if one["organization_id"] in own
    }
    busiest = max(received, key=lambda one: len(received[one]))
    first = received[busiest][0]
    draft = {"title": "Lift engineer", "description": "You maintain lifts and know motor controls."}
    return {
        "posting": f"/hire/postings/{busiest}",
        "posting-edit": f"/hire/postings/{busiest}/edit",
        "posting-draft": f"/hire/postings/{rita.post('/jobs', json=draft)['id']}",
        "application": f"/hire/applications/{first['id']}",
        "comparison": f"/hire/postings/{busiest}/comparison?{side_by_side(received[busiest])}",
        "comparison-refused": f"/hire/postings/{busiest}/comparison?application={first['id']}",
        "candidate": f"/hire/candidates/{first['candidate_id']}",
    }


def side_by_side(rows: list[dict[str, Any]]) -> str:
    """Return the query that compares the first two, one of the middle and the last."""
    chosen = {rows[at]["id"] for at in (0, 1, len(rows) // 2, -1)}
    return "&".join(f"application={one}" for one in sorted(chosen))


def wait_for(program: Program, *paths: str) -> None:
    """Wait until background work on these things has come to an end, or half a minute."""
    deadline = time.monotonic() + 30
    working = ("waiting", "reading", "scoring")
    while any(program.get(path)["status"] in working for path in paths):
        if time.monotonic() > deadline:
            return
        time.sleep(0.3)


def blank_pdf() -> bytes:
    """Return a page without a word on it, as a scanner would make it."""
    from fpdf import FPDF  # noqa: PLC0415 - only here

    paper = FPDF()
    paper.add_page()
    return bytes(paper.output())


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the browser this machine has."""
    arguments = ["--disable-gpu", "--disable-background-networking"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    path = find()
    if path is None:
        raise SystemExit("There is no browser: run scripts/find_browser.py first.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


def enter(browser: Browser, base: str, side: Side, size: str, theme: str) -> BrowserContext:
    """Return a window of the size, in the theme, with the side's person signed in."""
    context = browser.new_context(
        viewport=SIZES[size], reduced_motion="reduce", base_url=base, locale="en"
    )
    context.add_cookies([{"name": "skillsync_theme", "value": theme, "url": base}])
    if side.email:
        page = context.new_page()
        page.goto("/sign-in")
        page.fill("input[name=email]", side.email)
        page.fill("input[name=password]", PASSWORD)
        page.press("input[name=password]", "Enter")
        page.wait_for_url(lambda url: "/sign-in" not in url)
        page.close()
    return context


def look(context: BrowserContext, side: Side, size: str, theme: str) -> list[str]:
    """Take a picture of every page of a side; return what went wrong, a line each."""
    problems: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    found = []
    for name, path in side.pages.items():
        problems.clear()
        answer = page.goto(path, wait_until="networkidle")
        status = answer.status if answer else 0
        if status != EXPECTED.get(name, 200):
            problems.append(f"answered {status}")
        if name not in EXPECTED:
            found += [f"{side.name} {name} {size} {theme}: {each}" for each in problems]
        found += [f"{side.name} {name} {size}: {each}" for each in too_wide(page)]
        shoot(page, PICTURES / side.name / f"{name}-{size}-{theme}.png")
    page.close()
    return found


def too_wide(page: Page) -> list[str]:
    """Tell whether the page has to be scrolled sideways."""
    wide, window = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    return [f"is {wide} wide in a window of {window}"] if wide > window else []


def shoot(page: Page, path: Path) -> None:
    """Write the whole page as a picture, cut where nobody would scroll."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Pictures far down are loaded when somebody scrolls there.
    page.evaluate("for (const one of document.images) one.loading = 'eager'")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(150)
    height = page.evaluate("document.documentElement.scrollHeight")
    width = page.evaluate("document.documentElement.clientWidth")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}
    page.screenshot(path=path, full_page=True, animations="disabled", clip=clip)  # type: ignore[arg-type] # a FloatRect


def take_all(browser: Browser, base: str, sides: list[Side]) -> int:
    """Take every picture; return how many things went wrong."""
    problems = []
    for side in sides:
        for size in SIZES:
            for theme in THEMES:
                context = enter(browser, base, side, size, theme)
                problems += look(context, side, size, theme)
                context.close()
        print(f"{side.name}: {len(side.pages)} pages")
    for problem in problems:
        print(f"  {problem}")
    print(f"Pictures are in {PICTURES.relative_to(ROOT)}/, {len(problems)} problems.")
    return len(problems)


def take_readme(browser: Browser, base: str, sides: list[Side]) -> int:
    """Take the README's pictures: what a seeker sees and what a recruiter sees."""
    README.mkdir(parents=True, exist_ok=True)
    wanted = {"seeker": ("analysis", "resume"), "recruiter": ("posting",)}
    for side in sides:
        for name in wanted.get(side.name, ()):
            context = enter(browser, base, side, "desktop", "light")
            page = context.new_page()
            page.goto(side.pages[name])
            page.wait_for_timeout(300)
            path = README / f"{side.name}-{name}.png"
            page.screenshot(path=path, animations="disabled")
            print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")
            context.close()
    return 0


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true", help="only the pictures of the README")
    arguments = parser.parse_args()
    with running_product() as base, open_browser() as browser:
        sides = discover(base)
        take = take_readme if arguments.readme else take_all
        return 1 if take(browser, base, sides) else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Print people with JSON Resume themes: HTML by the theme, on paper by Chromium."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, PdfMargins, sync_playwright

from bench.parsing.people import Person
from bench.parsing.tools import browser, program, run, themes
from bench.parsing.words import months, replacements
from skillsync.career.json_resume import to_json_resume

HERE = Path(__file__).parent
NO_MARGIN: PdfMargins = {"top": "10mm", "bottom": "10mm", "left": "8mm", "right": "8mm"}


@contextmanager
def printer() -> Iterator[Browser]:
    """Open one Chromium for many pages."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser(), args=["--no-sandbox"])
        yield opened
        opened.close()


def page_of(person: Person, theme: str) -> str:
    """Return a theme's HTML for a person, as the theme wrote it."""
    resume = json.dumps(_both_schemas(to_json_resume(person.document)))
    # Node looks for packages beside the script, not in the folder it is started in.
    script = themes() / "theme.mjs"
    script.write_bytes((HERE / "theme.mjs").read_bytes())
    command = [program("node"), str(script), f"jsonresume-theme-{theme}"]
    return run(command, seconds=60, text=resume)


def print_page(
    opened: Browser, html: str, language: str, *, scale: float = 1.0, style: str = ""
) -> tuple[bytes, str]:
    """Return a page as PDF and as the HTML that was printed, in the person's language."""
    page = opened.new_page()
    try:
        # Themes ask for fonts and pictures of the network; the bench has none.
        page.route("http*://**/*", lambda route: route.abort())
        page.set_content(html, wait_until="load", timeout=30_000)
        if style:
            page.add_style_tag(content=style)
        script = (HERE / "localise.js").read_text(encoding="utf-8")
        if language != "en":
            page.evaluate(script, {"words": replacements(language), "months": months(language)})
        data = page.pdf(format="A4", print_background=True, margin=NO_MARGIN, scale=scale)
        page.evaluate("document.querySelectorAll('script').forEach((one) => one.remove())")
        return data, page.content()
    finally:
        page.close()


def _both_schemas(resume: dict[str, Any]) -> dict[str, Any]:
    """Add the names of the schema before 1.0, which some themes still read, and empty lists."""
    resume["basics"].setdefault("profiles", [])
    for job in resume.get("work", []):
        job["company"] = job.get("name", "")
    for one in (resume["basics"], *resume.get("work", []), *resume.get("projects", [])):
        if "url" in one:
            one["website"] = one["url"]
    return resume

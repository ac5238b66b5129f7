"""Print people with JSON Resume themes: HTML by the theme, on paper by Chromium."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, PdfMargins, Route, sync_playwright

from bench.parsing.people import Person
from bench.parsing.tools import browser, program, run, themes
from bench.parsing.words import months, replacements
from skillsync.career.formats.json_resume import to_json_resume

HERE = Path(__file__).parent
# Where a page's style sheets and icon fonts are, by how their addresses on the network end.
PACKAGED = (
    (re.compile(r"/css/(bootstrap\.min\.css)$"), "bootstrap/dist/css"),
    (re.compile(r"/font-awesome/4[^/]*/(css/[\w.-]+|fonts/[\w.-]+)"), "font-awesome"),
    (
        re.compile(r"/font-awesome/[56][^/]*/(css/[\w.-]+|webfonts/[\w.-]+)"),
        "@fortawesome/fontawesome-free",
    ),
)
# What themes put headings into that are no headings in HTML.
HEADINGS = {"onepage": ".sectionName span", "paper": ".content-cat", "techlead": ".title"}
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
    opened: Browser, html: str, language: str, *, style: str = "", headings: str = ""
) -> tuple[bytes, str]:
    """Return a page as PDF and as the HTML that was printed, in the person's language.

    `style` is CSS to add, `headings` a CSS selector of what is a heading besides HTML's own.
    """
    page = opened.new_page()
    try:
        page.route("http*://**/*", _serve)
        page.set_content(html, wait_until="load", timeout=30_000)
        page.evaluate("document.fonts.ready.then(() => true)")
        if style:
            page.add_style_tag(content=style)
        script = (HERE / "localise.js").read_text(encoding="utf-8")
        if language != "en":
            known = {"words": replacements(language), "months": months(language)}
            page.evaluate(script, {**known, "headings": headings})
        data = page.pdf(format="A4", print_background=True, margin=NO_MARGIN)
        page.evaluate("document.querySelectorAll('script').forEach((one) => one.remove())")
        return data, page.content()
    finally:
        page.close()


def _serve(route: Route) -> None:
    """Answer from the installed packages; pictures and other fonts of the network are not there."""
    for pattern, folder in PACKAGED:
        if found := pattern.search(route.request.url):
            path = themes() / "node_modules" / folder / found[1]
            # A page without an address of its own may load fonts only if they say so.
            route.fulfill(path=path, headers={"Access-Control-Allow-Origin": "*"})
            return
    route.abort()


def _both_schemas(resume: dict[str, Any]) -> dict[str, Any]:
    """Add the names of the schema before 1.0, and empty values that some themes ask for."""
    resume["basics"].setdefault("profiles", [])
    for skill in resume.get("skills", []):
        skill.setdefault("level", "")
    for job in resume.get("work", []):
        job["company"] = job.get("name", "")
    for one in (resume["basics"], *resume.get("work", []), *resume.get("projects", [])):
        if "url" in one:
            one["website"] = one["url"]
    return resume

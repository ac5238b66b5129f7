"""Every page, desktop and phone, light and dark: axe finds nothing and nothing scrolls sideways."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_cast import DESKTOP, PHONE, SMALLEST, sign_up, upload
from world import SAMS_RESUME, WIRING

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

VISITORS = [
    "/",
    "/sign-in",
    "/sign-up",
    "/forgot-password",
    "/reset-password?token=x",
    "/verify-email?token=x",
    "/jobs",
    "/docs",
    "/nowhere",
]
SEEKERS = [
    "/",
    "/resumes",
    "{resume}",
    "{resume}/skills",
    "/analyses",
    "/analyses/new",
    "{analysis}",
    "/jobs",
    "{posting}",
    "{posting}/apply",
    "/applications",
    "/saved-jobs",
    "/jobs/for-me",
    "/guide",
    "/account",
    "/hire",
    "/hire/invitations",
]
RECRUITERS = [
    "/hire",
    "/hire/postings",
    "/hire/postings/new",
    "{ranked}",
    "{ranked}/edit",
    "{ranked}/recommended",
    "{application}",
    "{comparison}",
    "{ranked}/comparison",
    "/hire/candidates",
    "{candidate}",
    "{candidate}/similar",
    "{verification}",
    "/hire/organization",
    "/hire/fairness",
    "/hire/models",
    "/hire/organizations/new",
]


def check(window: Any, paths: list[str]) -> list[str]:
    """Return what is wrong on the pages, in both sizes and both themes.

    On the smallest phones too they must not scroll sideways.
    """
    found = []
    axe = Axe()
    page = window.page
    for theme in ("light", "dark"):
        window.context.add_cookies(
            [{"name": "skillsync_theme", "value": theme, "url": window.live.address}]
        )
        for viewport in (DESKTOP, PHONE):
            page.set_viewport_size(viewport)
            for path in paths:
                window.go(path)
                where = f"{path} {theme} {viewport['width']}"
                found += too_wide(page, where)
                found += [
                    f"{where}: {one['id']}: {one['nodes'][0]['html'][:120]}"
                    for one in axe.run(page).response["violations"]
                ]
                if (theme, viewport) == ("light", PHONE):
                    # Everything that folds open is open on the smallest phone.
                    page.evaluate(
                        "document.querySelectorAll('details').forEach(e => e.open = true)"
                    )
                    page.set_viewport_size(SMALLEST)
                    found += too_wide(page, f"{path} {SMALLEST['width']}")
                    page.set_viewport_size(viewport)
    return found


def too_wide(page: Any, where: str) -> list[str]:
    """Return a complaint if the page scrolls sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"{where}: {wide} px too wide"] if wide > 0 else []


def test_visitors_pages(window: Any) -> None:
    assert check(window(), VISITORS) == []


@pytest.fixture
def posted(window: Any) -> Any:
    """Rita with a published posting; returns her window and the posting's id."""
    rita = window()
    sign_up(rita, "Rita Lindqvist", platform="talenthub")
    page = rita.page
    rita.go("/hire/organizations/new")
    page.fill("input[name=name]", "Averne Harbour")
    page.locator("form:has(input[name=name]) button[type=submit]").click()
    page.wait_for_url("**/hire")
    rita.go("/hire/postings/new")
    page.fill("input[name=title]", "Harbour electrician")
    page.fill("textarea[name=description]", WIRING)
    page.locator(
        "form:has(textarea[name=description]) button.btn-primary[type=submit]"
    ).first.click()
    page.wait_for_url("**/hire/postings/*-*")
    posting_id = page.url.rpartition("/")[2]
    page.locator("form:has(input[name=status][value=active]) button[type=submit]").first.click()
    page.wait_for_load_state()
    return rita, posting_id


def test_both_sides_pages(window: Any, posted: Any, resume_pdf: Path, tmp_path: Path) -> None:
    rita, posting_id = posted
    sam = window()
    sign_up(sam, "Sam Okafor", platform="careerforge")
    upload(sam, resume_pdf)
    resume = sam.page.url.removeprefix(sam.live.address)
    sam.go("/analyses/new")
    sam.page.fill("textarea[name=posting_text]", WIRING)
    sam.page.locator("form:has(textarea[name=posting_text]) button[type=submit]").click()
    sam.page.get_by_text("BS 7671").first.wait_for()
    analysis = sam.page.url.removeprefix(sam.live.address)
    known = {"{resume}": resume, "{analysis}": analysis, "{posting}": f"/jobs/{posting_id}"}
    assert check(sam, [filled(path, known) for path in SEEKERS]) == []
    sam.go(f"/jobs/{posting_id}/apply")
    sam.page.locator("form:has(textarea[name=cover_letter]) button[type=submit]").click()
    sam.page.wait_for_url("**/applications")
    rita.page.set_viewport_size(DESKTOP)
    known = {"{ranked}": f"/hire/postings/{posting_id}"}
    known["{application}"] = first_link(rita, known["{ranked}"], "/hire/applications/")
    known["{comparison}"] = compared(rita, known["{ranked}"], tmp_path)
    known["{candidate}"] = first_link(rita, "/hire/candidates", "/hire/candidates/")
    known["{verification}"] = verified(rita, known["{candidate}"])
    assert check(rita, [filled(path, known) for path in RECRUITERS]) == []
    # By now the application is scored, and its applicant may read why.
    assert check(sam, [first_link(sam, "/applications", "/applications/")]) == []


def compared(window: Any, ranked: str, folder: Path) -> str:
    """Add a second application, tick both and return where the button leads."""
    page = window.page
    second = folder / "ira-vale.txt"
    second.write_text(SAMS_RESUME.replace("Sam Okafor", "Ira Vale").replace("sam.", "ira."))
    window.go(ranked)
    page.locator("details:has(input[name=files]) summary").click()
    page.set_input_files("input[name=files]", str(second))
    page.locator("form:has(input[name=files]) button[type=submit]").click()
    # The list asks again by itself; what is ticked meanwhile stays so.
    page.locator("input[name=application]").nth(1).wait_for()
    for number in (0, 1):
        page.locator("input[name=application]").nth(number).check()
    page.locator(".why-link").nth(1).wait_for()
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**/comparison?*")
    page.get_by_text("They differ in no requirement.").wait_for()
    return str(page.url).removeprefix(window.live.address)


def verified(window: Any, candidate: str) -> str:
    """Verify a candidate's first skill by keyboard; return the address where that is changed."""
    page = window.page
    address = first_link(window, candidate, f"{candidate}/skills/")
    window.go(address)
    page.get_by_label("Certificate seen").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("BS 7671, seen on paper.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Certificate seen ·").wait_for()
    return address


def filled(path: str, known: dict[str, str]) -> str:
    """Return a path with what is known put in."""
    for name, value in known.items():
        path = path.replace(name, value)
    return path


def first_link(window: Any, path: str, prefix: str) -> str:
    """Return the first link of a page that begins so, once it is there."""
    link = window.page.locator(f"a[href^='{prefix}']").first
    for _ in range(60):
        window.go(path)
        if link.count():
            break
        window.page.wait_for_timeout(250)
    return str(link.get_attribute("href"))

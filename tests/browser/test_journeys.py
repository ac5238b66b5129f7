"""The product's main job, from both sides, in a real browser, with and without JavaScript."""

import re
import time
from pathlib import Path
from typing import Any

import pytest
from browser_cast import sign_up, upload
from world import WIRING

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
def test_sam_uploads_a_pdf_corrects_a_field_and_reads_the_evidence(
    window: Any, resume_pdf: Path, javascript: bool
) -> None:
    sam = window(javascript=javascript)
    sign_up(sam, "Sam Okafor", platform="careerforge")
    upload(sam, resume_pdf)
    page = sam.page
    assert page.input_value("input[name='basics/name']") == "Sam Okafor"
    employers = [one.input_value() for one in page.locator("input[name$='/name']").all()]
    assert "Tallowmere Electrical Ltd" in employers
    assert page.locator("[id^='place-basics-name']").count() >= 1
    assert page.locator("img[src*='/pages/1.png']").count() >= 1
    page.fill("input[name='basics/label']", "Site electrician")
    page.locator("button[name=action][value=confirm]").first.click()
    page.wait_for_url(re.compile("/analyses/new"))
    page.fill("textarea[name=posting_text]", f"Electrician\n\n{WIRING}")
    page.locator("form:has(textarea[name=posting_text]) button[type=submit]").click()
    page.wait_for_url(re.compile(r"/analyses/[0-9a-f-]{36}$"))
    page.locator("blockquote", has_text="in 140 homes to BS 7671").first.wait_for()
    assert page.get_by_text("Driving licence").count() >= 1
    analysis = page.url
    sam.go("/")
    assert page.locator(f"a[href='{analysis.removeprefix(sam.live.address)}']").count() >= 1
    sam.go("/resumes")
    page.get_by_role("link", name=re.compile("sam-okafor")).first.click()
    assert page.input_value("input[name='basics/label']") == "Site electrician"


@pytest.mark.parametrize("javascript", [True, False], ids=["with-javascript", "without"])
def test_rita_publishes_a_posting_and_sees_sam_ranked_with_evidence(  # noqa: PLR0915 - a journey
    window: Any, resume_pdf: Path, javascript: bool
) -> None:
    rita = window(javascript=javascript)
    sign_up(rita, "Rita Lindqvist", platform="talenthub")
    page = rita.page
    rita.go("/hire/organizations/new")
    page.fill("input[name=name]", "Averne Harbour")
    page.locator("form:has(input[name=name]) button[type=submit]").click()
    page.wait_for_url(re.compile("/hire$"))
    rita.go("/hire/postings/new")
    title = f"Electrician {time.monotonic_ns()}"
    page.fill("input[name=title]", title)
    page.fill("input[name=location]", "Dunmarrow")
    page.fill("textarea[name=description]", WIRING)
    assert page.input_value("input[name=skills_weight]") == "40"
    # Enter in a field presses the first button of the form, which saves.
    page.press("input[name=title]", "Enter")
    page.wait_for_url(re.compile(r"/hire/postings/[0-9a-f-]{36}$"))
    posting_id = page.url.rpartition("/")[2]
    page.locator("form:has(input[name=status][value=active]) button[type=submit]").first.click()
    page.wait_for_url(re.compile(posting_id))

    sam = window(javascript=javascript)
    sign_up(sam, "Sam Okafor", platform="careerforge")
    upload(sam, resume_pdf)
    sam.go(f"/jobs/{posting_id}/apply")
    sam.page.locator("form:has(textarea[name=cover_letter]) button[type=submit]").click()
    sam.page.wait_for_url(re.compile("/applications$"))
    assert title in sam.page.content()

    for _ in range(60):
        rita.go(f"/hire/postings/{posting_id}")
        if page.locator("a[href^='/hire/applications/']").count():
            break
        time.sleep(0.25)
    page.get_by_role("link", name=re.compile("Sam Okafor")).first.click()
    page.wait_for_url(re.compile("/hire/applications/"))
    for _ in range(60):
        if page.get_by_text("Installed and tested wiring in 140 homes to BS 7671").count():
            break
        time.sleep(0.25)
        page.reload()
    page.locator("blockquote", has_text="in 140 homes to BS 7671").first.wait_for()


def test_a_double_click_uploads_once(window: Any, resume_pdf: Path) -> None:
    sam = window()
    sign_up(sam, "Sam Okafor", platform="careerforge")
    sam.go("/resumes")
    sam.page.set_input_files("input[name=file]", str(resume_pdf))
    sam.page.locator("form:has(input[name=file]) button[type=submit]").dblclick()
    sam.page.locator("input[name='basics/name']").wait_for()
    sam.go("/resumes")
    assert sam.page.locator("a[href^='/resumes/']").count() >= 1
    hrefs = {one.get_attribute("href") for one in sam.page.locator("a[href^='/resumes/']").all()}
    ids = {match.group(0) for href in hrefs if (match := re.search(r"[0-9a-f-]{36}", href or ""))}
    assert len(ids) == 1

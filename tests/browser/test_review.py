"""The review of a résumé in a real browser: by keys alone, and without JavaScript."""

import re
from pathlib import Path
from typing import Any

import pytest
from browser_cast import PHONE, sign_up, upload
from fpdf import FPDF

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

RESUME = """Sam Okafor
Electrician
sam.okafor@people.example | Dunmarrow

Experience

Site Electrician, Tallowmere Electrical Ltd
March 2019 - Present
- Installed and tested wiring in 140 homes
- Led two apprentices

Education

NVQ Level 3 Electrical Installation, Dunmarrow College, 2015 - 2018, grade one

Skills

Wiring, fault finding, site safety
"""


@pytest.fixture
def reviewed(window: Any, tmp_path: Path) -> Any:
    """`reviewed(javascript=…)`: Sam's window with his résumé's review open."""

    def open_review(*, pdf: bytes = b"", **options: Any) -> Any:
        sam = window(**options)
        sign_up(sam, "Sam Okafor", platform="careerforge")
        path = tmp_path / ("sam.pdf" if pdf else "sam.txt")
        path.write_bytes(pdf or RESUME.encode())
        upload(sam, path)
        return sam

    return open_review


def a_pdf() -> bytes:
    """Return the résumé as a page."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    for line in RESUME.splitlines():
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def focused(page: Any) -> str:
    """Return the name of the control that has the focus."""
    return str(page.evaluate("document.activeElement.name || document.activeElement.className"))


def settle(page: Any) -> None:
    """Wait until what was typed is saved."""
    page.locator("#review-status", has_text=re.compile(r"^Saved\.$")).wait_for()
    page.wait_for_timeout(60)


def words(page: Any) -> list[str]:
    """Return the single skills as they stand on the page."""
    return [one.input_value() for one in page.locator(".word-item .word-input").all()]


def test_a_review_by_keys_alone_saves_as_it_goes_and_never_loses_the_focus(reviewed: Any) -> None:  # noqa: PLR0915 - a journey
    sam = reviewed()
    page = sam.page
    doubts = page.locator("[data-doubt]")
    there = doubts.count()
    assert there
    page.keyboard.press("Alt+n")
    unsure = focused(page)
    assert page.locator(".place-words.is-lit").count() == 1
    page.keyboard.press("Alt+o")
    assert page.evaluate("document.activeElement.closest('[data-place]') !== null")
    page.keyboard.press("Enter")
    assert focused(page) == unsure
    page.keyboard.press("Alt+a")
    settle(page)
    assert doubts.count() == there - 1
    assert focused(page)

    page.focus("input[name='basics/label']")
    page.keyboard.press("Control+a")
    page.keyboard.type("Master electrician")
    page.keyboard.press("Tab")
    settle(page)
    page.keyboard.press("Alt+z")
    page.locator("#act-redo").wait_for()
    assert page.input_value("input[name='basics/label']") == "Electrician"
    page.keyboard.press("Alt+y")
    page.locator("#act-redo").wait_for(state="detached")
    assert page.input_value("input[name='basics/label']") == "Master electrician"

    page.focus("input[name='skills/+']")
    page.keyboard.type("welding, lifts")
    page.keyboard.press("Enter")
    page.locator(".word-input >> nth=4").wait_for()
    assert words(page) == ["Wiring", "fault finding", "site safety", "welding", "lifts"]
    assert doubts.count() == there - 1
    assert page.input_value("input[name='skills/+']") == ""
    assert focused(page) == "skills/+"
    page.locator(".word-input").nth(4).focus()
    page.keyboard.press("Alt+ArrowUp")
    settle(page)
    assert words(page) == ["Wiring", "fault finding", "site safety", "lifts", "welding"]
    assert page.evaluate("document.activeElement.value") == "lifts"

    start = page.locator("input[name$='/startDate']").first
    start.fill("last spring")
    start.press("Enter")
    page.locator(".form-errors").wait_for()
    assert start.input_value() == "last spring"
    assert focused(page).endswith("/startDate")
    start.fill("April 2019")
    start.press("Enter")
    page.locator(".form-errors").wait_for(state="detached")
    assert start.input_value() == "2019-04"

    page.reload()
    assert page.input_value("input[name='basics/label']") == "Master electrician"
    assert words(page) == ["Wiring", "fault finding", "site safety", "lifts", "welding"]

    assert page.locator("#act-confirm").get_attribute("aria-keyshortcuts") == "Alt+C"
    page.focus("input[name='basics/label']")
    page.keyboard.type(" of the north")
    page.keyboard.press("Alt+c")
    page.wait_for_url("**/analyses/new?resume=*")
    page.go_back()
    assert "of the north" in page.input_value("input[name='basics/label']")


def test_a_loose_line_is_put_into_a_field_and_each_side_lights_the_other(reviewed: Any) -> None:
    sam = reviewed()
    page = sam.page
    loose = page.locator(".lost-list li", has_text="grade one")
    loose.locator("[data-move]").click()
    page.locator("dialog[open] select").select_option(label="Grade")
    page.locator("dialog[open] button[type=submit]").click()
    page.locator("dialog[open]").wait_for(state="detached")
    settle(page)
    assert loose.count() == 0
    assert focused(page).endswith("/score")
    assert page.evaluate("document.activeElement.value") == "grade one"
    page.get_by_text("Led two apprentices", exact=True).first.hover()
    assert page.locator(".line.is-lit textarea").input_value() == "Led two apprentices"
    page.locator("input[name='basics/email']").hover()
    assert page.locator(".place-words.is-lit").inner_text() == "sam.okafor@people.example"


def test_a_mark_in_a_pdf_moves_nothing_and_is_framed_where_it_can_be_seen(
    reviewed: Any,
) -> None:
    sam = reviewed(pdf=a_pdf())
    page = sam.page
    scrolled = page.evaluate("scrollY")
    page.locator(".place-mark:has(a)").nth(1).hover()
    page.wait_for_timeout(500)
    assert page.locator(".place-mark.is-lit").count() == 1
    assert page.evaluate("scrollY") == scrolled
    # Shown from the field: a frame around the words, not an outline in the page's own units.
    name = page.locator(".review-field:has(input[name='basics/label'])")
    name.hover()
    name.locator(".place-link").click()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none"
    assert (
        page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).stroke")
        == "rgb(185, 122, 11)"
    )
    # Arrows go down the page.
    tops = []
    for _step in range(6):
        tops.append(page.evaluate("document.activeElement.getBoundingClientRect().top"))
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(50)
    assert tops == sorted(tops)
    assert tops[-1] > tops[0]
    # On a phone the place is shown below the bars.
    page.set_viewport_size(PHONE)
    page.evaluate("location.hash = 'result'")
    name.locator(".place-link").click()
    page.wait_for_timeout(200)
    bar = page.locator(".original-head").bounding_box()
    there = page.locator(".place-mark:target rect").bounding_box()
    assert there["y"] >= bar["y"] + bar["height"]


def test_a_review_without_javascript_does_the_same_with_buttons(reviewed: Any) -> None:
    sam = reviewed(javascript=False, viewport=PHONE)
    page = sam.page
    there = page.locator("[data-doubt]").count()
    with page.expect_navigation():
        page.locator(".doubts-list button").first.click()
    assert page.locator("[data-doubt]").count() == there - 1
    page.fill("input[name='basics/label']", "Master electrician")
    page.fill("input[name='skills/+']", "welding, lifts")
    with page.expect_navigation():
        page.locator("[data-save]").click()
    assert words(page) == ["Wiring", "fault finding", "site safety", "welding", "lifts"]
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()
    assert page.input_value("input[name='basics/label']") == "Electrician"
    with page.expect_navigation():
        page.get_by_role("button", name="Redo").click()
    page.locator(".lost-list li", has_text="grade one").get_by_role("link", name="Put it").click()
    page.select_option("select[name=to]", label="Grade")
    with page.expect_navigation():
        page.locator("form.move button[type=submit]").click()
    assert page.locator("input[name$='/score']").input_value() == "grade one"
    # One side at a time on a phone: links lead to the original and back.
    near = page.locator(".heading-actions a, .confirm-bar a")
    names = [name for name in near.all_inner_texts() if name]
    assert len({*names}) == len(names) > 1
    page.locator(".confirm-bar a[href='#original']").click()
    assert not page.locator("#understood").is_visible()
    page.locator("#original a[href='#result']").click()
    assert page.locator("#understood").is_visible()
    page.locator("#act-confirm").click()
    page.wait_for_url(re.compile("/analyses/new"))


def test_words_typed_while_the_session_ended_are_saved_after_signing_in_again(
    reviewed: Any,
) -> None:
    sam = reviewed()
    page = sam.page
    cookies = page.context.cookies()
    page.context.clear_cookies()
    label = page.locator("input[name='basics/label']")
    label.fill("Electrician of the north")
    label.press("Tab")
    page.locator("#review-sign-in").wait_for()
    assert "signed out" in page.locator("#review-status").inner_text()
    assert label.input_value() == "Electrician of the north"
    for press in ("#act-confirm", ".doubts-list button", "[data-move]"):
        page.locator(press).first.click()
        page.locator("#review-sign-in").wait_for()
    assert page.locator("dialog[open]").count() == 0
    assert label.input_value() == "Electrician of the north"
    page.context.add_cookies(cookies)
    page.locator("#act-confirm").dblclick()
    page.wait_for_url("**/analyses/new?resume=*")
    page.go_back()
    assert label.input_value() == "Electrician of the north"


def test_confirming_while_the_line_is_cut_loses_no_words(reviewed: Any) -> None:
    sam = reviewed(viewport=PHONE)
    page = sam.page
    page.context.set_offline(True)
    label = page.locator("input[name='basics/label']")
    label.fill("Electrician of the north")
    page.locator("#act-confirm").click()
    status = page.locator("#review-status")
    status.get_by_text("the server cannot be reached").wait_for()
    sam.problems.clear()
    assert label.input_value() == "Electrician of the north"
    page.context.set_offline(False)
    # On the line again, it is saved by itself.
    settle(page)
    page.locator("#act-confirm").click()
    page.wait_for_url("**/analyses/new?resume=*")
    page.go_back()
    assert label.input_value() == "Electrician of the north"

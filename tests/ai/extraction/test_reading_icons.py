"""Icons of a font that only the page's maker knows: they are signs, and stand for no words."""

from skillsync.ai.extraction.icons import spelled_icons
from skillsync.ai.extraction.segments import Token

CHEVRON, LOGO, PIN = "\uf105", "\uf09b", "\uf041"


def line(y: float, text: str, *, x: float = 70, size: float = 10, bold: bool = False) -> Token:
    return Token(text, int(y), x, y - size, x + 40, y, y, size, bold)


def icon(y: float, sign: str) -> Token:
    return Token(sign, int(y) - 1, 55, y - 9, 63, y + 1, y, 10, bold=False)


def test_chevrons_before_lines_are_bullets() -> None:
    lines = [line(100, "Installed"), line(115, "Tested")]
    found = spelled_icons([icon(100, CHEVRON), icon(115, CHEVRON)], lines)
    assert [one.text for one in found] == ["•", "•"]


def test_any_icon_before_lines_that_follow_each_other_is_a_bullet() -> None:
    lines = [line(y, "Wired") for y in (100, 115, 130)]
    found = spelled_icons([icon(y, "\ue123") for y in (100, 115, 130)], lines)
    assert [one.text for one in found] == ["•"] * 3


def test_a_pin_before_the_place_of_each_job_is_no_bullet() -> None:
    lines = [line(y, "Leeds") for y in (100, 200, 300)]
    assert not spelled_icons([icon(y, PIN) for y in (100, 200, 300)], lines)


def test_an_icon_before_a_heading_or_after_words_is_no_bullet() -> None:
    lines = [line(y, "Wired") for y in (200, 220, 240)]
    heading = line(100, "Experience", size=16)
    title = line(130, "Electrician", bold=True)
    label = line(150, "Since", x=20)
    icons = [icon(y, CHEVRON) for y in (100, 130, 150)]
    assert not spelled_icons(icons, [heading, title, label, *lines])


def test_a_logo_before_an_account_names_its_network() -> None:
    assert [one.text for one in spelled_icons([icon(9, LOGO)], [line(9, "samokafor")])] == [
        "GitHub:"
    ]
    assert not spelled_icons([icon(9, LOGO)], [line(9, "github.com/samokafor")])

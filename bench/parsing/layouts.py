"""The layouts: which tool prints a person how, and which half that belongs to."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.parsing import cards, damage, exports, grids, pages, tops, typed
from bench.parsing.people import Person
from bench.parsing.printing import (
    Make,
    by_office,
    by_page,
    by_rendercv,
    by_theme,
    damaged,
    pictured,
    saved_page,
    sheet,
    sheet_of_html,
    sheet_of_text,
    typed_in_office,
)
from bench.parsing.repainting import paint_by_rows


def _anybody(_person: Person) -> bool:
    return True


def _writes_letters(person: Person) -> bool:
    """Tell whom repainting leaves readable: PDFium writes no Chinese or Japanese signs back."""
    return person.language != "ja"


def _has_profiles(person: Person) -> bool:
    """Tell whom themes can print that ask for the first profile without looking for one."""
    return bool(person.document.basics.profiles)


def _has_no_projects(person: Person) -> bool:
    """Tell whom a theme can print whose package lacks its page of projects."""
    return not person.document.projects


@dataclass(frozen=True)
class Layout:
    """A way to print. `omits` are fields it never prints as such, whatever words are on it.

    `ocr` is a layout of pictures, which takes a reader seconds and not milliseconds. `fits` tells
    who is printed in it. `top` is one that is about the name, and printed with many of them.
    """

    name: str
    suffix: str
    make: Make
    omits: tuple[str, ...] = ()
    ocr: bool = False
    fits: Callable[[Person], bool] = _anybody
    top: bool = False


def _top(write: Callable[[Person], str], *omits: str) -> Layout:
    """Return a layout that is about where the name stands."""
    omitted = (*TOPS, *omits)
    return Layout(f"top-{_slug(write)}", "pdf", by_page(write), omitted, top=True)


def _top_harmed(
    write: Callable[[Person], str], how: str, harm: Callable[[bytes], bytes], *omits: str
) -> Layout:
    page = damaged(by_page(write), harm, links=False)
    fits = _writes_letters if harm is paint_by_rows else _anybody
    return Layout(f"top-{_slug(write)}-{how}", "pdf", page, (*TOPS, *omits), fits=fits, top=True)


def _slug(write: Callable[[Person], str]) -> str:
    return write.__name__.replace("_", "-")


def _by_rows(name: str, page: Make, omits: tuple[str, ...]) -> Layout:
    """Return the layout called `name` painted row by row."""
    painted = damaged(page, paint_by_rows)
    return Layout(f"{name}-by-rows", "pdf", painted, omits, fits=_writes_letters)


TOPS = ("grade", "links", "others")
HEADLINE, GRADE = ("headline",), ("grade",)
NEITHER = ("headline", "grade")
AGENCY = ("grade", "others")
FLAT = ("grade", "location")
KENDALL = ("languages", "language level", "edu start month", "edu end month")
ELEGANT = ("grade", "language level")

TECHLEAD = (
    *GRADE,
    *("headline", "links", "summary", "area", "skills", "languages", "language level", "others"),
)

SHORT_MONTH = "MONTH_ABBREVIATION YEAR"
LONG_MONTH = "FULL_MONTH_NAME YEAR"
NUMBERS = "MONTH_IN_TWO_DIGITS/YEAR"
SPACED = "{ letter-spacing: 0.35em; text-transform: uppercase }"

CLASSIC = by_rendercv("classic", SHORT_MONTH)
EVEN = by_theme("even")
MACCHIATO = by_theme("macchiato")
SB2NOV = by_rendercv("sb2nov", LONG_MONTH)
CARDS_BESIDE, CARDS_ABOVE = by_page(cards.beside), by_page(cards.above)
CARDS_FACTS = by_page(cards.facts_beside)
MINYMA = by_theme("minyma")
ELEGANT_PAGE = by_theme("elegant")
KENDALL_PAGE = by_theme("kendall")

DEV = (
    Layout("rendercv-classic", "pdf", CLASSIC, HEADLINE),
    Layout("rendercv-moderncv", "pdf", by_rendercv("moderncv", NUMBERS), HEADLINE),
    Layout("rendercv-markdown", "md", by_rendercv("classic", LONG_MONTH, "md"), HEADLINE),
    Layout("theme-even", "pdf", EVEN, GRADE),
    Layout("theme-macchiato", "pdf", MACCHIATO, GRADE),
    _by_rows("theme-macchiato", MACCHIATO, GRADE),
    Layout("theme-stackoverflow", "pdf", by_theme("stackoverflow"), GRADE),
    Layout(
        "theme-stackoverflow-spaced", "pdf", by_theme("stackoverflow", style=f"h2 {SPACED}"), GRADE
    ),
    Layout("theme-stackoverflow-html", "html", saved_page("stackoverflow"), GRADE),
    Layout("office-even-docx", "docx", by_office("even", "docx"), GRADE),
    Layout("office-even-txt", "txt", by_office("even", "txt"), GRADE),
    Layout("office-paper-docx", "docx", by_office("paper", "docx"), GRADE),
    Layout("office-spartan-txt", "txt", by_office("spartan", "txt"), GRADE),
    Layout("office-stackoverflow-odt", "odt", by_office("stackoverflow", "odt"), GRADE),
    Layout("typed-table-docx", "docx", typed_in_office(typed.tabular, "docx")),
    Layout("typed-table-pdf", "pdf", typed_in_office(typed.tabular, "docx", "pdf")),
    Layout("typed-table-rtf", "rtf", typed_in_office(typed.tabular, "rtf")),
    Layout("theme-actual", "pdf", by_theme("actual"), GRADE, fits=_has_no_projects),
    Layout("theme-autumn", "pdf", by_theme("autumn"), GRADE),
    Layout("theme-caffeine", "pdf", by_theme("caffeine"), GRADE),
    Layout("theme-classy", "pdf", by_theme("classy"), GRADE, fits=_has_profiles),
    Layout(
        "theme-cora",
        "pdf",
        by_theme("cora"),
        ("grade", "languages", "language level"),
        fits=_has_profiles,
    ),
    Layout("theme-eloquent", "pdf", by_theme("eloquent"), GRADE),
    Layout("theme-onepage", "pdf", by_theme("onepage"), GRADE),
    Layout("theme-orbit", "pdf", by_theme("orbit"), ("grade", "location")),
    Layout("theme-paper", "pdf", by_theme("paper"), GRADE),
    Layout(
        "theme-rocketspacer",
        "pdf",
        by_theme("rocketspacer"),
        ("grade", "location", "languages", "language level"),
    ),
    Layout("theme-spartan", "pdf", by_theme("spartan"), GRADE),
    Layout("theme-techlead", "pdf", by_theme("techlead"), TECHLEAD),
    Layout("cards-beside", "pdf", CARDS_BESIDE, GRADE),
    _by_rows("cards-beside", CARDS_BESIDE, GRADE),
    Layout("cards-above", "pdf", CARDS_ABOVE, GRADE),
    _by_rows("cards-above", CARDS_ABOVE, GRADE),
    Layout("cards-stacked", "pdf", by_page(cards.stacked), GRADE),
    Layout("cards-facts", "pdf", CARDS_FACTS, GRADE),
    _by_rows("cards-facts", CARDS_FACTS, GRADE),
    Layout("cards-dates", "pdf", by_page(cards.dates_beside), GRADE),
    Layout("office-short-txt", "txt", by_office("short", "txt"), ("grade", "headline", "location")),
    Layout(
        "office-straightforward-txt",
        "txt",
        by_office("straightforward", "txt"),
        ("grade", "headline", "location", "languages", "language level"),
    ),
    Layout("typed-narrow-bar-pdf", "pdf", sheet(grids.narrow_bar, "pdf"), GRADE),
    Layout(
        "theme-compact",
        "pdf",
        by_theme("compact"),
        ("grade", "edu start", "languages", "language level"),
    ),
    Layout(
        "theme-crisp",
        "pdf",
        by_theme("crisp"),
        ("grade", "headline", "edu start", "language level", "others"),
    ),
    Layout("theme-minyma", "pdf", MINYMA, GRADE),
    _by_rows("theme-minyma", MINYMA, GRADE),
    Layout("theme-short", "pdf", by_theme("short"), ("grade", "headline", "location")),
    Layout(
        "theme-standard-resume",
        "pdf",
        by_theme("standard-resume"),
        ("grade", "skills", "others", "edu start", "edu end"),
    ),
    Layout(
        "theme-straightforward",
        "pdf",
        by_theme("straightforward"),
        ("grade", "headline", "location", "languages", "language level"),
    ),
    Layout("typed-left-bar-docx", "docx", sheet(grids.left_bar, "docx"), GRADE),
    Layout("typed-left-bar-pdf", "pdf", sheet(grids.left_bar, "pdf"), GRADE),
    Layout("typed-right-bar-odt", "odt", sheet(grids.right_bar, "odt"), GRADE),
    Layout(
        "typed-right-bar-pdf",
        "pdf",
        sheet(grids.right_bar, "docx", "pdf"),
        GRADE,
    ),
    Layout("typed-european-docx", "docx", sheet(grids.european, "docx"), NEITHER),
    Layout("typed-european-pdf", "pdf", sheet(grids.european, "pdf"), NEITHER),
    Layout(
        "typed-ruled-table-docx",
        "docx",
        sheet(grids.ruled_table, "docx"),
        NEITHER,
    ),
    Layout("typed-ruled-table-pdf", "pdf", sheet(grids.ruled_table, "pdf"), NEITHER),
    Layout("typed-one-line-docx", "docx", sheet(pages.one_line, "docx"), NEITHER),
    Layout(
        "typed-one-line-txt",
        "txt",
        sheet_of_text(pages.one_line, underline="=", bullet="* "),
        NEITHER,
    ),
    Layout("typed-piped-pdf", "pdf", sheet(pages.piped, "pdf"), GRADE),
    Layout("typed-piped-html", "html", sheet_of_html(pages.piped), GRADE),
    Layout("typed-labels-rtf", "rtf", sheet(pages.labels, "rtf"), NEITHER),
    Layout(
        "typed-labels-txt",
        "txt",
        sheet_of_text(pages.labels, underline="", bullet="- "),
        NEITHER,
    ),
    Layout("typed-page-header-docx", "docx", sheet(pages.page_header, "docx")),
    Layout("typed-page-header-pdf", "pdf", sheet(pages.page_header, "pdf")),
    Layout(
        "typed-by-employer-docx",
        "docx",
        sheet(pages.by_employer, "docx"),
        NEITHER,
    ),
    Layout("typed-by-employer-pdf", "pdf", sheet(pages.by_employer, "pdf"), NEITHER),
    Layout("typed-told-odt", "odt", sheet(pages.told, "odt"), NEITHER),
    Layout(
        "typed-told-txt",
        "txt",
        sheet_of_text(pages.told, underline="-", bullet="- "),
        NEITHER,
    ),
    Layout("typed-hanging-docx", "docx", sheet(pages.hanging, "docx"), GRADE),
    Layout("typed-hanging-pdf", "pdf", sheet(pages.hanging, "pdf"), GRADE),
    Layout("typed-newspaper-pdf", "pdf", sheet(pages.newspaper, "pdf"), NEITHER),
    Layout("typed-site-profile-pdf", "pdf", sheet(exports.site_profile, "pdf"), GRADE),
    Layout("typed-site-profile-docx", "docx", sheet(exports.site_profile, "docx"), GRADE),
    Layout("typed-agency-docx", "docx", sheet(exports.agency, "docx"), AGENCY),
    Layout("typed-agency-html", "html", sheet_of_html(exports.agency), AGENCY),
    Layout("typed-matrix-pdf", "pdf", sheet(exports.matrix, "pdf")),
    Layout("typed-matrix-odt", "odt", sheet(exports.matrix, "odt")),
    Layout("typed-career-centre-pdf", "pdf", sheet(exports.career_centre, "pdf"), HEADLINE),
    Layout("typed-career-centre-docx", "docx", sheet(exports.career_centre, "docx"), HEADLINE),
    Layout("typed-colons-rtf", "rtf", sheet(exports.colons, "rtf"), NEITHER),
    Layout(
        "typed-colons-txt",
        "txt",
        sheet_of_text(exports.colons, underline="", bullet="  - "),
        NEITHER,
    ),
    _top(tops.under_title, "headline"),
    _top(tops.capitals),
    _top(tops.two_sizes),
    _top(tops.left_side),
    _top(tops.right_side),
    _top(tops.low_in_side),
    _top(tops.beside_headline),
    _top(tops.dashed_headline),
    _top(tops.big_headline),
    _top(tops.running),
    _top(tops.labelled, "headline"),
    _top(tops.label_above, "headline"),
    _top(tops.with_degrees),
    _top(tops.contact_first),
    _top(tops.motto),
    _top_harmed(tops.left_side, "two-up", damage.two_up),
    _top_harmed(tops.left_side, "by-rows", paint_by_rows),
    _top_harmed(tops.right_side, "two-up", damage.two_up),
    _top_harmed(tops.right_side, "by-rows", paint_by_rows),
    _top_harmed(tops.low_in_side, "two-up", damage.two_up),
    _top_harmed(tops.two_sizes, "two-up", damage.two_up),
    _top_harmed(tops.contact_first, "two-up", damage.two_up),
    _top_harmed(tops.running, "two-up", damage.two_up),
    Layout("cards-beside-two-up", "pdf", damaged(CARDS_BESIDE, damage.two_up, links=False), GRADE),
    Layout("cards-facts-two-up", "pdf", damaged(CARDS_FACTS, damage.two_up, links=False), GRADE),
    Layout("minyma-two-up", "pdf", damaged(MINYMA, damage.two_up, links=False), GRADE),
    Layout("macchiato-two-up", "pdf", damaged(MACCHIATO, damage.two_up, links=False), GRADE),
    Layout("even-two-up", "pdf", damaged(EVEN, damage.two_up, links=False), GRADE),
    Layout("classic-printed-again", "pdf", damaged(CLASSIC, damage.printed_again), HEADLINE),
    Layout("classic-scan", "pdf", pictured(CLASSIC, damage.scan), HEADLINE, ocr=True),
    Layout("even-photo", "jpg", pictured(EVEN, damage.photo, pages=1), GRADE, ocr=True),
)
HELD_OUT = (
    Layout("rendercv-sb2nov", "pdf", SB2NOV, HEADLINE),
    Layout(
        "rendercv-engineeringresumes",
        "pdf",
        by_rendercv("engineeringresumes", SHORT_MONTH),
        HEADLINE,
    ),
    Layout(
        "rendercv-engineeringclassic", "pdf", by_rendercv("engineeringclassic", NUMBERS), HEADLINE
    ),
    Layout("rendercv-html", "html", by_rendercv("sb2nov", SHORT_MONTH, "html"), HEADLINE),
    Layout("theme-elegant", "pdf", ELEGANT_PAGE, ELEGANT),
    Layout("theme-flat-spaced", "pdf", by_theme("flat", style=f"h3 {SPACED}"), FLAT),
    Layout("theme-kendall", "pdf", KENDALL_PAGE, KENDALL),
    _by_rows("theme-kendall", KENDALL_PAGE, KENDALL),
    Layout("office-flat-docx", "docx", by_office("flat", "docx"), FLAT),
    Layout("office-flat-txt", "txt", by_office("flat", "txt"), FLAT),
    Layout("office-kendall-rtf", "rtf", by_office("kendall", "rtf"), KENDALL),
    Layout("typed-sidebar-docx", "docx", typed_in_office(typed.sidebar, "docx")),
    Layout("typed-sidebar-odt", "odt", typed_in_office(typed.sidebar, "odt")),
    Layout("typed-sidebar-pdf", "pdf", typed_in_office(typed.sidebar, "odt", "pdf")),
    Layout("elegant-two-up", "pdf", damaged(ELEGANT_PAGE, damage.two_up, links=False), ELEGANT),
    Layout("sb2nov-printed-again", "pdf", damaged(SB2NOV, damage.printed_again), HEADLINE),
    Layout("sb2nov-scan", "pdf", pictured(SB2NOV, damage.scan), HEADLINE, ocr=True),
    Layout(
        "sidebar-photo",
        "jpg",
        pictured(typed_in_office(typed.sidebar, "pdf"), damage.photo, pages=1),
        ocr=True,
    ),
)


def layouts(half: str) -> tuple[Layout, ...]:
    """Return the layouts of a half."""
    return DEV if half == "dev" else HELD_OUT

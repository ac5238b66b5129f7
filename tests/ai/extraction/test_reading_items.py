"""Certificates, awards and publications, however the facts of each are set."""

import pytest

from skillsync.ai.extraction.plain import read_plain
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document


def read(*lines: str) -> Document:
    return read_resume(read_plain("\n".join(["Ada Vale", "", *lines]).encode())).document


def read_page(body: str) -> Document:
    page = f"<html><body><h1>Ada Vale</h1>{body}</body></html>"
    return read_resume(read_source(page.encode())).document


@pytest.mark.parametrize(
    "lines",
    [
        ["First Aid", "Issued by Red Lantern", "May 2023", "Rope Access", "Issued by IRA", "2021"],
        ["May 2023", "First Aid", "Red Lantern", "2021", "Rope Access", "IRA"],
        ["First Aid, Red Lantern, May 2023", "Rope Access, IRA, 2021"],
        ["05/2023\tFirst Aid – Red Lantern", "2021\tRope Access – IRA"],
        ["• First Aid | Red Lantern | May 2023", "• Rope Access | IRA | 2021"],
    ],
)
def test_a_certificate_is_its_name_its_issuer_and_its_date(lines: list[str]) -> None:
    found = read("Certificates", *lines).certificates
    assert [(one.name, one.issuer, one.date) for one in found] == [
        ("First Aid", "Red Lantern", "2023-05"),
        ("Rope Access", "IRA", "2021"),
    ]


def test_a_certificate_valid_for_a_time_says_until_when() -> None:
    (one,) = read("Certificates", "Crane operator, Harbour Board, 2019 - 2024").certificates
    assert (one.name, one.date, one.expires) == ("Crane operator", "2019", "2024")


def test_where_the_look_changes_the_name_ends() -> None:
    (one,) = read_page("<h2>Certificates</h2><p><b>First Aid</b> Red Lantern 2023</p>").certificates
    assert (one.name, one.issuer) == ("First Aid", "Red Lantern")


def test_rows_that_look_like_the_first_one_begin_publications() -> None:
    found = read_page(
        "<h2>Publications</h2>"
        "<p><b>Salt in rice, and how to bear it</b></p><p>Journal of Reeds</p><p>June 2023</p>"
        "<p><b>Moss at night</b></p><p>Bog Letters</p><p>March 2020</p>"
    ).publications
    assert [(one.name, one.publisher, one.release_date) for one in found] == [
        ("Salt in rice, and how to bear it", "Journal of Reeds", "2023-06"),
        ("Moss at night", "Bog Letters", "2020-03"),
    ]


def test_a_citation_may_part_title_and_journal_by_a_comma() -> None:
    line = "Vale, A. and Moor, B.: Moss at night, Bog Letters 12, pp. 3-9"
    (one,) = read("Publications", line).publications
    assert (one.name, one.publisher, one.summary) == ("Moss at night", "Bog Letters", "12, pp. 3-9")
    assert one.authors == ["Vale, A.", "Moor, B."]


def test_an_award_names_who_gave_it() -> None:
    (one,) = read("Awards", "Young Fitter Prize, Guild of Fitters, 2022").awards
    assert (one.title, one.awarder, one.date) == ("Young Fitter Prize", "Guild of Fitters", "2022")


def test_skills_under_smaller_headings_are_groups_and_languages_may_be_for_programming() -> None:
    found = read_page(
        "<h2>Skills</h2><h3>Languages</h3><ul><li>Python</li><li>Go</li></ul>"
        "<h3>Operations</h3><ul><li>Terraform</li><li>Grafana</li></ul>"
        "<h2>Languages</h2><p>English – native</p>"
    )
    assert [(one.name, one.keywords) for one in found.skills] == [
        ("Languages", ["Python", "Go"]),
        ("Operations", ["Terraform", "Grafana"]),
    ]
    assert [one.language for one in found.languages] == ["English"]


def test_a_style_sheet_hides_only_what_its_whole_selector_names() -> None:
    page = (
        "<html><head><style>@media print { .note { display: none } }"
        ".skip { position: absolute; left: -9999px } .card .skip2 { display: none }"
        " /* .name { display: none } */</style></head><body>"
        "<a class='skip'>Skip to content</a><h1 class='name'>Ada Vale</h1>"
        "<p class='note'>Fitter of pumps</p><p class='skip2'>Elmbrook</p></body></html>"
    )
    seen = read_source(page.encode()).seen_text
    assert "Skip to content" not in seen
    assert all(words in seen for words in ("Ada Vale", "Fitter of pumps", "Elmbrook"))


@pytest.mark.parametrize(
    ("lines", "city"),
    [
        (["Kirchheim unter Teck", "73230 DE"], "Kirchheim unter Teck"),
        (["Via dei Mille 12 Torino", "10123 IT"], "Torino"),
        (["Harbour Row 3, Leeds LS6 2QT"], "Leeds"),
        (["530-0001, 大阪市, 大阪府 (JP)"], "大阪市"),
        (["Lindenstraße 27, 73230, Kirchheim unter Teck, (DE)"], "Kirchheim unter Teck"),
    ],
)
def test_an_address_ends_with_its_code_and_its_country(lines: list[str], city: str) -> None:
    found = read(*lines, "ada@vale.example").basics.location
    assert found.city == city


def test_jobs_without_a_heading_follow_the_address() -> None:
    found = read(
        "ada@vale.example",
        "",
        "Sous Chef - Saltbush & Ember, 2022-10 - Present",
        "Apprentice Chef - The Thistle and Crow, 2015-08 - 2018-07",
    ).work
    assert [(one.name, one.roles[0].position) for one in found] == [
        ("Saltbush & Ember", "Sous Chef"),
        ("The Thistle and Crow", "Apprentice Chef"),
    ]


def test_a_name_and_a_headline_may_share_a_line() -> None:
    document = read_resume(read_plain(b"Ada Vale, Pump Fitter\nada@vale.example\n")).document
    assert (document.basics.name, document.basics.label) == ("Ada Vale", "Pump Fitter")


@pytest.mark.parametrize("dates", ["2016-Sep - 2020-Dec", "Sep 2016 Dec 2020", "09/2016 12/2020"])
def test_dates_are_read_year_first_and_without_their_dash(dates: str) -> None:
    (one,) = read("Education", "BSc Physics, Elmbrook University", dates).education
    assert (one.start_date, one.end_date) == ("2016-09", "2020-12")


def test_an_address_shown_in_capitals_is_written_small() -> None:
    assert read("ADA@VALE.EXAMPLE").basics.email == "ada@vale.example"

"""The pages that the bench types itself: nothing of a job is lost on them, and they are files."""

from collections.abc import Callable

import pytest
from defusedxml.ElementTree import fromstring

from bench.parsing import exports, grids, pages
from bench.parsing.comparing import bare
from bench.parsing.people import Person, people
from bench.parsing.sheets import Line, Page, flat_odt, plain_text, web_page

WAYS = (
    *(grids.left_bar, grids.right_bar, grids.european, grids.ruled_table),
    *(pages.one_line, pages.piped, pages.labels, pages.page_header, pages.by_employer),
    *(pages.told, pages.hanging, pages.newspaper),
    *(exports.site_profile, exports.agency, exports.matrix, exports.career_centre, exports.colons),
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_each_way_to_type_a_page_shows_every_job_and_study(way: Callable[[Person], Page]) -> None:
    for person in people("dev"):
        text = bare(way(person).text)
        for work in person.document.work:
            assert bare(work.name) in text
            assert all(bare(role.position) in text for role in work.roles)
        assert all(bare(one.institution) in text for one in person.document.education)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_each_page_is_a_file_of_opendocument_with_all_its_words(
    way: Callable[[Person], Page],
) -> None:
    page = way(people("dev")[0])
    file = fromstring(flat_odt(page))
    words = bare("".join(file.itertext()))
    assert all(bare(one) in words for one in page.text.splitlines())


def test_what_a_person_writes_is_no_markup() -> None:
    page = Page([Line("R&D <lead>", bold="A & B")])
    assert fromstring(flat_odt(page)) is not None
    assert "R&amp;D &lt;lead&gt;" in web_page(page, "en")


def test_a_text_file_has_its_dates_at_the_right_and_its_headings_underlined() -> None:
    page = Page([Line("Work", "Head"), Line("Acme", right="2019"), Line("Ran it", "Bullet")])
    lines = plain_text(page, underline="=", bullet="* ").splitlines()
    assert lines[:2] == ["Work", "===="]
    assert lines[2] == f"Acme{'2019':>74}"
    assert lines[3] == "* Ran it"

"""Dates: read as precisely as they are written."""

import pytest

from skillsync.ai.extraction.dates import find_period
from skillsync.ai.extraction.pieces import Piece


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2020 – Present", ("2020-01", None, True)),
        ("03/2019 - heute", ("2019-03", None, True)),
        ("2018–2020", ("2018", "2020", False)),
        ("2018-20", ("2018", "2020", False)),
        ("Summer 2018", (None, "2018", False)),
        ("since 2019", ("2019", None, True)),
        ("seit 03/2018", ("2018-03", None, True)),
        ("2019 –", ("2019", None, True)),
        ("bis 2017", (None, "2017", False)),
        ("Jan – Mar 2020", ("2020-01", "2020-03", False)),
        ("01.04.2018 – 31.03.2020", ("2018-04-01", "2020-03-31", False)),
        ("March 5, 2019 to April 2020", ("2019-03-05", "2020-04", False)),
        ("janvier 2019 – aujourd’hui", ("2019-01", None, True)),
        ("de marzo de 2018 a abril de 2020", ("2018-03", "2020-04", False)),
        ("Sept. 2015 - Feb. '19", ("2015-09", "2019-02", False)),
        ("2018-03 – 2019-04", ("2018-03", "2019-04", False)),
        ("2020-01-15", (None, "2020-01-15", False)),
        ("2016-Jan - Present", ("2016-01", None, True)),
        ("Apr 2011-Jun 2016", ("2011-04", "2016-06", False)),
        ("2012-May - 2015-Dec", ("2012-05", "2015-12", False)),
        ("BRANDT AG 02/2007 - 12/2011", ("2007-02", "2011-12", False)),
        ("Engineer, Acme (2018 - 2020), London", ("2018", "2020", False)),
        ("January 2020 - Present (6 years)", ("2020-01", None, True)),
    ],
)
def test_a_period_is_read(text: str, expected: tuple[str | None, str | None, bool]) -> None:
    found = find_period(Piece(0, len(text), text))
    assert found is not None
    assert (found[0].start, found[0].end, found[0].current) == expected


@pytest.mark.parametrize("text", ["no date", "45 2000000", "100%", "in 18 of 20", "v3.2019.1"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert find_period(Piece(0, len(text), text)) is None


def test_a_season_is_less_sure_than_the_month_it_hides() -> None:
    def sure(text: str) -> float:
        found = find_period(Piece(0, len(text), text))
        return found[0].confidence if found else 0.0

    assert sure("Summer 2017 – 02/2020") <= 0.6 < sure("07/2017 – 02/2020")
    assert sure("FY 2017/18") <= 0.6

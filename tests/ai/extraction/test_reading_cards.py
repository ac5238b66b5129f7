"""Cards that stand in pairs on a page, each with a job and its dates."""

import pytest
from ai.extraction.sheets import Sheet

PAIRS = (
    (("Welder", "2021 - 2023", "Oxbow Works"), ("Fitter", "2018 - 2021", "Vellum Mills")),
    (("Turner", "2015 - 2018", "Harrow Tools"), ("Helper", "2014", "Fern Foundry")),
)


def a_card(sheet: Sheet, x: float, y: float, card: tuple[str, str, str], form: str) -> None:
    title, dates, employer = card
    if form == "dates beside":
        sheet.write(x, y, title, bold=True)
        sheet.write(x + 150, y, dates)
    else:
        sheet.write(x, y, dates)
        sheet.write(x, y + 12, title, bold=True)
    below = 12 if form == "dates beside" else 24
    sheet.write(x, y + below, employer)
    sheet.write(x, y + below + 12, f"Worked well with the {employer} crew")


@pytest.mark.parametrize("form", ["dates beside", "dates above"])
def test_each_card_of_a_pair_is_read_by_itself(form: str) -> None:
    sheet = Sheet()
    sheet.write(40, 40, "Ada Lindqvist", size=20)
    sheet.write(40, 80, "Experience", size=14, bold=True)
    for number, pair in enumerate(PAIRS):
        for x, card in zip((40, 310), pair, strict=True):
            a_card(sheet, x, 105 + 80 * number, card, form)
    sheet.write(40, 280, "Education", size=14, bold=True)
    sheet.write(40, 300, "Elmbrook College, Diploma, 2010 - 2013")
    said = " ".join(sheet.lines())
    order = [said.index(word) for pair in PAIRS for card in pair for word in (card[0], card[2])]
    assert order == sorted(order)
    assert said.index("Oxbow Works crew") < said.index("Fitter") < said.index("Turner")
    assert said.index("Fern Foundry crew") < said.index("Education")


def test_two_dates_in_one_row_of_a_table_are_no_cards() -> None:
    sheet = Sheet()
    sheet.write(40, 40, "Experience", size=14, bold=True)
    for number, (start, end) in enumerate((("May 2018", "June 2021"), ("May 2015", "May 2018"))):
        y = 70 + 20 * number
        sheet.write(40, y, f"Oxbow Works {number}")
        sheet.write(200, y, start)
        sheet.write(330, y, end)
    first, second = sheet.lines()[1:3]
    assert "May 2018" in first
    assert "June 2021" in first
    assert "May 2015" in second

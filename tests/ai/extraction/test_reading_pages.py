"""Pages: text comes in the order a person reads it."""

import fpdf
import typst

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.extraction.source import Source

SIDE = ["CONTACT", "elena@marchetti.example", "+1 212 555 0177", "New York, NY", "", "SKILLS"]
SIDE += ["Dispensing", "Compounding", "Patient counselling", "Immunisation"]
MAIN = ["EXPERIENCE", "Lead Pharmacist", "Greenleaf Pharmacy, New York", "Jan 2018 - Present"]
MAIN += ["- Manage a team of six and the monthly audit", "- Reduced dispensing errors", ""]
MAIN += ["Pharmacist", "Hudson Community Hospital", "2013 - 2017", "- Ran the clinic twice a week"]


def typeset(markup: str) -> Source:
    return read_source(typst.compile(markup.encode()))


def painted_row_by_row() -> bytes:
    pdf = fpdf.FPDF(unit="pt")
    pdf.add_page()
    pdf.set_font("helvetica", "B", 20)
    pdf.text(40, 50, "Elena Marchetti")
    for number in range(max(len(SIDE), len(MAIN))):
        for x, column in ((40, SIDE), (220, MAIN)):
            if number < len(column) and column[number]:
                pdf.set_font("helvetica", "B" if column[number].isupper() else "", 10)
                pdf.text(x, 100 + 14 * number, column[number])
    return bytes(pdf.output())


def lines_of(source: Source) -> list[str]:
    return [line for line in source.text.split("\n") if line]


def test_a_two_column_page_reads_column_by_column() -> None:
    source = typeset("""#columns(2)[
        == Work
        Cook at a place with a long name\\
        - Fried eggs\\
        - Boiled eggs\\
        - Washed dishes
        #colbreak()
        == School
        Cooking school\\
        Baking school\\
        Serving school\\
        Sleeping school]""")
    lines = lines_of(source)
    assert lines.index("Work") < lines.index("• Washed dishes") < lines.index("School")
    assert lines[-1] == "Sleeping school"


def test_a_page_painted_row_by_row_still_reads_column_by_column() -> None:
    lines = lines_of(read_source(painted_row_by_row()))
    assert lines[0] == "Elena Marchetti"
    assert lines.index("Immunisation") < lines.index("EXPERIENCE")
    assert "\t" not in "".join(lines)


def test_dates_at_the_right_margin_stay_on_their_line() -> None:
    jobs = "".join(f"Cook, Place {n} #h(1fr) 20{n:02} – 20{n + 1:02}\n\n" for n in range(10, 20))
    lines = lines_of(typeset(jobs))
    assert lines[0] == "Cook, Place 10\t2010 – 2011"
    assert len(lines) == 10


def test_dates_in_a_left_margin_stay_on_their_line() -> None:
    row = "#grid(columns: (70pt, 1fr), gutter: 20pt, [20{0}–20{1}], [Cook, Place {0}])\n"
    lines = lines_of(typeset("".join(row.format(n, n + 1) for n in range(10, 20))))
    assert len(lines) == 10
    assert lines[3].split("\t") == ["2013–2014", "Cook, Place 13"]


def test_blocks_are_apart_by_a_blank_line() -> None:
    source = typeset("One line\\ another line\\ a third\n#v(20pt)\nOther block\\ goes on")
    assert source.text.split("\n")[:5] == [
        "One line", "another line", "a third", "", "Other block",
    ]  # fmt: skip


def test_links_without_words_of_their_own_are_kept() -> None:
    source = typeset('Ada Vale #link("https://github.com/adav")[GitHub]')
    link = source.links[0]
    assert link.url == "https://github.com/adav"
    assert source.text[link.start : link.end] == "GitHub"


def test_every_word_is_where_the_text_says_and_on_the_page() -> None:
    source = read_source(painted_row_by_row())
    page = source.pages[0]
    for word in source.words:
        assert source.text[word.start : word.end].strip()
        assert 0 <= word.x0 <= word.x1 <= page.width
        assert 0 <= word.y0 < word.y1 <= page.height


def test_a_field_is_lit_up_where_it_is_printed() -> None:
    source = read_source(painted_row_by_row())
    document = read_resume(source).document
    span = document.provenance["basics/email"].spans[0]
    page, x0, y0, x1, y1 = source.boxes(span)[0]
    assert page == 1
    assert 38 <= x0 <= 42
    assert y0 < 114 < y1
    assert x1 < 220


def test_dates_beside_what_they_date_are_no_column() -> None:
    page = """#set text(9pt)
= Kim Aldous
#grid(columns: (98pt, 1fr), row-gutter: 8pt,
  grid.cell(colspan: 2)[== Experience],
  [05/2022 – Present], [*Fitter – Elmbrook Cooling, London* \\ Serves cold stores.],
  [09/2015 – 02/2020], [*Apprentice Fitter – Castell Works, London* \\ Learnt the trade.],
  grid.cell(colspan: 2)[== Certificates],
  [*Craft certificate in refrigeration*], [Guild of Fitters, 2012],
  [*Working at height with ropes*], [Safety Board, 2013],
  grid.cell(colspan: 2)[== Languages],
  [*English*], [Native],
  [*Welsh*], [Good (B2)],
)"""
    work = read_resume(typeset(page)).document.work
    assert [item.name for item in work] == ["Elmbrook Cooling", "Castell Works"]


def test_a_line_that_did_not_fit_goes_on_below() -> None:
    page = """#set page(width: 300pt, margin: 20pt)
#set text(9pt)
= Kim Aldous
kim\\@aldous.example | London

Fitter with nine years of cold stores, bakeries and dairies behind me, and a good pair of hands.

== Skills
Refrigeration, Reading drawings, Commissioning of the largest of cold
stores, Welding
"""
    document = read_resume(typeset(page)).document
    assert document.basics.summary.endswith("a good pair of hands.")
    assert [item.name for item in document.skills][2:] == [
        "Commissioning of the largest of cold stores",
        "Welding",
    ]


def test_an_address_broken_by_a_narrow_column_is_one_place() -> None:
    page = """#set page(width: 195pt, margin: 20pt)
#set text(9pt)
#text(18pt)[Kim Aldous]

kim\\@aldous.example

14 Millpond Lane, Elmbrook Q31 HK71
"""
    place = read_resume(typeset(page)).document.basics.location
    assert (place.text, place.city) == ("14 Millpond Lane, Elmbrook Q31 HK71", "Elmbrook")


def name_on_a_page(*rows: str, size: int = 26) -> str:
    """Read the name of a page whose first rows are set large."""
    head = " \\ ".join(f"#text(size: {size}pt)[{row}]" for row in rows)
    job = "*Experience* \\ Clerk, Vale Ltd \\ 2019 – 2021"
    body = f"#text(size: 10pt)[mj.niguez\\@bufete.example \\ \\ {job}]"
    return read_resume(typeset(f"{head}\n\n{body}")).document.basics.name


def test_a_name_may_be_set_in_several_large_rows() -> None:
    assert name_on_a_page("María José", "Ñíguez de la Torre") == "María José Ñíguez de la Torre"
    assert name_on_a_page("María", "José", "Ñíguez") == "María José Ñíguez"


def test_a_headline_as_large_as_the_name_is_no_part_of_it() -> None:
    assert name_on_a_page("María Ñíguez", "Commercial Litigation") == "María Ñíguez"
    assert name_on_a_page("María Ñíguez", "Lawyer") == "María Ñíguez"


def test_a_name_and_an_address_broken_by_a_narrow_side_bar_are_whole() -> None:
    source = typeset(
        '#set page(margin: 1.5cm)\n#set text(font: "Libertinus Serif", size: 10pt)\n'
        "#grid(columns: (4cm, 1fr), gutter: 1cm, [\n"
        "#text(size: 20pt)[Margaret]\n\n#text(size: 20pt)[Doyle-]\n\n#text(size: 20pt)[Lund]\n\n"
        "+39 070 554 0182 \\\nm.doyle\\@posta- \\\nisola.example\n\n= Skills\nPay, Audit\n], [\n"
        "= Experience\nController, Corrib Foods plc, 2012 -- 2015\n"
        "- Closed the books in four days\n])"
    )
    basics = read_resume(source).document.basics
    assert basics.name == "Margaret Doyle-Lund"
    assert basics.phone == "+39 070 554 0182"
    assert basics.email == "m.doyle@posta-isola.example"


def test_words_beyond_any_page_do_no_harm() -> None:
    pdf = fpdf.FPDF(unit="pt")
    pdf.add_page()
    pdf.set_font("helvetica", size=10)
    for number, x in enumerate((40, 300, 1e9, -1e9, 40, 300, 40, 300)):
        pdf.text(x, 100 + 14 * number, f"word{number}")
    assert "word0" in read_source(bytes(pdf.output())).text

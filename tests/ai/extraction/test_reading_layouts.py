"""Layouts: what stands beside, above and below other words is read where it belongs."""

from ai.extraction.sheets import Sheet, lines_of, typeset

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume


def test_labels_in_the_left_margin_head_what_stands_beside_them() -> None:
    sheet = Sheet()
    for y, label, lines in (
        (100, "Experience", ["Cook, Acme Ltd", "Fried many eggs.", "Washed dishes."]),
        (160, "Education", ["Elmbrook Cooking School", "Baking"]),
        (200, "Skills", ["Frying, boiling"]),
    ):
        sheet.write(90, y, label, size=14, bold=True)
        for number, line in enumerate(lines):
            sheet.write(170, y + 14 * number, line)
    assert sheet.lines()[:5] == [
        "Experience", "Cook, Acme Ltd", "Fried many eggs.", "Washed dishes.", "Education",
    ]  # fmt: skip


def test_dates_broken_in_a_narrow_cell_are_whole() -> None:
    sheet = Sheet()
    for number, (above, below) in enumerate(
        (("Mar 2019 –", "Present"), ("Jun 2015 – Mar", "2019"), ("08/2013", "05/2015"))
    ):
        y = 100 + 60 * number
        sheet.write(40, y, above.replace("–", "-"))
        sheet.write(40, y + 13, below)
        sheet.write(140, y, "Cook", bold=True)
        sheet.write(140, y + 13, "Acme Ltd, Elmbrook")
    assert sheet.lines() == [
        "Mar 2019 - Present\tCook", "Acme Ltd, Elmbrook",
        "Jun 2015 - Mar 2019\tCook", "Acme Ltd, Elmbrook",
        "08/2013 – 05/2015\tCook", "Acme Ltd, Elmbrook",
    ]  # fmt: skip


def test_a_date_beside_the_first_bullet_belongs_to_the_line_above() -> None:
    sheet = Sheet()
    sheet.write(40, 100, "Cook, Acme Ltd", bold=True)
    sheet.write(500, 100, "Elmbrook")
    sheet.write(50, 113, "- Fried many eggs")
    sheet.write(482, 113, "2019 - 2021")
    sheet.write(50, 126, "- Washed dishes")
    assert sheet.lines() == [
        "Cook, Acme Ltd\t2019 - 2021\tElmbrook", "- Fried many eggs", "- Washed dishes",
    ]  # fmt: skip


def test_a_grid_of_titled_cells_is_read_cell_by_cell() -> None:
    sheet = Sheet()
    for x, title, lines in (
        (40, "English", ["Native", "from birth"]),
        (200, "Tamil", ["Fluent"]),
        (360, "Hindi", ["Good"]),
    ):
        sheet.write(x, 100, title, size=13, bold=True)
        for number, line in enumerate(lines):
            sheet.write(x, 115 + 13 * number, line)
    assert sheet.lines() == ["English", "Native", "from birth", "Tamil", "Fluent", "Hindi", "Good"]


def test_a_titled_cell_that_could_head_a_section_is_a_cell_all_the_same() -> None:
    sheet = Sheet()
    sheet.write(40, 100, "SKILLS", size=9, bold=True)
    for x, title, below in ((40, "Design", "Sketching, models"), (215, "Software", "Blender")):
        sheet.write(x, 120, title, size=12)
        sheet.write(x, 134, below)
    sheet.write(40, 160, "EXPERIENCE", size=9, bold=True)
    for y in (180, 230):
        sheet.write(40, y, "Architect at Hobb & Thorne Ltd", size=11)
        sheet.write(480, y - 0.5, "mar 2021 - now")
        sheet.write(40, y + 14, "- Restored a barn")
    assert sheet.lines()[:6] == [
        "SKILLS", "Design", "Sketching, models", "Software", "Blender", "EXPERIENCE",
    ]  # fmt: skip


def test_a_short_side_bar_is_a_column_when_it_has_a_heading() -> None:
    sheet = Sheet()
    for number, (left, right) in enumerate(
        (("Contact", "Experience"), ("ada@vale.example", "Cook, Acme Ltd, 2019 - 2021"),
         ("", "Fried many eggs."))
    ):  # fmt: skip
        sheet.write(40, 100 + 14 * number, left, bold=number == 0)
        sheet.write(200, 100 + 14 * number, right, bold=number == 0)
    assert sheet.lines() == [
        "Contact", "ada@vale.example",
        "Experience", "Cook, Acme Ltd, 2019 - 2021", "Fried many eggs.",
    ]  # fmt: skip


def test_a_column_that_goes_on_overleaf_is_read_on_before_the_next() -> None:
    sheet = Sheet()
    for number in range(8):
        sheet.write(40, 100 + 14 * number, "Experience" if not number else f"Fried egg {number}")
        sheet.write(380, 100 + 14 * number, "Skills" if not number else f"Skill {number}")
    sheet.page()
    for number in range(3):
        sheet.write(40, 60 + 14 * number, f"Boiled egg {number}")
    lines = sheet.lines()
    assert lines.index("Fried egg 7") + 1 == lines.index("Boiled egg 0")
    assert lines[-1] == "Skill 7"


def test_headings_with_air_between_their_letters_are_words() -> None:
    source = typeset("#text(tracking: 6pt)[WORK HISTORY]\n\nCook, Acme Ltd\n\nA B C D")
    assert lines_of(source)[0] == "WORK HISTORY"


def test_words_painted_twice_are_read_once() -> None:
    sheet = Sheet()
    for shift in (0, 0.4):
        sheet.write(40 + shift, 100, "Ada Maria Vale", size=20)
    assert sheet.lines() == ["Ada Maria Vale"]


def test_dots_drawn_before_lines_are_bullets_and_ratings_are_not() -> None:
    sheet = Sheet()
    sheet.pdf.set_fill_color(0)
    for number, text in enumerate(("Fried many eggs", "Washed dishes")):
        sheet.pdf.ellipse(42, 94 + 14 * number, 3, 3, style="F")
        sheet.write(52, 100 + 14 * number, text)
    sheet.write(40, 140, "Welding")
    for number in range(5):
        sheet.pdf.ellipse(90 + 6 * number, 134, 3, 3, style="F")
    assert sheet.lines() == ["• Fried many eggs", "• Washed dishes", "Welding"]


def test_a_line_of_the_column_beside_takes_no_bullet_away() -> None:
    sheet = Sheet()
    sheet.write(40, 103, "Statistics", size=12)
    for y, line in ((88, "Ran a greenhouse"), (100, "Won a grant")):
        sheet.pdf.ellipse(190, y - 4.5, 2, 2, style="F")
        sheet.write(205, y, line)
    assert sheet.lines() == ["• Ran a greenhouse", "Statistics\t• Won a grant"]


def test_two_sheets_on_one_broad_page_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    sheet.pdf.add_page(orientation="landscape")
    for number in range(6):
        sheet.write(40, 60 + 14 * number, f"A line of the first sheet, number {number}")
        sheet.write(460, 60 + 14 * number, f"A line of the second sheet, number {number}")
    lines = sheet.lines()
    assert [line[-1] for line in lines] == list("012345" * 2)
    assert "first" in lines[5]
    assert "second" in lines[6]


JOBS = (
    (120, "Nurse", "Okafor Clinic", "2019 - present", "Ran the night ward"),
    (200, "Carer", "Tallowmere Home", "2015 - 2019", "Looked after twelve people"),
    (280, "Porter", "Penhale Hospital", "2012 - 2015", "Moved patients and beds"),
)


def test_a_list_beside_what_it_tells_of_is_read_below_it() -> None:
    sheet = Sheet()
    sheet.write(40, 60, "Ada Vale", size=22, bold=True)
    sheet.write(40, 95, "Work experience", size=14, bold=True)
    for y, title, employer, dates, done in JOBS:
        sheet.write(40, y, title, bold=True)
        sheet.write(40, y + 14, employer)
        sheet.write(40, y + 28, dates)
        for step, line in ((0, done), (14, "Wrote the weekly plan")):
            sheet.write(260, y + step, f"\x95 {line}")
    assert sheet.lines()[2:7] == [
        "Nurse",
        "Okafor Clinic",
        "2019 - present",
        "• Ran the night ward",
        "• Wrote the weekly plan",
    ]


def test_cells_that_begin_on_one_line_are_rows_and_no_columns() -> None:
    sheet = Sheet()
    sheet.write(40, 60, "Ada Vale", size=22, bold=True)
    sheet.write(40, 95, "Work experience", size=14, bold=True)
    for y, title, employer, dates, done in JOBS:
        sheet.write(40, y, dates)
        sheet.write(40, y + 14, "Leeds")
        sheet.write(200, y, title, bold=True)
        sheet.write(200, y + 14, employer)
        sheet.write(200, y + 28, f"\x95 {done}")
    lines = sheet.lines()
    assert lines[2:5] == ["2019 - present\tNurse", "Leeds\tOkafor Clinic", "• Ran the night ward"]
    assert lines.index("2015 - 2019\tCarer") < lines.index("• Moved patients and beds")


def test_a_side_bar_set_to_the_right_is_a_column_though_no_left_edge_is_shared() -> None:
    sheet = Sheet()
    sheet.write(40, 60, "Ada Vale", size=22, bold=True)
    main = ["Experience", "Nurse, Okafor Clinic", "Education", "BSc, Leeds", "MSc, York"]
    bar = ["Skills", "Wound care", "Triage of walk-in patients", "Languages", "English and Polish"]
    for number, (left, right) in enumerate(zip(main, bar, strict=True)):
        y = 100 + 18 * number
        sheet.write(40, y, left)
        sheet.write(560 - sheet.pdf.get_string_width(right), y, right)
    assert sheet.lines() == ["Ada Vale", *main, *bar]


def test_dates_over_each_other_beside_a_lower_line_are_whole_and_on_it() -> None:
    sheet = Sheet()
    sheet.write(260, 80, "EXPERIENCE", size=13)
    for y, first, last, title in (
        (110, "Apr 2019 -", "Aug 2021", "Staff Nurse"),
        (180, "Oct 2010 -", "Feb 2015", "Paediatric Nurse"),
    ):
        sheet.write(60, y, first)
        sheet.write(60, y + 14, last)
        sheet.write(160, y + 5.6, title, bold=True)
        sheet.write(160, y + 18, "Aireborough Care Centre, Leeds")
    assert sheet.lines() == [
        "EXPERIENCE",
        "Apr 2019 - Aug 2021\tStaff Nurse",
        "Aireborough Care Centre, Leeds",
        "Oct 2010 - Feb 2015\tPaediatric Nurse",
        "Aireborough Care Centre, Leeds",
    ]


def a_drawing_within_a_page(text: str, cmap: str) -> bytes:
    """Return a PDF whose page holds a drawing at half its size; `cmap` spells its font."""
    page = "q 0.5 0 0 0.5 100 200 cm /X Do Q"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        "/Resources<</XObject<</X 5 0 R>>>>>>",
        f"<</Length {len(page)}>>stream\n{page}\nendstream",
        "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 6 0 R>>>>"
        f"/Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
    ]
    file, places = "%PDF-1.7\n", ""
    for number, one in enumerate(objects, 1):
        places += f"{len(file):010} 00000 n \n"
        file += f"{number} 0 obj\n{one}\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{places}"
    trailer = f"trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(file)}\n%%EOF"
    return f"{file}{table}{trailer}".encode()


def test_a_sign_spelled_by_itself_stays_in_its_word_where_a_page_is_printed_smaller() -> None:
    spelling = "1 begincodespacerange <00> <FF> endcodespacerange\n"
    spelling += "2 beginbfchar <41> <2F24> <42> <91CE> endbfchar"
    first = "/Span<</ActualText<FEFF5927>>>BDC (A) Tj EMC"
    text = f"BT /F 24 Tf 30 600 Td {first} 18 0 Td (B) Tj 18 0 Td (B) Tj ET"
    source = read_source(a_drawing_within_a_page(text, spelling))
    assert lines_of(source) == ["大野野"]


def test_signs_without_a_meaning_part_words_and_move_none() -> None:
    spelling = "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    spelling += "2 beginbfchar <0041> <0041> <0042> <0042> endbfchar"
    words = ("000000410042", "0042000000000041", "00000000", "00410042", "004200410000")
    text = " ".join(f"<{word}> Tj 0 -60 Td" for word in words)
    font = "/Subtype/Type0/BaseFont/Vale/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype"
    font += "/CIDFontType2/BaseFont/Vale/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)>>>>]"
    pdf = a_drawing_within_a_page(f"BT /F 24 Tf 30 600 Td {text} ET", spelling)
    source = read_source(pdf.replace(b"/Subtype/Type1/BaseFont/Helvetica", font.encode()))
    assert lines_of(source) == ["AB", "B\tA", "AB", "BA"]


def test_spaced_capitals_that_fell_apart_are_whole_words() -> None:
    heading = '#text(11pt, font: "DejaVu Sans Mono", tracking: 2pt)[EDUCATION AND LANGUAGES]'
    assert lines_of(typeset(heading)) == ["EDUCATION AND LANGUAGES"]
    sheet = Sheet()
    sheet.write(40, 100, "LANG", bold=True)
    for x, letters in ((40 + 29.7, "UA"), (40 + 45.5, "GES"), (40 + 72.5, "SPOKEN")):
        sheet.write(x, 100, letters, bold=True)
    assert sheet.lines() == ["LANGUAGES SPOKEN"]


def test_a_sign_far_from_a_text_is_not_its_bullet() -> None:
    sheet = Sheet()
    for number, (left, right) in enumerate(
        (
            ("Contact", "Ada Vale"),
            ("+", "Fitter of pumps for towns and farms"),
            ("ada@vale.example", "and of engines, for twelve years"),
            ("Languages", "Experience"),
            ("English", "Fitter, Acme Ltd"),
        )
    ):
        sheet.write(40, 100 + 14 * number, left)
        sheet.write(240, 100 + 14 * number, right)
    assert sheet.lines()[:4] == ["Contact", "+", "ada@vale.example", "Languages"]


def test_years_in_the_margin_of_two_entries_are_no_range() -> None:
    sheet = Sheet()
    for number, (year, line) in enumerate(
        ((2017, "Ph.D., Chemistry, Elmbrook University"), (2011, "B.Sc., Chemistry, Vale College"))
    ):
        sheet.write(40, 100 + 14 * number, str(year))
        sheet.write(140, 100 + 14 * number, line)
    assert sheet.lines() == [
        "2017\tPh.D., Chemistry, Elmbrook University", "2011\tB.Sc., Chemistry, Vale College",
    ]  # fmt: skip


def test_of_a_name_said_twice_the_large_one_is_whole() -> None:
    sheet = Sheet()
    card = ("Fitter of pumps", "since 2009", "", "Theodora Vale-", "Applecroft", "t@vale.example")
    for number, line in enumerate(card):
        sheet.write(40, 100 + 13 * number, line)
    sheet.write(40, 250, "Theodora Vale-Applecroft", size=14, bold=True)
    for number in range(6):
        sheet.write(
            40, 290 + 13 * number, "Fitted pumps for towns and farms, and engines of boats."
        )
    document = read_resume(read_source(bytes(sheet.pdf.output()))).document
    assert document.basics.name == "Theodora Vale-Applecroft"


def test_columns_whose_headings_happen_to_be_level_are_no_table() -> None:
    sheet = Sheet()
    left = ["Work", "Nurse, Okafor Clinic", "Ran the night ward", "Carer, Elm House", "Moved beds",
            "Education", "BSc Nursing, Leeds", "GCSE, Otley"]  # fmt: skip
    right = ["Skills", "Wound care", "Triage", "Languages", "Polish", "Awards", "Nurse of the year",
             "Otley, 2022"]  # fmt: skip
    sheet.write(40, 60, "Ada Vale", size=22, bold=True)
    for x, column in ((40, left), (380, right)):
        for number, line in enumerate(column):
            heads = line in {"Work", "Education", "Skills", "Languages", "Awards"}
            sheet.write(x, 100 + 18 * number, line, size=13 if heads else 10, bold=heads)
    assert sheet.lines() == ["Ada Vale", *left, *right]


def test_a_product_named_like_a_year_makes_no_table_of_dates() -> None:
    sheet = Sheet()
    bar = ["Ada Vale", "Otley", "Skills", "Welding", "SAP2000", "Rigging", "Languages", "Polish"]
    main = [
        "Profile", "Calm at height.", "Experience", "Fitter, Hobb Ltd", "Built two bridges",
        "Welder, Elm Yard", "Education", "BTEC, Leeds",
    ]  # fmt: skip
    for number, (left, right) in enumerate(zip(bar, main, strict=True)):
        sheet.write(40, 100 + 22 * number, left)
        sheet.write(180, 108 + 22 * number - 8 * (left == "SAP2000"), right)
    assert sheet.lines() == [*bar, *main]


def test_a_column_that_nearly_touches_the_lines_beside_it_is_read_by_itself() -> None:
    sheet = Sheet()
    left = ("Contact", "ada@vale.example", "Elmbrook", "Skills", "Frying, boiling and some baking")
    right = ("Experience", "Cook, Acme Ltd", "2019 - 2021", "Fried eggs.", "Washed all dishes.")
    sheet.pdf.set_font("helvetica", "", 10)
    edge = 40 + sheet.pdf.get_string_width(left[-1]) + 4  # a space takes 2.8 points
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        sheet.write(40, 100 + 14 * number, one, bold=number in {0, 3})
        sheet.write(edge, 100 + 14 * number, other, bold=number == 0)
    assert sheet.lines() == [*left, *right]


def test_a_word_of_a_sentence_above_columns_begins_none_of_them() -> None:
    sheet = Sheet()
    said = "I cook for schools and have"
    sheet.write(40, 80, f"{said} fed nine hundred children a day since the canteen was rebuilt.")
    edge = 40 + sheet.pdf.get_string_width(f"{said} ")
    for number in range(6):
        sheet.write(40, 110 + 14 * number, "Skills" if not number else "Frying", bold=not number)
        right = "Experience" if not number else "Cook at Acme Ltd"
        sheet.write(edge, 110 + 14 * number, right, bold=not number)
    assert sheet.lines()[0].startswith(f"{said} fed nine")

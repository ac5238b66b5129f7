"""Designed résumés: ratings drawn with signs, chips, side bars, timelines, drawn bullets."""

from ai.extraction.sheets import Sheet, typeset

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document


def read(text: str) -> Document:
    return read_resume(read_source(text.encode())).document


def read_sheet(sheet: Sheet) -> Document:
    return read_resume(read_source(bytes(sheet.pdf.output()))).document


def test_signs_that_rate_a_skill_are_its_level_and_no_skill() -> None:
    skills = read(
        "Ada Vale\n\nSkills\nTriage ●●●●○ Wound care ●●●●●\nFramer ★★★☆☆\nSewing\n"
    ).skills
    assert [(one.name, one.level) for one in skills] == [
        ("Triage", "4/5"), ("Wound care", "5/5"), ("Framer", "3/5"), ("Sewing", ""),
    ]  # fmt: skip


def test_ratings_in_a_column_of_their_own_belong_to_the_skills_in_order() -> None:
    document = read("Ada Vale\n\nSkills\nTriage\nWound care\n● ● ● ○\n● ● ● ●\n")
    assert [(one.name, one.level) for one in document.skills] == [
        ("Triage", "3/4"),
        ("Wound care", "4/4"),
    ]


def test_signs_that_rate_a_language_leave_the_stated_level() -> None:
    spoken = read("Ada Vale\n\nLanguages\nEnglish ●●●●○ B2\nPolish ●●○○○\nTe reo Māori – Fluent\n")
    assert [(one.language, one.fluency) for one in spoken.languages] == [
        ("English", "B2"),
        ("Polish", "2/5"),
        ("Te reo Māori", "Fluent"),
    ]


def test_chips_side_by_side_are_skills_and_no_groups() -> None:
    skills = read("Ada Vale\n\nSkills\nCoaching\tChange Management\nSAP\tModeration\n").skills
    assert [one.name for one in skills] == ["Coaching", "Change Management", "SAP", "Moderation"]
    groups = read("Ada Vale\n\nSkills\nTools\tGit, Make\nMethods\tScrum\n").skills
    assert [(one.name, one.keywords) for one in groups] == [
        ("Tools", ["Git", "Make"]),
        ("Methods", ["Scrum"]),
    ]


def test_a_year_of_leave_was_at_no_employer() -> None:
    work = read(
        "Ada Vale\n\nWork experience\n\nNurse\nTallow Hospital\nJul 2017 – Jan 2021\n\n"
        "Parental leave\nAug 2016 – Jun 2017\n\nNurse\nHusum Clinic\nJan 2015 – Jul 2016\n"
    ).work
    assert [(one.name, one.roles[0].position) for one in work] == [
        ("Tallow Hospital", "Nurse"),
        ("", "Parental leave"),
        ("Husum Clinic", "Nurse"),
    ]


def test_a_short_point_above_a_second_role_is_no_employer() -> None:
    work = read_sheet(_two_roles(Sheet())).work
    assert [(one.name, len(one.roles)) for one in work] == [("Kaveri Payments Ltd", 2)]
    assert work[0].roles[0].highlights == [
        "Own the ledger of settlements.",
        "Mentor six engineers.",
    ]


def _two_roles(sheet: Sheet) -> Sheet:
    sheet.write(200, 50, "Ada Vale", size=24)
    sheet.write(200, 90, "Work experience", size=13, bold=True)
    for y, x, line, when, bold in (
        (110, 40, "Kaveri Payments Ltd", "Chennai", True),
        (124, 40, "Staff Engineer", "April 2022 - Present", False),
        (138, 70, "Own the ledger of settlements.", "", False),
        (152, 70, "Mentor six engineers.", "", False),
        (166, 40, "Senior Engineer", "July 2019 - March 2022", False),
        (180, 70, "Moved accounts to streams.", "", False),
    ):
        sheet.write(x, y, line, bold=bold)
        sheet.write(430, y, when)
    return sheet


def test_dates_in_the_margin_never_continue_a_point() -> None:
    sheet = Sheet()
    sheet.write(40, 50, "Ada Vale", size=22, bold=True)
    sheet.write(40, 90, "Parcours professionnel", size=13, bold=True)
    for y, when, title, employer, point in (
        (110, "janv. 2019 - déc. 2021", "Chef de chantier", "Garrigue SA", "Suivi des budgets"),
        (152, "sept. 2015 - déc. 2018", "Conducteur", "Midi SARL", "Sécurité"),
    ):
        sheet.write(40, y, when, size=9)
        sheet.write(160, y, title, bold=True)
        sheet.write(160, y + 14, employer)
        sheet.write(158, y + 28, f"\u00b7 {point}")
    work = read_sheet(sheet).work
    assert [(one.name, one.roles[0].start_date) for one in work] == [
        ("Garrigue SA", "2019-01"),
        ("Midi SARL", "2015-09"),
    ]


def test_employers_that_look_like_headings_of_a_side_bar_head_no_sections() -> None:
    source = typeset(
        "#set page(margin: 10mm)\n#grid(columns: (50mm, 1fr), gutter: 8mm, ["
        "#text(10pt)[*Contact*]\n\nada\\@vale.example\n\n+44 20 7946 0018\n\n"
        "#text(10pt)[*Skills*]\n\nSewing\n\nKnitting\n\n#text(10pt)[*Languages*]\n\nEnglish], ["
        "#text(22pt)[*Ada Vale*]\n\n#text(13pt)[*Work experience*]\n\n"
        "#text(10pt)[*Serra Verde*]\n\n#text(9pt)[*Analyst* (Jan 2021 – Dec 2022)]\n\n"
        "#text(9pt)[Reports on eighty shops.]\n\n"
        "#text(10pt)[*Boa Vida*]\n\n#text(9pt)[*Clerk* (Aug 2015 – Feb 2019)]\n\n"
        "#text(9pt)[Bookings of three clinics.]\n\n"
        "#text(13pt)[*Education*]\n\n#text(10pt)[*Leeds College*]\n\n#text(9pt)[BA, 2012 – 2015]])"
    )
    document = read_resume(source).document
    assert [one.name for one in document.work] == ["Serra Verde", "Boa Vida"]
    assert not document.sections


def test_a_job_below_the_heading_it_looks_like_heads_no_section() -> None:
    sheet = Sheet()
    sheet.write(40, 50, "Ada Vale", size=22, bold=True)
    for y, line in ((90, "Profile"), (130, "Experience"), (250, "Education")):
        sheet.write(40, y, line, bold=True)
    sheet.write(40, 106, "I cook for schools.")
    for y, title, below in (
        (152, "Head Cook", ("Acme Ltd, Elmbrook", "2019 - 2021")),
        (206, "Waiter", ("Harbour Inn Ltd", "2017 - 2019")),
        (272, "Diploma in Baking", ("Elmbrook Cooking School", "2015 - 2017")),
    ):
        sheet.write(40, y, title, bold=True)
        for number, line in enumerate(below):
            sheet.write(40, y + 13 * (number + 1), line)
    document = read_sheet(sheet)
    assert [one.roles[0].position for one in document.work] == ["Head Cook", "Waiter"]
    assert [one.institution for one in document.education] == ["Elmbrook Cooking School"]
    assert not document.sections


def test_a_job_below_its_dates_heads_no_section_either() -> None:
    sheet = Sheet()
    sheet.write(40, 50, "Ada Vale", size=22, bold=True)
    for y, line in ((90, "Profile"), (130, "Experience")):
        sheet.write(40, y, line, size=11, bold=True)
    sheet.write(40, 106, "I cook for schools.")
    for y, *lines in (
        (150, "2019 - 2021", "Head Cook", "Acme Ltd, Elmbrook"),
        (210, "2017 - 2019", "Waiter", "Harbour Inn Ltd"),
    ):
        for number, line in enumerate(lines):
            sheet.write(40, y + 13 * number, line, size=11 if number == 1 else 9, bold=number == 1)
    document = read_sheet(sheet)
    assert [one.roles[0].position for one in document.work] == ["Head Cook", "Waiter"]
    assert not document.sections


def test_a_name_in_a_side_bar_is_not_read_with_the_heading_beside_it() -> None:
    sheet = Sheet()
    for y, line, size in ((50, "Agnes", 19), (74, "Wrobel", 19), (100, "Accountant", 9)):
        sheet.write(20, y, line, size=size, bold=size > 9)
    for y, line in ((130, "Contact"), (180, "Skills"), (230, "Interests")):
        sheet.write(20, y, line, size=11, bold=True)
    for y, line in ((144, "agnes@wrobel.example"), (194, "Bookkeeping"), (244, "Sailing")):
        sheet.write(20, y, line)
    sheet.write(206, 50, "Summary", size=11, bold=True)
    sheet.write(200, 66, "Accountant with sixteen years of practice in companies of all sizes.")
    sheet.write(206, 100, "Work experience", size=11, bold=True)
    for number, line in enumerate(("Chief Accountant", "Baltic Furniture Ltd", "2017 - 2021")):
        sheet.write(200, 116 + 14 * number, line)
    document = read_sheet(sheet)
    assert document.basics.name == "Agnes Wrobel"
    assert document.basics.summary.startswith("Accountant with sixteen")
    assert [one.name for one in document.interests] == ["Sailing"]


def test_a_date_above_the_headings_of_columns_stays_with_its_line() -> None:
    sheet = Sheet()
    sheet.write(40, 50, "Ada Vale", size=22)
    sheet.write(40, 90, "Education", size=12, bold=True)
    for y, line, when in (
        (110, "MA in Architecture with a thesis on wood, Politecnico di Torino", "2010 - 2013"),
        (126, "BA in Architecture and the science of it, Politecnico di Torino", "2007 - 2010"),
    ):
        sheet.write(40, y, line)
        sheet.write(500, y, when)
    for x, heading, lines in (
        (40, "Skills", ["AutoCAD", "Rhino", "Revit", "SketchUp"]),
        (220, "Languages", ["Italian: native", "French: C1", "English: B2"]),
        (400, "Interests", ["Chess", "Sailing", "Cooking"]),
    ):
        sheet.write(x, 160, heading, size=12, bold=True)
        for number, line in enumerate(lines):
            sheet.write(x, 178 + 13 * number, line)
    assert [one.start_date for one in read_sheet(sheet).education] == ["2010", "2007"]


def test_a_consent_and_a_signature_are_in_no_list() -> None:
    document = read(
        "Ada Vale\n\nCertyfikaty\nKurs kas fiskalnych, 2020\nPrawo pracy, 2018\n"
        "Wyrażam zgodę na przetwarzanie moich danych osobowych w procesie rekrutacji.\n"
    )
    assert [one.name for one in document.certificates] == ["Kurs kas fiskalnych", "Prawo pracy"]
    document = read("Ada Vale\n\nHobbys\nSegeln\n\nKöln, den 14. November 2026\nAda Vale\n")
    assert [one.name for one in document.interests] == ["Segeln"]


def test_a_table_with_a_row_that_names_its_columns_is_read_row_by_row() -> None:
    source = typeset(
        "#text(16pt)[Ada Vale]\n\n*EXPERIENCIA PROFESIONAL*\n"
        "#table(columns: (40mm, 1fr, 50mm), [*Fechas*], [*Puesto*], [*Empresa*],"
        "[06/2018 – 02/2021], [Repartidora], [Levante S.A.],"
        "[03/2015 – 05/2018], [Conductora], [Segura S.L.],"
        "[1999 – 2008], [Moza de almacén], [Huerta Alta S.A.])"
    )
    work = read_resume(source).document.work
    assert [(one.name, one.roles[0].position, one.roles[0].start_date) for one in work] == [
        ("Levante S.A.", "Repartidora", "2018-06"),
        ("Segura S.L.", "Conductora", "2015-03"),
        ("Huerta Alta S.A.", "Moza de almacén", "1999"),
    ]
    assert not work[0].description


def test_a_degree_behind_a_name_is_no_state() -> None:
    basics = read(
        "Amina Vale, MD\nConsultant Physician · Children & Youth\n"
        "Manchester M20 4XX, UK\namina@vale.example\n"
    ).basics
    assert (basics.name, basics.location.city) == ("Amina Vale", "Manchester")
    assert basics.label == "Consultant Physician · Children & Youth"


def test_a_street_that_is_called_after_a_mayor_is_no_headline() -> None:
    basics = read("Ada Vale\nC/ Mayor 3, 2º B, 30001 Murcia\nada@vale.example\n").basics
    assert (basics.label, basics.location.address) == ("", "C/ Mayor 3, 2º B")


def test_cells_of_a_table_that_broke_over_lines_are_whole() -> None:
    source = typeset(
        "#text(16pt)[Ada Vale]\n\n*WORK EXPERIENCE*\n"
        "#table(columns: (45mm, 42mm, 45mm), [Period], [Organisation], [Position held],"
        "[Jan 2019 - Dec 2021], [Zenith Harbour Microfinance Bank Plc], [Senior Internal Auditor],"
        "[May 2015 - Dec 2018], [Adeola & Co. (Chartered Accountants)], [Audit Associate])"
    )
    work = read_resume(source).document.work
    assert [(one.name, one.roles[0].position) for one in work] == [
        ("Zenith Harbour Microfinance Bank Plc", "Senior Internal Auditor"),
        ("Adeola & Co. (Chartered Accountants)", "Audit Associate"),
    ]


def test_a_date_below_a_centred_heading_does_not_join_it() -> None:
    sheet = Sheet()
    sheet.write(220, 50, "Ada Vale", size=24, bold=True)
    sheet.write(260, 90, "EXPERIENCE", bold=True)
    for y, when, title, employer in (
        (116, "2018 - 2021", "Social worker", "Roof for All Association"),
        (170, "2015 - 2017", "Carer", "Harbour Care Ltd"),
    ):
        sheet.write(34, y, when, size=8)
        sheet.write(34, y + 13, title, bold=True)
        sheet.write(34, y + 26, employer)
    work = read_sheet(sheet).work
    assert [(one.name, one.roles[0].start_date) for one in work] == [
        ("Roof for All Association", "2018"),
        ("Harbour Care Ltd", "2015"),
    ]


def test_a_phone_number_ends_where_its_cell_does() -> None:
    basics = read("Chloé Vale\nRennes (35)\t07 55 50 01 66\tchloe@vale.example\n").basics
    assert basics.phone == "07 55 50 01 66"


def test_an_address_across_a_header_is_in_neither_column_below_it() -> None:
    sheet = Sheet()
    sheet.write(130, 50, "Carlos Eduardo Mendoza Rios", size=22, bold=True)
    for x, fact in (
        (137, "+52 55 5555 0134"),
        (240, "carlos@ingenio.example"),
        (400, "Mexico City"),
    ):
        sheet.write(x, 80, fact)
    for y, heading, lines in (
        (120, "EDUCATION", ["MEng Water", "University of Leeds", "2014 - 2015"]),
        (190, "SKILLS", ["Hydraulics", "Surveying"]),
    ):
        sheet.write(34, y, heading, size=11, bold=True)
        for number, line in enumerate(lines):
            sheet.write(34, y + 14 * (number + 1), line)
    sheet.write(225, 120, "WORK EXPERIENCE", size=11, bold=True)
    for number, line in enumerate(
        ("Civil Engineer", "Altiplano Ltd", "2016 - 2021", "Delivered many mains to the town.")
    ):
        sheet.write(225, 134 + 14 * number, line)
    document = read_sheet(sheet)
    assert document.basics.location.text == "Mexico City"
    assert document.basics.email == "carlos@ingenio.example"
    assert [one.name for one in document.work] == ["Altiplano Ltd"]


def test_a_word_that_ends_a_broken_name_is_no_heading() -> None:
    sheet = Sheet()
    sheet.write(60, 60, "Ada Vale", size=22)
    lines = [("Work", True), ("Tallow Matriculation Higher Secondary", True), ("School", True)]
    lines += [("Head of Mathematics", False), ("Jun 2020 - Present", False)]
    lines += [("Lead nine teachers and write the papers of two classes.", False)]
    lines += [("Education", True), ("M.Sc. in Mathematics, Cove University", False)]
    heights = iter([110, 140, 154, 172, 186, 200, 240, 260])
    for text, bold in lines:
        heading = text in {"Work", "Education"}
        sheet.write(60, next(heights), text, size=16 if heading else 11, bold=bold)
    document = read_sheet(sheet)
    assert [one.name for one in document.work] == ["Tallow Matriculation Higher Secondary School"]
    assert [one.institution for one in document.education] == ["Cove University"]


def test_a_personal_summary_and_skills_with_proficiency_are_headings() -> None:
    document = read(
        "Ada Vale\n\nPERSONAL SUMMARY\n\nKeeps offices calm.\n\nExperience\n\nClerk\nCove Ltd\n"
        "2014 - 2016\n\nSkills & Proficiency\n\nMinute taking\nTravel booking\n"
    )
    assert document.basics.summary == "Keeps offices calm."
    assert [one.name for one in document.skills] == ["Minute taking", "Travel booking"]

"""Lists: certificates with their issuers, languages with their levels, skills with theirs."""

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Document


def read(section: str) -> Document:
    return read_resume(read_source(f"Rita Osei\nrita@osei.example\n\n{section}".encode())).document


def test_a_certificate_is_called_what_stands_before_its_issuer() -> None:
    document = read(
        "CERTIFICATES\n"
        "Food Safety Level 3: Institute of Hygiene, 2020\n"
        "High-Voltage Switching, Authorised Person: Grid Academy, 2021\n"
        "Six Sigma Green Belt - ASQ (2016)\n"
        "First Aid, Red Cross, 2019\n"
    )
    assert [(item.name, item.issuer, item.date) for item in document.certificates] == [
        ("Food Safety Level 3", "Institute of Hygiene", "2020"),
        ("High-Voltage Switching, Authorised Person", "Grid Academy", "2021"),
        ("Six Sigma Green Belt", "ASQ", "2016"),
        ("First Aid", "Red Cross", "2019"),
    ]


def test_a_bold_certificate_stands_above_its_issuer() -> None:
    document = read("# Certificates\n**Safe Pass**\nSafety Board, 2023\n**F-Gas**\nBoard, 2021\n")
    assert [(item.name, item.issuer) for item in document.certificates] == [
        ("Safe Pass", "Safety Board"),
        ("F-Gas", "Board"),
    ]


def test_a_name_among_languages_is_no_language() -> None:
    document = read("LANGUAGES\nMandarin Chinese: Native\nMaltese\nCarla Fenn\nEnglish fluent\n")
    assert [item.language for item in document.languages] == [
        "Mandarin Chinese",
        "Maltese",
        "English",
    ]


def test_brackets_say_how_well_a_skill_is_known_or_what_it_holds() -> None:
    skills = read("SKILLS\nExcel (Advanced), Tools (Git, Make), AWS (Amazon)\n").skills
    assert [(item.name, item.level, item.keywords) for item in skills] == [
        ("Excel", "Advanced", []),
        ("Tools", "", ["Git", "Make"]),
        ("AWS (Amazon)", "", []),
    ]


def test_a_line_in_brackets_lists_what_a_project_was_made_with() -> None:
    project = read("PROJECTS\nTide Watch, 2023\nWarns rowers.\n(Python, PostgreSQL)\n").projects[0]
    assert (project.description, project.keywords) == ("Warns rowers.", ["Python", "PostgreSQL"])


def test_citations_are_read_in_the_orders_scholars_use() -> None:
    document = read(
        "PUBLICATIONS\n"
        "1. Osei, R. K.; Vale, A. Copper clusters for mild oxides. J. Mild Chem. 2022, 14, 2.\n"
        "2. Osei RK, Vale A. Sleep in shifts. Night Med. 2021;3(2):1-9.\n"
        "3. Osei, R., & Vale, A. (2020). Slow towns: a study. Towns Today, 4.\n"
        "4. R. Osei and A. Vale, “Sorting names,” Trans. Names, vol. 2, 2019.\n"
        "5. Osei, R. et al. Light in pipes. Pipe Notes 2018, 3, 11.\n"
        "6. The Art of Reading, Vale Press, 2017\n"
    )
    assert [(item.name, item.publisher, item.release_date) for item in document.publications] == [
        ("Copper clusters for mild oxides", "J. Mild Chem", "2022"),
        ("Sleep in shifts", "Night Med", "2021"),
        ("Slow towns: a study", "Towns Today", "2020"),
        ("Sorting names", "Trans. Names", "2019"),
        ("Light in pipes", "Pipe Notes", "2018"),
        ("The Art of Reading", "Vale Press", "2017"),
    ]
    assert document.publications[0].authors == ["Osei, R. K.", "Vale, A."]
    assert document.publications[3].authors == ["R. Osei", "A. Vale"]


def test_a_level_keeps_the_brackets_that_belong_to_it() -> None:
    document = read("LANGUAGES\nSpanish: B2 (DELE), French (C1), German – A2\n")
    assert [item.fluency for item in document.languages] == ["B2 (DELE)", "C1", "A2"]


def test_a_list_goes_on_in_a_line_that_begins_small() -> None:
    document = read("INTERESTS\nClimbing, analogue\nphotography\n")
    assert [item.name for item in document.interests] == ["Climbing", "analogue photography"]

"""Studies: school, degree, field and grade in the words of many countries."""

import time

import pytest

from skillsync.ai.extraction.career_file import read_career
from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.career.document import Education


def studies(heading: str, *lines: str) -> list[Education]:
    text = "\n".join(["Ada Lindqvist", "ada@lindqvist.example", "", heading, *lines, ""])
    return read_resume(read_source(text.encode())).document.education


def told(one: Education) -> tuple[str, str, str]:
    return one.study_type, one.area, one.institution


@pytest.mark.parametrize(
    ("line", "degree", "area"),
    [
        ("Ingeniería Técnica, Topografía", "Ingeniería Técnica", "Topografía"),
        ("AEC en Comptabilité", "AEC", "Comptabilité"),
        ("Bachelier en Soins infirmiers", "Bachelier", "Soins infirmiers"),
        ("Diploma III in Office Administration", "Diploma III", "Office Administration"),
        ("Técnico en Cocina", "Técnico", "Cocina"),
        ("Technik informatyk", "Technik informatyk", ""),
    ],
)
def test_a_degree_of_any_country_is_parted_from_its_field(
    line: str, degree: str, area: str
) -> None:
    (one,) = studies("Education", "2015 - 2019", line, "Elmbrook College")
    assert told(one) == (degree, area, "Elmbrook College")


@pytest.mark.parametrize("line", ["QZT en Arpentage", "QZT, Arpentage", "Arpentage, QZT"])
def test_a_degree_nobody_listed_is_parted_from_its_field_too(line: str) -> None:
    (one,) = studies("Formation", "2015 - 2019", line, "Collège des Ormes")
    assert told(one) == ("QZT", "Arpentage", "Collège des Ormes")


@pytest.mark.parametrize("grade", ["8,7/10", "mention bien", "magna cum laude", "9.1"])
def test_a_line_with_a_grade_keeps_the_degree_before_it(grade: str) -> None:
    (one,) = studies(
        "Education", "Elmbrook College\t2015 - 2019", f"Master in Landscape and Water, {grade}"
    )
    assert (*told(one), one.score) == ("Master", "Landscape and Water", "Elmbrook College", grade)


@pytest.mark.parametrize(
    "lines",
    [
        ("Period\t2015 – 2019", "Degree\tQZT", "Field of study\tHoney", "Institution\tThe Hives"),
        ("Zeitraum: 2015 – 2019", "Einrichtung: The Hives", "Abschluss: QZT", "Fach: Honey"),
        ("Período: 2015 – 2019", "Título: QZT, Honey", "Centro: The Hives"),
    ],
)
def test_the_labels_of_a_form_say_what_stands_behind_them(lines: tuple[str, ...]) -> None:
    (one,) = studies("Education", *lines)
    assert told(one) == ("QZT", "Honey", "The Hives")


@pytest.mark.parametrize(
    "lines",
    [
        ("Elm University\t2015 - 2019", "BSc Biology", "Coláiste Rua Mhór", "Leaving Certificate"),
        ("Elm University", "2015 - 2019", "BSc Biology", "Coláiste Rua", "- 2011", "A-Levels"),
        ("• BSc Biology, Elm University, 2015-2019", "• A-Levels, Coláiste Rua School, 2011"),
    ],
)
def test_a_study_without_a_period_is_a_study_of_its_own(lines: tuple[str, ...]) -> None:
    first, second = studies("Education", *lines)
    assert told(first) == ("BSc", "Biology", "Elm University")
    assert second.institution.startswith("Coláiste Rua")
    assert second.study_type in {"Leaving Certificate", "A-Levels"}


@pytest.mark.parametrize(
    ("lines", "read_as"),
    [
        (
            ("Escuela de Posgrado del Misti", "Diplomado en Tributación"),
            ("Diplomado", "Tributación", "Escuela de Posgrado del Misti"),
        ),
        (
            ("Preparatoria Regional de Zapo", "Bachillerato, Ciencias"),
            ("Bachillerato", "Ciencias", "Preparatoria Regional de Zapo"),
        ),
        (
            ("I.E.S. Arroyo", "Grado, Comercio, Logística y Transporte"),
            ("Grado", "Comercio, Logística y Transporte", "I.E.S. Arroyo"),
        ),
        (
            ("A-Levels in Maths, Physics, Art", "Kesterby Sixth Form"),
            ("A-Levels", "Maths, Physics, Art", "Kesterby Sixth Form"),
        ),
        (
            ("Advanced Certificate (NFQ Level 6) in Joinery", "Elm College"),
            ("Advanced Certificate (NFQ Level 6)", "Joinery", "Elm College"),
        ),
    ],
)
def test_a_school_may_be_named_after_a_degree_and_subjects_may_be_listed(
    lines: tuple[str, ...], read_as: tuple[str, str, str]
) -> None:
    (one,) = studies("Formación", "2015 - 2019", *lines)
    assert told(one) == read_as


def test_a_publisher_behind_a_title_is_no_part_of_it() -> None:
    text = (
        "Ada Lindqvist\nada@lindqvist.example\n\nPublications\n"
        "• Salt and rice, a survey, Journal of Roots, March 2021\n"
        "• Who speaks for a bog?, Law Notes, 2017\n"
    )
    found = read_resume(read_source(text.encode())).document.publications
    assert [(one.name, one.publisher, one.release_date) for one in found] == [
        ("Salt and rice, a survey", "Journal of Roots", "2021-03"),
        ("Who speaks for a bog?", "Law Notes", "2017"),
    ]


def test_a_trade_may_be_a_surname_where_the_account_says_so() -> None:
    text = "Aitor Goiri Peón\nFisioterapeuta\naitor@goiri.example\n\nExperiencia\n"
    basics = read_resume(read_source(text.encode())).document.basics
    assert (basics.name, basics.label) == ("Aitor Goiri Peón", "Fisioterapeuta")


@pytest.mark.parametrize(
    "dates", [("2010 –", "2014"), ("2010", "– 2014"), ("Sep 2010 – Jun", "2014")]
)
def test_dates_broken_over_two_lines_are_one_period(dates: tuple[str, str]) -> None:
    (one,) = studies("Education", "Elm University", *dates, "BSc Biology")
    assert [str(date)[:4] for date in (one.start_date, one.end_date)] == ["2010", "2014"]
    assert told(one) == ("BSc", "Biology", "Elm University")


@pytest.mark.parametrize(
    ("line", "read_as", "grade"),
    [
        (
            "2019 – 2021 : Master Achats, IAE de Vire (mention bien)",
            ("Master", "Achats", "IAE de Vire"),
            "mention bien",
        ),
        (
            "2012-2016 Grado en Música. Universidad del Sur. Nota media: 7,85",
            ("Grado", "Música", "Universidad del Sur"),
            "7,85",
        ),
        (
            "Universidad del Sur, Lima: Bachiller en Derecho (2008 – 2013)",
            ("Bachiller", "Derecho", "Universidad del Sur"),
            "",
        ),
        (
            "2014 - 2017 Laurea in Lettere presso l'Università di Valdarno, voto 105/110",
            ("Laurea", "Lettere", "Università di Valdarno"),
            "105/110",
        ),
        (
            "2017-2020 Bachelor HES-SO en économie, Haute école de Bulle",
            ("Bachelor HES-SO", "économie", "Haute école de Bulle"),
            "",
        ),
        (
            "2012 – 2017 Uniwersytet Polny, kierunek: Prawo, tytuł: magister",
            ("magister", "Prawo", "Uniwersytet Polny"),
            "",
        ),
    ],
)
def test_a_study_told_in_one_line_is_cut_where_people_cut_it(
    line: str, read_as: tuple[str, str, str], grade: str
) -> None:
    (one,) = studies("Formation", line)
    assert (told(one), one.score) == (read_as, grade)


def test_several_degrees_below_one_school_are_all_of_it() -> None:
    found = studies(
        "Formation",
        "Université du Hainaut, Mons",
        "Master en gestion, grande distinction, 2014 – 2016",
        "Bachelier en commerce, 2011 – 2014",
    )
    assert [one.institution for one in found] == ["Université du Hainaut"] * 2


def test_what_goes_on_may_be_said_in_brackets() -> None:
    (one,) = studies("Formación", "Maestría en Derecho (en curso), Universidad del Sur, 2022 -")
    assert (told(one), one.current) == (("Maestría", "Derecho", "Universidad del Sur"), True)


@pytest.mark.parametrize(
    ("line", "title", "publisher"),
    [
        ('"Trigo y sal en suelos", Revista del Agro, 2018', "Trigo y sal en suelos", "Revista"),
        ("Pérez, J. y Vale, A. (2016). Trigo y sequía. Anales, 12(3)", "Trigo y sequía", "Anales"),
    ],
)
def test_the_title_of_a_citation_is_told_from_its_authors(
    line: str, title: str, publisher: str
) -> None:
    text = f"Ada Lindqvist\nada@lindqvist.example\n\nPublicaciones\n{line}\n"
    (one,) = read_resume(read_source(text.encode())).document.publications
    assert one.name == title
    assert one.publisher.startswith(publisher)


def test_who_gave_an_award_may_stand_above_its_title() -> None:
    text = (
        "Ada Lindqvist\nada@lindqvist.example\n\nAwards\n"
        "2023\nAwarded by: Elm Council\nBest Teacher\n2021\nAwarded by: Oak Union\nFirst Prize\n"
    )
    found = read_resume(read_source(text.encode())).document.awards
    assert [(one.title, one.awarder, one.date) for one in found] == [
        ("Best Teacher", "Elm Council", "2023"),
        ("First Prize", "Oak Union", "2021"),
    ]


def test_a_bullet_that_ends_with_a_comma_goes_on_below() -> None:
    text = (
        "Ada Lindqvist\nada@lindqvist.example\n\nVolunteering\n"
        "• Eastside Youth Basketball,\nAssistant Coach, 2022\n"
        "• Elm Library, Reader,\n11/2021\n"
    )
    found = read_resume(read_source(text.encode())).document.volunteer
    assert [(one.organization, one.position) for one in found] == [
        ("Eastside Youth Basketball", "Assistant Coach"),
        ("Elm Library", "Reader"),
    ]


def test_a_table_of_studies_is_read_without_the_names_of_its_columns() -> None:
    found = studies(
        "Education",
        "Course      Institution      Board/University      Year      Percentage",
        "B.E (ECE)      Ponni College of Engineering      Anbu University      2016      78%",
        "HSC      Bharathi Hr Sec School      State Board      2012      91%",
    )
    assert [(one.study_type, one.end_date, one.score) for one in found] == [
        ("B.E (ECE)", "2016", "78%"),
        ("HSC", "2012", "91%"),
    ]


@pytest.mark.parametrize(
    ("degree", "told", "score"),
    [
        ("Titolo: Laurea in Farmacia, 108/110", "", "108/110"),
        ("Titolo: Laurea in Farmacia (108/110)", "", "108/110"),
        ("Titolo: Laurea in Farmacia, 108/110", "Voto: 110/110", "110/110"),
        ("Titolo: Laurea in Farmacia", "Voto: 108/110", "108/110"),
    ],
)
def test_a_grade_behind_a_degree_in_a_form_is_the_grade(degree: str, told: str, score: str) -> None:
    lines = ["Giulia Marchetti", "", "Istruzione e formazione", "", degree, told,
             "Istituto: Università di Ferrano", "Periodo: 2012 - 2017", ""]  # fmt: skip
    text = "\n".join(line for at, line in enumerate(lines) if line or at < 5)
    [study, *_] = read_career(text.encode()).reading.document.education
    assert (study.study_type, study.area, study.score) == ("Laurea", "Farmacia", score)


def test_an_endless_word_among_the_studies_is_passed_over_at_once() -> None:
    began = time.process_time()
    read_resume(read_source(b"Ada Vale\n\nEducation\nBSc Baking, Vale\n" + b"ingdip" * 12_000))
    assert time.process_time() - began < 8  # it took minutes


def test_headings_of_their_own_part_studies_whatever_stands_below_their_dates() -> None:
    text = (
        "# Ada Vale\n\n## Education\n\n### MBA, Finance\n\nCove University · 2017 – 2019\n\n3.4/4.0"
        "\n\n### Bachelor of Commerce, Law\n\nElmbrook University · 2010 – 2014\n\nUpper Second"
        "\n\n### Leaving Certificate\n\nTallow High School · 2007 – 2010\n"
    )
    found = read_resume(read_source(text.encode())).document.education
    assert [(*told(one), one.end_date) for one in found] == [
        ("MBA", "Finance", "Cove University", "2019"),
        ("Bachelor of Commerce", "Law", "Elmbrook University", "2014"),
        ("Leaving Certificate", "", "Tallow High School", "2010"),
    ]


def test_a_grade_that_two_words_announce_is_read_with_the_second() -> None:
    (study,) = studies(
        "Education", "Cove University, May 2017", "LL.M. in Law | Grade: GPA: 3.81/4.00"
    )
    assert study.score == "GPA: 3.81/4.00"

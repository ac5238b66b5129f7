"""Slots: who employed whom as what is decided for a whole section at once."""

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume

Job = tuple[str, str, str]


def jobs(section: str) -> list[Job]:
    """Return title, employer and place of each job of a section."""
    text = f"Sam Okafor\nsam@okafor.example\n\nExperience\n{section}"
    document = read_resume(read_source(text.encode())).document
    return [(role.position, job.name, job.location) for job in document.work for role in job.roles]


def test_a_name_no_word_tells_apart_stands_where_the_other_names_stand() -> None:
    assert jobs(
        "Nordlys, Baker\t2019 - 2022\n- Baked.\n\n"
        "Kestrel Bakeries Ltd, Head Baker\t2015 - 2019\n- Led four people.\n\n"
        "Tallow & Thyme Ltd, Frothmaker\t2012 - 2015\n- Frothed.\n"
    ) == [
        ("Baker", "Nordlys", ""),
        ("Head Baker", "Kestrel Bakeries Ltd", ""),
        ("Frothmaker", "Tallow & Thyme Ltd", ""),
    ]


def test_a_town_nobody_listed_stands_in_the_cell_of_the_towns() -> None:
    assert jobs(
        "Orrin Ltd, Welder\t2019 - 2022\tBirkenfeldau\n- Welded.\n\n"
        "Pell & Daughters, Fitter\t2015 - 2019\tBerlin\n- Fitted.\n"
    ) == [("Welder", "Orrin Ltd", "Birkenfeldau"), ("Fitter", "Pell & Daughters", "Berlin")]


def test_a_town_below_the_dates_is_no_employer_of_the_second_role() -> None:
    document = jobs(
        "Saltmarsh Kitchens\nSous Chef\n2019 - 2022\nOstwick\n- Ran a brigade.\n"
        "Pastry Chef\n2016 - 2019\nOstwick\n- Made cakes.\n"
        "Apprentice Chef\nHotel Edelweg\n2012 - 2016\nLondon\n- Peeled.\n"
    )
    assert document == [
        ("Sous Chef", "Saltmarsh Kitchens", "Ostwick"),
        ("Pastry Chef", "Saltmarsh Kitchens", "Ostwick"),
        ("Apprentice Chef", "Hotel Edelweg", "London"),
    ]


def test_an_employer_above_later_roles_begins_a_job_of_its_own() -> None:
    assert [(title, employer) for title, employer, _ in jobs(
        "HR Adviser\nCaregroup Vale\nSep 2019 - Present\n- Advised twelve managers.\n"
        "Baker & Brewer Staffing Ltd\n6 years\nBranch Manager\nJan 2016 - Aug 2019\n- Led.\n"
        "Recruiter\nJul 2013 - Dec 2015\n- Placed.\n"
    )] == [
        ("HR Adviser", "Caregroup Vale"),
        ("Branch Manager", "Baker & Brewer Staffing Ltd"),
        ("Recruiter", "Baker & Brewer Staffing Ltd"),
    ]  # fmt: skip


def test_a_legal_form_that_had_no_room_ends_the_name_above() -> None:
    assert jobs("Grindel Antriebe GmbH & Co.\nKG\nWelder\n2019 - 2022\n- Welded.\n") == [
        ("Welder", "Grindel Antriebe GmbH & Co. KG", "")
    ]


def test_a_bullet_that_is_only_a_town_is_the_place() -> None:
    assert jobs(
        "## Orrin Ltd, Welder\n- 2019 – 2022\n- Zwickenau\n- Welded hulls.\n\n"
        "## Pell Ltd, Fitter\n- 2015 – 2019\n- Berlin\n- Fitted pipes.\n"
    ) == [("Welder", "Orrin Ltd", "Zwickenau"), ("Fitter", "Pell Ltd", "Berlin")]


def test_labels_that_return_in_each_head_are_not_of_the_names() -> None:
    assert jobs(
        "Company: Brindle\nPosition: Product Owner\nPeriod: 2019 - 2022\n- Ran demos.\n\n"
        "Company: Halvor Digital Ltd\nPosition: Analyst\nPeriod: 2015 - 2019\n- Wrote.\n"
    ) == [("Product Owner", "Brindle", ""), ("Analyst", "Halvor Digital Ltd", "")]


def test_a_web_address_below_a_job_is_the_employers() -> None:
    text = "Sam Okafor\n\nExperience\nCook\nBrindle\nwww.brindle.example\n2019 - 2022\n- Cooked.\n"
    work = read_resume(read_source(text.encode())).document.work[0]
    assert (work.name, work.url, work.roles[0].position) == (
        "Brindle",
        "www.brindle.example",
        "Cook",
    )


def test_brackets_name_the_employer_only_where_all_heads_have_them() -> None:
    assert jobs(
        "Cook (Brindle)\t2019 - 2022\n- Cooked.\nWaiter (Hotel Edelweg)\t2015 - 2019\n- Served.\n"
    ) == [("Cook", "Brindle", ""), ("Waiter", "Hotel Edelweg", "")]
    assert jobs(
        "Vale Surgery\nNurse (Return to Practice)\n2019 - 2022\n- Nursed.\n"
        "St Hild's Hospital\nSenior Nurse\n2015 - 2019\n- Nursed.\n"
    ) == [
        ("Nurse (Return to Practice)", "Vale Surgery", ""),
        ("Senior Nurse", "St Hild's Hospital", ""),
    ]


def test_a_legal_form_that_ends_in_a_full_stop_ends_no_sentence() -> None:
    assert jobs(
        "Specjalista ds. jakości\nFabryka Okien Wrzos Zimowy Sp. z o.o.\n2019 - 2022\n- Audyty.\n"
    ) == [("Specjalista ds. jakości", "Fabryka Okien Wrzos Zimowy Sp. z o.o.", "")]


def test_a_department_is_not_the_employer() -> None:
    assert jobs(
        "Account Manager\t2019 - 2022\nHalvor Mutual\nFinance Department\n- Managed.\n"
    ) == [("Account Manager", "Halvor Mutual", "")]


def highlights(section: str) -> list[list[str]]:
    text = f"Sam Okafor\nsam@okafor.example\n\nExperience\n{section}"
    document = read_resume(read_source(text.encode())).document
    return [role.highlights for job in document.work for role in job.roles]


def test_a_word_that_returns_above_the_points_of_each_job_is_no_point() -> None:
    assert highlights(
        "Cook, Brindle Ltd\n2016-Jan - Present\nHIGHLIGHTS\n- Cooked.\n"
        "Waiter, Edelweg Ltd\n2012-May - 2015-Dec\nHIGHLIGHTS\n- Served.\n"
    ) == [["Cooked."], ["Served."]]


def test_lines_that_are_no_sentences_are_points_without_a_sign() -> None:
    assert highlights(
        "Brindle Ltd\n2016 - 2020\nCook\nCooked for ninety guests\nCut waste by a third\n"
    ) == [["Cooked for ninety guests", "Cut waste by a third"]]


def test_a_sentence_below_the_dates_is_not_the_employer() -> None:
    assert jobs(
        "Two Larks Coffee, Barista\t2019 - 2022\nOpen and close the shop\n"
        "Fernhill Food Co-op, Cashier\t2015 - 2019\nSummer job at the register\n"
    ) == [("Barista", "Two Larks Coffee", ""), ("Cashier", "Fernhill Food Co-op", "")]


def test_a_form_says_with_each_label_what_stands_beside_it() -> None:
    form = (
        "Period\t2019 - 2022\nPosition\tProduct Owner\nDuties\t- Ran demos\n"
        "Employer\tBrindle, London\n"
        "Period\t2015 - 2019\nPosition\tAnalyst\nDuties\t- Wrote reports\n"
        "Employer\tHalvor Ltd, Berlin\n"
    )
    assert jobs(form) == [
        ("Product Owner", "Brindle", "London"),
        ("Analyst", "Halvor Ltd", "Berlin"),
    ]
    assert highlights(form) == [["Ran demos"], ["Wrote reports"]]


def test_a_stroke_parts_an_employer_from_its_town() -> None:
    assert jobs("2019 - 2022\tBrindle & Daughters / London\nCook\n- Cooked.\n") == [
        ("Cook", "Brindle & Daughters", "London")
    ]

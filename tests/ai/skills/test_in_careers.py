from skillsync.ai.extraction.career_file import read_career
from skillsync.ai.skills.in_careers import find_skills_in_career

RESUME = """Mira Tollen
mira@tollen.example
Bristol, United Kingdom

Experience

Warehouse Clerk, Fenway Logistics Ltd
January 2020 - March 2023
- Planned logistics for forty vans and kept the books in QuickBooks

Education

BSc in Chemistry, Harbour University
2016 - 2019
"""


def test_an_employers_name_is_no_skill_and_the_same_word_elsewhere_is() -> None:
    file = read_career(RESUME.encode())
    assert [role.name for role in file.reading.document.work] == ["Fenway Logistics Ltd"]
    found = find_skills_in_career(file.source.seen_text, file.reading.document)
    places = [each.start for each in found if each.label == "logistics"]
    assert places == [RESUME.index("logistics for")]
    assert "QuickBooks" in {each.label for each in found}


def test_what_followed_from_a_name_alone_is_gone_too() -> None:
    file = read_career(RESUME.replace("Planned logistics for", "Drove").encode())
    found = find_skills_in_career(file.source.seen_text, file.reading.document)
    stated = {each.id for each in found if not each.implied_by}
    assert all(each.implied_by in stated for each in found if each.implied_by)
    assert "logistics" not in {each.label for each in found}


def test_a_posting_is_searched_whole() -> None:
    text = "Logistics Clerk\nWe ask for logistics and SAP.\n"
    file = read_career(text.encode())
    found = find_skills_in_career(file.source.seen_text, file.reading.document)
    assert [each.label for each in found if not each.implied_by] == [
        "logistics",
        "logistics",
        "SAP",
    ]

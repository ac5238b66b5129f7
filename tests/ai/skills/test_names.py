import pytest

from skillsync.ai.skills.finder import find_skills
from skillsync.ai.skills.ours import LANGUAGES, read_aliases, read_entries
from skillsync.ai.skills.taxonomy import taxonomy


def labels(text: str) -> set[str]:
    return {found.label for found in find_skills(text) if not found.implied_by}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Wundversorgung, Medikamentengabe und Pflegeplanung auf der Station",
            {"wound care", "medication administration", "care planning"},
        ),
        (
            "Finanzbuchhaltung mit DATEV, Monatsabschlüsse und Lohnabrechnung",
            {"accounting", "DATEV", "month-end closing", "payroll"},
        ),
        ("Sie bringen Staplerschein und Teamfähigkeit mit.", {"forklift licence", "teamwork"}),
        (
            "Gestion de projet, analyse de données et bases de données",
            {"project management", "data analysis", "databases"},
        ),
        (
            "Soins palliatifs, pose de perfusions, prises de sang",
            {"palliative care", "IV therapy", "venepuncture"},
        ),
        ("Maîtrise du Pack Office et travail en équipe", {"Microsoft Office", "teamwork"}),
        (
            "Contabilidad general, nóminas y gestión de proyectos",
            {"accounting", "payroll", "project management"},
        ),
    ],
)
def test_common_skills_have_german_french_and_spanish_names(text: str, found: set[str]) -> None:
    assert found <= labels(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_leads_to_the_skill_it_is_listed_for(language: str) -> None:
    source = taxonomy()
    known = {concept.label.casefold() for concept in source.concepts.values()}
    wrong = []
    for label, names in read_aliases(language):
        assert label.casefold() in known
        for name in names:
            hits = find_skills(f"{name.lstrip('?')}")
            if not name.startswith("?") and label not in {hit.label for hit in hits}:
                wrong.append((label, name, [hit.label for hit in hits]))
    assert wrong == []


def test_our_lists_name_nothing_twice_and_imply_only_what_they_name() -> None:
    owners: dict[str, str] = {}
    entries = read_entries()
    for entry in entries:
        for name in {name.lstrip("?").casefold() for name in entry.names}:
            assert owners.setdefault(name, entry.label) == entry.label
    assert {name.casefold() for entry in entries for name in entry.implied} <= owners.keys()
    assert len(entries) > 1500


def test_skills_that_only_the_newer_edition_has_are_known_by_their_names() -> None:
    found = {each.label: each.id for each in find_skills("machine learning and data science")}
    assert found["machine learning"].startswith("esco:3a2d5b45")
    assert found["data science"].startswith("esco:")
    labels = {concept.label for concept in taxonomy().concepts.values()}
    assert {"perform dimensionality reduction", "quantum computing", "game theory"} <= labels
    assert not any(label.startswith(("The ", "A ")) for label in labels)

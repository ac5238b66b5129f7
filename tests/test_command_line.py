"""The command line: no server, no database, clear words, honest exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from fpdf import FPDF
from world import SAMS_RESUME, WIRING


def skillsync(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a user would, without anything of ours in the environment."""
    return subprocess.run(
        [sys.executable, "-m", "skillsync", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"PATH": "", "HOME": "/nonexistent", **variables},
    )


@pytest.fixture
def resume(tmp_path: Path) -> str:
    """Sam's résumé as a PDF made by another program."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    for line in SAMS_RESUME.splitlines():
        pdf.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    path = tmp_path / "sam.pdf"
    pdf.output(str(path))
    return str(path)


@pytest.fixture
def posting(tmp_path: Path) -> str:
    """A posting as text."""
    path = tmp_path / "posting.txt"
    path.write_text(f"Electrician\n\n{WIRING}", encoding="utf-8")
    return str(path)


def test_parse_writes_json_resume(resume: str) -> None:
    answer = skillsync("parse", resume)
    assert answer.returncode == 0, answer.stderr
    value = json.loads(answer.stdout)
    assert value["basics"]["name"] == "Sam Okafor"
    assert value["basics"]["email"] == "sam.okafor@people.example"
    assert value["work"][0]["name"] == "Tallowmere Electrical Ltd"
    assert value["work"][0]["startDate"] == "2019-03"


def test_score_prints_a_table_people_can_read(resume: str, posting: str) -> None:
    answer = skillsync("score", resume, posting)
    assert answer.returncode == 0, answer.stderr
    assert "of 100" in answer.stdout
    assert "Driving licence" in answer.stdout
    assert "missing" in answer.stdout


def test_a_resume_is_not_scored_against_itself(resume: str) -> None:
    answer = skillsync("score", resume, resume)
    assert answer.returncode == 1
    assert "This is the résumé itself" in answer.stderr


def test_score_as_json_says_what_was_found_where(resume: str, posting: str) -> None:
    answer = skillsync("score", resume, posting, "--json")
    value = json.loads(answer.stdout)
    for part in ("overall", "skills", "experience", "education", "location"):
        assert value[part] is None or 0 <= value[part] <= 100
    assert 0 <= value["confidence"] <= 1
    assert value["model"]["scorer"]
    quotes = [row["posting"]["quote"] for row in value["requirements"]]
    assert any("BS 7671" in quote for quote in quotes)
    text = Path(posting).read_text(encoding="utf-8")
    for row in value["requirements"]:
        place = row["posting"]
        assert text[place["start"] : place["end"]] == place["quote"]


def test_rank_puts_the_better_first_and_names_what_it_cannot_read(
    resume: str, posting: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(
        "Rowan Vale\nBaker\n\nExperience\nBaker, Old Mill\n2019 - 2024\n- Baked bread\n", "utf-8"
    )
    answer = skillsync("rank", posting, str(other), str(tmp_path / "none.pdf"), resume, "--json")
    assert answer.returncode == 1
    assert "none.pdf: No such file" in answer.stderr
    ranked = json.loads(answer.stdout)
    assert [each["file"] for each in ranked] == [resume, str(other)]
    assert ranked[0]["overall"] > ranked[1]["overall"]


def test_the_same_input_gives_the_same_score(resume: str, posting: str) -> None:
    first, second = (json.loads(skillsync("score", resume, posting, "--json").stdout) for _ in "12")
    del first["took_ms"], second["took_ms"]
    assert first == second


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.pdf", b"", "empty"),
        ("program.pdf", b"MZ\x90\x00" + b"\x00" * 200, "program"),
        ("broken.pdf", b"%PDF-1.7 and then nothing", "damaged"),
        ("large.txt", b"word " * 3_000_000, "10 MB"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_line_and_exit_1(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    answer = skillsync("parse", str(path))
    assert answer.returncode == 1
    assert answer.stdout == ""
    assert words in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_missing_file_gives_one_line_and_exit_1() -> None:
    answer = skillsync("parse", "nowhere.pdf")
    assert answer.returncode == 1
    assert answer.stderr == "skillsync: nowhere.pdf: No such file or directory.\n"


def test_an_empty_posting_is_refused(resume: str, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n ", encoding="utf-8")
    answer = skillsync("score", resume, str(empty))
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1


def test_weights_that_are_not_a_whole_are_refused(
    resume: str, posting: str, tmp_path: Path
) -> None:
    criteria = tmp_path / "criteria.json"
    criteria.write_text('{"skills_weight": 90}', encoding="utf-8")
    answer = skillsync("score", resume, posting, "--criteria", str(criteria))
    assert answer.returncode == 1
    assert "add up to 100" in answer.stderr


def test_empty_lines_of_criteria_ask_for_nothing(resume: str, posting: str, tmp_path: Path) -> None:
    criteria = tmp_path / "criteria.json"
    criteria.write_text('{"required_skills": ["", " \\n"]}', encoding="utf-8")
    plain = skillsync("score", resume, posting, "--json")
    asked = skillsync("score", resume, posting, "--criteria", str(criteria), "--json")
    assert (
        json.loads(asked.stdout)["requirements"] == json.loads(plain.stdout)["requirements"] != []
    )


def test_a_ranking_never_cuts_the_names_of_files(resume: str, posting: str, tmp_path: Path) -> None:
    folder = tmp_path / "a-folder-whose-name-fills-the-column"
    folder.mkdir()
    for name in ("first.txt", "other.txt"):
        (folder / name).write_bytes(Path(resume).read_bytes())
    told = skillsync("rank", posting, str(folder / "first.txt"), str(folder / "other.txt"))
    column = [line.split("│")[2].strip() for line in told.stdout.splitlines() if "│" in line]
    assert "".join(column) == "".join(str(folder / name) for name in ("first.txt", "other.txt"))


def test_the_web_server_says_that_it_needs_a_database() -> None:
    answer = skillsync("web")
    assert answer.returncode == 1
    assert "DATABASE_URL" in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_wrong_setting_is_named_in_one_line() -> None:
    answer = skillsync("web", SKILLSYNC_PORT="eighty")
    assert answer.returncode == 1
    assert answer.stderr.startswith("skillsync: SKILLSYNC_PORT: ")
    assert answer.stderr.count("\n") == 1


def test_production_refuses_a_default_that_pretends() -> None:
    answer = skillsync("web", SKILLSYNC_ENVIRONMENT="production")
    assert answer.returncode == 1
    assert "SKILLSYNC_SECRET_KEY" in answer.stderr
    assert "Value error" not in answer.stderr


def test_skills_are_listed_with_their_place_and_what_follows_from_them(tmp_path: Path) -> None:
    file = tmp_path / "posting.md"
    file.write_text("We build our shop with Django and ship it with k8s.", encoding="utf-8")
    answer = skillsync("skills", str(file), "--json")
    assert answer.returncode == 0, answer.stderr
    found = {each["label"]: each for each in json.loads(answer.stdout)["skills"]}
    assert (found["Kubernetes"]["surface"], found["Kubernetes"]["status"]) == ("k8s", "stated")
    assert (found["Django"]["start"], found["Django"]["end"]) == (23, 29)
    assert found["Python"]["status"] == "implied"
    assert found["Python"]["implied_by"] == found["Django"]["id"]


def test_an_imported_language_is_known_to_the_next_command(tmp_path: Path) -> None:
    folder = tmp_path / "esco"
    folder.mkdir()
    (folder / "skills_de.csv").write_text(
        "conceptUri,skillType,preferredLabel,altLabels,status,modifiedDate\n"
        "http://data.europa.eu/esco/skill/aa-1,skill,Segel flicken,Segel ausbessern,released,\n",
        encoding="utf-8",
    )
    data = str(tmp_path / "data")
    answer = skillsync("taxonomy", "import", str(folder), SKILLSYNC_DATA_DIR=data)
    assert answer.returncode == 0, answer.stderr
    assert "de: 1 skills under 2 names" in answer.stdout
    file = tmp_path / "cv.txt"
    file.write_text("Kann Segel ausbessern", encoding="utf-8")
    listed = skillsync("skills", str(file), SKILLSYNC_DATA_DIR=data)
    assert "Segel flicken" in listed.stdout


def test_what_is_no_taxonomy_is_refused_in_one_line(tmp_path: Path) -> None:
    data = str(tmp_path / "data")
    for wrong in (tmp_path, tmp_path / "missing.zip"):
        answer = skillsync("taxonomy", "import", str(wrong), SKILLSYNC_DATA_DIR=data)
        assert answer.returncode == 1
        assert len(answer.stderr.splitlines()) == 1, answer.stderr
    assert not (tmp_path / "data").exists()


MARKED_POSTING = """# Welder (m/f/d)

**Vale Yard** seeks a *welder* in Leeds. See [our site](https://vale.example/jobs).

## What you bring

- At least **3 years** of `TIG` welding
- Knowledge of C++ and Python is nice to have
- Forklift licence
"""
MARKED_RESUME = """# Ada Vale

ada@vale.example

## Experience

**Welder**, Harbour Works, *2015 – 2022*

- TIG welding of **stainless** steel pipes
- Wrote small tools in Python
"""


def test_quotes_and_skills_stand_at_their_places_in_markdown_files(tmp_path: Path) -> None:
    asking, telling = tmp_path / "posting.md", tmp_path / "resume.md"
    asking.write_bytes(MARKED_POSTING.replace("\n", "\r\n").encode())
    telling.write_text(MARKED_RESUME, encoding="utf-8")
    told = json.loads(skillsync("score", str(telling), str(asking), "--json").stdout)
    asked = [row["posting"] for row in told["requirements"]]
    shown = [quote for row in told["requirements"] for quote in row["resume"]]
    assert [MARKED_POSTING[one["start"] : one["end"]] for one in asked] == [
        one["quote"] for one in asked
    ]
    assert [MARKED_RESUME[one["start"] : one["end"]] for one in shown] == [
        one["quote"] for one in shown
    ]
    assert "Knowledge of C++" in [one["quote"] for one in asked]
    found = json.loads(skillsync("skills", str(telling), "--json").stdout)["skills"]
    named = [one for one in found if one["status"] == "stated"]
    assert [MARKED_RESUME[one["start"] : one["end"]] for one in named] == [
        one["surface"] for one in named
    ]

"""The reference, the translation template and the worked example say what the code says."""

import runpy
from datetime import date
from pathlib import Path

import pytest

from skillsync.ai.extraction.reading import read_source
from skillsync.ai.extraction.resume import read_resume
from skillsync.ai.scoring.posting import read_posting
from skillsync.ai.scoring.score import score

ROOT = Path(__file__).parents[2]
CONTENTS: dict[str, str] = runpy.run_path(str(ROOT / "scripts/reference.py"))["contents"]()


@pytest.mark.parametrize("name", CONTENTS)
def test_the_reference_is_up_to_date(name: str) -> None:
    path = ROOT / name
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    assert written == CONTENTS[name], f"{name} is out of date: run `make reference`."


def test_the_reference_is_the_same_twice() -> None:
    again = runpy.run_path(str(ROOT / "scripts/reference.py"))["contents"]()
    assert again == CONTENTS


def test_the_worked_example_is_what_the_scorer_says() -> None:
    examples = ROOT / "docs/examples"
    source = read_source((examples / "resume.txt").read_bytes())
    result = score(
        read_resume(source).document,
        read_posting((examples / "posting.txt").read_text("utf-8")),
        resume_text=source.text,
        today=date(2026, 11, 21),
    )
    page = (ROOT / "docs/scoring.md").read_text("utf-8")
    rows = [
        f"| {row.text} | {row.kind} | {row.status} | {row.credit:g} | {row.weight:g} "
        for row in result.requirements
        if row.weight and row.kind != "degree"
    ]
    assert [row for row in rows if row not in page] == []
    skills, experience, education, location = (part.points for part in result.parts)
    words = f"({skills} × 40 + {experience} × 30 + {education} × 15 + {location} × 15) ÷ 100 ="
    assert words in page
    assert f"so **{result.overall}**" in page

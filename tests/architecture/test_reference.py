"""The reference pages and the translation template say what the code says."""

import runpy
from pathlib import Path

import pytest

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

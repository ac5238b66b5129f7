"""Other programs beside ours, each in an environment of its own, outside the repository.

Nothing of them is kept here but how they are called. `BENCH_RIVALS` names the folder in which their
environments are made and found again; without it they are not run.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = os.environ.get("BENCH_RIVALS", "")
_INSTALL_SECONDS, _RUN_SECONDS = 1200, 1800


class Rival(NamedTuple):
    """A program, what to install for it, and the file beside the bench that calls it."""

    name: str
    packages: tuple[str, ...]
    adapter: str


def ask(rival: Rival, adapters: Path, told: Path, *, called: str) -> Any:
    """Return what a rival's adapter answers to the questions in `told`, one JSON a line.

    Installs it first where it is missing. Raises SubprocessError or OSError when it does not run.
    """
    folder = Path(FOLDER)
    environment = folder / rival.adapter
    python = environment / "bin" / "python"
    if not (environment / "ready").exists():
        uv = Path(sys.executable).with_name("uv")
        make = [str(uv), "venv", "--quiet", "--clear", "--python", "3.11", str(environment)]
        subprocess.run(make, check=True, timeout=60)
        install = [str(uv), "pip", "install", "--quiet", "--python", str(python), *rival.packages]
        subprocess.run(install, check=True, timeout=_INSTALL_SECONDS)
        (environment / "ready").touch()
    answer = folder / f"{called}-{rival.adapter}.json"
    run = [str(python), str(adapters / f"run_{rival.adapter}.py"), str(told), str(answer)]
    quiet = {**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONPATH": "", "OMP_NUM_THREADS": "1"}
    subprocess.run(run, check=True, timeout=_RUN_SECONDS, env=quiet, stderr=subprocess.DEVNULL)
    return json.loads(answer.read_text(encoding="utf-8"))

"""Create .venv, or keep the one there, with the installer in it.

Runs on the system's Python, so it needs nothing.
"""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Create the environment; say in one line why it cannot be."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this runs before anything has checked it
        print(f"SkillSync needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        print("Name another one: make run PYTHON=python3.12")
        return 1
    folder = ROOT / ".venv"
    try:
        # An environment that is there is kept: its own Python may be the one that runs this.
        if not (folder / "bin" / "python").exists():
            venv.create(folder, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"Could not create {folder}: {error}")
        print("On Debian or Ubuntu, install the package python3-venv.")
        return 1
    command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    command += ["--disable-pip-version-check", "--require-hashes"]
    command += ["-r", str(ROOT / "requirements-bootstrap.lock")]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())

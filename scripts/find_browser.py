"""Make sure there is a browser for the tests: an installed one, Debian's, or Playwright's own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find() -> str | None:
    """Return the path of a browser that can be driven, None when there is none."""
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    if MAC.exists():
        return str(MAC)
    return _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when needed: it is slow

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
        return str(path) if path.exists() else None


def install() -> None:
    """Install a browser as far as this machine lets us."""
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for arguments in (["update"], ["install", "-y", "chromium"]):
            command = ["apt-get", "-qq", *arguments]
            subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
        if find():
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Find or install a browser; say clearly when there is none."""
    if find() is None:
        install()
    if find() is None:
        print("The browser tests need Chrome or Chromium, and none could be installed here.")
        print("Install it with your system's package manager and run `make test` again.")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

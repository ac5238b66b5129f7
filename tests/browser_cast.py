"""What the browser tests share."""

import re
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import ViewportSize

PASSWORD = "a long enough one"
PHONE: ViewportSize = {"width": 390, "height": 844}
SMALLEST: ViewportSize = {"width": 320, "height": 640}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


def sign_up(window: Any, name: str, *, platform: str) -> str:
    """Sign up as a new person and confirm the address; return it."""
    page = window.page
    email = f"{name.split(maxsplit=1)[0].lower()}.{time.monotonic_ns()}@people.example"
    window.go(f"/sign-up?platform={platform}")
    page.fill("input[name=name]", name)
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.get_by_role("heading", name=re.compile("mail", re.IGNORECASE)).first.wait_for()
    page.goto(window.live.mailbox.link_to(email, r"http://\S+/verify-email\?token=\S+"))
    page.click("main button[type=submit]")
    page.wait_for_url(re.compile(r"/(hire)?$"))
    return email


def upload(window: Any, path: Path) -> None:
    """Upload a résumé and come to its review."""
    window.go("/resumes")
    window.page.set_input_files("input[name=file]", str(path))
    window.page.locator("form:has(input[name=file]) button[type=submit]").click()
    window.page.locator("input[name='basics/name']").wait_for()

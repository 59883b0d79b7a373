"""What people do on the pages, said once: sign in, bring a document, save it."""

import re
from pathlib import Path
from typing import Any

COORDINATOR = "Demo Coordinator, Andes"
SECRETARIAT = "Demo Secretariat"


def sign_in(page: Any, name: str) -> None:
    """Open the sign-in page and choose a demo person with one click."""
    page.goto("/accounts/login/")
    page.get_by_role("button", name=f"Sign in as {name}").click()
    page.wait_for_url(re.compile(r"/desk/$"))


def send_file(page: Any, path: Path, *, address: str = "/imports/new/") -> None:
    """Send a file and wait until it is read, or found unreadable."""
    page.goto(address)
    page.get_by_label("Document").set_input_files(path)
    page.get_by_role("button", name="Upload and read").click()
    page.wait_for_url(re.compile(r"/imports/(?!new/)[^/]+/"))
    page.get_by_role("heading", name=re.compile("^(Read from|This file|.*could not be read)|Saved")).or_(
        page.get_by_text("This file could not be read")
    ).first.wait_for(timeout=30_000)


def save_import(page: Any, *, title: str = "") -> str:
    """Save what was read, under a title if one is given; return the address of the workplan."""
    if title:
        page.get_by_label("Title of the workplan").fill(title)
    page.locator("#save").get_by_role("button", name=re.compile("^Save ")).click()
    page.wait_for_url(re.compile(r"/workplans/[^/]+/$"))
    return str(page.evaluate("location.pathname"))

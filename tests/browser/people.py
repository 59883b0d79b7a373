"""What people do on the pages, said once: sign in, bring a document, save it."""

import re
from pathlib import Path
from typing import Any

from tests.browser.own_plan import write_plan

COORDINATOR = "Demo Coordinator, Andes"
SECRETARIAT = "Demo Secretariat"


def sign_in(page: Any, name: str) -> None:
    """Open the sign-in page as a stranger and choose a demo person with one click."""
    page.context.clear_cookies()
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


def furnish(page: Any, folder: Path) -> None:
    """Give the installation one of everything: a version with an amendment, a draft, open and closed imports, editions.

    The page belongs to nobody at first and to the Secretariat in the end.
    """
    sign_in(page, COORDINATOR)
    send_file(page, write_plan(folder / "furnished.docx"))
    page.get_by_label(re.compile("^The same as above")).check()
    workplan = save_import(page, title="A furnished plan")
    for act, field, button in (
        ("adopt", "Agreed at the assembly.", "Adopt and freeze"),
        ("amend", "The springs moved.", "Open the amendment"),
        ("adopt", "Agreed again.", "Adopt and freeze"),
        ("amend", "The springs moved again.", "Open the amendment"),
    ):
        page.goto(f"{workplan}{act}/")
        page.get_by_label("Reason").fill(field)
        page.get_by_role("button", name=button).click()
        page.wait_for_load_state()
    send_file(page, write_plan(folder / "half-read.docx", extra=True))
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 once")
    page.goto("/imports/new/")
    page.get_by_label("Document").set_input_files(folder / "broken.docx")
    page.get_by_role("button", name="Upload and read").click()
    page.get_by_text("This file could not be read").wait_for()
    sign_in(page, SECRETARIAT)
    for reason in ("Adopted by the members.", "Adopted by the members once more."):
        page.goto("/editions/adopt/")
        page.get_by_label("Adopted by whom, and why").fill(reason)
        page.get_by_role("button", name=re.compile("^Adopt edition")).click()
        page.wait_for_url(re.compile(r"/editions/\d+/$"))
        page.goto("/plan/sections/add/")
        page.get_by_label("Heading").fill("A note after an edition")
        page.get_by_label("Text").fill("It is fictional.")
        page.get_by_role("button", name="Save").click()
        page.wait_for_load_state()

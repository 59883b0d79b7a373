"""A focal point finishes a national report in a few clicks, counted in a browser, with scripts and without."""

import re
from datetime import date
from typing import Any

import pytest

from tests.browser.conftest import DESKTOP
from tests.browser.people import SECRETARIAT, sign_in

pytestmark = pytest.mark.browser
FOCAL_POINT = "Demo Focal Point, Kyrgyzstan"
MOST_CLICKS = 10
YEAR = date.today().year


def open_cycle(page: Any, title: str) -> None:
    sign_in(page, SECRETARIAT)
    page.goto("/reports/")
    page.get_by_role("link", name="Open a cycle").click()
    page.get_by_label("Title").fill(title)
    for label, day in (
        ("First day reported on", f"{YEAR}-01-01"),
        ("Last day reported on", f"{YEAR}-12-31"),
        ("Opens on", f"{YEAR}-01-01"),
        ("Due on", f"{YEAR + 1}-01-31"),
    ):
        page.get_by_label(label).fill(day)
    page.get_by_role("button", name="Open the cycle").click()
    page.wait_for_url(re.compile(r"/reports/cycles/(?!new/)[^/]+/$"))


def record_meetings(page: Any, count: int) -> None:
    for number in range(count):
        page.goto("/evidence/record/meeting/")
        page.get_by_label("When").first.fill(f"{YEAR}-01-{number + 2:02d}")
        page.get_by_label("Where").first.fill(f"Naryn {number}")
        page.locator("main form button.first").first.click()
        page.wait_for_url(re.compile(r"/evidence/(?!record/meeting/)"))
        if page.get_by_role("button", name="Record it").count():
            page.get_by_role("button", name="Record it").first.click()
            page.wait_for_load_state()


class Clicks:
    """Clicks, and keeps count of them."""

    def __init__(self) -> None:
        self.count = 0

    def on(self, target: Any) -> None:
        self.count += 1
        target.click()


@pytest.fixture(scope="module")
def cycles(browser: Any, address: str) -> dict[bool, str]:
    """Six meetings are recorded and two cycles open over them; return the cycle to report in, with scripts or not."""
    context = browser.new_context(viewport=DESKTOP, base_url=address)
    page = context.new_page()
    titles = {scripts: f"Reports counted {date.today().isoformat()} {scripts}" for scripts in (True, False)}
    for title in titles.values():
        open_cycle(page, title)
    sign_in(page, FOCAL_POINT)
    record_meetings(page, 6)
    context.close()
    return titles


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_focal_point_with_six_happenings_finishes_in_ten_clicks(
    browser: Any, address: str, cycles: dict[bool, str], scripts: bool
) -> None:
    context = browser.new_context(viewport=DESKTOP, base_url=address, java_script_enabled=scripts)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    sign_in(page, FOCAL_POINT)

    clicks = Clicks()
    clicks.on(page.get_by_role("link", name=cycles[scripts]).first)
    items = page.locator("main input[name='right']")
    assert items.count() >= 6
    clicks.on(page.get_by_role("button", name=re.compile("^Confirm all")))
    page.get_by_text("Saved.").first.wait_for()
    clicks.on(page.locator("main textarea").first)
    page.locator("main textarea").first.fill("The springs of Naryn flow again.\n\nSix meetings made it so.")
    clicks.on(page.get_by_role("button", name="Submit the report"))

    page.get_by_text("Submitted. The Secretariat looks at it next").wait_for()
    assert "The springs of Naryn flow again." in page.locator("main").inner_text()
    assert clicks.count <= MOST_CLICKS
    context.close()
    assert errors == []

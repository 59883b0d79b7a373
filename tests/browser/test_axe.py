"""Accessibility of every page that people reach: a stranger, a coordinator, the Secretariat; wide, narrow, dark."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import COORDINATOR, SECRETARIAT, sign_in
from tests.browser.tour import names_of_addresses, pages_reached

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
LOOKS = [(DESKTOP, "light"), (PHONE, "dark")]
# A coordinator's pages are the Secretariat's but for these, and for those that the Secretariat does not reach.
OWN = {"home:desk", "publishing:import", "workplans:workplan", "workplans:workplans"}


def faults(page: Any, address: str) -> list[Any]:
    """Return what is wrong with a page in both looks: rules broken, and what is wider than the window."""
    found: list[Any] = []
    page.goto(address)
    for size, scheme in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        answer = Axe().run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]}).response
        found += [(address, scheme, one["id"], one["nodes"][0]["html"]) for one in answer["violations"]]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            found.append((address, scheme, f"{width} pixels wide in a window of {size['width']}"))
    return found


def test_pages_of_a_stranger_have_no_faults(page: Any, furnished: str) -> None:
    reached = pages_reached(page)
    assert {"publishing:plan", "publishing:edition", "workplans:version", "workplans:compare"} <= set(reached)
    assert [fault for path in reached.values() for fault in faults(page, path)] == []


def test_pages_of_the_secretariat_and_of_a_coordinator_have_no_faults(page: Any, furnished: str) -> None:
    sign_in(page, SECRETARIAT)
    reached = pages_reached(page)
    forms = {
        name for name in names_of_addresses() if re.search(r"^(workplans|publishing):.*-(edit|add|new|adopt)$", name)
    }
    assert forms - set(reached) == set()
    found = [fault for path in reached.values() for fault in faults(page, path)]
    sign_in(page, COORDINATOR)
    own = pages_reached(page)
    found += [fault for name, path in own.items() if name in OWN or name not in reached for fault in faults(page, path)]
    assert found == []


@pytest.mark.parametrize("path", ["/nowhere/", "/ru/nowhere/", "/patterns/", "/ru/plan/", "/ru/plan/matrix/", "/es/"])
def test_other_pages_have_no_faults(page: Any, path: str) -> None:
    assert faults(page, path) == []


def test_pieces_mirror_in_arabic(page: Any) -> None:
    page.goto("/patterns/")
    where = "document.querySelector('.wordmark').getBoundingClientRect()"
    left = page.evaluate(f"{where}.left")
    page.evaluate("Object.assign(document.documentElement, {lang: 'ar', dir: 'rtl'})")
    assert page.evaluate(f"innerWidth - {where}.right") == pytest.approx(left, abs=16)
    for size, scheme in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        answer = Axe().run(page, options={"runOnly": TAGS}).response
        assert [(one["id"], one["nodes"][0]["html"]) for one in answer["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

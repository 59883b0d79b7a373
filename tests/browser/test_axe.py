"""Accessibility of every page that a stranger reaches, and of those without a place in it; wide, narrow, dark."""

from typing import Any

import pytest

from tests.browser.faults import LOOKS, faults, rules_broken
from tests.browser.tour import pages_reached

pytestmark = pytest.mark.browser


@pytest.mark.long
def test_pages_of_a_stranger_have_no_faults(page: Any, furnished: str) -> None:
    reached = pages_reached(page)
    assert {"publishing:plan", "publishing:edition", "workplans:version", "workplans:compare"} <= set(reached)
    assert [fault for path in reached.values() for fault in faults(page, path)] == []


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
        assert rules_broken(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

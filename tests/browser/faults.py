"""What is wrong with a page for those who cannot see it, see it dark, or hold it in a hand: axe, and its width."""

import json
from collections.abc import Iterable
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.conftest import DESKTOP, PHONE

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
LOOKS = [(DESKTOP, "light"), (PHONE, "dark")]


def faults(page: Any, address: str) -> list[Any]:
    """Return what is wrong with a page in both looks: rules broken, and what is wider than the window."""
    found: list[Any] = []
    page.goto(address)
    for size, scheme in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [(address, scheme, *broken) for broken in rules_broken(page)]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size["width"]:
            found.append((address, scheme, f"{width} pixels wide in a window of {size['width']}"))
    return found


def rules_broken(page: Any, tags: Iterable[str] = TAGS) -> list[list[str]]:
    """Return [rule, HTML of the first element that breaks it] for the page as it is now.

    The checker is given to a page once, and answers with nothing but what is broken: it is half a megabyte of script,
    and tells of each rule that holds.
    """
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    options = json.dumps({"runOnly": list(tags), "resultTypes": ["violations"]})
    shaped = "found => found.violations.map(one => [one.id, one.nodes[0].html])"
    return list(page.evaluate(f"axe.run({options}).then({shaped})"))

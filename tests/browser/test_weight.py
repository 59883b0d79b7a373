"""What a first visit costs on the wire: few bytes, no other host, and no script to read what is public."""

from collections import Counter
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.people import COORDINATOR, SECRETARIAT, sign_in
from tests.browser.tour import pages_reached

pytestmark = pytest.mark.browser
PUBLIC, DESK, HTML = 40 * 1024, 80 * 1024, 14 * 1024
# Pages with a form of their own script: a passkey is made by script alone.
WITH_SCRIPT = {"account_login"}


class Wire:
    """What goes over the wire of one page, which stores nothing: each visit is as the first one."""

    def __init__(self, context: Any) -> None:
        self._page, self._icon = context.new_page(), 0
        self._sizes: dict[str, int] = {}
        self._answers: dict[str, tuple[str, str]] = {}
        wire = context.new_cdp_session(self._page)
        wire.send("Network.enable")
        wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
        wire.on("Network.responseReceived", lambda told: self._answers.update({told["requestId"]: _named(told)}))
        wire.on("Network.loadingFinished", lambda told: self._sizes.update(_length(told)))

    def visit(self, address: str) -> tuple[int, int, set[str], int]:
        """Return (bytes of all, bytes of the page, other hosts, scripts) of a visit with an empty store."""
        self._sizes.clear()
        self._answers.clear()
        self._page.goto(address, wait_until="load")
        here = urlsplit(self._page.url).netloc
        hosts = {urlsplit(url).netloc for url, _kind in self._answers.values() if url.startswith("http")} - {here}
        scripts = sum(kind == "Script" for _url, kind in self._answers.values())
        scripts += self._page.locator("script:not([type])").count()
        weights: Counter[str] = Counter()
        for key, size in self._sizes.items():
            weights[self._answers.get(key, ("", "unknown"))[1]] += size
        # The icon is asked for by the first visits alone, but is part of every one.
        self._icon = max(self._icon, weights.pop("Other", 0))
        return sum(weights.values()) + self._icon, weights["Document"], hosts, scripts


def _length(told: dict[str, Any]) -> dict[str, int]:
    return {told["requestId"]: int(told["encodedDataLength"])}


def _named(told: dict[str, Any]) -> tuple[str, str]:
    return told["response"]["url"], told["type"]


def test_public_pages_are_light_and_need_no_script(page: Any, furnished: str) -> None:
    wire = Wire(page.context)
    for name, path in pages_reached(page).items():
        total, document, hosts, scripts = wire.visit(path)
        assert (path, hosts) == (path, set())
        assert 1_000 < total <= PUBLIC, path
        assert document <= HTML, path
        assert scripts == 0 or name in WITH_SCRIPT, path


@pytest.mark.parametrize("person", [COORDINATOR, SECRETARIAT])
def test_pages_of_a_desk_are_light(page: Any, furnished: str, person: str) -> None:
    sign_in(page, person)
    wire = Wire(page.context)
    for path in pages_reached(page).values():
        total, _document, hosts, _scripts = wire.visit(path)
        assert (path, hosts) == (path, set())
        assert 1_000 < total <= DESK, path

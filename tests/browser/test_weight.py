"""What a first visit costs on the wire: few bytes, no other host, and no script to read what is public."""

from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.people import COORDINATOR, SECRETARIAT, sign_in
from tests.browser.tour import pages_reached

pytestmark = pytest.mark.browser
PUBLIC, DESK, HTML = 40 * 1024, 80 * 1024, 14 * 1024
# Pages with a form of their own script: a passkey is made by script alone.
WITH_SCRIPT = {"account_login"}


def first_visit(context: Any, address: str) -> tuple[int, int, set[str], int]:
    """Return (bytes of all, bytes of the page, other hosts, scripts) of a visit with an empty store."""
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: dict[str, int] = {}
    addresses: dict[str, tuple[str, str]] = {}
    wire.on("Network.responseReceived", lambda told: addresses.update({told["requestId"]: _named(told)}))
    wire.on("Network.loadingFinished", lambda told: sizes.update({told["requestId"]: int(told["encodedDataLength"])}))
    page.goto(address, wait_until="load")
    here = urlsplit(page.url).netloc
    hosts = {urlsplit(url).netloc for url, _kind in addresses.values() if url.startswith("http")} - {here}
    scripts = sum(kind == "Script" for _url, kind in addresses.values()) + page.locator("script:not([type])").count()
    document = sum(sizes.get(key, 0) for key, (_url, kind) in addresses.items() if kind == "Document")
    page.close()
    return sum(sizes.values()), document, hosts, scripts


def _named(told: dict[str, Any]) -> tuple[str, str]:
    return told["response"]["url"], told["type"]


def test_public_pages_are_light_and_need_no_script(page: Any, furnished: str) -> None:
    for name, path in pages_reached(page).items():
        total, document, hosts, scripts = first_visit(page.context, path)
        assert (path, hosts) == (path, set())
        assert 1_000 < total <= PUBLIC, path
        assert document <= HTML, path
        assert scripts == 0 or name in WITH_SCRIPT, path


@pytest.mark.parametrize("person", [COORDINATOR, SECRETARIAT])
def test_pages_of_a_desk_are_light(page: Any, furnished: str, person: str) -> None:
    sign_in(page, person)
    for path in pages_reached(page).values():
        total, _document, hosts, _scripts = first_visit(page.context, path)
        assert (path, hosts) == (path, set())
        assert 1_000 < total <= DESK, path

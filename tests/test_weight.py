"""What readers on thin lines must fetch: pages as they are served, with the seed plan loaded."""

import gzip
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.contrib.staticfiles import finders

from ayni.initiatives.actions import load_seed_initiatives
from ayni.publishing.importing.seed import import_seed
from ayni.workplans.models import Workplan
from tests.visiting import client_of

KB = 1024
PUBLIC_HTML, FIRST_VISIT, DESK_HTML = 14 * KB, 40 * KB, 80 * KB
ASSET = re.compile(r'(?:href|src)="/static/([^"?]+)"')
PUBLIC = ["/", "/plan/", "/plan/matrix/", "/workplans/", "/initiatives/", "/initiatives/andes/", "/members/", "/help/"]
PUBLIC += ["/evidence/"]
PUBLIC += ["/members/apply/"]
PUBLIC += ["/workplans/coherence/", "/members/reaffirmed/", "/members/own-actions/", "/editions/", "/accounts/login/"]
DESKS = ["/desk/", "/imports/", "/imports/new/", "/accounts/", "/accounts/people/", "/workplans/new/"]
DESKS += ["/evidence/offline/", "/evidence/record/", "/evidence/record/meeting/", "/evidence/waiting/"]


@pytest.fixture
def seed(db: None) -> Any:
    """The seed plan, read through the import that everybody has."""
    load_seed_initiatives()
    assert import_seed() == ""
    return Workplan.objects.get()


def fetched(client: Any, address: str) -> tuple[int, str]:
    """Return the bytes that travel for a page, and its text."""
    answer = client.get(address, headers={"accept-encoding": "br, gzip"})
    assert answer.status_code == 200, address
    body = answer.content
    if answer.headers.get("Content-Encoding") == "br":
        return len(body), brotli.decompress(body).decode()
    if answer.headers.get("Content-Encoding") == "gzip":
        return len(body), gzip.decompress(body).decode()
    return len(body), body.decode()


def assets_of(page: str) -> int:
    """Return the bytes of all that a page names under /static/, packed as they are served."""
    total = 0
    for name in set(ASSET.findall(page)):
        path = finders.find(name)
        assert path, name
        body = Path(str(path)).read_bytes()
        packed = brotli.compress(body, quality=11)
        total += min(len(packed), len(body))
    return total


def public_addresses(seed: Workplan) -> list[str]:
    row = seed.activities.order_by("id")[0]
    at = f"/workplans/{seed.slug}/"
    return [
        *PUBLIC,
        at,
        f"{at}activities/{row.code}/",
        f"{at}objectives/{row.objective.code}/",
        "/plan/sections/mission/",
    ]


@pytest.mark.parametrize("language", ["", "/ru"])
def test_public_pages_are_light(seed, client, language):
    weights, first = {}, {}
    for address in public_addresses(seed):
        weight, page = fetched(client, language + address)
        weights[address], first[address] = weight, weight + assets_of(page)
    assert {address: weight for address, weight in weights.items() if weight > PUBLIC_HTML} == {}
    assert {address: weight for address, weight in first.items() if weight > FIRST_VISIT} == {}
    # Every page has its style: a weight of nothing would prove nothing.
    assert min(first[address] - weights[address] for address in weights) > 1 * KB


def test_desks_are_bearable(seed, cast):
    client = client_of(cast.secretariat)
    at = f"/workplans/{seed.slug}/"
    addresses = [*DESKS, "/plan/", at, f"{at}arrange/", f"{at}history/", f"{at}adopt/"]
    weights = {address: fetched(client, address)[0] for address in addresses}
    assert {address: weight for address, weight in weights.items() if weight > DESK_HTML} == {}

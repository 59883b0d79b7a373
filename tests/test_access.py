"""Who gets what: every address of the resolver for every role, opened and sent to, and no restricted word anywhere."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from django.core.cache import cache

from tests.access_table import TABLE
from tests.addresses import addresses_of, files_of
from tests.visiting import client_of, close, links_in, names_of, opened, sent, text_of
from tests.world import CANARIES, ROLES, SECRETARIAT, World

# An empty form that says which version it saw: it comes back as incomplete, or acts, and is undone.
SENT = {"version": "1"}
# Other languages of the same page, and signing in with a way back, are without end.
NOT_FOLLOWED = ("/fr/", "/es/", "/ru/", "/accounts/login/")
# The beginning of every canary: what a search finds by it stands in its answer in full.
SEARCHES = [
    f"{page}?q=quok"
    for page in (
        "/workplans/",
        "/members/",
        "/fr/members/",
        "/accounts/people/",
        "/requests/",
        "/offers/",
        "/funding/",
        "/thesaurus/",
    )
]
SEALED = {"accounts:invitation-accept", "members:apply-page", "members:apply-step", "members:apply-letter"}
NAMES = sorted(set(names_of()))


def rows() -> dict[tuple[str, str], dict[str, tuple[int, ...]]]:
    """Return the table as (name, about) -> method -> status by role."""
    found: dict[tuple[str, str], dict[str, tuple[int, ...]]] = {}
    for line in TABLE.strip().splitlines():
        name, about, *columns = (cell.strip() for cell in line.split("|"))
        methods = (tuple(int(status) for status in column.split()) for column in columns)
        found[name, about] = dict(
            zip(("GET", "POST"), (each * 8 if len(each) == 1 else each for each in methods), strict=True)
        )
    return found


def test_every_address_has_a_row_and_every_row_an_address(world):
    expected = {(name, about) for name in NAMES for about in addresses_of(world, name)}
    assert set(rows()) - expected == set(), "rows without an address"
    assert expected - set(rows()) == set(), "addresses without a row in tests/access_table.py"


@pytest.mark.long
@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_gets_and_that_nothing_in_it_is_not_for_its_eyes(world, role):
    person, at = world.cast.people()[role], ROLES.index(role)
    readers = {**CANARIES, **{one.email: SECRETARIAT | {name} for name, one in world.cast.people().items() if one.pk}}
    readable = {word for word, roles in readers.items() if role in roles}
    differing, leaks, found = [], [], set()
    for answer in everything_for(world, person):
        if answer.expected and answer.status != answer.expected[at]:
            differing.append((answer.address, answer.method, answer.status, answer.expected[at]))
        holds = {word for word in readers if word in answer.text}
        found |= holds
        leaks += [(answer.address, answer.method, word) for word in sorted(holds - readable)]
    assert differing == []
    assert leaks == []
    # What this role may see it does see somewhere: the canaries are where they could leak from.
    assert readable - found == set()


class Answer(NamedTuple):
    """What came back; `expected` is the row of the table for this method, () where the address is none of its own."""

    address: str
    method: str
    status: int
    text: str
    expected: tuple[int, ...] = ()


def everything_for(world: World, person: Any) -> Iterator[Answer]:
    """Yield all that a person gets: pages, answers to forms, searches, files, and what only a page leads to."""
    table, more = rows(), set(SEARCHES) | set(files_of(world))
    browser = client_of(person)
    for name in NAMES:
        for about, address in addresses_of(world, name).items():
            for method in ("GET", "POST"):
                cache.clear()
                found = opened(browser, address) if method == "GET" else sent(browser, address, SENT)
                # Whoever holds a sealed link is the one whom it is for.
                text = "" if name in SEALED else text_of(found)
                more |= {link for link in links_in(text) if "?" in link and not link.startswith(NOT_FOLLOWED)}
                yield Answer(address, method, int(found.status_code), text, table[name, about][method])
                close(found)
    for address in sorted(more):
        found = opened(browser, address)
        yield Answer(address, "GET", int(found.status_code), text_of(found))
        close(found)

"""Accessibility of every page that the Secretariat or a coordinator reaches; wide, narrow, dark."""

import re
from typing import Any

import pytest

from tests.browser.faults import faults
from tests.browser.people import COORDINATOR, SECRETARIAT, sign_in
from tests.browser.tour import names_of_addresses, pages_reached

pytestmark = pytest.mark.browser
# A coordinator's pages are the Secretariat's but for these, and for those that the Secretariat does not reach.
OWN = {"home:desk", "publishing:import", "workplans:workplan", "workplans:workplans"}


@pytest.mark.long
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

"""Pages ask as often of a partnership of 590 members as of one of 40."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command

from ayni.accounts.models import Person
from ayni.members.models import Member
from tests.test_constant_queries import COLD, DESK, measured

pytestmark = [pytest.mark.django_db, pytest.mark.torture]
PUBLIC = [
    *("/", "/members/", "/members/map/", "/members/?category=mg&page=2", "/members/?q=springs", "/members/KGZ/"),
    *("/members/reaffirmed/", "/members/own-actions/", "/initiatives/", "/initiatives/andes/", "/workplans/"),
    *("/initiatives/andes/participants/", "/initiatives/andes/contributions/", "/workplans/coherence/"),
    *("/workplans/coherence/nothing/", "/evidence/", "/evidence/?kind=meeting", "/countries/KGZ/", "/plan/matrix/"),
]
DESKS = [
    *("/desk/", "/queue/", "/duties/regions/central-asia/", "/members/focal-points/", "/members/silent/"),
    *("/members/renewals/", "/members/reaffirmed/due/", "/evidence/waiting/", "/accounts/people/"),
]


def test_pages_of_590_members_cost_what_those_of_40_do(settings: Any, tmp_path: Any) -> None:
    settings.AYNI_DATA, settings.AYNI_DEMO = tmp_path, True
    call_command("demo", size="small", verbosity=0)
    stranger, secretariat = AnonymousUser(), Person.objects.get(email="secretariat@demo.example")
    small = {**measured(stranger, PUBLIC), **measured(secretariat, DESKS)}
    call_command("demo", size="full", verbosity=0)
    assert Member.objects.count() == 590
    full = {**measured(stranger, PUBLIC), **measured(secretariat, DESKS)}
    # A list that is empty among 40, as that of silent members, asks once more when it has somebody to show.
    assert {address: (small[address], cost) for address, cost in full.items() if cost > small[address] + 1} == {}
    assert {address: cost for address, cost in full.items() if cost > (COLD if address in PUBLIC else DESK)} == {}

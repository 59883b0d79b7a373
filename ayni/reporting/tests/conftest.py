"""The room's own scene: members, a workplan that binds them, a cycle."""

from datetime import date

import pytest

from ayni.accounts.tests.cast import give_role, make_person
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.tests.factories import make_evidence
from ayni.reporting.tests.factories import make_cycle
from ayni.workplans.actions import adopt_workplan
from ayni.workplans.tests.factories import make_annex
from tests.kept import kept, on_day

TODAY = date(2026, 11, 27)


@pytest.fixture(autouse=True)
def _on_that_day(set_clock):
    set_clock(TODAY)


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


@pytest.fixture
def order(cast):
    return make_member("Order of Springs")


@kept
def annex(cast):
    with on_day(TODAY):
        annex = make_annex(by=cast.secretariat)
        annex.refresh_from_db()
        adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    annex.refresh_from_db()
    return annex


@pytest.fixture
def meeting(cast, kgz, annex):
    row = annex.activities.order_by("id")[1]
    return make_evidence(kgz, by=cast.focal_point, rows={row: "person:"})


@pytest.fixture
def cycle(cast, kgz, order):
    return make_cycle(by=cast.secretariat)


@pytest.fixture
def speaker(db):
    """Return a function that makes somebody the focal point of a member."""

    def make(name, code, **values):
        person = make_person(name, **values)
        give_role(person, "focal_point", code)
        return person

    return make

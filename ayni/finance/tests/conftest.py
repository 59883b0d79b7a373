"""What the tests of this room share."""

import pytest

from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role, make_person
from ayni.finance.tests.factories import make_need
from ayni.members.tests.factories import make_government, make_member
from ayni.workplans.tests.factories import make_activity, make_initiative, make_objective, make_workplan


@pytest.fixture
def kgz(cast):
    """The government whose focal point is in the cast."""
    return make_government("KGZ", name="Kyrgyzstan")


@pytest.fixture
def donor(cast):
    """A member that funds."""
    return make_member("Example Cooperation Agency", countries="CHE", code="agency")


@pytest.fixture
def giving(donor):
    """Who speaks for the member that funds."""
    person = make_person("Giving")
    give_role(person, RoleKind.FOCAL_POINT, "agency")
    return person


@pytest.fixture
def row(cast):
    """A row of the Andes, whose coordinator is in the cast."""
    make_initiative()
    workplan = make_workplan(by=cast.secretariat, owner_kind="initiative", owner_code="andes", visibility="public")
    return make_activity(make_objective(workplan, by=cast.secretariat), by=cast.secretariat)


@pytest.fixture
def need(cast, row):
    """A need of USD 240,000."""
    return make_need(row, by=cast.coordinator)

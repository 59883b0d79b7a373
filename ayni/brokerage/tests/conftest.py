"""What the tests of this room share."""

import pytest

from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role, make_person
from ayni.members.tests.factories import make_government, make_member


def make_asking():
    """Return the government that asks, with a focal point of its own."""
    member = make_government("TJK", name="Tajikistan")
    give_role(make_person("Asking"), RoleKind.FOCAL_POINT, "TJK")
    return member


def make_giving():
    """Return the member that gives, with a focal point of its own."""
    member = make_member("Example Institute for Hazards", countries="NPL", code="institute")
    give_role(make_person("Giving"), RoleKind.FOCAL_POINT, "institute")
    return member


@pytest.fixture
def tjk(cast):
    return make_asking()


@pytest.fixture
def kgz(cast):
    """The government whose focal point is in the cast."""
    return make_government("KGZ", name="Kyrgyzstan")


@pytest.fixture
def institute(cast):
    return make_giving()


@pytest.fixture
def asking(tjk):
    from ayni.accounts.models import Person

    return Person.objects.get(name="Asking")


@pytest.fixture
def giving(institute):
    from ayni.accounts.models import Person

    return Person.objects.get(name="Giving")

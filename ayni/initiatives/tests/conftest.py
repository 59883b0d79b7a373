"""The room's own scene: two initiatives, three members, the cast."""

import pytest

from ayni.accounts.tests.cast import give_role, make_person
from ayni.initiatives.tests.factories import make_initiative
from ayni.members.tests.factories import make_government, make_member


@pytest.fixture
def andes(cast):
    return make_initiative()


@pytest.fixture
def kgz(cast):
    return make_government("KGZ")


@pytest.fixture
def university(cast):
    """A university with its focal point as `university.voice`."""
    member = make_member("Fictional University of Springs", countries="CHE")
    member.voice = make_person("University Voice")
    give_role(member.voice, "focal_point", member.code)
    return member

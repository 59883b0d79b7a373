"""The room's own scene: members, an initiative, rows to serve."""

import pytest

from ayni.initiatives.tests.factories import make_initiative
from ayni.members.tests.factories import make_government
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.tests.factories import make_annex
from tests.kept import kept


@pytest.fixture
def andes(cast):
    return make_initiative()


@pytest.fixture
def kgz(cast):
    return make_government("KGZ", name="Kyrgyzstan")


@pytest.fixture
def arm(cast):
    return make_government("ARM", name="Armenia")


@kept
def annex(cast):
    return make_annex(by=cast.secretariat)


@pytest.fixture
def rows(annex):
    """Return the activities of the annex by code."""
    return {activity.code: activity for activity in annex.activities.all()}


@pytest.fixture
def meeting(cast, kgz):
    return make_evidence(kgz, by=cast.focal_point)

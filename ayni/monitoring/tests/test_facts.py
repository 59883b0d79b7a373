"""What counted from when to when."""

from datetime import UTC, date, datetime

import pytest

from ayni.members.tests.factories import make_government
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.models import Evidence, Fact, Party

pytestmark = pytest.mark.django_db
FIRST, SECOND = datetime(2026, 3, 12, 9, tzinfo=UTC), datetime(2026, 3, 13, 9, tzinfo=UTC)


@pytest.fixture
def meeting():
    kgz, arm = make_government("KGZ"), make_government("ARM")
    evidence = Evidence.objects.create(
        kind="exchange", title="Visit", starts=date(2026, 3, 12), country="KGZ", member=kgz, state="reported",
        recorded_at=FIRST, total=24,
    )  # fmt: skip
    Party.objects.create(evidence=evidence, member=kgz, role="host")
    Party.objects.create(evidence=evidence, member=arm, role="sender")
    Party.objects.create(evidence=evidence, name="Guests", country="FRA", credited=False)
    return evidence


def test_fact_freezes_what_counts(meeting):
    fact = keep_fact(meeting, at=FIRST)
    assert (fact.countries, fact.members, fact.last_day) == (["ARM", "KGZ"], ["ARM", "KGZ"], date(2026, 3, 12))
    assert (fact.total, fact.member_code, fact.activities, fact.until_at) == (24, "KGZ", [], None)


def test_fact_stays_while_nothing_that_counts_changes(meeting):
    fact = keep_fact(meeting, at=FIRST)
    meeting.title = "Another title"
    assert keep_fact(meeting, at=SECOND) == fact
    assert Fact.objects.count() == 1


def test_change_closes_one_fact_and_opens_the_next(meeting):
    keep_fact(meeting, at=FIRST)
    meeting.total = 25
    keep_fact(meeting, at=SECOND)
    assert list(Fact.objects.values_list("total", "from_at", "until_at")) == [(24, FIRST, SECOND), (25, SECOND, None)]


def test_withdrawn_evidence_and_drafts_leave_no_open_fact(meeting):
    keep_fact(meeting, at=FIRST)
    meeting.withdrawn_at = SECOND
    assert keep_fact(meeting, at=SECOND) is None
    assert list(Fact.objects.values_list("until_at", flat=True)) == [SECOND]
    meeting.withdrawn_at, meeting.state = None, "draft"
    assert keep_fact(meeting, at=SECOND) is None

"""The demonstration's cycles: every state, real figures, harmless when entered twice."""

from datetime import date

import pytest

from ayni.core.audit import first_broken_entry
from ayni.members.tests.factories import make_member
from ayni.reporting.demo import load_demo_reports
from ayni.reporting.models import Report, ReportingCycle, ReportState, ReportVersion


@pytest.mark.parametrize("today", ["2026-11-27", "2027-01-02"])
def test_demo_has_reports_in_every_state_and_leaves_kyrgyzstans_to_who_tries_it(cast, annex, kgz, set_clock, today):
    day = date.fromisoformat(today)
    set_clock(day)
    for number in range(8):
        make_member(f"Order {number}")
    written = load_demo_reports(by=cast.secretariat)
    last, this = ReportingCycle.objects.order_by("due")
    assert (last.title, this.title) == (f"Reports on {day.year - 1}", f"Reports on {day.year}")
    assert last.closed_at is not None and this.closed_at is None
    assert set(Report.objects.values_list("state", flat=True)) == set(ReportState.values)
    assert Report.objects.get(cycle=this, member=kgz).state == "expected"
    own = Report.objects.get(cycle=last, member=kgz)
    assert own.state == "published"
    content = ReportVersion.objects.get(report=own).content
    assert content["results"] and all(one["text"] for one in content["texts"])
    annual = Report.objects.get(cycle=last, kind="annual")
    assert (annual.state, len(annual.versions.get().content["sources"])) == ("published", 1)
    assert written > 8 and load_demo_reports(by=cast.secretariat) == 0
    assert first_broken_entry() is None

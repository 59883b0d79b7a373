"""The demonstration's evidence: sound, counted, harmless when entered twice."""

import pytest

from ayni.core.audit import first_broken_entry
from ayni.initiatives.actions import load_seed_initiatives
from ayni.initiatives.demo import load_demo_participation
from ayni.members.demo import load_demo_members
from ayni.monitoring.actions.facts import keep_fact
from ayni.monitoring.actions.many import Past, record_many
from ayni.monitoring.actions.recounting import recount_everything
from ayni.monitoring.demo import load_demo_evidence
from ayni.monitoring.models import Cell, Evidence, Fact, Served


def test_demo_evidence_counts_as_if_recorded_one_by_one(cast, annex):
    load_seed_initiatives()
    load_demo_members()
    load_demo_participation(by=cast.secretariat)
    entered = load_demo_evidence(by=cast.secretariat, verifier=cast.seat_holder)
    assert entered == Evidence.objects.count() == Fact.objects.filter(until_at=None).count() > 100
    assert set(Evidence.objects.values_list("state", flat=True)) == {"reported", "verified"}
    assert Served.objects.count() > 50 and Cell.objects.exists()
    before = (Fact.objects.count(), sorted(Cell.objects.values_list("indicator", "unit", "period_start")))
    for evidence in Evidence.objects.order_by("id")[:40]:
        keep_fact(evidence)  # what was kept is what a change of nothing would keep
    recount_everything()
    assert (Fact.objects.count(), sorted(Cell.objects.values_list("indicator", "unit", "period_start"))) == before
    assert load_demo_evidence(by=cast.secretariat, verifier=cast.seat_holder) == 0
    assert first_broken_entry() is None


def test_nothing_is_verified_by_who_records_it(cast, kgz, meeting):
    moment = meeting.recorded_at
    past = Past("meeting", kgz, {"title": "A", "starts": meeting.starts}, moment, verified_at=moment)
    (outcome,) = record_many([past], by=cast.secretariat)
    assert set(outcome.data["fields"]) == {"verified_by"}
    assert Evidence.objects.count() == 1


@pytest.mark.parametrize("values", [{"total": 1, "women": 2}, {"country": "XYZ"}])
def test_what_is_unsound_is_left_out_and_the_rest_recorded(cast, kgz, meeting, values):
    good = {"title": "A", "starts": meeting.starts}
    said = [Past("meeting", kgz, {**good, **more}, meeting.recorded_at) for more in (values, {})]
    left_out, kept = record_many(said, by=cast.secretariat)
    assert set(left_out.data["fields"]) <= {"women", "country"} and kept.state == "reported"
    assert Fact.objects.filter(evidence=kept, until_at=None).exists()

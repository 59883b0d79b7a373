"""The seed plan, read as the product reads it: its indicators on evidence that people record, to the day.

The codes are those under which the product reads the plan; domain.md 4.4 calls CB-1.x CB-1, CA-1.1 to 1.3 CA-1 to CA-3,
IK-2.1.a and b IK-2a and b, IK-3.1 and 3.2 IK-3a and b, FI-1.1 and 1.2 FI-1 and FI-2.
"""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ayni.initiatives.actions import load_seed_initiatives
from ayni.members.actions import confirm_focal_point, end_focal_point
from ayni.members.models import FocalPoint, Member
from ayni.members.tests.factories import make_government, make_member, make_point
from ayni.monitoring.actions import record_evidence, serve_rows, verify_evidence, withdraw_evidence
from ayni.monitoring.actions.appointments import keep_appointments
from ayni.monitoring.actions.counting_rules import confirm_rule
from ayni.monitoring.actions.many import Past, record_many
from ayni.monitoring.actions.parts import PartySaid
from ayni.monitoring.engine import EVER, State
from ayni.monitoring.models import Cell, Evidence, Fact
from ayni.monitoring.queries.counting import countings, standing_indicators
from ayni.monitoring.queries.results import grid
from ayni.monitoring.queries.units import units_of
from ayni.publishing.importing.seed import import_seed
from ayni.workplans.models import Activity
from tests.kept import kept

pytestmark = pytest.mark.django_db
SINCE = date(2003, 1, 1)
KGZ, ARM, RWA, BTN, UNIVERSITY = "KGZ", "ARM", "RWA", "BTN", "example-university"


@kept
def plan(cast):
    """The seed plan with every rule confirmed as it was proposed, and five members."""
    load_seed_initiatives()
    assert import_seed() == ""
    for code in (KGZ, ARM, RWA, BTN):
        make_government(code, since=SINCE)
    make_member("Example University", since=SINCE, countries="KGZ", major_group="science-technology")
    for found in countings(standing_indicators()):
        confirm_rule(found, found.rule, by=cast.secretariat, expected=None)
    return {indicator.code: indicator for indicator in standing_indicators()}


def member(code):
    return Member.objects.get(code=code)


def record(by, kind, starts, row, code=KGZ, parties=(), **values):
    """Record, today, what happened on a day, with the row that it serves."""
    given = {"title": "It happened", "visibility": "public", "starts": starts, **values}
    rows = dict.fromkeys(Activity.objects.filter(code__in=[row] if isinstance(row, str) else row), "person:")
    own = member(code) if code else None
    said = [PartySaid(role=role, member=member(one)) for role, one in parties]
    return record_evidence(by=by, member=own, kind=kind, rows=rows, parties=said, **given)


def recorded(by, kind, starts, row, code=KGZ, **values):
    """Record as of its own day, as records of the past are taken in."""
    rows = dict.fromkeys(Activity.objects.filter(code=row), "person:")
    at = datetime.combine(starts, time(12), UTC)
    given = {"title": "It happened", "visibility": "public", "starts": starts, **values}
    [found] = record_many([Past(kind, member(code) if code else None, given, at, rows=rows)], by=by)
    assert isinstance(found, Evidence)
    return found


def figure(code, unit, day, key=None):
    """Return (outcome, entries) of an indicator's unit on a day, in the period that begins on `key` (default: last)."""
    found = countings(standing_indicators().filter(code=code))[0]
    whole = grid(found, units_of(found, "en"), day, 24)
    return whole.rows[unit][whole.keys.index(key) if key else -1]


def state(code, unit, day, year=None):
    return figure(code, unit, day, date(year, 1, 1) if year else None).outcome.state


def tally(code, day, year=None, region=None):
    found = countings(standing_indicators().filter(code=code))[0]
    whole = grid(found, units_of(found, "en"), day, 24)
    return whole.tally(whole.keys.index(date(year, 1, 1)) if year else -1, region)


def today():
    return timezone.localdate()


def test_the_plan_reads_as_its_indicators(plan):
    codes = {"IS-1.1", "IS-1.2", "IS-2.1", "IS-2.2", "CB-1.1", "CB-1.2", "CB-1.3", "CB-2.1", "CA-1.1", "CA-1.2"}
    codes |= {"CA-1.3", "IK-1.1", "IK-2.1", "IK-3.1", "IK-3.2", "FI-1.1", "FI-1.2"}
    assert {indicator.activity.code for indicator in plan.values()} == codes
    assert len({indicator.words for indicator in plan.values()}) == 16


def test_story_01_national_meeting_counts_at_once_and_reverts_when_withdrawn(plan, cast, signed_in):
    client = signed_in(cast.focal_point)
    before = tally("IS-1.2.a", today(), 2026), tally("IS-1.2.a", today(), 2026, "central-asia")
    meeting = record(
        cast.focal_point, "meeting", date(2026, 3, 12), "IS-1.2", place="Bishkek", country="KGZ", total=24, women=11,
        details={"bodies": 9},
    )  # fmt: skip
    found = figure("IS-1.2.a", KGZ, today(), date(2026, 1, 1))
    assert (found.outcome.state, found.outcome.verified) == (State.MET, State.DUE)
    assert state("IS-1.2.a", KGZ, today(), 2025) == State.OVERDUE
    world, region = tally("IS-1.2.a", today(), 2026), tally("IS-1.2.a", today(), 2026, "central-asia")
    assert [world.met - before[0].met, region.met - before[1].met, world.evidence, region.evidence] == [1, 1, 1, 1]
    assert "24" in client.get(f"/evidence/{meeting.code}/").content.decode()

    withdraw_evidence(meeting, by=cast.focal_point, reason="It was another day", expected=meeting.version)
    assert (tally("IS-1.2.a", today(), 2026), tally("IS-1.2.a", today(), 2026, "central-asia")) == before
    assert state("IS-1.2.a", KGZ, today(), 2026) == State.DUE
    history = client.get(f"/evidence/{meeting.code}/").content.decode()
    assert "Recorded" in history and "Withdrawn" in history and "It was another day" in history


def test_story_01_the_year_is_over_on_new_years_day(plan, cast):
    assert state("IS-1.2.a", KGZ, date(2026, 12, 31), 2026) == State.DUE
    assert state("IS-1.2.a", KGZ, date(2027, 1, 1), 2026) == State.OVERDUE
    record(cast.focal_point, "meeting", date(2026, 3, 12), "IS-1.2", place="Bishkek")
    assert state("IS-1.2.a", KGZ, date(2027, 1, 1), 2026) == State.MET


def test_story_03_a_focal_point_that_is_followed_by_another_keeps_it_met(plan, cast):
    bhutan = member(BTN)
    assert state("IS-1.1.a", BTN, today()) == State.OVERDUE
    first = confirm_focal_point(make_point(bhutan, "First Person"), by=cast.secretariat)
    found = figure("IS-1.1.a", BTN, today()).outcome
    assert (found.state, found.verified, found.met_on) == (State.MET_LATE, State.MET_LATE, first.created_at.date())

    second = make_point(bhutan, "Second Person")
    confirm_focal_point(second, by=cast.secretariat)
    for day in (today(), today() + timedelta(days=1), today() + timedelta(days=400)):
        assert state("IS-1.1.a", BTN, day) == State.MET_LATE
    kept = Evidence.objects.filter(kind="focal_point", member=bhutan)
    assert [one.expires for one in kept.order_by("id")] == [today(), None]

    second.refresh_from_db()
    end_focal_point(second, by=cast.secretariat, reason="Moved on", expected=second.version)
    assert state("IS-1.1.a", BTN, today()) == State.MET_LATE
    assert state("IS-1.1.a", BTN, today() + timedelta(days=1)) == State.OVERDUE


def test_the_focal_point_of_an_organisation_is_not_its_countrys(plan, cast):
    university = member(UNIVERSITY)
    confirm_focal_point(make_point(university, "Speaking Person"), by=cast.secretariat)
    assert not Evidence.objects.exists()
    record(cast.secretariat, "focal_point", today(), "IS-1.1", UNIVERSITY)
    assert state("IS-1.1.a", KGZ, today()) == State.OVERDUE


def test_focal_points_from_before_the_plan_are_taken_in(cast):
    confirm_focal_point(make_point(make_government(BTN, since=SINCE)), by=cast.secretariat)
    load_seed_initiatives()
    assert import_seed() == ""
    assert keep_appointments() == 1
    found = figure("IS-1.1.a", BTN, today()).outcome
    assert (found.state, found.verified) == (State.MET_LATE, State.MET_LATE), "a confirmation verifies"
    assert keep_appointments() == 0


def test_focal_points_from_another_register_are_verified_and_their_authors_own_are_not(cast):
    moved = make_point(make_government(BTN, since=SINCE))
    FocalPoint.objects.filter(pk=moved.pk).update(state="in_force", since=SINCE, confirmed_at=None)
    own = make_point(make_government(RWA, since=SINCE), by=cast.secretariat)
    confirm_focal_point(own, by=cast.secretariat)
    load_seed_initiatives()
    assert import_seed() == ""
    assert keep_appointments() == 2
    outcomes = [figure("IS-1.1.a", code, today()).outcome for code in (BTN, RWA)]
    assert outcomes[0].verified == outcomes[0].state == State.MET
    assert (outcomes[1].state, outcomes[1].verified) == (State.MET_LATE, State.OVERDUE)
    assert keep_appointments() == 0


def test_what_was_taken_in_as_reported_is_verified_by_its_confirmation(cast):
    confirm_focal_point(make_point(make_government(BTN, since=SINCE)), by=cast.secretariat)
    load_seed_initiatives()
    assert import_seed() == ""
    keep_appointments()
    reported = {"state": "reported", "verified_at": None, "verified_by": None}
    Evidence.objects.update(**reported, created_by=None)
    Fact.objects.update(state="reported")
    assert keep_appointments() == 1
    assert Evidence.objects.get().verified_by == cast.secretariat
    assert Fact.objects.get(until_at=None).state == "verified"


def test_is_1_1_named_in_time_is_met_not_late(plan, cast):
    recorded(cast.secretariat, "focal_point", date(2004, 12, 31), "IS-1.1")
    assert state("IS-1.1.a", KGZ, date(2004, 12, 30)) == State.DUE
    assert state("IS-1.1.a", KGZ, date(2004, 12, 31)) == State.MET
    assert state("IS-1.1.a", KGZ, today()) == State.MET
    assert state("IS-1.1.a", RWA, date(2004, 12, 31)) == State.DUE
    assert state("IS-1.1.a", RWA, date(2005, 1, 1)) == State.OVERDUE


def test_story_11_fair_holds_for_two_years_to_the_day(plan, cast):
    assert state("IS-2.2.a", "world", today()) == State.OVERDUE
    record(cast.secretariat, "meeting", date(2025, 10, 20), "IS-2.2", None, place="Cusco", country="PER")
    assert state("IS-2.2.a", "world", today()) == State.OVERDUE, "any other meeting is no fair"
    fair = {"purpose": "supply_demand"}
    record(cast.secretariat, "meeting", date(2025, 10, 20), "IS-2.2", None, place="Lima", country="PER", details=fair)
    held = figure("IS-2.2.a", "world", date(2027, 10, 19)).outcome
    assert (held.state, held.through, held.due) == (State.MET, date(2027, 10, 19), date(2027, 10, 20))
    assert figure("IS-2.2.a", "world", date(2027, 10, 20)).outcome.state == State.DUE
    assert len(figure("IS-2.2.a", "world", today()).entries) == 1


def test_story_11_the_rule_stands_beside_the_value(plan, cast, client):
    fair = {"purpose": "supply_demand"}
    record(cast.secretariat, "meeting", date(2025, 10, 20), "IS-2.2", None, place="Lima", country="PER", details=fair)
    page = client.get("/progress/annex-1/IS-2.2.a/").content.decode()
    assert "in any 24 months running" in page
    assert "Those who supply and those who demand technology" in page
    assert "19 October 2027" in page


def test_story_12_exchange_is_counted_once_and_credited_twice(plan, cast, client):
    record(
        cast.secretariat, "exchange", date(2026, 5, 4), "IS-2.1", KGZ, [("sender", ARM)], place="Osh", country="KGZ",
        title="Specialists of glaciers",
    )  # fmt: skip
    for code in (KGZ, ARM):
        assert state("IS-2.1.a", code, today(), 2026) == State.MET
        assert state("IS-2.1.a", code, today(), 2025) == State.OVERDUE
    assert state("IS-2.1.a", RWA, today(), 2026) == State.DUE
    world = tally("IS-2.1.a", today(), 2026)
    assert (world.met, world.evidence) == (2, 1)
    page = client.get("/evidence/").content.decode()
    assert page.count("Specialists of glaciers") == 1


def test_story_21_budget_line_stands_under_its_fiscal_year(plan, cast, client):
    record(
        cast.secretariat, "budget_line", date(2026, 6, 15), "FI-1.2", RWA, fiscal_year="2026/27",
        details={"reference": "Chapter 7"},
    )  # fmt: skip
    found = figure("FI-1.2.a", RWA, today(), date(2026, 1, 1)).outcome
    assert (found.state, found.verified, found.due) == (State.MET, State.DUE, date(2027, 6, 30))
    assert state("FI-1.2.a", RWA, today(), 2025) == State.OVERDUE
    assert state("FI-1.2.a", KGZ, date(2026, 12, 31), 2026) == State.DUE
    assert state("FI-1.2.a", KGZ, date(2027, 1, 1), 2026) == State.OVERDUE
    assert "FY2026/27" in client.get(reverse("monitoring:country", kwargs={"code": RWA})).content.decode()
    page = client.get("/progress/annex-1/FI-1.2.a/RWA/?period=2026-01-01").content.decode()
    assert "FY2026/27" in page


def test_cb_1_binds_each_member_every_year(plan, cast):
    record(cast.secretariat, "training", date(2026, 2, 3), "CB-1.3", UNIVERSITY, place="Bishkek", country="KGZ")
    assert state("CB-1.3.a", UNIVERSITY, today(), 2026) == State.MET
    assert state("CB-1.3.a", KGZ, today(), 2026) == State.DUE
    assert state("CB-1.3.a", UNIVERSITY, today(), 2025) == State.OVERDUE
    assert state("CB-1.3.a", UNIVERSITY, today(), 2004) == State.OVERDUE
    assert state("CB-1.1.a", UNIVERSITY, today(), 2026) == State.DUE


def test_cb_2_binds_each_country_every_year(plan, cast):
    record(cast.secretariat, "training", date(2026, 2, 3), "CB-2.1", KGZ, place="Bishkek", country="KGZ")
    assert state("CB-2.1.a", KGZ, today(), 2026) == State.MET
    assert state("CB-2.1.a", RWA, date(2026, 12, 31), 2026) == State.DUE
    assert state("CB-2.1.a", RWA, date(2027, 1, 1), 2026) == State.OVERDUE


def test_ca_1_document_within_a_year_of_the_plan(plan, cast):
    assert state("CA-1.1.a", "world", date(2005, 10, 27)) == State.DUE
    assert state("CA-1.1.a", "world", date(2005, 10, 28)) == State.OVERDUE
    record(cast.secretariat, "document", date(2026, 3, 3), "CA-1.1", None)
    assert state("CA-1.1.a", "world", today()) == State.MET_LATE
    recorded(cast.secretariat, "document", date(2005, 10, 27), "CA-1.1", None)
    assert state("CA-1.1.a", "world", today()) == State.MET


def test_ca_2_agreement_counts_through_its_last_day(plan, cast):
    values = {"expires": date(2027, 6, 30)}
    record(cast.secretariat, "agreement", date(2024, 1, 1), "CA-1.2", KGZ, [("party", ARM)], **values)
    for code in (KGZ, ARM):
        last = figure("CA-1.2.a", code, date(2027, 6, 30)).outcome
        assert (last.state, last.reported_value, last.through) == (State.MET, 1, date(2027, 6, 30))
        after = figure("CA-1.2.a", code, date(2027, 7, 1)).outcome
        assert (after.state, after.reported_value) == (State.DUE, 0)
    assert tally("CA-1.2.a", today()).evidence == 1


def test_ca_3_information_system_within_two_years(plan, cast):
    assert state("CA-1.3.a", KGZ, date(2006, 10, 27)) == State.DUE
    assert state("CA-1.3.a", KGZ, date(2006, 10, 28)) == State.OVERDUE
    record(cast.secretariat, "website", date(2026, 1, 5), "CA-1.3", KGZ, link="https://mountains.example.kg/")
    assert state("CA-1.3.a", KGZ, today()) == State.MET_LATE


def test_ik_1_self_assessment_is_met_at_three(plan, cast):
    record(cast.secretariat, "training", date(2026, 1, 5), "IK-1.1", KGZ, place="Osh", country="KGZ")
    assert state("IK-1.1.a", KGZ, today()) == State.DUE
    record(cast.secretariat, "self_assessment", date(2026, 2, 1), "IK-1.1", KGZ, level=3)
    assert (state("IK-1.1.a", KGZ, today()), figure("IK-1.1.a", KGZ, today()).outcome.reported_value) == (State.MET, 3)
    record(cast.secretariat, "self_assessment", date(2026, 5, 1), "IK-1.1", KGZ, level=2)
    assert state("IK-1.1.a", KGZ, today()) == State.DUE


@pytest.mark.parametrize(("code", "kind"), [("IK-2.1.a", "database"), ("IK-2.1.b", "other")])
def test_ik_2_region_by_the_end_of_2005(plan, cast, code, kind):
    assert state(code, "central-asia", date(2005, 12, 31)) == State.DUE
    assert state(code, "central-asia", date(2006, 1, 1)) == State.OVERDUE
    record(cast.secretariat, kind, date(2026, 1, 5), "IK-2.1", KGZ)
    assert state(code, "central-asia", today()) == State.MET_LATE
    assert state(code, "south-america", today()) == State.OVERDUE
    assert figure(code, "central-asia", today()).outcome.reported_value == 1


def test_ik_3_catalogue_and_workshops_stay_due_until_there_is_one(plan, cast):
    assert {state(code, "central-asia", date(2040, 1, 1)) for code in ("IK-3.1.a", "IK-3.2.a")} == {State.DUE}
    record(cast.secretariat, "document", date(2026, 1, 5), "IK-3.1", KGZ)
    record(cast.secretariat, "training", date(2026, 1, 5), "IK-3.2", KGZ, place="Osh", country="KGZ")
    record(cast.secretariat, "meeting", date(2026, 1, 9), "IK-3.2", RWA, place="Kigali", country="RWA")
    assert state("IK-3.1.a", "central-asia", today()) == State.MET
    assert state("IK-3.2.a", "central-asia", today()) == State.MET
    assert state("IK-3.2.a", "sub-saharan-africa", today()) == State.MET
    assert state("IK-3.2.a", "south-america", today()) == State.DUE


def test_fi_1_each_level_goes_through_its_stages(plan, cast):
    national = {"details": {"scope": "national"}}
    record(cast.secretariat, "workplan_step", date(2025, 1, 1), "FI-1.1", KGZ, stage="drafted", **national)
    assert (state("FI-1.1.a", "national", today()), figure("FI-1.1.a", "national", today()).outcome.reported_value) == (
        State.DUE,
        1,
    )
    record(cast.secretariat, "workplan_step", date(2026, 1, 1), "FI-1.1", KGZ, stage="done", **national)
    assert state("FI-1.1.a", "national", today()) == State.MET
    assert state("FI-1.1.a", "regional", today()) == State.DUE


def test_what_is_verified_is_told_from_what_is_reported(plan, cast):
    meeting = record(cast.focal_point, "meeting", date(2026, 3, 12), "IS-1.2", place="Bishkek", country="KGZ")
    verify_evidence(meeting, by=cast.seat_holder, expected=meeting.version)
    found = figure("IS-1.2.a", KGZ, today(), date(2026, 1, 1)).outcome
    assert (found.state, found.verified) == (State.MET, State.MET)


def test_a_row_that_evidence_no_longer_serves_loses_it(plan, cast):
    meeting = record(cast.focal_point, "meeting", date(2026, 3, 12), "IS-1.2", place="Bishkek", country="KGZ")
    assert Cell.objects.exclude(period_start=EVER).count() == 1
    serve_rows(meeting, {}, by=cast.focal_point, expected=meeting.version)
    assert not Cell.objects.exists()
    assert state("IS-1.2.a", KGZ, today(), 2026) == State.DUE

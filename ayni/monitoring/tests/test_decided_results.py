"""What is decided on duties reaches the results, and leaves them when it is taken back."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from ayni.members.tests.factories import make_member
from ayni.monitoring.actions.counting_rules import confirm_rule
from ayni.monitoring.actions.duty_decisions import decide_duty, take_back_decision
from ayni.monitoring.engine import State
from ayni.monitoring.queries.counting import countings, standing_indicators
from ayni.monitoring.queries.results import grid, grids_of_unit, present_tallies
from ayni.monitoring.queries.units import units_of
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.bearers import MEMBER, Bearer
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan

pytestmark = pytest.mark.django_db
LAST_YEAR = timezone.localdate().year - 1
LAST_DAY = date(LAST_YEAR, 12, 31)
SINCE = date(2003, 1, 1)


def found_of(row):
    return countings(standing_indicators().filter(activity=row))[0]


def figure(row, code="KGZ", day=None, year=LAST_YEAR):
    found = found_of(row)
    whole = grid(found, units_of(found, "en"), day or timezone.localdate(), 24)
    return whole.rows[code][whole.keys.index(date(year, 1, 1)) if whole.spec.periodic else -1]


def state(row, code="KGZ", **values):
    return figure(row, code, **values).outcome.state


@pytest.fixture
def row(rows, cast, kgz, arm):
    for member in (kgz, arm):
        type(member).objects.filter(pk=member.pk).update(since=SINCE)
    found = found_of(rows["IS-1.2"])
    confirm_rule(found, found.rule, by=cast.secretariat, expected=None)
    return rows["IS-1.2"]


def decide(row, cast, kind, code="KGZ", due=LAST_DAY, **values):
    return decide_duty(
        row, by=cast.secretariat, bearer=Bearer(MEMBER, code), due=due, kind=kind, reason="A landslide", **values
    )


def back(decision, cast):
    take_back_decision(decision, by=cast.secretariat, reason="A mistake", expected=decision.version)


def test_more_time_moves_the_due_day_of_its_period_alone(row, cast):
    assert state(row) == State.OVERDUE
    later = timezone.localdate() + timedelta(days=30)
    decision = decide(row, cast, "extended", new_due=later)
    assert (state(row), figure(row).outcome.due) == (State.DUE, later)
    assert (state(row, day=later), state(row, day=later + timedelta(days=1))) == (State.DUE, State.OVERDUE)
    assert (state(row, year=LAST_YEAR - 1), state(row, "ARM")) == (State.OVERDUE, State.OVERDUE)
    back(decision, cast)
    assert (state(row), figure(row).outcome.due) == (State.OVERDUE, LAST_DAY)


def test_what_is_met_within_the_time_given_is_not_late(cast, kgz):
    words, frame = "Existence of these information systems and web pages", "2 years (depending on level of development)"
    row = make_activity(
        make_objective(make_workplan(dated=date(2004, 10, 28))), indicators=[words], time_frame_words=frame
    )
    type(kgz).objects.filter(pk=kgz.pk).update(since=SINCE)
    make_evidence(
        kgz, by=cast.secretariat, kind="website", rows={row: ""}, starts=date(2008, 5, 1), link="https://kg.example/"
    )
    assert state(row) == State.MET_LATE
    # Its duty counts from the day of adoption, the result from that of the plan: one period, one decision.
    decision = decide(row, cast, "extended", due=date(2006, 11, 3), new_due=date(2008, 12, 31))
    assert state(row) == State.MET
    back(decision, cast)
    assert state(row) == State.MET_LATE


@pytest.mark.parametrize("kind", ["excused", "taken_over"])
def test_who_is_relieved_is_not_bound_and_leaves_the_tally(row, cast, kind, arm):
    before = grid(found_of(row), units_of(found_of(row), "en"), LAST_DAY + timedelta(days=1)).tally(-2)
    decision = decide(row, cast, kind, taken_by=arm if kind == "taken_over" else None)
    assert (state(row), state(row, "ARM")) == (State.NOT_APPLICABLE, State.OVERDUE)
    assert figure(row).decision.kind == kind
    whole = grid(found_of(row), units_of(found_of(row), "en"), timezone.localdate(), 24)
    tally = whole.tally(whole.keys.index(date(LAST_YEAR, 1, 1)))
    assert (before.units, tally.units, tally.missing) == (2, 1, 1)
    back(decision, cast)
    assert state(row) == State.OVERDUE


def test_what_was_met_is_met_whatever_was_decided(row, cast, kgz):
    decide(row, cast, "excused")
    make_evidence(kgz, by=cast.secretariat, rows={row: ""}, starts=date(LAST_YEAR, 3, 1))
    assert state(row) == State.MET


def test_a_day_gone_by_knows_nothing_of_a_later_decision(row, cast):
    decide(row, cast, "excused")
    assert state(row, day=timezone.localdate() - timedelta(days=1)) == State.OVERDUE


def test_what_is_due_several_times_a_year_is_not_excused_at_once(cast, kgz, arm):
    row = make_activity(
        make_objective(make_workplan(dated=date(2004, 10, 28))),
        indicators=["Countries NFP have held at least one coordinating meeting per year"],
        time_frame_words="Every quarter",
    )
    type(kgz).objects.filter(pk=kgz.pk).update(since=SINCE)
    decide(row, cast, "excused", due=date(LAST_YEAR, 3, 31))
    assert state(row) == State.OVERDUE
    decide(row, cast, "excused", due=LAST_DAY)
    assert state(row) == State.NOT_APPLICABLE


def test_rolling_rules_are_given_time_and_excused_for_one_stretch(cast):
    row = make_activity(
        make_objective(make_workplan(dated=date(2004, 10, 28))),
        indicators=["All members hold at least one course each two years"],
        time_frame_words="Ongoing",
    )
    code = make_member(since=SINCE).code
    assert state(row, code) == State.OVERDUE
    later = timezone.localdate() + timedelta(days=10)
    decision = decide(row, cast, "extended", code, due=date(2006, 10, 27), new_due=later)
    assert (state(row, code), figure(row, code).outcome.due) == (State.DUE, later)
    assert state(row, code, day=later + timedelta(days=1)) == State.OVERDUE
    back(decision, cast)
    decide(row, cast, "excused", code, due=timezone.localdate() - timedelta(days=5))
    assert state(row, code) == State.NOT_APPLICABLE
    assert state(row, code, day=timezone.localdate() + timedelta(days=366 * 2)) == State.OVERDUE


def test_many_indicators_and_tallies_say_the_same(row, cast):
    decide(row, cast, "excused", due=date(LAST_YEAR + 1, 12, 31))
    found = found_of(row)
    unit = next(one for one in units_of(found, "en") if one.code == "KGZ")
    [whole] = grids_of_unit([found], unit, timezone.localdate(), 5)
    assert whole.rows["KGZ"][-1].outcome.state == State.NOT_APPLICABLE
    tallies = present_tallies([found], {found.pk: units_of(found, "en")}, timezone.localdate())
    assert tallies[found.pk].units == 1


def test_the_figure_says_what_was_decided_and_keeps_the_reason(row, cast, client):
    decide(row, cast, "excused")
    page = client.get(f"/progress/annex-1/{found_of(row).code}/KGZ/?period={LAST_YEAR}-01-01").content.decode()
    assert "Excused" in page and "landslide" not in page

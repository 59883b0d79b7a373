"""When members were last heard from, whose term ends, and that time alone changes no status."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.accounts.standing import standing_of
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.jobs import tick
from ayni.members.actions import decide_membership
from ayni.members.models import Member, Status, StatusDecision
from ayni.members.queries import liveness
from ayni.members.queries.liveness import GREEN, RED, YELLOW, heard_from, light_of, silent_members
from ayni.members.queries.renewals import renewals_due
from ayni.members.tests.factories import make_government, make_member, make_point

TODAY = date(2026, 11, 25)


@pytest.fixture
def source():
    """A dictionary of what a higher room heard, registered for one test."""
    said = {}

    def tells(codes, today):
        return {code: day for code, day in said.items() if code in codes}

    liveness.register_source(tells)
    yield said
    liveness._sources.remove(tells)


def spoke(code, day, *, since=date(2015, 1, 1), until=None):
    """Let somebody who speaks for a member sign in for the last time on a day."""
    person = make_person(f"Speaker {code} {day}")
    person.last_login = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    person.save(update_fields=["last_login"])
    give_role(person, "focal_point", code, since=since, until=until)


@pytest.mark.parametrize(
    ("last", "light"),
    [
        (date(2026, 11, 25), GREEN),
        (date(2025, 11, 25), GREEN),
        (date(2025, 11, 24), YELLOW),
        (date(2024, 11, 25), YELLOW),
        (date(2024, 11, 24), RED),
        (None, RED),
    ],
)
def test_light(last, light):
    assert light_of(last, TODAY) == light


def test_light_on_a_leap_day():
    assert light_of(date(2024, 2, 29), date(2025, 2, 28)) == GREEN
    assert light_of(date(2024, 2, 29), date(2025, 3, 1)) == YELLOW


def test_story_6_silent_for_25_months_is_red_on_the_list_of_the_region_and_nothing_else_happens(cast, source):
    make_government("KGZ", since=date(2015, 1, 1))
    make_government("BTN", since=date(2015, 1, 1))
    spoke("KGZ", date(2024, 10, 20))
    spoke("BTN", date(2024, 10, 20))
    rows = silent_members(cast.seat_holder, TODAY)
    assert [(row.member.code, row.last, row.light) for row in rows] == [("KGZ", date(2024, 10, 20), RED)]
    assert {row.member.code for row in silent_members(cast.secretariat, TODAY)} == {"KGZ", "BTN"}
    for person in (cast.stranger, cast.member, cast.focal_point, cast.coordinator):
        assert silent_members(person, TODAY) == []
    tick()
    assert set(Member.objects.values_list("status", flat=True)) == {Status.ACTIVE}
    assert StatusDecision.objects.count() == 2
    # A report brings the light back, for its member alone.
    source["KGZ"] = date(2026, 11, 1)
    assert [row.member.code for row in silent_members(cast.secretariat, TODAY)] == ["BTN"]


def test_what_counts_as_heard(cast, source):
    member = make_member(since=date(2016, 5, 1))
    other = make_member("Other order", since=date(2016, 5, 1))
    assert heard_from([member.code], TODAY) == {member.code: date(2016, 5, 1)}
    # Who spoke for it until 2019 and signs in today for somebody else says nothing about it today.
    spoke(member.code, date(2026, 11, 1), until=date(2019, 3, 31))
    assert heard_from([member.code], TODAY) == {member.code: date(2019, 3, 31)}
    # Who signed in last before they spoke for it says nothing about it at all.
    spoke(other.code, date(2020, 1, 1), since=date(2021, 1, 1))
    assert heard_from([other.code], TODAY) == {other.code: date(2016, 5, 1)}
    source[member.code] = date(2027, 1, 1)
    assert heard_from([member.code], TODAY) == {member.code: date(2019, 3, 31)}
    assert heard_from([member.code], date(2027, 1, 2)) == {member.code: date(2027, 1, 1)}
    make_point(other)
    now = datetime.now(UTC).date()
    assert heard_from([other.code], now) == {other.code: now}


def test_lists_cost_the_same_at_one_and_three(cast):
    counts = []
    standing_of(cast.secretariat)
    for number in range(3):
        make_member(f"Order {number}", since=date(2018, 1, 1))
        with CaptureQueriesContext(connection) as captured:
            assert len(silent_members(cast.secretariat, TODAY)) == number + 1
            assert len(list(renewals_due(cast.secretariat, TODAY))) == number + 1
        counts.append(len(captured))
    assert counts[0] == counts[2] <= 8


def test_renewals_due_and_only_a_decision_lapses(cast):
    soon = make_member("Soon", since=date(2023, 5, 25))
    over = make_member("Over", since=date(2022, 1, 1))
    make_member("Later", since=date(2023, 5, 26))
    assert [one.name for one in renewals_due(cast.secretariat, TODAY)] == ["Over", "Soon"]
    assert list(renewals_due(cast.focal_point, TODAY)) == []
    tick()
    over.refresh_from_db()
    assert (over.status, over.term_ends) == (Status.ACTIVE, date(2026, 1, 1))
    terms = {"by": cast.secretariat, "taken_by": "", "ground": "Asked for", "expected": 1}
    decide_membership(over, Status.ACTIVE, taken_on=TODAY, begins=over.term_ends, **terms)
    assert over.term_ends == date(2030, 1, 1)
    decide_membership(soon, Status.LAPSED, taken_on=TODAY, **terms)
    assert list(renewals_due(cast.secretariat, TODAY)) == []


def test_removed_leaves_the_count_and_comes_back_under_its_code(cast, client):
    member = make_member(since=date(2020, 1, 1))
    assert member.name in client.get("/members/").content.decode()
    terms = {"by": cast.secretariat, "taken_by": "Steering Committee", "ground": "Silent for two years"}
    day = TODAY - timedelta(days=30)
    decide_membership(member, Status.REMOVED, taken_on=day, expected=member.version, **terms)
    assert member.name not in client.get("/members/").content.decode()
    decide_membership(member, Status.ACTIVE, taken_on=TODAY, expected=member.version, **terms)
    assert member.name in client.get("/members/").content.decode()
    assert Member.objects.get().code == member.code
    history = list(StatusDecision.objects.order_by("pk").values_list("after", "ground"))
    assert [after for after, _ground in history] == ["active", "removed", "active"]

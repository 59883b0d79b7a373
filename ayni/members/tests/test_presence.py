import itertools
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from ayni.members.actions import confirm_focal_point, decide_membership, end_focal_point, merge_members
from ayni.members.models import Status
from ayni.members.queries.presence import (
    Span,
    common_spans,
    holds,
    joined_spans,
    members_on,
    presences,
    spans_of_decisions,
)
from ayni.members.tests.factories import make_government, make_member, make_point

DAYS = st.dates(date(2020, 1, 1), date(2021, 12, 31))
SPANS = st.lists(
    st.builds(
        lambda day, length: Span(day, None if length is None else day + timedelta(days=length)),
        DAYS,
        st.none() | st.integers(0, 200),
    ),
    max_size=6,
)


def decided(member, status, day, by):
    member.refresh_from_db()
    decide_membership(member, status, by=by, taken_on=day, taken_by="", ground="A letter", expected=member.version)


def test_the_last_decision_of_a_day_holds_from_that_day_on():
    first, later = date(2024, 1, 1), date(2025, 6, 1)
    assert spans_of_decisions([(first, "active")]) == (Span(first, None),)
    assert spans_of_decisions([(first, "active"), (later, "lapsed")]) == (Span(first, None),)
    assert spans_of_decisions([(first, "active"), (later, "removed")]) == (Span(first, date(2025, 5, 31)),)
    assert spans_of_decisions([(first, "active"), (later, "removed"), (later, "active")]) == (Span(first, None),)
    assert spans_of_decisions([(first, "applicant")]) == ()


@given(SPANS, DAYS)
def test_joining_spans_loses_and_adds_no_day(spans, day):
    joined = joined_spans(spans)
    assert holds(joined, day) == holds(spans, day)
    assert all(
        one.last is not None and one.last + timedelta(days=1) < two.first for one, two in itertools.pairwise(joined)
    )


@given(SPANS, SPANS, DAYS)
def test_common_days_are_those_of_both(one, other, day):
    assert holds(common_spans(one, other), day) == (holds(one, day) and holds(other, day))


@pytest.mark.django_db
def test_a_removed_member_was_one_until_the_day_before(cast: Any):
    today = timezone.now().date()
    kept = make_member("Kept", since=date(2020, 1, 1))
    gone = make_member("Gone", since=date(2020, 1, 1))
    decided(gone, Status.REMOVED, today, cast.secretariat)
    assert members_on(today) == [kept.code]
    assert members_on(today - timedelta(days=1)) == [gone.code, kept.code]
    assert members_on(date(2019, 12, 31)) == []


@pytest.mark.django_db
def test_a_member_that_returns_has_two_stays(cast: Any):
    member = make_member("Back", since=date(2020, 1, 1))
    decided(member, Status.WITHDRAWN, date(2022, 1, 1), cast.secretariat)
    decided(member, Status.ACTIVE, date(2024, 1, 1), cast.secretariat)
    spans = presences()[member.code].spans
    assert spans == (Span(date(2020, 1, 1), date(2021, 12, 31)), Span(date(2024, 1, 1), None))


@pytest.mark.django_db
def test_merged_entries_are_one_member_on_every_day(cast: Any):
    head = make_member("Fictional Network", since=date(2024, 1, 1))
    double = make_member("Fictional Net", since=date(2021, 1, 1), acronym="FN")
    merge_members(double, head, by=cast.secretariat, ground="The same", expected=double.version)
    known = presences()
    assert list(known) == [head.code]
    assert known[head.code].spans == (Span(date(2021, 1, 1), None),)
    assert {"fictional net", "fn", "fictional network"} <= known[head.code].called


@pytest.mark.django_db
def test_what_is_decided_after_a_merge_is_decided_for_both(cast: Any):
    head = make_member("Fictional Network", since=date(2024, 1, 1))
    double = make_member("Fictional Net", since=date(2021, 1, 1))
    merge_members(double, head, by=cast.secretariat, ground="The same", expected=double.version)
    decided(head, Status.REMOVED, timezone.now().date(), cast.secretariat)
    assert members_on(timezone.now().date()) == []
    assert members_on(timezone.now().date() - timedelta(days=1)) == [head.code]


@pytest.mark.django_db
def test_a_focal_point_counts_from_confirmation_to_end(cast: Any):
    kgz = make_government("KGZ")
    point = make_point(kgz, by=cast.secretariat)
    assert presences()["KGZ"].points == ()
    point = confirm_focal_point(point, by=cast.secretariat)
    today = timezone.now().date()
    assert presences()["KGZ"].points == (Span(today, None),)
    end_focal_point(point, by=cast.secretariat, reason="Left", expected=point.version)
    assert presences()["KGZ"].points == (Span(today, today),)


@pytest.mark.django_db
def test_reading_presences_asks_as_often_for_many(cast: Any, django_assert_num_queries: Any):
    make_member("One")
    with django_assert_num_queries(2):
        presences()
    for number in range(5):
        make_member(f"More {number}")
    with django_assert_num_queries(2):
        assert len(presences()) == 6

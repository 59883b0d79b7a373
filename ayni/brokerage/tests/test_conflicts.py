"""Conflicts of interest: a hard stop from the moment somebody names one, with its reason for those who may see it."""

from contextlib import contextmanager

import pytest

from ayni.brokerage.actions import (
    accept_engagement,
    lift_conflict,
    name_conflict,
    propose_engagement,
)
from ayni.brokerage.models import ConflictOfInterest, Engagement, Match
from ayni.brokerage.queries.conflicts import visible_conflicts
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from ayni.brokerage.tests.test_engagements import COURSE, DAYS
from ayni.core.errors import Invalid, Refused
from tests.visiting import client_of

WHY = "The director of quokkahouse sits on both boards"


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(tjk, by=asking, screener=cast.secretariat, text=LAKES, language="ru", countries=["TJK"])


@pytest.fixture
def course(institute, giving, cast):
    return make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE, title="Course on glacial lakes")


@pytest.fixture
def days(institute, giving, cast):
    return make_offer(institute, by=giving, screener=cast.secretariat, text=DAYS, title="Days of specialists")


def named(asked, offer, by, *, whole=False):
    return name_conflict(asked, offer, by=by, reason=WHY, whole=whole, language="en")


@contextmanager
def kept_apart():
    with pytest.raises(Refused) as refused:
        yield
    assert "conflict of interest" in str(refused.value.sentence)


def matched():
    return {(one.request.code, one.offer.code) for one in Match.objects.select_related("request", "offer")}


def test_a_pair_is_kept_apart_and_the_rest_matches_on(asked, course, days, asking):
    assert matched() == {(asked.code, course.code), (asked.code, days.code)}
    found = named(asked, course, asking)
    assert (matched(), found.side) == ({(asked.code, days.code)}, "asker")
    with kept_apart():
        propose_engagement(asked, course, by=asking, giver=course.member)
    assert propose_engagement(asked, days, by=asking, giver=days.member).stage == "suggested"


def test_two_organisations_are_kept_apart_whoever_asks_and_whatever_comes_later(
    asked, course, tjk, institute, asking, giving, cast
):
    named(asked, course, cast.secretariat, whole=True)
    make_offer(institute, by=giving, screener=cast.secretariat, text=DAYS, title="Days of specialists")
    make_offer(tjk, by=asking, screener=cast.secretariat, text=COURSE, title="A course of ours")
    make_request(institute, by=giving, screener=cast.secretariat, text=LAKES, language="ru")
    assert matched() == set()
    with kept_apart():
        propose_engagement(asked, None, by=giving, giver=institute, message="In words alone")


def test_what_was_suggested_can_no_longer_be_accepted(asked, course, asking, giving, cast):
    made = propose_engagement(asked, course, by=asking, giver=course.member)
    named(asked, course, cast.secretariat)
    with kept_apart():
        accept_engagement(made, by=giving, expected=made.version)
    assert Engagement.objects.get().introduced_at is None


def test_who_named_it_and_the_secretariat_lift_it_and_they_match_again(asked, course, asking, giving, cast):
    for by, other in ((asking, giving), (cast.secretariat, asking)):
        found = named(asked, course, by)
        assert matched() == set()
        with pytest.raises(Refused):
            lift_conflict(found, by=other, expected=found.version)
        lift_conflict(found, by=by, expected=found.version)
        assert matched() == {(asked.code, course.code)}
    assert ConflictOfInterest.objects.filter(withdrawn_at=None).count() == 0


def test_it_needs_a_reason_and_somebody_of_the_two(asked, course, asking, cast):
    with pytest.raises(Invalid):
        name_conflict(asked, course, by=asking, reason=" ", whole=False, language="en")
    with pytest.raises(Refused):
        named(asked, course, cast.focal_point)
    named(asked, course, asking)
    with pytest.raises(Invalid):
        named(asked, course, cast.secretariat)


def test_the_reason_is_read_by_both_sides_and_the_secretariat_only(asked, course, asking, giving, cast):
    client = client_of(asking)
    address = f"/matches/{asked.code}/{course.code}/conflict/"
    assert "Conflict of interest" in client.get(f"/requests/{asked.code}/").content.decode()
    assert client.post(address, {"reason": "", "scope": "pair"}).status_code == 422
    assert client.post(address, {"reason": WHY, "scope": "whole"}).url == f"/requests/{asked.code}/"
    pages = [f"/requests/{asked.code}/", f"/offers/{course.code}/"]
    seen = {
        name: [WHY in client_of(person).get(page).content.decode() for page in pages]
        for name, person in {"asking": asking, "giving": giving, **cast.people()}.items()
    }
    assert {name: told for name, told in seen.items() if any(told)} == {
        "asking": [True, False],
        "giving": [False, True],
        "secretariat": [True, True],
    }
    found = ConflictOfInterest.objects.get()
    lift = f"/conflicts/{found.code}/lift/"
    assert client_of(cast.focal_point).post(lift, {"version": found.version}).status_code == 404
    assert client_of(giving).post(lift, {"version": found.version}).status_code == 403
    assert client.post(lift, {"version": found.version}).url == f"/requests/{asked.code}/"


def test_who_asks_hears_nothing_of_a_conflict_with_a_hidden_offer(asked, kgz, asking, cast):
    hidden = make_offer(
        kgz, by=cast.focal_point, screener=cast.secretariat, text=DAYS, title="Hidden", visibility="secretariat"
    )
    named(asked, hidden, cast.focal_point)
    assert not visible_conflicts(asking).exists()
    assert WHY not in client_of(asking).get(f"/requests/{asked.code}/").content.decode()
    assert WHY in client_of(cast.focal_point).get(f"/offers/{hidden.code}/").content.decode()

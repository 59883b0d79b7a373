"""Reminders of calls: before their last day, to who prepares a proposal or could; never of what is done."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.utils import timezone

from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Invalid
from ayni.finance.actions import begin_approach, edit_call, step_approach, withdraw_call
from ayni.finance.reminders import calls_near, followed_calls_near
from ayni.finance.tests.factories import make_call, make_flow, make_funder, make_need
from ayni.initiatives.actions.following import follow, stop_following
from ayni.monitoring.reminding.sending import send_digests
from ayni.workplans.tests.factories import make_activity, make_objective, make_workplan
from tests.visiting import client_of

pytestmark = pytest.mark.django_db

DAY = timedelta(days=1)


@pytest.fixture
def funder(cast):
    return make_funder(by=cast.secretariat)


@pytest.fixture
def peru(cast):
    """A need of a country's workplan, with a focal point."""
    give_role(make_person("Peru"), RoleKind.FOCAL_POINT, "PER")
    plan = make_workplan(by=cast.secretariat, owner_kind="country", owner_code="PER", title="Peru")
    row = make_activity(make_objective(plan, by=cast.secretariat), by=cast.secretariat)
    return make_need(row, by=cast.secretariat, title="Springs of Peru", amount=Decimal(50_000))


def told(day=None):
    """Return whom the room reminds of what, in words."""
    found = calls_near(day or timezone.now().date())
    return [(person.name, near.said()[0].partition(". ")[2]) for person, near in found]


def call_of(funder, cast, **values):
    return make_call(funder, by=cast.secretariat, **{"closes_on": timezone.now().date() + 20 * DAY, **values})


def test_who_prepares_a_proposal_is_reminded_until_it_is_sent(cast, funder, need):
    call = call_of(funder, cast)
    assert told() == []
    made = begin_approach(need, by=cast.coordinator, funder=funder, text="A map", language="en", call=call)
    assert told() == [("Coordinator", "The proposal for “Springs are mapped” is not sent yet.")]
    assert told(timezone.now().date() - 15 * DAY) == []
    step_approach(made, by=cast.coordinator, state="sent", on=timezone.now().date(), expected=made.version)
    assert told() == []


def test_who_looks_after_a_row_that_the_call_names_is_reminded_as_long_as_something_is_missing(cast, funder, peru):
    call_of(funder, cast, countries=["PER", "BOL"])
    assert told() == [("Peru", "It may fit “Springs of Peru”.")]
    make_flow(peru, funder, amount=50_000, by=cast.secretariat, currency="USD")
    assert told() == []


@pytest.mark.parametrize(
    "values",
    [{}, {"countries": ["BOL"]}, {"countries": ["PER"], "themes": ["water"]}, {"countries": ["PER"], "least": 60_000}],
)
def test_nobody_is_reminded_of_what_does_not_name_them(cast, funder, peru, values):
    call_of(funder, cast, currency="USD", **values)
    assert told() == []


def test_withdrawn_hidden_and_ended_calls_are_not_told(cast, funder, peru):
    call = call_of(funder, cast, countries=["PER"])
    hidden = make_funder(by=cast.secretariat, name="Hidden", visibility="secretariat")
    call_of(hidden, cast, countries=["PER"])
    call_of(funder, cast, countries=["PER"], closes_on=timezone.now().date() + 31 * DAY)
    assert len(told()) == 1
    withdraw_call(call, by=cast.secretariat, expected=call.version)
    assert told() == []


def test_many_cost_as_many_queries_as_few(cast, funder, need, peru, django_assert_num_queries):
    call = call_of(funder, cast, countries=["PER"])
    begin_approach(need, by=cast.coordinator, funder=funder, text="A map", language="en", call=call)
    with django_assert_num_queries(5):
        assert len(list(calls_near(timezone.now().date()))) == 2
    for _number in range(2):
        call_of(funder, cast, countries=["PER"])
    with django_assert_num_queries(5):
        assert len(list(calls_near(timezone.now().date()))) == 4


def follows(person, call):
    return follow(person, by=person, kind="call", subject=call.code)


def followers_told(day=None):
    found = followed_calls_near(day or timezone.now().date())
    return [(person.name, near.said()[0].partition(". ")[2], near.said()[1]) for person, near in found]


def test_who_follows_a_call_is_reminded_before_its_last_day_and_no_more_once_it_is_stopped(cast, funder):
    call = call_of(funder, cast)
    follows(cast.member, call)
    assert followers_told() == [("Member", "You follow it.", f"/funding/calls/{call.code}/")]
    assert followers_told(timezone.now().date() - 15 * DAY) == []
    stop_following(cast.member, by=cast.member, kind="call", subject=call.code)
    assert followers_told() == []


def test_a_followed_call_comes_in_the_one_mail_once_and_anew_where_its_last_day_moves(cast, funder):
    call = call_of(funder, cast)
    follows(cast.member, call)
    mail.outbox.clear()
    today = timezone.now().date()
    for after in (0, 8):
        send_digests(today + after * DAY)
    said = [one for one in mail.outbox if one.to == [cast.member.email]]
    assert len(said) == 1 and "You follow it." in said[0].body and f"/funding/calls/{call.code}/" in said[0].body
    edit_call(call, {"closes_on": today + 25 * DAY}, by=cast.secretariat, expected=call.version)
    send_digests(today + 9 * DAY)
    assert len([one for one in mail.outbox if one.to == [cast.member.email]]) == 2


def test_what_may_not_be_seen_or_is_over_is_not_followed(cast, funder):
    hidden = call_of(make_funder(by=cast.secretariat, name="Hidden", visibility="secretariat"), cast)
    for person in (cast.member, cast.secretariat):
        with pytest.raises(Invalid):
            follows(person, hidden)
    call = call_of(funder, cast)
    follows(cast.member, call)
    withdraw_call(call, by=cast.secretariat, expected=call.version)
    assert followers_told() == []
    assert ">Follow</button>" not in client_of(cast.member).get(f"/funding/calls/{call.code}/").content.decode()


def test_somebody_follows_a_call_on_its_page_and_finds_it_among_what_they_follow(cast, funder):
    call = call_of(funder, cast)
    page, client = f"/funding/calls/{call.code}/", client_of(cast.member)
    assert "Follow" not in client_of(cast.stranger).get(page).content.decode()
    assert ">Follow</button>" in client.get(page).content.decode()
    answer = client.post("/initiatives/following/", {"what": f"call:{call.code}", "act": "follow", "back": page})
    assert answer["Location"] == page
    assert ">Stop following</button>" in client.get(page).content.decode()
    listed = client.get("/initiatives/following/").content.decode()
    assert call.title in listed and "in the mail that lists what is due" in listed


def test_many_followers_cost_as_many_queries_as_few(cast, funder, django_assert_num_queries):
    follows(cast.member, call_of(funder, cast))
    with django_assert_num_queries(2):
        assert len(list(followed_calls_near(timezone.now().date()))) == 1
    for person in (cast.member, cast.coordinator, cast.seat_holder):
        follows(person, call_of(funder, cast))
    with django_assert_num_queries(2):
        assert len(list(followed_calls_near(timezone.now().date()))) == 4

"""Reminders of what stands still, each side of what only it can do; warnings of a last day and how they are stopped."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from ayni.brokerage.actions import accept_engagement, evaluate_engagement, propose_engagement
from ayni.brokerage.actions.notices import warn_of_expiry
from ayni.brokerage.reminders import stalled_near
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.brokerage.tests.test_engagements import _delivered
from ayni.monitoring.reminding.queries import room_for_reminders

DAY = timedelta(days=1)


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(tjk, by=asking, screener=cast.secretariat, title="Springs")


@pytest.fixture
def given(institute, giving, cast):
    return make_offer(institute, by=giving, screener=cast.secretariat)


@pytest.fixture
def after(monkeypatch):
    """Return a function that says whom the room reminds after so many days."""

    def found(days):
        later = timezone.now() + days * DAY
        with monkeypatch.context() as moved:
            moved.setattr(timezone, "now", lambda: later)
            return sorted(person.name for person, _near in stalled_near(later.date()))

    return found


def test_who_has_said_yes_waits_and_is_not_reminded(asked, given, institute, asking, giving, after):
    made = propose_engagement(asked, given, by=asking, giver=institute)
    assert (after(13), after(15)) == ([], ["Giving"])
    accept_engagement(made, by=giving, expected=made.version)
    assert (after(15), after(31)) == ([], ["Asking", "Giving"])


def test_who_has_evaluated_is_not_reminded(asked, given, institute, asking, giving, after):
    made = propose_engagement(asked, given, by=asking, giver=institute)
    accept_engagement(made, by=giving, expected=made.version)
    _delivered(made, giving)
    evaluate_engagement(made, by=asking, useful=5, language="en")
    assert after(31) == ["Giving"]
    evaluate_engagement(made, by=giving, useful=5, language="en")
    assert after(31) == []


def test_who_may_not_know_of_a_hidden_offer_is_not_reminded_of_it(asked, kgz, cast, after):
    hidden = make_offer(kgz, by=cast.focal_point, screener=cast.secretariat, title="quokka", visibility="secretariat")
    propose_engagement(asked, hidden, by=cast.secretariat, giver=kgz)
    assert after(15) == ["Focal Point"]


def test_warnings_of_a_last_day_count_in_the_month_and_are_stopped_by_one_click(asked, given, asking, giving):
    mail.outbox.clear()
    now = timezone.now()
    assert warn_of_expiry(now + 35 * DAY) == 2
    letter = next(one for one in mail.outbox if one.to == [giving.email])
    assert room_for_reminders([giving.email], now.date())[giving.email] == 1
    link = letter.message()["List-Unsubscribe"].strip("<>")
    assert link in letter.body
    assert Client(enforce_csrf_checks=True).post(link.removeprefix("http://localhost:8000")).status_code == 200
    warn_of_expiry(now + 55 * DAY)
    assert sorted(one.to[0] for one in mail.outbox) == sorted([asking.email, asking.email, giving.email])


def test_many_cost_as_many_queries_as_few(
    asked, given, institute, tjk, asking, giving, cast, django_assert_num_queries
):
    propose_engagement(asked, given, by=asking, giver=institute)
    for number in range(3):
        other = make_request(tjk, by=asking, screener=cast.secretariat, title=f"Springs {number}")
        propose_engagement(other, given, by=asking, giver=institute)
    now = timezone.now()
    with django_assert_num_queries(3), pytest.MonkeyPatch.context() as moved:
        moved.setattr(timezone, "now", lambda: now + 15 * DAY)
        assert len(list(stalled_near((now + 15 * DAY).date()))) == 4

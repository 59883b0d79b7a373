"""A call that ends soon is told to who asks for money, where it may fit and nobody serves them yet."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from ayni.brokerage.actions import propose_engagement
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.finance.tests.factories import make_call, make_funder
from ayni.home.reminders import calls_for_requests
from ayni.members.tests.factories import make_government, make_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast):
    kgz = make_government("KGZ", name="Kyrgyzstan")
    money = {"kinds": ["finance"], "amount": Decimal(30_000), "currency": "USD", "countries": ["KGZ"]}
    return make_request(kgz, by=cast.focal_point, screener=cast.secretariat, title="Springs", themes=["water"], **money)


def call_of(cast, **values):
    last = timezone.now().date() + timedelta(days=20)
    return make_call(make_funder(by=cast.secretariat), by=cast.secretariat, currency="USD", closes_on=last, **values)


def told():
    return [(person.name, near.said()) for person, near in calls_for_requests(timezone.now().date())]


def test_who_asks_for_money_hears_of_a_call_that_may_fit_until_somebody_serves_them(cast, asked):
    call = call_of(cast, countries=["KGZ"], applicants=["gov"])
    [(name, (sentence, address))] = told()
    assert (name, address) == ("Focal Point", f"/funding/calls/{call.code}/")
    assert sentence.endswith("It may fit your request “Springs”.")
    giver = make_member(code="giver")
    offer = make_offer(giver, by=cast.secretariat)
    made = propose_engagement(asked, offer, by=cast.focal_point, giver=giver)
    made.introduced_at = timezone.now()
    made.save()
    assert told() == []


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"countries": ["PER"]},
        {"countries": ["KGZ"], "applicants": ["mg"]},
        {"countries": ["KGZ"], "least": Decimal(50_000)},
        {"countries": ["KGZ"], "most": Decimal(10_000)},
    ],
)
def test_a_call_that_does_not_name_them_or_gives_too_little_or_too_much_is_not_told(cast, asked, values):
    call_of(cast, **values)
    assert told() == []


def test_a_request_for_the_secretariat_only_is_named_by_its_code(cast):
    kgz = make_government("KGZ", name="Kyrgyzstan")
    hidden = {"title": "quokkasecret", "kinds": ["finance"], "countries": ["KGZ"], "visibility": "secretariat"}
    made = make_request(kgz, by=cast.focal_point, screener=cast.secretariat, **hidden)
    call_of(cast, countries=["KGZ"])
    [(_name, (sentence, _address))] = told()
    assert "quokkasecret" not in sentence and made.code in sentence

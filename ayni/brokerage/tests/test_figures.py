"""How the exchange goes: medians, what stands alone, the grid."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayni.brokerage.actions import accept_engagement, propose_engagement
from ayni.brokerage.models import Engagement, Request
from ayni.brokerage.queries import Wanted, items_for_list
from ayni.brokerage.queries.figures import cells, medians
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from tests.visiting import client_of

COURSE = "A course on mapping glacial lakes and the danger of outburst floods, in Russian, for Tajikistan."


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(
        tjk, by=asking, screener=cast.secretariat, text=LAKES, language="ru", title="Lakes", themes=["water"],
        countries=["TJK"], kinds=["training"],
    )  # fmt: skip


def alone(side, viewer):
    return [one.title for one in items_for_list(side, viewer, Wanted(show="alone"))]


def test_request_without_an_offer_is_public_demand_until_one_fits(asked, institute, giving, cast):
    assert alone("request", cast.stranger) == ["Lakes"]
    page = client_of(cast.stranger).get("/exchange/gaps/").content.decode()
    assert "Lakes" in page and "1 / 0" in page
    assert "Lakes" in client_of(cast.stranger).get("/requests.csv?show=alone").content.decode()
    make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE, title="Course")
    assert (alone("request", cast.stranger), alone("offer", cast.stranger)) == ([], [])


def test_hidden_offer_changes_nothing_that_others_see(asked, kgz, cast):
    before = client_of(cast.stranger).get("/exchange/gaps/").content
    hidden = make_offer(
        kgz, by=cast.focal_point, screener=cast.secretariat, text=COURSE, title="Hidden", visibility="secretariat"
    )
    made = propose_engagement(asked, hidden, by=cast.focal_point, giver=kgz, reveal=True)
    assert client_of(cast.stranger).get("/exchange/gaps/").content == before
    assert medians(timezone.now()).first_answer.of == 0
    assert Engagement.objects.get() == made
    assert alone("request", cast.secretariat) == []
    assert cells("offer", cast.stranger) == {}


def test_medians_are_those_of_the_last_year(asked, kgz, asking, cast):
    now = timezone.now()
    Request.objects.filter(pk=asked.pk).update(sent_at=now - timedelta(days=14), screened_at=now - timedelta(days=7))
    made = propose_engagement(asked, None, by=cast.focal_point, giver=kgz, message="We can help")
    Engagement.objects.filter(pk=made.pk).update(created_at=now - timedelta(days=4))
    accept_engagement(made, by=asking, expected=made.version)
    found = medians(timezone.now())
    assert (found.screening.days, found.first_answer.days, found.asker.days) == (5, 3.0, 4.0)
    assert (found.introduction.days, found.introduction.of) == (7.0, 1)
    page = client_of(cast.stranger).get("/exchange/").content.decode()
    assert "5 working days (median of 1)" in page
    assert medians(now + timedelta(days=400)).screening.days is None

"""How the exchange goes: medians, what stands alone, the grid."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from ayni.brokerage.actions import accept_engagement, end_engagement, propose_engagement
from ayni.brokerage.models import Engagement, Request, Step
from ayni.brokerage.queries import Wanted, items_for_list
from ayni.brokerage.queries.figures import Middle, cells, medians
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from ayni.core.vocabularies import regions
from ayni.members.models.application_terms import Theme
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
    _move_back(made, now - timedelta(days=4))
    accept_engagement(made, by=asking, expected=made.version)
    found = medians(timezone.now())
    assert (found.screening.days, found.first_answer.days, found.asker.days) == (5, 3.0, 4.0)
    assert found.giver.of == 0  # who proposed it answered nothing
    assert (found.introduction.days, found.introduction.of) == (7.0, 1)
    page = client_of(cast.stranger).get("/exchange/").content.decode()
    assert "5 working days (median of 1)" in page
    assert medians(now + timedelta(days=400)).screening.days is None


def test_a_no_is_an_answer_and_what_the_asker_or_the_secretariat_proposes_is_none(
    asked, institute, kgz, asking, giving, cast
):
    now = timezone.now()
    Request.objects.filter(pk=asked.pk).update(screened_at=now - timedelta(days=9))
    offer = make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE)
    first = propose_engagement(asked, offer, by=asking, giver=institute)
    _move_back(first, now - timedelta(days=6))
    end_engagement(first, by=giving, because="no_capacity", expected=first.version)
    second = propose_engagement(asked, None, by=cast.secretariat, giver=kgz, message="They know springs")
    _move_back(second, now - timedelta(days=2))
    found = medians(timezone.now())
    assert (found.giver, found.asker.of, found.first_answer.of) == (Middle(6.0, 1), 0, 0)
    accept_engagement(second, by=cast.focal_point, expected=second.version)
    accept_engagement(second, by=asking, expected=second.version)
    found = medians(timezone.now())
    assert (found.giver, found.asker) == (Middle(4.0, 2), Middle(2.0, 1))
    assert (found.first_answer, found.introduction) == (Middle(9.0, 1), Middle(9.0, 1))


def test_the_file_of_the_grid_holds_blank_cells_too(asked, cast):
    rows = json.loads(client_of(cast.stranger).get("/exchange-gaps.json").content)["exchange-gaps"]
    counted = {(row["theme"], row["region"]): (row["requests"], row["offers"]) for row in rows}
    assert counted["water", "central-asia"] == (1, 0)
    assert counted["water", "europe"] == (0, 0) and len(counted) == len(Theme) * len(regions())


def _move_back(engagement, moment):
    """Let an engagement have been proposed at a moment."""
    said = {name: moment for name in ("asker_at", "giver_at") if getattr(engagement, name)}
    Engagement.objects.filter(pk=engagement.pk).update(created_at=moment, **said)
    Step.objects.filter(engagement=engagement).update(created_at=moment)

"""Weights of the matcher: learnt from what people judged, behind a gate of measured gain, taken back at once."""

import pytest
from django.utils import timezone

from ayni.brokerage.actions import adopt_weights, decline_match, find_all_matches, measure_weights, take_weights_back
from ayni.brokerage.models import Decline, Engagement, Match, Weighting
from ayni.brokerage.queries.weightings import verdicts, weights_in_force
from ayni.brokerage.rules import can_adopt_weights
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.core.errors import Refused
from tests.visiting import client_of

COURSE = "A course on mapping glacial lakes and the danger of outburst floods."


@pytest.fixture
def pair(tjk, asking, institute, giving, cast):
    """A request and two offers: one in another language, one that fits."""
    by = {"screener": cast.secretariat, "text": COURSE, "countries": ["TJK"]}
    asked = make_request(tjk, by=asking, **by, kinds=["training"], languages=["ru"])
    near = make_offer(institute, by=giving, **by, kinds=["training"], languages=["ru"], title="Near")
    far = make_offer(institute, by=giving, **by, kinds=["training"], languages=["es"], title="Far")
    return asked, near, far


def measured(cast, before, after, requests=20, weights=None):
    """Return weights that were measured."""
    figures = {"before": before, "after": after, "requests": requests, "pairs": 2 * requests}
    return Weighting.objects.create(weights=weights or {"language": 1.2}, measured=figures, created_by=cast.secretariat)


def scores(asked):
    return {one.offer.title: one.score for one in Match.objects.filter(request=asked).select_related("offer")}


def test_accepts_and_declines_are_collected_and_only_telling_reasons_train(pair, asking, giving, institute):
    asked, near, far = pair
    for offer, because in ((near, "place"), (far, "language")):
        decline_match(Match.objects.get(offer=offer), by=asking, because=because)
    found = verdicts()
    assert found.pairs == {(asked.code, far.code): False}
    assert (found.accepted, found.declined) == (0, {"place": 1, "language": 1})
    Engagement.objects.create(request=asked, offer=far, giver=institute, stage="agreed", introduced_at=timezone.now())
    assert verdicts().pairs == {(asked.code, far.code): True}


def test_weights_are_measured_in_the_background_and_adopted_by_nobody(pair, cast, asking, institute):
    asked, near, far = pair
    Decline.objects.create(request=asked, offer=far, side="asker", because="language")
    Engagement.objects.create(request=asked, offer=near, giver=institute, stage="agreed", introduced_at=timezone.now())
    with pytest.raises(Refused):
        measure_weights(by=asking)
    made = measure_weights(by=cast.secretariat)
    made.refresh_from_db()
    assert (made.measured["requests"], made.measured["pairs"], made.measured["before"]) == (1, 2, 1.0)
    assert (made.adopted_at, weights_in_force()) == (None, {})


@pytest.mark.parametrize(
    ("before", "after", "requests", "said"),
    [
        (0.8, 0.85, 3, "Too few requests were judged both ways"),
        (0.8, 0.8, 20, "No gain was measured"),
        (0.8, 0.79, 20, "No gain was measured"),
    ],
)
def test_gate_is_shut_without_a_measured_gain(cast, before, after, requests, said):
    found = measured(cast, before, after, requests)
    with pytest.raises(Refused):
        adopt_weights(found, by=cast.secretariat, expected=found.version)
    page = client_of(cast.secretariat).get("/exchange/weights/").content.decode()
    assert said in page and 'aria-disabled="true"' in page
    assert client_of(cast.secretariat).post(f"/exchange/weights/{found.code}/adopt/", {"version": 1}).status_code == 403


def test_adopted_weights_are_used_by_the_matcher_and_go_back_by_one_click(pair, cast):
    asked, _near, _far = pair
    find_all_matches()
    before = scores(asked)
    found = measured(cast, 0.80, 0.86, weights={"language": 3.0})
    client = client_of(cast.secretariat)
    page = client.get("/exchange/weights/").content.decode()
    at = page.index("nDCG")
    assert "0.800 before, 0.860 after (+0.060)" in page, page[at : at + 200]
    assert client.post(f"/exchange/weights/{found.code}/adopt/", {"version": found.version}).status_code == 302
    assert weights_in_force() == {"language": 3.0}
    assert scores(asked)["Near"] <= before["Near"] and scores(asked).get("Far", 0) < before["Far"]
    assert client.post("/exchange/weights/back/").status_code == 302
    assert (weights_in_force(), scores(asked)) == ({}, before)
    assert client.post("/exchange/weights/back/").status_code == 403


def test_back_leads_to_the_weights_before_and_old_measures_are_not_adopted(cast):
    first, stale = measured(cast, 0.8, 0.9, weights={"place": 1.1}), None
    adopt_weights(first, by=cast.secretariat, expected=first.version)
    stale = measured(cast, 0.8, 0.9)
    second = measured(cast, 0.9, 0.95, weights={"place": 1.2})
    assert not can_adopt_weights(cast.secretariat, stale)
    adopt_weights(second, by=cast.secretariat, expected=second.version)
    assert weights_in_force() == {"place": 1.2}
    assert take_weights_back(by=cast.secretariat) == first
    assert weights_in_force() == {"place": 1.1}
    assert take_weights_back(by=cast.secretariat) is None


def test_weights_are_the_secretariats_matter(cast):
    for person in (cast.member, cast.focal_point, cast.seat_holder):
        assert client_of(person).get("/exchange/weights/").status_code == 403
        assert "/exchange/weights/" not in client_of(person).get("/exchange/").content.decode()
    assert "/exchange/weights/" in client_of(cast.secretariat).get("/exchange/").content.decode()


def test_a_measure_over_nothing_says_so_and_shows_no_figures(cast):
    measured(cast, 0.0, 0.0, requests=0)
    page = client_of(cast.secretariat).get("/exchange/weights/").content.decode()
    assert "nothing can be said of how good matches are" in page
    assert "0.000" not in page and "nDCG" not in page

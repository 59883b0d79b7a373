"""The demonstration's requests and offers: plainly fictional, entered once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ayni.accounts.models import RoleKind
from ayni.accounts.tests.cast import give_role, make_person
from ayni.brokerage.demo import load_demo_brokerage, load_demo_gatherings, load_demo_services
from ayni.brokerage.models import Engagement, Gathering, Match, Offer, Request, Round, ServiceProvider
from ayni.brokerage.queries.figures import medians
from ayni.brokerage.queries.gatherings import meetings_of, participants_of, wishes_in
from ayni.brokerage.queries.waits import waits
from ayni.members.tests.factories import make_government


@pytest.mark.django_db
def test_demo_is_entered_once_and_has_matches_and_every_stage(cast):
    for code in ("KGZ", "NPL", "COL", "MAR", "GEO", "BTN", "BOL", "TJK", "FRA", "PAK", "ECU", "ITA", "CHE", "AUT"):
        make_government(code)
        give_role(make_person(f"Demo {code}"), RoleKind.FOCAL_POINT, code)
    made = [load_demo_brokerage(by=cast.secretariat), load_demo_brokerage(by=cast.secretariat)]
    assert made == [27, 0]
    assert (Request.objects.count(), Offer.objects.count()) == (14, 13)
    assert Request.objects.filter(state="sent").count() == 1
    assert Match.objects.count() >= 5
    found = Round.objects.get()
    assert (found.state, found.plan["served"] != []) == ("proposed", True)
    assert {"suggested", "introduced", "under_way", "delivered"} <= {one.stage for one in Engagement.objects.all()}
    _times_are_plausible()
    assert [load_demo_gatherings(by=cast.secretariat), load_demo_gatherings(by=cast.secretariat)] == [2, 0]
    held, coming = Gathering.objects.order_by("last_on")
    assert (held.state, held.found["proven"], coming.state) == ("held", True, "open")
    outcomes = [one.outcome for one in meetings_of(held)]
    assert len(outcomes) >= 4 and {"later", "nothing", ""} <= set(outcomes)
    assert {wish.wisher.member_id for wish in wishes_in(coming)} != set()
    hidden = {f"offer:{code}" for code in Offer.objects.filter(visibility="secretariat").values_list("code", flat=True)}
    assert hidden and hidden.isdisjoint({code for one in participants_of(held) for code in one.brings})


def _times_are_plausible():
    now = timezone.now()
    for one in Engagement.objects.select_related("request"):
        moments = [one.request.sent_at, one.request.screened_at, *one.steps.values_list("created_at", flat=True), now]
        assert moments == sorted(moments)
        assert one.stage != "suggested" or now - one.since < timedelta(days=50)
    found = medians(now)
    assert all(middle.of > 0 and middle.days > 0 for middle in found)
    assert found.screening.days <= 10


@pytest.mark.django_db
def test_demo_of_services_is_entered_once_and_one_waits_for_a_check(cast):
    made = [load_demo_services(by=cast.secretariat), load_demo_services(by=cast.secretariat)]
    assert made == [8, 0]
    assert {kind for one in ServiceProvider.objects.all() for kind in one.kinds} == {
        *("financial", "marketing", "information", "technical"),
    }
    assert len(waits(cast.secretariat, timezone.now().date())) == 1

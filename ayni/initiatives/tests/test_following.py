"""Following: who is written to, how often, and how it ends."""

import pytest

from ayni.core.errors import Invalid, Refused
from ayni.core.models import OutgoingLetter
from ayni.initiatives.actions import decide_on_initiative, load_seed_initiatives
from ayni.initiatives.actions.following import follow, stop_following, tell_followers
from ayni.initiatives.letters import follower_letter, stop_address
from ayni.initiatives.models import Following, Initiative
from ayni.initiatives.tests.factories import make_proposal


@pytest.fixture
def proposal(cast, kgz):
    load_seed_initiatives()
    return make_proposal(by=cast.focal_point, member=kgz)


def decided(proposal, cast, step):
    proposal.refresh_from_db()
    decide_on_initiative(proposal, by=cast.secretariat, step=step, ground="Agreed.", expected=proposal.version)
    tell_followers(proposal, step, follower_letter)  # the job has done it, or does it now: no difference
    return OutgoingLetter.objects.count()


def test_followers_of_an_initiative_get_one_letter_for_each_step_and_no_second_for_its_region(cast, proposal):
    for kind, subject in (("initiative", proposal.slug), ("region", "central-asia")):
        follow(cast.member, by=cast.member, kind=kind, subject=subject)
    follow(cast.seat_holder, by=cast.seat_holder, kind="region", subject="central-asia")
    sent = [decided(proposal, cast, step) for step in ("being_defined", "active", "concluded")]
    assert sent == [1, 3, 4]
    assert tell_followers(proposal, "active", follower_letter) == 0
    assert OutgoingLetter.objects.filter(to=cast.seat_holder.email).count() == 1


def test_who_may_not_see_an_initiative_is_not_told(cast, proposal):
    follow(cast.member, by=cast.member, kind="region", subject="central-asia")
    Initiative.objects.filter(pk=proposal.pk).update(visibility="secretariat")
    proposal.refresh_from_db()
    assert tell_followers(proposal, "proposed", follower_letter) == 0


def test_following_twice_counts_once_and_only_for_oneself_and_what_is_there(cast, proposal):
    first = follow(cast.member, by=cast.member, kind="initiative", subject="andes")
    assert follow(cast.member, by=cast.member, kind="initiative", subject="andes") == first
    with pytest.raises(Refused):
        follow(cast.member, by=cast.secretariat, kind="initiative", subject="andes")
    for kind, subject in (("initiative", "nowhere"), ("region", "moon"), ("person", "andes"), ("", "")):
        with pytest.raises(Invalid):
            follow(cast.member, by=cast.member, kind=kind, subject=subject)
    stop_following(cast.member, by=cast.member, kind="initiative", subject="andes")
    stop_following(cast.member, by=cast.member, kind="initiative", subject="andes")
    assert list(Following.objects.values_list("withdrawn_at", flat=True).filter(withdrawn_at=None)) == []


def test_the_link_in_a_letter_ends_it_by_one_click_without_signing_in_and_by_opening_alone_nothing(
    cast, proposal, client
):
    found = follow(cast.member, by=cast.member, kind="initiative", subject="andes")
    _subject, body, headers = follower_letter(proposal, "active", found)
    path = stop_address(found).partition("//")[2].partition("/")[2]
    assert stop_address(found) in body and headers["List-Unsubscribe"] == f"<{stop_address(found)}>"
    assert client.get(f"/{path}").status_code == 200
    assert Following.objects.filter(withdrawn_at=None).exists()
    assert client.post(f"/{path}").status_code == 200
    assert not Following.objects.filter(withdrawn_at=None).exists()
    assert client.post(f"/{path[:-3]}xx/").status_code == 404


def test_somebody_follows_and_stops_on_the_pages(cast, proposal, signed_in):
    client = signed_in(cast.member)
    assert ">Follow</button>" in client.get("/initiatives/andes/").content.decode()
    sent = {"what": "initiative:andes", "act": "follow", "back": "/initiatives/andes/"}
    assert client.post("/initiatives/following/", sent)["Location"] == "/initiatives/andes/"
    assert ">Stop following</button>" in client.get("/initiatives/andes/").content.decode()
    page = client.get("/initiatives/following/").content.decode()
    assert page.count(">Stop following</button>") == 1 and page.count(">Follow</button>") == 7
    outside = {**sent, "act": "stop", "back": "https://elsewhere.example/"}
    assert client.post("/initiatives/following/", outside)["Location"] == "/initiatives/following/"
    assert not Following.objects.filter(withdrawn_at=None).exists()

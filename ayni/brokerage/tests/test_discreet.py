"""What is for the Secretariat only leaves no trace in what others see: no score, no rank, no name before a yes."""

import logging
from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ayni.brokerage.actions import (
    accept_engagement,
    close_item,
    find_all_matches,
    find_matches,
    propose_engagement,
)
from ayni.brokerage.actions.matches import _found, _kept
from ayni.brokerage.models import Match
from ayni.brokerage.queries.engagements import visible_engagements
from ayni.brokerage.queries.figures import medians
from ayni.brokerage.reminders import stalled_near
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from ayni.core.errors import Invalid
from ayni.core.models import OutgoingLetter
from ayni.matching import Pair
from tests.visiting import client_of

WORD = "quokkalake"
COURSE = "Two-week course on mapping glacial lakes from satellite images, in English and Russian, for Central Asia."
WALKS = "We lend satellite images of snow cover."
BEST = f"{LAKES} {WORD}: всё это мы предлагаем, на русском языке, в Таджикистане, до конца июня 2027 года."


@pytest.fixture(autouse=True)
def _before_the_courses_begin(set_clock):
    set_clock(date(2026, 11, 2))


def seen_by_others():
    """Return what others can see of matches: pair -> score and reasons."""
    known = Match.objects.exclude(offer__visibility="secretariat").exclude(request__visibility="secretariat")
    return {(one.request.code, one.offer.code): (one.score, one.reasons) for one in known}


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(tjk, by=asking, screener=cast.secretariat, text=LAKES, language="ru", countries=["TJK"])


@pytest.fixture
def offers(institute, giving, cast):
    return [
        make_offer(institute, by=giving, screener=cast.secretariat, text=text, title=text[:40])
        for text in (COURSE, WALKS)
    ]


def test_a_discreet_offer_moves_no_score_and_no_rank_of_others(asked, offers, kgz, cast):
    find_all_matches()
    before = seen_by_others()
    hidden = make_offer(
        kgz, by=cast.focal_point, screener=cast.secretariat, text=BEST, language="ru", visibility="secretariat"
    )
    scores = {one.offer_id: one.score for one in Match.objects.filter(request=asked)}
    assert scores[hidden.pk] == max(scores.values())
    assert len(before) >= 1
    assert seen_by_others() == before
    find_all_matches()
    assert seen_by_others() == before
    close_item(hidden, by=cast.focal_point, because="used_up", expected=hidden.version)
    assert seen_by_others() == before
    assert not Match.objects.filter(offer=hidden).exists()


def test_pairs_that_others_see_are_sought_and_kept_among_their_like(asked, offers, kgz, cast):
    """However well a discreet offer fits: the weak one of others stays, and is weighed among its like alone."""
    hidden = make_offer(kgz, by=cast.focal_point, screener=cast.secretariat, visibility="secretariat")
    compared = []

    def find(requests, given):
        compared.append({one["id"] for one in given})
        return [Pair(asked.code, one["id"], 0.9 if one["id"] == hidden.code else 0.25, {}) for one in given]

    found = _found([asked], [*offers, hidden], find)
    open_ones = {one.code for one in offers}
    assert compared == [open_ones, {*open_ones, hidden.code}]
    assert {pair: score for pair, (score, _reasons) in found.items()} == {
        **{(asked.code, code): 25 for code in open_ones},
        (asked.code, hidden.code): 90,
    }
    assert _kept(found, [], {hidden.code}) == set(found)
    assert _kept(found, [], set()) == {(asked.code, hidden.code)}


def test_a_discreet_request_moves_no_score_of_others(asked, offers, kgz, cast):
    find_all_matches()
    before = seen_by_others()
    hidden = make_request(
        kgz, by=cast.focal_point, screener=cast.secretariat, text=BEST, language="ru", visibility="secretariat"
    )
    assert Match.objects.filter(request=hidden).exists()
    assert seen_by_others() == before
    find_all_matches()
    find_matches("offer", offers[0].code)
    assert seen_by_others() == before


@pytest.fixture
def hidden(tjk, asking, cast):
    """A request that only the Secretariat may know of."""
    return make_request(
        tjk, by=asking, screener=cast.secretariat, text=f"{WORD}: {LAKES}", title=WORD, visibility="secretariat"
    )


def test_who_gives_hears_nothing_of_a_discreet_request_before_the_asker_says_so(
    hidden, offers, institute, asking, giving, cast, set_clock
):
    mail.outbox.clear()
    made = propose_engagement(hidden, offers[0], by=cast.secretariat, giver=institute)
    assert [one.to for one in mail.outbox] == [[asking.email]]
    assert not visible_engagements(giving).exists()
    set_clock(made.since.date() + timedelta(days=16))
    assert {person.name for person, _near in stalled_near(made.since.date())} == {"Asking"}
    theirs = [f"/requests/{hidden.code}/", f"/offers/{offers[0].code}/", "/desk/", "/exchange/followed/", "/requests/"]
    pages = [client_of(giving).get(address).content.decode() for address in theirs]
    assert not any(WORD in page or made.code in page for page in pages)

    client, page = client_of(asking), f"/exchange/followed/{made.code}/"
    assert "Who gives does not know of this request." in client.get(page).content.decode()
    assert "Who answers may see this request and who asks" in client.get(f"{page}accept/").content.decode()
    with pytest.raises(Invalid):
        accept_engagement(made, by=asking, expected=made.version)
    accept_engagement(made, by=asking, expected=made.version, reveal=True)
    assert [one.to for one in mail.outbox][1:] == [[giving.email]]
    assert visible_engagements(giving).get() == made
    assert LAKES[:20] in client_of(giving).get(f"/requests/{hidden.code}/").content.decode()
    assert client_of(cast.member).get(f"/requests/{hidden.code}/").status_code == 404
    assert not any(WORD in f"{one.key} {one.subject} {one.body}" for one in OutgoingLetter.objects.all())


def test_who_asks_in_confidence_says_so_before_proposing(hidden, offers, institute, asking):
    with pytest.raises(Invalid):
        propose_engagement(hidden, offers[0], by=asking, giver=institute)
    address = f"/matches/{hidden.code}/{offers[0].code}/propose/"
    assert "Who answers may see this request and who asks" in client_of(asking).get(address).content.decode()
    assert client_of(asking).post(address, {"reveal": "on"}).status_code == 302


def test_medians_hold_what_everybody_may_see_alone(asked, institute, giving, cast):
    known = make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE, visibility="members")
    propose_engagement(asked, known, by=giving, giver=institute)
    assert medians(timezone.now()).first_answer.of == 0


def test_no_log_holds_a_word_of_what_is_discreet(hidden, offers, asking, giving, cast, caplog):
    caplog.set_level(logging.DEBUG)
    steps = ("", "words/", "facts/", "send/", "screen/", "renew/", "close/", "answer/")
    for person in (asking, cast.secretariat, giving, cast.stranger):
        client = client_of(person)
        for step in steps:
            client.get(f"/requests/{hidden.code}/{step}")
            client.post(f"/requests/{hidden.code}/{step}", {"title": WORD, "text": WORD, "expires_on": "soon"})
    assert hidden.code in caplog.text
    assert WORD not in caplog.text

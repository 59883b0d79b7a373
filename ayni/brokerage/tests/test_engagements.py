"""Matches with reasons, and the way from a match to its outcome."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ayni.accounts.models import Role
from ayni.brokerage.actions import (
    accept_engagement,
    agree_engagement,
    begin_engagement,
    close_item,
    close_silent,
    decline_match,
    deliver_engagement,
    edit_item,
    end_engagement,
    evaluate_engagement,
    find_all_matches,
    propose_engagement,
    propose_evidence,
)
from ayni.brokerage.lines import stalled_lines
from ayni.brokerage.models import Decline, Engagement, Evaluation, Match, Step
from ayni.brokerage.queries.engagements import evaluations_for, visible_engagements, waiting_for
from ayni.brokerage.queries.matches import matches_for, matches_of
from ayni.brokerage.tests.factories import LAKES, make_offer, make_request
from ayni.core.errors import Invalid, Refused
from ayni.monitoring.models import Evidence
from ayni.monitoring.reminding.sending import send_digests
from tests.visiting import client_of

COURSE = (
    "Two-week course on mapping glacial lakes from satellite images and assessing the danger of outburst floods, "
    "in English and Russian, for agencies of Central Asia, from April to June 2027."
)
DAYS = "Specialists of glacial lakes and outburst hazards give 12 days of training in Russian in Central Asia."
TOURISM = "Небольшие гранты для сельского туризма и гостевых домов в Карпатах."


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(
        tjk, by=asking, screener=cast.secretariat, text=LAKES, language="ru", kinds=["training"], countries=["TJK"]
    )


@pytest.fixture
def course(institute, giving, cast):
    return make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE, title="Course on glacial lakes")


@pytest.fixture
def introduced(asked, course, institute, asking, giving):
    made = propose_engagement(asked, course, by=asking, giver=institute)
    return accept_engagement(made, by=giving, expected=made.version)


def pairs(viewer, item):
    return [(one.request.code, one.offer.code) for one in matches_of(viewer, item)]


def test_matches_are_found_across_languages_and_strangers_do_not_pad_them(asked, course, kgz, asking, cast):
    other = make_offer(kgz, by=cast.focal_point, screener=cast.secretariat, text=TOURISM, language="ru")
    assert pairs(asking, asked) == [(asked.code, course.code)]
    assert pairs(cast.focal_point, other) == []
    reasons = Match.objects.get().reasons
    assert set(reasons) == {"en", "fr", "es", "ru"}
    assert "for" in {verdict for _facet, verdict, _text in reasons["fr"]}


def test_matches_are_seen_by_the_two_owners_and_the_secretariat(asked, course, asking, giving, cast):
    pair = [(asked.code, course.code)]
    assert [pairs(one, asked) for one in (asking, giving, cast.secretariat, cast.member)] == [pair, [], pair, []]
    assert [pairs(one, course) for one in (asking, giving, cast.secretariat, cast.member)] == [[], pair, pair, []]
    page = client_of(asking).get(f"/requests/{asked.code}/").content.decode()
    assert "Course on glacial lakes" in page and "of 100" in page
    assert "of 100" not in client_of(cast.stranger).get(f"/requests/{asked.code}/").content.decode()


def test_matches_follow_what_changes_and_what_closes(asked, course, giving, asking):
    edit_item(course, {"text": TOURISM, "title": "Grants"}, by=giving, expected=course.version)
    assert pairs(asking, asked) == []
    edit_item(course, {"text": COURSE}, by=giving, expected=course.version)
    assert len(pairs(asking, asked)) == 1
    close_item(course, by=giving, because="used_up", expected=course.version)
    assert Match.objects.count() == 0


def test_a_new_offer_leaves_other_matches_alone_and_gives_them_back_when_it_goes(
    asked, course, institute, asking, giving, cast
):
    before = Match.objects.get().made_at
    days = make_offer(institute, by=giving, screener=cast.secretariat, text=DAYS, title="Specialists of glacial lakes")
    both = {(asked.code, course.code), (asked.code, days.code)}
    assert set(pairs(asking, asked)) == both
    assert Match.objects.get(offer=course).made_at == before
    find_all_matches()
    assert set(pairs(asking, asked)) == both
    close_item(days, by=giving, because="used_up", expected=days.version)
    assert pairs(asking, asked) == [(asked.code, course.code)]


def test_declined_match_is_shown_to_that_side_no_more(asked, course, asking, giving, cast):
    with pytest.raises(Refused):
        decline_match(Match.objects.get(), by=cast.focal_point, because="place")
    decline_match(Match.objects.get(), by=asking, because="language", note="We need Tajik")
    assert (pairs(asking, asked), len(pairs(giving, course))) == ([], 1)
    assert Decline.objects.get().side == "asker"


def test_contacts_are_released_when_both_have_said_yes_and_not_before(asked, course, institute, asking, giving):
    mail.outbox.clear()
    made = propose_engagement(asked, course, by=asking, giver=institute)
    assert [one.to for one in mail.outbox] == [[giving.email]]
    pages = [client_of(one).get(f"/exchange/followed/{made.code}/").content.decode() for one in (asking, giving)]
    assert not any(address in text for text in [*pages, mail.outbox[0].body] for address in (asking.email,))
    assert giving.email not in pages[0]
    with pytest.raises(Refused):
        accept_engagement(made, by=asking, expected=made.version)
    accept_engagement(made, by=giving, expected=made.version)
    assert made.stage == "introduced"
    pages = [client_of(one).get(f"/exchange/followed/{made.code}/").content.decode() for one in (asking, giving)]
    assert giving.email in pages[0] and asking.email in pages[1]
    told = {one.to[0]: one.body for one in mail.outbox[1:]}
    assert giving.email in told[asking.email] and asking.email in told[giving.email]


def test_the_two_are_brought_together_once(asked, course, institute, asking, giving, cast):
    made = propose_engagement(asked, course, by=cast.secretariat, giver=institute)
    assert (made.asker_at, made.giver_at) == (None, None)
    with pytest.raises(Invalid):
        propose_engagement(asked, course, by=asking, giver=institute)
    end_engagement(made, by=giving, because="no_capacity", expected=made.version)
    assert made.stage == "declined"
    assert propose_engagement(asked, course, by=asking, giver=institute).stage == "suggested"


def test_steps_come_in_their_order_and_are_dated(introduced, asking, giving, cast):
    with pytest.raises(Refused):
        begin_engagement(introduced, by=asking, expected=introduced.version)
    with pytest.raises(Refused):
        agree_engagement(introduced, {"terms": "x"}, by=cast.focal_point, expected=introduced.version)
    with pytest.raises(Invalid):
        agree_engagement(introduced, {"terms": " "}, by=giving, expected=introduced.version)
    agree_engagement(introduced, {"terms": "A course in Dushanbe"}, by=giving, expected=introduced.version)
    begin_engagement(introduced, by=giving, expected=introduced.version)
    with pytest.raises(Invalid):
        later = timezone.now().date() + timedelta(days=1)
        deliver_engagement(introduced, by=asking, on=later, outcome="Done", expected=introduced.version)
    stages = list(Step.objects.filter(engagement=introduced).values_list("stage", "side"))
    assert stages == [("suggested", "asker"), ("introduced", "giver"), ("agreed", "giver"), ("under_way", "giver")]


def test_sides_evaluate_apart(introduced, asking, giving):
    _delivered(introduced, giving)
    assert ([waiting_for(one, 5) for one in (asking, giving)]) == ([[introduced], [introduced]])
    evaluate_engagement(introduced, by=asking, useful=5, words="Very", language="en")
    assert (len(evaluations_for("asker", introduced)), evaluations_for("giver", introduced)) == (1, {})
    assert ([waiting_for(one, 5) for one in (asking, giving)]) == ([[], [introduced]])
    with pytest.raises(Invalid):
        evaluate_engagement(introduced, by=asking, useful=4, language="en")
    evaluate_engagement(introduced, by=giving, useful=4, language="en")
    assert introduced.stage == "evaluated"
    assert set(evaluations_for("giver", introduced)) == {"asker", "giver"}
    assert Evaluation.objects.count() == 2


def test_what_stands_still_comes_to_the_secretariat_and_both_are_reminded_once(introduced, cast, asking, monkeypatch):
    later = timezone.now() + timedelta(days=31)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert [line.code for line in stalled_lines(cast.secretariat, "en")] == [introduced.code]
    assert stalled_lines(asking, "en") == []
    mail.outbox.clear()
    told = {Role.objects.get(scope=code).person.email for code in ("TJK", "institute")}
    for day in (later.date(), later.date() + timedelta(days=8)):
        send_digests(day)
        said = [one.to[0] for one in mail.outbox if f"/exchange/followed/{introduced.code}/" in one.body]
        assert sorted(said) == sorted(told)


def test_unanswered_suggestion_expires_after_sixty_days(asked, course, institute, asking):
    made = propose_engagement(asked, course, by=asking, giver=institute)
    assert close_silent(timezone.now() + timedelta(days=59)) == 0
    assert close_silent(timezone.now() + timedelta(days=61)) == 1
    made.refresh_from_db()
    assert made.stage == "expired"


def test_story_15_request_from_the_words_to_the_exchange(tjk, asking, institute, giving, kgz, cast):
    """A Tajik agency asks in Russian; two answers with reasons; contacts on consent; the outcome becomes evidence."""
    asked = make_request(
        tjk, by=asking, screener=cast.secretariat, text=LAKES, language="ru", kinds=["training"], countries=["TJK"]
    )
    make_offer(institute, by=giving, screener=cast.secretariat, text=COURSE, title="Course on glacial lakes")
    make_offer(kgz, by=cast.focal_point, screener=cast.secretariat, text=DAYS, title="Days of specialists")
    page = client_of(asking).get(f"/requests/{asked.code}/").content.decode()
    assert "Not endorsed" in page
    found = matches_of(asking, asked)
    assert len(found) == 2
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    for one in found:
        facets = {facet for facet, _verdict, _text in one.reasons["ru"]}
        assert {"theme", "place", "language"} <= facets

    client = client_of(cast.focal_point)
    answer = {"giver": "KGZ", "message": "Мы можем послать двух специалистов.", "key": "a"}
    assert client.post(f"/requests/{asked.code}/answer/", answer).status_code == 302
    propose_engagement(asked, found[0].offer, by=asking, giver=found[0].offer.member)
    page = client_of(asking).get(f"/requests/{asked.code}/").content.decode()
    assert "Мы можем послать двух специалистов." in page and "Example Institute for Hazards" in page

    made = Engagement.objects.get(giver=kgz)
    assert cast.focal_point.email not in client_of(asking).get(f"/exchange/followed/{made.code}/").content.decode()
    client = client_of(asking)
    assert client.post(f"/exchange/followed/{made.code}/accept/", {"version": made.version}).status_code == 302
    assert cast.focal_point.email in client.get(f"/exchange/followed/{made.code}/").content.decode()
    made.refresh_from_db()
    _delivered(made, asking)
    page = client.get(f"/exchange/followed/{made.code}/").content.decode()
    assert "Specialist exchange" in page and "Agreement" in page
    onwards = client.post(f"/exchange/followed/{made.code}/evidence/", {"kind": "exchange"})
    draft = Evidence.objects.get()
    assert onwards.url == f"/evidence/{draft.code}/edit/"
    parties = {(one.role, one.member.code) for one in draft.parties.filter(withdrawn_at=None)}
    assert parties == {("host", "TJK"), ("sender", "KGZ")}
    assert (draft.state, draft.member, draft.country) == ("draft", tjk, "TJK")
    propose_evidence(made, by=asking, kind="agreement")
    propose_evidence(made, by=asking, kind="agreement")
    assert sorted(Evidence.objects.values_list("kind", flat=True)) == ["agreement", "exchange"]


def test_story_17_release_of_a_hidden_offer_is_its_owners_explicit_act(asked, kgz, asking, cast):
    hidden = make_offer(
        kgz,
        by=cast.focal_point,
        screener=cast.secretariat,
        text=f"quokkadonor: {DAYS}",
        title="quokkadonor",
        visibility="secretariat",
    )
    assert (pairs(asking, asked), len(pairs(cast.secretariat, asked))) == ([], 1)
    assert len(matches_for(cast.focal_point, ["KGZ"], 5)) == 1
    mail.outbox.clear()
    made = propose_engagement(asked, hidden, by=cast.secretariat, giver=kgz)
    assert [one.to for one in mail.outbox] == [[cast.focal_point.email]]
    assert not visible_engagements(asking).exists()
    addresses = [f"/offers/{hidden.code}/", f"/exchange/followed/{made.code}/", f"/requests/{asked.code}/", "/desk/"]
    pages = [client_of(asking).get(address).content.decode() for address in [*addresses, "/exchange/followed/"]]
    assert not any("quokkadonor" in page for page in pages)
    with pytest.raises(Invalid):
        accept_engagement(made, by=cast.focal_point, expected=made.version)
    accept_engagement(made, by=cast.focal_point, expected=made.version, reveal=True)
    assert visible_engagements(asking).get() == made
    assert "quokkadonor" in client_of(asking).get(f"/offers/{hidden.code}/").content.decode()
    assert client_of(cast.member).get(f"/offers/{hidden.code}/").status_code == 404
    accept_engagement(made, by=asking, expected=made.version)
    _delivered(made, asking)
    assert propose_evidence(made, by=asking, kind="funding").visibility == "secretariat"
    assert not any("quokkadonor" in f"{one.subject} {one.body}" for one in mail.outbox)


def _delivered(made, by):
    agree_engagement(made, {"terms": "A course", "starts": date(2026, 10, 1)}, by=by, expected=made.version)
    begin_engagement(made, by=by, expected=made.version)
    day = timezone.now().date()
    deliver_engagement(made, by=by, on=day, outcome="Six people were trained.", expected=made.version)

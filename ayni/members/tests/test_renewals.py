"""Renewals before the term ends, letters that go out once, and story 6 to its end: silence, letters, a decision."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.jobs import tick
from ayni.core.queue import kind_named
from ayni.members.actions import decide_membership
from ayni.members.actions.membership import later
from ayni.members.actions.reminders import remind_of_renewals, remind_silent
from ayni.members.actions.renewals import confirm_renewal, return_renewal, send_renewal
from ayni.members.models import Member, MemberReminder, Renewal, RenewalState, Status, StatusDecision
from ayni.members.queries.liveness import months_later
from ayni.members.queries.renewals import waiting_renewals
from ayni.members.tests.factories import make_government, make_member

TODAY = date(2026, 11, 25)


def ending(days, **values):
    """Return Kyrgyzstan as a member whose term ends in so many days from today."""
    member = make_government("KGZ", since=date(2015, 1, 1), **values)
    Member.objects.filter(pk=member.pk).update(term_ends=timezone.now().date() + timedelta(days=days))
    member.refresh_from_db()
    return member


def speaker(name, code, *, kind="focal_point", last_login=None, language="en"):
    person = make_person(name, language=language)
    person.last_login = last_login
    person.save(update_fields=["last_login"])
    give_role(person, kind, code)
    return person


def affirm(member, by, **values):
    return send_renewal(member, by=by, words={}, signatory="Minister", expected=member.version, **values)


def test_a_renewal_is_one_short_form_and_a_decision(cast, signed_in, django_capture_on_commit_callbacks):
    member = ending(100)
    ends = member.term_ends
    client = signed_in(cast.focal_point)
    assert "Renew the membership" in client.get("/members/KGZ/").content.decode()
    page = client.get("/members/KGZ/renew/").content.decode()
    assert page.count("<li>We ") >= 7
    sent = {"version": 1, "key": "k1", "summary": "Springs and passes", "signatory": "Minister", "languages": ["fr"]}
    without = client.post("/members/KGZ/renew/", sent)
    assert without.status_code == 422
    assert "Springs and passes" in without.content.decode()
    for _twice in range(2):
        assert client.post("/members/KGZ/renew/", {**sent, "affirmed": "on"}).status_code == 302
    member.refresh_from_db()
    renewal = Renewal.objects.get()
    assert (member.summary, member.languages, member.term_ends, member.status) == (
        "Springs and passes", "fr", ends, Status.ACTIVE,
    )  # fmt: skip
    assert [one.pk for one in waiting_renewals(cast.secretariat)] == [renewal.pk]
    assert waiting_renewals(cast.focal_point) == []
    with pytest.raises(Refused):
        confirm_renewal(renewal, by=cast.focal_point, expected=1)
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        answer = signed_in(cast.secretariat).post(
            f"/members/renewals/{renewal.code}/confirm/", {"version": renewal.version, "ground": ""}
        )
    assert answer.status_code == 302
    member.refresh_from_db()
    assert member.term_ends == later(ends, 4)
    decision = StatusDecision.objects.order_by("pk").last()
    assert (decision.before, decision.after, decision.term_ends) == ("active", "active", later(ends, 4))
    assert "Minister" in decision.ground
    assert [message.to for message in mail.outbox] == [[cast.focal_point.email]]
    assert waiting_renewals(cast.secretariat) == []


def test_a_renewal_that_is_decided_after_the_end_goes_on_from_the_end(cast):
    member = ending(3)
    ends = member.term_ends
    renewal = affirm(member, cast.focal_point)
    Member.objects.filter(pk=member.pk).update(term_ends=timezone.now().date() - timedelta(days=10))
    Renewal.objects.update(term_ends=timezone.now().date() - timedelta(days=10))
    renewal.refresh_from_db()
    confirm_renewal(renewal, by=cast.secretariat, expected=renewal.version)
    member.refresh_from_db()
    assert member.term_ends == later(timezone.now().date() - timedelta(days=10), 4)
    assert ends != member.term_ends


def test_who_lapsed_by_decision_begins_anew_on_the_day_of_the_decision(cast):
    member = ending(3)
    renewal = affirm(member, cast.focal_point)
    today = timezone.now().date()
    member.refresh_from_db()
    terms = {"by": cast.secretariat, "taken_on": today, "taken_by": "", "ground": "Said so"}
    decide_membership(member, Status.LAPSED, expected=member.version, **terms)
    confirm_renewal(renewal, by=cast.secretariat, expected=renewal.version)
    member.refresh_from_db()
    assert (member.status, member.term_ends) == (Status.ACTIVE, later(today, 4))


def test_who_may_renew_and_when(cast):
    member = ending(190)
    with pytest.raises(Refused):
        affirm(member, cast.focal_point)
    Member.objects.filter(pk=member.pk).update(term_ends=timezone.now().date() + timedelta(days=20))
    member.refresh_from_db()
    for person in (cast.stranger, cast.member, cast.contributor, cast.seat_holder):
        with pytest.raises(Refused):
            affirm(member, person)
    with pytest.raises(Invalid):
        send_renewal(member, by=cast.alternate, words={}, signatory=" ", expected=member.version)
    affirm(member, cast.alternate)
    with pytest.raises(Refused):
        affirm(member, cast.focal_point)
    assert Renewal.objects.count() == 1


def test_sent_back_with_a_reason_it_can_be_sent_again(cast, signed_in, django_capture_on_commit_callbacks):
    member = ending(50)
    renewal = affirm(member, cast.focal_point)
    with pytest.raises(Invalid):
        return_renewal(renewal, by=cast.secretariat, reason=" ", expected=1)
    with django_capture_on_commit_callbacks(execute=True):
        return_renewal(renewal, by=cast.secretariat, reason="Who is your alternate now?", expected=1)
    assert "Who is your alternate now?" in mail.outbox[-1].body
    assert "Who is your alternate now?" in signed_in(cast.focal_point).get("/members/KGZ/renew/").content.decode()
    member.refresh_from_db()
    affirm(member, cast.focal_point)
    assert list(Renewal.objects.values_list("state", flat=True)) == [RenewalState.RETURNED, RenewalState.WAITING]


def test_two_officers_at_once(cast, signed_in):
    renewal = affirm(ending(50), cast.focal_point)
    confirm_renewal(renewal, by=cast.secretariat, expected=1)
    with pytest.raises((Conflict, Refused)):
        return_renewal(renewal, by=cast.secretariat, reason="Late", expected=1)
    assert StatusDecision.objects.count() == 2
    assert Renewal.objects.get().state == RenewalState.CONFIRMED


def test_focal_points_are_asked_at_six_months_and_at_one_never_twice(cast, django_capture_on_commit_callbacks):
    member = ending(0)
    Member.objects.filter(pk=member.pk).update(term_ends=date(2027, 6, 30))
    with django_capture_on_commit_callbacks(execute=True):
        counts = [remind_of_renewals(day) for day in (date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31))]
        counts += [remind_of_renewals(day) for day in (date(2027, 5, 29), date(2027, 5, 30), date(2027, 5, 31))]
        counts += [remind_of_renewals(date(2027, 7, 1))]
    assert counts == [0, 1, 0, 0, 1, 0, 0]
    assert [message.to for message in mail.outbox] == [[cast.focal_point.email]] * 2
    assert "/members/KGZ/renew/" in mail.outbox[0].body
    assert list(MemberReminder.objects.values_list("kind", "about")) == [
        ("renewal_early", date(2027, 6, 30)),
        ("renewal_late", date(2027, 6, 30)),
    ]


def test_who_sent_the_renewal_is_left_alone(cast):
    member = ending(20)
    affirm(member, cast.focal_point)
    assert remind_of_renewals(timezone.now().date()) == 0


def test_story_6_two_letters_to_the_focal_point_one_to_the_alternate_and_then_a_decision(
    cast, client, signed_in, django_capture_on_commit_callbacks
):
    member = make_member("Order of Silence", code="silence", since=date(2015, 1, 1), countries="KAZ")
    login = datetime(2024, 10, 20, 12, tzinfo=UTC)
    point = speaker("Silent Point", "silence", last_login=login, language="fr")
    alternate = speaker("Silent Alternate", "silence", kind="alternate", last_login=login)
    day = months_later(login.date(), 25)
    with django_capture_on_commit_callbacks(execute=True):
        assert remind_silent(day) == 1
        assert remind_silent(day + timedelta(days=1)) == 0
    MemberReminder.objects.update(sent_at=datetime(day.year, day.month, day.day, tzinfo=UTC))
    with django_capture_on_commit_callbacks(execute=True):
        assert remind_silent(day + timedelta(days=29)) == 0
        assert remind_silent(day + timedelta(days=30)) == 2
        assert [remind_silent(day + timedelta(days=more)) for more in (31, 60, 400)] == [0, 0, 0]
    assert [message.to for message in mail.outbox] == [[point.email], [point.email], [alternate.email]]
    assert "/fr/members/silence/" in mail.outbox[0].body
    member.refresh_from_db()
    assert member.status == Status.ACTIVE
    # On the list of the region's seat-holder; removed by a decision alone; back under the same code.
    page = signed_in(cast.seat_holder).get("/members/silent/").content.decode()
    assert "Order of Silence" in page
    assert "red: more than two years" in page
    terms = {"by": cast.secretariat, "taken_by": "SC", "ground": "Silent", "taken_on": timezone.now().date()}
    decide_membership(member, Status.REMOVED, expected=member.version, **terms)
    assert "Order of Silence" not in signed_in(cast.seat_holder).get("/members/silent/").content.decode()
    assert remind_silent(day + timedelta(days=800)) == 0


def test_a_member_that_was_heard_again_and_falls_silent_anew_is_written_to_anew(cast):
    make_member("Order of Silence", code="silence", since=date(2015, 1, 1))
    point = speaker("Silent Point", "silence", last_login=datetime(2020, 1, 1, tzinfo=UTC))
    assert remind_silent(date(2022, 3, 1)) == 1
    point.last_login = datetime(2022, 3, 5, tzinfo=UTC)
    point.save(update_fields=["last_login"])
    assert remind_silent(date(2022, 4, 20)) == 0
    assert remind_silent(date(2024, 4, 1)) == 1


def test_regular_work_changes_no_status(cast):
    ending(-400)
    make_member("Order of Silence", since=date(2015, 1, 1))
    before = list(Member.objects.order_by("pk").values_list("status", "term_ends"))
    tick()
    tick()
    assert list(Member.objects.order_by("pk").values_list("status", "term_ends")) == before
    assert StatusDecision.objects.count() == 2


def test_the_lists_show_what_is_due_and_the_queue_what_waits(cast, signed_in):
    member = ending(-5)
    page = signed_in(cast.secretariat).get("/members/renewals/").content.decode()
    assert "has ended" in page
    renewal = affirm(member, cast.focal_point)
    page = signed_in(cast.secretariat).get("/members/renewals/").content.decode()
    assert f"/members/renewals/{renewal.code}/" in page
    kind = kind_named("renewal")
    assert [line.code for line in kind.lines(cast.secretariat, "en")] == [renewal.code]
    assert kind.lines(cast.focal_point, "en") == []
    kind.decide("confirm", renewal.code, cast.secretariat, "", renewal.version)
    assert Renewal.objects.get().state == RenewalState.CONFIRMED

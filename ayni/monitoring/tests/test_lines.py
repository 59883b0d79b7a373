"""Verifications, disputes and agreements that end, in the one queue; the mail to who is disputed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from ayni.core.queue import decide_lines, kind_named, lines_by_kind
from ayni.members.tests.factories import make_government
from ayni.monitoring.actions import answer_dispute, dispute_evidence
from ayni.monitoring.actions.parts import PartySaid
from ayni.monitoring.tests.factories import make_evidence

pytestmark = pytest.mark.django_db


def lines(name, viewer):
    return [(line.code, line.why) for line in lines_by_kind([kind_named(name)], viewer, "en")[name]]


def codes(name, viewer):
    return [code for code, _why in lines(name, viewer)]


def test_who_may_verify_sees_it_and_the_author_does_not(cast, kgz, meeting):
    seen = {role for role, person in cast.people().items() if codes("verification", person)}
    assert seen == {"secretariat", "seat_holder"}
    mine = make_evidence(kgz, by=cast.secretariat, title="Entered by the Secretariat")
    assert codes("verification", cast.secretariat) == [meeting.code]
    assert codes("verification", cast.seat_holder) == [meeting.code, mine.code]


def test_many_are_verified_at_once_each_for_itself(cast, kgz, meeting):
    second = make_evidence(kgz, by=cast.focal_point, title="Second")
    own = make_evidence(kgz, by=cast.secretariat, title="Own")
    kind = kind_named("verification")
    stale = [(meeting.code, 1), (second.code, 7), (own.code, 1)]
    told = decide_lines(kind, "verify", stale, by=cast.secretariat, reason="")
    assert [bool(outcome.sentence) for outcome in told] == [False, True, True]
    assert codes("verification", cast.secretariat) == [second.code]
    meeting.refresh_from_db()
    assert (meeting.state, meeting.verified_by) == ("verified", cast.secretariat)


def test_a_dispute_is_mailed_waits_for_its_answer_and_comes_back(cast, meeting, django_capture_on_commit_callbacks):
    kind = kind_named("verification")
    with django_capture_on_commit_callbacks(execute=True):
        [refused] = decide_lines(kind, "dispute", [(meeting.code, 1)], by=cast.secretariat, reason=" ")
        assert refused.sentence
        [done] = decide_lines(kind, "dispute", [(meeting.code, 1)], by=cast.secretariat, reason="No list of people")
        assert not done.sentence
    [letter] = mail.outbox
    assert letter.to == [cast.focal_point.email]
    assert "No list of people" in letter.body and meeting.code in letter.body
    assert codes("verification", cast.secretariat) == []
    [(code, why)] = lines("dispute", cast.secretariat)
    assert (code, "No list of people" in why) == (meeting.code, True)

    meeting.refresh_from_db()
    answer_dispute(meeting, by=cast.focal_point, answer="The list is attached", expected=meeting.version)
    assert codes("dispute", cast.secretariat) == []
    [(code, why)] = lines("verification", cast.secretariat)
    assert (code, "Disputed earlier" in why) == (meeting.code, True)


def test_a_dispute_stands_on_the_desk_of_who_can_answer_it_until_it_is_answered(cast, meeting, signed_in):
    def shown(person):
        page = signed_in(person).get("/desk/").content.decode()
        return f"/evidence/{meeting.code}/answer/" in page and "No list of people" in page

    assert not shown(cast.focal_point)
    dispute_evidence(meeting, by=cast.secretariat, reason="No list of people", expected=meeting.version)
    assert [shown(person) for person in (cast.focal_point, cast.alternate, cast.member, cast.secretariat)] == [
        True,
        True,
        False,
        False,
    ]
    answer_dispute(meeting, by=cast.focal_point, answer="It is attached", expected=meeting.version)
    assert not shown(cast.focal_point)


def test_a_dispute_may_be_settled_in_the_queue(cast, meeting):
    dispute_evidence(meeting, by=cast.secretariat, reason="Which day?", expected=meeting.version)
    [done] = decide_lines(
        kind_named("dispute"), "verify", [(meeting.code, meeting.version)], by=cast.seat_holder, reason=""
    )
    assert not done.sentence
    meeting.refresh_from_db()
    assert meeting.state == "verified"


def test_agreements_that_end_soon_stand_with_their_last_day(cast, kgz, arm):
    today = timezone.localdate()
    said = [PartySaid(role="party", member=arm)]
    values = {"kind": "agreement", "title": "On glaciers", "starts": today - timedelta(days=700), "parties": said}
    soon = make_evidence(kgz, by=cast.focal_point, expires=today + timedelta(days=30), **values)
    make_evidence(kgz, by=cast.focal_point, expires=today + timedelta(days=400), **values)
    [line] = kind_named("agreement").lines(cast.secretariat, "en")
    assert (line.code, line.due) == (soon.code, today + timedelta(days=30))
    assert codes("agreement", cast.seat_holder) == [soon.code]
    assert codes("agreement", cast.focal_point) == []


def test_each_kind_costs_one_query_however_many_lines(cast, kgz, django_assert_num_queries):
    for number in range(3):
        make_evidence(kgz, by=cast.focal_point, title=f"Meeting {number}")
    tjk = make_government("TJK")
    make_evidence(tjk, by=cast.secretariat)
    codes("verification", cast.seat_holder)
    with django_assert_num_queries(1):
        codes("verification", cast.seat_holder)
    with django_assert_num_queries(1):  # what is disputed comes with what waits
        lines_by_kind([kind_named("verification"), kind_named("dispute")], cast.seat_holder, "en")
    with django_assert_num_queries(1):
        codes("dispute", cast.seat_holder)


def test_the_queue_shows_them(cast, meeting, signed_in):
    page = signed_in(cast.secretariat).get("/queue/?kind=verification").content.decode()
    assert meeting.title in page and 'value="verify"' in page

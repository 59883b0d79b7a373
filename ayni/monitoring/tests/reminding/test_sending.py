"""Digests: what is due, to whom, how often, in which language; nobody is reminded of what is met."""

import io
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.accounts.tests.cast import give_role, make_person
from ayni.core.models import OutgoingLetter
from ayni.members.tests.factories import make_government
from ayni.monitoring.models import Digest, Occasion, Told
from ayni.monitoring.reminding import sending
from ayni.monitoring.reminding.choosing import choose_reminders, stop_reminders
from ayni.monitoring.reminding.occasions import about, occasion_of
from ayni.monitoring.reminding.sending import prepared_digests, send_digests
from ayni.monitoring.tests.reminding.conftest import LONG_AGO, TODAY, written
from ayni.monitoring.tests.test_duty_pages import held

DAY = timedelta(days=1)


def codes_for(person, day=TODAY):
    found = next((one for one in prepared_digests(day) if one.person == person), None)
    return [] if found is None else [due.line.code for due in found.due]


def test_one_digest_a_person_lists_what_is_due_with_a_form_and_ways_out(plan, cast):
    assert send_digests(TODAY) == 2
    message = next(one for one in mail.outbox if one.to == [cast.focal_point.email])
    code = Digest.objects.get(person=cast.focal_point).code
    assert message.subject.endswith(f"[ayni:{code}]")
    for words in ("Kyrgyzstan", "IS-1.2", "We held it on: ", "in (place): ", "/evidence/record/?member=KGZ"):
        assert words in message.body, words
    sent = message.message()
    assert sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert f"/reminders/stop/{cast.focal_point.code}/all/" in sent["List-Unsubscribe"]
    assert sent.get_content_type() == "text/plain"
    assert len(sent.as_bytes()) < 20_000


def test_answers_go_to_an_address_with_the_token_where_there_is_one(plan, settings):
    settings.AYNI_EMAIL_REPLIES = "reply@plan.example"
    send_digests(TODAY)
    codes = {f"reply+{code}@plan.example" for code in Digest.objects.values_list("code", flat=True)}
    assert {message.message()["Reply-To"] for message in mail.outbox} == codes


def test_the_people_of_the_secretariat_are_reminded_of_its_own_duties(plan, cast):
    found = next(one for one in prepared_digests(TODAY) if one.person == cast.secretariat)
    assert found.names == ["The Secretariat"]
    assert {due.line.duty.bearer.kind for due in found.due} == {"secretariat"}
    assert "IS-2.1" in [due.line.code for due in found.due]
    assert all("?member=-&rows=" in due.line.record for due in found.due)


def test_an_answer_of_the_secretariat_is_kept_for_the_partnership(plan, cast):
    send_digests(TODAY)
    digest = Digest.objects.get(person=cast.secretariat)
    assert {line["member"] for line in digest.lines} == {""}


def test_many_people_cost_as_many_queries_as_few(plan, cast):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            list(prepared_digests(TODAY))
        return len(captured)

    few = asked()
    for number, code in enumerate(("PER", "BOL", "ECU", "CHE")):
        make_government(code, since=LONG_AGO)
        give_role(make_person(f"Point {number}"), "focal_point", code)
    assert len(list(prepared_digests(TODAY))) == 6
    assert asked() == few


def test_nobody_is_reminded_of_what_is_met(plan, alliance, cast):
    assert "IS-1.2" in codes_for(cast.focal_point)
    held(alliance["KGZ"], cast, "IS-1.2")
    assert "IS-1.2" not in codes_for(cast.focal_point)


def test_no_duty_is_told_twice_on_the_same_occasion_and_the_number_a_month_holds(plan, cast, monkeypatch):
    monkeypatch.setattr(sending, "LISTED", 1)
    for day in range(31):
        send_digests(TODAY + day * DAY)
    days = list(Digest.objects.filter(person=cast.focal_point).order_by("day").values_list("day", flat=True))
    assert days == [TODAY, TODAY + 7 * DAY]
    told_of = list(Told.objects.filter(person=cast.focal_point).values_list("about", "occasion"))
    assert len(told_of) == len(set(told_of)) == 2


def test_a_person_who_wants_fewer_gets_fewer_and_none_gets_none(plan, cast):
    choose_reminders(cast.focal_point, by=cast.focal_point, off=[], most=0, expected=None)
    assert [one.person for one in prepared_digests(TODAY)] == [cast.secretariat]


def test_an_occasion_that_is_off_is_left_out(plan, cast):
    everything = set(codes_for(cast.focal_point))
    stop_reminders(cast.focal_point, "close_out")
    stop_reminders(cast.focal_point, "close_out")
    rest = set(codes_for(cast.focal_point))
    assert "IS-1.1" in everything and "IS-1.1" not in rest and rest
    stop_reminders(cast.focal_point, "all")
    assert codes_for(cast.focal_point) == []


def test_the_alternate_is_written_to_only_where_there_is_no_focal_point(plan, alliance, cast):
    deputy = make_person("Deputy", language="fr")
    give_role(deputy, "alternate", "ARM")
    send_digests(TODAY)
    assert {to for to, _subject, _body in written()} == {cast.focal_point.email, deputy.email, cast.secretariat.email}


def test_a_digest_is_in_the_persons_language(plan, alliance):
    person = make_person("Pointe", language="fr")
    give_role(person, "focal_point", "ARM")
    send_digests(TODAY)
    body = next(body for to, _subject, body in written() if to == person.email)
    assert "Arménie" in body and "/fr/evidence/record/" in body


def test_what_fails_in_the_middle_leaves_neither_digest_nor_letter(plan, cast, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError("no")

    monkeypatch.setattr(sending, "write_letter", broken)
    with pytest.raises(RuntimeError):
        send_digests(TODAY)
    assert (Digest.objects.count(), Told.objects.count(), OutgoingLetter.objects.count()) == (0, 0, 0)
    monkeypatch.undo()
    assert send_digests(TODAY) == 2


def test_the_command_says_whom_without_writing_and_then_writes(plan, cast):
    said = io.StringIO()
    call_command("remind", "--dry-run", stdout=said)
    assert said.getvalue().startswith(f"{cast.focal_point.email} (en): ")
    assert said.getvalue().endswith("2 reminders would be written.\n")
    assert (Digest.objects.count(), mail.outbox) == (0, [])
    call_command("remind", stdout=said)
    call_command("remind", stdout=said)
    assert said.getvalue().endswith("2 reminders written.\n0 reminders written.\n")


def test_occasions_follow_the_day(plan, alliance, cast):
    due = next(iter(prepared_digests(TODAY))).due[0].line.duty
    begun = due._replace(state="due", due=TODAY + 60 * DAY)
    assert occasion_of(begun, TODAY) == Occasion.KICK_OFF
    assert occasion_of(begun, TODAY + DAY) is None
    assert occasion_of(begun, TODAY + 30 * DAY) == Occasion.BEFORE
    late = due._replace(state="overdue", due=TODAY - 59 * DAY)
    assert occasion_of(late, TODAY) == Occasion.AFTER
    assert occasion_of(late, TODAY + DAY) == Occasion.CLOSE_OUT
    for state in ("met", "met_late", "excused", "taken_over", "not_yet_due"):
        assert occasion_of(due._replace(state=state), TODAY) is None
    assert about(begun) != about(begun._replace(due=TODAY + 90 * DAY)), "given more time, it is told anew"

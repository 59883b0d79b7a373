"""The letters of this room: neither lost nor doubled, and without a word of what only the Secretariat may know."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from ayni.brokerage import tasks
from ayni.brokerage.actions import (
    accept_engagement,
    edit_item,
    end_engagement,
    open_item,
    propose_engagement,
    return_item,
    send_item,
)
from ayni.brokerage.tests.factories import make_offer, make_request
from ayni.core.models import OutgoingLetter
from ayni.core.outbox import send_waiting_letters

WORD = "quokkadonor"


@pytest.fixture
def asked(tjk, asking, cast):
    return make_request(tjk, by=asking, screener=cast.secretariat, title="Springs")


@pytest.fixture
def given(institute, giving, cast):
    return make_offer(institute, by=giving, screener=cast.secretariat)


def test_what_rolls_back_writes_no_letter(asked, given, institute, asking):
    before = OutgoingLetter.objects.count()
    with pytest.raises(RuntimeError), transaction.atomic():
        propose_engagement(asked, given, by=asking, giver=institute)
        raise RuntimeError
    assert OutgoingLetter.objects.count() == before


def test_a_job_that_a_dead_worker_left_writes_no_second_letter(asked, given, institute, asking, giving):
    mail.outbox.clear()
    made = propose_engagement(asked, given, by=asking, giver=institute)
    assert [one.to for one in mail.outbox] == [[giving.email]]
    tasks.engagement(made.code, "suggested", str(made.version))
    tasks.screened("request", asked.code, str(asked.version))
    assert len(mail.outbox) == 1


def test_a_second_decision_is_told_anew(tjk, asking, cast):
    item = make_request(tjk, by=asking, state="sent", title="Springs")
    mail.outbox.clear()
    return_item(item, by=cast.secretariat, reason="Which springs?", expected=item.version)
    edit_item(item, {"text": "Springs of Shughnon"}, by=asking, expected=item.version)
    again = {"visibility": "public", "expires_on": timezone.now().date() + timedelta(days=30), "time_zone": "UTC"}
    send_item(item, by=asking, expected=item.version, **again)
    return_item(item, by=cast.secretariat, reason="All of them?", expected=item.version)
    assert ["Which springs?" in mail.outbox[0].body, "All of them?" in mail.outbox[1].body] == [True, True]
    send_item(item, by=asking, expected=item.version, **again)
    open_item(item, by=cast.secretariat, expected=item.version)
    assert len(mail.outbox) == 3


def test_a_letter_that_the_mail_server_refuses_goes_out_later(asked, given, institute, asking, settings, monkeypatch):
    mail.outbox.clear()
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "ayni.brokerage.tests.test_letters.Refusing"
    propose_engagement(asked, given, by=asking, giver=institute)
    assert (mail.outbox, OutgoingLetter.objects.filter(sent_at=None).count()) == ([], 1)
    settings.EMAIL_BACKEND = working
    later = timezone.now() + timedelta(minutes=5)
    monkeypatch.setattr(timezone, "now", lambda: later)
    send_waiting_letters()
    send_waiting_letters()
    assert len(mail.outbox) == 1


def test_no_letter_kept_or_sent_says_what_only_the_secretariat_may_know(asked, kgz, asking, cast):
    secret = {"title": f"Funds of {WORD}", "text": f"Money from {WORD}", "visibility": "secretariat"}
    item = make_offer(kgz, by=cast.focal_point, state="sent", **secret)
    return_item(item, by=cast.secretariat, reason=f"Does {WORD} agree?", expected=item.version)
    again = {"visibility": "secretariat", "expires_on": timezone.now().date() + timedelta(days=20), "time_zone": "UTC"}
    send_item(item, by=cast.focal_point, expected=item.version, **again)
    open_item(item, by=cast.secretariat, expected=item.version)
    tasks.warn_owners()
    made = propose_engagement(asked, item, by=cast.secretariat, giver=kgz)
    accept_engagement(made, by=cast.focal_point, expected=made.version, reveal=True)
    accept_engagement(made, by=asking, expected=made.version)
    end_engagement(made, by=asking, because="other", note=f"{WORD} is gone", expected=made.version)
    letters = OutgoingLetter.objects.filter(key__contains=item.code) | OutgoingLetter.objects.filter(
        key__contains=made.code
    )
    assert letters.count() == 9
    assert not any(WORD in f"{one.key} {one.subject} {one.body}" for one in OutgoingLetter.objects.all())


class Refusing:
    """A mail server that takes nothing."""

    def __init__(self, *_args, **_kwargs):
        pass

    def send_messages(self, _messages):
        raise OSError("not now")

"""The outbox: what commits is sent once, what rolls back never, whatever dies on the way."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.utils import timezone

from ayni.core import outbox
from ayni.core.models import OutgoingLetter
from ayni.core.outbox import (
    forget_letters,
    send_letter,
    send_waiting_letters,
    write_letter,
    write_sealed_letter,
)

pytestmark = pytest.mark.django_db


class Dying(BaseException):
    """A worker is killed: nothing that it would still have done is done."""


class Transport(EmailBackend):
    """A mail server of which each of the next sends can fail, or be the last thing that the worker does."""

    plan: list[str] = []

    def send_messages(self, messages):
        step = Transport.plan.pop(0) if Transport.plan else "taken"
        if step == "refused":
            raise OSError("no route")
        if step == "killed before":
            raise Dying
        count = super().send_messages(messages)
        if step == "killed after":
            raise Dying
        return count


@pytest.fixture(autouse=True)
def transport(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Transport"
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["default"]}}
    Transport.plan = []


def received():
    """Return the letters that a mailbox shows: one for each Message-ID."""
    return sorted({message.message()["Message-ID"]: message.subject for message in mail.outbox}.values())


def later(minutes):
    past = timezone.now() - timedelta(minutes=minutes)
    OutgoingLetter.objects.filter(claimed_at__isnull=False).update(claimed_at=past)
    OutgoingLetter.objects.filter(sent_at=None).update(next_try=past)


def test_a_letter_is_sent_once_however_often_it_is_written_and_sent():
    assert write_letter("one", "a@cast.example", "Due\nnow", "Text")
    assert not write_letter("one", "a@cast.example", "Other", "Other")
    for _time in range(3):
        send_letter("one")
        send_waiting_letters()
    assert [message.subject for message in mail.outbox] == ["Due now"]
    assert mail.outbox[0].message()["Message-ID"] == outbox.message_id("one")


def test_what_rolls_back_is_never_sent():
    with pytest.raises(ValueError, match="no"), transaction.atomic():
        write_letter("one", "a@cast.example", "Due", "Text")
        raise ValueError("no")
    send_waiting_letters()
    assert (mail.outbox, OutgoingLetter.objects.count()) == ([], 0)


@pytest.mark.parametrize("death", ["killed before", "killed after"])
def test_a_worker_that_dies_around_sending_neither_loses_nor_doubles_a_letter(death):
    write_letter("one", "a@cast.example", "Due", "Text")
    Transport.plan = [death]
    with pytest.raises(Dying):
        send_letter("one")
    send_waiting_letters()
    assert len(mail.outbox) == (death == "killed after"), "held by the dead worker until its lease is over"
    later(minutes=11)
    send_waiting_letters()
    send_waiting_letters()
    assert received() == ["Due"]
    bodies = {message.message().as_string().partition("Date:")[0] for message in mail.outbox}
    assert len(bodies) == 1, "the second copy is the first one, to the letter"
    assert OutgoingLetter.objects.get().sent_at is not None


def test_a_refused_letter_is_tried_again_later_and_given_up_at_last(caplog):
    write_letter("one", "a@cast.example", "Due", "Text")
    Transport.plan = ["refused"] * outbox.TRIES
    send_letter("one")
    send_letter("one")
    letter = OutgoingLetter.objects.get()
    assert (letter.tries, letter.claimed_at, letter.complaint) == (1, None, "no route")
    for _time in range(outbox.TRIES + 3):
        later(minutes=1)
        send_waiting_letters()
    letter.refresh_from_db()
    assert (letter.given_up, letter.tries, mail.outbox) == (True, outbox.TRIES, [])
    assert "no route" in caplog.text


def test_the_words_of_letters_long_sent_are_forgotten_and_the_key_stays():
    write_letter("one", "a@cast.example", "Due", "Text")
    send_letter("one")
    OutgoingLetter.objects.update(sent_at=timezone.now() - timedelta(days=31))
    send_waiting_letters()
    assert OutgoingLetter.objects.get().body == ""
    assert not write_letter("one", "a@cast.example", "Due", "Text")


def test_a_sealed_letter_is_worded_as_it_goes_out_and_kept_nowhere(monkeypatch):
    monkeypatch.setitem(outbox._makers, "sealed", lambda key: ("A link", f"for {key.split()[1]}"))
    assert write_sealed_letter("sealed one", "a@cast.example")
    assert not write_sealed_letter("sealed one", "a@cast.example")
    send_waiting_letters()
    assert [(message.subject, message.body) for message in mail.outbox] == [("A link", "for one")]
    kept = OutgoingLetter.objects.get()
    assert (kept.subject, kept.body, bool(kept.sent_at)) == ("", "", True)
    monkeypatch.setitem(outbox._makers, "sealed", lambda key: None)
    write_sealed_letter("sealed two", "a@cast.example")
    send_waiting_letters()
    assert (len(mail.outbox), OutgoingLetter.objects.filter(sent_at=None).count()) == (1, 0)


def test_letters_about_what_is_forgotten_are_forgotten():
    write_letter("about one first", "a@cast.example", "A", "B")
    write_letter("about two first", "a@cast.example", "A", "B")
    forget_letters("about one ")
    assert [letter.key for letter in OutgoingLetter.objects.all()] == ["about two first"]

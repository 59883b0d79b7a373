"""What other rooms remind of goes out in the digests: once, under the same limits, and stopped by kind."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from ayni.accounts.tests.cast import make_person
from ayni.monitoring.models import Digest, Told
from ayni.monitoring.reminding import near as near_module
from ayni.monitoring.reminding.choosing import choose_reminders, stop_reminders
from ayni.monitoring.reminding.near import Near, ReminderKind, register_reminders
from ayni.monitoring.reminding.queries import has_stopped
from ayni.monitoring.reminding.sending import prepared_digests, send_digests
from ayni.monitoring.tests.reminding.conftest import TODAY

DAY = timedelta(days=1)
KIND = ReminderKind("springs", "A spring runs dry")


@pytest.fixture
def springs(monkeypatch, cast):
    """A source that reminds whom the list names of a spring."""
    monkeypatch.setattr(near_module, "_kinds", {})
    monkeypatch.setattr(near_module, "_sources", {})
    people = [(cast.member, "one")]

    def source(today):
        for person, mark in people:
            yield person, Near(mark, today + DAY, lambda mark=mark: (f"Spring {mark} runs dry.", f"/springs/{mark}/"))

    register_reminders(KIND, source)
    return people


def test_who_owes_nothing_hears_of_what_is_near_once_with_a_way_to_stop_it(springs, cast):
    assert send_digests(TODAY) == 1
    [letter] = mail.outbox
    assert letter.to == [cast.member.email]
    assert "one thing to look at" in letter.subject and "[ayni:" not in letter.subject + letter.body
    for words in (
        "- Spring one runs dry.",
        "http://localhost:8000/springs/one/",
        "A spring runs dry: http://localhost:8000/",
    ):
        assert words in letter.body, words
    sent = letter.message()
    assert (sent["List-Unsubscribe-Post"], sent["Reply-To"]) == ("List-Unsubscribe=One-Click", None)
    springs.append((cast.member, "two"))
    assert [len(one.near) for one in prepared_digests(TODAY + 8 * DAY)] == [1]
    assert Told.objects.get().occasion == "springs"


def test_the_digest_of_duties_and_what_is_near_are_one_mail_and_one_of_the_month(plan, springs, cast):
    springs.append((cast.focal_point, "two"))
    assert send_digests(TODAY) == 3
    body = next(one.body for one in mail.outbox if one.to == [cast.focal_point.email])
    assert "IS-1.2" in body and "- Spring two runs dry." in body and body.count("[ayni:") == 1
    springs[:] = [(cast.member, str(number)) for number in range(40)]
    for day in range(1, 31):
        send_digests(TODAY + day * DAY)
    days = list(Digest.objects.filter(person=cast.member).order_by("day").values_list("day", flat=True))
    assert days == [TODAY, TODAY + 7 * DAY]


def test_a_kind_is_stopped_by_one_click_or_by_choice_and_others_go_on(springs, cast):
    send_digests(TODAY)
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("A spring runs dry: "))
    address = link.partition("http://localhost:8000")[2]
    assert "/springs/" in address and Client(enforce_csrf_checks=True).post(address).status_code == 200
    springs.append((cast.member, "two"))
    assert (list(prepared_digests(TODAY + 8 * DAY)), has_stopped(cast.member, "springs")) == ([], True)
    other = make_person("Other")
    springs.append((other, "three"))
    assert [one.person for one in prepared_digests(TODAY + 8 * DAY)] == [other]
    choose_reminders(other, by=other, off=["springs"], most=None, expected=None)
    assert list(prepared_digests(TODAY + 8 * DAY)) == []
    stop_reminders(cast.stranger if cast.stranger.is_authenticated else cast.seat_holder, "all")
    assert has_stopped(cast.seat_holder, "springs")


def test_the_page_offers_the_kinds_of_all_rooms(springs, cast, signed_in):
    client = signed_in(cast.member)
    assert "A spring runs dry" in client.get("/reminders/").content.decode()
    sent = {"wanted": ["before"], "most": "2", "version": ""}
    assert client.post("/reminders/", sent).status_code == 302
    assert has_stopped(cast.member, "springs")

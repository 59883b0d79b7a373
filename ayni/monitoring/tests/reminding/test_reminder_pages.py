"""The pages about reminders: choosing, and stopping by the link of a mail."""

import pytest
from django.core import mail

from ayni.monitoring.models import ReminderChoice
from ayni.monitoring.reminding.near import reminder_choices
from ayni.monitoring.reminding.seals import stop_seal
from ayni.monitoring.reminding.sending import send_digests
from ayni.monitoring.tests.reminding.conftest import TODAY


def test_a_person_chooses_and_a_stale_page_overwrites_nothing(signed_in, cast):
    client = signed_in(cast.focal_point)
    page = client.get("/reminders/").content.decode()
    assert page.count('name="wanted"') == page.count("checked") == len(reminder_choices())
    client.post("/reminders/", {"wanted": ["before"], "most": "1", "version": ""})
    choice = ReminderChoice.objects.get()
    assert set(choice.off) == {code for code, _label in reminder_choices()} - {"before"}
    assert {"after", "close_out", "kick_off"} <= set(choice.off) and choice.most == 1
    assert client.post("/reminders/", {"wanted": [], "most": "0", "version": ""}).status_code == 409
    assert client.post("/reminders/", {"most": "3", "version": choice.version}).status_code == 422
    choice.refresh_from_db()
    assert choice.most == 1


def test_opening_the_link_of_a_mail_changes_nothing_and_one_click_stops(client, cast):
    address = f"/reminders/stop/{cast.focal_point.code}/after/{stop_seal(cast.focal_point.code, 'after')}/"
    assert "Stop these reminders" in client.get(address).content.decode()
    assert ReminderChoice.objects.count() == 0
    for _time in range(2):
        assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert ReminderChoice.objects.get().off == ["after"]


def test_the_button_of_mail_programs_needs_no_session_and_no_form_token(plan, cast):
    from django.test import Client

    send_digests(TODAY)
    address = mail.outbox[0].message()["List-Unsubscribe"].strip("<>").removeprefix("http://localhost:8000")
    answer = Client(enforce_csrf_checks=True).post(address, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert set(ReminderChoice.objects.get().off) == {code for code, _label in reminder_choices()}


@pytest.mark.parametrize("change", ["kind", "seal", "person"])
def test_a_link_that_is_not_ours_stops_nothing(client, cast, change):
    code, kind = cast.focal_point.code, "after"
    seal = stop_seal(code, kind)
    given = {"kind": (code, "before", seal), "seal": (code, kind, "x"), "person": (cast.alternate.code, kind, seal)}
    assert client.post("/reminders/stop/{}/{}/{}/".format(*given[change])).status_code == 404
    assert ReminderChoice.objects.count() == 0

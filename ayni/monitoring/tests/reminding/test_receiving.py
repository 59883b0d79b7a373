"""Mail that comes in: a draft for confirmation, never a record; nothing lost, nobody answered twice."""

import io
import sys
from datetime import date, timedelta
from email.message import EmailMessage

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from ayni.accounts.models import Role
from ayni.core.storage import path_of
from ayni.monitoring.models import Digest, Evidence, ReceivedMail
from ayni.monitoring.reminding.receiving import receive_mail
from ayni.monitoring.reminding.sending import send_digests
from ayni.monitoring.tests.reminding.conftest import TODAY, token_in, written


@pytest.fixture
def reminder(plan, cast):
    """Return (subject, body) of what was written to the focal point of Kyrgyzstan."""
    send_digests(TODAY)
    return next(found[1:] for found in written() if found[0] == cast.focal_point.email)


def reply(reminder, text=None, *, sender="focal.point@cast.example", subject=None, number=None, **headers):
    message = EmailMessage()
    message["From"] = f"Focal Point <{sender}>"
    message["To"] = "ayni@localhost"
    message["Subject"] = f"Re: {reminder[0]}" if subject is None else subject
    message["Message-ID"] = f"<{number or 1}@cast.example>"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(filled(reminder[1]) if text is None else text)
    return message


def filled(body, code="IS-1.2", on="12 March 2026", women="11"):
    """Return the reminder quoted, with the lines of one row filled in."""
    answers = {"We held it on": on, "in (place)": "Bishkek", "with (number of people)": "24", "of them women": women}
    lines, here = [], False
    for line in body.split("\n"):
        here = (here and bool(line.strip())) or code in line
        label = line.strip().removesuffix(":")
        lines.append("> " + line + (answers[label] if here and label in answers else ""))
    return "Thank you, here it is.\n\n" + "\n".join(lines)


def taken(message):
    return receive_mail(message.as_bytes())


def test_an_answer_becomes_a_draft_that_counts_nowhere_until_it_is_confirmed(reminder, cast, rows, signed_in):
    row = taken(reply(reminder))
    draft = Evidence.objects.get()
    assert (row.fate, row.drafts, draft.state) == ("drafted", [draft.code], "draft")
    assert (draft.kind, draft.starts, draft.place, draft.country) == ("meeting", date(2026, 3, 12), "Bishkek", "KGZ")
    assert (draft.total, draft.women, draft.member.code, draft.note) == (24, 11, "KGZ", "Thank you, here it is.")
    assert [one.activity for one in draft.served.all()] == [rows["IS-1.2"]]
    to, _subject, body = written()[0]
    assert to == cast.focal_point.email and f"/evidence/{draft.code}/rows/" in body
    client = signed_in(cast.focal_point)
    assert f"/evidence/{draft.code}/rows/" in client.get("/desk/").content.decode()
    page = client.get(f"/evidence/{draft.code}/rows/").content.decode()
    assert 'value="annex-1:IS-1.2" checked' in page
    sent = {"version": draft.version, "rows": ["annex-1:IS-1.2"], "report": "1"}
    client.post(f"/evidence/{draft.code}/rows/", sent)
    draft.refresh_from_db()
    assert draft.state == "reported"
    assert "Answers by e-mail" not in client.get("/desk/").content.decode()


def test_the_same_mail_delivered_twice_is_one(reminder):
    first, second = (taken(reply(reminder)) for _time in range(2))
    assert (first.pk, Evidence.objects.count(), len(written())) == (second.pk, 1, 1)


def test_words_that_cannot_be_read_are_kept_and_said(reminder):
    taken(reply(reminder, filled(reminder[1], on="31.02.2026", women="99")))
    draft = Evidence.objects.get()
    assert (draft.starts, draft.women, draft.total, draft.place) == (None, None, None, "Bishkek")
    for words in ("We held it on: 31.02.2026", "of them women: 99", "with (number of people): 24"):
        assert words in draft.note and words in written_body(words), words


def written_body(words):
    from django.core import mail

    return next((message.body for message in mail.outbox if words in message.body), "")


def test_a_day_that_has_not_come_is_no_day(reminder):
    taken(reply(reminder, filled(reminder[1], on=(TODAY + timedelta(days=40)).isoformat())))
    assert Evidence.objects.get().starts is None


def test_plain_words_make_a_draft_too(reminder):
    taken(reply(reminder, "We did it last spring, details follow."))
    draft = Evidence.objects.get()
    assert (draft.note, draft.starts, draft.served.count()) == ("We did it last spring, details follow.", None, 0)


def test_files_come_with_the_first_draft(reminder):
    message = reply(reminder)
    message.add_attachment(b"\xff\xd8photo", maintype="image", subtype="jpeg", filename="../photo.jpg")
    taken(message)
    assert [one.file.name for one in Evidence.objects.get().files.all()] == ["photo.jpg"]


def test_a_file_that_is_too_large_leaves_the_draft_and_the_whole_mail(reminder, settings):
    settings.AYNI_UPLOAD_LIMIT = 10
    message = reply(reminder)
    message.add_attachment(b"x" * 100, maintype="image", subtype="jpeg", filename="photo.jpg")
    row = taken(message)
    assert Evidence.objects.get().files.count() == 0
    assert path_of(row.whole).read_bytes() == message.as_bytes()


def test_the_token_may_stand_in_the_address(reminder):
    address = f"reply+{token_in(reminder[0])}@plan.example"
    assert taken(reply(reminder, subject="Re: meeting", Delivered_To=address, text="We met.")).fate == "drafted"


@pytest.mark.parametrize("role", ["stranger", "no token", "too old", "role over"])
def test_what_cannot_be_placed_is_kept_and_answered_once(reminder, cast, role, signed_in):
    given = {"sender": "colleague@cast.example"} if role == "stranger" else {}
    if role == "no token":
        given = {"subject": "Hello", "text": "We met in Osh."}
    if role == "too old":
        Digest.objects.update(day=timezone.now().date() - timedelta(days=181))
    if role == "role over":
        Role.objects.filter(person=cast.focal_point).update(until=timezone.now().date() - timedelta(days=1))
        cast.focal_point.__dict__.pop("_standing", None)
    for number in (1, 2, 3):
        message = reply(reminder, number=number, **given)
        assert path_of(taken(message).whole).read_bytes() == message.as_bytes()
    assert (Evidence.objects.count(), ReceivedMail.objects.count(), len(written())) == (0, 3, 1)
    assert "/reminders/mail/" in signed_in(cast.secretariat).get("/desk/").content.decode()
    page = signed_in(cast.secretariat).get("/reminders/mail/").content.decode()
    assert page.count(str(ReceivedMail.objects.first().subject)) >= 3


@pytest.mark.parametrize("headers", [{"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"Return_Path": "<>"}])
def test_machines_are_not_answered(reminder, headers):
    assert taken(reply(reminder, **headers)).fate == "automatic"
    assert (Evidence.objects.count(), written()) == (0, [])


def test_an_empty_form_records_nothing_and_says_so(reminder):
    quoted = "\n".join(f"> {line}" for line in reminder[1].split("\n"))
    assert taken(reply(reminder, quoted)).fate == "empty"
    assert (Evidence.objects.count(), len(written())) == (0, 1)


def test_the_command_reads_standard_input(reminder, monkeypatch, capsys):
    def piped(raw):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        call_command("receive_mail")

    piped(reply(reminder).as_bytes())
    assert capsys.readouterr().out.startswith(f"drafted {Evidence.objects.get().code}")
    with pytest.raises(CommandError) as refused:
        piped(b"")
    assert refused.value.returncode == 65

"""Cycles: reports made ahead, the board, exemptions, letters."""

import csv
import io
import json
import zipfile
from collections import Counter
from datetime import timedelta

import pytest
from django.core import mail
from pypdf import PdfReader

from ayni.accounts.models import Role
from ayni.accounts.tests.cast import give_role
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import OutgoingLetter
from ayni.core.queue import kind_named
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.models import Digest
from ayni.monitoring.reminding.queries import reminded_before, room_for_reminders
from ayni.reporting.actions import (
    close_cycle,
    declare_exempt,
    edit_cycle,
    expect_newcomers,
    expect_report,
    remind_members,
    tell_closed,
)
from ayni.reporting.letters import report_letter_paper
from ayni.reporting.models import Report, ReportingCycle, ReportReminder
from ayni.reporting.queries import board_counts, board_reports
from ayni.reporting.questions import questions_of, usual_questions
from ayni.reporting.tests.conftest import TODAY
from ayni.reporting.tests.factories import make_cycle, make_submitted, report_of


def test_opening_a_cycle_makes_the_expected_reports_ahead(cast, cycle, kgz, order):
    found = {
        (row.kind, row.member.code if row.member else row.region): row.state
        for row in Report.objects.filter(cycle=cycle).select_related("member")
    }
    assert found == {
        ("national", "KGZ"): "expected",
        ("organisation", order.code): "expected",
        ("regional", "central-asia"): "draft",
        ("regional", "sub-saharan-africa"): "draft",
        ("annual", ""): "draft",
    }
    assert (cycle.slug, len(cycle.questions)) == ("reports-on-2026", 2)
    with pytest.raises(Refused):
        make_cycle(by=cast.focal_point)
    governments = make_cycle(by=cast.secretariat, title="Governments", scope="governments")
    assert [row.member.code for row in Report.objects.filter(cycle=governments, member__isnull=False)] == ["KGZ"]


def test_a_member_that_joins_later_is_expected_when_asked(cast, cycle):
    make_member("Late Order")
    assert expect_newcomers(cycle, by=cast.secretariat) == 1
    assert expect_newcomers(cycle, by=cast.secretariat) == 0


def test_a_cycle_changes_once_for_what_was_seen(cast, cycle):
    edit_cycle(cycle, {"title": "Reports on the year 2026"}, by=cast.secretariat, expected=1)
    with pytest.raises(Conflict):
        edit_cycle(ReportingCycle.objects.get(), {"title": "Other"}, by=cast.secretariat, expected=1)
    with pytest.raises(Invalid) as wrong:
        make_cycle(by=cast.secretariat, due="2026-10-01", opens_on="2026-11-01")
    assert set(wrong.value.data["fields"]) == {"due"}


def test_questions_have_as_many_lines_in_every_language():
    texts = {"en": "One?\n\n Two? ", "fr": "Un ?\nDeux ?", "ru": ""}
    found = questions_of(texts, "en", 1)
    assert found == [
        {"code": "q1", "texts": {"en": "One?", "fr": "Un ?"}, "all": True},
        {"code": "q2", "texts": {"en": "Two?", "fr": "Deux ?"}, "all": False},
    ]
    with pytest.raises(Invalid) as wrong:
        questions_of({**texts, "es": "Uno"}, "en", 1)
    assert set(wrong.value.data["fields"]) == {"questions_es"}
    with pytest.raises(Invalid):
        questions_of({"en": " \n"}, "en", 1)
    assert set(usual_questions()) >= {"en", "fr", "es", "ru"}


def test_the_board_shows_a_region_to_its_seat_holder_and_all_to_everybody_at_close(cast, cycle, kgz, order):
    make_submitted(cycle, kgz, by=cast.focal_point)
    assert set(board_counts(cast.secretariat, cycle)) == {"central-asia", "sub-saharan-africa"}
    live = board_counts(cast.seat_holder, cycle)
    assert {region: (found.answered, found.owed, found.rate) for region, found in live.items()} == {
        "central-asia": (1, 1, 100.0)
    }
    assert [row.member.code for row in board_reports(cast.focal_point, cycle)] == ["KGZ"]
    assert list(board_reports(cast.member, cycle)) == list(board_reports(cast.stranger, cycle)) == []
    close_cycle(cycle, by=cast.secretariat, expected=cycle.version)
    for person in (cast.stranger, cast.member, cast.seat_holder):
        assert set(board_counts(person, cycle)) == {"central-asia", "sub-saharan-africa"}
    with pytest.raises(Refused):
        close_cycle(cycle, by=cast.secretariat, expected=cycle.version)


def test_an_exempt_member_is_declared_with_a_reason_and_leaves_the_rate(cast, cycle, order, signed_in):
    report = report_of(cycle, order)
    with pytest.raises(Invalid):
        declare_exempt(report, by=cast.secretariat, reason=" ", expected=report.version)
    with pytest.raises(Refused):
        declare_exempt(report, by=cast.focal_point, reason="New", expected=report.version)
    declare_exempt(report, by=cast.secretariat, reason="Joined in December", expected=report.version)
    assert board_counts(cast.secretariat, cycle)["sub-saharan-africa"].rate is None
    page = signed_in(cast.secretariat).get(f"/reports/cycles/{cycle.slug}/").content.decode()
    assert "Exempt: Joined in December" in page
    expect_report(report, by=cast.secretariat, expected=report.version)
    assert (report.state, report.exempt_reason) == ("expected", "")


def fates(outcomes):
    return Counter(one.fate.value for one in outcomes)


def test_letters_go_out_only_when_asked_and_at_most_three_to_an_address(
    cast, cycle, kgz, order, speaker, set_clock, django_capture_on_commit_callbacks
):
    assert ReportReminder.objects.count() == 0
    both = speaker("Both", order.code, language="fr")
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert fates(remind_members(cycle, by=cast.secretariat)) == {"written": 2}
        (again,) = remind_members(cycle, by=cast.secretariat, codes=[report_of(cycle, order).code])
    assert (again.fate, again.language, again.report.member) == ("written", "fr", order)
    assert sorted(message.to[0] for message in mail.outbox) == sorted([cast.focal_point.email, both.email, both.email])
    assert all(report_of(cycle, order).code in one.body for one in mail.outbox if one.to == [both.email])
    assert "rapport" in next(one.body for one in mail.outbox if one.to == [both.email])
    # "Both" has had the two reminders of this month; the other address one.
    assert fates(remind_members(cycle, by=cast.secretariat)) == {"written": 1, "month": 1}
    set_clock(TODAY + timedelta(days=32))
    assert fates(remind_members(cycle, by=cast.secretariat)) == {"written": 2}
    assert fates(remind_members(cycle, by=cast.secretariat)) == {"enough": 2}
    with pytest.raises(Refused):
        remind_members(cycle, by=cast.focal_point)


def test_what_became_of_each_letter_is_said_and_a_form_sent_twice_writes_once(
    cast, cycle, kgz, order, speaker, signed_in, django_capture_on_commit_callbacks
):
    namesake = make_member("Order of Wells")
    expect_newcomers(cycle, by=cast.secretariat)
    both = speaker("Both", order.code)
    give_role(both, "focal_point", namesake.code)
    Role.objects.filter(scope="KGZ").delete()
    client = signed_in(cast.secretariat)
    with django_capture_on_commit_callbacks(execute=True):
        for _twice in range(2):
            answer = client.post(f"/reports/cycles/{cycle.slug}/remind/", {"which": "all", "key": "k"})
            page = answer.content.decode()
    assert answer.status_code == 200
    for words in ("1 letter is on its way.", "On its way.", "Named in the letter to the same focal point.",
                  "Not written: nobody speaks for the member.", "Kyrgyzstan", "Order of Wells"):  # fmt: skip
        assert words in page, words
    assert (ReportReminder.objects.count(), OutgoingLetter.objects.filter(sent_at__isnull=False).count()) == (1, 1)
    empty = client.post(f"/reports/cycles/{cycle.slug}/remind/", {"which": "chosen", "key": "l"})
    assert "No report was chosen" in empty.content.decode()


def test_digests_and_letters_of_cycles_share_the_reminders_of_the_month(cast, cycle, kgz):
    person = cast.focal_point
    assert room_for_reminders([person.email], TODAY) == {person.email: 2}
    Digest.objects.create(code="d1", person=person, day=TODAY - timedelta(days=20))
    assert reminded_before([person], TODAY).may_be_written_to(person, TODAY)
    remind_members(cycle, by=cast.secretariat)
    assert room_for_reminders([person.email], TODAY) == {person.email: 0}
    assert not reminded_before([person], TODAY).may_be_written_to(person, TODAY)
    assert fates(remind_members(cycle, by=cast.secretariat, codes=[report_of(cycle, kgz).code])) == {"month": 1}


def test_at_close_out_each_focal_point_is_told_once_how_it_went(
    cast, cycle, kgz, order, speaker, signed_in, django_capture_on_commit_callbacks
):
    other = speaker("Other", order.code)
    make_submitted(cycle, kgz, by=cast.focal_point)
    with pytest.raises(Refused):
        tell_closed(cycle, by=cast.secretariat)
    close_cycle(cycle, by=cast.secretariat, expected=cycle.version)
    mail.outbox.clear()
    client = signed_in(cast.secretariat)
    assert "Tell all that it is closed" in client.get(f"/reports/cycles/{cycle.slug}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(f"/reports/cycles/{cycle.slug}/tell/", {"key": "k"}).content.decode()
    assert "2 letters are on their way." in page
    bodies = {message.to[0]: message.body for message in mail.outbox}
    assert "1 of 2 reports came in" in bodies[other.email]
    assert "is not among them" in bodies[other.email] and "is among them" in bodies[cast.focal_point.email]
    assert tell_closed(cycle, by=cast.secretariat) == []
    with pytest.raises(Refused):
        tell_closed(cycle, by=cast.focal_point)


@pytest.mark.parametrize("extension", ["pdf", "docx"])
def test_the_letter_about_a_report_is_had_on_paper(cast, cycle, kgz, signed_in, extension):
    report = report_of(cycle, kgz)
    answer = signed_in(cast.focal_point).get(f"/reports/{report.code}/letter.{extension}")
    assert answer.status_code == 200
    body = answer.content
    if extension == "pdf":
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)
    else:
        text = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml").decode()
    for words in ("Kyrgyzstan", "31 January 2027", report.code):
        assert words in text, words
    assert signed_in(cast.secretariat).get(f"/reports/{report.code}/letter.exe").status_code == 404


@pytest.mark.parametrize(
    ("state", "words"),
    [("submitted", "is being read"), ("returned", "sent the report"), ("accepted", "was accepted")],
)
def test_the_letter_on_paper_says_how_the_report_stands(cast, cycle, kgz, state, words):
    report = report_of(cycle, kgz)
    report.state, report.reasons = state, {"items": "The figures are old."}
    paper = report_letter_paper(report)
    assert any(words in paragraph for paragraph in paper.paragraphs)
    assert ("The figures are old." in paper.paragraphs) == (state == "returned")


def test_the_secretariat_opens_reminds_and_closes_in_the_browser(cast, signed_in, kgz, speaker):
    client = signed_in(cast.secretariat)
    form = client.get("/reports/cycles/new/")
    assert "What went well in this period" in form.content.decode()
    given = {
        "title": "Reports on 2026", "period_starts": "2026-01-01", "period_ends": "2026-12-31",
        "opens_on": "2026-11-01", "due": "2027-01-31", "scope": "all", "language": "en", "for_all": "1", "key": "k",
    }  # fmt: skip
    wrong = client.post("/reports/cycles/new/", {**given, "questions_en": "One?", "questions_fr": "Un ?\nDeux ?"})
    assert wrong.status_code == 422
    assert "Deux ?" in wrong.content.decode()
    for _twice in range(2):
        answer = client.post("/reports/cycles/new/", {**given, "questions_en": "One?\nTwo?"})
        assert (answer.status_code, answer["Location"]) == (302, "/reports/cycles/reports-on-2026/")
    cycle = ReportingCycle.objects.get()
    board = client.get("/reports/cycles/reports-on-2026/").content.decode()
    assert "Kyrgyzstan" in board
    assert client.post("/reports/cycles/reports-on-2026/remind/", {"which": "all"}).status_code == 200
    assert ReportReminder.objects.count() == 1
    assert client.get("/reports/cycles/reports-on-2026/edit/").status_code == 200
    stale = client.post("/reports/cycles/reports-on-2026/edit/", {**given, "questions_en": "One?", "version": "7"})
    assert stale.status_code == 409
    assert client.post("/reports/cycles/reports-on-2026/close/", {"version": cycle.version}).status_code == 302
    cycle.refresh_from_db()
    assert cycle.closed_at is not None


def test_the_board_as_a_file_holds_the_lines_of_the_page(cast, cycle, kgz, order, signed_in, client):
    make_submitted(cycle, kgz, by=cast.focal_point)
    text = signed_in(cast.secretariat).get(f"/reports/cycles/{cycle.slug}.csv").content.decode()
    lines = {line["member"]: line for line in csv.DictReader(io.StringIO(text))}
    assert {code: (line["state"], line["iso3"]) for code, line in lines.items()} == {
        "KGZ": ("submitted", "KGZ"),
        order.code: ("expected", "UGA"),
    }
    client.logout()
    assert json.loads(client.get(f"/reports/cycles/{cycle.slug}.json").content)["reports"] == []


def test_submitted_reports_wait_in_the_queue(cast, cycle, kgz):
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    kind = kind_named("report")
    assert [line.code for line in kind.lines(cast.secretariat, "en")] == [report.code]
    assert kind.lines(cast.focal_point, "en") == []
    kind.decide("return", report.code, cast.secretariat, "The figures are old.", report.version)
    report.refresh_from_db()
    assert (report.state, report.reasons) == ("returned", {"items": "The figures are old."})


def test_a_country_of_the_region_belongs_to_its_seat_holder(cast, cycle):
    make_government("NPL", name="Nepal")
    expect_newcomers(cycle, by=cast.secretariat)
    assert {row.member.code for row in board_reports(cast.seat_holder, cycle)} == {"KGZ"}

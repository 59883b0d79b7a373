"""Cycles: reports made ahead, the board, exemptions, letters."""

import csv
import io
import json

import pytest
from django.core import mail

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.queue import kind_named
from ayni.members.tests.factories import make_government, make_member
from ayni.reporting.actions import (
    close_cycle,
    declare_exempt,
    edit_cycle,
    expect_newcomers,
    expect_report,
    remind_members,
)
from ayni.reporting.models import Report, ReportingCycle, ReportReminder
from ayni.reporting.queries import board_counts, board_reports
from ayni.reporting.questions import questions_of, usual_questions
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


def test_letters_go_out_only_when_asked_and_at_most_three_to_an_address(
    cast, cycle, kgz, order, speaker, django_capture_on_commit_callbacks
):
    assert ReportReminder.objects.count() == 0
    both = speaker("Both", order.code, language="fr")
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        assert remind_members(cycle, by=cast.secretariat) == (2, 0)
        assert remind_members(cycle, by=cast.secretariat, codes=[report_of(cycle, order).code]) == (1, 0)
    assert sorted(message.to[0] for message in mail.outbox) == sorted([cast.focal_point.email, both.email, both.email])
    assert all(report_of(cycle, order).code in one.body for one in mail.outbox if one.to == [both.email])
    assert remind_members(cycle, by=cast.secretariat) == (2, 0)
    assert remind_members(cycle, by=cast.secretariat) == (1, 1)
    assert remind_members(cycle, by=cast.secretariat) == (0, 2)
    with pytest.raises(Refused):
        remind_members(cycle, by=cast.focal_point)


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
    assert client.post("/reports/cycles/reports-on-2026/remind/", {"which": "all"}).status_code == 302
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

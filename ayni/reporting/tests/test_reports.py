"""A member's report: it drafts itself, is confirmed, submitted, returned, accepted, published, corrected."""

from datetime import date
from io import BytesIO

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.initiatives.tests.factories import make_contribution, make_initiative, make_participant
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.actions import PartySaid, withdraw_evidence
from ayni.monitoring.actions.recounting import recount_everything
from ayni.monitoring.models import Evidence
from ayni.monitoring.pages.progress import country_page
from ayni.monitoring.tests.factories import make_evidence
from ayni.reporting.actions import (
    accept_report,
    attach_file,
    correct_report,
    drop_file,
    judge_items,
    publish_report,
    return_report,
    save_text,
    submit_report,
)
from ayni.reporting.models import Report, ReportText, ReportVersion
from ayni.reporting.queries.content import member_content
from ayni.reporting.tests.conftest import TODAY
from ayni.reporting.tests.factories import fill_in, make_submitted, report_of


def kinds(content):
    return [(one["kind"], one["title"]) for one in content["items"]]


def test_a_national_report_opens_with_all_that_the_country_and_its_members_did(cast, kgz, order, annex, meeting, cycle):
    andes = make_initiative()
    make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    make_contribution(andes, kgz, by=cast.focal_point)
    other = make_member("Kyrgyz Herders", countries="KGZ")
    by = cast.secretariat
    make_evidence(other, by=by, kind="training", title="Course on pastures", starts=date(2026, 5, 2))
    make_evidence(kgz, by=by, kind="budget_line", title="Budget", starts=date(2026, 2, 1), fiscal_year="2026")
    make_evidence(
        order, by=by, kind="exchange", title="Visit", starts=date(2026, 6, 1), parties=[PartySaid("sender", kgz)]
    )
    make_evidence(kgz, by=by, title="Before the period", starts=date(2025, 6, 1))
    make_evidence(order, by=by, title="Elsewhere", starts=date(2026, 6, 1), country="UGA", place="Mbale")

    content = member_content(cast.focal_point, report_of(cycle, kgz), TODAY)

    assert kinds(content) == [
        ("budget_line", "Budget"),
        ("exchange", "Visit"),
        ("meeting", "Coordination meeting"),
        ("training", "Course on pastures"),
        ("contribution", ""),
    ]
    row = annex.activities.order_by("id")[1]
    assert {(one["indicator"], one["periods"][-1]["state"]) for one in content["results"]} >= {
        (f"{row.code}.a", "unconfirmed")
    }
    assert any(one["row"] == row.code and one["state"] == "met" for one in content["duties"])
    own = member_content(cast.secretariat, report_of(cycle, order), TODAY)
    assert kinds(own) == [("exchange", "Visit"), ("meeting", "Elsewhere")]
    assert [one["code"] for one in own["asked"]] == ["q1"]


def test_opening_a_national_report_costs_the_same_for_one_and_for_many(cast, kgz, meeting, cycle, signed_in):
    report = report_of(cycle, kgz)
    client = signed_in(cast.focal_point)
    client.get(f"/reports/{report.code}/")  # what a process learns once, such as adopted contents, is no page's cost
    recount_everything()

    def cost():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/reports/{report.code}/").status_code == 200
        return len(captured)

    one = cost()
    andes = make_initiative()
    make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    for number in range(1, 4):
        make_contribution(andes, kgz, by=cast.focal_point)
        make_evidence(kgz, by=cast.focal_point, title=f"Meeting {number}")
        make_evidence(make_member(f"Herders {number}", countries="KGZ"), by=cast.secretariat, kind="training")
    recount_everything()
    again = cost()
    assert (again, one) == (one, one)
    assert one <= 20


def test_every_item_is_confirmed_and_something_said_before_it_is_submitted(cast, kgz, meeting, cycle):
    report = report_of(cycle, kgz)
    with pytest.raises(Refused):
        save_text(report, "q1", "Words", by=cast.member, expected=0)
    save_text(report, "q1", "It went well.", by=cast.focal_point, expected=0)
    assert report.state == "draft"
    with pytest.raises(Invalid) as refused:
        submit_report(report, by=cast.focal_point, expected=report.version)
    assert refused.value.code == "unconfirmed"
    report.refresh_from_db()
    note = {"right": False, "note": "It was in Osh."}
    judge_items(report, {f"evidence:{meeting.code}": note}, by=cast.focal_point, expected=report.version)
    submit_report(report, by=cast.focal_point, expected=report.version)
    version = ReportVersion.objects.get()
    assert (report.state, version.number, version.content["judged"]) == (
        "submitted", 1, {f"evidence:{meeting.code}": note},
    )  # fmt: skip
    with pytest.raises(TypeError):
        version.save()
    with pytest.raises(Refused):
        save_text(report, "q1", "Later", by=cast.focal_point, expected=1)


def test_the_secretariat_submits_on_behalf_and_says_of_whom(cast, kgz, cycle):
    report = fill_in(report_of(cycle, kgz), by=cast.secretariat)
    with pytest.raises(Invalid):
        submit_report(report, by=cast.secretariat, expected=report.version)
    submit_report(Report.objects.get(pk=report.pk), by=cast.secretariat, expected=report.version, told="The minister")
    assert ReportVersion.objects.get().content["told"] == "The minister"


def test_two_people_write_at_once_and_no_text_is_lost(cast, kgz, cycle, signed_in):
    report = report_of(cycle, kgz)
    client = signed_in(cast.focal_point)
    page = client.get(f"/reports/{report.code}/").content.decode()
    assert 'name="text:q1"' in page
    save_text(report, "q1", "The alternate was faster.", by=cast.alternate, expected=0)
    sent = {
        "version": "1",
        "text:q1": "The focal point’s own words.",
        "seen:q1": "0",
        "text:q2": "Plans.",
        "seen:q2": "0",
    }
    answer = client.post(f"/reports/{report.code}/save/", sent)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "The focal point’s own words." in text
    assert "The alternate was faster." in text
    assert dict(ReportText.objects.values_list("question", "text")) == {
        "q1": "The alternate was faster.", "q2": "Plans.",
    }  # fmt: skip
    report.refresh_from_db()
    again = {**sent, "version": report.version, "seen:q1": "1", "seen:q2": "1"}
    assert client.post(f"/reports/{report.code}/save/", again).status_code == 302
    assert ReportText.objects.get(question="q1").text == "The focal point’s own words."
    with pytest.raises(Conflict):
        save_text(report, "q1", "Stale", by=cast.alternate, expected=1)


def test_an_answer_is_kept_as_it_is_written(cast, kgz, cycle, signed_in):
    report = report_of(cycle, kgz)
    client = signed_in(cast.focal_point)
    address = f"/reports/{report.code}/answers/q1/"
    answer = client.post(address, {"text:q1": "First words", "seen:q1": "0"}, headers={"HX-Request": "true"})
    assert 'name="seen:q1" value="1"' in answer.content.decode()
    assert client.post(address, {"text:q1": "More", "seen:q1": "0"}).status_code == 409
    assert client.post(f"/reports/{report.code}/answers/q9/", {"text:q9": "x"}).status_code == 422
    assert ReportText.objects.get().text == "First words"


def test_a_form_that_is_sent_twice_submits_once(cast, kgz, meeting, cycle, signed_in):
    report = report_of(cycle, kgz)
    client = signed_in(cast.focal_point)
    key = f"evidence:{meeting.code}"
    sent = {
        "version": "1", "item": key, "right": key, "text:q1": "Well.\r\n", "seen:q1": "0", "act": "submit",
    }  # fmt: skip
    for _twice in range(2):
        assert client.post(f"/reports/{report.code}/save/", sent).status_code == 302
    assert ReportVersion.objects.count() == 1
    late = client.post(f"/reports/{report.code}/save/", {**sent, "text:q1": "Something else"})
    assert late.status_code == 403
    assert "Something else" in late.content.decode()


def test_what_cannot_be_submitted_is_kept_as_a_draft(cast, kgz, meeting, cycle, signed_in):
    report = report_of(cycle, kgz)
    client = signed_in(cast.focal_point)
    sent = {"version": "1", "item": f"evidence:{meeting.code}", "text:q1": "Well.", "seen:q1": "0", "act": "submit"}
    answer = client.post(f"/reports/{report.code}/save/", sent)
    assert answer.status_code == 422
    assert "1 are still open" in answer.content.decode()
    report.refresh_from_db()
    assert (report.state, ReportText.objects.get().text) == ("draft", "Well.")


def test_returned_with_reasons_by_section_then_accepted_and_published_by_two_acts(
    cast, kgz, meeting, cycle, signed_in, client, django_capture_on_commit_callbacks
):
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    mail.outbox.clear()
    with pytest.raises(Refused):
        accept_report(report, by=cast.focal_point, expected=report.version)
    with pytest.raises(Invalid):
        return_report(report, by=cast.secretariat, reasons={"q1": " "}, expected=report.version)
    with django_capture_on_commit_callbacks(execute=True):
        reasons = {"reason_q1": "Say more of the springs.", "version": report.version}
        answer = signed_in(cast.secretariat).post(f"/reports/{report.code}/return/", reasons)
    assert answer.status_code == 302
    assert [message.to for message in mail.outbox] == [[cast.focal_point.email]]
    assert "Say more of the springs." in mail.outbox[0].body
    page = signed_in(cast.focal_point).get(f"/reports/{report.code}/").content.decode()
    assert page.count("Say more of the springs.") == 2
    report.refresh_from_db()
    save_text(report, "q1", "The springs flow again.", by=cast.focal_point, expected=1)
    submit_report(report, by=cast.focal_point, expected=report.version)
    accept_report(report, by=cast.secretariat, expected=report.version)
    assert (report.state, report.accepted_number, report.published_number) == ("accepted", 2, 0)
    client.logout()
    assert client.get(f"/reports/{report.code}/").status_code == 404
    publish_report(report, by=cast.secretariat, expected=report.version)
    assert "The springs flow again." in client.get(f"/reports/{report.code}/").content.decode()
    assert "Kyrgyzstan" in client.get("/reports/").content.decode()


def test_a_correction_is_a_new_version_with_a_redline_and_the_old_one_stays_public(
    cast, kgz, meeting, cycle, signed_in, client
):
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    with pytest.raises(Refused):
        correct_report(report, by=cast.focal_point, reason="A figure", expected=report.version)
    accept_report(report, by=cast.secretariat, expected=report.version)
    publish_report(report, by=cast.secretariat, expected=report.version)
    correct_report(report, by=cast.focal_point, reason="A word was wrong", expected=report.version)
    save_text(report, "q1", "It went very well.\nThe springs flow.", by=cast.focal_point, expected=1)
    submit_report(report, by=cast.focal_point, expected=report.version)
    client.logout()
    public = client.get(f"/reports/{report.code}/").content.decode()
    assert "It went well." in public
    assert "very" not in public
    assert client.get(f"/reports/{report.code}/versions/2/changes/").status_code == 404
    redline = signed_in(cast.secretariat).get(f"/reports/{report.code}/versions/2/changes/").content.decode()
    assert "very " in redline[redline.index("<ins>") : redline.index("</ins>")]
    assert "A word was wrong" in redline
    accept_report(report, by=cast.secretariat, expected=report.version)
    publish_report(report, by=cast.secretariat, expected=report.version)
    client.logout()
    assert "It went very well." in client.get(f"/reports/{report.code}/").content.decode()


def test_files_stay_with_the_version_that_they_were_submitted_with(cast, kgz, cycle, client, signed_in):
    report = report_of(cycle, kgz)
    file = attach_file(report, BytesIO(b"Minutes"), by=cast.focal_point, name="minutes.txt")
    fill_in(report, by=cast.focal_point)
    submit_report(report, by=cast.focal_point, expected=report.version)
    accept_report(report, by=cast.secretariat, expected=report.version)
    address = f"/reports/{report.code}/files/{file.code}/"
    assert client.get(address).status_code == 404
    publish_report(report, by=cast.secretariat, expected=report.version)
    correct_report(report, by=cast.focal_point, reason="Other minutes", expected=report.version)
    drop_file(report, file, by=cast.focal_point)
    assert b"".join(client.get(address).streaming_content) == b"Minutes"
    page = signed_in(cast.focal_point).get(f"/reports/{report.code}/").content.decode()
    assert "minutes.txt" not in page


def test_what_was_withdrawn_since_is_counted_and_not_named(cast, kgz, cycle, client):
    secret = make_evidence(kgz, by=cast.focal_point, title="Closed meeting", visibility="secretariat")
    open_one = make_evidence(kgz, by=cast.focal_point, title="Open meeting")
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    accept_report(report, by=cast.secretariat, expected=report.version)
    publish_report(report, by=cast.secretariat, expected=report.version)
    page = client.get(f"/reports/{report.code}/").content.decode()
    assert ("Open meeting" in page, "Closed meeting" in page, "1 more is not open to you" in page) == (
        True,
        False,
        True,
    )
    withdraw_evidence(open_one, by=cast.focal_point, reason="Typed twice", expected=open_one.version)
    page = client.get(f"/reports/{report.code}/").content.decode()
    assert ("Open meeting" in page, "2 more are not open to you" in page) == (False, True)
    assert Evidence.objects.filter(pk=secret.pk).exists()


def test_a_report_is_on_the_desk_of_who_speaks_for_the_member(cast, kgz, cycle, signed_in):
    page = signed_in(cast.focal_point).get("/desk/").content.decode()
    assert "Reports on 2026" in page
    assert "31 January 2027" in page
    assert "Reports on 2026" not in signed_in(cast.coordinator).get("/desk/").content.decode()


def test_story_13_yearly_campaign(cast, kgz, annex, cycle, signed_in):
    """The focal point sees six prefilled items, adds two paragraphs and submits; figures are those of the dashboard."""
    row = annex.activities.order_by("id")[1]
    for number in range(6):
        make_evidence(kgz, by=cast.focal_point, title=f"Meeting {number}", rows={row: "person:"})
    report = report_of(cycle, kgz)
    client = signed_in(cast.focal_point)
    page = client.get(f"/reports/{report.code}/").content.decode()
    assert page.count('name="item"') == 6
    assert "Confirm all 6 open items" in page
    keys = [f"evidence:{one.code}" for one in Evidence.objects.all()]
    sent = {"version": "1", "item": keys, "right": keys, "text:q1": "One.\n\nTwo.", "seen:q1": "0", "act": "submit"}
    assert client.post(f"/reports/{report.code}/save/", sent).status_code == 302
    content = ReportVersion.objects.get().content
    dashboard = {
        line["code"]: [(mark["code"], mark["value"]) for mark in line["marks"]][-1]
        for line in country_page(cast.stranger, "KGZ", TODAY, 5, 1)["rows"]
    }
    frozen = {one["indicator"]: one["periods"][-1] for one in content["results"]}
    assert {code: state for code, (state, _value) in dashboard.items()} == {
        code: frozen[code]["state"] for code in dashboard
    }
    assert dashboard[f"{row.code}.a"][1] == str(frozen[f"{row.code}.a"]["value"]) == "6"


def test_what_arrives_after_submission_goes_into_the_next(cast, kgz, meeting, cycle):
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    before = ReportVersion.objects.get()
    make_evidence(kgz, by=cast.focal_point, title="Late meeting")
    assert ReportVersion.objects.get().content == before.content
    assert len(before.content["items"]) == 1
    assert len(member_content(cast.focal_point, report, TODAY)["items"]) == 2


def test_an_organisation_of_several_countries_reports_once(cast, cycle, speaker):
    make_government("UGA", name="Uganda")
    order = report_of(cycle, cycle.reports.get(kind="organisation").member)
    person = speaker("Order Speaker", order.member.code)
    fill_in(order, by=person)
    submit_report(order, by=person, expected=order.version)
    assert order.state == "submitted"


def test_everything_that_a_member_signed_up_to_stands_on_one_page(cast, kgz, annex, cycle, signed_in, client):
    andes = make_initiative()
    make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    make_contribution(andes, kgz, by=cast.focal_point)
    assert client.get("/members/KGZ/signed-up/").status_code == 302
    page = signed_in(cast.member).get("/members/KGZ/signed-up/").content.decode()
    for words in ("A series of national and regional meetings", "20 days", "Expert days · Andes · Pledged"):
        assert words in page, words
    assert "/members/KGZ/signed-up/" in client.get("/members/KGZ/").content.decode()

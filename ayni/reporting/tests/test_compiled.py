"""Reports made of others: sources cited, things counted once, figures equal to the dashboard, snapshots that stay."""

import json
from datetime import date

import pytest

from ayni.core.errors import Conflict, Refused
from ayni.members.tests.factories import make_government, make_member
from ayni.monitoring.actions import PartySaid
from ayni.monitoring.pages.progress import progress_page
from ayni.monitoring.tests.factories import make_evidence
from ayni.reporting.actions import (
    accept_report,
    compile_report,
    expect_newcomers,
    publish_report,
    request_compiling,
    save_text,
)
from ayni.reporting.models import Report, ReportDocument, ReportVersion
from ayni.reporting.tests.conftest import TODAY
from ayni.reporting.tests.factories import make_submitted


def made_of(cycle, kind, region=""):
    return Report.objects.select_related("cycle", "member").get(cycle=cycle, kind=kind, region=region)


@pytest.fixture
def accepted(cast, kgz, annex, cycle, speaker):
    """Return two accepted reports, the second one published, that tell of one exchange."""
    tjk = make_government("TJK", name="Tajikistan")
    row = annex.activities.order_by("id")[2]
    both = [PartySaid("sender", tjk)]
    make_evidence(
        kgz,
        by=cast.focal_point,
        kind="exchange",
        title="Visit",
        starts=date(2026, 6, 1),
        parties=both,
        rows={row: "person:"},
        total=8,
        women=3,
    )
    expect_newcomers(cycle, by=cast.secretariat)
    reports = [
        make_submitted(cycle, kgz, by=cast.focal_point),
        make_submitted(cycle, tjk, by=speaker("Tajik Speaker", "TJK"), text="We hosted nobody."),
    ]
    for report in reports:
        accept_report(report, by=cast.secretariat, expected=report.version)
    publish_report(reports[1], by=cast.secretariat, expected=reports[1].version)
    return reports


def test_a_regional_report_cites_what_was_accepted_and_counts_each_thing_once(cast, cycle, accepted, signed_in):
    report = made_of(cycle, "regional", "central-asia")
    with pytest.raises(Refused):
        compile_report(report, by=cast.focal_point, expected=report.version)
    save_text(report, "intro", "A good year in the Tien Shan.", by=cast.seat_holder, expected=0)
    content = compile_report(report, by=cast.seat_holder, expected=report.version).content
    assert [(one["n"], one["member"]["code"], one["version"]) for one in content["sources"]] == [
        (1, "KGZ", 1),
        (2, "TJK", 1),
    ]
    assert content["happened"] == [{"kind": "exchange", "count": 1, "people": [8, 3, 0, 0]}]
    assert [[one["n"] for one in each["answers"]] for each in content["answers"]] == [
        [2],
        [],
    ]  # words of what is not published stay with it
    assert content["rates"] == [{"region": "central-asia", "owed": 2, "answered": 2}]
    page = signed_in(cast.seat_holder).get(f"/reports/{report.code}/").content.decode()
    for words in ("A good year in the Tien Shan.", "We hosted nobody. [2]", "[1] Kyrgyzstan"):
        assert words in page, words


def test_story_14_annual_report(cast, cycle, accepted, order, client, signed_in, django_capture_on_commit_callbacks):
    """One act makes page and files; every number is the dashboard's; the snapshot stays; late ones go to the next."""
    report = made_of(cycle, "annual")
    with django_capture_on_commit_callbacks(execute=True):
        sent = {"introduction": "The year.", "seen": "0", "version": report.version, "act": "make"}
        assert signed_in(cast.secretariat).post(f"/reports/{report.code}/compile/", sent).status_code == 302
    report.refresh_from_db()
    version = ReportVersion.objects.get(report=report)
    assert (report.state, report.progress, version.number) == ("accepted", None, 1)
    assert set(ReportDocument.objects.filter(version=version).values_list("extension", flat=True)) == {
        "pdf", "docx", "odt", "html",
    }  # fmt: skip

    dashboard = [line for _title, _lang, lines in progress_page(cast.stranger, TODAY)["workplans"] for line in lines]
    assert [(one["code"], one["met"], one["units"], one["verified"]) for one in version.content["progress"]] == [
        (line["code"], line["tally"].met, line["tally"].units, line["tally"].verified) for line in dashboard
    ]
    assert len(version.content["members"]) == 3
    assert version.content["year"] == [{"kind": "exchange", "count": 1, "people": [8, 3, 0, 0]}]
    first = {name: client.get(f"/reports/{report.code}-1.{name}").content for name in ("html", "docx")}
    frozen = json.dumps(version.content, sort_keys=True)

    make_evidence(made_of_member(cycle, "KGZ"), by=cast.focal_point, title="Late meeting")
    late = make_submitted(cycle, order, by=cast.secretariat, told="The director")
    accept_report(late, by=cast.secretariat, expected=late.version)
    assert json.dumps(ReportVersion.objects.get(pk=version.pk).content, sort_keys=True) == frozen
    assert {name: client.get(f"/reports/{report.code}-1.{name}").content for name in first} == first

    again = compile_report(report, by=cast.secretariat, expected=report.version)
    assert (again.number, len(again.content["sources"]), again.content["year"][1]["count"]) == (2, 3, 1)
    same = compile_report(report, by=cast.secretariat, expected=report.version)
    assert same.content_hash == again.content_hash


def made_of_member(cycle, code):
    return cycle.reports.select_related("member").get(member__code=code).member


def test_a_report_is_made_once_at_a_time_and_tried_again_when_it_died(cast, cycle):
    report = made_of(cycle, "annual")
    request_compiling(report, by=cast.secretariat, expected=report.version, lang="en")
    Report.objects.filter(pk=report.pk).update(progress=20)
    report.refresh_from_db()
    with pytest.raises(Conflict):
        request_compiling(report, by=cast.secretariat, expected=report.version, lang="en")
    Report.objects.filter(pk=report.pk).update(changed_at="2026-11-01T00:00:00Z")
    report.refresh_from_db()
    request_compiling(report, by=cast.secretariat, expected=report.version, lang="en")


def test_the_annual_report_is_published_by_its_own_act_and_read_by_all(cast, cycle, accepted, client):
    make_member("Other Order")
    report = made_of(cycle, "annual")
    compile_report(report, by=cast.secretariat, expected=report.version)
    assert client.get(f"/reports/{report.code}/").status_code == 404
    publish_report(report, by=cast.secretariat, expected=report.version)
    page = client.get(f"/reports/{report.code}/").content.decode()
    for words in ("The year in figures", "Members by region", "Sources", "Other Order", "Tajikistan"):
        assert words in page, words

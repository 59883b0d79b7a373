"""Results to look at: figures, who sees what, what it costs, files, rules in the browser."""

import csv
import gzip
import io
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from ayni.core.jinja import day as date_in_words
from ayni.core.stored_pages import forget_kept
from ayni.core.vocabularies import countries
from ayni.members.models import Member
from ayni.monitoring.actions import verify_evidence, withdraw_evidence
from ayni.monitoring.actions.counting_rules import confirm_rule
from ayni.monitoring.models import Evidence, Fact, Rule, TargetChange
from ayni.monitoring.pages import progress
from ayni.monitoring.queries.counting import countings, standing_indicators
from ayni.monitoring.tests.factories import make_evidence
from ayni.workplans.models import Activity, Indicator, Workplan
from ayni.workplans.tests.factories import make_activity

pytestmark = pytest.mark.django_db
MEETINGS = "/progress/annex-1/IS-1.2/"
TODAY = timezone.localdate()
YEAR = TODAY.year
BEFORE, KNOWN, CHANGED = (TODAY - timedelta(days=days) for days in (4, 3, 1))
# The annex is adopted today and counts from this year on: in its first days there is no day gone by to ask for.
within_the_year = pytest.mark.skipif(BEFORE.year < YEAR, reason="no earlier day in this year")


def rule_of(words):
    return countings(standing_indicators().filter(words__startswith=words))[0]


@pytest.fixture
def meetings(cast, annex):
    found = rule_of("Countries NFP")
    return confirm_rule(found, found.rule, by=cast.secretariat, expected=None)


@pytest.fixture
def held(cast, kgz, rows, meetings):
    row = next(activity for activity in rows.values() if activity.pk == meetings.activity)
    return make_evidence(kgz, by=cast.focal_point, rows={row: ""}, starts=max(BEFORE, date(YEAR, 1, 1)))


def page(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer.content.decode()


def address(found):
    return f"/progress/{found.indicator.activity.workplan.slug}/{found.code}/"


def test_story_1_meeting_moves_country_region_and_partnership_and_withdrawing_reverts(
    client, cast, held, meetings, arm
):
    said = page(client, f"{address(meetings)}?on={TODAY}")
    assert f"1 of 2 countries have met it in {YEAR}; 0 of these are verified." in said
    country = page(client, f"/countries/KGZ/?on={TODAY}")
    assert "Met, reported" in country
    withdraw_evidence(held, by=cast.focal_point, expected=held.version, reason="Entered twice")
    assert f"0 of 2 countries have met it in {YEAR}" in page(client, address(meetings))
    assert "Met, reported" not in page(client, f"/countries/KGZ/?on={TODAY}")


def test_verified_is_shown_apart(client, cast, held, meetings, arm):
    verify_evidence(held, by=cast.secretariat, expected=held.version)
    assert f"1 of 2 countries have met it in {YEAR}; 1 of these are verified." in page(client, address(meetings))


@within_the_year
def test_yesterday_stays_as_it_was(client, cast, held, meetings, arm):
    fact = Fact.objects.get()
    fact.from_at = timezone.now() + (KNOWN - TODAY)
    fact.save()
    assert f"0 of 2 countries have met it in {YEAR}" in page(client, f"{address(meetings)}?on={BEFORE}")
    assert f"1 of 2 countries have met it in {YEAR}" in page(client, f"{address(meetings)}?on={KNOWN}")


def test_figure_opens_into_its_evidence_and_keeps_restricted_records_closed(client, cast, held, meetings):
    figure = f"{address(meetings)}KGZ/?period={YEAR}-01-01"
    assert held.title in page(client, figure)
    Evidence.objects.filter(pk=held.pk).update(visibility="secretariat", title="Closed canary")
    said = page(client, figure)
    assert "Closed canary" not in said
    assert "Records counted that are not open to you: 1." in said


def test_unconfirmed_rule_says_so_wherever_a_figure_appears(client, cast, annex, kgz):
    found = rule_of("At least one case")
    for at in (address(found), f"{address(found)}KGZ/?period={YEAR}-01-01", "/countries/KGZ/", "/progress/"):
        assert "Rule not confirmed" in page(client, at), at


def test_days_and_units_that_are_none_are_not_found(client, meetings, kgz):
    for at in (
        f"{address(meetings)}?on=2026-02-30",
        f"{address(meetings)}KGZ/?period=soon",
        f"{address(meetings)}XXX/?period={YEAR}-01-01",
        f"{address(meetings)}KGZ/?period={YEAR}-01-02",
        "/countries/XXX/",
        f"{address(meetings)}?page=7",
    ):
        assert client.get(at).status_code == 404, at


def test_grid_of_68_countries_by_5_years_is_light_and_cheap(
    client, cast, annex, meetings, django_assert_max_num_queries
):
    codes = sorted(countries())[:68]
    Member.objects.bulk_create(
        Member(
            code=code,
            name=code,
            category="gov",
            countries=code,
            region=countries()[code].region,
            visibility="public",
            status="active",
        )
        for code in codes
    )
    row = Activity.objects.get(pk=meetings.activity)
    for code in codes[::2]:
        make_evidence(
            Member.objects.get(code=code), by=cast.secretariat, rows={row: ""}, starts=date(2025, 5, 1), country=code
        )
    with django_assert_max_num_queries(8):
        answer = client.get(address(meetings))
    body = answer.content
    assert len(gzip.compress(body, 6)) <= 14 * 1024
    assert body.count(b'<td class="is-') >= 340
    with django_assert_max_num_queries(1):
        assert client.get(address(meetings)).content == body


def test_files_say_what_the_page_says(client, held, meetings, arm):
    answer = client.get(f"{address(meetings)[:-1]}.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    met = [
        (row["unit"], row["period"], row["state"], row["m49"], row["evidence"]) for row in rows if row["state"] == "met"
    ]
    assert met == [("KGZ", str(YEAR), "met", "417", "1")]
    whole = client.get(f"{address(meetings)[:-1]}.json").json()
    assert (len(whole["results"]), whole["source"].split("?")[1][:3]) == (len(rows), "on=")
    assert {row["unit"] for row in client.get("/countries/KGZ.json").json()["results"]} == {"KGZ"}
    assert len(client.get("/progress.json").json()["results"]) >= 4


def test_rule_is_confirmed_in_the_browser_with_a_preview(signed_in, cast, annex, held):
    found = rule_of("At least one case")
    client = signed_in(cast.secretariat)
    said = page(client, f"{address(found)}rule/")
    assert "Each country, every calendar year: at least 1 (Specialist exchange)." in said
    assert f"0 of 1 country have met it in {YEAR}" in said
    form = {
        "measure": "count", "evidence_kinds": ["exchange", "meeting"], "unit_of_account": "country", "freq": "YEARLY",
        "interval": "1", "basis": "calendar", "comparator": ">=", "target": "1", "basis_of_evidence": "reported",
        "version": "0",
    }  # fmt: skip
    answer = client.post(f"{address(found)}rule/", {**form, "preview": "1"})
    assert answer.status_code == 200
    assert not Rule.objects.filter(indicator_id=found.pk, confirmed=True).exists()
    assert client.post(f"{address(found)}rule/", form).status_code == 302
    kept = Rule.objects.get(indicator_id=found.pk)
    assert (kept.confirmed, kept.confirmed_by, kept.spec["evidence_kinds"]) == (
        True,
        cast.secretariat,
        ["exchange", "meeting"],
    )
    stale = client.post(f"{address(found)}rule/", {**form, "target": "2", "reason": "More", "version": "0"})
    assert stale.status_code == 409
    assert client.post(f"{address(found)}rule/", {**form, "target": "2", "version": kept.version}).status_code == 422
    done = client.post(f"{address(found)}rule/", {**form, "target": "2", "reason": "Agreed", "version": kept.version})
    assert done.status_code == 302
    change = TargetChange.objects.get()
    assert (change.old, change.new, change.reason, change.by) == (1, 2, "Agreed", cast.secretariat)


def test_rule_is_changed_by_nobody_else(signed_in, cast, meetings):
    assert signed_in(cast.focal_point).get(f"{address(meetings)}rule/").status_code == 403


@within_the_year
def test_target_of_a_day_gone_by_is_the_one_of_then(client, cast, held, meetings, arm):
    confirm_rule(meetings, {**meetings.rule, "target": 2}, by=cast.secretariat, expected=None, reason="Agreed")
    TargetChange.objects.update(at=timezone.now() + (CHANGED - TODAY))
    Fact.objects.update(from_at=timezone.now() + (KNOWN - TODAY))
    assert f"1 of 2 countries have met it in {YEAR}" in page(client, f"{address(meetings)}?on={KNOWN}")
    assert f"0 of 2 countries have met it in {YEAR}" in page(client, f"{address(meetings)}?on={CHANGED}")


def test_reworded_indicator_says_so(client, meetings):
    Indicator.objects.filter(pk=meetings.pk).update(words="Countries NFP have held two meetings per year")
    assert "The words have changed" in page(client, address(meetings))


@pytest.mark.parametrize("ago", [0, 30])
@pytest.mark.parametrize("file", ["/progress.csv", "/countries/KGZ.json"])
def test_files_cost_the_same_however_many_indicators(client, held, arm, annex, file, ago):
    address = f"{file}?on={TODAY - timedelta(days=ago)}"
    client.get(address)

    def cost():
        forget_kept()
        with CaptureQueriesContext(connection) as asked:
            lines = client.get(address).content.decode()
        return len(asked), lines.count("IS-1")

    before, few = cost()
    objective = annex.foci.first().objectives.first()
    for _number in range(3):
        make_activity(objective)
    after, many = cost()
    assert (after, many > few) == (before, True)
    assert after <= 12


def test_many_periods_scroll_in_their_own_place(client, held, meetings, arm):
    assert '<div class="swatches">' in page(client, address(meetings))
    said = page(client, f"{address(meetings)}?periods=20")
    assert '<div class="swatches scroll" role="region" tabindex="0" aria-label="Unit by period">' in said


def test_countries_stand_on_a_map_with_the_grid_behind_it(client, cast, held, meetings, arm):
    said = page(client, address(meetings))
    assert "Kyrgyzstan: Met, reported</title>" in said and "Armenia: Due</title>" in said
    assert 'class="chart map"' not in page(client, address(rule_of("All members hold")))


def test_progress_of_one_workplan_stands_whole_and_keeps_to_it_on_other_days(client, held, meetings):
    said = page(client, f"/progress/?workplan={meetings.indicator.activity.workplan.slug}&on={TODAY}")
    assert meetings.indicator.words in said
    assert '<input type="hidden" name="workplan" value="annex-1">' in said
    assert meetings.indicator.words not in page(client, "/progress/?workplan=another")


def test_workplans_beyond_the_first_page_lead_to_their_own(monkeypatch, cast, annex):
    known = countings(standing_indicators())
    monkeypatch.setattr(progress, "WHOLE_ROWS", 1)
    whole, lines = progress._folded(known)
    assert (len(whole), lines) == (len(known), [])
    beside = replace(known[0], indicator=Indicator(activity=Activity(workplan=Workplan(slug="other", title="Other"))))
    whole, (line,) = progress._folded([*known, beside])
    assert (len(whole), line["slug"], line["workplan"], line["count"]) == (len(known), "other", "Other", 1)


@within_the_year
def test_progress_of_an_initiative_keeps_to_it_in_files_links_and_other_days(client, cast, meetings, kgz, andes):
    slug = meetings.indicator.activity.workplan.slug
    for asked in (f"workplan={slug}", "initiative=andes"):
        said = page(client, f"/progress/?{asked}&on={BEFORE}")
        assert f'href="/progress.csv?{asked}&amp;on={BEFORE}"' in said
        assert f'href="?{asked}&amp;on={BEFORE}"' in said, "the lasting link"
        assert f'href="?{asked}&amp;"' in said, "the way back to today"
    assert f"<h1>{andes.title}</h1>" in page(client, "/progress/?initiative=andes")
    workplan = meetings.indicator.activity.workplan
    assert f'<h1 lang="en">{workplan.title}</h1>' in page(client, f"/progress/?workplan={slug}")
    files = [client.get(f"/progress.json{asked}") for asked in ("", f"?workplan={slug}", "?initiative=andes")]
    whole, own, none = (answer.json() for answer in files)
    assert whole["results"] == own["results"] != [] and none["results"] == []
    assert own["source"].endswith(f"/progress.json?workplan={slug}&on={TODAY}")
    assert client.get(f"/progress.csv?workplan={slug}")["Content-Disposition"].endswith(f'progress-{slug}.csv"')


@within_the_year
def test_a_figure_is_asked_for_another_day_and_has_a_lasting_link(client, cast, meetings, kgz):
    asked = f"period={YEAR}-01-01"
    said = page(client, f"{address(meetings)}KGZ/?{asked}&on={KNOWN}")
    assert f'<input type="hidden" name="period" value="{YEAR}-01-01">' in said
    assert f'href="?{asked}&amp;on={KNOWN}"' in said
    assert client.get(f"{address(meetings)}KGZ/?{asked}&").status_code == 200


@within_the_year
def test_figures_of_a_country_open_on_the_day_that_is_looked_at(client, cast, meetings, kgz):
    said = page(client, f"/countries/KGZ/?on={KNOWN}")
    assert f"{address(meetings)}KGZ/?period={YEAR}-01-01&amp;on={KNOWN}" in said
    assert f'href="{address(meetings)}?on={KNOWN}"' in said
    assert "on=" not in page(client, "/countries/KGZ/").split("</form>")[-1]


def due_on(html):
    """Return the codes in the list of what is due, in order."""
    part = html.partition('<section class="leaf" id="due">')[2].partition("</section>")[0]
    return re.findall(r">([A-Z]+-[0-9.]+[a-z]?)</a></h3>", part)


def test_a_country_s_page_begins_with_what_is_due_of_the_country_and_of_its_government(client, cast, held, meetings):
    courses = rule_of("All members hold")
    confirm_rule(courses, courses.rule, by=cast.secretariat, expected=None)
    cases = rule_of("At least one case")
    said = page(client, "/countries/KGZ/")
    # IS-1.2 was held this year; what is counted for each member binds the government too.
    assert due_on(said) == ["IS-1.1.a", courses.code, cases.code]
    assert f"{address(courses)}KGZ/?period={YEAR}-01-01" in said
    withdraw_evidence(held, by=cast.focal_point, expected=held.version, reason="Entered twice")
    assert meetings.code in due_on(page(client, "/countries/KGZ/"))
    assert due_on(page(client, "/countries/PER/")) == []
    lines = csv.DictReader(io.StringIO(client.get("/countries/KGZ.csv").content.decode()))
    kinds = {(row["indicator"], row["unit_kind"]) for row in lines}
    assert kinds >= {(courses.code, "member"), (cases.code, "country")}


def test_pages_of_progress_have_files_and_on_paper_their_whole_lasting_address(client, held, meetings, andes, settings):
    settings.AYNI_BASE_URL = "https://plan.example"
    pages = {
        address(meetings): (f"{address(meetings)[:-1]}.{{}}", f"{address(meetings)}?on={TODAY}"),
        "/countries/KGZ/": ("/countries/KGZ.{}", f"/countries/KGZ/?on={TODAY}"),
        "/progress/?initiative=andes": ("/progress.{}?initiative=andes", f"/progress/?initiative=andes&amp;on={TODAY}"),
        "/progress/": ("/progress.{}", f"/progress/?on={TODAY}"),
    }
    for at, (file, lasting) in pages.items():
        said = page(client, at)
        assert f'data-paper="https://plan.example{lasting}"' in said, at
        assert f"As of {date_in_words(TODAY)}" in said, at
        for extension in ("csv", "json"):
            assert f'href="{file.format(extension)}' in said, (at, extension)
            assert client.get(file.format(extension)).status_code == 200, (at, extension)


def test_who_may_see_a_countrys_desk_finds_it_from_its_page(client, cast, meetings, signed_in, kgz, arm):
    assert "/duties/?member" not in page(client, "/countries/KGZ/")
    assert "/duties/?member=KGZ" in page(signed_in(cast.secretariat), "/countries/KGZ/")
    assert "/duties/?member=KGZ" in page(signed_in(cast.focal_point), "/countries/KGZ/")
    assert "/duties/?member" not in page(signed_in(cast.focal_point), "/countries/ARM/")

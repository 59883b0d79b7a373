"""Approaches to funders step by step; calls with their last day; lines of national budgets as evidence."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.utils import timezone

from ayni.core.errors import Invalid, NotVisible, Refused
from ayni.finance.actions import (
    add_document,
    announce_call,
    begin_approach,
    decides,
    edit_budget_line,
    edit_call,
    open_fund,
    record_budget_line,
    step_approach,
    withdraw_call,
)
from ayni.finance.models import Approach, Call, Funder
from ayni.finance.queries import approach_for_page, calls_for_list, visible_budget_lines
from ayni.finance.queries.approaches import document_for_page, steps_of
from ayni.finance.tests.factories import make_call, make_funder
from ayni.members.tests.factories import make_government
from ayni.monitoring.models import Evidence

pytestmark = pytest.mark.django_db


@pytest.fixture
def approach(cast, need, donor, giving):
    funder = make_funder(by=giving, member=donor, name=donor.name)
    return begin_approach(need, by=cast.coordinator, funder=funder, text="We propose a map.", language="en")


def test_an_approach_is_known_to_the_funder_only_once_it_was_sent(cast, approach, giving):
    for person in (giving, cast.member, cast.focal_point, cast.stranger):
        with pytest.raises(NotVisible):
            approach_for_page(person, approach.code)
    today = timezone.now().date()
    step_approach(approach, by=cast.coordinator, state="sent", on=today, expected=approach.version)
    assert approach_for_page(giving, approach.code) == approach
    assert decides(giving, approach) == ["accepted", "declined"]
    with pytest.raises(Invalid):
        step_approach(approach, by=giving, state="declined", on=today, expected=approach.version)
    step_approach(approach, by=giving, state="accepted", on=today, note="The first half", expected=approach.version)
    assert (approach.state, approach.decision) == ("accepted", "The first half")
    assert [step.state for step in steps_of(approach)] == ["draft", "sent", "accepted"]
    with pytest.raises(Refused):
        step_approach(approach, by=cast.coordinator, state="dropped", on=today, note="Late", expected=approach.version)


@pytest.mark.parametrize(
    ("state", "days", "note", "field"),
    [("accepted", 0, "", "state"), ("sent", 3, "", "on"), ("sent", -3, "", "on"), ("dropped", 0, " ", "note")],
)
def test_a_step_that_cannot_be_is_refused(cast, approach, state, days, note, field):
    on = timezone.now().date() + timedelta(days=days)
    with pytest.raises(Invalid) as refused:
        step_approach(approach, by=cast.coordinator, state=state, on=on, note=note, expected=approach.version)
    assert list(refused.value.data["fields"]) == [field]


def test_documents_of_an_approach_are_for_its_readers_alone(cast, approach, giving, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with pytest.raises(Refused):
        add_document(approach, BytesIO(b"No"), by=giving, name="no.txt")
    file = add_document(approach, BytesIO(b"Budget"), by=cast.coordinator, name="budget.txt")
    assert document_for_page(cast.coordinator, approach.code, file.code).file.name == "budget.txt"
    with pytest.raises(NotVisible):
        document_for_page(giving, approach.code, file.code)


@pytest.fixture
def at(monkeypatch):
    """Return a function that stops the clock at a moment of UTC."""
    return lambda *moment: monkeypatch.setattr(timezone, "now", lambda: datetime(*moment, tzinfo=UTC))


def test_a_call_of_another_funder_or_an_ended_one_is_no_ground_to_approach(cast, need, at):
    at(2026, 3, 1, 12)
    call = make_call(make_funder(by=cast.secretariat), by=cast.secretariat, closes_on=date(2026, 3, 10))
    other = make_funder(by=cast.secretariat, name="Another")
    words = {"text": "We propose", "language": "en", "call": call}
    with pytest.raises(Invalid):
        begin_approach(need, by=cast.coordinator, funder=other, **words)
    at(2026, 3, 11)
    with pytest.raises(Invalid):
        begin_approach(need, by=cast.coordinator, funder=call.fund.funder, **words)
    assert Approach.objects.count() == 0


def test_a_call_ends_at_midnight_in_its_own_time_zone(cast, at):
    at(2026, 9, 30, 12)
    last = {"closes_on": date(2026, 9, 30), "time_zone": "America/Lima"}
    call = make_call(make_funder(by=cast.secretariat), by=cast.secretariat, **last)
    at(2026, 10, 1, 4, 59)
    assert calls_for_list(cast.stranger, ended=False) == [call]
    at(2026, 10, 1, 5)
    assert calls_for_list(cast.stranger, ended=False) == []
    assert calls_for_list(cast.stranger, ended=True) == [call]
    edit_call(call, {"closes_on": date(2026, 10, 7)}, by=cast.secretariat, expected=call.version)
    assert call.is_open
    withdraw_call(call, by=cast.secretariat, expected=call.version)
    assert calls_for_list(cast.stranger, ended=False) == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"least": Decimal(9), "most": Decimal(5)}, "least"),
        ({"most": Decimal(500)}, "most"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"applicants": ["king"]}, "applicants"),
        ({"own_share": 101}, "own_share"),
        ({"closes_on": date.max}, "closes_on"),
        ({"closes_on": date(2300, 1, 1), "time_zone": "Pacific/Auckland"}, "closes_on"),
    ],
)
def test_a_call_that_cannot_be_is_refused_at_its_field(cast, values, field):
    fund = open_fund(
        make_funder(by=cast.secretariat), by=cast.secretariat, title="F", currency="CHF", ceiling=Decimal(100)
    )
    with pytest.raises(Invalid) as refused:
        announce_call(fund, by=cast.secretariat, title="Call", **{"closes_on": timezone.now().date(), **values})
    assert field in refused.value.data["fields"]
    assert Call.objects.count() == 0


def test_calls_are_found_by_country_and_those_open_to_all_too(cast):
    funder = make_funder(by=cast.secretariat)
    all_of_them = make_call(funder, by=cast.secretariat)
    some = make_call(funder, by=cast.secretariat, countries=["NPL"], themes=["water"])
    assert calls_for_list(cast.stranger, ended=False, country="NPL") == [all_of_them, some]
    assert calls_for_list(cast.stranger, ended=False, country="PER") == [all_of_them]
    assert calls_for_list(cast.stranger, ended=False, theme="water") == [all_of_them, some]


def test_a_member_funds_once_and_only_its_speakers_say_so(cast, donor, giving):
    with pytest.raises(Refused):
        make_funder(by=cast.coordinator, member=donor)
    make_funder(by=giving, member=donor)
    with pytest.raises(Invalid):
        make_funder(by=giving, member=donor)
    assert Funder.objects.count() == 1


BUDGET = {"title": "Mountain areas", "fiscal_year": "2026/27", "reference": "Chapter 7", "starts": date(2026, 6, 30)}


def test_a_budget_line_is_evidence_with_its_reference_and_rows(cast, kgz, row, client):
    for person in (cast.member, cast.contributor, cast.coordinator):
        with pytest.raises(Refused):
            record_budget_line(kgz, by=person, visibility="public", **BUDGET)
    money = {"amount": Decimal(1_000_000), "currency": "KGS"}
    line = record_budget_line(kgz, by=cast.focal_point, visibility="public", rows={row: "person:"}, **money, **BUDGET)
    kept = Evidence.objects.get()
    assert (kept.kind, kept.state, kept.country, kept.fiscal_year) == ("budget_line", "reported", "KGZ", "2026/27")
    assert (kept.details, kept.source) == ({"reference": "Chapter 7"}, f"budget-line:{line.code}")
    assert [served.activity for served in kept.served.all()] == [row]

    spent = {"spent": Decimal(250_000), "spent_on": date(2026, 7, 31)}
    with pytest.raises(Invalid):
        edit_budget_line(line, {**spent, "spent_on": None}, by=cast.focal_point, expected=line.version)
    line.refresh_from_db()
    edit_budget_line(line, spent, by=cast.focal_point, expected=line.version)
    page = client.get("/funding/budgets/?country=KGZ").content.decode()
    for words in ("FY2026", "Chapter 7", "KGS\u00a01,000,000", "KGS\u00a0250,000"):
        assert words in page, words
    assert list(visible_budget_lines(cast.stranger, country="NPL")) == []


def test_leaving_a_form_about_an_approach_leads_back_to_it(client, cast, need):
    funder, by = make_funder(by=cast.secretariat), cast.coordinator
    approach = begin_approach(need, by=by, funder=funder, text="We propose", language="en")
    client.force_login(cast.coordinator)
    for form in ("step", "documents"):
        page = client.get(f"/funding/approaches/{approach.code}/{form}/").content.decode()
        assert f'class="button quiet" href="/funding/approaches/{approach.code}/"' in page


def test_no_funder_is_approached_by_overlooking_the_field(client, cast, need):
    make_funder(by=cast.secretariat)
    client.force_login(cast.coordinator)
    sent = {"funder": "", "text": "We propose", "language": "en"}
    assert client.post(f"/funding/needs/{need.code}/approaches/new/", sent).status_code == 422
    assert Approach.objects.count() == 0


def test_budget_lines_are_found_by_country_and_fiscal_year(client, cast, kgz):
    nepal = make_government("NPL")
    for member, year in ((kgz, "2026/27"), (kgz, "2027/28"), (nepal, "2026/27")):
        given = {**BUDGET, "title": f"{member.code} {year}", "fiscal_year": year}
        record_budget_line(member, by=cast.secretariat, visibility="public", **given)

    def shown(query):
        page = client.get(f"/funding/budgets/{query}").content.decode()
        return [line for line in ("KGZ 2026/27", "KGZ 2027/28", "NPL 2026/27") if f">{line}</a>" in page]

    assert len(shown("")) == 3
    assert shown("?country=KGZ&year=2027/28") == ["KGZ 2027/28"]
    assert shown("?year=2026/27") == ["KGZ 2026/27", "NPL 2026/27"]
    assert shown("?country=XXX&year=soon") == shown("")
    assert "Nothing fits" in client.get("/funding/budgets/?country=ITA").content.decode()

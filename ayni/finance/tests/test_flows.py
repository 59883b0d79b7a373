"""Needs and flows: who may say what, what counts, what is not added, what nobody else may know."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from ayni.core.errors import Conflict, Invalid, NotVisible, Refused
from ayni.finance.actions import (
    adopt_need,
    confirm_flow,
    decline_flow,
    edit_flow,
    edit_need,
    propose_receipt,
    rate_flow,
    withdraw_need,
)
from ayni.finance.models import Flow, Funder, Need
from ayni.finance.queries import Wanted, flow_for_page, need_for_page, needs_for_list, reckoned, visible_flows
from ayni.finance.sums import Total, converted, gap, totals
from ayni.finance.tests.factories import make_flow, make_funder, make_need, rated
from ayni.members.tests.factories import make_member
from ayni.monitoring.actions import withdraw_evidence
from ayni.monitoring.models import Evidence
from ayni.workplans.actions import edit_workplan
from ayni.workplans.tests.factories import make_activity

pytestmark = pytest.mark.django_db


def gap_of(viewer, need):
    return reckoned(viewer, [need])[0].gap


@pytest.mark.parametrize(
    ("amount", "currency", "rate", "into", "value"),
    [
        ("60000", "CHF", "1.12", "USD", "67200.00"),
        ("10", "USD", None, "USD", "10"),
        ("10", "USD", None, "EUR", None),
        ("0.125", "KWD", "1", "USD", "0.12"),
        ("0.135", "KWD", "1", "USD", "0.14"),
        ("99.99", "USD", "147.005", "JPY", "14699"),
    ],
)
def test_amounts_are_converted_exactly_and_rounded_half_to_even(amount, currency, rate, into, value):
    found = converted(Decimal(amount), currency, Decimal(rate) if rate else None, into)
    assert found == (None if value is None else Decimal(value))


def test_what_has_no_rate_is_said_and_not_added():
    flows = [
        Flow(kind="commitment", amount=Decimal(10), currency="USD"),
        Flow(kind="commitment", amount=Decimal(20), currency="CHF"),
        Flow(kind="commitment", amount=Decimal(5), currency="CHF"),
        Flow(kind="commitment", amount=Decimal(7), currency="USD", in_kind=True),
        Flow(kind="pledge", amount=Decimal(100), currency="USD"),
    ]
    found = totals(flows, "USD")
    assert found == {
        "commitment": Total(Decimal(10), 1, {"CHF": Decimal(25)}),
        "pledge": Total(Decimal(100), 1, {}),
    }
    assert gap(Decimal(30), found["commitment"]) == 20
    assert gap(Decimal(5), found["commitment"]) == 0


def test_only_those_who_look_after_a_row_say_what_it_needs(cast, row):
    for person in (cast.member, cast.focal_point, cast.seat_holder, cast.stranger):
        with pytest.raises(Refused):
            make_need(row, by=person)
    need = make_need(row, by=cast.coordinator)
    with pytest.raises(Invalid) as refused:
        make_need(row, by=cast.secretariat)
    assert "said already" in str(refused.value.data["fields"])
    with pytest.raises(Conflict):
        edit_need(need, {"amount": Decimal(1)}, by=cast.coordinator, expected=7)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"amount": Decimal(0)}, "amount"),
        ({"currency": "XXX"}, "currency"),
        ({"currency": ""}, "currency"),
        ({"least": Decimal(300_000)}, "least"),
        ({"currency": "JPY", "amount": Decimal("1.5")}, "amount"),
        ({"countries": ["XYZ"]}, "countries"),
        ({"themes": ["gold"]}, "themes"),
    ],
)
def test_a_need_that_cannot_be_is_refused_at_its_field(cast, row, values, field):
    with pytest.raises(Invalid) as refused:
        make_need(row, by=cast.coordinator, **values)
    assert field in refused.value.data["fields"]
    assert Need.objects.count() == 0


def test_a_need_withdrawn_leaves_the_list_and_keeps_its_address(client, cast, row, need):
    withdraw_need(need, by=cast.coordinator, reason="Paid by the host", expected=need.version)
    assert needs_for_list(cast.stranger, Wanted(show="all")) == []
    assert "was withdrawn" in client.get(f"/funding/needs/{need.code}/").content.decode()
    assert make_need(row, by=cast.coordinator).code != need.code


def test_a_need_is_seen_by_whoever_sees_its_workplan(cast, need):
    workplan = need.activity.workplan
    edit_workplan(workplan, {"visibility": "secretariat"}, by=cast.secretariat, expected=workplan.version)
    for person in (cast.stranger, cast.member, cast.seat_holder):
        assert needs_for_list(person, Wanted()) == []
        with pytest.raises(NotVisible):
            need_for_page(person, need.code)
    assert len(needs_for_list(cast.secretariat, Wanted())) == 1


def test_a_promise_counts_once_the_other_side_confirms_it(cast, need, donor, giving):
    flow = adopt_need(
        need,
        by=giving,
        member=donor,
        kind="commitment",
        amount=Decimal(10_000),
        currency="USD",
        on=timezone.now().date(),
    )
    assert (flow.state, Funder.objects.get().member) == ("waiting", donor)
    assert gap_of(cast.secretariat, need) == 240_000
    assert list(visible_flows(cast.stranger)) == []
    with pytest.raises(Refused):
        confirm_flow(flow, by=giving, expected=flow.version)
    confirm_flow(flow, by=cast.coordinator, expected=flow.version)
    assert gap_of(cast.stranger, need) == 230_000

    edit_flow(flow, {"amount": Decimal(20_000)}, by=giving, expected=flow.version)
    assert (flow.state, gap_of(cast.stranger, need)) == ("waiting", 240_000)
    with pytest.raises(Invalid):
        decline_flow(flow, by=cast.coordinator, reason=" ", expected=flow.version)
    decline_flow(flow, by=cast.coordinator, reason="Not agreed", expected=flow.version)
    assert gap_of(cast.secretariat, need) == 240_000


def test_what_the_row_writes_is_confirmed_by_the_funder_or_the_secretariat(cast, need, donor, giving):
    funder = make_funder(by=giving, member=donor)
    flow = make_flow(need, funder, by=cast.coordinator, currency="USD")
    with pytest.raises(Refused):
        confirm_flow(flow, by=cast.coordinator, expected=flow.version)
    with pytest.raises(NotVisible):
        flow_for_page(cast.member, flow.code)
    confirm_flow(flow_for_page(giving, flow.code), by=giving, expected=flow.version)
    assert gap_of(cast.stranger, need) == 180_000


def test_receipts_count_at_once_and_never_make_the_gap_smaller(cast, need):
    make_flow(need, make_funder(by=cast.coordinator), "receipt", by=cast.coordinator, currency="USD")
    found = reckoned(cast.stranger, [need])[0]
    assert (found.gap, found.totals["receipt"].amount) == (240_000, 60_000)


def test_a_rate_can_be_given_later_with_day_and_source(cast, need):
    flow = make_flow(need, make_funder(by=cast.secretariat), by=cast.secretariat)
    assert gap_of(cast.stranger, need) == 240_000
    with pytest.raises(Invalid):
        rate_flow(flow, by=cast.coordinator, expected=flow.version, **{**rated(), "rate_source": " "})
    flow.refresh_from_db()
    rate_flow(flow, by=cast.coordinator, expected=flow.version, **rated())
    assert (flow.state, gap_of(cast.stranger, need)) == ("confirmed", 172_800)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"amount": None}, "amount"),
        ({"amount": 0}, "amount"),
        ({"currency": ""}, "currency"),
        ({"currency": "USD", **rated()}, "rate"),
        ({**rated(), "rate_on": None}, "rate_on"),
        ({"on": timezone.now().date() + timedelta(days=9)}, "on"),
        ({"amount": None, "in_kind": True}, "words"),
    ],
)
def test_a_flow_that_cannot_be_is_refused_at_its_field(cast, need, values, field):
    with pytest.raises(Invalid) as refused:
        make_flow(need, make_funder(by=cast.secretariat), by=cast.secretariat, **{"amount": 10, **values})
    assert field in refused.value.data["fields"]


def test_the_currency_of_a_need_stays_once_flows_are_counted_in_it(cast, need):
    make_flow(need, make_funder(by=cast.secretariat), by=cast.secretariat)
    with pytest.raises(Invalid):
        edit_need(need, {"currency": "EUR"}, by=cast.coordinator, expected=need.version)


def test_what_a_hidden_funder_gives_is_known_to_nobody_else(client, cast, need, donor, giving):
    funder = make_funder(by=giving, member=donor, name="Quiet Fund", visibility="secretariat")
    flow = make_flow(need, funder, by=cast.secretariat, currency="USD", visibility="public")
    assert flow.visibility == "secretariat"
    for person in (cast.stranger, cast.member, cast.coordinator):
        assert list(visible_flows(person)) == []
        assert gap_of(person, need) == 240_000
    for address in (
        "/funding/",
        "/flows.csv",
        "/flows.json",
        "/funding.json",
        "/funding/funders/",
        f"/funding/needs/{need.code}/",
    ):
        assert "Quiet" not in client.get(address).content.decode()
    assert gap_of(giving, need) == 180_000


def test_funds_received_become_a_draft_of_evidence_once(cast, need):
    funder = make_funder(by=cast.secretariat)
    flow = make_flow(need, funder, "receipt", 30_000, by=cast.coordinator)
    with pytest.raises(Refused):
        propose_receipt(flow, by=cast.member)
    made = propose_receipt(flow, by=cast.coordinator)
    assert (made.kind, made.state, made.amount, made.currency) == ("funding", "draft", 30_000, "CHF")
    assert made.initiative.slug == "andes"
    assert [(party.role, party.name) for party in made.parties.all()] == [("funder", "Example Foundation")]
    assert [served.activity for served in made.served.all()] == [need.activity]
    assert propose_receipt(flow, by=cast.coordinator) == made
    withdraw_evidence(made, by=cast.coordinator, reason="", expected=made.version)
    assert propose_receipt(flow, by=cast.coordinator) != made
    assert Evidence.objects.filter(source__startswith="flow:").count() == 2


def test_rows_are_found_by_country_theme_initiative_and_currency(cast, need):
    objective = need.activity.objective
    other = make_need(
        make_activity(objective, by=cast.secretariat),
        by=cast.secretariat,
        currency="EUR",
        countries=["PER"],
        themes=["water"],
    )
    for wanted, found in [
        (Wanted(), [other, need]),
        (Wanted(country="PER"), [other]),
        (Wanted(theme="water"), [other]),
        (Wanted(currency="USD"), [need]),
        (Wanted(initiative="andes"), [other, need]),
        (Wanted(initiative="europe"), []),
        (Wanted(words="spring MAPPED"), [other, need]),
        (Wanted(words="goats"), []),
    ]:
        assert [row.need for row in needs_for_list(cast.stranger, wanted)] == found, wanted
    make_flow(need, make_funder(by=cast.secretariat), amount=240_000, by=cast.secretariat, currency="USD")
    assert [row.need for row in needs_for_list(cast.stranger, Wanted())] == [other]
    assert len(needs_for_list(cast.stranger, Wanted(show="all"))) == 2


def test_a_restricted_receiver_stands_in_no_file(client, cast, need):
    hidden = make_member("Order of the Hidden", code="hidden")
    type(hidden).objects.filter(pk=hidden.pk).update(visibility="members")
    make_flow(need, make_funder(by=cast.secretariat), "receipt", by=cast.secretariat, receiver=hidden)
    for address in ("/flows.csv", "/flows.json", f"/funding/needs/{need.code}/"):
        assert "Hidden" not in client.get(address).content.decode()

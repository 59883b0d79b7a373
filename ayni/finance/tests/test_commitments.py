"""From an accepted approach to the commitment: one click, once, with what was granted."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from ayni.core.errors import Invalid, Refused
from ayni.finance.actions import (
    begin_approach,
    commit_approach,
    confirm_flow,
    decline_flow,
    record_flow,
    step_approach,
    withdraw_flow,
)
from ayni.finance.models import Flow
from ayni.finance.queries import reckoned
from ayni.finance.tests.factories import make_call, make_funder

pytestmark = pytest.mark.django_db

ASKED = {"amount": Decimal(80_000), "currency": "USD"}


@pytest.fixture
def accepted(cast, need, donor, giving):
    """An approach in answer to a call, of which the funder grants USD 60,000 of 80,000."""
    funder = make_funder(by=giving, member=donor, name=donor.name)
    call = make_call(funder, by=giving, currency="USD")
    made = begin_approach(need, by=cast.coordinator, funder=funder, text="A map", language="en", call=call, **ASKED)
    day = timezone.now().date() - timedelta(days=1)
    made.since = day
    made.save()
    step_approach(made, by=cast.coordinator, state="sent", on=day, expected=made.version)
    granted = {"amount": Decimal(60_000), "currency": "USD", "note": "For two years"}
    return step_approach(made, by=giving, state="accepted", on=day, expected=made.version, **granted)


def test_the_commitment_is_written_down_once_with_what_was_granted(cast, accepted, need, giving):
    flow = commit_approach(accepted, by=cast.coordinator)
    assert commit_approach(accepted, by=giving) == flow
    assert (flow.kind, flow.amount, flow.currency, flow.on, flow.words, flow.call, flow.need) == (
        *("commitment", Decimal(60_000), "USD", accepted.since, "For two years", accepted.call, need),
    )
    assert (flow.state, reckoned(cast.stranger, [need])[0].gap) == ("waiting", Decimal(240_000))
    confirm_flow(flow, by=giving, expected=flow.version)
    assert reckoned(cast.stranger, [need])[0].gap == Decimal(180_000)
    with pytest.raises(Invalid):
        given = {"amount": Decimal(5), "currency": "USD", "on": accepted.since, "approach": accepted}
        record_flow(need, by=cast.coordinator, funder=accepted.funder, kind="commitment", **given)
    assert Flow.objects.count() == 1


def test_one_that_was_not_confirmed_or_was_withdrawn_is_proposed_anew(cast, accepted, giving):
    first = commit_approach(accepted, by=cast.coordinator)
    decline_flow(first, by=giving, reason="It is less", expected=first.version)
    second = commit_approach(accepted, by=cast.coordinator)
    withdraw_flow(second, by=cast.coordinator, reason="Typed twice", expected=second.version)
    assert commit_approach(accepted, by=cast.coordinator) not in (first, second)


def test_nothing_is_committed_before_it_is_accepted_or_without_a_sum_or_by_others(cast, need, accepted, giving):
    made = begin_approach(need, by=cast.coordinator, funder=accepted.funder, text="More", language="en")
    with pytest.raises(Refused):
        commit_approach(made, by=cast.coordinator)
    for state in ("sent", "accepted"):
        step_approach(made, by=cast.coordinator, state=state, on=timezone.now().date(), expected=made.version)
    with pytest.raises(Invalid):
        commit_approach(made, by=cast.coordinator)
    with pytest.raises(Refused):
        commit_approach(accepted, by=cast.focal_point)
    other = make_funder(by=cast.secretariat)
    with pytest.raises(Invalid):
        given = {**ASKED, "on": accepted.since, "approach": accepted}
        record_flow(need, by=cast.coordinator, funder=other, kind="commitment", **given)


@pytest.mark.parametrize("wrong", [{"amount": Decimal(0), "currency": "USD"}, {"amount": Decimal(5)}])
def test_what_is_asked_is_more_than_nothing_in_a_currency(cast, need, wrong):
    with pytest.raises(Invalid):
        begin_approach(
            need, by=cast.coordinator, funder=make_funder(by=cast.secretariat), text="A", language="en", **wrong
        )


def test_the_page_proposes_it_and_leads_to_other_figures(cast, accepted, need, signed_in):
    client = signed_in(cast.coordinator)
    page = f"/funding/approaches/{accepted.code}/"
    assert "Write the commitment down?" in client.get(page).content.decode()
    other = client.get(f"/funding/needs/{need.code}/flows/new/?approach={accepted.code}").content.decode()
    assert 'value="60000"' in other and accepted.since.isoformat() in other and "For two years" in other
    for _twice in range(2):
        assert client.post(f"{page}commit/").url == f"/funding/needs/{need.code}/"
    assert (Flow.objects.count(), "Its commitment is written down" in client.get(page).content.decode()) == (1, True)


def test_the_steps_ask_how_much_only_where_it_can_be_granted(cast, need, signed_in):
    client = signed_in(cast.coordinator)
    funder = make_funder(by=cast.secretariat)
    new = f"/funding/needs/{need.code}/approaches/new/"
    given = {
        "funder": funder.code,
        "text": "A map",
        "language": "en",
        "amount": "80 000",
        "currency": "USD",
        "key": "k",
    }
    page = client.post(new, given).url
    assert "How much is granted" not in client.get(f"{page}step/").content.decode()
    today = timezone.now().date().isoformat()
    client.post(f"{page}step/", {"state": "sent", "on": today, "version": 1})
    assert 'value="80000"' in client.get(f"{page}step/").content.decode()
    client.post(f"{page}step/", {"state": "accepted", "on": today, "version": 2, "amount": "70000", "currency": "USD"})
    assert client.post(f"{page}commit/").url == f"/funding/needs/{need.code}/"
    assert Flow.objects.get().amount == Decimal(70_000)

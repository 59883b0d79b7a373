"""Taking funders, funds and calls off the lists: no more offered, kept in history, and put back by one click."""

import pytest
from django.utils import timezone

from ayni.core.errors import Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.finance.actions import (
    announce_call,
    begin_approach,
    edit_call,
    enter_funder,
    restore_call,
    restore_fund,
    restore_funder,
    withdraw_call,
    withdraw_fund,
    withdraw_funder,
)
from ayni.finance.models import Call
from ayni.finance.queries import approaches_of, calls_after, calls_for_list, funders_for_list, funders_to_name, reckoned
from ayni.finance.queries.funders import visible_calls, visible_funds
from ayni.finance.tests.factories import make_call, make_flow, make_funder, rated
from tests.visiting import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(cast):
    return make_call(make_funder(by=cast.secretariat), by=cast.secretariat)


def offered(viewer):
    """Return how many funders, funds and calls a viewer is offered."""
    found = (funders_for_list(viewer), visible_funds(viewer), visible_calls(viewer))
    return tuple(len(list(one)) for one in found)


def fresh(call):
    return Call.objects.select_related("fund__funder").get(pk=call.pk)


@pytest.mark.parametrize(
    ("name", "left", "withdraw", "restore"),
    [
        ("funder", (0, 0, 0), withdraw_funder, restore_funder),
        ("fund", (1, 0, 0), withdraw_fund, restore_fund),
        ("call", (1, 1, 0), withdraw_call, restore_call),
    ],
)
def test_what_is_withdrawn_is_offered_no_more_until_it_is_put_back(cast, call, name, left, withdraw, restore):
    found = {"funder": call.fund.funder, "fund": call.fund, "call": call}[name]
    for by in (cast.member, cast.stranger):
        with pytest.raises(Refused):
            withdraw(found, by=by, expected=found.version)
    withdraw(found, by=cast.secretariat, expected=found.version)
    assert offered(cast.stranger) == left
    assert (calls_for_list(cast.stranger, ended=False), calls_after(cast.stranger, after="", limit=5)) == (
        [],
        ([], None),
    )
    assert not fresh(call).is_open
    with pytest.raises(Refused):
        withdraw(found, by=cast.secretariat, expected=found.version)
    with pytest.raises(Refused):
        edit_call(fresh(call), {"title": "Other"}, by=cast.secretariat, expected=call.version)
    with pytest.raises(Refused):
        restore(found, by=cast.member, expected=found.version)
    restore(found, by=cast.secretariat, expected=found.version)
    assert (offered(cast.stranger), fresh(call).is_open) == ((1, 1, 1), True)
    said = AuditEntry.objects.filter(subject_type=f"finance.{name}", subject_id=str(found.pk)).order_by("id")
    assert list(said.values_list("verb", flat=True))[-2:] == ["withdrawn", "restored"]


def test_what_a_withdrawn_funder_gave_stays_and_more_of_it_can_be_written_down(cast, need, call):
    funder = call.fund.funder
    make_flow(need, funder, by=cast.secretariat, **rated())
    approach = begin_approach(need, by=cast.coordinator, funder=funder, text="A map", language="en", call=call)
    before = reckoned(cast.stranger, [need])[0].gap
    withdraw_funder(funder, by=cast.secretariat, expected=funder.version)
    assert (reckoned(cast.stranger, [need])[0].gap, before < need.amount) == (before, True)
    assert approaches_of(cast.coordinator, need) == [approach]
    assert funders_to_name(cast.coordinator, need) == [funder]
    make_flow(need, funder, "receipt", by=cast.coordinator)
    with pytest.raises(Invalid):
        begin_approach(need, by=cast.coordinator, funder=funder, text="Another map", language="en")


def test_an_approach_in_answer_to_a_withdrawn_call_is_not_begun(cast, need, call):
    withdraw_call(call, by=cast.secretariat, expected=call.version)
    with pytest.raises(Invalid):
        begin_approach(need, by=cast.coordinator, funder=call.fund.funder, text="A map", language="en", call=call)
    with pytest.raises(Refused):
        withdraw_fund(call.fund, by=cast.secretariat, expected=call.fund.version)
        announce_call(call.fund, by=cast.secretariat, title="More", closes_on=timezone.now().date())


def test_a_member_withdraws_itself_and_is_put_back_unless_it_was_entered_anew(cast, donor, giving):
    funder = make_funder(by=giving, member=donor)
    withdraw_funder(funder, by=giving, expected=funder.version)
    restore_funder(funder, by=giving, expected=funder.version)
    withdraw_funder(funder, by=giving, expected=funder.version)
    enter_funder(by=giving, member=donor, name=donor.name, kind="10", visibility="public", language="en")
    with pytest.raises(Invalid):
        restore_funder(funder, by=giving, expected=funder.version)


def test_pages_keep_their_addresses_and_say_so(cast, call, signed_in):
    funder = call.fund.funder
    pages = {
        "call": f"/funding/calls/{call.code}/",
        "fund": f"/funding/funds/{call.fund.code}/",
        "funder": f"/funding/funders/{funder.code}/",
    }
    client = signed_in(cast.secretariat)
    for name, found in (("call", call), ("fund", call.fund), ("funder", funder)):
        page = pages["funder" if name == "fund" else name]
        assert client.post(f"{pages[name]}withdraw/", {"version": found.version}).url == page
        told = client_of(cast.stranger).get(page).content.decode()
        assert "Withdrawn" in told and "Put it back" not in told, name
        assert "Put it back on the lists" in client.get(page).content.decode()
        assert client.post(f"{pages[name]}withdraw/", {"version": found.version}).status_code == 403
        assert client.post(f"{pages[name]}restore/", {"version": found.version + 1}).url == page
        assert "Put it back on the lists" not in client.get(page).content.decode()

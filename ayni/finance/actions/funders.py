"""Entering funders, their funds and their calls."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction

from ayni.core.audit import record_audit
from ayni.core.changes import change, create, restore, withdraw
from ayni.core.models import Visibility
from ayni.core.verdicts import require
from ayni.finance.actions.needs import money_changed
from ayni.finance.models import Call, Fund, Funder, FunderKind, end_of
from ayni.finance.queries.funders import funder_of
from ayni.finance.rules import (
    can_announce_call,
    can_edit_call,
    can_edit_fund,
    can_edit_funder,
    can_enter_funder,
    can_restore_call,
    can_restore_fund,
    can_restore_funder,
)
from ayni.members.models import Member

T = TypeVar("T", Funder, Fund, Call)
_KINDS = {"gov": FunderKind.GOVERNMENT, "sub": FunderKind.LOCAL, "igo": FunderKind.MULTILATERAL}


def enter_funder(*, by: Any, member: Member | None = None, **values: Any) -> Funder:
    """Enter a funder: a member, or somebody else. Refuses who may not; raises Invalid."""
    require(can_enter_funder(by, member))
    with transaction.atomic():
        money_changed()
        return create(Funder(member=member, **values), by=by, verb="entered")


def member_as_funder(member: Member, *, by: Any) -> Funder:
    """Return the funder that a member is, entered now if it is none yet. Refuses who does not speak for the member."""
    require(can_enter_funder(by, member))
    kind = _KINDS.get(member.category, FunderKind.OTHER)
    return funder_of(member) or enter_funder(
        by=by, member=member, name=member.name, kind=kind, visibility=Visibility.PUBLIC, language="en"
    )


def edit_funder(funder: Funder, values: Mapping[str, Any], *, by: Any, expected: int) -> Funder:
    """Put other values in place. Refuses who may not; raises Invalid, Conflict."""
    require(can_edit_funder(by, funder))
    with transaction.atomic():
        money_changed()
        return change(funder, dict(values), by=by, expected=expected)


def withdraw_funder(funder: Funder, *, by: Any, expected: int) -> Funder:
    """Take a funder off all lists, and its funds and calls with it; what came from it, and its address, stay.

    Refuses who may not; raises Conflict.
    """
    require(can_edit_funder(by, funder))
    return _taken_off(funder, by=by, expected=expected)


def restore_funder(funder: Funder, *, by: Any, expected: int) -> Funder:
    """Put a funder back on the lists. Refuses who may not; raises Conflict, Invalid where its member has another."""
    require(can_restore_funder(by, funder))
    return _put_back(funder, by=by, expected=expected)


def note_opening(funder: Funder, *, by: Any) -> None:
    """Write down in the audit trail who opened the page of a funder for the Secretariat only."""
    if funder.visibility == Visibility.SECRETARIAT:
        with transaction.atomic():
            record_audit(funder, by=by, verb="read")


def open_fund(funder: Funder, *, by: Any, **values: Any) -> Fund:
    """Enter a fund of a funder. Refuses who may not; raises Invalid."""
    require(can_announce_call(by, funder))
    with transaction.atomic():
        money_changed()
        return create(Fund(funder=funder, **values), by=by, verb="opened")


def edit_fund(fund: Fund, values: Mapping[str, Any], *, by: Any, expected: int) -> Fund:
    """Put other values in place. Refuses who may not; raises Invalid, Conflict."""
    require(can_edit_fund(by, fund))
    with transaction.atomic():
        money_changed()
        return change(fund, dict(values), by=by, expected=expected)


def withdraw_fund(fund: Fund, *, by: Any, expected: int) -> Fund:
    """Take a fund off all lists, and its calls with it. Refuses who may not; raises Conflict."""
    require(can_edit_fund(by, fund))
    return _taken_off(fund, by=by, expected=expected)


def restore_fund(fund: Fund, *, by: Any, expected: int) -> Fund:
    """Put a fund back on the lists. Refuses who may not; raises Conflict."""
    require(can_restore_fund(by, fund))
    return _put_back(fund, by=by, expected=expected)


def announce_call(fund: Fund, *, by: Any, **values: Any) -> Call:
    """Announce a call of a fund; it ends by itself at midnight of its last day. Refuses who may not; raises Invalid."""
    require(can_edit_fund(by, fund))
    call = Call(fund=fund, **values)
    call.closes_at = end_of(call.closes_on, call.time_zone)
    with transaction.atomic():
        money_changed()
        return create(call, by=by, verb="announced")


def edit_call(call: Call, values: Mapping[str, Any], *, by: Any, expected: int) -> Call:
    """Put other values in place, such as a later last day. Refuses who may not; raises Invalid, Conflict."""
    require(can_edit_call(by, call))
    wanted = dict(values)
    day, zone = (wanted.get(name, getattr(call, name)) for name in ("closes_on", "time_zone"))
    wanted["closes_at"] = end_of(day, zone)
    with transaction.atomic():
        money_changed()
        return change(call, wanted, by=by, expected=expected)


def withdraw_call(call: Call, *, by: Any, expected: int) -> Call:
    """Take a call off all lists; approaches in answer to it stay. Refuses who may not; raises Conflict."""
    require(can_edit_call(by, call))
    return _taken_off(call, by=by, expected=expected)


def restore_call(call: Call, *, by: Any, expected: int) -> Call:
    """Put a call back on the lists; its last day stays what it was. Refuses who may not; raises Conflict."""
    require(can_restore_call(by, call))
    return _put_back(call, by=by, expected=expected)


def _taken_off(found: T, *, by: Any, expected: int) -> T:
    with transaction.atomic():
        money_changed()
        return withdraw(found, by=by, expected=expected)


def _put_back(found: T, *, by: Any, expected: int) -> T:
    with transaction.atomic():
        money_changed()
        return restore(found, by=by, expected=expected)

"""Writing down pledges, commitments, receipts and disbursements; confirming them; taking them back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.models import Visibility
from ayni.core.verdicts import require
from ayni.finance.actions.funders import member_as_funder
from ayni.finance.actions.needs import money_changed
from ayni.finance.models import Approach, Flow, FlowKind, FlowState, Funder, Need, Side
from ayni.finance.queries.approaches import flow_of
from ayni.finance.rules import (
    can_adopt_need,
    can_change_flow,
    can_commit_approach,
    can_confirm_flow,
    can_rate_flow,
    can_record_flow,
    can_withdraw_flow,
    side_for,
)
from ayni.members.models import Member

_LEVELS = (Visibility.PUBLIC, Visibility.MEMBERS, Visibility.SECRETARIAT)
# What those who look after a row have got they know themselves; a promise counts once the other side has confirmed it.
_PROMISES = frozenset({FlowKind.PLEDGE, FlowKind.COMMITMENT})
_GIVEN = _PROMISES | {FlowKind.DISBURSEMENT}


def record_flow(need: Need, *, by: Any, funder: Funder, kind: str, **values: Any) -> Flow:
    """Write down a flow from a funder towards a need, in its original currency.

    It waits until the other side or the Secretariat confirms it, unless the Secretariat wrote it; what those who look
    after the row have received counts at once. It is seen by nobody who may not see its funder. Refuses who is of no
    side; raises Invalid.
    """
    require(can_record_flow(by, need, funder))
    side = side_for(by, need, funder)
    return _recorded(need, by=by, funder=funder, kind=kind, side=side, **values)


def adopt_need(need: Need, *, by: Any, member: Member, kind: str, **values: Any) -> Flow:
    """Pledge, commit or pay money to a row in a member's name; it waits until those who look after the row confirm it.

    The member is entered as a funder where it is none yet. Refuses who does not speak for it; raises Invalid.
    """
    require(can_adopt_need(by, need, member))
    if kind not in _GIVEN:
        raise Invalid(fields={"kind": [_("Choose from the list.")]})
    with transaction.atomic():
        funder = member_as_funder(member, by=by)
        return _recorded(need, by=by, funder=funder, kind=kind, side=Side.FUNDER, **values)


def commit_approach(approach: Approach, *, by: Any) -> Flow:
    """Write down what the funder committed by accepting an approach: its amount, currency and day; once.

    It goes the way of every commitment: it counts when the other side or the Secretariat has confirmed it. A second
    time gives the first. Refuses who may not; raises Invalid where nobody said how much it is.
    """
    require(can_commit_approach(by, approach))
    with transaction.atomic():
        money_changed()
        known = flow_of(approach)
        if known is not None:
            return known
        if approach.amount is None:
            raise Invalid(fields={"amount": [_("Say how much it is.")]})
        given = {"amount": approach.amount, "currency": approach.currency, "on": approach.since}
        more = {"call": approach.call, "words": approach.decision[:500], "approach": approach}
        return record_flow(
            approach.need, by=by, funder=approach.funder, kind=FlowKind.COMMITMENT.value, **given, **more
        )


def edit_flow(flow: Flow, values: Mapping[str, Any], *, by: Any, expected: int) -> Flow:
    """Put other values in place; a promise that was confirmed waits anew, unless the Secretariat changes it.

    Refuses who may not; raises Invalid, Conflict.
    """
    require(can_change_flow(by, flow))
    wanted = dict(values)
    level = wanted.get("visibility", flow.visibility)
    wanted["visibility"] = _narrower(level, flow.funder.visibility)
    differs = any(getattr(flow, name) != value for name, value in wanted.items())
    side = side_for(by, flow.need, flow.funder)
    if differs and not _counts_at_once(side, wanted.get("kind", flow.kind)):
        wanted |= {"state": FlowState.WAITING.value, "decided_at": None, "reason": ""}
    with transaction.atomic():
        money_changed()
        return change(flow, wanted, by=by, expected=expected)


def rate_flow(flow: Flow, *, by: Any, rate: Decimal, rate_on: date, rate_source: str, expected: int) -> Flow:
    """Say the exchange rate of a flow, of which day and from where: how much of the need's currency one unit is worth.

    Refuses who may not, and where none is needed; raises Invalid, Conflict.
    """
    require(can_rate_flow(by, flow))
    values = {"rate": rate, "rate_on": rate_on, "rate_source": rate_source.strip()}
    with transaction.atomic():
        money_changed()
        return change(flow, values, by=by, verb="rated", expected=expected)


def confirm_flow(flow: Flow, *, by: Any, expected: int) -> Flow:
    """Confirm what the other side wrote down: from now on it counts. Who wrote it hears of it. Raises Conflict."""
    require(can_confirm_flow(by, flow))
    return _decide(flow, FlowState.CONFIRMED, "", by=by, expected=expected)


def decline_flow(flow: Flow, *, by: Any, reason: str, expected: int) -> Flow:
    """Say that it is not so, and why; it counts nowhere. Who wrote it hears of it. Raises Invalid without a reason."""
    require(can_confirm_flow(by, flow))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it cannot be confirmed.")]})
    return _decide(flow, FlowState.DECLINED, reason.strip(), by=by, expected=expected)


def withdraw_flow(flow: Flow, *, by: Any, reason: str, expected: int) -> Flow:
    """Take a flow back: every figure is as if it had not been; its address and history stay, with the reason.

    Refuses who may not; raises Invalid without a reason, Conflict.
    """
    require(can_withdraw_flow(by, flow))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is withdrawn.")]})
    values = {"withdrawn_at": timezone.now()}
    with transaction.atomic():
        money_changed()
        return change(flow, values, by=by, verb="withdrawn", expected=expected, note=reason.strip())


def _recorded(need: Need, *, by: Any, funder: Funder, kind: str, side: str, **values: Any) -> Flow:
    approach = values.get("approach")
    if approach is not None and (approach.need_id, approach.funder_id) != (need.pk, funder.pk):
        raise Invalid(_("This approach is another row’s or another funder’s."))
    values["visibility"] = _narrower(values.get("visibility", Visibility.PUBLIC), funder.visibility)
    flow = Flow(need=need, funder=funder, kind=kind, said_by=side, **values)
    if _counts_at_once(side, kind):
        flow.state, flow.decided_at = FlowState.CONFIRMED, timezone.now()
    with transaction.atomic():
        money_changed()
        return create(flow, by=by, verb="recorded")


def _counts_at_once(side: str, kind: str) -> bool:
    return side == Side.SECRETARIAT or (side == Side.ROW and kind not in _PROMISES)


def _decide(flow: Flow, state: FlowState, reason: str, *, by: Any, expected: int) -> Flow:
    values = {"state": state.value, "decided_at": timezone.now(), "reason": reason}
    with transaction.atomic():
        money_changed()
        change(flow, values, by=by, verb=str(state), expected=expected, note=reason)
        enqueue("finance.flow_decided", code=flow.code, news=str(flow.version))
    return flow


def _narrower(first: str, second: str) -> str:
    """Return the narrower of two levels: what a hidden funder gives is hidden, too."""
    return str(max(first, second, key=lambda level: _LEVELS.index(Visibility(level))))

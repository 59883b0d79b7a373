"""Deciding on duties: giving more time, excusing, letting another member take over."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ayni.core.changes import create, withdraw
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.models import Member
from ayni.monitoring.models import DutyDecision, DutyDecisionKind
from ayni.monitoring.rules import can_decide_duty
from ayni.workplans.bearers import MEMBER, Bearer
from ayni.workplans.models import Activity


def decide_duty(
    activity: Activity,
    *,
    by: Any,
    bearer: Bearer,
    due: date,
    kind: str,
    reason: str,
    new_due: date | None = None,
    taken_by: Member | None = None,
    conditional: bool = False,
) -> DutyDecision:
    """Record what is decided on one bearer's duty of one due day; it counts from now on, for any day asked later, in
    the results of the row's indicators too: more time moves the due day, who is relieved is not bound.

    The caller has found the duty, and whether the plan's words are `conditional`. What does not belong to the kind is
    left out. Raises Refused; Invalid without a reason, day or member, or where something is decided already.
    """
    taking = taken_by.code if taken_by else ""
    require(can_decide_duty(by, activity.workplan, bearer, kind, conditional=conditional, taking=taking))
    _require_whole(bearer, due, kind, reason, new_due, taking)
    decision = DutyDecision(
        activity=activity,
        bearer_kind=bearer.kind,
        bearer_code=bearer.code,
        due=due,
        kind=kind,
        new_due=new_due if kind == DutyDecisionKind.EXTENDED else None,
        taken_by=taken_by if kind == DutyDecisionKind.TAKEN_OVER else None,
        reason=reason.strip(),
    )
    with transaction.atomic():
        # The stamp's row comes first: two people who decide at once do so one after the other.
        bump("plan")
        create(decision, by=by, verb="decided", note=reason.strip())
        bump("results")
    return decision


def take_back_decision(decision: DutyDecision, *, by: Any, reason: str, expected: int) -> DutyDecision:
    """Take a decision back: from now on the duty stands as if nothing were decided.

    Raises Refused, Invalid, Conflict.
    """
    bearer = Bearer(decision.bearer_kind, decision.bearer_code)
    taking = decision.taken_by.code if decision.taken_by else ""
    require(can_decide_duty(by, decision.activity.workplan, bearer, decision.kind, taking=taking))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
    with transaction.atomic():
        bump("plan")
        withdraw(decision, by=by, expected=expected, note=reason.strip())
        bump("results")
    return decision


def _require_whole(bearer: Bearer, due: date, kind: str, reason: str, new_due: date | None, taking: str) -> None:
    wrong: dict[str, list[str]] = {}
    if kind not in DutyDecisionKind.values:
        wrong["kind"] = [_("Choose what is decided.")]
    if not reason.strip():
        wrong["reason"] = [_("Say why, in a few words.")]
    if kind == DutyDecisionKind.EXTENDED and (new_due is None or new_due <= due):
        wrong["new_due"] = [_("Give a day after the present one.")]
    if kind == DutyDecisionKind.TAKEN_OVER and not taking:
        wrong["taken_by"] = [_("Say which member takes it over.")]
    if kind == DutyDecisionKind.TAKEN_OVER and bearer == Bearer(MEMBER, taking):
        wrong["taken_by"] = [_("This member has the duty already.")]
    if wrong:
        raise Invalid(fields=wrong)

"""Decisions on membership: the only way in which a status changes."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.members.models import Member, Status, StatusDecision
from ayni.members.rules import can_decide_membership

TERM_YEARS = 4


def decide_membership(
    member: Member,
    status: str,
    *,
    by: Any,
    taken_on: date,
    taken_by: str,
    ground: str,
    expected: int,
    begins: date | None = None,
) -> StatusDecision:
    """Record a decision and let the status follow it: active (also a renewal), lapsed, withdrawn or removed.

    A decision for active begins a term of four years: at the end of the running one where it is a renewal in time, else
    on `taken_on`; `begins` says another day, where a renewal came in time and is decided late. Removed is not deleted:
    the entry keeps its code and history. Raises Refused, Invalid, Conflict.
    """
    require(can_decide_membership(by, member))
    _require_whole(status, taken_on, ground)
    before, ends = member.status, member.term_ends
    if status == Status.ACTIVE:
        in_time = before == Status.ACTIVE and ends is not None and ends >= taken_on
        ends = later(begins or (ends if in_time and ends else taken_on), TERM_YEARS)
    with transaction.atomic():
        change(member, {"status": status, "term_ends": ends}, by=by, verb="decided", expected=expected, note=ground)
        bump("members")
        return record_decision(
            member, before=before, after=status, taken_on=taken_on, taken_by=taken_by, ground=ground, by=by
        )


def record_decision(
    member: Member, *, before: str, after: str, taken_on: date, taken_by: str, ground: str, by: Any
) -> StatusDecision:
    """Write a decision beside the change that it grounds. The caller has asked the rule and set the status."""
    decision = new_decision(member, before=before, after=after, taken_on=taken_on, taken_by=taken_by, ground=ground)
    return create(decision, by=by, verb="decided")


def new_decision(
    member: Member, *, before: str, after: str, taken_on: date, taken_by: str = "", ground: str = ""
) -> StatusDecision:
    """Return a decision that is not written yet; without a name it is the Secretariat's."""
    return StatusDecision(
        member=member,
        before=before,
        after=after,
        taken_on=taken_on,
        taken_by=taken_by.strip() or _("Secretariat"),
        ground=ground.strip() or _("Entered in the register"),
        term_ends=member.term_ends,
    )


def later(day: date, years: int) -> date:
    """Return the same day some years later; 29 February becomes 28 February where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _require_whole(status: str, taken_on: date, ground: str) -> None:
    wrong: dict[str, list[str]] = {}
    if status not in (Status.ACTIVE, Status.LAPSED, Status.WITHDRAWN, Status.REMOVED):
        wrong["status"] = [_("Choose what was decided.")]
    if taken_on > timezone.now().date():
        wrong["taken_on"] = [_("A decision cannot lie in the future.")]
    if not ground.strip():
        wrong["ground"] = [_("Say on what ground: nothing changes without one.")]
    if wrong:
        raise Invalid(fields=wrong)

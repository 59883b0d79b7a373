"""Saying what a row needs in money."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.finance.models import Need
from ayni.finance.rules import can_edit_need, can_say_need, can_withdraw_need
from ayni.workplans.models import Activity


def money_changed() -> None:
    """Make stale what is stored of money: the lists of this room, and the pages of rows, which say what is missing."""
    bump("finance")
    bump("plan")


def say_need(activity: Activity, *, by: Any, **values: Any) -> Need:
    """Say what a row needs; every row has one need at most. Refuses who does not look after it; raises Invalid."""
    require(can_say_need(by, activity.workplan))
    with transaction.atomic():
        money_changed()
        return create(Need(activity=activity, **values), by=by, verb="said")


def edit_need(need: Need, values: Mapping[str, Any], *, by: Any, expected: int) -> Need:
    """Put other values in place; the history keeps the former ones. Flows stay as they are.

    Another currency is refused once flows are counted in it by their rates. Refuses who may not; raises Invalid,
    Conflict.
    """
    require(can_edit_need(by, need))
    moved = values.get("currency", need.currency) != need.currency
    if moved and need.flows.filter(withdrawn_at=None).exists():
        raise Invalid(fields={"currency": [_("Flows are counted in this currency; it stays as it is.")]})
    with transaction.atomic():
        money_changed()
        return change(need, dict(values), by=by, expected=expected)


def withdraw_need(need: Need, *, by: Any, reason: str, expected: int) -> Need:
    """Take a need back: it leaves every list and figure, its address and history stay. Raises Invalid without why."""
    require(can_withdraw_need(by, need))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why it is withdrawn.")]})
    with transaction.atomic():
        money_changed()
        values = {"withdrawn_at": timezone.now()}
        return change(need, values, by=by, verb="withdrawn", expected=expected, note=reason.strip())

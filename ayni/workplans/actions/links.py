"""Saying how two rows that are alike stand to each other."""

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from ayni.core.changes import change, create, withdraw
from ayni.core.errors import Invalid
from ayni.core.stamps import bump
from ayni.core.verdicts import require
from ayni.workplans.models import Activity, LinkAnswer, RowLink
from ayni.workplans.rules import can_link_rows


def link_rows(row: Activity, other: Activity, *, by: Any, answer: str) -> RowLink:
    """Record the answer for a pair; an earlier one, from either side, is replaced and stays in the history.

    Nothing else changes: joining another's row withdraws none. Raises Refused, Invalid.
    """
    require(can_link_rows(by, row.workplan))
    if row.pk == other.pk or row.workplan_id == other.workplan_id:
        raise Invalid(_("Choose a row of another workplan."))
    if answer not in LinkAnswer.values:
        raise Invalid(_("Choose what the other row is to this one."))
    with transaction.atomic():
        bump("plan")
        known = _pair(row, other).first()
        if known is None:
            return create(RowLink(row=row, other=other, answer=answer), by=by, verb="linked")
        values = {"row": row, "other": other, "answer": answer}
        return change(known, values, by=by, verb="linked anew")


def unlink_rows(link: RowLink, *, by: Any) -> RowLink:
    """Take an answer back: the pair is offered again. Whoever may edit either row may. Raises Refused."""
    verdict = can_link_rows(by, link.row.workplan)
    require(verdict or can_link_rows(by, link.other.workplan))
    with transaction.atomic():
        bump("plan")
        return withdraw(link, by=by)


def _pair(row: Activity, other: Activity) -> QuerySet[RowLink]:
    either = Q(row=row, other=other) | Q(row=other, other=row)
    return RowLink.objects.select_for_update().filter(either, withdrawn_at=None)

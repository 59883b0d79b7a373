"""Reading what waits for somebody's word."""

from typing import Any

from django.db.models import Q

from ayni.accounts.standing import standing_of
from ayni.finance.models import Flow, FlowState, Side
from ayni.finance.queries.needs import kept_rows, visible_flows


def flows_to_confirm(viewer: Any) -> list[Flow]:
    """Return the flows that wait and that this viewer may confirm, the oldest first. One query."""
    standing = standing_of(viewer)
    waiting = visible_flows(viewer).filter(state=FlowState.WAITING, withdrawn_at=None, need__withdrawn_at=None)
    if not standing.secretariat:
        said = Q(said_by=Side.FUNDER) & kept_rows(standing, "need__activity__workplan__")
        said |= Q(said_by=Side.ROW, funder__member__code__in=standing.members)
        waiting = waiting.filter(said).exclude(created_by=viewer)
    return list(waiting.order_by("created_at", "id"))

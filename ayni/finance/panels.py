"""What this room shows on the pages of others."""

from typing import Any

from django.utils.translation import get_language

from ayni.accounts.standing import standing_of
from ayni.finance.queries import flows_to_confirm
from ayni.finance.shapes import shown_flow


def our_money(_person: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the pledges and commitments that wait for our word; the Secretariat has them in its queue. One query."""
    standing = standing_of(viewer)
    if standing.secretariat or not (standing.members or standing.initiatives or standing.regions):
        return None
    lang = get_language() or "en"
    waiting = [(shown_flow(flow, viewer, lang), flow.need.code, flow.need.title) for flow in flows_to_confirm(viewer)]
    return {"waiting": waiting} if waiting else None

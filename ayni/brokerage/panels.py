"""What this room shows on the pages of others."""

from typing import Any

from ayni.accounts.standing import standing_of
from ayni.brokerage.rules import can_write_item


def ask_for_help(activity: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the way from a row of a workplan to a request, for those who may write one. No query for strangers."""
    if not can_write_item(viewer):
        return None
    return {"row": f"{activity.workplan.slug}:{activity.code}"}


def our_exchange(_person: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the way to our requests and offers, for those who write for a member."""
    standing = standing_of(viewer)
    return {} if standing.members or standing.contributes else None

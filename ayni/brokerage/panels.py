"""What this room shows on the pages of others."""

from typing import Any

from django.utils.translation import get_language

from ayni.accounts.standing import standing_of
from ayni.brokerage.pages.matches import desk_matches
from ayni.brokerage.queries.engagements import waiting_for
from ayni.brokerage.rules import can_write_item
from ayni.brokerage.shapes import shown_engagement

WAITING = 5


def ask_for_help(activity: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the way from a row of a workplan to a request, for those who may write one. No query for strangers."""
    if not can_write_item(viewer):
        return None
    return {"row": f"{activity.workplan.slug}:{activity.code}"}


def our_exchange(_person: Any, viewer: Any) -> dict[str, Any] | None:
    """Return the best matches for us and what waits for our word, for those who write for a member."""
    standing = standing_of(viewer)
    if not (standing.members or standing.contributes):
        return None
    lang = get_language() or "en"
    return {
        "matches": desk_matches(viewer, lang),
        "waiting": [shown_engagement(one, lang) for one in waiting_for(viewer, WAITING)],
    }

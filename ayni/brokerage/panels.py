"""What this room shows on the pages of others."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
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


def help_with_duty(member: str, row: str, due: date) -> str:
    """Return the address of a request that is born from a duty of a member."""
    address = reverse("brokerage:item-new", kwargs={"side": "requests"})
    return f"{address}?{urlencode({'member': member, 'row': row, 'due': due.isoformat()})}"


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

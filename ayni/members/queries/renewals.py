"""Terms that end: whom to ask for a renewal, and what the Secretariat has to look after."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from ayni.accounts.standing import standing_of
from ayni.members.models import Member, Status
from ayni.members.queries.liveness import months_later

EARLY, LATE = 6, 1


def renewals_due(viewer: Any, today: date) -> QuerySet[Member]:
    """Return the active members whose term ends within six months or has ended, the most urgent first. One query.

    For the Secretariat; nobody else sees any. A term that ended changes nothing by itself: only a decision does.
    """
    if not standing_of(viewer).secretariat:
        return Member.objects.none()
    return terms_ending(today)


def terms_ending(today: date, *, within: int = EARLY) -> QuerySet[Member]:
    """Return the active members whose term ends within so many months or has ended."""
    active = Member.objects.filter(withdrawn_at=None, status=Status.ACTIVE)
    return active.filter(term_ends__lte=months_later(today, within)).order_by("term_ends", "name")

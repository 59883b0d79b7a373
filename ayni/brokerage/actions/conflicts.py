"""Keeping a request and an offer, or two members, apart by a conflict of interest, and lifting that."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.models import ConflictOfInterest, Match, Offer, Request
from ayni.brokerage.queries.matches import open_items
from ayni.brokerage.rules import can_lift_conflict, can_name_conflict, side_for
from ayni.core.changes import create, withdraw
from ayni.core.errors import Invalid
from ayni.core.jobs import enqueue
from ayni.core.verdicts import require


def name_conflict(
    request: Request, offer: Offer, *, by: Any, reason: str, whole: bool, language: str
) -> ConflictOfInterest:
    """Keep a request and an offer apart, or everything between their members; matches between them go at once.

    What both sides agreed before stays theirs to decide; what was only suggested can no longer be accepted. Refuses
    who is of neither side; raises Invalid without a reason, or where they are kept apart already.
    """
    require(can_name_conflict(by, request, offer.member))
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say which conflict of interest it is.")]})
    made = ConflictOfInterest(request=request, offer=offer, whole=whole, reason=reason.strip(), language=language)
    made.side = side_for(by, request, offer.member)
    with transaction.atomic():
        create(made, by=by, verb="named")
        _matches_between(made).delete()
        _match_anew(made)
    return made


def lift_conflict(conflict: ConflictOfInterest, *, by: Any, expected: int) -> ConflictOfInterest:
    """Let them match again. Refuses all but who named it and the Secretariat; raises Conflict."""
    require(can_lift_conflict(by, conflict))
    with transaction.atomic():
        withdraw(conflict, by=by, expected=expected)
        _match_anew(conflict)
    return conflict


def _matches_between(conflict: ConflictOfInterest) -> Any:
    found = Q(request=conflict.request, offer=conflict.offer)
    if conflict.whole:
        asker, giver = conflict.request.member, conflict.offer.member
        found |= Q(request__member=asker, offer__member=giver) | Q(request__member=giver, offer__member=asker)
    return Match.objects.filter(found)


def _match_anew(conflict: ConflictOfInterest) -> None:
    """Find the matches of the requests anew that it concerns: others take the place of what is kept apart."""
    asked = open_items(Request)
    both = (conflict.request.member, conflict.offer.member)
    asked = asked.filter(member__in=both) if conflict.whole else asked.filter(pk=conflict.request.pk)
    for request in asked:
        enqueue("brokerage.rematch", side="request", code=request.code)

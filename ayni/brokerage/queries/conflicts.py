"""Reading which requests and offers are kept apart by a conflict of interest."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import ConflictOfInterest, Item
from ayni.brokerage.queries.items import visible_items
from ayni.brokerage.queries.matches import is_own
from ayni.core.errors import NotVisible
from ayni.members.models import Member


def visible_conflicts(viewer: Any) -> QuerySet[ConflictOfInterest]:
    """Return the conflicts that stand and that a viewer may see: the Secretariat all, others those of their members.

    Nobody sees one whose request or offer they may not see: who asks hears nothing of a hidden offer.
    """
    standing = standing_of(viewer)
    known = ConflictOfInterest.objects.filter(withdrawn_at=None).select_related("request__member", "offer__member")
    if standing.secretariat:
        return known
    ours = standing.members | standing.contributes
    seen = {f"{side}__in": visible_items(side, viewer).order_by().values("pk") for side in ("request", "offer")}
    return known.filter(Q(request__member__code__in=ours) | Q(offer__member__code__in=ours), **seen)


def conflicts_of(viewer: Any, item: Item) -> list[ConflictOfInterest]:
    """Return what keeps something apart from an item of one's own, for the Secretariat of any. One query."""
    standing = standing_of(viewer)
    if not (standing.secretariat or is_own(standing, item)):
        return []
    member = item.member_id
    whole = Q(whole=True) & (Q(request__member=member) | Q(offer__member=member))
    return list(visible_conflicts(viewer).filter(whole | Q(**{item.side: item})))


def conflict_for_page(viewer: Any, code: str) -> ConflictOfInterest:
    """Return one that stands. Raises NotVisible."""
    found = visible_conflicts(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def are_kept_apart(request: Item, offer: Item | None, giver: Member) -> bool:
    """Return whether a conflict stands between a request and an offer, or between the two members."""
    asker = request.member
    whole = Q(request__member=asker, offer__member=giver) | Q(request__member=giver, offer__member=asker)
    found = Q(whole=True) & whole
    if offer is not None:
        found |= Q(request=request, offer=offer)
    return ConflictOfInterest.objects.filter(found, withdrawn_at=None).exists()


def kept_apart(requests: Iterable[Item], offers: Iterable[Item]) -> dict[str, list[str]]:
    """Return code of a request -> codes of the offers that are kept apart from it. One query."""
    pairs: dict[str, set[str]] = defaultdict(set)
    members: set[frozenset[str]] = set()
    named = ("whole", "request__code", "offer__code", "request__member__code", "offer__member__code")
    for whole, asked, given, asker, giver in ConflictOfInterest.objects.filter(withdrawn_at=None).values_list(*named):
        if whole:
            members.add(frozenset((asker, giver)))
        pairs[asked].add(given)
    if not pairs:
        return {}
    given_by: dict[str, list[str]] = defaultdict(list)
    for offer in offers:
        given_by[offer.member.code].append(offer.code)
    for request in requests:
        for giver, codes in given_by.items():
            if frozenset((request.member.code, giver)) in members:
                pairs[request.code].update(codes)
    return {code: sorted(found) for code, found in pairs.items()}

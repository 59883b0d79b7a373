"""Reading which offers fit which requests."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ayni.accounts.standing import Standing, standing_of
from ayni.brokerage.models import Decline, Engagement, Item, ItemState, Match, Offer, Side
from ayni.brokerage.queries.items import open_now, visible_items
from ayni.core.errors import NotVisible
from ayni.members.models import Member

BEST = 10


def matches_of(viewer: Any, item: Item) -> list[Match]:
    """Return the best matches of an item for those who write for its member and the Secretariat; none for others.

    Only with what the viewer may see, what is open now, and what this side has not declined. The best first; two
    queries.
    """
    standing = standing_of(viewer)
    if not (standing.secretariat or is_own(standing, item)) or not item.is_open:
        return []
    other = "offer" if item.side == "request" else "request"
    side = Side.SECRETARIAT if standing.secretariat else Side.ASKER if item.side == "request" else Side.GIVER
    found = _undeclined(Match.objects.filter(**{item.side: item}), side)
    found = found.filter(**{f"{other}__in": open_now(visible_items(other, viewer)).order_by().values("pk")})
    return list(found.select_related(f"{other}__member", "request", "offer")[:BEST])


def matches_for(viewer: Any, members: Iterable[str], limit: int) -> list[tuple[str, Match]]:
    """Return the best matches of all open items of some members, as (side of the item, match), the best first.

    Without those that are followed already. One query; a match between two of one's own members stands once.
    """
    codes = list(members)
    asks, gives = (open_now(visible_items(side, viewer)).order_by() for side in ("request", "offer"))
    ours = {side: Q(**{f"{side}__member__code__in": codes}) for side in ("request", "offer")}
    known = Match.objects.filter(request__in=asks.values("pk"), offer__in=gives.values("pk"))
    left = [
        Q(pk__in=_undeclined(known.filter(ours[side]), sees).order_by().values("pk"))
        for side, sees in (("request", Side.ASKER), ("offer", Side.GIVER))
    ]
    followed = Engagement.objects.filter(request=OuterRef("request"), offer=OuterRef("offer"))
    found = known.filter(left[0] | left[1]).filter(~Exists(followed)).select_related("request__member", "offer__member")
    return [("request" if one.request.member.code in codes else "offer", one) for one in found[:limit]]


def pair_for_page(viewer: Any, request: str, offer: str) -> Match:
    """Return a match whose request and offer a viewer may see, one of them being theirs. Raises NotVisible."""
    standing = standing_of(viewer)
    found = Match.objects.filter(
        request__code=request,
        offer__code=offer,
        request__in=open_now(visible_items("request", viewer)).order_by().values("pk"),
        offer__in=open_now(visible_items("offer", viewer)).order_by().values("pk"),
    )
    one = found.select_related("request__member", "offer__member").first()
    if one is None or not (standing.secretariat or is_own(standing, one.request) or is_own(standing, one.offer)):
        raise NotVisible
    return one


def offers_to_answer_with(viewer: Any, members: Iterable[Member]) -> list[Offer]:
    """Return the open offers of some members, by title."""
    return list(open_now(visible_items("offer", viewer)).filter(member__in=list(members)).order_by("title", "code"))


def open_items(model: Any) -> QuerySet[Any]:
    """Return what matches at this moment, whoever may see it."""
    now = timezone.now()
    found = model.objects.filter(state=ItemState.OPEN, expires_at__gt=now, withdrawn_at=None)
    return found.select_related("member").order_by("id")  # type: ignore[no-any-return]


def is_own(standing: Standing, item: Item) -> bool:
    """Return whether an item belongs to a member that a person speaks or works for."""
    return item.member.code in standing.members | standing.contributes


def _undeclined(found: QuerySet[Match], side: str) -> QuerySet[Match]:
    declined = Decline.objects.filter(
        request=OuterRef("request"), offer=OuterRef("offer"), side=side, withdrawn_at=None
    )
    return found.filter(~Exists(declined))

"""Reading requests and offers."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from ayni.accounts.standing import Standing, standing_of
from ayni.brokerage.models import MODELS, Engagement, Item, ItemState, Match, Offer, Request, Stage
from ayni.core.errors import NotVisible
from ayni.core.models import OutgoingLetter, Visibility
from ayni.members.models import Member, Status
from ayni.members.naming import folded

_READ = ("member", "initiative")
SCREENED = (ItemState.OPEN, ItemState.CLOSED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader of a list asked for; "" asks for everything.

    `show`: "" what is open, "alone" what is open without a match, "archive", or "all".
    """

    words: str = ""
    kind: str = ""
    theme: str = ""
    country: str = ""
    region: str = ""
    tongue: str = ""
    member: str = ""
    show: str = ""


def visible_items(side: str, viewer: Any) -> QuerySet[Any]:
    """Return the requests or offers that a viewer may see.

    One's own member's, whatever they are; what was screened, by its level; for the Secretariat all but others' drafts.
    What is for the Secretariat only is seen by nobody else besides its owners.
    """
    standing = standing_of(viewer)
    known = MODELS[side].objects.filter(withdrawn_at=None).select_related(*_READ)
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    seen = Q(state__in=SCREENED, visibility__in=levels)
    if standing.signed_in:
        seen |= own_items(standing)
        seen |= Q(state__in=SCREENED, pk__in=_shown_to(standing, side))
    if standing.secretariat:
        seen |= ~Q(state=ItemState.DRAFT) | Q(created_by=viewer)
    return known.filter(seen)


def _shown_to(standing: Standing, side: str) -> QuerySet[Any]:
    """Return what its owner has shown to the other side of an engagement, and to nobody else."""
    ours = standing.members | standing.contributes
    if side == "offer":
        return Engagement.objects.filter(revealed_at__isnull=False, request__member__code__in=ours).values("offer")
    return Engagement.objects.filter(asker_at__isnull=False, giver__code__in=ours).values("request")


def own_items(standing: Standing) -> Q:
    """Return what belongs to the members that a person speaks or works for."""
    return Q(member__code__in=standing.members | standing.contributes)


def open_now(items: QuerySet[Any]) -> QuerySet[Any]:
    """Return those that match at this moment."""
    return items.filter(state=ItemState.OPEN, expires_at__gt=timezone.now())


def items_for_list(side: str, viewer: Any, wanted: Wanted) -> QuerySet[Any]:
    """Return what fits, the newest first. Not yet fetched."""
    found = visible_items(side, viewer).filter(state__in=SCREENED)
    if wanted.show == "archive":
        found = found.exclude(state=ItemState.OPEN, expires_at__gt=timezone.now())
    elif wanted.show == "alone":
        found = without_match(side, viewer, open_now(found))
    elif wanted.show != "all":
        found = open_now(found)
    asked = {
        "kind": wanted.kind,
        "theme": wanted.theme,
        "country": wanted.country,
        "region": wanted.region,
        "lang": wanted.tongue,
    }
    for name, code in asked.items():
        if code:
            found = found.filter(tags__contains=tag(name, code))
    if wanted.member:
        found = found.filter(member__code=wanted.member)
    for word in folded(wanted.words).split()[:8]:
        found = found.filter(words__contains=word)
    return found.order_by("-screened_at", "-id")


def items_after(side: str, viewer: Any, wanted: Wanted, *, after: str, limit: int) -> tuple[list[Any], str | None]:
    """Return those that follow the code `after`, by code, and the next cursor; without the Secretariat's own."""
    found = items_for_list(side, viewer, wanted).exclude(visibility=Visibility.SECRETARIAT)
    rows = list(found.filter(code__gt=after).order_by("code")[: limit + 1])
    return rows[:limit], rows[limit - 1].code if len(rows) > limit else None


def items_ending(side: str, viewer: Any, first: date, last: date) -> QuerySet[Any]:
    """Return the open ones whose last day is one of these, in order, without the Secretariat's own. Not yet fetched."""
    found = visible_items(side, viewer).exclude(visibility=Visibility.SECRETARIAT)
    return found.filter(state=ItemState.OPEN, expires_on__range=(first, last)).order_by("expires_on", "code")


def without_match(side: str, viewer: Any, found: QuerySet[Any]) -> QuerySet[Any]:
    """Return those of `found` that match nothing open which the viewer may see, and that nobody serves yet."""
    other = "offer" if side == "request" else "request"
    open_others = open_now(visible_items(other, viewer)).order_by().values("pk")
    matched = Match.objects.filter(**{side: OuterRef("pk"), f"{other}__in": open_others})
    served = Engagement.objects.filter(**{side: OuterRef("pk")}, introduced_at__isnull=False)
    served = served.exclude(stage=Stage.WITHDRAWN).exclude(offer__visibility=Visibility.SECRETARIAT)
    return found.filter(~Exists(matched), ~Exists(served))


def item_for_page(side: str, viewer: Any, code: str) -> Any:
    """Return one request or offer. Raises NotVisible."""
    found = visible_items(side, viewer).filter(code=code)
    if side == "request":
        found = found.select_related(*_READ, "activity__workplan")
    one = found.first()
    if one is None:
        raise NotVisible
    return one


def items_of(viewer: Any, members: Iterable[str]) -> list[Item]:
    """Return the requests and offers of some members, drafts first, then the newest."""
    codes = list(members)
    both = [one for side in MODELS for one in visible_items(side, viewer).filter(member__code__in=codes)]
    return sorted(both, key=lambda one: (one.state != ItemState.DRAFT, -one.created_at.timestamp()))


def waiting_items(viewer: Any) -> list[Item]:
    """Return what waits for the Secretariat's screening, the oldest first; nothing for others."""
    if not standing_of(viewer).secretariat:
        return []
    waiting = [one for side in MODELS for one in visible_items(side, viewer).filter(state=ItemState.SENT)]
    return sorted(waiting, key=lambda one: one.sent_at)


def members_to_write_for(viewer: Any) -> list[Member]:
    """Return the present members for which a person may write requests and offers, by name."""
    standing = standing_of(viewer)
    present = Member.objects.filter(status__in=(Status.ACTIVE, Status.LAPSED), withdrawn_at=None)
    if not standing.secretariat:
        present = present.filter(code__in=standing.members | standing.contributes)
    return list(present.order_by("name", "code"))


def expiring(now: Any, until: Any) -> list[Item]:
    """Return what is open and expires after `now` and not later than `until`."""
    requests: QuerySet[Any] = Request.objects.all()
    offers: QuerySet[Any] = Offer.objects.all()
    return [
        one
        for found in (requests, offers)
        for one in found.filter(
            state=ItemState.OPEN, expires_at__gt=now, expires_at__lte=until, withdrawn_at=None
        ).select_related("member")
    ]


def requests_for_money() -> list[Request]:
    """Return the open requests that ask for money and that nobody serves yet, whoever may see them. One query."""
    found: QuerySet[Any] = open_now(Request.objects.filter(withdrawn_at=None)).select_related("member")
    served = Engagement.objects.filter(request=OuterRef("pk"), introduced_at__isnull=False).exclude(
        stage=Stage.WITHDRAWN
    )
    return list(found.filter(~Exists(served), tags__contains=tag("kind", "finance")).order_by("id"))


def expiry_letters_since(addresses: Collection[str], first: date) -> list[str]:
    """Return an address once for each warning of a last day that was written to it since. One query."""
    sent = OutgoingLetter.objects.filter(key__startswith="expiring ", to__in=addresses, created_at__date__gte=first)
    return list(sent.values_list("to", flat=True))


def tag(name: str, code: str) -> str:
    """Return how a code stands among an item's tags."""
    return f" {name}:{code} "


def tags_of(item: Item) -> str:
    """Return what an item's lists of codes are searched by."""
    named = {"kind": item.kinds, "theme": item.themes, "country": item.countries, "lang": item.languages}
    return listed_tags(named, item.countries, item.regions)


def listed_tags(named: Mapping[str, Iterable[str]], countries: Iterable[str], regions: Iterable[str] = ()) -> str:
    """Return codes by their names as tags, and the regions with those of the countries."""
    places = {*regions, *(_region(code) for code in countries)} - {""}
    parts = [tag(name, code) for name, codes in named.items() for code in codes]
    return "".join([*parts, *(tag("region", code) for code in sorted(places))])


def _region(code: str) -> str:
    from ayni.core.vocabularies import countries

    known = countries().get(code)
    return known.region if known else ""

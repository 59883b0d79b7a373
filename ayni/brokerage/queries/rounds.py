"""Reading allocation rounds."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from ayni.accounts.standing import standing_of
from ayni.brokerage.models import ENDED, Engagement, Item, Offer, Request, Round, RoundState, Support
from ayni.brokerage.queries.items import open_now, visible_items
from ayni.core.errors import NotVisible
from ayni.core.models import Visibility

# From its start on a round is seen by its level; before, and when it was given up, by the Secretariat alone.
SHOWN = (RoundState.RUNNING, RoundState.PROPOSED, RoundState.DECIDED)
_LEVELS = (Visibility.PUBLIC, Visibility.MEMBERS, Visibility.SECRETARIAT)
_BY_DAYS = frozenset({Support.EXPERTISE, Support.TRAINING, Support.EXCHANGE, Support.POLICY})


class Candidates(NamedTuple):
    """What a round may choose from: requests, offers of money, offers of days."""

    requests: list[Request]
    funds: list[Offer]
    specialists: list[Offer]


def visible_rounds(viewer: Any) -> QuerySet[Round]:
    """Return the rounds that a viewer may see: the Secretariat all, others by level once started.

    A round of which any request or offer has become less open than it was leaves the sight of those who may not see
    that one: nothing of it, no figure and no file, stays behind.
    """
    standing = standing_of(viewer)
    known = Round.objects.filter(withdrawn_at=None)
    if standing.secretariat:
        return known
    levels = [Visibility.PUBLIC, Visibility.MEMBERS] if standing.signed_in else [Visibility.PUBLIC]
    closed = Q()
    for side in ("request", "offer"):
        through: Any = getattr(Round, f"{side}s").through
        hidden = through.objects.filter(
            ~Q(**{f"{side}__visibility__in": levels}) | Q(**{f"{side}__withdrawn_at__isnull": False}),
            round=OuterRef("pk"),
        )
        closed |= Q(Exists(hidden))
    return known.filter(~closed, visibility__in=levels, state__in=SHOWN)


def rounds_for_list(viewer: Any) -> QuerySet[Round]:
    """Return the rounds, the newest first, without what is large."""
    return visible_rounds(viewer).defer("instance", "proposal", "plan", "progress", "chosen")


def rounds_after(viewer: Any, *, after: str, limit: int) -> tuple[list[Round], str | None]:
    """Return those that follow the code `after`, by code, and the next cursor; without the Secretariat's own."""
    found = rounds_for_list(viewer).exclude(visibility=Visibility.SECRETARIAT).filter(state__in=SHOWN)
    rows = list(found.filter(code__gt=after).order_by("code")[: limit + 1])
    return rows[:limit], rows[limit - 1].code if len(rows) > limit else None


def round_for_page(viewer: Any, code: str) -> Round:
    """Return one round. Raises NotVisible."""
    found = visible_rounds(viewer).filter(code=code).first()
    if found is None:
        raise NotVisible
    return found


def started_round(viewer: Any, code: str) -> Round:
    """Return one whose inputs are frozen. Raises NotVisible."""
    found = round_for_page(viewer, code)
    if not found.digest:
        raise NotVisible
    return found


def candidates(viewer: Any, level: str) -> Candidates:
    """Return what is open now and no less open than a level, by title: nobody learns of what they may not see."""
    wider = _LEVELS[: _LEVELS.index(Visibility(level)) + 1]
    asked = open_now(visible_items("request", viewer)).filter(visibility__in=wider)
    given = open_now(visible_items("offer", viewer)).filter(visibility__in=wider).order_by("title", "code")
    requests = [one for one in asked.order_by("title", "code") if one.amount or one.days]
    offers = list(given)
    funds = [one for one in offers if one.amount or Support.FINANCE in one.kinds]
    return Candidates(requests, funds, [one for one in offers if one.days or _BY_DAYS & set(one.kinds)])


def items_of_round(found: Round) -> dict[str, Item]:
    """Return code -> request or offer of a round, with their members. Two queries."""
    asked: Iterable[Item] = found.requests.select_related("member")
    given: Iterable[Item] = found.offers.select_related("member")
    return {one.code: one for one in (*asked, *given)}


def engaged_in(found: Round) -> dict[tuple[str, str], str]:
    """Return (request, offer) -> code of the engagement that the two have, of those that are on their way."""
    on_their_way = Engagement.objects.filter(withdrawn_at=None).exclude(stage__in=ENDED)
    rows = on_their_way.filter(request__in=found.requests.all(), offer__in=found.offers.all())
    return {(asked, given): code for asked, given, code in rows.values_list("request__code", "offer__code", "code")}

"""How the exchange goes: times as medians, and where needs or offers stand alone. Only of what everybody may see."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import groupby
from operator import itemgetter
from statistics import median
from typing import Any, NamedTuple

from django.db.models import Min, Q, QuerySet

from ayni.brokerage.clocks import working_days_between
from ayni.brokerage.models import MODELS, Engagement, Side, Step
from ayni.brokerage.queries.items import SCREENED, open_now, visible_items
from ayni.core.models import Visibility

YEAR = timedelta(days=365)


class Middle(NamedTuple):
    """A median in days and of how many; `days` is None where there is nothing yet."""

    days: float | None
    of: int


class Medians(NamedTuple):
    """How long things take: the Secretariat's screening (working days), the first answer, each side's yes or no.

    A side answers what somebody else proposed; its own proposals are no answers. The first answer to a request is the
    first proposal or yes of somebody who gives.
    """

    screening: Middle
    first_answer: Middle
    asker: Middle
    giver: Middle
    introduction: Middle


def medians(now: datetime) -> Medians:
    """Return the medians of the last year, of requests and offers that are open to everybody. Five queries."""
    since = now - YEAR
    screened: list[float] = []
    for model in MODELS.values():
        known = model.objects.filter(visibility=Visibility.PUBLIC, screened_at__gte=since, state__in=SCREENED)
        screened += [
            working_days_between(sent.date(), done.date())
            for sent, done in known.values_list("sent_at", "screened_at")
            if sent and done
        ]
    public = Engagement.objects.filter(request__visibility=Visibility.PUBLIC, created_at__gte=since, withdrawn_at=None)
    public = public.filter(Q(offer=None) | Q(offer__visibility=Visibility.PUBLIC))
    met = public.filter(introduced_at__isnull=False).values_list("request__screened_at", "introduced_at")
    firsts = public.filter(giver_at__isnull=False).values("request").annotate(first=Min("giver_at"))
    answered = _answers(public)
    return Medians(
        _middle(screened),
        _middle(_days(opened, first) for opened, first in firsts.values_list("request__screened_at", "first")),
        _middle(answered[Side.ASKER]),
        _middle(answered[Side.GIVER]),
        _middle(_days(opened, at) for opened, at in met),
    )


def _answers(engagements: QuerySet[Engagement]) -> dict[str, list[float]]:
    """Return side -> days from a proposal to the first word, yes or no, of the side that did not make it. One query."""
    found: dict[str, list[float]] = {Side.ASKER: [], Side.GIVER: []}
    steps = Step.objects.filter(engagement__in=engagements.order_by().values("pk")).order_by("engagement_id", "id")
    rows = steps.values_list("engagement", "side", "created_at")
    for _engagement, several in groupby(rows, key=itemgetter(0)):
        (_key, proposer, made), *later = several
        heard = {proposer}
        for _key, side, at in later:
            if side in found and side not in heard:
                found[side].append(_days(made, at))
            heard.add(side)
    return found


def cells(side: str, viewer: Any) -> Counter[tuple[str, str]]:
    """Return how many open requests or offers there are of each (theme, region); what names none counts under ""."""
    found: Counter[tuple[str, str]] = Counter()
    for tags in open_now(visible_items(side, viewer)).order_by().values_list("tags", flat=True):
        themes, regions = _codes(tags, "theme"), _codes(tags, "region")
        found.update((theme, region) for theme in themes or [""] for region in regions or [""])
    return found


def _codes(tags: str, name: str) -> list[str]:
    return sorted({part.split(":")[1] for part in tags.split() if part.startswith(f"{name}:")})


def _days(first: datetime | None, then: datetime | None) -> float:
    return (then - first).total_seconds() / 86400 if first and then else 0.0


def _middle(values: Iterable[float]) -> Middle:
    known = list(values)
    return Middle(round(median(known), 1) if known else None, len(known))

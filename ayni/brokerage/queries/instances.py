"""What the library of rounds is given: the chosen requests and offers in figures, joined by their matches."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef

from ayni.brokerage.models import Decline, Item, Match, Offer, Request, Round
from ayni.core.currencies import minor_digits
from ayni.core.vocabularies import countries

# Of a fund and a specialist that are one offer, the days go by this name.
DAYS = "/days"


class Lacking(NamedTuple):
    """What keeps a round from its start: what is wrong, with which request or offer."""

    what: str
    title: str
    currency: str = ""


class Read(NamedTuple):
    """The instance, and what is lacking for it to be run."""

    instance: dict[str, Any]
    lacking: list[Lacking]


def instance_of(found: Round) -> Read:
    """Return what a round is to be worked out from, read at this moment. Five queries."""
    requests = list(found.requests.select_related("member").order_by("code"))
    offers = {one.code: one for one in found.offers.order_by("code")}
    chosen: Mapping[str, Any] = found.chosen
    lacking = [Lacking("closed", one.title) for one in (*requests, *offers.values()) if not one.is_open]
    asked = [_request(one, chosen["requests"].get(one.code, {}), found, lacking) for one in requests]
    funds = [_fund(offers[code], given, lacking) for code, given in sorted(chosen["funds"].items())]
    people = [_specialist(offers[code], given, lacking) for code, given in sorted(chosen["specialists"].items())]
    scores = _scores(requests, offers.values())
    instance: dict[str, Any] = {
        "round": found.code,
        "currency": found.currency,
        "seconds": found.seconds,
        "seed": found.seed,
        "requests": asked,
        "funds": funds,
        "specialists": people,
        "max_cofunders": found.max_cofunders,
        "max_specialists": found.max_specialists,
        "fund_edges": _edges(funds, [one["id"] for one in asked if one["ask"]], scores),
        "specialist_edges": _edges(people, [one["id"] for one in asked if one["days"]], scores),
        "fairness": "max-min" if found.fairness else None,
    }
    return Read(instance, lacking)


def digest_of(instance: Mapping[str, Any]) -> str:
    """Return the SHA-256 of an instance in canonical JSON."""
    text = json.dumps(instance, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def foreign_currencies(found: Round) -> list[str]:
    """Return the currencies of the chosen requests that are not the round's own."""
    asked = found.requests.exclude(currency__in=("", found.currency)).order_by("currency")
    return list(asked.values_list("currency", flat=True).distinct())


def region_of(item: Item) -> str:
    """Return the region in which a request stands; of its places the first, else its member's."""
    if item.regions:
        return str(item.regions[0])
    known = countries().get(item.countries[0]) if item.countries else None
    return known.region if known else item.member.region


def _request(one: Request, given: Mapping[str, str], found: Round, lacking: list[Lacking]) -> dict[str, Any]:
    rate = _rate(one, found)
    if one.amount is not None and rate is None:
        lacking.append(Lacking("rate", one.title, one.currency))

    def money(amount: Decimal | None) -> float:
        return float(round((amount or Decimal()) * (rate or Decimal(1)), minor_digits(found.currency)))

    return {
        "id": one.code,
        "ask": money(one.amount),
        "viable": money(one.least),
        "own": money(one.own_share),
        "days": float(one.days or 0),
        "days_min": (one.days and _figure(given.get("days_min"))) or 0.0,
        "region": region_of(one) or None,
        "weight": _or(given.get("weight"), 1.0),
    }


def _rate(one: Request, found: Round) -> Decimal | None:
    """Return what one unit of a request's currency is in the round's, None where nobody said it."""
    if one.currency in ("", found.currency):
        return Decimal(1)
    said = found.rates.get(one.currency)
    return Decimal(said[0]) if said and said[0] else None


def _fund(offer: Offer, given: Mapping[str, str], lacking: list[Lacking]) -> dict[str, Any]:
    budget = _figure(given.get("budget"))
    lacking += _lacking(offer, "budget", budget, _figure(given.get("min")))
    return {
        "id": offer.code,
        "budget": budget or 0.0,
        "min": _figure(given.get("min")) or 0.0,
        "max": _figure(given.get("max")),
        "max_share": _or(given.get("share"), 100.0) / 100,
    }


def _specialist(offer: Offer, given: Mapping[str, str], lacking: list[Lacking]) -> dict[str, Any]:
    days = _figure(given.get("days"))
    lacking += _lacking(offer, "days", days, _figure(given.get("min")))
    return {"id": offer.code + DAYS, "days": days or 0.0, "min": _figure(given.get("min")) or 0.0}


def _lacking(offer: Offer, figure: str, has: float | None, least: float | None) -> list[Lacking]:
    """Return what keeps an offer from giving anything: nothing said, nothing there, or less than its smallest part."""
    if has is None:
        return [Lacking(figure, offer.title)]
    if has == 0:
        return [Lacking("nothing", offer.title)]
    return [Lacking("small", offer.title)] if least is not None and least > has else []


def _scores(requests: Iterable[Item], offers: Iterable[Item]) -> dict[tuple[str, str], float]:
    """Return (offer, request) -> score of the matches that nobody has declined, in the library's terms."""
    declined = Decline.objects.filter(request=OuterRef("request"), offer=OuterRef("offer"), withdrawn_at=None)
    known = Match.objects.filter(~Exists(declined), request__in=list(requests), offer__in=list(offers))
    rows = known.order_by().values_list("offer__code", "request__code", "score")
    return {(offer, request): min(score, 100) / 100 for offer, request, score in rows}


def _edges(
    offers: Iterable[Mapping[str, Any]], requests: list[str], scores: Mapping[tuple[str, str], float]
) -> list[list[Any]]:
    return [
        [offer["id"], request, scores[key]]
        for offer in offers
        for request in requests
        if (key := (offer["id"].removesuffix(DAYS), request)) in scores
    ]


def _figure(said: Any) -> float | None:
    return None if said in (None, "") else float(said)


def _or(said: Any, other: float) -> float:
    found = _figure(said)
    return other if found is None else found

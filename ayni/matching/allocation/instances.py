"""What a round starts from: requests, funds, specialists and who may serve whom, read strictly from JSON values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from ayni.matching.allocation.fields import fraction, limit, listed, name_of, number, whole
from ayni.matching.allocation.saying import Refused, refused

__all__ = ["Edge", "Fund", "Instance", "Refused", "Request", "Specialist", "read_instance"]


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks: money (`ask`, at least `viable`), days (`days`, at least `days_min`), or both."""

    id: str | int
    ask: float
    viable: float
    own: float
    days: float
    days_min: float
    region: str
    weight: float


@dataclass(frozen=True, slots=True)
class Fund:
    """Money to give: a budget, the smallest and largest grant, the largest share of what a request then has."""

    id: str | int
    budget: float
    min: float
    max: float
    max_share: float


@dataclass(frozen=True, slots=True)
class Specialist:
    """Days to give, and the shortest mission."""

    id: str | int
    days: float
    min: float


# So far may a minimum be above what is asked by the rounding of whoever wrote it.
_ROUNDING = 1e-9
# Below so many lines a score of 1 for all is taken as a choice of who may serve whom, not as scores that are missing.
FEW = 10

# Place of the offer, place of the request, score.
Edge = tuple[int, int, float]


class Settled(NamedTuple):
    """What people settled: of locked lines the third is the amount, of forbidden pairs it says nothing."""

    grants: tuple[Edge, ...]
    missions: tuple[Edge, ...]


NOTHING = Settled((), ())


@dataclass(frozen=True, slots=True)
class Instance:
    """One round, complete and free of contradictions."""

    requests: tuple[Request, ...]
    funds: tuple[Fund, ...]
    specialists: tuple[Specialist, ...]
    max_cofunders: int | None
    max_specialists: int | None
    fund_edges: tuple[Edge, ...]
    specialist_edges: tuple[Edge, ...]
    fair: bool
    locked: Settled = NOTHING
    forbidden: Settled = NOTHING


def read_instance(raw: Any) -> Instance:
    """Return the round that the JSON value says; raise Refused with one sentence where it cannot be run."""
    if not isinstance(raw, Mapping):
        raise refused("no-object")
    requests = _requests(raw)
    funds = tuple(_fund(line, number_) for number_, line in enumerate(listed(raw, "funds"), 1))
    specialists = tuple(_specialist(line, number_) for number_, line in enumerate(listed(raw, "specialists"), 1))
    _once("funds", _names(funds))
    _once("specialists", _names(specialists))
    if not funds and not specialists:
        raise refused("nothing-offered")
    places = {name: place for place, name in enumerate(_names(requests))}
    instance = Instance(
        requests,
        funds,
        specialists,
        whole(raw, "max_cofunders", idle=not funds),
        whole(raw, "max_specialists", idle=not specialists),
        _edges(raw, "fund_edges", _names(funds), places),
        _edges(raw, "specialist_edges", _names(specialists), places),
        _fairness(raw),
    )
    _judge(instance)
    if raw.get("locked") is None and raw.get("forbidden") is None:
        return instance
    return replace(instance, locked=_settled(raw, "locked", instance), forbidden=_settled(raw, "forbidden", instance))


def _requests(raw: Mapping[str, Any]) -> tuple[Request, ...]:
    if "requests" not in raw:
        raise refused("no-requests")
    requests = tuple(_request(line, place) for place, line in enumerate(listed(raw, "requests"), 1))
    if not requests:
        raise refused("empty-requests")
    _once("requests", _names(requests))
    return requests


def _request(line: Mapping[str, Any], place: int) -> Request:
    who = name_of(line, "request", place)
    region = line.get("region")
    if region is not None and not isinstance(region, str | int):
        raise refused("region-no-word", who=who)
    request = Request(
        line["id"],
        number(line, "ask", who),
        number(line, "viable", who),
        number(line, "own", who),
        number(line, "days", who),
        number(line, "days_min", who),
        "" if region is None else str(region),
        number(line, "weight", who, 1.0),
    )
    if request.ask == 0 and request.days == 0:
        raise refused("asks-nothing", who=who)
    for field, least, other, most in (
        ("viable", request.viable, "ask", request.ask),
        ("days_min", request.days_min, "days", request.days),
    ):
        if least > most * (1 + _ROUNDING):
            raise refused("more-than", who=who, field=field, value=least, other=other, limit=most)
    if request.viable > request.ask or request.days_min > request.days:
        least_money, least_days = min(request.viable, request.ask), min(request.days_min, request.days)
        return replace(request, viable=least_money, days_min=least_days)
    return request


def _fund(line: Mapping[str, Any], place: int) -> Fund:
    who = name_of(line, "fund", place)
    if line.get("budget") is None:
        raise refused("missing", who=who, field="budget")
    budget = number(line, "budget", who)
    fund = Fund(
        line["id"],
        budget,
        number(line, "min", who),
        limit(line, "max", who, budget),
        fraction(line, "max_share", who, 1.0),
    )
    if line.get("max") is not None and fund.min > fund.max:
        raise refused("more-than", who=who, field="min", value=fund.min, other="max", limit=fund.max)
    if fund.max_share == 0:
        raise refused("share-zero", who=who)
    return fund


def _specialist(line: Mapping[str, Any], place: int) -> Specialist:
    who = name_of(line, "specialist", place)
    if line.get("days") is None:
        raise refused("missing", who=who, field="days")
    return Specialist(line["id"], number(line, "days", who), number(line, "min", who))


def _edges(raw: Mapping[str, Any], field: str, offers: list[str], requests: dict[str, int]) -> tuple[Edge, ...]:
    lines = raw.get(field)
    kind = field.removesuffix("_edges")
    if lines is None:
        if offers:
            raise refused("no-edges", field=field, kind=kind)
        return ()
    if not isinstance(lines, list):
        raise refused("no-list", field=field)
    return _joined(lines, field, kind, offers, requests)


def _joined(lines: list[Any], field: str, kind: str, offers: list[str], requests: dict[str, int]) -> tuple[Edge, ...]:
    places = {name: place for place, name in enumerate(offers)}
    at_once = _plain(lines, places, requests)
    if at_once is not None:
        return at_once
    found: list[Edge] = []
    seen: set[tuple[int, int]] = set()
    for place, line in enumerate(lines, 1):
        if type(line) is not list or len(line) != 3:
            raise refused("edge-shape", field=field, line=place, kind=kind, third="score")
        offer, request = _ends(line, place, field, kind, places, requests)
        if (offer, request) in seen:
            raise refused("edge-twice", field=field, kind=kind, offer=line[0], request=line[1])
        seen.add((offer, request))
        score = fraction({"score": line[2]}, "score", f"“{field}”, line {place}", None)
        found.append((offer, request, score))
    return tuple(found)


def _plain(lines: list[Any], offers: Mapping[str, int], requests: Mapping[str, int]) -> tuple[Edge, ...] | None:
    """Return all edges at once where each is as it should be, its ids words; None where one has to be looked at."""
    if set(map(type, lines)) != {list}:
        return None
    try:
        names, asking, scores = zip(*lines, strict=True)
        ends = list(zip(map(offers.get, names), map(requests.get, asking), strict=True))
    except (TypeError, ValueError):
        return None
    whole = set(map(type, scores)) == {float} and all(0 <= score <= 1 for score in scores)
    if not whole or len(set(ends)) < len(ends) or any(None in pair for pair in ends):
        return None
    return tuple((offer, request, score) for (offer, request), score in zip(ends, scores, strict=True))  # type: ignore[misc]


def _ends(
    line: list[Any], place: int, field: str, kind: str, offers: Mapping[str, int], requests: Mapping[str, int]
) -> tuple[int, int]:
    """Return the places of the two that a line joins."""
    offer, request = offers.get(str(line[0])), requests.get(str(line[1]))
    if offer is None:
        raise refused("edge-no-offer", field=field, line=place, kind=kind, offer=line[0])
    if request is None:
        raise refused("edge-no-request", field=field, line=place, kind=kind, request=line[1])
    return offer, request


def _settled(raw: Mapping[str, Any], field: str, instance: Instance) -> Settled:
    """Return what people settled of grants and missions: locked lines with their amounts, or forbidden pairs."""
    given = raw.get(field)
    if given is None:
        return NOTHING
    if not isinstance(given, Mapping):
        raise refused("settled-no-object", field=field)
    requests = {name: place for place, name in enumerate(_names(instance.requests))}
    parts = []
    for name, kind, offers in (
        ("grants", "fund", _names(instance.funds)),
        ("missions", "specialist", _names(instance.specialists)),
    ):
        called = f"{field}.{name}"
        lines = given.get(name) or []
        if not isinstance(lines, list):
            raise refused("no-list", field=called)
        places = {one: place for place, one in enumerate(offers)}
        found = [_settled_line(line, at, called, kind, places, requests) for at, line in enumerate(lines, 1)]
        _once(called, [f"{line[0]}, {line[1]}" for line in lines])
        parts.append(tuple(found))
    return Settled(*parts)


def _settled_line(
    line: Any, place: int, field: str, kind: str, offers: Mapping[str, int], requests: Mapping[str, int]
) -> Edge:
    locked = field.startswith("locked")
    if type(line) is not list or len(line) != 2 + locked:
        raise refused("edge-shape" if locked else "pair-shape", field=field, line=place, kind=kind, third="amount")
    offer, request = _ends(line, place, field, kind, offers, requests)
    amount = number({"amount": line[2]}, "amount", f"“{field}”, line {place}", None) if locked else 0.0
    return offer, request, amount


def _fairness(raw: Mapping[str, Any]) -> bool:
    fairness = raw.get("fairness")
    if fairness not in (None, "max-min"):
        raise refused("odd-fairness")
    return fairness == "max-min"


def _judge(instance: Instance) -> None:
    """Refuse what would make a round meaningless: columns that say nothing."""
    if all(request.weight == 0 for request in instance.requests):
        raise refused("weights-zero")
    for field, edges in (("fund_edges", instance.fund_edges), ("specialist_edges", instance.specialist_edges)):
        scores = {score for _offer, _request, score in edges}
        if len(edges) > 1 and len(scores) == 1 and not (scores == {1.0} and len(edges) < FEW):
            raise refused("scores-equal", field=field, value=scores.pop())
    if not instance.fund_edges and not instance.specialist_edges:
        raise refused("edges-empty")
    if instance.fair and len({request.region for request in instance.requests}) == 1:
        only = instance.requests[0].region or "none stated"
        raise refused("regions-equal", region=only)


def _names(lines: Sequence[Request] | Sequence[Fund] | Sequence[Specialist]) -> list[str]:
    """Return the ids as words: 1 and “1” are one and the same."""
    return [str(line.id) for line in lines]


def _once(field: str, names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise refused("id-twice", field=field, id=name)
        seen.add(name)

"""What a round starts from: requests, funds, specialists and who may serve whom, read strictly from JSON values."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ayni.matching.allocation.fields import Refused, fraction, listed, name_of, number, whole

__all__ = ["Edge", "Fund", "Instance", "Refused", "Request", "Specialist", "read_instance"]


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks: money (`ask`, at least `viable`), days (`days`, at least `days_min`), or both."""

    id: str
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

    id: str
    budget: float
    min: float
    max: float
    max_share: float


@dataclass(frozen=True, slots=True)
class Specialist:
    """Days to give, and the shortest mission."""

    id: str
    days: float
    min: float


# Place of the offer, place of the request, score.
Edge = tuple[int, int, float]


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


def read_instance(raw: Any) -> Instance:
    """Return the round that the JSON value says; raise Refused with one sentence where it cannot be run."""
    if not isinstance(raw, Mapping):
        raise Refused(
            "The instance must be one JSON object with “requests”, “funds” or “specialists”, and their edges."
        )
    requests = _requests(raw)
    funds = tuple(_fund(line, number_) for number_, line in enumerate(listed(raw, "funds"), 1))
    specialists = tuple(_specialist(line, number_) for number_, line in enumerate(listed(raw, "specialists"), 1))
    _once("funds", [fund.id for fund in funds])
    _once("specialists", [one.id for one in specialists])
    if not funds and not specialists:
        raise Refused("Nothing is offered: both “funds” and “specialists” are missing or empty.")
    places = {request.id: place for place, request in enumerate(requests)}
    instance = Instance(
        requests,
        funds,
        specialists,
        whole(raw, "max_cofunders"),
        whole(raw, "max_specialists"),
        _edges(raw, "fund_edges", [fund.id for fund in funds], places),
        _edges(raw, "specialist_edges", [one.id for one in specialists], places),
        _fairness(raw),
    )
    _judge(instance)
    return instance


def _requests(raw: Mapping[str, Any]) -> tuple[Request, ...]:
    if "requests" not in raw:
        raise Refused("“requests” is missing.")
    requests = tuple(_request(line, place) for place, line in enumerate(listed(raw, "requests"), 1))
    if not requests:
        raise Refused("“requests” is empty: there is nothing to decide.")
    _once("requests", [request.id for request in requests])
    return requests


def _request(line: Mapping[str, Any], place: int) -> Request:
    who = name_of(line, "request", place)
    region = line.get("region")
    if region is not None and not isinstance(region, str | int):
        raise Refused(f"{who}: “region” must be a word.")
    request = Request(
        str(line["id"]),
        number(line, "ask", who),
        number(line, "viable", who),
        number(line, "own", who),
        number(line, "days", who),
        number(line, "days_min", who),
        "" if region is None else str(region),
        number(line, "weight", who, 1.0),
    )
    if request.ask == 0 and request.days == 0:
        raise Refused(f"{who} asks for nothing: “ask” and “days” are both missing or 0.")
    if request.viable > request.ask:
        raise Refused(f"{who}: “viable” ({request.viable:g}) is more than “ask” ({request.ask:g}).")
    if request.days_min > request.days:
        raise Refused(f"{who}: “days_min” ({request.days_min:g}) is more than “days” ({request.days:g}).")
    return request


def _fund(line: Mapping[str, Any], place: int) -> Fund:
    who = name_of(line, "fund", place)
    if line.get("budget") is None:
        raise Refused(f"{who}: “budget” is missing.")
    budget = number(line, "budget", who)
    fund = Fund(
        str(line["id"]),
        budget,
        number(line, "min", who),
        number(line, "max", who, budget),
        fraction(line, "max_share", who, 1.0),
    )
    if line.get("max") is not None and fund.min > fund.max:
        raise Refused(f"{who}: “min” ({fund.min:g}) is more than “max” ({fund.max:g}).")
    if fund.max_share == 0:
        raise Refused(f"{who}: “max_share” is 0, so it could never give anything.")
    return fund


def _specialist(line: Mapping[str, Any], place: int) -> Specialist:
    who = name_of(line, "specialist", place)
    if line.get("days") is None:
        raise Refused(f"{who}: “days” is missing.")
    return Specialist(str(line["id"]), number(line, "days", who), number(line, "min", who))


def _edges(raw: Mapping[str, Any], field: str, offers: list[str], requests: dict[str, int]) -> tuple[Edge, ...]:
    lines = raw.get(field)
    kind = field.removesuffix("_edges")
    if lines is None:
        if offers:
            raise Refused(f"“{field}” is missing: nothing says which {kind} may serve which request, and how well.")
        return ()
    if not isinstance(lines, list):
        raise Refused(f"“{field}” must be a list.")
    places = {name: place for place, name in enumerate(offers)}
    found: list[Edge] = []
    seen: set[tuple[int, int]] = set()
    for place, line in enumerate(lines, 1):
        if type(line) is not list or len(line) != 3:
            raise Refused(f"“{field}”, line {place}: expected [{kind}, request, score].")
        offer, request = places.get(str(line[0])), requests.get(str(line[1]))
        if offer is None:
            raise Refused(f"“{field}”, line {place}: there is no {kind} “{line[0]}”.")
        if request is None:
            raise Refused(f"“{field}”, line {place}: there is no request “{line[1]}”.")
        if (offer, request) in seen:
            raise Refused(f"“{field}”: {kind} “{line[0]}” and request “{line[1]}” are joined twice.")
        seen.add((offer, request))
        score = line[2]
        if type(score) is not float or not 0 <= score <= 1:
            score = fraction({"score": score}, "score", f"“{field}”, line {place}", None)
        found.append((offer, request, score))
    return tuple(found)


def _fairness(raw: Mapping[str, Any]) -> bool:
    fairness = raw.get("fairness")
    if fairness not in (None, "max-min"):
        raise Refused("“fairness” must be null or “max-min”.")
    return fairness == "max-min"


def _judge(instance: Instance) -> None:
    """Refuse what would make a round meaningless: columns that say nothing."""
    if all(request.weight == 0 for request in instance.requests):
        raise Refused("“weight” is 0 for every request: no plan would be better than another.")
    for field, edges in (("fund_edges", instance.fund_edges), ("specialist_edges", instance.specialist_edges)):
        scores = {score for _offer, _request, score in edges}
        if len(edges) > 1 and len(scores) == 1:
            raise Refused(f"The scores of “{field}” are all equal ({scores.pop():g}): they tell no match from another.")
    if not instance.fund_edges and not instance.specialist_edges:
        raise Refused("“fund_edges” and “specialist_edges” are both empty: no offer may serve any request.")
    if instance.fair and len({request.region for request in instance.requests}) == 1:
        only = instance.requests[0].region or "none stated"
        raise Refused(f"“fairness” is asked for, but “region” is equal for all requests ({only}).")


def _once(field: str, names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Refused(f"“{field}”: the id “{name}” stands there twice.")
        seen.add(name)

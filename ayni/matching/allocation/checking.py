"""Whether an answer keeps every rule of its instance: judged from the two JSON values alone, without the solver."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from ayni.matching.allocation.saying import Said, say

TINY = 1e-6


def check_allocation(instance: Mapping[str, Any], answer: Mapping[str, Any]) -> list[Said]:
    """Return one sentence for each rule that the answer breaks; an empty list means that it may be carried out."""
    requests = {str(line["id"]): line for line in instance["requests"]}
    funds = {str(line["id"]): line for line in instance.get("funds") or []}
    specialists = {str(line["id"]): line for line in instance.get("specialists") or []}
    grants, missions = _lines(answer.get("grants")), _lines(answer.get("missions"))
    served = {str(name) for name in answer.get("served") or []}
    broken = [
        *_known("grant", grants, funds, requests, _pairs(instance.get("fund_edges"))),
        *_known("mission", missions, specialists, requests, _pairs(instance.get("specialist_edges"))),
        *(say("served-unknown", request=name) for name in sorted(served - set(requests))),
    ]
    if broken:
        return broken
    return [
        *_within("Fund", grants, {name: _number(line, "budget", 0) for name, line in funds.items()}),
        *_within("Specialist", missions, {name: _number(line, "days", 0) for name, line in specialists.items()}),
        *_limits(funds, specialists, grants, missions),
        *_requests(instance, requests, grants, missions, served),
        *_shares(requests, funds, grants),
        *_value(instance, requests, grants, missions, served, answer),
    ]


Line = tuple[str, str, float]


def _lines(raw: Any) -> list[Line]:
    return [(str(offer), str(request), float(amount)) for offer, request, amount in raw or []]


def _pairs(raw: Any) -> dict[tuple[str, str], float]:
    return {(str(offer), str(request)): float(score) for offer, request, score in raw or []}


def _number(line: Mapping[str, Any], field: str, default: float) -> float:
    value = line.get(field)
    return default if value is None else float(value)


def _slack(amount: float) -> float:
    return TINY + 1e-9 * abs(amount)


def _known(
    kind: str, lines: list[Line], offers: Iterable[str], requests: Iterable[str], pairs: Mapping[tuple[str, str], float]
) -> Iterable[Said]:
    seen = set()
    for offer, request, amount in lines:
        line = {"kind": kind, "offer": offer, "request": request}
        if offer not in offers or request not in requests:
            yield say("line-unknown", **line)
        elif (offer, request) not in pairs:
            yield say("not-eligible", **line)
        if (offer, request) in seen:
            yield say("line-twice", **line)
        if not 0 < amount < float("inf"):
            yield say("not-positive", **line)
        seen.add((offer, request))


def _within(kind: str, lines: list[Line], budgets: Mapping[str, float]) -> Iterable[Said]:
    used: dict[str, float] = defaultdict(float)
    for offer, _request, amount in lines:
        used[offer] += amount
    for offer, amount in used.items():
        if amount > budgets[offer] + _slack(budgets[offer]):
            yield say("over-budget", kind=kind, offer=offer, value=amount, limit=budgets[offer])


def _limits(
    funds: Mapping[str, Any], specialists: Mapping[str, Any], grants: list[Line], missions: list[Line]
) -> Iterable[Said]:
    for offer, request, amount in grants:
        least, most = _number(funds[offer], "min", 0), _number(funds[offer], "max", float("inf"))
        if amount < least - _slack(least) or amount > most + _slack(amount):
            yield say("outside-limits", offer=offer, request=request, value=amount, least=least, limit=most)
    for offer, request, amount in missions:
        least = _number(specialists[offer], "min", 0)
        if amount < least - _slack(least):
            yield say("too-short", offer=offer, request=request, value=amount, least=least)


def _requests(
    instance: Mapping[str, Any],
    requests: Mapping[str, Any],
    grants: list[Line],
    missions: list[Line],
    served: set[str],
) -> Iterable[Said]:
    for lines, ask, least, most_offers in (
        (grants, "ask", "viable", instance.get("max_cofunders")),
        (missions, "days", "days_min", instance.get("max_specialists")),
    ):
        amounts: dict[str, list[float]] = defaultdict(list)
        for _offer, request, amount in lines:
            amounts[request].append(amount)
            if request not in served:
                yield say("gets-unserved", request=request)
        for name, line in requests.items():
            had, asked, needed = sum(amounts[name]), _number(line, ask, 0), _number(line, least, 0)
            if had > asked + _slack(asked):
                yield say("over-ask", request=name, value=had, field=ask, limit=asked)
            if name in served and asked > 0 and (had < needed - _slack(needed) or had <= 0):
                yield say("below-minimum", request=name, value=had, field=ask, least=needed)
            if most_offers is not None and len(amounts[name]) > most_offers:
                yield say("too-many", request=name, value=len(amounts[name]), limit=most_offers)


def _shares(requests: Mapping[str, Any], funds: Mapping[str, Any], grants: list[Line]) -> Iterable[Said]:
    has: dict[str, float] = {name: _number(line, "own", 0) for name, line in requests.items()}
    for _offer, request, amount in grants:
        has[request] += amount
    for offer, request, amount in grants:
        most = _number(funds[offer], "max_share", 1) * has[request]
        if amount > most + _slack(most):
            yield say("over-share", offer=offer, request=request, value=amount, limit=most)


def _value(
    instance: Mapping[str, Any],
    requests: Mapping[str, Any],
    grants: list[Line],
    missions: list[Line],
    served: set[str],
    answer: Mapping[str, Any],
) -> Iterable[Said]:
    filled: dict[str, float] = defaultdict(float)
    for lines, ask, pairs in (
        (grants, "ask", _pairs(instance.get("fund_edges"))),
        (missions, "days", _pairs(instance.get("specialist_edges"))),
    ):
        for offer, request, amount in lines:
            filled[request] += pairs[offer, request] * amount / _number(requests[request], ask, 1)
    value = 0.0
    for name in served:
        line = requests[name]
        parts = (_number(line, "ask", 0) > 0) + (_number(line, "days", 0) > 0)
        value += _number(line, "weight", 1) * (0.5 + 0.5 * filled[name] / parts)
    said = answer.get("value")
    if said is not None and abs(float(said) - value) > 1e-6 * max(1.0, value):
        yield say("odd-value", said=float(said), value=value)
    bound = answer.get("bound")
    if bound is not None and float(bound) < value - 1e-6 * max(1.0, value):
        yield say("odd-bound", said=float(bound), value=value)

"""Why a request gets nothing: no eligible offer, out of reach even alone, or outbid; and what would change it."""

from typing import Any

import numpy as np

from ayni.matching.allocation.instances import Instance
from ayni.matching.allocation.problems import DAYS, MONEY, Numbers, Plan, Problem
from ayni.matching.allocation.reaching import reached

_NAMES = {MONEY: ("money", "fund"), DAYS: ("days", "specialist")}


def reasons_of(instance: Instance, problem: Problem, plan: Plan, prices: Numbers | None) -> dict[str, dict[str, Any]]:
    """Return for every request not served a code, a sentence, what is missing and what one more unit brings."""
    left = np.maximum(plan.left(problem), 0.0)
    eligible = [set(), set()]  # type: list[set[int]]
    for part, edges in ((MONEY, instance.fund_edges), (DAYS, instance.specialist_edges)):
        eligible[part] = {request for _offer, request, _score in edges}
    told = {}
    for request in np.flatnonzero(~plan.serves).tolist():
        told[str(instance.requests[request].id)] = _reason(instance, problem, request, eligible, left, prices)
    return told


def _reason(
    instance: Instance,
    problem: Problem,
    request: int,
    eligible: list[set[int]],
    left: Numbers,
    prices: Numbers | None,
) -> dict[str, Any]:
    parts = [part for part in (MONEY, DAYS) if problem.asked[request, part] > 0]
    without = [part for part in parts if request not in eligible[part]]
    if without:
        nouns = " and no ".join(_NAMES[part][1] for part in without)
        return {
            "code": "no_offer",
            "sentence": f"No {nouns} is eligible for it.",
            "missing": _least(problem, request, without),
        }
    alone = {part: _missing(problem, request, part, problem.room) for part in parts}
    if any(alone.values()):
        missing = {_NAMES[part][0]: amount for part, amount in alone.items() if amount}
        said = f"Even with all its eligible offers to itself it stays below its minimum: {_said(missing)} missing."
        return {"code": "below_viable", "sentence": said, "missing": missing}
    return _outbid(instance, problem, request, parts, left, prices)


def _outbid(
    instance: Instance, problem: Problem, request: int, parts: list[int], left: Numbers, prices: Numbers | None
) -> dict[str, Any]:
    now = {part: _missing(problem, request, part, left) for part in parts}
    missing = {_NAMES[part][0]: amount for part, amount in now.items() if amount}
    said = "Its offers bring more elsewhere"
    if missing:
        said += f"; with {_said(missing)} more of what is left over it would reach its minimum"
    found: dict[str, Any] = {"code": "outbid", "sentence": f"{said}.", "missing": missing}
    if prices is not None:
        found["one_more"] = {
            _offer_id(instance, problem, offer): float(f"{prices[offer]:.3g}")
            for offer in dict.fromkeys(problem.offer[edge].item() for edge in problem.edges_of(request))
            if prices[offer] > 1e-12
        }
    return found


def _offer_id(instance: Instance, problem: Problem, offer: int) -> str:
    return str(instance.funds[offer].id if offer < problem.funds else instance.specialists[offer - problem.funds].id)


def _least(problem: Problem, request: int, parts: list[int]) -> dict[str, float]:
    return {
        _NAMES[part][0]: max(0.01, round(float(problem.need[request, part] * problem.asked[request, part]), 2))
        for part in parts
    }


def _missing(problem: Problem, request: int, part: int, room: Numbers) -> float:
    """Return what is missing to the minimum of a part if the offers have so much room; 0 where nothing is."""
    need = float(problem.need[request, part])
    given = reached(problem, request, part, room)
    if given >= need - 1e-9:
        return 0.0
    return max(0.01, round((need - given) * float(problem.asked[request, part]), 2))


def _said(missing: dict[str, float]) -> str:
    words = []
    for name, amount in missing.items():
        words.append(f"{amount:,.2f}".rstrip("0").rstrip(".") + (" days" if name == "days" else " of money"))
    return " and ".join(words)

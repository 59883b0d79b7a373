"""The answer in the words of the instance: lines, value, bound, regions and reasons."""

from typing import Any

import numpy as np

from ayni.matching.allocation.instances import Instance
from ayni.matching.allocation.noting import notes_of
from ayni.matching.allocation.problems import MONEY, Numbers, Problem
from ayni.matching.allocation.reasons import reasons_of
from ayni.matching.allocation.settling import Amounts
from ayni.matching.allocation.solver import Clock


def answer_of(
    instance: Instance, problem: Problem, amounts: Amounts, bound: float, prices: Numbers | None, clock: Clock
) -> dict[str, Any]:
    """Return the answer as JSON says it."""
    grants: list[tuple[int, int, float]] = []
    missions: list[tuple[int, int, float]] = []
    for edge, amount in amounts.amount.items():
        offer, request = int(problem.offer[edge]), int(problem.request[edge])
        if problem.part[edge] == MONEY:
            grants.append((offer, request, amount))
        else:
            missions.append((offer - problem.funds, request, amount))
    plan = amounts.plan()
    values = plan.values(problem)
    value = float(values.sum())
    bound = max(bound, value)
    reasons, notes = reasons_of(instance, problem, plan, prices), notes_of(instance)
    return {
        "grants": [[instance.funds[fund].id, instance.requests[to].id, amount] for fund, to, amount in sorted(grants)],
        "missions": [
            [instance.specialists[one].id, instance.requests[to].id, days] for one, to, days in sorted(missions)
        ],
        "value": round(value, 9),
        "bound": round(bound, 9),
        "gap": round((bound - value) / bound, 9) if bound > 0 else 0.0,
        "served": [instance.requests[place].id for place in np.flatnonzero(plan.serves).tolist()],
        "by_region": by_region(problem, values, plan.serves),
        "reasons": reasons,
        **({"notes": notes} if notes else {}),
        "seconds": round(clock.spent(), 3),
    }


def by_region(problem: Problem, values: Numbers, serves: Any) -> dict[str, dict[str, Any]]:
    """Return for every region how many asked and were served, and what that is worth of the weight that asked."""
    count = len(problem.regions)
    requests = np.bincount(problem.region, minlength=count)
    served = np.bincount(problem.region, serves, count)
    value = np.bincount(problem.region, values, count)
    weight = np.bincount(problem.region, problem.weight, count)
    return {
        name: {
            "requests": int(requests[place]),
            "served": int(served[place]),
            "value": round(float(value[place]), 9),
            "weight": round(float(weight[place]), 9),
        }
        for place, name in enumerate(problem.regions)
    }

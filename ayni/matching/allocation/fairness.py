"""Max-min fairness: the worst-off region, measured by what it could reach at all, is raised first; then the value.

A region's reach is what it gets with every offer to itself. Regions that nothing can serve set no floor. The price of
fairness is the value of the plan without it, less the value of the plan with it. In small rounds the floor alone is
raised, which proves it; in larger ones the value counts a little beside it, which leads to better plans, and the linear
model says what no floor can exceed.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from ayni.matching.allocation.instances import Instance
from ayni.matching.allocation.models import Fairness, model_of
from ayni.matching.allocation.problems import Numbers, Problem, by_region_of
from ayni.matching.allocation.searching import MIDDLE, SMALL, Search
from ayni.matching.allocation.solver import Clock, solve_linear
from ayni.matching.allocation.steps import Step, step_of

# Parts of the seconds: the plan without fairness, the reach of the regions, the floor; the rest is for the value.
_PLAIN, _REACH, _FLOOR = 0.3, 0.5, 0.75
_SLACK = 1e-6
# How near to the best the reach and the floor are proven.
_NEAR = 3e-5


def fair_search(instance: Instance, problem: Problem, clock: Clock, seed: int) -> Iterator[Step]:
    """Yield plans: first the plain ones, then the fair ones; the last is the fairest found."""
    plain = Search(problem, clock.until(_PLAIN), seed)
    for done in plain.run():
        yield step_of(instance, plain, done * _PLAIN)
    reach = _reach(problem, plain, clock.until(_REACH), seed)
    none, price = np.zeros(len(problem.regions)), plain.plan.value(problem)
    raising, most = _raised(problem, plain, Fairness(reach, none, None, 1.0, 0.0), clock.until(_FLOOR), seed)

    def more(found: dict[str, Any]) -> dict[str, Any]:
        return _shown(problem, found, reach, price, most)

    fair = Search(problem, clock, seed, Fairness(reach, none, max(0.0, raising.floor() - _SLACK)), plain=raising)
    fair.bound = plain.bound
    yield step_of(instance, fair, _FLOOR, more)
    for done in fair.run():
        yield step_of(instance, fair, _FLOOR + (1 - _FLOOR) * done, more)


def _raised(problem: Problem, plain: Search, alone: Fairness, clock: Clock, seed: int) -> tuple[Search, float]:
    """Return the search with the highest floor found, and what no floor can exceed."""
    small = len(plain.edges) <= SMALL
    beside = replace(alone, counts=10 * float(alone.reach.sum()), beside=1.0)
    most = 1.0 if small else _most(problem, plain, alone, clock, seed)
    raising = Search(problem, clock, seed, alone if small else beside, plain=plain, precision=_NEAR)
    raising.bound = 1.0 if small else plain.bound + beside.counts * most
    for _done in raising.run():
        pass
    return raising, min(1.0, raising.bound) if small else most


def _most(problem: Problem, plain: Search, alone: Fairness, clock: Clock, seed: int) -> float:
    """Return what no floor can exceed, by the linear model, where there is time for it."""
    if not len(plain.possible) or clock.over():
        return 1.0
    model = model_of(problem, plain.possible, problem.room, whole=False, fairness=alone)
    method = "simplex" if len(plain.edges) <= MIDDLE else "ipm"
    return min(1.0, solve_linear(model, clock, clock.effort() * 0.6, seed, method).bound)


def _reach(problem: Problem, plain: Search, clock: Clock, seed: int) -> Numbers:
    """Return what every region gets with all offers to itself."""
    reach = by_region_of(problem, plain.plan.values(problem))
    for region in range(len(problem.regions)):
        alone = Search(
            problem,
            clock.for_share(1 / (len(problem.regions) - region)),
            seed,
            only=np.flatnonzero(problem.region == region),
            precision=_NEAR,
        )
        for _done in alone.run():
            pass
        reach[region] = max(reach[region], alone.plan.value(problem))
    return reach


def _shown(problem: Problem, found: dict[str, Any], reach: Numbers, plain: float, most: float) -> dict[str, Any]:
    """Return the regions with their reach and the share of it that they get, and the price of fairness."""
    regions = {
        name: {
            **found["by_region"][name],
            "reach": round(float(reach[place]), 9),
            "share": round(found["by_region"][name]["value"] / float(reach[place]), 6) if reach[place] > 0 else None,
        }
        for place, name in enumerate(problem.regions)
    }
    floor = min((line["share"] for line in regions.values() if line["share"] is not None), default=None)
    return {
        "by_region": regions,
        "fairness": {
            "floor": floor,
            "bound": None if floor is None else round(max(floor, most), 6),
            "value_without": round(plain, 9),
            "price": round(max(0.0, plain - found["value"]), 9),
        },
    }

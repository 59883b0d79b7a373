"""People's changes to a proposal: what they locked stays, what was declined is barred, the rest is decided anew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ayni.matching.allocation.instances import Instance, Refused, read_instance
from ayni.matching.allocation.rounds import SECONDS

if TYPE_CHECKING:
    from ayni.matching.allocation.problems import Problem

Pair = Sequence[Any]


def revise(
    raw: Mapping[str, Any],
    plan: Mapping[str, Any],
    locked: Iterable[Pair],
    declined: Iterable[Pair] = (),
    seconds: float = SECONDS,
    seed: int = 0,
) -> dict[str, Any]:
    """Return a plan around what people have settled: locked lines of the plan stay, declined ones are barred.

    A line is named by its offer and its request. Refused is raised where the locked lines break a rule or cannot be
    completed. Of a round with fairness the floor is not asked for again: what people settle comes first.
    """
    began = perf_counter()
    instance = _without(read_instance(raw), declined)
    from ayni.matching.allocation.problems import problem_of
    from ayni.matching.allocation.searching import Search
    from ayni.matching.allocation.solver import Clock
    from ayni.matching.allocation.steps import step_of

    problem = problem_of(instance)
    kept = _kept(instance, problem, plan, locked)
    search = Search(problem, Clock(seconds, began), seed, kept=kept)
    for _done in search.run():
        pass
    return step_of(instance, search, 1.0).answer()


def _without(instance: Instance, declined: Iterable[Pair]) -> Instance:
    barred = {(str(pair[0]), str(pair[1])) for pair in declined}
    requests = [request.id for request in instance.requests]
    return replace(
        instance,
        fair=False,
        fund_edges=tuple(
            edge for edge in instance.fund_edges if (instance.funds[edge[0]].id, requests[edge[1]]) not in barred
        ),
        specialist_edges=tuple(
            edge
            for edge in instance.specialist_edges
            if (instance.specialists[edge[0]].id, requests[edge[1]]) not in barred
        ),
    )


def _kept(instance: Instance, problem: "Problem", plan: Mapping[str, Any], locked: Iterable[Pair]) -> dict[int, float]:
    """Return the fraction that every locked edge carries; raise Refused where a locked line cannot stand."""
    offers = [(fund.id, True) for fund in instance.funds] + [(one.id, False) for one in instance.specialists]
    places = {
        (*offers[offer], instance.requests[request].id): edge
        for edge, (offer, request) in enumerate(zip(problem.offer.tolist(), problem.request.tolist(), strict=True))
    }
    amounts = {(str(line[0]), True, str(line[1])): float(line[2]) for line in plan.get("grants") or []}
    amounts |= {(str(line[0]), False, str(line[1])): float(line[2]) for line in plan.get("missions") or []}
    kept: dict[int, float] = {}
    for pair in locked:
        found = [key for key in amounts if (key[0], key[2]) == (str(pair[0]), str(pair[1]))]
        said = f"The line from “{pair[0]}” to “{pair[1]}”"
        if not found:
            raise Refused(f"{said} is locked, but does not stand in the plan.")
        for key in found:
            edge = places.get(key)
            fill = 0.0 if edge is None else amounts[key] / float(problem.size[edge])
            if edge is None or not float(problem.low[edge]) - 1e-9 <= fill <= float(problem.high[edge]) + 1e-9:
                raise Refused(f"{said} is locked, but the instance does not allow it.")
            kept[edge] = fill
    return kept

"""What people settled of a round: locked lines carry just their amount, forbidden pairs carry nothing."""

from dataclasses import replace

from ayni.matching.allocation.instances import Edge, Instance
from ayni.matching.allocation.problems import DAYS, MONEY, Problem
from ayni.matching.allocation.saying import refused


def is_settled(instance: Instance) -> bool:
    """Return whether people settled anything of the round."""
    return any(map(any, (instance.locked, instance.forbidden)))


def without_forbidden(instance: Instance) -> Instance:
    """Return the round without forbidden pairs, and without a floor: what people settle comes first."""
    return replace(
        instance,
        fair=False,
        fund_edges=_allowed(instance.fund_edges, instance.forbidden.grants),
        specialist_edges=_allowed(instance.specialist_edges, instance.forbidden.missions),
    )


def _allowed(edges: tuple[Edge, ...], forbidden: tuple[Edge, ...]) -> tuple[Edge, ...]:
    barred = {(offer, request) for offer, request, _amount in forbidden}
    return tuple(edge for edge in edges if (edge[0], edge[1]) not in barred)


def kept_of(instance: Instance, problem: Problem) -> dict[int, float]:
    """Return the fraction that every locked edge carries; raise Refused where a locked line cannot stand."""
    places = {
        (part, offer, request): edge
        for edge, (part, offer, request) in enumerate(
            zip(problem.part.tolist(), problem.offer.tolist(), problem.request.tolist(), strict=True)
        )
    }
    kept: dict[int, float] = {}
    for part, before, names, lines in (
        (MONEY, 0, [fund.id for fund in instance.funds], instance.locked.grants),
        (DAYS, problem.funds, [one.id for one in instance.specialists], instance.locked.missions),
    ):
        for offer, request, amount in lines:
            edge = places.get((part, offer + before, request))
            fill = 0.0 if edge is None else amount / float(problem.size[edge])
            if edge is None or not float(problem.low[edge]) - 1e-9 <= fill <= float(problem.high[edge]) + 1e-9:
                raise refused("lock-not-allowed", offer=names[offer], request=instance.requests[request].id)
            kept[edge] = fill
    return kept

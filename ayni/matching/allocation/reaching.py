"""How much of a part some offers can give at most: by their rooms, their shares of the whole and their number."""

import numpy as np

from ayni.matching.allocation.problems import DAYS, LEAST, MONEY, Flags, Numbers, Problem

_STEPS = 200


def reachable(offers: list[tuple[float, float, float]], own: float, limit: int | None = None) -> float:
    """Return the most that offers (largest, share, smallest) can give together, as a fraction of what is asked.

    Each gives at most its share of the whole, so the whole is the greatest total that carries itself, found from above.
    """
    total = 1.0
    for _step in range(_STEPS):
        caps = [cap for most, share, low in offers if (cap := min(most, share * (total + own))) >= low]
        if limit is not None and len(caps) > limit:
            caps = sorted(caps)[-limit:]
        given = sum(caps)
        if given >= total - 1e-12:
            return total
        total = given
    return total if total > 1e-6 else 0.0


def reached(problem: Problem, request: int, part: int, room: Numbers) -> float:
    """Return the largest fraction of a part that its offers can give if they have so much room."""
    offers = []
    for edge in problem.edges_of(request):
        if problem.part[edge] == part:
            most = min(float(problem.high[edge]), float(room[problem.offer[edge]] / problem.size[edge]))
            if most >= problem.low[edge] and most > 0:
                offers.append((most, float(problem.share[edge]), float(problem.low[edge])))
    own = float(problem.own[request]) if part == MONEY else 0.0
    return reachable(offers, own, problem.most[part]) if offers else 0.0


def servable(problem: Problem) -> Flags:
    """Return which requests could be served if they had every offer to themselves."""
    parts = np.zeros((len(problem.weight), 2), bool)
    parts[problem.request, problem.part] = True
    has = parts | (problem.asked <= 0)
    able: Flags = has[:, MONEY] & has[:, DAYS]
    for request, part in np.argwhere((problem.need > LEAST) & able[:, None]).tolist():
        if able[request] and reached(problem, request, part, problem.room) < problem.need[request, part] - 1e-9:
            able[request] = False
    return able

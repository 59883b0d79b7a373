"""One request after the other, each with what is left: a first plan at once, and the filling of gaps afterwards."""

from collections.abc import Iterable

import numpy as np

from ayni.matching.allocation.problems import DAYS, MONEY, Numbers, Places, Plan, Problem, nothing
from ayni.matching.allocation.reaching import reachable

_TINY = 1e-9


class Greedy:
    """Serves requests from what is left, preferring offers with the best value after their price."""

    def __init__(
        self, problem: Problem, plan: Plan, prices: Numbers | None = None, left: Numbers | None = None
    ) -> None:
        self.problem = problem
        self.plan = plan
        self.left = plan.left(problem) if left is None else left
        worth = problem.gain if prices is None else problem.gain - prices[problem.offer] * problem.size
        self.worth = worth.tolist()
        self.low, self.high = problem.low.tolist(), problem.high.tolist()
        self.size, self.share = problem.size.tolist(), problem.share.tolist()
        self.offer, self.part = problem.offer.tolist(), problem.part.tolist()

    def serve_all(self, requests: Iterable[int]) -> int:
        """Serve what can be served, in the order given; return how many."""
        return sum(self.serve(request) for request in requests)

    def serve(self, request: int) -> bool:
        """Serve one request in every part that it asks, or leave everything as it was."""
        filled = self.shared(request, self.problem.edges_of(request))
        for edge, fill in filled.items():
            self.plan.fill[edge] = fill
            self.left[self.offer[edge]] -= fill * self.size[edge]
        if filled:
            self.plan.serves[request] = True
        return bool(filled)

    def shared(self, request: int, edges: Iterable[int]) -> dict[int, float]:
        """Return how the edges would serve every part of the request; nothing where they cannot."""
        edges, filled = list(edges), dict[int, float]()
        for part in (MONEY, DAYS):
            if self.problem.asked[request, part] <= 0:
                continue
            found = self._part(request, part, [edge for edge in edges if self.part[edge] == part])
            if found is None:
                return {}
            filled |= found
        return filled

    def _part(self, request: int, part: int, edges: list[int]) -> dict[int, float] | None:
        most = {edge: min(self.high[edge], float(self.left[self.offer[edge]]) / self.size[edge]) for edge in edges}
        open_ = [edge for edge in edges if most[edge] > _TINY and most[edge] >= self.low[edge]]
        need, own = float(self.problem.need[request, part]), float(self.problem.own[request]) if part == MONEY else 0.0
        limit = self.problem.most[part]
        by_worth = sorted(open_, key=lambda edge: (-self.worth[edge], edge))
        by_size = sorted(open_, key=lambda edge: (-min(most[edge], self.share[edge] * (1 + own)), edge))
        for order in (by_worth, by_size):
            found = self._filled(order[:limit], most, need, own)
            if found is not None:
                return found
        return None

    def _filled(self, edges: list[int], most: dict[int, float], need: float, own: float) -> dict[int, float] | None:
        """Return amounts for all these edges, or for all but those that would have to be too small."""
        while edges:
            total = reachable([(most[edge], self.share[edge], self.low[edge]) for edge in edges], own)
            if total < need:
                return None
            caps = {edge: min(most[edge], self.share[edge] * (total + own)) for edge in edges}
            fill = {edge: self.low[edge] for edge in edges}
            spare = total - sum(fill.values())
            if spare < 0 or any(caps[edge] < self.low[edge] for edge in edges):
                edges = edges[:-1]
                continue
            for edge in sorted(edges, key=lambda edge: (-self.worth[edge], edge)):
                more = min(spare, caps[edge] - fill[edge])
                fill[edge] += more
                spare -= more
            if spare > _TINY:
                return None
            return {edge: amount for edge, amount in fill.items() if amount > _TINY}
        return None


def led(problem: Problem, requests: Places, guide: Numbers, prices: Numbers | None) -> Plan:
    """Return the plan that serves first those whose parts a guide fills most."""
    plan = nothing(problem)
    filled = np.bincount(problem.request, guide, len(problem.weight))[requests]
    order = requests[order_by(filled / (problem.asked[requests] > 0).sum(axis=1))]
    Greedy(problem, plan, prices).serve_all(order.tolist())
    return plan


def order_by(value: Numbers) -> list[int]:
    """Return places, the largest value first; the first of equals first."""
    return [int(place) for place in np.argsort(-value, kind="stable")]

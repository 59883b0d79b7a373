"""The search for the best plan: proven where the round is small; else from the linear model by blocks, then by repairs.

The linear model gives the bound and a guide. Blocks of requests that share offers are then decided one after the
other, each as a small mixed-integer model, while those not yet decided keep reserved what the linear model gave them.
What is found is improved by freeing a block again and again. Every step keeps a feasible plan.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random

import numpy as np

from ayni.matching.allocation.divisible import divide, divisible
from ayni.matching.allocation.exchanging import columns_of, plan_of
from ayni.matching.allocation.greedy import Greedy, led, order_by
from ayni.matching.allocation.models import Fairness, Model, model_of
from ayni.matching.allocation.neighbours import Neighbours
from ayni.matching.allocation.pricing import Pricing
from ayni.matching.allocation.problems import Flags, Numbers, Places, Plan, Problem, by_region_of, most_of, nothing
from ayni.matching.allocation.reaching import servable
from ayni.matching.allocation.saying import refused
from ayni.matching.allocation.solver import Clock, Solved, solve_linear, solve_whole

# Up to so many edges the whole round is one model; above, the linear model comes first.
SMALL = 2500
# Work is counted roughly: of the first second of a small round so many times more, so that it is not ended too soon.
_MORE = 1.2
# Up to so many edges the whole round is given to the solver after the blocks, for a better bound and plan.
MIDDLE = 30_000
# Edges of one block, nodes that the solver may open for it, and how near to its best it is decided.
BLOCK, _NODES, _NEAR = 1200, 1, 2e-2
# Where a floor is raised, it is most of what is counted: near is nearer then.
_FLOOR_NEAR = 2e-4
# Where less work than this is planned for each edge, blocks are smaller: a large one would be left half decided.
_PLENTY, _SMALLER = 2e-3, 500
# Repairs before a middle round is given to the solver as a whole.
_BEFORE = 8
# How near the whole round is decided where it is not small; after so many rounds of vain repairs they end.
_CLOSE, _VAIN = 1e-3, 3


class Search:
    """One search: the best plan so far and the bound so far; rules of fairness are rows in every model."""

    def __init__(
        self,
        problem: Problem,
        clock: Clock,
        seed: int,
        fairness: Fairness | None = None,
        kept: Mapping[int, float] | None = None,
        only: Places | None = None,
        plain: "Search | None" = None,
        precision: float = 1e-7,
    ) -> None:
        self.precision = precision
        self.problem, self.clock, self.seed = problem, clock, seed
        self._effort = clock.effort()
        self.ended = "stopped"  # until it has come to an end by itself
        self.fairness, self.kept = fairness, dict(kept or {})
        self.plan: Plan = nothing(problem) if plain is None else plain.plan.copy()
        self._beside: Plan | None = None  # what stands while another plan is built up from nothing
        self.prices: Numbers | None = None if plain is None else plain.prices
        self.random = Random(seed)  # noqa: S311 - no secret hangs on it, and the same seed must give the same plan
        self.able: Flags = servable(problem) if plain is None else plain.able
        possible = self.able & (problem.weight > 0)
        possible[problem.request[list(self.kept)]] = True
        self.possible = np.flatnonzero(possible)
        if only is not None:
            self.possible = np.intersect1d(self.possible, only)
        self.edges = problem.edges_of_all(self.possible)
        self._block = BLOCK if self._effort >= _PLENTY * len(self.edges) else _SMALLER
        self.bound: float = most_of(problem, self.possible) if plain is None else plain.bound
        self.near = Neighbours(problem, self.possible, self.random)

    def run(self) -> Iterator[float]:
        """Improve the plan until proven or out of work, yielding the share of it that is done."""
        for done in self._run():
            if done < 1:
                yield done
        self.ended = _ended(self.gap(), self.precision, self.clock)
        yield 1.0

    def _run(self) -> Iterator[float]:
        if not len(self.possible):
            self.bound = 0.0
            return
        if self.fairness is None and not self.kept and divisible(self.problem):
            found = divide(self.problem, self.possible, self.clock, self.seed)
            if found is not None:
                self.plan, self.prices, self.bound = found
                return
        soft = self._soft() if len(self.edges) > SMALL and self.prices is None else None
        self._first()
        yield 0.0
        guide = self._linear()
        guide = soft if guide is None else guide
        if guide is not None and not self.kept:
            plan = led(self.problem, self.possible, guide, self.prices)
            self.plan = max(self.plan, plan, key=self.score)
        yield 0.1
        if len(self.edges) <= SMALL or self.clock.over():
            self._whole(self.clock.effort() + _MORE * min(1.0, self.clock.seconds), self.precision)
            return
        if not self.kept and self.fairness is None:
            yield from self._blocks(guide)
        self._fill_gaps()
        yield 0.4
        if len(self.edges) <= MIDDLE:
            yield from self._repairs(_BEFORE)
            self._whole(self.clock.effort() * 0.8, max(self.precision, _CLOSE), 50)
        yield from self._repairs(None)

    def best(self) -> Plan:
        """Return the best plan so far."""
        return max(filter(None, (self.plan, self._beside)), key=self.score)

    def floor(self) -> float:
        """Return the smallest share of its reach that a region has."""
        assert self.fairness is not None, "asked of fair searches alone"
        return self.fairness.least(self.problem, self.plan)

    def score(self, plan: Plan) -> float:
        """Return what the search raises: the value, and the floor before all else where it is to be raised."""
        return plan.value(self.problem) if self.fairness is None else self.fairness.score(self.problem, plan)

    def gap(self) -> float:
        """Return how far the plan may be from the best, as a fraction of the bound."""
        return max(0.0, self.bound - self.score(self.plan)) / max(self.bound, 1e-12)

    def _first(self) -> None:
        """Serve what is locked, as the solver would; then one request after the other."""
        if self.kept:
            requests = np.unique(self.problem.request[list(self.kept)])
            model = model_of(self.problem, requests, self.problem.room, kept=self.kept)
            found = solve_whole(model, self.clock, self.clock.effort() / 2, self.seed, None, gap=1e-4)
            if found.columns is None:
                raise refused("locks-incomplete")
            self._take(model, found, always=True)
        self._fill_gaps()

    def _model(self, requests: Places, left: Numbers, whole: bool = True) -> Model:
        fairness = self.fairness
        if fairness is not None:
            values = self.plan.values(self.problem)
            values[requests] = 0.0
            already = by_region_of(self.problem, values)
            fairness = replace(fairness, already=already)
        return model_of(self.problem, requests, left, whole, fairness, self.kept)

    def _whole(self, effort: float, precision: float, nodes: int | None = None) -> None:
        if self.gap() < precision or self.clock.over():
            return
        model = self._model(self.possible, self.problem.room)
        found = solve_whole(model, self.clock, effort, self.seed, self._columns(model), precision, nodes)
        self.bound = min(self.bound, found.bound)
        self._take(model, found)

    def _linear(self) -> Numbers | None:
        """Solve the linear model; return how it fills the edges."""
        if self.clock.over():
            return None
        model = self._model(self.possible, self.problem.room, whole=False)
        method = "simplex" if len(self.edges) <= MIDDLE else "ipm"
        found = solve_linear(model, self.clock, self.clock.effort() * 0.6, self.seed, method)
        self.bound = min(self.bound, found.bound)
        if found.duals is not None and found.proven and (self.fairness is None or self.prices is None):
            prices = np.zeros(len(self.problem.room))
            prices[model.offers] = found.duals[-len(model.offers) :] / np.maximum(self.problem.room[model.offers], 1e-9)
            self.prices = prices
        if found.columns is None or not found.proven:
            return None
        guide = np.zeros(len(self.problem.request))
        guide[model.edges] = found.columns[len(model.requests) : len(model.requests) + len(model.edges)]
        return guide

    def _soft(self) -> Numbers:
        """Return a guide by prices alone, at once; it stays one where the linear model comes to no end."""
        self.prices, guide, bound = Pricing(self.problem, self.possible).priced(self.clock)
        self.bound = min(self.bound, bound) if self.fairness is None else self.bound
        return guide

    def _blocks(self, guide: Numbers | None) -> Iterator[float]:
        """Decide block after block, reserving for the others what the linear model gave them."""
        if guide is None:
            return
        self._beside, self.plan = self.plan, nothing(self.problem)
        reserved = guide.copy()
        blocks = list(self.near.parted(self._block))
        for place, block in enumerate(blocks):
            if self.clock.over():
                break
            reserved[self.problem.edges_of_all(block)] = 0.0
            left = self.plan.left(self.problem) - np.bincount(
                self.problem.offer, self.problem.size * reserved, len(self.problem.room)
            )
            self._decide(block, left, 0.25)
            yield 0.1 + 0.3 * (place + 1) / len(blocks)
        self._fill_gaps()
        self.plan, self._beside = self.best(), None

    def _decide(self, block: Places, left: Numbers, part: float) -> Solved:
        model, effort = self._model(block, left), min(self.clock.effort(), self._effort * part)
        start, near = self._columns(model), _FLOOR_NEAR if self._raises() else _NEAR
        found = solve_whole(model, self.clock, effort, self.seed, start, near, _NODES)
        self._take(model, found)
        return found

    def _fill_gaps(self) -> None:
        rest = self.possible[~self.plan.serves[self.possible]]
        Greedy(self.problem, self.plan, self.prices).serve_all(rest[order_by(self.problem.weight[rest])].tolist())

    def _repairs(self, steps: int | None) -> Iterator[float]:
        """Free a block of requests that share offers, decide it anew, again and again, until that is in vain."""
        vain, most = 0, _VAIN * (5 + len(self.edges) // self._block)
        while vain < most and (steps is None or steps > 0):
            if self.gap() < max(self.precision, _CLOSE) or self.clock.over():
                break
            unserved = self.possible[~self.plan.serves[self.possible]]
            among = unserved if len(unserved) and self.random.random() < 0.7 else self.possible
            block = self.near.around(int(among[self.random.randrange(len(among))]), self._block)
            before = self.score(self.plan)
            self._decide(block, self.plan.left(self.problem, block), 0.1)
            vain = 0 if self.score(self.plan) > before + 1e-6 * abs(before) else vain + 1
            steps = None if steps is None else steps - 1
            yield max(0.4, 1 - self.clock.effort() / self._effort)

    def _columns(self, model: Model) -> Numbers:
        """Return the plan as a start for a model."""
        return columns_of(model, self.plan, self.floor() - 1e-9 if self._raises() else None)

    def _raises(self) -> bool:
        return self.fairness is not None and self.fairness.floor is None

    def _take(self, model: Model, found: Solved, always: bool = False) -> None:
        """Take over what a model found, where it is better than what stands."""
        if found.columns is None:
            return
        plan = plan_of(model, found.columns, self.plan, self.problem)
        if always or self.score(plan) > self.score(self.plan):
            self.plan = plan


def _ended(gap: float, precision: float, clock: Clock) -> str:
    """Return why a search is over."""
    if clock.is_stopped():
        return "stopped"
    if gap <= max(1e-6, precision):
        return "proven"
    if clock.work.cut:
        return "clock"
    return "near" if gap < _CLOSE else "work"

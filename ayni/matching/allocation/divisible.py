"""Rounds in which everything can be divided: no minimums, no smallest grants, no limits of number or share.

Such a round is a transport of money and days at prices. Prices of the offers are found first by letting every request
take softly what is best at them, ever less softly; then only the edges that are nearly best at those prices go into a
linear model, which is small, and whose own prices give a bound over all edges.
"""

import numpy as np

from ayni.matching.allocation.models import INFINITE
from ayni.matching.allocation.problems import LEAST, MONEY, Flags, Numbers, Places, Plan, Problem
from ayni.matching.allocation.solver import Clock, Growing

# Rounds of prices: the more offers, the more of them, up to so many more.
_ROUNDS, _MORE, _OFFERS = 36, 24, 25
_SOFT, _HARD = 0.1, 0.008
# How far an edge may lie behind the best of its request, in mean gains, to be in the model; models at most.
_BEHIND = 0.02
_MODELS = 12
_GOOD = 5e-4
# Models are solved even where the seconds are over, as nothing is quicker: so much work, and so much for each edge.
_LEAST, _EACH = 0.5, 1e-5


def divisible(problem: Problem) -> bool:
    """Return whether nothing in the round is all or nothing."""
    counts = np.bincount(problem.request * 2 + problem.part)
    most = max(int(counts.max(initial=0)), 1)
    limited = any(limit is not None and limit < most for limit in problem.most)
    money = problem.part == MONEY
    return bool(
        not limited
        and (problem.need <= LEAST).all()
        and (problem.low <= 0).all()
        and (problem.share[money] >= 1).all()
        and len(problem.request)
    )


def divide(problem: Problem, possible: Places, clock: Clock, seed: int) -> tuple[Plan, Numbers, float] | None:
    """Return plan, prices and bound; None where it did not come out."""
    edges = problem.edges_of_all(possible)
    parts = Parts(problem, edges)
    prices, best = parts.priced(), None
    base = float(problem.base[possible].sum())
    bound, chosen = base + parts.bound(prices), np.zeros(0, np.int64)
    room = np.maximum(problem.room, 1e-9)
    # Every part gets at least a trace.
    least = np.concatenate([np.full(parts.count, LEAST), np.full(len(room), -INFINITE)])
    work = _LEAST + _EACH * len(edges)
    growing = Growing(least, np.ones(parts.count + len(room)), clock, seed, work)
    spent = clock.work.spent + work
    for model in range(_MODELS):
        if model and clock.work.spent > spent and clock.over():
            break
        more = np.setdiff1d(np.flatnonzero(parts.competing(prices)), chosen)
        chosen = np.concatenate([chosen, more])
        growing.add(parts.gain[more], parts.high[more], *parts.entries(more, room))
        found = growing.solve()
        if found is None:
            break
        columns, duals = found
        prices = np.maximum(duals[parts.count :], 0.0) / room
        bound = min(bound, base + parts.bound(prices))
        fill = np.zeros(len(problem.request))
        fill[edges[chosen]] = np.clip(columns, 0.0, parts.high[chosen])
        serves = np.zeros(len(problem.weight), bool)
        serves[possible] = True
        best = Plan(serves, fill), prices, bound
        if not len(more) or bound - best[0].value(problem) < _GOOD * bound:
            break
    return best


class Parts:
    """The parts of requests that take from offers: where their edges begin, and what each takes at which prices."""

    def __init__(self, problem: Problem, edges: Places) -> None:
        self.problem, self.edges = problem, edges
        kind = problem.request[edges] * 2 + problem.part[edges]
        self.first = np.flatnonzero(np.concatenate([[True], np.diff(kind) != 0]))
        self.count = len(self.first)
        self.part = np.repeat(np.arange(self.count), np.diff(np.append(self.first, len(edges))))
        self.offer, self.size, self.gain = problem.offer[edges], problem.size[edges], problem.gain[edges]
        self.high = problem.high[edges]
        self.mean = float(self.gain.mean()) or 1.0
        self._at: Numbers | None = None
        self._order: tuple[Numbers, Places, Numbers, Numbers]

    def priced(self) -> Numbers:
        """Return prices at which soft demand is about what the offers have."""
        prices, room, count = np.zeros(len(self.problem.room)), self.problem.room, len(self.problem.room)
        unit = self.mean / float(self.size.mean())
        rounds = _ROUNDS + min(_MORE, count // _OFFERS)
        for step in range(rounds):
            soft = _SOFT * (_HARD / _SOFT) ** min(1.0, step / (rounds * 0.7))
            worth = (self.gain - prices[self.offer] * self.size) / (self.mean * soft)
            top = np.maximum(np.maximum.reduceat(worth, self.first), 0.0)
            pull = self.high * np.exp(worth - top[self.part])
            taken = np.minimum(self.high, pull / (np.add.reduceat(pull, self.first) + np.exp(-top))[self.part])
            asked = np.bincount(self.offer, self.size * taken, count)
            slope = np.bincount(self.offer, self.size**2 * taken * (1 - taken), count)
            # Where demand hardly bends, a price would jump; it moves as if a little of the demand bent.
            slope = np.maximum(slope, 0.05 * np.maximum(asked, room) * float(self.size.mean())) / (self.mean * soft)
            most = 6 * soft * unit
            prices = np.maximum(0.0, prices + 0.7 * np.clip((asked - room) / np.maximum(slope, 1e-30), -most, most))
        return prices

    def _ordered(self, prices: Numbers) -> tuple[Numbers, Places, Numbers, Numbers]:
        """Return what edges are worth at the prices, their order, best first; in it how high, and after how much."""
        if prices is not self._at:
            worth = self.gain - prices[self.offer] * self.size
            order = np.lexsort((-worth, self.part))
            high = self.high[order]
            before = np.cumsum(high) - high
            before -= before[self.first][self.part]
            self._at, self._order = prices, (worth, order, high, before)
        return self._order

    def bound(self, prices: Numbers) -> float:
        """Return what all parts can gain at most, by what they would gain at these prices."""
        worth, order, high, before = self._ordered(prices)
        gained = float(np.maximum(worth[order], 0.0) @ np.clip(1 - before, 0.0, high))
        return float(prices @ self.problem.room) + gained

    def competing(self, prices: Numbers) -> Flags:
        """Return which edges are best or nearly so at the prices."""
        worth, order, _high, before = self._ordered(prices)
        # The edge that fills the part, or the last: from it on, edges compete.
        last = np.maximum.reduceat(np.where(before < 1, np.arange(len(order)), -1), self.first)
        line = worth[order][last]
        chosen: Flags = worth >= np.maximum(line, 0.0)[self.part] - _BEHIND * self.mean
        chosen[order[self.first]] = True
        return chosen

    def entries(self, chosen: Places, room: Numbers) -> tuple[Places, Numbers]:
        """Return the rows of some edges in the linear model, those of their parts and of their offers, with factors."""
        offers = self.offer[chosen]
        rows = np.column_stack([self.part[chosen], self.count + offers])
        return rows, np.column_stack([np.ones(len(chosen)), self.size[chosen] / room[offers]])

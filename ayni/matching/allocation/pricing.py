"""Prices without a linear model: where there is no time for one, soft demand finds them, and they still give a bound.

Requests take at the prices what is best for them, softly; those for which a minimum would cost more than serving is
worth take little. The bound is Lagrange's: what all would be worth at the prices, limits of number and share apart,
and what the offers' rooms cost; it holds for any prices.
"""

import numpy as np

from ayni.matching.allocation.problems import Flags, Numbers, Places, Problem
from ayni.matching.allocation.solver import Clock

_ROUNDS = 80
_SOFT, _HARD = 0.1, 0.01


class Pricing:
    """Soft demand of some requests, and what is best for them at any prices."""

    def __init__(self, problem: Problem, possible: Places) -> None:
        self.problem, self.possible = problem, possible
        self.edges = edges = problem.edges_of_all(possible)
        kind = problem.request[edges] * 2 + problem.part[edges]
        self.first = np.flatnonzero(np.concatenate([[True], np.diff(kind) != 0]))
        counts = np.diff(np.append(self.first, len(edges)))
        self.part = np.repeat(np.arange(len(self.first)), counts)
        self.owner = np.searchsorted(possible, problem.request[edges[self.first]])
        self.need = problem.need.ravel()[kind[self.first]]
        self.offer, self.size, self.gain = problem.offer[edges], problem.size[edges], problem.gain[edges]
        self.high, self.base = problem.high[edges], problem.base[possible]
        self.mean = float(self.gain.mean()) or 1.0

    def priced(self, clock: Clock) -> tuple[Numbers, Numbers, float]:
        """Return prices, how they would fill the edges within the offers' rooms, and the best bound met."""
        room = self.problem.room
        prices, taken = np.zeros(len(room)), np.zeros(len(self.edges))
        best, bound = prices, self.bound(prices)
        for step in range(_ROUNDS):
            if clock.over():
                break
            soft = self.mean * _SOFT * (_HARD / _SOFT) ** min(1.0, step / (_ROUNDS * 0.7))
            taken = self._taken(prices, soft)
            asked = np.bincount(self.offer, self.size * taken, len(room))
            bend = np.bincount(self.offer, self.size**2 * taken * (1 - taken), len(room))
            bend = np.maximum(bend, 0.05 * np.maximum(asked, room) * float(self.size.mean())) / soft
            most = 6 * soft / float(self.size.mean())
            prices = np.maximum(0.0, prices + 0.7 * np.clip((asked - room) / np.maximum(bend, 1e-30), -most, most))
            if step % 10 == 9 and (now := self.bound(prices)) < bound:
                best, bound = prices, now
        asked = np.bincount(self.offer, self.size * taken, len(room))
        fill = np.zeros(len(self.problem.request))
        fill[self.edges] = taken * np.minimum(1.0, room / np.maximum(asked, 1e-9))[self.offer]
        return best, fill, bound

    def _taken(self, prices: Numbers, soft: float) -> Numbers:
        """Return the soft demand for every edge at the prices."""
        worth = self.gain - prices[self.offer] * self.size
        top = np.maximum(np.maximum.reduceat(worth, self.first), 0.0)
        pull = self.high * np.exp((worth - top[self.part]) / soft)
        all_ = np.add.reduceat(pull, self.first)
        total = np.maximum(all_ / (all_ + np.exp(-top / soft)), self.need)
        taken: Numbers = np.minimum(self.high, pull * (total / np.maximum(all_, 1e-30))[self.part])
        gained = np.bincount(self.owner, np.add.reduceat(taken * worth, self.first), len(self.possible)) + self.base
        served = 1 / (1 + np.exp(np.clip(-gained / soft, -50, 50)))
        return taken * served[self.owner][self.part]

    def bound(self, prices: Numbers) -> float:
        """Return what no plan can exceed."""
        worth = self.gain - prices[self.offer] * self.size
        order = np.lexsort((-worth, self.part))
        high, sorted_ = self.high[order], worth[order]
        before = np.cumsum(high) - high
        before -= before[self.first][self.part]
        wanted: Flags = sorted_ > 0
        upto = np.where(wanted, 1.0, self.need[self.part])
        gained = np.add.reduceat(sorted_ * np.clip(upto - before, 0.0, high), self.first)
        each = self.base + np.bincount(self.owner, gained, len(self.possible))
        return float(prices @ self.problem.room + np.maximum(each, 0.0).sum())

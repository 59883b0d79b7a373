"""From fractions to amounts that can be written down: whole hundredths where they fit, every rule kept to the letter.

A solver keeps its rows to a tolerance; a plan that people sign must keep them exactly. Amounts are rounded, then moved
in single steps until nothing is broken; a request for which that fails to the last digit is given up rather than kept.
"""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np

from ayni.matching.allocation.greedy import Greedy
from ayni.matching.allocation.problems import DAYS, LEAST, MONEY, Flags, Numbers, Places, Plan, Problem, nothing

COARSE, FINE = 1e-2, 1e-6
_SLACK, _DIGITS = 1e-7, 4e-15
_ROUNDS = 60


class Amounts:
    """The amount of every edge in use, with what each request and each offer has of them."""

    def __init__(self, problem: Problem, plan: Plan, kept: Mapping[int, float]) -> None:
        self.problem = problem
        self.kept = kept
        self.exact = plan.fill * problem.size
        for edge, fill in kept.items():
            self.exact[edge] = round(fill * float(problem.size[edge]), 9)
        self.serves = plan.serves.copy()
        edges = self._written(plan)
        coarse = (problem.part[edges] == MONEY) & (problem.size[edges] >= 1000)
        amounts, self.rough = self._cut(edges, coarse)
        self.amount: dict[int, float] = dict(zip(edges.tolist(), amounts.tolist(), strict=True))
        self.steps: dict[int, float] = dict(zip(edges.tolist(), np.where(coarse, COARSE, FINE).tolist(), strict=True))
        used = np.bincount(problem.offer[edges], amounts, len(problem.room))
        self.used: dict[int, float] = dict(enumerate(used.tolist()))
        self.of_request: dict[int, list[int]] = defaultdict(list)
        for edge, request in zip(edges.tolist(), problem.request[edges].tolist(), strict=True):
            self.of_request[request].append(edge)

    def _written(self, plan: Plan) -> Places:
        """Return the edges that carry something; traces beside more of the same part are not worth a line."""
        problem = self.problem
        edges = np.flatnonzero(plan.serves[problem.request] & (plan.fill > 1e-9))
        kind, amounts = problem.request[edges] * 2 + problem.part[edges], self.exact[edges]
        had = np.bincount(kind, amounts, 2 * len(problem.weight))
        written: Places = edges[(amounts >= FINE) | (amounts > had[kind] / 2)]
        return written

    def _cut(self, edges: Places, coarse: Flags) -> tuple[Numbers, list[int]]:
        """Return amounts rounded down where that breaks nothing, and the requests left as they were."""
        problem, exact = self.problem, self.exact[edges]
        step = np.where(coarse, COARSE, FINE)
        amounts = np.round(np.floor(exact / step + 1e-4) * step, 6)
        near = np.round(exact, 2)
        amounts = np.where(np.abs(near - exact) < 1e-7, near, amounts)
        kind = problem.request[edges] * 2 + problem.part[edges]
        had = np.bincount(kind, amounts, 2 * len(problem.weight)).reshape(-1, 2)
        asked = problem.asked
        need = np.where(problem.need > LEAST, problem.need * asked, 0.0)
        amiss = (had < need - _slack(need)) | (had > asked + _slack(asked)) | ((asked > 0) & (had <= 0))
        short: Flags = amiss[:, MONEY] | amiss[:, DAYS]
        has = had[:, MONEY] + problem.own * asked[:, MONEY]
        low, high = problem.low[edges] * problem.size[edges], problem.high[edges] * problem.size[edges]
        most = problem.share[edges] * has[problem.request[edges]]
        wrong = (amounts < low - _slack(low)) | (amounts > high + _slack(high)) | (amounts <= 0)
        wrong |= (problem.part[edges] == MONEY) & (amounts > most + _slack(most))
        short[problem.request[edges[wrong]]] = True
        over = np.bincount(problem.offer[edges], amounts, len(problem.room)) > problem.room + _slack(problem.room)
        short[problem.request[edges[over[problem.offer[edges]]]]] = True
        short[problem.request[list(self.kept)]] = True
        rough = short & self.serves
        return np.where(rough[problem.request[edges]], exact, amounts), np.flatnonzero(rough).tolist()

    def _put(self, edge: int, amount: float) -> None:
        self.used[int(self.problem.offer[edge])] += amount - self.amount.get(edge, 0.0)
        self.amount[edge] = amount

    def broken(self, request: int) -> float:
        """Return by how much in all the rules of a request and of its offers are broken."""
        problem, edges = self.problem, self.of_request[request]
        total = 0.0
        for part in (MONEY, DAYS):
            asked = float(problem.asked[request, part])
            if asked <= 0:
                continue
            mine = [edge for edge in edges if problem.part[edge] == part]
            had = sum(self.amount[edge] for edge in mine)
            need = float(problem.need[request, part])
            total += _over(had, asked) + (_over(asked * need, had) if need > LEAST else 0.0)
            total += asked if had <= 0 else 0.0
            if part == MONEY:
                has = had + float(problem.own[request]) * asked
                total += sum(_over(self.amount[edge], float(problem.share[edge]) * has) for edge in mine)
        for edge in edges:
            size, amount = float(problem.size[edge]), self.amount[edge]
            total += _over(float(problem.low[edge]) * size, amount) + _over(amount, float(problem.high[edge]) * size)
            offer = int(problem.offer[edge])
            total += _over(self.used[offer], float(problem.room[offer]))
        return total

    def round(self, request: int) -> None:
        """Round the amounts of a request and mend what that breaks: to hundredths, else finer, else not at all."""
        edges = self._movable(request)
        before = {edge: self.amount[edge] for edge in edges}
        for fine in (False, True):
            for edge in edges:
                step = FINE if fine else self.steps[edge]
                self.steps[edge] = step
                self._put(edge, _rounded(before[edge], step) or before[edge])
            if self._walk(request):
                return
        for edge in edges:
            self._put(edge, before[edge])
        if self.broken(request) > 0 and len(edges) == len(self.of_request[request]):
            self._refill(request)

    def _movable(self, request: int) -> list[int]:
        return [edge for edge in self.of_request[request] if edge not in self.kept]

    def _refill(self, request: int) -> None:
        """Share out anew, to the last digit, among the same offers."""
        problem = self.problem
        left = problem.room.copy()
        for offer, used in self.used.items():
            left[offer] -= used
        for edge in self.of_request[request]:
            left[int(problem.offer[edge])] += self.amount[edge]
        for edge, fill in (
            Greedy(problem, nothing(problem), left=left).shared(request, self.of_request[request]).items()
        ):
            self._put(edge, fill * float(problem.size[edge]))

    def _walk(self, request: int) -> bool:
        for _round in range(_ROUNDS):
            broken = self.broken(request)
            if broken <= 0:
                return True
            best, chosen = broken, None
            for edge in self._movable(request):
                before = self.amount[edge]
                for change in sorted({self.steps[edge], broken}):
                    for sign in (1, -1):
                        after = _rounded(before + sign * change, self.steps[edge])
                        if after <= 0 or after == before:
                            continue
                        self._put(edge, after)
                        now = self.broken(request)
                        if now < best:
                            best, chosen = now, (edge, after)
                self._put(edge, before)
            if chosen is None:
                return False
            self._put(*chosen)
        return self.broken(request) <= 0

    def drop(self, request: int) -> None:
        """Serve a request no longer."""
        self.serves[request] = False
        for edge in self.of_request.pop(request, []):
            self.used[int(self.problem.offer[edge])] -= self.amount.pop(edge)

    def plan(self) -> Plan:
        """Return the plan of these amounts."""
        fill = np.zeros(len(self.problem.request))
        for edge, amount in self.amount.items():
            fill[edge] = amount / float(self.problem.size[edge])
        return Plan(self.serves, fill)


def settle(problem: Problem, plan: Plan, kept: Mapping[int, float] | None = None) -> Amounts:
    """Return the plan in amounts that keep every rule."""
    amounts = Amounts(problem, plan, kept or {})
    served = amounts.rough
    for request in served:
        amounts.round(request)
    # Rounding one request may press on an offer of another: look again, and give up what still does not fit.
    for request in served:
        if amounts.broken(request) > 0:
            amounts.round(request)
        if amounts.broken(request) > 0:
            amounts.drop(request)
    return amounts


def _rounded(amount: float, step: float) -> float:
    near = round(amount, 2)
    if step == COARSE or abs(near - amount) < 1e-5 * max(1.0, min(amount, 100.0)):
        return near
    return round(amount, 6)


def _slack(amount: Numbers) -> Numbers:
    return _SLACK + _DIGITS * amount


def _over(amount: float, limit: float) -> float:
    """Return by how much an amount is above a limit; nothing where so large numbers cannot be told apart."""
    excess = amount - limit
    return excess if excess > _SLACK + _DIGITS * limit else 0.0

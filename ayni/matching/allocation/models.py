"""The linear and the mixed-integer model of some requests, with what the others leave of every offer.

Fractions of what was asked are the unit of every column, so that all coefficients are near 1. A column that says
whether an edge is used at all stands only where a smallest grant or a limit on the number of offers asks for it; in the
linear model it never does, because there it would always equal the filled fraction over its maximum. Where it stands,
the column of the edge is what it carries above its least, so that the least needs no row.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from ayni.matching.allocation.problems import Flags, Numbers, Places, Plan, Problem, by_region_of
from ayni.matching.allocation.tightening import tightened

INFINITE = 1e30


@dataclass(frozen=True)
class Model:
    """Maximise `cost` over columns from `lower` to `upper`, rows (in compressed form) at most `limit`."""

    cost: Numbers
    lower: Numbers
    upper: Numbers
    whole: Flags
    starts: Places
    columns: Places
    factors: Numbers
    limit: Numbers
    requests: Places  # which requests its first columns serve
    edges: Places  # which edges the columns after them fill, above their least
    used: Places  # places among `edges` that have a column "used at all", in their order
    least: Numbers  # what these carry at least where used
    offers: Places  # the offers of the last rows


class Rows:
    """Rows at most a limit, gathered in blocks."""

    def __init__(self) -> None:
        self.count = 0
        self.row: list[Places] = []
        self.column: list[Places] = []
        self.factor: list[Numbers] = []
        self.limit: list[Numbers] = []

    def add(self, count: int, *terms: tuple[Places, Places, Numbers], limit: Numbers | None = None) -> None:
        """Add so many rows; each term says rows (from 0), columns and factors."""
        for row, column, factor in terms:
            self.row.append(row + self.count)
            self.column.append(column)
            self.factor.append(np.broadcast_to(factor, row.shape))
        self.limit.append(np.zeros(count) if limit is None else limit)
        self.count += count

    def compressed(self) -> tuple[Places, Places, Numbers, Numbers]:
        """Return starts, columns, factors and limits, row by row."""
        row, column = np.concatenate(self.row), np.concatenate(self.column)
        order = np.lexsort((column, row))
        starts = np.searchsorted(row[order], np.arange(self.count + 1))
        return starts, column[order], np.concatenate(self.factor)[order], np.concatenate(self.limit)


@dataclass(frozen=True)
class Fairness:
    """Rows of fairness: every region has at least its reach times the floor, the floor given or to be raised."""

    reach: Numbers
    already: Numbers  # what the requests outside the model bring to every region
    floor: float | None  # None: raise it, before all else
    counts: float = 0.0  # what one whole floor counts for in the objective, where it is to be raised
    beside: float = 1.0  # what the value counts for beside it

    def least(self, problem: Problem, plan: Plan) -> float:
        """Return the smallest share of its reach that a region has."""
        some = self.reach > 0
        shares = by_region_of(problem, plan.values(problem))[some] / self.reach[some]
        return float(shares.min(initial=1.0))

    def score(self, problem: Problem, plan: Plan) -> float:
        """Return the value, and the floor before all else where it is to be raised; below 0 under a floor given."""
        floor, value = self.least(problem, plan), plan.value(problem)
        if self.floor is None:
            return self.beside * value + self.counts * floor
        return value if floor >= self.floor - 1e-7 else floor - 2.0


def model_of(
    problem: Problem,
    requests: Places,
    left: Numbers,
    whole: bool = True,
    fairness: Fairness | None = None,
    kept: Mapping[int, float] | None = None,
) -> Model:
    """Return the model of the requests, sorted, over what is left of the offers; kept edges carry just that."""
    edges = problem.edges_of_all(requests)
    owner = np.searchsorted(requests, problem.request[edges])
    fill = len(requests) + np.arange(len(edges))
    high = np.minimum(problem.high[edges], np.maximum(left[problem.offer[edges]], 0.0) / problem.size[edges])
    high, low = tightened(problem, requests, edges, owner, np.where(high + 1e-12 < problem.low[edges], 0.0, high))
    crowded = _crowded(problem, requests, edges)
    used = np.flatnonzero(((problem.low[edges] > 0) | crowded) & (high > 0)) if whole else np.zeros(0, np.int64)
    use = len(requests) + len(edges) + np.arange(len(used))
    rows = Rows()
    _part_rows(rows, problem, requests, edges, owner, fill)
    _edge_rows(rows, owner, fill, high, used, use)
    _count_rows(rows, problem, edges, owner, fill, high, used, use, crowded)
    _share_rows(rows, problem, edges, owner, fill, high)
    width = len(requests) + len(edges) + len(used)
    cost = np.concatenate([problem.base[requests], problem.gain[edges], np.zeros(len(used))])
    upper = np.concatenate([np.ones(len(requests)), high, np.ones(len(used))])
    integral = np.concatenate([np.full(len(requests), whole), np.zeros(len(edges), bool), np.full(len(used), whole)])
    if fairness is not None:
        if fairness.floor is None:
            cost = np.append(cost * fairness.beside, fairness.counts)
            upper, integral = np.append(upper, 1.0), np.append(integral, False)
        _region_rows(rows, problem, requests, edges, owner, fill, fairness, width)
    lower = np.zeros(len(cost))
    for place in np.flatnonzero(np.isin(edges, list(kept))) if kept else ():
        lower[owner[place]] = 1.0
        lower[fill[place]] = upper[fill[place]] = kept[int(edges[place])] if kept else 0.0
        lower[use[used == place]] = 1.0
        low[place] = min(low[place], upper[fill[place]])
    offers = _offer_rows(rows, problem, edges, fill, left)
    matrix, least = rows.compressed(), low[used]
    return _above_least(Model(cost, lower, upper, integral, *matrix, requests, edges, used, least, offers))


def _above_least(model: Model) -> Model:
    """Return the model with columns that say what edges in use carry above their least."""
    if not (model.least > 0).any():
        return model
    width = len(model.cost)
    fill, use = len(model.requests) + model.used, len(model.requests) + len(model.edges) + np.arange(len(model.used))
    least, used = np.zeros(width), np.zeros(width, np.int64)
    least[fill], used[fill] = model.least, use
    row = np.repeat(np.arange(len(model.limit)), np.diff(model.starts))
    moved = np.flatnonzero(least[model.columns] > 0)
    columns = np.concatenate([model.columns, used[model.columns[moved]]])
    keys, place = np.unique(np.concatenate([row, row[moved]]) * width + columns, return_inverse=True)
    more: Numbers = model.factors[moved] * least[model.columns[moved]]
    factors: Numbers = np.bincount(place, np.concatenate([model.factors, more])).astype(float)
    some = np.abs(factors) > 1e-12
    keys, factors = keys[some], factors[some]
    cost, lower, upper = model.cost.copy(), model.lower.copy(), model.upper.copy()
    cost[use] += model.cost[fill] * model.least
    lower[fill], upper[fill] = (np.maximum(side[fill] - model.least, 0.0) for side in (lower, upper))
    starts = np.searchsorted(keys // width, np.arange(len(model.limit) + 1))
    changed = replace(model, cost=cost, lower=lower, upper=upper)
    return replace(changed, starts=starts, columns=keys % width, factors=factors)


def _crowded(problem: Problem, requests: Places, edges: Places) -> Flags:
    """Return which edges compete for a limited number of places at their request."""
    kind = problem.request[edges] * 2 + problem.part[edges]
    counts = np.bincount(kind, minlength=2 * len(problem.weight))[kind]
    limits = np.array([np.inf if most is None else most for most in problem.most])
    crowded: Flags = counts > limits[problem.part[edges]]
    return crowded


def _part_rows(rows: Rows, problem: Problem, requests: Places, edges: Places, owner: Places, fill: Places) -> None:
    """Filled at most whole, at least to the minimum, where served."""
    kind = owner * 2 + problem.part[edges]
    asked = np.flatnonzero((problem.asked[requests] > 0).ravel())
    line = np.searchsorted(asked, kind)
    served = asked // 2
    need = problem.need[requests].ravel()[asked]
    every = np.arange(len(asked))
    rows.add(len(asked), (line, fill, np.array(1.0)), (every, served, np.array(-1.0)))
    rows.add(len(asked), (line, fill, np.array(-1.0)), (every, served, need))


def _edge_rows(rows: Rows, owner: Places, fill: Places, high: Numbers, used: Places, use: Places) -> None:
    """An edge carries nothing unless used, and at most so much then; used only where the request is served."""
    each = np.arange(len(used))
    rows.add(len(used), (each, fill[used], np.array(1.0)), (each, use, -high[used]))
    rows.add(len(used), (each, use, np.array(1.0)), (each, owner[used], np.array(-1.0)))
    plain = np.ones(len(fill), bool)
    plain[used] = False
    short = np.flatnonzero(plain & (high < 1))
    each = np.arange(len(short))
    rows.add(len(short), (each, fill[short], np.array(1.0)), (each, owner[short], -high[short]))


def _count_rows(
    rows: Rows,
    problem: Problem,
    edges: Places,
    owner: Places,
    fill: Places,
    high: Numbers,
    used: Places,
    use: Places,
    crowded: Flags,
) -> None:
    """At most so many offers for each part of a request; without whole columns, what they would at least be."""
    some = np.flatnonzero(crowded & (high > 0))
    if not len(some):
        return
    kinds, line = np.unique(owner[some] * 2 + problem.part[edges[some]], return_inverse=True)
    most = np.array([0.0 if limit is None else limit for limit in problem.most])[kinds % 2]
    if len(used):
        columns, factors = use[np.searchsorted(used, some)], np.ones(len(some))
    else:
        columns, factors = fill[some], 1 / high[some]
    rows.add(len(kinds), (line, columns, factors), (np.arange(len(kinds)), kinds // 2, -most))


def _share_rows(rows: Rows, problem: Problem, edges: Places, owner: Places, fill: Places, high: Numbers) -> None:
    """A grant is at most its share of all grants and the own share."""
    request = problem.request[edges]
    share = problem.share[edges]
    enough = share * (problem.need[request, 0] + problem.own[request]) >= high
    some = np.flatnonzero((problem.part[edges] == 0) & (share < 1) & ~enough)
    if not len(some):
        return
    money = np.flatnonzero(problem.part[edges] == 0)
    begins = np.searchsorted(owner[money], owner[some])
    counts = np.searchsorted(owner[money], owner[some], side="right") - begins
    line = np.repeat(np.arange(len(some)), counts)
    before = np.concatenate([[0], np.cumsum(counts)[:-1]])
    other = money[np.arange(int(counts.sum())) - before[line] + begins[line]]
    factor = np.where(other == some[line], 1 - share[some][line], -share[some][line])
    each = np.arange(len(some))
    rows.add(len(some), (line, fill[other], factor), (each, owner[some], -share[some] * problem.own[request[some]]))


def _region_rows(
    rows: Rows,
    problem: Problem,
    requests: Places,
    edges: Places,
    owner: Places,
    fill: Places,
    fairness: Fairness,
    column: int,
) -> None:
    """Every region that can reach anything has at least the floor of it."""
    bound = np.flatnonzero(fairness.reach > 0)
    line_of = np.full(len(problem.regions), -1)
    line_of[bound] = np.arange(len(bound))
    reach, already = fairness.reach[bound], fairness.already[bound]
    mine, others = line_of[problem.region[requests]], line_of[problem.region[requests[owner]]]
    served, filled = np.flatnonzero(mine >= 0), np.flatnonzero(others >= 0)
    terms = [
        (mine[served], served, -problem.base[requests[served]] / reach[mine[served]]),
        (others[filled], fill[filled], -problem.gain[edges[filled]] / reach[others[filled]]),
    ]
    limit = already / reach
    if fairness.floor is None:
        terms.append((np.arange(len(bound)), np.full(len(bound), column), np.array(1.0)))
    else:
        # Where the rest of the plan already stands below the floor, the least is not to fall further.
        limit = limit - fairness.floor
    rows.add(len(bound), *terms, limit=limit)


def _offer_rows(rows: Rows, problem: Problem, edges: Places, fill: Places, left: Numbers) -> Places:
    """No offer gives more than is left of it."""
    offers, line = np.unique(problem.offer[edges], return_inverse=True)
    room = np.maximum(problem.room[offers], 1e-9)
    rows.add(len(offers), (line, fill, problem.size[edges] / room[line]), limit=np.maximum(left[offers], 0.0) / room)
    return offers

"""What follows for single lines of a model from what a whole part needs: which carry nothing, and what others must.

Where only so many offers may serve a part, a line beside which even the largest others cannot reach the minimum is of
no use, and one that is used has to bring what the largest others leave open. No plan is lost by that, but the
relaxation of the model comes nearer to the plans.
"""

import numpy as np

from ayni.matching.allocation.problems import MONEY, Numbers, Places, Problem

_PASSES = 4
# A solver keeps rows to a tolerance; what is concluded stays clear of it.
_SLACK, _MARGIN, _WORTH, _DIGITS = 1e-6, 1e-5, 1e-4, 1e-9


def tightened(
    problem: Problem, requests: Places, edges: Places, owner: Places, high: Numbers
) -> tuple[Numbers, Numbers]:
    """Return the most and the least that edges in use carry, as fractions; `high` is what they could by themselves.

    `edges` are sorted by request, then part; `owner` is the place of their request among `requests`.
    """
    kind, low = owner * 2 + problem.part[edges], problem.low[edges]
    counts = np.bincount(kind, minlength=2 * len(requests))
    first = np.cumsum(counts) - counts
    limits = np.array([len(edges) if most is None else most for most in problem.most], np.int64)
    places = np.minimum(counts, np.tile(limits, len(requests)))
    need, own = problem.need[requests].ravel()[kind], problem.own[requests][owner]
    money = problem.part[edges] == MONEY
    others = np.ones(len(edges))
    for _pass in range(_PASSES):
        all_, others = _beside(high, kind, first, places)
        shared = problem.share[edges] * (np.minimum(all_, 1.0) + own)
        after = np.where(money, np.minimum(high, shared), high)
        after = np.where((after + others < need - _SLACK) | (after + 1e-12 < low), 0.0, after)
        if (after == high).all():
            break
        high = after
    least = need - others
    # Where the largest reach just the minimum, a line in use carries all it can.
    least = np.where(least >= high - _DIGITS, high, np.minimum(least - _MARGIN, high))
    return high, np.where(least > np.maximum(low, _WORTH), least, low)


def _beside(high: Numbers, kind: Places, first: Places, places: Places) -> tuple[Numbers, Numbers]:
    """Return for every edge what the largest of its part can carry together, and what they can beside it."""
    order = np.lexsort((-high, kind))
    sums = np.concatenate([[0.0], np.cumsum(high[order])])
    rank = np.empty(len(high), np.int64)
    rank[order] = np.arange(len(high)) - first[kind]
    all_ = (sums[first + places] - sums[first])[kind]
    fewer = (sums[first + np.maximum(places - 1, 0)] - sums[first])[kind]
    return all_, np.where(rank < places[kind], all_ - high, fewer)

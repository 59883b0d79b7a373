"""Weights of facets learnt from pairs that people judged, and the measured gain without which nobody should use them.

The score of a pair is its likeness times the factors of its facets, each to the power of its weight; by judgement all
weights are 1. Learning pulls back to 1 the more strongly the fewer requests were judged, moves a weight by a fifth at
most, and is measured on requests that it did not learn from.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ayni.matching.fits import fits
from ayni.matching.matching import read_sides
from ayni.matching.meaning import Knowledge, shipped
from ayni.matching.subjects import likeness

FACETS = ("support", "place", "organisation", "language", "modality", "figures")
# Facets of single fits that count as one here.
_FIGURES = frozenset({"amount", "share", "time", "days"})
_STEP, _LEAST, _FOLDS, _ROUNDS = 0.2, 0.05, 5, 400
# A factor of nothing is taken for so much, so that it has a logarithm.
_NOTHING = 1e-3


class Judged(NamedTuple):
    """A pair that people judged: both sides wanted it, or one did not want it."""

    request: str
    offer: str
    good: bool


class Measured(NamedTuple):
    """Weights and what they bring: nDCG with the present ones and, on requests not learnt from, with learnt ones."""

    weights: dict[str, float]
    before: float
    after: float
    requests: int
    pairs: int


class _Pair(NamedTuple):
    """A judged pair in numbers: the logarithms of its likeness and of its facets' factors."""

    good: bool
    base: float
    facets: tuple[float, ...]


_Groups = list[list[_Pair]]


def measure(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    judged: Iterable[Judged],
    *,
    as_of: date,
    present: Mapping[str, float] | None = None,
    knowledge: Knowledge | None = None,
) -> Measured:
    """Return weights learnt from judged pairs, and nDCG before and after by cross-validation over requests.

    Only requests with both a wanted and an unwanted offer tell anything; without any, the present weights come back.
    """
    groups = _groups(requests, offers, judged, as_of, knowledge or shipped())
    now = tuple((present or {}).get(name, 1.0) for name in FACETS)
    pairs = sum(map(len, groups))
    if not groups:
        return Measured(dict(zip(FACETS, now, strict=True)), 0.0, 0.0, 0, 0)
    before = sum(_ndcg(group, now) for group in groups) / len(groups)
    count = min(_FOLDS, len(groups))
    after = 0.0
    for fold in range(count):
        learnt = _learnt([group for place, group in enumerate(groups) if place % count != fold], now)
        after += sum(_ndcg(group, learnt) for place, group in enumerate(groups) if place % count == fold)
    weights = {name: round(weight, 4) for name, weight in zip(FACETS, _learnt(groups, now), strict=True)}
    return Measured(weights, round(before, 6), round(after / len(groups), 6), len(groups), pairs)


def quality(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    judged: Iterable[Judged],
    *,
    as_of: date,
    present: Mapping[str, float] | None = None,
    knowledge: Knowledge | None = None,
) -> tuple[float, int, int]:
    """Return nDCG of the present weights on judged pairs, over how many requests and how many pairs; 0.0 over none."""
    groups = _groups(requests, offers, judged, as_of, knowledge or shipped())
    now = tuple((present or {}).get(name, 1.0) for name in FACETS)
    found = sum(_ndcg(group, now) for group in groups) / len(groups) if groups else 0.0
    return round(found, 6), len(groups), sum(map(len, groups))


def _groups(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    judged: Iterable[Judged],
    as_of: date,
    known: Knowledge,
) -> _Groups:
    """Return the judged pairs of every request of which some were wanted and some were not, by the request's id."""
    sides = read_sides(requests, offers, as_of, known)
    asked = {profile.id: place for place, profile in enumerate(sides.requests)}
    given = {profile.id: place for place, profile in enumerate(sides.offers)}
    found: dict[str, list[_Pair]] = defaultdict(list)
    for one in sorted(set(judged)):
        if one.request in asked and one.offer in given:
            here, there = asked[one.request], given[one.offer]
            alike = likeness(sides.asked[here], sides.given[there])
            factors = dict.fromkeys(FACETS, 1.0)
            for fit in fits(sides.requests[here], sides.offers[there], as_of):
                factors["figures" if fit.facet in _FIGURES else fit.facet] *= fit.factor
            logs = tuple(math.log(max(factors[name], _NOTHING)) for name in FACETS)
            found[one.request].append(_Pair(one.good, math.log(max(alike, _NOTHING)), logs))
    return [found[name] for name in sorted(found) if len({pair.good for pair in found[name]}) == 2]


def _learnt(groups: _Groups, now: tuple[float, ...]) -> tuple[float, ...]:
    """Return weights for which wanted offers stand before unwanted ones, near to 1 and not far from the present."""
    import numpy as np

    present = np.array(now)
    low, high = np.maximum(present * (1 - _STEP), _LEAST), present * (1 + _STEP)
    rows, bases, shares = [], [], []
    for group in groups:
        wanted = [pair for pair in group if pair.good]
        others = [pair for pair in group if not pair.good]
        for one in wanted:
            for other in others:
                rows.append([a - b for a, b in zip(one.facets, other.facets, strict=True)])
                bases.append(one.base - other.base)
                shares.append(1 / (len(wanted) * len(others)))
    if not rows:
        return now
    differences, base, share = np.array(rows), np.array(bases), np.array(shares)
    pull = 20 / (1 + len(groups) / 20) / 20
    step = 1 / (0.25 * float((share[:, None] * differences**2).sum()) + pull)
    weights = present.copy()
    for _round in range(_ROUNDS):
        wrong = 1 / (1 + np.exp(np.clip(base + differences @ weights, -50, 50)))
        slope = -(share * wrong) @ differences + pull * (weights - 1)
        weights = np.clip(weights - step * slope, low, high)
    return tuple(float(weight) for weight in weights)


def _ndcg(group: list[_Pair], weights: tuple[float, ...]) -> float:
    """Return how near the order of a request's judged offers is to the best one, from 0 to 1; ties by the worse one."""

    def score(pair: _Pair) -> float:
        return pair.base + sum(weight * log for weight, log in zip(weights, pair.facets, strict=True))

    ordered = sorted(group, key=lambda pair: (-round(score(pair), 9), pair.good))
    gained = sum(1 / math.log2(place + 2) for place, pair in enumerate(ordered) if pair.good)
    best = sum(1 / math.log2(place + 2) for place in range(sum(pair.good for pair in group)))
    return gained / best

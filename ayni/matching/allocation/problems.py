"""The instance as arrays: one row for each edge that can carry anything, amounts as fractions of what was asked."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ayni.matching.allocation.instances import Edge, Instance

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Flags = NDArray[np.bool_]

MONEY, DAYS = 0, 1
# A request without a minimum is served by any amount, but not by none.
LEAST = 2e-5


@dataclass(frozen=True)
class Problem:
    """Requests, offers (funds, then specialists) and edges sorted by request, then part."""

    weight: Numbers  # per request
    asked: Numbers  # per request and part
    need: Numbers  # per request and part: the minimum as a fraction of what was asked
    own: Numbers  # per request: own share as a fraction of the money asked
    region: Places  # per request
    regions: tuple[str, ...]
    room: Numbers  # per offer
    funds: int
    most: tuple[int | None, int | None]  # offers per request, for money and days
    request: Places  # from here on per edge
    offer: Places
    part: Places
    gain: Numbers  # value of the whole part
    size: Numbers  # what the whole part amounts to
    low: Numbers
    high: Numbers
    share: Numbers
    first: Places  # per request: place of its first edge; one more at the end

    @property
    def base(self) -> Numbers:
        """What it is worth to serve a request at all."""
        return self.weight / 2

    def edges_of(self, request: int) -> range:
        """Return the places of a request's edges."""
        return range(int(self.first[request]), int(self.first[request + 1]))

    def edges_of_all(self, requests: Places) -> Places:
        """Return the places of the edges of several requests, in order."""
        starts, counts = self.first[requests], self.first[requests + 1] - self.first[requests]
        if not len(requests) or not counts.sum():
            return np.zeros(0, np.int64)
        before = np.concatenate([[0], np.cumsum(counts)[:-1]])
        places: Places = np.arange(int(counts.sum())) + np.repeat(starts - before, counts)
        return places


@dataclass
class Plan:
    """Which requests are served, and how much of a part every edge carries, as a fraction of what was asked."""

    serves: Flags
    fill: Numbers

    def copy(self) -> "Plan":
        """Return a plan that can be changed apart."""
        return Plan(self.serves.copy(), self.fill.copy())

    def values(self, problem: Problem) -> Numbers:
        """Return what every request contributes."""
        filled = np.bincount(problem.request, problem.gain * self.fill, len(problem.weight))
        return np.where(self.serves, problem.base + filled, 0.0)

    def value(self, problem: Problem) -> float:
        """Return the value of the whole plan."""
        return float(self.values(problem).sum())

    def left(self, problem: Problem, block: Places | None = None) -> Numbers:
        """Return what every offer still has, or would have if a block of requests gave back what it got."""
        used = problem.size * self.fill
        if block is not None:
            used[problem.edges_of_all(block)] = 0.0
        return problem.room - np.bincount(problem.offer, used, len(problem.room))


def nothing(problem: Problem) -> Plan:
    """Return the plan that serves nobody."""
    return Plan(np.zeros(len(problem.weight), np.bool_), np.zeros(len(problem.request)))


def most_of(problem: Problem, requests: Places) -> float:
    """Return what the requests would be worth if each part were filled by its best offer: a first bound."""
    best = np.zeros(2 * len(problem.weight))
    np.maximum.at(best, problem.request * 2 + problem.part, problem.gain)
    return float(problem.base[requests].sum() + best.reshape(-1, 2)[requests].sum())


def by_region_of(problem: Problem, values: Numbers) -> Numbers:
    """Return the sum of the requests' values for every region."""
    sums: Numbers = np.bincount(problem.region, values, len(problem.regions)).astype(float)
    return sums


def problem_of(instance: Instance) -> Problem:
    """Return the arrays of an instance, without the edges that can never carry anything."""
    requests = instance.requests
    asked = np.array([(one.ask, one.days) for one in requests], float)
    least = np.array([(one.viable, one.days_min) for one in requests], float)
    weight = np.array([one.weight for one in requests], float)
    with np.errstate(divide="ignore", invalid="ignore"):
        need = np.where(asked > 0, np.maximum(least / asked, LEAST), 0.0)
        own = np.where(asked[:, MONEY] > 0, np.array([one.own for one in requests], float) / asked[:, MONEY], 0.0)
    regions = tuple(dict.fromkeys(one.region for one in requests))
    known = {name: place for place, name in enumerate(regions)}
    room = np.array([one.budget for one in instance.funds] + [one.days for one in instance.specialists], float)
    return Problem(
        weight,
        asked,
        need,
        own,
        np.array([known[one.region] for one in requests], np.int64),
        regions,
        room,
        len(instance.funds),
        (instance.max_cofunders, instance.max_specialists),
        *_edge_columns(instance, asked, weight, room),
    )


def _edge_columns(
    instance: Instance, asked: Numbers, weight: Numbers, room: Numbers
) -> tuple[Places, Places, Places, Numbers, Numbers, Numbers, Numbers, Numbers, Places]:
    least = np.array([one.min for one in instance.funds] + [one.min for one in instance.specialists], float)
    largest = np.array([one.max for one in instance.funds] + [one.days for one in instance.specialists], float)
    shares = np.array([one.max_share for one in instance.funds] + [1.0] * len(instance.specialists), float)
    offer_f, request_f, score_f = _columns(instance.fund_edges)
    offer_s, request_s, score_s = _columns(instance.specialist_edges)
    offer = np.concatenate([offer_f, offer_s + len(instance.funds)])
    request = np.concatenate([request_f, request_s])
    part = np.concatenate([np.full(len(offer_f), MONEY), np.full(len(offer_s), DAYS)])
    score = np.concatenate([score_f, score_s])
    size = asked[request, part]
    most = np.minimum(np.minimum(largest[offer], room[offer]), size)
    # No grant can be more than its share of all that is asked and the own share.
    whole = size + np.where(part == MONEY, np.array([one.own for one in instance.requests], float)[request], 0.0)
    most = np.minimum(most, shares[offer] * whole)
    keep = np.flatnonzero((size > 0) & (most > 0) & (least[offer] <= most))
    keep = keep[np.lexsort((offer[keep], part[keep], request[keep]))]
    offer, request, part, score, size, most = (column[keep] for column in (offer, request, part, score, size, most))
    parts = (asked > 0).sum(axis=1)
    gain = weight[request] * score / (2 * np.maximum(parts[request], 1))
    first = np.searchsorted(request, np.arange(len(asked) + 1)).astype(np.int64)
    return request, offer, part, gain, size, least[offer] / size, most / size, shares[offer], first


def _columns(edges: tuple[Edge, ...]) -> tuple[Places, Places, Numbers]:
    if not edges:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    offers, requests, scores = zip(*edges, strict=True)
    return np.array(offers, np.int64), np.array(requests, np.int64), np.array(scores, float)

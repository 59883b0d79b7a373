"""Blocks of requests that share offers."""

from collections.abc import Iterator
from random import Random

import numpy as np

from ayni.matching.allocation.problems import Flags, Places, Problem

# Of a request's fellows at one offer, so many are followed.
_FELLOWS = 12


class Neighbours:
    """Finds blocks among the requests that may be served."""

    def __init__(self, problem: Problem, possible: Places, random: Random) -> None:
        self.problem, self.possible, self.random = problem, possible, random
        order = np.argsort(problem.offer, kind="stable")
        self._begins = np.searchsorted(problem.offer[order], np.arange(len(problem.room) + 1))
        self._requests = problem.request[order]
        self._free = np.zeros(len(problem.weight), bool)
        self._free[possible] = True

    def parted(self, edges: int) -> Iterator[Places]:
        """Part all requests into blocks of about so many edges."""
        free = self._free.copy()
        for request in self.possible.tolist():
            if free[request]:
                block = self.around(request, edges, free)
                free[block] = False
                yield block

    def around(self, start: int, edges: int, free: Flags | None = None) -> Places:
        """Return requests near one, of about so many edges: sharing its offers, then sharing theirs."""
        allowed = self._free if free is None else free
        queue, chosen, seen, taken, count = [start], {start}, set[int](), list[int](), 0
        for request in queue:
            mine = list(self.problem.edges_of(request))
            count += len(mine)
            if taken and count > edges:
                break
            taken.append(request)
            self.random.shuffle(mine)
            for edge in mine:
                offer = int(self.problem.offer[edge])
                if offer not in seen:
                    seen.add(offer)
                    for fellow in self._fellows(offer):
                        if fellow not in chosen and allowed[fellow]:
                            chosen.add(fellow)
                            queue.append(fellow)
        return np.array(sorted(taken), np.int64)

    def _fellows(self, offer: int) -> list[int]:
        fellows: list[int] = self._requests[self._begins[offer] : self._begins[offer + 1]].tolist()
        return self.random.sample(fellows, min(_FELLOWS, len(fellows)))

"""Which profiles are alike in subject to those that ask: posting lists, parted by the kinds of support.

Profiles stand in an order of their own, those of one set of kinds side by side (a "group"), and every posting list is
parted at the groups. Where many ask, only the parts are read whose kinds can still match, and only those counted.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Flags = NDArray[np.bool_]


class Alike(NamedTuple):
    """Pairs: the number of the one that asks, ascending, the place in the order of the postings, the likeness."""

    asked: "Ints"
    cells: "Ints"
    scores: "Floats"


class Postings:
    """The posting lists of vectors that are given in the order of their groups."""

    def __init__(self, vectors: Sequence[Vector], groups: "Ints", shown: Sequence[bool]) -> None:
        import numpy as np

        self.names: dict[str, int] = {}
        names, cells, weights = _entries(vectors, shown, self.names)
        count = int(groups.max()) + 1 if len(groups) else 0
        self.starts = np.searchsorted(groups, np.arange(count))
        self.sizes = np.bincount(groups, minlength=count)
        # A part is what a posting list has in one group.
        parts = names * max(count, 1) + groups[cells]
        order = np.argsort(parts, kind="stable")
        self._cells, self._weights = cells[order], weights[order]
        known, begins, lengths = np.unique(parts[order], return_index=True, return_counts=True)
        self._groups, self._begins, self._lengths = known % max(count, 1), begins, lengths
        self._first = np.searchsorted(known, np.arange(len(self.names) + 1) * max(count, 1))
        ends = np.searchsorted(names[order], np.arange(len(self.names) + 1))
        self._ends = np.stack([ends[:-1], ends[1:]], axis=1)

    def alike(self, vectors: Sequence[Mapping[str, float]], wanted: "Flags", least: float) -> Alike:
        """Return the pairs that are alike by `least` or more, in the groups that each wants (a row for each)."""
        import numpy as np

        rows, names, weights = self._terms(vectors)
        if len(vectors) == 1:
            return self._alike_to_one(names, weights, least)
        counts = self._first[names + 1] - self._first[names]
        parts = _spread(self._first[names], counts)
        rows, weights = np.repeat(rows, counts), np.repeat(weights, counts)
        kept = wanted[rows, self._groups[parts]].nonzero()[0]
        parts, rows, weights = parts[kept], rows[kept], weights[kept]
        sizes = np.where(wanted, self.sizes, 0).ravel()
        ends = np.cumsum(sizes)
        # What to add to a cell to have its place among all that are counted, by row and group.
        shifts = (ends - sizes).reshape(wanted.shape) - self.starts
        lengths = self._lengths[parts]
        at = _spread(self._begins[parts], lengths)
        cells = self._cells[at] + np.repeat(shifts[rows, self._groups[parts]], lengths)
        shares = self._weights[at] * np.repeat(weights, lengths)
        scores = np.bincount(cells, shares, minlength=int(ends[-1])).astype(np.float64, copy=False)
        near = (scores >= least).nonzero()[0]
        read = sizes.nonzero()[0]
        counts = np.diff(np.searchsorted(near, ends[read]), prepend=0)
        near_cells = near - np.repeat(shifts.ravel()[read], counts)
        return Alike(np.repeat(read // wanted.shape[1], counts), near_cells, scores[near])

    def _alike_to_one(self, names: "Ints", weights: "Floats", least: float) -> Alike:
        """The same for one that asks, in any group: whole lists are read faster than their parts."""
        import numpy as np

        if not len(names):
            return Alike(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0))
        read = [slice(begin, end) for begin, end in self._ends[names].tolist()]
        cells = np.concatenate([self._cells[part] for part in read])
        shares = np.concatenate([self._weights[part] * weight for part, weight in zip(read, weights, strict=True)])
        scores = np.bincount(cells, shares).astype(np.float64, copy=False)
        near = (scores >= least).nonzero()[0]
        return Alike(np.zeros(len(near), dtype=np.int64), near, scores[near])

    def _terms(self, vectors: Sequence[Mapping[str, float]]) -> "tuple[Ints, Ints, Floats]":
        """Row, name and weight of all terms that are known."""
        import numpy as np

        known = self.names
        rows: list[int] = []
        names: list[int] = []
        weights: list[float] = []
        for row, vector in enumerate(vectors):
            own = [(code, weight) for name, weight in vector.items() if (code := known.get(name)) is not None]
            rows += [row] * len(own)
            names += [code for code, _weight in own]
            weights += [weight for _code, weight in own]
        return np.array(rows, dtype=np.int64), np.array(names, dtype=np.int64), np.array(weights, dtype=np.float64)


def _spread(begins: "Ints", lengths: "Ints") -> "Ints":
    """Every number of the ranges that begin there and are so long, one after another."""
    import numpy as np

    ends = np.cumsum(lengths)
    spread: Ints = np.arange(int(ends[-1]) if len(ends) else 0)
    spread += np.repeat(begins - (ends - lengths), lengths)
    return spread


def _entries(vectors: Sequence[Vector], shown: Sequence[bool], known: dict[str, int]) -> "tuple[Ints, Ints, Floats]":
    """Name, cell and weight of all that is in the vectors of those shown; names are numbered as they come."""
    import numpy as np

    names: list[int] = []
    weights: list[float] = []
    lengths = []
    for cell, vector in enumerate(vectors):
        if shown[cell]:
            names.extend([known.setdefault(name, len(known)) for name in vector])
            weights.extend(vector.values())
        lengths.append(len(vector) if shown[cell] else 0)
    cells = np.repeat(np.arange(len(vectors)), np.array(lengths, dtype=np.int64))
    return np.array(names, dtype=np.int64), cells, np.array(weights, dtype=np.float64)

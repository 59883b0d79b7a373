"""Pairs of those that ask and what they may be shown, many at once: what they still need, and which come first."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

# So many digits tell scores apart.
_DIGITS = 12


class Hit(NamedTuple):
    """A place in the index and its score."""

    place: int
    score: float


class Pairs(NamedTuple):
    """Pairs of a block: who asks, the place in the index, how alike they need to be and are, what else counts."""

    rows: "Ints"
    places: "Ints"
    needed: "Floats"
    alike: "Floats"
    factor: Any = 1.0

    def times(self, factor: Any) -> "Pairs":
        """Return the pairs with one more factor that can still reach their limits."""
        factor = self.factor * factor
        kept = (self.alike * factor >= self.needed).nonzero()[0]
        return Pairs(self.rows[kept], self.places[kept], self.needed[kept], self.alike[kept], factor[kept])


class Found(NamedTuple):
    """Pairs of a block: who asks, the place in the index, the score."""

    rows: "Ints"
    places: "Ints"
    scores: "Floats"

    def reaching(self, limits: "Floats") -> "Found":
        """Return the pairs that reach the limits of those that ask, by the one that asks, the best first."""
        import numpy as np

        kept = (self.scores >= limits[self.rows]).nonzero()[0]
        rows, places, scores = self.rows[kept], self.places[kept], np.minimum(self.scores[kept], 1.0)
        order = np.lexsort((places, ranks(scores), rows))
        return Found(rows[order], places[order], scores[order])

    def first(self, top: int, share: float) -> "Found":
        """Return the first pairs of each that asks, without those below a share of its best."""
        import numpy as np

        bounds = self.rows.searchsorted(np.arange(int(self.rows[-1]) + 2)) if len(self.rows) else self.rows
        begins = bounds.take(self.rows)
        least = share * self.scores.take(begins)
        kept = ((np.arange(len(begins)) - begins < top) & (self.scores >= least)).nonzero()[0]
        return Found(self.rows.take(kept), self.places.take(kept), self.scores.take(kept))


def hits_of(places: "Ints", scores: "Floats") -> list[Hit]:
    """Return hits, made without going through their constructor one by one."""
    return list(map(partial(tuple.__new__, Hit), zip(places.tolist(), scores.tolist(), strict=True)))


def ranks(scores: "Floats") -> "Floats":
    """Return numbers by which pairs stand in order; those that only rounding tells apart have the same."""
    return -scores.round(_DIGITS)


def runs_of(codes: "Ints") -> list[tuple[int, int]]:
    """Return where runs of equal numbers begin and end."""
    import numpy as np

    bounds = [0, *(np.diff(codes).nonzero()[0] + 1).tolist(), len(codes)]
    return list(pairwise(bounds))


def stretches(runs: list[tuple[int, int]], rows: "Ints") -> Iterator[tuple[int, int, int]]:
    """Yield the first of every run, and where pairs of the run begin and end."""
    bounds = rows.searchsorted([last for _first, last in runs]).tolist()
    for (first, _last), begin, end in zip(runs, [0, *bounds], bounds, strict=False):
        yield first, begin, end

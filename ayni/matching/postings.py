"""Which profiles are near enough in subject to those that ask: rows of what many name, lists of what few name.

What many profiles name has a row with the weight of each, in whole steps rounded up: a few rows, multiplied and added,
tell for all profiles at once how alike they are at most, and what is less than needed falls away unseen. Only what is
left is compared exactly.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ayni.matching.columns import Terms
from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Steps = NDArray[np.uint16]
    Needs = NDArray[np.float32]

# Steps of a weight of one in the index and of one that asks. Rounded up, the products of two vectors of length one and
# of a thousand terms add up to less than 65,535.
_HELD, _ASKED = 208, 240
STEPS = _HELD * _ASKED
# Terms that one profile in so many names have a row.
_ONE_IN, _LEAST_ROW = 100, 4
# Rows up to this length are added all at once.
_AT_ONCE = 16_000


class Block(NamedTuple):
    """Terms of some that ask, in the numbers of the postings: who asks, by number, the term, its weight."""

    rows: "Ints"
    codes: "Ints"
    weights: "Floats"
    starts: "Ints"

    @property
    def size(self) -> int:
        """How many ask."""
        return len(self.starts) - 1


class Alone(NamedTuple):
    """Terms of a single one that asks, in the numbers of the postings; first those with a row, so many are common."""

    codes: "Ints"
    weights: "Floats"
    common: int


class Near(NamedTuple):
    """Pairs that may be near enough: number in the block, place in the index, steps that are needed, and are there."""

    rows: "Ints"
    places: "Ints"
    needs: "Needs"
    steps: "Steps"


class Part:
    """Some of the profiles of the index, for many that ask for no others; `None` for all of them."""

    def __init__(self, rows: "NDArray[np.uint16]", places: "Ints | None") -> None:
        import numpy as np

        self.places = places
        self.table = rows if places is None else rows.take(places, axis=1)
        self.size = self.table.shape[1]
        self.where: Ints | None = None
        if places is not None:
            self.where = np.full(rows.shape[1], -1)
            self.where[places] = np.arange(len(places))
        self._sums = np.empty((0, self.size), dtype=np.uint16)
        self._rows = np.empty((0, self.size), dtype=np.uint16)

    def sums(self, count: int) -> "NDArray[np.uint16]":
        """Return rows to be filled, the same ones for every block."""
        import numpy as np

        if len(self._sums) < count:
            self._sums = np.empty((count, self.size), dtype=np.uint16)
        return self._sums[:count]

    def add(self, codes: "Ints", factors: "Steps", sums: "Steps") -> None:
        """Fill a row with the sum of rows of the table, each times its factor."""
        import numpy as np

        if len(self._rows) < len(codes):
            self._rows = np.empty((len(codes) + 8, self.size), dtype=np.uint16)
        if self.size <= _AT_ONCE or not len(codes):
            rows = self.table.take(codes, axis=0, out=self._rows[: len(codes)], mode="clip")
            np.einsum("i,ij->j", factors, rows, out=sums)
            return
        # What is too long for a fast store is gone through row by row.
        product = self._rows[0]
        np.multiply(self.table[codes[0]], factors[0], out=sums)
        for code, factor in zip(codes[1:].tolist(), factors[1:], strict=True):
            np.multiply(self.table[code], factor, out=product)
            np.add(sums, product, out=sums)


class Postings:
    """The vectors of an index, by term."""

    def __init__(self, terms: Terms) -> None:
        import numpy as np

        count = len(terms.starts) - 1
        sizes = np.bincount(terms.codes, minlength=len(terms.names))
        order = np.argsort(-sizes, kind="stable")
        ranks = np.empty(len(order), dtype=np.int64)
        ranks[order] = np.arange(len(order))
        self._names = dict(zip(terms.names, ranks.tolist(), strict=True))
        cells, codes = _rows_of(terms.starts), ranks[terms.codes]
        self._count, self._with_row = count, int((sizes >= max(_LEAST_ROW, count / _ONE_IN)).sum())
        self._rows = np.zeros((self._with_row, count), dtype=np.uint16)
        common = codes < self._with_row
        self._rows[codes[common], cells[common]] = np.ceil(terms.weights[common] * _HELD)
        self._lists(codes[~common], cells[~common], terms.weights[~common], len(order))
        self._lay_out(codes, cells, terms.weights)
        # Where the terms of those that ask stand in a table.
        self._columns = np.full(len(order) + 1, -1)
        # The weights of a single one that asks, by term.
        self._dense = np.zeros(len(order) + 1)
        self.whole = Part(self._rows, None)

    def _lists(self, codes: "Ints", cells: "Ints", weights: "Floats", count: int) -> None:
        """Lay out the lists of the terms without a row."""
        import numpy as np

        order = np.argsort(codes, kind="stable")
        self._cells, self._weights = cells[order], weights[order]
        self._begins = np.searchsorted(codes[order], np.arange(count + 1))

    def _lay_out(self, codes: "Ints", cells: "Ints", weights: "Floats") -> None:
        """Lay out the terms of every profile side by side, in the order of their numbers."""
        import numpy as np

        order = np.lexsort((codes, cells))
        codes, cells, weights = codes[order], cells[order], weights[order]
        begins = np.searchsorted(cells, np.arange(self._count))
        columns = np.arange(len(cells)) - begins[cells]
        width = int(columns.max()) + 1 if len(columns) else 1
        self._own_codes = np.full((self._count, width), len(self._names))
        self._own_weights = np.zeros((self._count, width))
        self._own_codes[cells, columns] = codes
        self._own_weights[cells, columns] = weights

    def part(self, places: "Ints") -> Part:
        """Return a part of the index."""
        return Part(self._rows, places)

    def asked(self, terms: Terms) -> Block:
        """Return terms in the numbers of the postings; those that nothing here names fall away."""
        import numpy as np

        known = self._names
        codes = np.array([known.get(name, -1) for name in terms.names], dtype=np.int64)[terms.codes]
        rows = _rows_of(terms.starts)
        found = (codes >= 0).nonzero()[0]
        if len(found) < len(codes):
            rows, codes, weights = rows[found], codes[found], terms.weights[found]
            return Block(rows, codes, weights, rows.searchsorted(np.arange(len(terms.starts))))
        return Block(rows, codes, terms.weights, terms.starts)

    def asked_alone(self, vector: Vector) -> Alone:
        """Return the terms of a single one that asks."""
        import numpy as np

        known = self._names
        common: list[tuple[int, float]] = []
        rare: list[tuple[int, float]] = []
        for name, weight in vector.items():
            code = known.get(name)
            if code is not None:
                (common if code < self._with_row else rare).append((code, weight))
        found = common + rare
        codes = np.array([code for code, _weight in found], dtype=np.int64)
        return Alone(codes, np.array([weight for _code, weight in found]), len(common))

    @staticmethod
    def block(asked: Block, members: "Ints") -> Block:
        """Return the terms of some of those that ask."""
        import numpy as np

        begins = asked.starts[members]
        lengths = asked.starts[members + 1] - begins
        at = spread(begins, lengths)
        starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])
        return Block(np.repeat(np.arange(len(members)), lengths), asked.codes[at], asked.weights[at], starts)

    def near(self, block: Block, shares: "Floats", needs: Sequence["Needs"], part: Part) -> Near:
        """Return the pairs that may be as alike as they need to be, by one row of steps for each that asks.

        Of the likeness of each that asks a `share` counts.
        """
        import numpy as np

        sums = part.sums(block.size)
        self._add_rows(block, shares, sums, part)
        self._add_lists(block, shares, sums, part)
        found = [(one >= need).nonzero()[0] for one, need in zip(sums, needs, strict=True)]
        rows = np.repeat(np.arange(block.size), [len(one) for one in found])
        steps = np.concatenate([one[at] for one, at in zip(sums, found, strict=True)])
        needed = np.concatenate([need[at] for need, at in zip(needs, found, strict=True)])
        places = np.concatenate(found)
        return Near(rows, places if part.places is None else part.places[places], needed, steps)

    def near_alone(self, asked: Alone, needs: "Needs") -> "tuple[Ints, Steps]":
        """Return the places that may be as alike to a single one as they need to be, and their steps."""
        import numpy as np

        codes, weights, common = asked.codes, asked.weights, asked.common
        sums = self.whole.sums(1)[0]
        self.whole.add(codes[:common], np.ceil(weights[:common] * _ASKED).astype(np.uint16), sums)
        if common < len(codes):
            rare = codes[common:]
            bounds = list(zip(self._begins.take(rare).tolist(), self._begins.take(rare + 1).tolist(), strict=True))
            cells = np.concatenate([self._cells[begin:end] for begin, end in bounds])
            held = np.concatenate([self._weights[begin:end] for begin, end in bounds])
            np.add.at(sums, cells, _steps(held, weights[common:], [end - begin for begin, end in bounds]))
        found = (sums >= needs).nonzero()[0]
        return found, sums.take(found)

    def _add_rows(self, block: Block, shares: "Floats", sums: "NDArray[np.uint16]", part: Part) -> None:
        import numpy as np

        at = (block.codes < self._with_row).nonzero()[0]
        own, codes = block.rows[at], block.codes[at]
        factors = np.ceil(block.weights[at] * shares[own] * _ASKED).astype(np.uint16)
        bounds = own.searchsorted(np.arange(block.size + 1)).tolist()
        for row, begin, end in zip(sums, bounds[:-1], bounds[1:], strict=True):
            part.add(codes[begin:end], factors[begin:end], row)

    def _add_lists(self, block: Block, shares: "Floats", sums: "NDArray[np.uint16]", part: Part) -> None:
        import numpy as np

        at = (block.codes >= self._with_row).nonzero()[0]
        own = block.rows[at]
        begins = self._begins.take(block.codes[at])
        lengths = self._begins.take(block.codes[at] + 1) - begins
        entries = spread(begins, lengths)
        rows, cells = np.repeat(own, lengths), self._cells.take(entries)
        steps = _steps(self._weights.take(entries), block.weights[at] * shares[own], lengths)
        if part.where is not None:
            cells = part.where.take(cells)
            kept = (cells >= 0).nonzero()[0]
            rows, cells, steps = rows[kept], cells[kept], steps[kept]
        np.add.at(sums.reshape(-1), rows * part.size + cells, steps)

    def likeness(self, block: Block, numbers: "Ints", places: "Ints") -> "Floats":
        """Return how alike pairs are, exactly: by the number in the block and the place in the index."""
        import numpy as np

        known = np.unique(block.codes) if block.size > 1 else block.codes
        columns = self._columns
        columns[known] = np.arange(len(known))
        table = np.zeros((block.size, len(known) + 1))
        table[block.rows, columns[block.codes]] = block.weights
        at = columns.take(self._own_codes.take(places, axis=0))
        columns[known] = -1
        # One column more than there are terms: before the first of a row stands the last of another, which is nothing.
        at += (numbers * (len(known) + 1))[:, None]
        return np.asarray((table.ravel().take(at) * self._own_weights.take(places, axis=0)).sum(axis=1))

    def likeness_alone(self, asked: Alone, places: "Ints") -> "Floats":
        """Return the same for a single one that asks."""
        import numpy as np

        self._dense[asked.codes] = asked.weights
        weights = self._dense.take(self._own_codes.take(places, axis=0))
        self._dense[asked.codes] = 0.0
        return np.asarray((weights * self._own_weights.take(places, axis=0)).sum(axis=1))


def _steps(held: "Floats", asked: "Floats", lengths: Any) -> "Steps":
    """The steps of lists, so long each, one after another, each times what is asked of it."""
    import numpy as np

    return np.ceil(held * np.repeat(asked * STEPS, lengths)).astype(np.uint16)


def _rows_of(starts: "Ints") -> "Ints":
    """The number of the row of every entry."""
    import numpy as np

    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))


def spread(begins: "Ints", lengths: "Ints") -> "Ints":
    """Return every number of the ranges that begin there and are so long, one after another."""
    import numpy as np

    ends = np.cumsum(lengths)
    numbers: Ints = np.arange(int(ends[-1]) if len(ends) else 0)
    numbers += np.repeat(begins - (ends - lengths), lengths)
    return numbers

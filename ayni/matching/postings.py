"""Which profiles are near enough in subject to those that ask: rows of what many name, lists of what few name.

What many profiles name has a row with the weight of each, in whole steps rounded up: a few rows, multiplied and added,
tell for all profiles at once how alike they are at most, and what is less than needed falls away unseen. Only what is
left is compared exactly.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ayni.matching.columns import Terms
from ayni.matching.sheets import Common, Near, Part, Room, Run, Sheets, spread, together
from ayni.matching.subjects import Vector

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Steps = NDArray[np.uint16]

# Steps of a weight of one in the index and of one that asks. Rounded up, the products of two vectors of length one and
# of a thousand terms add up to less than 65,535.
_HELD, _ASKED = 208, 240
STEPS = _HELD * _ASKED
# Terms that one profile in so many names have a row.
_ONE_IN, _LEAST_ROW = 100, 4


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
        steps, common = np.ceil(terms.weights * _HELD).astype(np.uint16), codes < self._with_row
        starts = cells[common].searchsorted(np.arange(count + 1))
        self._sheets = Sheets(Common(codes[common], steps[common], starts, self._with_row))
        # The lists of what has no row, term after term.
        rare = (~common).nonzero()[0]
        rare = rare.take(np.argsort(codes.take(rare), kind="stable"))
        self._cells, self._steps = cells.take(rare), steps.take(rare)
        self._begins = codes.take(rare).searchsorted(np.arange(len(order) + 1))
        self._lay_out(codes, cells, terms.weights)
        # Where the terms of those that ask stand in a table.
        self._columns = np.full(len(order) + 1, -1)
        # The weights of a single one that asks, by term.
        self._dense = np.zeros(len(order) + 1)
        self.whole, self.part = self._sheets.whole, self._sheets.part
        self._room = Room()

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
        found = {known[name]: weight for name, weight in vector.items() if name in known}
        codes = sorted(found)
        weights = np.array([found[code] for code in codes])
        return Alone(np.array(codes, dtype=np.int64), weights, bisect_left(codes, self._with_row))

    @staticmethod
    def block(asked: Block, members: "Ints") -> Block:
        """Return the terms of some of those that ask."""
        import numpy as np

        begins = asked.starts[members]
        lengths = asked.starts[members + 1] - begins
        at = spread(begins, lengths)
        starts = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)])
        return Block(np.repeat(np.arange(len(members)), lengths), asked.codes[at], asked.weights[at], starts)

    def near(self, block: Block, shares: "Floats", runs: Sequence[Run], part: Part) -> Near:
        """Return the pairs that may be as alike as those that ask need them to be, by the one that asks.

        Of the likeness of each that asks a `share` counts.
        """
        import numpy as np

        factors = np.ceil(block.weights * shares.take(block.rows) * _ASKED).astype(np.uint16)
        at = (block.codes < self._with_row).nonzero()[0]
        codes, by_row = block.codes.take(at), factors.take(at)
        bounds = block.rows.take(at).searchsorted(np.arange(block.size + 1)).tolist()
        listed, begin, found = self._listed(block, factors, part), 0, []
        for sheet, (flat, steps) in zip(part.sheets, listed, strict=True):
            width = sheet.shape[1]
            sums = self._room.sums(block.size, width)
            for row, first, last in zip(sums, bounds[:-1], bounds[1:], strict=True):
                self._room.add(sheet, codes[first:last], by_row[first:last], row)
            np.add.at(sums.reshape(-1), flat, steps)
            found.append(self._room.reaching(sums, runs, begin))
            begin += width
        return together(found, part.places)

    def _listed(self, block: Block, factors: "Steps", part: Part) -> "Iterator[tuple[Ints, Steps]]":
        """For every sheet of a part, what terms without a row add to which cells of the block."""
        import numpy as np

        at = (block.codes >= self._with_row).nonzero()[0]
        codes = block.codes.take(at)
        begins = self._begins.take(codes)
        lengths = self._begins.take(codes + 1) - begins
        entries = spread(begins, lengths)
        rows, cells = np.repeat(block.rows.take(at), lengths), self._cells.take(entries)
        steps = self._steps.take(entries) * np.repeat(factors.take(at), lengths)
        if part.where is not None:
            cells = part.where.take(cells)
            kept = (cells >= 0).nonzero()[0]
            rows, cells, steps = rows.take(kept), cells.take(kept), steps.take(kept)
        if len(part.sheets) == 1:
            yield rows * part.size + cells, steps
            return
        most = part.sheets[0].shape[1]
        sheets = (cells // most).astype(np.uint16)
        order = sheets.argsort(kind="stable")
        bounds = sheets.take(order).searchsorted(np.arange(len(part.sheets) + 1)).tolist()
        for number, sheet in enumerate(part.sheets):
            own = order[bounds[number] : bounds[number + 1]]
            yield rows.take(own) * sheet.shape[1] + (cells.take(own) - number * most), steps.take(own)

    def near_alone(self, asked: Alone, needs: "Steps") -> "tuple[Ints, Steps]":
        """Return the places that may be as alike to a single one as they need to be, and their steps."""
        import numpy as np

        common, begin = asked.common, 0
        factors = np.ceil(asked.weights * _ASKED).astype(np.uint16)
        sums = self._room.sums(1, self._count)[0]
        for sheet in self.whole().sheets:
            self._room.add(sheet, asked.codes[:common], factors[:common], sums[begin : begin + sheet.shape[1]])
            begin += sheet.shape[1]
        if common < len(asked.codes):
            rare = asked.codes[common:]
            begins = self._begins.take(rare)
            lengths = self._begins.take(rare + 1) - begins
            entries = spread(begins, lengths)
            np.add.at(sums, self._cells.take(entries), self._steps.take(entries) * factors[common:].repeat(lengths))
        found = (sums >= needs).nonzero()[0]
        return found, sums.take(found)

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


def _rows_of(starts: "Ints") -> "Ints":
    """The number of the row of every entry."""
    import numpy as np

    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))

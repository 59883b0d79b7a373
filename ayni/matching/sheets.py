"""Sheets of steps: how alike some of an index are at most to those that ask, for rows of places at once.

A sheet has a row for each term that many profiles name, and a column for each profile; a fast store can hold it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Steps = NDArray[np.uint16]
    Flags = NDArray[np.bool_]

# So many places stand on a sheet.
_SHEET = 16_384


class Run(NamedTuple):
    """Neighbours in a block that need the same: the first, the one after the last, and the steps that they need."""

    first: int
    last: int
    needs: "Steps"


class Near(NamedTuple):
    """Pairs that may be near enough: number in the block, place in the index, steps that are needed, and are there."""

    rows: "Ints"
    places: "Ints"
    needs: "Steps"
    steps: "Steps"


class Part:
    """Some of the profiles of the index, for many that ask for no others; `None` for all of them.

    Its table, steps by term and place, is cut into sheets that a fast store can hold.
    """

    def __init__(self, sheets: "list[Steps]", places: "Ints | None", count: int) -> None:
        import numpy as np

        self.sheets, self.places = sheets, places
        self.size = count if places is None else len(places)
        self.width = max(sheet.shape[1] for sheet in sheets)
        self.where: Ints | None = None
        if places is not None:
            self.where = np.full(count, -1)
            self.where[places] = np.arange(len(places))


class Common(NamedTuple):
    """Terms that many profiles name: those of profile `i` lie between `starts[i]` and `starts[i + 1]`."""

    codes: "Ints"
    steps: "Steps"
    starts: "Ints"
    size: int


class Sheets:
    """Makes sheets of what many profiles name."""

    def __init__(self, common: Common) -> None:
        self._common, self._count = common, len(common.starts) - 1
        self._whole: Part | None = None

    def whole(self) -> Part:
        """Return the whole index, made once."""
        import numpy as np

        if self._whole is None:
            self._whole = Part(self._made(np.arange(self._count)), None, self._count)
        return self._whole

    def part(self, places: "Ints") -> Part:
        """Return a part of the index."""
        return Part(self._made(places), places, self._count)

    def _made(self, places: "Ints") -> "list[Steps]":
        return [self._sheet(places[begin : begin + _SHEET]) for begin in range(0, len(places), _SHEET)]

    def _sheet(self, places: "Ints") -> "Steps":
        import numpy as np

        common, width = self._common, len(places)
        begins = common.starts.take(places)
        lengths = common.starts.take(places + 1) - begins
        at = spread(begins, lengths)
        sheet = np.zeros((common.size, width), dtype=np.uint16)
        sheet.reshape(-1)[common.codes.take(at) * width + np.repeat(np.arange(width), lengths)] = common.steps.take(at)
        return sheet


class Room:
    """Memory that is written anew for every block, so that it stays in a fast store."""

    def __init__(self) -> None:
        import numpy as np

        self._sums = np.empty(0, dtype=np.uint16)
        self._rows = np.empty(0, dtype=np.uint16)
        self._flags = np.empty(0, dtype=np.bool_)

    def sums(self, count: int, width: int) -> "Steps":
        """Return rows to be filled."""
        import numpy as np

        if len(self._sums) < count * width:
            self._sums = np.empty(count * width, dtype=np.uint16)
        return self._sums[: count * width].reshape(count, width)

    def add(self, sheet: "Steps", codes: "Ints", factors: "Steps", sums: "Steps") -> None:
        """Fill a row with the sum of rows of a sheet, each times its factor."""
        import numpy as np

        count, width = len(codes), sheet.shape[1]
        if len(self._rows) < count * width:
            self._rows = np.empty(2 * count * width, dtype=np.uint16)
        rows = sheet.take(codes, axis=0, out=self._rows[: count * width].reshape(count, width), mode="clip")
        np.einsum("i,ij->j", factors, rows, out=sums)

    def flags(self, count: int, width: int) -> "Flags":
        """Return flags to be set, in rows."""
        import numpy as np

        if len(self._flags) < count * width:
            self._flags = np.empty(-(-count * width // 8) * 8, dtype=np.bool_)
        return self._flags[: count * width].reshape(count, width)

    def raised(self, size: int) -> "Ints":
        """Return which of the first flags are set, few among many, so that eight are passed over at once."""
        import numpy as np

        whole = -(-size // 8) * 8
        self._flags[size:whole] = False
        eights = (self._flags[:whole].view("u8") != 0).nonzero()[0]
        found: Ints = self._flags[:whole].reshape(-1, 8).take(eights, axis=0).reshape(-1).nonzero()[0]
        return np.asarray(eights.take(found >> 3) * 8 + (found & 7))

    def reaching(self, sums: "Steps", runs: Sequence[Run], begin: int) -> Near:
        """Return the cells of a sheet that reach what is needed, the sheet beginning at a place of the part."""
        import numpy as np

        size, width = sums.shape
        flags = self.flags(size, width)
        for run in runs:
            np.greater_equal(
                sums[run.first : run.last], run.needs[begin : begin + width], out=flags[run.first : run.last]
            )
        flat = self.raised(size * width)
        rows = flat // width
        places = flat - rows * width
        needs = np.empty(len(flat), dtype=np.uint16)
        bounds = rows.searchsorted([run.last for run in runs]).tolist()
        for run, first, last in zip(runs, [0, *bounds], bounds, strict=False):
            run.needs[begin : begin + width].take(places[first:last], out=needs[first:last], mode="clip")
        return Near(rows, places + begin, needs, sums.reshape(-1).take(flat))


def together(found: list[Near], places: "Ints | None") -> Near:
    """Return what was found in several sheets, by the one that asks; places as those of the index."""
    import numpy as np

    near = found[0]
    if len(found) > 1:
        columns: list[Any] = [np.concatenate(column) for column in zip(*found, strict=True)]
        order = columns[0].astype(np.uint16).argsort(kind="stable")
        near = Near(*[column.take(order) for column in columns])
    return near if places is None else near._replace(places=places.take(near.places))


def spread(begins: "Ints", lengths: "Ints") -> "Ints":
    """Return every number of the ranges that begin there and are so long, one after another."""
    import numpy as np

    ends = lengths.cumsum()
    numbers: Ints = np.arange(int(ends[-1]) if len(ends) else 0)
    numbers += (begins - ends + lengths).repeat(lengths)
    return numbers

"""Cells that span several rows of a table without rules: to which row they belong."""

from itertools import pairwise
from statistics import median

from ayni.reading.documents.loaders.pdf_drawn import covered
from ayni.reading.documents.loaders.pdf_units import Body, Row, Spacing, Unit


def give_spanning(rows: list[Row], units: list[Unit], body: Body, spacing: Spacing) -> None:
    """Give the cells of lanes that may span several rows to the first row that each stands beside."""
    for lane in sorted(body.spanning):
        own = [unit for unit in units if unit.lane == lane]
        blocks = _blocks(own, body, lane, spacing)
        below = [row for row in rows if not row.across]
        if not below:
            rows += [Row(block) for block in blocks]
            continue
        if _middled(blocks, below, spacing):
            _give_middled(blocks, below, body, lane)
            continue
        for block in blocks:
            _beside(block, below, rows).units += block
    rows.sort(key=lambda row: row.top)


def _beside(block: list[Unit], below: list[Row], rows: list[Row]) -> Row:
    top = block[0].top
    fits = [row for row in below if abs(row.top - top) < block[0].size * 0.5]
    fits = fits or [row for row in below if row.top - 1 <= top < row.bottom]
    if fits:
        return fits[0]
    alone = Row([])
    nearest = [row for row in below if row.top >= top]
    if nearest and nearest[0].top < block[-1].bottom:
        return nearest[0]
    rows.append(alone)
    return alone


def _blocks(units: list[Unit], body: Body, lane: int, spacing: Spacing) -> list[list[Unit]]:
    """Part the lines of a lane into cells: at wider gaps, and where a rule runs through the lane."""
    left, right = body.borders[lane], body.borders[lane + 1]
    words = [word for unit in units for word in unit.words]
    left, right = (min(word["x0"] for word in words), max(word["x1"] for word in words)) if words else (left, right)
    blocks: list[list[Unit]] = []
    for unit in units:
        above = blocks[-1][-1] if blocks else None
        if (
            above is None
            or unit.top - above.bottom > spacing.wide
            or body.drawn.parts(above.bottom, unit.top, left, right)
        ):
            blocks.append([])
        blocks[-1].append(unit)
    return blocks


def _middled(blocks: list[list[Unit]], rows: list[Row], spacing: Spacing) -> bool:
    """Whether cells stand in the middle of their height: their tops meet the tops of rows seldom."""
    if not blocks:
        return False
    tops = sum(any(abs(block[0].top - row.top) < 2.5 for row in rows) for block in blocks)
    inside = 0
    for row in rows:
        by_lane: dict[int, list[Unit]] = {}
        for unit in row.units:
            by_lane.setdefault(unit.lane, []).append(unit)
        starts = [held[0].top for held in by_lane.values()]
        inside += max(starts) - min(starts) > 3 if starts else 0
    return (tops < 0.6 * len(blocks) and inside > 0) or tops < 0.4 * len(blocks)


def _give_middled(blocks: list[list[Unit]], rows: list[Row], body: Body, lane: int) -> None:
    """Each block stands in the middle of its rows: so its middle and where the block above ended tell its first row."""
    left, right = body.borders[lane], body.borders[lane + 1]
    edges = [held[0].y for held in body.drawn.between(rows[0].top, rows[-1].bottom, left, right)
             if covered(held, left, right) > 0.5 * (right - left)]  # fmt: skip
    firsts = None if edges else _in_the_middle_of(blocks, rows)
    if firsts is not None:
        for at, block in zip(firsts, blocks, strict=True):
            rows[at].units += block
        return
    given: list[tuple[Row, list[Unit]]] = []
    top = rows[0].top
    for block in blocks:
        middle = (block[0].top + block[-1].bottom) / 2
        ruled = [edge for edge in edges if edge <= block[0].top + 1]
        start = max(ruled) if ruled else top
        first = next((row for row in rows if row.bottom > start + 1 and row.bottom > 2 * start - middle), rows[-1])
        given.append((first, block))
        top = max(2 * middle - start - 2, block[-1].bottom)
    for row, block in given:
        row.units += block


def _in_the_middle_of(blocks: list[list[Unit]], rows: list[Row]) -> list[int] | None:
    """Return the first row of each block where all rows fall into runs with a block in the middle of each, else None.

    Of all ways to part the rows the one is taken in which the blocks stand nearest to the middles of their runs.
    """
    if not 1 < len(blocks) <= len(rows):
        return None
    apart = median(below.top - above.bottom for above, below in pairwise(rows))
    inner = [(above.bottom + below.top) / 2 for above, below in pairwise(rows)]
    borders = [rows[0].top - apart / 2, *inner, rows[-1].bottom + apart / 2]
    middles = [(block[0].top + block[-1].bottom) / 2 for block in blocks]
    firsts = _nearest_runs(middles, borders)
    pitch = median(below.top - above.top for above, below in pairwise(rows))
    ends = [*firsts[1:], len(rows)]
    off = [
        abs((borders[first] + borders[end]) / 2 - middle)
        for first, end, middle in zip(firsts, ends, middles, strict=True)
    ]
    return firsts if max(off) <= max(2.0, 0.2 * pitch) else None


def _nearest_runs(middles: list[float], borders: list[float]) -> list[int]:
    """Return where runs between borders begin so that the squares of what each is off its middle are least in sum."""
    count = len(borders) - 1
    # By how many rows are given away: (what is off so far, the first rows of the runs).
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for at, middle in enumerate(middles):
        rest = len(middles) - at - 1
        found: dict[int, tuple[float, list[int]]] = {}
        for first, (off, firsts) in best.items():
            for end in [count] if rest == 0 else range(first + 1, count - rest + 1):
                sum_off = off + ((borders[first] + borders[end]) / 2 - middle) ** 2
                if end not in found or sum_off < found[end][0]:
                    found[end] = sum_off, [*firsts, first]
        best = found
    return best[count][1]

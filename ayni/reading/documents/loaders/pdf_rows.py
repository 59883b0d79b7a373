"""The rows of a table without rules: where all its lanes leave a gap, begin anew together, or a rule runs."""

import re
from itertools import pairwise
from statistics import median

from ayni.reading.documents.enumerators import leading
from ayni.reading.documents.leftovers import names_focus, names_objective
from ayni.reading.documents.loaders.pdf_drawn import covered
from ayni.reading.documents.loaders.pdf_spans import give_spanning
from ayni.reading.documents.loaders.pdf_units import Body, Row, Spacing, Unit, spacing_of

BARE_NUMBER = re.compile(r"^\(?(?:[A-ZА-Я]{0,3}[.-]?\d{1,3}(?:[.-]\d{1,3})*|[ivx]{1,4}|[a-zа-я])[.)]*$")


def rows_of(body: Body) -> list[Row]:
    """Return the rows from the top down."""
    units = body.units
    if not units:
        return []
    spacing = spacing_of(units)
    _mark_headings(units, body)
    free = [unit for unit in units if unit.lane not in body.spanning or unit.across]
    if len(free) < len(units) * 0.2:
        free = units
    cuts = _ruled_cuts(body, free)
    rows = _cut(free, cuts, spacing) if len(cuts) >= 2 else []
    ruled = len(cuts) >= 0.6 * (len(rows) - 1) and _well_ruled(rows, spacing)
    if not ruled or _too_few(rows, spacing, body.key):
        rows = _cut(free, cuts, _of_rows(free, cuts, spacing), by_gaps=True)
        if _too_few(rows, spacing, body.key):
            rows = _by_starts(rows, body.key)
        rows = _with_rests(rows, body, [unit for unit in units if unit not in free])
    if free is not units:
        give_spanning(rows, [unit for unit in units if unit not in free], body, spacing)
    return rows


def _mark_headings(units: list[Unit], body: Body) -> None:
    """A line that names a focus, alone on its height in a lane whose cells may span rows, is a row across the table."""
    for unit in units:
        if unit.lane in body.spanning and names_focus(unit.text):
            beside = any(other is not unit and other.top < unit.bottom and other.bottom > unit.top for other in units)
            unit.across = unit.across or not beside


def _ruled_cuts(body: Body, units: list[Unit]) -> list[float]:
    """Return the heights at which rules run below most of the lanes that hold no cells over several rows."""
    top, bottom = units[0].top, max(unit.bottom for unit in units)
    lanes = [at for at in range(len(body.borders) - 1) if at not in body.spanning]
    left, right = body.borders[lanes[0]], body.borders[lanes[-1] + 1]
    words = [word for unit in units for word in unit.words]
    left, right = max(left, min(word["x0"] for word in words)), min(right, max(word["x1"] for word in words))
    edges = body.drawn.between(top + 2, bottom - 2, left, right)
    return [held[0].y for held in edges if covered(held, left, right) > 0.6 * (right - left)]


def _well_ruled(rows: list[Row], spacing: Spacing) -> bool:
    """Whether rules stand between all rows: hardly a row has, in most of its lanes, a gap as wide as those at rules."""
    if len(rows) < 2:
        return False
    at_rules = median(below.top - above.bottom for above, below in pairwise(rows))
    split = sum(
        any(below.top - above.bottom > max(spacing.wide, 0.8 * at_rules) for above, below in pairwise(_strips(row)))
        for row in rows
    )
    return split <= 0.15 * len(rows)


def _strips(row: Row) -> list[Row]:
    """Return what of a row lies between clean gaps through all its lanes."""
    strips: list[Row] = []
    for unit in sorted(row.units, key=lambda held: held.top):
        if strips and unit.top < strips[-1].bottom - 1:
            strips[-1].units.append(unit)
        else:
            strips.append(Row([unit]))
    return strips


def _cut(units: list[Unit], cuts: list[float], spacing: Spacing, *, by_gaps: bool = False) -> list[Row]:
    """Cut at the heights given, and with `by_gaps` at every gap through all lanes wider than between lines."""
    rows: list[Row] = []
    waiting = sorted(cuts)
    for unit in sorted(units, key=lambda held: held.top):
        passed = False
        while waiting and unit.top >= waiting[0] - 1.5:
            waiting.pop(0)
            passed = True
        gap = unit.top - rows[-1].bottom if rows else 0.0
        wide = by_gaps and gap > spacing.wide
        other = bool(rows) and unit.across != rows[-1].across and gap > -2
        if not rows or passed or wide or other:
            rows.append(Row([]))
        rows[-1].units.append(unit)
    return rows


def _of_rows(units: list[Unit], cuts: list[float], spacing: Spacing) -> Spacing:
    """Widen the spacing to what parts rows where gaps are of two kinds: paragraphs within cells, and rows.

    The narrower kind parts rows all the same if what follows it has words in as many lanes as what follows the wider.
    """
    strips = _cut(units, cuts, spacing, by_gaps=True)
    pairs = [(below.top - above.bottom, len(below.lanes)) for above, below in pairwise(strips)
             if not below.across and not above.across]  # fmt: skip
    pairs = sorted(pair for pair in pairs if pair[0] > spacing.wide)
    best: tuple[float, int] | None = None
    for at in range(1, len(pairs)):
        ratio = (pairs[at][0] - spacing.lead) / max(0.5, pairs[at - 1][0] - spacing.lead)
        if pairs[at][0] - pairs[at - 1][0] > 1.2 and (best is None or ratio > best[0]):
            best = ratio, at
    if best is None or best[0] < 1.5 or best[1] < 2 or len(pairs) - best[1] < 2:
        return spacing
    narrow, wide = pairs[: best[1]], pairs[best[1] :]
    if median(lanes for _gap, lanes in narrow) >= 0.85 * median(lanes for _gap, lanes in wide):
        return spacing
    return Spacing(spacing.lead, (narrow[-1][0] + wide[0][0]) / 2 - spacing.lead)


def _too_few(rows: list[Row], spacing: Spacing, key: int) -> bool:
    """Whether gaps tell rows badly: many strips begin anew in most lanes, and few of them stand below a wide gap."""
    starts = wide = 0
    usual = _usual(rows)
    for row in rows:
        if row.across:
            continue
        for number, strip in enumerate(_strips(row)):
            if number == 0:
                wide += 1
            elif _starts(strip, key, usual):
                starts += 1
    return starts > max(1.0, 0.8 * wide)


def _usual(rows: list[Row]) -> float:
    """Return how many lanes the strips of rows usually have words in."""
    counts = [len(strip.lanes) for row in rows if not row.across for strip in _strips(row)]
    counts = [count for count in counts if count > 1] or counts
    return median(counts) if counts else 1.0


def _starts(strip: Row, key: int, usual: float) -> bool:
    """Whether a strip of words begins a row: a number first, or no sentence that goes on and words in most lanes."""
    texts = {unit.lane: unit.text for unit in reversed(strip.units)}
    first = texts[min(texts)]
    if min(texts) < key and BARE_NUMBER.match(first):
        return True
    number = leading(first, strict=True)[0] if min(texts) <= key else None
    if number is not None and number.shape.startswith("code"):
        return True
    if names_focus(first) or names_objective(first):
        return True
    if any(text[:1].islower() and not leading(text, strict=True)[0] for text in texts.values()):
        return False
    return key in texts and len(texts) >= max(2.0, 0.6 * usual)


def _restarts(row: Row, strip: Row, key: int) -> bool:
    """Whether numbering begins anew in the lane of what is done: (i) after (iii)."""
    above = [leading(unit.text, strict=True)[0] for unit in row.units if unit.lane == key]
    below = next((leading(unit.text, strict=True)[0] for unit in strip.units if unit.lane == key), None)
    last = next((found for found in reversed(above) if found), None)
    return below is not None and last is not None and below.shape == last.shape and below.order == 1 < last.order + 1


def _by_starts(rows: list[Row], key: int) -> list[Row]:
    usual = _usual(rows)
    found: list[Row] = []
    for row in rows:
        if row.across:
            found.append(row)
            continue
        for number, strip in enumerate(_strips(row)):
            if number == 0 or _starts(strip, key, usual) or _restarts(found[-1], strip, key):
                found.append(strip)
            else:
                found[-1].units += strip.units
    return found


def _with_rests(rows: list[Row], body: Body, others: list[Unit]) -> list[Row]:
    """Give a row of few lanes, below a gap narrower than most, back to the row above: a second paragraph of its cells.

    `others` are the lines of lanes whose cells may span rows: a row beside the first line of one is no rest.
    """
    gaps = [below.top - above.bottom for above, below in pairwise(rows) if not below.across and not above.across]
    if not gaps:
        return rows
    usual, common = _usual(rows), sorted(gaps)[len(gaps) * 2 // 3]
    found: list[Row] = []
    for row in rows:
        gap = row.top - found[-1].bottom if found else 0.0
        few = len(row.lanes) < 0.6 * usual and not row.across and found and not found[-1].across
        beside = any(abs(unit.top - row.top) < 1.5 for unit in others)
        if few and not beside and (gap < 0.8 * common or (gap < 1.2 * common and _is_rest(found[-1], row, body.key))):
            found[-1].units += row.units
        else:
            found.append(row)
    return found


def _is_rest(above: Row, row: Row, key: int) -> bool:
    """Whether a row of few lanes, no nearer to the row above than others, says no more than a paragraph of it."""
    if key not in row.lanes:
        return True
    own = next(unit.text for unit in row.units if unit.lane == key)
    found = leading(own, strict=True)[0]
    if found is None:
        return key > 0 and row.lanes == {key}
    over = [leading(unit.text, strict=True)[0] for unit in above.units if unit.lane == key]
    return any(one and one.shape == found.shape and one.order == found.order - 1 for one in over)

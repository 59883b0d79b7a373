"""Tables without rules on a PDF page: heads of columns over lanes of words parted by white space, rows by gaps."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ayni.reading.documents.blocks import Cell, Line, Table
from ayni.reading.documents.finding import looks_like_header
from ayni.reading.documents.headers import is_period, is_year, named
from ayni.reading.documents.leftovers import names_objective
from ayni.reading.documents.loaders.pdf_drawn import Drawn
from ayni.reading.documents.loaders.pdf_lanes import (
    Head,
    Word,
    WordLine,
    heads_of,
    is_across,
    lane_of,
    lanes_of,
    split_heads,
    word_lines,
)
from ayni.reading.documents.loaders.pdf_margins import without_margins
from ayni.reading.documents.loaders.pdf_rows import rows_of
from ayni.reading.documents.loaders.pdf_tables import Region, lines_of_words
from ayni.reading.documents.loaders.pdf_units import Body, Row, Unit, spacing_of, units_of

LEAST_COLUMNS = 2
MAX_HEADER_LINES = 8
LARGER = 1.12
MAX_SIZE = 40.0
SPANNING = ("objective", "focus")
KEYS = ("sub_activity", "activity", "outputs", "results", "objective")


@dataclass(slots=True)
class Header:
    """A header: its first line and the line after it, the heads of its columns and those over several of them."""

    start: int
    stop: int
    heads: list[Head]
    over: list[Head]

    @property
    def texts(self) -> list[str]:
        return [head.text for head in self.heads]


def unruled_tables(
    page: Any, number: int, words: list[Word], taken: list[Region], drawn: Drawn, above: Region | None = None
) -> list[Region]:
    """Return the tables without rules of a page, outside the regions already taken.

    `above` is a table without rules that ran to the end of the page before: the first lines may go on with it.
    """
    free = [word for word in words if not any(_within(word, region) for region in taken)]
    lines = without_margins(word_lines(free), float(page.height))
    regions: list[Region] = []
    at = 0
    if above is not None and lines and _header(lines, 0, drawn) is None and _goes_on(lines, above):
        at = _end(lines, 0, 0, above.edges, drawn)
        if at:
            regions.append(_continued(number, lines[:at], above, drawn))
    while at < len(lines):
        header = _header(lines, at, drawn)
        if header is None:
            at += 1
            continue
        borders = _borders(lines, header, drawn, float(page.width))
        stop = _end(lines, header.stop, header.start, borders, drawn)
        if stop > header.stop:
            region = _region(number, lines, header, stop, borders, drawn)
            if above is not None and not regions and _same(above, region):
                region.goes_on = True
            regions.append(region)
        at = max(stop, header.stop)
    return regions


def _within(word: Word, region: Region) -> bool:
    middle = (word["top"] + word["bottom"]) / 2
    return bool(region.top - 1 <= middle <= region.bottom + 1 and region.left - 1 <= word["x0"] <= region.right + 1)


def _goes_on(lines: list[WordLine], above: Region) -> bool:
    """Whether the first lines of a page stand in the lanes of a table on the page before, in letters of its size."""
    first = lines[0]
    if abs(first.size - above.table.size) > 0.6 or first.left < above.edges[0] - 4:
        return False
    held = lines[:6]
    apart = [line for line in held if len(line.clusters) > 1 and not is_across(line, above.edges)]
    if first not in apart and len(apart) < 2:
        return False
    return all(_fits(words, above.edges) for line in apart for words in line.clusters)


def _fits(words: list[Word], borders: list[float]) -> bool:
    """Whether a stretch of words lies in one lane."""
    return lane_of(words[0], borders) == lane_of(words[-1], borders)


def _same(above: Region, region: Region) -> bool:
    """Whether a table repeats the header of the table that ran to the end of the page before."""
    one, other = above.table, region.table
    return one.width == other.width and [cell.flat for cell in one.rows[0]] == [cell.flat for cell in other.rows[0]]


def _header(lines: list[WordLine], at: int, drawn: Drawn) -> Header | None:
    """Return the header that begins at a line, if one does."""
    first = lines[at]
    if len(first.clusters) < LEAST_COLUMNS and not _stands_in_band(first, drawn):
        return None
    found = _deepest(lines, at, drawn)
    if found is None:
        return None
    stop = at + found[1]
    rest = _score(lines[at + 1 : stop]) if found[1] > 1 else None
    if rest is not None and (rest > found[0] or (rest == found[0] and not _belongs(lines, at, drawn))):
        return None
    start, best = at, found[0]
    while start and _belongs(lines, start - 1, drawn):
        score = _score(lines[start - 1 : stop])
        if score is None or score < best:
            break
        start, best = start - 1, score
    heads, over = heads_of(lines[start:stop])
    return Header(start, stop, heads, over)


def _belongs(lines: list[WordLine], at: int, drawn: Drawn) -> bool:
    """Whether a line belongs to the header that goes on below it: in one band, or its letters reach between lines."""
    line, below = lines[at], lines[at + 1]
    if abs(line.size - below.size) > 0.6 or line.bold != below.bold:
        return False
    if _in_one_band(line, below, drawn):
        return True
    gap = below.top - line.bottom
    short = all(words[-1]["x1"] - words[0]["x0"] < 0.4 * (below.right - below.left + 60) for words in line.clusters)
    if gap < -0.15 * line.size or (line.bold and gap < 0.6 * line.size and len(line.clusters) > 1):
        return short
    inner = line.left > below.clusters[0][-1]["x1"] and len(below.clusters) > 2
    return inner and short and gap < 2.2 * line.size and (line.bold or _years(line))


def _years(line: WordLine) -> bool:
    return all(is_year(" ".join(word["text"] for word in words)) for words in line.clusters)


def _deepest(lines: list[WordLine], at: int, drawn: Drawn) -> tuple[float, int] | None:
    """Return (how surely they name columns, how many lines) for the header that begins at a line."""
    found: tuple[float, int] | None = None
    for depth in range(1, min(MAX_HEADER_LINES, len(lines) - at) + 1):
        last = at + depth - 1
        if depth > 1 and not _close(lines, last, drawn) and not _periods(lines[last]):
            break
        score = _score(lines[at : last + 1])
        if score is None:
            continue
        if _ends_here(lines, at, depth, drawn):
            return score, depth
        if found is None or score > found[0] + 0.4:
            found = score, depth
    return found


def _stands_in_band(line: WordLine, drawn: Drawn) -> bool:
    middle = (line.top + line.bottom) / 2
    return any(top < middle < bottom and left < line.left < right for top, bottom, left, right in drawn.bands)


def _close(lines: list[WordLine], at: int, drawn: Drawn) -> bool:
    """Whether a line stands close below the line above it, with letters as large."""
    above, below = lines[at - 1], lines[at]
    gap = below.top - above.bottom
    same = abs(above.size - below.size) < 1.1
    return same and (gap < above.size * 0.95 or (gap < above.size * 2.2 and _in_one_band(above, below, drawn)))


def _in_one_band(above: WordLine, below: WordLine, drawn: Drawn) -> bool:
    return any(top - 1 <= above.top and below.bottom <= bottom + 1 for top, bottom, _left, _right in drawn.bands)


def _score(lines: list[WordLine]) -> float | None:
    """Return how surely the heads in these lines name columns, None if they head no plan's table."""
    heads, _over = heads_of(lines)
    if len(heads) < LEAST_COLUMNS or any(len(head.text) > 90 for head in heads):
        return None
    if _is_body([head.text for head in heads]) or not looks_like_header(
        [Cell([Line(head.text)], 0, at) for at, head in enumerate(heads)]
    ):
        return None
    return sum(named(head.text).cover for head in heads)


def _is_body(texts: list[str]) -> bool:
    """Whether words under each other cannot be heads: some go on with a sentence, or one numbers an objective."""
    small = [text[:1].islower() for text in texts]
    numbered = any(names_objective(text) and any(sign.isdigit() for sign in text) for text in texts)
    return numbered or 0.25 * len(small) < sum(small) < len(small)


def _ends_here(lines: list[WordLine], at: int, depth: int, drawn: Drawn) -> bool:
    """Whether a header ends with a line: a rule, the end of a band, of bold letters, or a wider gap is below it."""
    if at + depth >= len(lines):
        return True
    last, below = lines[at + depth - 1], lines[at + depth]
    held = lines[at : at + depth]
    left, right = min(line.left for line in held), max(line.right for line in held)
    if drawn.parts(last.bottom, below.top, left, right):
        return not (depth == 1 and below.bold and _periods(below))
    if all(line.bold for line in held) != below.bold:
        return True
    inside = [two.top - one.bottom for one, two in pairwise(held)]
    gap = below.top - last.bottom
    if inside:
        return gap > max(inside) + max(1.0, 0.15 * last.size) and not _periods(below)
    return gap > 0.7 * last.size and not _periods(below)


def _periods(line: WordLine) -> bool:
    heads, _over = heads_of([line])
    return len(heads) > 2 and looks_like_periods([head.text for head in heads])


def looks_like_periods(texts: list[str]) -> bool:
    """Whether most texts are quarters, halves or months: the lower row of a header."""
    return sum(is_period(text) and not is_year(text) for text in texts) > 0.6 * len(texts)


def _borders(lines: list[WordLine], header: Header, drawn: Drawn, width: float) -> list[float]:
    """Return the borders of the lanes, from the words of the header and of the lines that may be its table."""
    size = lines[header.start].size
    stop = header.stop
    while stop < len(lines) and lines[stop].size <= size * LARGER and (stop - header.stop < 200):
        if len(lines[stop].clusters) >= LEAST_COLUMNS and _header(lines, stop, drawn) is not None:
            break
        stop += 1
    left = min(line.left for line in lines[header.start : stop]) - 3
    header.heads = split_heads(header.heads, lines[header.stop : stop])
    return lanes_of(header.heads, lines[header.stop : stop], left, width)


def _end(lines: list[WordLine], start: int, first: int, borders: list[float], drawn: Drawn) -> int:
    """Return where a table ends: at larger letters, a new header, running text, or a line far below."""
    size = lines[first].size
    for at in range(start, len(lines)):
        line = lines[at]
        if line.size > size * LARGER and len(line.clusters) < 3:
            return _before_heading(lines, start, at)
        header = _header(lines, at, drawn) if at > start and len(line.clusters) >= LEAST_COLUMNS else None
        if header is not None:
            return _before_heading(lines, start, max(start, min(at, header.start)))
        gap = line.top - lines[at - 1].bottom if at > start else 0.0
        apart = gap > line.size * (0.4 if line.text.endswith(".") else 0.9)
        long = apart or line.right - line.left > 0.6 * (borders[-1] - borders[0])
        if is_across(line, borders) and long and not _table_follows(lines, at, borders):
            return at
        if len(line.clusters) == 1 and gap > line.size * 3 and not _table_follows(lines, at, borders):
            return at
    return len(lines)


def _before_heading(lines: list[WordLine], start: int, at: int) -> int:
    """Leave out the lines of text right above a heading or a new header: bold or across, each alone on its line."""
    while at > start:
        line, above = lines[at - 1], lines[at - 2] if at - 1 > start else None
        gap = line.top - above.bottom if above else 0.0
        if len(line.clusters) > 1 or not (line.bold and gap > 0.6 * line.size):
            return at
        at -= 1
    return at


def _table_follows(lines: list[WordLine], at: int, borders: list[float]) -> bool:
    """Whether lines that stand in several lanes follow within a few lines, in letters as large."""
    alone = 0
    for line in lines[at + 1 : at + 5]:
        if abs(line.size - lines[at].size) > 1.1:
            return False
        if is_across(line, borders) or len(line.clusters) == 1:
            alone += is_across(line, borders)
            if alone > 1:
                return False
            continue
        return all(_fits(words, borders) for words in line.clusters)
    return False


def _region(
    number: int, lines: list[WordLine], header: Header, stop: int, borders: list[float], drawn: Drawn
) -> Region:
    head = _header_rows(header)
    key, spanning = _kinds(header.texts)
    rows = _rows(lines[header.stop : stop], borders, spanning, key, drawn)
    grid = [*head, *rows]
    for at, row in enumerate(grid):
        for cell in row:
            cell.row = at if cell.height == 1 or cell.row != 0 else 0
    table = Table(grid, number, [number] * len(grid), size=lines[header.start].size)
    region = Region(table, lines[header.start].top, lines[stop - 1].bottom, borders[0], borders[-1], borders)
    region.key, region.spanning = key, spanning
    return region


def _continued(number: int, lines: list[WordLine], above: Region, drawn: Drawn) -> Region:
    rows = _rows(lines, above.edges, above.spanning, above.key, drawn)
    for at, row in enumerate(rows):
        for cell in row:
            cell.row = at
    table = Table(rows, number, [number] * len(rows), size=lines[0].size)
    region = Region(table, lines[0].top, lines[-1].bottom, above.edges[0], above.edges[-1], above.edges, True)
    region.key, region.spanning = above.key, above.spanning
    return region


def _kinds(texts: list[str]) -> tuple[int, set[int]]:
    """Return (the lane that says what is done, the lanes whose cells may span several rows)."""
    kinds = [named(text).kind for text in texts]
    key = next((kinds.index(kind) for kind in KEYS if kind in kinds), 0)
    spanning = {at for at, kind in enumerate(kinds) if kind in SPANNING and at != key}
    return key, spanning


def _header_rows(header: Header) -> list[list[Cell]]:
    """Return one row of heads, or two where some stand over several."""
    depth = 2 if header.over else 1
    lower = [Cell([Line(head.text)], 0 if head.above is None else depth - 1, at,
                  depth if head.above is None else 1) for at, head in enumerate(header.heads)]  # fmt: skip
    if depth == 1:
        return [lower]
    upper: dict[int, Cell] = {}
    row: list[Cell] = []
    for at, head in enumerate(header.heads):
        if head.above is None:
            row.append(lower[at])
            continue
        if head.above not in upper:
            upper[head.above] = Cell([Line(header.over[head.above].text)], 0, at, width=0)
        upper[head.above].width += 1
        row.append(upper[head.above])
    return [row, lower]


def _rows(lines: list[WordLine], borders: list[float], spanning: set[int], key: int, drawn: Drawn) -> list[list[Cell]]:
    units = units_of(lines, borders)
    rows = rows_of(Body(lines, borders, spanning, key, drawn, units))
    spacing = spacing_of(units)
    lead = spacing.lead if spacing.wraps else -2 * MAX_SIZE  # without a wrapped line each line is a paragraph
    rights = _rights(units, borders)
    return [_cells(row, borders, rights, lead) for row in rows]


def _rights(units: list[Unit], borders: list[float]) -> list[float]:
    """Return how far to the right the words of each lane surely may reach.

    That is as far as any of them does, or up to the usual gap before the next lane where its words begin at one edge.
    """
    count = len(borders) - 1
    held = [[unit for unit in units if unit.lane == lane and not unit.across] for lane in range(count)]
    rights = [max((unit.words[-1]["x1"] for unit in own), default=border)
              for own, border in zip(held, borders, strict=False)]  # fmt: skip
    edges = [_left_edge(own) for own in held]
    gaps = [edge - right for right, edge in zip(rights, edges[1:], strict=False) if edge is not None]
    usual = min((gap for gap in gaps if gap > 1), default=0.0)
    for lane, edge in enumerate(edges[1:]):
        if edge is not None and usual and held[lane]:
            rights[lane] = max(rights[lane], edge - usual)
    return rights


def _left_edge(units: list[Unit]) -> float | None:
    """Return where the words of a lane begin, if nearly all lines begin there."""
    lefts = [unit.words[0]["x0"] for unit in units]
    least = min(lefts, default=0.0)
    return least if len(lefts) > 1 and sum(left - least < 1.5 for left in lefts) > 0.8 * len(lefts) else None


def _cells(row: Row, borders: list[float], rights: list[float], lead: float) -> list[Cell]:
    count = len(borders) - 1
    if row.across:
        words = [word for unit in row.units for word in unit.words]
        box = (borders[0], row.top, borders[-1], row.bottom)
        cell = Cell([Line(" ".join(line.text for line in lines_of_words(words, box, lead)))], 0, 0, width=count)
        return [cell] * count
    cells = []
    for lane in range(count):
        words = [word for unit in row.units if unit.lane == lane for word in unit.words]
        box = (borders[lane], row.top, rights[lane], row.bottom)
        cells.append(Cell(lines_of_words(words, box, lead) if words else [], 0, lane))
    return cells

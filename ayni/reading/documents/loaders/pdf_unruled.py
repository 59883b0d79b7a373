"""Tables without rules on a PDF page: their header's words stand over columns of words parted by white space."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from ayni.reading.documents.blocks import Cell, Line, Table
from ayni.reading.documents.enumerators import leading
from ayni.reading.documents.finding import looks_like_header
from ayni.reading.documents.loaders.pdf_tables import Region, lines_of_words

LEAST_COLUMNS = 3
MAX_HEADER_LINES = 4


@dataclass(slots=True)
class WordLine:
    """Words that stand on one line, left to right; `clusters` are stretches parted by wide gaps."""

    words: list[dict[str, Any]]
    top: float
    bottom: float
    size: float
    clusters: list[list[dict[str, Any]]] = field(default_factory=list)

    @property
    def left(self) -> float:
        return float(self.words[0]["x0"])


def unruled_tables(
    page: Any, number: int, words: list[dict[str, Any]], taken: list[Region], above: Region | None = None
) -> list[Region]:
    """Return the tables without rules of a page, outside the regions already taken.

    `above` is a table without rules that ran to the end of the page before: the first lines may go on with it.
    """
    free = [word for word in words if not any(_within(word, region) for region in taken)]
    lines = word_lines(free)
    regions: list[Region] = []
    at = 0
    if above is not None and lines and _header(lines, 0) is None and _goes_on(lines[0], above):
        lefts = above.edges[:-1]
        at = _end(lines, 0, lefts)
        rows = _table_rows(_rows(lines[:at], lefts), lefts, float(page.width), 1)
        table = Table(rows, number, [number] * len(rows), size=lines[0].size)
        regions.append(Region(table, lines[0].top, lines[at - 1].bottom, lefts[0] - 3, page.width, above.edges, True))
    while at < len(lines):
        found = _header(lines, at)
        if found is None:
            at += 1
            continue
        lefts, depth = found
        stop = _end(lines, at + depth, lefts)
        if stop > at + depth:
            regions.append(_region(page, number, lines, at, depth, stop, lefts))
        at = max(stop, at + depth)
    return regions


def _goes_on(line: WordLine, above: Region) -> bool:
    """Whether a line stands in the columns of a table on the page before, in letters of its size."""
    lefts = above.edges[:-1]
    placed = all(min(abs(cluster[0]["x0"] - left) for left in lefts) < 6 for cluster in line.clusters)
    return placed and abs(line.size - above.table.size) < 0.6 and (len(line.clusters) > 1 or line.left > lefts[0] + 6)


def _within(word: dict[str, Any], region: Region) -> bool:
    middle = (word["top"] + word["bottom"]) / 2
    return bool(region.top - 1 <= middle <= region.bottom + 1 and region.left - 1 <= word["x0"] <= region.right + 1)


def word_lines(words: list[dict[str, Any]]) -> list[WordLine]:
    lines: list[WordLine] = []
    for word in sorted(words, key=lambda held: (held["top"], held["x0"])):
        middle = (word["top"] + word["bottom"]) / 2
        if lines and lines[-1].top <= middle <= lines[-1].bottom:
            lines[-1].words.append(word)
            lines[-1].bottom = max(lines[-1].bottom, word["bottom"])
        else:
            lines.append(WordLine([word], word["top"], word["bottom"], word["size"]))
    for line in lines:
        line.words.sort(key=lambda held: held["x0"])
        line.clusters = _clusters(line)
    return lines


def _clusters(line: WordLine) -> list[list[dict[str, Any]]]:
    clusters = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word["x0"] - before["x1"] > max(6.0, line.size * 0.8):
            clusters.append([])
        clusters[-1].append(word)
    return clusters


def _header(lines: list[WordLine], at: int) -> tuple[list[float], int] | None:
    """Return (left edges of the columns, lines of the header) if a header begins at a line; it may be wrapped."""
    first = lines[at]
    if len(first.clusters) < LEAST_COLUMNS:
        return None
    depth = 1
    while depth < MAX_HEADER_LINES and at + depth < len(lines) and _close(lines[at + depth - 1], lines[at + depth]):
        depth += 1
    for taken in (depth, 1):
        held = lines[at : at + taken]
        lefts = _lefts(held)
        cells = [Cell([Line(" ".join(word["text"] for line in held for word in _in_column(line.words, lefts, column)))])
                 for column in range(len(lefts))]  # fmt: skip
        if len(lefts) >= LEAST_COLUMNS and looks_like_header(cells):
            return lefts, taken
    return None


def _close(above: WordLine, below: WordLine) -> bool:
    return below.top - above.bottom < above.size * 0.75


def _lefts(lines: list[WordLine]) -> list[float]:
    lefts: list[float] = []
    for line in lines:
        for cluster in line.clusters:
            left = float(cluster[0]["x0"])
            if all(abs(left - held) > 8 for held in lefts) and not _covered(left, lines, line):
                lefts.append(left)
    return sorted(lefts)


def _covered(left: float, lines: list[WordLine], own: WordLine) -> bool:
    """Whether a stretch begins under the words of a stretch in another line: a centred header, wrapped."""
    return any(
        cluster[0]["x0"] + 8 < left < cluster[-1]["x1"] + 4
        for line in lines
        if line is not own
        for cluster in line.clusters
    )


def _in_column(words: list[dict[str, Any]], lefts: list[float], column: int) -> list[dict[str, Any]]:
    return [word for word in words if _column_of(word, lefts) == column]


def _column_of(word: dict[str, Any], lefts: list[float]) -> int:
    return max((at for at, left in enumerate(lefts) if left <= word["x0"] + 3), default=0)


def _end(lines: list[WordLine], start: int, lefts: list[float]) -> int:
    """Return where the table ends: at larger letters, or at running text far below the last row."""
    size = lines[max(0, start - 1)].size
    for at in range(start, len(lines)):
        line, above = lines[at], lines[max(0, at - 1)]
        if line.size > size * 1.25:
            return at
        if at > start and len(line.clusters) >= LEAST_COLUMNS and _header(lines, at) is not None:
            return at
        gap = line.top - above.bottom
        crossing = len(line.clusters) == 1 and line.clusters[0][-1]["x1"] > lefts[1] + 10 and line.left < lefts[1] - 3
        if crossing and gap > line.size * 2.2:
            return at
    return len(lines)


def _region(
    page: Any, number: int, lines: list[WordLine], at: int, depth: int, stop: int, lefts: list[float]
) -> Region:
    right = float(page.width)
    groups = [lines[at : at + depth], *_rows(lines[at + depth : stop], lefts)]
    rows = _table_rows(groups, lefts, right, 0)
    table = Table(rows, number, [number] * len(rows), size=lines[at].size)
    return Region(table, lines[at].top, lines[stop - 1].bottom, lefts[0] - 3, right, [*lefts, right])


def _table_rows(groups: list[list[WordLine]], lefts: list[float], right: float, first: int) -> list[list[Cell]]:
    rows = [_row(group, lefts, right, first + at) for at, group in enumerate(groups)]
    for at, row in enumerate(rows):
        for cell in row:
            cell.row = at
    return rows


def _rows(lines: list[WordLine], lefts: list[float]) -> list[list[WordLine]]:
    """Part lines into rows at the wider gaps; without such gaps, by what begins a row."""
    gaps = [below.top - above.bottom for above, below in pairwise(lines)]
    usual = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    wide = max(usual * 1.5 + 1, lines[0].size * 0.7 if lines else 0.0)
    parted = any(gap > wide for gap in gaps)
    rows: list[list[WordLine]] = []
    for at, line in enumerate(lines):
        begins = gaps[at - 1] > wide if at and parted else _begins_row(line, lefts)
        if not rows or begins:
            rows.append([])
        rows[-1].append(line)
    return rows


def _begins_row(line: WordLine, lefts: list[float]) -> bool:
    """Without gaps to tell by, a row begins at a number, or at a capital with words in half of the columns."""
    if _column_of(line.words[0], lefts) != 0:
        return False
    text = " ".join(word["text"] for word in line.words)
    if leading(text, strict=True)[0] is not None:
        return True
    held = {_column_of(cluster[0], lefts) for cluster in line.clusters}
    return text[:1].isupper() and len(held) >= len(lefts) / 2


def _row(lines: list[WordLine], lefts: list[float], right: float, number: int) -> list[Cell]:
    only = lines[0] if len(lines) == 1 and len(lines[0].clusters) == 1 else None
    if number and only and only.left < lefts[1] - 3 and only.words[-1]["x1"] > lefts[1] + 10:
        across = Cell(lines_of_words(only.words, (lefts[0], only.top, right, only.bottom)), number, 0, width=len(lefts))
        return [across] * len(lefts)
    row = []
    edges = [*lefts[1:], right]
    for column, (left, edge) in enumerate(zip(lefts, edges, strict=True)):
        words = [word for line in lines for word in _in_column(line.words, lefts, column)]
        row.append(Cell(lines_of_words(words, (left, lines[0].top, edge, lines[-1].bottom)), number, column))
    return row

"""Finding the header of a plan's table: not always the first row, not always one row."""

import re
from collections.abc import Mapping
from functools import lru_cache

from ayni.reading.documents import leftovers, vocabulary
from ayni.reading.documents.blocks import Cell, Table, distinct, filled
from ayni.reading.documents.columns import Column, Columns, is_plan, settle
from ayni.reading.documents.headers import is_period, named

MARKS = re.compile(r"^[xх×✓✔√☑☒■●•▪*+v]{1,3}$", re.I)
SEARCHED = 12  # rows of more than one text above a header
DEEPEST = 400
SURE = 0.5
WORDY = 15  # letters, on average, of what says what is done
ABOUT = (
    {"time_frame", "start", "end"},
    {"responsible", "lead", "partners"},
    {"indicators", "outputs", "target", "baseline", "means_of_verification", "status", "priority", "budget"},
)


def find_header(table: Table, start: int, stop: int, remembered: Mapping[str, str] | None = None) -> Columns | None:
    """Return the columns told by the first header found in rows start to stop (exclusive), or None."""
    tried = 0
    for number in range(start, min(stop, len(table.rows))):
        tried += sum(bool(cell.flat) for cell in distinct(table.rows[number])) > 1
        if tried > SEARCHED:
            break
        if looks_like_header(table.rows[number], remembered):
            depth = _depth(table, number, remembered)
            columns = columns_of(table, number, depth, remembered)
            if is_plan(column.kind for column in columns.columns):
                return columns
            wordy = _wordiest(table, columns, number + depth)
            if wordy is not None:
                wordy.kind = "activity"
                return columns
    return None


def _wordiest(table: Table, columns: Columns, start: int) -> Column | None:
    """Return the column of what is done where the header has another word for it: the longest texts of the table.

    Only a header that names much else is a plan's: when, by whom, and how it is measured.
    """
    kinds = {column.kind for column in columns.columns}
    if "risk" in kinds or sum(bool(kinds & group) for group in ABOUT) < len(ABOUT):
        return None
    body = [row for row in table.rows[start : start + SEARCHED * 4] if len(filled(row)) > 1]
    lengths = {
        column.index: sum(len(row[column.index].flat) for row in body)
        for column in columns.columns
        if column.kind == "other" and not is_period(column.levels[-1])
    }
    best = max(lengths, key=lambda index: lengths[index], default=None)
    if best is None or lengths[best] < WORDY * max(1, len(body)):
        return None
    return columns.columns[best]


def looks_like_header(row: list[Cell], remembered: Mapping[str, str] | None = None) -> bool:
    """Two kinds of column at least are named, by most of the cells' words."""
    kinds: set[str] = set()
    count = sure = 0
    for cell in distinct(row):
        text = cell.flat
        if not text:
            continue
        if is_period(text):
            continue
        count += 1
        name = named(text, remembered)
        if name.kind and name.cover >= SURE:
            sure += 1
            kinds.add(name.kind)
    return len(kinds) >= 2 and sure >= 0.4 * count and bool(kinds - {"number", "other", "focus", "status", "priority"})


def _depth(table: Table, first: int, remembered: Mapping[str, str] | None) -> int:
    """Return how many rows the header takes: a row below belongs to it if it divides spanning cells above.

    The last row of a table never does: a header with nothing under it would swallow the only row of the plan.
    """
    depth = 1
    while depth < 3 and first + depth + 1 < len(table.rows):
        if not _divides(table.rows[first + depth - 1], table.rows[first + depth], remembered):
            break
        depth += 1
    return depth


def _divides(above: list[Cell], below: list[Cell], remembered: Mapping[str, str] | None) -> bool:
    parents = _parents(above, below)
    fresh = [cell for column, cell in enumerate(below) if cell is not above[column] and cell.flat]
    if not fresh or not parents:
        return all(cell is above[column] for column, cell in enumerate(below)) and bool(below)
    for column, cell in enumerate(below):
        if cell is above[column] or not cell.flat:
            continue
        if column not in parents or len(cell.flat) > 50:
            return False
    named_below = sum(is_period(cell.flat) or named(cell.flat, remembered).cover >= SURE for cell in fresh)
    return named_below >= 0.5 * len(fresh)


def _parents(above: list[Cell], below: list[Cell]) -> set[int]:
    """Return the columns that stand below a spanning cell; without merged cells, below a text with blanks after it."""
    wide = {column for column, cell in enumerate(above) if cell.width > 1}
    if wide or any(cell.width > 1 or cell.height > 1 for cell in above):
        return wide
    for column, cell in enumerate(above):
        if not cell.flat and below[column].flat and column:
            wide |= {column, column - 1}
    return wide


def columns_of(table: Table, first: int, depth: int, remembered: Mapping[str, str] | None = None) -> Columns:
    """Return the settled columns that the header rows `first` … `first + depth - 1` name."""
    rows = table.rows[first : first + depth]
    columns = [_column(index, _levels(rows, index), remembered) for index in range(len(rows[0]))]
    marked = _marked(table, [column for column in columns if is_period(column.header.split("\n")[-1])], first + depth)
    settled = settle(columns, marked)
    repeats = tuple(tuple(vocabulary.folded(cell.flat) for cell in row) for row in rows)
    return Columns(settled, tuple(range(first, first + depth)), signature=repeats[0], repeats=repeats)


def _levels(rows: list[list[Cell]], index: int) -> list[str]:
    """Return the header's texts from the top down; a text above blanks of its own row is carried to the right."""
    levels: list[str] = []
    for depth, row in enumerate(rows):
        text = row[index].flat
        below = depth + 1 < len(rows) and rows[depth + 1][index].flat
        if not text and below and index:
            left = next((row[place].flat for place in range(index - 1, -1, -1) if row[place].flat), "")
            text = left
        if text and text not in levels:
            levels.append(text)
    return levels


def _column(index: int, levels: list[str], remembered: Mapping[str, str] | None) -> Column:
    header = "\n".join(levels)
    name = named(levels[-1], remembered) if levels else named("")
    if len(levels) > 1 and name.cover < SURE:
        above = named(" ".join(levels), remembered)
        name = above if above.kind else name
    kind = name.kind if name.cover >= 0.3 else ""
    return Column(index, header, kind or "other", cover=name.cover)


def _marked(table: Table, periods: list[Column], start: int) -> set[int]:
    """Return the columns of periods whose cells hold marks (or shading) and hardly anything else."""
    marks = dict.fromkeys((column.index for column in periods), 0)
    words = dict.fromkeys(marks, 0)
    if not periods:
        return set()
    for row in table.rows[start:]:
        texts = filled(row)
        if leftovers.is_numbers_of_columns(texts) or leftovers.is_total(texts):
            continue
        for index in marks:
            cell = row[index]
            if cell.width > 3 and cell.width >= len(row) - 1:
                continue
            text = cell.flat
            if text:
                mark = is_mark(text) or is_period(text)
                marks[index] += mark
                words[index] += not mark
            else:
                marks[index] += cell.shaded
    kept = {index for index in marks if words[index] <= marks[index] // 4}
    return kept if any(marks[index] for index in kept) else set()


def is_mark(text: str) -> bool:
    """Whether a cell's text only marks a place in a chart of time: "X", "✓", "yes"."""
    return bool(MARKS.match(text)) or text.lower() in _mark_words()


@lru_cache(maxsize=1)
def _mark_words() -> frozenset[str]:
    return frozenset(vocabulary.words("rows", "marks"))

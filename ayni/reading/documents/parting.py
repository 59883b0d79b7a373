"""Parting a table: what stands above its header, its body, and further headers that begin anew within it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ayni.reading.documents.blocks import Table, distinct, filled
from ayni.reading.documents.columns import Columns
from ayni.reading.documents.finding import DEEPEST, SURE, find_header, looks_like_header
from ayni.reading.documents.guessing import guess
from ayni.reading.documents.headers import named

FIELDS, NEARLY = 4, 0.7


@dataclass(slots=True)
class Part:
    """Rows of a table. `columns` is None for rows above a header; `how` says how columns were told without a header."""

    columns: Columns | None
    rows: range
    how: str = ""


def parts_of(
    table: Table, above: Columns | None, adjacent: bool, remembered: Mapping[str, str] | None = None
) -> list[Part]:
    """Part a table into rows above a header and bodies. No part has columns where the table is no plan's.

    `above` are the columns of the plan's table before it; `adjacent` whether nothing stands between the two.
    """
    count = len(table.rows)
    if names_its_fields_downwards(table, remembered):
        return [Part(None, range(count), "across")]
    header = find_header(table, 0, DEEPEST, remembered)
    if header is None:
        return _without_header(table, above, adjacent)
    parts: list[Part] = []
    if header.header_rows[0]:
        parts.append(Part(None, range(header.header_rows[0])))
    while header is not None:
        start = header.header_rows[-1] + 1
        following = _next_header(table, start, header, remembered)
        stop = following.header_rows[0] if following else count
        parts.append(Part(header, range(start, stop)))
        header = following
    return parts


def names_its_fields_downwards(table: Table, remembered: Mapping[str, str] | None = None) -> bool:
    """Whether a table is a sheet about one activity or a few: nearly every cell of its first column names a field."""
    first = [row[0] for row in table.rows[:DEEPEST] if len(distinct(row)) > 1 and row[0].flat]
    names = [named(cell.flat, remembered) for cell in first]
    sure = [name.kind for name in names if name.kind and name.cover >= SURE]
    return len(set(sure)) >= FIELDS and len(sure) >= NEARLY * len(first) and looks_like_header(first, remembered)


def _next_header(table: Table, start: int, header: Columns, remembered: Mapping[str, str] | None) -> Columns | None:
    """Find a header with other columns further down: only below a blank row or a row of one text.

    The row right below a header is never one, whatever its words ("Objective 1", "Activity 1").
    """
    count = table.width + 1
    for number in range(start, len(table.rows)):
        row = table.rows[number]
        above, count = count, len(filled(row))
        if above > 1 or count < 2 or not looks_like_header(row, remembered):
            continue
        found = find_header(table, number, number + 1, remembered)
        if found and found.signature != header.signature:
            return found
    return None


def _without_header(table: Table, above: Columns | None, adjacent: bool) -> list[Part]:
    if table.width > 1 and looks_like_header([row[0] for row in table.rows[:40]]):
        return [Part(None, range(len(table.rows)), "across")]
    if above is not None and above.width == table.width and adjacent:
        return [Part(above, range(len(table.rows)), "above")]
    guessed = guess(table)
    if guessed is not None:
        return [Part(guessed, range(len(guessed.header_rows), len(table.rows)), "content")]
    return [Part(None, range(len(table.rows)))]

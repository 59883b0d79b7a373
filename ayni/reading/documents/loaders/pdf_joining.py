"""Joining the pieces of a table that runs over pages, and the rows that the end of a page cut in two."""

from ayni.reading.documents import vocabulary
from ayni.reading.documents.blocks import Cell, Line, Table, distinct
from ayni.reading.documents.finding import looks_like_header


def joined(above: Table, below: Table) -> Table:
    """Return one table: the rows of both, a repeated header kept as a row, a cut row made whole."""
    rows = [list(row) for row in above.rows]
    pages = list(above.pages)
    count = len(rows)
    start = _repeated(above, below)
    cut = _last_filled(rows)
    for number, row in enumerate(below.rows):
        if number == start and _is_rest(cut, row, above):
            _lengthen(cut, row)
            continue
        for cell in distinct(row):
            cell.row += count
        if number == start:
            row = [held if cell.continued else cell for cell, held in zip(row, rows[count - 1], strict=True)]
        rows.append(row)
        pages.append(below.page)
    return Table(rows, above.page, pages, size=above.size)


def _last_filled(rows: list[list[Cell]]) -> list[Cell]:
    return next((row for row in reversed(rows) if any(cell.lines for cell in row)), rows[-1])


def _repeated(above: Table, below: Table) -> int:
    """Return how many rows at the top of the lower piece repeat rows at the top of the upper one."""
    count = 0
    for row in below.rows[:4]:
        texts = [vocabulary.folded(cell.flat) for cell in row]
        if any(texts) and any(texts == [vocabulary.folded(cell.flat) for cell in held] for held in above.rows[:6]):
            count += 1
        else:
            break
    return count


def _is_rest(above: list[Cell], row: list[Cell], table: Table) -> bool:
    """Whether a row at the top of a page is the rest of the last row of the page before.

    It is if a text in it goes on with an unfinished one, or if most places that have words above are blank in it.
    """
    if len(above) != len(row) or looks_like_header(above) or len(distinct(row)) < 2 or len(distinct(above)) < 2:
        return False
    wordy = [at for at, cell in enumerate(above) if len(cell.flat) > 2]
    filled = [at for at, cell in enumerate(row) if cell.lines]
    if not wordy or not filled:
        return False
    if all(_goes_on(above[at].flat, row[at].flat) for at in filled):
        return True
    blank = [at for at in wordy if not row[at].lines]
    body = table.rows[1:]
    usual = sum(len(cell.flat) > 2 for held in body for cell in held) / max(1, len(body))
    return len(blank) >= max(2, 0.5 * len(wordy)) and len(filled) <= 0.5 * usual


def _goes_on(above: str, text: str) -> bool:
    return bool(above) and text[:1].islower() and above[-1:] not in ".;:!?"


def _lengthen(above: list[Cell], row: list[Cell]) -> None:
    seen: set[int] = set()
    for cell, rest in zip(above, row, strict=True):
        if not rest.lines or id(rest) in seen:
            continue
        seen.add(id(rest))
        first = rest.lines[0]
        if cell.lines and _goes_on(cell.flat, first.text):
            last = cell.lines[-1]
            whole = Line(f"{last.text} {first.text}", last.marker, last.level)
            cell.hold([*cell.lines[:-1], whole, *rest.lines[1:]])
        else:
            cell.hold([*cell.lines, *rest.lines])

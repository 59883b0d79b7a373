"""Old Excel workbooks (.xls), by way of calamine."""

import datetime
import io

from ayni.reading.documents.blocks import Block, Cell, HiddenSheet, Source, Table, grid, squared
from ayni.reading.documents.unreadable import Unreadable

MAX_COLUMNS = 120


def load(source: bytes, name: str) -> Source:
    """Load an XLS. Raises Unreadable (corrupt, empty, encrypted)."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source))
        sheets = [(held.name, held.visible == SheetVisibleEnum.Visible) for held in book.sheets_metadata]
        blocks: list[Block] = []
        for title, visible in sheets:
            if not visible:
                blocks.append(HiddenSheet(title))
                continue
            sheet = book.get_sheet_by_name(title)
            rows = [[_shown(value) for value in row[:MAX_COLUMNS]] for row in sheet.to_python(skip_empty_area=False)]
            cells = squared(grid(rows))
            for (first_row, first_column), (last_row, last_column) in sheet.merged_cell_ranges or ():
                _merge(cells, first_row, first_column, last_row, last_column)
            if any(cell.lines for row in cells for cell in row):
                blocks.append(Table(cells, sheet=title))
    except CalamineError as error:
        raise Unreadable("encrypted" if "password" in str(error).lower() else "corrupt") from error
    if not any(isinstance(block, Table) for block in blocks):
        raise Unreadable("empty")
    return Source(blocks, "xls")


def _shown(value: object) -> str:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value).strip() if value is not None else ""


def _merge(rows: list[list[Cell]], first_row: int, first_column: int, last_row: int, last_column: int) -> None:
    if first_row >= len(rows) or first_column >= len(rows[first_row]):
        return
    cell = rows[first_row][first_column]
    cell.height, cell.width = last_row - first_row + 1, last_column - first_column + 1
    for row in rows[first_row : last_row + 1]:
        for column in range(first_column, min(last_column + 1, len(row))):
            row[column] = cell

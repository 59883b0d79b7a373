"""What was not understood of a list, written back for the person to mend."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from ayni.members.exports import CELL


def as_sheet(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a workbook of one sheet; every cell is text, never a formula."""
    whole = io.BytesIO()
    with xlsxwriter.Workbook(whole, {"constant_memory": True, "in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 2)
        sheet.set_column(1, 1, 60, book.add_format({"text_wrap": True}))
        for at, row in enumerate([headers, *rows]):
            for place, text in enumerate(row):
                if text:
                    sheet.write_string(at, place, text[:CELL])
    return whole.getvalue()

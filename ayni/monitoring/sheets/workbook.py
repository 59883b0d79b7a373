"""What is due as a workbook to fill in: a line for each duty, words to choose from, days and numbers as such.

Column A is hidden and holds the line's key; the hidden sheet `ayni` the workbook's own number, the headings and words.
"""

import io
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import xlsxwriter
from django.utils.translation import gettext as _

from ayni.core.identifiers import new_code
from ayni.monitoring.models import Kind
from ayni.monitoring.sheets.columns import COLUMNS, FORMAT, KEY_SHEET, Column

CELL = 32_767
SPARE = 200


class DueLine(NamedTuple):
    """A duty as a line: its key, and the words by column."""

    key: str
    cells: dict[str, Any]


def as_workbook(lines: Sequence[DueLine], lang: str, *, told: bool) -> bytes:
    """Return the workbook in the active language; every text is text, never a formula. `told`: asks who said so."""
    whole = io.BytesIO()
    columns = [column for column in COLUMNS if told or column.name != "told"]
    with xlsxwriter.Workbook(whole, {"in_memory": True}) as book:
        sheet = book.add_worksheet(_("What is due")[:31])
        looks = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "yyyy-mm-dd", "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "given": book.add_format({"text_wrap": True, "valign": "top", "font_color": "#555555"}),
        }
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 0, None, None, {"hidden": True})
        sheet.write_string(0, 0, "key", looks["head"])
        for at, column in enumerate(columns, start=1):
            look = looks["day" if column.name == "day" else "text" if column.filled else "given"]
            sheet.set_column(at, at, column.width, look)
            sheet.write_string(0, at, str(column.heading), looks["head"])
        for at, line in enumerate(lines, start=1):
            _write_line(sheet, at, line, columns, looks)
        _offer_choices(sheet, len(lines) + SPARE, [column.name for column in columns])
        _write_key(book, lang, columns)
    return whole.getvalue()


def _write_line(sheet: Any, at: int, line: DueLine, columns: Sequence[Column], looks: dict[str, Any]) -> None:
    sheet.write_string(at, 0, line.key)
    for place, column in enumerate(columns, start=1):
        value = line.cells.get(column.name, "")
        if isinstance(value, date):
            sheet.write_datetime(at, place, value, looks["day"])
        elif value:
            sheet.write_string(at, place, str(value)[:CELL], looks["text" if column.filled else "given"])


def _offer_choices(sheet: Any, last: int, names: Sequence[str]) -> None:
    kinds = {"validate": "list", "source": f"={KEY_SHEET}!$C$1:$C${len(Kind.values)}", "error_type": "warning"}
    days = {"validate": "date", "criteria": "between", "minimum": date(1990, 1, 1), "maximum": date(2199, 12, 31)}
    counts = {"validate": "integer", "criteria": ">=", "value": 0, "error_type": "warning"}
    for name, rule in (
        ("kind", kinds),
        ("day", {**days, "error_type": "warning"}),
        ("people", counts),
        ("women", counts),
    ):
        place = names.index(name) + 1
        sheet.data_validation(1, place, last, place, rule)


def _write_key(book: Any, lang: str, columns: Sequence[Column]) -> None:
    """Rows of (key, value, value): first the kinds, so that their words stand in C1 and below."""
    key = book.add_worksheet(KEY_SHEET)
    key.hide()
    said = [("kind", str(value), str(words)) for value, words in Kind.choices]
    said += [("column", column.name, str(column.heading)) for column in columns]
    said += [("format", FORMAT, ""), ("language", lang, ""), ("number", new_code(20), "")]
    for row, texts in enumerate(said):
        for place, text in enumerate(texts):
            key.write_string(row, place, text)

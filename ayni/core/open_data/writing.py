"""Rows of a table as CSV, JSON and XLSX. No cell can be run as a formula, whatever was written into it."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from ayni.core.open_data.describing import licence
from ayni.core.open_data.fields import Field, as_text, as_value
from ayni.core.open_data.tables import Row, Table

_CHUNK = 500
# What Excel takes: characters in a cell, lines in a sheet.
_CELL, _LINES = 32_767, 1_048_576
_DESCRIBED = 60


def rows_of(table: Table, found: Iterable[Any], day: date) -> Iterator[dict[str, Any]]:
    """Yield the rows by name, with day and licence; a row that brings an `as_of` of its own keeps it."""
    known = found.iterator(chunk_size=_CHUNK) if isinstance(found, QuerySet) else found
    for one in known:
        yield {"as_of": day, "licence": settings.AYNI_DATA_LICENCE, **table.row(one)}


def csv_lines(table: Table, found: Iterable[Any], day: date) -> Iterator[bytes]:
    """Yield CSV in UTF-8, a header first, lines ended by CR LF (RFC 4180)."""
    yield from lines_of(table.columns(), rows_of(table, found, day))


def lines_of(fields: Sequence[Field], rows: Iterable[Row]) -> Iterator[bytes]:
    """Yield rows by name as lines of CSV, header first."""
    yield _line([field.name for field in fields])
    for row in rows:
        yield _line([as_text(field, row[field.name]) for field in fields])


def json_bytes(table: Table, found: Iterable[Any], day: date, source: str, **about: Any) -> bytes:
    """Return {"as_of", "licence", "source", what is said `about` it, rows under the table's name}.

    Values keep their types; lists are lists, what is not known is null.
    """
    rows = [_shown(table, row) for row in rows_of(table, found, day)]
    head = {"as_of": day.isoformat(), "licence": settings.AYNI_DATA_LICENCE, "source": source}
    more = table.more() if table.more is not None else {}
    return json.dumps({**head, **about, table.entries or table.name: rows, **more}, ensure_ascii=False).encode()


def xlsx_bytes(table: Table, found: Iterable[Any], day: date, source: str) -> bytes:
    """Return a workbook: the rows under titles in the reader's language, and a sheet that says what they are."""
    whole = io.BytesIO()
    fields = table.columns()
    with xlsxwriter.Workbook(whole, {"constant_memory": True, "in_memory": True}) as book:
        # The day instead of the second: the same rows are the same bytes, however often they are asked for.
        book.set_properties({"created": datetime.combine(day, time.min)})
        head, days = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(_("Data")[:31])
        sheet.freeze_panes(1, 0)
        for at, field in enumerate(fields):
            sheet.write_string(0, at, str(field.title), head)
            sheet.set_column(at, at, 40 if field.name in ("text", "title", "name", "words", "summary") else 16)
        last = 0
        for last, row in enumerate(rows_of(table, found, day), start=1):
            if last >= _LINES:
                break
            for at, field in enumerate(fields):
                _write(sheet, last, at, field, row[field.name], days)
        sheet.autofilter(0, 0, max(last, 1), len(fields) - 1)
        _describe(book.add_worksheet(_("About")[:31]), table, day, source, head)
    return whole.getvalue()


def _describe(sheet: Any, table: Table, day: date, source: str, head: Any) -> None:
    known = licence()
    facts = [
        (_("Title"), f"{settings.AYNI_PARTNERSHIP}: {table.title}"),
        (_("Description"), str(table.description)),
        (_("As of"), day.isoformat()),
        (_("Licence"), f"{known['name']} ({known['path']})"),
        (_("Address"), source),
    ]
    columns = [(str(field.title), field.name, str(field.description), field.unit) for field in table.columns()]
    sheet.set_column(0, 1, 24)
    sheet.set_column(2, 2, _DESCRIBED)
    for at, (name, said) in enumerate(facts):
        sheet.write_string(at, 0, name, head)
        sheet.write_string(at, 1, said)
    for at, cells in enumerate([(_("Column"), _("Name for programs"), _("Meaning"), _("Unit")), *columns]):
        for column, cell in enumerate(cells):
            sheet.write_string(len(facts) + 1 + at, column, cell, *([head] if at == 0 else []))


def _write(sheet: Any, line: int, at: int, field: Field, value: Any, days: Any) -> None:
    if value is None or value == "":
        return
    if field.type in ("integer", "number", "money") and not isinstance(value, str):
        sheet.write_number(line, at, value)
    elif field.type == "boolean" and isinstance(value, bool):
        sheet.write_boolean(line, at, value)
    elif field.type == "date":
        sheet.write_datetime(line, at, value if isinstance(value, date) else date.fromisoformat(value), days)
    else:
        text = field.parted.join(map(str, value)) if isinstance(value, list | tuple) else str(as_value(value))
        sheet.write_string(line, at, text[:_CELL])


def _shown(table: Table, row: dict[str, Any]) -> dict[str, Any]:
    return {field.name: as_value(row[field.name]) for field in table.fields} | _own_day(row)


def _own_day(row: dict[str, Any]) -> dict[str, Any]:
    return {"as_of": as_value(row["as_of"])}


def _line(cells: Iterable[str]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()

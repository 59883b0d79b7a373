"""What reads a list in the bounded child process: every sheet as rows of texts, nothing judged yet."""

import csv
import datetime
import io
import json
import sys
from pathlib import Path
from typing import Any

from ayni.reading.documents import Unreadable
from ayni.reading.documents.loaders.csv import MAX_FIELD, delimiter_of
from ayni.reading.documents.sniffing import decoded, kind_of

MAX_ROWS, MAX_COLUMNS = 50_000, 300
Rows = list[list[str]]


def main(arguments: list[str]) -> int:
    """Print {"sheets": [{"name", "rows": [[text]]}]}; exit status 2 with a code on standard error for a refusal."""
    path = Path(arguments[0])
    try:
        sheets = read(path.read_bytes(), path.name)
    except Unreadable as error:
        sys.stderr.write(error.code)
        return 2
    sys.stdout.write(json.dumps({"sheets": sheets}, ensure_ascii=False))
    return 0


def read(source: bytes, name: str) -> list[dict[str, Any]]:
    """Return the sheets of a list, the rows from the first of the sheet on. Raises Unreadable."""
    kind = kind_of(source, name)
    if kind == "text":
        sheets = [{"name": "", "rows": _separated(decoded(source))}]
    elif kind in ("xlsx", "ods", "xls"):
        sheets = _workbook(source)
    else:
        raise Unreadable("unknown_type", found="no table of members")
    if sum(len(sheet["rows"]) for sheet in sheets) > MAX_ROWS:
        raise Unreadable("too_large", limit=MAX_ROWS)
    return sheets


def _separated(text: str) -> Rows:
    csv.field_size_limit(MAX_FIELD)
    first, _newline, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first.strip()) == 5:
        return [row[:MAX_COLUMNS] for row in csv.reader(io.StringIO(rest), delimiter=first.strip()[-1])]
    try:
        return [row[:MAX_COLUMNS] for row in csv.reader(io.StringIO(text), delimiter=delimiter_of(text))]
    except csv.Error as error:
        raise Unreadable("corrupt") from error


def _workbook(source: bytes) -> list[dict[str, Any]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source))
        return [{"name": name, "rows": _texts(book.get_sheet_by_name(name))} for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise Unreadable("corrupt") from error


def _texts(sheet: Any) -> Rows:
    return [[text_of(cell) for cell in row[:MAX_COLUMNS]] for row in sheet.to_python(skip_empty_area=False)]


def text_of(cell: Any) -> str:
    """Return a cell's value as text: whole numbers without a point, days as ISO dates."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(sep=" ")
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return "" if cell is None else str(cell).replace("\r\n", "\n").replace("\x00", "").strip()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

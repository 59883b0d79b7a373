"""Lists as people send them, and the way through an import without the browser."""

import csv
import io

from openpyxl import Workbook, load_workbook

from ayni.members.importing.actions import read_upload, take_over, upload_list
from ayni.members.importing.applying import apply_list
from ayni.members.models import RegisterImport


def as_csv(rows, *, delimiter=",", encoding="utf-8"):
    """Return rows of texts as separated values."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue().encode(encoding)


def as_xlsx(sheets):
    """Return {sheet: rows} as a workbook."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def changed_xlsx(content, change):
    """Return a workbook of ours after `change(sheet)` was done to its first sheet."""
    book = load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def brought_in(by, content, name="members.csv", language="en"):
    """Return the list after it was read."""
    importing = upload_list(io.BytesIO(content), by=by, name=name, language=language)
    return read_upload(RegisterImport.objects.select_related("file", "created_by").get(pk=importing.pk))


def taken_over(importing, by):
    """Take the chosen lines over as the job does; return the list."""
    take_over(importing, by=by, expected=importing.version)
    apply_list(RegisterImport.objects.select_related("file", "changed_by").get(pk=importing.pk))
    importing.refresh_from_db()
    return importing


def lines(importing):
    """Return (row, kind, name or code, what differs) of every line."""
    return [
        (line.at, line.kind, line.member.code if line.member else line.facts.get("name", ""), sorted(line.fields))
        for line in importing.lines.select_related("member")
    ]

"""A draft as a workbook, made to be written in and to come back: answers, items, and figures to read."""

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.reporting.exports.draft import ANSWERED, COLUMNS, AnswerPlace, ItemPlace, Places, draft_title, right_word
from ayni.reporting.exports.draft_docx import how_to
from ayni.reporting.models import Report

KEY_SHEET, FORMAT = "ayni", "ayni-report/1"
# A cell holds 32,767 characters at most; a longer answer goes on in the rows below.
LONGEST = 30_000
JOINTS = {"n": "\n", "s": " ", "x": ""}
JOINTS_OF = {sign: letter for letter, sign in JOINTS.items()}
_ITEM_COLUMNS = ("title", "facts", "right", "note")
_WIDTHS = {"question": 44, "text": 100, "title": 44, "facts": 44, "right": 14, "note": 60}


def draft_xlsx(report: Report, places: Places, lang: str) -> bytes:
    """Return the workbook. Column A of each sheet is hidden and holds the marks; every text is text, no formula."""
    whole = io.BytesIO()
    with override(lang), xlsxwriter.Workbook(whole, {"in_memory": True}) as book:
        looks = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        about = book.add_worksheet(_("About this file")[:31])
        about.set_column(0, 0, 100, looks["text"])
        for row, text in enumerate([draft_title(report, places.subject), *how_to()]):
            about.write_string(row, 0, text)
        _write_answers(book, looks, places.answers)
        if places.items:
            _write_items(book, looks, places.items)
        _write_key(book, report, lang)
    return whole.getvalue()


def _write_answers(book: Any, looks: dict[str, Any], answers: Sequence[AnswerPlace]) -> None:
    sheet = _sheet(book, _("In your own words"), list(ANSWERED.items()), looks)
    rows = [row for place in answers for row in _answer_rows(place)]
    for at, row in enumerate(rows, start=1):
        for column, text in enumerate(row):
            sheet.write_string(at, column, text)


def _answer_rows(place: AnswerPlace) -> list[tuple[str, str, str]]:
    """Return (mark, question, text) of an answer; a long one goes on in more rows that say how they join."""
    rows, rest = [(place.mark, place.question, "")], place.text
    while len(rest) > LONGEST:
        cut = max(rest.rfind("\n", 1, LONGEST), rest.rfind(" ", LONGEST // 2, LONGEST))
        at, joint = (cut, JOINTS_OF[rest[cut]]) if cut > 0 else (LONGEST, "x")
        rows[-1] = (*rows[-1][:2], rest[:at])
        rest = rest[at + (joint != "x") :]
        rows.append((f"[#{place.code}+{len(rows) + 1}{joint}]", "", ""))
    rows[-1] = (*rows[-1][:2], rest)
    return rows


def _write_items(book: Any, looks: dict[str, Any], items: Sequence[ItemPlace]) -> None:
    sheet = _sheet(book, str(COLUMNS["title"]), [(name, COLUMNS[name]) for name in _ITEM_COLUMNS], looks)
    for at, place in enumerate(items, start=1):
        item = place.item
        for column, text in enumerate((place.mark, item.title, item.facts, right_word(item), item.note)):
            sheet.write_string(at, column, text)
    choices = {"validate": "list", "source": [_("Yes"), _("No")], "error_type": "warning"}
    column = _ITEM_COLUMNS.index("right") + 1
    sheet.data_validation(1, column, len(items), column, choices)


def _sheet(book: Any, name: str, columns: Sequence[tuple[str, Any]], looks: dict[str, Any]) -> Any:
    sheet = book.add_worksheet(_sheet_name(name))
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, None, None, {"hidden": True})
    for at, (code, heading) in enumerate(columns, start=1):
        sheet.set_column(at, at, _WIDTHS[code], looks["text"])
        sheet.write_string(0, at, str(heading), looks["head"])
    return sheet


def _sheet_name(name: str) -> str:
    return "".join(sign for sign in name if sign not in "[]:*?/\\'")[:31]


def _write_key(book: Any, report: Report, lang: str) -> None:
    """Rows of (key, value): what the workbook is."""
    key = book.add_worksheet(KEY_SHEET)
    key.hide()
    rows = [("format", FORMAT), ("report", f"[#report:{report.code}@{report.version}:{lang}]")]
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            key.write_string(at, column, text)

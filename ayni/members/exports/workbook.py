"""The whole register as a workbook made to be changed by people and read in again.

Column A is hidden and holds `CODE@VERSION` of the entry. Category, group, region and status are chosen from lists.
The hidden sheet `ayni` says which heading is which column, and holds the words to choose from.
"""

import io
from collections.abc import Iterable
from datetime import date
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from ayni.core.vocabularies import label, major_groups, member_categories, place_name, regions
from ayni.members.exports.columns import COLUMNS
from ayni.members.models import Member, Status

KEY_SHEET, FORMAT = "ayni", "ayni-members/1"
# What Excel takes in a cell.
CELL = 32_767
_ROWS_TO_CHOOSE_IN = 5_000


def as_xlsx(members: Iterable[Member], lang: str) -> bytes:
    """Return the workbook with headings, countries and choices in a language; every text is text, never a formula."""
    whole = io.BytesIO()
    choices = _choices(lang)
    with xlsxwriter.Workbook(whole, {"constant_memory": True, "in_memory": True}) as book:
        sheet = book.add_worksheet(_("Members")[:31])
        looks = {"head": book.add_format({"bold": True}), "day": book.add_format({"num_format": "yyyy-mm-dd"})}
        sheet.freeze_panes(1, 2)
        sheet.set_column(0, 0, None, None, {"hidden": True})
        for at, column in enumerate(COLUMNS, start=1):
            sheet.set_column(at, at, column.width)
        headings = ["code", *(str(column.heading) for column in COLUMNS)]
        for at, heading in enumerate(headings):
            sheet.write_string(0, at, heading, looks["head"])
        last = 0
        for last, member in enumerate(members, start=1):
            _write_row(sheet, last, member, lang, choices, looks["day"])
        _offer_choices(sheet, last + _ROWS_TO_CHOOSE_IN, choices)
        sheet.autofilter(0, 1, max(last, 1), len(COLUMNS))
        _write_key(book, lang, choices)
    return whole.getvalue()


def _write_row(sheet: Any, at: int, member: Member, lang: str, choices: dict[str, dict[str, str]], day: Any) -> None:
    sheet.write_string(at, 0, f"{member.code}@{member.version}")
    for place, column in enumerate(COLUMNS, start=1):
        value = getattr(member, column.name)
        if isinstance(value, date):
            sheet.write_datetime(at, place, value, day)
            continue
        if column.name == "countries":
            value = "; ".join(place_name("country", code, lang) for code in member.country_codes)
        text = choices[column.name].get(value, value) if column.name in choices else str(value or "")
        if text:
            sheet.write_string(at, place, text.replace("\r\n", "\n")[:CELL])


def _offer_choices(sheet: Any, last: int, choices: dict[str, dict[str, str]]) -> None:
    names = [column.name for column in COLUMNS]
    for at, (name, words) in enumerate(choices.items()):
        letter = chr(ord("E") + at)
        source = f"={KEY_SHEET}!${letter}$1:${letter}${len(words)}"
        place = names.index(name) + 1
        sheet.data_validation(1, place, last, place, {"validate": "list", "source": source, "error_type": "warning"})


def _write_key(book: Any, lang: str, choices: dict[str, dict[str, str]]) -> None:
    """Rows of (key, value, value) in the columns A to C, the words to choose from in the columns from E on."""
    key = book.add_worksheet(KEY_SHEET)
    key.hide()
    said = [("format", FORMAT, ""), ("language", lang, "")]
    said += [("column", column.name, str(column.heading)) for column in COLUMNS]
    lists = [list(words.values()) for words in choices.values()]
    for row in range(max(len(said), *map(len, lists))):
        for place, text in enumerate(said[row] if row < len(said) else ()):
            key.write_string(row, place, text)
        for place, words in enumerate(lists):
            if row < len(words):
                key.write_string(row, 4 + place, words[row])


def _choices(lang: str) -> dict[str, dict[str, str]]:
    """Return by column what is chosen from a list: code -> word."""
    return {
        "category": {code: label(term, lang) for code, term in member_categories().items()},
        "major_group": {code: label(term, lang) for code, term in major_groups().items()},
        "region": {code: label(term, lang) for code, term in regions().items()},
        "status": {str(value): str(words) for value, words in Status.choices},
    }

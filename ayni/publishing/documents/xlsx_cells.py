"""Rows of a sheet as XML strings: written for tens of thousands of rows, so plain string work and no objects a cell."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from functools import cache

from ayni.publishing.documents.content import clean_text
from ayni.publishing.documents.xlsx_parts import DAY, HEAD, HEADER, IDENTIFIER, MAIN, TEXT

LONGEST_CELL = 32_767
_CUT = " […]"
_NAME_REFUSED = re.compile(r"[\[\]:*?/\\<>]")
_ESCAPE_LOOKALIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_DAY = date(1899, 12, 30)


@cache
def letter(column: int) -> str:
    """The letters of a column counted from 0: A, Z, AA."""
    return letter(column // 26 - 1) + chr(65 + column % 26) if column > 25 else chr(65 + column)


@cache
def days_since_1900(iso: str | None) -> str:
    """The serial number by which a spreadsheet knows a day, for an ISO date; nothing for any other text."""
    try:
        serial = (date.fromisoformat(iso or "") - _FIRST_DAY).days
    except ValueError:
        return ""
    return str(serial) if serial > 60 else ""


def sheet_name(wanted: str, taken: set[str]) -> str:
    """A name that Excel accepts (31 characters, no `[]:*?/\\`), unlike those taken, which it joins."""
    visible = "".join(sign for sign in clean_text(wanted) if unicodedata.category(sign) != "Cf")
    plain = " ".join(_NAME_REFUSED.sub(" ", visible).split()).strip("'") or "-"
    name, number = plain[:31].rstrip(), 1
    while name.lower() in taken or name.lower() == "history":
        number += 1
        ending = f" ({number})"
        name = plain[: 31 - len(ending)].rstrip() + ending
    taken.add(name.lower())
    return name


# Marks between cells and rows while a sheet is gathered; a text that holds one is cleaned before.
_CELL, _ROW, _DAY, _DAY_END = "\x01", "\x02", "\x03", "\x04"
_CONTROLS = bytes(code for code in range(32) if code not in (1, 2, 3, 4, 9, 10)) + b"\x7f"


class Cells:
    """The rows of one sheet, gathered as marked text and turned into XML in a few passes over the whole."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.count = 0
        self._headings: list[str] = []
        self._rows: list[str] = []

    def heading(self, values: Sequence[str]) -> None:
        """Add a heading row. Headings come before all rows."""
        self.count += 1
        cells = "".join(
            f'<c s="{HEADER}" t="inlineStr"><is><t xml:space="preserve">{_escaped(clean_text(value))}</t></is></c>'
            for value in values
        )
        self._headings.append(f"<row>{cells}</row>")

    def row(self, values: Sequence[str], *, day: int | None = None) -> None:
        """Add a row of texts; the value at `day` is a serial day number or empty."""
        self.count += 1
        row = _CELL.join(values)
        if len(row) > LONGEST_CELL or row.count(_CELL) >= len(values) or _ROW in row or _DAY in row or _DAY_END in row:
            values = [_cut(clean_text(value)) for value in values]
            row = _CELL.join(values)
        if day is not None:
            before, after = values[:day], values[day + 1 :]
            row = f"{_CELL.join(before)}{_DAY}{values[day]}{_DAY_END}{_CELL.join(after)}"
        self._rows.append(row)

    def sheet(
        self,
        widths: Sequence[int],
        *,
        rtl: bool = False,
        frozen: int = 0,
        hidden_first: bool = False,
        after: str = "",
    ) -> str:
        """The whole worksheet part: column widths in characters, frozen rows at the top, what follows the rows."""
        pane = (
            f'<pane ySplit="{frozen}" topLeftCell="A{frozen + 1}" activePane="bottomLeft" state="frozen"/>'
            if frozen
            else ""
        )
        columns = "".join(
            f'<col min="{number}" max="{number}" width="{width}" style="{IDENTIFIER if number == 1 else TEXT}"'
            + (' customWidth="1" hidden="1"/>' if hidden_first and number == 1 else ' customWidth="1"/>')
            for number, width in enumerate(widths, 1)
        )
        direction = ' rightToLeft="1"' if rtl else ""
        return (
            f'{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"{direction}>{pane}</sheetView>'
            f"</sheetViews><cols>{columns}</cols><sheetData>{''.join(self._headings)}{self._body()}</sheetData>{after}"
            '<pageSetup paperSize="9" orientation="landscape"/></worksheet>'
        )

    def _body(self) -> str:
        if not self._rows:
            return ""
        marked = _escaped(_cleaned(_ROW.join(self._rows)))
        start, end = '<c t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
        body = (
            marked.replace(_CELL, end + start)
            .replace(_DAY, f'{end}<c s="{DAY}"><v>')
            .replace(_DAY_END, f"</v></c>{start}")
            .replace(_ROW, f"{end}</row><row>{start}")
        )
        body = f"<row>{start}{body}{end}</row>"
        return body.replace(start + end, "<c/>").replace(f'<c s="{DAY}"><v></v></c>', "<c/>")


def _cleaned(marked: str) -> str:
    """The marked text without characters that XML refuses. The byte-wise look is many times faster than a pattern."""
    try:
        encoded = marked.encode("utf-8")
    except UnicodeEncodeError:
        encoded = b""
    if len(encoded.translate(None, _CONTROLS)) == len(encoded) > 0 and not any(mark in marked for mark in _RARE):
        return marked
    rows = marked.split(_ROW)
    return _ROW.join(_MARKS.sub(lambda found: clean_text(found.group()), row) for row in rows)


_RARE = ("\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\x85")
_MARKS = re.compile("[^\x01-\x04]+")


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(_CUT)] + _CUT


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _ESCAPE_LOOKALIKE.sub("_x005F_", text) if "_x" in text else text

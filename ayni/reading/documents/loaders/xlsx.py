"""Excel workbooks, read from their XML: values as shown, merged cells, fills (marks of time charts), hidden sheets."""

import posixpath
import re
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from ayni.reading.documents.blocks import Block, Cell, HiddenSheet, Source, Table, lines_of
from ayni.reading.documents.loaders.sheet_formats import Formats
from ayni.reading.documents.packages import Package, elements
from ayni.reading.documents.unreadable import Unreadable

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE_R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
PLACE = re.compile(r"^([A-Z]{1,3})(\d{1,7})$")
MAX_COLUMNS = 120
MAX_CELLS = 400_000


def load(source: bytes, name: str) -> Source:
    """Load an XLSX or XLSM; macros are never looked at. Raises Unreadable (corrupt, empty, too_large)."""
    package = Package(source)
    workbook = package.tree("xl/workbook.xml")
    if workbook is None:
        raise Unreadable("corrupt")
    book = _Book(_shared(package), Formats(package.tree("xl/styles.xml")))
    targets = _targets(package)
    blocks: list[Block] = []
    for sheet in workbook.iter(f"{S}sheet", f"{STRICT}sheet"):
        title = sheet.get("name", "")
        if sheet.get("state") in ("hidden", "veryHidden"):
            blocks.append(HiddenSheet(title))
            continue
        part = package.part(targets.get(sheet.get(f"{R}id") or _any_id(sheet), ""))
        if part:
            blocks += book.tables(part, title)
    if not any(isinstance(block, Table) for block in blocks):
        pictures = any(name.startswith("xl/media/") for name in package.names)
        raise Unreadable("scanned" if pictures else "empty")
    return Source(blocks, "xlsx")


def _any_id(sheet: "etree._Element") -> str:
    return next((text for key, text in sheet.attrib.items() if str(key).endswith("}id")), "")


def _targets(package: Package) -> dict[str, str]:
    tree = package.tree("xl/_rels/workbook.xml.rels")
    if tree is None:
        return {}
    found = {}
    for relation in tree.iter(f"{PACKAGE_R}Relationship"):
        target = relation.get("Target", "")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))
        found[relation.get("Id", "")] = path
    return found


def _shared(package: Package) -> list[str]:
    part = package.part("xl/sharedStrings.xml")
    found: list[str] = []
    if not part:
        return found
    for item in elements(part, (f"{S}si", f"{STRICT}si")):
        found.append(_words(item))
        item.clear()
    return found


def _words(item: "etree._Element") -> str:
    """Return the text of a string item; phonetic guides and raised footnote marks are no part of it."""
    if len(item) == 1 and item[0].tag.endswith("}t"):
        return _clean(item[0].text or "")
    parts: list[str] = []
    for child in item:
        tag = child.tag.rpartition("}")[2]
        if tag == "t":
            parts.append(child.text or "")
        elif tag == "r":
            text = "".join(found.text or "" for found in child if found.tag.endswith("}t"))
            raised = any(
                found.get("val") == "superscript" for found in child.iter() if found.tag.endswith("}vertAlign")
            )
            parts.append("" if raised and text.strip("[]() ").isdigit() and not "".join(parts).endswith("m") else text)
    return _clean("".join(parts))


def _clean(text: str) -> str:
    if "_x000D_" in text:
        text = text.replace("_x000D_", "")
    return text.replace("\r\n", "\n").replace("\xa0", " ").strip()


@dataclass(slots=True)
class _Sheet:
    """The cells of a sheet as read: {row: {column: cell}}, and which rows and columns are hidden or merged."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    count: int = 0


@dataclass(slots=True)
class _Book:
    strings: list[str]
    formats: Formats

    def tables(self, part: bytes, title: str) -> list[Block]:
        sheet = _Sheet()
        tags = tuple(f"{space}{tag}" for space in (S, STRICT) for tag in ("row", "mergeCell"))
        for element in elements(part, tags):
            if element.tag.endswith("}row"):
                self._row(element, sheet)
            else:
                span = _span(element.get("ref", ""))
                if span:
                    sheet.merges.append(span)
            element.clear()
        return _grid(sheet, title)

    def _row(self, element: "etree._Element", sheet: _Sheet) -> None:
        number = int(element.get("r") or (max(sheet.rows, default=-1) + 2)) - 1
        held: dict[int, Cell] = {}
        column = -1
        for cell in element:
            place = (cell.get("r") or "").rstrip("0123456789")
            column = column_number(place) if place else column + 1
            if column >= MAX_COLUMNS:
                continue
            text = self._text(cell)
            shaded = self.formats.shaded(cell.get("s"))
            if text or shaded:
                held[column] = Cell(lines_of(text), number, column, shaded=shaded)
        sheet.rows[number] = held
        sheet.count += len(held)
        if sheet.count > MAX_CELLS:
            raise Unreadable("too_large", limit=32)

    def _text(self, cell: "etree._Element") -> str:
        kind = cell.get("t")
        if kind == "inlineStr":
            inline = next((child for child in cell if child.tag.endswith("}is")), None)
            return _words(inline) if inline is not None else ""
        raw = None
        for child in cell:
            if child.tag.endswith("}v"):
                raw = child.text
        if not raw:
            return ""
        if kind == "s":
            return self.strings[int(raw)] if raw.isdigit() and int(raw) < len(self.strings) else ""
        if kind == "b":
            return "TRUE" if raw == "1" else "FALSE"
        if kind in ("str", "d"):
            return _clean(raw)
        return "" if kind == "e" else self.formats.shown(raw, cell.get("s"))


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return the column from 0 of "A", "B", … "AA"."""
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _span(reference: str) -> tuple[int, int, int, int] | None:
    """Return (first row, first column, last row, last column) of "A1:B3", from 0."""
    start, _, stop = reference.partition(":")
    first, last = PLACE.match(start), PLACE.match(stop)
    if not first or not last:
        return None
    return (
        int(first.group(2)) - 1,
        column_number(first.group(1)),
        int(last.group(2)) - 1,
        column_number(last.group(1)),
    )


def _grid(sheet: _Sheet, title: str) -> list[Block]:
    """Return the sheet as one table from its first to its last row and column with text, merged cells resolved."""
    filled = [number for number, row in sheet.rows.items() if any(cell.lines for cell in row.values())]
    if not filled:
        return []
    top, bottom = min(filled), max(filled)
    columns = {column for number in filled for column, cell in sheet.rows[number].items() if cell.lines}
    left, right = min(columns), max(columns)
    for first_row, first_column, last_row, last_column in sheet.merges:
        if first_row <= bottom and first_column <= right and sheet.rows.get(first_row, {}).get(first_column):
            right = max(right, min(last_column, MAX_COLUMNS - 1))
            bottom = max(bottom, min(last_row, bottom + 50))
    right = _with_shaded(sheet, right)
    rows = [
        _filled_row(sheet.rows.get(number, {}), number, left, right)
        for number in range(top, min(bottom, top + 300_000) + 1)
    ]
    for span in sheet.merges:
        _merge(rows, span, top, left)
    return [Table(rows, sheet=title, origin=top)]


def _with_shaded(sheet: _Sheet, right: int) -> int:
    """Columns of a time chart may hold shading only: they count as far as the header's row goes, which has text."""
    return min(right, MAX_COLUMNS - 1)


def _filled_row(held: dict[int, Cell], number: int, left: int, right: int) -> list[Cell]:
    return [held.get(column) or Cell([], number, column) for column in range(left, right + 1)]


def _merge(rows: list[list[Cell]], span: tuple[int, int, int, int], top: int, left: int) -> None:
    first_row, first_column, last_row, last_column = span
    row, column = first_row - top, first_column - left
    if not (0 <= row < len(rows) and 0 <= column < len(rows[row])):
        return
    cell = rows[row][column]
    cell.height, cell.width = last_row - first_row + 1, last_column - first_column + 1
    for below in range(row, min(last_row - top + 1, len(rows))):
        for beside in range(column, min(last_column - left + 1, len(rows[below]))):
            rows[below][beside] = cell

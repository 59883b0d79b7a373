"""What OpenDocument texts and spreadsheets share: paragraphs, lists, tables with spans and repeated cells."""

from dataclasses import dataclass, field

from lxml import etree

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import Cell, Line, squared
from ayni.reading.documents.loaders.odf_styles import OFFICE, TABLE, TEXT, ListLevel, OdfStyles, marker
from ayni.reading.documents.packages import Package
from ayni.reading.documents.unreadable import Unreadable

MAX_COLUMNS = 120
MAX_ROWS = 300_000
MAX_CELLS = 400_000
SKIPPED = {
    f"{TEXT}tracked-changes",
    f"{OFFICE}annotation",
    f"{OFFICE}annotation-end",
    f"{TEXT}note",
    f"{TEXT}ruby-text",
}


def opened(source: bytes) -> "tuple[etree._Element, OdfStyles, Package]":
    """Return (the body of the document, its styles, its package). Raises Unreadable (encrypted, corrupt, too_large)."""
    package = Package(source)
    if b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise Unreadable("encrypted")
    tree = package.tree("content.xml")
    body = tree.find(f"{OFFICE}body") if tree is not None else None
    if body is None or len(body) == 0:
        raise Unreadable("corrupt")
    styles = OdfStyles()
    styles.learn(package.tree("styles.xml"))
    styles.learn(tree)
    return body[0], styles, package


@dataclass(slots=True)
class Words:
    """The text of a paragraph: soft lines, footnote marks with their notes, whether all of it is bold."""

    parts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    bold: bool = True
    pages: int = 0
    pictures: bool = False


@dataclass(slots=True)
class OdfReading:
    styles: OdfStyles
    pages: int = 1
    pictures: bool = False
    kept: dict[str, dict[int, int]] = field(default_factory=dict)

    def words(self, paragraph: "etree._Element") -> Words:
        found = Words()
        self._walk(paragraph, found, self.styles.is_bold(paragraph.get(f"{TEXT}style-name")), False)
        self.pages += found.pages
        self.pictures = self.pictures or found.pictures
        return found

    def _walk(self, element: "etree._Element", found: Words, bold: bool, raised: bool) -> None:
        self._say(element.text, found, bold, raised)
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}s":
                count = child.get(f"{TEXT}c") or "1"
                found.parts.append(" " * min(int(count) if count.isdigit() else 1, 100))
            elif tag == f"{TEXT}tab":
                found.parts.append(" ")
            elif tag == f"{TEXT}line-break":
                found.parts.append("\n")
            elif tag == f"{TEXT}soft-page-break":
                found.pages += 1
            elif tag == f"{TEXT}note":
                self._note(child, found)
            elif isinstance(tag, str) and tag not in SKIPPED:
                self._inner(child, found, bold, raised)
            self._say(child.tail, found, bold, raised)

    def _inner(self, child: "etree._Element", found: Words, bold: bool, raised: bool) -> None:
        found.pictures = found.pictures or child.tag.endswith("}image")
        name = child.get(f"{TEXT}style-name")
        if name in self.styles.hidden_text:
            return
        if child.tag.endswith("}p") and found.parts:
            found.parts.append("\n")
        self._walk(child, found, bold or self.styles.is_bold(name), raised or name in self.styles.raised)

    @staticmethod
    def _say(text: str | None, found: Words, bold: bool, raised: bool) -> None:
        if not text:
            return
        bare = text.strip("[]() ")
        if raised and (bare.isdigit() or bare in ("*", "†")) and not "".join(found.parts[-2:]).rstrip().endswith("m"):
            found.notes.append((bare, ""))
            return
        found.parts.append(" ".join(text.split("\n")))
        found.bold = found.bold and (bold or not text.strip())

    def _note(self, note: "etree._Element", found: Words) -> None:
        mark = (
            "".join(note.find(f"{TEXT}note-citation").itertext())
            if note.find(f"{TEXT}note-citation") is not None
            else ""
        )
        body = note.find(f"{TEXT}note-body")
        words = " ".join(" ".join(body.itertext()).split()) if body is not None else ""
        found.notes.append((mark.strip(), words))

    def lines(self, cell: "etree._Element") -> tuple[list[Line], bool]:
        """Return the lines of a cell, and whether all of them are bold."""
        lines: list[Line] = []
        bold = True
        for child, depth, mark in self.flowed(cell, 0, {}, {}):
            found = self.words(child)
            parts = [markup.without_notes(" ".join(part.split()))[0] for part in "".join(found.parts).split("\n")]
            kept = [part for part in parts if part]
            bold = bold and (found.bold or not kept)
            for number, part in enumerate(kept):
                first = number == 0
                lines.append(Line(part, mark if first else "", max(0, depth - 1) if first else 0, soft=not first))
        return lines, bold and bool(lines)

    def flowed(
        self, element: "etree._Element", depth: int, levels: dict[int, ListLevel], counts: dict[int, int]
    ) -> "list[tuple[etree._Element, int, str]]":
        """Return (paragraph, depth in lists, marker) for each paragraph below an element, in order."""
        found: list[tuple[etree._Element, int, str]] = []
        for child in element:
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                found.append((child, depth, ""))
            elif tag == f"{TEXT}list":
                found += self._list(child, depth + 1, levels, counts)
            elif isinstance(tag, str) and tag not in SKIPPED and tag != f"{TABLE}covered-table-cell":
                found += self.flowed(child, depth, levels, counts)
        return found

    def _list(
        self, element: "etree._Element", depth: int, levels: dict[int, ListLevel], counts: dict[int, int]
    ) -> "list[tuple[etree._Element, int, str]]":
        name = element.get(f"{TEXT}style-name")
        if name and name in self.styles.lists:
            levels = self.styles.lists[name]
        if depth == 1:
            continued = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
            counts = self.kept.get(name or "", {}) if continued else {}
            self.kept[name or ""] = counts
        level = levels.get(depth)
        first = (level.start if level else 1) - 1
        counts[depth] = counts.get(depth, first) if depth == 1 else first
        found: list[tuple[etree._Element, int, str]] = []
        for item in element:
            if item.tag not in (f"{TEXT}list-item", f"{TEXT}list-header"):
                continue
            head = next(iter(item), None)
            led = head is not None and head.tag != f"{TEXT}list" and _filled(head)
            mark = ""
            if led and item.tag == f"{TEXT}list-item":
                start = item.get(f"{TEXT}start-value")
                counts[depth] = int(start) if start and start.isdigit() else counts[depth] + 1
                mark = marker(levels, counts, depth)
                for deeper in [at for at in counts if at > depth]:
                    del counts[deeper]
            inner = self.flowed(item, depth, levels, counts)
            if mark and inner:
                inner[0] = (inner[0][0], depth, mark)
            found += inner
        return found

    def rows(self, table: "etree._Element") -> list[list[Cell]]:
        """Return the grid of a table, merged cells resolved, without blank rows at its end or columns at its right."""
        rows: list[list[Cell]] = []
        waiting: dict[int, tuple[Cell, int]] = {}
        count = 0
        for element in own_rows(table):
            repeated = element.get(f"{TABLE}number-rows-repeated") or "1"
            times = int(repeated) if repeated.isdigit() else 1
            row = self._row(element, len(rows), waiting)
            blank = not any(cell.lines or cell.shaded for cell in row)
            for _time in range(min(times, 3 if blank else 1000, MAX_ROWS - len(rows))):
                rows.append(
                    row if not rows or blank else [_copied(cell, len(rows)) for cell in row] if times > 1 else row
                )
            count += len(row)
            if count > MAX_CELLS:
                raise Unreadable("too_large", limit=32)
        while rows and not any(cell.lines for cell in rows[-1]):
            rows.pop()
        return _narrowed(rows)

    def _row(self, element: "etree._Element", number: int, waiting: dict[int, tuple[Cell, int]]) -> list[Cell]:
        row: list[Cell] = []
        for found in element:
            covered = found.tag == f"{TABLE}covered-table-cell"
            if not covered and found.tag != f"{TABLE}table-cell":
                continue
            repeated = found.get(f"{TABLE}number-columns-repeated") or "1"
            times = min(int(repeated) if repeated.isdigit() else 1, MAX_COLUMNS - len(row))
            for _time in range(times):
                if covered:
                    row.append(self._covered(row, number, waiting))
                else:
                    self._placed(found, row, number, waiting)
        return row[:MAX_COLUMNS]

    @staticmethod
    def _covered(row: list[Cell], number: int, waiting: dict[int, tuple[Cell, int]]) -> Cell:
        """Return the cell that covers a place: the wide cell to the left of it, or the tall one above."""
        column = len(row)
        if row and row[-1].column + row[-1].width > column and row[-1].row == number:
            return row[-1]
        held, last = waiting.get(column, (None, -1))
        return held if held is not None and number <= last else Cell([], number, column)

    def _placed(
        self, found: "etree._Element", row: list[Cell], number: int, waiting: dict[int, tuple[Cell, int]]
    ) -> None:
        width, height = (_span(found, name) for name in ("number-columns-spanned", "number-rows-spanned"))
        lines, bold = self.lines(found) if len(found) else ([], False)
        shaded = self.styles.is_filled(found.get(f"{TABLE}style-name"))
        cell = Cell(lines, number, len(row), height, width, shaded, bold)
        for column in range(len(row), min(len(row) + width, MAX_COLUMNS)):
            if height > 1:
                waiting[column] = (cell, number + height - 1)
        row.append(cell)


def own_rows(table: "etree._Element") -> "list[etree._Element]":
    rows = []
    for child in table:
        if child.tag == f"{TABLE}table-row":
            if child.get(f"{TABLE}visibility") not in ("collapse", "filter"):
                rows.append(child)
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            rows += own_rows(child)
    return rows


def _filled(paragraph: "etree._Element") -> bool:
    return bool("".join(paragraph.itertext()).strip())


def _copied(cell: Cell, row: int) -> Cell:
    return Cell(cell.lines, row, cell.column, 1, cell.width, cell.shaded, cell.bold)


def _span(cell: "etree._Element", name: str) -> int:
    text = cell.get(f"{TABLE}{name}") or "1"
    return max(1, min(int(text), 10_000)) if text.isdigit() else 1


def _narrowed(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Leave out blank columns at the right: sheets declare more columns than they fill."""
    last = max((at for row in rows for at, cell in enumerate(row) if cell.lines), default=-1)
    return squared([row[: last + 1] for row in rows])

"""Word documents, walked directly in their XML: a general library is slow on large tables and hides numbering."""

from dataclasses import dataclass, field

from lxml import etree

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import (
    MAX_CELLS,
    MAX_UNPACKED,
    Block,
    Cell,
    Heading,
    Line,
    Paragraph,
    Source,
    Table,
    squared,
)
from ayni.reading.documents.loaders.docx_numbering import Numbering
from ayni.reading.documents.loaders.docx_styles import Styles, W, value
from ayni.reading.documents.packages import Package, elements
from ayni.reading.documents.unreadable import Unreadable

MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PICTURES = ("{http://schemas.openxmlformats.org/drawingml/2006/picture}pic", f"{W}pict", f"{W}object")
SKIPPED = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}rPr", f"{W}pPr", f"{W}delText", MC_FALLBACK, f"{W}sdtPr",
           f"{W}txbxContent"}  # fmt: skip
BREAKS = {f"{W}br", f"{W}cr"}
MAX_BODY = 16 * 1024 * 1024  # the largest table stands in memory as a tree of about ten times its text
UNITS = ("m", "km", "cm", "mm", "м", "км")
FILLED = {"auto", "ffffff", "nil", ""}


def load(source: bytes, name: str) -> Source:
    """Load a DOCX. Raises Unreadable (corrupt, cut_off, empty, scanned, too_large)."""
    package = Package(source)
    main = _main_part(package)
    body = package.part(main, MAX_BODY)
    if not body:
        raise Unreadable("corrupt")
    styles = Styles(package.tree("word/styles.xml"))
    reading = _Reading(styles, Numbering(package.tree("word/numbering.xml"), styles))
    for element in elements(body, (f"{W}p", f"{W}tbl")):
        if _top_level(element):
            reading.take(element)
            element.clear()
    reading.take_footnotes(package)
    if not any(_has_text(block) for block in reading.blocks):
        raise Unreadable("scanned" if reading.pictures or _media(package) else "empty")
    return Source(reading.blocks, "docx")


def _main_part(package: Package) -> str:
    if "word/document.xml" in package.names:
        return "word/document.xml"
    return next(
        (name for name in sorted(package.names) if name.startswith("word/document") and name.endswith(".xml")), ""
    )


def _media(package: Package) -> bool:
    return any(name.startswith("word/media/") for name in package.names)


def _has_text(block: Block) -> bool:
    if isinstance(block, Table):
        return any(cell.lines for row in block.rows for cell in row)
    return not isinstance(block, Heading | Paragraph) or bool(block.text)


def _top_level(element: "etree._Element") -> bool:
    """Whether a paragraph or table stands in the body itself, perhaps inside a content control or tracked insertion."""
    parent = element.getparent()
    while parent is not None:
        if parent.tag == f"{W}body":
            return True
        if parent.tag not in (f"{W}sdtContent", f"{W}sdt", f"{W}ins", f"{W}customXml", f"{W}smartTag"):
            return False
        parent = parent.getparent()
    return False


@dataclass(slots=True)
class _Text:
    """The text of a paragraph as it is gathered: parts, whether all of it is bold, footnote marks, page breaks."""

    parts: list[str] = field(default_factory=list)
    bold: bool = True
    notes: list[str] = field(default_factory=list)
    pages: int = 0


@dataclass(slots=True)
class _Reading:
    styles: Styles
    numbering: Numbering
    blocks: list[Block] = field(default_factory=list)
    page: int = 1
    pictures: bool = False
    cells: int = 0

    def take(self, element: "etree._Element") -> None:
        if element.tag == f"{W}tbl":
            inside = _boxed(element)
            for child in inside:
                self.take(child)
            table = Table([]) if inside else self.table(element)
            if table.rows:
                self.blocks.append(table)
            return
        self.paragraph(element)
        for box in element.iter(f"{W}txbxContent"):
            if _within(box, element, MC_FALLBACK, f"{W}txbxContent") is None:
                for child in box:
                    if child.tag in (f"{W}p", f"{W}tbl"):
                        self.take(child)

    def paragraph(self, element: "etree._Element") -> None:
        text = self.gather(element)
        style = self.styles.of(element)
        words = " ".join("".join(text.parts).split())
        marker, level, numbered = self.numbering.marker(element, style, bool(words))
        page = self.page
        self.page += text.pages
        if not words:
            return
        if style.title or style.heading:
            shown = f"{marker} {words}" if marker and marker not in "•" else words
            self.blocks.append(Heading(shown, style.heading or 1, page, style.title))
            return
        words, raised = markup.without_notes(words)
        kind = "paragraph" if not numbered else "item" if marker == "•" or not marker else "numbered"
        typed_bullet = words[:1] in "•▪●-–*" and words[1:2] in (" ", "\t") and not numbered
        if typed_bullet:
            kind, marker, words = "item", "•", words[1:].strip()
        marker = marker if marker == "•" else marker.strip("().") if kind == "numbered" else marker
        self.blocks.append(
            Paragraph(words, kind, marker, level, page, bold=text.bold or style.bold, notes=text.notes + raised)
        )

    def gather(self, element: "etree._Element") -> _Text:
        text = _Text()
        self._walk(element, text)
        text.bold = text.bold and any(part.strip() for part in text.parts)
        return text

    def _walk(self, element: "etree._Element", text: _Text) -> None:
        for child in element:
            tag = child.tag
            if tag == f"{W}r":
                self._run(child, text)
            elif tag in SKIPPED or not isinstance(tag, str):
                continue
            else:
                self._walk(child, text)

    def _run(self, run: "etree._Element", text: _Text) -> None:
        properties = run.find(f"{W}rPr")
        raised = False
        if properties is not None:
            if properties.find(f"{W}vanish") is not None and value(properties, "vanish") != "0":
                return
            raised = value(properties, "vertAlign") == "superscript"
        start = len(text.parts)
        for child in run:
            self._piece(child, text, raised)
        if any(part.strip() for part in text.parts[start:]):
            bold = (
                properties is not None
                and properties.find(f"{W}b") is not None
                and value(properties, "b") not in ("0", "false")
            )
            text.bold = text.bold and bold

    def _piece(self, child: "etree._Element", text: _Text, raised: bool) -> None:
        tag = child.tag
        if tag == f"{W}t":
            words = child.text or ""
            if raised and _is_mark(words, text.parts):
                text.notes.append(words.strip())
            else:
                text.parts.append(words)
        elif tag == f"{W}tab":
            text.parts.append(" ")
        elif tag in BREAKS:
            text.pages += child.get(f"{W}type") == "page"
            text.parts.append("\n")
        elif tag == f"{W}lastRenderedPageBreak":
            text.pages += 1
        elif tag == f"{W}noBreakHyphen":
            text.parts.append("-")
        elif tag == f"{W}footnoteReference":
            text.notes.append(child.get(f"{W}id", ""))
        elif tag == f"{W}sym":
            text.parts.append("✓" if child.get(f"{W}font", "").startswith("Wingdings") else "")
        elif tag in SKIPPED or not isinstance(tag, str):
            return
        else:
            self.pictures = self.pictures or tag in PICTURES or tag == f"{W}drawing"
            self._walk(child, text)

    def table(self, element: "etree._Element") -> Table:
        """Return a table with merged cells resolved: the same cell stands in each place that it spans."""
        rows: list[list[Cell]] = []
        pages: list[int | None] = []
        start = self.page
        for row in _rows(element):
            pages.append(self.page)
            rows.append(self._row(row, rows))
            self.cells += len(rows[-1])
            if self.cells > MAX_CELLS // 2:
                raise Unreadable("too_large", limit=MAX_UNPACKED)
        return Table(squared(rows), start, pages)

    def _row(self, element: "etree._Element", above: list[list[Cell]]) -> list[Cell]:
        row: list[Cell] = []
        number = len(above)
        properties = element.find(f"{W}trPr")
        before = int(value(properties, "gridBefore") or 0) if properties is not None else 0
        row += [Cell([], number, column) for column in range(min(before, 50))]
        for found in _cells(element):
            cell_properties = found.find(f"{W}tcPr")
            width = max(1, min(int(value(cell_properties, "gridSpan") or 1), 100)) if cell_properties is not None else 1
            cell = self._merged(cell_properties, above, len(row)) or self._cell(
                found, cell_properties, number, len(row), width
            )
            cell.width = max(cell.width, width) if cell.continued else cell.width
            row += [cell] * width
        return row

    @staticmethod
    def _merged(properties: "etree._Element | None", above: list[list[Cell]], column: int) -> Cell | None:
        """Return the cell above where this one continues it."""
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        if merge is None or merge.get(f"{W}val") == "restart":
            return None
        if not above or column >= len(above[-1]):
            return Cell([], len(above), column, continued=not above)
        cell = above[-1][column]
        cell.height = len(above) - cell.row + 1
        return cell

    def _cell(
        self, element: "etree._Element", properties: "etree._Element | None", row: int, column: int, width: int
    ) -> Cell:
        lines: list[Line] = []
        bold = True
        nested: list[etree._Element] = []
        for paragraph in element.iter(f"{W}p"):
            if _within(paragraph, element, MC_FALLBACK) is not None:
                continue
            inner = _within(paragraph, element, f"{W}tr", f"{W}txbxContent")
            if inner is not None:
                lines += [] if inner in nested else self._nested(inner)
                nested.append(inner)
                continue
            text = self.gather(paragraph)
            self.page += text.pages
            bold = bold and (text.bold or not "".join(text.parts).strip())
            lines += self._lines(paragraph, text)
        fill = value(properties, "shd", "fill").lower() if properties is not None else ""
        return Cell(lines, row, column, width=width, shaded=fill not in FILLED, bold=bold and bool(lines))

    def _nested(self, inner: "etree._Element") -> list[Line]:
        """Return a row of a table within a cell, or a text box there, as one line that stays with what is above it."""
        texts = [
            " ".join(" ".join("".join(self.gather(held).parts).split()) for held in part.iter(f"{W}p"))
            for part in _cells(inner) or [inner]
        ]
        words = " | ".join(text.strip() for text in texts if text.strip())
        return [Line(words, "•", 1)] if words else []

    def _lines(self, paragraph: "etree._Element", text: _Text) -> list[Line]:
        parts = [" ".join(part.split()) for part in "".join(text.parts).split("\n")]
        kept = [markup.without_notes(part)[0] for part in parts if part]
        marker, level, _numbered = self.numbering.marker(paragraph, self.styles.of(paragraph), bool(kept))
        return [
            Line(part, marker if number == 0 else "", level if number == 0 else 0, soft=number > 0)
            for number, part in enumerate(kept)
        ]

    def take_footnotes(self, package: Package) -> None:
        """Put each footnote after the paragraph that points to it, at the end of that paragraph's section."""
        notes: dict[str, str] = {}
        tree = package.tree("word/footnotes.xml")
        if tree is None:
            return
        for note in tree.iter(f"{W}footnote"):
            words = " ".join("".join("".join(self.gather(found).parts) for found in note.iter(f"{W}p")).split())
            if words and note.get(f"{W}type") is None:
                notes[note.get(f"{W}id", "")] = words
        self.blocks = _with_footnotes(self.blocks, notes)


def _with_footnotes(blocks: list[Block], notes: dict[str, str]) -> list[Block]:
    placed: list[Block] = []
    waiting: list[Block] = []
    count = 0
    for block in blocks:
        if isinstance(block, Heading):
            placed += waiting
            waiting = []
        placed.append(block)
        for position, mark in enumerate(block.notes if isinstance(block, Paragraph) else []):
            if mark in notes and isinstance(block, Paragraph):
                count += 1
                block.notes[position] = str(count)
                waiting.append(Paragraph(notes.pop(mark), "footnote", str(count), page=block.page))
    rest = [Paragraph(words, "footnote", str(count + at)) for at, words in enumerate(notes.values(), start=1)]
    return [*placed, *waiting, *rest]


def _within(element: "etree._Element", stop: "etree._Element", *tags: str) -> "etree._Element | None":
    """Return the outermost of the elements of some tags that stand between an element and one around it."""
    found = None
    parent = element.getparent()
    while parent is not None and parent is not stop:
        if parent.tag in tags:
            found = parent
        parent = parent.getparent()
    return found


def _boxed(table: "etree._Element") -> "list[etree._Element]":
    """Return what stands in a table of one cell that holds tables: it is but a frame around them."""
    rows = _rows(table)
    cells = _cells(rows[0]) if len(rows) == 1 else []
    if len(cells) != 1 or cells[0].find(f"{W}tbl") is None:
        return []
    return [child for child in cells[0] if child.tag in (f"{W}p", f"{W}tbl")]


def _is_mark(words: str, before: list[str]) -> bool:
    """A raised number or sign is a footnote's mark, except in units such as km²."""
    bare = words.strip("[]() ")
    if not bare or not ((bare.isdigit() and len(bare) < 4) or bare in "*†‡§"):
        return False
    last = "".join(before[-3:]).rstrip().rpartition(" ")[2]
    return last.lower() not in UNITS


def _rows(table: "etree._Element") -> "list[etree._Element]":
    found = []
    for child in table:
        if child.tag == f"{W}tr":
            found.append(child)
        elif child.tag in (f"{W}sdt", f"{W}ins", f"{W}customXml"):
            found += [row for row in child.iter(f"{W}tr") if _own(row, table)]
    return [row for row in found if not _deleted(row)]


def _deleted(row: "etree._Element") -> bool:
    """Whether a tracked change takes the whole row away."""
    properties = row.find(f"{W}trPr")
    return properties is not None and properties.find(f"{W}del") is not None


def _own(row: "etree._Element", table: "etree._Element") -> bool:
    parent = row.getparent()
    while parent is not None and parent.tag != f"{W}tbl":
        parent = parent.getparent()
    return parent is table


def _cells(row: "etree._Element") -> "list[etree._Element]":
    found = []
    for child in row:
        if child.tag == f"{W}tc":
            found.append(child)
        elif child.tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            found += content.findall(f"{W}tc") if content is not None else []
    return found

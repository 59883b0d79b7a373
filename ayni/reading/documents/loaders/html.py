"""HTML pages: headings, paragraphs, lists, tables with row and column spans."""

from dataclasses import dataclass, field

from lxml import etree
from lxml import html as parser

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import Block, Cell, Heading, Line, Paragraph, Source, Table, squared
from ayni.reading.documents.unreadable import Unreadable

SKIPPED = {"script", "style", "head", "noscript", "template", "svg", "nav", "iframe", "select", "textarea", "button"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = {"p", "div", "section", "article", "main", "body", "blockquote", "header", "footer", "aside", "form", "center",
          "figure", "figcaption", "address", "dl", "dt", "dd", "details", "summary", "pre"}  # fmt: skip
MAX_SPAN = 500
MAX_LAYOUT_ROWS = 6
NUMBER_TYPES = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def load_text(text: str) -> Source:
    """Load an HTML page. Raises Unreadable (empty, corrupt)."""
    try:
        tree = parser.document_fromstring(
            text.encode("utf-8"), parser=parser.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("empty") from error
    reading = _Reading()
    reading.walk(tree, 0)
    reading.close()
    if not reading.blocks:
        raise Unreadable("scanned" if tree.find(".//img") is not None else "empty")
    title = tree.findtext(".//title")
    return Source(reading.blocks, "html", " ".join(title.split()) or None if title else None)


@dataclass(slots=True)
class _Reading:
    blocks: list[Block] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    bold: bool = True

    def close(self) -> None:
        words, notes = markup.without_notes(" ".join("".join(self.open).split()))
        if words:
            self.blocks.append(Paragraph(words, bold=self.bold, notes=notes))
        self.open, self.bold = [], True

    def say(self, text: str | None, bold: bool = False) -> None:
        if text:
            self.open.append(text)
            self.bold = self.bold and (bold or not text.strip())

    def walk(self, element: "etree._Element", depth: int, bold: bool = False) -> None:
        if depth > 200:
            return
        self.say(element.text, bold)
        for child in element:
            if isinstance(child.tag, str) and not _hidden(child):
                self._take(child, depth, bold)
            self.say(child.tail, bold)

    def _take(self, child: "etree._Element", depth: int, bold: bool) -> None:
        tag = child.tag
        if tag in HEADINGS:
            self.close()
            words = markup.without_notes(_words(child))[0]
            if words:
                self.blocks.append(Heading(words, HEADINGS[tag]))
        elif tag == "table":
            self.close()
            self._table(child)
        elif tag in ("ul", "ol"):
            self.close()
            self._list(child, 0)
        elif tag == "br":
            self.say(" ")
        elif tag in BLOCKS:
            self.close()
            self.walk(child, depth + 1, bold)
            self.close()
        elif not (tag == "sup" and _is_mark(child)):
            self.walk(child, depth + 1, bold or tag in ("b", "strong"))

    def _list(self, element: "etree._Element", level: int) -> None:
        for item, marker in _list_items(element):
            nested = [child for child in item if child.tag in ("ul", "ol")]
            words = markup.without_notes(_words(item, without=("ul", "ol")))[0]
            if words:
                kind = "numbered" if marker != "•" else "item"
                self.blocks.append(Paragraph(words, kind, marker.strip(".)"), level))
            for child in nested:
                self._list(child, min(level + 1, 20))

    def _table(self, element: "etree._Element") -> None:
        if element.find(".//table") is not None and len(_own_rows(element)) <= MAX_LAYOUT_ROWS:
            for cell in [cell for row in _own_rows(element) for cell in row if cell.tag in ("td", "th")]:
                self.walk(cell, 1)
                self.close()
            return
        rows = _grid(element)
        if len(rows) == 1 and len(rows[0]) == 1:  # a table that only frames a text
            self.blocks += [Paragraph(line.shown) for line in rows[0][0].lines]
        elif any(cell.lines for row in rows for cell in row):
            caption = element.find("caption")
            if caption is not None and _words(caption):
                self.blocks.append(Paragraph(_words(caption), bold=True))
            self.blocks.append(Table(rows))


def _hidden(element: "etree._Element") -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.tag in SKIPPED or element.get("hidden") is not None or "display:none" in style


def _is_mark(element: "etree._Element") -> bool:
    words = "".join(element.itertext()).strip().strip("[]()")
    before = element.getprevious()
    held = (before.tail if before is not None else element.getparent().text) or ""
    unit = held.rstrip().rpartition(" ")[2].lower() in ("m", "km", "cm", "м", "км")
    return not unit and ((words.isdigit() and len(words) < 4) or words in ("*", "†", "‡"))


def _words(element: "etree._Element", without: tuple[str, ...] = ()) -> str:
    return " ".join(" ".join(line.shown for line in _lines(element, without)).split())


def _lines(element: "etree._Element", without: tuple[str, ...] = ()) -> list[Line]:
    """Return the lines of a cell or item: paragraphs and list items begin new ones, line breaks soft ones."""
    gathered = _Lines(without)
    gathered.walk(element, 0)
    gathered.close(soft=False)
    return gathered.lines


@dataclass(slots=True)
class _Lines:
    without: tuple[str, ...] = ()
    lines: list[Line] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    marker: str = ""
    level: int = 0
    soft: bool = False

    def close(self, *, soft: bool) -> None:
        words = markup.without_notes(" ".join("".join(self.open).split()))[0]
        if words:
            self.lines.append(Line(words, self.marker, self.level, soft=self.soft and bool(self.lines)))
            self.marker = ""
        self.open, self.soft = [], soft

    def walk(self, element: "etree._Element", depth: int) -> None:
        self.open.append(element.text or "")
        for child in element:
            if isinstance(child.tag, str) and child.tag not in self.without and not _hidden(child) and depth < 100:
                self._take(child, depth)
            self.open.append(child.tail or "")

    def _take(self, child: "etree._Element", depth: int) -> None:
        if child.tag == "br":
            self.close(soft=True)
        elif child.tag in ("ul", "ol"):
            self.close(soft=False)
            level = self.level
            for item, marker in _list_items(child):
                self.marker, self.level = marker, level
                inner, self.level = level, level
                self._item(item, depth, inner)
            self.level = level
        elif child.tag in BLOCKS or child.tag in HEADINGS or child.tag in ("li", "tr", "td"):
            self.close(soft=False)
            self.walk(child, depth + 1)
            self.close(soft=False)
        elif not (child.tag == "sup" and _is_mark(child)):
            self.walk(child, depth + 1)

    def _item(self, item: "etree._Element", depth: int, level: int) -> None:
        self.open.append(item.text or "")
        for child in item:
            if child.tag in ("ul", "ol"):
                self.close(soft=False)
                self.level = level + 1
                for nested, marker in _list_items(child):
                    self.marker = marker
                    self._item(nested, depth + 1, level + 1)
                self.level = level
            elif isinstance(child.tag, str) and not _hidden(child) and depth < 100:
                self._take(child, depth + 1)
            self.open.append(child.tail or "")
        self.close(soft=False)


def _list_items(element: "etree._Element") -> list[tuple["etree._Element", str]]:
    items = [child for child in element if child.tag == "li"]
    if element.tag == "ul":
        return [(item, "•") for item in items]
    start = element.get("start") or "1"
    first = int(start) if start.lstrip("-").isdigit() else 1
    return [(item, _marker(element.get("type") or "1", first + at)) for at, item in enumerate(items)]


def _marker(kind: str, number: int) -> str:
    from ayni.reading.documents.loaders.docx_numbering import to_roman

    if kind in NUMBER_TYPES:
        return NUMBER_TYPES[kind][(number - 1) % 26] + "."
    if kind in ("i", "I"):
        return (to_roman(number).upper() if kind == "I" else to_roman(number)) + "."
    return f"{number}."


def _grid(table: "etree._Element") -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    waiting: dict[int, tuple[Cell, int]] = {}
    own = _own_rows(table)
    for number, row in enumerate(own):
        cells: list[Cell] = []
        left = sum(other.getparent() is row.getparent() for other in own[number : number + MAX_SPAN])
        for found in row:
            if found.tag in ("td", "th") and not _hidden(found):
                _carry(cells, waiting)
                width, height = _span(found, "colspan"), min(_span(found, "rowspan", none=left), left)
                cell = Cell(_lines(found), number, len(cells), height, width, _shaded(found), found.tag == "th")
                for column in range(len(cells), len(cells) + width):
                    if height > 1:
                        waiting[column] = (cell, height - 1)
                cells += [cell] * width
        _carry(cells, waiting)
        rows.append(cells)
    return squared([row for row in rows if row])


def _carry(cells: list[Cell], waiting: dict[int, tuple[Cell, int]]) -> None:
    """Put cells that span down from rows above where the row has come to."""
    while len(cells) in waiting:
        cell, left = waiting.pop(len(cells))
        if left > 1:
            waiting[len(cells)] = (cell, left - 1)
        cells.append(cell)


def _own_rows(table: "etree._Element") -> "list[etree._Element]":
    rows = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in ("thead", "tbody", "tfoot"):
            rows += [row for row in child if row.tag == "tr"]
    return [row for row in rows if not _hidden(row)]


def _span(cell: "etree._Element", name: str, none: int = 1) -> int:
    """Return how many places a cell spans; nought, which says "to the end of its part of the table", counts `none`."""
    text = (cell.get(name) or "1").strip()
    return max(1, min(int(text) or none, MAX_SPAN)) if text.isdigit() else 1


def _shaded(cell: "etree._Element") -> bool:
    style = (cell.get("style") or "").replace(" ", "").lower()
    colour = (cell.get("bgcolor") or "").lower() or style.partition("background-color:")[2].partition(";")[0]
    colour = colour or style.partition("background:")[2].partition(";")[0]
    return bool(colour) and colour not in ("#fff", "#ffffff", "white", "transparent", "none", "inherit", "initial")

"""What every loader gives: a document as headings, paragraphs and tables in their order, merged cells resolved."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ayni.reading.documents.unreadable import Unreadable

MAX_CELLS = 400_000
MAX_UNPACKED = 32  # megabytes, as the sentence of a refusal says it


@dataclass(slots=True)
class Line:
    """One paragraph of a cell. `marker` is automatic numbering as shown ("1.1", "a)", "•"), `level` its depth from 0.

    `soft` marks a line that begins after a mere line break: it may be the same sentence wrapped by hand.
    """

    text: str
    marker: str = ""
    level: int = 0
    soft: bool = False

    @property
    def shown(self) -> str:
        return f"{self.marker} {self.text}" if self.marker and self.marker not in BULLETS else self.text


BULLETS = frozenset("•‣◦▪▫●○■□◆◇►➢➤✓✔–—-*·∙o§")


@dataclass(slots=True, eq=False)
class Cell:
    """A cell, shared by every place of the grid that it spans. `row` and `column` (from 0) are where it begins.

    `continued` marks a blank cell that goes on with a merged cell of the table's piece on the page before.
    """

    lines: list[Line]
    row: int = 0
    column: int = 0
    height: int = 1
    width: int = 1
    shaded: bool = False
    bold: bool = False
    continued: bool = False
    kept_flat: str | None = field(default=None, repr=False)

    @property
    def text(self) -> str:
        if len(self.lines) == 1:
            return self.lines[0].shown
        return "\n".join(line.shown for line in self.lines if line.text or line.marker)

    @property
    def flat(self) -> str:
        """The text on one line; asked for often, so kept."""
        if self.kept_flat is None:
            self.kept_flat = " ".join(self.text.split()) if self.lines else ""
        return self.kept_flat

    def hold(self, lines: list[Line]) -> None:
        """Replace the lines."""
        self.lines = lines
        self.kept_flat = None


@dataclass(slots=True)
class Table:
    """A grid: `rows[r][c]` is the cell that covers the place. `pages[r]` is the page of a row, where known.

    `origin` is the number of rows above the grid in its sheet; `sheet` the name of the sheet, for spreadsheets;
    `size` the height of most letters in points, for PDF.
    """

    rows: list[list[Cell]]
    page: int | None = None
    pages: list[int | None] = field(default_factory=list)
    sheet: str | None = None
    origin: int = 0
    size: float = 0.0

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def page_of(self, row: int) -> int | None:
        return self.pages[row] if row < len(self.pages) else self.page


@dataclass(slots=True)
class Heading:
    text: str
    level: int = 1
    page: int | None = None
    title: bool = False


@dataclass(slots=True)
class Paragraph:
    """`kind` is paragraph, item, numbered or footnote; `notes` the marks of the footnotes that the text points to.

    `bold` says that all of it is bold: with a table just below, such a line is a heading.
    """

    text: str
    kind: str = "paragraph"
    marker: str = ""
    level: int = 0
    page: int | None = None
    bold: bool = False
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class HiddenSheet:
    """A sheet that its author hid: it is named in the doubts, and not read."""

    name: str


Block = Heading | Paragraph | Table | HiddenSheet


@dataclass(slots=True)
class Source:
    """A loaded document. `kind` is the format's short name; `title` what its own properties or title style say."""

    blocks: list[Block]
    kind: str = "text"
    title: str | None = None


def grid(rows: Iterable[Iterable[str]]) -> list[list[Cell]]:
    """Return a grid without merged cells from rows of plain texts; a line break in a text begins a soft line."""
    return [
        [Cell(lines_of(text), number, column) for column, text in enumerate(row)] for number, row in enumerate(rows)
    ]


def lines_of(text: str) -> list[Line]:
    """Return the lines of a cell's text; all but the first are soft."""
    if "\n" not in text:
        return [Line(text)] if text else []
    parts = [part.strip() for part in text.split("\n")]
    return [Line(part, soft=number > 0) for number, part in enumerate(part for part in parts if part)]


def distinct(row: list[Cell]) -> list[Cell]:
    """Return the cells of a row once each, left to right."""
    seen: dict[int, Cell] = {}
    for cell in row:
        seen.setdefault(id(cell), cell)
    return list(seen.values())


def filled(row: list[Cell]) -> list[Cell]:
    """Return the cells of a row that have text, once each, left to right."""
    found: list[Cell] = []
    for cell in row:
        if cell.lines and (not found or found[-1] is not cell) and cell.flat and cell not in found:
            found.append(cell)
    return found


def turned(table: Table) -> Table:
    """Return a table whose rows are the columns of another: for sheets that name their fields down the first column."""
    rows = [[row[column] for row in table.rows] for column in range(table.width)]
    return Table(rows, table.page, [table.page] * len(rows), table.sheet, 0, table.size)


def squared(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Fill short rows with empty cells up to the width of the widest row, and return the same rows.

    Raises Unreadable (too_large) beyond MAX_CELLS places.
    """
    width = max((len(row) for row in rows), default=0)
    if width * len(rows) > MAX_CELLS:
        raise Unreadable("too_large", limit=MAX_UNPACKED)
    for number, row in enumerate(rows):
        while len(row) < width:
            row.append(Cell([], number, len(row)))
    return rows

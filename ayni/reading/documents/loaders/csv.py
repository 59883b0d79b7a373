"""Comma-, semicolon- or tab-separated values."""

import csv
import io

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import MAX_CELLS, MAX_UNPACKED, Block, Cell, Paragraph, Source, Table, squared
from ayni.reading.documents.unreadable import Unreadable

DELIMITERS = ",;\t|"
SAMPLE = 40
MAX_FIELD = 200_000


def load_text(text: str) -> Source:
    """Load separated values as one table, or as paragraphs where nothing separates them. Raises Unreadable (empty)."""
    if not text.strip(DELIMITERS + "\"' \n"):
        raise Unreadable("empty")
    rows = _rows(text)
    if len(rows) * 2 > MAX_CELLS:
        raise Unreadable("too_large", limit=MAX_UNPACKED)
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if max(len(row) for row in rows) < 2:
        blocks: list[Block] = [Paragraph(row[0].strip()) for row in rows if row and row[0].strip()]
        return Source(blocks, "csv")
    cells = [
        [Cell(markup.cell_lines(text), number, column) for column, text in enumerate(row)]
        for number, row in enumerate(rows)
    ]
    return Source([Table(squared(cells), sheet="")], "csv")


def _rows(text: str) -> list[list[str]]:
    csv.field_size_limit(MAX_FIELD)
    delimiter = delimiter_of(text)
    try:
        return [row[:200] for row in csv.reader(io.StringIO(text.removeprefix("sep=;\n")), delimiter=delimiter)]
    except csv.Error:
        return [line.split(delimiter)[:200] for line in text.split("\n")]


def delimiter_of(text: str) -> str:
    """Return the sign that parts the most rows into the same number of cells, counted outside quotes."""
    best, best_score = ",", 0.0
    for sign in DELIMITERS:
        try:
            rows = [row for _at, row in zip(range(SAMPLE), csv.reader(io.StringIO(text), delimiter=sign), strict=False)]
        except csv.Error:
            continue
        widths = [len(row) for row in rows if any(row)]
        common = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        score = 0.0 if common < 2 else widths.count(common) / len(widths) + common / 100
        if score > best_score:
            best, best_score = sign, score
    return best

"""Writes invented documents in each format that the reader knows."""

import html
import io
import zipfile
from collections.abc import Callable, Iterator
from typing import Any

from ayni.reading.documents.blocks import Block, Cell, Heading, HiddenSheet, Line, Paragraph, Table


def placed(table: Table) -> Iterator[tuple[int, int, Cell, int, int]]:
    """Yield (row, column, cell, height, width) for each cell once, spans counted from the grid itself."""
    seen: set[int] = set()
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if id(cell) in seen:
                continue
            seen.add(id(cell))
            width = sum(other is cell for other in cells)
            height = sum(any(other is cell for other in below) for below in table.rows)
            yield row, column, cell, height, width


def unmerged(table: Table) -> list[list[Cell]]:
    """Return the grid as formats without merged cells keep it: a spanning value only in its first place."""
    rows = [[Cell([], row, column) for column in range(table.width)] for row in range(len(table.rows))]
    for row, column, cell, _height, _width in placed(table):
        rows[row][column] = cell
    return rows


def shown(line: Line) -> str:
    return f"{line.marker} {line.text}" if line.marker else line.text


def to_docx(blocks: list[Block]) -> bytes:
    import docx

    document = docx.Document()

    for block in blocks:
        if isinstance(block, Heading):
            document.add_heading(block.text, 0 if block.title else block.level)
        elif isinstance(block, Paragraph):
            document.add_paragraph(block.text)
        elif isinstance(block, Table):
            _docx_table(document, block)
            document.add_paragraph("")
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _docx_table(document: Any, block: Table) -> None:
    table = document.add_table(len(block.rows), block.width)
    table.style = "Table Grid"
    for row, column, cell, height, width in placed(block):
        target = table.cell(row, column)
        if height > 1 or width > 1:
            target = target.merge(table.cell(row + height - 1, column + width - 1))
        listed: int | None = None
        for at, line in enumerate(cell.lines):
            paragraph = target.paragraphs[0] if at == 0 else target.add_paragraph()
            paragraph.add_run(line.text).bold = cell.bold or None
            if line.marker:
                listed = listed or _fresh_list(document)
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_numId().val = listed
                properties.get_or_add_ilvl().val = 0


def _fresh_list(document: Any) -> int:
    """Begin a numbered list anew, as Word does: another number of the same abstract list, restarted at 1."""
    from docx.oxml.ns import qn

    base = document.styles["List Number"].element.find(".//" + qn("w:numId")).get(qn("w:val"))
    numbering = document.part.numbering_part.element
    abstract = next(held for held in numbering.findall(qn("w:num")) if held.get(qn("w:numId")) == base)
    added = numbering.add_num(abstract.abstractNumId.val)
    added.add_lvlOverride(0).add_startOverride(1)
    return int(added.numId)


def to_xlsx(blocks: list[Block]) -> bytes:
    import xlsxwriter

    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"strings_to_numbers": True, "in_memory": True})
    for number, block in enumerate(blocks):
        if isinstance(block, HiddenSheet):
            sheet = book.add_worksheet(block.name)
            sheet.write(0, 0, "Objectives")
            sheet.hide()
        elif isinstance(block, Table):
            sheet = book.add_worksheet((block.sheet or f"Sheet{number}")[:31])
            for row, column, cell, height, width in placed(block):
                text = "\n".join(shown(line) for line in cell.lines)
                if height > 1 or width > 1:
                    sheet.merge_range(row, column, row + height - 1, column + width - 1, text)
                elif text:
                    sheet.write(row, column, text)
    book.close()
    return held.getvalue()


def to_html(blocks: list[Block]) -> bytes:
    parts = ["<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>"]
    for block in blocks:
        if isinstance(block, Heading):
            parts.append(f"<h{block.level}>{html.escape(block.text)}</h{block.level}>")
        elif isinstance(block, Paragraph):
            parts.append(f"<p>{html.escape(block.text)}</p>")
        elif isinstance(block, Table):
            parts.append(_html_table(block))
    return ("\n".join(parts) + "</body></html>").encode()


def _html_table(table: Table) -> str:
    rows: list[list[str]] = [[] for _row in table.rows]
    for row, _column, cell, height, width in placed(table):
        inner = "".join(f"<p>{html.escape(shown(line))}</p>" for line in cell.lines)
        if any(line.marker for line in cell.lines):
            inner = "<ol>" + "".join(f"<li>{html.escape(line.text)}</li>" for line in cell.lines) + "</ol>"
        tag = "th" if cell.bold else "td"
        rows[row].append(f"<{tag} rowspan={height} colspan={width}>{inner}</{tag}>")
    return "<table>" + "".join("<tr>" + "".join(cells) + "</tr>" for cells in rows) + "</table>"


def to_tsv(blocks: list[Block]) -> bytes:
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            parts.append(f"\n{block.text}\n")
        elif isinstance(block, Table):
            parts += ["\t".join(_tagged(cell) for cell in row) for row in unmerged(block)]
            parts.append("")
    return "\n".join(parts).encode()


def _tagged(cell: Cell) -> str:
    if len(cell.lines) > 1:
        return "".join(f"<p>{shown(line)}</p>" for line in cell.lines)
    return cell.text


def to_markdown(blocks: list[Block]) -> bytes:
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            parts.append(f"\n{'#' * block.level} {block.text}\n")
        elif isinstance(block, Paragraph):
            parts.append(f"\n{block.text}\n")
        elif isinstance(block, Table):
            rows = [
                "| " + " | ".join("<br>".join(shown(line) for line in cell.lines) for cell in row) + " |"
                for row in unmerged(block)
            ]
            rows.insert(1, "|" + "---|" * block.width)
            parts.append("\n" + "\n".join(rows) + "\n")
    return "\n".join(parts).encode()


def to_csv(blocks: list[Block]) -> bytes:
    import csv

    held = io.StringIO()
    writer = csv.writer(held, delimiter=";")
    for block in blocks:
        if isinstance(block, Table) and block.sheet != "Annex":
            for row in unmerged(block):
                writer.writerow(["\n".join(shown(line) for line in cell.lines) for cell in row])
            break
    return held.getvalue().encode("utf-8-sig")


ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible-formatting-1.0"'
)
ODF_STYLES = (
    '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
    'style:num-format="1" style:num-suffix="."/></text:list-style><style:style style:name="hid" style:family="table">'
    '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
)


def to_odf(blocks: list[Block], kind: str) -> bytes:
    body: list[str] = []
    for block in blocks:
        if isinstance(block, Heading) and kind == "text":
            tag = 'text:p text:style-name="Title"' if block.title else f'text:h text:outline-level="{block.level}"'
            body.append(f"<{tag}>{html.escape(block.text)}</{tag.split()[0]}>")
        elif isinstance(block, Paragraph) and kind == "text":
            body.append(f"<text:p>{html.escape(block.text)}</text:p>")
        elif isinstance(block, HiddenSheet):
            body.append(
                f'<table:table table:name="{block.name}" table:style-name="hid"><table:table-row><table:table-cell>'
                "<text:p>Objectives</text:p></table:table-cell></table:table-row></table:table>"
            )
        elif isinstance(block, Table):
            body.append(_odf_table(block))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {ODF}>{ODF_STYLES}<office:body>'
        f"<office:{kind}>{''.join(body)}</office:{kind}></office:body></office:document-content>"
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}", zipfile.ZIP_STORED)
        package.writestr("content.xml", content)
    return held.getvalue()


def _odf_table(table: Table) -> str:
    first = {id(cell): (row, column, height, width) for row, column, cell, height, width in placed(table)}
    rows = []
    for number, cells in enumerate(table.rows):
        parts = []
        for at, cell in enumerate(cells):
            row, column, height, width = first[id(cell)]
            if (row, column) != (number, at):
                parts.append("<table:covered-table-cell/>")
                continue
            spans = (
                f' table:number-columns-spanned="{width}" table:number-rows-spanned="{height}"'
                if height * width > 1
                else ""
            )
            lines = "".join(f"<text:p>{html.escape(line.text)}</text:p>" for line in cell.lines)
            if any(line.marker for line in cell.lines):
                items = "".join(
                    f"<text:list-item><text:p>{html.escape(line.text)}</text:p></text:list-item>" for line in cell.lines
                )
                lines = f'<text:list text:style-name="L1">{items}</text:list>'
            parts.append(f"<table:table-cell{spans}>{lines}</table:table-cell>")
        rows.append("<table:table-row>" + "".join(parts) + "</table:table-row>")
    name = f' table:name="{html.escape(table.sheet)}"' if table.sheet else ""
    return f"<table:table{name}>{''.join(rows)}</table:table>"


def to_pdf(blocks: list[Block], *, ruled: bool = True) -> bytes:
    import typst

    parts = [
        '#set page(paper: "a4", flipped: true, margin: 1.5cm)',
        "#set text(size: 9pt)",
        "#set heading(numbering: none)",
    ]
    if not ruled:
        parts.append("#set table(stroke: none)")
    for block in blocks:
        if isinstance(block, Heading):
            size = 16 if block.title else 15 - 1.5 * block.level
            parts.append(f'#block(text(size: {size}pt, weight: "bold", {_quoted(block.text)}))')
        elif isinstance(block, Paragraph):
            parts.append(f"#par(text({_quoted(block.text)}))")
        elif isinstance(block, Table):
            parts.append(_typst_table(block))
    return bytes(typst.compile("\n\n".join(parts).encode()))


def _typst_table(table: Table) -> str:
    cells = []
    for _row, _column, cell, height, width in placed(table):
        inner = "#parbreak()".join(f"#text({_quoted(shown(line))})" for line in cell.lines)
        cells.append(f"table.cell(rowspan: {height}, colspan: {width})[{inner}]")
    return f"#table(columns: (1fr,) * {table.width}, {', '.join(cells)})"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


WRITERS: dict[str, Callable[[list[Block]], bytes]] = {
    "docx": to_docx,
    "xlsx": to_xlsx,
    "html": to_html,
    "txt": to_tsv,
    "md": to_markdown,
    "csv": to_csv,
    "odt": lambda blocks: to_odf(blocks, "text"),
    "ods": lambda blocks: to_odf(blocks, "spreadsheet"),
    "pdf": to_pdf,
    "unruled.pdf": lambda blocks: to_pdf(blocks, ruled=False),
}
SHEETS = {"xlsx", "ods", "csv"}
RICH = {"docx", "xlsx", "html", "odt", "ods", "pdf"}

"""Prints invented plans as PDF in many styles without vertical rules, by typst or by Chromium."""

import html
import random
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

from ayni.reading.documents.blocks import Block, Heading, Paragraph, Table
from ayni.reading.tests.documents.writers import placed, shown

FONTS = ["Liberation Sans", "Liberation Serif", "DejaVu Sans", "DejaVu Serif", "Liberation Sans Narrow"]


@dataclass(frozen=True)
class Style:
    """How one document is printed; lengths in points. `rules` is none, booktabs or rows; `rows_apart` pads rows."""

    seed: int
    font: str
    size: float
    landscape: bool
    rules: str
    band: bool
    zebra: bool
    rows_apart: float
    columns_apart: float
    leading: float
    valign: str
    header_align: str
    centred: bool
    right_aligned: bool
    bold_header: bool
    repeated: bool
    footer: bool
    header_line: bool
    paragraphs_apart: float
    widths: str


def style_of(seed: int) -> Style:
    """Choose a style by chance."""
    chance = random.Random(seed * 7919 + 13)
    rules = chance.choice(["none", "none", "booktabs", "rows"])
    band = chance.random() < 0.35
    size = chance.choice([7.5, 8, 9, 9, 10, 11])
    return Style(
        seed=seed,
        font=chance.choice(FONTS),
        size=size,
        landscape=chance.random() < 0.6,
        rules=rules,
        band=band,
        zebra=rules == "none" and chance.random() < 0.25,
        rows_apart=chance.choice([1.5, 2.5, 3.5, 5]),
        columns_apart=chance.choice([3.5, 5, 7]),
        leading=chance.choice([1.15, 1.25, 1.4]),
        valign=chance.choice(["top", "top", "top", "middle"]),
        header_align=chance.choice(["left", "left", "center"]),
        centred=chance.random() < 0.25,
        right_aligned=chance.random() < 0.2,
        bold_header=chance.random() < 0.8,
        repeated=chance.random() < 0.7,
        footer=chance.random() < 0.6,
        header_line=chance.random() < 0.4,
        paragraphs_apart=chance.choice([2, 3, 4, 6]),
        widths=chance.choice(["auto", "equal", "random"]),
    )


def by_typst(blocks: list[Block], style: Style) -> bytes:
    """Print with typst."""
    import typst

    style = fitted(style, blocks)
    leading = max(0.05, style.leading - 1.1)
    parts = [
        f'#set page(paper: "a4", flipped: {str(style.landscape).lower()}, margin: 1.8cm'
        + (', numbering: "1 / 1"' if style.footer else "")
        + (", header: text(size: 7pt)[High Valley Partnership · draft]" if style.header_line else "")
        + ")",
        f'#set text(size: {style.size}pt, font: "{style.font}", top-edge: "ascender", bottom-edge: "descender")',
        f"#set par(leading: {leading}em, spacing: {leading * style.size + style.paragraphs_apart}pt)",
        _typst_table_rules(style),
    ]
    for block in blocks:
        if isinstance(block, Heading):
            size = style.size + (7 if block.title else 6 - 1.5 * block.level)
            parts.append(
                f'#block(above: 14pt, below: 8pt, text(size: {size}pt, weight: "bold", {_quoted(block.text)}))'
            )
        elif isinstance(block, Paragraph):
            parts.append(f"#block(below: 10pt, {_quoted(block.text)})")
        elif isinstance(block, Table):
            parts.append(_typst_table(block, style))
    return bytes(typst.compile("\n\n".join(parts).encode()))


def _typst_table_rules(style: Style) -> str:
    strokes = {"none": "none", "rows": "(x: none, y: 0.4pt)", "booktabs": "none"}
    align = "horizon" if style.valign == "middle" else "top"
    fill = "fill: (_, y) => if y == 0 { luma(215) }" if style.band else ""
    if style.zebra:
        fill = "fill: (_, y) => if calc.odd(y) { luma(235) }"
    inset = f"inset: (x: {style.columns_apart}pt, y: {style.rows_apart}pt)"
    return f"#set table(stroke: {strokes[style.rules]}, align: {align} + left, {inset}{', ' + fill if fill else ''})"


def _typst_table(table: Table, style: Style) -> str:
    chance = random.Random(style.seed)
    depth = header_depth(table)
    cells, head = [], []
    for row, column, cell, height, width in placed(table):
        inner = "#parbreak()".join(f"#text({_quoted(shown(line))})" for line in cell.lines)
        weight = 'weight: "bold"' if row < depth and style.bold_header else ""
        align = ""
        if row < depth and style.header_align == "center":
            align = ", align: center + bottom"
        elif row >= depth and (bare := _alignment(table, column, style)):
            align = f", align: {bare}"
        (head if row < depth else cells).append(
            f"table.cell(rowspan: {height}, colspan: {width}{align})[#set text({weight})\n{inner}]"
        )
    shares = _shares(table, style, chance)
    columns = f"({', '.join(f'{share}fr' for share in shares)},)"
    header = f"table.header(repeat: {str(style.repeated).lower()}, {', '.join(head)})" if head else ""
    lines = ["table.hline(stroke: 1pt)"] if style.rules == "booktabs" else []
    middle = [f"table.hline(y: {depth}, stroke: 0.5pt)"] if style.rules == "booktabs" else []
    parts = [part for part in [*lines, header, *middle, *cells, *lines] if part]
    return f"#table(columns: {columns}, {', '.join(parts)})"


def header_depth(table: Table) -> int:
    return max((height for row, _c, _cell, height, _w in placed(table) if row == 0), default=1)


def _alignment(table: Table, column: int, style: Style) -> str:
    if any(cell.width > 1 and cell.column == column for cell in (row[column] for row in table.rows)):
        return ""
    texts = [row[column].flat for row in table.rows[1:]]
    if max(map(len, texts), default=0) > 14:
        return ""
    return "center" if style.centred else "right" if style.right_aligned else ""


def fitted(style: Style, blocks: list[Block]) -> Style:
    """Return the style with letters so small, or the page so turned, that no word is wider than its column."""
    tables = [block for block in blocks if isinstance(block, Table)]
    letters = max((sum(_longest_words(table)) for table in tables), default=0)
    columns = max((table.width for table in tables), default=0)
    for landscape in (style.landscape, True):
        room = (842 if landscape else 595) - 102 - columns * 2 * style.columns_apart
        size = room / (letters * 0.68) if letters else style.size
        if size >= 7:
            break
    return replace(style, landscape=landscape, size=min(style.size, max(5.5, round(size * 2 - 0.5) / 2)))


def _longest_words(table: Table) -> list[int]:
    longest = [2] * table.width
    for _row, column, cell, _height, width in placed(table):
        if width == 1:
            longest[column] = max([longest[column], *map(len, cell.flat.split())])
    return longest


def _shares(table: Table, style: Style, chance: random.Random) -> list[float]:
    """Shares of the width: by the longest words and lines of the columns, with chance; equal where words allow."""
    words = _longest_words(table)
    if style.widths == "equal" and max(words) < 1.2 * sum(words) / len(words):
        return [1.0] * table.width
    lines = [0] * table.width
    for _row, column, cell, _height, width in placed(table):
        if width == 1:
            lines[column] = max([lines[column], *(len(line.text) for line in cell.lines)])
    room = (740 if style.landscape else 493) - table.width * 2 * style.columns_apart
    spare = max(0.0, room - sum(words) * 0.68 * style.size)
    wanted = [max(0, line - word) * chance.uniform(0.7, 1.3) + 0.1 for line, word in zip(lines, words, strict=True)]
    widths = [word * 0.68 * style.size + spare * want / sum(wanted) for word, want in zip(words, wanted, strict=True)]
    return [round(width + 2 * style.columns_apart, 1) for width in widths]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("google-chrome")


def by_chromium(blocks: list[Block], style: Style, lang: str) -> bytes:
    """Print with Chromium, which must be installed."""
    style = fitted(style, blocks)
    program = chromium()
    assert program is not None
    with tempfile.TemporaryDirectory() as folder:
        page, made = Path(folder) / "plan.html", Path(folder) / "plan.pdf"
        page.write_text(_page(blocks, style, lang), encoding="utf-8")
        command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                   f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", page.as_uri()]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return made.read_bytes()


def _page(blocks: list[Block], style: Style, lang: str) -> str:
    body = []
    for block in blocks:
        if isinstance(block, Heading):
            body.append(f"<h{block.level}>{html.escape(block.text)}</h{block.level}>")
        elif isinstance(block, Paragraph):
            body.append(f"<p>{html.escape(block.text)}</p>")
        elif isinstance(block, Table):
            body.append(_html_table(block, style))
    return f"<!DOCTYPE html><html lang={lang}><meta charset=utf-8><style>{_css(style)}</style>{''.join(body)}</html>"


def _css(style: Style) -> str:
    size = f"A4 {'landscape' if style.landscape else 'portrait'}"
    foot = "@bottom-center{content:counter(page) ' / ' counter(pages);font-size:8pt}" if style.footer else ""
    head = "@top-left{content:'High Valley Partnership · draft';font-size:7pt}" if style.header_line else ""
    rows = "tbody td{border-bottom:0.5pt solid #888}th{border-bottom:1pt solid}" if style.rules == "rows" else ""
    if style.rules == "booktabs":
        rows = "table{border-top:1pt solid;border-bottom:1pt solid}thead tr:last-child th{border-bottom:.5pt solid}"
    band = "thead th{background:#d5dde5}" if style.band else ""
    zebra = "tbody tr:nth-child(even){background:#eee}" if style.zebra else ""
    return (
        f"@page{{size:{size};margin:18mm;{foot}{head}}}"
        f"body{{font:{style.size}pt/{style.leading} '{style.font}'}}p{{margin:0 0 6pt}}"
        f"h1{{font-size:{style.size + 7}pt}}h2{{font-size:{style.size + 3}pt}}h3{{font-size:{style.size + 1.5}pt}}"
        f"table{{border-collapse:collapse;width:100%;}}"
        f"td,th{{padding:{style.rows_apart}pt {style.columns_apart}pt;vertical-align:{style.valign}}}"
        f"th{{text-align:{style.header_align};font-weight:{'bold' if style.bold_header else 'normal'}}}"
        f"td p,th p{{margin:0 0 {style.paragraphs_apart}pt}}td p:last-child,th p:last-child{{margin:0}}"
        f"thead{{display:{'table-header-group' if style.repeated else 'table-row-group'}}}"
        f"tr{{break-inside:{'avoid' if style.seed % 3 else 'auto'}}}"
        f"td{{hyphens:{'auto' if style.seed % 4 == 0 else 'manual'}}}"
        f"{rows}{band}{zebra}"
    )


def _html_table(table: Table, style: Style) -> str:
    depth = header_depth(table)
    rows: list[list[str]] = [[] for _row in table.rows]
    for row, column, cell, height, width in placed(table):
        inner = "".join(f"<p>{html.escape(shown(line))}</p>" for line in cell.lines)
        tag = "th" if row < depth else "td"
        bare = _alignment(table, column, style) if row >= depth and width == 1 else ""
        rows[row].append(f"<{tag} rowspan={height} colspan={width}{f' align={bare}' if bare else ''}>{inner}</{tag}>")
    made = ["<tr>" + "".join(cells) + "</tr>" for cells in rows]
    return f"<table><thead>{''.join(made[:depth])}</thead><tbody>{''.join(made[depth:])}</tbody></table>"

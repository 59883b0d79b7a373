"""Plain text: headings, lists, paragraphs, tables whose cells are parted by tabs or by pipes (Markdown)."""

import re
from dataclasses import dataclass, field

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import BULLETS, Block, Cell, Heading, Paragraph, Source, Table, squared
from ayni.reading.documents.sniffing import decoded, extension

PIPE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$")
HASHES = re.compile(r"^\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$")
UNDERLINE = re.compile(r"^\s{0,3}(=+|-{3,})\s*$")
ITEM = re.compile(rf"^(\s*)([{re.escape(''.join(BULLETS - {'o', '§'}))}])\s+(.+)$")
STRAY_BOLD = re.compile(r"^(\*\*|__)?(.*?)(\*\*|__)?$", re.S)
NUMBERED = re.compile(r"^(?:\*\*)?(\d{1,2}[.)]|\(?[ivxlcdm]{1,5}\)|\(?[a-zа-я]\))\s+(.+)$")
HTML_START = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table)\b", re.I | re.S
)
HTML_NAMES = ("html", "htm", "xhtml")
HTML_TABLE = re.compile(r"<\s*(?:table|p|div|h[1-6]|ul|ol)\b", re.I)
MAX_HEADING = 110
MAX_COLUMNS = 120


def load(source: bytes, name: str) -> Source:
    """Load text of any of the plain kinds; CSV and HTML are passed on to their own modules."""
    text = decoded(source)
    if HTML_START.match(text[:4096]) or (extension(name) in HTML_NAMES and HTML_TABLE.search(text)):
        from ayni.reading.documents.loaders import html

        return html.load_text(text)
    if extension(name) in ("csv", "tsv", "tab"):
        from ayni.reading.documents.loaders import csv

        return csv.load_text(text)
    return load_text(text)


def load_text(text: str) -> Source:
    """Load tab-separated text or Markdown, mixed with headings and paragraphs."""
    state = _Reading(text.split("\n"), marked=bool(re.search(r"^#{1,6}\s", text, re.M)))
    while state.at < len(state.lines):
        if not (_take_table(state) or _take_heading(state)):
            _take_line(state)
    state.close_paragraph()
    return Source(_joined(state.blocks), "text")


@dataclass(slots=True)
class _Reading:
    lines: list[str]
    marked: bool
    at: int = 0
    page: int = 1
    blocks: list[Block] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    capitals: bool = False

    def close_paragraph(self) -> None:
        if self.open:
            words = " ".join(self.open)
            self.open = []
            self.blocks.append(_paragraph(words, None))

    def line(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.lines[place] if 0 <= place < len(self.lines) else ""


def _take_table(state: _Reading) -> bool:
    if "\t" in state.line().strip("\n"):
        rows = _tab_rows(state)
    elif "|" in state.line() and PIPE_RULE.match(state.line(1)):
        rows = _pipe_rows(state)
    else:
        return False
    state.close_paragraph()
    width = max((len(row) for row in rows), default=0)
    cells = [_cells(row, number, width) for number, row in enumerate(rows)]
    if cells and any(cell.lines for row in cells for cell in row):
        state.blocks.append(Table(squared(cells)))
    return True


def _cells(row: list[str], number: int, width: int) -> list[Cell]:
    if len(row) == 1:
        # A line without tabs between rows spans the table, as a merged cell does.
        return [_cell(row[0], number, 0)] * width
    return [_cell(text, number, column) for column, text in enumerate(row)]


def _cell(text: str, row: int, column: int) -> Cell:
    return Cell(markup.cell_lines(text), row, column, bold=markup.is_bold(text))


def _tab_rows(state: _Reading) -> list[list[str]]:
    rows: list[list[str]] = []
    while state.at < len(state.lines):
        line = state.line()
        if "\t" in line:
            rows.append(_tab_cells(state))
        elif rows and line.lstrip().startswith("<p>") and len(rows[-1]) <= len(rows[0]):
            rows[-1][-1] += line
            rows[-1].extend([])
            state.at += 1
        elif rows and not line.strip() and state.line(1).lstrip().startswith("<p>"):
            state.at += 1
        elif rows and _runs_across(line, state.line(1), rows):
            rows.append([line.strip()])
            state.at += 1
        else:
            break
    return rows


def _runs_across(line: str, following: str, rows: list[list[str]]) -> bool:
    """Return whether a short line stands right between rows of one table: a heading within it, not its end."""
    width = max(len(row) for row in rows)
    short = 0 < len(line.strip()) <= 2 * MAX_HEADING
    return short and width > 2 and following.count("\t") == width - 1


def _tab_cells(state: _Reading) -> list[str]:
    """Return the cells of a row; a cell in quotes may run over several lines."""
    line = state.line()
    state.at += 1
    while _open_quote(line) and state.at < len(state.lines) and len(line) < 20_000:
        line += "\n" + state.line()
        state.at += 1
    return [_unquoted(cell) for cell in line.split("\t", MAX_COLUMNS - 1)]


def _open_quote(line: str) -> bool:
    last = line.rpartition("\t")[2].lstrip()
    return last.startswith('"') and last.count('"') % 2 == 1


def _unquoted(cell: str) -> str:
    stripped = cell.strip()
    if len(stripped) > 1 and stripped[0] == stripped[-1] == '"' and (stripped[1:-1].count('"') % 2 == 0):
        return stripped[1:-1].replace('""', '"')
    return stripped


def _pipe_rows(state: _Reading) -> list[list[str]]:
    rows: list[list[str]] = []
    while state.at < len(state.lines) and "|" in state.line():
        line = state.line().strip()
        state.at += 1
        if not PIPE_RULE.match(line):
            inner = line.removeprefix("|")
            inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
            rows.append([cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", inner)])
    return rows


def _take_heading(state: _Reading) -> bool:
    line = state.line()
    hashes = HASHES.match(line)
    if hashes:
        state.close_paragraph()
        state.blocks.append(Heading(_words(hashes.group(2))[0], len(hashes.group(1))))
        state.at += 1
        return True
    if line.strip() and UNDERLINE.match(state.line(1)) and not state.open and not ITEM.match(line):
        state.blocks.append(Heading(_words(line)[0], 1 if "=" in state.line(1) else 2))
        state.at += 2
        return True
    if state.open or not _stands_alone(state) or not _is_heading(line, state.marked):
        return False
    words = _words(line)[0]
    capitals = words.upper() == words
    level = 1 if capitals or not state.capitals else 2
    state.capitals = state.capitals or (capitals and len(state.blocks) > 1)
    state.blocks.append(Heading(words, level))
    state.at += 1
    return True


def _stands_alone(state: _Reading) -> bool:
    before, after = state.line(-1).strip(), state.line(1).strip()
    return not before and (not after or "\t" in after or bool(ITEM.match(after)))


def _is_heading(line: str, marked: bool) -> bool:
    """A short line on its own, without the stop of a sentence, is a heading where no `#` marks the headings."""
    words = _words(line)[0]
    if not words or len(words) > MAX_HEADING or (marked and not markup.is_bold(line)):
        return False
    if ITEM.match(line) or (NUMBERED.match(line) and words[:1] == "(") or words[-1] in ".;:,!?":
        return False
    first = next((sign for sign in words if sign.isalpha()), "")
    return bool(first) and first.isupper() and len(words.split()) <= 14 and not words.startswith("(")


def _take_line(state: _Reading) -> None:
    line = state.line()
    state.at += 1
    if not line.strip():
        state.close_paragraph()
        return
    item = ITEM.match(line)
    if item and not markup.is_bold(line):
        state.close_paragraph()
        state.blocks.append(_paragraph(item.group(3), item.group(2), len(item.group(1)) // 2))
    elif NUMBERED.match(line.strip()) or markup.footnote(line):
        state.close_paragraph()
        state.blocks.append(_paragraph(line, None))
    else:
        state.open.append(line.strip())


def _words(text: str) -> tuple[str, list[str]]:
    return markup.without_notes(markup.plain(text))


def _paragraph(text: str, bullet: str | None, level: int = 0) -> Paragraph:
    noted = markup.footnote(text)
    if noted and not bullet:
        return Paragraph(_words(noted[1])[0], "footnote", noted[0])
    numbered = NUMBERED.match(text.strip())
    if numbered:
        words, notes = _words(_balanced(numbered.group(2)))
        return Paragraph(words, "numbered", numbered.group(1).strip(".()"), level, notes=notes)
    words, notes = _words(text)
    return Paragraph(
        words, "item" if bullet else "paragraph", bullet or "", level, bold=markup.is_bold(text), notes=notes
    )


def _balanced(text: str) -> str:
    return text.replace("**", "") if text.count("**") % 2 else text


def _joined(blocks: list[Block]) -> list[Block]:
    """Join a sentence that a page break cut in two: no stop before the break and a small letter after it."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if isinstance(block, Paragraph) and isinstance(before, Paragraph) and _continues(before, block):
            before.text = f"{before.text} {block.text}"
            before.notes += block.notes
        else:
            joined.append(block)
    return joined


def _continues(before: Paragraph, after: Paragraph) -> bool:
    if after.kind != "paragraph" or before.kind == "footnote" or not before.text or not after.text:
        return False
    return before.text[-1] not in '.;:!?)»”"' and after.text[0].islower()

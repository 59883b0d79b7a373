"""PDF documents: tables by their rules, else by their columns of words; headings by size; joined over pages."""

import io
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import BULLETS, Block, Heading, Paragraph, Source, Table
from ayni.reading.documents.loaders.pdf_drawn import drawn
from ayni.reading.documents.loaders.pdf_joining import joined
from ayni.reading.documents.loaders.pdf_margins import PAGE_NUMBER
from ayni.reading.documents.loaders.pdf_tables import Region, page_tables, words_of
from ayni.reading.documents.loaders.pdf_unruled import unruled_tables
from ayni.reading.documents.unreadable import Unreadable

MAX_PAGES = 300
SECONDS = 15.0
ITEM = re.compile(rf"^([{re.escape(''.join(BULLETS - {'o', '§', '*'}))}])\s+(.+)$", re.S)
NUMBERED = re.compile(r"^(\d{1,2}[.)]|\(?[ivxlc]{1,5}\)|\(?[a-zа-я]\))\s+(.+)$", re.S)


def load(source: bytes, name: str) -> Source:
    """Load a PDF. Raises Unreadable (corrupt, cut_off, empty, encrypted, scanned, too_large)."""
    import logging
    import time

    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    if b"%%EOF" not in source[-4096:] and b"startxref" not in source[-4096:]:
        raise Unreadable("cut_off")
    try:
        with pdfplumber.open(io.BytesIO(source)) as document:
            reading = _Reading()
            began = time.monotonic()
            if len(document.pages) > MAX_PAGES:
                raise Unreadable("too_large", limit=MAX_FILE_SHOWN)
            for page in document.pages:
                reading.page(page)
                page.close()
                if time.monotonic() - began > SECONDS:
                    raise Unreadable("too_large", limit=MAX_FILE_SHOWN)
            title = str((document.metadata or {}).get("Title") or "").strip() or None
    except PDFPasswordIncorrect as error:
        raise Unreadable("encrypted") from error
    except PdfminerException as error:
        held = error.args[0] if error.args else None
        raise Unreadable("encrypted" if isinstance(held, PDFPasswordIncorrect) else "corrupt") from error
    except PDFSyntaxError as error:
        raise Unreadable("corrupt") from error
    blocks = reading.finished()
    if not blocks:
        raise Unreadable("scanned" if reading.pictures else "empty")
    return Source(blocks, "pdf", title)


MAX_FILE_SHOWN = 64


@dataclass(slots=True)
class TextLine:
    """A line of text outside tables: where it stands, how large and how bold its letters are."""

    text: str
    top: float
    bottom: float
    left: float
    right: float
    size: float
    bold: bool
    page: int
    at_edge: bool = False


@dataclass(slots=True)
class _Reading:
    items: list[TextLine | Table] = field(default_factory=list)
    edges: dict[str, int] = field(default_factory=Counter)
    pages: int = 0
    pictures: bool = False
    last: Region | None = None
    open_table: Region | None = None
    going_on: set[int] = field(default_factory=set)

    def page(self, page: Any) -> None:
        self.pages += 1
        self.pictures = self.pictures or bool(page.images)
        if not page.chars:
            return
        regions = page_tables(page, self.pages, self.last)
        if not regions:
            regions = unruled_tables(page, self.pages, words_of(page), regions, drawn(page), self.open_table)
            self.open_table = regions[-1] if regions else None
        else:
            self.open_table = None
        self.last = regions[-1] if regions else None
        self.going_on.update(id(region.table) for region in regions if region.goes_on)
        lines = [line for line in _lines(page, self.pages) if not any(_inside(line, region) for region in regions)]
        for line in lines:
            if line.top < page.height * 0.08 or line.bottom > page.height * 0.92:
                self.edges[_masked(line.text)] += 1
                line.at_edge = True
        placed: list[tuple[float, TextLine | Table]] = [(line.top, line) for line in lines]
        placed += [(region.top, region.table) for region in regions]
        self.items += [item for _top, item in sorted(placed, key=lambda pair: pair[0])]
        self.items = [item for item in self.items if not (isinstance(item, TextLine) and PAGE_NUMBER.match(item.text))]

    def finished(self) -> list[Block]:
        """Return the blocks: running headers left out, lines joined to paragraphs, sizes read as headings."""
        items = [item for item in self.items if not (isinstance(item, TextLine) and self._runs(item))]
        items = _closed_up(items, self.going_on)
        sizes: Counter[float] = Counter()
        for item in items:
            if isinstance(item, TextLine):
                sizes[item.size] += len(item.text)
        body = _body_size(items, sizes)
        levels = {
            size: at for at, size in enumerate(sorted((size for size in sizes if size > body + 0.6), reverse=True), 1)
        }
        blocks: list[Block] = []
        group: list[TextLine] = []
        for item in items:
            if isinstance(item, Table):
                _close(group, blocks, body, levels)
                group = []
                before = blocks[-1] if blocks else None
                if isinstance(before, Table) and id(item) in self.going_on and before.width == item.width:
                    blocks[-1] = joined(before, item)
                else:
                    blocks.append(item)
            elif group and not _continues(group[-1], item, body):
                _close(group, blocks, body, levels)
                group = [item]
            else:
                group.append(item)
        _close(group, blocks, body, levels)
        return blocks

    def _runs(self, line: TextLine) -> bool:
        """A line that returns at the edge of most pages is a running header or footer."""
        return self.pages > 2 and self.edges.get(_masked(line.text), 0) > self.pages * 0.5


def _closed_up(items: list[TextLine | Table], going_on: set[int]) -> list[TextLine | Table]:
    """Move lines at the edges of pages out of a table that goes on over the page's end, behind it."""
    found: list[TextLine | Table] = []
    for item in items:
        place = len(found)
        if isinstance(item, Table) and id(item) in going_on:
            while place and isinstance(held := found[place - 1], TextLine) and _is_margin(held, item):
                place -= 1
            if not (place and isinstance(found[place - 1], Table)):
                place = len(found)
        found.insert(place, item)
    return found


def _is_margin(line: TextLine, table: Table) -> bool:
    """Whether a line at a page's edge is no heading: neither bold nor larger than the letters of the table."""
    return line.at_edge and not line.bold and line.size <= table.size + 0.6


def _body_size(items: list[TextLine | Table], sizes: Counter[float]) -> float:
    tables = [item.size for item in items if isinstance(item, Table) and item.size]
    if sizes:
        long = Counter[float]()
        for item in items:
            if isinstance(item, TextLine) and len(item.text) > 40:
                long[item.size] += len(item.text)
        if long:
            return long.most_common(1)[0][0]
        return max(tables) if tables else min(sizes)
    return 0.0


def _masked(text: str) -> str:
    return re.sub(r"\d+", "#", text)


def _inside(line: TextLine, region: Region) -> bool:
    middle = (line.top + line.bottom) / 2
    return region.top - 1 <= middle <= region.bottom + 1 and line.left < region.right and line.right > region.left


def _lines(page: Any, number: int) -> list[TextLine]:
    found = []
    for line in page.extract_text_lines(return_chars=True, use_text_flow=False):
        chars = [char for char in line["chars"] if char["text"].strip()]
        text = " ".join(line["text"].split())
        if not chars or not text:
            continue
        size = Counter(round(char["size"] * 2) / 2 for char in chars).most_common(1)[0][0]
        bold = sum("bold" in char["fontname"].lower() or "black" in char["fontname"].lower() for char in chars)
        found.append(
            TextLine(text, line["top"], line["bottom"], line["x0"], line["x1"], size, bold > len(chars) * 0.8, number)
        )
    return found


def _continues(before: TextLine, line: TextLine, body: float) -> bool:
    """Whether a line goes on with the paragraph above: same letters, close below, no bullet or number before it."""
    if abs(before.size - line.size) > 0.6 or before.bold != line.bold or ITEM.match(line.text):
        return False
    if before.page != line.page:
        return line.text[:1].islower() and before.text[-1:] not in ".;:!?"
    if NUMBERED.match(line.text):
        return False
    return -2 < line.top - before.bottom < before.size * 0.75


def _close(group: list[TextLine], blocks: list[Block], body: float, levels: dict[float, int]) -> None:
    if not group:
        return
    text = _dehyphenated([line.text for line in group])
    first = group[0]
    size, bold = first.size, all(line.bold for line in group)
    short = len(text) <= 160 and text[-1:] not in ".;,"
    if short and size in levels and not ITEM.match(text):
        blocks.append(Heading(markup.without_notes(text)[0], min(levels[size], 6), first.page))
        return
    if short and bold and len(text) <= 120 and not ITEM.match(text) and text[-1:] != ":":
        blocks.append(Heading(markup.without_notes(text)[0], min(len(levels) + 1, 6), first.page))
        return
    blocks.append(_paragraph(text, first.page, size < body - 1))


def _dehyphenated(lines: list[str]) -> str:
    joined = lines[0]
    for line in lines[1:]:
        if joined.endswith("-") and joined[-2:-1].isalpha() and line[:1].islower():
            joined = joined[:-1] + line if len(joined.rpartition(" ")[2]) > 4 else joined + line
        else:
            joined = f"{joined} {line}"
    return joined


def _paragraph(text: str, page: int, small: bool) -> Paragraph:
    words, notes = markup.without_notes(text)
    noted = markup.footnote(text)
    typed = re.match(r"^(\d{1,2})\s+(.{20,})$", text, re.S) if small else None
    if typed:
        noted = typed.group(1), typed.group(2)
    if noted:
        return Paragraph(noted[1], "footnote", noted[0], page=page)
    item = ITEM.match(words)
    if item:
        return Paragraph(item.group(2), "item", item.group(1), page=page, notes=notes)
    numbered = NUMBERED.match(words)
    if numbered:
        return Paragraph(numbered.group(2), "numbered", numbered.group(1).strip("()."), page=page, notes=notes)
    return Paragraph(words, page=page, notes=notes)

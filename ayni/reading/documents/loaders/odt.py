"""OpenDocument texts."""

from dataclasses import dataclass, field

from lxml import etree

from ayni.reading.documents import markup
from ayni.reading.documents.blocks import Block, Heading, Paragraph, Source, Table
from ayni.reading.documents.loaders.odf import OdfReading, Words, opened
from ayni.reading.documents.loaders.odf_styles import DRAW, TABLE, TEXT, marker
from ayni.reading.documents.unreadable import Unreadable


def load(source: bytes, name: str) -> Source:
    """Load an ODT. Raises Unreadable (corrupt, empty, encrypted, scanned, too_large)."""
    body, styles, _package = opened(source)
    reading = _Text(OdfReading(styles))
    reading.walk(body)
    reading.blocks += reading.waiting
    if not reading.blocks:
        pictures = reading.shared.pictures or next(body.iter(f"{DRAW}image"), None) is not None
        raise Unreadable("scanned" if pictures else "empty")
    return Source(reading.blocks, "odt")


@dataclass(slots=True)
class _Text:
    shared: OdfReading
    blocks: list[Block] = field(default_factory=list)
    waiting: list[Paragraph] = field(default_factory=list)
    heads: dict[int, int] = field(default_factory=dict)
    notes: int = 0

    def walk(self, element: "etree._Element") -> None:
        for child in element:
            tag = child.tag
            if tag == f"{TEXT}h":
                self._heading(child)
            elif tag == f"{TEXT}p":
                self._paragraph(child, 0, "")
            elif tag == f"{TEXT}list":
                self._list(child)
            elif tag == f"{TABLE}table":
                page = self.shared.pages
                rows = self.shared.rows(child)
                if rows:
                    self.blocks.append(Table(rows, page))
            elif tag in (f"{TEXT}section", f"{TEXT}index-body") or (isinstance(tag, str) and tag.startswith(DRAW)):
                self.walk(child)

    def _list(self, element: "etree._Element") -> None:
        holder = etree.Element("holder")
        position = element.getparent().index(element)
        parent = element.getparent()
        holder.append(element)
        for paragraph, depth, mark in self.shared.flowed(holder, 0, {}, {}):
            if paragraph.tag == f"{TEXT}h":
                self._heading(paragraph)
            else:
                self._paragraph(paragraph, depth, mark)
        parent.insert(position, element)

    def _heading(self, element: "etree._Element") -> None:
        found = self.shared.words(element)
        words = _flat(found)
        outline = element.get(f"{TEXT}outline-level") or "1"
        level = int(outline) if outline.isdigit() else 1
        if not words:
            return
        self._place_notes()
        self.blocks.append(Heading(self._numbered(words, level), level, self.shared.pages))
        self._keep_notes(found)

    def _numbered(self, words: str, level: int) -> str:
        held = self.shared.styles.outline.get(level)
        if held is None or not held.form:
            return words
        self.heads[level] = self.heads.get(level, held.start - 1) + 1
        for deeper in [at for at in self.heads if at > level]:
            del self.heads[deeper]
        return f"{marker(self.shared.styles.outline, self.heads, level)} {words}"

    def _paragraph(self, element: "etree._Element", depth: int, mark: str) -> None:
        page = self.shared.pages
        found = self.shared.words(element)
        words, raised = markup.without_notes(_flat(found))
        if not words:
            return
        if self.shared.styles.is_title(element.get(f"{TEXT}style-name")):
            self.blocks.append(Heading(words, 1, page, title=True))
            return
        kind = "paragraph" if not depth else "numbered" if mark and mark != "•" else "item"
        shown = mark.strip("().") if kind == "numbered" else mark
        block = Paragraph(words, kind, shown, max(0, depth - 1), page, bold=found.bold, notes=raised)
        self.blocks.append(block)
        block.notes += self._keep_notes(found)

    def _keep_notes(self, found: Words) -> list[str]:
        marks = []
        for mark, words in found.notes:
            marks.append(mark)
            if words:
                self.waiting.append(Paragraph(words, "footnote", mark))
        return marks

    def _place_notes(self) -> None:
        """Footnotes stand at the end of the section that points to them."""
        self.blocks += self.waiting
        self.waiting = []


def _flat(found: Words) -> str:
    return " ".join("".join(found.parts).split())

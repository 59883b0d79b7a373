"""DOCX: the parts of the package written as XML strings, from the same paper as the PDF.

Headings are headings, lists are lists, footnotes are footnotes, tables repeat their heading row and keep rows whole;
the contents are a field that is already filled in. The plan's words are in serif, the software's in the style "Said".
"""

from ayni.publishing.documents import docx_parts as parts
from ayni.publishing.documents.content import Content, Words, cleaned, front_of
from ayni.publishing.documents.docx_styles import styles
from ayni.publishing.documents.marks import short
from ayni.publishing.documents.package import core_properties, write_package, xml_attribute, xml_text
from ayni.publishing.documents.paper import (
    Annex,
    Entry,
    FocusTable,
    Note,
    ObjectiveRows,
    Paper,
    PaperBlock,
    Row,
    Run,
    lay_out,
    plain,
)

_COLUMNS = (3700, 2300, 3300, 2900, 2600)
_KINDS = ("text", "time_frame", "indicators", "responsible", "outputs")
_GRID = "".join(f'<w:gridCol w:w="{width}"/>' for width in _COLUMNS)
# What a portrait page leaves between its margins.
_TEXT_WIDTH = 11906 - 2 * 1304
_PORTRAIT = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1304" w:bottom="1304" w:left="1304"'
    ' w:header="680" w:footer="680" w:gutter="0"/>'
)
_LANDSCAPE = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1020" w:bottom="1134"'
    ' w:left="1020" w:header="567" w:footer="567" w:gutter="0"/>'
)


def render_docx(content: Content, *, lang: str, words: Words) -> bytes:
    """The plan or workplan as a word-processing document; the same content gives the same bytes."""
    paper = lay_out(content, lang=lang, words=words)
    writer = _Writer(paper)
    body = writer.document()
    front = front_of(cleaned(content))
    package: dict[str, str | bytes] = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.ROOT_RELATIONS,
        "docProps/core.xml": core_properties(
            title=paper["title"],
            creator=paper["partnership"],
            language=paper["language"],
            identifier=front.address,
            moment=front.as_of,
            status=front.edition["label"] if front.edition else "",
        ),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
        "word/styles.xml": styles(paper["language"], paper["voice"], rtl=paper["rtl"], voice_rtl=paper["voice_rtl"]),
        "word/numbering.xml": parts.numbering(writer.numbered_lists),
        "word/settings.xml": parts.SETTINGS,
        "word/footnotes.xml": _footnotes(writer.notes),
        "word/footer1.xml": _footer(paper),
    }
    return write_package(package)


def _runs(text: str, properties: str = "") -> str:
    """Runs of clean text: line ends as breaks, tabs as tabs."""
    wrapped = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    inside = xml_text(text)
    if "\n" in inside or "\t" in inside:
        inside = inside.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        inside = inside.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{wrapped}<w:t xml:space="preserve">{inside}</w:t></w:r>'


def _said(text: str) -> str:
    return _runs(text, '<w:rStyle w:val="Said"/>')


def _hidden(key: str, base: str = "") -> str:
    """A mark that nobody sees and every word processor keeps: by it the words find their place when they come back."""
    return _runs(f"[#{key}@0:{base}]" if base else f"[#{key}]", "<w:vanish/>")


def _paragraph(style: str, inside: str, properties: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inside}</w:p>'


class _Writer:
    """Writes one document, counting its headings, footnotes and numbered lists."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.notes: list[Note] = []
        self.numbered_lists = 0
        self._headings: list[tuple[int, str]] = []

    def document(self) -> str:
        paper = self.paper
        body = [self._section_body()] if paper["is_plan"] else []
        annexes = [self._annex(annex) for annex in paper["annexes"]]
        front = self._front() + self._contents()
        if not paper["is_plan"]:
            return self._whole([front, *annexes], _LANDSCAPE)
        if not annexes:
            return self._whole([front, *body], _PORTRAIT)
        turns = [front, *body, self._turn(_PORTRAIT)]
        for number, annex in enumerate(annexes):
            turns += [annex] if number == len(annexes) - 1 else [annex, self._turn(_LANDSCAPE)]
        return self._whole(turns, _LANDSCAPE)

    def _whole(self, pieces: list[str], page: str) -> str:
        return (
            f'{parts.HEAD}<w:document xmlns:w="{parts.MAIN}" xmlns:r="{parts.OFFICE}"><w:body>{"".join(pieces)}'
            f"{self._page(page)}</w:body></w:document>"
        )

    def _page(self, page: str) -> str:
        bidi = "<w:bidi/>" if self.paper["rtl"] else ""
        return f'<w:sectPr><w:footerReference w:type="default" r:id="{parts.FOOTER_ID}"/>{page}{bidi}</w:sectPr>'

    def _turn(self, page: str) -> str:
        return f"<w:p><w:pPr>{self._page(page)}</w:pPr></w:p>"

    def _front(self) -> str:
        paper = self.paper
        above = _runs(paper["partnership"]) if paper["is_plan"] else _label(paper["annexes"][0])
        facts = "".join(
            _paragraph("Normal", _said(f"{label}: ") + _said(value), '<w:spacing w:after="40"/>')
            for label, value in paper["facts"]
        )
        return _paragraph("Partnership", above) + _paragraph("Title", _runs(paper["title"])) + facts

    def _contents(self) -> str:
        """The contents field with its entries filled in, each a link to its heading."""
        if not self._headings:
            return ""
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            ' TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        entries = [
            (level, f'<w:hyperlink w:anchor="_Toc{number}" w:history="1">{_runs(title)}</w:hyperlink>')
            for number, (level, title) in enumerate(self._headings)
            if level < 3
        ]
        lines = [
            _paragraph(f"TOC{level}", (begin if place == 0 else "") + link)
            for place, (level, link) in enumerate(entries)
        ]
        end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        return _paragraph("ContentsTitle", _runs(self.paper["says"]["contents"])) + "".join(lines) + end

    def _heading(self, level: int, title: list[Run], *, new_page: bool = False, mark: str = "") -> str:
        text = plain(title)
        if not text:
            return ""
        number = len(self._headings)
        self._headings.append((level, text))
        return _paragraph(
            f"Heading{level}",
            f'<w:bookmarkStart w:id="{number}" w:name="_Toc{number}"/>{self._pieces(title)}'
            f'<w:bookmarkEnd w:id="{number}"/>{mark}',
            "<w:pageBreakBefore/>" if new_page else "",
        )

    def _pieces(self, runs: list[Run]) -> str:
        return "".join(_runs(run["text"]) + (self._note(run["note"]) if "note" in run else "") for run in runs)

    def _note(self, note: Note) -> str:
        self.notes.append(note)
        number = len(self.notes)
        style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        if not note["marker"]:
            return f'<w:r>{style}<w:footnoteReference w:id="{number}"/></w:r>'
        return (
            f'<w:r>{style}<w:footnoteReference w:customMarkFollows="1" w:id="{number}"/>'
            f'<w:t xml:space="preserve">{xml_text(note["marker"])}</w:t></w:r>'
        )

    def _section_body(self) -> str:
        pieces: list[str] = []
        for number, section in enumerate(self.paper["sections"]):
            mark = _runs(f"[#{section['mark']}]", "<w:vanish/>")
            pieces.append(self._heading(section["level"], section["title"], new_page=number == 0, mark=mark))
            pieces += self._blocks(section["blocks"])
        if not pieces and not self.paper["annexes"]:
            pieces.append(_paragraph("Normal", _said(self.paper["says"]["empty"])))
        return "".join(pieces)

    def _blocks(self, blocks: list[PaperBlock]) -> list[str]:
        written: list[str] = []
        counted = 0
        for block in blocks:
            counted = counted + 1 if block["kind"] == "numbered" else 0
            pieces = self._pieces(block["runs"])
            if block["kind"] == "table":
                written.append(_paragraph("TableObjective", pieces) + _plain_table(block, rtl=self.paper["rtl"]))
            elif block["kind"] == "mark":
                written.append(_paragraph("Normal", _said(plain(block["runs"]))))
            elif block["kind"] == "item":
                written.append(_paragraph("ListBullet", pieces))
            elif block["kind"] != "numbered":
                written.append(_paragraph("Normal", pieces))
            elif block["marker"] in (None, "", str(counted)):
                self.numbered_lists += counted == 1
                number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.numbered_lists + 1}"/></w:numPr>'
                written.append(_paragraph("ListNumber", pieces, number))
            else:
                written.append(
                    _paragraph(
                        "Normal", _runs(f"{block['marker']}\t") + pieces, '<w:ind w:left="567" w:hanging="567"/>'
                    )
                )
        return written

    def _annex(self, annex: Annex) -> str:
        alone = not self.paper["is_plan"]
        pieces: list[str] = []
        if not alone:
            pieces.append(_paragraph("Normal", _label(annex), '<w:keepNext/><w:spacing w:after="0"/>'))
            pieces.append(self._heading(1, [{"text": annex["title"]}]))
            facts = "  ·  ".join(f"{label}: {value}" for label, value in annex["facts"])
            pieces.append(_paragraph("Normal", _said(facts)))
        if annex["note"]:
            pieces.append(_paragraph("Normal", _runs(annex["note"], "<w:i/><w:iCs/>")))
        if not annex["foci"]:
            pieces.append(_paragraph("Normal", _said(self.paper["says"]["no_activities"])))
        for focus in annex["foci"]:
            pieces.append(self._heading(1 if alone else 2, [{"text": focus["title"]}]))
            if focus["objectives"]:
                pieces.append(self._table(focus, rtl=annex["rtl"]))
                pieces.append('<w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>')
            else:
                pieces.append(_paragraph("Normal", _said(self.paper["says"]["no_activities"])))
        return "".join(pieces)

    def _table(self, focus: FocusTable, *, rtl: bool) -> str:
        head = "".join(
            _cell(width, _paragraph("TableHead", _runs(title) + _hidden(f"column:{kind}")))
            for width, title, kind in zip(_COLUMNS, self.paper["columns"], _KINDS, strict=True)
        )
        return (
            f"<w:tbl>{_table_properties(sum(_COLUMNS), focus['title'], rtl=rtl)}"
            f"<w:tblGrid>{_GRID}</w:tblGrid>"
            f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
            f"{''.join(_objective(objective) for objective in focus['objectives'])}</w:tbl>"
        )


def _label(annex: Annex) -> str:
    return _said(annex["label"]) + _hidden(f"workplan:{annex['slug']}", annex["language"])


def _plain_table(block: PaperBlock, *, rtl: bool) -> str:
    """A table as wide as the page's text; of more than three columns the first is twice as wide as the others."""
    head, rows = block.get("head", []), block.get("rows", [])
    single = _TEXT_WIDTH // (len(head) + (len(head) > 3))
    widths = [_TEXT_WIDTH - single * (len(head) - 1), *[single] * (len(head) - 1)]
    titles = "".join(
        _cell(width, _paragraph("TableHead", _runs(text))) for width, text in zip(widths, head, strict=True)
    )
    lines = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(_cell(width, _paragraph("TableText", _runs(text))) for width, text in zip(widths, row, strict=True))
        + "</w:tr>"
        for row in rows
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f"<w:tbl>{_table_properties(_TEXT_WIDTH, plain(block['runs']), rtl=rtl)}<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{titles}</w:tr>{lines}</w:tbl>"
        '<w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>'
    )


def _table_properties(width: int, caption: str, *, rtl: bool) -> str:
    edge = f'w:val="single" w:sz="8" w:space="0" w:color="{parts.RULE}"'
    line = 'w:val="single" w:sz="4" w:space="0" w:color="' + parts.HAIRLINE + '"'
    return (
        f'<w:tblPr>{"<w:bidiVisual/>" if rtl else ""}<w:tblW w:w="{width}" w:type="dxa"/>'
        f"<w:tblBorders><w:top {edge}/><w:bottom {edge}/><w:insideH {line}/></w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{xml_attribute(caption)}"/></w:tblPr>'
    )


def _cell(width: int, inside: str, *, spans: int = 1) -> str:
    span = f'<w:gridSpan w:val="{spans}"/>' if spans > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{inside}</w:tc>'


def _objective(objective: ObjectiveRows) -> str:
    title = _paragraph("TableText", _said(objective["label"]), "<w:keepNext/>") + _paragraph(
        "TableObjective", _runs(objective["text"])
    )
    rows = "".join(_row(row) for row in objective["rows"])
    cell = _cell(sum(_COLUMNS), title, spans=len(_COLUMNS))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>{rows}"


def _row(row: Row) -> str:
    state = f"{row['state']} · {row['tags']}" if row["tags"] else row["state"]
    said = [row["code"], state, *(entry["said"] for entries in row["cells"] for entry in entries if entry["said"])]
    mark = _runs(f"[#{row['mark']}.{short(chr(10).join(said))}]", "<w:vanish/>")
    first = _paragraph("TableText", _said(row["code"]) + mark) + _entries(row["cells"][0])
    first += _paragraph("TableText", _said(state))
    first += "".join(_paragraph("TableText", _said(f"{header}: ") + _runs(text)) for header, text in row["more"])
    cells = [first, *(_entries(entries) for entries in row["cells"][1:])]
    inside = "".join(_cell(width, cell) for width, cell in zip(_COLUMNS, cells, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inside}</w:tr>"


def _entries(entries: list[Entry]) -> str:
    written = [
        (_paragraph("TableText", _runs(entry["words"])) if entry["words"] else "")
        + (_paragraph("TableText", _said(entry["said"])) if entry["said"] else "")
        for entry in entries
    ]
    return "".join(written) or _paragraph("TableText", "")


def _footnotes(notes: list[Note]) -> str:
    fixed = (
        '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>'
        "</w:footnote>"
    )
    style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
    written = "".join(
        f'<w:footnote w:id="{number}">'
        + _paragraph(
            "FootnoteText",
            (
                f'<w:r>{style}<w:t xml:space="preserve">{xml_text(note["marker"])}</w:t></w:r>'
                if note["marker"]
                else f"<w:r>{style}<w:footnoteRef/></w:r>"
            )
            + _runs(f" {note['text']}"),
        )
        + "</w:footnote>"
        for number, note in enumerate(notes, 1)
    )
    return f'{parts.HEAD}<w:footnotes xmlns:w="{parts.MAIN}">{fixed}{written}</w:footnotes>'


def _footer(paper: Paper) -> str:
    fields = {"%(page)s": "PAGE", "%(pages)s": "NUMPAGES"}
    line = xml_text(paper["says"]["page"])
    style = '<w:rPr><w:rStyle w:val="Said"/></w:rPr>'
    for placeholder, field in fields.items():
        line = line.replace(
            placeholder,
            f'</w:t></w:r><w:fldSimple w:instr=" {field} "><w:r>{style}<w:t>1</w:t></w:r></w:fldSimple>'
            f'<w:r>{style}<w:t xml:space="preserve">',
        )
    numbered = f'<w:r>{style}<w:t xml:space="preserve">{line}</w:t></w:r>'
    return (
        f'{parts.HEAD}<w:ftr xmlns:w="{parts.MAIN}">'
        + _paragraph("Footer", _said(paper["title"]), '<w:spacing w:after="0"/>')
        + _paragraph("Footer", numbered)
        + "</w:ftr>"
    )

"""ODT (OpenDocument 1.3): the same paper as the DOCX, for readers of LibreOffice and archives."""

import re

from ayni.publishing.documents import odt_parts as parts
from ayni.publishing.documents.content import Content, Words, front_of
from ayni.publishing.documents.package import write_package, xml_attribute, xml_text
from ayni.publishing.documents.paper import (
    Annex,
    Entry,
    FocusTable,
    Note,
    Paper,
    PaperBlock,
    Row,
    Run,
    lay_out,
    plain,
)

_WIDTHS = (6.4, 4.0, 5.6, 5.0, 4.7)
_SPACES = re.compile("^ | {2,}| $", re.MULTILINE)


def render_odt(content: Content, *, lang: str, words: Words) -> bytes:
    """The plan or workplan as an OpenDocument text; the same content gives the same bytes."""
    paper = lay_out(content, lang=lang, words=words)
    package: dict[str, str | bytes] = {
        "mimetype": parts.MIMETYPE,
        "META-INF/manifest.xml": parts.MANIFEST,
        "content.xml": _Writer(paper).document(),
        "styles.xml": parts.styles(paper["language"], paper["voice"], rtl=paper["rtl"], footer=_footer(paper)),
        "meta.xml": parts.meta(
            title=paper["title"],
            creator=paper["partnership"],
            language=paper["language"],
            moment=front_of(content).as_of,
        ),
    }
    return write_package(package, stored="mimetype")


def _text(text: str) -> str:
    """Clean text with its line ends, tabs and runs of spaces, which the format would otherwise fold into one."""
    inside = _SPACES.sub(lambda found: f'<text:s text:c="{len(found.group())}"/>', xml_text(text))
    return inside.replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")


def _said(text: str) -> str:
    return f'<text:span text:style-name="Said">{_text(text)}</text:span>' if text else ""


def _paragraph(style: str, inside: str) -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


class _Writer:
    """Writes one document, counting its headings, notes and tables."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self._headings: list[tuple[int, str]] = []
        self._notes = 0
        self._tables = 0

    def document(self) -> str:
        paper = self.paper
        body = self._body() + "".join(self._annex(annex) for annex in paper["annexes"])
        front = self._front() + self._contents()
        widths = "".join(
            f'<style:style style:name="W{number}" style:family="table-column"><style:table-column-properties'
            f' style:column-width="{width}cm"/></style:style>'
            for number, width in enumerate(_WIDTHS)
        )
        mode = "rl-tb" if paper["rtl"] else "lr-tb"
        return (
            f'{parts.HEAD}<office:document-content {parts.NAMESPACES} office:version="1.3"><office:automatic-styles>'
            f'{widths}<style:style style:name="Frame" style:family="table"><style:table-properties'
            f' style:width="{sum(_WIDTHS):.1f}cm" table:align="margins" style:writing-mode="{mode}"'
            ' table:border-model="collapsing"/></style:style>'
            '<style:style style:name="Kept" style:family="table-row">'
            '<style:table-row-properties fo:keep-together="always"/></style:style>'
            '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm"'
            f' fo:border-bottom="0.5pt solid {parts.HAIRLINE}"/></style:style>'
            '<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties fo:padding="0.12cm"'
            f' fo:border-top="1pt solid {parts.RULE}" fo:border-bottom="1pt solid {parts.RULE}"/></style:style>'
            f"</office:automatic-styles><office:body><office:text>{front}{body}</office:text></office:body>"
            "</office:document-content>"
        )

    def _front(self) -> str:
        paper = self.paper
        above = _text(paper["partnership"]) if paper["is_plan"] else _said(paper["annexes"][0]["label"])
        facts = "".join(
            _paragraph("Text_20_body", _said(f"{label}: ") + _said(value)) for label, value in paper["facts"]
        )
        return _paragraph("Partnership", above) + _paragraph("Title", _text(paper["title"])) + facts

    def _contents(self) -> str:
        if not self._headings:
            return ""
        title = _paragraph("Contents_20_Heading", _text(self.paper["says"]["contents"]))
        lines = "".join(
            _paragraph(
                f"Contents_20_{level}", f'<text:a xlink:type="simple" xlink:href="#h{number}">{_text(heading)}</text:a>'
            )
            for number, (level, heading) in enumerate(self._headings)
            if level < 3
        )
        return (
            '<text:table-of-content text:name="Contents"><text:table-of-content-source text:outline-level="2"/>'
            f'<text:index-body><text:index-title text:name="Contents title">{title}</text:index-title>{lines}'
            "</text:index-body></text:table-of-content>"
        )

    def _heading(self, level: int, title: list[Run], style: str = "") -> str:
        if not plain(title):
            return ""
        number = len(self._headings)
        self._headings.append((level, plain(title)))
        return (
            f'<text:h text:style-name="{style or f"Heading_20_{level}"}" text:outline-level="{level}">'
            f'<text:bookmark text:name="h{number}"/>{self._pieces(title)}</text:h>'
        )

    def _pieces(self, runs: list[Run]) -> str:
        return "".join(_text(run["text"]) + (self._note(run["note"]) if "note" in run else "") for run in runs)

    def _note(self, note: Note) -> str:
        self._notes += 1
        marker = note["marker"]
        label = f' text:label="{xml_attribute(marker)}"' if marker else ""
        return (
            f'<text:note text:id="n{self._notes}" text:note-class="footnote"><text:note-citation{label}>'
            f"{xml_text(marker) or self._notes}</text:note-citation>"
            f"<text:note-body>{_paragraph('Footnote', _text(note['text']))}</text:note-body></text:note>"
        )

    def _body(self) -> str:
        pieces = []
        for number, section in enumerate(self.paper["sections"]):
            pieces.append(self._heading(section["level"], section["title"], "Body_20_start" if number == 0 else ""))
            pieces.append(self._blocks(section["blocks"]))
        if not pieces and not self.paper["annexes"]:
            pieces.append(_paragraph("Text_20_body", _said(self.paper["says"]["empty"])))
        return "".join(pieces)

    def _blocks(self, blocks: list[PaperBlock]) -> str:
        written: list[str] = []
        open_list = ""
        counted = 0
        for block in blocks:
            counted = counted + 1 if block["kind"] == "numbered" else 0
            numbered = block["kind"] == "numbered" and block["marker"] in (None, "", str(counted))
            if block["kind"] == "table":
                written += ["</text:list>" if open_list else "", self._plain_table(block)]
                open_list = ""
                continue
            wanted = "Diamonds" if block["kind"] == "item" else "Numbers" if numbered else ""
            if wanted != open_list:
                written.append("</text:list>" if open_list else "")
                written.append(f'<text:list text:style-name="{wanted}">' if wanted else "")
                open_list = wanted
            marker = f"{block['marker']}\t" if block["kind"] == "numbered" and not numbered else ""
            paragraph = _paragraph("Text_20_body", _text(marker) + self._pieces(block["runs"]))
            written.append(f"<text:list-item>{paragraph}</text:list-item>" if wanted else paragraph)
        return "".join(written) + ("</text:list>" if open_list else "")

    def _annex(self, annex: Annex) -> str:
        alone = not self.paper["is_plan"]
        pieces = []
        if not alone:
            facts = "  ·  ".join(f"{label}: {value}" for label, value in annex["facts"])
            pieces += [
                _paragraph("Annex_20_label", _said(annex["label"])),
                self._heading(1, [{"text": annex["title"]}]),
                _paragraph("Text_20_body", _said(facts)),
            ]
        if annex["note"]:
            slanted = f'<text:span text:style-name="Slanted">{_text(annex["note"])}</text:span>'
            pieces.append(_paragraph("Text_20_body", slanted))
        nothing = _paragraph("Text_20_body", _said(self.paper["says"]["no_activities"]))
        if not annex["foci"]:
            pieces.append(nothing)
        for focus in annex["foci"]:
            pieces.append(self._heading(1 if alone else 2, [{"text": focus["title"]}]))
            pieces.append(self._table(focus) if focus["objectives"] else nothing)
        return "".join(pieces)

    def _plain_table(self, block: PaperBlock) -> str:
        self._tables += 1
        head, rows = block.get("head", []), block.get("rows", [])
        titles = "".join(_cell(_paragraph("Table_20_Heading", _text(title)), "Head") for title in head)
        lines = "".join(
            _row_of("".join(_cell(_paragraph("Table_20_Contents", _text(text))) for text in row)) for row in rows
        )
        caption = plain(block["runs"])
        return (
            _paragraph("Objective", _text(caption))
            + f'<table:table table:name="Table{self._tables}"><table:title>{xml_text(caption)}</table:title>'
            f'<table:table-column table:number-columns-repeated="{len(head)}"/>'
            f"<table:table-header-rows>{_row_of(titles)}</table:table-header-rows>{lines}</table:table>"
        )

    def _table(self, focus: FocusTable) -> str:
        self._tables += 1
        columns = "".join(f'<table:table-column table:style-name="W{number}"/>' for number in range(len(_WIDTHS)))
        head = "".join(_cell(_paragraph("Table_20_Heading", _text(title)), "Head") for title in self.paper["columns"])
        rows = []
        for objective in focus["objectives"]:
            title = _paragraph("Table_20_Contents", _said(objective["label"]))
            title += _paragraph("Objective", _text(objective["text"]))
            covered = "<table:covered-table-cell/>" * (len(_WIDTHS) - 1)
            rows.append(_row_of(_cell(title, spans=len(_WIDTHS)) + covered))
            rows += [_row_of("".join(_cell(cell) for cell in _cells(row))) for row in objective["rows"]]
        return (
            f'<table:table table:name="Table{self._tables}" table:style-name="Frame">'
            f"<table:title>{xml_text(focus['title'])}</table:title>{columns}<table:table-header-rows>{_row_of(head)}</table:table-header-rows>"
            f"{''.join(rows)}</table:table>"
        )


def _row_of(cells: str) -> str:
    return f'<table:table-row table:style-name="Kept">{cells}</table:table-row>'


def _cell(inside: str, style: str = "Cell", *, spans: int = 1) -> str:
    span = f' table:number-columns-spanned="{spans}"' if spans > 1 else ""
    return f'<table:table-cell table:style-name="{style}" office:value-type="string"{span}>{inside}</table:table-cell>'


def _cells(row: Row) -> list[str]:
    state = f"{row['state']} · {row['tags']}" if row["tags"] else row["state"]
    first = _paragraph("Table_20_Contents", _said(row["code"])) + _entries(row["cells"][0])
    first += _paragraph("Table_20_Contents", _said(state))
    first += "".join(
        _paragraph("Table_20_Contents", _said(f"{header}: ") + _text(text)) for header, text in row["more"]
    )
    return [first, *(_entries(entries) for entries in row["cells"][1:])]


def _entries(entries: list[Entry]) -> str:
    written = "".join(
        (_paragraph("Table_20_Contents", _text(entry["words"])) if entry["words"] else "")
        + (_paragraph("Table_20_Contents", _said(entry["said"])) if entry["said"] else "")
        for entry in entries
    )
    return written or _paragraph("Table_20_Contents", "")


def _footer(paper: Paper) -> str:
    line = xml_text(paper["says"]["page"])
    line = line.replace("%(page)s", '<text:page-number text:select-page="current">1</text:page-number>')
    line = line.replace("%(pages)s", "<text:page-count>1</text:page-count>")
    return _paragraph("Footer", f"{_text(paper['title'])}<text:tab/>{line}")

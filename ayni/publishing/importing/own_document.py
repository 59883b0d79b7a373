"""Word documents that Ayni wrote itself, coming back: hidden marks say which row is which, wherever it was moved.

The plan's words and the software's are told apart by the character style "Said". The software's words are left out
where they are as we wrote them; what somebody wrote among them is kept beside the row, never lost.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from ayni.publishing.documents.marks import Mark, bases_of, read_mark, short
from ayni.reading.documents.loaders.docx_styles import Styles, W, value
from ayni.reading.documents.packages import Package

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SAID, UNPLACED = "Said", "…"
_LOST = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText", f"{W}delText"}


class Line:
    """A paragraph in three voices: the plan's words, the software's, and what is hidden."""

    def __init__(self, paragraph: "etree._Element", said: set[str]) -> None:
        self.words, self.said, self.hidden = "", "", ""
        for run in _runs(paragraph):
            properties = run.find(f"{W}rPr")
            text = "".join(_texts(run))
            if properties is not None and properties.find(f"{W}vanish") is not None:
                self.hidden += text
            elif properties is not None and value(properties, "rStyle") in said:
                self.said += text
            else:
                self.words += text


def read_own_document(path: Path) -> dict[str, Any] | None:
    """Return a reading in the reader's form, or None for a file that is not a document of ours with its marks."""
    package = Package(path.read_bytes())
    body = package.tree("word/document.xml")
    whole = body.find(f"{W}body") if body is not None else None
    if whole is None or not any("[#workplan:" in (text.text or "") for text in whole.iter(f"{W}t")):
        return None
    return _Reading(package).read(whole)


class _Reading:
    def __init__(self, package: Package) -> None:
        tree = package.tree("word/styles.xml")
        self.styles = Styles(tree)
        elements = [*tree.iter(f"{W}style")] if tree is not None else []
        self.names = {one.get(f"{W}styleId", ""): value(one, "name").lower() for one in elements}
        self.said = {one.get(f"{W}styleId", "") for one in elements if value(one, "name") == SAID} | {SAID}
        self.language, self.workplan, self.heading = "en", "", ""
        self.foci: list[dict[str, Any]] = []
        self.seen: set[str] = set()
        self.sections: list[dict[str, Any]] = []
        self.notes = _notes(package, self.said)
        self.counted = 0
        self.doubts: list[dict[str, Any]] = []

    def read(self, body: "etree._Element") -> dict[str, Any]:
        for element in body.iter(f"{W}p", f"{W}tbl"):
            if any(above.tag == f"{W}tbl" for above in element.iterancestors()):
                continue
            if element.tag == f"{W}tbl":
                self._table(element)
            else:
                self._paragraph(element)
        return {
            "plan": {"title": None, "language": self.language},
            "sections": self.sections,
            "foci": [focus for focus in self.foci if focus["objectives"]],
            "doubts": self.doubts,
        }

    def _paragraph(self, element: "etree._Element") -> None:
        line = Line(element, self.said)
        mark = read_mark(line.hidden)
        if mark is not None and mark.key.startswith("workplan:"):
            self.workplan, self.language = mark.key.partition(":")[2], mark.base or "en"
        if self.styles.of(element).heading:
            self.heading = " ".join(line.words.split())
        if not self.workplan:
            self._section(element, line, mark)

    def _section(self, element: "etree._Element", line: Line, mark: Mark | None) -> None:
        """Take a paragraph of the plan's own text: a heading begins a section, all else is a block of the last one."""
        level = self.styles.of(element).heading
        if level and (self.sections or mark is not None):
            own = mark if mark is not None and mark.key.startswith("section:") else None
            slug = own.key.partition(":")[2] if own else ""
            title, notes = _noted(element, self.notes)
            self.sections.append(
                {
                    "title": " ".join(title.split()),
                    "slug": slug,
                    "base": own.base if own else "",
                    "level": level,
                    "blocks": notes,
                }
            )
        elif self.sections:
            text, notes = _noted(element, self.notes)
            if text.strip():
                self.sections[-1]["blocks"].append(self._block(element, text.strip()))
            self.sections[-1]["blocks"] += notes

    def _block(self, element: "etree._Element", text: str) -> dict[str, Any]:
        name = self.names.get(value(element.find(f"{W}pPr"), "pStyle"), "")
        marker, tab, rest = text.partition("\t")
        self.counted = self.counted + 1 if name == "list number" else 0
        if name == "list bullet":
            return {"kind": "item", "text": text, "marker": None}
        if name == "list number":
            return {"kind": "numbered", "text": text, "marker": str(self.counted)}
        if tab and len(marker) < 12:
            return {"kind": "numbered", "text": rest, "marker": marker}
        return {"kind": "paragraph", "text": text, "marker": None}

    def _table(self, table: "etree._Element") -> None:
        if not self.workplan or "[#" not in "".join(text.text or "" for text in table.iter(f"{W}t")):
            return
        kinds = ["text", "time_frame", "indicators", "responsible", "outputs"]
        focus: dict[str, Any] = {"title": self.heading or None, "workplan": self.workplan, "objectives": []}
        self.foci.append(focus)
        for number, row in enumerate(table.iter(f"{W}tr")):
            cells = [[Line(one, self.said) for one in cell.iter(f"{W}p")] for cell in row.iter(f"{W}tc")]
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}tblHeader") is not None:
                kinds = _moved(cells, kinds)
            elif properties is None or properties.find(f"{W}del") is None:
                self._row(focus["objectives"], cells, kinds, number)

    def _row(self, objectives: list[Any], cells: list[list[Line]], kinds: list[str], number: int) -> None:
        if len(cells) == 1:
            said = " ".join(line.said for line in cells[0]).split()
            objectives.append(
                {"number": said[-1] if len(said) > 1 else None, "text": _text(cells[0]), "activities": []}
            )
            return
        parts = {kind: lines for kind, lines in zip(kinds, cells, strict=False) if kind}
        words = {name: _text(parts.get(name, [])) for name in ("text", "time_frame", "responsible")}
        mark = read_mark("".join(line.hidden for lines in cells for line in lines))
        if mark is None and not any(words.values()):
            return
        if not objectives:
            objectives.append({"number": None, "text": "", "activities": []})
        objectives[-1]["activities"].append(
            {
                **{name: text or None for name, text in words.items()},
                **self._known(mark),
                "text": words["text"],
                "indicators": _entries(parts.get("indicators", [])),
                "outputs": _entries(parts.get("outputs", [])),
                "more": _more(parts.get("text", [])) | _unplaced(cells, mark),
                "source": {"row": number},
            }
        )

    def _known(self, mark: Mark | None) -> dict[str, Any]:
        """What a row is known by; a row that was copied is a new one."""
        if mark is None or mark.key in self.seen:
            return {"number": None, "base": {}}
        self.seen.add(mark.key)
        base, _dot, _said = mark.base.rpartition(".")
        return {"number": mark.key, "base": bases_of(base)}


def _notes(package: Package, said: set[str]) -> dict[str, tuple[str, str]]:
    """Return number -> (its sign, its words) of the footnotes."""
    tree, found = package.tree("word/footnotes.xml"), {}
    for note in [] if tree is None else tree.findall(f"{W}footnote"):
        if note.get(f"{W}type") is None:
            words = " ".join("".join(Line(one, said).words for one in note.iter(f"{W}p")).split())
            sign, _space, rest = words.partition(" ")
            found[note.get(f"{W}id", "")] = (sign, rest) if len(sign) < 5 and rest else ("", words)
    return found


def _noted(element: "etree._Element", notes: dict[str, tuple[str, str]]) -> tuple[str, list[dict[str, Any]]]:
    """The text of a paragraph with raised signs where its footnotes are, and those footnotes as blocks."""
    text, blocks = "", []
    for run in _runs(element):
        reference = run.find(f"{W}footnoteReference")
        properties = run.find(f"{W}rPr")
        if reference is not None:
            sign, words = notes.get(reference.get(f"{W}id", ""), ("", ""))
            text += sign.translate(_RAISED)
            blocks.append({"kind": "footnote", "text": words, "marker": sign or None})
        elif properties is None or properties.find(f"{W}vanish") is None:
            text += "".join(_texts(run))
    return text, blocks


def _moved(cells: list[list[Line]], kinds: list[str]) -> list[str]:
    """The kinds of the columns in their order now: the heads bear hidden marks `[#column:KIND]`."""
    marks = [read_mark("".join(line.hidden for line in lines)) for lines in cells]
    found = [mark.key.partition(":")[2] if mark else "" for mark in marks]
    return found if any(found) else kinds


def _text(lines: list[Line]) -> str:
    return "\n".join(line.words.strip() for line in lines if line.words.strip() and not _is_more(line))


def _entries(lines: list[Line]) -> list[str]:
    return [" ".join(line.words.split()) for line in lines if line.words.strip()]


def _is_more(line: Line) -> bool:
    return line.said.rstrip().endswith(":") and bool(line.words.strip())


def _more(lines: list[Line]) -> dict[str, str]:
    return {line.said.strip().rstrip(":"): line.words.strip() for line in lines if _is_more(line)}


def _unplaced(cells: list[list[Line]], mark: Mark | None) -> dict[str, str]:
    """What the software said where it is not as we wrote it: somebody may have written into it."""
    said = [line.said.strip() for lines in cells for line in lines if line.said.strip() and not _is_more(line)]
    kept = mark is not None and short("\n".join(said)) == mark.base.rpartition(".")[2]
    return {} if kept or not said else {UNPLACED: "\n".join(said)}


def _runs(paragraph: "etree._Element") -> "Iterator[etree._Element]":
    for child in paragraph:
        if child.tag == f"{W}r":
            yield child
        elif child.tag not in _LOST and isinstance(child.tag, str):
            yield from _runs(child)


def _texts(run: "etree._Element") -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in (f"{W}br", f"{W}cr"):
            yield "\n"
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag == f"{W}noBreakHyphen":
            yield "-"

"""Workbooks that Ayni wrote itself, coming back: the hidden sheet says which heading is which part.

Columns may have been moved, added or left out meanwhile, rows added anywhere; a row keeps its hidden `CODE@VERSION`.
"""

import re
from pathlib import Path
from typing import Any

from ayni.publishing.documents.marks import bases_of

KEY_SHEET = "ayni"
FORMAT = "ayni-xlsx/1"
LISTS = {"indicators": "indicators", "outputs": "outputs"}
# What the software wrote beside the words, and what is not changed through a document.
DERIVED = frozenset(
    ["id", "status", "mechanisms", "due", "time_frame_said", "indicators_said", "responsible_said", "outputs_type"]
)
_NUMBERED = re.compile(r"^(?P<number>[^\s()]{1,12})\)\s+(?P<text>.*)$", re.DOTALL)

Rows = list[list[Any]]


def read_own_workbook(path: Path) -> dict[str, Any] | None:
    """Return a reading in the reader's form, or None for a file that is not a workbook of ours."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        if KEY_SHEET not in book.sheet_names:
            return None
        key = [[_text(cell) for cell in row] for row in book.get_sheet_by_name(KEY_SHEET).to_python()]
        if not key or key[0][:2] != ["format", FORMAT]:
            return None
        sheets = {row[2]: row for row in key if row[0] == "focus"}
        names = [name for name in book.sheet_names if name in sheets]
        foci = [_focus(book.get_sheet_by_name(name).to_python(), sheets[name], name, key) for name in names]
        others = [name for name in book.sheet_names if name not in sheets and name != KEY_SHEET]
        texts = [book.get_sheet_by_name(name).to_python() for name in others]
    except (CalamineError, OSError, ValueError, IndexError):
        return None
    _tell_copies_apart(foci)
    language = next((row[1] for row in key if row[0] == "language"), "en")
    return {
        "plan": {"title": None, "language": language},
        "sections": _sections(texts, key),
        "foci": foci,
        "doubts": [],
    }


def _sections(sheets: list[Rows], key: list[list[str]]) -> list[dict[str, Any]]:
    """The text of the plan, from the sheet whose second column says what each row is."""
    known = {row[2]: row for row in key if row[0] == "section"}
    found: list[dict[str, Any]] = []
    for rows in sheets if known else ():
        for row in ([_text(cell) for cell in row] for row in rows):
            if len(row) >= 4 and row[1].startswith("heading ") and row[1][8:].isdigit():
                named = known.get(row[0], ["", "", "", ""])
                facts = {"slug": named[1], "base": named[3], "level": int(row[1][8:])}
                found.append({"title": row[3], **facts, "blocks": []})
            elif found and len(row) >= 4 and row[1] in ("paragraph", "item", "numbered", "footnote") and row[3]:
                found[-1]["blocks"].append({"kind": row[1], "text": row[3], "marker": row[2] or None})
    return found


def _tell_copies_apart(foci: list[dict[str, Any]]) -> None:
    """A row that was copied brings its hidden key along; the second one is a new row."""
    seen: set[str] = set()
    for activity in (row for focus in foci for aim in focus["objectives"] for row in aim["activities"]):
        if activity["base"] and activity["number"] in seen:
            activity["number"], activity["base"] = None, {}
        elif activity["base"]:
            seen.add(activity["number"])


def _focus(rows: Rows, named: list[str], sheet: str, key: list[list[str]]) -> dict[str, Any]:
    headings = {row[2]: row[1] for row in key if row[0] == "column"}
    columns = [_text(cell) for cell in rows[1]]
    kinds = [headings.get(heading, "") for heading in columns]
    objectives: list[dict[str, Any]] = []
    for at, row in enumerate(rows[2:], start=3):
        values = dict(zip(kinds, (_text(cell) for cell in row), strict=False))
        values.pop("", None)
        more = {
            heading: _text(cell)
            for heading, kind, cell in zip(columns, kinds, row, strict=False)
            if heading and not kind
        }
        if any(values.get(name) for name in ("objective", "activity", "text", "time_frame", "responsible")):
            _take(objectives, values, more, {"sheet": sheet, "row": at})
    return {"title": named[3] or None, "workplan": named[4] if len(named) > 4 else "", "objectives": objectives}


def _take(
    objectives: list[dict[str, Any]], values: dict[str, str], more: dict[str, str], source: dict[str, Any]
) -> None:
    found = _NUMBERED.match(values.get("objective", ""))
    number, text = (found["number"], found["text"]) if found else (None, values.get("objective", ""))
    if not objectives or (text and (objectives[-1]["number"], objectives[-1]["text"]) != (number, text)):
        objectives.append({"number": number, "text": text, "activities": []})
    words = values.get("activity") or values.get("text") or ""
    if words:
        objectives[-1]["activities"].append(_activity(words, values, more, source))


def _activity(words: str, values: dict[str, str], more: dict[str, str], source: dict[str, Any]) -> dict[str, Any]:
    code, _at, rest = values.get("id", "").partition("@")
    return {
        "number": code or values.get("code") or None,
        "text": words,
        "base": bases_of(rest.partition(":")[2]),
        "time_frame": values.get("time_frame") or None,
        "indicators": _entries(values.get("indicators", "")),
        "responsible": values.get("responsible") or None,
        "outputs": _entries(values.get("outputs", "")),
        "more": {heading: text for heading, text in more.items() if text},
        "source": source,
    }


def _entries(cell: str) -> list[str]:
    return [line.strip() for line in cell.split("\n") if line.strip()]


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\r\n", "\n").strip() if cell is not None else ""

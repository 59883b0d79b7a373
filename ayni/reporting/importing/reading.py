"""A copy that comes back: its file as places with what they hold now, whatever was moved meanwhile."""

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ayni.core.bounded import run_bounded
from ayni.core.models import StoredFile
from ayni.core.storage import path_of
from ayni.members.importing.reading import Unread as UnreadList
from ayni.members.importing.reading import read_list
from ayni.members.naming import folded
from ayni.publishing.documents.marks import MARK, Mark, read_mark
from ayni.reporting.exports.draft import ANSWERED, COLUMNS, headings_in
from ayni.reporting.exports.draft_xlsx import JOINTS, KEY_SHEET

SECONDS, MEMORY = 20, 1024 * 1024 * 1024
_SHEETS = (".xlsx", ".ods", ".xls", ".xlsm")

SENTENCES: dict[str, Promise] = {
    "encrypted": gettext_lazy("The file is locked with a password. Please save a copy without one and upload that."),
    "empty": gettext_lazy("There is nothing in this file."),
    "scanned": gettext_lazy("This file holds pictures of pages, no text. Please upload the document itself."),
    "corrupt": gettext_lazy("The file is damaged and cannot be opened. Please save it anew and upload that."),
    "cut_off": gettext_lazy("The file is cut off: its end is missing. Please upload it again."),
    "wrong_type": gettext_lazy("The file is not what its name says. Please check which file you chose."),
    "unknown_type": gettext_lazy("Only the Excel, Word or OpenDocument copy of this report can be taken in again."),
    "too_large": gettext_lazy("The file is too large once it is unpacked. Please upload the copy of this report only."),
    "too_hard": gettext_lazy("The file could not be read within the time and memory that one file may take."),
    "no_marks": gettext_lazy("No mark of a report was found in this file. Download a copy at the report, and edit it."),
    "other_report": gettext_lazy("This is a copy of another report. Please upload it there."),
}


class Unread(Exception):
    """The copy could not be read; `code` is a key of SENTENCES."""

    def __init__(self, code: str) -> None:
        self.code = code if code in SENTENCES else "corrupt"
        super().__init__(self.code)


@dataclass(slots=True)
class Copy:
    """What a copy holds. An answer is {version, base, text}; an item {base, right, note}, `right` as written.

    `outside` are the words that stand in no place, `twice` the keys of marks that stand in more than one.
    """

    report: str = ""
    language: str = "en"
    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    items: dict[str, dict[str, Any]] = field(default_factory=dict)
    outside: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)

    def put(self, kind: str, mark: Mark, values: dict[str, Any]) -> None:
        """Put what a place holds; a second place of the same key is kept aside, and its words with it."""
        places = self.answers if kind == "answer" else self.items
        if mark.key in places:
            self.twice.append(mark.key)
            self.outside += [str(text) for text in values.values() if text]
        else:
            places[mark.key] = {"version": mark.version, "base": mark.base, **values}


def read_copy(file: StoredFile) -> dict[str, Any]:
    """Return what a kept copy holds, JSON-safe (the fields of Copy). Raises Unread."""
    if file.name.lower().endswith(_SHEETS):
        try:
            copy = _from_sheets(read_list(file))
        except UnreadList as error:
            raise Unread(error.code) from error
    else:
        copy = _from_blocks(_document(file))
    if not copy.report or not (copy.answers or copy.items):
        raise Unread("no_marks")
    return asdict(copy)


def _document(file: StoredFile) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="ayni-copy-") as folder:
        cleaned = "".join(sign for sign in file.name if sign.isprintable() and sign not in "/\\")
        named = Path(folder) / ((cleaned.strip(". ") or "file")[-120:])
        named.symlink_to(path_of(file))
        done = run_bounded("ayni.reporting.importing.child", [str(named)], seconds=SECONDS, memory=MEMORY)
    if done.status == 0:
        found: dict[str, Any] = json.loads(done.output)
        return found
    lines = done.complaint.strip().splitlines()
    raise Unread(lines[-1] if done.status == 2 and lines else "too_hard")


def _from_sheets(sheets: Iterable[Mapping[str, Any]]) -> Copy:
    copy = Copy()
    for sheet in sheets:
        rows: list[list[str]] = sheet["rows"]
        if sheet["name"] == KEY_SHEET:
            _take_report(copy, " ".join(cell for row in rows for cell in row))
            continue
        names = _columns(rows[0] if rows else [])
        if "text" in names.values():
            _take_answers(copy, rows, names)
        elif {"right", "note"} & set(names.values()):
            _take_items(copy, rows, names)
        else:
            _leave(copy, [" · ".join(text for text in row if text) for row in rows])
    return copy


def _take_answers(copy: Copy, rows: Sequence[Sequence[str]], names: Mapping[int, str]) -> None:
    longer: dict[str, list[tuple[int, str, str]]] = {}
    for row in rows[1:]:
        mark, cells = _row(row, names)
        if mark is None:
            _leave(copy, [" · ".join(text for text in row if text)])
            continue
        _leave(copy, _unnamed(row, names, rows[0]))
        key, _plus, further = mark.key.partition("+")
        if further[:-1].isdigit() and further[-1:] in JOINTS:
            longer.setdefault(key, []).append((int(further[:-1]), JOINTS[further[-1]], cells.get("text", "")))
        else:
            copy.put("answer", mark, {"text": cells.get("text", "")})
    for key, pieces in longer.items():
        if key in copy.answers:
            copy.answers[key]["text"] += "".join(joint + text for _number, joint, text in sorted(pieces))
        else:
            _leave(copy, [text for _number, _joint, text in sorted(pieces)])


def _take_items(copy: Copy, rows: Sequence[Sequence[str]], names: Mapping[int, str]) -> None:
    for row in rows[1:]:
        mark, cells = _row(row, names)
        if mark is None:
            _leave(copy, [" · ".join(text for text in row if text)])
            continue
        _leave(copy, _unnamed(row, names, rows[0]))
        copy.put("item", mark, {"right": cells.get("right", ""), "note": cells.get("note", "")})


def _row(row: Sequence[str], names: Mapping[int, str]) -> tuple[Mark | None, dict[str, str]]:
    """Return the mark of a row, wherever it stands, and the cells of the known columns."""
    marks = [mark for cell in row if len(cell) < 200 and (mark := read_mark(cell))]
    cells = {name: row[at] for at, name in names.items() if at < len(row) and not MARK.fullmatch(row[at].strip())}
    return (marks[0] if marks else None), cells


def _unnamed(row: Sequence[str], names: Mapping[int, str], heads: Sequence[str]) -> list[str]:
    """The words in columns that somebody added, with their headings."""
    found = [(at, text) for at, text in enumerate(row) if at not in names and text and not MARK.fullmatch(text.strip())]
    return [f"{heads[at]}: {text}" if at < len(heads) and heads[at] else text for at, text in found]


def _columns(heads: Sequence[str]) -> dict[int, str]:
    """Return place -> code of the columns whose heading is one of ours in any language, wherever they were moved."""
    known: dict[str, str] = {}
    for language, _name in settings.LANGUAGES:
        for code, words in headings_in(language, {**COLUMNS, **ANSWERED}).items():
            known.setdefault(folded(words), code)
    return {at: known[folded(words)] for at, words in enumerate(heads) if folded(words) in known}


def _from_blocks(document: Mapping[str, Any]) -> Copy:
    copy = Copy()
    open_mark: Mark | None = None
    lines: list[str] = []
    for block in document["blocks"]:
        if "rows" in block:
            rows: list[list[str]] = block["rows"]
            if any(mark and ":" in mark.key for row in rows for cell in row if (mark := read_mark(cell))):
                _take_items(copy, rows, _columns(rows[0]))
            else:
                said = [" | ".join(text for text in row if text) for row in rows]
                (lines if open_mark else copy.outside).extend(text for text in said if text)
            continue
        open_mark, lines = _take_paragraph(copy, block["text"], open_mark, lines)
    _close(copy, open_mark, lines)
    copy.outside += document["comments"]
    return copy


def _take_paragraph(copy: Copy, text: str, open_mark: Mark | None, lines: list[str]) -> tuple[Mark | None, list[str]]:
    """Take one paragraph: words before, between and behind the marks in it."""
    at = 0
    for found in MARK.finditer(text):
        _say(copy, text[at : found.start()], open_mark, lines)
        at = found.end()
        if found["key"].startswith("report:"):
            _take_report(copy, found.group())
            continue
        _close(copy, open_mark, lines)
        open_mark, lines = (None if found["key"] == "end" else read_mark(found.group())), []
    _say(copy, text[at:], open_mark, lines)
    return open_mark, lines


def _say(copy: Copy, text: str, open_mark: Mark | None, lines: list[str]) -> None:
    if text.strip():
        (lines if open_mark else copy.outside).append(text.strip())


def _close(copy: Copy, open_mark: Mark | None, lines: list[str]) -> None:
    if open_mark is not None:
        copy.put("answer", open_mark, {"text": "\n".join(lines)})


def _take_report(copy: Copy, text: str) -> None:
    mark = next((found for found in MARK.finditer(text) if found["key"].startswith("report:")), None)
    if mark is not None:
        copy.report, copy.language = mark["key"].partition(":")[2], mark["base"] or "en"


def _leave(copy: Copy, texts: Iterable[str]) -> None:
    copy.outside += [text.strip() for text in texts if text.strip()]


def meaning_of(word: str) -> bool | None:
    """Return what a cell "Is it right?" says: True, False, None for nothing. Raises ValueError for any other word."""
    plain = word.strip().casefold()
    if not plain:
        return None
    if plain in ("x", "1", "true", "ok", "✓", "✔", "+"):
        return True
    if plain in ("0", "false", "-", "–"):
        return False
    plain = folded(plain)
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            if plain in (folded(_("Yes")), folded(_("Yes"))[:1]):
                return True
            if plain in (folded(_("No")), folded(_("No"))[:1]):
                return False
    raise ValueError(word)

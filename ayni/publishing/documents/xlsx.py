"""XLSX: one sheet a focus table, written as XML strings, made to be changed by people and read in again.

Every table sheet holds the focus in row 1 and the headings in row 2. Column A is hidden and holds `CODE@VERSION:BASE`
of the activity, BASE being fingerprints of its words, or `CODE@VERSION` of an objective that has no activity yet. The
hidden sheet `ayni` says, as `key, value, value`, which sheet is which focus, which heading is which part, and which
word stands for which status.
All text is inline text, never a formula. A cell longer than Excel's 32,767 characters is cut there and marked.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ayni.publishing.documents import messages
from ayni.publishing.documents import xlsx_parts as parts
from ayni.publishing.documents.content import (
    Activity,
    Content,
    Focus,
    Front,
    Words,
    WorkplanContent,
    clean_text,
    front_of,
    is_right_to_left,
    language_tag,
    workplans_of,
)
from ayni.publishing.documents.marks import row_mark, section_fingerprint
from ayni.publishing.documents.package import core_properties, write_package, xml_attribute
from ayni.publishing.documents.paper import output_word, state_word
from ayni.publishing.documents.xlsx_cells import Cells, days_since_1900, letter, sheet_name

COLUMNS = tuple(messages.SHEET_COLUMNS)
_WIDTHS = (14, 34, 11, 44, 13, 22, 36, 30, 30, 22, 12, 30, 30, 30, 20)
_STATUS_COLUMN = letter(COLUMNS.index("status"))


class Sheet(NamedTuple):
    name: str
    xml: str


def render_xlsx(content: Content, *, lang: str, words: Words) -> bytes:
    """The tables of a plan or workplan as a workbook: about, text of the plan, one sheet a focus, the hidden key.

    The headings are in the language of `words`; rows flow from right to left where the content's script does.
    """
    taken: set[str] = set()
    about = Sheet(sheet_name(words(messages.ABOUT_SHEET), taken), _about(content, words))
    sheets = [about]
    if front_of(content).sections:
        sheets.append(Sheet(sheet_name(words(messages.TEXT_SHEET), taken), _text_sheet(content, words)))
    edition = front_of(content).edition
    key: list[list[str]] = [
        ["format", "ayni-xlsx/1"],
        ["language", content["language"], language_tag(lang)],
        ["hash", edition["hash"] if edition else ""],
        *(["status", code, words(message)] for code, message in messages.STATUSES.items()),
        *(["column", column, words(message)] for column, message in messages.SHEET_COLUMNS.items()),
    ]
    for section in front_of(content).sections:
        key.append(["section", section["slug"], section["title"], section_fingerprint(section["blocks"])])
    taken.add("ayni")
    for workplan in workplans_of(content):
        key.append(["workplan", workplan["slug"], workplan["version"] or ""])
        for focus in workplan["foci"]:
            name = sheet_name(f"{focus['code']} {focus['title']}", taken)
            more = _more_headers(focus)
            key.append(["focus", focus["code"], name, focus["title"], workplan["slug"], *COLUMNS, *more])
            sheets.append(Sheet(name, _focus_sheet(focus, workplan, more, words)))
    sheets.append(Sheet("ayni", _plain_sheet(key)))
    return _workbook(content, sheets, lang)


def _workbook(content: Content, sheets: Sequence[Sheet], lang: str) -> bytes:
    front = front_of(content)
    properties = core_properties(
        title=clean_text(content["title"]),
        creator=clean_text(front.partnership),
        language=language_tag(content["language"]),
        identifier=clean_text(front.address),
        moment=front.as_of,
    )
    package: dict[str, str | bytes] = {
        "[Content_Types].xml": parts.content_types(len(sheets)),
        "_rels/.rels": parts.ROOT_RELATIONS,
        "docProps/core.xml": properties,
        "xl/workbook.xml": parts.workbook([sheet.name for sheet in sheets], hidden=1),
        "xl/_rels/workbook.xml.rels": parts.workbook_relations(len(sheets)),
        "xl/styles.xml": parts.STYLES,
    }
    for number, sheet in enumerate(sheets, 1):
        package[f"xl/worksheets/sheet{number}.xml"] = sheet.xml
    return write_package(package)


def _focus_sheet(focus: Focus, workplan: WorkplanContent, more: list[str], words: Words) -> str:
    headings = [*(words(message) for message in messages.SHEET_COLUMNS.values()), *more]
    cells = Cells(len(headings))
    cells.heading(["", focus["title"], "", workplan["title"]])
    cells.heading(headings)
    version = workplan["version"] or "draft"
    states = {code: state_word(code, words) for code in messages.STATUSES}
    mechanisms = {code: words(message) for code, message in messages.MECHANISMS.items()}
    types = {code: output_word(code, words) for code in messages.OUTPUT_TYPES}
    due = COLUMNS.index("due")
    for objective in focus["objectives"]:
        aim = f"{objective['number']}) {objective['text']}" if objective["number"] else objective["text"]
        if not objective["activities"]:
            cells.row([f"{objective['code']}@{version}", aim])
        for activity in objective["activities"]:
            row = _row(activity, aim, version, states, mechanisms, types)
            if more:
                row += [activity["more"].get(header) or "" for header in more]
            cells.row(row, day=due)
    return _table_xml(cells, words, rtl=is_right_to_left(workplan["language"]))


def _row(
    activity: Activity,
    aim: str,
    version: str,
    states: dict[str, str],
    mechanisms: dict[str, str],
    types: dict[str, str],
) -> list[str]:
    frame, responsible = activity["time_frame"], activity["responsible"]
    indicators, outputs = activity["indicators"], activity["outputs"]
    return [
        row_mark(activity, version),
        aim,
        activity["code"],
        activity["text"],
        states.get(activity["status"], activity["status"]),
        frame["words"] or "",
        _joined([item["words"] for item in indicators]),
        responsible["words"] or "",
        _joined([item["words"] for item in outputs]),
        "; ".join([mechanisms.get(code, code) for code in activity["mechanisms"]]),
        days_since_1900(frame["due"]),
        frame["said"],
        _joined([item["said"] for item in indicators]),
        responsible["said"],
        _joined([types.get(item["type"], "") for item in outputs]).strip(),
    ]


def _joined(texts: list[str]) -> str:
    """Several entries of one cell, a line each, so that they come apart again when the file comes back."""
    return "\n".join([" ".join(text.splitlines()) for text in texts])


def _more_headers(focus: Focus) -> list[str]:
    headers: dict[str, None] = {}
    for objective in focus["objectives"]:
        for activity in objective["activities"]:
            headers.update(dict.fromkeys(activity["more"]))
    return list(headers)


def _table_xml(cells: Cells, words: Words, *, rtl: bool) -> str:
    last = max(cells.count, 3)
    area = f"{_STATUS_COLUMN}3:{_STATUS_COLUMN}{last + 500}"
    first_status = 4
    listed = f"ayni!$C${first_status}:$C${first_status + len(messages.STATUSES) - 1}"
    validation = (
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1"'
        f' showErrorMessage="1" error="{xml_attribute(words(messages.STATUS_HINT))}"'
        f' prompt="{xml_attribute(words(messages.STATUS_HINT))}" sqref="{area}"><formula1>{listed}</formula1>'
        "</dataValidation></dataValidations>"
    )
    filtered = f'<autoFilter ref="B2:{letter(cells.width - 1)}{max(cells.count, 2)}"/>'
    widths = [*_WIDTHS, *[30] * (cells.width - len(_WIDTHS))]
    return cells.sheet(widths, rtl=rtl, frozen=2, hidden_first=True, after=filtered + validation)


def _about(content: Content, words: Words) -> str:
    rows: list[list[str]] = [[words(messages.TITLE), content["title"]]]
    if "workplans" in content:
        rows += _about_plan(front_of(content), words)
    for workplan in workplans_of(content):
        status = messages.WORKPLAN_STATUSES.get(workplan["status"])
        rows += [
            ["", ""],
            [words(messages.WORKPLAN), workplan["title"]],
            [words(messages.FACTS["owner"]), workplan["owner"]["title"]],
            [words(messages.FACTS["status"]), words(status) if status else workplan["status"]],
            [words(messages.FACTS["version"]), workplan["version"] or ""],
            [words(messages.NOTE), workplan["note"]],
        ]
    rows += [["", ""], ["", words(messages.FILE_HINT)]]
    return _plain_sheet(rows, widths=(24, 90), rtl=is_right_to_left(content["language"]))


def _about_plan(front: Front, words: Words) -> list[list[str]]:
    edition = front.edition
    return [
        [words(messages.FACTS["edition"]), edition["label"] if edition else words(messages.LIVING_TEXT)],
        *([[words(messages.FACTS["reason"]), edition["reason"]]] if edition else []),
        [words(messages.FACTS["as_of"]), front.as_of],
        [words(messages.FACTS["address"]), front.address],
    ]


def _text_sheet(content: Content, words: Words) -> str:
    cells = Cells(len(messages.TEXT_COLUMNS))
    cells.heading([words(message) for message in messages.TEXT_COLUMNS.values()])
    for section in front_of(content).sections:
        cells.row([section["title"], f"heading {section['level']}", "", section["title"]])
        for block in section["blocks"]:
            cells.row([section["title"], block["kind"], block["marker"] or "", block["text"]])
    return cells.sheet((30, 14, 10, 100), rtl=is_right_to_left(content["language"]), frozen=1)


def _plain_sheet(rows: Iterable[Sequence[str]], *, widths: Sequence[int] = (20, 40), rtl: bool = False) -> str:
    cells = Cells(2)
    for row in rows:
        cells.row(row)
    return cells.sheet(widths, rtl=rtl)

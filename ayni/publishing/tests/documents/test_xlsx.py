import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from lxml import etree
from python_calamine import CalamineWorkbook

from ayni.publishing.documents.content import clean_text
from ayni.publishing.documents.xlsx import COLUMNS, render_xlsx
from ayni.publishing.documents.xlsx_cells import LONGEST_CELL, letter, sheet_name
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}


def cell_texts(book: bytes) -> list[str]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(book))
    rows = [row for name in workbook.sheet_names for row in workbook.get_sheet_by_name(name).to_python()]
    return [str(value) for row in rows for value in row]


def test_every_text_of_the_content_is_in_a_cell() -> None:
    content = made.plan()
    everything = "\0".join(cell_texts(render_xlsx(content, **PLAIN)))
    assert [text for text in made.texts_of(content) if text not in everything] == []


@pytest.mark.parametrize("text", [*made.HOSTILE, *made.UNCARRIABLE, " spaces at both ends ", "\nline ends\n"])
def test_hostile_text_is_text_and_comes_back_as_it_was(text: str) -> None:
    book = render_xlsx(made.hostile_plan([text]), **PLAIN)
    row = openpyxl.load_workbook(io.BytesIO(book)).worksheets[2][3]
    activity = row[COLUMNS.index("activity")]
    assert activity.data_type == "s"
    calamine = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(2).to_python()
    assert calamine[2][COLUMNS.index("activity")] == clean_text(text)


def test_all_hostile_texts_together_make_a_sound_package() -> None:
    book = render_xlsx(made.hostile_plan([*made.HOSTILE, *made.UNCARRIABLE]), **PLAIN)
    with zipfile.ZipFile(io.BytesIO(book)) as package:
        for name in package.namelist():
            etree.fromstring(package.read(name))
    assert b"<f>" not in b"".join(zipfile.ZipFile(io.BytesIO(book)).read(n) for n in package.namelist())


def test_table_sheet_has_hidden_identifiers_headings_and_a_list_of_statuses() -> None:
    words = {"Under way": "En cours", "Activity": "Activité"}
    book = render_xlsx(made.plan(), lang="fr", words=lambda text: words.get(text, text))
    workbook = openpyxl.load_workbook(io.BytesIO(book))
    sheet = workbook["F1 Focus number 1"]
    assert sheet.column_dimensions["A"].hidden
    assert [cell.value for cell in sheet[1]][1] == "Focus number 1"
    assert sheet["D2"].value == "Activité"
    assert sheet["A3"].value.startswith("F1-1.1@1.0:")
    assert sheet["E3"].value == "En cours"
    assert sheet[f"{letter(COLUMNS.index('due'))}3"].value == datetime(2026, 12, 31)
    (validation,) = sheet.data_validations.dataValidation
    assert (validation.type, validation.formula1) == ("list", "ayni!$C$4:$C$8")
    assert [row[0].value for row in workbook["ayni"]["C4:C8"]] == ["Planned", "En cours", "Done", "Delayed", "Dropped"]
    assert workbook["ayni"].sheet_state == "hidden"
    assert sheet.freeze_panes == "A3"


def test_hidden_key_names_sheets_and_columns_whatever_the_language() -> None:
    content = made.workplan(1, 1, 1)
    content["foci"][0]["objectives"][0]["activities"][0]["more"] = {"Budget": "10 000"}
    book = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(content, lang="ru", words=lambda text: f"ж{text}")))
    (focus,) = [row for row in book.get_sheet_by_name("ayni").to_python() if row[0] == "focus"]
    assert focus == ["focus", "F1", "F1 Focus number 1", "Focus number 1", "high-valleys", *COLUMNS, "Budget"]
    rows = book.get_sheet_by_name(focus[2]).to_python()
    assert rows[1][-1] == "Budget"
    assert rows[2][-1] == "10 000"


def test_objective_without_activities_keeps_its_row() -> None:
    content = made.workplan(1, 1, 0)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(content, **PLAIN))).get_sheet_by_index(1)
    assert sheet.to_python()[2][:2] == ["F1-1@1.0", "1) Objective 1 of focus 1: councils work together"]


def test_several_entries_are_lines_and_overlong_text_is_cut_with_a_mark() -> None:
    content = made.workplan(1, 1, 1)
    activity = content["foci"][0]["objectives"][0]["activities"][0]
    activity["indicators"] = [
        {"code": "a", "words": "one\nline", "said": ""},
        {"code": "b", "words": "two", "said": ""},
    ]
    activity["text"] = "x" * 40_000
    row = CalamineWorkbook.from_filelike(io.BytesIO(render_xlsx(content, **PLAIN))).get_sheet_by_index(1).to_python()[2]
    assert row[COLUMNS.index("indicators")] == "one line\ntwo"
    assert len(row[COLUMNS.index("activity")]) == LONGEST_CELL
    assert row[COLUMNS.index("activity")].endswith(" […]")


def test_right_to_left_content_gives_right_to_left_sheets() -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render_xlsx(made.workplan(language="ar"), lang="ar", words=str)))
    assert workbook.worksheets[1].sheet_view.rightToLeft


@pytest.mark.parametrize(
    ("wanted", "given"),
    [("a/b:c", "a b c"), ("", "-"), ("'quoted'", "quoted"), ("History", "History (2)"), ("x" * 40, "x" * 31)],
)
def test_sheet_names_are_what_excel_accepts(wanted: str, given: str) -> None:
    assert sheet_name(wanted, set()) == given


def test_sheet_names_differ_also_when_cut() -> None:
    taken: set[str] = set()
    names = [sheet_name("Same name that is much too long for it", taken) for _ in range(12)]
    assert len({name.lower() for name in names}) == 12
    assert max(len(name) for name in names) <= 31


def test_ten_thousand_rows_stay_whole() -> None:
    content = made.workplan(1, 100, 100)
    book = render_xlsx(content, **PLAIN)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book)).get_sheet_by_index(1).to_python()
    assert len(rows) == 10_002
    assert rows[-1][0].startswith("F1-100.100@1.0:")

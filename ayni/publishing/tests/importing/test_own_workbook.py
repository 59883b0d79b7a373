import io

import openpyxl
import pytest

from ayni.publishing.documents.xlsx import render_xlsx
from ayni.publishing.importing.differences import differences, present_rows
from ayni.publishing.importing.own_workbook import read_own_workbook
from ayni.publishing.importing.rows import rows_of
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}


@pytest.fixture
def content():
    return made.workplan(1, 3, 4)


@pytest.fixture
def book(tmp_path, content):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(render_xlsx(content, **PLAIN))
    return path


def changed(path, change):
    """Change the first table sheet as a person would in a spreadsheet programme, and keep all else."""
    workbook = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    change(next(sheet for sheet in workbook if sheet["C2"].value == "Code"))
    workbook.save(path)


def kinds(path, content):
    found = differences(rows_of(read_own_workbook(path)), present_rows(content))
    return [(one.kind, sorted(one.fields)) for one in found if one.kind != "same"]


def test_what_goes_out_comes_back_without_a_difference(book, content):
    assert kinds(book, content) == []


@pytest.mark.parametrize("lang", ["fr", "ru"])
def test_headings_in_another_language_are_known_by_the_key(tmp_path, content, lang):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(render_xlsx(content, lang=lang, words=lambda text: f"{text} ({lang})"))
    assert kinds(path, content) == []


def test_a_changed_cell_is_one_difference(book, content):
    changed(book, lambda sheet: sheet.__setitem__("F3", "By 2031"))
    assert kinds(book, content) == [("changed", ["time_frame"])]


def test_an_added_row_is_new_and_a_deleted_one_gone(book, content):
    def change(sheet):
        sheet.delete_rows(3)
        sheet.append([None, "1) A new aim", None, "Plant trees"])

    changed(book, change)
    assert sorted(kinds(book, content)) == [("gone", []), ("new", [])]


def test_a_moved_and_an_added_column_lose_nothing(book, content):
    def change(sheet):
        sheet.insert_cols(4)
        sheet["D2"], sheet["D3"] = "Remarks", "Ask again"

    changed(book, change)
    assert kinds(book, content) == []
    assert rows_of(read_own_workbook(book))[0].more == {"Remarks": "Ask again"}


def test_other_workbooks_are_left_to_the_reader(tmp_path):
    path = tmp_path / "theirs.xlsx"
    openpyxl.Workbook().save(path)
    assert read_own_workbook(path) is None


def test_what_is_no_workbook_is_left_to_the_reader(tmp_path):
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04")
    assert read_own_workbook(path) is None


def test_ten_thousand_rows_come_back_without_a_difference(tmp_path):
    content = made.workplan(1, 100, 100)
    path = tmp_path / "plan.xlsx"
    path.write_bytes(render_xlsx(content, **PLAIN))
    read, present = rows_of(read_own_workbook(path)), present_rows(content)
    assert len(read) == 10_000
    assert {one.kind for one in differences(read, present)} == {"same"}


def test_what_changed_here_stays_and_what_changed_in_both_is_a_conflict(book, content):
    first = content["foci"][0]["objectives"][0]["activities"][0]
    first["time_frame"]["words"] = "By 2032"
    assert kinds(book, content) == []
    changed(book, lambda sheet: sheet.__setitem__("F3", "By 2031"))
    assert kinds(book, content) == [("conflict", ["time_frame"])]

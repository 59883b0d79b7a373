import io

import docx
import pytest

from ayni.publishing.documents.docx import render_docx
from ayni.publishing.importing.differences import differences, present_rows
from ayni.publishing.importing.own_document import read_own_document
from ayni.publishing.importing.rows import rows_of
from ayni.publishing.tests.documents import made


@pytest.fixture
def content():
    return made.workplan(2, 2, 3)


def written(tmp_path, content, lang="en", words=str):
    path = tmp_path / "plan.docx"
    path.write_bytes(render_docx(content, lang=lang, words=words))
    return path


def changed(path, change):
    document = docx.Document(io.BytesIO(path.read_bytes()))
    change(document)
    document.save(path)


def kinds(path, content):
    found = differences(rows_of(read_own_document(path)), present_rows(content))
    return [(one.kind, sorted(one.fields)) for one in found if one.kind != "same"]


def first_row(content):
    return content["foci"][0]["objectives"][0]["activities"][0]


@pytest.mark.parametrize("lang", ["en", "ru", "ar"])
def test_what_goes_out_comes_back_without_a_difference(tmp_path, content, lang):
    content["language"] = lang
    first_row(content)["more"] = {"Budget": "12 000"}
    path = written(tmp_path, content, lang, lambda text: f"{text} ({lang})" if "%" not in text else text)
    read = rows_of(read_own_document(path))
    assert kinds(path, content) == []
    assert [row.more for row in read if row.more] == [{"Budget": "12 000"}]
    assert [row.number for row in read] == [row.code for row in present_rows(content)]


@pytest.mark.parametrize("hostile", made.HOSTILE)
def test_hostile_words_come_back_as_they_went(tmp_path, content, hostile):
    first_row(content)["text"] = hostile
    assert kinds(written(tmp_path, content), content) == []


def test_retyped_words_and_moved_rows_and_columns_are_known_by_the_marks(tmp_path, content):
    def change(document):
        table = document.tables[0]
        table.rows[2].cells[1].paragraphs[0].runs[0].text = "By 2031"
        table._tbl.append(table.rows[3]._tr)
        for row in document.tables[1].rows:
            if len(row._tr.tc_lst) == 5:
                row._tr.append(row._tr.tc_lst[1])

    path = written(tmp_path, content)
    changed(path, change)
    assert kinds(path, content) == [("changed", ["time_frame"])]


def test_a_copied_row_is_new_and_a_deleted_one_gone(tmp_path, content):
    def change(document):
        import copy

        table = document.tables[0]
        twin = copy.deepcopy(table.rows[2]._tr)
        table.rows[2]._tr.addnext(twin)
        table.rows[3].cells[0].paragraphs[1].runs[0].text = "Plant trees on every slope of the upper valley"
        table._tbl.remove(table.rows[5]._tr)

    path = written(tmp_path, content)
    changed(path, change)
    assert kinds(path, content) == [("new", []), ("gone", [])]


def test_words_among_those_of_the_software_are_not_lost(tmp_path, content):
    def change(document):
        document.tables[0].rows[2].cells[0].paragraphs[0].runs[0].text += " and ask Aigul"

    path = written(tmp_path, content)
    changed(path, change)
    assert "and ask Aigul" in rows_of(read_own_document(path))[0].more["…"]


def test_what_changed_here_stays_and_what_changed_in_both_is_a_conflict(tmp_path, content):
    path = written(tmp_path, content)
    first_row(content)["time_frame"]["words"] = "By 2032"
    assert kinds(path, content) == []
    changed(path, lambda document: _retype(document, "By 2031"))
    assert kinds(path, content) == [("conflict", ["time_frame"])]
    content["foci"][0]["objectives"][0]["activities"].pop(1)
    assert kinds(path, content) == [("conflict", ["time_frame"]), ("removed", [])]


def _retype(document, words):
    document.tables[0].rows[2].cells[1].paragraphs[0].runs[0].text = words


def test_other_documents_are_left_to_the_reader(tmp_path):
    path = tmp_path / "theirs.docx"
    docx.Document().save(path)
    assert read_own_document(path) is None

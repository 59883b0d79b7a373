"""The plan's own text out as DOCX and XLSX and in again: section by section, nothing overwritten unseen."""

import io

import docx
import openpyxl
import pytest

from ayni.publishing.documents.docx import render_docx
from ayni.publishing.documents.xlsx import render_xlsx
from ayni.publishing.importing.body import blocks_of, section_changes
from ayni.publishing.importing.own_document import read_own_document
from ayni.publishing.importing.own_workbook import read_own_workbook
from ayni.publishing.models import Plan, PlanSection
from ayni.publishing.tests.documents import made

WRITERS = {"docx": (render_docx, read_own_document), "xlsx": (render_xlsx, read_own_workbook)}


@pytest.fixture
def plan(db):
    content = made.plan()
    plan = Plan.objects.create(slug="plan", title=content["title"], dated="2026-01-01", language="en")
    for at, section in enumerate(content["sections"]):
        PlanSection.objects.create(plan=plan, position=at, **section)
    return content


def read(tmp_path, content, extension, change=None):
    write, reader = WRITERS[extension]
    path = tmp_path / f"plan.{extension}"
    path.write_bytes(write(content, lang="en", words=str))
    if change:
        change(path)
    return reader(path)


def kinds(reading):
    return [(one.kind, one.title) for one in section_changes(reading) if one.kind != "same"]


@pytest.mark.parametrize("extension", ["docx", "xlsx"])
def test_what_goes_out_comes_back_without_a_difference(tmp_path, plan, extension):
    reading = read(tmp_path, plan, extension)
    assert kinds(reading) == []
    assert [one["slug"] for one in reading["sections"]] == [one["slug"] for one in plan["sections"]]


def retype(path):
    document = docx.Document(io.BytesIO(path.read_bytes()))
    headings = [one.text.partition("[#")[0] for one in document.paragraphs]
    at = len(headings) - 1 - headings[::-1].index("Purpose")
    document.paragraphs[at + 1].text = "Retyped in Word."
    document.save(path)


def retype_cell(path):
    book = openpyxl.load_workbook(path)
    sheet = book["Text of the plan"]
    row = next(row for row in sheet.iter_rows() if row[0].value == "Purpose" and row[1].value == "paragraph")
    row[3].value = "Retyped in Excel."
    book.save(path)


@pytest.mark.parametrize(("extension", "change"), [("docx", retype), ("xlsx", retype_cell)])
def test_a_retyped_paragraph_is_a_change_and_in_both_places_a_conflict(tmp_path, plan, extension, change):
    reading = read(tmp_path, plan, extension, change)
    assert kinds(reading) == [("changed", "Purpose")]
    assert "Retyped in" in blocks_of(section_changes(reading)[0].read)[0]["text"]
    PlanSection.objects.filter(title="Purpose").update(blocks=[{"kind": "paragraph", "text": "Here", "marker": None}])
    assert kinds(reading) == [("conflict", "Purpose")]
    assert kinds(read(tmp_path, plan, extension)) == [("kept", "Purpose")]

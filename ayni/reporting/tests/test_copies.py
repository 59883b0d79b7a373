"""Drafts that are written outside: out as XLSX and DOCX, in again, compared, taken over once."""

import io

import docx
import openpyxl
import pytest

from ayni.core.errors import Conflict, Invalid, Refused
from ayni.monitoring.tests.factories import make_evidence
from ayni.reporting.actions import save_text
from ayni.reporting.exports.draft import places_of
from ayni.reporting.exports.draft_docx import draft_docx
from ayni.reporting.exports.draft_xlsx import draft_xlsx
from ayni.reporting.importing.applying import apply_copy, upload_copy
from ayni.reporting.importing.comparing import compared
from ayni.reporting.models import Report
from ayni.reporting.queries import parts_of
from ayni.reporting.tests.factories import fill_in, report_of

WRITERS = {"xlsx": draft_xlsx, "docx": draft_docx}
LONG = "Springs were mapped, fenced and planted in every valley. " * 1000
TEXT = "It went well.\n\n- The springs flow\n- “Quoted” words, 5 km², CO₂ & more\n1) As before"


@pytest.fixture
def report(cast, kgz, meeting, cycle):
    make_evidence(kgz, by=cast.focal_point, title="Course on springs", kind="training")
    report = fill_in(report_of(cycle, kgz), by=cast.focal_point, text=TEXT)
    report.refresh_from_db()
    return report


def out(cast, report, extension, lang="en"):
    return WRITERS[extension](report, places_of(cast.focal_point, report, lang), lang)


def back(cast, report, body, name):
    return upload_copy(report, io.BytesIO(body), by=cast.focal_point, name=name)


def seen_in(cast, copy):
    return compared(cast.focal_point, copy.report, copy.reading, "en")


def states(found):
    return {line.key: line.state for line in found.lines if line.state != "same"}


def changed_sheet(body, sheet, change):
    book = openpyxl.load_workbook(io.BytesIO(body))
    change(book[sheet])
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def changed_text(body, change):
    document = docx.Document(io.BytesIO(body))
    change(document)
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def take(cast, copy, choice="there", **chosen):
    lines = seen_in(cast, copy).of("changed", "conflict")
    picked = {line.key: choice for line in lines} | chosen
    return apply_copy(
        copy, picked, {line.key: line.seen for line in lines}, by=cast.focal_point, expected=copy.version, lang="en"
    )


@pytest.mark.parametrize("extension", ["xlsx", "docx"])
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_what_goes_out_comes_back_without_a_difference(cast, report, extension, lang):
    save_text(report, "q2", LONG, by=cast.focal_point, expected=0)
    copy = back(cast, report, out(cast, report, extension, lang), f"copy.{extension}")
    found = seen_in(cast, copy)
    assert (copy.failure, states(found), found.outside, found.missing) == ("", {}, [], 0)
    assert len(found.lines) == 4


def test_moved_rows_and_columns_and_added_ones_lose_nothing(cast, report):
    def change(sheet):
        sheet.move_range("D1:D3", cols=4)
        sheet["B5"] = "Something that is not recorded"
        rows = [[cell.value for cell in row] for row in sheet["A2:J3"]]
        for at, row in enumerate(reversed(rows), start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(at, column, value)
        sheet["I1"], sheet["I2"] = "Remark", "Ask Aigul"
        sheet["E2"] = "It was a course for two valleys."

    body = changed_sheet(out(cast, report, "xlsx"), "What is recorded", change)
    found = seen_in(cast, back(cast, report, body, "copy.xlsx"))
    line = next(line for line in found.lines if line.state == "changed")
    assert (line.label, line.there, line.right) == ("Course on springs", "It was a course for two valleys.", True)
    assert found.outside == ["Remark: Ask Aigul", "Something that is not recorded"]


def test_text_retyped_in_word_is_a_difference_and_stray_words_are_shown(cast, report):
    def change(document):
        said = [one.text for one in document.paragraphs]
        at = said.index("It went well.")
        document.paragraphs[at].text = "It went very well in 2026."
        asked = next(n for n in range(at, 0, -1) if said[n].startswith("What went well?"))
        document.paragraphs[asked].insert_paragraph_before("A word in between")
        document.tables[0].rows[1].cells[3].text = "Twelve came."

    copy = back(cast, report, changed_text(out(cast, report, "docx"), change), "copy.docx")
    found = seen_in(cast, copy)
    assert sorted(states(found).values()) == ["changed", "changed"]
    assert found.outside == ["A word in between"]
    assert take(cast, copy) == 2
    assert parts_of(report).texts["q1"].text.startswith("It went very well in 2026.\n- The springs flow")
    report.refresh_from_db()
    assert "Twelve came." in [one["note"] for one in report.judged.values()]


def test_a_lost_closing_mark_takes_no_heading_into_the_answer(cast, report):
    def change(document):
        for one in document.paragraphs:
            if one.text == "[#end]":
                one.text = ""

    found = seen_in(cast, back(cast, report, changed_text(out(cast, report, "docx"), change), "copy.docx"))
    assert states(found) == {}


def test_what_changed_here_meanwhile_stays_and_both_is_a_conflict(cast, report):
    body = out(cast, report, "xlsx")
    edited = changed_sheet(body, "In your own words", lambda sheet: sheet.__setitem__("C2", "From the copy"))
    save_text(report, "q1", "Written here", by=cast.focal_point, expected=1)
    save_text(report, "q2", "Also written here", by=cast.focal_point, expected=0)
    unchanged = seen_in(cast, back(cast, report, body, "a.xlsx"))
    assert states(unchanged) == {"q1": "kept", "q2": "kept"}
    copy = back(cast, report, edited, "b.xlsx")
    assert states(seen_in(cast, copy)) == {"q1": "conflict", "q2": "kept"}
    with pytest.raises(Invalid):
        take(cast, copy, choice="")
    assert take(cast, copy, q1="both") == 1
    assert parts_of(report).texts["q1"].text == "Written here\n\nFrom the copy"
    assert parts_of(report).texts["q2"].text == "Also written here"


def test_a_copy_is_taken_over_once_and_never_over_words_not_seen(cast, report):
    edit = changed_sheet(
        out(cast, report, "xlsx"), "In your own words", lambda sheet: sheet.__setitem__("C2", "From the copy")
    )
    copy = back(cast, report, edit, "copy.xlsx")
    line = seen_in(cast, copy).of("changed")[0]
    save_text(report, "q1", "Written here", by=cast.focal_point, expected=1)
    with pytest.raises(Conflict):
        apply_copy(copy, {"q1": "there"}, {"q1": line.seen}, by=cast.focal_point, expected=copy.version, lang="en")
    assert parts_of(report).texts["q1"].text == "Written here"
    assert take(cast, copy) == 1
    with pytest.raises(Refused):
        take(cast, copy)
    again = back(cast, report, edit, "copy.xlsx")
    assert states(seen_in(cast, again)) == {}


def test_a_no_without_a_reason_and_a_strange_word_are_said(cast, report):
    def change(sheet):
        sheet["D2"], sheet["D3"] = "perhaps", "No"

    body = changed_sheet(out(cast, report, "xlsx"), "What is recorded", change)
    lines = seen_in(cast, back(cast, report, body, "copy.xlsx")).of("wrong")
    assert sorted(line.sentence for line in lines) == [
        "Say why it is not right.",
        "This is neither yes nor no: perhaps",
    ]


@pytest.mark.parametrize(
    ("name", "body", "failure"),
    [
        ("copy.docx", b"PK\x03\x04 broken", "cut_off"),
        ("copy.xlsx", b"", "empty"),
        ("copy.docx", b"%PDF-1.7 not a document", "wrong_type"),
        ("notes.txt", b"Some notes", "unknown_type"),
    ],
)
def test_an_unreadable_file_is_kept_with_a_clear_sentence(cast, report, signed_in, name, body, failure):
    copy = back(cast, report, body, name)
    assert (copy.state, copy.failure) == ("unreadable", failure)
    page = signed_in(cast.focal_point).get(f"/reports/{report.code}/copies/{copy.code}/").content.decode()
    assert "The file is kept; nothing in the report was changed." in page
    kept = signed_in(cast.focal_point).get(f"/reports/{report.code}/copies/{copy.code}/original/")
    assert b"".join(kept.streaming_content) == body


def test_a_copy_of_another_report_is_told_so(cast, report, order, cycle):
    other = Report.objects.get(cycle=cycle, member=order)
    body = draft_xlsx(other, places_of(cast.secretariat, other, "en"), "en")
    assert back(cast, report, body, "copy.xlsx").failure == "other_report"


def test_pages_from_upload_to_report(cast, report, signed_in):
    client = signed_in(cast.focal_point)
    body = client.get(f"/reports/{report.code}.xlsx").content
    edit = changed_sheet(body, "In your own words", lambda sheet: sheet.__setitem__("C2", "From the copy"))
    file = io.BytesIO(edit)
    file.name = "copy.xlsx"
    answer = client.post(f"/reports/{report.code}/copies/", {"document": file, "key": "once"})
    address = answer.headers["Location"]
    page = client.get(address).content.decode()
    assert "From the copy" in page
    line = seen_in(cast, report.copies.get()).of("changed")[0]
    sent = {"version": 1, "take:q1": "there", "seen:q1": line.seen}
    assert client.post(address, {**sent, "seen:q1": "other"}).status_code == 409
    assert client.post(address, sent).status_code == 302
    assert client.post(address, sent).status_code == 403
    assert "From the copy" in client.get(f"/reports/{report.code}/").content.decode()


def test_the_introduction_of_the_annual_report_goes_out_and_comes_back(cast, kgz, cycle):
    annual = Report.objects.select_related("cycle", "member").get(cycle=cycle, kind="annual")
    body = draft_docx(annual, places_of(cast.secretariat, annual, "en"), "en")
    copy = upload_copy(annual, io.BytesIO(body), by=cast.secretariat, name="a.docx")
    assert [line.state for line in compared(cast.secretariat, annual, copy.reading, "en").lines] == ["same"]

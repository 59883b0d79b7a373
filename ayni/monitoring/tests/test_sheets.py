"""Spreadsheets out and in: what is due, filled in as people do; each line recorded once, conflicts shown."""

import io
import re
from datetime import date, timedelta

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from ayni.core.errors import NotVisible
from ayni.members.models import Member
from ayni.members.tests.factories import make_government
from ayni.monitoring.models import AppliedLine, Evidence, Sheet
from ayni.monitoring.sheets import applying
from ayni.monitoring.sheets.applying import apply_lines, upload_sheet
from ayni.monitoring.sheets.comparing import compared
from ayni.monitoring.sheets.pages import due_workbook
from ayni.monitoring.sheets.queries import sheet_for_page
from ayni.monitoring.tests.test_duty_pages import held
from ayni.workplans.actions import adopt_workplan

HELD = {"When": date(2026, 3, 12), "Where": "Bishkek", "People": 24, "of them women": 11}


@pytest.fixture
def alliance(cast):
    return {code: make_government(code, since=date(2022, 1, 1)) for code in ("KGZ", "ARM")}


@pytest.fixture
def plan(cast, annex, alliance):
    adopt_workplan(annex, by=cast.secretariat, reason="Agreed", expected=annex.version)
    return annex


@pytest.fixture
def downloaded(plan, cast):
    """Return what the focal point of Kyrgyzstan downloads."""
    return due_workbook(cast.focal_point, "", "", "en")


def filled(source, *lines, save=None):
    """Return a workbook with lines filled in: (code of the row, values by heading); a code that is new adds a line."""
    book = openpyxl.load_workbook(io.BytesIO(source))
    sheet = book.worksheets[0]
    headings = {cell.value: cell.column for cell in sheet[1]}
    for code, values in lines:
        row = next((cells[0].row for cells in sheet.iter_rows(min_row=2) if cells[1].value == code), sheet.max_row + 1)
        for heading, value in values.items():
            sheet.cell(row, headings[heading], value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def uploaded(source, by):
    return upload_sheet(io.BytesIO(source), by=by, name="due.xlsx")


def lines_of(sheet, by):
    return {line.cells["code"]: line for line in compared(by, sheet, "en")}


def applied(sheet, by):
    return apply_lines(sheet, [line.at for line in compared(by, sheet, "en")], by=by, lang="en")


def test_the_workbook_lists_what_is_due_with_words_to_choose_from(downloaded):
    book = openpyxl.load_workbook(io.BytesIO(downloaded))
    sheet = book.worksheets[0]
    rows = {row[1]: row for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert "IS-1.2" in rows and rows["IS-1.2"][3:5] == ("Kyrgyzstan", rows["IS-1.2"][4])
    assert rows["IS-1.2"][6] == "Meeting"
    assert {rule.type for rule in sheet.data_validations.dataValidation} == {"list", "date", "whole"}
    assert (sheet.column_dimensions["A"].hidden, book["ayni"].sheet_state) == (True, "hidden")
    assert "told" not in str([cell.value for cell in sheet[1]]).lower()


def test_a_filled_line_becomes_a_record_once_however_often_the_file_comes(downloaded, cast, rows):
    source = filled(downloaded, ("IS-1.2", HELD))
    first, second = (uploaded(source, cast.focal_point) for _time in range(2))
    assert len(first.lines) == 1 <= first.empty
    made = applied(first, cast.focal_point)
    assert applied(first, cast.focal_point) == applied(second, cast.focal_point) == []
    evidence = Evidence.objects.get()
    assert [evidence] == made
    assert (evidence.state, evidence.kind, evidence.starts, evidence.place) == (
        "reported", "meeting", date(2026, 3, 12), "Bishkek",
    )  # fmt: skip
    assert (evidence.total, evidence.women, evidence.member.code, evidence.country) == (24, 11, "KGZ", "KGZ")
    assert [one.activity for one in evidence.served.all()] == [rows["IS-1.2"]]
    assert lines_of(second, cast.focal_point)["IS-1.2"].applied.evidence == evidence


def test_lines_that_tell_of_the_same_are_one_record_that_serves_both_rows(downloaded, cast, rows):
    sheet = uploaded(
        filled(downloaded, ("IS-1.2", HELD), ("IS-2.1", {**HELD, "What happened": "Meeting"})), cast.focal_point
    )
    (evidence,) = applied(sheet, cast.focal_point)
    assert {one.activity for one in evidence.served.all()} == {rows["IS-1.2"], rows["IS-2.1"]}
    assert AppliedLine.objects.count() == 2


def test_a_line_changed_after_it_was_recorded_is_shown_and_not_recorded_again(downloaded, cast):
    applied(uploaded(filled(downloaded, ("IS-1.2", HELD)), cast.focal_point), cast.focal_point)
    again = uploaded(filled(downloaded, ("IS-1.2", {**HELD, "People": 30})), cast.focal_point)
    assert lines_of(again, cast.focal_point)["IS-1.2"].warned[0].startswith("The line was changed after")
    assert applied(again, cast.focal_point) == []


def test_what_was_met_here_meanwhile_is_said(downloaded, cast, alliance):
    held(alliance["KGZ"], cast, "IS-1.2")
    sheet = uploaded(filled(downloaded, ("IS-1.2", HELD)), cast.focal_point)
    line = lines_of(sheet, cast.focal_point)["IS-1.2"]
    assert line.ready and line.warned[0].startswith("Changed here meanwhile")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"When": "31.02.2026"}, "no day that has come: 31.02.2026"),
        ({"When": timezone.now().date() + timedelta(days=40)}, "no day that has come"),
        ({"When": None}, "Say on which day"),
        ({"What happened": "Picnic"}, "no such kind: Picnic"),
        ({"People": "many"}, "no number: many"),
        ({"People": 3}, "more women than people"),
    ],
)
def test_what_cannot_be_read_is_said_and_kept_out(downloaded, cast, values, words):
    sheet = uploaded(filled(downloaded, ("IS-1.2", {**HELD, **values})), cast.focal_point)
    line = lines_of(sheet, cast.focal_point)["IS-1.2"]
    assert words in " ".join(line.wrong)
    assert (applied(sheet, cast.focal_point), Evidence.objects.count()) == ([], 0)


def test_a_line_added_by_hand_is_found_by_its_code_and_an_unknown_one_is_said(downloaded, cast, rows):
    added = {"Row": "IS-1.2", "Recorded for": "Kyrgyzstan", "What happened": "Meeting", **HELD, "Where": "Osh"}
    source = filled(downloaded, ("IS-1.2", HELD), ("new", added), ("NO-9.9", {"Row": "NO-9.9", **HELD}))
    sheet = uploaded(source, cast.focal_point)
    assert "not known here" in lines_of(sheet, cast.focal_point)["NO-9.9"].wrong[0]
    assert [one.place for one in applied(sheet, cast.focal_point)] == ["Bishkek", "Osh"]
    assert applied(uploaded(source, cast.focal_point), cast.focal_point) == []


def test_kinds_are_understood_in_every_language(downloaded, cast):
    sheet = uploaded(filled(downloaded, ("IS-1.2", {**HELD, "What happened": "Réunion"})), cast.focal_point)
    assert lines_of(sheet, cast.focal_point)["IS-1.2"].kind == "meeting"


def test_what_may_stand_here_already_or_lacks_something_is_kept_as_a_draft(downloaded, cast, alliance):
    held(alliance["KGZ"], cast, "CB-1.1", place="Bishkek")
    day = Evidence.objects.get().starts
    agreement = {"What happened": "Agreement", "When": day, "Title": "Accord"}
    source = filled(downloaded, ("IS-1.2", {**HELD, "When": day}), ("IS-1.1", agreement))
    made = applied(uploaded(source, cast.focal_point), cast.focal_point)
    assert {(one.kind, one.state) for one in made} == {("meeting", "draft"), ("agreement", "draft")}


def test_the_secretariat_says_who_told_it(plan, cast):
    source = due_workbook(cast.secretariat, "ARM", plan.slug, "en")
    sheet = uploaded(filled(source, ("IS-1.2", HELD)), cast.secretariat)
    assert "who told you" in lines_of(sheet, cast.secretariat)["IS-1.2"].wrong[0]
    told = {**HELD, "Who told the Secretariat, and how": "The ministry, by letter"}
    (evidence,) = applied(uploaded(filled(source, ("IS-1.2", told)), cast.secretariat), cast.secretariat)
    assert (evidence.capacity, evidence.details["told"]) == ("on_behalf", "The ministry, by letter")


def test_nobody_downloads_uploads_or_sees_for_others(downloaded, cast):
    with pytest.raises(NotVisible):
        due_workbook(cast.focal_point, "ARM", "", "en")
    sheet = uploaded(filled(downloaded, ("IS-1.2", HELD)), cast.focal_point)
    with pytest.raises(NotVisible):
        sheet_for_page(cast.secretariat, sheet.code)
    other = uploaded(filled(downloaded, ("IS-1.2", HELD)), cast.coordinator)
    assert (lines_of(other, cast.coordinator)["IS-1.2"].member, applied(other, cast.coordinator)) == (None, [])


def test_a_death_in_the_middle_leaves_nothing_half_done(downloaded, cast, monkeypatch):
    sheet = uploaded(filled(downloaded, ("IS-1.2", HELD)), cast.focal_point)

    def broken(*_args, **_kwargs):
        raise RuntimeError("no")

    monkeypatch.setattr(applying, "possible_duplicates", broken)
    with pytest.raises(RuntimeError):
        applied(sheet, cast.focal_point)
    assert (Evidence.objects.count(), AppliedLine.objects.count()) == (0, 0)
    monkeypatch.undo()
    assert len(applied(sheet, cast.focal_point)) == 1


def test_the_pages_from_download_to_record(plan, cast, signed_in):
    client = signed_in(cast.focal_point)
    source = client.get(f"/duties/workplans/{plan.slug}/due.xlsx").content
    file = SimpleUploadedFile("due.xlsx", filled(source, ("IS-1.2", HELD), ("CB-1.1", {"When": "soon"})))
    sent = client.post("/duties/sheets/", {"document": file})
    sheet = Sheet.objects.get()
    assert sent["Location"] == f"/duties/sheets/{sheet.code}/"
    page = client.get(sent["Location"]).content.decode()
    assert page.count('name="lines"') == 1 and "This is no day that has come: soon" in page
    at = lines_of(sheet, cast.focal_point)["IS-1.2"].at
    assert "Recorded: 1." in client.post(sent["Location"], {"lines": [at]}, follow=True).content.decode()
    assert "recorded already" in client.post(sent["Location"], {"lines": [at]}, follow=True).content.decode()
    assert Evidence.objects.count() == 1


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 once", b"a,b\n1,2\n"])
def test_a_file_that_is_none_of_ours_gets_a_sentence(signed_in, cast, alliance, content):
    client = signed_in(cast.focal_point)
    sent = client.post("/duties/sheets/", {"document": SimpleUploadedFile("due.xlsx", content)})
    assert (sent.status_code, Sheet.objects.count()) == (422, 0)


def test_the_secretariat_chooses_for_whom_and_who_records_for_no_member_is_told_why(plan, cast, signed_in):
    page = signed_in(cast.secretariat).get("/duties/sheets/").content.decode()
    codes = set(re.findall(r"member=(\w+)", page)) | set(re.findall(r'<option value="(\w+)"', page))
    assert codes == set(Member.objects.values_list("code", flat=True))
    assert "You record for no member" not in page and 'name="document"' in page
    for person in (cast.coordinator, cast.seat_holder):
        page = signed_in(person).get("/duties/sheets/").content.decode()
        assert ("You record for no member" in page, 'name="document"' in page) == (True, False)
        assert 'href="/duties/"' in page


def test_many_members_are_a_choice_and_one_gives_its_own_workbook(plan, cast, signed_in, monkeypatch):
    monkeypatch.setattr("ayni.monitoring.sheets.pages.BESIDE", 0)
    client = signed_in(cast.secretariat)
    page = client.get("/duties/sheets/").content.decode()
    assert re.findall(r'<option value="(\w*)"', page)[0] == ""
    assert client.get("/duties/due.xlsx?member=").status_code == 200
    one = Member.objects.values_list("code", flat=True)[0]
    assert client.get(f"/duties/due.xlsx?member={one}").status_code == 200

"""What is chosen is written once, with its audit entries; what changed here meanwhile is never overwritten."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from ayni.core.audit import first_broken_entry
from ayni.core.errors import Conflict, Invalid, Refused
from ayni.core.models import AuditEntry
from ayni.members.actions import edit_member
from ayni.members.demo import load_demo_members
from ayni.members.exports import as_csv as register_csv
from ayni.members.exports import as_xlsx as register_xlsx
from ayni.members.importing.actions import choose_all, choose_lines, compare_again, take_over, upload_list
from ayni.members.importing.applying import apply_list
from ayni.members.models import Member, RegisterImport, StatusDecision
from ayni.members.queries import register_for_file
from ayni.members.tests.factories import make_government, make_member
from ayni.members.tests.importing.lists import as_csv, brought_in, changed_xlsx, lines, taken_over

HEADER = ["Name", "Country", "Category", "Member since", "Status"]


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_our_own_files_come_back_without_a_difference(cast, lang, settings):
    load_demo_members()
    make_member("=1+1", summary="-2\nlines", links="https://a.example/\nhttps://b.example/", countries="UGA KEN")
    make_member("Set elsewhere", region_override="europe", languages="ru en", status="removed", acronym="+S")
    from django.utils.translation import override

    with override(lang):
        workbook = register_xlsx(register_for_file(cast.secretariat), lang)
    found = brought_in(cast.secretariat, workbook, "register.xlsx")
    assert (lines(found), found.same, found.missing) == ([], 42, 0)
    separated = register_csv(register_for_file(cast.secretariat), date(2026, 1, 1))
    found = brought_in(cast.secretariat, separated, "register.csv")
    assert (lines(found), found.same, found.missing) == ([], 42, 0)


def test_the_workbook_offers_choices_and_hides_its_codes(cast):
    make_member("Springs")
    book = load_workbook(io.BytesIO(register_xlsx(register_for_file(cast.secretariat), "en")))
    sheet = book.worksheets[0]
    assert (sheet["A2"].value, sheet.column_dimensions["A"].hidden, book["ayni"].sheet_state) == (
        "springs@1",
        True,
        "hidden",
    )
    offered = {str(one.sqref).split(":")[0]: one.formula1 for one in sheet.data_validations.dataValidation}
    headings = {cell.value: cell.column_letter for cell in sheet[1]}
    assert set(offered) == {f"{headings[name]}2" for name in ("Category", "Major group", "Region", "Status")}
    area = offered[f"{headings['Category']}2"].split("!")[1].replace("$", "")
    words = [row[0].value for row in book["ayni"][area]]
    assert words[0] == "Government"
    assert len(words) == 4


def test_a_changed_workbook_changes_just_that(cast):
    by = cast.secretariat
    make_government("KGZ", name="Kyrgyzstan")
    make_member("Springs", summary="Old")

    def change(sheet):
        places = {cell.value: cell.column for cell in sheet[1]}
        sheet.cell(3, places["What it does for mountains"]).value = "New words"
        sheet.cell(3, places["Countries"]).value = "Kenya; Uganda"
        sheet.cell(2, places["Acronym"]).value = "KG"
        sheet.cell(4, places["Name"]).value = "Brand New"
        sheet.cell(4, places["Category"]).value = "Major group organization"
        sheet.cell(4, places["Major group"]).value = "Women"
        sheet.cell(4, places["Countries"]).value = "Kenya"

    changed = changed_xlsx(register_xlsx(register_for_file(by), "en"), change)
    found = brought_in(by, changed, "register.xlsx")
    assert lines(found) == [
        (2, "changed", "KGZ", ["acronym"]),
        (3, "changed", "springs", ["countries", "summary"]),
        (4, "new", "Brand New", []),
    ]
    taken_over(found, by)
    assert list(Member.objects.order_by("code").values_list("code", "acronym", "countries", "summary", "version")) == [
        ("KGZ", "KG", "KGZ", "", 2),
        ("brand-new", "", "KEN", "", 1),
        ("springs", "", "KEN UGA", "New words", 2),
    ]
    assert Member.objects.get(code="springs").region == "sub-saharan-africa"
    entry = AuditEntry.objects.filter(subject_type="members.member", verb="changed").latest("id")
    assert (entry.by, entry.note, entry.changes["summary"]) == (by, "register.xlsx", ["Old", "New words"])
    assert first_broken_entry() is None
    assert [line.state for line in found.lines.all()] == ["applied"] * 3


def test_new_entries_come_with_their_decision(cast):
    rows = [HEADER, ["Springs", "Kenya", "NGO", "2004-10-28", "lapsed"], ["Glaciers", "Kenya", "NGO", "", ""]]
    taken_over(brought_in(cast.secretariat, as_csv(rows), "list.csv"), cast.secretariat)
    decisions = StatusDecision.objects.order_by("pk").values_list("member__name", "after", "taken_on", "ground")
    assert decisions[0] == ("Springs", "lapsed", date(2004, 10, 28), "Brought in with the list “list.csv”")
    assert Member.objects.get(name="Springs").term_ends == date(2008, 10, 28)
    assert (Member.objects.get(name="Glaciers").status, len(decisions)) == ("active", 2)


def test_only_what_is_chosen_is_taken(cast):
    by = cast.secretariat
    rows = [HEADER[:3], *([f"Order {number}", "Kenya", "NGO"] for number in range(3))]
    found = brought_in(by, as_csv(rows))
    _first, second, third = found.lines.all()
    assert choose_all(found, "new", taken=False, by=by) == 3
    with pytest.raises(Invalid):
        take_over(found, by=by, expected=found.version)
    assert choose_lines(found, {second.pk: True, third.pk: False}, {}, by=by) == 1
    taken_over(found, by)
    assert list(Member.objects.values_list("name", flat=True)) == ["Order 1"]
    assert [line.state for line in found.lines.all()] == ["open", "applied", "open"]


def test_a_possible_duplicate_is_settled_by_a_person(cast):
    by = cast.secretariat
    make_member("Andean Institute of Springs", countries="PER")
    rows = [[*HEADER[:3], "Acronym"], ["Institute of Andean Springs", "Peru", "NGO", "IAS"]]
    rows += [["Springs Andean Institute", "Peru", "NGO", ""]]
    found = brought_in(by, as_csv(rows))
    one, other = found.lines.all()
    assert (one.kind, other.kind) == ("alike", "alike")
    choose_lines(found, {}, {one.pk: "nobody", other.pk: "KGZ"}, by=by)
    assert {line.kind for line in found.lines.all()} == {"alike"}
    choose_lines(found, {}, {one.pk: "andean-institute-of-springs", other.pk: "new"}, by=by)
    assert [(line.kind, line.taken) for line in found.lines.all()] == [("changed", True), ("new", True)]
    taken_over(found, by)
    assert list(Member.objects.order_by("pk").values_list("code", "name", "acronym")) == [
        ("andean-institute-of-springs", "Institute of Andean Springs", "IAS"),
        ("springs-andean-institute", "Springs Andean Institute", ""),
    ]


def test_what_changed_here_meanwhile_stays_and_is_compared_again(cast):
    by = cast.secretariat
    member = make_member("Springs", summary="Old")
    make_member("Glaciers", summary="Old")
    rows = [["Code", "Summary"], ["springs", "From the file"], ["glaciers", "From the file"]]
    found = brought_in(by, as_csv(rows))
    edit_member(member, {"summary": "Written here"}, by=by, expected=1)
    taken_over(found, by)
    assert sorted(Member.objects.values_list("code", "summary")) == [
        ("glaciers", "From the file"),
        ("springs", "Written here"),
    ]
    assert [line.state for line in found.lines.all()] == ["conflict", "applied"]
    compare_again(found, by=by, expected=found.version)
    line = found.lines.all()[0]
    assert (line.state, line.taken, line.fields["summary"]) == (
        "open",
        False,
        {"now": "Written here", "file": "From the file"},
    )
    choose_lines(found, {line.pk: True}, {}, by=by)
    taken_over(found, by)
    assert set(Member.objects.values_list("summary", flat=True)) == {"From the file"}


def test_a_list_is_taken_over_once_however_often_it_is_sent_or_run(cast):
    by = cast.secretariat
    found = brought_in(by, as_csv([HEADER[:3], ["Springs", "Kenya", "NGO"]]))
    stale = RegisterImport.objects.get(pk=found.pk)
    taken_over(found, by)
    with pytest.raises((Conflict, Invalid)):
        take_over(stale, by=by, expected=stale.version)
    RegisterImport.objects.filter(pk=found.pk).update(state="applying")  # as a job that was put back finds it
    found.refresh_from_db()
    apply_list(found)
    assert (Member.objects.count(), StatusDecision.objects.count()) == (1, 1)
    assert found.state == "applied"


def test_a_government_that_was_entered_meanwhile_is_said(cast):
    by = cast.secretariat
    found = brought_in(by, as_csv([HEADER[:3], ["Kenya", "Kenya", "Government"], ["Springs", "Kenya", "NGO"]]))
    make_government("KEN", name="Kenya")
    taken_over(found, by)
    line = found.lines.all()[0]
    assert line.state == "refused"
    assert line.problems == [["countries", "The government of this country is in the register already."]]
    assert Member.objects.filter(name="Springs").count() == 1


def test_only_the_secretariat_brings_in_lists(cast):
    with pytest.raises(Refused):
        upload_list(io.BytesIO(b"Name\nx\n"), by=cast.focal_point, name="a.csv")
    found = brought_in(cast.secretariat, as_csv([HEADER[:3], ["Springs", "Kenya", "NGO"]]))
    for act in (
        lambda: take_over(found, by=cast.focal_point, expected=found.version),
        lambda: choose_all(found, "new", taken=False, by=cast.focal_point),
        lambda: choose_lines(found, {}, {}, by=cast.focal_point),
    ):
        with pytest.raises(Refused):
            act()
    assert Member.objects.count() == 0


def test_two_thousand_rows_take_a_fifth_of_the_time_for_ten_thousand(cast):
    rows = [[*HEADER, "Summary"]]
    rows += [[f"Order of {number} springs", "Kenya", "NGO", "2020-01-01", "", "Words"] for number in range(2000)]
    found = taken_over(brought_in(cast.secretariat, as_csv(rows)), cast.secretariat)
    assert (found.state, Member.objects.count()) == ("applied", 2000)

"""Bringing in a list in the browser, without JavaScript: upload, choose, take over, find what became of it."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from ayni.members.actions import edit_member
from ayni.members.importing.applying import apply_list
from ayni.members.models import Member, RegisterImport
from ayni.members.tests.factories import make_member
from ayni.members.tests.importing.lists import as_csv, brought_in

HEADER = ["Name", "Country", "Category", "Shoe size"]


@pytest.fixture
def client(signed_in, cast):
    return signed_in(cast.secretariat)


def uploaded(client, rows, key="k1", name="members.csv"):
    document = SimpleUploadedFile(name, as_csv(rows), "text/csv")
    return client.post("/members/import/new/", {"document": document, "key": key})


def run_job(client, address):
    """Do what the worker does for what waits."""
    code = address.strip("/").rpartition("/")[2]
    apply_list(RegisterImport.objects.select_related("file", "changed_by").get(code=code))
    return client.get(address).content.decode()


def test_a_list_goes_in_from_upload_to_result(client, cast):
    member = make_member("Springs", summary="Old")
    rows = [[*HEADER, "Summary"], ["Glaciers", "Kenya", "NGO", "44", "Ice"], ["Nobody", "Atlantis", "NGO", "1", ""]]
    rows += [["Springs", "Uganda", "NGO", "42", "New words"]]
    first, second = (uploaded(client, rows) for _time in range(2))
    assert first.url == second.url
    assert RegisterImport.objects.count() == 1
    importing = RegisterImport.objects.get()
    page = client.get(first.url).content.decode()
    if importing.state == "uploaded":
        assert "is being read" in page
        from ayni.members.importing.actions import read_upload

        importing = read_upload(importing)
        page = client.get(first.url).content.decode()
    for words in ("1 new, 1 changed, 0 unchanged", "Shoe size", "<del>Old</del>", "<ins>New words</ins>"):
        assert words in page
    assert "Glaciers" in client.get(f"{first.url}?part=new").content.decode()
    problems = client.get(f"{first.url}?part=problems").content.decode()
    assert "There is no country “Atlantis”." in problems
    book = load_workbook(io.BytesIO(client.get(f"{first.url}not-understood.xlsx").content))
    assert [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()] == [
        ["Row", "Why", "Name", "Country", "Category", "Shoe size", "Summary"],
        ["3", "Countries: There is no country “Atlantis”.", "Nobody", "Atlantis", "NGO", "1", None],
    ]
    assert b"".join(client.get(f"{first.url}original/").streaming_content) == as_csv(rows)
    new = importing.lines.get(kind="new")
    sent = {"version": importing.version, "part": "new", "shown": new.pk}
    assert client.post(f"{first.url}choose/", {**sent, "page": "1"}).url == f"{first.url}?part=new&page=1"
    new.refresh_from_db()
    assert new.taken is False
    for _time in range(2):
        assert client.post(f"{first.url}take/", {**sent, "take": new.pk}).url == first.url
    importing.refresh_from_db()
    if importing.state == "applying":
        assert "0 of 2" in client.get(first.url).content.decode()
        run_job(client, first.url)
    page = client.get(first.url).content.decode()
    assert "1 entered, 1 changed." in page
    member.refresh_from_db()
    assert (member.summary, Member.objects.count()) == ("New words", 2)
    assert "members.csv" in client.get("/members/import/").content.decode()


def test_mended_rows_come_back_by_themselves(client, cast):
    rows = [HEADER, ["Nobody", "Atlantis", "NGO", "1"]]
    importing = brought_in(cast.secretariat, as_csv(rows))
    content = client.get(f"/members/import/{importing.code}/not-understood.xlsx").content
    book = load_workbook(io.BytesIO(content))
    book.worksheets[0]["D2"] = "Kenya"
    whole = io.BytesIO()
    book.save(whole)
    again = brought_in(cast.secretariat, whole.getvalue(), "not-understood.xlsx")
    assert [(line.kind, line.problems) for line in again.lines.all()] == [("new", [])]


def test_both_sides_of_a_conflict_are_shown(client, cast):
    member = make_member("Springs", summary="Old")
    importing = brought_in(cast.secretariat, as_csv([["Code", "Summary"], ["springs", "From the file"]]))
    edit_member(member, {"summary": "Written here"}, by=cast.secretariat, expected=1)
    address = f"/members/import/{importing.code}/"
    client.post(f"{address}take/", {"version": importing.version})
    importing.refresh_from_db()
    page = run_job(client, address)
    for words in ("1 entry was changed here meanwhile", "Written here", "From the file", "Compare with the register"):
        assert words in page
    importing.refresh_from_db()
    client.post(f"{address}again/", {"version": importing.version})
    importing.refresh_from_db()
    assert importing.state == "read"


def test_a_file_that_is_no_list_is_said(client, cast):
    importing = brought_in(cast.secretariat, b"%PDF-1.4", "a.pdf")
    page = client.get(f"/members/import/{importing.code}/").content.decode()
    assert "This is no list that can be read." in page
    assert client.post("/members/import/new/", {"key": "x"}).status_code == 422


@pytest.mark.parametrize("part", ["changed", "new", "alike", "problems"])
def test_queries_of_a_list_do_not_grow(client, cast, part):
    costs = []
    for count in (1, 3, 60):
        for number in range(count - Member.objects.filter(name__startswith="Institute").count()):
            make_member(f"Institute {number} {count} Lake", countries="PER")
        known = list(Member.objects.values_list("code", flat=True))
        rows = [["Code", "Name", "Country", "Category", "Acronym"]]
        rows += [[code, "", "", "", "X"] for code in known]
        rows += [["", f"Order {number}", "Kenya", "NGO", ""] for number in range(count)]
        rows += [
            ["", f"Lake Institute {' '.join(m.name.split()[1:3])}", "Peru", "NGO", ""] for m in Member.objects.all()
        ]
        rows += [["", f"Nobody {number}", "Atlantis", "NGO", ""] for number in range(count)]
        importing = brought_in(cast.secretariat, as_csv(rows))
        with CaptureQueriesContext(connection) as captured:
            page = client.get(f"/members/import/{importing.code}/?part={part}").content.decode()
        assert 'class="card"' in page
        costs.append(len(captured))
    assert costs[0] == costs[1] == costs[2] <= 20

"""Reports as files: whole, in the chosen language, with what the reader may see."""

import csv
import io
import json
import zipfile
from collections import Counter
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from ayni.initiatives.tests.factories import make_contribution, make_initiative, make_participant
from ayni.members.tests.factories import make_commitment
from ayni.monitoring.tests.factories import make_evidence
from ayni.reporting.actions import accept_report, publish_report
from ayni.reporting.pages.signed_up import signed_up_page
from ayni.reporting.tests.conftest import TODAY
from ayni.reporting.tests.factories import make_submitted


@pytest.fixture
def published(cast, kgz, meeting, cycle):
    make_evidence(kgz, by=cast.focal_point, title="Closed meeting", visibility="secretariat")
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    accept_report(report, by=cast.secretariat, expected=report.version)
    publish_report(report, by=cast.secretariat, expected=report.version)
    return report


def texts(extension, body):
    if extension == "pdf":
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)
    if extension == "html":
        return body.decode()
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        return package.read("word/document.xml" if extension == "docx" else "content.xml").decode()


@pytest.mark.parametrize("extension", ["pdf", "docx", "odt", "html"])
def test_a_published_report_is_a_whole_file_in_every_format(published, client, extension):
    answer = client.get(f"/reports/{published.code}-1.{extension}")
    text = texts(extension, answer.content)
    assert answer.status_code == 200
    for words in (
        "Kyrgyzstan",
        "It went well.",
        "Coordination meeting",
        "NFPs identified",
        "Results",
        "31 December 2026",
    ):
        assert words in text, words
    assert "Closed meeting" not in text
    assert "1 more is not open to you" in text


def test_a_report_speaks_the_chosen_language_and_is_tagged(published, client):
    russian = PdfReader(io.BytesIO(client.get(f"/reports/{published.code}-1.pdf?lang=ru").content))
    assert "Киргизия" in russian.pages[0].extract_text() or "Кыргызстан" in russian.pages[0].extract_text()
    assert russian.trailer["/Root"]["/Lang"].startswith("ru")
    assert russian.trailer["/Root"]["/MarkInfo"]["/Marked"] == True  # noqa: E712  (not Python's own)
    assert "Киргизия" in russian.metadata.title or "Кыргызстан" in russian.metadata.title


def test_files_are_for_who_may_read_the_version(cast, kgz, cycle, client, signed_in):
    report = make_submitted(cycle, kgz, by=cast.focal_point)
    assert client.get(f"/reports/{report.code}-1.html").status_code == 404
    assert signed_in(cast.member).get(f"/reports/{report.code}-1.html").status_code == 404
    assert signed_in(cast.secretariat).get(f"/reports/{report.code}-1.html").status_code == 200
    assert signed_in(cast.secretariat).get(f"/reports/{report.code}-2.html").status_code == 404
    assert signed_in(cast.secretariat).get(f"/reports/{report.code}-1.exe").status_code == 404


@pytest.mark.parametrize("extension", ["pdf", "docx", "odt", "html"])
def test_what_a_member_signed_up_to_is_a_whole_file_in_every_format(cast, kgz, annex, signed_in, extension):
    make_commitment(kgz, by=cast.focal_point, text="We keep the springs.")
    make_commitment(kgz, by=cast.focal_point, text="Quokka", visibility="secretariat")
    andes = make_initiative()
    make_participant(andes, kgz, by=cast.focal_point, accepted_by=cast.coordinator)
    make_contribution(andes, kgz, by=cast.focal_point)
    page = signed_in(cast.member).get("/members/KGZ/signed-up/")
    answer = signed_in(cast.member).get(f"/members/KGZ/signed-up.{extension}?lang=en")
    text = texts(extension, answer.content)
    assert answer.status_code == 200
    rows = [code for plan in signed_up_page(cast.member, kgz, TODAY, "en")["workplans"] for code, _text in plan["rows"]]
    assert len(rows) == 4
    for words in ("Everything that Kyrgyzstan signed up to", "We keep the springs.", "Andes", annex.title, *rows):
        assert words in text, words
        assert words in page.content.decode(), words
    assert "Quokka" not in text


def test_a_member_that_signed_up_to_nothing_gets_a_file_that_says_so_in_its_language(cast, order, signed_in):
    body = signed_in(cast.member).get(f"/members/{order.code}/signed-up.html?lang=fr").content.decode()
    assert 'lang="fr"' in body and order.name in body
    assert signed_in(cast.member).get(f"/members/{order.code}/signed-up.exe").status_code == 404


def test_what_a_member_signed_up_to_is_a_table_with_a_line_for_each(cast, kgz, annex, signed_in):
    make_commitment(kgz, by=cast.focal_point, kind="financial", text="Money", amount=Decimal("1500.50"), currency="CHF")
    make_commitment(kgz, by=cast.focal_point, text="Quokka", visibility="secretariat")
    client = signed_in(cast.member)
    rows = list(csv.DictReader(io.StringIO(client.get("/members/KGZ/signed-up.csv").content.decode())))
    found = signed_up_page(cast.member, kgz, TODAY, "en")
    assert Counter(row["kind"] for row in rows) == {"activity": found["count"], "commitment": 1}
    assert [(row["text"], row["amount"], row["currency"]) for row in rows[-1:]] == [("Money", "1500.5", "CHF")]
    assert {row["of"] for row in rows if row["kind"] == "activity"} == {annex.title}
    sheet = load_workbook(io.BytesIO(client.get("/members/KGZ/signed-up.xlsx").content)).worksheets[0]
    assert sheet.max_row == len(rows) + 1
    whole = json.loads(client.get("/members/KGZ/signed-up.json").content)
    assert [row["code"] for row in whole["signed_up"]] == [row["code"] for row in rows]


def test_a_report_as_pdf_has_headings_tables_with_head_cells_and_no_picture_without_words(published, client):
    reader = PdfReader(io.BytesIO(client.get(f"/reports/{published.code}-1.pdf").content))
    root = reader.trailer["/Root"]
    found, waiting = [], [root["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        children = node.get("/K", []) if hasattr(node, "get") else []
        waiting += [
            one for one in (children if isinstance(children, list) else [children]) if hasattr(one, "get_object")
        ]
        if hasattr(node, "get") and "/S" in node:
            found.append((node["/S"], node.get("/Alt", "")))
    tags = [tag for tag, _words in found]
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/Lang"].startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value
    assert {"/H1", "/Table", "/TR", "/TH", "/TD", "/TOC"} <= set(tags)
    assert all(words for tag, words in found if tag == "/Figure")

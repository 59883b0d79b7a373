"""An edition is cited, compared with any other, and anybody can work out anew that no letter was changed."""

import hashlib
import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ayni.core.checks import findings_of_rooms
from ayni.publishing.actions import adopt_edition
from ayni.publishing.models import Edition
from ayni.publishing.shapes.records import as_bibtex, as_csl
from ayni.publishing.tests.factories import make_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(cast):
    made = make_plan(cast.secretariat, sections=1)
    return adopt_edition(made, by=cast.secretariat, reason="Agreed.", expected=made.version)


def test_an_edition_is_cited_as_csl_json_and_bibtex(edition, client):
    (item,) = client.get("/editions/1.csl").json()
    assert (item["type"], item["edition"], item["note"]) == ("report", "1", edition.content_hash)
    assert item["URL"].endswith("/editions/1/")
    bibtex = client.get("/editions/1.bib").content.decode()
    assert bibtex.startswith("@misc{edition-1,\n") and item["URL"] in bibtex and bibtex.count("{") == bibtex.count("}")
    page = client.get("/editions/1/").content.decode()
    assert 'href="/editions/1.bib"' in page and 'href="/editions/1.csl"' in page and edition.content_hash in page
    assert client.get("/editions/2.bib").status_code == 404


def test_words_that_bibtex_would_read_stay_text():
    content = {
        "title": "50 % {of} us_all & \\more",
        "partnership": "A # B",
        "address": "https://example.org/editions/1/",
        "language": "en",
        "edition": {"number": 1, "adopted": "2026-11-28", "hash": "sha256:0"},
    }
    text = as_bibtex(content).decode()
    assert r"50 \% \{of\} us\_all \& \textbackslash{}more" in text and r"A \# B" in text
    assert json.loads(as_csl(content))[0]["title"] == content["title"]


def test_any_two_texts_are_chosen_on_the_page_of_editions(edition, client):
    page = client.get("/editions/").content.decode()
    assert '<form class="row filters noprint" method="get" action="/editions/compare/">' in page
    assert '<option value="1" selected>' in page and '<option value="living" selected>' in page
    assert client.get("/editions/compare/?old=1&new=living").status_code == 200


def test_the_hash_is_worked_out_anew_from_the_file_as_the_page_says(edition, client):
    whole = client.get("/editions/1.json").json()
    said = {name: value for name, value in whole.items() if name not in ("address", "as_of", "edition")}
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert f"sha256:{hashlib.sha256(text.encode()).hexdigest()}" == edition.content_hash


def test_the_doctor_finds_an_edition_that_was_altered(edition):
    assert list(findings_of_rooms()) == []
    content = {**edition.content, "title": "Another title"}
    Edition.objects.filter(pk=edition.pk).update(content=content)
    complaints = StringIO()
    with pytest.raises(CommandError):
        call_command("doctor", stderr=complaints)
    assert "The content of edition 1 was altered." in complaints.getvalue()

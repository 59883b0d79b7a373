import io
import re
import unicodedata

import pdfplumber
import pytest
from pypdf import PdfReader

from ayni.core.bounded import Finished
from ayni.publishing.documents import messages, pdf
from ayni.publishing.documents.content import clean_text
from ayni.publishing.documents.errors import DocumentFailed
from ayni.publishing.documents.pdf import render_pdf
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}


def squeezed(text: str) -> str:
    """Text without spaces, breaks, hyphens at line ends and invisible marks, in compatible letters."""
    return re.sub(r"[\s\u200b\u00ad\u2010\u202a-\u202e\u2066-\u2069-]+", "", unicodedata.normalize("NFKC", text))


def pdf_text(document: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages))


def test_file_is_tagged_titled_and_in_its_language() -> None:
    reader = PdfReader(io.BytesIO(render_pdf(made.plan(), **PLAIN)))
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    assert "/StructTreeRoot" in catalog
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Plan of the High Valleys"
    assert b"pdfuaid:part" in catalog["/Metadata"].get_data()
    assert next(item.title for item in reader.outline if not isinstance(item, list)) == "Purpose"


def structure(reader: PdfReader) -> list[str]:
    found: list[str] = []
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found += [str(node["/S"])] if "/S" in node else []
            waiting += [node["/K"]] if "/K" in node else []
    return found


def test_structure_has_headings_lists_notes_and_tables_with_header_cells() -> None:
    tags = structure(PdfReader(io.BytesIO(render_pdf(made.plan(), **PLAIN))))
    assert tags.count("/Table") == 2
    assert tags.count("/TH") >= 10
    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/Note", "/TOC", "/TOCI", "/Link"} <= set(tags)


def test_every_text_of_the_content_is_on_paper() -> None:
    content = made.plan()
    found = pdf_text(render_pdf(content, **PLAIN))
    assert [text for text in made.texts_of(content) if squeezed(text) not in found] == []


@pytest.mark.parametrize("text", [*made.HOSTILE, *made.UNCARRIABLE])
def test_hostile_text_stays_text(text: str) -> None:
    found = pdf_text(render_pdf(made.hostile_plan([text]), **PLAIN))
    words = [word for word in clean_text(text).split() if word.isascii()]
    assert [word for word in words if found.count(squeezed(word)) < 5] == []


def test_forty_pages() -> None:
    reader = PdfReader(io.BytesIO(render_pdf(made.forty_pages(), **PLAIN)))
    assert 35 <= len(reader.pages) <= 60
    assert "Page 2 of" in reader.pages[1].extract_text()


def test_header_row_repeats_on_every_page_of_a_table() -> None:
    reader = PdfReader(io.BytesIO(render_pdf(made.workplan(1, 1, 60), **PLAIN)))
    assert len(reader.pages) > 3
    assert all("Time frame" in page.extract_text() for page in reader.pages)


@pytest.mark.parametrize("place", ["activity", "objective", "focus", "title", "note", "more", "footnote", "section"])
def test_text_longer_than_a_page_runs_on_and_loses_nothing(place: str) -> None:
    words = " ".join(f"word{number:04}" for number in range(2000))
    work = made.workplan(1, 1, 2)
    focus = work["foci"][0]
    objective = focus["objectives"][0]
    content = made.plan(workplans=[work])
    long_note = {"kind": "footnote", "text": words, "marker": None}
    change = {
        "activity": lambda: objective["activities"][0].update(text=words),
        "objective": lambda: objective.update(text=words),
        "focus": lambda: focus.update(title=words[:900]),
        "title": lambda: content.update(title=words[:900]),
        "note": lambda: work.update(note=words),
        "more": lambda: objective["activities"][0].update(more={"Budget": words}),
        "footnote": lambda: content["sections"][0]["blocks"].append(long_note),
        "section": lambda: content["sections"][0].update(title=words[:900]),
    }
    change[place]()
    found = pdf_text(render_pdf(content, **PLAIN))
    count = 100 if place in ("focus", "title", "section") else 2000
    assert [number for number in range(count) if f"word{number:04}" not in found] == []


def test_nothing_runs_off_the_page() -> None:
    words = " ".join(f"word{number:04}" for number in range(900))
    content = made.hostile_plan([made.HOSTILE[10], words[:2000], "W" * 300])
    content["sections"][0]["title"] = words[:600]
    content["workplans"][0]["note"] = words
    content["workplans"][0]["foci"][0]["objectives"][0]["number"] = "1" * 60
    with pdfplumber.open(io.BytesIO(render_pdf(content, **PLAIN))) as document:
        outside = [
            (page.page_number, letter["text"])
            for page in document.pages
            for letter in page.chars
            if letter["x0"] < 0 or letter["x1"] > page.width or letter["top"] < 0 or letter["bottom"] > page.height
        ]
    assert outside == []


def test_hundred_thousand_letters_without_a_space_are_set_in_time() -> None:
    content = made.workplan(1, 1, 1)
    content["foci"][0]["objectives"][0]["activities"][0]["text"] = "ab" * 50_000
    assert pdf_text(render_pdf(content, **PLAIN)).count("ab") >= 50_000


def test_objective_stands_again_over_its_rows_on_the_next_page() -> None:
    reader = PdfReader(io.BytesIO(render_pdf(made.workplan(1, 1, 40), **PLAIN)))
    assert all("Objective 1 of focus 1" in page.extract_text() for page in reader.pages)


def test_russian_and_arabic() -> None:
    russian = pdf_text(render_pdf(made.plan(title="План действий", language="ru"), lang="ru", words=str))
    assert "Пландействий" in russian
    reader = PdfReader(io.BytesIO(render_pdf(made.plan(title="خطة العمل", language="ar"), lang="ar", words=str)))
    assert reader.trailer["/Root"]["/Lang"] == "ar"
    assert reader.metadata.title == "خطة العمل"


def test_letters_that_no_font_shows_are_printed_as_codes() -> None:
    private = "\U000f1234"
    assert "[U+F1234]" in pdf_text(render_pdf(made.plan(title=f"Plan {private}"), **PLAIN))


def test_every_letter_promised_by_the_package_can_be_set() -> None:
    letters = sorted(letter for letter in pdf._shown_characters() if letter.isprintable() and letter != " ")
    text = " ".join(f"x{letter}" for letter in letters)
    blocks = [{"kind": "paragraph", "text": text, "marker": None}]
    content = made.plan(sections=[{"slug": "s", "title": "S", "level": 1, "blocks": blocks}], workplans=[])
    finished = pdf._set(pdf._for_typst(pdf.lay_out(content, **PLAIN)), [])
    assert (finished.status, finished.complaint) == (0, "")


def test_what_the_standard_refuses_is_still_set_and_tagged(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def refuse_the_standard(paper: dict[str, object], arguments: list[str]) -> Finished:
        asked.append(arguments)
        return once(paper, arguments) if "--without-ua" in arguments else Finished(3, b"", "PDF/UA-1 error: no")

    once = pdf._set
    monkeypatch.setattr(pdf, "_set", refuse_the_standard)
    reader = PdfReader(io.BytesIO(render_pdf(made.plan(), **PLAIN)))
    assert asked == [[], ["--without-ua"]]
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_stopped_child_is_a_clear_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "ADDRESS_SPACE", 64 * 1024**2)
    with pytest.raises(DocumentFailed) as failure:
        render_pdf(made.plan(), **PLAIN)
    assert failure.value.sentence in (messages.NOT_MADE, messages.TOO_LONG)


def test_empty_contents_are_papers_too() -> None:
    assert "Thisplanhasnotextyet." in pdf_text(render_pdf(made.plan(sections=[], workplans=[]), **PLAIN))
    assert "Thisworkplanhasnoactivitiesyet." in pdf_text(render_pdf(made.workplan(0), **PLAIN))
    assert PdfReader(io.BytesIO(render_pdf(made.workplan(0, title=""), **PLAIN))).metadata.title == "Ayni"


def test_same_content_gives_the_same_bytes() -> None:
    assert render_pdf(made.plan(), **PLAIN) == render_pdf(made.plan(), **PLAIN)

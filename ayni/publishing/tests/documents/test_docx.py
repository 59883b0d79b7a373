import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from ayni.publishing.documents.content import clean_text
from ayni.publishing.documents.docx import render_docx
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}


def all_text(document: bytes) -> str:
    texts = []
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        for name in ("word/document.xml", "word/footnotes.xml"):
            for paragraph in etree.fromstring(package.read(name)).iter(qn("w:p")):
                pieces = {
                    qn("w:t"): lambda item: item.text or "",
                    qn("w:br"): lambda _: "\n",
                    qn("w:tab"): lambda _: "\t",
                }
                texts.append("".join(pieces[item.tag](item) for item in paragraph.iter() if item.tag in pieces))
    return "\0".join(texts)


def test_every_text_of_the_content_is_in_the_document() -> None:
    content = made.plan()
    found = all_text(render_docx(content, **PLAIN)).replace("2\0", "\0")
    wanted = [text.translate(str.maketrans("¹²", "12")) for text in made.texts_of(content)]
    assert [text for text in wanted if text.removesuffix("2") not in found] == []


def test_structure_is_real() -> None:
    document = docx.Document(io.BytesIO(render_docx(made.plan(), **PLAIN)))
    headings = [(p.style.name, _seen(p)) for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        ("Heading 1", "Purpose"),
        ("Heading 1", "Tools for action2"),
        ("Heading 2", "A detail"),
        ("Heading 3", "A finer detail"),
        ("Heading 1", "High Valleys"),
        ("Heading 2", "Focus number 1"),
        ("Heading 2", "Focus number 2"),
    ]
    assert [p.text for p in document.paragraphs if p.style.name == "List Bullet"][:2] == [
        "Work together.",
        "Share what we learn.",
    ]
    assert document.core_properties.title == "Plan of the High Valleys"
    assert document.core_properties.author == "Partnership of the High Valleys"
    assert document.core_properties.language == "en"
    assert document.core_properties.modified.isoformat() == "2026-11-25T01:00:00+00:00"
    assert [section.orientation for section in document.sections] == [0, 1]


def test_tables_repeat_their_heading_row_and_keep_rows_whole() -> None:
    document = docx.Document(io.BytesIO(render_docx(made.plan(), **PLAIN)))
    table = document.tables[0]
    properties = [row._tr.trPr for row in table.rows]
    assert [p.find(qn("w:tblHeader")) is not None for p in properties] == [True] + [False] * (len(table.rows) - 1)
    assert all(p.find(qn("w:cantSplit")) is not None for p in properties)
    assert [_visible(cell) for cell in table.rows[0].cells] == [
        "Activity",
        "Time frame",
        "Indicators",
        "Responsible",
        "Outputs",
    ]
    assert table.rows[2].cells[1].text == "At least once in a year\nEvery calendar year, by 31 December."


def _visible(cell):
    return "".join(_seen(one) for one in cell.paragraphs)


def _seen(paragraph):
    return "".join(run.text for run in paragraph.runs if not run.font.hidden)


def test_footnotes_hang_on_their_references() -> None:
    with zipfile.ZipFile(io.BytesIO(render_docx(made.plan(), **PLAIN))) as package:
        notes = etree.fromstring(package.read("word/footnotes.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
    texts = ["".join(note.itertext()) for note in notes if note.get(qn("w:type")) is None]
    assert texts == ["2 To be discussed.", "1 Other tools will follow.", "9 Nothing refers to this note."]
    assert [item.get(qn("w:id")) for item in body.iter(qn("w:footnoteReference"))] == ["1", "2", "3"]


@pytest.mark.parametrize("text", [*made.HOSTILE, *made.UNCARRIABLE])
def test_hostile_text_stays_text(text: str) -> None:
    document = render_docx(made.hostile_plan([text]), **PLAIN)
    assert all_text(document).count(clean_text(text)) > 10
    assert docx.Document(io.BytesIO(document)).core_properties.title == clean_text(text)


def test_right_to_left_document_and_left_to_right_voice() -> None:
    with zipfile.ZipFile(
        io.BytesIO(render_docx(made.plan(language="ar", workplans=[made.workplan(language="ar")]), **PLAIN))
    ) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))
        body = etree.fromstring(package.read("word/document.xml"))
    assert styles.find(f".//{qn('w:style')}[@{qn('w:styleId')}='Normal']/{qn('w:pPr')}/{qn('w:bidi')}") is not None
    said = styles.find(f".//{qn('w:style')}[@{qn('w:styleId')}='Said']/{qn('w:rPr')}/{qn('w:rtl')}")
    assert said.get(qn("w:val")) == "0"
    assert len(list(body.iter(qn("w:bidiVisual")))) == 2


def test_empty_plan_says_so() -> None:
    document = docx.Document(io.BytesIO(render_docx(made.plan(sections=[], workplans=[]), **PLAIN)))
    assert document.paragraphs[-1].text == "This plan has no text yet."


def test_same_content_gives_the_same_bytes() -> None:
    assert render_docx(made.plan(), **PLAIN) == render_docx(made.plan(), **PLAIN)

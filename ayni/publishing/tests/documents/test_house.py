"""Our documents in a partnership's own template: its styles, header, picture and page; our words, whole."""

import io
import struct
import zipfile
import zlib

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm

from ayni.core.papers import LetterPaper
from ayni.publishing.documents.docx import render_docx
from ayni.publishing.documents.house import Fault, check_template, dress
from ayni.publishing.documents.house_sample import sample, starter
from ayni.publishing.documents.letters import letter_docx
from ayni.publishing.importing.differences import differences, present_rows
from ayni.publishing.importing.own_document import read_own_document
from ayni.publishing.importing.rows import rows_of
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}


def picture():
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pieces = [chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(b"\0\0\0\0")), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(pieces)


def template(place="[#content]", *, change=None):
    """Return a template as Word makes one: a logo and a name in the header, a letterhead, wide margins."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(4)
    section.header.paragraphs[0].text = "House of Springs"
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(picture()), width=Cm(2))
    section.footer.paragraphs[0].text = "House footer"
    document.styles["Heading 1"].font.name = "House Sans"
    document.add_paragraph("Above the content")
    document.add_paragraph(place)
    document.add_paragraph("Below the content")
    if change:
        change(document)
    whole = io.BytesIO()
    document.save(whole)
    return whole.getvalue()


def opened(body):
    return docx.Document(io.BytesIO(body))


def test_the_content_stands_at_its_place_with_header_footer_picture_and_styles():
    document = opened(dress(sample("Partnership of Springs", **PLAIN), template()))
    texts = [one.text for one in document.paragraphs]
    assert texts[0] == "Above the content"
    assert texts[-1] == "Below the content"
    assert "How our documents look" in texts
    assert "[#content]" not in texts
    assert document.sections[0].header.paragraphs[0].text == "House of Springs"
    assert len(document.sections[0].header.part.related_parts) == 1
    heading = next(
        one for one in document.paragraphs if one.text.startswith("A section[") and one.style.name == "Heading 1"
    )
    assert heading.style.font.name == "House Sans"
    assert {one.style.name for one in document.paragraphs if one.text == "One item of a list"} == {
        "List Bullet",
        "List Number",
    }


def test_no_word_and_no_row_is_lost_and_wide_tables_stand_on_the_page_turned():
    plan = made.plan()
    ours, house = opened(render_docx(plan, **PLAIN)), opened(dress(render_docx(plan, **PLAIN), template()))
    assert [one.text for one in ours.paragraphs if one.text.strip()] == [
        one.text for one in house.paragraphs[1:-1] if one.text.strip()
    ]
    assert [[cell.text for row in one.rows for cell in row.cells] for one in ours.tables] == [
        [cell.text for row in one.rows for cell in row.cells] for one in house.tables
    ]
    turned = [one for one in house.sections if one.orientation == WD_ORIENT.LANDSCAPE]
    assert turned
    assert all(one.page_width > one.page_height and abs(one.left_margin - Cm(4)) < 1000 for one in turned)
    grid = sum(int(column.width) for column in house.tables[-1].columns)
    assert grid <= turned[0].page_width - turned[0].left_margin - turned[0].right_margin


def test_every_relation_leads_to_a_part_and_every_part_has_a_type():
    body = dress(render_docx(made.plan(), **PLAIN), template())
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        names = set(package.namelist())
        assert len(names) == len(package.namelist())
    main = opened(body).part
    assert {rel.target_part.partname for rel in main.rels.values() if not rel.is_external}
    assert "/word/media/image1.png".removeprefix("/") in names
    assert body == dress(render_docx(made.plan(), **PLAIN), template())


def test_a_workplan_in_a_house_template_still_comes_back_without_a_difference(tmp_path):
    content = made.workplan(2, 2, 2)
    path = tmp_path / "plan.docx"
    path.write_bytes(dress(render_docx(content, **PLAIN), template()))
    found = differences(rows_of(read_own_document(path)), present_rows(content))
    assert {one.kind for one in found} == {"same"}


def test_letters_and_right_to_left_documents_are_dressed_too():
    paper = LetterPaper("en", "Welcome", ("To you",), ("Today",), ("First.", "Second."), "Us", "Partnership")
    texts = [one.text for one in opened(dress(letter_docx(paper).content, template())).paragraphs]
    assert "Second." in texts
    arabic = made.plan(language="ar", workplans=[made.workplan(language="ar")])
    normal = opened(dress(render_docx(arabic, lang="ar", words=str), template())).styles["Normal"]
    assert normal.element.pPr.xpath("w:bidi")


def test_our_own_starter_is_a_template():
    body = starter("Partnership of Springs", **PLAIN)
    found = check_template(body)
    assert (found.faults, found.missing) == ([], [])
    assert "A section" in [one.text for one in opened(dress(sample("-", **PLAIN), body)).paragraphs]


def _rename(document):
    document.styles["Title"].element.name_val = "Great Title"


@pytest.mark.parametrize(
    ("body", "faults", "missing"),
    [
        (template(), [], []),
        (template("Here"), [Fault("no_place", "[#content]")], []),
        (template(change=_rename), [], ["Title"]),
    ],
)
def test_what_is_found_in_a_template_is_named(body, faults, missing):
    found = check_template(body)
    assert (found.faults, found.missing) == (faults, missing)

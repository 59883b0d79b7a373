import io
import re
import zipfile

import odfdo
import pytest
from lxml import etree

from ayni.publishing.documents.content import clean_text
from ayni.publishing.documents.odt import render_odt
from ayni.publishing.tests.documents import made

PLAIN = {"lang": "en", "words": str}
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def paragraphs(document: bytes) -> list[str]:
    special = {f"{TEXT}line-break": lambda _: "\n", f"{TEXT}tab": lambda _: "\t"}
    special[f"{TEXT}s"] = lambda item: " " * int(item.get(f"{TEXT}c"))

    def text(item: etree._Element) -> str:
        if item.tag == f"{TEXT}note":
            return ""
        own = special[item.tag](item) if item.tag in special else item.text or ""
        return own + "".join(text(child) + (child.tail or "") for child in item)

    root = etree.fromstring(parts(document)["content.xml"])
    return [text(item) for item in root.iter(f"{TEXT}p", f"{TEXT}h")]


def test_package_begins_with_its_type_uncompressed() -> None:
    document = render_odt(made.plan(), **PLAIN)
    assert document[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"
    assert list(parts(document)) == ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml"]


def test_every_text_of_the_content_is_in_the_document() -> None:
    content = made.plan()
    found = "\0".join(paragraphs(render_odt(content, **PLAIN)))
    wanted = [re.sub("[¹²]", "", text) for text in made.texts_of(content)]
    assert [text for text in wanted if text not in found] == []


def test_footnotes_keep_their_marks_and_places() -> None:
    root = etree.fromstring(parts(render_odt(made.plan(), **PLAIN))["content.xml"])
    notes = [(note[0].get(f"{TEXT}label"), "".join(note[1].itertext())) for note in root.iter(f"{TEXT}note")]
    assert notes == [
        ("2", "To be discussed."),
        ("1", "Other tools will follow."),
        ("9", "Nothing refers to this note."),
    ]


def test_structure_is_real() -> None:
    document = odfdo.Document(io.BytesIO(render_odt(made.plan(), **PLAIN)))
    headers = document.body.headers
    assert [(header.level, header.text_recursive[:7]) for header in headers] == [
        ("1", "Purpose"),
        ("1", "Tools f"),
        ("2", "A detai"),
        ("3", "A finer"),
        ("1", "High Va"),
        ("2", "Focus n"),
        ("2", "Focus n"),
    ]
    assert document.meta.title == "Plan of the High Valleys"
    assert [note.get_attribute("text:note-class") for note in document.body.get_elements("//text:note")] == [
        "footnote"
    ] * 3
    assert len(document.body.get_elements("//text:list")) == 3


def test_tables_repeat_their_heading_row_and_keep_rows_whole() -> None:
    root = etree.fromstring(parts(render_odt(made.plan(), **PLAIN))["content.xml"])
    tables = list(root.iter(f"{TABLE}table"))
    assert [table.find(f"{TABLE}title").text for table in tables] == ["Focus number 1", "Focus number 2"]
    heads = [["".join(cell.itertext()) for cell in table.find(f"{TABLE}table-header-rows")[0]] for table in tables]
    assert heads == [["Activity", "Time frame", "Indicators", "Responsible", "Outputs"]] * 2
    assert {row.get(f"{TABLE}style-name") for row in root.iter(f"{TABLE}table-row")} == {"Kept"}


@pytest.mark.parametrize("text", [*made.HOSTILE, *made.UNCARRIABLE, "  two   spaces "])
def test_hostile_text_stays_text(text: str) -> None:
    document = render_odt(made.hostile_plan([text]), **PLAIN)
    for part in list(parts(document).values())[1:]:
        etree.fromstring(part)
    assert sum(clean_text(text) in paragraph for paragraph in paragraphs(document)) > 10


def test_right_to_left_pages() -> None:
    styles = parts(render_odt(made.plan(language="ar"), lang="ar", words=str))["styles.xml"].decode()
    assert styles.count('style:writing-mode="rl-tb"') == 3


def test_same_content_gives_the_same_bytes() -> None:
    assert render_odt(made.plan(), **PLAIN) == render_odt(made.plan(), **PLAIN)

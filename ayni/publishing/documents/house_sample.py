"""A sheet that shows every piece of our documents: for the preview of a house template, and to try it on upload."""

from typing import Any

from ayni.publishing.documents import docx_parts as parts
from ayni.publishing.documents.content import Words
from ayni.publishing.documents.docx import render_docx
from ayni.publishing.documents.docx_styles import styles
from ayni.publishing.documents.house_parts import PLACE
from ayni.publishing.documents.messages import gettext_noop
from ayni.publishing.documents.package import core_properties, write_package, xml_text

TITLE = gettext_noop("How our documents look")
HEADING = gettext_noop("A section")
BELOW = gettext_noop("A section below it")
WORDS = gettext_noop("Words of a plan, a report or a letter stand here as ordinary paragraphs.")
NOTE = gettext_noop("A note at the foot of the page.")
ITEM = gettext_noop("One item of a list")
CAPTION = gettext_noop("A table with its heading row")
CELL = gettext_noop("A cell")
HOW = gettext_noop("Change the styles, the header, the footer and the page of this document. Leave the line below.")
_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418"'
    ' w:right="1304" w:bottom="1304" w:left="1304" w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
)


def sample(partnership: str, *, lang: str, words: Words) -> bytes:
    """Return a document with a title, headings, lists, a footnote and a table, in our own style."""
    block: Any = {"kind": "paragraph", "text": f"{words(WORDS)}¹", "marker": None}
    kinds = [("item", words(ITEM), None), ("item", words(ITEM), None), ("numbered", words(ITEM), "1")]
    listed: list[Any] = [{"kind": kind, "text": text, "marker": marker} for kind, text, marker in kinds]
    note: Any = {"kind": "footnote", "text": words(NOTE), "marker": "1"}
    cells = [words(CELL)] * 3
    table: Any = {"kind": "table", "text": words(CAPTION), "marker": None, "head": cells, "rows": [cells, cells]}
    return render_docx(
        {
            "schema": "ayni-sample/1",
            "title": words(TITLE),
            "language": lang,
            "partnership": partnership,
            "address": "",
            "as_of": "",
            "edition": None,
            "facts": [],
            "sections": [
                {"slug": "one", "title": words(HEADING), "level": 1, "blocks": [block, *listed, note]},
                {"slug": "two", "title": words(BELOW), "level": 2, "blocks": [table]},
            ],
            "workplans": [],
        },
        lang=lang,
        words=words,
    )


def starter(partnership: str, *, lang: str, words: Words) -> bytes:
    """Return a template to begin with: our styles, a footer, and the place for the content."""
    lines = [("Partnership", partnership), ("Normal", words(HOW)), ("Normal", PLACE)]
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{xml_text(text)}</w:t></w:r>'
        "</w:p>"
        for style, text in lines
    )
    footer = '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r>'
    footer += "<w:t>1</w:t></w:r></w:fldSimple></w:p>"
    package: dict[str, str | bytes] = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.ROOT_RELATIONS,
        "docProps/core.xml": core_properties(title=words(TITLE), creator=partnership, language=lang),
        "word/document.xml": f'{parts.HEAD}<w:document xmlns:w="{parts.MAIN}" xmlns:r="{parts.OFFICE}"><w:body>{body}'
        f"{_PAGE}</w:body></w:document>",
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
        "word/styles.xml": styles(lang, lang, rtl=False, voice_rtl=False),
        "word/numbering.xml": parts.numbering(0),
        "word/settings.xml": parts.SETTINGS,
        "word/footnotes.xml": f'{parts.HEAD}<w:footnotes xmlns:w="{parts.MAIN}"/>',
        "word/footer1.xml": f'{parts.HEAD}<w:ftr xmlns:w="{parts.MAIN}">{footer}</w:ftr>',
    }
    return write_package(package)

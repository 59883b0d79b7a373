"""Letters as PDF and DOCX, with the fonts, styles and bounded child of the plan's own documents."""

from typing import Any

from ayni.core.papers import LetterPaper, Set
from ayni.publishing.documents import docx_parts as parts
from ayni.publishing.documents.content import clean_text, is_right_to_left
from ayni.publishing.documents.docx_styles import styles
from ayni.publishing.documents.package import core_properties, write_package, xml_text
from ayni.publishing.documents.pdf import set_pdf

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1474" w:bottom="1588" w:left="1588"'
    ' w:header="680" w:footer="680" w:gutter="0"/></w:sectPr>'
)


def letter_pdf(paper: LetterPaper) -> Set:
    """Return the letter as a tagged PDF/UA-1 file. Raises DocumentFailed when it cannot be set."""
    given = {**_clean(paper), "rtl": is_right_to_left(paper.language)}
    return Set(set_pdf(given, language=paper.language, arguments=["--letter"]), "application/pdf")


def letter_docx(paper: LetterPaper) -> Set:
    """Return the letter as a word-processing document; the same letter gives the same bytes."""
    clean = _clean(paper)
    rtl = is_right_to_left(paper.language)
    body = [
        _paragraph("Partnership", [clean["partnership"]]),
        _paragraph("Normal", clean["to"]),
        _paragraph("Normal", clean["above"]),
        _paragraph("Title", [clean["title"]]),
        *(_paragraph("Normal", words.split("\n")) for words in clean["paragraphs"]),
        _paragraph("Normal", [clean["sender"]]),
    ]
    document = f'{parts.HEAD}<w:document xmlns:w="{parts.MAIN}"><w:body>{"".join(body)}{_PAGE}</w:body></w:document>'
    package: dict[str, str | bytes] = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.ROOT_RELATIONS,
        "docProps/core.xml": core_properties(
            title=clean["title"], creator=clean["partnership"], language=clean["language"]
        ),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": parts.DOCUMENT_RELATIONS,
        "word/styles.xml": styles(clean["language"], clean["language"], rtl=rtl, voice_rtl=rtl),
        "word/numbering.xml": parts.numbering(0),
        "word/settings.xml": parts.SETTINGS,
        "word/footnotes.xml": _NOTES,
        "word/footer1.xml": f'{parts.HEAD}<w:ftr xmlns:w="{parts.MAIN}"><w:p/></w:ftr>',
    }
    return Set(write_package(package), DOCX)


def _clean(paper: LetterPaper) -> dict[str, Any]:
    """Return the letter's texts as every format can carry them, without empty lines."""
    return {
        name: clean_text(value) if isinstance(value, str) else [clean_text(line) for line in value if line]
        for name, value in paper._asdict().items()
    }


def _paragraph(style: str, lines: list[str]) -> str:
    text = '</w:t><w:br/><w:t xml:space="preserve">'.join(xml_text(line) for line in lines if line)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


_NOTES = (
    f'{parts.HEAD}<w:footnotes xmlns:w="{parts.MAIN}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/>'
    '</w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote></w:footnotes>"
)

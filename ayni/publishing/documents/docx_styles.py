"""The styles of a word-processing document: serif for the plan's words, sans ("Said") for the software's."""

from typing import NamedTuple

from ayni.publishing.documents.docx_parts import HEAD, MAIN
from ayni.publishing.documents.package import xml_attribute

SERIF, SANS = "Cambria", "Calibri"
INK, SOFT = "1B2130", "545868"


class Style(NamedTuple):
    """A paragraph style: the inside of its properties in the order of the schema, letters in half points."""

    code: str
    name: str
    based: str = "Normal"
    paragraph: str = ""
    run: str = ""
    size: int = 0


def _spacing(before: int = 0, after: int = 0, line: int = 0) -> str:
    lines = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{lines}/>'


def _fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="Times New Roman"/>'


_BOLD = "<w:b/><w:bCs/>"
_KEPT = "<w:keepNext/><w:keepLines/>"
_COLOUR = f'<w:color w:val="{SOFT}"/>'

_STYLES = (
    Style("Title", "Title", paragraph=_spacing(1200, 240, 240), size=60),
    Style("Partnership", "Partnership", run=_COLOUR, size=26),
    Style("Heading1", "heading 1", paragraph=f'{_KEPT}{_spacing(480, 120)}<w:outlineLvl w:val="0"/>', size=36),
    Style("Heading2", "heading 2", paragraph=f'{_KEPT}{_spacing(320, 120)}<w:outlineLvl w:val="1"/>', size=28),
    Style(
        "Heading3", "heading 3", paragraph=f'{_KEPT}{_spacing(240, 120)}<w:outlineLvl w:val="2"/>', run=_BOLD, size=23
    ),
    Style("ListBullet", "List Bullet", paragraph=f'<w:numPr><w:numId w:val="1"/></w:numPr>{_spacing(0, 80)}'),
    Style("ListNumber", "List Number", paragraph=f'<w:numPr><w:numId w:val="2"/></w:numPr>{_spacing(0, 80)}'),
    Style(
        "ContentsTitle", "Contents Title", paragraph=f"{_KEPT}{_spacing(480, 120)}", run=_fonts(SANS) + _BOLD, size=20
    ),
    Style("TOC1", "toc 1", paragraph=_spacing(60, 40)),
    Style("TOC2", "toc 2", paragraph=f'{_spacing(0, 20)}<w:ind w:left="340"/>', size=20),
    Style("FootnoteText", "footnote text", paragraph=_spacing(0, 40, 240), size=18),
    Style("Footer", "footer", paragraph=_spacing()),
    Style("TableText", "Table Text", paragraph=_spacing(0, 60, 250), size=19),
    Style("TableHead", "Table Head", "TableText", "<w:keepNext/>", _fonts(SANS) + _BOLD, 17),
    Style("TableObjective", "Table Objective", "TableText", f"<w:keepNext/>{_spacing(40, 60, 250)}", _BOLD, 22),
)


def styles(language: str, voice: str, *, rtl: bool, voice_rtl: bool) -> str:
    """The part `styles.xml`: the plan's language and direction by default, the software's in the style "Said"."""
    tag = xml_attribute(language)
    ground = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(SERIF)}<w:color w:val="{INK}"/>{_size(22)}'
        f'<w:lang w:val="{tag}" w:eastAsia="{tag}" w:bidi="{tag}"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_spacing(0, 140, 288)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        + ("<w:pPr><w:bidi/></w:pPr><w:rPr><w:rtl/></w:rPr>" if rtl else "")
        + "</w:style>"
    )
    table = '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
    mark = (
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    written = "".join(_paragraph_style(style) for style in _STYLES)
    said = _said_style(voice, rtl=rtl, voice_rtl=voice_rtl)
    return f'{HEAD}<w:styles xmlns:w="{MAIN}">{ground}{normal}{table}{mark}{said}{written}</w:styles>'


def _said_style(voice: str, *, rtl: bool, voice_rtl: bool) -> str:
    tag = xml_attribute(voice)
    script = "<w:rtl/>" if voice_rtl else '<w:rtl w:val="0"/>' if rtl else ""
    return (
        '<w:style w:type="character" w:styleId="Said"><w:name w:val="Said"/><w:qFormat/>'
        f'<w:rPr>{_fonts(SANS)}{_COLOUR}{_size(16)}{script}<w:lang w:val="{tag}" w:bidi="{tag}"/></w:rPr></w:style>'
    )


def _paragraph_style(style: Style) -> str:
    run = style.run + (_size(style.size) if style.size else "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.code}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="{style.based}"/><w:qFormat/>'
        + (f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'

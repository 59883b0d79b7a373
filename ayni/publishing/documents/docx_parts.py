"""The parts of a word-processing package that are the same in every file, or nearly so: styles, lists, settings."""

from ayni.publishing.documents.package import xml_attribute

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SERIF, SANS = "Cambria", "Calibri"
INK, SOFT, COCHINEAL, RULE = "1B2130", "545868", "9A1B3E", "82765E"

_PARTS = ("styles", "numbering", "settings", "footnotes", "footer1")
_KINDS = ("styles", "numbering", "settings", "footnotes", "footer")

CONTENT_TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for part, kind in zip(_PARTS, _KINDS, strict=True)
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)

ROOT_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)

DOCUMENT_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{part}.xml"/>'
        for number, (part, kind) in enumerate(zip(_PARTS, _KINDS, strict=True), 1)
    )
    + "</Relationships>"
)
FOOTER_ID = "rId5"

SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)


def _fonts(name: str) -> str:
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="Times New Roman"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _style(
    kind: str, code: str, name: str, *, based: str = "", paragraph: str = "", run: str = "", more: str = ""
) -> str:
    """One style. `paragraph` and `run` are the inside of its properties, in the order that the schema wants."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{code}"{" w:default=" + chr(34) + "1" + chr(34) if more == "default" else ""}>'
        f'<w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + ("<w:qFormat/>" if kind == "paragraph" else "")
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def styles(language: str, voice: str, *, rtl: bool, voice_rtl: bool) -> str:
    """The styles: serif for the plan's words, sans for what the software says, each with its language."""
    bidi = "<w:bidi/>" if rtl else ""
    script = "<w:rtl/>" if rtl else ""
    said_script = "<w:rtl/>" if voice_rtl else '<w:rtl w:val="0"/>' if rtl else ""
    said = (
        f'{_fonts(SANS)}<w:color w:val="{SOFT}"/>{_size(16)}{said_script}'
        f'<w:lang w:val="{xml_attribute(voice)}" w:bidi="{xml_attribute(voice)}"/>'
    )
    heads = [
        _style(
            "paragraph",
            f"Heading{level}",
            f"heading {level}",
            based="Normal",
            paragraph=f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="120"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            run=f"{'<w:b/><w:bCs/>' if level == 3 else ''}{_size(size)}",
        )
        for level, before, size in ((1, 480, 36), (2, 320, 28), (3, 240, 23))
    ]
    lists = [
        _style(
            "paragraph",
            code,
            name,
            based="Normal",
            paragraph=f'<w:numPr><w:numId w:val="{number}"/></w:numPr><w:spacing w:after="60"/><w:contextualSpacing/>',
        )
        for code, name, number in (("ListBullet", "List Bullet", 1), ("ListNumber", "List Number", 2))
    ]
    tables = [
        _style(
            "paragraph",
            "TableText",
            "Table Text",
            based="Normal",
            paragraph='<w:spacing w:after="60" w:line="250" w:lineRule="auto"/>',
            run=_size(19),
        ),
        _style(
            "paragraph",
            "TableHead",
            "Table Head",
            based="TableText",
            paragraph="<w:keepNext/>",
            run=f"{_fonts(SANS)}<w:b/><w:bCs/>{_size(17)}",
        ),
        _style(
            "paragraph",
            "TableObjective",
            "Table Objective",
            based="TableText",
            paragraph='<w:keepNext/><w:spacing w:before="120"/>',
            run=f"<w:b/><w:bCs/>{_size(22)}",
        ),
    ]
    return (
        f'{HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(SERIF)}<w:color w:val="{INK}"/>'
        f'{_size(22)}<w:lang w:val="{xml_attribute(language)}" w:eastAsia="{xml_attribute(language)}"'
        f' w:bidi="{xml_attribute(language)}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        + _style("paragraph", "Normal", "Normal", paragraph=bidi, run=script, more="default")
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
        + _style("character", "Said", "Said", run=said)
        + _style("character", "FootnoteReference", "footnote reference", run='<w:vertAlign w:val="superscript"/>')
        + _style(
            "paragraph",
            "Title",
            "Title",
            based="Normal",
            paragraph='<w:spacing w:before="1200" w:after="240" w:line="240" w:lineRule="auto"/>',
            run=_size(60),
        )
        + _style("paragraph", "Partnership", "Partnership", based="Normal", run=f'<w:color w:val="{SOFT}"/>{_size(26)}')
        + _style(
            "paragraph",
            "ContentsTitle",
            "Contents Title",
            based="Normal",
            paragraph='<w:keepNext/><w:spacing w:before="480" w:after="120"/>',
            run=f"{_fonts(SANS)}<w:b/><w:bCs/>{_size(20)}",
        )
        + _style("paragraph", "TOC1", "toc 1", based="Normal", paragraph='<w:spacing w:before="60" w:after="40"/>')
        + _style(
            "paragraph",
            "TOC2",
            "toc 2",
            based="Normal",
            paragraph='<w:spacing w:after="20"/><w:ind w:left="340"/>',
            run=_size(20),
        )
        + _style(
            "paragraph",
            "FootnoteText",
            "footnote text",
            based="Normal",
            paragraph='<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
            run=_size(18),
        )
        + _style("paragraph", "Footer", "footer", based="Normal")
        + "".join(heads + lists + tables)
        + "</w:styles>"
    )


def numbering(numbered_lists: int) -> str:
    """One bullet list, and so many numbered lists of which each starts at 1 (`w:numId` 2 and on)."""
    bullet = (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:lvlText w:val="◆"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"/><w:color w:val="{COCHINEAL}"/><w:sz w:val="12"/></w:rPr>'
        "</w:lvl></w:abstractNum>"
    )
    decimal = (
        '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr>'
        "</w:lvl></w:abstractNum>"
    )
    restarted = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
        for number in range(2, 2 + max(1, numbered_lists))
    )
    return (
        f'{HEAD}<w:numbering xmlns:w="{MAIN}">{bullet}{decimal}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{restarted}</w:numbering>'
    )

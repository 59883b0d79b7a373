"""The parts of a word-processing package that are the same in every file, or nearly so: register, settings, lists."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
COCHINEAL, RULE, HAIRLINE = "9A1B3E", "82765E", "D9CDB6"

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
    '<w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)


def numbering(numbered_lists: int) -> str:
    """One bullet list, and so many numbered lists of which each starts at 1 (`w:numId` 2 and on)."""
    diamond = (
        f'<w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol"/><w:color w:val="{COCHINEAL}"/>'
        '<w:sz w:val="12"/></w:rPr>'
    )
    restarted = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
        for number in range(2, 2 + max(1, numbered_lists))
    )
    return (
        f'{HEAD}<w:numbering xmlns:w="{MAIN}">{_list_kind(0, "bullet", "◆", diamond)}{_list_kind(1, "decimal", "%1")}'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{restarted}</w:numbering>'
    )


def _list_kind(number: int, kind: str, sign: str, letters: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="397" w:hanging="397"/></w:pPr>{letters}</w:lvl></w:abstractNum>'
    )

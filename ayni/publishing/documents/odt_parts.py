"""The parts of an OpenDocument text that frame its content: manifest, properties, styles and pages."""

from typing import NamedTuple

from ayni.publishing.documents.package import utc_stamp, xml_attribute, xml_text

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    f'xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0" xmlns:table="{_OASIS}:table:1.0"'
    f' xmlns:style="{_OASIS}:style:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" xmlns:meta="{_OASIS}:meta:1.0"'
    f' xmlns:svg="{_OASIS}:svg-compatible:1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)
MIMETYPE = "application/vnd.oasis.opendocument.text"
MANIFEST = (
    f'{HEAD}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIMETYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}.xml" manifest:media-type="text/xml"/>'
        for part in ("content", "styles", "meta")
    )
    + "</manifest:manifest>"
)
SERIF, SANS = "Cambria, 'Noto Serif', serif", "Calibri, 'Noto Sans', sans-serif"
INK, SOFT, COCHINEAL, RULE, HAIRLINE = "#1b2130", "#545868", "#9a1b3e", "#82765e", "#d9cdb6"


class Style(NamedTuple):
    """A paragraph style: margins and line height as attributes, letters as attributes, the page it starts."""

    code: str
    name: str
    parent: str = "Standard"
    paragraph: str = ""
    letters: str = ""
    level: int = 0
    page: str = ""


def _gaps(above: float = 0, below: float = 0) -> str:
    return f'fo:margin-top="{above}cm" fo:margin-bottom="{below}cm"'


_SANS = f'style:font-name="Sans" fo:color="{SOFT}"'
_KEEP = 'fo:keep-with-next="always"'
_BOLD = 'fo:font-weight="bold" style:font-weight-complex="bold"'
_STYLES = (
    Style("Text_20_body", "Text body", paragraph=f'{_gaps(0, 0.25)} fo:line-height="125%"'),
    Style("Title", "Title", paragraph=_gaps(2, 0.5), letters='fo:font-size="30pt" style:font-size-complex="30pt"'),
    Style("Partnership", "Partnership", letters=f'fo:font-size="13pt" fo:color="{SOFT}"'),
    Style("Heading", "Heading", paragraph=f"{_gaps(0.7, 0.25)} {_KEEP}"),
    Style("Heading_20_1", "Heading 1", "Heading", letters='fo:font-size="18pt"', level=1),
    Style("Heading_20_2", "Heading 2", "Heading", letters='fo:font-size="14pt"', level=2),
    Style("Heading_20_3", "Heading 3", "Heading", letters=f'fo:font-size="11.5pt" {_BOLD}', level=3),
    Style("Body_20_start", "Body start", "Heading_20_1", level=1, page="Body"),
    Style("Annex_20_label", "Annex label", paragraph=_KEEP, letters='fo:font-size="9pt"', page="Wide"),
    Style("Contents_20_Heading", "Contents Heading", "Heading", letters=f'fo:font-size="10pt" {_BOLD} {_SANS}'),
    Style("Contents_20_1", "Contents 1", paragraph=_gaps(0.1, 0.05)),
    Style("Contents_20_2", "Contents 2", paragraph=f'{_gaps(0, 0.05)} fo:margin-left="0.6cm"'),
    Style("Table_20_Contents", "Table Contents", paragraph=_gaps(0, 0.1), letters='fo:font-size="9.5pt"'),
    Style("Table_20_Heading", "Table Heading", "Table_20_Contents", _KEEP, f'{_SANS} fo:font-size="8.5pt" {_BOLD}'),
    Style("Objective", "Objective", "Table_20_Contents", _KEEP, f'fo:font-size="11pt" {_BOLD}'),
    Style("Footnote", "Footnote", letters='fo:font-size="9pt"'),
    Style("Footer", "Footer", letters=f'{_SANS} fo:font-size="8pt"'),
)


def meta(*, title: str, creator: str, language: str, moment: str) -> str:
    """The part `meta.xml`."""
    stamp = utc_stamp(moment)
    return (
        f'{HEAD}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
        f"<meta:generator>Ayni</meta:generator><dc:title>{xml_text(title)}</dc:title>"
        + (f"<dc:creator>{xml_text(creator)}</dc:creator>" if creator else "")
        + (f"<dc:date>{stamp}</dc:date>" if stamp else "")
        + f"<dc:language>{xml_text(language)}</dc:language></office:meta></office:document-meta>"
    )


def styles(language: str, voice: str, *, rtl: bool, footer: str) -> str:
    """The part `styles.xml`: serif by default, sans in "Said"; pages Standard (cover), Body and Wide (landscape)."""
    mode = "rl-tb" if rtl else "lr-tb"
    default = (
        f'<style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="{mode}"/>'
        f'<style:text-properties style:font-name="Serif" fo:font-size="11pt" fo:color="{INK}" {locale(language)}/>'
        "</style:default-style>"
    )
    pages = "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="{layout}">'
        f"<style:footer>{footer}</style:footer></style:master-page>"
        for name, layout in (("Standard", "Upright"), ("Body", "Upright"), ("Wide", "Landscape"))
    )
    return (
        f'{HEAD}<office:document-styles {NAMESPACES} office:version="1.3"><office:font-face-decls>'
        f'<style:font-face style:name="Serif" svg:font-family="{xml_text(SERIF)}"/>'
        f'<style:font-face style:name="Sans" svg:font-family="{xml_text(SANS)}"/></office:font-face-decls>'
        f'<office:styles>{default}<style:style style:name="Standard" style:family="paragraph"/>'
        f"{''.join(_paragraph_style(style) for style in _STYLES)}"
        f'<style:style style:name="Said" style:family="text"><style:text-properties {_SANS} fo:font-size="8pt"'
        f" {locale(voice)}/></style:style>"
        '<style:style style:name="Slanted" style:family="text"><style:text-properties fo:font-style="italic"/>'
        "</style:style>"
        f"{_list_styles()}</office:styles><office:automatic-styles>{_layout('Upright', '21cm', '29.7cm', mode)}"
        f"{_layout('Landscape', '29.7cm', '21cm', mode)}</office:automatic-styles>"
        f"<office:master-styles>{pages}</office:master-styles></office:document-styles>"
    )


def locale(tag: str) -> str:
    """A language tag as the attributes of letters, for Western, Asian and complex scripts alike."""
    language, _, rest = tag.partition("-")
    country = rest.upper() if len(rest) == 2 else "none"
    plain, foreign = xml_attribute(language), xml_attribute(country)
    return (
        f'fo:language="{plain}" fo:country="{foreign}"'
        f' style:language-complex="{plain}" style:country-complex="{foreign}"'
    )


def _paragraph_style(style: Style) -> str:
    return (
        f'<style:style style:name="{style.code}" style:display-name="{style.name}" style:family="paragraph"'
        f' style:parent-style-name="{style.parent}"'
        + (f' style:default-outline-level="{style.level}"' if style.level else "")
        + (f' style:master-page-name="{style.page}"' if style.page else "")
        + ">"
        + (f"<style:paragraph-properties {style.paragraph}/>" if style.paragraph else "")
        + (f"<style:text-properties {style.letters}/>" if style.letters else "")
        + "</style:style>"
    )


def _list_styles() -> str:
    place = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm"'
        ' fo:margin-left="0.6cm"/></style:list-level-properties>'
    )
    return (
        '<text:list-style style:name="Diamonds"><text:list-level-style-bullet text:level="1" text:bullet-char="◆">'
        f'{place}<style:text-properties fo:color="{COCHINEAL}" fo:font-size="6pt"/></text:list-level-style-bullet>'
        '</text:list-style><text:list-style style:name="Numbers"><text:list-level-style-number text:level="1"'
        f' style:num-format="1">{place}</text:list-level-style-number></text:list-style>'
    )


def _layout(name: str, width: str, height: str, mode: str) -> str:
    turned = "landscape" if name == "Landscape" else "portrait"
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{width}"'
        f' fo:page-height="{height}" style:print-orientation="{turned}" fo:margin-top="2.2cm" fo:margin-bottom="1.6cm"'
        f' fo:margin-left="2cm" fo:margin-right="2cm" style:writing-mode="{mode}"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/>'
        "</style:footer-style></style:page-layout>"
    )

"""Word's styles: which are headings or titles, and what numbering they carry."""

import re
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING = re.compile(r"^(?:heading|titre|título|titulo|заголовок|überschrift|encabezado)\s*([1-9])$", re.I)
TITLE = re.compile(r"^(?:title|titre|título|titulo|название|заголовок)$", re.I)
MAX_DEPTH = 12


@dataclass(frozen=True, slots=True)
class Style:
    """`heading` is the level of a heading, 0 for none; `numbering` the list (id, level) that the style belongs to."""

    heading: int = 0
    title: bool = False
    bold: bool = False
    numbering: tuple[str, int] | None = None


PLAIN = Style()


def value(element: "etree._Element | None", tag: str, attribute: str = "val") -> str:
    """Return an attribute of a child element, empty if there is none."""
    child = element.find(f"{W}{tag}") if element is not None else None
    return (child.get(f"{W}{attribute}") or "") if child is not None else ""


class Styles:
    """The styles of one document, resolved through what they are based on."""

    def __init__(self, tree: "etree._Element | None") -> None:
        self._elements = {}
        if tree is not None:
            self._elements = {style.get(f"{W}styleId", ""): style for style in tree.iter(f"{W}style")}
        self._known: dict[str, Style] = {}

    def of(self, paragraph: "etree._Element") -> Style:
        """Return the style of a paragraph, with its own outline level taken into account."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return PLAIN
        style = self.named(value(properties, "pStyle"))
        outline = value(properties, "outlineLvl")
        if outline.isdigit() and int(outline) < 9 and not style.heading:
            return Style(int(outline) + 1, style.title, style.bold, style.numbering)
        return style

    def named(self, identifier: str) -> Style:
        if not identifier:
            return PLAIN
        if identifier not in self._known:
            self._known[identifier] = self._resolve(identifier, 0)
        return self._known[identifier]

    def _resolve(self, identifier: str, depth: int) -> Style:
        element = self._elements.get(identifier)
        if element is None or depth > MAX_DEPTH:
            return _by_name(identifier)
        base = self._resolve(value(element, "basedOn"), depth + 1) if value(element, "basedOn") else PLAIN
        own = _by_name(value(element, "name") or identifier)
        properties = element.find(f"{W}pPr")
        outline = value(properties, "outlineLvl")
        level = own.heading or (int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0) or base.heading
        bold = element.find(f"{W}rPr/{W}b") is not None or base.bold
        return Style(0 if own.title else level, own.title, bold, _numbering(properties) or base.numbering)


def _by_name(name: str) -> Style:
    spaced = re.sub(r"(?<=[^\W\d])(?=\d)", " ", name)
    found = HEADING.match(spaced)
    return Style(int(found.group(1)) if found else 0, bool(TITLE.match(name)))


def _numbering(properties: "etree._Element | None") -> tuple[str, int] | None:
    listed = properties.find(f"{W}numPr") if properties is not None else None
    if listed is None:
        return None
    level = value(listed, "ilvl")
    return value(listed, "numId"), int(level) if level.isdigit() else 0

"""Styles of OpenDocument files: numbering of lists, filled cells, hidden tables. Source: OpenDocument 1.3, part 3."""

from dataclasses import dataclass, field

from lxml import etree

from ayni.reading.documents.loaders.docx_numbering import to_roman

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible-formatting-1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
WHITE = ("", "transparent", "#ffffff", "#fff")


@dataclass(slots=True)
class ListLevel:
    """How one level of a list is numbered; an empty `form` is a bullet or nothing."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    shown_levels: int = 1
    start: int = 1
    bullet: bool = False


@dataclass(slots=True)
class OdfStyles:
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    filled: dict[str, bool] = field(default_factory=dict)
    hidden_tables: set[str] = field(default_factory=set)
    parents: dict[str, str] = field(default_factory=dict)
    list_of: dict[str, str] = field(default_factory=dict)
    bold: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    hidden_text: set[str] = field(default_factory=set)
    outline: dict[int, ListLevel] = field(default_factory=dict)

    def learn(self, tree: "etree._Element | None") -> None:
        """Learn the styles of one part (styles.xml or content.xml)."""
        if tree is None:
            return
        for listed in tree.iter(f"{TEXT}list-style"):
            self.lists[listed.get(f"{STYLE}name", "")] = _levels(listed)
        for outline in tree.iter(f"{TEXT}outline-style"):
            self.outline = _levels(outline)
        for style in tree.iter(f"{STYLE}style"):
            self._learn_style(style)

    def _learn_style(self, style: "etree._Element") -> None:
        name = style.get(f"{STYLE}name", "")
        parent = style.get(f"{STYLE}parent-style-name")
        if parent:
            self.parents[name] = parent
        if style.get(f"{STYLE}list-style-name"):
            self.list_of[name] = style.get(f"{STYLE}list-style-name", "")
        for properties in style:
            colour = properties.get(f"{FO}background-color")
            if colour is not None and style.get(f"{STYLE}family") == "table-cell":
                self.filled[name] = colour.lower() not in WHITE
            if properties.get(f"{TABLE}display") == "false":
                self.hidden_tables.add(name)
            if properties.get(f"{FO}font-weight") == "bold":
                self.bold.add(name)
            if (properties.get(f"{STYLE}text-position") or "").startswith("super"):
                self.raised.add(name)
            if properties.get(f"{TEXT}display") == "none":
                self.hidden_text.add(name)

    def is_bold(self, name: str | None) -> bool:
        return any(known in self.bold for known in self.line(name))

    def is_title(self, name: str | None) -> bool:
        return any(known in ("Title", "Titel", "Titre") for known in self.line(name))

    def is_filled(self, name: str | None) -> bool:
        return next((self.filled[known] for known in self.line(name) if known in self.filled), False)

    def line(self, name: str | None) -> list[str]:
        """Return a style and those that it stands on, nearest first."""
        found: list[str] = []
        while name and name not in found and len(found) < 20:
            found.append(name)
            name = self.parents.get(name)
        return found


def _levels(listed: "etree._Element") -> dict[int, ListLevel]:
    found = {}
    for level in listed:
        at = level.get(f"{TEXT}level") if isinstance(level.tag, str) else None
        if not at or not at.isdigit():
            continue
        shown, start = level.get(f"{TEXT}display-levels") or "1", level.get(f"{TEXT}start-value") or "1"
        found[int(at)] = ListLevel(
            level.get(f"{STYLE}num-format") or "",
            level.get(f"{STYLE}num-prefix") or "",
            level.get(f"{STYLE}num-suffix") or "",
            int(shown) if shown.isdigit() else 1,
            int(start) if start.isdigit() else 1,
            level.tag.endswith("list-level-style-bullet"),
        )
    return found


def marker(levels: dict[int, ListLevel], counts: dict[int, int], depth: int) -> str:
    """Return the number that a list shows at a depth (from 1), "•" for a bullet, empty for none."""
    level = levels.get(depth)
    if level is None or level.bullet:
        return "•"
    if not level.form:
        return ""
    first = max(1, depth - level.shown_levels + 1)
    figures = [
        _figure(counts.get(at, 1), held.form)
        for at in range(first, depth + 1)
        if (held := levels.get(at)) and held.form
    ]
    return f"{level.prefix}{'.'.join(figures)}{level.suffix}".strip()


def _figure(number: int, form: str) -> str:
    if form in ("a", "A"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "A" else letter
    if form in ("i", "I"):
        return to_roman(number).upper() if form == "I" else to_roman(number)
    return str(number)

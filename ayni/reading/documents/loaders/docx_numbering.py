"""Word's automatic numbering, counted as Word counts it, so that it stands for typed numbers."""

from dataclasses import dataclass, field

from lxml import etree

from ayni.reading.documents.loaders.docx_styles import Style, Styles, W, value

RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
         (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(slots=True)
class Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of one document; `marker` must be called once for each paragraph, in order."""

    def __init__(self, tree: "etree._Element | None", styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, _List] = {}
        if tree is None:
            return
        abstract = {element.get(f"{W}abstractNumId", ""): element for element in tree.findall(f"{W}abstractNum")}
        shared: dict[str, _List] = {}
        for number in tree.findall(f"{W}num"):
            base = value(number, "abstractNumId")
            overrides = number.findall(f"{W}lvlOverride")
            if base in abstract:
                known = shared.setdefault(base, _List(_levels(abstract[base])))
                own = _List({**known.levels}) if overrides else known
                _override(own, overrides)
                self._lists[number.get(f"{W}numId", "")] = own

    def marker(self, paragraph: "etree._Element", style: Style, counts: bool) -> tuple[str, int, bool]:
        """Return (marker as shown, level from 0, whether the paragraph is in a list). Blank paragraphs do not count."""
        place = self._place(paragraph, style)
        if place is None:
            return "", 0, False
        identifier, level = place
        known = self._lists.get(identifier)
        if known is None:
            return "", 0, identifier not in ("", "0")
        if not counts:
            return "", level, True
        return _count(known, level), level, True

    def _place(self, paragraph: "etree._Element", style: Style) -> tuple[str, int] | None:
        properties = paragraph.find(f"{W}pPr")
        listed = properties.find(f"{W}numPr") if properties is not None else None
        if listed is None:
            return style.numbering
        level = value(listed, "ilvl")
        own = style.numbering
        identifier = value(listed, "numId") or (own[0] if own else "")
        if identifier == "0":
            return None
        return identifier, int(level) if level.isdigit() else own[1] if own else 0


def _levels(abstract: "etree._Element") -> dict[int, Level]:
    return {int(level.get(f"{W}ilvl", "0")): _level(level) for level in abstract.findall(f"{W}lvl")}


def _level(element: "etree._Element") -> Level:
    start = value(element, "start")
    return Level(value(element, "numFmt") or "decimal", value(element, "lvlText"), int(start) if start.isdigit() else 1)


def _override(known: _List, overrides: "list[etree._Element]") -> None:
    for element in overrides:
        at = int(element.get(f"{W}ilvl", "0"))
        replaced = element.find(f"{W}lvl")
        if replaced is not None:
            known.levels[at] = _level(replaced)
        start = value(element, "startOverride")
        if start.isdigit():
            level = known.levels.get(at, Level())
            known.levels[at] = Level(level.form, level.text, int(start))


def _count(known: _List, at: int) -> str:
    level = known.levels.get(at)
    if level is None:
        return ""
    known.counts[at] = known.counts.get(at, level.start - 1) + 1
    for deeper in [depth for depth in known.counts if depth > at]:
        del known.counts[deeper]
    if level.form in ("bullet", "none"):
        return "•" if level.form == "bullet" else ""
    shown = level.text
    for depth in range(at + 1):
        held = known.levels.get(depth, Level())
        figure = known.counts.get(depth, held.start)
        shown = shown.replace(f"%{depth + 1}", _figure(figure, held.form))
    return shown.strip()


def _figure(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = to_roman(number)
        return roman if form == "lowerRoman" else roman.upper()
    if form in ("russianLower", "russianUpper"):
        letter = RUSSIAN[(number - 1) % len(RUSSIAN)]
        return letter if form == "russianLower" else letter.upper()
    return f"{number:02d}" if form == "decimalZero" else str(number)


def to_roman(number: int) -> str:
    shown = ""
    rest = min(number, 3999)
    for size, sign in ROMAN:
        while rest >= size:
            shown += sign
            rest -= size
    return shown

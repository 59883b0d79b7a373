"""Where a cell falls into items: activities, indicators, values to be paired."""

import re
from dataclasses import dataclass

from ayni.reading.documents.blocks import BULLETS, Cell, Line
from ayni.reading.documents.enumerators import (
    Enumerator,
    Item,
    as_sibling,
    bullet,
    leading,
    next_inline,
    of_marker,
)

MAX_LINES = 200  # a cell of more lines is a text, not a list
WRAPPED = re.compile(r"[.;:!?…)»”\"]$")


@dataclass(slots=True)
class _Piece:
    """A stretch of a cell's text, with the number or bullet that stands before it."""

    text: str
    enumerator: Enumerator | None
    bulleted: bool
    level: int
    shown: str


def items_of(cell: Cell, *, strict: bool = False) -> list[Item]:
    """Return the values of a cell: by first-level enumerators, else by bullets, else by paragraphs.

    Deeper enumerators stay in their parent's text. `strict` reads "2 workshops" as words, as indicators need.
    """
    lines = cell.lines
    if len(lines) > MAX_LINES:
        return [Item(None, cell.text)]
    if len(lines) == 1 and not lines[0].marker:
        text = lines[0].text
        if text[:1].isalpha() and ")" not in text[:8] and "." not in text[:12] and ":" not in text[:40]:
            return [Item(None, text)]
    pieces = _pieces(unwrapped(lines), strict)
    if not pieces:
        return []
    if any(piece.enumerator for piece in pieces):
        return _by_enumerators(pieces)
    return _by_lines(pieces)


def unwrapped(lines: list[Line]) -> list[Line]:
    """Join soft lines that continue the sentence above: wrapped by hand, not begun anew."""
    joined: list[Line] = []
    for line in lines:
        if joined and line.soft and _continues(joined[-1].text, line.text):
            before = joined[-1]
            joined[-1] = Line(f"{before.text} {line.text}", before.marker, before.level, before.soft)
        else:
            joined.append(line)
    return joined


def _continues(before: str, text: str) -> bool:
    if not before or not text or WRAPPED.search(before) or bullet(text)[0]:
        return False
    return text[0].islower() and leading(text)[0] is None


def _pieces(lines: list[Line], strict: bool) -> list[_Piece]:
    pieces: list[_Piece] = []
    for line in lines:
        if not line.text:
            continue
        found = of_marker(line)
        text, bulleted = line.text, line.marker in BULLETS
        if found is None and not bulleted:
            bulleted, text = bullet(text)
        if found is None and not bulleted:
            found, text = leading(line.text, strict=strict)
        shown = line.shown if line.marker else line.text
        first = _Piece(text, found, bulleted, line.level if line.marker else 0, shown)
        pieces += _cut(first) if found else [first]
    return pieces


def _cut(piece: _Piece) -> list[_Piece]:
    """Cut a running text at the numbers that continue its sequence: "(i) … (ii) …"."""
    first = last = piece.enumerator
    assert first is not None and last is not None
    cut = [piece]
    while True:
        whole = cut[-1]
        found = next_inline(whole.text, first, last)
        if not found:
            return cut
        start, end, last = found
        rest = whole.text[end:].strip()
        shown = whole.text[start:].strip()
        cut[-1] = _Piece(whole.text[:start].strip(), whole.enumerator, False, whole.level, whole.shown)
        cut[-1].shown = f"{whole.shown[: len(whole.shown) - len(whole.text)]}{cut[-1].text}"
        cut.append(_Piece(rest, last, False, piece.level, shown))


def _by_enumerators(pieces: list[_Piece]) -> list[Item]:
    base = min(piece.level for piece in pieces if piece.enumerator)
    first: Enumerator | None = None
    last: Enumerator | None = None
    items: list[Item] = []
    for piece in pieces:
        sibling = _sibling(piece, base, first, last)
        if sibling:
            first, last = first or sibling, sibling
            items.append(Item(sibling.number, piece.text, lines=[piece.text]))
        elif items:
            _append(items[-1], piece)
        else:
            items.append(Item(None, piece.text, piece.bulleted, [piece.text]))
    return _with_lead_in(items)


def _sibling(piece: _Piece, base: int, first: Enumerator | None, last: Enumerator | None) -> Enumerator | None:
    if piece.enumerator is None or piece.level > base:
        return None
    if first is None or last is None:
        return piece.enumerator
    return as_sibling(piece.enumerator, first, last)


def _append(item: Item, piece: _Piece) -> None:
    item.lines.append(piece.shown)
    item.text = "\n".join(item.lines)


def _with_lead_in(items: list[Item]) -> list[Item]:
    """A sentence that ends in a colon before the numbers holds them together: the whole is one item."""
    heads = [item for item in items if item.number is None]
    if not heads or len(heads) == len(items):
        return items
    text = "\n".join(item.text for item in heads)
    rest = items[len(heads) :]
    if text.rstrip().endswith(":"):
        numbered = [f"{item.number}) {item.text}" for item in rest]
        return [Item(None, "\n".join([text, *numbered]))]
    return [Item(None, text), *rest]


def _by_lines(pieces: list[_Piece]) -> list[Item]:
    """Without numbers each paragraph is an item; deeper bullets, and bullets below a colon, stay with their parent."""
    items: list[Item] = []
    base = min(piece.level for piece in pieces)
    led = False
    for piece in pieces:
        if items and ((piece.level > base and piece.bulleted) or (led and piece.bulleted)):
            _append(items[-1], piece)
            continue
        items.append(Item(None, piece.text, piece.bulleted, [piece.text]))
        led = not piece.bulleted and piece.text.endswith(":")
    return items


def pair(items: list[Item], values: list[Item]) -> list[list[Item]] | None:
    """Pair the values of a cell with the activities of its row; None if they cannot be paired.

    The same enumerators pair; so do as many values as activities; a single value holds for all.
    """
    if len(values) == 1 and (values[0].number is None or values[0].number not in [item.number for item in items]):
        return [values[:] for _item in items]
    numbers = [_key(item) for item in items]
    given = [_key(value) for value in values]
    if all(given) and all(numbers) and set(given) <= set(numbers) and len(set(given)) == len(given):
        by_number = dict(zip(given, values, strict=True))
        return [[by_number[number]] if number in by_number else [] for number in numbers]
    if len(values) == len(items):
        return [[value] for value in values]
    return None


def _key(item: Item) -> str:
    """The last part of a number: an indicator "(ii)" pairs with the activity "1.ii"; "a" with "1a"."""
    return (item.number or "").rpartition(".")[2].lower()

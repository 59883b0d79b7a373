"""Telling columns by what they hold, for a plan's table whose header names nothing that we know."""

import re
from collections.abc import Callable
from functools import lru_cache

from ayni.reading.documents import vocabulary
from ayni.reading.documents.blocks import Cell, Table
from ayni.reading.documents.columns import Column, Columns
from ayni.reading.documents.enumerators import leading

SAMPLE = 60
YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
TIMELY = 0.6
BODILY = 0.5
WORDY = 18.0


def guess(table: Table) -> Columns | None:
    """Return columns told by content, or None: there must be times, bodies and texts, each in a column of its own."""
    if table.width < 3 or len(table.rows) < 3:
        return None
    body = table.rows[1 : SAMPLE + 1]
    texts = [[row[column].flat for row in body if row[column].flat] for column in range(table.width)]
    time = _best(texts, _is_time, TIMELY, set())
    if time is None:
        return None
    responsible = _best(texts, _is_body, BODILY, {time})
    if responsible is None:
        return None
    wordy = [at for at in range(table.width) if at not in (time, responsible) and _length(texts[at]) >= WORDY]
    if not wordy:
        return None
    activity = max(wordy, key=lambda at: (_filled(texts[at], len(body)) + _numbered(texts[at]), -at))
    headed = not _is_time(table.rows[0][time].flat) and not _is_body(table.rows[0][responsible].flat)
    kinds = {time: "time_frame", responsible: "responsible", activity: "activity"}
    columns = [_column(at, table.rows[0], kinds.get(at, "other"), headed) for at in range(table.width)]
    if not headed:
        return Columns(columns, guessed=True)
    names = tuple(vocabulary.folded(cell.flat) for cell in table.rows[0])
    return Columns(columns, (0,), guessed=True, signature=names, repeats=(names,))


def _column(at: int, first: list[Cell], kind: str, headed: bool) -> Column:
    header = first[at].flat if headed else ""
    name = header or f"column {at + 1}"
    return Column(at, name, kind, name, 0.0, (name,))


def _best(texts: list[list[str]], test: Callable[[str], bool], least: float, taken: set[int]) -> int | None:
    shares = {
        at: sum(test(text) for text in column) / len(column)
        for at, column in enumerate(texts)
        if at not in taken and len(column) >= 2
    }
    best = max(shares, key=lambda at: shares[at], default=None)
    return best if best is not None and shares[best] >= least else None


def _is_time(text: str) -> bool:
    if len(text) > 60:
        return False
    return bool(YEARS.search(text) or vocabulary.pattern("rows", "open_values").search(text.lower()))


def _is_body(text: str) -> bool:
    return (len(text) <= 160 and bool(_bodies().search(text.lower().replace("ё", "е")))) or _is_acronyms(text)


@lru_cache(maxsize=1)
def _bodies() -> "re.Pattern[str]":
    return vocabulary.compiled(f"{word}*" for word in vocabulary.words("rows", "bodies"))


def _is_acronyms(text: str) -> bool:
    parts = [part for part in re.split(r"[\s,;/&+]+", text) if part]
    return bool(parts) and all(part.isupper() and 2 <= len(part) <= 10 and part.isalpha() for part in parts)


def _length(column: list[str]) -> float:
    return sum(map(len, column)) / len(column) if column else 0.0


def _filled(column: list[str], rows: int) -> float:
    return len(column) / max(1, rows)


def _numbered(column: list[str]) -> float:
    return sum(leading(text, strict=True)[0] is not None for text in column) / max(1, len(column))

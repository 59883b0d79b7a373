"""Indicators and outputs as rows of a form, read from what was sent: no row is lost, whatever changed meanwhile."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ayni.workplans.actions import PartEdit
from ayni.workplans.models import Indicator, Output, OutputType

_BLANK_ROWS = 1


@dataclass(frozen=True, slots=True)
class PartRow:
    """A row as it is drawn: `code` "" for a new one, `version` what the person saw, `stored` what another one saved."""

    kind: str
    words: str = ""
    code: str = ""
    version: int | None = None
    type: str = ""
    stored: str = ""


def rows_from_activity(kind: str, parts: Iterable[Indicator | Output]) -> list[PartRow]:
    """Return the rows of a fresh form, with an empty one at the end."""
    rows = [
        PartRow(kind, part.words, part.code, part.version, part.type if isinstance(part, Output) else "")
        for part in parts
    ]
    return rows + [PartRow(kind)] * _BLANK_ROWS


def rows_from_post(kind: str, post: Any) -> list[PartRow]:
    """Return the rows that were sent; missing or foreign values count as empty."""
    words = post.getlist(f"{kind}_words")
    codes, versions, types = (
        _padded(post.getlist(f"{kind}_{name}"), len(words)) for name in ("code", "version", "type")
    )
    return [
        PartRow(
            kind,
            text.replace("\r\n", "\n"),
            code[:30],
            int(version) if version.isascii() and version.isdecimal() and len(version) < 10 else None,
            type_ if type_ in OutputType.values else "",
        )
        for text, code, version, type_ in zip(words, codes, versions, types, strict=True)
    ]


def edits(rows: Sequence[PartRow]) -> list[PartEdit]:
    """Return what the rows ask for."""
    return [
        PartEdit("indicator" if row.kind == "indicator" else "output", row.words, row.code, row.type, row.version)
        for row in rows
    ]


def refreshed(kind: str, rows: Sequence[PartRow], parts: Iterable[Indicator | Output]) -> list[PartRow]:
    """Return sent rows with the versions of now and, where it differs, the text of now beside them.

    A row that was withdrawn meanwhile becomes a new one; one that was added meanwhile is shown too.
    """
    now = {part.code: part for part in parts}
    kept: list[PartRow] = []
    for row in rows:
        part = now.pop(row.code, None) if row.code else None
        if part is None:
            kept.append(replace(row, code="", version=None))
        else:
            kept.append(replace(row, version=part.version, stored=part.words if part.words != row.words else ""))
    added = rows_from_activity(kind, now.values())[:-_BLANK_ROWS]
    return added + kept


def _padded(values: list[str], length: int) -> list[str]:
    return (values + [""] * length)[:length]

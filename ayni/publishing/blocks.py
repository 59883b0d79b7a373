"""The blocks of a section: paragraphs, items, numbered items and footnotes, and their plain-text form for editing.

In the text form blocks are parted by empty lines, or by their own signs at the start of a line: `- ` an item, `1. `
or `a) ` a numbered item with its marker, `#. ` one without, `[1] ` a footnote with its marker. Anything else is a
paragraph; its line ends become spaces. A backslash before a sign makes it plain text. Reading the text of blocks gives
the same blocks.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict

from django.utils.translation import gettext as _

from ayni.core.errors import Invalid

KINDS = ("paragraph", "item", "numbered", "footnote")
_LONGEST = 20_000
_SIGNS = (
    ("item", re.compile(r"[-•*–]\s+(?=\S)")),
    ("footnote", re.compile(r"\[(?P<marker>[^\]\s]{1,8})\]\s+(?=\S)")),
    ("numbered", re.compile(r"#\.\s+(?=\S)")),
    ("numbered", re.compile(r"(?P<marker>\d{1,3})[.)]\s+(?=\S)")),
    ("numbered", re.compile(r"\(?(?P<marker>[a-zа-я]|[ivx]{1,5})\)\s+(?=\S)", re.IGNORECASE)),
)


class Block(TypedDict):
    """One paragraph, item or footnote; `marker` is the number of a numbered item or footnote, or None."""

    kind: str
    text: str
    marker: str | None


def checked_blocks(blocks: Iterable[Mapping[str, Any]]) -> list[Block]:
    """Return the blocks in their stored form. Raises Invalid for an unknown kind, a text that is too long or empty."""
    return [_checked(block, place) for place, block in enumerate(blocks, start=1)]


def blocks_of_text(text: str) -> list[Block]:
    """Read the plain-text form."""
    blocks: list[Block] = []
    fresh = True
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        stripped = line.strip()
        if not stripped:
            fresh = True
            continue
        started = _started(stripped)
        if started is None and not fresh and blocks:
            blocks[-1]["text"] += " " + _unescaped(stripped)
        else:
            blocks.append(started or Block(kind="paragraph", text=_unescaped(stripped), marker=None))
        fresh = False
    return blocks


def text_of_blocks(blocks: Sequence[Mapping[str, Any]]) -> str:
    """Return the plain-text form; items of one list stand on lines of their own without empty lines between."""
    parts: list[str] = []
    before = ""
    for block in blocks:
        kind = str(block["kind"])
        tight = kind == before and kind in ("item", "numbered")
        parts += ["\n" if tight else "\n\n", _signed(kind, block.get("marker"), str(block["text"]))]
        before = kind
    return "".join(parts[1:])


def _started(line: str) -> Block | None:
    for kind, sign in _SIGNS:
        found = sign.match(line)
        if found:
            return Block(kind=kind, text=_unescaped(line[found.end() :]), marker=found.groupdict().get("marker"))
    return None


def _signed(kind: str, marker: Any, text: str) -> str:
    flat = " ".join(text.split())
    if _started(flat) or flat.startswith("\\"):
        flat = "\\" + flat
    if kind == "item":
        return f"- {flat}"
    if kind == "numbered":
        sign = f"{marker}." if str(marker or "").isdigit() else f"{marker})" if marker else "#."
        return f"{sign} {flat}"
    return f"[{marker or 1}] {flat}" if kind == "footnote" else flat


def _unescaped(text: str) -> str:
    return text[1:] if text.startswith("\\") else text


def _checked(block: Mapping[str, Any], place: int) -> Block:
    kind, text = str(block.get("kind", "")), " ".join(str(block.get("text", "")).split())
    marker = block.get("marker")
    if kind not in KINDS:
        raise Invalid(
            code="invalid", fields={"blocks": [_("Block %(place)s is of an unknown kind.") % {"place": place}]}
        )
    if not text or len(text) > _LONGEST:
        sentence = _("Paragraph %(place)s is empty or longer than %(limit)s characters.")
        raise Invalid(code="invalid", fields={"blocks": [sentence % {"place": place, "limit": _LONGEST}]})
    return Block(kind=kind, text=text, marker=str(marker)[:8] if marker else None)

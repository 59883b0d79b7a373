"""Rows of a plan's table that are no activities: totals, notes, numbers of columns, signatures, headings."""

import re
from functools import lru_cache

from ayni.reading.documents import vocabulary
from ayni.reading.documents.blocks import Cell

AMOUNT = re.compile(r"^[\s\d.,'’  %()$€£₽+-]*(?:[A-Z]{3}|[a-zа-я]{1,5}\.?|[€$£₽])?[\s\d.,'’  %()-]*$")
STAR = re.compile(r"^\s*(?:\*+|[¹²³⁴⁵]|\(\*\))\s*\S")
MAX_HEADING = 240
CAPTION = re.compile(
    r"^\s*(?:table|tableau|tabla|cuadro|таблица|figure|matrix|matrice|matriz)\s*(?:no\.?|n°|nº|№)?\s*[\dIVX]+", re.I
)
GENERAL_NUMBER = re.compile(r"^(?:\d+|[ivx]+)[.)]?\s+|\s+(?:\d+|[ivx]+|[a-zа-я])$")


@lru_cache(maxsize=8)
def _starts(key: str) -> "re.Pattern[str]":
    listed = vocabulary.words("rows", key)
    return re.compile(rf"^\s*(?:{vocabulary.compiled(listed, whole=True).pattern})(?!\w)", re.I)


def is_total(filled: list[Cell]) -> bool:
    """A row whose first words say "total" and whose other cells are amounts or blank.

    Where these are all its words, amounts of things count too: "Total", "5 activities".
    """
    if not filled or len(filled[0].flat) > 80:
        return False
    words = filled[0].flat.replace("ё", "е")
    found = _starts("total").match(words)
    if not found:
        return False
    bare = not words[found.end() :].strip(" .:")
    return all(AMOUNT.match(cell.flat) or (bare and cell.flat[:1].isdigit()) for cell in filled[1:])


def is_numbers_of_columns(filled: list[Cell]) -> bool:
    """Whether the cells that have text number the columns: 1, 2, 3, … or a, b, c, …"""
    if len(filled) < 3 or len(filled[0].flat) > 5 or len(filled[1].flat) > 5:
        return False
    texts = [cell.flat.strip("()[]. ") for cell in filled]
    if all(text.isdigit() for text in texts):
        values = [int(text) for text in texts]
        return values[0] in (0, 1) and values == list(range(values[0], values[0] + len(values)))
    letters = "".join(texts).lower()
    return len(letters) == len(texts) and letters in ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмн"[: len(letters)])


def is_note(text: str) -> bool:
    found = _starts("note").match(text)
    if found and text[found.end() :].lstrip()[:1] in (":", ".", "-", "–", "—", ")"):
        return True
    return bool(STAR.match(text)) or (len(text) > MAX_HEADING and text.rstrip().endswith("."))


def is_signature(filled: list[Cell]) -> bool:
    return bool(filled) and len(filled[0].flat) < 100 and bool(_starts("signature").match(filled[0].flat))


def names_objective(text: str) -> bool:
    """Whether the row or heading says that it is an objective: "Objective 2:", "Задача 1.1"."""
    return _labelled("objective", text)


def is_general(text: str) -> bool:
    """Whether a heading only names a part that every document has, such as an introduction or "Annex 2"."""
    bare = GENERAL_NUMBER.sub("", vocabulary.folded(text))
    if CAPTION.match(text):
        return True
    return bool(vocabulary.pattern("rows", "general", whole=True).fullmatch(bare))


def names_focus(text: str) -> bool:
    return _labelled("focus", text)


def _labelled(key: str, text: str) -> bool:
    found = _starts(key).match(text.replace("ё", "е"))
    if not found:
        return False
    rest = text[found.end() :].strip()
    return not rest or bool(
        re.match(r"(?:no\.?|n°|nº|№)?\s*[\dIVXА-ЯA-Zivx]{0,4}(?:[.\d-]*)\s*(?:[.:)–—-]|$)|\d", rest)
    )


def objective_text(text: str) -> tuple[str | None, str]:
    """Return (number, text) of "Objective 2: Protect…"; the text stays whole where there is nothing after the label."""
    found = _starts("objective").match(text.replace("ё", "е"))
    if not found:
        return None, text
    rest = text[found.end() :]
    parts = re.match(
        r"\s*(?:no\.?|n°|nº|№)?\s*(?P<number>[A-ZА-Я]{0,3}[.-]?\d+(?:[.\-]\d+)*[a-zа-я]?(?!\w)|[IVX]{1,5}(?!\w)|[A-ZА-Я](?=[.:)]))?\s*[.:)]?\s*[–—:.-]?\s*",
        rest,
    )
    if parts is None or not rest[parts.end() :].strip():
        return (parts.group("number") if parts else None), text
    return parts.group("number"), rest[parts.end() :].strip()

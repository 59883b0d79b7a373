"""Marks by which words find their place again when a document comes back: what they are, and what they said.

A mark is seen by people and survives every word processor: `[#q1@3:9f3a2b1c]` opens a place (its key, the version of
what stood there, a fingerprint of the words), `[#end]` closes it. By the fingerprint it is known, without a copy of the
words, whether somebody changed them in the document, in Ayni, or in both.
"""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ayni.publishing.documents.content import clean_text

END = "[#end]"
# What of a row of a workplan is compared.
FIELDS = ("text", "time_frame", "responsible", "indicators", "outputs")
MARK = re.compile(r"\[#(?P<key>[\w:.+-]+?)(?:@(?P<version>\d{1,9}):(?P<base>[\w.-]{2,80}))?\]")
_NOTE_SIGNS = re.compile(r"[*†‡§]+|(?<=\S)[⁰¹²³⁴-⁹]+")
_BULLETS = re.compile(r"^[•‣◦▪●○■□◆–—*·-]\s+")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u00ad": None})


class Mark(NamedTuple):
    """`base` is the fingerprint of what stood there when the document was written; "" where there is none."""

    key: str
    version: int
    base: str


def mark_of(key: str, version: int, words: str) -> str:
    """Return the mark that opens the place of some words."""
    return f"[#{key}@{version}:{fingerprint(words)}]"


def read_mark(text: str) -> Mark | None:
    """Return the first mark in a text."""
    found = MARK.search(text)
    return Mark(found["key"], int(found["version"] or 0), found["base"] or "") if found else None


def row_mark(activity: Mapping[str, Any], version: str = "") -> str:
    """Return what a row of a workplan is known by, `CODE@VERSION:BASE`; BASE holds a fingerprint of each of FIELDS."""
    words = {
        "text": activity["text"],
        "time_frame": activity["time_frame"]["words"] or "",
        "responsible": activity["responsible"]["words"] or "",
        "indicators": "\n".join(" ".join(item["words"].split()) for item in activity["indicators"]),
        "outputs": "\n".join(" ".join(item["words"].split()) for item in activity["outputs"]),
    }
    return f"{activity['code']}@{version or 0}:{'.'.join(short(words[name]) for name in FIELDS)}"


def bases_of(base: str) -> dict[str, str]:
    """Return field -> fingerprint from the BASE of a row; {} for what is none."""
    parts = base.split(".")
    return dict(zip(FIELDS, parts, strict=True)) if len(parts) == len(FIELDS) else {}


def section_fingerprint(blocks: Sequence[Mapping[str, Any]]) -> str:
    """Return eight signs that stand for the blocks of a section, wherever its footnotes are kept."""
    return fingerprint(section_words(blocks))


def section_words(blocks: Sequence[Mapping[str, Any]]) -> str:
    """Return the blocks of a section as they are compared: counted numbers and the signs of notes are the writers'."""
    lines = [f"{block['kind']} {settled(_NOTE_SIGNS.sub('', block['text']))}" for block in blocks]
    notes = sorted(line for line in lines if line.startswith("footnote "))
    return "\n".join([line for line in lines if not line.startswith("footnote ")] + notes)


def short(words: str) -> str:
    """Return the short fingerprint of a field of a row."""
    return fingerprint(words)[:6]


def fingerprint(words: str) -> str:
    """Return eight signs that stand for some words, whatever a word processor makes of their spacing and quotes."""
    return hashlib.sha256(settled(words).encode()).hexdigest()[:8]


def settled(words: str) -> str:
    """Return words as they are compared: what programs change by themselves is the same in all copies.

    Spacing, empty lines, signs of bullets, typographic quotes and compatibility forms; never letters or their case.
    """
    plain = unicodedata.normalize("NFKC", clean_text(words).translate(_QUOTES))
    lines = (_BULLETS.sub("", " ".join(line.split())) for line in plain.splitlines())
    return "\n".join(line for line in lines if line)

"""Tokens: words and numbers with their folded form and place, and the ends of sentences and clauses."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"[^\W\d_]+|\d+(?:[.,'’\u00a0\u202f]\d{3})*(?:[.,]\d+)?|[.;:!?…\n]|[^\s\w]|_")
_ENDS = frozenset(".;!?…\n")
_ABBREVIATIONS = frozenset({"no", "nr", "approx", "ca", "incl", "max", "min", "etc", "p", "ex", "т", "г", "гг", "стр"})


_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыэюя"
_SPELLED = "a b v g d e zh z i i k l m n o p r s t u f h c ch sh sh y e yu ya"
_LATIN = dict(zip(_CYRILLIC, _SPELLED.split(), strict=True))


class Token(NamedTuple):
    """`kind` is "word", "number", "." for the end of a sentence, or "," for any other sign."""

    key: str
    kind: str
    start: int
    end: int


def fold(text: str) -> str:
    """Return the text in small letters without accents; ё is е and й is и."""
    return text.lower() if text.isascii() else _folded(text)


def in_latin(folded: str) -> str:
    """Return a folded word in plain Latin letters: names are then alike in Russian and the other languages."""
    return folded if folded.isascii() else "".join(_LATIN.get(sign, "") for sign in folded)


@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in parted if not unicodedata.combining(sign)).replace("’", "'")


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    tokens: list[Token] = []
    for piece in _PIECE.finditer(text):
        sign, start, end = piece.group(), piece.start(), piece.end()
        if sign[0].isdigit():
            tokens.append(Token(sign, "number", start, end))
        elif sign[0].isalpha():
            tokens.append(Token(fold(sign), "word", start, end))
        elif sign in _ENDS and not _inside(tokens, text, sign, end):
            tokens.append(Token(sign, ".", start, end))
        else:
            tokens.append(Token(sign, ",", start, end))
    return tokens


def _inside(tokens: list[Token], text: str, sign: str, end: int) -> bool:
    """Return whether a stop ends no sentence: after an abbreviation or an initial, inside "U.S." or "30.06.2026"."""
    if sign != "." or not tokens:
        return False
    after = text[end : end + 1]
    if after.isalnum():
        return True
    before = tokens[-1]
    return before.kind == "word" and before.end == end - 1 and before.key in _ABBREVIATIONS

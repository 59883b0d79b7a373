"""Text to tokens: words folded to plain letters, numbers, numeric dates and punctuation, each with its place in
the text."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple


class Token(NamedTuple):
    """One token. `key` is the folded form; `kind` is word, number, mixed, date, month, year_pair or the mark itself."""

    kind: str
    key: str
    start: int
    end: int


_SHAPES = re.compile(
    r"""
    (?P<date>\d{4}([-/])\d{1,2}\2\d{1,2}(?![\d-])|\d{1,2}\ ?([./-])\ ?\d{1,2}\ ?\3\ ?(?:\d{4}|\d{2})(?![\d]))
   |(?P<month>(?<![\d.])(?:0?[1-9]|1[0-2])[./](?:19|20)\d{2}(?![\d/.-]*\d)|(?:19|20)\d{2}\.(?:0[1-9]|1[0-2])(?!\d))
   |(?P<year_pair>(?<!\d)(?:19|20)\d{2}[-/–—‑]\d{2}(?![\d\w]))
   |(?P<short>(?<![^\W\d_])['’‘´`]\ ?\d{2}(?!\w)|(?<=[^\W\d_]{3})['’‘´`]\d{2}(?!\w))
   |(?P<number>\d{1,3}(?:[  ., ]\d{3})+(?![\d])|\d+(?:[.,]\d+)?(?![\w]))
   |(?P<mixed>[^\W_]*\d[^\W_]*)
   |(?P<word>[^\W\d_]+)
   |(?P<mark>[-–—‑−‐/,;:()&%+<>=≥≤.•|\n$€£])
    """,
    re.VERBOSE,
)
_DASHES = str.maketrans(dict.fromkeys("–—‑−‐", "-"))
_PLAIN = str.maketrans({**dict.fromkeys("–—‑−‐", "-"), "œ": "oe", "æ": "ae"})


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, no accents, no ligatures: "Décembre" and "DECEMBRE" become "decembre", "ё" becomes "е"."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    plain = unicodedata.normalize("NFKD", lowered)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_PLAIN)


@lru_cache(maxsize=16)
def tokenise(text: str) -> tuple[Token, ...]:
    """Every token of `text` in order; blanks, quotes and other signs are left out.

    The last texts are kept: an indicator is cut once for its words and once for its times.
    """
    tokens = []
    for match in _SHAPES.finditer(text):
        kind = match.lastgroup or "mark"
        raw = match.group(kind)
        if kind == "mark":
            kind = raw.translate(_DASHES)
            tokens.append(Token(kind, kind, match.start(), match.end()))
        elif kind == "short":
            year = int(raw[-2:])
            tokens.append(Token("number", str(year + (1900 if year > 70 else 2000)), match.start(), match.end()))
        else:
            tokens.append(Token(kind, fold(raw), match.start(), match.end()))
    return tuple(tokens)

"""Text to words, each with its place; composed words such as "agro-biodiversity" are one word."""

import re
from itertools import accumulate

_JOINED = frozenset(
    {
        "agro", "bio", "eco", "geo", "hydro", "micro", "multi", "inter", "socio", "ethno", "agri",
        "e", "co", "éco", "sub", "sous", "pre", "re", "агро", "био", "эко", "гео", "гидро", "микро",
        "мульти", "меж", "социо", "этно", "со",
    }
)  # fmt: skip
_WORD = re.compile(r"([^\W_]+)")
_HYPHENS = frozenset("-‐‑")
_BREAKS = frozenset('.,;:!?()[]{}•|…«»“”"\t=+')

# A word as it is written, where it begins and where it ends. A bare tuple: a text has many, and they are short-lived.
Word = tuple[str, int, int]


def words_of(text: str) -> list[Word]:
    """Every word of the text in order, with its start and its end."""
    parts = _WORD.split(text)
    ends = list(accumulate(map(len, parts)))
    words = list(zip(parts[1::2], ends[::2], ends[1::2], strict=False))
    if _HYPHENS.isdisjoint(text):
        return words
    return _joined(text, words)


def _joined(text: str, words: list[Word]) -> list[Word]:
    whole: list[Word] = []
    for raw, start, end in words:
        if whole and text[start - 1] in _HYPHENS and whole[-1][2] == start - 1 and whole[-1][0].lower() in _JOINED:
            start = whole.pop()[1]
            raw = text[start:end]
        whole.append((raw, start, end))
    return whole


def parted(text: str, start: int, end: int) -> bool:
    """Whether what stands between two words keeps them from being one phrase."""
    if end - start == 1:
        return text[start] in _BREAKS
    between = text[start:end]
    return between.count("\n") > 1 or not _BREAKS.isdisjoint(between)

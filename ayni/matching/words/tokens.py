"""Tokens: words and numbers with their folded form and place, and the ends of sentences and clauses."""

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

_PIECE = re.compile(r"([^\W\d_]+|\d+(?:[.,'’\u00a0\u202f]\d{3})*(?:[.,]\d+)?|[.;:!?…\n]|[^\s\w]|_)")
_WORD = re.compile(r"[^\W\d_]+")
# A letter whose small form depends on where it stands.
_FINAL = "Σ"
_ENDS = frozenset(".;!?…\n")
_ABBREVIATIONS = frozenset({"no", "nr", "approx", "ca", "incl", "max", "min", "etc", "p", "ex", "т", "г", "гг", "стр"})
# So many words are remembered before all are forgotten, and none that is longer.
_KEPT, _LONGEST_WORD = 100_000, 60

_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщыэюя"
_SPELLED = "a b v g d e zh z i i k l m n o p r s t u f h c ch sh sh y e yu ya"
_LATIN = dict(zip(_CYRILLIC, _SPELLED.split(), strict=True))


class Token(NamedTuple):
    """`kind` is "word", "number", "." for the end of a sentence, or "," for any other sign."""

    key: str
    kind: str
    start: int
    end: int


class _Unaccented(dict[int, str]):
    """What each sign becomes without accents, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        parted = unicodedata.normalize("NFKD", chr(code))
        plain = self[code] = "".join(sign for sign in parted if not unicodedata.combining(sign)).replace("’", "'")
        return plain


_UNACCENTED = _Unaccented()


def fold(text: str) -> str:
    """Return the text in small letters without accents; ё is е and й is и."""
    if text.isascii():
        return text.lower()
    return _folded(text) if len(text) <= _LONGEST_WORD else text.lower().translate(_UNACCENTED)


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    return word.lower().translate(_UNACCENTED)


def folded_words(text: str) -> list[str]:
    """Return the words of a text, folded, without figures and signs."""
    if text.isascii():
        return _WORD.findall(text.lower())
    signs = frozenset(text)
    if not (signs <= _plain or all(map(_is_plain, signs))):
        return _WORD.findall(fold(text))
    return [fold(word) for word in _WORD.findall(text)]


# Signs that are letters as well when folded, or are none either way: a text of these parts into the same words
# before it is folded as after, and words that were folded before are known.
_plain: set[str] = set(map(chr, range(128)))


def _is_plain(sign: str) -> bool:
    folded = fold(sign)
    letter = _WORD.fullmatch(sign) is not None
    plain = sign != _FINAL and bool(folded) and all((_WORD.fullmatch(one) is not None) == letter for one in folded)
    if plain:
        _plain.add(sign)
    return plain


def in_latin(folded: str) -> str:
    """Return a folded word in plain Latin letters: names are then alike in Russian and the other languages."""
    return folded if folded.isascii() else "".join(_LATIN.get(sign, "") for sign in folded)


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a text in order."""
    parts = _PIECE.split(text)
    pieces, ends = parts[1::2], list(accumulate(map(len, parts)))
    recall = _known.get
    tokens = [
        Token(*(recall(piece) or _know(piece)), start, end)
        for piece, start, end in zip(pieces, ends[::2], ends[1::2], strict=False)
    ]
    if "." in pieces:
        for at, piece in enumerate(pieces):
            if piece == "." and _is_inside(tokens, text, at):
                tokens[at] = tokens[at]._replace(kind=",")
    return tokens


# The key and the kind of pieces that were met before.
_known: dict[str, tuple[str, str]] = {}


def _know(piece: str) -> tuple[str, str]:
    if piece[0].isdigit():
        known = (piece, "number")
    elif piece[0].isalpha():
        known = (fold(piece), "word")
    else:
        known = (piece, "." if piece in _ENDS else ",")
    if len(_known) > _KEPT:
        _known.clear()
    _known[piece] = known
    return known


def _is_inside(tokens: list[Token], text: str, at: int) -> bool:
    """Return whether a stop ends no sentence: after an abbreviation or an initial, inside "U.S." or "30.06.2026"."""
    if not at:
        return False
    end = tokens[at].end
    if text[end : end + 1].isalnum():
        return True
    before = tokens[at - 1]
    return before.kind == "word" and before.end == end - 1 and before.key in _ABBREVIATIONS

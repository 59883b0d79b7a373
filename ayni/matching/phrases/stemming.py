"""Light stems: plural, gender and case go, the word stays. Words are folded first: lower case, no accents, ё as е.

Derived words (a verb beside its noun, an adjective beside its noun) are not brought together here; word lists name
them, so that nothing is taken for a relative that only looks like one.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_ACUTE_FREE = {
    ord("й"): "й",
    ord("ё"): "е",
    ord("œ"): "oe",
    ord("æ"): "ae",
    ord("ß"): "ss",
    ord("ø"): "o",
    ord("ł"): "l",
}
_FOLDS = {
    code: "".join(sign for sign in unicodedata.normalize("NFKD", chr(code)) if not unicodedata.combining(sign))
    for code in range(0xC0, 0x250)
} | dict.fromkeys(range(0x300, 0x370), "")
_FOLDS |= _ACUTE_FREE | dict.fromkeys(map(ord, "-‐‑"), "")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case without accents, ligatures and inner hyphens; "ё" becomes "е", "й" stays."""
    lowered = word.lower()
    if lowered.isascii() and "-" not in lowered:
        return lowered
    return unicodedata.normalize("NFC", lowered).translate(_FOLDS)


def stem(folded: str, lang: str) -> str:
    """The stem of a folded word in one of the four languages."""
    return _STEMMERS[lang](folded)


_IRREGULAR = {
    "women": "woman", "men": "man", "children": "child", "mice": "mouse", "feet": "foot", "leaves": "leaf",
    "wolves": "wolf", "calves": "calf", "halves": "half", "knives": "knife", "lives": "life", "data": "data",
}  # fmt: skip


def _english(word: str) -> str:
    if len(word) <= 3 or not word.endswith("s"):
        return _IRREGULAR.get(word, word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return word[:-2]
    return word if word.endswith(("ss", "us", "is")) else word[:-1]


def _french(word: str) -> str:
    if len(word) <= 3:
        return word
    if word.endswith("eux"):
        word = word[:-1] + "s"
    elif word.endswith("aux") and not word.endswith("eaux") and len(word) > 5:
        word = word[:-2] + "l"
    elif word.endswith(("s", "x")):
        word = word[:-1]
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith("if"):
        word = word[:-1] + "v"
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] and word[-1] in "nltrs" else word


def _spanish(word: str) -> str:
    if len(word) <= 4:
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("es") and word[-3] in "lrndszyj":
        return word[:-2]
    if word.endswith("s"):
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word[-1] in "oae" else word


_RUSSIAN_ADJECTIVE = frozenset({
    "ими", "ыми", "его", "ого", "ему", "ому", "ее", "ие", "ые", "ое", "ей", "ий", "ый", "ой", "ем", "им",
    "ым", "ом", "их", "ых", "ую", "юю", "ая", "яя", "ою", "ею",
})  # fmt: skip
_RUSSIAN_NOUN = frozenset({
    "иями", "ями", "ами", "ией", "иям", "ием", "иях", "ев", "ов", "ие", "ье", "еи", "ии", "ей", "ой", "ий",
    "ям", "ем", "ам", "ом", "ах", "ях", "ию", "ью", "ия", "ья", "а", "е", "и", "й", "о", "у", "ы", "ь", "ю",
    "я",
})  # fmt: skip
_VOWELS = frozenset("аеиоуыэюя")
_FLEETING = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)")


def _russian(word: str) -> str:
    if len(word) <= 3:
        return word
    first = next((at for at, sign in enumerate(word) if sign in _VOWELS), len(word)) + 1
    cut = _without(word, first, _RUSSIAN_ADJECTIVE)
    if cut == word:
        cut = _without(word, first, _RUSSIAN_NOUN)
    if cut.endswith("и") and len(cut) > first:
        cut = cut[:-1]
    if cut.endswith(("нн", "ь")):
        cut = cut[:-1]
    return _FLEETING.sub("", cut) if len(cut) > 4 else cut


def _without(word: str, first: int, endings: frozenset[str]) -> str:
    for length in (3, 2, 1):
        if len(word) - length >= first and word[-length:] in endings:
            return word[:-length]
    return word


_STEMMERS: dict[str, Callable[[str], str]] = {
    "en": _english,
    "fr": _french,
    "es": _spanish,
    "ru": _russian,
}

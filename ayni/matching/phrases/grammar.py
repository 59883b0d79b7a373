"""What a language lets stand inside a phrase, and which words head phrases alike: read from `words/<language>.txt`.

A line is `function: words`, `light: words`, or `@class: words`. Function words may stand anywhere inside a phrase
("gestion de l’eau"). Light words may too, for they narrow it without changing its subject ("sustainable",
"горный"). Words of one class head phrases alike: who labels a concept "pasture management" also finds "managing
pastures". `word*` is everything that begins so; other words are meant in all their inflected forms.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeVar

from ayni.matching.phrases.stemming import fold, stem

LANGUAGES = ("en", "fr", "es", "ru")
Kept = TypeVar("Kept")


class Grammar(NamedTuple):
    """The words of one language that phrases are made with."""

    lang: str
    function: frozenset[str]
    light: Mapping[str, bool]
    classes: Mapping[str, str]

    def class_of(self, folded: str) -> str:
        """The class of a folded word, or nothing."""
        return _kept(self.classes, folded, self.lang) or ""

    def is_light(self, folded: str) -> bool:
        """Whether the word narrows a phrase without changing its subject."""
        return bool(_kept(self.light, folded, self.lang))


@cache
def grammar(lang: str) -> Grammar:
    """Return the grammar of one of the four languages."""
    function: set[str] = set()
    light: dict[str, bool] = {}
    classes: dict[str, str] = {}
    text = files("ayni.matching.phrases").joinpath("words", f"{lang}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        kind, colon, words = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        if kind == "function":
            function.update(fold(word) for word in words.split())
        elif kind == "light":
            light.update(dict.fromkeys((_key(word, lang) for word in words.split()), True))
        else:
            classes.update(dict.fromkeys((_key(word, lang) for word in words.split()), kind))
    return Grammar(lang, frozenset(function), light, classes)


def _key(word: str, lang: str) -> str:
    return fold(word) if word.endswith("*") else stem(fold(word), lang)


def _kept(table: Mapping[str, Kept], folded: str, lang: str) -> Kept | None:
    found = table.get(stem(folded, lang))
    if found is not None:
        return found
    return next((table[key] for end in range(len(folded), 2, -1) if (key := folded[:end] + "*") in table), None)

"""Word lists of a language: phrases that stand for a (class, value), found in a text in one pass.

A line of a `.lex` file is `CLASS=value: phrase, phrase`; the value may be absent. In a phrase `word*` is any word that
begins so, `..` stands for at most four words in between, `{a|b}` for either ending; `#` opens a comment. Accents and
case are free.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ayni.matching.words.tokens import Token, fold

_BRACES = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"\.\.|[^\W_]+\*?|[^\s\w]")
_GAP, _WIDEST = "..", 4

Phrase = tuple[tuple[str, ...], str, str]


class Found(NamedTuple):
    """A phrase found in tokens: its class and value, the first token and the one after the last."""

    name: str
    value: str
    first: int
    last: int


class Lexicon:
    """The phrases of one language."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._whole: dict[str, list[Phrase]] = {}
        self._begun: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            first = phrase[0][0]
            place = self._begun if first.endswith("*") else self._whole
            place.setdefault(first.rstrip("*"), []).append(phrase)
        self._lengths = sorted({len(beginning) for beginning in self._begun})
        self._known: dict[str, tuple[Phrase, ...]] = {}

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """Return every phrase in the tokens; of one class at one place only the longest."""
        keys = [token.key for token in tokens]
        kinds = [token.kind for token in tokens]
        found: list[Found] = []
        reach: dict[str, int] = {}
        for at, key in enumerate(keys):
            best: dict[str, Found] = {}
            for words, name, value in self._phrases(key):
                last = _match(words, 1, keys, kinds, at + 1)
                if last > reach.get(name, 0) and (name not in best or last > best[name].last):
                    best[name] = Found(name, value, at, last)
            for hit in best.values():
                reach[hit.name] = hit.last
                found.append(hit)
        return found

    def _phrases(self, key: str) -> tuple[Phrase, ...]:
        known = self._known.get(key)
        if known is None:
            begun = (self._begun.get(key[:length], ()) for length in self._lengths if length <= len(key))
            known = (*self._whole.get(key, ()), *(phrase for phrases in begun for phrase in phrases))
            if len(self._known) > 100_000:
                self._known.clear()
            self._known[key] = known
        return known


def _match(words: tuple[str, ...], done: int, keys: Sequence[str], kinds: Sequence[str], at: int) -> int:
    """Return the place after the phrase, 0 where it does not stand there."""
    while done < len(words):
        word = words[done]
        if word == _GAP:
            for skipped in range(_WIDEST + 1):
                if "." in kinds[at : at + skipped]:
                    return 0
                last = _match(words, done + 1, keys, kinds, at + skipped)
                if last:
                    return last
            return 0
        if at >= len(keys) or not (keys[at].startswith(word[:-1]) if word.endswith("*") else keys[at] == word):
            return 0
        done, at = done + 1, at + 1
    return at


def _spelled(phrase: str) -> Iterable[str]:
    found = _BRACES.search(phrase)
    if found is None:
        yield phrase
        return
    for ending in found.group(1).split("|"):
        yield from _spelled(phrase[: found.start()] + ending + phrase[found.end() :])


def phrases_of(text: str) -> Iterable[Phrase]:
    """Yield the words, class and value of every phrase of a `.lex` file."""
    for line in text.splitlines():
        content = line.split("#", 1)[0].strip()
        if not content:
            continue
        head, _colon, phrases = content.partition(":")
        name, _sign, value = head.partition("=")
        for phrase in phrases.split(","):
            for spelled in _spelled(phrase.strip()):
                words = tuple(_WORD.findall(fold(spelled)))
                if words:
                    yield words, name.strip(), value.strip()


@cache
def read_lexicon(package: str, lang: str) -> Lexicon:
    """Return the lexicon `lang`.lex of `package`."""
    return Lexicon(phrases_of(files(package).joinpath(f"{lang}.lex").read_text(encoding="utf-8")))

"""Word lists of a language: phrases that stand for a (class, value), found in a text in one pass.

A line of a `.lex` file is `CLASS=value: phrase, phrase`; the value may be absent. In a phrase `word*` is any word that
begins so, `..` stands for at most four words in between, `{a|b}` for either ending; `#` opens a comment. Accents and
case are free.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from ayni.matching.words.tokens import Token, fold

_BRACES = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"\.\.|[^\W_]+\*?|[^\s\w]")
_GAP, _WIDEST = "..", 4
# So many words and pairs of words are remembered before all are forgotten.
_KEPT = 200_000

Phrase = tuple[tuple[str, ...], str, str]


class Found(NamedTuple):
    """A phrase found in tokens: its class and value, the first token and the one after the last."""

    name: str
    value: str
    first: int
    last: int


class _Opened(NamedTuple):
    """What two words that follow each other open: phrases that are whole with them, as class, value and length.

    Where some phrase needs more words to be seen, all that are possible are `longer` and none is `whole`.
    """

    whole: tuple[tuple[str, str, int], ...]
    longer: tuple[Phrase, ...]


_OPENS_NOTHING = _Opened((), ())
_Begun = tuple[tuple[Phrase, ...], dict[str, _Opened]]


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
        self._known: dict[str, _Begun] = {}
        self._pairs = 0

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """Return every phrase in the tokens; of one class at one place only the longest."""
        keys = [token.key for token in tokens]
        kinds = [token.kind for token in tokens]
        found: list[Found] = []
        reach: dict[str, int] = {}
        recall = self._known.get
        for at, (key, after) in enumerate(pairwise([*keys, ""])):
            phrases, pairs = recall(key) or self._begin(key)
            if not phrases:
                continue
            whole, longer = pairs.get(after) or self._open(phrases, pairs, after)
            for name, value, length in _longest(longer, keys, kinds, at, reach) if longer else whole:
                last = at + length
                if last > reach.get(name, 0):
                    reach[name] = last
                    found.append(Found(name, value, at, last))
        return found

    def _begin(self, key: str) -> _Begun:
        """The phrases that begin with a word, and a place to keep which of them each next word leaves."""
        begun = (self._begun.get(key[:length], ()) for length in self._lengths if length <= len(key))
        phrases = (*self._whole.get(key, ()), *(phrase for phrases in begun for phrase in phrases))
        if len(self._known) > _KEPT or self._pairs > _KEPT:
            self._known.clear()
            self._pairs = 0
        known = self._known[key] = (phrases, {})
        return known

    def _open(self, phrases: tuple[Phrase, ...], pairs: dict[str, _Opened], after: str) -> _Opened:
        self._pairs += 1
        possible = tuple(phrase for phrase in phrases if _goes_on(phrase[0], after))
        if not possible:
            opened = _OPENS_NOTHING
        elif any(len(words) > 2 or words[-1] == _GAP for words, _name, _value in possible):
            opened = _Opened((), possible)
        else:
            longest: dict[str, tuple[str, str, int]] = {}
            for words, name, value in possible:
                if name not in longest or len(words) > longest[name][2]:
                    longest[name] = (name, value, len(words))
            opened = _Opened(tuple(longest.values()), ())
        pairs[after] = opened
        return opened


def _goes_on(words: tuple[str, ...], after: str) -> bool:
    """Return whether a phrase whose first word is there may go on with the word after it."""
    return len(words) == 1 or words[1] == _GAP or _is(words[1], after)


def _is(word: str, key: str) -> bool:
    return key.startswith(word[:-1]) if word.endswith("*") else key == word


def _longest(
    phrases: tuple[Phrase, ...], keys: Sequence[str], kinds: Sequence[str], at: int, reach: dict[str, int]
) -> Iterable[tuple[str, str, int]]:
    """The longest phrase of each class that stands at a place and reaches further than others of its class."""
    best: dict[str, tuple[str, str, int]] = {}
    for words, name, value in phrases:
        last = _match(words, 1, keys, kinds, at + 1)
        if last > reach.get(name, 0) and (name not in best or last - at > best[name][2]):
            best[name] = (name, value, last - at)
    return best.values()


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
        if at >= len(keys) or not _is(word, keys[at]):
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

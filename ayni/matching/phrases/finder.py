"""A trie of phrases over the keys of words, and the longest of them in a text.

A label is a phrase as people write it. Marks on a word of it: `=word` only this form, `==word` only this form with its
accents, `word*` everything that begins so, `^Word` only with a capital. A word in capitals of at most four letters is
an abbreviation and is found in capitals only.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ayni.matching.phrases.grammar import Grammar
from ayni.matching.phrases.stemming import fold, stem
from ayni.matching.phrases.text import Word, parted, words_of

MOST_SKIPPED = 3
_LONGEST_ABBREVIATION = 4
_KEPT_WORDS = 200_000


class Found(NamedTuple):
    """What a phrase stands for, and its place in the text."""

    value: str
    start: int
    end: int


class _Node:
    __slots__ = ("after", "values")

    def __init__(self) -> None:
        self.after: dict[str, _Node] = {}
        self.values: tuple[str, ...] = ()


class _Known(NamedTuple):
    """The keys of a word that some phrase asks for, best first, and whether a phrase may leap over it.

    `begins` are the beginnings of phrases by one of these keys, each with its rank.
    """

    keys: tuple[str, ...]
    leap: bool
    begins: tuple[tuple[int, _Node], ...]


_Best = tuple[int, int, tuple[str, ...]]
_NOTHING: _Best = (-1, 0, ())


class Finder:
    """Finds the phrases of one language. `add` them, then `find`; one phrase may stand for several values."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._root = _Node()
        self._asked: set[str] = set()
        self._known: dict[str, _Known] = {}
        self._spelt: dict[tuple[str, bool], tuple[str, ...]] = {}

    def add(self, label: str, value: str, *, turned: bool = False) -> tuple[str, ...]:
        """Add a phrase; `turned` also finds its two words the other way round. Returns the keys it is found by."""
        path = self._path(label)
        self._insert(path, value)
        if turned and len(path) == 2 and not any(key[0] in "=^!" for keys in path for key in keys):
            self._insert(path[::-1], value)
        return tuple(keys[0] for keys in path)

    def add_keys(self, path: list[tuple[str, ...]], value: str) -> None:
        """Add a phrase by the keys of each of its words; any of a word's keys will do."""
        self._insert(path, value)

    def values_at(self, label: str) -> tuple[str, ...]:
        """Return what exactly this phrase stands for."""
        node = self._root
        for keys in self._path(label):
            if keys[0] not in node.after:
                return ()
            node = node.after[keys[0]]
        return node.values

    def find(self, text: str, words: list[Word]) -> list[Found]:
        """Return the longest phrases in the order of the text; they do not overlap."""
        recall = self._known.get
        known = [recall(raw) or self._know(raw) for raw, _start, _end in words]
        found: list[Found] = []
        free = 0
        for at in [at for at, one in enumerate(known) if one[2]]:
            if at < free:
                continue
            best = _NOTHING
            for rank, node in known[at][2]:
                reach = (at, rank, node.values) if node.values else _NOTHING
                if node.after:
                    reach = max(reach, self._longest(node, text, words, known, at, rank, 0))
                if reach > best:
                    best = reach
            if best[2]:
                end = best[0]
                found.extend([Found(value, words[at][1], words[end][2]) for value in best[2]])
                free = end + 1
        return found

    def _longest(
        self, node: _Node, text: str, words: list[Word], known: list[_Known], at: int, rank: int, skipped: int
    ) -> _Best:
        """The best phrase that goes on behind word `at`; `skipped` words before it were leapt over."""
        after = at + 1
        if after == len(words):
            return _NOTHING
        keys, leap, _begins = known[after]
        if not (keys or leap) or parted(text, words[at][2], words[after][1]):
            return _NOTHING
        best = _NOTHING
        for less, key in enumerate(keys):
            onward = node.after.get(key)
            if onward is not None:
                if onward.values:
                    best = max(best, (after, rank - less, onward.values))
                if onward.after:
                    best = max(best, self._longest(onward, text, words, known, after, rank - less, 0))
        if leap and skipped < MOST_SKIPPED:
            best = max(best, self._longest(node, text, words, known, after, rank - 1, skipped + 1))
        return best

    def _know(self, raw: str) -> _Known:
        if len(self._known) > _KEPT_WORDS:
            self._known.clear()
        known = self._known[raw] = self._look(raw)
        return known

    def _look(self, raw: str) -> _Known:
        folded = fold(raw)
        keys = [key for key in self._keys(raw, folded) if key in self._asked]
        leap = folded in self._grammar.function or self._grammar.is_light(folded)
        first = self._root.after
        begins = tuple((-rank, first[key]) for rank, key in enumerate(keys) if key in first)
        return _Known(tuple(keys), leap, begins)

    def _keys(self, raw: str, folded: str) -> Iterable[str]:
        stemmed = stem(folded, self._grammar.lang)
        if len(raw) > 1 and raw.isupper():
            yield "!" + folded.upper()
        if len(raw) > 2 and raw[-1] in "sS" and raw[:-1].isupper():
            yield "!" + folded[:-1].upper()
        if raw[0].isupper():
            yield "^=" + folded
            yield "^" + stemmed
        yield "==" + raw.lower()
        yield "=" + folded
        yield stemmed
        for end in range(len(folded), 1, -1):
            yield folded[:end] + "*"
        of_class = self._grammar.class_of(folded)
        if of_class:
            yield of_class

    def _path(self, label: str) -> list[tuple[str, ...]]:
        """The keys of each word of a label, without function words unless it has no others."""
        words = [_marked(label, start, end) for _raw, start, end in words_of(label)]
        content = [word for word in words if fold(word) not in self._grammar.function]
        kept = content or words
        return [self._spell(word, len(kept) == 1) for word in kept]

    def _spell(self, word: str, alone: bool) -> tuple[str, ...]:
        spelt = self._spelt.get((word, alone))
        if spelt is None:
            spelt = self._spelt[word, alone] = self._keys_of(word, alone=alone)
        return spelt

    def _keys_of(self, word: str, *, alone: bool) -> tuple[str, ...]:
        bare = word.lstrip("=^")
        mark = word[: -len(bare)]
        folded = fold(bare)
        if word.endswith("*"):
            return (folded,)
        if mark == "==":
            return ("==" + bare.lower(),)
        if mark == "=":
            return ("=" + folded,)
        if mark == "^":
            return ("^" + stem(folded, self._grammar.lang),)
        if bare.isupper() and len(bare) > 1:
            return ("!" + folded.upper() if len(bare) <= _LONGEST_ABBREVIATION else "=" + folded,)
        of_class = "" if alone else self._grammar.class_of(folded)
        return (of_class or stem(folded, self._grammar.lang),)

    def _insert(self, path: list[tuple[str, ...]], value: str) -> None:
        nodes = [self._root]
        self._known.clear()
        for keys in path:
            self._asked.update(keys)
            if len(keys) == 1 and len(nodes) == 1:
                after = nodes[0].after
                nodes = [after.get(keys[0]) or after.setdefault(keys[0], _Node())]
            else:
                nodes = [onward for node in nodes for onward in _onward(node, keys)]
        for node in nodes:
            if value not in node.values:
                node.values = (*node.values, value)


def _onward(node: _Node, keys: tuple[str, ...]) -> list[_Node]:
    """The nodes behind any of the keys; keys that lead nowhere yet share a new one."""
    fresh = _Node()
    return list({id(onward): onward for onward in (node.after.setdefault(key, fresh) for key in keys)}.values())


def _marked(label: str, start: int, end: int) -> str:
    """A word of a label with the marks that stand before and after it."""
    while start > 0 and label[start - 1] in "=^":
        start -= 1
    return label[start : end + label.startswith("*", end)]

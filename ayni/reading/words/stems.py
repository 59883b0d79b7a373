"""Stems of words to meanings: "training", "trained" and "trains" all begin like the stem "train"."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

from ayni.reading.words.lexicon import lexicon_lines


class Stems:
    """Finds the value of a word by its stem; `word$` in the file asks for the whole word. The longest stem wins.

    Several words in the file are a phrase of whole words, found by `phrase`.
    """

    def __init__(self, values: Mapping[str, str]) -> None:
        self._whole = {stem[:-1]: value for stem, value in values.items() if stem.endswith("$")}
        self._stems = {stem: value for stem, value in values.items() if not stem.endswith("$")}
        self._lengths = sorted({len(stem) for stem in self._stems}, reverse=True)
        self._known: dict[str, str | None] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words in values:
            first, *rest = words.split()
            if rest:
                self._phrases.setdefault(first, []).append(((first, *rest), values[words]))

    def phrase(self, keys: Sequence[str], at: int) -> str | None:
        """The value of a phrase whose folded words stand in `keys` from place `at`, or None."""
        for words, value in self._phrases.get(keys[at], ()):
            if tuple(keys[at : at + len(words)]) == words:
                return value
        return None

    def of(self, key: str) -> str | None:
        """The value of a folded word, or None."""
        if key not in self._known:
            if len(self._known) > 50_000:
                self._known.clear()
            self._known[key] = self._look(key)
        return self._known[key]

    def _look(self, key: str) -> str | None:
        if key in self._whole:
            return self._whole[key]
        for length in self._lengths:
            if length <= len(key) and key[:length] in self._stems:
                return self._stems[key[:length]]
        return None


def read_stems(package: str, name: str) -> Stems:
    """The stems of the file `name`.stems of `package`: lines `value: stem, stem$`."""
    text = files(package).joinpath(f"{name}.stems").read_text(encoding="utf-8")
    return Stems(dict(_pairs(lexicon_lines(text))))


def _pairs(lines: Iterable[tuple[str, object, str]]) -> Iterable[tuple[str, str]]:
    from ayni.reading.words.tokens import fold

    for value, _, stem in lines:
        yield fold(stem), value

"""Misprinted and badly scanned words brought back to a word of the lexicon.

One slip is forgiven (a letter too many, missing, wrong or swapped) in words of six letters and more; digits that a
scanner
put for letters ("ju1io", "2O12") are turned back. The index of shortened spellings follows the symmetric-delete idea.
"""

from collections.abc import Iterable, Mapping

_TO_LETTERS = (str.maketrans("105|", "los1"), str.maketrans("105", "ios"))
_TO_DIGITS = str.maketrans("olisbз", "011583")
_SHORTEST = 6
_LONGEST = 40
_REMEMBERED = 20_000


def _shortened(word: str) -> Iterable[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def one_slip(wrong: str, right: str) -> bool:
    """Whether one insertion, deletion, substitution or swap of neighbours turns `wrong` into `right`."""
    if abs(len(wrong) - len(right)) > 1:
        return False
    if len(wrong) > len(right):
        wrong, right = right, wrong
    head = 0
    while head < len(wrong) and wrong[head] == right[head]:
        head += 1
    if len(wrong) < len(right):
        return wrong[head:] == right[head + 1 :]
    if wrong[head + 1 :] == right[head + 1 :]:
        return True
    return wrong[head : head + 2] == right[head : head + 2][::-1] and wrong[head + 2 :] == right[head + 2 :]


class Misprints:
    """Finds the word that was meant. `known` are words that are right as they stand."""

    def __init__(self, words: Mapping[str, str], known: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._known = frozenset(known)
        self._index: dict[str, list[str]] = {}
        self._meant: dict[str, str | None] = {}
        for word in sorted(self._words):
            if len(word) >= _SHORTEST:
                for key in {word, *_shortened(word)}:
                    self._index.setdefault(key, []).append(word)

    def word_for(self, key: str) -> str | None:
        """The word meant by the misprint `key`, or None when none or more than one fits equally."""
        if not _SHORTEST - 1 <= len(key) <= _LONGEST or key in self._known:
            return None
        if key not in self._meant:
            if len(self._meant) >= _REMEMBERED:
                self._meant.clear()
            self._meant[key] = self._look(key)
        return self._meant[key]

    def _look(self, key: str) -> str | None:
        found: list[str] = []
        for short in (key, *_shortened(key)):
            for word in self._index.get(short, ()):
                if word not in found and key[0] == word[0] and one_slip(key, word):
                    found.append(word)
        return found[0] if found else None

    def scanned_word(self, key: str) -> str | None:
        """The known word behind a token of letters and digits, or None."""
        for table in _TO_LETTERS:
            letters = key.translate(table)
            if letters in self._known:
                return letters
        return None


def scanned_number(key: str) -> str | None:
    """The digits behind "2O12" or "l5", or None when fewer than half the signs are digits."""
    digits = key.translate(_TO_DIGITS)
    if digits.isdigit() and sum(sign.isdigit() for sign in key) * 2 >= len(key):
        return digits
    return None

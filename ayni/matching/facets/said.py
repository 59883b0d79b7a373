"""A text with what its words say: tokens, phrases found by the word lists, and sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

from ayni.matching.words import Found, Token, language_of, read_lexicon, tokenise

_PACKAGE = "ayni.matching.facets"
_SCOPE = 5
# What stands further on in a text is not read: a request or an offer says it on a page or two.
LONGEST = 8000


class Said:
    """One text and what it says, word by word."""

    def __init__(self, text: str, lang: str | None = None) -> None:
        self.text = text[:LONGEST]
        self.lang = language_of(self.text, lang)
        self.tokens: list[Token] = tokenise(self.text)
        self.hits: list[Found] = read_lexicon(_PACKAGE, self.lang).find(self.tokens)
        self._ends = [at for at, token in enumerate(self.tokens) if token.kind == "."]

    def part(self, begins: int, ends: int) -> "Said":
        """Return what a part of the text says that begins and ends with a sentence; it is not read anew.

        Its tokens keep their places in the whole text, and so that is its `text` too; `own` is the text of the part.
        """
        return _Part(self, begins, ends)

    @property
    def own(self) -> str:
        """The text that is read here: all, or of a part only that."""
        return self.text

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def by_name(self) -> dict[str, list[Found]]:
        """The phrases found, by their class."""
        named: dict[str, list[Found]] = {}
        for hit in self.hits:
            if hit.name in named:
                named[hit.name].append(hit)
            else:
                named[hit.name] = [hit]
        return named

    def of(self, name: str) -> list[Found]:
        """Return the phrases of a class."""
        return self.by_name.get(name) or []

    def sentence(self, at: int) -> int:
        """Return the number of the sentence in which a token stands."""
        return bisect_right(self._ends, at - 1)

    def in_sentence(self, name: str, sentence: int) -> list[Found]:
        """Return the phrases of a class in one sentence."""
        return [hit for hit in self.of(name) if self.sentence(hit.first) == sentence]

    def before(self, name: str, at: int, reach: int = _SCOPE, *, through: str = "") -> Found | None:
        """Return the nearest phrase of a class that ends before a token, at most `reach` words away in its clause.

        Signs such as commas end a clause unless they are among `through`.
        """
        for hit in reversed(self.of(name)):
            if hit.last <= at:
                if at - hit.last > reach:
                    return None
                if not self._is_parted(hit.last, at, through):
                    return hit
        return None

    def after(self, name: str, at: int, reach: int = _SCOPE) -> Found | None:
        """Return the first phrase of a class that begins at or after a token, at most `reach` words on, same clause."""
        for hit in self.of(name):
            if hit.first >= at:
                if hit.first - at > reach:
                    return None
                if not self._is_parted(at, hit.first, ""):
                    return hit
        return None

    def stands_alone(self, hit: Found) -> bool:
        """Return whether signs or the ends of the text stand on both sides: "Call 2025 (closed)"."""
        before = self.tokens[hit.first - 1] if hit.first else None
        after = self.tokens[hit.last] if hit.last < len(self.tokens) else None
        opened = before is None or before.kind == "." or before.key in "([:–—-"
        return opened and (after is None or after.kind == "." or after.key in ")]")

    def _is_parted(self, first: int, last: int, through: str) -> bool:
        """Return whether a sentence or a clause ends among the tokens from one to before another."""
        for token in self.tokens[first:last]:
            if token.kind == "." or (token.kind == "," and token.key in ",()–—" and token.key not in through):
                return True
        return False

    def words(self, first: int, last: int) -> str:
        """Return the words of the text from one token to before another, as they are written."""
        last = min(last, len(self.tokens))
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""

    def sentence_words(self, at: int) -> str:
        """Return the sentence in which a token stands, cut to a length that can be quoted."""
        number = self.sentence(at)
        first = self._ends[number - 1] + 1 if number else 0
        last = self._ends[number] if number < len(self._ends) else len(self.tokens)
        return " ".join(self.words(first, last).split())[:160]

    def token_at(self, start: int) -> int:
        """Return the number of the token that holds a place of the text."""
        return max(bisect_right(self._starts, start) - 1, 0)

    @cached_property
    def figures(self) -> list[int]:
        """The places of the tokens that are written in figures."""
        return [at for at, token in enumerate(self.tokens) if token.kind == "number"]

    def numbers(self) -> Iterable[tuple[int, int, float]]:
        """Return every number as (first token, the one after, value); "25 000" and "25,000" are one number."""
        return self._numbers

    @cached_property
    def _numbers(self) -> list[tuple[int, int, float]]:
        found: list[tuple[int, int, float]] = []
        for at in self.figures:
            if found and at < found[-1][1]:
                continue
            last, digits = at + 1, self.tokens[at].key
            while last < len(self.tokens) and self._continues(digits, last, one=last == at + 1):
                digits += self.tokens[last].key
                last += 1
            found.append((at, last, number_of(digits)))
        return found

    def _continues(self, digits: str, at: int, *, one: bool) -> bool:
        """Return whether the token at a place goes on with a number written in groups of three digits."""
        token, between = self.tokens[at], self.text[self.tokens[at - 1].end : self.tokens[at].start]
        if token.kind != "number" or between not in (" ", "\u00a0", "\u202f"):
            return False
        return digits.isdigit() and (len(digits) <= 3 or not one) and len(token.key) == 3


class _Part(Said):
    """Some sentences of a text."""

    def __init__(self, whole: Said, begins: int, ends: int) -> None:
        first = bisect_left(whole._starts, begins)
        last = bisect_right([token.end for token in whole.tokens], ends)
        self.text, self.lang, self.tokens = whole.text, whole.lang, whole.tokens[first:last]
        self._ends = [end - first for end in whole._ends if first <= end < last]
        self._whole, self._first, self._last, self._span = whole, first, last, (begins, ends)
        self._named: dict[str, list[Found]] = {}

    @property
    def own(self) -> str:
        return self.text[slice(*self._span)]

    @cached_property
    def hits(self) -> list[Found]:  # type: ignore[override]
        return self._within(self._whole.hits)

    def of(self, name: str) -> list[Found]:
        named = self._named.get(name)
        if named is None:
            named = self._named[name] = self._within(self._whole.of(name))
        return named

    def _within(self, hits: list[Found]) -> list[Found]:
        """Those phrases that stand in this part, at their places in it."""
        first, last = self._first, self._last
        return [
            Found(hit.name, hit.value, hit.first - first, hit.last - first)
            for hit in hits
            if first <= hit.first and hit.last <= last
        ]


def number_of(digits: str) -> float:
    """Return the value of a number as people write it: "25 000", "25,000", "25'000", "1.5", "1,5"."""
    plain = digits.replace("'", "").replace("’", "").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    if "." in plain and "," in plain:
        plain = plain.replace(min(".,", key=plain.rfind), "")
    for sign in ".,":
        head, *groups = plain.split(sign)
        if groups and all(len(group) == 3 and group.isdigit() for group in groups) and head.isdigit() and head != "0":
            plain = "".join([head, *groups])
    plain = plain.replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return float(plain.split(".")[0] or 0)

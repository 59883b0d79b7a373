"""Whether an adjective speaks of a place or of its language: "Tajik experts" against "in Tajik", «таджикский язык»."""

from functools import cache
from importlib.resources import files

from ayni.matching.phrases import Word, fold, grammar, stem
from ayni.matching.phrases.text import parted

_FURTHEST = 6


def speaks_of_language(
    text: str, words: list[Word], at: int, named: frozenset[int], *, doubtful: bool, lang: str
) -> bool:
    """Whether the adjective that is word `at` means a language.

    `named` are the places of all adjectives in the text, for they come in rows; `doubtful` adjectives name a language
    more often than a country.
    """
    after = _beyond(words, at, 1, named)
    if after is not None and fold(words[after][0]) in _words("language"):
        return True
    before = _beyond(words, at, -1, named)
    introduced = before is not None and fold(words[before][0]) in (_words("introduces") | _words("language"))
    if lang in ("fr", "es"):
        beside = doubtful and (_is_in_row(words, at) or _is_of_language(words, before))
        return beside or (introduced and (doubtful or fold(words[before or 0][0]) != "en"))
    noun = _is_noun(text, words, at, after, lang)
    return not noun and (introduced or doubtful)


def _beyond(words: list[Word], at: int, step: int, named: frozenset[int]) -> int | None:
    for far in range(1, _FURTHEST):
        place = at + step * far
        if not 0 <= place < len(words):
            return None
        folded = fold(words[place][0])
        if (
            place not in named
            and folded not in _words("joins")
            and folded not in _words("tongues")
            and stem(folded, "ru") not in _words("tongues")
        ):
            return place
    return None


def _is_in_row(words: list[Word], at: int) -> bool:
    """Whether another language stands beside: "créole, français et anglais"."""
    for step in (-1, 1):
        place = at + step
        while 0 <= place < len(words) and fold(words[place][0]) in _words("joins"):
            place += step
        if 0 <= place < len(words) and fold(words[place][0]) in _words("tongues"):
            return True
    return False


def _is_of_language(words: list[Word], before: int | None) -> bool:
    """Whether "interpreter of" or the like stands before."""
    if not before or fold(words[before][0]) not in _words("of"):
        return False
    return fold(words[before - 1][0]) in _words("language")


def _is_noun(text: str, words: list[Word], at: int, after: int | None, lang: str) -> bool:
    if after is None or parted(text, words[after - 1][2], words[after][1]):
        return False
    return fold(words[after][0]) not in grammar(lang).function


@cache
def _words(kind: str) -> frozenset[str]:
    text = (files("ayni.matching.gazetteer") / "data" / "languages.txt").read_text(encoding="utf-8")
    return frozenset(
        fold(word) for line in text.splitlines() if line.startswith(f"{kind}:") for word in line.split()[1:]
    )

"""Which of the four languages a text may be in, from its script and its small words."""

import re

from ayni.matching.phrases.grammar import LANGUAGES, grammar
from ayni.matching.phrases.stemming import fold
from ayni.matching.phrases.text import Word

CYRILLIC = re.compile("[\u0400-\u04ff]")
LATIN = re.compile(r"[A-Za-z]")
_ENOUGH = 80
_votes: dict[str, tuple[str, ...]] = {}


def guesses(words: list[Word]) -> tuple[str, ...]:
    """The languages with the most small words, the likeliest first; several when the text does not tell.

    Russian is told by its letters; of a long text the opening decides.
    """
    score = dict.fromkeys(LANGUAGES, 0)
    recall = _votes.get
    for raw, _start, _end in words[:_ENOUGH]:
        heard = recall(raw)
        if heard is None:
            heard = _speakers(raw)
        if heard:
            for lang in heard:
                score[lang] += 1
    best = max(score.values())
    return tuple(lang for lang in LANGUAGES if score[lang] == best and (best or lang != "ru"))


def _speakers(raw: str) -> tuple[str, ...]:
    if len(_votes) > 100_000:
        _votes.clear()
    heard = _votes[raw] = _heard(raw)
    return heard


def _heard(raw: str) -> tuple[str, ...]:
    if CYRILLIC.search(raw):
        return ("ru",)
    folded = fold(raw)
    return tuple(lang for lang in ("en", "fr", "es") if folded in grammar(lang).function)

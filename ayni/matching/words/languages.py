"""Which of the four languages a text is written in, from its script, accents and small words."""

import re
from collections.abc import Mapping
from functools import lru_cache

from ayni.matching.words.tokens import folded_words

LANGUAGES = ("en", "fr", "es", "ru")
LONGEST = 1500
_SMALL = {
    "en": "the of and to in by for on at with our we is are from who that this be have has need want someone not "
    "your us will can their its an as or if there any would please looking help",
    "fr": "le la les des du et en au aux par pour dans une un nous notre nos est sont qui que avec ne pas cherchons "
    "sur ou ce cette vous votre etre avons il elle on leur leurs se plus sans besoin bonjour",
    "es": "de el los las del y en al por para una un con nuestro nuestra somos que es son se no su sus lo nos "
    "necesitamos buscamos hay quien sin mas ya como o pero desde hasta tenemos hola",
}
_SPEAKERS: dict[str, tuple[str, ...]] = {}
for _lang, _words in _SMALL.items():
    for _word in _words.split():
        _SPEAKERS[_word] = (*_SPEAKERS.get(_word, ()), _lang)
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = (
    ("es", re.compile("[ñ¿¡óíáú]|ción", re.IGNORECASE)),
    ("fr", re.compile("[çèêàùœôîâ]|\\b[dlnqj]['’]", re.IGNORECASE)),
)


def guess_language(text: str) -> str:
    """Return one of en, fr, es, ru; en when nothing speaks for another. The opening of a long text tells."""
    return _guessed(text[:LONGEST])


@lru_cache(maxsize=1024)
def _guessed(text: str) -> str:
    if not text.isascii() and 2 * _length_of(_CYRILLIC, text) > _length_of(_WORD, text):
        return "ru"
    votes = _votes(text)
    return max(votes, key=lambda lang: votes[lang])


def _length_of(pattern: re.Pattern[str], text: str) -> int:
    return sum(map(len, pattern.findall(text)))


@lru_cache(maxsize=1024)
def _votes(text: str) -> Mapping[str, float]:
    """How much speaks for each of the three languages in Latin letters."""
    votes = {"en": 0.4, "fr": 0.0, "es": 0.0}
    for speakers in filter(None, map(_SPEAKERS.get, folded_words(text))):
        for lang in speakers:
            votes[lang] += 1.0 / len(speakers)
    for lang, marks in _MARKED:
        if marks.search(text):
            votes[lang] += 1.0
    return votes


def language_of(text: str, lang: str | None) -> str:
    """Return the language that the text itself shows where it is long enough to tell, else `lang`, else the guess."""
    short = (lang or "")[:2].lower()
    guess = guess_language(text)
    if short not in LANGUAGES or (short == "ru") != (guess == "ru") or guess == short:
        return guess
    votes = _votes(text[:LONGEST])
    return guess if votes[guess] >= 2 * votes[short] + 2 else short

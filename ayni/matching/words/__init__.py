"""Words of a text: tokens, their language, their stems, and lists of phrases that mean something."""

from ayni.matching.words.languages import LANGUAGES, guess_language, language_of
from ayni.matching.words.lexicon import Found, Lexicon, read_lexicon
from ayni.matching.words.tokens import Token, fold, folded_words, in_latin, tokenise

__all__ = [
    "LANGUAGES",
    "Found",
    "Lexicon",
    "Token",
    "fold",
    "folded_words",
    "guess_language",
    "in_latin",
    "language_of",
    "read_lexicon",
    "tokenise",
]

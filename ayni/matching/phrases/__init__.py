"""Phrases found in running text of four languages, whatever their inflection: the longest wins."""

from ayni.matching.phrases.finder import Finder, Found
from ayni.matching.phrases.grammar import LANGUAGES, Grammar, grammar
from ayni.matching.phrases.languages import guesses
from ayni.matching.phrases.stemming import fold, stem
from ayni.matching.phrases.text import Word, words_of

__all__ = ["LANGUAGES", "Finder", "Found", "Grammar", "Word", "fold", "grammar", "guesses", "stem", "words_of"]

"""The multilingual thesaurus of mountain development: concepts and their words in four languages."""

from ayni.matching.thesaurus.concepts import LANGUAGES, Concept
from ayni.matching.thesaurus.thesaurus import Hit, Thesaurus, thesaurus

__all__ = ["LANGUAGES", "Concept", "Hit", "Thesaurus", "thesaurus"]

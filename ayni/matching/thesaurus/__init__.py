"""The multilingual thesaurus of mountain development: concepts and their words in four languages."""

from ayni.matching.thesaurus.concepts import LANGUAGES, BadThesaurus, Concept
from ayni.matching.thesaurus.thesaurus import Hit, Thesaurus, thesaurus

__all__ = ["LANGUAGES", "BadThesaurus", "Concept", "Hit", "Thesaurus", "thesaurus"]

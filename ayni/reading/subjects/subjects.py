"""Subjects named in a text, whatever its language.

A line of `<language>.stems` is `subject: label$, stem, stem`: the first word or phrase is how people call the subject.
"""

from functools import cache
from importlib.resources import files

from ayni.reading.words.languages import LANGUAGES, language_of
from ayni.reading.words.stems import Stems, read_stems
from ayni.reading.words.tokens import tokenise

_PACKAGE = "ayni.reading.subjects"


@cache
def _stems(lang: str) -> Stems:
    return read_stems(_PACKAGE, lang)


@cache
def _labels(lang: str) -> dict[str, str]:
    text = files(_PACKAGE).joinpath(f"{lang}.stems").read_text(encoding="utf-8")
    parted = [line.partition(":") for line in text.splitlines() if ":" in line]
    return {name.strip(): words.split(",")[0].strip().rstrip("$") for name, _colon, words in parted}


def subject_label(subject: str, lang: str) -> str:
    """Return how people call a subject in a language (en, fr, es, ru; another reads English)."""
    return _labels(lang if lang in LANGUAGES else "en")[subject]


def subjects_in(text: str, lang: str | None = None) -> frozenset[str]:
    """Return the subjects that a text names; without a language it is guessed."""
    stems = _stems(language_of(text, lang))
    keys = [token.key for token in tokenise(text)]
    found = {stems.of(key) for key in keys} | {stems.phrase(keys, at) for at in range(len(keys))}
    return frozenset(subject for subject in found if subject)

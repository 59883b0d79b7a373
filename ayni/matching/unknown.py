"""Words that people use and no concept knows: what the thesaurus may lack."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ayni.matching.facets.said import Said
from ayni.matching.facets.whereabouts import Gazetteer
from ayni.matching.phrases import LANGUAGES, Word, fold, grammar, stem, words_of
from ayni.matching.thesaurus import Thesaurus
from ayni.matching.thesaurus.thesaurus import languages_of

_SHORTEST, _LONGEST_TEXT, _AROUND = 4, 6000, 40


class Text(NamedTuple):
    """One text, who says it, and its language."""

    source: str
    text: str
    lang: str


class Unknown(NamedTuple):
    """A word in its commonest form, its language, by how many it is used in how many texts, and where one says it."""

    lang: str
    word: str
    sources: int
    texts: int
    example: str


class _Seen:
    def __init__(self) -> None:
        self.forms: Counter[str] = Counter()
        self.sources: set[str] = set()
        self.texts = 0
        self.small = False
        self.example = ""

    def as_unknown(self, lang: str) -> Unknown:
        return Unknown(lang, self.forms.most_common(1)[0][0], len(self.sources), self.texts, self.example)


def unknown_in(
    texts: Iterable[Text],
    known: Thesaurus,
    places: Gazetteer,
    *,
    aside: Iterable[tuple[str, str]] = (),
    sources: int = 2,
    count: int = 3,
    most: int = 30,
) -> list[Unknown]:
    """Return words in no phrase that the thesaurus finds, used by `sources` others in `count` texts, most used first.

    Left out: names of places, small words, words of facets (amounts, days, kinds of help), words that begin with a
    capital wherever they stand, and those put `aside`, (language, word), in any of their forms.
    """
    put_aside = {(lang, stem(fold(word), lang)) for lang, word in aside if lang in LANGUAGES}
    found: dict[tuple[str, str], _Seen] = defaultdict(_Seen)
    for one in texts:
        text = one.text[:_LONGEST_TEXT]
        if not (words := words_of(text)):
            continue
        lang = languages_of(words, one.lang)[0]
        seen: set[tuple[str, str]] = set()
        for word in _free(text, words, lang, known, places):
            key = (lang, stem(fold(word[0]), lang))
            if key in put_aside:
                continue
            note = found[key]
            note.forms[word[0].lower()] += 1
            note.small |= word[0][0].islower()
            if key not in seen:
                note.texts, note.example = note.texts + 1, note.example or _around(text, word)
                note.sources.add(one.source)
            seen.add(key)
    kept = [
        note.as_unknown(lang)
        for (lang, _stem), note in found.items()
        if len(note.sources) >= sources and note.texts >= count and note.small
    ]
    return sorted(kept, key=lambda one: (-one.texts, -one.sources, one.lang, one.word))[:most]


def _free(text: str, words: list[Word], lang: str, known: Thesaurus, places: Gazetteer) -> Iterable[Word]:
    """The words that stand in no phrase of the thesaurus, in no name of a place, and say something."""
    said, spoken = Said(text, lang), grammar(lang)
    taken = [(hit.start, hit.end) for hit in known.concepts_in(text, lang)]
    taken += [(hit.start, hit.end) for hit in places.places_in(text, lang)]
    taken += [(said.tokens[hit.first].start, said.tokens[hit.last - 1].end) for hit in said.hits]
    for word in words:
        raw, start, end = word
        folded = fold(raw)
        if len(raw) < _SHORTEST or any(sign.isdigit() for sign in raw) or folded in spoken.function:
            continue
        if spoken.is_light(folded) or any(first <= start and end <= last for first, last in taken):
            continue
        yield word


def _around(text: str, word: Word) -> str:
    """The word with what stands around it, cut at spaces."""
    start, end = max(0, word[1] - _AROUND), min(len(text), word[2] + _AROUND)
    part = text[start:end]
    if start:
        part = "… " + part.partition(" ")[2]
    return " ".join((part.rpartition(" ")[0] + " …" if end < len(text) else part).split())

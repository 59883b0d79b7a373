"""What the words of a text mean: concepts of the thesaurus, stems of words, beginnings that languages share."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from ayni.matching.facets.whereabouts import Gazetteer
from ayni.matching.gazetteer import gazetteer
from ayni.matching.thesaurus import thesaurus
from ayni.matching.words import folded_words, in_latin, language_of

_SHORTEST, _BEGINNING, _LONGEST_TEXT, _KEPT = 3, 6, 6000, 100_000
_STEMMED = {"en": "english", "fr": "french", "es": "spanish", "ru": "russian"}
# Words that say nothing of a subject, beside those that the statistics of many texts make light.
_EMPTY_WORDS = (
    "the and for with our are that this from who have has will can not you your their its need needs help want "
    "mountain mountains montagne montagnes montana montanas gor gory gornyh also but all any more other into "
    "year years please les des une pour dans nous est sont que qui avec sur par pas plus vous votre nos notre "
    "leurs leur cette los las una por para con del que nos nuestra nuestro como mas son hay sus они для что "
    "как это мы нам нас наш наша наши или при над под уже еще так есть быть был были горный горных горы"
)
_EMPTY = frozenset(_EMPTY_WORDS.split())


# Themes of the thesaurus that are kinds of support, not subjects.
KIND_THEMES = frozenset(
    {"expertise", "training", "technology", "funding", "data-sharing", "exchange", "hosting", "partner-search"}
)


# Concepts that mostly tell who speaks and on what terms; as a subject they weigh little beside others.
_BACKGROUND_NAMES = (
    "community-organization in-kind settlements mountain-villages cooperatives local-government civil-society gender "
    "women-groups farmer-organizations producer-groups membership events national-committee village-council agreements "
    "translation communication networking volunteers cofinancing public-services participation research survey "
    "evaluation mountain-farmers children"
)
BACKGROUND = frozenset(_BACKGROUND_NAMES.split())
_BACKGROUND_WEIGHT = 0.35
# A practice that is "open for adaptation" speaks of no climate.
_ADAPTATION, _CLIMATE = "climate-adaptation", ("clim", "клим")


class ConceptHit(Protocol):
    """A concept found in a text."""

    @property
    def concept(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Thesaurus(Protocol):
    """What knows concepts: see `ayni.matching.thesaurus`."""

    def __hash__(self) -> int: ...
    def concepts_in(self, text: str, lang: str | None) -> Iterable[ConceptHit]: ...
    def broader(self, concept: str) -> tuple[str, ...]: ...
    def related(self, concept: str) -> tuple[str, ...]: ...
    def label(self, concept: str, lang: str) -> str: ...
    def theme(self, concept: str) -> str: ...


class Knowledge(NamedTuple):
    """The thesaurus and the gazetteer that requests and offers are read with."""

    thesaurus: Thesaurus
    gazetteer: Gazetteer


@cache
def shipped() -> Knowledge:
    """Return the thesaurus and the gazetteer that come with the library."""
    return Knowledge(thesaurus(), gazetteer())


def concepts_of(texts: Iterable[tuple[str, float]], lang: str | None, thesaurus: Thesaurus) -> dict[str, float]:
    """Return the concepts of weighted texts with their weight; said twice counts a little more, not double."""
    weights: dict[str, float] = {}
    for text, weight in texts:
        seen: dict[str, int] = {}
        for hit in thesaurus.concepts_in(text[:_LONGEST_TEXT], lang):
            if thesaurus.theme(hit.concept) not in KIND_THEMES and not _is_other_adaptation(text, hit):
                seen[hit.concept] = seen.get(hit.concept, 0) + 1
        for concept, times in seen.items():
            said = weight * (1.0 + 0.25 * min(times - 1, 3)) * (_BACKGROUND_WEIGHT if concept in BACKGROUND else 1.0)
            one, other = weights.get(concept, 0.0), said
            weights[concept] = max(one, other) + 0.5 * min(one, other)
    return weights


def _is_other_adaptation(text: str, hit: ConceptHit) -> bool:
    return hit.concept == _ADAPTATION and not any(part in text[hit.start : hit.end].lower() for part in _CLIMATE)


def widened(weights: dict[str, float], thesaurus: Thesaurus, above: float, beside: float) -> dict[str, float]:
    """Return concepts with those above, those above these, and those beside at a part of their weight."""
    wide = dict(weights)
    for concept, weight in weights.items():
        for part, neighbour in _neighbours(concept, thesaurus, above, beside):
            said = part * weight
            if wide.get(neighbour, 0.0) < said:
                wide[neighbour] = said
    return wide


@lru_cache(maxsize=4096)
def _neighbours(concept: str, thesaurus: Thesaurus, above: float, beside: float) -> tuple[tuple[float, str], ...]:
    """The concepts above, beside and above those above, each with the part of the weight that it has."""
    parents = thesaurus.broader(concept)
    parts = [(above, parents), (beside, thesaurus.related(concept))]
    parts += [(above * above, thesaurus.broader(parent)) for parent in parents]
    return tuple((part, neighbour) for part, neighbours in parts for neighbour in neighbours)


def words_of(texts: Iterable[tuple[str, float]], lang: str | None) -> dict[str, float]:
    """Return the stems of weighted texts, told apart by language, and the beginnings that languages share."""
    weights: dict[str, float] = {}
    for text, weight in texts:
        spoken = language_of(text, lang)
        known = _known[spoken]
        recall = known.get
        for word in folded_words(text[:_LONGEST_TEXT]):
            names = recall(word)
            if names is None:
                names = _know(word, spoken)
            for name, part in names:
                said = part * weight
                if weights.get(name, 0.0) < said:
                    weights[name] = said
    return weights


_Names = tuple[tuple[str, float], ...]
# What words that were met before come to, by language: names and the part of a word's weight that they have.
_known: dict[str, dict[str, _Names]] = {lang: {} for lang in _STEMMED}


def _know(word: str, lang: str) -> _Names:
    """The stem of a folded word and its beginning, nothing of one that says nothing."""
    names: list[tuple[str, float]] = []
    if len(word) >= _SHORTEST and word not in _EMPTY:
        names.append((f"{lang}:{_stemmer(lang).stemWord(word)}", 1.0))
        if len(word) >= _BEGINNING:
            names.append(("~" + in_latin(word)[:_BEGINNING], 0.5))
    if len(_known[lang]) > _KEPT:
        _known[lang].clear()
    kept = _known[lang][word] = tuple(names)
    return kept


@cache
def _stemmer(lang: str):  # type: ignore[no-untyped-def]
    from Stemmer import Stemmer

    return Stemmer(_STEMMED[lang])

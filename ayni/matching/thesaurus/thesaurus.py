"""The thesaurus: which concepts a text speaks of, and how concepts hang together."""

from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

from ayni.matching.phrases import LANGUAGES, Finder, fold, grammar, guesses, words_of
from ayni.matching.phrases.languages import CYRILLIC, LATIN
from ayni.matching.phrases.text import Word
from ayni.matching.thesaurus.concepts import Concept, concepts, phrases_of_nothing

_NOTHING = ""
# Texts no longer than this, such as titles and themes, come again; of so many it is remembered what they speak of.
_SHORT, _KEPT = 120, 20_000


class Hit(NamedTuple):
    """A concept that a text speaks of from `start` up to `end`."""

    concept: str
    start: int
    end: int


@cache
def thesaurus() -> "Thesaurus":
    """Return the thesaurus that is shipped, read once."""
    return Thesaurus(concepts())


class Thesaurus:
    """Concepts by id. Unknown ids raise KeyError; unknown languages read English.

    Links to concepts that are not among the given ones are left out.
    """

    def __init__(self, known: Iterable[Concept]) -> None:
        given = tuple(known)
        ids = {concept.id for concept in given}
        self._concepts = {concept.id: concept.linked_to(ids) for concept in given}
        self._narrower: dict[str, list[str]] = {}
        self._related: dict[str, dict[str, None]] = {}
        for concept in self._concepts.values():
            for above in concept.broader:
                self._narrower.setdefault(above, []).append(concept.id)
            for beside in concept.related:
                self._related.setdefault(concept.id, {})[beside] = None
                self._related.setdefault(beside, {})[concept.id] = None
        self._labels: dict[tuple[str, str], tuple[str, ...]] = {}
        self._finders: dict[str, Finder] = {}
        self._short: dict[tuple[str, str | None], list[Hit]] = {}
        self._tops: dict[str, str] = {}

    def concepts(self) -> tuple[str, ...]:
        """Every id, in the order of the files."""
        return tuple(self._concepts)

    def __contains__(self, concept: object) -> bool:
        return concept in self._concepts

    def concept(self, concept: str) -> Concept:
        """All that is known of a concept."""
        return self._concepts[concept]

    def themes(self) -> tuple[str, ...]:
        """The top concepts."""
        return tuple(concept.id for concept in self._concepts.values() if not concept.broader)

    def theme(self, concept: str) -> str:
        """The top concept of a concept, by the first of the broader ones at each step."""
        top = self._tops.get(concept)
        if top is None:
            top, broader = concept, self._concepts[concept].broader
            while broader:
                top = broader[0]
                broader = self._concepts[top].broader
            self._tops[concept] = top
        return top

    def broader(self, concept: str) -> tuple[str, ...]:
        """The concepts just above."""
        return self._concepts[concept].broader

    def narrower(self, concept: str) -> tuple[str, ...]:
        """The concepts just below."""
        return tuple(self._narrower.get(self._concepts[concept].id, ()))

    def related(self, concept: str) -> tuple[str, ...]:
        """The concepts beside it; both ways."""
        return tuple(self._related.get(self._concepts[concept].id, ()))

    def label(self, concept: str, lang: str) -> str:
        """The preferred label."""
        return self.labels(concept, lang)[0]

    def labels(self, concept: str, lang: str) -> tuple[str, ...]:
        """All labels to show, the preferred one first; English ones where there are none in a language yet."""
        known = self._labels.get((concept, lang))
        if known is None:
            spellings = self._concepts[concept].spellings
            own = spellings[lang].shown() if lang in spellings else ()
            known = self._labels[concept, lang] = own or spellings["en"].shown()
        return known

    def named(self, label: str, lang: str | None = None) -> str | None:
        """The concept that is called exactly so in a language (or in any), or None."""
        if label in self._concepts:
            return label
        folded = fold(" ".join(label.split()))
        langs = (lang,) if lang in LANGUAGES else LANGUAGES
        return next((found for one in langs if (found := self._by_label.get((one or "", folded)))), None)

    @cached_property
    def _by_label(self) -> dict[tuple[str, str], str]:
        return {
            (lang, fold(label)): concept.id
            for concept in reversed(self._concepts.values())
            for lang, spelling in concept.spellings.items()
            for label in spelling.shown() + spelling.searched()
        }

    def concepts_in(self, text: str, lang: str | None = None) -> list[Hit]:
        """Return the concepts of a running text in its order: the longest phrases, none within another.

        Without a language, or where the text is plainly in another one, the text tells. A word of another script is
        read in Russian or English.
        """
        if len(text) > _SHORT:
            return self._concepts_in(text, lang)
        known = self._short.get((text, lang))
        if known is None:
            if len(self._short) > _KEPT:
                self._short.clear()
            known = self._short[text, lang] = self._concepts_in(text, lang)
        return list(known)

    def _concepts_in(self, text: str, lang: str | None) -> list[Hit]:
        words = words_of(text)
        if not words:
            return []
        hits = max((self._found(text, words, one) for one in languages_of(words, lang)), key=_covered)
        return [Hit(*found) for found in hits if found[0] != _NOTHING]

    def _found(self, text: str, words: list[Word], lang: str) -> list[tuple[str, int, int]]:
        found: list[tuple[str, int, int]] = list(self.finder(lang).find(text, words))
        other, script = ("en", LATIN) if lang == "ru" else ("ru", CYRILLIC)
        if script.search(text):
            found.extend(self.finder(other).find(text, words))
            found.sort(key=lambda hit: hit[1])
        return found

    def finder(self, lang: str) -> Finder:
        """What finds the concepts in one of the four languages; made when it is first asked for."""
        if lang not in self._finders:
            self._finders[lang] = self._made_finder(lang)
        return self._finders[lang]

    def _made_finder(self, lang: str) -> Finder:
        finder = Finder(grammar(lang))
        for concept in self._concepts.values():
            for label in concept.spellings[lang].all() if lang in concept.spellings else ():
                finder.add(label, concept.id, turned=lang == "en")
        for concept in self._concepts.values():
            for label in concept.spellings["en"].all():
                if label.isupper() and not finder.values_at(label):
                    finder.add(label, concept.id)
        for phrase in phrases_of_nothing(lang):
            finder.add(phrase, _NOTHING)
        return finder


def languages_of(words: list[Word], lang: str | None) -> tuple[str, ...]:
    """The languages to try: the given one, unless the text's small words all speak for another."""
    short = (lang or "")[:2].lower()
    if short not in LANGUAGES:
        return guesses(words)
    if len(words) < 6:
        return (short,)
    guessed = guesses(words)
    return (short,) if short in guessed or len(guessed) > 1 else (short, *guessed)


def _covered(hits: list[tuple[str, int, int]]) -> int:
    return sum(end - start for _concept, start, end in hits)

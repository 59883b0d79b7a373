"""The gazetteer: which places a text speaks of, and what a code or a name stands for."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from ayni.matching.gazetteer.languages import speaks_of_language
from ayni.matching.gazetteer.places import Place, places, plain
from ayni.matching.gazetteer.russian import keys
from ayni.matching.phrases import LANGUAGES, Finder, Found, Word, fold, grammar, guesses, words_of
from ayni.matching.phrases.languages import CYRILLIC, LATIN

_ALIKE = 0.84
_KEPT_GUESSES = 20_000
_LEAST_FOREIGN = 5
# Names that are a word in a neighbour's language ("Comité de Montaña") or of several places.
_NOT_ABROAD = frozenset({"Highlands", "Montana", "Canas", "Melgar", "Lasta", "Granma", "Guerrero", "Castilla"})
# What may stand between a place and its country: "La Paz, Honduras", "Loja (España)".
_BESIDE = re.compile(r"\s*[,(]\s*(?:\w+\s+)?")
_ARTICLES = frozenset({"la", "le", "les", "los", "las", "el", "the"})
_ADJECTIVE, _DOUBTFUL, _NOWHERE = "~", "~~", ""


class PlaceHit(NamedTuple):
    """A place that a text speaks of from `start` up to `end`; `kind` is country, region, range or area.

    `twin`: another place of that name is meant than the one that the name alone stands for.
    """

    place: str
    kind: str
    start: int
    end: int
    twin: bool = False


@cache
def gazetteer() -> "Gazetteer":
    """Return the gazetteer that is shipped, read once."""
    return Gazetteer(places())


class Gazetteer:
    """Places by id; unknown ids raise KeyError, unknown languages read English."""

    def __init__(self, known: Mapping[str, Place]) -> None:
        self._places = dict(known)
        self._finders: dict[str, Finder] = {}
        self._codes = {code: place.id for place in known.values() for code in (place.id.upper(), *place.codes)}
        self._same_as = _aliases(known)
        self._guessed: dict[str, str | None] = {}
        self._names: dict[str, str] = {}
        for part in ("names", "adjectives"):
            for place in known.values():
                for names in getattr(place, part).values():
                    for name in names:
                        self._names.setdefault(_bare(plain(name)), place.id)

    def places(self) -> tuple[str, ...]:
        """Every id: countries, then regions, ranges and areas."""
        return tuple(self._places)

    def place(self, place: str) -> Place:
        """All that is known of a place."""
        return self._places[place]

    def kind(self, place: str) -> str:
        """Whether it is a country, region, range or area."""
        return self._places[place].kind

    def countries_of(self, place: str) -> frozenset[str]:
        """The countries, by alpha-3, in which the place lies or which it holds."""
        return self._places[place].countries

    def label(self, place: str, lang: str) -> str:
        """The name to show."""
        names = self._places[place].names
        return plain(names[lang if lang in names else "en"][0])

    def resolve(self, name_or_code: str) -> str | None:
        """The place that a code (ISO 3166, M49, the partnership's regions) or a name stands for, or None.

        A name may be in any of the four languages, an adjective, or misspelt; what is like nothing is None.
        """
        wanted = " ".join(name_or_code.split())
        code = self._codes.get(wanted.upper())
        if code is None:
            code = self._names.get(_bare(wanted)) or self._nearly(_bare(wanted))
        if code is None and len(wanted) < 80:
            hits = self.places_in(wanted)
            code = hits[0].place if len({hit.place for hit in hits}) == 1 else None
        return self._same_as.get(code, code) if code else None

    def places_in(self, text: str, lang: str | None = None) -> list[PlaceHit]:
        """Return the places of a running text in its order: the longest names, none within another."""
        words = words_of(text)
        if not words:
            return []
        short = (lang or "")[:2].lower()
        langs = (short,) if short in LANGUAGES else guesses(words)
        hits = self._told_apart(text, max((self._found(text, words, one) for one in langs), key=_covered))
        return [self._hit(hit, twin) for hit, twin in hits]

    def _hit(self, hit: Found, twin: str | None) -> PlaceHit:
        place = twin or hit.value
        return PlaceHit(place, self._places[place].kind, hit.start, hit.end, twin is not None)

    def _told_apart(self, text: str, hits: list[Found]) -> list[tuple[Found, str | None]]:
        """The places that are meant where names are shared: "La Paz, Honduras" is none in Bolivia."""
        kept: list[tuple[Found, str | None]] = []
        elsewhere = {one.value for one, after in pairwise(hits) if self._belongs_elsewhere(text, one, after)}
        for hit in hits:
            others = [other for other in hits if other.value != hit.value]
            own = self._places[hit.value].countries
            if any(self._places[other.value].countries <= own for other in others):
                kept.append((hit, None))
            elif hit.value not in elsewhere:
                kept.append((hit, _twin(hit.value, text)))
        return kept

    def _belongs_elsewhere(self, text: str, hit: Found, after: Found) -> bool:
        """Return whether the country that follows a small place is none of its own."""
        place, country = self._places[hit.value], self._places[after.value]
        if place.kind != "area" or country.kind != "country" or place.countries & country.countries:
            return False
        return _BESIDE.fullmatch(text[hit.end : after.start]) is not None

    def _found(self, text: str, words: list[Word], lang: str) -> list[Found]:
        found = self._places_of(text, words, lang)
        other, script = ("en", LATIN) if lang == "ru" else ("ru", CYRILLIC)
        if script.search(text):
            found = sorted(found + self._places_of(text, words, other), key=lambda hit: hit.start)
        return found

    def _places_of(self, text: str, words: list[Word], lang: str) -> list[Found]:
        if lang not in self._finders:
            self._finders[lang] = self._finder(lang)
        found = self._finders[lang].find(text, words)
        if not any(hit.value.startswith(_ADJECTIVE) for hit in found):
            return [hit for hit in found if hit.value]
        at_start = {word[1]: at for at, word in enumerate(words)}
        named = frozenset(at_start[hit.start] for hit in found if hit.value.startswith(_ADJECTIVE))
        kept = []
        for hit in found:
            place = hit.value.lstrip(_ADJECTIVE)
            doubtful = hit.value.startswith(_DOUBTFUL)
            if hit.value == place or not speaks_of_language(
                text, words, at_start[hit.start], named, doubtful=doubtful, lang=lang
            ):
                kept.append(Found(place, hit.start, hit.end))
        return [hit for hit in dict.fromkeys(kept) if hit.value]

    def _finder(self, lang: str) -> Finder:
        finder = Finder(grammar(lang)._replace(classes={}, light={}, function=frozenset()))
        for place in self._places.values():
            for name in place.names[lang]:
                if not name.startswith("-"):
                    _add_name(finder, name, place.id, lang, capital=place.kind == "area")
            for adjective in place.adjectives[lang]:
                if not adjective.startswith("-"):
                    _add_adjective(finder, adjective, place)
        for name in _nowhere(lang):
            _add_name(finder, name, _NOWHERE, lang)
        for name, held in self._foreign(lang).items():
            _add_name(finder, name, held, lang, capital=True)
        return finder

    def _foreign(self, lang: str) -> dict[str, str]:
        """Names of smaller places in the other languages of the same script: "Pirineos" in an English text.

        Left out are those that have a sense of their own in the language, and short ones, which may be a word of it.
        """
        if lang == "ru":
            return {}
        taken = {_bare(plain(name)) for place in self._places.values() for name in place.names[lang]}
        taken |= {_bare(name) for name in _nowhere(lang)}
        found: dict[str, str] = {}
        for place in self._places.values():
            if place.kind in ("area", "range"):
                names = [name for other in LANGUAGES if other not in (lang, "ru") for name in place.names[other]]
                found |= {name: place.id for name in names if _may_be_foreign(name) and _bare(name) not in taken}
        return found

    def _nearly(self, bare: str) -> str | None:
        """The place whose name is most like a misspelt one; names begin alike and have five letters at least."""
        if bare not in self._guessed:
            if len(self._guessed) > _KEPT_GUESSES:
                self._guessed.clear()
            alike = [name for name in self._names if name[:1] == bare[:1]] if len(bare) > 4 else []
            near = get_close_matches(bare, alike, n=1, cutoff=_ALIKE)
            self._guessed[bare] = self._names[near[0]] if near else None
        return self._guessed[bare]


def _add_name(finder: Finder, name: str, value: str, lang: str, *, capital: bool = False) -> None:
    """Add a name; with an article ("La Paz") its other words are meant with capitals only."""
    words = [word[0] for word in words_of(plain(name))]
    if name.isupper() and len(name) > 1:
        finder.add(name, value)
    elif lang == "ru":
        several = len(words) > 1
        capital = capital or name.startswith("^")
        finder.add_keys([keys(word, within=several, capital=capital and word[0].isupper()) for word in words], value)
    elif "=" not in name and (capital or words[0].lower() in _ARTICLES):
        finder.add(" ".join(("^" if word[0].isupper() else "=") + word for word in words), value)
    else:
        finder.add(name, value)


def _may_be_foreign(name: str) -> bool:
    return name[0].isupper() and name == plain(name) and len(name) >= _LEAST_FOREIGN and name not in _NOT_ABROAD


def _add_adjective(finder: Finder, adjective: str, place: Place) -> None:
    mark = _DOUBTFUL if adjective.startswith("~") else _ADJECTIVE if place.kind == "country" else ""
    finder.add(adjective.lstrip("~"), mark + place.id)


@cache
def _twins() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    text = (files("ayni.matching.gazetteer") / "data" / "twins.txt").read_text(encoding="utf-8")
    known: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for line in text.splitlines():
        place, _sign, rest = line.partition("=")
        other, _colon, words = rest.partition(":")
        if words and not line.startswith("#"):
            cues = "|".join(re.escape(word.strip()).replace(r"\*", r"\w*") for word in words.split(";"))
            known.setdefault(place.strip(), []).append((other.strip(), re.compile(rf"\b(?:{cues})\b")))
    return known


def _twin(place: str, text: str) -> str | None:
    """The country in which a place of the same name is meant by the words around it."""
    return next((other for other, cues in _twins().get(place, ()) if cues.search(text)), None)


@cache
def _nowhere(lang: str) -> tuple[str, ...]:
    text = (files("ayni.matching.gazetteer") / "data" / "nowhere.txt").read_text(encoding="utf-8")
    rest = [line.partition(":")[2] for line in text.splitlines() if line.startswith(f"{lang}:")]
    return tuple(name.strip() for line in rest for name in line.split(";") if name.strip())


def _aliases(known: Mapping[str, Place]) -> dict[str, str]:
    """Areas of M49 that are exactly one of the partnership's regions go by the region's code."""
    regions = {
        place.countries: place.id for place in known.values() if place.kind == "region" and place.id[0].isalpha()
    }
    return {
        place.id: regions[place.countries]
        for place in known.values()
        if place.id.isdigit() and place.countries in regions and place.names["en"][0].startswith("-")
    }


def _bare(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(name.replace("-", " "))))


def _covered(hits: list[Found]) -> int:
    return sum(hit.end - hit.start for hit in hits)

"""Places in a text and what they are to it: where it serves, where not, where its office stands."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, Protocol

from ayni.matching.facets.said import Said
from ayni.matching.words import Found

# More countries than these make a market or a continent, not the place of who asks.
_FEW = 10
# "Ne … que" and "no … más que" refuse all but what follows.
_BUT = frozenset({"que", "qu"})
# So many words may stand between "tied to" or "never leaves" and the place.
_HERE = 4
# What may stand between a place and "not covered".
_LINK_WORDS = "is are was be currently too also and or nor , est sont n ' ne et ou ni esta son y o tampoco и или тоже"
_LINKS = frozenset(_LINK_WORDS.split())
# "Valleys without a school in any range" are in any range.
_LACKING = frozenset(["without", "sans", "sin", "без"])
_ARTICLES = frozenset(["la", "le", "les", "el", "los", "las", "l", "'", "the", "в"])
_OTHER_WORDS = "other autres otros otras другие других другим"
_OTHERS = frozenset(_OTHER_WORDS.split())
_OUTSIDE = frozenset({"outside", "hors", "dehors", "fuera", "пределами", "пределы", "границы", "вне"})


class PlaceHit(Protocol):
    """A place found in a text."""

    @property
    def place(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Gazetteer(Protocol):
    """What knows places: see `ayni.matching.gazetteer`."""

    def places_in(self, text: str, lang: str | None) -> Iterable[PlaceHit]: ...
    def countries_of(self, place: str) -> frozenset[str]: ...
    def resolve(self, name: str) -> str | None: ...


class Whereabouts(NamedTuple):
    """Places and their countries. `only`: these alone; `sure`: the text says that it serves them; `world`: all.

    `examples`: only where it has been, and others may be served as well.
    """

    places: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()
    only: bool = False
    sure: bool = False
    world: bool = False
    words: str = ""
    examples: bool = False

    @property
    def known(self) -> bool:
        """Whether anything is known at all."""
        return bool(self.countries or self.world)


def named_places(values: Iterable[str], known: Gazetteer) -> Whereabouts:
    """Return the places that the values of a facet name, misspelt or as codes; what is not found is left out."""
    places: set[str] = set()
    world = False
    for value in values:
        if _is_world(value):
            world = True
            continue
        place = known.resolve(value)
        if place is not None:
            places.add(place)
        else:
            places.update(hit.place for hit in known.places_in(value, None))
    countries = frozenset(code for place in places for code in known.countries_of(place))
    return Whereabouts(frozenset(places), countries, world=world or len(countries) > 120)


@lru_cache(maxsize=4096)
def _is_world(value: str) -> bool:
    plain = value.strip().lower()
    return plain in {"world", "global", "worldwide", "001", "any", "all", "monde", "mundo", "мир", "весь мир"} or any(
        Said(plain, lang).of("WORLD") for lang in ("en", "fr", "es", "ru")
    )


def whereabouts_in(said: Said, known: Gazetteer, *, offer: bool) -> Whereabouts:
    """Return where a text serves (an offer) or is (a request). An office abroad and places of the past do not count.

    Where nothing else is named, those count to which an offer has been: "we have worked in Oman and Yemen".
    """
    by_role: dict[str, set[str]] = defaultdict(set)
    only, sure, words = False, False, ""
    hits = list(known.places_in(said.text, said.lang))
    parts = frozenset(at for hit in hits for at in _tokens_of(said, hit))
    for hit in hits:
        first, last = said.token_at(hit.start), said.token_at(max(hit.end - 1, hit.start)) + 1
        role = _role(said, first, last, parts, offer)
        by_role[role].add(hit.place)
        if role in ("only", "served"):
            words = words or said.sentence_words(first)
            only = only or role == "only"
        if role == "served":
            twin = getattr(hit, "twin", False)
            only = only or twin or _is_alone(said, first, last, 7)
            sure = sure or twin or said.before("SERVE", first, 8, through=",()") is not None
            if _is_alone(said, first, last, 2):
                by_role["narrow"].add(hit.place)
    excluded = by_role["excluded"]
    home = offer and (_stays_at_home(said) or _nowhere_else(said))
    only = only or home
    served = by_role["only"] or _narrowed(by_role["served"], by_role["narrow"], known) or by_role["been"]
    if not served and (only or not offer):
        served = by_role["weak"]
    world = offer and not home and _is_worldwide(said)
    every = {place: known.countries_of(place) for place in served | excluded}
    if not offer:
        served = _innermost(served, every)
    out = frozenset(code for place in excluded - served for code in every[place])
    countries = frozenset(code for place in served for code in every[place]) - out
    examples = bool(served) and served is by_role["been"] and not only
    return Whereabouts(frozenset(served), countries, out, only and not world, sure, world, words, examples)


def _is_alone(said: Said, first: int, last: int, reach: int) -> bool:
    """Return whether "only" stands before a place, or right behind it."""
    return any(
        said.before(name, first, min(reach, far), through=",()") or said.after(name, last, 1)
        for name, far in (("ONLY", reach), ("ONLYHERE", _HERE))
    )


def _innermost(places: set[str], every: dict[str, frozenset[str]]) -> set[str]:
    """Return the places of a request without those around them, and without markets and continents."""
    inner = {place for place in places if not any(every[other] < every[place] for other in places)}
    if any(len(every[place]) == 1 for place in inner):
        return {place for place in inner if len(every[place]) <= _FEW}
    return inner


def _narrowed(served: set[str], narrow: set[str], known: Gazetteer) -> set[str]:
    """Return the places without those that hold more than the only ones: "the Carpathians; for Poland only"."""
    alone = frozenset(code for place in narrow for code in known.countries_of(place))
    return {place for place in served if not (alone and alone < known.countries_of(place))}


def _tokens_of(said: Said, hit: PlaceHit) -> range:
    return range(said.token_at(hit.start), said.token_at(max(hit.end - 1, hit.start)) + 1)


def _is_left_out(said: Said, last: int, parts: frozenset[int]) -> bool:
    """Return whether "is not covered" follows a place, or a list of places; `parts` are the words of places."""
    at = last
    while at < len(said.tokens) and at - last < 9 and (at in parts or said.tokens[at].key in _LINKS):
        at += 1
    begins = {hit.first for hit in said.of("PLACEOUT")}
    return any(place in begins for place in range(last, at + 1))


def _keeps_inside(said: Said, refused: Found, first: int) -> bool:
    """Return whether nothing is done outside a place: "outside Peru we do not work", "ne couvre que le Pérou"."""
    if any(token.key in _BUT for token in said.tokens[refused.last : first]):
        return True
    if not any(token.key in _OUTSIDE for token in said.tokens[refused.first : refused.last]):
        return False
    sentence = said.sentence(first)
    refusals = [*said.in_sentence("NOT", sentence), *said.in_sentence("NOTELIG", sentence)]
    return any(
        refused.first - 8 <= hit.first and hit.last <= first + 8 and not refused.first <= hit.first < refused.last
        for hit in refusals
    )


def _stays_at_home(said: Said) -> bool:
    """Return whether an offer is for its own country: "we cannot post seed abroad", "no foreign participants"."""
    return any(
        said.before("NOT", hit.first, 5) or said.after("NOT", hit.last, 3) or said.after("NOTELIG", hit.last, 3)
        for hit in said.of("ABROAD")
    )


def _nowhere_else(said: Said) -> bool:
    """Return whether a sentence says that nothing is done in other countries: "elsewhere we have no licence"."""
    return any(
        not _OTHERS.isdisjoint(token.key for token in said.tokens[hit.first : hit.last])
        and bool(said.in_sentence("NOT", said.sentence(hit.first)))
        for hit in said.of("WORLD")
    )


def _is_worldwide(said: Said) -> bool:
    """Return whether an offer serves everywhere; "in other countries we have no permit" says the reverse."""
    for hit in said.of("WORLD"):
        sentence = said.sentence(hit.first)
        others = not _OTHERS.isdisjoint(token.key for token in said.tokens[hit.first : hit.last])
        if others and any(said.in_sentence(name, sentence) for name in ("NOT", "ONLY", "NOTELIG", "NOTPLACE")):
            continue
        denied = said.before("NOT", hit.first, 3)
        if denied is None or said.tokens[denied.first].key in _LACKING:
            return True
    return False


def _has_been(said: Said, first: int) -> bool:
    """Return whether a place stands in a sentence after "we have worked in"."""
    return any(hit.last <= first for hit in said.in_sentence("BEEN", said.sentence(first)))


def _refusal(said: Said, first: int) -> Found | None:
    """Return what refuses a place before it; "sin fines de lucro" and "sans électricité" refuse none."""
    refused = said.before("NOTPLACE", first, 6, through=",")
    if refused is None or refused.value == "none":
        return None
    lacking = refused.last - refused.first == 1 and said.tokens[refused.first].key in _LACKING
    near = all(token.key in _ARTICLES for token in said.tokens[refused.last : first])
    return None if lacking and not near else refused


def _role(said: Said, first: int, last: int, parts: frozenset[int], offer: bool) -> str:
    if not offer:
        return "weak" if said.before("PAST", first, 4) else "served"
    serves = said.before("SERVE", first, 8, through=",()")
    seat = said.before("SEAT", first, 4) or said.before("SEAT", first, 3, through=",")
    refused = _refusal(said, first)
    if (seat and said.before("ONLY", seat.first, 3, through=",")) or (refused and _keeps_inside(said, refused, first)):
        return "only"
    if _is_left_out(said, last, parts) or (first and said.tokens[first - 1].key == "hors"):
        return "excluded"
    denied = said.after("NOT", first + 1, 1)
    if denied and said.after("SERVE", denied.last, 1):
        return "excluded"
    if said.after("ORG", first + 1, 1) and (serves is None or first - serves.last > 1):
        return "weak"
    if refused and (serves is None or refused.last >= serves.first) and not (seat and seat.first >= refused.last):
        return "excluded"
    if seat and (serves is None or seat.first >= serves.first):
        return "weak"
    if _has_been(said, first) and serves is None:
        return "been"
    if said.before("PAST", first, 6) and (serves is None or not said.before("ONLY", first, 8)):
        return "weak"
    return "served"

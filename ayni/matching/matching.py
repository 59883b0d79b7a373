"""Requests matched with offers: the best first, with reasons, nothing padded, nothing that is over."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from ayni.matching.explaining import Reason, reasons_of
from ayni.matching.facets.bodies import CIRCLE
from ayni.matching.facets.said import Said
from ayni.matching.fits import AGAINST, fits, stopped
from ayni.matching.hits import Hit
from ayni.matching.index import Index
from ayni.matching.meaning import Knowledge, shipped
from ayni.matching.profiles import OFFER, REQUEST, Profile, read_profile
from ayni.matching.subjects import Subjects, Vector, likeness

# From this likeness on a request and an offer are of one subject.
SAME_SUBJECT = 0.2
# Concepts that say who asks rather than what is asked.
_WHO = frozenset({"community-organization"})


class Match(NamedTuple):
    """An offer for a request: a score between 0 and 1, and the reasons."""

    offer: str
    score: float
    reasons: list[Reason]


class RequestMatches(NamedTuple):
    """A request and its offers, best first."""

    request: str
    offers: list[Match]


class Pair(NamedTuple):
    """A request and an offer that fit: a score between 0 and 1, and the reasons by language."""

    request: str
    offer: str
    score: float
    reasons: dict[str, list[Reason]]


class Gap(NamedTuple):
    """A request without an offer, and what single facet stops how many offers: [("place", 3), …]."""

    request: str
    stopped_by: list[tuple[str, int]]


class Sides(NamedTuple):
    """Requests and offers, read."""

    requests: list[Profile]
    offers: list[Profile]
    asked: list[Vector]
    given: list[Vector]


def match(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    *,
    as_of: date,
    top: int = 10,
    language: str = "en",
    knowledge: Knowledge | None = None,
    weights: Mapping[str, float] | None = None,
) -> list[RequestMatches]:
    """Return for every request its best offers on a day, with reasons in a language (en, fr, es, ru).

    `weights` let facets count more or less than 1, as `ayni.matching.learning` proposes them.

    Closed offers, conflicts of interest and what a funder's law forbids are never among them; nor strangers: a request
    may have no offer at all. Equal input gives equal output; ties go by the order of the offers.
    """
    return list(
        each_match(requests, offers, as_of=as_of, top=top, language=language, knowledge=knowledge, weights=weights)
    )


def each_match(
    requests: Iterable[Mapping[str, Any]],
    offers: Iterable[Mapping[str, Any]],
    *,
    as_of: date,
    top: int = 10,
    language: str = "en",
    knowledge: Knowledge | None = None,
    weights: Mapping[str, float] | None = None,
) -> Iterator[RequestMatches]:
    """Yield what `match` returns, request by request: of many, only those that are asked for are held."""
    known = knowledge or shipped()
    sides = read_sides(requests, offers, as_of, known, keep=False)
    twice = len(sides.offers) - len({offer.id for offer in sides.offers})
    yield from told_of(sides, best_of(sides, as_of, top + twice, weights), as_of, top, language, known)


def told_of(
    sides: Sides, found: Iterable[Sequence[Hit]], as_of: date, top: int, language: str, known: Knowledge
) -> Iterator[RequestMatches]:
    """Yield the matches of every request with their reasons, of the places of its best offers."""
    for number, hits in enumerate(found):
        shown = [_match(sides, number, hit, as_of, language, known) for hit in _different(sides, hits, top)]
        yield RequestMatches(sides.requests[number].id, shown)


def _different(sides: Sides, hits: Sequence[Hit], top: int) -> list[Hit]:
    """The hits but one of every id: where several offers have the same, the best of them."""
    kept: dict[str, Hit] = {}
    for hit in hits:
        kept.setdefault(sides.offers[hit.place].id, hit)
    return list(kept.values())[:top]


def pairs(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    *,
    as_of: date,
    top: int = 10,
    languages: Sequence[str] = ("en",),
    weights: Mapping[str, float] | None = None,
    knowledge: Knowledge | None = None,
) -> list[Pair]:
    """Return what `match` returns, pair by pair, with reasons in several languages; pairs are sought once."""
    known = knowledge or shipped()
    sides = read_sides(requests, offers, as_of, known)
    found = enumerate(best_of(sides, as_of, top, weights))
    return [_pair(sides, number, hit, as_of, languages, known) for number, hits in found for hit in hits]


def pairs_of_offer(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    offer: str,
    *,
    as_of: date,
    languages: Sequence[str] = ("en",),
    weights: Mapping[str, float] | None = None,
    knowledge: Knowledge | None = None,
) -> list[Pair]:
    """Return every request that one of the offers fits, the best first, whatever else fits the request.

    The other offers only tell how rare words are. Raises KeyError where the offer is not among them.
    """
    known = knowledge or shipped()
    sides = read_sides(requests, offers, as_of, known)
    place = next((place for place, one in enumerate(sides.offers) if one.id == offer), None)
    if place is None:
        raise KeyError(offer)
    index = Index(sides.requests, sides.asked, as_of, weights)
    hits = next(index.best([sides.offers[place]], [sides.given[place]], max(len(requests), 1), share=0.0))
    return [_pair(sides, hit.place, Hit(place, hit.score), as_of, languages, known) for hit in hits]


def _pair(sides: Sides, number: int, hit: Hit, as_of: date, languages: Sequence[str], known: Knowledge) -> Pair:
    told = {lang: _match(sides, number, hit, as_of, lang, known) for lang in languages}
    reasons = {lang: one.reasons for lang, one in told.items()}
    return Pair(sides.requests[number].id, sides.offers[hit.place].id, round(hit.score, 4), reasons)


def read_sides(
    requests: Iterable[Mapping[str, Any]],
    offers: Iterable[Mapping[str, Any]],
    as_of: date,
    known: Knowledge,
    *,
    keep: bool = True,
) -> Sides:
    """Return requests and offers as profiles and vectors; without `keep` profiles give up words for their vectors."""
    asked = [read_profile(one, REQUEST, as_of, known) for one in requests]
    given = [read_profile(one, OFFER, as_of, known) for one in offers]
    subjects = Subjects([*asked, *given])
    return Sides(asked, given, _vectors(subjects, asked, keep), _vectors(subjects, given, keep))


def _vectors(subjects: Subjects, profiles: list[Profile], keep: bool) -> list[Vector]:
    vectors = []
    for at, one in enumerate(profiles):
        vectors.append(subjects.vector(one))
        if not keep:
            profiles[at] = replace(one, words={})
    return vectors


def best_of(sides: Sides, as_of: date, top: int, weights: Mapping[str, float] | None = None) -> Iterator[list[Hit]]:
    """Yield for every request the places of its best offers, without explaining them."""
    return Index(sides.offers, sides.given, as_of, weights).best(sides.requests, sides.asked, top)


def _match(sides: Sides, number: int, hit: Hit, as_of: date, language: str, known: Knowledge) -> Match:
    request, offer = sides.requests[number], sides.offers[hit.place]
    told = fits(request, offer, as_of)
    reasons = reasons_of(request, offer, sides.asked[number], sides.given[hit.place], told, language, known)
    return Match(offer.id, round(hit.score, 4), reasons)


def gaps(
    requests: Sequence[Mapping[str, Any]],
    offers: Sequence[Mapping[str, Any]],
    *,
    as_of: date,
    knowledge: Knowledge | None = None,
) -> list[Gap]:
    """Return the requests that no offer serves, each with the single facets that stop offers of their subject."""
    sides = read_sides(requests, offers, as_of, knowledge or shipped())
    return [gap for number in range(len(requests)) if (gap := _gap(sides, number, as_of)) is not None]


def _gap(sides: Sides, number: int, as_of: date) -> Gap | None:
    request, counts = sides.requests[number], Counter[str]()
    for place, offer in enumerate(sides.offers):
        if stopped(request, offer) or likeness(sides.asked[number], sides.given[place]) < SAME_SUBJECT:
            continue
        against = [fit.facet for fit in fits(request, offer, as_of) if fit.verdict == AGAINST]
        if not against:
            return None
        if len(against) == 1:
            counts[against[0]] += 1
    return Gap(request.id, sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def read_facets(
    text: str,
    lang: str | None = None,
    *,
    as_of: date | None = None,
    offer: bool = False,
    knowledge: Knowledge | None = None,
) -> dict[str, Any]:
    """Return the facets that a person's words propose, under the names of the fields; what is not said is absent."""
    known = knowledge or shipped()
    side = OFFER if offer else REQUEST
    title, _stop, rest = text.partition("\n")
    day = as_of or date.today()
    profile = read_profile(
        {"id": "", "lang": lang, "title": title if rest else "", "description": rest or text}, side, day, known
    )
    facets: dict[str, Any] = {
        "lang": profile.lang,
        "theme": _chief(profile, (title if rest else "", lang or profile.lang), known, offer),
        "support_type": sorted(profile.kinds, key=lambda kind: (-profile.kinds[kind], kind)),
        "languages": sorted(profile.tongues),
        "modality": profile.mode,
    }
    facets["countries_served" if offer else "country"] = sorted(profile.said.countries)
    facets["regions_served" if offer else "region"] = sorted(profile.said.places)
    begins, ends = profile.window
    if begins or ends:
        facets["window"] = {"from": begins and begins.isoformat(), "to": ends and ends.isoformat()}
    facets.update(_amounts(text, profile, offer))
    facets["capacity_days" if offer else "days_needed"] = profile.days
    if offer:
        facets["eligible_organisations"] = ["any"] if profile.served.every else sorted(profile.served.served - {CIRCLE})
        facets["status"] = "closed" if profile.closing else None
    else:
        facets["organisation_type"] = next(iter(sorted(profile.bodies)), None)
        facets["urgency"] = "urgent" if Said(text, lang).of("URGENT") else None
    return {name: value for name, value in facets.items() if value not in (None, [], {})}


def _chief(profile: Profile, title: tuple[str, str], known: Knowledge, offer: bool) -> list[str]:
    """The chief concepts; who asks is no subject of a request, unless its title (words, language) names it."""
    chief = sorted(profile.concepts, key=lambda name: (-profile.concepts[name], name))
    if not offer:
        named = {hit.concept for hit in known.thesaurus.concepts_in(*title)}
        chief = [name for name in chief if name not in _WHO or name in named]
    return chief[:6]


def _amounts(text: str, profile: Profile, offer: bool) -> dict[str, Any]:
    """Amounts in the currency of the text, not in dollars."""
    from ayni.matching.facets.money import money_in

    money = money_in(Said(text, profile.lang))
    if offer:
        fields = {
            "amount_min": money.least,
            "amount_max": money.most or money.asked,
            "cofinancing_min_percent": money.share,
        }
    else:
        fields = {"amount": money.asked or money.most, "minimum_amount": money.least, "own_contribution": money.own}
    named: dict[str, Any] = {name: value for name, value in fields.items() if value is not None}
    return {**named, "currency": money.currency} if named and money.currency else named

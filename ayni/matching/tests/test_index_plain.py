"""The index, however it goes about it, finds what comparing every pair one by one finds."""

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ayni.matching import index as index_module
from ayni.matching import places_fit
from ayni.matching.facets.bodies import Bodies
from ayni.matching.facets.closing import Closing
from ayni.matching.facets.laws import Ban
from ayni.matching.facets.money import Money
from ayni.matching.facets.terms import Terms
from ayni.matching.facets.whereabouts import Whereabouts
from ayni.matching.fits import fits, stopped, support_fit
from ayni.matching.index import LEAST, OF_BEST, Index
from ayni.matching.meaning import shipped
from ayni.matching.profiles import OFFER, REQUEST, Profile
from ayni.matching.subjects import Vector, likeness
from ayni.matching.supports_fit import Supports

TODAY = date(2026, 11, 27)
COUNTRIES = ("KGZ", "TJK", "NPL", "BTN", "PER", "BOL", "CHE", "AUT", "GEO", "KEN")
KINDS = ("expertise", "training", "exchange", "finance", "technology", "policy")
BODIES = ("ngo", "women", "private", "academic")
FIGURES = {"amount", "share", "time", "days"}
Hits = list[tuple[int, float]]


def some(chance: Random, values: tuple[str, ...], most: int) -> frozenset[str]:
    return frozenset(chance.sample(values, chance.randint(0, most)))


def whereabouts(chance: Random, *, offer: bool) -> Whereabouts:
    countries = some(chance, COUNTRIES, chance.choice((0, 1, 2, 8)))
    excluded = some(chance, COUNTRIES, 2) - countries if offer else frozenset()
    world = chance.random() < 0.1 and (offer or not countries)
    return Whereabouts(countries, countries, excluded, chance.random() < 0.2, chance.random() < 0.5, world)


def money(chance: Random) -> Money:
    amount = chance.choice((None, 0.0, 1_000.0, 5_000.0, 20_000.0))
    least = chance.choice((None, 500.0, 6_000.0))
    return Money(
        amount,
        least,
        chance.choice((None, 2_000.0, 9_000.0)),
        chance.choice((None, 300.0)),
        chance.choice((None, 20.0)),
    )


def terms(chance: Random) -> Terms:
    costs = some(chance, ("works", "travel"), 1)
    return Terms(costs, chance.choice(("", "", "only", "lowland")), chance.random() < 0.1, chance.random() < 0.2)


def profile(chance: Random, number: int, side: str, *, stops: bool) -> Profile:
    """A request or an offer with facets of every sort, known and unknown."""
    begins = TODAY + timedelta(days=chance.randint(-200, 200)) if chance.random() < 0.6 else None
    ends = TODAY + timedelta(days=chance.randint(-50, 500)) if chance.random() < 0.5 else None
    offer = side == OFFER
    banned = stops and offer and chance.random() < 0.2
    return Profile(
        id=f"{side}{number}", side=side, lang=chance.choice(("en", "fr")), concepts={}, wide={}, words={},
        kinds={kind: chance.choice((0.3, 0.6, 1.0)) for kind in some(chance, KINDS, 3)},
        kinds_sure=chance.random() < 0.8, said=whereabouts(chance, offer=offer),
        stated=whereabouts(chance, offer=offer), tongues=some(chance, ("en", "fr", "ru"), 2),
        interpreted=chance.choice((0, 0, 1, -1)), window=(begins, ends), money=money(chance),
        days=chance.choice((None, 0.0, 3.0, 20.0)), mode=chance.choice((None, "remote", "onsite", "hybrid")),
        bodies=frozenset() if offer else some(chance, BODIES, 2),
        served=Bodies(some(chance, BODIES, 1), some(chance, BODIES, 1), chance.random() < 0.1, some(chance, BODIES, 1)),
        stated_served=some(chance, ("ngo", "private", "any"), 1),
        closing=Closing("over") if chance.random() < 0.08 else None,
        ban=Ban(some(chance, ("ngo",), 1), some(chance, COUNTRIES, 2)) if banned else Ban(),
        conflicts=some(chance, ("body0", "body1"), 1) if stops else frozenset(), names=frozenset(),
        adaptable=chance.random() < 0.2, organisation=chance.choice(("", "body0", "body1")) if stops else "",
        terms=terms(chance), wary=some(chance, ("dam", "mine"), 1),
        stake=some(chance, ("dam", "mine"), int(stops and offer)),
    )  # fmt: skip


def vector(chance: Random, terms: int) -> Vector:
    """A vector of length one at most over a few terms, some much more common than others."""
    names = {
        f"t{int(terms * chance.random() ** 2)}": chance.choice((0.2, 0.5, 1.0)) for _ in range(chance.randint(0, 7))
    }
    size = sum(weight * weight for weight in names.values()) ** 0.5
    return {name: chance.choice((0.7, 1.0)) * weight / size for name, weight in names.items()}


def plainly(request: Profile, offer: Profile, asked: Vector, given: Vector, weights: Mapping[str, float]) -> float:
    """The score of one pair, facet by facet."""
    score = likeness(asked, given)
    for fit in fits(request, offer, TODAY):
        score *= fit.factor ** weights.get("figures" if fit.facet in FIGURES else fit.facet, 1.0)
    return min(score, 1.0) if score >= LEAST and not stopped(request, offer) else 0.0


def agree(hits: list[Any], scores: list[float], top: int, share: float) -> None:
    """Hold one answer against the scores of all: the same scores in order, each that of its place, ties by place."""
    ranked = sorted(scores, reverse=True)[:top]
    expected = [score for score in ranked if score >= max(LEAST, share * ranked[0])]
    doubtful = [score for score in scores if abs(score - LEAST) < 1e-9 or abs(score - share * ranked[0]) < 1e-9]
    if not doubtful:
        assert [hit.score for hit in hits] == pytest.approx(expected, abs=1e-9)
    assert all(abs(hit.score - scores[hit.place]) < 1e-9 for hit in hits)
    assert len({hit.place for hit in hits}) == len(hits)
    same = [(one, other) for one, other in pairwise(hits) if abs(one.score - other.score) < 1e-13]
    assert all(one.place < other.place for one, other in same)


def hold(seed: int, counts: tuple[int, int], terms: int, top: int, share: float, *, stops: bool, light: bool) -> None:
    """Hold the index of offers, that of requests, and each asked one by one, against the plain comparison."""
    chance = Random(seed)
    requests = [profile(chance, number, REQUEST, stops=stops) for number in range(counts[0])]
    offers = [profile(chance, number, OFFER, stops=stops) for number in range(counts[1])]
    asked, given_ = [vector(chance, terms) for _one in requests], [vector(chance, terms) for _one in offers]
    weights = {"place": 0.4, "support": 1.3, "figures": 0.7, "language": 2.0} if light else {}
    table = [
        [plainly(one, other, mine, theirs, weights) for other, theirs in zip(offers, given_, strict=True)]
        for one, mine in zip(requests, asked, strict=True)
    ]
    forth, back = Index(offers, given_, TODAY, weights), Index(requests, asked, TODAY, weights)
    for number, hits in enumerate(forth.best(requests, asked, top, share)):
        agree(hits, table[number], top, share)
        assert next(forth.best([requests[number]], [asked[number]], top, share)) == hits
    for number, hits in enumerate(back.best(offers, given_, top, share)):
        agree(hits, [row[number] for row in table], top, share)
        assert next(back.best([offers[number]], [given_[number]], top, share)) == hits


@pytest.fixture(params=["as it is", "as for many"])
def ways(request, monkeypatch):
    """The index as it goes about few, and made to set other kinds aside, guess limits and answer in small blocks."""
    if request.param == "as for many":
        for name, value in (("_LARGE", 1), ("_MANY", 2), ("_BLOCK", 3), ("_SAMPLED", 1), ("_SAMPLE", 2)):
            monkeypatch.setattr(index_module, name, value)
        monkeypatch.setattr(index_module, "_WORTH", LEAST)
        monkeypatch.setattr(index_module, "_EVERY_FACTOR", 3)
        monkeypatch.setattr(index_module, "_EVERY_ALONE", 2)
        monkeypatch.setattr("ayni.matching.sheets._SHEET", 7)
        monkeypatch.setattr("ayni.matching.places_fit._MANY", 2)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(
    seed=st.integers(0, 2**32 - 1),
    counts=st.tuples(st.integers(1, 40), st.integers(1, 60)),
    terms=st.sampled_from((3, 12, 60)),
    top=st.sampled_from((1, 3, 10)),
    share=st.sampled_from((0.0, OF_BEST, 0.8)),
    stops=st.booleans(),
    light=st.booleans(),
)
def test_index_finds_what_comparing_every_pair_finds(ways, seed, counts, terms, top, share, stops, light):
    hold(seed, counts, terms, top, share, stops=stops, light=light)


def test_index_of_thousands_finds_what_comparing_every_pair_finds():
    """So many that other kinds are set aside and limits guessed without being made to."""
    chance = Random(5)
    offers = [profile(chance, number, OFFER, stops=False) for number in range(5_200)]
    requests = [profile(chance, number, REQUEST, stops=False) for number in range(500)]
    given_, asked = [vector(chance, 400) for _one in offers], [vector(chance, 400) for _one in requests]
    found = list(Index(offers, given_, TODAY).best(requests, asked, 10))
    for number in range(0, 500, 25):
        pairs = zip(offers, given_, strict=True)
        agree(
            found[number], [plainly(requests[number], *one, asked[number], two, {}) for *one, two in pairs], 10, OF_BEST
        )


def test_of_offers_alike_in_all_the_first_stand_first():
    chance = Random(3)
    request, offer = profile(chance, 0, REQUEST, stops=False), profile(chance, 0, OFFER, stops=False)
    vectors = [{"t1": 0.8, "t2": 0.6}] * 30
    hits = next(Index([offer] * 30, vectors, TODAY, {"figures": 0.01, "place": 0.01}).best([request], vectors[:1], 10))
    assert [hit.place for hit in hits] == list(range(10))


def test_vectors_that_would_overflow_are_refused():
    one = profile(Random(1), 0, OFFER, stops=False)
    for wrong in ({"t1": 1.1}, {"t1": 0.5, "t2": -0.1}, {f"t{number}": 0.01 for number in range(1_001)}):
        with pytest.raises(ValueError, match="length one"):
            Index([one], [wrong], TODAY)


@pytest.mark.parametrize("seed", range(3))
def test_kinds_of_support_of_many_have_the_factors_of_single_pairs(seed):
    chance = Random(seed)
    requests = [profile(chance, number, REQUEST, stops=False) for number in range(60)]
    offers = [profile(chance, number, OFFER, stops=False) for number in range(60)]
    forth, back = Supports(offers), Supports(requests)
    for one in requests:
        assert forth.factors(one) == pytest.approx([support_fit(one, other).factor for other in offers], abs=1e-15)
    for one in offers:
        assert back.factors(one) == pytest.approx([support_fit(other, one).factor for other in requests], abs=1e-15)


def test_there_is_room_for_more_countries_than_the_gazetteer_has():
    known = shipped().gazetteer
    countries = {code for place in known.places() for code in known.countries_of(place)}
    assert len(countries) + 50 < places_fit._COUNTRIES

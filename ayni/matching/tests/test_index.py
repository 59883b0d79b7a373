"""The index finds what comparing every pair finds, with the very scores that the explained facets make."""

from datetime import date
from random import Random
from typing import Any

import pytest

from ayni.matching.fits import fits, stopped
from ayni.matching.index import LEAST, OF_BEST, Index
from ayni.matching.matching import Sides, best_of, read_sides
from ayni.matching.meaning import shipped
from ayni.matching.subjects import likeness
from ayni.matching.tests.judged.letters import letters
from ayni.matching.tests.judged.making import judged_set

TODAY = date(2026, 11, 27)


@pytest.fixture(scope="module")
def sides() -> Sides:
    made = judged_set()
    return read_sides(made.requests, made.offers, TODAY, shipped())


def by_pairs(sides: Sides, number: int, top: int) -> list[tuple[int, float]]:
    """The best offers of a request by comparing it with every offer."""
    request, found = sides.requests[number], []
    for place, offer in enumerate(sides.offers):
        alike = likeness(sides.asked[number], sides.given[place])
        score = alike
        for fit in fits(request, offer, TODAY):
            score *= fit.factor
        if score >= LEAST and not stopped(request, offer):
            found.append((place, min(score, 1.0)))
    found.sort(key=lambda hit: (-round(hit[1], 9), hit[0]))
    return [hit for hit in found[:top] if hit[1] >= OF_BEST * found[0][1]]


def test_asking_one_by_one_answers_as_asking_together(sides):
    index = Index(sides.offers, sides.given, TODAY)
    together = list(index.best(sides.requests, sides.asked, 10))
    alone = [next(index.best([one], [vector], 10)) for one, vector in zip(sides.requests, sides.asked, strict=True)]
    assert [[hit.place for hit in hits] for hits in together] == [[hit.place for hit in hits] for hits in alone]
    assert list(Index([], [], TODAY).best(sides.requests[:2], sides.asked[:2], 10)) == [[], []]


@pytest.mark.parametrize("seed", range(4))
def test_index_is_exact_where_fields_are_mixed_by_chance(seed):
    """Facets drawn from all over: kinds, places, windows and amounts stand in every combination."""
    made, chance = judged_set(), Random(seed)
    everything = [*letters().requests, *letters().offers, *made.requests, *made.offers]
    fields = ("country", "countries_served", "support_type", "window", "amount", "amount_max", "organisation_type")

    def mixed(one: dict[str, Any], number: int) -> dict[str, Any]:
        other = {name: chance.choice(everything).get(name) for name in fields if chance.random() < 0.6}
        return {**one, **other, "id": str(number)}

    requests = [mixed(chance.choice(everything), number) for number in range(60)]
    offers = [mixed(chance.choice(everything), number) for number in range(150)]
    sides = read_sides(requests, offers, TODAY, shipped())
    for number, hits in enumerate(best_of(sides, TODAY, 10)):
        expected = by_pairs(sides, number, 10)
        assert [round(hit.score, 9) for hit in hits] == [round(score, 9) for _place, score in expected]


def test_what_place_allows_at_most_follows_learnt_weights(sides):
    """A place that counts for little keeps offers from elsewhere, whatever order they are looked at in."""
    light = {"place": 0.1}
    found = {hit.place for hits in best_of(sides, TODAY, 100, light) for hit in hits}
    back = Index(sides.requests, sides.asked, TODAY, light)
    turned = {number for number, hits in enumerate(back.best(sides.offers, sides.given, 100)) if hits}
    assert found <= turned
    assert len(found) > len({hit.place for hits in best_of(sides, TODAY, 100) for hit in hits})


@pytest.mark.parametrize("top", [1, 3, 10])
def test_index_is_exact(sides, top):
    for number, hits in enumerate(best_of(sides, TODAY, top)):
        expected = by_pairs(sides, number, top)
        assert [round(hit.score, 9) for hit in hits] == [round(score, 9) for _place, score in expected]
        assert {hit.place for hit in hits if hits} == {place for place, _score in expected} or top < 10


def test_index_of_requests_answers_for_a_new_offer_with_the_same_scores(sides):
    forth = {(number, hit.place): hit.score for number, hits in enumerate(best_of(sides, TODAY, 1000)) for hit in hits}
    index = Index(sides.requests, sides.asked, TODAY)
    back = {
        (hit.place, number): hit.score
        for number, hits in enumerate(index.best(sides.offers, sides.given, 1000))
        for hit in hits
    }
    shared = forth.keys() & back.keys()
    assert len(shared) > 100
    assert max(abs(forth[pair] - back[pair]) for pair in shared) < 1e-9

"""Weights learnt from judged pairs: measured on what they did not learn from, never far from judgement."""

from datetime import date

from ayni.matching.learning import FACETS, Judged, measure
from ayni.matching.matching import match

TODAY = date(2026, 11, 28)
TEXT = "A course on mapping glacial lakes and the danger of outburst floods."


def sides(count):
    """Requests in Russian; to each an offer of the right language that says no kind, and one of the right kind."""
    requests, offers, judged = [], [], []
    for number in range(count):
        requests.append(
            {"id": f"r{number}", "title": TEXT, "languages": ["ru"], "support_type": ["training"], "country": ["TJK"]}
        )
        common = {"title": TEXT, "countries_served": ["TJK"]}
        offers.append({"id": f"near{number}", **common, "languages": ["ru"], "support_type": ["expertise"]})
        offers.append({"id": f"far{number}", **common, "languages": ["es"], "support_type": ["training"]})
        judged += [Judged(f"r{number}", f"near{number}", True), Judged(f"r{number}", f"far{number}", False)]
    return requests, offers, judged


def test_without_judged_pairs_the_present_weights_come_back():
    requests, offers, _judged = sides(2)
    found = measure(requests, offers, [], as_of=TODAY, present={"place": 1.1})
    assert (found.weights["place"], found.requests, found.after) == (1.1, 0, 0.0)
    alone = measure(requests, offers, [Judged("r0", "near0", True)], as_of=TODAY)
    assert alone.requests == 0


def test_what_people_preferred_counts_more_and_moves_by_a_fifth_at_most():
    requests, offers, judged = sides(30)
    found = measure(requests, offers, judged, as_of=TODAY)
    assert set(found.weights) == set(FACETS)
    assert (found.requests, found.pairs) == (30, 60)
    assert all(0.8 <= weight <= 1.2 for weight in found.weights.values())
    opposite = [Judged(one.request, one.offer, not one.good) for one in judged]
    against = measure(requests, offers, opposite, as_of=TODAY)
    assert found.weights["language"] > against.weights["language"]
    assert measure(requests, offers, judged, as_of=TODAY) == found


def test_few_requests_move_less_than_many():
    few = measure(*sides(2), as_of=TODAY).weights["language"]
    many = measure(*sides(30), as_of=TODAY).weights["language"]
    assert abs(few - 1) <= abs(many - 1)


def test_matcher_uses_the_weights_it_is_given():
    requests, offers, _judged = sides(1)
    plain = {one.offer: one.score for one in match(requests, offers, as_of=TODAY)[0].offers}
    same = {one.offer: one.score for one in match(requests, offers, as_of=TODAY, weights={})[0].offers}
    heavy = {one.offer: one.score for one in match(requests, offers, as_of=TODAY, weights={"language": 2.0})[0].offers}
    assert plain == same
    assert heavy.get("far0", 0) < plain["far0"]

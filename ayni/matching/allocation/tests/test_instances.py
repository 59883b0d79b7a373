"""What a round refuses to start on, and that it says which."""

import json
from random import Random

import pytest

from ayni.matching.allocation import Refused, read_instance
from ayni.matching.allocation.noting import notes_of
from ayni.matching.allocation.tests.rounds_made import by_hand


def test_what_may_be_left_out_takes_its_default():
    instance = read_instance(
        {
            "requests": [{"id": 1, "ask": 10}],
            "funds": [{"id": "f", "budget": 5}],
            "fund_edges": [["f", 1, 1]],
        }
    )
    assert (instance.requests[0].id, instance.requests[0].weight, instance.requests[0].region) == (1, 1.0, "")
    assert (instance.funds[0].max, instance.funds[0].max_share, instance.max_cofunders) == (5.0, 1.0, None)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"requests": None}, "“requests” is empty"),
        ({"requests": 3}, "“requests” must be a list"),
        ({"requests": [7]}, "line 1: expected an object"),
        ({"requests": [{"ask": 5}]}, "“id” is missing"),
        ({"requests": [{"id": "x"}]}, "Request “x” asks for nothing"),
        ({"requests": [{"id": "x", "ask": 5, "viable": 6}]}, "“viable” (6) is more than “ask” (5)"),
        ({"requests": [{"id": "x", "days": 5, "days_min": 6}]}, "“days_min” (6) is more than “days” (5)"),
        ({"requests": [{"id": "x", "ask": -5}]}, "“ask” is below 0"),
        ({"requests": [{"id": "x", "ask": "much"}]}, "“ask” must be a number"),
        ({"requests": [{"id": "x", "ask": float("nan")}]}, "“ask” is no number that can be worked with"),
        ({"requests": [{"id": "x", "ask": 1e-300}]}, "“ask” is no number that can be worked with"),
        ({"max_cofunders": float("inf")}, "“max_cofunders” must be a whole number"),
        ({"requests": [{"id": "x", "ask": 10**400}]}, "“ask” is no number that can be worked with"),
        ({"requests": [{"id": "x", "ask": 5}] * 2}, "the id “x” stands there twice"),
        ({"requests": [{"id": "x", "ask": 5, "weight": 0}]}, "“weight” is 0 for every request"),
        ({"funds": [], "specialists": []}, "Nothing is offered"),
        ({"funds": [{"id": "trust"}]}, "Fund “trust”: “budget” is missing"),
        ({"funds": [{"id": "trust", "budget": 9, "min": 5, "max": 4}]}, "“min” (5) is more than “max” (4)"),
        ({"funds": [{"id": "trust", "budget": 9, "max_share": 40}]}, "“max_share” must be between 0 and 1"),
        ({"specialists": [{"id": "hydrologist"}]}, "Specialist “hydrologist”: “days” is missing"),
        ({"fund_edges": None}, "“fund_edges” is missing"),
        ({"fund_edges": [["trust", "terraces"]]}, "line 1: expected [fund, request, score]"),
        ({"fund_edges": [["nobody", "terraces", 1]]}, "there is no fund “nobody”"),
        ({"fund_edges": [["trust", "nothing", 1]]}, "there is no request “nothing”"),
        ({"fund_edges": [["trust", "terraces", None]]}, "“score” is missing"),
        ({"fund_edges": [["trust", "terraces", 1.5]]}, "“score” must be between 0 and 1"),
        ({"fund_edges": [["trust", "terraces", 1]] * 2}, "are joined twice"),
        ({"fund_edges": [["trust", "terraces", 0.7], ["trust", "seeds", 0.7]]}, "are all equal (0.7)"),
        ({"max_cofunders": 0}, "“max_cofunders” must be a whole number"),
        ({"max_specialists": 1.5}, "“max_specialists” must be a whole number"),
        ({"fairness": "equal"}, "“fairness” must be null or “max-min”"),
    ],
)
def test_a_round_says_why_it_cannot_start(change, said):
    raw = {**by_hand(), **change}
    if "requests" in change:
        raw |= {"fund_edges": [], "specialist_edges": []}
    with pytest.raises(Refused) as refused:
        read_instance(json.loads(json.dumps(raw)))
    assert said in refused.value.sentence


def test_what_only_rounding_put_above_what_is_asked_is_taken_as_asked():
    raw = by_hand()
    raw["requests"][0] |= {"ask": 0.1 + 0.2, "viable": 0.1 + 0.2 + 1e-16 * 5}
    raw["requests"][1] |= {"days": 3, "days_min": 3.0000000000000004}
    instance = read_instance(raw)
    assert instance.requests[0].viable == instance.requests[0].ask
    assert instance.requests[1].days_min == 3


@pytest.mark.parametrize("most", [float("inf"), 1e300, 10**400, None])
def test_a_largest_grant_without_end_is_no_limit(most):
    raw = by_hand()
    raw["funds"] = [{"id": "trust", "budget": 1000, "max": most}]
    assert read_instance(raw).funds[0].max == 1000


def test_no_specialists_may_serve_where_there_are_none():
    raw = by_hand() | {"specialists": [], "specialist_edges": [], "max_specialists": 0}
    assert read_instance(raw).max_specialists is None
    with pytest.raises(Refused, match="“max_specialists” must be a whole number"):
        read_instance(by_hand() | {"max_specialists": 0})


@pytest.mark.parametrize(("lines", "score", "starts"), [(9, 1, True), (10, 1, False), (9, 0.5, False), (1, 0.5, True)])
def test_few_scores_of_one_say_who_may_serve_whom_but_other_equal_scores_are_refused(lines, score, starts):
    raw = {
        "requests": [{"id": place, "ask": 10 + place} for place in range(lines)],
        "funds": [{"id": "f", "budget": 50}],
        "fund_edges": [["f", place, score] for place in range(lines)],
    }
    if starts:
        assert len(read_instance(raw).fund_edges) == lines
    else:
        with pytest.raises(Refused, match=f"are all equal \\({score:g}\\)"):
            read_instance(raw)


def test_what_is_odd_but_can_be_run_is_noted():
    raw = by_hand()
    raw["funds"] += [{"id": "late", "budget": 10, "min": 20}]
    raw["specialist_edges"] = [["hydrologist", "springs", 1], ["hydrologist", "seeds", 1]]
    notes = notes_of(read_instance(raw))
    assert [note.code for note in notes] == ["scores-one", "never-gives", "edges-idle"]
    assert notes[1].startswith("“funds”: 1 can never give anything")
    assert notes_of(read_instance(by_hand())) == []


def test_no_value_anywhere_ends_in_anything_but_a_refusal_or_a_round():
    odd = [None, True, -1, 0, 0.5, 1e308, float("nan"), float("inf"), 10**400, "", "7", [], {}, [[]], [None], {"id": 1}]
    random = Random(7)
    refusals = 0
    for _time in range(3000):
        raw = json.loads(json.dumps(by_hand() | {"locked": {"grants": [["trust", "seeds", 400]]}}))
        for _change in range(random.choice([1, 1, 2])):
            _put_somewhere(random, raw, random.choice(odd))
        try:
            read_instance(raw)
        except Refused as refused:
            refusals += 1
            assert refused.sentence.count(".") >= 1
    assert refusals > 1000


def _put_somewhere(random, value, odd):
    """Put an odd value in the place of any other."""
    places = list(value) if isinstance(value, dict) else range(len(value))
    if not places:
        return
    place = random.choice(list(places))
    inner = value[place]
    if isinstance(inner, dict | list) and random.random() < 0.85:
        _put_somewhere(random, inner, odd)
    elif isinstance(value, dict) and random.random() < 0.3:
        del value[place]
    else:
        value[place] = odd


def test_fairness_needs_regions():
    raw = by_hand() | {"fairness": "max-min"}
    for request in raw["requests"]:
        del request["region"]
    with pytest.raises(Refused, match="“region” is equal for all requests"):
        read_instance(raw)


@pytest.mark.parametrize("raw", [None, [], "round", 3])
def test_what_is_no_object_is_refused(raw):
    with pytest.raises(Refused, match="must be one JSON object"):
        read_instance(raw)

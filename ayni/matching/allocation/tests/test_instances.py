"""What a round refuses to start on, and that it says which."""

import json

import pytest

from ayni.matching.allocation import Refused, read_instance
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

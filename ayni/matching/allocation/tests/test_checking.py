"""The judge: each rule, broken on purpose, is named."""

import pytest

from ayni.matching.allocation import check_allocation
from ayni.matching.allocation.tests.rounds_made import by_hand

GOOD = {
    "grants": [["trust", "springs", 600], ["trust", "seeds", 400]],
    "missions": [["hydrologist", "springs", 5]],
    "served": ["springs", "seeds"],
}


def test_a_plan_that_keeps_every_rule_passes():
    assert check_allocation(by_hand(), GOOD) == []


@pytest.mark.parametrize(
    ("round_", "plan", "said"),
    [
        ({}, {"grants": [*GOOD["grants"], ["trust", "terraces", 1]]}, "“terraces” gets something, but is not served"),
        ({}, {"grants": [["trust", "springs", 700], ["trust", "seeds", 400]]}, "Fund “trust” gives 1100 of 1000"),
        ({}, {"grants": [["trust", "springs", 601], ["trust", "seeds", 399]]}, "gets 601 of “ask”, but asked for 600"),
        ({}, {"grants": [["trust", "springs", 600], ["trust", "seeds", 399]]}, "below its minimum of 400"),
        ({}, {"missions": [["hydrologist", "springs", 6]]}, "Specialist “hydrologist” gives 6 of 5"),
        ({}, {"missions": [["hydrologist", "springs", 1]]}, "is shorter than 2"),
        ({}, {"missions": [["hydrologist", "springs", 3]]}, "served with 3 of “days”, below its minimum of 4"),
        ({}, {"missions": [["hydrologist", "seeds", 3]]}, "joins two that are not eligible"),
        ({}, {"missions": [["somebody", "seeds", 3]]}, "names what does not exist"),
        ({}, {"grants": GOOD["grants"] * 2}, "stands there twice"),
        ({}, {"grants": [["trust", "springs", -1]]}, "is of no positive amount"),
        ({}, {"served": ["springs", "seeds", "clouds"]}, "there is no such request"),
        ({}, {"value": 5}, "The value is said to be 5"),
        ({}, {"bound": 0.5}, "The bound (0.5) is below the value"),
        ({"funds": [{"id": "trust", "budget": 1000, "max": 500}]}, {}, "is outside 0 to 500"),
        ({"funds": [{"id": "trust", "budget": 1000, "max_share": 0.5}]}, {}, "more than its share allows (300)"),
    ],
)
def test_a_broken_rule_is_named(round_, plan, said):
    assert any(said in sentence for sentence in check_allocation({**by_hand(), **round_}, {**GOOD, **plan}))


def test_too_many_offers_are_named():
    round_ = by_hand()
    round_["max_specialists"] = 1
    round_["specialists"].append({"id": "engineer", "days": 5})
    round_["specialist_edges"].append(["engineer", "springs", 1])
    plan = {**GOOD, "missions": [["hydrologist", "springs", 4], ["engineer", "springs", 4]]}
    assert check_allocation(round_, plan) == ["“springs” is served by 2, but at most 1 may."]

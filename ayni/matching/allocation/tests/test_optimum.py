"""Small rounds against every plan there is: nothing better is missed, no bound is too low, no rule is broken."""

import json
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from ayni.matching.allocation import Refused, allocate, check_allocation, read_instance
from ayni.matching.allocation.tests.every_plan import best_value, fairest
from ayni.matching.allocation.tests.rounds_made import odd_round

_SELDOM = settings(max_examples=60, deadline=None, derandomize=True, database=None)


def refused_at_start(round_):
    """Return whether it cannot be run: a column that is empty or all equal."""
    try:
        read_instance(round_)
    except Refused as refused:
        assert refused.said.code in {"nothing-offered", "edges-empty", "scores-equal", "weights-zero", "regions-equal"}
        return True
    return False


def near(round_):
    """Return how far two values may be apart: amounts are written in hundredths or millionths."""
    return 3e-5 * max(1.0, sum(one.get("weight", 1) for one in round_["requests"]))


@_SELDOM
@given(seed=st.integers(0, 10**6))
def test_no_plan_is_better_than_the_one_proposed(seed):
    round_ = json.loads(json.dumps(odd_round(Random(seed))))
    if refused_at_start(round_):
        return
    answer, best = allocate(round_, 20), best_value(round_)
    assert check_allocation(round_, answer) == []
    assert abs(answer["value"] - best) <= near(round_)
    assert answer["bound"] >= best - near(round_)


@_SELDOM
@given(seed=st.integers(0, 10**6))
def test_no_plan_is_fairer_than_the_one_proposed(seed):
    round_ = json.loads(json.dumps(odd_round(Random(seed)))) | {"fairness": "max-min"}
    if refused_at_start(round_):
        return
    answer, (floor, value) = allocate(round_, 20), fairest(round_)
    assert check_allocation(round_, answer) == []
    found = 1.0 if answer["fairness"]["floor"] is None else answer["fairness"]["floor"]
    assert found >= floor - 2e-4
    assert answer["fairness"]["bound"] is None or floor - 2e-4 <= answer["fairness"]["bound"] <= found + 2e-4
    assert answer["value"] >= value - 3 * near(round_) - 1e-3 * (found > floor + 1e-5)
    assert abs(answer["fairness"]["value_without"] - best_value(round_)) <= near(round_)

"""What follows for single lines from what a whole part needs."""

import numpy as np
import pytest

from ayni.matching.allocation import allocate, read_instance
from ayni.matching.allocation.exchanging import columns_of, plan_of
from ayni.matching.allocation.models import model_of
from ayni.matching.allocation.problems import Plan, problem_of
from ayni.matching.allocation.tightening import tightened


def problem_with(days, places=2, least=10):
    """One request for 20 days, of which `least` are needed, from so many specialists at most."""
    round_ = {
        "requests": [{"id": "r", "days": 20, "days_min": least}],
        "specialists": [{"id": place, "days": count, "min": 1} for place, count in enumerate(days)],
        "specialist_edges": [[place, "r", 0.5 + place / 100] for place in range(len(days))],
        "max_specialists": places,
    }
    return problem_of(read_instance(round_))


def tight(problem):
    edges = np.arange(len(problem.request))
    return tightened(problem, np.array([0]), edges, np.zeros(len(edges), np.int64), problem.high.copy())


def test_a_line_beside_which_nothing_reaches_the_minimum_carries_nothing():
    high, low = tight(problem_with([7, 6, 2]))
    assert high.tolist() == [0.35, 0.3, 0.0]
    assert low[:2] == pytest.approx([0.2, 0.15], abs=2e-5)


def test_without_a_limit_every_line_may_help():
    high, low = tight(problem_with([7, 6, 2], places=None))
    assert high.tolist() == [0.35, 0.3, 0.1]
    assert low == pytest.approx([0.1, 0.05, 0.05], abs=2e-5)


def test_a_share_counts_of_what_can_come_together_at_all():
    round_ = {
        "requests": [{"id": "r", "ask": 100}],
        "funds": [{"id": "f", "budget": 90, "max_share": 0.5}, {"id": "g", "budget": 10}],
        "fund_edges": [["f", "r", 0.5], ["g", "r", 0.6]],
    }
    problem = problem_of(read_instance(round_))
    edges = np.arange(2)
    high, _low = tightened(problem, np.array([0]), edges, np.zeros(2, np.int64), problem.high.copy())
    assert high[0] < 0.2
    assert high[0] >= 0.1


def test_a_plan_goes_into_the_columns_of_a_model_and_comes_back():
    problem = problem_with([7, 6, 5])
    plan = Plan(np.array([True]), np.array([0.3, 0.25, 0.0]))
    model = model_of(problem, np.array([0]), problem.room)
    columns = columns_of(model, plan, None)
    again = plan_of(model, columns, plan, problem)
    assert again.fill == pytest.approx(plan.fill, abs=1e-12)
    rows = np.repeat(np.arange(len(model.limit)), np.diff(model.starts))
    assert (np.bincount(rows, model.factors * columns[model.columns], len(model.limit)) <= model.limit + 1e-9).all()
    assert float(model.cost @ columns) == pytest.approx(plan.value(problem))


def test_what_is_locked_below_what_the_others_leave_open_is_refused():
    round_ = {
        "requests": [{"id": "r", "days": 20, "days_min": 10}],
        "specialists": [{"id": "a", "days": 7, "min": 1}, {"id": "b", "days": 6, "min": 1}, {"id": "c", "days": 2}],
        "specialist_edges": [["a", "r", 0.5], ["b", "r", 0.6], ["c", "r", 0.7]],
        "max_specialists": 2,
    }
    assert allocate(round_, 10)["served"] == ["r"]
    for line in (["a", "r", 3], ["c", "r", 2]):
        with pytest.raises(Exception, match="cannot be completed"):
            allocate(round_ | {"locked": {"missions": [line]}}, 10)

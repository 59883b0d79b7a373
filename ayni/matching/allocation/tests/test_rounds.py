"""Proposals: the best where it can be known, never against a rule, fair where asked, repaired around changes."""

from time import perf_counter

import pytest

from ayni.matching.allocation import Refused, allocate, allocate_in_steps, check_allocation, revise
from ayni.matching.allocation.problems import nothing
from ayni.matching.allocation.solver import Clock
from ayni.matching.allocation.tests.rounds_made import by_chance, by_hand


def without_time(answer):
    return {key: value for key, value in answer.items() if key != "seconds"}


def test_the_best_plan_is_found_and_proven():
    answer = allocate(by_hand(), 10)
    assert answer["grants"] == [["trust", "springs", 600.0], ["trust", "seeds", 400.0]]
    assert answer["missions"] == [["hydrologist", "springs", 5.0]]
    assert answer["value"] == pytest.approx(0.5 + 0.5 * (0.5 + 0.45) / 2 + 0.5 + 0.5 * 0.8)
    assert answer["bound"] == pytest.approx(answer["value"])
    assert answer["served"] == ["springs", "seeds"]
    assert answer["by_region"]["south"]["served"] == 2
    assert answer["reasons"]["terraces"]["code"] == "outbid"
    assert answer["reasons"]["terraces"]["missing"] == {"money": 1000.0}
    assert answer["reasons"]["terraces"]["one_more"]["trust"] > 0


def test_reasons_tell_no_offer_from_out_of_reach():
    round_ = by_hand()
    round_["requests"].append({"id": "roads", "ask": 5000, "viable": 4000})
    round_["requests"].append({"id": "maps", "ask": 5, "days": 3, "days_min": 3})
    round_["fund_edges"] += [["trust", "roads", 0.9], ["trust", "maps", 0.3]]
    reasons = allocate(round_, 10)["reasons"]
    assert (reasons["roads"]["code"], reasons["roads"]["missing"]) == ("below_viable", {"money": 3000.0})
    assert "3,000 of money missing" in reasons["roads"]["sentence"]
    assert (reasons["maps"]["code"], reasons["maps"]["sentence"]) == ("no_offer", "No specialist is eligible for it.")


@pytest.mark.parametrize("seed", range(12))
def test_no_answer_breaks_a_rule(seed):
    round_ = by_chance(seed)
    answer = allocate(round_, 20, seed)
    assert check_allocation(round_, answer) == []
    assert answer["gap"] < 1e-5
    assert set(answer["reasons"]) == {one["id"] for one in round_["requests"]} - set(answer["served"])


def test_blocks_and_repairs_break_no_rule_either(monkeypatch):
    monkeypatch.setattr("ayni.matching.allocation.searching.SMALL", 10)
    round_ = by_chance(3, requests=40, funds=8, specialists=20)
    steps = list(allocate_in_steps(round_, 20, 1))
    assert [check_allocation(round_, step.answer()) for step in steps] == [[] for _step in steps]
    values = [step.value for step in steps]
    assert values == sorted(values)
    assert values[-1] >= 0.97 * steps[-1].bound
    assert steps[-1].to_json()["served"] == len(steps[-1].answer()["served"])


def test_without_time_for_a_linear_model_prices_guide_and_bound(monkeypatch):
    monkeypatch.setattr("ayni.matching.allocation.searching.SMALL", 10)
    round_ = by_chance(3, requests=40, funds=8, specialists=20)
    best = allocate(round_, 20)
    monkeypatch.setattr("ayni.matching.allocation.searching.Search._linear", lambda _search: None)
    monkeypatch.setattr("ayni.matching.allocation.searching.MIDDLE", 10)
    answer = allocate(round_, 20)
    assert check_allocation(round_, answer) == []
    assert 0.8 * best["value"] <= answer["value"] <= best["bound"] <= answer["bound"] + 1e-6
    assert answer["bound"] < sum(request["weight"] for request in round_["requests"])


def test_the_same_seed_gives_the_same_answer():
    round_ = by_chance(5)
    assert without_time(allocate(round_, 20, 3)) == without_time(allocate(round_, 20, 3))


def test_how_a_search_ended_is_said():
    round_ = by_chance(6)
    assert allocate(round_, 20)["ended"] == "proven"
    assert allocate(round_, 20, stopped=lambda: True)["ended"] == "stopped"
    assert allocate(round_, 20, shown=lambda _step: True)["ended"] == "stopped"
    assert allocate(round_, 1e-9)["ended"] == "work"
    assert allocate(round_, 20, began=perf_counter() - 100)["ended"] == "clock"


def test_a_clock_that_ended_one_part_of_a_search_does_not_end_the_next():
    whole = Clock(20, perf_counter() - 10)
    part = whole.until(0.4)
    assert (part.over(), whole.over(), whole.work.cut) == (True, False, True)


def test_work_that_runs_out_ends_the_search_at_the_same_plan(monkeypatch):
    monkeypatch.setattr("ayni.matching.allocation.searching.SMALL", 10)
    monkeypatch.setattr("ayni.matching.allocation.searching._SMALLER", 30)
    round_ = by_chance(3, requests=60, funds=10, specialists=30)
    # A clock that never runs out: only the work that is planned for a tenth of a second ends the search.
    began = perf_counter() + 1e6
    first, again = (allocate(round_, 0.1, began=began) for _run in range(2))
    assert without_time(first) == without_time(again)
    assert (first["ended"], check_allocation(round_, first)) == ("work", [])


def test_a_search_can_be_stopped_and_its_plan_kept():
    round_ = by_chance(6)
    shown = []
    answer = allocate(round_, 20, shown=lambda step: bool(shown.append(step) or True))
    assert len(shown) == 1
    assert check_allocation(round_, answer) == []


def test_requests_that_nothing_can_serve_do_no_harm():
    round_ = by_hand() | {"fund_edges": [["trust", "springs", 0.5]], "specialist_edges": []}
    answer = allocate(round_, 10)
    assert (answer["served"], answer["value"], answer["bound"], answer["gap"]) == ([], 0, 0, 0)
    assert {reason["code"] for reason in answer["reasons"].values()} == {"no_offer"}


def test_without_a_minimum_any_amount_serves_but_none_does_not():
    round_ = {
        "requests": [{"id": "a", "ask": 100}, {"id": "b", "ask": 100, "weight": 0.1}, {"id": "c", "ask": 100}],
        "funds": [{"id": "f", "budget": 100}],
        "fund_edges": [["f", "a", 1.0], ["f", "b", 0.1]],
    }
    answer = allocate(round_, 10)
    assert answer["served"] == ["a", "b"]
    assert all(amount > 0 for _fund, _request, amount in answer["grants"])


def fair_round():
    """The north is worth less for the same money; nothing serves the west."""
    round_ = by_hand() | {"fairness": "max-min"}
    round_["requests"] = [
        {"id": "n", "ask": 1000, "viable": 100, "region": "north", "weight": 1},
        {"id": "s", "ask": 1000, "viable": 100, "region": "south", "weight": 3},
        {"id": "w", "ask": 1000, "viable": 100, "region": "west"},
    ]
    round_["fund_edges"] = [["trust", "n", 0.9], ["trust", "s", 1.0]]
    round_["specialist_edges"] = []
    return round_


def test_fairness_lifts_the_worst_off_of_those_that_can_be_reached():
    plain, fair = allocate(fair_round() | {"fairness": None}, 10), allocate(fair_round(), 20)
    assert check_allocation(fair_round(), fair) == []
    shares = {name: line["share"] for name, line in fair["by_region"].items()}
    assert shares["west"] is None
    assert shares["north"] == pytest.approx(shares["south"], abs=1e-3)
    assert fair["fairness"]["floor"] == pytest.approx(min(shares["north"], shares["south"]))
    assert fair["fairness"]["price"] == pytest.approx(plain["value"] - fair["value"], abs=1e-6)
    assert plain["by_region"]["north"]["value"] / fair["by_region"]["north"]["reach"] < fair["fairness"]["floor"]


@pytest.mark.parametrize("seed", range(3))
def test_fair_answers_break_no_rule(seed):
    round_ = by_chance(seed) | {"fairness": "max-min"}
    answer = allocate(round_, 15, seed)
    assert check_allocation(round_, answer) == []
    assert answer["fairness"]["price"] >= 0


def test_the_floor_of_a_round_that_is_not_small_has_a_bound_from_the_linear_model(monkeypatch):
    round_ = by_chance(3, requests=30, funds=6, specialists=15) | {"fairness": "max-min"}
    proven = allocate(round_, 20)["fairness"]
    for module in ("searching", "fairness"):
        monkeypatch.setattr(f"ayni.matching.allocation.{module}.SMALL", 10)
    found = allocate(round_, 20)["fairness"]
    assert found["floor"] - 1e-3 <= proven["floor"] <= proven["bound"] <= found["bound"] + 1e-3 <= 1.001
    assert found["floor"] >= 0.97 * proven["floor"]


def test_revising_keeps_what_is_locked_and_bars_what_was_declined():
    round_ = by_hand()
    changed = {"grants": [["trust", "terraces", 1000]], "missions": []}
    kept = revise(round_, changed, [["trust", "terraces"]])
    assert (kept["grants"], check_allocation(round_, kept)) == ([["trust", "terraces", 1000.0]], [])
    answer = allocate(round_, 10)
    without = revise(round_, answer, [["trust", "seeds"]], declined=[["trust", "springs"]])
    assert without["served"] == ["seeds"]


@pytest.mark.parametrize(
    ("plan", "locked", "said"),
    [
        ({"grants": []}, ["trust", "seeds"], "does not stand in the plan"),
        ({"grants": [["trust", "seeds", 4000]]}, ["trust", "seeds"], "the instance does not allow it"),
        ({"grants": [["trust", "seeds", 100]]}, ["trust", "seeds"], "cannot be completed"),
    ],
)
def test_what_is_locked_against_the_rules_is_refused(plan, locked, said):
    if said == "cannot be completed":
        plan = {"grants": [["trust", "terraces", 900], ["trust", "seeds", 400]]}
        locked_lines = [["trust", "terraces"], ["trust", "seeds"]]
    else:
        locked_lines = [locked]
    with pytest.raises(Refused, match=said):
        revise(by_hand(), plan, locked_lines)


def divisible_round(seed: int, most: bool):
    """No minimums, no limits of number or share; with `most` grants have a maximum."""
    round_ = by_chance(seed, requests=60, funds=6, specialists=10)
    round_ |= {"max_cofunders": None, "max_specialists": None}
    for request in round_["requests"]:
        request |= {"viable": 0, "days_min": 0}
    round_["funds"] = [
        {"id": fund["id"], "budget": fund["budget"], **({"max": fund["max"]} if most else {})}
        for fund in round_["funds"]
    ]
    for one in round_["specialists"]:
        one["min"] = 0
    return round_


@pytest.mark.parametrize("most", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_what_can_be_divided_comes_out_as_the_whole_model_says(monkeypatch, seed, most):
    round_ = divisible_round(seed, most)
    quick = allocate(round_, 20)
    assert check_allocation(round_, quick) == []
    monkeypatch.setattr("ayni.matching.allocation.searching.divisible", lambda _problem: False)
    whole = allocate(round_, 20)
    assert quick["value"] == pytest.approx(whole["value"], rel=1e-3)
    assert whole["value"] <= quick["bound"] + 1e-6


def test_whoever_stops_within_a_step_keeps_a_plan():
    round_ = by_chance(7)
    answer = allocate(round_, 20, stopped=lambda: True)
    assert check_allocation(round_, answer) == []
    assert answer["bound"] >= answer["value"] > 0


def test_very_little_time_still_gives_a_plan():
    round_ = by_chance(7, requests=60, funds=10, specialists=40)
    for fairness in (None, "max-min"):
        answer = allocate(round_ | {"fairness": fairness}, 0.001)
        assert check_allocation(round_, answer) == []


def test_what_can_be_divided_is_divided_however_few_the_seconds_are():
    round_ = divisible_round(1, most=False)
    answer = allocate(round_, 1e-6)
    assert check_allocation(round_, answer) == []
    assert answer["ended"] in {"proven", "near"}
    assert answer["value"] >= 0.999 * allocate(round_, 20)["value"]
    assert allocate(round_, 20, stopped=lambda: True)["ended"] == "stopped"


def test_what_the_linear_model_fills_most_is_served_first(monkeypatch):
    round_ = by_chance(1, requests=60, funds=10, specialists=30)
    monkeypatch.setattr("ayni.matching.allocation.searching.Search._whole", lambda *_any: None)
    led = allocate(round_, 20)
    monkeypatch.setattr("ayni.matching.allocation.searching.led", lambda problem, *_any: nothing(problem))
    assert check_allocation(round_, led) == []
    assert led["value"] > 1.02 * allocate(round_, 20)["value"]


def test_what_people_settled_stands_in_the_instance_itself():
    round_ = by_hand()
    settled = round_ | {"locked": {"grants": [["trust", "springs", 300]], "missions": [["hydrologist", "springs", 4]]}}
    answer = allocate(settled, 10)
    assert (["trust", "springs", 300.0] in answer["grants"], check_allocation(round_, answer)) == (True, [])
    assert answer["missions"] == [["hydrologist", "springs", 4.0]]
    barred = allocate(round_ | {"forbidden": {"grants": [["trust", "springs"]]}, "fairness": "max-min"}, 10)
    assert (barred["served"], "fairness" in barred) == (["terraces"], False)
    assert without_time(barred) == without_time(revise(round_, answer, [], [["trust", "springs"]], 10))


@pytest.mark.parametrize(
    ("settled", "code"),
    [
        ({"locked": []}, "settled-no-object"),
        ({"locked": {"grants": 3}}, "no-list"),
        ({"locked": {"grants": [["trust", "seeds"]]}}, "edge-shape"),
        ({"forbidden": {"grants": [["trust", "seeds", 1]]}}, "pair-shape"),
        ({"locked": {"grants": [["nobody", "seeds", 1]]}}, "edge-no-offer"),
        ({"locked": {"missions": [["hydrologist", "nothing", 1]]}}, "edge-no-request"),
        ({"locked": {"grants": [["trust", "seeds", -1]]}}, "below-zero"),
        ({"locked": {"grants": [["trust", "seeds", 400]] * 2}}, "id-twice"),
        ({"locked": {"grants": [["trust", "seeds", 4000]]}}, "lock-not-allowed"),
        ({"locked": {"grants": [["trust", "terraces", 900]]}}, "locks-incomplete"),
    ],
)
def test_what_cannot_be_settled_is_refused_with_its_code(settled, code):
    with pytest.raises(Refused) as refused:
        allocate(by_hand() | settled, 10)
    assert refused.value.said.code == code


def test_sentences_bear_their_code_and_values():
    with pytest.raises(Refused) as refused:
        allocate(by_hand() | {"funds": [{"id": "trust", "budget": 9, "min": 5, "max": 4}]}, 10)
    said = refused.value.said
    assert (said.code, said.values["who"].kind, said.values["who"].id) == ("more-than", "fund", "trust")
    plan = {"grants": [["trust", "springs", 700], ["trust", "seeds", 400]], "served": ["springs", "seeds"]}
    broken = {one.code: one.values for one in check_allocation(by_hand(), plan)}
    assert broken["over-budget"] == {"kind": "Fund", "offer": "trust", "value": 1100.0, "limit": 1000.0}


def test_ids_come_back_as_they_were_written():
    round_ = {
        "requests": [{"id": 7, "ask": 10, "viable": 10}, {"id": "8", "ask": 10, "viable": 10}, {"id": 9, "days": 3}],
        "funds": [{"id": 1, "budget": 10}],
        "specialists": [{"id": 1, "days": 2}],
        "fund_edges": [["1", 7, 0.9], [1, 8, 0.5]],
        "specialist_edges": [[1, 9, 0.5]],
    }
    answer = allocate(round_, 10)
    assert (answer["grants"], answer["missions"]) == ([[1, 7, 10.0]], [[1, 9, 2.0]])
    assert (answer["served"], list(answer["reasons"])) == ([7, 9], ["8"])
    assert check_allocation(round_, answer) == []


def test_sums_of_millions_of_millions_are_kept_to_the_letter():
    requests = [{"id": "a", "ask": 1561340022438.761, "viable": 874464088958.4296}]
    requests.append({"id": "b", "ask": 6e12, "viable": 1271122827229.869, "own": 5e12})
    requests.append({"id": "c", "ask": 5e12, "viable": 5e12})
    round_ = {
        "requests": requests,
        "funds": [{"id": "f", "budget": 2e12 + 1 / 3}, {"id": "g", "budget": 13393489260134.062, "max_share": 0.8}],
        "fund_edges": [["f", "a", 0], ["f", "b", 1], ["f", "c", 0.5], ["g", "b", 0.8], ["g", "c", 0.6]],
    }
    answer = allocate(round_, 10)
    assert (answer["served"], check_allocation(round_, answer)) == (["a", "b", "c"], [])
    assert answer["gap"] < 1e-6


def test_traces_are_no_lines():
    round_ = {
        "requests": [{"id": "a", "ask": 5, "weight": 2}, {"id": "b", "ask": 7}],
        "funds": [{"id": "f", "budget": 5}, {"id": "g", "budget": 2, "max_share": 0.001}],
        "fund_edges": [["f", "a", 0.07], ["f", "b", 0], ["g", "b", 0.5]],
    }
    answer = allocate(round_, 10)
    assert (answer["served"], check_allocation(round_, answer)) == (["a", "b"], [])
    assert [line[:2] for line in answer["grants"]] == [["f", "a"], ["f", "b"]]

"""The figures on the half of the judged set that was worked with stay above the goals; see `judged/README.md`."""

from ayni.matching.tests.judged.making import grade, judged_set
from ayni.matching.tests.judged.measuring import figures, ranked


def test_figures_stay_above_the_goals():
    made = judged_set(aside=False)
    found = figures(made, ranked(made))
    assert found["ndcg@10"] >= 0.8
    assert found["ndcg@10 plain"] >= 0.6
    assert found["recall@10"] >= 0.9
    assert found["recall@10 across languages"] >= 0.8
    assert found["look-alikes@5"] <= 0.15


def test_nothing_that_is_over_is_ever_shown():
    made = judged_set()
    over = {code for code, truth in made.truths.items() if truth.over}
    shown = {code for codes in ranked(made).values() for code in codes}
    assert len(over) > 15
    assert shown & over == set()


def test_the_rubric_grades_as_it_is_written():
    made = judged_set()
    truths = made.truths
    good = [one for one in made.offers if truths[one["id"]].cause == "good"]
    assert {grade(truths["R-pasture-0"], truths[one["id"]], made.near) for one in good} >= {0, 3}

"""The figures on the letters stay above the goals, and what was learnt from them stays read; see `judged/README.md`."""

from datetime import date

from ayni.matching.facets.said import Said
from ayni.matching.facets.tongues import tongues_in
from ayni.matching.meaning import shipped
from ayni.matching.profiles import OFFER, REQUEST, read_profile
from ayni.matching.tests.judged.letters import figures, letters, shown

DAY = date(2026, 11, 27)


def test_figures_stay_above_the_goals():
    made = letters()
    found = figures(made, shown(made))
    assert found["ndcg@10"] >= 0.9
    assert found["ndcg@10 plain"] >= 0.9
    assert found["recall@10"] >= 0.95
    assert found["recall@10 across languages"] >= 0.95
    assert found["look-alikes@5"] <= 0.15


def test_hard_look_alikes_are_told_apart():
    made = letters("hard")
    found = figures(made, shown(made))
    assert found["ndcg@10"] >= 0.9
    assert found["recall@10"] >= 0.95
    assert found["look-alikes@5"] <= 0.15


def test_things_that_a_text_names_are_not_what_it_asks():
    asked = read_profile(
        {"title": "Mapping with drones", "description": "We request training in drone survey."}, REQUEST, DAY, shipped()
    )
    assert max(asked.kinds, key=lambda kind: asked.kinds[kind]) == "training"
    bought = read_profile({"description": "We need two drones and a weather station."}, REQUEST, DAY, shipped())
    assert max(bought.kinds, key=lambda kind: bought.kinds[kind]) == "technology"


def test_a_month_of_the_past_does_not_move_the_window_of_the_fields():
    given = {"description": "Training after the May floods.", "window": {"from": "2027-01-15", "to": "2027-05-31"}}
    assert read_profile(given, REQUEST, DAY, shipped()).window == (date(2027, 1, 15), date(2027, 5, 31))


def test_names_of_countries_are_no_languages():
    assert tongues_in(Said("Работаем на местах: Кыргызская Республика.", "ru"))[0] == frozenset()
    assert tongues_in(Said("Говорим на кыргызском и русском языках.", "ru"))[0] == {"ky", "ru"}
    assert tongues_in(Said("We are only in the French Alps.", "en"))[0] == frozenset()


def test_sources_are_springs_unless_they_are_of_something_else():
    known = shipped().thesaurus
    assert [hit.concept for hit in known.concepts_in("Nos sources tarissent.", "fr")] == ["spring"]
    assert [hit.concept for hit in known.concepts_in("De nouvelles sources de financement.", "fr")] == []
    assert read_profile({"description": "Nos sources tarissent.", "lang": "fr"}, OFFER, DAY, shipped()).kinds == {}

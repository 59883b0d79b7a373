"""Phrases are found in running text whatever their inflection, the longest of them, and nothing across punctuation."""

import pytest

from ayni.matching.phrases import Finder, grammar, guesses, words_of


def found(lang: str, text: str, *labels: str) -> list[str]:
    finder = Finder(grammar(lang))
    for label in labels:
        finder.add(label, label, turned=lang == "en")
    return [hit.value for hit in finder.find(text, words_of(text))]


@pytest.mark.parametrize(
    ("lang", "text", "label"),
    [
        ("ru", "мониторинг ледниковых озёр", "ледниковое озеро"),
        ("es", "las lagunas glaciares del valle", "laguna glaciar"),
        ("fr", "le risque des crues glaciaires", "crue glaciaire"),
        ("en", "restoring degraded forests", "degraded forest"),
        ("fr", "gestion durable de l’eau", "gestion de l'eau"),
        ("es", "gestionar los pastizales", "manejo de pastizales"),
        ("ru", "управлять горными пастбищами", "управление пастбищами"),
        ("en", "management of mountain pastures", "pasture management"),
        ("en", "agro-biodiversity", "agrobiodiversity"),
        ("en", "PASTURE MANAGEMENT", "pasture management"),
    ],
)
def test_a_phrase_is_found_in_its_forms(lang, text, label):
    assert found(lang, text, label) == [label]


def test_the_longest_phrase_wins_and_none_stands_within_another():
    labels = ("lake", "glacial lake", "glacial lake outburst flood", "flood")
    assert found("en", "A glacial lake outburst flood, then a flood of a lake.", *labels) == [
        "glacial lake outburst flood",
        "flood",
        "lake",
    ]


@pytest.mark.parametrize("text", ["food. Security", "food, security", "food (security)", "food\n\nsecurity"])
def test_a_phrase_does_not_cross_punctuation(text):
    assert found("en", text, "food security") == []


def test_a_phrase_goes_on_over_the_end_of_a_line():
    assert found("en", "food\nsecurity", "food security") == ["food security"]


def test_short_abbreviations_are_found_in_capitals_only():
    assert found("en", "GIS and PES, gis, pes", "GIS", "PES") == ["GIS", "PES"]
    assert found("en", "two NGOs", "NGO") == ["NGO"]


def test_marks_ask_for_a_form_a_beginning_or_a_capital():
    assert found("ru", "сели и села", "=сели") == ["=сели"]
    assert found("en", "irrigating, irrigation", "irrigat*") == ["irrigat*", "irrigat*"]
    assert found("en", "turkey in Turkey", "^Turkey") == ["^Turkey"]


def test_places_are_those_of_the_text():
    text = "Нужны данные о ледниковых озёрах."
    finder = Finder(grammar("ru"))
    finder.add("ледниковое озеро", "lake")
    assert [text[hit.start : hit.end] for hit in finder.find(text, words_of(text))] == ["ледниковых озёрах"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("We need help with our pastures", "en"),
        ("Nous cherchons de l'aide pour les alpages", "fr"),
        ("Buscamos apoyo para los pastizales de la comunidad", "es"),
        ("Нужна помощь", "ru"),
    ],
)
def test_small_words_tell_the_language(text, lang):
    assert guesses(words_of(text)) == (lang,)


def test_a_text_without_small_words_may_be_in_several_languages():
    assert guesses(words_of("yak")) == ("en", "fr", "es")

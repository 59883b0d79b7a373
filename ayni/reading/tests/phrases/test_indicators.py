"""Indicators in four languages against the reviewed labels."""

import json
from importlib.resources import files
from typing import Any

import pytest

from ayni.reading.indicators import read_indicator, say_indicator
from ayni.reading.indicators.things import nominative

DATA = files("ayni.reading.tests.phrases") / "data" / "indicators-reviewed.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['lang']}:{row['text']}")
def test_reviewed_indicator(row: dict[str, Any]) -> None:
    label = read_indicator(row["text"], row["lang"]).label
    assert {key: value for key, value in label.items() if key != "measured_thing"} == row["label"]


THINGS = [
    ("Number of protected areas established by 2015", "en", "protected areas"),
    ("MoU signed between the parties", "en", "MoU"),
    ("Al menos 3 talleres realizados al año", "es", "talleres"),
    ("Nombre de personnes formées", "fr", "personnes"),
    ("Количество обученных специалистов", "ru", "обученные специалисты"),
]


@pytest.mark.parametrize(("text", "lang", "thing"), THINGS)
def test_measured_thing_is_the_noun_phrase(text: str, lang: str, thing: str) -> None:
    assert read_indicator(text, lang).label["measured_thing"] == thing


def test_russian_counted_nouns_come_back_to_the_nominative() -> None:
    turned = [
        nominative(words) for words in ("созданных охранных зон", "мероприятий", "организаций", "отчетов", "книг")
    ]
    assert turned == ["созданные охранные зоны", "мероприятия", "организации", "отчеты", "книги"]


def test_indicator_is_said_in_the_reader_language() -> None:
    label = read_indicator("At least two workshops per year in each country", "en").label
    assert say_indicator(label, "en") == "Count of: workshops, at least 2, in each member, every year"
    assert say_indicator(label, "ru") == "Количество: workshops, не менее 2, у каждого члена, раз в год"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("1.000 hectáreas reforestadas", 1000),
        ("500,000 hectares restored", 500000),
        ("2,5 % du budget", 2.5),
        ("US$ 5 million mobilized", 5000000),
        ("Постройка 12 км дорог к 2015 году", 12),
        ("By 2018, at least 75% of Parties have submitted reports", 75),
        ("Legislation under Article 6 adopted in 2012", None),
        ("(1) Catalogue prepared", None),
    ],
)
def test_target_is_the_number_that_counts(text: str, target: float | None) -> None:
    assert read_indicator(text).label["target_value"] == target

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


SAID = [
    ("At least one coordinating meeting per year in each country", "en",
     "At least 1 coordinating meeting in each member, every year"),
    ("At least two workshops per year in each country", "fr", "Au moins 2 workshops chez chaque membre, chaque année"),
    ("At least two workshops per year in each country", "ru", "Workshops: не менее 2, у каждого участника, каждый год"),
    ("At least one meeting each two years", "fr", "Au moins 1 meeting, tous les 2 ans"),
    ("Catalogue prepared", "en", "There is: Catalogue"),
    ("Catalogue élaboré", "fr", "Il y a : Catalogue"),
    ("Catálogo elaborado", "es", "Hay: Catálogo"),
    ("Каталог подготовлен", "ru", "Имеется: Каталог"),
    ("Nombre d’ateliers organisés", "fr", "Nombre d’ateliers"),
    ("By 2018, at least 75% of households connected", "en",
     "Share of households connected: at least 75%, by 31 December 2018"),
    ("All members well informed of the decisions", "en", "Self-assessment: All members well informed of the decisions"),
    ("Tous les membres bien informés", "fr", "Auto-évaluation : Tous les membres bien informés"),
    ("A workshop every year", "en", "1 workshop, every year"),
    ("Unemployment rate below 5%", "en", "Unemployment rate: less than 5%"),
    ("Réduction de 15 % des pertes en eau", "fr", "Pertes en eau : doit baisser de 15 %"),
    ("Índice de satisfacción", "es", "Índice de satisfacción"),
    ("Снижение выбросов на 30 % по сравнению с 1990 годом", "ru", "Показатель: выбросы — должно снизиться на 30 %"),
    ("Comité de pilotage réuni deux fois par an", "fr", "2 Comité de pilotage réuni, chaque année"),
    ("Доля обученных специалистов не менее 75 %", "ru", "Доля: обученные специалисты — не менее 75 %"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "said"), SAID)
def test_indicator_is_said_in_the_reader_language(text: str, lang: str, said: str) -> None:
    assert say_indicator(read_indicator(text).label, lang) == said


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
        ("At least 15 per cent of degraded land restored", 15),
        ("15 pour cent des écosystèmes restaurés", 15),
        ("Three quarters of schools have gardens", 75),
        ("La mitad de los municipios cuenta con plan", 50),
        ("increase from 10% to 15% by 2020", 15),
        ("Committee meets at least twice a year", 2),
        ("Charte signée par 50 communes", 50),
    ],
)
def test_target_is_the_number_that_counts(text: str, target: float | None) -> None:
    assert read_indicator(text).label["target_value"] == target


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Chaque pays organise un atelier par an", "atelier"),
        ("Cada país organiza un taller al año", "taller"),
        ("Каждая страна проводит один семинар в год", "семинар"),
        ("Each country holds one workshop per year", "workshop"),
    ],
)
def test_one_a_year_in_each_country_is_a_count_of_one(text: str, thing: str) -> None:
    label = read_indicator(text).label
    assert (label["aggregation"], label["target_value"], label["scope"]) == ("count", 1, "each_member")
    assert (label["per"], label["measured_thing"]) == ({"time": "year"}, thing)


def test_an_article_without_a_cadence_counts_nothing() -> None:
    assert read_indicator("Une stratégie régionale adoptée").label["target_value"] is None


def test_a_memorandum_is_an_agreement_in_french() -> None:
    assert read_indicator("Protocole d'accord signé entre les parties").label["evidence_type"] == "agreement"
    assert read_indicator("Protocole de suivi rédigé").label["evidence_type"] == "document"


@pytest.mark.parametrize(
    "text",
    [
        "GHG emissions reduced by 40% compared to 1990",
        "Réduction de 40 % des émissions par rapport à 1990",
        "Reducción del 40% de las emisiones respecto a 1990",
        "Снижение выбросов на 40 % по сравнению с 1990 годом",
    ],
)
def test_the_year_measured_against_is_no_deadline(text: str) -> None:
    assert "deadline" not in read_indicator(text).label


def test_a_quotient_of_counts_is_a_share() -> None:
    label = read_indicator("(Número de acciones ejecutadas / Número de acciones programadas) x 100").label
    assert (label["unit"], label["aggregation"], label["target_value"]) == ("percent", "percentage", None)

"""Time frames in four languages against the reviewed labels."""

import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest

from ayni.reading.timeframes import read_time_frame, say_time_frame

DATA = files("ayni.reading.tests.phrases") / "data"


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def plain(label: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in label.items() if value not in (None, False)}


def read(row: dict[str, Any]) -> dict[str, Any]:
    return plain(read_time_frame(row["text"], row["lang"], adopted=date.fromisoformat(row["adopted"])).label)


@pytest.mark.parametrize("row", rows("timeframes-reviewed.jsonl"), ids=lambda row: f"{row['lang']}:{row['text']}")
def test_reviewed_time_frame(row: dict[str, Any]) -> None:
    assert read(row) == plain(row["label"])


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_phrases_kept_aside_stay_right(lang: str) -> None:
    aside = [row for row in rows("timeframes-aside.jsonl") if row["lang"] == lang]
    right = sum(read(row)["kind"] == row["label"]["kind"] for row in aside)
    assert right / len(aside) >= 0.95


NO_TIME = [
    "Develop guidelines",
    "by the Secretariat",
    "from all countries",
    "10% of parties",
    "3 regional workshops",
    "within existing resources",
    "Section 5.2",
    "Budget of 20000 USD",
    "в рамках бюджета",
    "Членами Партнёрства",
    "par le Secrétariat",
    "tous les pays de la région",
    "por la Secretaría",
    "en todos los países",
]


@pytest.mark.parametrize("text", NO_TIME)
def test_no_due_date_is_invented(text: str) -> None:
    label = read_time_frame(text, adopted=date(2011, 5, 1)).label
    assert not {"not_after", "start", "end", "rrule", "dates", "duration"} & label.keys()


def test_language_is_told_from_the_phrase_or_its_column() -> None:
    assert read_time_frame("к концу 2016 года").lang == "ru"
    assert read_time_frame("d’ici fin 2015").lang == "fr"
    assert read_time_frame("a más tardar en 2015").lang == "es"
    assert read_time_frame("2015", column="Échéance de l’activité").lang == "fr"
    assert read_time_frame("by 2015", lang="de").lang == "en"


def test_competing_statements_are_all_kept() -> None:
    reading = read_time_frame("Quarterly and annually", "en")
    assert [part["rrule"] for part in reading.parts] == [
        {"freq": "MONTHLY", "interval": 3},
        {"freq": "YEARLY", "interval": 1},
    ]
    assert reading.confidence < read_time_frame("Quarterly", "en").confidence


def test_window_offers_the_deadline_as_an_alternative() -> None:
    reading = read_time_frame("2015", "en")
    assert {"kind": "deadline", "not_after": "2015-12-31"} in reading.alternatives


SAID = [
    ({"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 2}}, "ru", "Раз в 2 года"),
    ({"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 5}}, "ru", "Раз в 5 лет"),
    ({"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1, "min": 2}}, "fr",
     "Chaque année civile, au moins 2 fois"),
    ({"kind": "interval", "start": "2015-06-01", "end": "2015-06-30"}, "es", "En junio de 2015"),
    ({"kind": "interval", "start": "2015-01-01", "end": "2015-12-31"}, "en", "In 2015"),
    ({"kind": "relative", "duration": "P6M", "anchor": "adoption", "direction": "after"}, "en",
     "Within 6 months of: adoption of the plan"),
    ({"kind": "milestone-list", "dates": ["2012", "2014-06"]}, "en", "By steps: 2012 and June 2014"),
    ({"kind": "relative", "term": "immediate"}, "es", "Lo antes posible"),
    ({"kind": "unknown"}, "ru", "Срок не прочитан"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "lang", "said"), SAID)
def test_label_is_said_in_the_reader_language(label: dict[str, Any], lang: str, said: str) -> None:
    assert say_time_frame(label, lang) == said


@pytest.mark.parametrize(
    "text",
    [
        "By the end of the decade (2030)",
        "Avant la fin de la décennie (2030)",
        "Para el fin de la década (2030)",
        "К концу десятилетия (2030)",
    ],
)
def test_the_year_in_brackets_dates_the_end_of_the_decade(text: str) -> None:
    assert read_time_frame(text).label == {"kind": "deadline", "not_after": "2030-12-31"}


@pytest.mark.parametrize(
    ("text", "lang", "duration", "anchor"),
    [
        ("90 days after the end of each fiscal year", "en", "P90D", "end of each fiscal year"),
        ("Within three months of the end of every financial year", "en", "P3M", "end of every financial year"),
        ("dans les trois mois suivant la clôture de chaque exercice", "fr", "P3M", "clôture de chaque exercice"),
        (
            "a más tardar 60 días después del cierre de cada ejercicio fiscal",
            "es",
            "P60D",
            "cierre de cada ejercicio fiscal",
        ),
        ("через 30 дней после окончания каждого финансового года", "ru", "P30D", "окончания каждого финансового года"),
    ],
)
def test_a_length_after_the_end_of_each_fiscal_year_keeps_what_it_counts_from(
    text: str, lang: str, duration: str, anchor: str
) -> None:
    assert read_time_frame(text, lang).label == {
        "kind": "recurring",
        "rrule": {"freq": "YEARLY", "interval": 1},
        "duration": duration,
        "anchor": anchor,
        "direction": "after",
    }


def test_a_length_after_the_end_of_each_calendar_year_has_its_day() -> None:
    label = read_time_frame("90 days after the end of each year", "en").label
    assert (label["rrule"]["by"], label["anchor"]) == ("--03-31", "end of each year")
    assert say_time_frame(label, "en") == "Every calendar year, by 31 March, within 90 days of: end of each year"
    quarterly = read_time_frame("within two months after the end of each quarter", "en").label
    assert (quarterly["rrule"], quarterly["duration"]) == ({"freq": "MONTHLY", "interval": 3}, "P2M")


def test_each_fiscal_year_is_each_fiscal_year_with_a_word_before_it() -> None:
    yearly = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1}}
    assert [read_time_frame(text, "en").label for text in ("in each fiscal year", "each fiscal year")] == [yearly] * 2

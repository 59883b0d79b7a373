"""Floors on the phrases that were labelled before the reader saw them, and on phrases that name no time."""

from datetime import date
from typing import Any

import pytest

from ayni.reading.indicators import read_indicator
from ayni.reading.tests.phrases.test_timeframes import plain, rows
from ayni.reading.timeframes import read_time_frame

FRAMES = rows("timeframes-unseen.jsonl")
INDICATORS = rows("indicators-unseen.jsonl")
REAL = [*rows("timeframes-real.jsonl"), *rows("timeframes-real-aside.jsonl")]
REAL_INDICATORS = [*rows("indicators-real.jsonl"), *rows("indicators-real-aside.jsonl")]
TIMES = {"not_after", "start", "end", "rrule", "dates", "duration"}


def comparable(label: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in plain(label).items() if key not in ("anchor", "condition")}
    if "rrule" in kept:
        kept["rrule"] = {key: value for key, value in kept["rrule"].items() if (key, value) != ("min", 1)}
    return kept


def right(row: dict[str, Any]) -> bool:
    found = comparable(read_time_frame(row["text"], row["lang"], adopted=date.fromisoformat(row["adopted"])).label)
    return found in [comparable(label) for label in (row["label"], *row.get("also", []))]


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_unseen_time_frames_stay_right(lang: str) -> None:
    chosen = [row for row in FRAMES if row["lang"] == lang]
    assert sum(map(right, chosen)) / len(chosen) >= 0.95


@pytest.mark.parametrize("lang", ["en", "fr", "es", "ru"])
def test_time_frames_as_plans_word_them_stay_right(lang: str) -> None:
    chosen = [row for row in REAL if row["lang"] == lang]
    assert sum(map(right, chosen)) / len(chosen) >= 0.93


def test_no_due_day_is_invented_where_the_words_have_none() -> None:
    undue = [row for row in REAL if not any("not_after" in label for label in (row["label"], *row.get("also", [])))]
    invented = [row["text"] for row in undue if "not_after" in read_time_frame(row["text"], row["lang"]).label]
    assert invented == []


def test_names_that_look_like_times_get_no_due_day() -> None:
    named = rows("timeless-named.jsonl")
    found = [(row["text"], read_time_frame(row["text"], row["lang"]).label) for row in named]
    due = [text for text, label in found if "not_after" in label]
    assert len(due) / len(named) <= 0.01
    assert sum(bool(TIMES & label.keys()) for _, label in found) / len(named) <= 0.1


def test_times_are_not_invented() -> None:
    timeless = rows("timeless.jsonl")
    invented = [row["text"] for row in timeless if TIMES & read_time_frame(row["text"], row["lang"]).label.keys()]
    assert len(invented) / len(timeless) <= 0.01


def test_indicators_as_plans_word_them_stay_right() -> None:
    fields = ("unit", "comparator", "target_value", "aggregation", "deadline")
    core = kind = 0
    for row in REAL_INDICATORS:
        found, also = read_indicator(row["text"], row["lang"]).label, row.get("also", {})
        core += all(found.get(field) in [row["label"].get(field), *also.get(field, [])] for field in fields)
        kind += found["evidence_type"] in [row["label"]["evidence_type"], *also.get("evidence_type", [])]
    assert core / len(REAL_INDICATORS) >= 0.95
    assert kind / len(REAL_INDICATORS) >= 0.97


def test_unseen_indicators_stay_right() -> None:
    fields = ("unit", "comparator", "target_value", "aggregation", "deadline")
    good = 0
    for row in INDICATORS:
        found = read_indicator(row["text"], row["lang"]).label
        good += all(found.get(field) == row["label"].get(field) for field in fields)
    assert good / len(INDICATORS) >= 0.95

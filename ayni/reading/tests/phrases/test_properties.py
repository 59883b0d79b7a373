"""What holds for every text and every label."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ayni.reading.indicators import read_indicator, say_indicator
from ayni.reading.outputs import TYPES, read_output
from ayni.reading.responsibilities import ROLES, read_responsible, say_bearers
from ayni.reading.timeframes import occurrences, read_time_frame, say_time_frame
from ayni.reading.timeframes.lexing import lexicon_of
from ayni.reading.words.languages import LANGUAGES

KINDS = {
    "deadline",
    "interval",
    "recurring",
    "ongoing",
    "duration",
    "relative",
    "milestone-list",
    "conditional",
    "unknown",
}
calm = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
languages = st.sampled_from(LANGUAGES)


def _vocabulary(lang: str) -> list[str]:
    lexicon = lexicon_of(lang)
    return sorted({" ".join(entry[0]) for entries in lexicon.first.values() for entry in entries})


NUMBERS = [
    "1",
    "2",
    "15",
    "31",
    "2012",
    "2016",
    "2020",
    "2012-13",
    "30.06.2015",
    "02/30/2014",
    "2015-02-29",
    "99999",
    "1.000.000",
    "3,5",
]
SIGNS = [",", ";", "-", "–", "/", "(", ")", ".", "%", "\n", "“", "½", "١٢", "𝟚", "\u00a0"]


@st.composite
def phrases(draw: st.DrawFn) -> tuple[str, str]:
    """Texts that look like time frames: words of the lexicon, numbers and signs in any order."""
    lang = draw(languages)
    pieces = st.one_of(
        st.sampled_from(_vocabulary(lang)), st.sampled_from(NUMBERS), st.sampled_from(SIGNS), st.text(max_size=6)
    )
    return " ".join(draw(st.lists(pieces, max_size=9))), lang


@calm
@given(phrases(), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_text_is_read_said_and_dated(phrase: tuple[str, str], adopted: date) -> None:
    text, lang = phrase
    reading = read_time_frame(text, lang, adopted=adopted)
    assert reading.label["kind"] in KINDS
    assert 0 <= reading.confidence <= 1
    assert reading == read_time_frame(text, lang, adopted=adopted)
    assert say_time_frame(reading.label, lang)
    for label in (reading.label, *reading.parts, *reading.alternatives):
        windows = occurrences(label, adopted, adopted + timedelta(days=2000))
        assert all(window.start <= window.due <= window.end for window in windows)
        assert all(one.end < two.start for one, two in pairwise(windows))


@calm
@given(st.text(max_size=200), languages)
def test_any_text_has_an_indicator_bearers_and_an_output(text: str, lang: str) -> None:
    label = read_indicator(text, lang).label
    assert say_indicator(label, lang)
    bearers = read_responsible(text, lang, ["Andes Network"])
    assert all(bearer.role in ROLES for bearer in bearers)
    assert say_bearers(bearers, lang)
    assert read_output(text, lang) in TYPES


@calm
@given(phrases())
def test_phrases_of_the_lexicon_have_indicators_too(phrase: tuple[str, str]) -> None:
    assert read_indicator(*phrase).label["measured_thing"] is not None


rules = st.builds(
    lambda freq, interval: {"freq": freq, "interval": interval},
    st.sampled_from(["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]),
    st.integers(1, 12),
)


@calm
@given(rules, st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 3000))
def test_recurring_windows_have_no_gap(rule: dict, reference: date, days: int) -> None:
    until = reference + timedelta(days=days)
    windows = occurrences({"kind": "recurring", "rrule": rule}, reference, until)
    assert windows[0].start <= reference <= windows[0].end
    assert windows[-1].start <= until <= windows[-1].end
    assert all(one.end + timedelta(days=1) == two.start for one, two in pairwise(windows))


@calm
@given(rules, st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 2000), st.integers(0, 2000))
def test_windows_do_not_depend_on_how_far_one_looks(rule: dict, start: date, near: int, far: int) -> None:
    label = {"kind": "recurring", "rrule": rule, "start": start.isoformat()}
    short = occurrences(label, start, start + timedelta(days=min(near, far)))
    long = occurrences(label, start, start + timedelta(days=max(near, far)))
    assert long[: len(short)] == short


@calm
@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)), st.integers(0, 4000))
def test_ongoing_work_has_one_checkpoint_in_each_calendar_year(reference: date, days: int) -> None:
    until = reference + timedelta(days=days)
    windows = occurrences({"kind": "ongoing", "open_ended": True}, reference, until)
    assert [window.due for window in windows] == [date(year, 12, 31) for year in range(reference.year, until.year + 1)]


def test_leap_days_and_month_ends() -> None:
    yearly = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1}, "start": "2016-02-29"}
    starts = [window.start.isoformat() for window in occurrences(yearly, date(2016, 2, 29), date(2020, 3, 1))]
    assert starts == ["2016-02-29", "2017-02-28", "2018-02-28", "2019-02-28", "2020-02-29"]
    monthly = {"kind": "recurring", "rrule": {"freq": "MONTHLY", "interval": 1, "by": "---31"}}
    dues = [window.due.isoformat() for window in occurrences(monthly, date(2015, 1, 1), date(2015, 4, 30))]
    assert dues == ["2015-01-31", "2015-02-28", "2015-03-31", "2015-04-30"]
    by = {"kind": "recurring", "rrule": {"freq": "YEARLY", "interval": 1, "by": "--02-29"}}
    dues = [window.due.isoformat() for window in occurrences(by, date(2015, 1, 1), date(2016, 12, 31))]
    assert dues == ["2015-02-28", "2016-02-29"]


@pytest.mark.parametrize(
    ("label", "due"),
    [
        ({"kind": "duration", "duration": "P1Y"}, ["2012-02-29"]),
        ({"kind": "relative", "duration": "P6M", "anchor": "adoption", "direction": "after"}, ["2011-08-31"]),
        ({"kind": "relative", "duration": "P6M", "anchor": "signature", "direction": "after"}, []),
        ({"kind": "conditional", "condition": "as needed"}, []),
        ({"kind": "unknown"}, []),
        ({"kind": "milestone-list", "dates": ["2012", "2013-06"]}, ["2012-12-31", "2013-06-30"]),
        ({"kind": "deadline", "not_after": "--06-30"}, ["2011-06-30"]),
        ({"kind": "deadline", "not_after": "2010-12-31"}, ["2010-12-31"]),
    ],
)
def test_other_labels_are_due_when_they_say(label: dict, due: list) -> None:
    windows = occurrences(label, date(2011, 3, 1), date(2014, 1, 1))
    assert [window.due.isoformat() for window in windows] == due


@pytest.mark.parametrize("lang", LANGUAGES)
def test_saying_covers_the_same_words_in_each_language(lang: str) -> None:
    from ayni.reading.words.speech import sayings_of

    for package in ("timeframes", "indicators", "responsibilities"):
        mine, english = (sayings_of(f"ayni.reading.{package}", known) for known in (lang, "en"))
        assert mine.keys() == english.keys()

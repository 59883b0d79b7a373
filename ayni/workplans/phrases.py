"""The only door to the reading library: phrases in, JSON-safe labels and sentences out."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ayni.workplans.models import OutputType

Label = dict[str, Any]


class TimeFrameRead(NamedTuple):
    """How a phrase was read: its label (None for no words), the reader's confidence (0 to 1), other ways to read it."""

    label: Label | None
    confidence: float
    alternatives: list[Label]


class Due(NamedTuple):
    """One occurrence of a time frame: its window and the last day for it."""

    start: date | None
    end: date | None
    due: date


def read_time_frame(words: str, *, lang: str, dated: date) -> TimeFrameRead:
    """Read a time frame's words; `dated` is the day from which "this year" counts."""
    if not words.strip():
        return TimeFrameRead(None, 1.0, [])
    from ayni.reading.timeframes import read_time_frame as read

    reading = read(words, lang=lang, adopted=dated)
    return TimeFrameRead(dict(reading.label), reading.confidence, [dict(label) for label in reading.alternatives])


def read_bearers(words: str, *, lang: str, names: Iterable[str] = ()) -> list[Label]:
    """Read a responsible's words into bearers {class, name, role}."""
    if not words.strip():
        return []
    from ayni.reading.responsibilities import read_responsible

    return [
        {"class": bearer.cls, "name": bearer.name or None, "role": bearer.role}
        for bearer in read_responsible(words, lang=lang, names=names)
    ]


def read_indicator(words: str, *, lang: str) -> Label | None:
    """Read an indicator's words into the rule that a person will confirm; None for no words."""
    if not words.strip():
        return None
    from ayni.reading.indicators import read_indicator as read

    return dict(read(words, lang=lang).label)


def read_output(words: str, *, lang: str) -> str:
    """Return the type of an output; `other` where the reader knows none of ours."""
    from ayni.reading.outputs import read_output as read

    found = read(words, lang=lang)
    return found if found in OutputType.values else OutputType.OTHER.value


def say_time_frame(label: Mapping[str, Any], lang: str) -> str:
    """Return the reading of a time frame as a phrase in a language."""
    from ayni.reading.timeframes import say_time_frame as say

    return say(dict(label), lang)


def say_bearers(bearers: Sequence[Mapping[str, Any]], lang: str) -> str:
    """Return bearers {class, name, role} as a sentence in a language."""
    from ayni.reading.responsibilities import Bearer
    from ayni.reading.responsibilities import say_bearers as say

    return say(
        [Bearer(cls=known["class"], name=known["name"], role=known["role"], words="") for known in bearers], lang
    )


def say_indicator(label: Mapping[str, Any], lang: str) -> str:
    """Return the reading of an indicator as a phrase in a language."""
    from ayni.reading.indicators import say_indicator as say

    return say(dict(label), lang)


def dues(label: Mapping[str, Any], *, dated: date, until: date) -> list[Due]:
    """Return the occurrences of a time frame from its document's day until a day; [] where no day is known."""
    from ayni.reading.timeframes import occurrences

    return [
        Due(window.start, window.end, window.due) for window in occurrences(dict(label), dated, until) if window.due
    ]

"""The only door to the reading library: phrases in, JSON-safe labels and sentences out.

A label is the library's own, with one addition: `also`, the labels of other times that the same words name, such as the
first workshop of an ongoing activity. Each of them falls due by itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import override

from ayni.reading import indicators, outputs, responsibilities, timeframes
from ayni.workplans.models import OutputType

Label = dict[str, Any]
_DATED = frozenset({"deadline", "interval", "milestone-list"})
_STANDING = frozenset({"recurring", "ongoing"})


class TimeFrameRead(NamedTuple):
    """How a phrase was read: its label (None for no words), the reader's confidence (0 to 1), other ways to read it."""

    label: Label | None
    confidence: float
    alternatives: list[Label]


class Due(NamedTuple):
    """One occurrence of a time frame: its window and the last day for it."""

    start: date
    end: date
    due: date


def read_time_frame(words: str, *, lang: str, dated: date) -> TimeFrameRead:
    """Read a time frame's words; `dated` is the day from which "this year" counts."""
    if not words.strip():
        return TimeFrameRead(None, 1.0, [])
    reading = timeframes.read_time_frame(words, lang=lang, adopted=dated)
    label = dict(reading.label)
    if also := _also(label, reading.parts):
        label["also"] = also
    return TimeFrameRead(label, reading.confidence, [dict(other) for other in reading.alternatives])


def read_bearers(words: str, *, lang: str, names: Iterable[str] = ()) -> list[Label]:
    """Read a responsible's words into bearers {class, name, role}."""
    if not words.strip():
        return []
    return [
        {"class": bearer.cls, "name": bearer.name or None, "role": bearer.role}
        for bearer in responsibilities.read_responsible(words, lang=lang, names=names)
    ]


def read_indicator(words: str, *, lang: str) -> Label | None:
    """Read an indicator's words into the rule that a person will confirm; None for no words."""
    return dict(indicators.read_indicator(words, lang=lang).label) if words.strip() else None


def read_output(words: str, *, lang: str) -> str:
    """Return the type of an output; `other` where the reader knows none of ours."""
    found = outputs.read_output(words, lang=lang)
    return found if found in OutputType.values else OutputType.OTHER.value


def say_time_frame(label: Mapping[str, Any], lang: str) -> str:
    """Return the reading of a time frame as a phrase in a language."""
    first, *others = (timeframes.say_time_frame(part, lang) for part in separate(label))
    return "; ".join([first, *(other[:1].lower() + other[1:] for other in others)])


def say_bearers(bearers: Sequence[Mapping[str, Any]], lang: str) -> str:
    """Return bearers {class, name, role} as a sentence in a language, with who is left out of a class (`without`)."""
    known = [responsibilities.Bearer(row["class"], row["name"], row["role"], row["name"] or "") for row in bearers]
    said = responsibilities.say_bearers(known, lang)
    spared = [str(one["name"]) for row in bearers for one in row.get("without") or ()]
    if not spared:
        return said
    with override(lang):
        return _("%(bearers)s; without %(names)s") % {"bearers": said, "names": ", ".join(spared)}


def say_indicator(label: Mapping[str, Any], lang: str) -> str:
    """Return the reading of an indicator as a phrase in a language."""
    return indicators.say_indicator(dict(label), lang)


def dues(label: Mapping[str, Any], *, dated: date, until: date) -> list[Due]:
    """Return the occurrences of a time frame from its document's day until a day; [] where no day is known."""
    found = (timeframes.occurrences(part, dated, until) for part in separate(label))
    return sorted((Due(window.start, window.end, window.due) for windows in found for window in windows), key=_when)


def separate(label: Mapping[str, Any]) -> list[Label]:
    """Return the library's labels that a label is made of, the main one first."""
    return [{name: value for name, value in label.items() if name != "also"}, *map(dict, label.get("also", ()))]


def _also(label: Label, parts: Sequence[Mapping[str, Any]]) -> list[Label]:
    """Return the dated parts that one label cannot hold beside what stands or recurs.

    An event without a day of its own ("first workshop") names the dated part that follows it.
    """
    if label.get("kind") not in _STANDING:
        return []
    found: list[Label] = []
    event: Label = {}
    for part in parts:
        if part.get("kind") == "relative" and part.get("anchor") and not part.get("duration"):
            event = {name: part[name] for name in ("anchor", "direction") if part.get(name)}
            continue
        if part.get("kind") in _DATED and not _held(part, label):
            found.append({**event, **part})
        event = {}
    return found


def _held(part: Mapping[str, Any], label: Label) -> bool:
    days = [part[name] for name in ("start", "end", "not_after", "dates") if part.get(name)]
    known = [label[name] for name in ("start", "end", "not_after", "dates") if label.get(name)]
    return all(day in known for day in days)


def _when(due: Due) -> tuple[date, date]:
    return due.due, due.start

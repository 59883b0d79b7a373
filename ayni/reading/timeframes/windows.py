"""A label to the windows in which something is due. Windows are in order, never overlap and are inside whole days."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

Label = dict[str, Any]
_DURATION = re.compile(r"P(\d+)([YMWD])$")
MOST_WINDOWS = 5000
_COUNTED_FROM_START = (None, "adoption", "project start")


class Window(NamedTuple):
    """From `start` to `end`, both inside; `due` is the day by which it must be met."""

    start: date
    end: date
    due: date


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months_later(day: date, months: int) -> date:
    """The same day some months later; the last day of the month where that day is missing (29 February)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, 1), 9999), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def lasting(day: date, duration: str) -> date | None:
    """The last day of a stretch of that length that begins on `day` (P1Y from 1 March ends on 28 or 29 February)."""
    found = _DURATION.match(duration)
    if not found:
        return None
    number, unit = int(found.group(1)), found.group(2)
    try:
        if unit in "YM":
            return months_later(day, number * (12 if unit == "Y" else 1)) - timedelta(days=1)
        return day + timedelta(days=number * (7 if unit == "W" else 1) - 1)
    except OverflowError:
        return None


def ends_of(partial: str, near: date) -> tuple[date, date] | None:
    """First and last day of a whole or partial date; without a year, the next such time from `near` on."""
    if partial.startswith("P"):
        last = lasting(near, partial)
        return (last, last) if last else None
    if partial.startswith("--"):
        stretch = _in_year(partial, near.year)
        return stretch if stretch[1] >= near else _in_year(partial, near.year + 1)
    numbers = [int(piece) for piece in partial.split("-")]
    if len(numbers) == 1:
        return date(numbers[0], 1, 1), date(numbers[0], 12, 31)
    if len(numbers) == 2:
        return date(numbers[0], numbers[1], 1), _last_day(numbers[0], numbers[1])
    day = _day(*numbers)
    return day, day


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _in_year(partial: str, year: int) -> tuple[date, date]:
    numbers = [int(piece) for piece in partial[2:].split("-")]
    if len(numbers) == 1:
        return date(year, numbers[0], 1), _last_day(year, numbers[0])
    day = _day(year, numbers[0], numbers[1])
    return day, day


def _first_of(label: Label, name: str, near: date) -> date | None:
    found = ends_of(label[name], near) if label.get(name) else None
    return found[0] if found else None


def _last_of(label: Label, name: str, near: date) -> date | None:
    found = ends_of(label[name], near) if label.get(name) else None
    return found[1] if found else None


def _deadline(label: Label, reference: date) -> Iterator[Window]:
    due = _last_of(label, "not_after", reference)
    if due is None:
        return
    start = _first_of(label, "start", reference) or _first_of(label, "not_before", reference) or min(reference, due)
    yield Window(min(start, due), due, due)


def _interval(label: Label, reference: date) -> Iterator[Window]:
    start = _first_of(label, "start", reference)
    end = _last_of(label, "end", start or reference)
    if start and end and start <= end:
        yield Window(start, end, end)


def _period_start(rule: Label, label: Label, reference: date) -> date:
    """Where the periods begin: at the named start, else with the calendar period in which the reference falls."""
    start = _first_of(label, "start", reference)
    freq, interval = rule["freq"], rule["interval"]
    if start is not None:
        return start
    if freq == "YEARLY":
        return date(reference.year, 1, 1)
    if freq == "MONTHLY":
        month = (reference.month - 1) // interval * interval + 1 if 12 % interval == 0 else reference.month
        return date(reference.year, month, 1)
    return reference - timedelta(days=reference.weekday()) if freq == "WEEKLY" else reference


def _next_start(rule: Label, first: date, steps: int) -> date:
    count = rule["interval"] * steps
    if rule["freq"] in ("YEARLY", "MONTHLY"):
        return months_later(first, count * (12 if rule["freq"] == "YEARLY" else 1))
    return first + timedelta(days=count * (7 if rule["freq"] == "WEEKLY" else 1))


def _due_in(window_start: date, window_end: date, by: str | None) -> date:
    if by is None:
        return window_end
    if by.startswith("---"):
        return _day(window_end.year, window_end.month, int(by[3:]))
    for year in range(window_start.year, window_end.year + 1):
        due = _in_year(by, year)[1]
        if window_start <= due <= window_end:
            return due
    return window_end


def _periods(rule: Label, label: Label, reference: date, until: date) -> Iterator[Window]:
    first = _period_start(rule, label, reference)
    last = _last_of(label, "end", reference)
    start, steps = first, 0
    while start <= until and (last is None or start <= last) and steps < MOST_WINDOWS:
        steps += 1
        following = _next_start(rule, first, steps)
        end = following - timedelta(days=1) if following > start else date.max
        if last is not None:
            end = min(end, last)
        if end >= reference:
            yield Window(start, end, min(max(_due_in(start, end, rule.get("by")), start), end))
        if following <= start:
            return
        start = following


def _recurring(label: Label, reference: date, until: date) -> Iterator[Window]:
    """A cadence without a number ("regularly") is looked at once a year, as the glossary has it."""
    rule = label.get("rrule") or {"freq": "YEARLY", "interval": 1}
    yield from _periods(rule, label, reference, until)


def _ongoing(label: Label, reference: date, until: date) -> Iterator[Window]:
    """What goes on has one checkpoint a calendar year; the first and the last may be shorter."""
    start = _first_of(label, "start", reference) or _first_of(label, "not_before", reference)
    end = _last_of(label, "end", reference)
    if end is None and "duration" in label:
        end = lasting(start or reference, label["duration"])
    day = start or date(reference.year, 1, 1)
    for year in range(day.year, until.year + 1):
        first = max(day, date(year, 1, 1))
        last = min(end or date.max, date(year, 12, 31))
        if first > last:
            return
        yield Window(first, last, last)


def _counted(label: Label, reference: date) -> Iterator[Window]:
    """Lengths count from the reference day (adoption).

    A length from a named event has no day until the event has one.
    """
    if label.get("not_after"):
        yield from _deadline(label, reference)
        return
    counts = label.get("anchor") in _COUNTED_FROM_START and label.get("direction") != "before"
    end = lasting(reference, label["duration"]) if counts and label.get("duration") else None
    if end is not None and end >= reference:
        yield Window(reference, end, end)


def _milestones(label: Label, reference: date) -> Iterator[Window]:
    stretches = sorted(
        {found for day in label.get("dates", []) if (found := ends_of(day, reference))}, key=lambda f: f[1]
    )
    before = label.get("direction") == "before"
    previous: date | None = None
    for first, last in stretches:
        start = first
        if before or first == last:
            start = previous + timedelta(days=1) if previous else min(reference, first)
        if previous is not None and start <= previous:
            start = previous + timedelta(days=1)
        if start <= last:
            yield Window(start, last, last)
            previous = last


def occurrences(label: Label, reference: date, until: date) -> list[Window]:
    """The windows of a label that touch the days from `reference` to `until`, in order and without overlap.

    One-off deadlines and milestones that passed before `reference` are kept: they can still be met late. A label
    that gives
    no day (an event without a date, a condition, unknown) has none. Ongoing work has a checkpoint every calendar year.
    """
    label = {key: value for key, value in label.items() if value is not None}
    kind = label.get("kind")
    if kind == "recurring":
        found = _recurring(label, reference, until)
    elif kind == "ongoing":
        found = _ongoing(label, reference, until)
    elif kind in ("duration", "relative"):
        found = _counted(label, reference)
    elif kind in ("deadline", "interval", "milestone-list"):
        found = {"deadline": _deadline, "interval": _interval, "milestone-list": _milestones}[kind](label, reference)
    else:
        return []
    one_off = kind in ("deadline", "interval", "milestone-list")
    return [window for window in found if window.start <= until and (one_off or window.end >= reference)]

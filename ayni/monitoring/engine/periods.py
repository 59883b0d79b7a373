"""Periods: which one a day belongs to, when each ends, how a grid of them is laid."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from ayni.monitoring.engine.fiscal import fiscal_start
from ayni.monitoring.engine.specs import Spec

# The key of what has no periods: one cell for all time.
EVER = date(1, 1, 1)
_DURATION = re.compile(r"P(\d+)([YMWD])$")
_FISCAL = re.compile(r"(?:FY\s*)?(\d{4})(?:\s*[/–-]\s*(\d{2}|\d{4}))?$", re.IGNORECASE)
_MOST_COLUMNS = 24


class Window(NamedTuple):
    """From `start` to `due`, both inside; `due` is None where nothing is due by a day."""

    start: date
    due: date | None


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, the last day of the month where that day is missing."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, 1), 9999), index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@lru_cache(maxsize=50_000)
def rolled(day: int, months: int, days: int) -> int:
    """Return the ordinal of the last day of a stretch that begins on ordinal `day`."""
    if days:
        return min(day + days - 1, date.max.toordinal())
    return months_later(date.fromordinal(day), months).toordinal() - 1


def lasting(day: date, duration: str) -> date | None:
    """Return the last day of a stretch of an ISO 8601 length (P1Y, P18M, P2W, P90D) that begins on `day`."""
    found = _DURATION.match(duration)
    if not found:
        return None
    number, unit = int(found.group(1)), found.group(2)
    if unit in "YM":
        return months_later(day, number * (12 if unit == "Y" else 1)) - timedelta(days=1)
    return day + timedelta(days=number * (7 if unit == "W" else 1) - 1)


@lru_cache(maxsize=50_000)
def calendar_start(day: int, months: int, days: int, anchor: int) -> date:
    """Return the first day of the calendar period of `months` (or `days`) that ordinal `day` lies in.

    Months divide the year from January; periods of several years are laid from the `anchor` year on; weeks begin on
    Monday.
    """
    if days:
        first = date(2001, 1, 1).toordinal()  # a Monday
        return date.fromordinal(max(1, first + (day - first) // days * days))
    on = date.fromordinal(day)
    origin = anchor * 12
    index = origin + (on.year * 12 + on.month - 1 - origin) // months * months
    return date(max(index // 12, 1), index % 12 + 1, 1) if index >= 12 else date(1, 1, 1)


@lru_cache(maxsize=10_000)
def fiscal_year_named(words: str) -> int | None:
    """Return the year in which a fiscal year begins: 2026 for "2026/27", "FY2026-2027", "2026"; None for no year."""
    found = _FISCAL.match(words.strip())
    return int(found.group(1)) if found and int(found.group(1)) > 0 else None


def fiscal_key(country: str, words: str, day: int) -> date:
    """Return a fiscal year's key, 1 January of the year it begins in: as named, else as the country's year runs."""
    named = fiscal_year_named(words) if words else None
    if named is not None:
        return date(named, 1, 1)
    on = date.fromordinal(day)
    begins = fiscal_start(country)
    return date(on.year if (on.month, on.day) >= begins else max(on.year - 1, 1), 1, 1)


def fiscal_label(country: str, year: int) -> str:
    """Return "FY2026/27" where the country's fiscal year runs over New Year, else "FY2026"."""
    return f"FY{year}" if fiscal_start(country) == (1, 1) else f"FY{year}/{(year + 1) % 100:02d}"


def window_of(spec: Spec, start: date, unit: str, dated: date) -> Window:
    """Return the window of the period keyed `start`, for one unit; `dated` is the day from which the plan counts."""
    if spec.basis == "fiscal":
        begins = date(start.year, *fiscal_start(unit))
        return Window(begins, months_later(begins, 12) - timedelta(days=1))
    if spec.basis == "calendar":
        return Window(start, date.fromordinal(rolled(start.toordinal(), spec.months, spec.days)))
    if spec.basis == "rolling":
        return Window(start, date.fromordinal(rolled(dated.toordinal(), spec.months, spec.days)))
    due = spec.deadline or (lasting(dated, spec.within) if spec.within else None)
    return Window(EVER, due)


def columns(spec: Spec, dated: date, as_of: date, number: int) -> list[date]:
    """Return the keys of the last `number` periods up to the one of `as_of`, in order; [EVER] for what has none.

    A rolling rule is shown as it stood at the end of each calendar year: its columns are those years' first days.
    """
    number = max(1, min(number, _MOST_COLUMNS))
    if not spec.basis:
        return [EVER]
    if spec.basis in ("rolling", "fiscal"):
        first = max(min(dated.year, as_of.year), as_of.year - number + 1, 1)
        return [date(year, 1, 1) for year in range(first, as_of.year + 1)]
    found = [calendar_start(as_of.toordinal(), spec.months, spec.days, spec.anchor)]
    while len(found) < number and found[-1] > dated and found[-1].toordinal() > 1:
        found.append(calendar_start(found[-1].toordinal() - 1, spec.months, spec.days, spec.anchor))
    return found[::-1]

"""Entries: what one cell counts, and the sums and days that follow from them."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from typing import NamedTuple

from ayni.monitoring.engine.specs import CEILINGS, Spec

FOREVER = date.max.toordinal()


class Entry(NamedTuple):
    """One piece of evidence in a cell: from ordinal `day` to ordinal `until` (0: for good), with what it adds.

    `amount` is 1 for a count, a number of people, thousandths of money, a level or a stage; `base` the number of which
    `amount` is a part, for a share.
    """

    day: int
    evidence: int
    until: int
    amount: int
    verified: int
    base: int = 0


class Summary(NamedTuple):
    """A cell's sums, and the days on which it met its target: from `met_on` to `met_until` (ordinals, 0 for none).

    The same for verified evidence alone. `met_until` is the last day on which the target will hold if nothing more
    comes; it lies before `met_on` where the target was met once and no longer was at the last change.
    """

    reported: int
    verified: int
    met_on: int
    met_until: int
    verified_on: int
    verified_until: int


NOTHING = Summary(0, 0, 0, 0, 0, 0)


def packed(entries: Sequence[Entry]) -> str:
    """Return entries, sorted, as compact JSON."""
    # Whole numbers alone: written by hand, it costs a fifth.
    return f"[{','.join(map(_written, entries))}]"


def _written(entry: Entry) -> str:
    day, evidence, until, amount, verified, base = entry
    return f"[{day},{evidence},{until},{amount},{verified},{base}]"


def unpacked(text: str) -> list[Entry]:
    """Return the entries of `packed`."""
    return [Entry(*values) for values in json.loads(text)]


def summary(spec: Spec, entries: Sequence[Entry]) -> Summary:
    """Return the sums and days of a cell's entries, which are sorted."""
    reported, met_on, met_until = _fold(spec, entries)
    if len(entries) == 1 and not entries[0].verified:
        return Summary(reported, 0, met_on, met_until, 0, 0)
    if all(entry.verified for entry in entries):
        return Summary(reported, reported, met_on, met_until, met_on, met_until)
    verified, verified_on, verified_until = _fold(spec, [entry for entry in entries if entry.verified])
    return Summary(reported, verified, met_on, met_until, verified_on, verified_until)


def reading(spec: Spec, entries: Sequence[Entry], day: int) -> Summary:
    """Return how a cell stood on an ordinal day: what was ahead is left out; `met_until` is at least `day` if it held.

    The sums are those of what held on that day.
    """
    past = [entry for entry in entries if entry.day <= day]
    found = summary(spec, past)
    if spec.periodic or spec.measure in ("ordinal", "stage"):
        return found
    standing = [entry for entry in past if not entry.until or entry.until >= day]
    if len(standing) == len(past):
        return found
    still = summary(spec, standing)
    return found._replace(reported=still.reported, verified=still.verified)


def _fold(spec: Spec, entries: Sequence[Entry]) -> tuple[int, int, int]:
    """Value, first day of meeting the target, last day of it."""
    if not entries:
        return 0, 0, 0
    if spec.measure == "ordinal":
        return _latest(spec, entries)
    if spec.measure == "stage":
        best = max(entry.amount for entry in entries)
        first = next((entry.day for entry in entries if entry.amount >= spec.bar), 0)
        return best, first, FOREVER if first else 0
    if spec.measure == "share" and spec.field:
        return _share(spec, entries)
    if len(entries) == 1 and spec.comparator not in CEILINGS and (spec.periodic or not entries[0].until):
        # Most cells of many hold one piece of evidence.
        value, day = entries[0].amount, entries[0].day
        return (value, day, FOREVER) if _over(spec, value) else (value, 0, 0)
    total = sum(entry.amount for entry in entries)
    if spec.bounded:
        # A ceiling is judged when the period is over; until then it has only been kept so far.
        kept = total < spec.bar if spec.comparator == "<" else total <= spec.bar
        return total, *((entries[0].day, FOREVER) if kept else (0, 0))
    if spec.periodic or not any(entry.until for entry in entries):
        first = _reached(spec, entries)
        return total, first, FOREVER if first else 0
    return total, *_swept(spec, entries)


def _over(spec: Spec, value: float) -> bool:
    return value > spec.bar if spec.comparator in (">", "increase") else value >= spec.bar


def _reached(spec: Spec, entries: Sequence[Entry]) -> int:
    sums = accumulate(entry.amount for entry in entries)
    return next((entry.day for entry, value in zip(entries, sums, strict=True) if _over(spec, value)), 0)


def _swept(spec: Spec, entries: Sequence[Entry]) -> tuple[int, int]:
    """What begins adds, what ends takes away on the day after: when was the target first reached, until when is it?"""
    changes: dict[int, int] = {}
    for entry in entries:
        changes[entry.day] = changes.get(entry.day, 0) + entry.amount
        if entry.until:
            changes[entry.until + 1] = changes.get(entry.until + 1, 0) - entry.amount
    value, first, last, held = 0, 0, 0, False
    for day in sorted(changes):
        value += changes[day]
        if held and not _over(spec, value):
            last = day - 1
        held = _over(spec, value)
        first = first or (day if held else 0)
    return first, FOREVER if held else last


def _latest(spec: Spec, entries: Sequence[Entry]) -> tuple[int, int, int]:
    """The last assessment says how things stand; met since the first of those in a row that reach the bar."""
    level = entries[-1].amount
    if not _over(spec, level):
        return level, 0, 0
    since = entries[-1].day
    for entry in reversed(entries):
        if not _over(spec, entry.amount):
            break
        since = entry.day
    return level, since, FOREVER


def _share(spec: Spec, entries: Sequence[Entry]) -> tuple[int, int, int]:
    """Hundredths of a percent; met since the day from which the running share has stayed at the bar."""
    part = whole = since = 0
    for entry in entries:
        part, whole = part + entry.amount, whole + entry.base
        over = whole and _over(spec, part * 100 / whole)
        since = (since or entry.day) if over else 0
    return (round(part * 10_000 / whole) if whole else 0), since, FOREVER if since else 0


def merged(entries: Iterable[Entry], without: int, more: Iterable[Entry]) -> list[Entry]:
    """Return entries without those of one piece of evidence and with others instead, sorted."""
    return sorted([*(entry for entry in entries if entry.evidence != without), *more])

"""When a row falls due: the windows of its terms, cut to the days on which each was in force."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from ayni.monitoring.duties.shapes import Pace, Row, Term
from ayni.monitoring.engine.periods import months_later
from ayni.workplans import phrases

_YEAR = 12
_EVER = date(9999, 12, 31)
_MONTHS = {"YEARLY": 12, "MONTHLY": 1}
_DAYS = {"WEEKLY": 7, "DAILY": 1}
_FROM_ADOPTION = frozenset({"duration", "relative"})
_ONE_OFF = frozenset({"deadline", "interval", "milestone-list", *_FROM_ADOPTION})


class Window(NamedTuple):
    """From `start` to `end`, both inside, due on `due`. Windows of one `part` of a row never overlap.

    `one_off`: it can be met late for ever. `early`: what happened before it counts too. `fiscal`: it stands for the
    fiscal year that begins in its year. A rolling window (`months` or `days` long) begins anew each time that it is
    met, and then `rests` until it is due again.
    """

    part: int
    start: date
    end: date
    due: date
    what: str = ""
    condition: str = ""
    need: int = 1
    one_off: bool = False
    early: bool = False
    fiscal: bool = False
    rolling: bool = False
    months: int = 0
    days: int = 0
    rests: bool = False


def windows_of(row: Row, as_of: date, until: date) -> list[Window]:
    """Return the windows of a row that begin by `until`, as the versions adopted by `as_of` say, by due day.

    What recurs belongs to the version in force on its due day; what is due once to the latest version, and is given
    whole, also what begins later: evidence is told apart by it. A rolling window is given once, from its first day: the
    rest follows from what happens.
    """
    terms = [term for term in row.terms if term.since <= as_of]
    found: list[Window] = []
    for index, term in enumerate(terms):
        latest = index + 1 == len(terms)
        last = row.last if latest else terms[index + 1].since - timedelta(days=1)
        found += [window for window in _windows(term, until) if _holds(window, term.since, last, latest=latest)]
    return sorted(found, key=lambda one: (one.due, one.start, one.part))


def length_later(day: date, months: int, days: int) -> date:
    """Return the day some months or days later."""
    return months_later(day, months) if months else day + timedelta(days=days)


def _holds(window: Window, first: date, last: date | None, *, latest: bool) -> bool:
    if window.rolling:
        return latest
    ends = last is None or window.due <= last
    return latest and ends if window.one_off else first <= window.due and ends


def _windows(term: Term, until: date) -> list[Window]:
    if term.label is None:
        return []
    found: list[Window] = []
    for part, label in enumerate(phrases.separate(term.label)):
        paced = _paced(label, term.pace)
        need = _need(paced, term.pace)
        rolling = _rolling(paced, term, part, need)
        found += [rolling] if rolling is not None else _by_calendar(paced, term, until, part, need)
    return found


def _paced(label: Mapping[str, Any], pace: Pace | None) -> dict[str, Any]:
    """Return the label of ongoing work as one that recurs where its indicator says how often, other than yearly."""
    if label.get("kind") != "ongoing" or pace is None or pace.months == _YEAR or not (pace.months or pace.days):
        return dict(label)
    freq, interval = ("MONTHLY", pace.months) if pace.months else ("DAILY", pace.days)
    if freq == "MONTHLY" and interval % _YEAR == 0:
        freq, interval = "YEARLY", interval // _YEAR
    kept = {name: label[name] for name in ("start", "end", "not_before", "condition") if name in label}
    return {"kind": "recurring", "rrule": {"freq": freq, "interval": interval}, **kept}


def _need(label: Mapping[str, Any], pace: Pace | None) -> int:
    least = (label.get("rrule") or {}).get("min")
    told = int(least) if isinstance(least, int | float) and least >= 1 else 1
    standing = label.get("kind") in ("recurring", "ongoing")
    return max(told, pace.need if pace is not None and standing else 1)


def _rolling(label: Mapping[str, Any], term: Term, part: int, need: int) -> Window | None:
    """Return the first window of what recurs at a distance: more than a year apart, unless the calendar was chosen."""
    rule = label.get("rrule") or {}
    freq, interval = rule.get("freq"), int(rule.get("interval") or 1)
    months, days = _MONTHS.get(str(freq), 0) * interval, _DAYS.get(str(freq), 0) * interval
    chosen = term.pace.basis if term.pace is not None and (term.pace.months or term.pace.days) else ""
    far = months > _YEAR and not any(label.get(name) for name in ("start", "not_after")) and not rule.get("by")
    if label.get("kind") != "recurring" or not (months or days) or (chosen != "rolling" and (chosen or not far)):
        return None
    if chosen == "rolling" and term.pace is not None and (term.pace.months, term.pace.days) != (months, days):
        return None
    start = max(term.dated, term.adopted)
    due = length_later(start, months, days) - timedelta(days=1)
    return Window(part, start, due, due, *_said(label), need=need, rolling=True, months=months, days=days)


def _by_calendar(label: Mapping[str, Any], term: Term, until: date, part: int, need: int) -> list[Window]:
    kind = label.get("kind")
    reference = term.adopted if kind in _FROM_ADOPTION else term.dated
    what, condition = _said(label)
    fiscal = term.pace is not None and term.pace.basis == "fiscal" and _yearly(label)
    return [
        Window(
            part,
            due.start,
            max(due.end, due.due),
            due.due,
            what,
            condition,
            need=need,
            one_off=kind in _ONE_OFF,
            early=kind in ("deadline", *_FROM_ADOPTION),
            fiscal=fiscal,
        )
        for due in phrases.dues(label, dated=reference, until=_EVER if kind in _ONE_OFF else until)
    ]


def _yearly(label: Mapping[str, Any]) -> bool:
    rule = label.get("rrule") or {}
    yearly = rule.get("freq") == "YEARLY" and int(rule.get("interval") or 1) == 1 and not rule.get("by")
    return label.get("kind") == "ongoing" or (label.get("kind") == "recurring" and yearly)


def _said(label: Mapping[str, Any]) -> tuple[str, str]:
    anchor = str(label.get("anchor") or "")
    return ("" if anchor in ("adoption", "project start") else anchor), str(label.get("condition") or "")

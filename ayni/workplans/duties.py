"""What is due when, from the readings of time frames. Pure: content and days in, duties out."""

import marshal
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from ayni.workplans import phrases
from ayni.workplans.freezing import Content

# Far enough for a plan reviewed each decade; beyond it nobody is reminded.
_HORIZON = timedelta(days=366 * 12)
_RRULE_LIMITS = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_due_days: dict[tuple[bytes, date, date], date | None] = {}
_LIMIT = 20_000


def next_due(label: Mapping[str, Any], dated: date, today: date) -> date | None:
    """Return the first due day on or after today; the last one if all have passed; None where no day is known."""
    key = (marshal.dumps(dict(label), 2), dated, today)
    if key not in _due_days:
        if len(_due_days) >= _LIMIT:
            _due_days.clear()
        days = sorted(due.due for due in phrases.dues(label, dated=dated, until=max(today, dated) + _HORIZON))
        _due_days[key] = next((day for day in days if day >= today), days[-1] if days else None)
    return _due_days[key]


def duties_of(content: Content, today: date, until: date) -> list[dict[str, Any]]:
    """Return the duties of a workplan's content up to a day, by due day, then code.

    Each is {uid, code, summary, bearers, start, end, due, rrule}: days as `date`; `rrule`
    is an RFC 5545 rule for a duty that comes again, given once, at its first due day on or after today; else None.
    Single duties whose day has passed are given too: they can still be met late. The yearly look at what is ongoing is
    given from today on.
    """
    dated = date.fromisoformat(content["dated"]) if content.get("dated") else today
    found = [
        duty
        for focus in content["foci"]
        for objective in focus["objectives"]
        for activity in objective["activities"]
        if activity["status"] != "dropped" and activity["time_frame"]["reading"]
        for duty in _duties(activity, content["slug"], dated, today, until)
    ]
    return sorted(found, key=lambda duty: (duty["due"], duty["code"]))


def rule_of(label: Mapping[str, Any], first: date | None = None) -> str | None:
    """Return the RFC 5545 rule of a label that recurs by the calendar, or None; `first` is the first due day."""
    rrule = label.get("rrule")
    if not rrule or rrule.get("freq") not in _RRULE_LIMITS:
        return None
    interval = int(rrule.get("interval") or 1)
    rule = f"FREQ={rrule['freq']}" + (f";INTERVAL={interval}" if interval > 1 else "")
    if first and rrule["freq"] == "MONTHLY" and (first + timedelta(days=1)).day == 1:
        # "Each month on the 31st" would skip the shorter months.
        rule += ";BYMONTHDAY=-1"
    end = label.get("end")
    return rule + (f";UNTIL={end.replace('-', '')}" if isinstance(end, str) and len(end) == 10 else "")


def _duties(activity: Content, slug: str, dated: date, today: date, until: date) -> Iterator[dict[str, Any]]:
    uids: set[str] = set()
    for label in phrases.separate(activity["time_frame"]["reading"]):
        occurrences = phrases.dues(label, dated=dated, until=until)
        recurring = rule_of(label) is not None
        if recurring or label.get("kind") == "ongoing":
            occurrences = [due for due in occurrences if due.due >= today]
        for due in occurrences[:1] if recurring else occurrences:
            uid = f"{slug}/{activity['code']}" + ("" if recurring else f"/{due.due.isoformat()}")
            if uid not in uids:
                uids.add(uid)
                yield _duty(activity, uid, due, rule_of(label, due.due))


def _duty(activity: Content, uid: str, due: phrases.Due, rule: str | None) -> dict[str, Any]:
    return {
        "uid": uid,
        "code": activity["code"],
        "summary": f"{activity['code']} {activity['text']}",
        "bearers": activity["responsible"]["bearers"],
        "start": due.start,
        "end": due.end,
        "due": due.due,
        "rrule": rule,
    }

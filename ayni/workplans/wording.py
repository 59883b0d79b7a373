"""What the software says about a content: readings in the reader's language, and the next due day."""

import marshal
from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils import timezone

from ayni.workplans import phrases
from ayni.workplans.duties import next_due
from ayni.workplans.freezing import Content

# Labels repeat from row to row and from view to view. Bounded, so that no stream of plans fills the memory.
_LIMIT = 20_000
_said: dict[tuple[str, str, bytes], str] = {}


def with_said(content: Content, lang: str, today: date | None = None) -> Content:
    """Return a copy of a content with every `said` in a language and every `due` as of today."""
    day = today or timezone.now().date()
    dated = dated_of(content, day)
    foci = [
        {
            **focus,
            "objectives": [
                {**objective, "activities": [said_activity(row, lang, dated, day) for row in objective["activities"]]}
                for objective in focus["objectives"]
            ],
        }
        for focus in content["foci"]
    ]
    return {**content, "foci": foci}


def dated_of(content: Content, today: date) -> date:
    """Return the day from which a workplan's phrases such as "this year" count."""
    return date.fromisoformat(content["dated"]) if content.get("dated") else today


def said_activity(row: Content, lang: str, dated: date, today: date) -> Content:
    """Return an activity's content with `said` in a language and `due` as of today; phrases count from `dated`."""
    when, who = row["time_frame"], row["responsible"]
    label, bearers = when["reading"], who["bearers"]
    due = next_due(label, dated, today) if label else None
    return {
        **row,
        "time_frame": {
            **when,
            "said": _say("when", phrases.say_time_frame, label, lang) if label else "",
            "due": due.isoformat() if due else None,
        },
        "responsible": {**who, "said": _say("who", phrases.say_bearers, bearers, lang) if bearers else ""},
        "indicators": [_indicator(known, lang) for known in row["indicators"]],
    }


def _indicator(known: Content, lang: str) -> Content:
    rule = known.get("rule")
    return {**known, "said": _say("rule", phrases.say_indicator, rule, lang)} if rule else known


def _say(what: str, say: Callable[[Any, str], str], label: Any, lang: str) -> str:
    # The cheapest faithful key of a small structure of plain values; version 2 of the format knows no references.
    key = (what, lang, marshal.dumps(label, 2))
    known = _said.get(key)
    if known is None:
        if len(_said) >= _LIMIT:
            _said.clear()
        known = _said[key] = say(label, lang)
    return known

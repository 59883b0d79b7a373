"""Parts of a phrase to one label: recurrence wins, then what goes on, then what is due, then windows."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from ayni.reading.timeframes.events import Part

Label = dict[str, Any]
_ORDER = ("recurring", "ongoing", "milestone-list", "deadline", "interval", "relative", "duration", "conditional")


def _first(parts: Sequence[Label], kind: str) -> Label | None:
    return next((part for part in parts if part["kind"] == kind), None)


def _all(parts: Sequence[Label], kind: str) -> list[Label]:
    return [part for part in parts if part["kind"] == kind]


def combined(parts: Sequence[Label]) -> Label:
    """The one label of a phrase whose statements are `parts`, in the order in which they stand."""
    known = [part for part in parts if part["kind"] != "unknown"]
    if not any(part["kind"] in _ORDER for part in known):
        return {"kind": "unknown"}
    for kind in _ORDER:
        head = _first(known, kind)
        if head is not None:
            others = [part for part in known if part is not head]
            label = _JOIN[kind](dict(head), others)
            return _with_condition(label, [other for other in others if kind != "ongoing" or _bears_on(other)])
    return {"kind": "unknown"}


def _bears_on(other: Label) -> bool:
    """Whether a statement beside ongoing work is about all of it; an event beside it is a milestone of its own."""
    return other["kind"] in ("ongoing", "conditional") or ("term" in other and "anchor" not in other)


def _with_condition(label: Label, others: Sequence[Label]) -> Label:
    for other in others:
        if other["kind"] == "conditional" and "condition" not in label:
            label["condition"] = other["condition"]
        if "anchor" in other and "anchor" not in label and other["anchor"] not in ("adoption", "project start"):
            label["anchor"] = other["anchor"]
            if "direction" in other:
                label["direction"] = other["direction"]
        if "term" in other and "term" not in label:
            label["term"] = other["term"]
    return label


def _take(label: Label, other: Label, *names: str) -> None:
    for name in names:
        if name in other and name not in label:
            label[name] = other[name]


def _recurring(label: Label, others: Sequence[Label]) -> Label:
    second = next((other for other in others if other.get("rrule")), None)
    if "rrule" not in label and second:
        label["rrule"] = second["rrule"]
    for other in others:
        kind = other["kind"]
        if kind in ("ongoing", "interval") and not _yearless(other):
            _take(label, other, *(("start",) if _names_first(label, other) else ("start", "end", "not_before")))
        elif kind == "deadline":
            _due_in_period(label, other)
        elif kind == "interval":
            _by(label, other["end"], other["start"])
        elif kind == "milestone-list":
            _take(label, other, "dates")
        elif kind == "month-day":
            _by_day(label, other["day"])
        elif kind == "relative" and "duration" in other:
            _take(label, other, "duration")
    return label


def _names_first(label: Label, window: Label) -> bool:
    """Whether a window within one year beside "every four years" names the first occurrence, not the whole run."""
    rule = label.get("rrule") or {}
    short = window.get("start", "")[:4] == window.get("end", "")[:4] != ""
    return short and rule.get("freq") == "YEARLY" and rule["interval"] > 1


def _yearless(part: Label) -> bool:
    return str(part.get("start", part.get("end", ""))).startswith("--")


def _due_in_period(label: Label, other: Label) -> None:
    due = other["not_after"]
    if due.startswith("--"):
        _by(label, due, None)
    else:
        _take(label, other, "not_after")


def _by_day(label: Label, day: int) -> None:
    rule = label.get("rrule")
    if rule and rule["freq"] == "MONTHLY" and "by" not in rule:
        label["rrule"] = {**rule, "by": f"---{day:02d}"}


def _by(label: Label, due: str, start: str | None) -> None:
    rule = label.get("rrule")
    if not rule or rule["freq"] != "YEARLY" or "by" in rule:
        return
    whole_month = start is not None and start[:5] == due[:5] and start.endswith("-01")
    label["rrule"] = {**rule, "by": due[:4] if whole_month else due}


def _ongoing(label: Label, others: Sequence[Label]) -> Label:
    for other in others:
        if other["kind"] == "ongoing":
            _take(label, other, "start", "end", "not_before")
            if not other.get("open_ended"):
                label["open_ended"] = False
        elif other["kind"] == "deadline":
            if _runs_until(label, other["not_after"]):
                return {"kind": "interval", "start": label["start"], "end": other["not_after"]}
            _take(label, other, "not_after")
    if "end" in label:
        label["open_ended"] = False
    return label


def _runs_until(label: Label, due: str) -> bool:
    """ "Start: 2012; end: 2015" is a window."""
    start = label.get("start", "")
    return bool(start) and "end" not in label and not start.startswith("--") and start < due


def _list(label: Label, others: Sequence[Label]) -> Label:
    for other in others:
        if other["kind"] == "deadline":
            label["dates"] = [*label["dates"], _as_milestone(other["not_after"])]
        elif other["kind"] == "interval":
            label["dates"] = [*label["dates"], _window_milestone(other)]
    return label


def _as_milestone(day: str) -> str:
    return day[:4] if day.endswith("-12-31") and not day.startswith("--") else day


def _window_milestone(part: Label) -> str:
    start, end = part["start"], part["end"]
    if start.startswith("--"):
        return str(end[:4] if start[:4] == end[:4] else end)
    if start.endswith("-01-01") and end.endswith("-12-31"):
        return str(end[:4])
    return str(end[:7] if start.endswith("-01") else end)


def _deadline(label: Label, others: Sequence[Label]) -> Label:
    further = _all(others, "deadline")
    windows = _all(others, "interval")
    if further:
        dates = [_as_milestone(part["not_after"]) for part in (label, *further)]
        if len(set(dates)) > 1:
            told = {} if label.get("bare") else {"direction": "before"}
            return {"kind": "milestone-list", "dates": list(dict.fromkeys(dates)), **told}
    for window in windows:
        if window["start"] <= label["not_after"] and not window["start"].startswith("--"):
            _take(label, window, "start")
    return label


def _interval(label: Label, others: Sequence[Label]) -> Label:
    further = _all(others, "interval")
    if further:
        dates = [_window_milestone(part) for part in (label, *further)]
        if len(set(dates)) > 1:
            return {"kind": "milestone-list", "dates": list(dict.fromkeys(dates))}
    return label


def _relative(label: Label, others: Sequence[Label]) -> Label:
    for other in _all(others, "relative") + _all(others, "duration"):
        _take(label, other, "duration", "direction", "term", "anchor")
    return label


def _plain(label: Label, others: Sequence[Label]) -> Label:
    return label


_JOIN = {
    "recurring": _recurring,
    "ongoing": _ongoing,
    "milestone-list": _list,
    "deadline": _deadline,
    "interval": _interval,
    "relative": _relative,
    "duration": _plain,
    "conditional": _plain,
}


def resolved(part: Part, text: str, adopted: date | None) -> Label:
    """A part as a label of its own: anchor and condition in words, "this year" as dates where the adoption is known."""
    label: Label = {"kind": part.kind, **{key: value for key, value in part.fields.items() if not key.startswith("_")}}
    if "_bare" in part.fields:
        label["bare"] = True
    if "_shift" in part.fields:
        return _this_period(label, part, text, adopted)
    if "_yearly" in part.fields and adopted is not None:
        year = adopted.year + part.fields["_yearly"]
        for key in ("start", "end", "not_after"):
            if str(label.get(key, "")).startswith("--"):
                label[key] = f"{year:04d}{label[key][1:]}"
    if part.anchor:
        label["anchor"] = _tidy(text[slice(*part.anchor)])
    if part.condition:
        label["condition"] = _trimmed(text[slice(*part.condition)])
    return label


_DETERMINERS = (
    "the ",
    "its ",
    "a ",
    "an ",
    "this ",
    "la ",
    "le ",
    "l'",
    "l’",
    "les ",
    "el ",
    "los ",
    "las ",
    "su ",
    "sa ",
    "son ",
    "their ",
)


def _trimmed(words: str) -> str:
    return " ".join(words.split()).strip(" ,;.:-()")


def _tidy(words: str) -> str:
    kept = _trimmed(words)
    lowered = kept.lower()
    for determiner in _DETERMINERS:
        if lowered.startswith(determiner) and len(kept) > len(determiner):
            return kept[len(determiner) :]
    return kept


def _this_period(label: Label, part: Part, text: str, adopted: date | None) -> Label:
    unit, shift = part.fields["_unit"], part.fields["_shift"]
    words = _tidy(text[slice(*part.anchor)]) if part.anchor else ""
    if adopted is None or unit not in ("Y", "M"):
        return {"kind": "relative", "anchor": words, "direction": "before" if part.kind == "deadline" else "at"}
    from ayni.reading.timeframes.spans import iso, month_span, year_span

    index = adopted.year * 12 + adopted.month - 1 + shift
    item = year_span(adopted.year + shift) if unit == "Y" else month_span(index // 12, index % 12 + 1)
    if part.kind == "deadline":
        return {"kind": "deadline", "not_after": iso(item.last)}
    return {"kind": "interval", "start": iso(item.first), "end": iso(item.last)}

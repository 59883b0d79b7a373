"""Activities: adding, editing, and correcting how their time frame and responsible are read."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from ayni.core.changes import change, create
from ayni.core.errors import Invalid
from ayni.workplans import phrases
from ayni.workplans.actions.bearers import with_exceptions
from ayni.workplans.actions.locking import editing
from ayni.workplans.actions.parts import PartEdit, insert_indicator, insert_output, save_parts
from ayni.workplans.actions.rows import move_activity
from ayni.workplans.memory import forget, recall, remember
from ayni.workplans.models import Activity, ActivityStatus, Objective, Workplan
from ayni.workplans.numbering import activity_code

Part = str | Mapping[str, Any]
_FIELDS = frozenset({"text", "status", "mechanisms", "time_frame_words", "responsible_words", "more"})
_KINDS = frozenset(
    ["deadline", "interval", "recurring", "ongoing", "duration", "relative", "milestone-list", "conditional", "unknown"]
)
# Classes that say nothing without a name.
_NAMED = frozenset({"named", "open"})
_ROLES = frozenset({"lead", "coordinating", "supporting", "funding"})


def add_activity(
    objective: Objective,
    *,
    by: Any,
    text: str,
    number: str = "",
    status: str = ActivityStatus.PLANNED.value,
    time_frame_words: str = "",
    responsible_words: str = "",
    indicators: Sequence[Part] = (),
    outputs: Sequence[Part] = (),
    mechanisms: Sequence[str] = (),
    more: Mapping[str, str] | None = None,
    source: Mapping[str, Any] | None = None,
    time_frame: Mapping[str, Any] | None = None,
    bearers: Sequence[Mapping[str, Any]] | None = None,
) -> Activity:
    """Add an activity at the end of an objective, with a code that was never given, and read its phrases.

    Indicators and outputs are words, or {words, rule} and {words, type}. A given `time_frame` or `bearers` was set by
    hand and is taken as it is. Raises Refused, Invalid.
    """
    with editing(objective.workplan_id, by) as workplan:
        activity = Activity(
            workplan=workplan,
            objective=objective,
            text=text.strip(),
            status=status,
            mechanisms=list(mechanisms),
            time_frame_corrected=time_frame is not None,
            bearers_corrected=bearers is not None,
            more=dict(more or {}),
            source=None if source is None else dict(source),
            **_place(workplan, objective, number),
            **_read_time(workplan, time_frame_words.strip(), time_frame),
            **_read_bearers(workplan, responsible_words.strip(), bearers),
        )
        create(activity, by=by)
        _insert_parts(activity, workplan, indicators, outputs, by=by)
    return activity


def _insert_parts(
    activity: Activity, workplan: Workplan, indicators: Sequence[Part], outputs: Sequence[Part], *, by: Any
) -> None:
    for part in indicators:
        insert_indicator(activity, workplan, by=by, **_indicator(part))
    for part in outputs:
        insert_output(activity, workplan, by=by, **_output(part))


def _place(workplan: Workplan, objective: Objective, number: str) -> dict[str, Any]:
    within = Activity.objects.filter(workplan=workplan, code__startswith=f"{objective.code}.")
    code, shown = activity_code(objective.code, objective.number, number, set(within.values_list("code", flat=True)))
    positions = list(Activity.objects.filter(objective=objective).values_list("position", flat=True))
    return {"code": code, "number": shown, "position": max(positions, default=0) + 1}


def edit_activity(activity: Activity, values: Mapping[str, Any], *, by: Any, expected: int) -> Activity:
    """Change text, status, mechanisms, the words of time frame and responsible, or `more`.

    Changed words are read again, also where their reading was corrected by hand. Raises Refused, Invalid, Conflict.
    """
    with editing(activity.workplan_id, by) as workplan:
        changed = {name: values[name] for name in values if name in _FIELDS}
        when, who = changed.get("time_frame_words"), changed.get("responsible_words")
        if when is not None and when != activity.time_frame_words:
            changed |= _read_time(workplan, when.strip()) | {"time_frame_corrected": False}
        if who is not None and who != activity.responsible_words:
            changed |= _read_bearers(workplan, who.strip()) | {"bearers_corrected": False}
        return change(activity, changed, by=by, expected=expected)


def edit_activity_whole(
    activity: Activity,
    values: Mapping[str, Any],
    *,
    by: Any,
    expected: int,
    parts: Sequence[PartEdit] = (),
    objective: Objective | None = None,
) -> Activity:
    """Save an activity with its indicators and outputs and its place in one go: all of it, or nothing.

    Raises as `edit_activity`; a part that somebody else changed meanwhile raises Conflict too.
    """
    with editing(activity.workplan_id, by):
        edit_activity(activity, values, by=by, expected=expected)
        save_parts(activity, list(parts), by=by)
        if objective is not None:
            move_activity(activity, objective, by=by, expected=activity.version)
    return activity


def correct_time_frame(activity: Activity, label: Mapping[str, Any], *, by: Any, expected: int) -> Activity:
    """Set by hand how the time frame is to be understood; the words stay, and are read so from now on.

    Raises Refused, Invalid, Conflict.
    """
    with editing(activity.workplan_id, by) as workplan:
        values = {"time_frame": _checked_label(label), "time_frame_corrected": True}
        change(activity, values, by=by, verb="time frame corrected", expected=expected)
        remember("time_frame", activity.time_frame_words, values["time_frame"], language=workplan.language, by=by)
    return activity


def correct_bearers(activity: Activity, bearers: Sequence[Mapping[str, Any]], *, by: Any, expected: int) -> Activity:
    """Set by hand who answers for the activity: {class, name, role} each; the words stay, and are read so from now on.

    What was set for single members of a class that stays (`correct_members`) stays too, and is remembered for this row
    only. Raises Refused, Invalid, Conflict.
    """
    with editing(activity.workplan_id, by) as workplan:
        checked = [_checked_bearer(bearer) for bearer in bearers]
        values = {"bearers": with_exceptions(checked, activity.bearers), "bearers_corrected": True}
        change(activity, values, by=by, verb="responsible corrected", expected=expected)
        remember("bearers", activity.responsible_words, checked, language=workplan.language, by=by)
    return activity


def read_again(activity: Activity, *, by: Any, expected: int, what: str) -> Activity:
    """Drop a correction by hand of "time_frame" or "bearers", also from memory, and read the words again."""
    with editing(activity.workplan_id, by) as workplan:
        words = activity.time_frame_words if what == "time_frame" else activity.responsible_words
        forget(what, words, language=workplan.language, by=by)
        values: dict[str, Any]
        if what == "time_frame":
            values = _read_time(workplan, activity.time_frame_words) | {"time_frame_corrected": False}
        else:
            values = _read_bearers(workplan, activity.responsible_words) | {"bearers_corrected": False}
        return change(activity, values, by=by, verb="read again", expected=expected)


def _read_time(workplan: Workplan, words: str, label: Mapping[str, Any] | None = None) -> dict[str, Any]:
    if label is not None:
        return {"time_frame_words": words, "time_frame": _checked_label(label)}
    known = recall("time_frame", words, workplan.language) if words else None
    reading = known or phrases.read_time_frame(words, lang=workplan.language, dated=workplan.dated).label
    return {"time_frame_words": words, "time_frame": reading}


def _read_bearers(workplan: Workplan, words: str, bearers: Sequence[Mapping[str, Any]] | None = None) -> dict[str, Any]:
    if bearers is not None:
        return {"responsible_words": words, "bearers": [_checked_bearer(bearer) for bearer in bearers]}
    known = recall("bearers", words, workplan.language) if words else None
    return {"responsible_words": words, "bearers": known or phrases.read_bearers(words, lang=workplan.language)}


def _indicator(part: Part) -> dict[str, Any]:
    return {"words": part} if isinstance(part, str) else {"words": part["words"], "rule": part.get("rule")}


def _output(part: Part) -> dict[str, Any]:
    return {"words": part} if isinstance(part, str) else {"words": part["words"], "kind": part.get("type") or ""}


def _checked_label(label: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in label.items() if value not in (None, "", [], {})}
    if kept.get("kind") not in _KINDS:
        raise Invalid(fields={"kind": [_("Choose what kind of time frame it is.")]})
    for name in ("start", "end", "not_after", "not_before"):
        if name in kept and not _is_day(kept[name]):
            raise Invalid(fields={name: [_("This is not a date.")]})
    first, last = kept.get("start"), kept.get("end")
    if first and last and not first.startswith("--") and not last.startswith("--") and first > last:
        raise Invalid(fields={"end": [_("The end lies before the start.")]})
    rrule = kept.get("rrule")
    if rrule is not None and (
        rrule.get("freq") not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
        or not 1 <= int(rrule.get("interval", 1)) <= 99
    ):
        raise Invalid(fields={"every": [_("Say how often: every 1 to 99 days, weeks, months or years.")]})
    return kept


def _is_day(value: Any) -> bool:
    text = str(value)
    try:
        # A day without its year ("--MM-DD") is checked in a leap year.
        date.fromisoformat(f"2000-{text[2:]}" if text.startswith("--") else text)
    except ValueError:
        return False
    return True


def _checked_bearer(bearer: Mapping[str, Any]) -> dict[str, Any]:
    name = str(bearer.get("name") or "").strip() or None
    if not bearer.get("class") or bearer.get("role") not in _ROLES:
        raise Invalid(fields={"bearers": [_("Say for each who it is and in which role.")]})
    if bearer["class"] in _NAMED and name is None:
        raise Invalid(fields={"bearers": [_("Write the name of the body.")]})
    return {"class": bearer["class"], "name": name, "role": bearer["role"]}

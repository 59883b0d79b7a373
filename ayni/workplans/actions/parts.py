"""Indicators and outputs of an activity."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ayni.core.changes import change, create, withdraw
from ayni.core.errors import NotVisible
from ayni.workplans import phrases
from ayni.workplans.actions.locking import editing
from ayni.workplans.models import Activity, Indicator, Output, Workplan
from ayni.workplans.numbering import lettered_code, output_code


@dataclass(frozen=True, slots=True)
class PartEdit:
    """What a form says of one indicator or output: a new one has no code, empty words withdraw a known one."""

    kind: Literal["indicator", "output"]
    words: str
    code: str = ""
    type: str = ""
    expected: int | None = None


def add_indicator(activity: Activity, *, by: Any, words: str, rule: phrases.Label | None = None) -> Indicator:
    """Add an indicator at the end; without a `rule` its words are read."""
    with editing(activity.workplan_id, by) as workplan:
        return insert_indicator(activity, workplan, by=by, words=words, rule=rule)


def add_output(activity: Activity, *, by: Any, words: str, type: str = "") -> Output:
    """Add an output at the end; without a `type` its words are read."""
    with editing(activity.workplan_id, by) as workplan:
        return insert_output(activity, workplan, by=by, words=words, kind=type)


def edit_indicator(indicator: Indicator, values: Mapping[str, Any], *, by: Any, expected: int) -> Indicator:
    """Change an indicator's words, which are then read again, or its rule."""
    with editing(indicator.activity.workplan_id, by) as workplan:
        changed = dict(values)
        if "words" in changed and changed["words"] != indicator.words and "rule" not in changed:
            changed["rule"] = phrases.read_indicator(changed["words"], lang=workplan.language)
        return change(indicator, changed, by=by, expected=expected)


def edit_output(output: Output, values: Mapping[str, Any], *, by: Any, expected: int) -> Output:
    """Change an output's words or type."""
    with editing(output.activity.workplan_id, by):
        return change(output, dict(values), by=by, expected=expected)


def save_parts(activity: Activity, edits: list[PartEdit], *, by: Any) -> bool:
    """Carry out what a form says of an activity's parts; return whether anything changed. Raises Conflict."""
    changed = False
    for edit in edits:
        words = edit.words.strip()
        if edit.code:
            changed |= _save_known(activity, edit, words, by)
        elif words and edit.kind == "indicator":
            add_indicator(activity, by=by, words=words)
            changed = True
        elif words:
            add_output(activity, by=by, words=words, type=edit.type)
            changed = True
    return changed


def insert_indicator(
    activity: Activity, workplan: Workplan, *, by: Any, words: str, rule: phrases.Label | None = None
) -> Indicator:
    """Insert an indicator under the lock that the caller holds."""
    codes = list(Indicator.objects.filter(activity=activity).values_list("code", flat=True))
    label = rule if rule is not None else phrases.read_indicator(words, lang=workplan.language)
    code = lettered_code(activity.code, set(codes))
    row = Indicator(activity=activity, code=code, words=words.strip(), rule=label, position=len(codes) + 1)
    return create(row, by=by)


def insert_output(activity: Activity, workplan: Workplan, *, by: Any, words: str, kind: str = "") -> Output:
    """Insert an output under the lock that the caller holds."""
    codes = list(Output.objects.filter(activity=activity).values_list("code", flat=True))
    type_ = kind or phrases.read_output(words, lang=workplan.language)
    code = output_code(activity.code, codes)
    row = Output(activity=activity, code=code, words=words.strip(), type=type_, position=len(codes) + 1)
    return create(row, by=by)


def _save_known(activity: Activity, edit: PartEdit, words: str, by: Any) -> bool:
    model = Indicator if edit.kind == "indicator" else Output
    row = model._default_manager.filter(activity=activity, code=edit.code).select_related("activity").first()
    if row is None:
        raise NotVisible
    before = row.version
    expected = before if edit.expected is None else edit.expected
    if not words:
        withdraw(row, by=by, expected=expected, note="")
    elif isinstance(row, Indicator):
        edit_indicator(row, {"words": words}, by=by, expected=expected)
    else:
        edit_output(row, {"words": words, "type": edit.type or row.type}, by=by, expected=expected)
    return row.version != before

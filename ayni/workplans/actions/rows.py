"""Foci and objectives, and what all rows have in common: moving, withdrawing, restoring."""

import re
from collections.abc import Mapping
from typing import Any, Literal

from django.utils.translation import gettext as _

from ayni.core.changes import change, create, restore, withdraw
from ayni.core.errors import Invalid
from ayni.workplans.actions.locking import editing
from ayni.workplans.choices import focus_area_titled
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, OwnerKind, Workplan
from ayni.workplans.numbering import initials, objective_code

Row = Focus | Objective | Activity | Indicator | Output


def add_focus(workplan: Workplan, *, by: Any, title: str, area: str = "", code: str = "") -> Focus:
    """Add a focus at the end. Its code is the given one, else the area's, else the title's initials, made free.

    A title that is a shared focus area's in one of the languages belongs to that area without being told.
    """
    area = area or focus_area_titled(title)
    with editing(workplan.pk, by) as now:
        rows = list(Focus.objects.filter(workplan=now).values_list("code", "position"))
        wanted = re.sub(r"[^A-Z0-9]", "", (code or area or initials(title)).upper())[:10] or "F"
        focus = Focus(
            workplan=now,
            code=_free(wanted, {known for known, _position in rows}),
            title=title.strip(),
            area=area,
            position=_after(position for _code, position in rows),
        )
        return create(focus, by=by)


def edit_focus(focus: Focus, values: Mapping[str, Any], *, by: Any, expected: int) -> Focus:
    """Change a focus's title. Raises Refused, Invalid, Conflict."""
    with editing(focus.workplan_id, by):
        return change(focus, {"title": values["title"]}, by=by, expected=expected)


def add_objective(focus: Focus, *, by: Any, text: str, number: str = "") -> Objective:
    """Add an objective at the end of a focus, with a code that was never given in this workplan."""
    with editing(focus.workplan_id, by) as now:
        taken = set(Objective.objects.filter(workplan=now).values_list("code", flat=True))
        # Only the partnership's own workplans count their objectives anew in each focus.
        stem = focus.code if now.owner_kind == OwnerKind.PARTNERSHIP else now.prefix
        code, shown = objective_code(stem, number, taken)
        position = _after(Objective.objects.filter(focus=focus).values_list("position", flat=True))
        row = Objective(focus=focus, workplan=now, code=code, number=shown, text=text.strip(), position=position)
        return create(row, by=by)


def edit_objective(objective: Objective, values: Mapping[str, Any], *, by: Any, expected: int) -> Objective:
    """Change an objective's text. Raises Refused, Invalid, Conflict."""
    with editing(objective.workplan_id, by):
        return change(objective, {"text": values["text"]}, by=by, expected=expected)


def move_row(
    row: Focus | Objective | Activity, *, by: Any, expected: int, to: Literal["up", "down"]
) -> Focus | Objective | Activity:
    """Let a row change places with the one above or below it under the same heading; codes stay."""
    with editing(_workplan_id(row), by):
        siblings = _siblings(row)
        at = next((index for index, known in enumerate(siblings) if known.pk == row.pk), None)
        target = None if at is None else at + (1 if to == "down" else -1)
        if at is None or target is None or not 0 <= target < len(siblings):
            return row
        siblings[at], siblings[target] = siblings[target], siblings[at]
        siblings[target] = row
        for position, known in enumerate(siblings, start=1):
            seen = expected if known is row else None
            change(known, {"position": position}, by=by, verb="moved", expected=seen)
        return row


def move_activity(activity: Activity, objective: Objective, *, by: Any, expected: int) -> Activity:
    """Put an activity at the end of another objective of the same workplan. Its code, and so its address, stays."""
    if objective.workplan_id != activity.workplan_id:
        raise Invalid(fields={"objective": [_("This objective belongs to another workplan.")]})
    with editing(activity.workplan_id, by):
        if objective.pk == activity.objective_id:
            return activity
        position = _after(Activity.objects.filter(objective=objective).values_list("position", flat=True))
        values = {"objective": objective, "position": position}
        return change(activity, values, by=by, verb="moved", expected=expected)


def withdraw_row(row: Row, *, by: Any, expected: int, reason: str) -> Row:
    """Take a row out of the workplan, with all under it; its code, address and history stay. The reason is recorded."""
    if not reason.strip():
        raise Invalid(fields={"reason": [_("Say why, in a few words.")]})
    with editing(_workplan_id(row), by):
        return withdraw(row, by=by, expected=expected, note=reason.strip())


def restore_row(row: Row, *, by: Any, expected: int) -> Row:
    """Bring a withdrawn row back to where it stood."""
    with editing(_workplan_id(row), by):
        return restore(row, by=by, expected=expected)


def _workplan_id(row: Row) -> int:
    return row.activity.workplan_id if isinstance(row, Indicator | Output) else row.workplan_id


def _siblings(row: Focus | Objective | Activity) -> list[Any]:
    if isinstance(row, Activity):
        return list(Activity.objects.filter(objective=row.objective_id, withdrawn_at=None))
    if isinstance(row, Objective):
        return list(Objective.objects.filter(focus=row.focus_id, withdrawn_at=None))
    return list(Focus.objects.filter(workplan=row.workplan_id, withdrawn_at=None))


def _after(positions: Any) -> int:
    return max(positions, default=0) + 1


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    return next(code for number in range(2, 10_000) if (code := f"{wanted}{number}") not in taken)

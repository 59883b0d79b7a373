"""Applying the accepted differences of a document that was read again."""

from collections.abc import Mapping
from typing import Any

from ayni.publishing.importing.differences import Difference, PresentRow, differences, present_rows
from ayni.publishing.importing.doubts import field_path
from ayni.publishing.importing.loading import loaded_foci
from ayni.publishing.importing.rows import LIST_FIELDS, ReadRow, rows_of
from ayni.publishing.models import Import
from ayni.workplans.actions import PartEdit, edit_activity_whole, withdraw_row
from ayni.workplans.actions.loading import load_rows
from ayni.workplans.models import Activity, Workplan
from ayni.workplans.queries import parts_of, workplan_content

_NAMES = {"text": "text", "time_frame": "time_frame_words", "responsible": "responsible_words"}


def import_differences(importing: Import) -> list[Difference]:
    """Return how the corrected reading differs from the workplan that it is for; [] for an import of a new workplan."""
    if importing.workplan is None or not importing.reading:
        return []
    read = rows_of(importing.reading, importing.corrections, importing.choices)
    return differences(read, present_rows(workplan_content(importing.workplan)))


def settled_by_workplan(reading: Mapping[str, Any], workplan: Workplan) -> dict[str, Any]:
    """Return the corrections that settle doubts about empty cells as the workplan already has them, by path.

    What somebody answered or wrote after an earlier reading is not asked again, nor taken away by an empty cell.
    """
    found = differences(rows_of(reading), present_rows(workplan_content(workplan)))
    present = {pair.path: pair.present for pair in found if pair.read and pair.present}
    settled: dict[str, Any] = {}
    for index, doubt in enumerate(reading.get("doubts", ())):
        path = field_path(doubt.get("path")) if doubt.get("code") == "empty_cell" else ""
        row, _dot, name = path.rpartition(".")
        if row not in present:
            continue
        now = getattr(present[row], name)
        settled[path] = now
        for at, choice in enumerate(doubt.get("choices", ())):
            if "value" in choice and (choice["value"] or "") == now:
                settled[f"doubt.{index}"] = str(at)
    return settled


def accepted(difference: Difference, choices: Mapping[str, Any]) -> bool:
    """Return whether a difference is to be applied: changed and new ones unless left out, all others only if chosen."""
    return bool(choices.get(difference.path, difference.kind in {"changed", "new"}))


def apply_differences(importing: Import, *, by: Any) -> int:
    """Write the accepted differences into the workplan and return how many. Raises as the workplan's actions do."""
    assert importing.workplan is not None
    taken = [found for found in import_differences(importing) if accepted(found, importing.choices)]
    activities = {row.code: row for row in Activity.objects.filter(workplan=importing.workplan)}
    for found in taken:
        if found.kind in {"changed", "conflict"} and found.present:
            _edit(activities[found.present.code], found, by)
        elif found.kind == "gone" and found.present:
            activity = activities[found.present.code]
            withdraw_row(activity, by=by, expected=activity.version, reason=importing.file.name)
    new = [found.read for found in taken if found.kind in {"new", "removed"} and found.read]
    _add(importing, new, by)
    return len([found for found in taken if found.kind != "same"])


def _edit(activity: Activity, found: Difference, by: Any) -> None:
    assert found.read is not None
    assert found.present is not None
    values = {_NAMES[name]: read for name, (_present, read) in found.fields.items() if name in _NAMES}
    edits = [
        edit
        for name in LIST_FIELDS
        if name in found.fields
        for edit in _part_edits(activity, name, found.present, found.read)
    ]
    edit_activity_whole(activity, values, by=by, expected=activity.version, parts=edits)


def _part_edits(activity: Activity, name: str, present: PresentRow, read: ReadRow) -> list[PartEdit]:
    """Return the edits that turn the present list into the read one, place by place; surplus ones are withdrawn."""
    indicators, outputs = parts_of(activity)
    rows: list[Any] = list(indicators if name == "indicators" else outputs)
    words = list(getattr(read, name))
    kind: Any = "indicator" if name == "indicators" else "output"
    length = max(len(rows), len(words))
    return [
        PartEdit(
            kind=kind,
            words=words[at] if at < len(words) else "",
            code=rows[at].code if at < len(rows) else "",
            type=getattr(rows[at], "type", "") if at < len(rows) else "",
            expected=rows[at].version if at < len(rows) else None,
        )
        for at in range(length)
        if at >= len(rows) or at >= len(words) or rows[at].words != words[at]
    ]


def _add(importing: Import, rows: list[ReadRow], by: Any) -> None:
    if not rows:
        return
    assert importing.workplan is not None
    load_rows(importing.workplan, loaded_foci(rows), by=by, note=f"{importing.file.name} {importing.file.sha256}")

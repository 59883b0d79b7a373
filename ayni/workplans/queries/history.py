"""What happened to a workplan and its rows, from the audit trail."""

from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Q

from ayni.core.models import AuditEntry
from ayni.workplans.models import Activity, Focus, Indicator, Objective, Output, Workplan

PAGE = 50


class HistoryEntry(NamedTuple):
    """Who did what, when. `code` is the row's, "" for the workplan itself; `changes` maps fields to (before, after)."""

    at: datetime
    by: str
    verb: str
    code: str
    note: str
    changes: dict[str, Any]


def history_of(workplan: Workplan, *, page: int = 1, code: str = "") -> tuple[list[HistoryEntry], bool]:
    """Return one page of entries, the newest first, and whether older ones follow. Six queries.

    With `code`, only the entries of that row and of what is under it.
    """
    subjects = _subjects(workplan, code)
    start = (page - 1) * PAGE
    wanted = Q()
    for kind, codes in subjects.items():
        wanted |= Q(subject_type=kind, subject_id__in=list(codes))
    rows = AuditEntry.objects.filter(wanted).select_related("by").order_by("-id")[start : start + PAGE + 1]
    entries = [_entry(row, subjects[row.subject_type][row.subject_id]) for row in rows]
    return entries[:PAGE], len(entries) > PAGE


def _subjects(workplan: Workplan, code: str) -> dict[str, dict[str, str]]:
    found = {"workplans.workplan": {str(workplan.pk): ""}} if not code else {}
    for model, workplan_path in (
        (Focus, "workplan"),
        (Objective, "workplan"),
        (Activity, "workplan"),
        (Indicator, "activity__workplan"),
        (Output, "activity__workplan"),
    ):
        rows = model._default_manager.filter(**{workplan_path: workplan})
        if code:
            rows = rows.filter(Q(code=code) | Q(code__startswith=f"{code}."))
        found[model._meta.label_lower] = {str(key): own for key, own in rows.order_by().values_list("pk", "code")}
    return found


def _entry(row: AuditEntry, code: str) -> HistoryEntry:
    return HistoryEntry(row.at, str(row.by) if row.by else "", row.verb, code, row.note, row.changes)

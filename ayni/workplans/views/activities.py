"""Adding and editing activities with their indicators and outputs."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, differing, renewed
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.workplans.actions import add_activity, edit_activity_whole
from ayni.workplans.choices import mechanism_labels, output_type_labels
from ayni.workplans.forms.parts import PartRow, edits, refreshed, rows_from_activity, rows_from_post
from ayni.workplans.forms.rows import ActivityForm
from ayni.workplans.models import Activity, Objective
from ayni.workplans.queries import activity_for_page, objective_for_page, objectives_of, parts_of
from ayni.workplans.rules import can_edit_workplan
from ayni.workplans.shapes import heading, reader_language

_FIELDS = ("text", "status", "time_frame_words", "responsible_words", "mechanisms")


@signed_in
def activity_add(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Add an activity under an objective."""
    objective = objective_for_page(request.user, slug, code)
    require(can_edit_workplan(request.user, objective.workplan))
    form = ActivityForm(
        request.POST or None, mechanisms=_mechanisms(), initial={"key": new_code(20), "status": "planned"}
    )
    indicators, outputs = _sent(request) if form.is_bound else ([PartRow("indicator")], [PartRow("output")])
    error = None
    if form.is_valid():
        try:
            added = _added(request, objective, form.cleaned_data, indicators, outputs)
            messages.success(request, _("%(code)s is added. See below how its words are read.") % {"code": added})
            return redirect("workplans:activity", slug=slug, code=added)
        except Invalid as caught:
            error = caught
    task = _("Add an activity under objective %(number)s") % {"number": objective.number}
    context = {"heading": heading(objective.workplan), "task": task, "code": "", "objective": objective.text}
    return came_back(request, "workplans/activity_form.html", context | _parts(indicators, outputs), form, error)


@signed_in
def activity_edit(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Change an activity, its indicators and outputs: all of it or nothing."""
    row = activity_for_page(request.user, slug, code)
    require(can_edit_workplan(request.user, row.workplan))
    objectives = {known.code: known for known in objectives_of(row.workplan)}
    form = _edit_form(request, row, objectives)
    parts = _sent(request) if form.is_bound else _stored(row)
    error: Invalid | Conflict | None = None
    conflict: dict[str, Any] | None = None
    if form.is_valid():
        try:
            _saved(request, row, form, parts, objectives)
            messages.success(request, _("Saved."))
            return redirect("workplans:activity", slug=slug, code=code)
        except Conflict as caught:
            error = caught
            row = activity_for_page(request.user, slug, code)
            parts, conflict = _after_conflict(form, row, parts)
        except Invalid as caught:
            error = caught
    context: dict[str, Any] = {"heading": heading(row.workplan), "code": code, "conflict": conflict}
    context |= {"task": _("Edit %(code)s") % {"code": code}, "objective": row.objective.text, **_parts(*parts)}
    return came_back(request, "workplans/activity_form.html", context, form, error)


def _edit_form(request: HttpRequest, row: Activity, objectives: dict[str, Objective]) -> ActivityForm:
    choices = [(code, f"{code} {known.text}") for code, known in objectives.items()]
    initial = {**_now(row), "version": row.version}
    return ActivityForm(request.POST or None, mechanisms=_mechanisms(), objectives=choices, initial=initial)


def _saved(
    request: HttpRequest,
    row: Activity,
    form: ActivityForm,
    parts: tuple[list[PartRow], list[PartRow]],
    objectives: dict[str, Objective],
) -> None:
    edit_activity_whole(
        row,
        form.values(),
        by=request.user,
        expected=form.cleaned_data["version"] or 0,
        parts=edits([*parts[0], *parts[1]]),
        objective=objectives.get(form.cleaned_data["objective"]),
    )


def _after_conflict(
    form: ActivityForm, row: Activity, parts: tuple[list[PartRow], list[PartRow]]
) -> tuple[tuple[list[PartRow], list[PartRow]], dict[str, Any]]:
    renewed(form, row.version)
    indicators, outputs = parts_of(row)
    refreshed_parts = refreshed("indicator", parts[0], indicators), refreshed("output", parts[1], outputs)
    return refreshed_parts, {
        "differing": differing(form, _now(row)),
        "by": row.changed_by,
        "at": row.changed_at,
    }


def _now(row: Activity) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _FIELDS} | {"objective": row.objective.code}


def _stored(row: Activity) -> tuple[list[PartRow], list[PartRow]]:
    indicators, outputs = parts_of(row)
    return rows_from_activity("indicator", indicators), rows_from_activity("output", outputs)


def _sent(request: HttpRequest) -> tuple[list[PartRow], list[PartRow]]:
    return rows_from_post("indicator", request.POST), rows_from_post("output", request.POST)


def _parts(indicators: list[PartRow], outputs: list[PartRow]) -> dict[str, Any]:
    types = [("", _("As the words say")), *output_type_labels().items()]
    return {"indicators": indicators, "outputs": outputs, "output_types": types}


def _mechanisms() -> list[tuple[str, str]]:
    return list(mechanism_labels(reader_language()).items())


def _added(
    request: HttpRequest, objective: Any, values: dict[str, Any], indicators: list[PartRow], outputs: list[PartRow]
) -> str:
    def act() -> dict[str, Any]:
        activity = add_activity(
            objective,
            by=request.user,
            text=values["text"],
            status=values["status"],
            time_frame_words=values["time_frame_words"],
            responsible_words=values["responsible_words"],
            mechanisms=values["mechanisms"],
            indicators=[row.words for row in indicators if row.words.strip()],
            outputs=[{"words": row.words, "type": row.type} for row in outputs if row.words.strip()],
        )
        return {"code": activity.code}

    asked: dict[str, Any] = {name: str(value) for name, value in values.items() if name != "key"}
    asked |= {"path": request.path, "parts": [[row.words, row.type] for row in [*indicators, *outputs]]}
    return str(once(actor=request.user, key=values["key"], request=asked, act=act)["code"])

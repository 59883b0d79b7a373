"""Foci and objectives, and what all rows have in common: arranging, moving, withdrawing, restoring."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, differing, renewed
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.workplans.actions import (
    add_focus,
    add_objective,
    edit_focus,
    edit_objective,
    move_row,
    restore_row,
    withdraw_row,
)
from ayni.workplans.choices import focus_choices
from ayni.workplans.forms.rows import FocusEditForm, FocusForm, ObjectiveEditForm, ObjectiveForm
from ayni.workplans.forms.wholes import ReasonForm, VersionForm
from ayni.workplans.models import Focus, Objective
from ayni.workplans.queries import (
    focus_for_page,
    missing_for_adoption,
    objective_for_page,
    row_for_page,
    row_versions,
    withdrawn_rows,
    workplan_for_page,
)
from ayni.workplans.rules import can_edit_workplan
from ayni.workplans.shapes import heading, reader_language, shown


@signed_in
def arrange(request: HttpRequest, slug: str) -> HttpResponse:
    """All rows with what moves, adds and withdraws them, and the withdrawn ones."""
    found = workplan_for_page(request.user, slug)
    require(can_edit_workplan(request.user, found))
    context = {
        "heading": heading(found),
        "content": shown(request.user, found, missing=missing_for_adoption(found)),
        "versions": row_versions(found),
        "withdrawn": withdrawn_rows(found),
    }
    return render(request, "workplans/arrange.html", context)


@signed_in
def focus_add(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a focus."""
    found = workplan_for_page(request.user, slug)
    require(can_edit_workplan(request.user, found))
    form = FocusForm(request.POST or None, areas=focus_choices(reader_language()))
    if form.is_valid():
        values = form.cleaned_data

        def act() -> dict[str, Any]:
            return {"code": add_focus(found, by=request.user, title=values["title"], area=values["area"]).code}

        _once(request, values, act)
        return redirect("workplans:workplan-arrange", slug=slug)
    return came_back(request, "workplans/row_form.html", {"heading": heading(found), "task": _("Add a focus")}, form)


@signed_in
def focus_edit(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Change a focus's title."""
    row = focus_for_page(request.user, slug, code)
    form = FocusEditForm(request.POST or None, initial={"title": row.title, "version": row.version})
    return _edited(request, row, form, {"title": row.title})


@signed_in
def objective_add(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Add an objective under a focus."""
    focus = focus_for_page(request.user, slug, code)
    require(can_edit_workplan(request.user, focus.workplan))
    form = ObjectiveForm(request.POST or None)
    if form.is_valid():
        values = form.cleaned_data

        def act() -> dict[str, Any]:
            return {"code": add_objective(focus, by=request.user, text=values["text"], number=values["number"]).code}

        added = _once(request, values, act)["code"]
        return redirect(_arranged(slug, "objectives", added))
    task = _("Add an objective under %(focus)s") % {"focus": focus.title or focus.code}
    return came_back(request, "workplans/row_form.html", {"heading": heading(focus.workplan), "task": task}, form)


@signed_in
def objective_edit(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Change an objective's text."""
    row = objective_for_page(request.user, slug, code)
    form = ObjectiveEditForm(request.POST or None, initial={"text": row.text, "version": row.version})
    return _edited(request, row, form, {"text": row.text})


@signed_in
def row_withdraw(request: HttpRequest, slug: str, kind: str, code: str) -> HttpResponse:
    """Withdraw a row, with a reason."""
    row = row_for_page(request.user, slug, kind, code)
    require(can_edit_workplan(request.user, row.workplan))
    form = ReasonForm(request.POST or None, initial={"version": row.version})
    if form.is_valid():
        withdraw_row(row, by=request.user, expected=form.cleaned_data["version"], reason=form.cleaned_data["reason"])
        messages.success(request, _("%(code)s is withdrawn. It can be restored below.") % {"code": code})
        return redirect("workplans:workplan-arrange", slug=slug)
    context = {"heading": heading(row.workplan), "kind": kind, "code": code, "text": getattr(row, "text", str(row))}
    return came_back(request, "workplans/row_withdraw.html", context, form)


@signed_in
@require_POST
def row_restore(request: HttpRequest, slug: str, kind: str, code: str) -> HttpResponse:
    """Bring a withdrawn row back."""
    row = row_for_page(request.user, slug, kind, code)
    restore_row(row, by=request.user, expected=_seen(request))
    messages.success(request, _("%(code)s is back.") % {"code": code})
    return redirect(_arranged(slug, kind, code))


@signed_in
@require_POST
def row_move(request: HttpRequest, slug: str, kind: str, code: str) -> HttpResponse:
    """Move a row up or down among its neighbours."""
    row = row_for_page(request.user, slug, kind, code)
    move_row(row, by=request.user, expected=_seen(request), to="up" if request.POST.get("to") == "up" else "down")
    return redirect(_arranged(slug, kind, code))


def _edited(
    request: HttpRequest, row: Focus | Objective, form: FocusEditForm | ObjectiveEditForm, now: dict[str, Any]
) -> HttpResponse:
    require(can_edit_workplan(request.user, row.workplan))
    context: dict[str, Any] = {
        "heading": heading(row.workplan),
        "task": _("Edit %(code)s") % {"code": row.code},
    }
    error: Invalid | Conflict | None = None
    if form.is_valid():
        expected = form.cleaned_data["version"]
        try:
            if isinstance(row, Focus):
                edit_focus(row, form.cleaned_data, by=request.user, expected=expected)
            else:
                edit_objective(row, form.cleaned_data, by=request.user, expected=expected)
            messages.success(request, _("Saved."))
            return redirect("workplans:workplan-arrange", slug=row.workplan.slug)
        except Conflict as caught:
            version = int(caught.data["version"])
            renewed(form, version)
            context["conflict"] = {"differing": differing(form, now), "by": row.changed_by, "at": row.changed_at}
            error = caught
        except Invalid as caught:
            error = caught
    return came_back(request, "workplans/row_form.html", context, form, error)


def _once(request: HttpRequest, values: dict[str, Any], act: Any) -> dict[str, Any]:
    asked = {"path": request.path, **{name: value for name, value in values.items() if name != "key"}}
    return once(actor=request.user, key=values["key"], request=asked, act=act)


def _arranged(slug: str, kind: str, code: str) -> str:
    return reverse("workplans:workplan-arrange", kwargs={"slug": slug}) + f"#{kind}-{code}"


def _seen(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("The form is incomplete. Reload the page and try again."))
    return int(form.cleaned_data["version"])

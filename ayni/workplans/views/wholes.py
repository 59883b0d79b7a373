"""Starting workplans, their heading, consultation, withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, differing, renewed
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.workplans.actions import (
    consult_on_workplan,
    create_workplan,
    edit_workplan,
    restore_workplan,
    start_from_template,
    withdraw_workplan,
)
from ayni.workplans.choices import owner_choices, split_owner
from ayni.workplans.forms.wholes import HeadingForm, NewForm, ReasonForm, StartForm, VersionForm
from ayni.workplans.queries import initiative_titles, template_parts, templates_to_start_from, workplan_for_page
from ayni.workplans.rules import can_create_any_workplan, can_edit_workplan, can_withdraw_workplan
from ayni.workplans.shapes import heading, reader_language

_HEADING = ("title", "note", "dated", "starts", "ends", "visibility")


@signed_in
def workplan_new(request: HttpRequest) -> HttpResponse:
    """Start an empty workplan."""
    require(can_create_any_workplan(request.user))
    owners = _owners(request)
    form = NewForm(request.POST or None, owners=owners, initial={"language": reader_language()})
    error = None
    if form.is_valid():
        try:
            return redirect("workplans:workplan-arrange", slug=_created(request, form.cleaned_data))
        except Invalid as caught:
            error = caught
    return came_back(request, "workplans/workplan_new.html", {}, form, error)


@signed_in
def workplan_start(request: HttpRequest) -> HttpResponse:
    """Start a workplan from parts of a template."""
    require(can_create_any_workplan(request.user))
    templates = list(templates_to_start_from())
    wanted = request.GET.get("from", "")
    template = next((row for row in templates if row.slug == wanted), templates[0] if templates else None)
    if template is None:
        return redirect("workplans:workplan-new")
    parts = template_parts(template)
    choices = [(code, text) for focus in parts for code, text in focus.choices()]
    form = StartForm(request.POST or None, owners=_owners(request), parts=choices)
    error = None
    if form.is_valid():
        try:
            slug = _started(request, template, form.cleaned_data)
            messages.success(request, _("The workplan is started. Change its rows as you need them."))
            return redirect("workplans:workplan", slug=slug)
        except Invalid as caught:
            error = caught
    context = {"templates": templates, "template": heading(template), "parts": parts}
    return came_back(request, "workplans/workplan_start.html", context, form, error)


@signed_in
def workplan_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change title, note, dates and who may read it."""
    found = workplan_for_page(request.user, slug)
    require(can_edit_workplan(request.user, found))
    now = {name: getattr(found, name) for name in _HEADING}
    form = HeadingForm(request.POST or None, initial={**now, "version": found.version})
    error: Invalid | Conflict | None = None
    context: dict[str, Any] = {"heading": heading(found)}
    if form.is_valid():
        try:
            values = {name: form.cleaned_data[name] for name in _HEADING}
            edit_workplan(found, values, by=request.user, expected=form.cleaned_data["version"])
            messages.success(request, _("Saved."))
            return redirect("workplans:workplan", slug=slug)
        except Conflict as caught:
            renewed(form, found.version)
            context["conflict"] = {"differing": differing(form, now), "by": found.changed_by, "at": found.changed_at}
            error = caught
        except Invalid as caught:
            error = caught
    return came_back(request, "workplans/workplan_edit.html", context, form, error)


@signed_in
@require_POST
def workplan_consult(request: HttpRequest, slug: str) -> HttpResponse:
    """Put to consultation, or take back."""
    found = workplan_for_page(request.user, slug)
    changed = consult_on_workplan(found, by=request.user, expected=_seen(request))
    consulting = changed.status == "consultation"
    messages.success(request, _("The workplan is in consultation.") if consulting else _("It is a draft again."))
    return redirect("workplans:workplan", slug=slug)


@signed_in
def workplan_withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a workplan out of the lists, with a reason."""
    found = workplan_for_page(request.user, slug)
    require(can_withdraw_workplan(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})
    if form.is_valid():
        withdraw_workplan(
            found, by=request.user, expected=form.cleaned_data["version"], reason=form.cleaned_data["reason"]
        )
        messages.success(request, _("The workplan is withdrawn. Its address stays, and it can be restored."))
        return redirect("workplans:workplan", slug=slug)
    return came_back(request, "workplans/workplan_withdraw.html", {"heading": heading(found)}, form)


@signed_in
@require_POST
def workplan_restore(request: HttpRequest, slug: str) -> HttpResponse:
    """Bring a withdrawn workplan back."""
    restore_workplan(workplan_for_page(request.user, slug), by=request.user, expected=_seen(request))
    messages.success(request, _("The workplan is back."))
    return redirect("workplans:workplan", slug=slug)


def _owners(request: HttpRequest) -> list[tuple[str, str]]:
    lang = reader_language()
    owners = owner_choices(request.user, initiative_titles(request.user, lang), lang)
    return owners if len(owners) == 1 else [("", _("Choose…")), *owners]


def _created(request: HttpRequest, values: dict[str, Any]) -> str:
    kind, code = split_owner(values["owner"])

    def act() -> dict[str, Any]:
        row = create_workplan(
            by=request.user,
            title=values["title"],
            owner_kind=kind,
            owner_code=code,
            dated=values["dated"],
            language=values["language"],
        )
        return {"slug": row.slug}

    return str(once(actor=request.user, key=values["key"], request=_asked(values), act=act)["slug"])


def _started(request: HttpRequest, template: Any, values: dict[str, Any]) -> str:
    kind, code = split_owner(values["owner"])

    def act() -> dict[str, Any]:
        row = start_from_template(
            template,
            by=request.user,
            owner_kind=kind,
            owner_code=code,
            title=values["title"],
            focus_codes=values["parts"],
            dated=values["dated"],
        )
        return {"slug": row.slug}

    return str(once(actor=request.user, key=values["key"], request=_asked(values), act=act)["slug"])


def _asked(values: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) for name, value in values.items() if name != "key"}


def _seen(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("The form is incomplete. Reload the page and try again."))
    return int(form.cleaned_data["version"])

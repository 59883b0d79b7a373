"""What is due: the desk, a workplan's rows × bearers, a region's members, and decisions on single duties."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.forms_answered import came_back, renewed
from ayni.core.open_data import as_download
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.actions import decide_duty, take_back_decision
from ayni.monitoring.forms.duties import AskedForm, BackForm, DecisionForm, WhichForm
from ayni.monitoring.pages import duties as desk
from ayni.monitoring.pages import workplan_duties
from ayni.monitoring.pages.duties_files import AskedFile
from ayni.monitoring.pages.duty_decision import FoundDuty, decision_page, duty_for_page, may_decide, member_named
from ayni.workplans.bearers import Bearer
from ayni.workplans.shapes import reader_language


@signed_in
@require_safe
def duties(request: HttpRequest) -> HttpResponse:
    """Due now, due soon, done: for the members that the person speaks for, or the one asked for."""
    form = AskedForm(request.GET)
    context = desk.desk_page(request.user, form.asked("member"), form.asked("as_of"), reader_language())
    return render(request, "monitoring/duties.html", context)


@signed_in
@require_safe
def duties_file(request: HttpRequest, extension: str) -> HttpResponse:
    """The same as a file, every duty a line."""
    form, asked = AskedForm(request.GET), _asked_file(request, extension)
    made = desk.desk_file(request.user, form.asked("member"), form.asked("as_of"), asked)
    return as_download(made, f"duties.{extension}")


@signed_in
@require_safe
def workplan(request: HttpRequest, slug: str) -> HttpResponse:
    """Rows × bearers, who is late, who is silent."""
    form = AskedForm(request.GET)
    page, lang = form.asked("page") or 1, reader_language()
    context = workplan_duties.workplan_page(request.user, slug, form.asked("as_of"), form.asked("show"), page, lang)
    return render(request, "monitoring/workplan_duties.html", context)


@signed_in
@require_safe
def workplan_file(request: HttpRequest, slug: str, extension: str) -> HttpResponse:
    """Every duty of a workplan as a file."""
    asked, as_of = _asked_file(request, extension), AskedForm(request.GET).asked("as_of")
    made = workplan_duties.workplan_file(request.user, slug, as_of, asked)
    return as_download(made, f"{slug}-duties.{extension}")


@signed_in
@require_safe
def region(request: HttpRequest, code: str) -> HttpResponse:
    """The members of a region, the silent first."""
    as_of = AskedForm(request.GET).asked("as_of")
    context = workplan_duties.region_page(request.user, code, as_of, reader_language())
    return render(request, "monitoring/region_duties.html", context)


@signed_in
@require_safe
def region_file(request: HttpRequest, code: str, extension: str) -> HttpResponse:
    """Every duty of a region's members as a file."""
    asked, as_of = _asked_file(request, extension), AskedForm(request.GET).asked("as_of")
    made = workplan_duties.region_file(request.user, code, as_of, asked)
    return as_download(made, f"{code}-duties.{extension}")


@signed_in
def duty_decide(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Give more time, excuse, let another member take over; or take such a decision back."""
    found = _asked_for(request, slug, code)
    require(may_decide(request.user, found))
    back = "back" in request.POST or found.decision is not None
    sent = request.POST or None
    version = {"version": found.decision.version} if found.decision is not None else {}
    form: Any = BackForm(sent, initial=version) if back else DecisionForm(sent)
    error: Invalid | Conflict | None = None
    if form.is_valid():
        try:
            _decided(request, found, form.cleaned_data)
            messages.success(request, _("Saved."))
            return redirect(request.get_full_path())
        except Conflict as caught:
            found, error = _asked_for(request, slug, code), caught
            renewed(form, found.decision.version if found.decision else 0)
        except Invalid as caught:
            error = caught
    context = {**decision_page(request.user, found, reader_language()), "back": back}
    return came_back(request, "monitoring/duty_decide.html", context, form, error)


def _decided(request: HttpRequest, found: FoundDuty, values: dict[str, Any]) -> None:
    if "decided" not in values:
        if found.decision is None:
            raise Invalid(_("Nothing is decided on this duty any more."))
        take_back_decision(found.decision, by=request.user, reason=values["reason"], expected=values["version"])
        return
    decide_duty(
        found.activity,
        by=request.user,
        bearer=found.duty.bearer,
        due=found.duty.first_due,
        kind=values["decided"],
        reason=values["reason"],
        new_due=values["new_due"],
        taken_by=member_named(request.user, found, values["taken_by"]),
        conditional=bool(found.duty.condition),
    )


def _asked_for(request: HttpRequest, slug: str, code: str) -> FoundDuty:
    which = WhichForm(request.GET)
    if not which.is_valid():
        raise NotVisible
    asked = which.cleaned_data
    return duty_for_page(request.user, slug, code, Bearer(asked["kind"], asked["bearer"]), asked["due"], asked["what"])


def _asked_file(request: HttpRequest, extension: str) -> AskedFile:
    return AskedFile(extension, f"{settings.AYNI_BASE_URL}{request.get_full_path()}", reader_language())

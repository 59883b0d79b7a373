"""Pages of cycles: the list of reports, the board, opening and closing, letters."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from ayni.core.context import as_stranger
from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, renewed
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.core.verdicts import require
from ayni.reporting.actions import (
    close_cycle,
    edit_cycle,
    expect_newcomers,
    open_cycle,
    remind_members,
    tell_closed,
)
from ayni.reporting.actions.reminding import Outcome
from ayni.reporting.forms.cycles import CycleForm, first_values, present_values
from ayni.reporting.forms.reports import VersionForm
from ayni.reporting.models import ReportingCycle
from ayni.reporting.pages.cycles import board_page, reports_page
from ayni.reporting.pages.letters import kept_outcomes, letters_page
from ayni.reporting.queries import cycle_for_page
from ayni.reporting.rules import can_keep_cycles
from ayni.reporting.views.answers import reader_language


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """The cycles, and every published report."""
    lang = reader_language()
    if request.META.get("QUERY_STRING") or not answers_stored(request):
        shown = reports_page(request.user, request.GET.get("page", ""), lang)
        return render(request, "reporting/reports.html", shown)
    bare = as_stranger(request)

    def make() -> Made:
        body = render_to_string("reporting/reports.html", reports_page(bare.user, "", lang), bare)
        return Made(body.encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=f"reports:{lang}", stamp="reports", make=make)


@require_safe
def cycle(request: HttpRequest, slug: str) -> HttpResponse:
    """The board: who has reported, by region."""
    found = cycle_for_page(request.user, slug)
    asked = {name: request.GET.get(name, "").replace("\x00", "")[:40] for name in ("state", "region", "page")}
    return render(request, "reporting/cycle.html", board_page(request.user, found, **asked, lang=reader_language()))


@signed_in
def cycle_new(request: HttpRequest) -> HttpResponse:
    """Open a cycle."""
    require(can_keep_cycles(request.user))
    initial = {**first_values(timezone.now().date(), reader_language()), "key": new_code()}
    form = CycleForm(request.POST or None, initial=initial)
    error: Invalid | None = None
    if form.is_valid():
        try:
            values = form.values()

            def act() -> dict[str, Any]:
                return {"slug": open_cycle(by=request.user, **values).slug}

            done = once(actor=request.user, key=form.cleaned_data["key"], request=values, act=act)
            messages.success(request, _("Opened. The reports of all who are expected to report are made."))
            return redirect("reporting:cycle", slug=done["slug"])
        except Invalid as caught:
            error = caught
    return came_back(request, "reporting/cycle_form.html", {"cycle": None}, form, error)


@signed_in
def cycle_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a cycle."""
    require(can_keep_cycles(request.user))
    found = cycle_for_page(request.user, slug)
    form = CycleForm(request.POST or None, initial=present_values(found))
    error: Invalid | Conflict | None = None
    if form.is_valid():
        try:
            edit_cycle(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
            messages.success(request, _("Saved."))
            return redirect("reporting:cycle", slug=slug)
        except Conflict as conflict:
            found, error = cycle_for_page(request.user, slug), conflict
            renewed(form, found.version)
            form.add_error(None, str(conflict.sentence))
        except Invalid as caught:
            error = caught
    return came_back(request, "reporting/cycle_form.html", {"cycle": found}, form, error)


@signed_in
@require_POST
def cycle_close(request: HttpRequest, slug: str) -> HttpResponse:
    """Close a cycle."""
    found, form = _asked(request, slug)
    close_cycle(found, by=request.user, expected=form.cleaned_data["version"])
    messages.success(request, _("Closed. Everybody now sees who has reported; late reports are still taken."))
    return redirect("reporting:cycle", slug=slug)


@signed_in
@require_POST
def cycle_newcomers(request: HttpRequest, slug: str) -> HttpResponse:
    """Expect reports of members that joined meanwhile."""
    found = cycle_for_page(request.user, slug)
    added = expect_newcomers(found, by=request.user)
    said = ngettext("%(count)d report more is expected.", "%(count)d reports more are expected.", added)
    messages.success(request, said % {"count": added})
    return redirect("reporting:cycle", slug=slug)


@signed_in
@require_POST
def cycle_remind(request: HttpRequest, slug: str) -> HttpResponse:
    """Write to those whose report has not come in: the chosen ones, or all; what became of each is said."""
    found = cycle_for_page(request.user, slug)
    chosen = None if request.POST.get("which") == "all" else request.POST.getlist("report")[:1000]
    return _written(request, found, chosen, lambda: remind_members(found, by=request.user, codes=chosen))


@signed_in
@require_POST
def cycle_tell(request: HttpRequest, slug: str) -> HttpResponse:
    """Tell all that the cycle is closed and what came of it."""
    found = cycle_for_page(request.user, slug)
    return _written(request, found, "closed", lambda: tell_closed(found, by=request.user))


def _written(
    request: HttpRequest, cycle: ReportingCycle, asked: Any, write: Callable[[], list[Outcome]]
) -> HttpResponse:
    """Write letters once, however often the form is sent, and show what became of each."""

    def act() -> dict[str, Any]:
        return kept_outcomes(write(), reader_language())

    key = request.POST.get("key", "").replace("\x00", "")
    kept = once(actor=request.user, key=key, request=["letters", cycle.slug, asked], act=act)
    return render(request, "reporting/letters.html", letters_page(cycle, kept))


def _asked(request: HttpRequest, slug: str) -> tuple[ReportingCycle, VersionForm]:
    found, form = cycle_for_page(request.user, slug), VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid
    return found, form

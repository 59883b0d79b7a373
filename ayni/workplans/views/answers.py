"""Who answers for a row: on any day, as files, and corrected member by member."""

from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, renewed
from ayni.core.open_data import as_download
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.workplans.actions import correct_members
from ayni.workplans.answering import answering, as_file
from ayni.workplans.forms.bearers import DayForm, MembersForm, members_initial
from ayni.workplans.queries import activity_for_page
from ayni.workplans.rules import can_edit_workplan
from ayni.workplans.shapes import heading


@require_safe
def answers(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Who answers for the row today, or on the day asked for."""
    form = DayForm(request.GET or None)
    context = answering(request.user, slug, code, _day(form))
    return render(request, "workplans/answers.html", {**context, "form": form})


@require_safe
def answers_file(request: HttpRequest, slug: str, code: str, extension: str) -> HttpResponse:
    """The same as a file."""
    source = f"{settings.AYNI_BASE_URL}{request.get_full_path()}"
    made = as_file(request.user, slug, code, _day(DayForm(request.GET or None)), extension, source)
    return as_download(made, f"{code}-answers.{extension}")


@signed_in
def answers_correct(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Add single members to those who answer, or leave some out."""
    row = activity_for_page(request.user, slug, code)
    require(can_edit_workplan(request.user, row.workplan))
    form = MembersForm(request.POST or None, initial={**members_initial(row.bearers), "version": row.version})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        added, left_out = form.lines("added"), form.lines("left_out")
        try:
            expected = form.cleaned_data["version"]
            correct_members(row, added=added, left_out=left_out, by=request.user, expected=expected)
            messages.success(request, _("Saved."))
            return redirect("workplans:answers", slug=slug, code=code)
        except Conflict as caught:
            row, error = activity_for_page(request.user, slug, code), caught
            renewed(form, row.version)
        except Invalid as caught:
            error = caught
    conflict = str(error.sentence) if isinstance(error, Conflict) else None
    context = {"heading": heading(row.workplan), "code": row.code, "words": row.responsible_words}
    return came_back(request, "workplans/answers_correct.html", {**context, "conflict": conflict}, form, error)


def _day(form: DayForm) -> date | None:
    return form.cleaned_data.get("day") if form.is_valid() else None

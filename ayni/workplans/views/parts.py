"""Correcting by hand how the words of a time frame or a responsible are to be understood."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, renewed
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.workplans import phrases
from ayni.workplans.actions import correct_bearers, correct_time_frame, read_again
from ayni.workplans.choices import bearer_class_labels, bearer_role_labels
from ayni.workplans.forms.readings import TimeFrameForm, bearers_from_post, time_frame_initial, with_blank_rows
from ayni.workplans.forms.wholes import VersionForm
from ayni.workplans.models import Activity
from ayni.workplans.queries import activity_for_page
from ayni.workplans.rules import can_edit_workplan
from ayni.workplans.shapes import heading, reader_language


@signed_in
def time_frame(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """How the words are read; other readings to choose; the small form; reading again."""
    row = activity_for_page(request.user, slug, code)
    require(can_edit_workplan(request.user, row.workplan))
    reading = phrases.read_time_frame(row.time_frame_words, lang=row.workplan.language, dated=row.workplan.dated)
    small = request.method == "POST" and not ({"choose", "again"} & set(request.POST))
    form = TimeFrameForm(
        request.POST if small else None, initial={**time_frame_initial(row.time_frame), "version": row.version}
    )
    error: Invalid | Conflict | None = None
    if request.method == "POST" and (not small or form.is_valid()):
        try:
            return _time_frame_saved(request, row, form, reading.alternatives)
        except (Conflict, Invalid) as caught:
            error = caught
    if isinstance(error, Conflict):
        row = activity_for_page(request.user, slug, code)
        if small:
            renewed(form, row.version)
    # The small form shows its own errors; what the other buttons met is said on top.
    shown = error if isinstance(error, Conflict) or not small else None
    return came_back(request, "workplans/time_frame.html", _time_frame_context(row, reading, shown), form, error)


@signed_in
def responsible(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Who is read from the words; correcting it; reading again."""
    row = activity_for_page(request.user, slug, code)
    require(can_edit_workplan(request.user, row.workplan))
    form = VersionForm(request.POST or None, initial={"version": row.version})
    bearers = list(row.bearers)
    error: Invalid | Conflict | None = None
    if form.is_valid():
        expected = form.cleaned_data["version"]
        bearers = bearers_from_post(request.POST)
        try:
            if "again" in request.POST:
                read_again(row, by=request.user, expected=expected, what="bearers")
            else:
                correct_bearers(row, bearers, by=request.user, expected=expected)
            messages.success(request, _("Saved."))
            return redirect("workplans:activity", slug=slug, code=code)
        except Conflict as caught:
            row = activity_for_page(request.user, slug, code)
            renewed(form, row.version)
            error = caught
        except Invalid as caught:
            error = caught
    return came_back(request, "workplans/responsible.html", _bearers_context(row, bearers, error), form, error)


def _time_frame_saved(
    request: HttpRequest, row: Activity, form: TimeFrameForm, alternatives: list[phrases.Label]
) -> HttpResponse:
    if form.is_bound:
        correct_time_frame(row, form.label_given(), by=request.user, expected=form.cleaned_data["version"])
    else:
        expected = _seen(request)
        chosen = request.POST.get("choose", "")
        if "again" in request.POST:
            read_again(row, by=request.user, expected=expected, what="time_frame")
        elif chosen.isascii() and chosen.isdecimal() and int(chosen[:3]) < len(alternatives):
            correct_time_frame(row, alternatives[int(chosen[:3])], by=request.user, expected=expected)
        else:
            raise Invalid(_("This reading is not among the offered ones any more. Choose again."))
    messages.success(request, _("Saved."))
    return redirect("workplans:activity", slug=row.workplan.slug, code=row.code)


def _seen(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("The form is incomplete. Reload the page and try again."))
    return int(form.cleaned_data["version"])


def _time_frame_context(
    row: Activity, reading: phrases.TimeFrameRead, error: Invalid | Conflict | None
) -> dict[str, Any]:
    lang = reader_language()
    present = row.time_frame or {}
    others = [
        (index, phrases.say_time_frame(label, lang))
        for index, label in enumerate(reading.alternatives)
        if label != present
    ]
    return {
        "heading": heading(row.workplan),
        "code": row.code,
        "text": row.text,
        "words": row.time_frame_words,
        "said": phrases.say_time_frame(present, lang) if present else "",
        "corrected": row.time_frame_corrected,
        "confidence": None if row.time_frame_corrected or not present else reading.confidence,
        "others": others,
        "version": row.version,
        "conflict": str(error.sentence) if error else None,
    }


def _bearers_context(row: Activity, bearers: list[dict[str, Any]], error: Exception | None) -> dict[str, Any]:
    lang = reader_language()
    return {
        "heading": heading(row.workplan),
        "code": row.code,
        "text": row.text,
        "words": row.responsible_words,
        "said": phrases.say_bearers(row.bearers, lang) if row.bearers else "",
        "corrected": row.bearers_corrected,
        "rows": with_blank_rows(bearers),
        "classes": [("", _("Choose…")), *bearer_class_labels().items()],
        "roles": list(bearer_role_labels().items()),
        "conflict": str(error.sentence) if isinstance(error, Conflict) else None,
    }

"""One report: its page, its versions, and what is decided on it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import NotVisible
from ayni.core.signed_in import signed_in
from ayni.reporting.actions import (
    accept_report,
    correct_report,
    declare_exempt,
    expect_report,
    publish_report,
    request_compiling,
    return_report,
    save_text,
)
from ayni.reporting.forms.reports import CompileForm, ReasonForm, ReturnForm, VersionForm
from ayni.reporting.models import MEMBERS_REPORTS, Report
from ayni.reporting.pages.changes import changes_page
from ayni.reporting.pages.reports import draft_page, reading_page, sections
from ayni.reporting.queries import parts_of, report_for_page
from ayni.reporting.queries.content import INTRODUCTION
from ayni.reporting.rules import (
    can_compile_report,
    can_correct_report,
    can_decide_report,
    can_exempt_report,
    can_publish_report,
    can_write_report,
)
from ayni.reporting.views.answers import acted, reader_language

Values = dict[str, Any]


@require_safe
def report(request: HttpRequest, code: str) -> HttpResponse:
    """The draft for those who write it, what was submitted or published for the others."""
    found, lang = report_for_page(request.user, code), reader_language()
    if found.kind in MEMBERS_REPORTS and can_write_report(request.user, found):
        context = {**draft_page(request.user, found, lang), "error": "", "beside": [], "told": ""}
        return render(request, "reporting/draft.html", context)
    return render(request, "reporting/report.html", _reading(request, found, 0))


@require_safe
def report_version(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One frozen version."""
    return render(request, "reporting/report.html", _reading(request, report_for_page(request.user, code), number))


@require_safe
def report_changes(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """What a version changed in the one before it."""
    if number < 2:
        raise NotVisible
    found = report_for_page(request.user, code)
    return render(request, "reporting/changes.html", changes_page(request.user, found, number, reader_language()))


def _reading(request: HttpRequest, found: Report, number: int) -> Values:
    lang = reader_language()
    initial = {"version": found.version}
    return {
        **reading_page(request.user, found, lang, number),
        "back": ReturnForm(initial=initial, sections=sections(found, lang), auto_id="back_%s"),
        "reason": ReasonForm(initial=initial),
        "compiling": _compiling(found) if can_compile_report(request.user, found) else None,
    }


def _compiling(found: Report) -> CompileForm:
    kept = parts_of(found).texts.get(INTRODUCTION)
    introduction = {"introduction": kept.text, "seen": kept.version} if kept else {"seen": 0}
    return CompileForm(initial={**introduction, "version": found.version})


@signed_in
@require_POST
def report_compile(request: HttpRequest, code: str) -> HttpResponse:
    """Save the introduction of a report that is made of others, and have it made where that is asked."""
    makes = request.POST.get("act") == "make"

    def act(found: Report, values: Values) -> None:
        save_text(found, INTRODUCTION, values["introduction"], by=request.user, expected=values["seen"] or 0)
        if makes:
            request_compiling(found, by=request.user, expected=values["version"], lang=reader_language())

    said = _("It is being made. You can leave this page and come back.") if makes else _("Saved.")
    return acted(request, code, can_compile_report, CompileForm(request.POST), act, said)


@signed_in
@require_POST
def report_accept(request: HttpRequest, code: str) -> HttpResponse:
    """Accept what was submitted."""

    def act(found: Report, values: Values) -> None:
        accept_report(found, by=request.user, expected=values["version"])

    return acted(
        request,
        code,
        can_decide_report,
        VersionForm(request.POST),
        act,
        _("Accepted. It is not public until you publish it."),
    )


@signed_in
@require_POST
def report_return(request: HttpRequest, code: str) -> HttpResponse:
    """Send it back, with reasons by section."""
    shown = sections(report_for_page(request.user, code), reader_language())
    form = ReturnForm(request.POST, sections=shown)

    def act(found: Report, values: Values) -> None:
        return_report(found, by=request.user, reasons=form.reasons(), expected=values["version"])

    return acted(request, code, can_decide_report, form, act, _("Sent back. The focal point is told why."))


@signed_in
@require_POST
def report_publish(request: HttpRequest, code: str) -> HttpResponse:
    """Open the accepted version to everybody."""

    def act(found: Report, values: Values) -> None:
        publish_report(found, by=request.user, expected=values["version"])

    return acted(request, code, can_publish_report, VersionForm(request.POST), act, _("Published."))


@signed_in
@require_POST
def report_correct(request: HttpRequest, code: str) -> HttpResponse:
    """Open it again for a correction."""

    def act(found: Report, values: Values) -> None:
        correct_report(found, by=request.user, reason=values["reason"], expected=values["version"])

    said = _("Open for correction. What was published stays public until the correction is.")
    return acted(request, code, can_correct_report, ReasonForm(request.POST), act, said)


@signed_in
@require_POST
def report_exempt(request: HttpRequest, code: str) -> HttpResponse:
    """Declare that nothing is expected."""

    def act(found: Report, values: Values) -> None:
        declare_exempt(found, by=request.user, reason=values["reason"], expected=values["version"])

    return acted(request, code, can_exempt_report, ReasonForm(request.POST), act, _("Declared exempt."))


@signed_in
@require_POST
def report_expect(request: HttpRequest, code: str) -> HttpResponse:
    """Expect it again after all."""

    def act(found: Report, values: Values) -> None:
        expect_report(found, by=request.user, expected=values["version"])

    return acted(request, code, can_exempt_report, VersionForm(request.POST), act, _("It is expected again."))

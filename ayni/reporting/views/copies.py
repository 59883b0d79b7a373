"""Copies of a draft: download, upload, look at the differences, take them over."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.views.attachments import attachment
from ayni.reporting.forms.copies import CopyForm, chosen_of
from ayni.reporting.importing.applying import apply_copy, upload_copy
from ayni.reporting.importing.pages import copies_page, copy_page
from ayni.reporting.importing.queries import copy_for_page
from ayni.reporting.queries import report_for_page
from ayni.reporting.rules import can_open_copies, can_write_report
from ayni.reporting.views.answers import reader_language


@signed_in
def report_copies(request: HttpRequest, code: str) -> HttpResponse:
    """Download a draft to write it elsewhere, upload it again; what was uploaded before."""
    report = report_for_page(request.user, code)
    context = copies_page(request.user, report, reader_language())
    form = CopyForm(request.POST or None, request.FILES or None, initial={"key": new_code()})
    if form.is_bound:
        require(can_write_report(request.user, report))
    error: Invalid | None = None
    if form.is_valid():
        given = form.cleaned_data["document"]

        def act() -> dict[str, Any]:
            copy = upload_copy(
                report, given.file, by=request.user, name=given.name, content_type=given.content_type or ""
            )
            return {"copy": copy.code}

        try:
            asked = [code, given.name, given.size]
            done = once(actor=request.user, key=form.cleaned_data["key"], request=asked, act=act)
            return redirect("reporting:report-copy", code=code, copy=done["copy"])
        except Invalid as caught:
            error = caught
    return came_back(request, "reporting/copies.html", context, form, error)


@signed_in
def report_copy(request: HttpRequest, code: str, copy: str) -> HttpResponse:
    """One copy, line by line; take over the chosen lines."""
    found, lang = copy_for_page(request.user, code, copy), reader_language()
    if request.method != "POST":
        return render(request, "reporting/copy.html", copy_page(request.user, found, lang) | {"error": ""})
    chosen = chosen_of(request.POST)
    try:
        taken = apply_copy(found, chosen.lines, chosen.seen, by=request.user, expected=chosen.version, lang=lang)
    except (Conflict, Invalid) as error:
        fresh = copy_page(request.user, copy_for_page(request.user, code, copy), lang)
        context = fresh | {"error": str(error.sentence), "chosen": chosen.lines}
        return render(request, "reporting/copy.html", context, status=error.status)
    said = ngettext("%(count)d line was taken over.", "%(count)d lines were taken over.", taken)
    messages.success(request, said % {"count": taken})
    return redirect("reporting:report", code=code)


@signed_in
@require_safe
def report_copy_file(request: HttpRequest, code: str, copy: str) -> FileResponse:
    """The file as it was uploaded, offered to keep, never shown."""
    found = copy_for_page(request.user, code, copy)
    require(can_open_copies(request.user, found.report))
    return attachment(found.file)

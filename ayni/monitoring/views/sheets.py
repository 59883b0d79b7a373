"""Spreadsheets of what is due: download, upload, look at the lines, record those chosen."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from ayni.core.errors import Invalid
from ayni.core.signed_in import signed_in
from ayni.monitoring.forms.duties import AskedForm
from ayni.monitoring.sheets.applying import apply_lines, upload_sheet
from ayni.monitoring.sheets.forms import LinesForm, SheetForm
from ayni.monitoring.sheets.pages import due_workbook, review_page, sheets_page, told_of
from ayni.monitoring.sheets.queries import sheet_for_page
from ayni.monitoring.views.answering import answer_form, reader_language

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@signed_in
@require_safe
def due_file(request: HttpRequest, slug: str = "") -> HttpResponse:
    """What is due, to fill in: from one member (`?member=`) or all of one's own, over all workplans or in one."""
    body = due_workbook(request.user, AskedForm(request.GET).asked("member"), slug, reader_language())
    named = {"Content-Disposition": f'attachment; filename="{slug or "due"}.xlsx"'}
    return HttpResponse(body, content_type=XLSX, headers=named)


@signed_in
def sheets(request: HttpRequest) -> HttpResponse:
    """Upload a filled-in spreadsheet; those that were uploaded before."""
    context = sheets_page(request.user, reader_language())
    form = SheetForm(request.POST or None, request.FILES or None)

    def act() -> HttpResponse:
        file = form.cleaned_data["document"]
        try:
            sheet = upload_sheet(file.file, by=request.user, name=file.name, content_type=file.content_type or "")
        except Invalid as error:
            raise error if error.data.get("fields") else Invalid(fields={"document": [error.sentence]}) from error
        return redirect("monitoring:sheet", code=sheet.code)

    return answer_form(request, "monitoring/sheets.html", context, form, act)


@signed_in
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """One upload, line by line; record the chosen ones."""
    found, lang = sheet_for_page(request.user, code), reader_language()
    context: dict[str, Any] = review_page(request.user, found, lang)
    form = LinesForm(request.POST or None, numbers=[line.at for line in context["lines"]])

    def act() -> HttpResponse:
        records = apply_lines(found, form.cleaned_data["lines"], by=request.user, lang=lang)
        for sentence in told_of(records):
            messages.success(request, sentence)
        return redirect("monitoring:sheet", code=code)

    return answer_form(request, "monitoring/sheet.html", context, form, act)

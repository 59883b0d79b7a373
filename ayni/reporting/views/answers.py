"""How acts on one report are sent and answered."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from ayni.core.errors import Invalid
from ayni.core.verdicts import Verdict, require
from ayni.reporting.models import Report
from ayni.reporting.queries import report_for_page


def reader_language() -> str:
    """Return the active language."""
    return get_language() or "en"


def acted(
    request: HttpRequest,
    code: str,
    rule: Callable[[Any, Report], Verdict],
    form: forms.Form,
    act: Callable[[Report, dict[str, Any]], object],
    said: str,
) -> HttpResponse:
    """Do one thing with a report and go back to it. What is wrong raises Invalid, so that no text is lost."""
    report = report_for_page(request.user, code)
    require(rule(request.user, report))
    if not form.is_valid():
        raise Invalid(fields={name: [str(one) for one in errors] for name, errors in form.errors.items()})
    act(report, dict(form.cleaned_data))
    messages.success(request, said)
    return redirect("reporting:report", code=code)

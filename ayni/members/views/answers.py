"""How a form that could not be saved comes back: with the person's text and the true status."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from ayni.core.errors import Conflict, Invalid
from ayni.members.forms import put_errors


def came_back(
    request: HttpRequest, template: str, context: dict[str, Any], form: forms.Form, error: Exception | None = None
) -> HttpResponse:
    """Render a page with its form: 200 when fresh, 422 when something is wrong, 409 when somebody was faster.

    After a conflict the form carries the version of now and `conflict` the rows (label, yours, now) that differ.
    """
    conflict: list[tuple[str, str, str]] | None = None
    status = 422 if form.is_bound and form.errors else 200
    if isinstance(error, Invalid):
        put_errors(form, error)
        status = error.status
    if isinstance(error, Conflict):
        conflict, status = _differing(form, error), error.status
        data: QueryDict = form.data.copy()  # type: ignore[attr-defined]
        data["version"] = str(error.data["version"])
        form.data = data
    return render(request, template, {**context, "form": form, "conflict": conflict}, status=status)


def _differing(form: forms.Form, error: Conflict) -> list[tuple[str, str, str]]:
    yours, current = error.data["yours"], error.data["current"]
    return [
        (str(form.fields[name].label), str(yours[name] or ""), str(current[name] or ""))
        for name in yours
        if name in form.fields and yours[name] != current[name]
    ]

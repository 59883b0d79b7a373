"""Forms that never lose what was typed, and the language of the page."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import came_back, differing, renewed

Act = Callable[[], HttpResponse]
# What stands in the database now: the version, and the values by the names of the form's fields.
Now = Callable[[], tuple[int, dict[str, Any]]]


def reader_language() -> str:
    """Return the language of the page."""
    return get_language() or "en"


def answer_form(
    request: HttpRequest, template: str, context: dict[str, Any], form: forms.Form, act: Act, now: Now | None = None
) -> HttpResponse:
    """Act on a form that is sent and sound; else render it: 200 fresh, 422 with what is wrong, 409 outrun.

    On a conflict the form keeps the person's text, takes the version of now, and `conflict` lists (label, theirs, the
    present value) of the fields that differ.
    """
    if not form.is_valid():
        return came_back(request, template, context, form)
    try:
        return act()
    except Invalid as error:
        return came_back(request, template, context, form, error)
    except Conflict as error:
        if now is None:
            raise
        version, current = now()
        context = {**context, "conflict": differing(form, current)}
        renewed(form, version)
        return came_back(request, template, context, form, error)

"""Answering with a page: strangers from store, signed-in people with one of their own."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language

from ayni.core.context import as_stranger
from ayni.core.stored_pages import Made, answers_stored, stored_answer

Context = dict[str, Any]


def answer(request: HttpRequest, key: str, template: str, make: Callable[[Any], Context]) -> HttpResponse:
    """Return the page that `make(viewer)` gives the context of; `key` names all that it depends on but the language."""
    if not answers_stored(request):
        return render(request, template, make(request.user))
    bare = as_stranger(request)

    def made() -> Made:
        return Made(render_to_string(template, make(bare.user), bare).encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=f"{key}:{get_language()}", stamp="plan", make=made)

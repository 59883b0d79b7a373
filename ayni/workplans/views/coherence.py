"""The view of coherence: objectives by groups of members, what serves one, what serves none, and its files."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from ayni.core.context import as_stranger
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.workplans.coherence import Asked, coherence_page, nothing_page, served_page, workplan_choices
from ayni.workplans.forms.tags import CoherenceForm, WhoseForm
from ayni.workplans.queries.tags import adopted_objectives, objective_to_tag
from ayni.workplans.shapes import reader_language

STAMP = "plan+members"


@require_safe
def coherence(request: HttpRequest) -> HttpResponse:
    """What is served by whom, what by nobody, and how much serves no objective."""
    page = _number(request)
    seen = request.user if not answers_stored(request) else AnonymousUser()
    form = CoherenceForm(request.GET, workplans=workplan_choices(adopted_objectives(seen)) if request.GET else [])
    form.is_valid()
    # Only what was understood goes on: a stored page holds nothing of its first reader's address.
    chosen = {name: value for name, value in form.cleaned_data.items() if value}

    def context(viewer: Any) -> dict[str, Any]:
        shown = coherence_page(viewer, Asked(**chosen), page)
        form = CoherenceForm(chosen, workplans=shown["workplans"])
        whose = urlencode([(name, value) for name, value in chosen.items() if name in ("category", "region")])
        return {**shown, "form": form, "query": urlencode(chosen), "whose_query": whose}

    key = f"coherence:{reader_language()}:{urlencode(chosen)}:{page}"
    return _answer(request, key, "workplans/coherence.html", context)


@require_safe
def nothing(request: HttpRequest) -> HttpResponse:
    """Own actions that serve no objective."""
    page, whose = _number(request), _whose(request)
    key = f"coherence-nothing:{reader_language()}:{urlencode(whose)}:{page}"

    def context(viewer: Any) -> dict[str, Any]:
        shown = nothing_page(viewer, whose.get("category", ""), whose.get("region", ""), page)
        return {**shown, "query": urlencode(whose)}

    return _answer(request, key, "workplans/coherence_nothing.html", context)


@require_safe
def served(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """What members do for one objective of an adopted workplan."""
    page, whose = _number(request), _whose(request)
    key = f"served:{reader_language()}:{slug}/{code}:{urlencode(whose)}:{page}"

    def context(viewer: Any) -> dict[str, Any]:
        adopted = objective_to_tag(viewer, f"{slug}/{code}")
        shown = served_page(viewer, adopted, whose.get("category", ""), whose.get("region", ""), page)
        return {**shown, "query": urlencode(whose)}

    return _answer(request, key, "workplans/served.html", context)


def _answer(request: HttpRequest, key: str, template: str, make: Callable[[Any], dict[str, Any]]) -> HttpResponse:
    if not answers_stored(request):
        return render(request, template, make(request.user))
    bare = as_stranger(request)

    def made() -> Made:
        return Made(render_to_string(template, make(bare.user), bare).encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=key, stamp=STAMP, make=made)


def _whose(request: HttpRequest) -> dict[str, str]:
    form = WhoseForm(request.GET)
    form.is_valid()
    return {name: value for name, value in form.cleaned_data.items() if value}


def _number(request: HttpRequest) -> int:
    text = request.GET.get("page", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1

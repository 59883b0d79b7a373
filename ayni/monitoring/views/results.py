"""Progress to look at: an indicator, a figure, a country, the partnership; on any day."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ayni.core.context import as_stranger
from ayni.core.errors import NotVisible
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.monitoring.pages.progress import country_page, progress_page
from ayni.monitoring.pages.results import figure_page, indicator_page
from ayni.monitoring.queries.counting import counting_for_page
from ayni.monitoring.queries.results import as_of_day

_MOST_PERIODS = 20
# What is counted, what the plan asks for, and of whom.
STAMP = "results+plan+members"


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """Every indicator of the plan, of one initiative (`initiative`) or `workplan`, with its present tally."""
    day = _day(request)
    initiative, workplan = progress_asked(request)

    def make(viewer: Any) -> dict[str, Any]:
        return progress_page(viewer, day, initiative, workplan)

    return _answer(request, "progress", "monitoring/progress.html", make)


@require_safe
def indicator(request: HttpRequest, workplan: str, code: str) -> HttpResponse:
    """One indicator: units by periods."""
    day, periods, page = _day(request), _number(request, "periods", 5, _MOST_PERIODS), _number(request, "page", 1)

    def make(viewer: Any) -> dict[str, Any]:
        return indicator_page(viewer, counting_for_page(viewer, workplan, code), day, periods, page)

    return _answer(request, f"indicator:{workplan}:{code}", "monitoring/indicator.html", make)


@require_safe
def figure(request: HttpRequest, workplan: str, code: str, unit: str) -> HttpResponse:
    """What stands behind one figure."""
    found = counting_for_page(request.user, workplan, code)
    try:
        key = date.fromisoformat(request.GET.get("period", ""))
    except ValueError:
        raise NotVisible from None
    context = figure_page(request.user, found, unit, key, _day(request))
    return render(request, "monitoring/figure.html", context)


@require_safe
def country(request: HttpRequest, code: str) -> HttpResponse:
    """All results of one country over all workplans."""
    day, periods, page = _day(request), _number(request, "periods", 5, _MOST_PERIODS), _number(request, "page", 1)

    def make(viewer: Any) -> dict[str, Any]:
        return country_page(viewer, code.upper(), day, periods, page)

    return _answer(request, f"country:{code.upper()}", "monitoring/country.html", make)


def progress_asked(request: HttpRequest) -> tuple[str, str]:
    """Return the initiative and the workplan whose progress is asked for; "" for none."""
    initiative, workplan = (request.GET.get(name, "").replace("\x00", "")[:80] for name in ("initiative", "workplan"))
    return initiative, workplan


def _answer(request: HttpRequest, key: str, template: str, make: Callable[[Any], dict[str, Any]]) -> HttpResponse:
    """Strangers who ask for no special day or page are served from store; it goes stale with what it is made of."""
    if request.META.get("QUERY_STRING") or not answers_stored(request):
        return render(request, template, make(request.user))
    bare = as_stranger(request)

    def made() -> Made:
        return Made(render_to_string(template, make(bare.user), bare).encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=f"results:{key}:{get_language()}", stamp=STAMP, make=made)


def _day(request: HttpRequest) -> date:
    day = as_of_day(request.GET.get("on", ""))
    if day is None:
        raise NotVisible
    return day


def _number(request: HttpRequest, name: str, usual: int, most: int = 1000) -> int:
    text = request.GET.get(name, "")
    return min(max(int(text), 1), most) if text.isdecimal() and len(text) < 6 else usual

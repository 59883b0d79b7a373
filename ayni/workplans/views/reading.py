"""Pages to read: the list, a workplan, its rows, its versions, what changed, what happened."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from ayni.core.context import as_stranger
from ayni.core.errors import NotVisible
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.workplans import pages
from ayni.workplans.forms.wholes import FilterForm
from ayni.workplans.queries import listed_workplans, workplan_for_page
from ayni.workplans.rules import can_create_any_workplan
from ayni.workplans.shapes import reader_language

Context = dict[str, Any]


def workplans(request: HttpRequest) -> HttpResponse:
    """The list, with filters."""
    form = FilterForm(request.GET)
    form.is_valid()
    chosen = getattr(form, "cleaned_data", {})
    lang = reader_language()
    listed = listed_workplans(
        request.user,
        owner_kind=chosen.get("owner", ""),
        status=chosen.get("status", ""),
        words=chosen.get("q", ""),
        lang=lang,
    )
    context = {
        "listed": listed,
        "form": form,
        "filtered": any(chosen.values()),
        "create": can_create_any_workplan(request.user),
    }
    return render(request, "workplans/workplans.html", context)


def workplan(request: HttpRequest, slug: str) -> HttpResponse:
    """The log-frame."""
    return _page(request, f"workplan:{slug}", "workplans/workplan.html", lambda viewer: pages.workplan(viewer, slug))


def objective(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """An objective with its activities."""
    key = f"objective:{slug}:{code}"
    return _page(request, key, "workplans/objective.html", lambda viewer: pages.objective(viewer, slug, code))


def activity(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """An activity: its lasting address."""
    key = f"activity:{slug}:{code}"
    stamp = "plan+members"  # who answers today changes with the register
    return _page(request, key, "workplans/activity.html", lambda viewer: pages.activity(viewer, slug, code), stamp)


def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """The adopted versions."""
    return _page(request, f"versions:{slug}", "workplans/versions.html", lambda viewer: pages.versions(viewer, slug))


def version(request: HttpRequest, slug: str, number: str) -> HttpResponse:
    """An adopted version, as it was adopted."""
    key = f"version:{slug}:{number}"
    return _page(request, key, "workplans/version.html", lambda viewer: pages.version(viewer, slug, number))


def compare(request: HttpRequest, slug: str) -> HttpResponse:
    """Two versions, or a version and the present text, with every changed word marked."""
    old, new = request.GET.get("old", ""), request.GET.get("new", "")
    return render(request, "workplans/compare.html", pages.compare(request.user, slug, old, new))


def history(request: HttpRequest, slug: str) -> HttpResponse:
    """Who changed what, for signed-in people."""
    found = workplan_for_page(request.user, slug)
    if not request.user.is_authenticated:
        raise NotVisible
    page = request.GET.get("page", "1")
    number = int(page) if page.isascii() and page.isdecimal() and int(page[:6]) > 0 else 1
    context = pages.history(found, number, request.GET.get("row", ""))
    return render(request, "workplans/history.html", context)


def _page(request: HttpRequest, key: str, template: str, make: Any, stamp: str = "plan") -> HttpResponse:
    """Answer a stranger from store, a signed-in person with a page of their own."""
    if not answers_stored(request):
        return render(request, template, make(request.user))
    bare = as_stranger(request)

    def made() -> Made:
        return Made(render_to_string(template, make(bare.user), bare).encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=f"{key}:{reader_language()}", stamp=stamp, make=made)

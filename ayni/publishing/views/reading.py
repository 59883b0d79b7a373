"""Pages to read: the living plan, a section, the matrix, the editions and what changed between them."""

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ayni.publishing import pages
from ayni.publishing.queries import edition_heads
from ayni.publishing.views.pages import answer

_CODE = re.compile(r"[A-Za-z0-9_-]{1,12}")


@require_safe
def plan(request: HttpRequest) -> HttpResponse:
    """The living plan on one page; `focus` and `mechanism` leave the rows that fit."""
    area, mechanism = _code(request, "focus"), _code(request, "mechanism")
    if area or mechanism:
        # Filters are many and cheap to apply; stored pages are for what everybody opens.
        return render(request, "publishing/plan.html", pages.plan(request.user, area=area, mechanism=mechanism))
    return answer(request, "plan", "publishing/plan.html", pages.plan)


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """One section of the body: its lasting address."""
    return answer(request, f"section:{slug}", "publishing/section.html", lambda viewer: pages.section(viewer, slug))


@require_safe
def matrix(request: HttpRequest) -> HttpResponse:
    """Foci by mechanisms: counts that lead to the rows."""
    return answer(request, "matrix", "publishing/matrix.html", pages.matrix)


@require_safe
def editions(request: HttpRequest) -> HttpResponse:
    """What was adopted when."""
    return answer(request, "editions", "publishing/editions.html", pages.editions)


@require_safe
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """An edition: frozen, citable, with its hash."""
    key = f"edition:{number}"
    return answer(request, key, "publishing/edition.html", lambda viewer: pages.edition(viewer, number))


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """What changed from one text to another: editions by number, or "living"."""
    old, new = request.GET.get("old", ""), request.GET.get("new", pages.LIVING)
    if not old:
        heads = edition_heads(request.user)
        if not heads:
            return redirect("publishing:editions")
        old = str(heads[0].number)
    return render(request, "publishing/compare.html", pages.comparison(request.user, old, new))


def _code(request: HttpRequest, name: str) -> str:
    value = request.GET.get(name, "")
    return value if _CODE.fullmatch(value) else ""

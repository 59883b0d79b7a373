"""Requests and offers as files for everybody. They hold what every stranger may see, whoever asks."""

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ayni.brokerage.exports import as_csv, as_json
from ayni.brokerage.queries import items_for_list
from ayni.brokerage.views.items import page_number, wanted_in
from ayni.core.errors import NotVisible

PER_PAGE = 1000


@require_safe
def requests_file(request: HttpRequest, extension: str) -> HttpResponse:
    """Requests, as CSV or JSON."""
    return _file(request, "request", extension)


@require_safe
def offers_file(request: HttpRequest, extension: str) -> HttpResponse:
    """Offers, as CSV or JSON."""
    return _file(request, "offer", extension)


def _file(request: HttpRequest, side: str, extension: str) -> HttpResponse:
    wanted, _chosen = wanted_in(request)
    found, today = items_for_list(side, AnonymousUser(), wanted), timezone.now().date()
    if extension == "csv":
        response = HttpResponse(as_csv(found, today), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{side}s.csv"'
        return response
    if extension != "json":
        raise NotVisible
    page = Paginator(found, PER_PAGE).get_page(page_number(request))
    about = {
        "count": page.paginator.count,
        "page": page.number,
        "next_page": page.next_page_number() if page.has_next() else None,
    }
    return HttpResponse(as_json(page, today, **about), content_type="application/json")

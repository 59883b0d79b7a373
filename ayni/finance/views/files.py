"""Rows that can be funded, flows and calls as files for everybody. They hold what every stranger may see."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.finance.exports import CALLS, FLOWS, NEEDS, as_file, call_row, flow_row, media_type, need_row
from ayni.finance.queries import calls_for_list, flows_for_file, needs_for_list
from ayni.finance.views.needs import wanted_in
from ayni.monitoring.views.answering import reader_language
from ayni.workplans.queries.owners import initiative_titles

STRANGER = AnonymousUser()


@require_safe
def funding_file(request: HttpRequest, extension: str) -> HttpResponse:
    """What rows need and what is missing, with the filters of the list, as CSV, JSON or XLSX."""
    wanted, _chosen = wanted_in(request, initiative_titles(STRANGER, reader_language()))
    today = timezone.now().date()
    rows = [need_row(row, today) for row in needs_for_list(STRANGER, wanted)]
    return _file("funding", extension, NEEDS, rows)


@require_safe
def flows_file(request: HttpRequest, extension: str) -> HttpResponse:
    """Flows of money as transactions of IATI; with `in_kind=1` what is given in kind, which is never among them."""
    today = timezone.now().date()
    found = flows_for_file(STRANGER, in_kind="in_kind" in request.GET)
    return _file("flows", extension, FLOWS, [flow_row(flow, today) for flow in found])


@require_safe
def calls_file(request: HttpRequest, extension: str) -> HttpResponse:
    """Calls that are open or still to come, as CSV, JSON or XLSX; with `show=ended` those that have ended."""
    today = timezone.now().date()
    found = calls_for_list(STRANGER, ended=request.GET.get("show") == "ended")
    return _file("calls", extension, CALLS, [call_row(call, today) for call in found])


def _file(name: str, extension: str, columns: tuple[str, ...], rows: list[dict[str, object]]) -> HttpResponse:
    kind = media_type(extension)
    if kind is None:
        raise NotVisible
    response = HttpResponse(as_file(extension, columns, rows, timezone.now().date()), content_type=kind)
    if extension != "json":
        response["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
    return response

"""Reports and boards as files. Addresses carry no language."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from ayni.core.errors import NotVisible
from ayni.reporting.exports import FILES, board_file, board_lines
from ayni.reporting.queries import board_reports, cycle_for_page


@require_safe
def cycle_file(request: HttpRequest, slug: str, extension: str) -> HttpResponse:
    """The board as CSV or JSON: the lines that the reader's page shows."""
    if extension not in FILES:
        raise NotVisible
    found, today = cycle_for_page(request.user, slug), timezone.now().date()
    body = board_file(found, board_lines(found, board_reports(request.user, found), today), extension, today)
    headers = {"Content-Disposition": f'attachment; filename="{slug}.{extension}"'}
    return HttpResponse(body, content_type=FILES[extension], headers=headers)

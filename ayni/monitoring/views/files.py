"""Evidence as files for everybody. They hold what every stranger may see, whoever asks."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.views.decorators.http import require_safe

from ayni.monitoring.exports import csv_lines, json_page, public_evidence
from ayni.monitoring.forms.judging import FilterForm
from ayni.monitoring.pages.evidence import public_initiatives
from ayni.monitoring.queries import Wanted
from ayni.monitoring.views.answering import reader_language

PER_PAGE = 1000


@require_safe
def evidence_csv(request: HttpRequest) -> HttpResponseBase:
    """Everything that fits the list's filters, as CSV."""
    lines = csv_lines(public_evidence(_wanted(request)), timezone.now().date())
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="evidence.csv"'
    return response


@require_safe
def evidence_json(request: HttpRequest) -> HttpResponse:
    """A thousand at a time, with the number of the next page."""
    page = Paginator(public_evidence(_wanted(request)), PER_PAGE).get_page(request.GET.get("page"))
    following = page.next_page_number() if page.has_next() else None
    about = {"count": page.paginator.count, "page": page.number, "next_page": following}
    return HttpResponse(json_page(page, timezone.now().date(), **about), content_type="application/json")


def _wanted(request: HttpRequest) -> Wanted:
    lang = reader_language()
    return FilterForm(request.GET, initiatives=public_initiatives(lang), lang=lang).wanted()

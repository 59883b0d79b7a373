"""Answers to errors, the pattern page and the small public files."""

import logging
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import is_valid_path
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe

from ayni.core.context import as_stranger
from ayni.core.errors import AyniError, Invalid, NotVisible, Refused
from ayni.core.open_data import catalogue_answer, table_answer, table_named
from ayni.core.open_data.pages import open_data_page
from ayni.core.patterns import sample_context

logger = logging.getLogger(__name__)

TITLES = {
    400: lambda: _("This address cannot be read"),
    403: lambda: _("Not open to you"),
    404: lambda: _("Nothing here"),
    409: lambda: _("Changed meanwhile"),
    422: lambda: _("Not quite right"),
    503: lambda: _("Not available just now"),
    500: lambda: _("Something broke on our side"),
}


def error_answer(request: HttpRequest, error: AyniError) -> HttpResponse:
    """Render one of the five errors in the form that the caller asked for."""
    if request.path.startswith("/api/"):
        return problem(error.status, error.code, str(error.sentence), error.data)
    template = "core/error_fragment.html" if getattr(request, "htmx", False) else "core/error.html"
    context = {
        "status": error.status,
        "title": TITLES.get(error.status, TITLES[500])(),
        "sentence": str(error.sentence),
        "fields": error.data.get("fields", {}),
        "yours": error.data.get("yours", {}),
        "way_back": _way_back(request),
        "above": _above(request) if isinstance(error, Refused) else "",
    }
    return render(request, template, context, status=error.status)


def problem(status: int, code: str, sentence: str, details: dict[str, Any] | None = None) -> JsonResponse:
    """Return an RFC 9457 problem document."""
    title = TITLES.get(status, TITLES[500])()
    body = {"type": f"about:blank#{code}", "title": title, "status": status, "code": code, "detail": sentence}
    if details:
        body["data"] = details
    return JsonResponse(body, status=status, content_type="application/problem+json")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    error = Invalid(_("This address or form cannot be read. Please go back and try again."), code="bad-request")
    error.status = 400
    return error_answer(request, error)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret is missing or old: usually a page left open over a sign-in. Nothing was changed."""
    return error_answer(
        request, Refused(_("This form has grown old. Go back, reload the page and send it again."), code="old-form")
    )


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_answer(request, Refused())


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return error_answer(request, NotVisible())


def server_error(request: HttpRequest) -> HttpResponse:
    """Say sorry without touching the database, which may be what broke."""
    try:
        return error_answer(as_stranger(request), AyniError())
    except Exception:
        logger.exception("The error page itself failed.")
        return HttpResponse(
            "Something broke on our side. Nothing you saved was lost.", status=500, content_type="text/plain"
        )


def _way_back(request: HttpRequest) -> str:
    referrer = request.headers.get("Referer", "")
    own = f"{request.scheme}://{request.get_host()}" if referrer else ""
    return referrer if own and referrer.startswith(own + "/") else ""


def _above(request: HttpRequest) -> str:
    """Return the page above a step that is refused, for those who come back to it by their browser; "" for none."""
    path = request.path.rstrip("/").rpartition("/")[0] + "/"
    return path if path != "/" and is_valid_path(path) else ""


def patterns(request: HttpRequest) -> HttpResponse:
    """Every component in every state."""
    return render(request, "core/patterns.html", sample_context())


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """Every table of open data with its files, its page, its day and its licence."""
    return render(request, "core/open_data.html", open_data_page(get_language() or "en", timezone.now().date()))


@require_safe
def table_file(request: HttpRequest, name: str, extension: str) -> HttpResponseBase:
    """One table as a file, or what its columns mean. It holds what every stranger may see, whoever asks."""
    table = table_named(name)
    if table is None:
        raise NotVisible
    return table_answer(request, table, extension)


@require_safe
def data_package(request: HttpRequest) -> HttpResponse:
    """All tables as one Frictionless data package."""
    return catalogue_answer(request, _("Open data"))

"""Turns the five errors into a page, an HTMX fragment or problem+json (RFC 9457), with the true status."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ayni.core.errors import AyniError
from ayni.core.views import error_answer


class ErrorsMiddleware:
    """Innermost middleware, so that language, person and fragment are known when an error is drawn."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, AyniError):
            return error_answer(request, exception)
        return None

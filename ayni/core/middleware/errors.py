"""Turns the five errors into a page, an HTMX fragment or problem+json (RFC 9457), with the true status."""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from ayni.core.errors import AyniError, Unavailable
from ayni.core.views import error_answer

logger = logging.getLogger(__name__)
# PostgreSQL: waited too long for a lock, deadlock, could not serialise. SQLite has words only.
_BUSY = frozenset({"55P03", "40P01", "40001"})


class ErrorsMiddleware:
    """Innermost middleware, so that language, person and fragment are known when an error is drawn."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, AyniError):
            return error_answer(request, exception)
        if isinstance(exception, OperationalError) and is_busy(exception):
            logger.warning("The database was busy: %s", exception)
            return error_answer(request, Unavailable())
        return None


def is_busy(error: OperationalError) -> bool:
    """Return whether a transaction gave way to many others and may be sent again: nothing of it was written."""
    return "database is locked" in str(error) or getattr(error.__cause__, "sqlstate", None) in _BUSY

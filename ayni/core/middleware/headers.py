"""The content security policy and the other headers of every answer. Goes when Django 6 brings its own."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class HeadersMiddleware:
    """Sends `SECURE_CSP` (Django 6's name and form) and forbids what no page needs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        parts = (f"{name} {' '.join(values)}" for name, values in settings.SECURE_CSP.items())
        self.policy = "; ".join(parts)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        headers = response.headers
        headers.setdefault("Content-Security-Policy", self.policy)
        headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()")
        if "Cache-Control" not in headers:
            headers["Cache-Control"] = "private, no-store"
        return response

"""Refuses addresses with NUL or broken UTF-8 before they reach a database that would choke on them."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse


class BadTextMiddleware:
    """Answers 400 to a path or query that no database can hold."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path or (query and not _readable(query)):
            from ayni.core.views import bad_request

            return bad_request(request)
        return self.get_response(request)


def _readable(query: str) -> bool:
    raw = unquote_to_bytes(query)
    if b"\x00" in raw:
        return False
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True

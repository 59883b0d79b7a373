"""Serves kept public answers before session, language and person are looked at: they depend on none of these."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from ayni.core.stored_pages import kept_answer


class StoredPagesMiddleware:
    """Answers a stranger's GET from what the process keeps if its stamp holds at this moment; else stands aside."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return kept_answer(request) or self.get_response(request)

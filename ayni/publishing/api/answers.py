"""Answering the API: bytes with an ETag, from store for strangers, and problems in one form."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.core.views import problem

JSON = "application/json"


def answer(request: HttpRequest, make: Callable[[Any], Any], *, about: str = "", stored: bool = True) -> HttpResponse:
    """Return `make(viewer)` as JSON. `about` names what it depends on besides address and plan, such as a language.

    `stored=False`: made anew for everybody, for what changes with the hour.
    """
    if stored and answers_stored(request):
        key = f"api:{request.path}:{about}"
        return stored_answer(request, key=key, stamp="plan", make=lambda: Made(_json(make(AnonymousUser())), JSON))
    body = _json(make(request.user))
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = etag in request.headers.get("If-None-Match", "")
    response = HttpResponseNotModified() if known else HttpResponse(body, content_type=JSON)
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response


def refuse_wrong_input(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer a query that cannot be understood, naming each value at fault."""
    wrong = [{"where": ".".join(map(str, one.get("loc", ()))), "what": one.get("msg", "")} for one in error.errors]
    return problem(422, "invalid", _("The query cannot be understood."), {"wrong": wrong})


def refuse_call(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Answer a call that cannot be read at all."""
    return problem(error.status_code, "bad-request", str(error))


def speak_problems(api: NinjaAPI) -> None:
    """Let an API refuse in the one form of problems."""
    api.add_exception_handler(ValidationError, refuse_wrong_input)  # type: ignore[arg-type]
    api.add_exception_handler(HttpError, refuse_call)  # type: ignore[arg-type]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")

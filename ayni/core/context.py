"""What every page knows: the partnership, the navigation, the languages and who reads. No query for a stranger."""

import copy
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.http import HttpRequest, QueryDict
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.translation import get_language, get_language_bidi, get_language_info, override

from ayni.core import navigation

_STRANGER = AnonymousUser()


def page_context(request: HttpRequest) -> dict[str, Any]:
    """Return the base context of every page and fragment.

    `site` {name, plan}, `nav` (list of `navigation.Entry`), `languages` [{code, name, url, current}], `viewer` (a
    person or an anonymous user), `path`, `language`, `direction` ("ltr" or "rtl"), `messages` (read only when
    iterated, so that a fragment does not swallow what the next page shall say).
    """
    return {
        "site": {"name": settings.AYNI_PARTNERSHIP, "plan": settings.AYNI_PLAN_TITLE},
        "nav": navigation.entries(request.path, _room(request)),
        "languages": _languages(request),
        "viewer": getattr(request, "user", _STRANGER),
        "path": request.path,
        "language": _language(),
        "direction": "rtl" if get_language_bidi() else "ltr",
        "messages": get_messages(request),
    }


def as_stranger(request: HttpRequest) -> HttpRequest:
    """Return a copy of the request without person, cookies, messages and query.

    A page that is stored and shown to everybody is rendered with it, so that nothing of its first reader stays in it.
    """
    bare = copy.copy(request)
    bare.user = AnonymousUser()
    bare.COOKIES = {}
    bare.GET = QueryDict()
    bare.META = {**request.META, "QUERY_STRING": "", "HTTP_COOKIE": ""}
    bare.__dict__.pop("_messages", None)
    return bare


def _room(request: HttpRequest) -> str:
    """Return the room whose page this is; "" for an address that is none of ours."""
    return request.resolver_match.namespace if request.resolver_match else ""


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _languages(request: HttpRequest) -> list[dict[str, Any]]:
    here, query = _language(), request.META.get("QUERY_STRING", "")
    found = []
    for code, _name in settings.LANGUAGES:
        url = request.path if code == here else _in_language(request.path, here, code)
        found.append(
            {
                "code": code,
                "name": get_language_info(code)["name_local"].capitalize(),
                "url": f"{url}?{query}" if query and request.method == "GET" else url,
                "current": code == here,
            }
        )
    return found


@lru_cache(maxsize=1024)
def _in_language(path: str, here: str, code: str) -> str:
    """Return the same page in another language, or that language's front page where there is none.

    `here` is the active language, in which the path is looked up among all addresses: for three languages a page that
    took as long as to find its view. What an address leads to does not change in the life of a process.
    """
    url = translate_url(path, code)
    if url != path:
        return url
    try:
        with override(code):
            return reverse("home:front")
    except NoReverseMatch:
        return path

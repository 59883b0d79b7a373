"""The directory and a member's page."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from ayni.accounts.standing import standing_of
from ayni.core.context import as_stranger
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.members import pages
from ayni.members.forms import FilterForm, chosen_filters
from ayni.members.queries import Wanted
from ayni.members.queries.commitments import member_with_reaffirmation

Context = dict[str, Any]


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    """The directory: filters, counts by region, the list."""
    lang, page = get_language() or "en", _number(request.GET.get("page"))
    chosen, wanted = _asked(request)

    def context(viewer: Any) -> Context:
        return {**pages.directory(viewer, wanted, page, lang), **_filters(viewer, chosen)}

    # What people type is not kept: anybody could fill the store with it.
    if wanted.words or not answers_stored(request):
        return render(request, "members/members.html", context(request.user))
    return _stored(request, f"members:{_key(wanted, lang)}:{page}", "members/members.html", context)


@require_safe
def members_map(request: HttpRequest) -> HttpResponse:
    """The same members on a map, with the same filters, and the countries as a list behind it."""
    lang = get_language() or "en"
    chosen, wanted = _asked(request)

    def context(viewer: Any) -> Context:
        return {**pages.members_map(viewer, wanted, chosen, lang), **_filters(viewer, chosen)}

    if wanted.words or not answers_stored(request):
        return render(request, "members/map.html", context(request.user))
    return _stored(request, f"members-map:{_key(wanted, lang)}", "members/map.html", context)


@require_safe
def member(request: HttpRequest, code: str) -> HttpResponse:
    """One member with the panels that higher rooms put on its page; a merged entry leads to the one it became."""
    found = member_with_reaffirmation(request.user, code)
    if found.merged_into is not None:
        return redirect("members:member", code=found.merged_into.code, permanent=False)
    lang = get_language() or "en"
    return render(request, "members/member.html", pages.member_page(found, request.user, lang))


def _asked(request: HttpRequest) -> tuple[dict[str, str], Wanted]:
    """Return the filters that were understood: a stored page holds nothing else of its first reader's address."""
    chosen = chosen_filters(request.GET, secretariat=standing_of(request.user).secretariat)
    return chosen, Wanted(
        category=chosen.get("category", ""),
        major_group=chosen.get("group", ""),
        region=chosen.get("region", ""),
        country=chosen.get("country", ""),
        words=chosen.get("q", ""),
        status=chosen.get("status", ""),
    )


def _filters(viewer: Any, chosen: dict[str, str]) -> Context:
    form = FilterForm(chosen, secretariat=standing_of(viewer).secretariat)
    return {"form": form, "query": urlencode(chosen)}


def _key(wanted: Wanted, lang: str) -> str:
    return f"{lang}:{wanted.category}:{wanted.major_group}:{wanted.region}:{wanted.country}"


def _stored(request: HttpRequest, key: str, template: str, make: Any) -> HttpResponse:
    bare = as_stranger(request)

    def made() -> Made:
        return Made(render_to_string(template, make(bare.user), bare).encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=key, stamp="members", make=made)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1

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
from ayni.members.forms import FilterForm
from ayni.members.queries import Wanted
from ayni.members.queries.commitments import member_with_reaffirmation

Context = dict[str, Any]


@require_safe
def members(request: HttpRequest) -> HttpResponse:
    """The directory: filters, counts by region, the list."""
    lang = get_language() or "en"
    secretariat = standing_of(request.user).secretariat
    asked = FilterForm(request.GET, secretariat=secretariat)
    asked.is_valid()
    # Only what was understood goes on: a stored page holds nothing of its first reader's address.
    chosen = {name: value for name, value in asked.cleaned_data.items() if value}
    wanted = Wanted(
        category=chosen.get("category", ""),
        major_group=chosen.get("group", ""),
        region=chosen.get("region", ""),
        country=chosen.get("country", ""),
        words=chosen.get("q", ""),
        status=chosen.get("status", ""),
    )
    page = _number(request.GET.get("page"))

    def context(viewer: Any) -> Context:
        form = FilterForm(chosen, secretariat=secretariat)
        return {**pages.directory(viewer, wanted, page, lang), "form": form, "query": urlencode(chosen)}

    # What people type is not kept: anybody could fill the store with it.
    if wanted.words or not answers_stored(request):
        return render(request, "members/members.html", context(request.user))
    key = f"members:{lang}:{wanted.category}:{wanted.major_group}:{wanted.region}:{wanted.country}:{page}"
    return _stored(request, key, "members/members.html", context)


@require_safe
def member(request: HttpRequest, code: str) -> HttpResponse:
    """One member with the panels that higher rooms put on its page; a merged entry leads to the one it became."""
    found = member_with_reaffirmation(request.user, code)
    if found.merged_into is not None:
        return redirect("members:member", code=found.merged_into.code, permanent=False)
    lang = get_language() or "en"
    return render(request, "members/member.html", pages.member_page(found, request.user, lang))


def _stored(request: HttpRequest, key: str, template: str, make: Any) -> HttpResponse:
    bare = as_stranger(request)

    def made() -> Made:
        return Made(render_to_string(template, make(bare.user), bare).encode(), "text/html; charset=utf-8")

    return stored_answer(request, key=key, stamp="members", make=made)


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1

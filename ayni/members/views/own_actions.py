"""Pages of members' own policies, programmes and projects: the list, one, registering, changing, withdrawing."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.context import as_stranger
from ayni.core.errors import Conflict, Invalid
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.core.verdicts import require
from ayni.members.actions.own_actions import SAID, edit_own_action, register_own_action, withdraw_own_action
from ayni.members.forms import ReasonForm
from ayni.members.forms.own_actions import OwnActionForm, OwnActionsFilterForm
from ayni.members.models import OwnAction
from ayni.members.pages.own_actions import own_action_page, own_actions_page, shown_own_action
from ayni.members.queries import member_for_page, name_in
from ayni.members.queries.own_actions import OwnActionsWanted, own_action_for_page
from ayni.members.rules import can_edit_own_action, can_register_own_action, can_withdraw_own_action
from ayni.members.views.answers import came_back
from ayni.members.views.commitments import page_number

_FIELDS = (*SAID, "language", "visibility")


@require_safe
def own_actions(request: HttpRequest) -> HttpResponse:
    """What members do on their own, with filters."""
    lang, page = get_language() or "en", page_number(request)
    asked = OwnActionsFilterForm(request.GET)
    asked.is_valid()
    # Only what was understood goes on: a stored page holds nothing of its first reader's address.
    chosen = {name: value for name, value in asked.cleaned_data.items() if value}
    wanted = OwnActionsWanted(**{("words" if name == "q" else name): value for name, value in chosen.items()})

    def context(viewer: Any) -> dict[str, Any]:
        shown = own_actions_page(viewer, wanted, page, lang)
        return {**shown, "form": OwnActionsFilterForm(chosen), "query": urlencode(chosen)}

    # What people type is not kept: anybody could fill the store with it.
    if wanted.words or wanted.member or not answers_stored(request):
        return render(request, "members/own_actions.html", context(request.user))
    bare = as_stranger(request)

    def made() -> Made:
        body = render_to_string("members/own_actions.html", context(bare.user), bare)
        return Made(body.encode(), "text/html; charset=utf-8")

    key = f"own-actions:{lang}:{urlencode(chosen)}:{page}"
    return stored_answer(request, key=key, stamp="members", make=made)


@require_safe
def own_action(request: HttpRequest, code: str, action: str) -> HttpResponse:
    """One policy, programme or project."""
    found = own_action_for_page(request.user, code, action)
    return render(request, "members/own_action.html", own_action_page(request.user, found, get_language() or "en"))


@signed_in
def own_action_new(request: HttpRequest, code: str) -> HttpResponse:
    """Register a policy, programme or project."""
    member = member_for_page(request.user, code)
    require(can_register_own_action(request.user, member))
    form = OwnActionForm(request.POST or None, initial={"countries": member.country_codes[:1]})
    error = None
    if form.is_valid():
        try:
            made = _registered(request, member, dict(form.cleaned_data))
            messages.success(request, _("Registered. You can say now which objectives it serves."))
            return redirect("members:own-action", code=code, action=made)
        except Invalid as caught:
            error = caught
    context = {"code": code, "name": name_in(member, get_language() or "en")}
    return came_back(request, "members/own_action_new.html", context, form, error)


@signed_in
def own_action_edit(request: HttpRequest, code: str, action: str) -> HttpResponse:
    """Change what is said of it; a stale form comes back with the person's text."""
    found = own_action_for_page(request.user, code, action)
    require(can_edit_own_action(request.user, found))
    now = {name: getattr(found, name) for name in _FIELDS} | {"version": found.version, "amount": _figure(found)}
    form = OwnActionForm(request.POST or None, initial={**now, "countries": found.country_codes})
    error: Invalid | Conflict | None = None
    context = {"row": shown_own_action(found, get_language() or "en")}
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in _FIELDS}
        try:
            edit_own_action(found, values, by=request.user, expected=form.cleaned_data["version"] or 0)
            messages.success(request, _("Saved."))
            return redirect("members:own-action", code=code, action=action)
        except (Invalid, Conflict) as caught:
            error = caught
    return came_back(request, "members/own_action_edit.html", context, form, error)


@signed_in
def own_action_withdraw(request: HttpRequest, code: str, action: str) -> HttpResponse:
    """Take it out of the lists, with a reason."""
    found = own_action_for_page(request.user, code, action)
    require(can_withdraw_own_action(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        try:
            seen = form.cleaned_data["version"]
            withdraw_own_action(found, by=request.user, reason=form.cleaned_data["reason"], expected=seen)
            messages.success(request, _("The entry is withdrawn."))
            return redirect("members:own-action", code=code, action=action)
        except (Invalid, Conflict) as caught:
            error = caught
    context = {"row": shown_own_action(found, get_language() or "en")}
    return came_back(request, "members/own_action_withdraw.html", context, form, error)


def _registered(request: HttpRequest, member: Any, values: dict[str, Any]) -> str:
    said = {name: values[name] for name in _FIELDS}

    def act() -> dict[str, Any]:
        return {"code": register_own_action(member, by=request.user, **said).code}

    asked = [member.code, {name: str(value) for name, value in said.items()}]
    return str(once(actor=request.user, key=values["key"], request=asked, act=act)["code"])


def _figure(action: OwnAction) -> str | None:
    return None if action.amount is None else f"{action.amount.normalize():f}"

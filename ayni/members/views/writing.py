"""Forms of the register: entering, changing, deciding, the body that acts, merging."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.actions import change_body, decide_membership, edit_member, merge_members, register_member
from ayni.members.actions.entries import FACTS, OWN_WORDS
from ayni.members.forms import BodyForm, DecisionForm, EntryForm, MemberForm, MergeForm
from ayni.members.models import Member
from ayni.members.queries import member_for_page, name_in, possible_duplicates
from ayni.members.rules import can_decide_membership, can_edit_member, can_keep_register, can_merge_member
from ayni.members.views.answers import came_back

_LISTS = ("countries", "languages")


@signed_in
def member_new(request: HttpRequest) -> HttpResponse:
    """Enter a member; entries of the same name or web domain are shown before a second one is made."""
    require(can_keep_register(request.user))
    form = EntryForm(request.POST or None)
    error, alike = None, []
    if form.is_valid():
        alike = possible_duplicates(form.cleaned_data["name"], form.cleaned_data["website"])
        if not alike or "sure" in request.POST:
            try:
                return redirect("members:member", code=_entered(request, form.cleaned_data))
            except Invalid as caught:
                error = caught
    return came_back(request, "members/member_new.html", {"alike": alike}, form, error)


@signed_in
def member_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change the facts of an entry, or what a focal point may say of their own."""
    found = _found(request, code)
    require(can_edit_member(request.user, found))
    only = () if can_keep_register(request.user) else OWN_WORDS
    now: dict[str, Any] = {name: getattr(found, name) for name in FACTS} | {"version": found.version}
    now |= {name: now[name].split() for name in _LISTS}
    form = MemberForm(request.POST or None, only=only, initial=now)
    error: Invalid | Conflict | None = None
    if form.is_valid():
        values = dict(form.cleaned_data)
        try:
            edit_member(found, values, by=request.user, expected=values.pop("version") or 0)
            messages.success(request, _("Saved."))
            return redirect("members:member", code=code)
        except (Invalid, Conflict) as caught:
            error = caught
    return came_back(request, "members/member_edit.html", _context(found), form, error)


@signed_in
def member_decide(request: HttpRequest, code: str) -> HttpResponse:
    """Record a decision on membership."""
    found = _found(request, code)
    require(can_decide_membership(request.user, found))
    today = timezone.now().date()
    form = DecisionForm(request.POST or None, initial={"version": found.version, "taken_on": today})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        values = dict(form.cleaned_data)
        try:
            decide_membership(found, values.pop("status"), by=request.user, expected=values.pop("version"), **values)
            messages.success(request, _("The decision is recorded, and the status follows it."))
            return redirect("members:member", code=code)
        except (Invalid, Conflict) as caught:
            error = caught
    return came_back(request, "members/member_decide.html", _context(found), form, error)


@signed_in
def member_body(request: HttpRequest, code: str) -> HttpResponse:
    """Let another body act for the member."""
    found = _found(request, code)
    require(can_decide_membership(request.user, found))
    form = BodyForm(request.POST or None, initial={"key": new_code(), "since": timezone.now().date()})
    error = None
    if form.is_valid():
        values = dict(form.cleaned_data)
        key = values.pop("key")
        try:
            once(
                actor=request.user,
                key=key,
                request=[code, values],
                act=lambda: {"body": change_body(found, by=request.user, **values).pk},
            )
            messages.success(request, _("Recorded. What the body before did stays with it."))
            return redirect("members:member", code=code)
        except Invalid as caught:
            error = caught
    return came_back(request, "members/member_body.html", _context(found), form, error)


@signed_in
def member_merge(request: HttpRequest, code: str) -> HttpResponse:
    """Merge a duplicate into the entry that goes on."""
    found = _found(request, code)
    require(can_merge_member(request.user, found))
    form = MergeForm(request.POST or None, initial={"version": found.version})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        try:
            into = _target(request, form.cleaned_data["into"])
            ground, version = form.cleaned_data["ground"], form.cleaned_data["version"]
            merge_members(found, into, by=request.user, ground=ground, expected=version)
            messages.success(request, _("Merged. The old address leads here, and its history is kept."))
            return redirect("members:member", code=into.code)
        except (Invalid, Conflict) as caught:
            error = caught
    alike = possible_duplicates(found.name, found.website, besides=found)
    return came_back(request, "members/member_merge.html", {**_context(found), "alike": alike}, form, error)


def _entered(request: HttpRequest, values: dict[str, Any]) -> str:
    facts = {name: value for name, value in values.items() if name not in ("version", "key")}

    def act() -> dict[str, Any]:
        return {"code": register_member(by=request.user, **facts).code}

    return str(once(actor=request.user, key=values["key"], request=facts, act=act)["code"])


def _found(request: HttpRequest, code: str) -> Member:
    return member_for_page(request.user, code)


def _context(member: Member) -> dict[str, Any]:
    return {"code": member.code, "name": name_in(member, get_language() or "en")}


def _target(request: HttpRequest, code: str) -> Member:
    try:
        return member_for_page(request.user, code.strip().strip("/").rpartition("/")[2])
    except NotVisible as error:
        raise Invalid(fields={"into": [_("There is no entry “%(code)s”.") % {"code": code}]}) from error

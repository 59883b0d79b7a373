"""Pages of focal points: naming, the Secretariat's queue, one appointment."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.idempotency import once
from ayni.core.identifiers import new_code
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.actions import (
    confirm_focal_point,
    end_focal_point,
    list_focal_point,
    name_focal_point,
    refuse_focal_point,
)
from ayni.members.forms import PointForm, ReasonForm, VersionForm
from ayni.members.models import FocalPoint, Member
from ayni.members.pages import focal_point_page, focal_points_queue
from ayni.members.queries import focal_point_for_page, member_for_page, name_in
from ayni.members.rules import can_keep_register, can_name_focal_point
from ayni.members.views.answers import came_back
from ayni.members.views.attachments import attachment


@signed_in
@require_safe
def focal_points(request: HttpRequest) -> HttpResponse:
    """The requests that wait for the Secretariat."""
    require(can_keep_register(request.user))
    return render(request, "members/focal_points.html", focal_points_queue(request.user, _lang()))


@signed_in
def focal_point_new(request: HttpRequest, code: str) -> HttpResponse:
    """Name somebody, with the mandate letter."""
    member = member_for_page(request.user, code)
    require(can_name_focal_point(request.user, member))
    form = PointForm(request.POST or None, request.FILES or None, initial={"key": new_code()})
    error = None
    if form.is_valid():
        try:
            _named(request, member, dict(form.cleaned_data))
            messages.success(request, _("Sent. It is in force once the Secretariat has confirmed it."))
            return redirect("members:member", code=code)
        except Invalid as caught:
            error = caught
    context = {"code": code, "name": name_in(member, _lang())}
    return came_back(request, "members/focal_point_new.html", context, form, error)


@signed_in
@require_safe
def focal_point(request: HttpRequest, code: str, point: str) -> HttpResponse:
    """One appointment, with what may be done about it."""
    return _page(request, focal_point_for_page(request.user, code, point))


@signed_in
@require_safe
def focal_point_letter(request: HttpRequest, code: str, point: str) -> FileResponse:
    """The mandate letter as it was given, as an attachment that no browser runs."""
    found = focal_point_for_page(request.user, code, point)
    if found.letter is None:
        raise NotVisible
    return attachment(found.letter)


@signed_in
@require_POST
def focal_point_confirm(request: HttpRequest, code: str, point: str) -> HttpResponse:
    """Put an appointment in force."""
    found = focal_point_for_page(request.user, code, point)
    confirm_focal_point(found, by=request.user, expected=_seen(request))
    messages.success(request, _("Confirmed. The new focal point acts from now on, the former one no longer."))
    return redirect("members:focal-point", code=code, point=point)


@signed_in
@require_POST
def focal_point_refuse(request: HttpRequest, code: str, point: str) -> HttpResponse:
    """Refuse a request."""
    return _with_reason(request, code, point, refuse_focal_point, _("Refused. The reason is kept with the request."))


@signed_in
@require_POST
def focal_point_end(request: HttpRequest, code: str, point: str) -> HttpResponse:
    """End an appointment."""
    return _with_reason(request, code, point, end_focal_point, _("Ended. The rights are gone, the history stays."))


@signed_in
@require_POST
def focal_point_list(request: HttpRequest, code: str, point: str) -> HttpResponse:
    """Change the consent to be named in public."""
    found = focal_point_for_page(request.user, code, point)
    list_focal_point(found, by=request.user, listed=not found.listed, expected=_seen(request))
    messages.success(request, _("The name is public.") if found.listed else _("The name is not public."))
    return redirect("members:focal-point", code=code, point=point)


def _with_reason(request: HttpRequest, code: str, point: str, act: Any, said: str) -> HttpResponse:
    found = focal_point_for_page(request.user, code, point)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form=form, status=422)
    try:
        act(found, by=request.user, reason=form.cleaned_data["reason"], expected=form.cleaned_data["version"])
    except Conflict as conflict:
        form.add_error(None, str(conflict.sentence))
        return _page(request, focal_point_for_page(request.user, code, point), form=form, status=conflict.status)
    messages.success(request, said)
    return redirect("members:focal-point", code=code, point=point)


def _page(
    request: HttpRequest, found: FocalPoint, *, form: ReasonForm | None = None, status: int = 200
) -> HttpResponse:
    context = focal_point_page(found, request.user, _lang())
    context["form"] = form or ReasonForm(initial={"version": found.version})
    return render(request, "members/focal_point.html", context, status=status)


def _named(request: HttpRequest, member: Member, values: dict[str, Any]) -> None:
    letter, key = values.pop("letter"), values.pop("key")

    def act() -> dict[str, Any]:
        file = {"letter": letter.file, "letter_name": letter.name} if letter else {}
        return {"code": name_focal_point(member, by=request.user, **values, **file).code}

    once(actor=request.user, key=key, request=[member.code, values], act=act)


def _seen(request: HttpRequest) -> int:
    form = VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid(_("The form is incomplete. Reload the page and try again."))
    return int(form.cleaned_data["version"])


def _lang() -> str:
    return get_language() or "en"

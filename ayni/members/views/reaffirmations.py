"""Who has re-affirmed the plan: the public page, those due, re-affirming, taking one back."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.context import as_stranger
from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.stored_pages import Made, answers_stored, stored_answer
from ayni.core.verdicts import require
from ayni.members.actions.reaffirmations import reaffirm_commitment, withdraw_reaffirmation
from ayni.members.forms import ReasonForm
from ayni.members.forms.commitments import ReaffirmedFilterForm, ReaffirmForm
from ayni.members.pages.commitments import due_page, reaffirmed_page
from ayni.members.queries import member_for_page, name_in
from ayni.members.queries.commitments import ReaffirmedWanted, reaffirmation_for_page
from ayni.members.rules import can_keep_register, can_reaffirm_commitment, can_withdraw_reaffirmation
from ayni.members.views.answers import came_back
from ayni.members.views.attachments import attachment
from ayni.members.views.commitments import given, page_number

_SAID = ("affirmed_on", "statement", "words_language", "signatory", "signatory_title")


@require_safe
def reaffirmed(request: HttpRequest) -> HttpResponse:
    """Who has re-affirmed, with dates; those that lapsed are said to have lapsed."""
    lang, page = _lang(), page_number(request)
    asked = ReaffirmedFilterForm(request.GET)
    asked.is_valid()
    # Only what was understood goes on: a stored page holds nothing of its first reader's address.
    chosen = {name: value for name, value in asked.cleaned_data.items() if value}
    wanted = ReaffirmedWanted(**chosen)

    def context(viewer: Any) -> dict[str, Any]:
        form = ReaffirmedFilterForm(chosen)
        return {**reaffirmed_page(viewer, wanted, page, lang), "form": form, "query": urlencode(chosen)}

    if not answers_stored(request):
        return render(request, "members/reaffirmed.html", context(request.user))
    bare = as_stranger(request)

    def made() -> Made:
        body = render_to_string("members/reaffirmed.html", context(bare.user), bare)
        return Made(body.encode(), "text/html; charset=utf-8")

    key = f"reaffirmed:{lang}:{wanted.category}:{wanted.region}:{wanted.state}:{page}"
    return stored_answer(request, key=key, stamp="members", make=made)


@signed_in
@require_safe
def reaffirmations_to_renew(request: HttpRequest) -> HttpResponse:
    """The members whose re-affirmation has lapsed or soon will, for the Secretariat."""
    require(can_keep_register(request.user))
    return render(request, "members/reaffirmations_due.html", due_page(request.user, page_number(request), _lang()))


@signed_in
def reaffirm(request: HttpRequest, code: str) -> HttpResponse:
    """Re-affirm a member's commitment to the plan."""
    member = member_for_page(request.user, code)
    require(can_reaffirm_commitment(request.user, member))
    today = timezone.now().date()
    form = ReaffirmForm(
        request.POST or None, request.FILES or None, initial={"affirmed_on": today, "words_language": _lang()}
    )
    error = None
    if form.is_valid():
        try:
            _affirmed(request, member, dict(form.cleaned_data))
            messages.success(request, _("Thank you. The public page says so from now on."))
            return redirect("members:commitments", code=code)
        except Invalid as caught:
            error = caught
    return came_back(request, "members/reaffirm.html", {"code": code, "name": name_in(member, _lang())}, form, error)


@require_safe
def reaffirmation_document(request: HttpRequest, code: str, reaffirmation: str) -> FileResponse:
    """The document of a re-affirmation."""
    row = reaffirmation_for_page(request.user, code, reaffirmation)
    if row.document is None:
        raise NotVisible
    return attachment(row.document)


@signed_in
def reaffirmation_withdraw(request: HttpRequest, code: str, reaffirmation: str) -> HttpResponse:
    """Take back a re-affirmation that was recorded by mistake, with a reason."""
    row = reaffirmation_for_page(request.user, code, reaffirmation)
    require(can_withdraw_reaffirmation(request.user, row))
    form = ReasonForm(request.POST or None, initial={"version": row.version})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        try:
            seen = form.cleaned_data["version"]
            withdraw_reaffirmation(row, by=request.user, reason=form.cleaned_data["reason"], expected=seen)
            messages.success(request, _("The re-affirmation is taken back. The one before counts again."))
            return redirect("members:commitments", code=code)
        except (Invalid, Conflict) as caught:
            error = caught
    context = {"code": code, "name": name_in(row.member, _lang()), "affirmed_on": row.affirmed_on}
    return came_back(request, "members/reaffirmation_withdraw.html", context, form, error)


def _affirmed(request: HttpRequest, member: Any, values: dict[str, Any]) -> None:
    said = {name: values[name] for name in _SAID}

    def act() -> dict[str, Any]:
        return {"code": reaffirm_commitment(member, by=request.user, **said, **given(values)).code}

    asked = [member.code, {name: str(value) for name, value in said.items()}]
    once(actor=request.user, key=values["key"], request=asked, act=act)


def _lang() -> str:
    return get_language() or "en"

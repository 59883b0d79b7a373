"""Renewing membership, and who is silent."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Conflict, Invalid
from ayni.core.forms_answered import put_errors
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.actions.entries import OWN_WORDS
from ayni.members.actions.renewals import confirm_renewal, return_renewal, send_renewal
from ayni.members.forms import ReasonForm
from ayni.members.forms.renewals import ConfirmForm, RenewalForm
from ayni.members.models import Renewal
from ayni.members.pages.renewals import renew_page, renewal_page, renewals_list, silent_list
from ayni.members.queries import member_for_page
from ayni.members.queries.renewals import renewal_for_page
from ayni.members.rules import can_keep_register, can_renew_member, can_see_silent
from ayni.members.views.answers import came_back

Values = dict[str, Any]


@signed_in
@require_safe
def renewals(request: HttpRequest) -> HttpResponse:
    """The renewals that wait, and whose term ends soon or has ended."""
    require(can_keep_register(request.user))
    shown = renewals_list(request.user, request.GET.get("page", ""), timezone.now().date(), _lang())
    return render(request, "members/renewals.html", shown)


@signed_in
@require_safe
def silent(request: HttpRequest) -> HttpResponse:
    """The members that were not heard from for a year or more."""
    require(can_see_silent(request.user))
    shown = silent_list(request.user, request.GET.get("page", ""), timezone.now().date(), _lang())
    return render(request, "members/silent.html", shown)


@signed_in
def member_renew(request: HttpRequest, code: str) -> HttpResponse:
    """Look over the entry and affirm that the member goes on."""
    found = member_for_page(request.user, code)
    now: Values = {name: getattr(found, name) for name in OWN_WORDS} | {"version": found.version}
    form = RenewalForm(request.POST or None, only=OWN_WORDS, initial={**now, "languages": found.language_codes})
    error: Invalid | Conflict | None = None
    if not form.is_valid():
        # The same good form sent again is answered as the first time, though the renewal waits by then.
        require(can_renew_member(request.user, found))
    else:
        values = dict(form.cleaned_data)
        key, expected = values.pop("key"), values.pop("version") or 0
        corrections, signatory = values.pop("corrections"), values.pop("signatory")
        given = {"words": values, "signatory": signatory, "corrections": corrections}

        def act() -> Values:
            return {"code": send_renewal(found, by=request.user, expected=expected, **given).code}

        try:
            once(actor=request.user, key=key, request=[code, given], act=act)
            messages.success(request, _("Thank you. The Secretariat confirms the new term."))
            return redirect("members:member", code=code)
        except (Invalid, Conflict) as caught:
            error = caught
    return came_back(request, "members/member_renew.html", renew_page(found, _lang()), form, error)


@signed_in
@require_safe
def renewal(request: HttpRequest, code: str) -> HttpResponse:
    """One renewal, with what may be done about it."""
    return _page(request, renewal_for_page(request.user, code))


@signed_in
@require_POST
def renewal_confirm(request: HttpRequest, code: str) -> HttpResponse:
    """Decide that the member goes on."""

    def act(found: Renewal, values: Values) -> None:
        expected = values.pop("version")
        confirm_renewal(found, by=request.user, expected=expected, **values)

    return _done(request, code, "confirm", ConfirmForm(request.POST), act, _("Renewed for four years; recorded."))


@signed_in
@require_POST
def renewal_return(request: HttpRequest, code: str) -> HttpResponse:
    """Send the renewal back."""

    def act(found: Renewal, values: Values) -> None:
        return_renewal(found, by=request.user, reason=values["reason"], expected=values["version"])

    return _done(request, code, "back", ReasonForm(request.POST), act, _("Sent back. The focal point is told why."))


def _done(
    request: HttpRequest, code: str, name: str, form: forms.Form, act: Callable[[Renewal, Values], None], said: str
) -> HttpResponse:
    found = renewal_for_page(request.user, code)
    if not form.is_valid():
        return _page(request, found, {name: form}, 422)
    try:
        act(found, dict(form.cleaned_data))
    except Conflict as conflict:
        form.add_error(None, str(conflict.sentence))
        return _page(request, renewal_for_page(request.user, code), {name: form}, conflict.status)
    except Invalid as error:
        put_errors(form, error)
        return _page(request, found, {name: form}, error.status)
    messages.success(request, said)
    return redirect("members:renewal", code=code)


def _page(
    request: HttpRequest, found: Renewal, sent: dict[str, forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    initial = {"version": found.version}
    fresh: dict[str, forms.Form] = {
        "confirm": ConfirmForm(initial=initial, auto_id="confirm_%s"),
        "back": ReasonForm(initial=initial, auto_id="back_%s"),
    }
    context = {**renewal_page(found, request.user, _lang()), "forms": {**fresh, **(sent or {})}}
    return render(request, "members/renewal.html", context, status=status)


def _lang() -> str:
    return get_language() or "en"

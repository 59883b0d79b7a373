"""Invitations: sent and withdrawn by the Secretariat, accepted by whoever holds the link."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ayni.accounts.actions import accept_invitation, invite_person, withdraw_invitation
from ayni.accounts.addresses import in_language
from ayni.accounts.forms import AcceptForm, InviteForm, add_refusals
from ayni.accounts.models import Invitation, RoleKind
from ayni.accounts.queries import (
    closed_because,
    invitation_by_link,
    invitation_for_page,
    invitations_for_list,
    person_with_address,
)
from ayni.accounts.rules import can_accept_invitation, can_invite_person, can_see_people
from ayni.accounts.scopes import scope_label
from ayni.accounts.standing import standing_of
from ayni.core.errors import Invalid, NotVisible
from ayni.core.idempotency import once


@login_required
@require_GET
def invitations(request: HttpRequest) -> HttpResponse:
    """List invitations, newest first."""
    if not can_see_people(request.user):
        raise NotVisible()
    number = request.GET.get("page", "1")
    found = invitations_for_list(request.user, int(number) if number.isascii() and number.isdigit() else 1)
    return render(request, "accounts/invitations.html", {"invitations": found})


@login_required
@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Show the form, or invite."""
    if not can_invite_person(request.user):
        raise NotVisible()
    form = InviteForm(request.POST if request.method == "POST" else None, initial={"language": get_language()})
    if request.method == "GET":
        return render(request, "accounts/invite.html", {"form": form})
    if not form.is_valid():
        return render(request, "accounts/invite.html", {"form": form}, status=422)
    values = {name: form.cleaned_data[name] for name in ("email", "kind", "scope", "language")}

    def act() -> dict[str, Any]:
        return {"invitation": invite_person(by=request.user, **values).code}

    try:
        once(actor=request.user, key=form.cleaned_data["key"], request=values, act=act)
    except Invalid as error:
        add_refusals(form, error)
        return render(request, "accounts/invite.html", {"form": form}, status=error.status)
    messages.success(request, _("The invitation to %(email)s is on its way.") % values)
    return redirect("accounts:invitations")


@login_required
@require_POST
def withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Withdraw an open invitation; its link is dead at once."""
    version = request.POST.get("version", "")
    if not (version.isascii() and version.isdigit()):
        raise Invalid()
    withdraw_invitation(invitation_for_page(request.user, code), by=request.user, expected=int(version))
    messages.success(request, _("The invitation is withdrawn."))
    return redirect("accounts:invitations")


@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, code: str, seal: str) -> HttpResponse:
    """Show what the invitation offers and take it up; a closed one says why."""
    invitation = invitation_by_link(code, seal)
    because = closed_because(invitation)
    if because:
        return render(request, "accounts/invitation_closed.html", {"because": because}, status=410)
    if request.method == "GET":
        initial = {"language": get_language() or invitation.language}
        return _offer(request, invitation, AcceptForm(initial=initial))
    existing = person_with_address(invitation.email)
    form = AcceptForm(request.POST)
    if not form.is_valid() and existing is None:
        return _offer(request, invitation, form, status=422)
    values = form.cleaned_data if existing is None else {}
    try:
        person = accept_invitation(invitation, by=request.user, **values)
    except Invalid as error:
        add_refusals(form, error)
        return _offer(request, invitation, form, status=error.status)
    if existing is None:
        get_adapter(request).login(request, person)
    messages.success(request, _("Welcome. You have the role now."))
    goal = "accounts:account" if standing_of(person).waiting else "home:desk"
    return HttpResponseRedirect(in_language(reverse(goal), person.language))


def _offer(request: HttpRequest, invitation: Invitation, form: AcceptForm, status: int = 200) -> HttpResponse:
    existing = person_with_address(invitation.email)
    context = {
        "form": form,
        "email": invitation.email,
        "role": RoleKind(invitation.kind).label,
        "scope": scope_label(invitation.kind, invitation.scope, get_language() or invitation.language),
        "expires_at": invitation.expires_at,
        "existing": existing is not None,
        "verdict": can_accept_invitation(request.user, invitation, existing),
        "here": request.path,
    }
    return render(request, "accounts/invitation.html", context, status=status)

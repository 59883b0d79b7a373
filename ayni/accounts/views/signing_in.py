"""Signing in: the library's pages with what they need from us, and the demo's short way."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from ayni.accounts.addresses import in_language
from ayni.accounts.demo import DEMO_PASSWORD
from ayni.accounts.queries import demo_people_to_offer, demo_person
from ayni.accounts.rules import can_change_secrets
from ayni.core.verdicts import require

View = Callable[..., HttpResponseBase]


def sign_in(request: HttpRequest) -> HttpResponseBase:
    """Ask for address and password; list the demo accounts where this is a demo."""
    offered = {"demo_people": demo_people_to_offer(), "demo_password": DEMO_PASSWORD}
    answer: HttpResponseBase = LoginView.as_view(extra_context=offered)(request)
    return answer


@require_GET
def by_invitation(request: HttpRequest) -> HttpResponse:
    """Say how one comes to an account."""
    return render(request, "accounts/by_invitation.html", {})


@require_GET
def to_account(request: HttpRequest) -> HttpResponse:
    """Stand in for the library's overview pages: all of them are one's own account page here."""
    return redirect("accounts:account")


@require_POST
def demo_sign_in(request: HttpRequest, code: str) -> HttpResponse:
    """Sign in as a demo person. 404 outside a demo and for everybody who is not a demo person."""
    person = demo_person(code)
    adapter = get_adapter(request)
    adapter.login(request, person)
    wanted = request.POST.get("next", "")
    address = wanted if wanted and adapter.is_safe_url(wanted) else reverse("home:desk")
    return HttpResponseRedirect(in_language(address, person.language))


def own_secrets(view: View) -> View:
    """Keep passwords, passkeys and codes of demo accounts as they are: everybody shares them."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            require(can_change_secrets(request.user, request.user))
        return view(request, *args, **kwargs)

    return guarded

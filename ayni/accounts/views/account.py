"""One's own account: name, language, ways to sign in, roles, other devices."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ayni.accounts.actions import change_profile, sign_out_everywhere
from ayni.accounts.addresses import in_language
from ayni.accounts.forms import ProfileForm, add_refusals
from ayni.accounts.queries import factors_of, person_for_page, recovery_codes_left, roles_of
from ayni.accounts.rules import can_change_secrets, can_see_people
from ayni.accounts.standing import standing_of
from ayni.core.errors import Conflict, Invalid


@login_required
@require_GET
def account(request: HttpRequest) -> HttpResponse:
    person: Any = request.user
    initial = {"name": person.name, "language": person.language, "version": person.version}
    return _page(request, ProfileForm(initial=initial))


@login_required
@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Change name and language; a stale form comes back with both texts and the new version."""
    person: Any = person_for_page(request.user, request.user.code)  # type: ignore[union-attr]
    sent = request.POST.copy()
    form = ProfileForm(sent)
    if not form.is_valid():
        return _page(request, form, status=422)
    name, language = form.cleaned_data["name"], form.cleaned_data["language"]
    try:
        change_profile(person, by=request.user, name=name, language=language, expected=form.cleaned_data["version"])
    except Invalid as error:
        add_refusals(form, error)
        return _page(request, form, status=error.status)
    except Conflict as error:
        sent["version"] = str(error.data["version"])
        return _page(request, form, status=error.status, conflict=error)
    with translation.override(language):
        messages.success(request, _("Saved."))
    return HttpResponseRedirect(in_language(reverse("accounts:account"), language))


@login_required
@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Sign the person out on every other device; this one stays."""
    person: Any = person_for_page(request.user, request.user.code)  # type: ignore[union-attr]
    sign_out_everywhere(person, by=request.user)
    update_session_auth_hash(request, person)
    messages.success(request, _("You are signed out on all other devices."))
    return redirect("accounts:account")


def _page(request: HttpRequest, form: ProfileForm, status: int = 200, conflict: Conflict | None = None) -> HttpResponse:
    person: Any = request.user
    context = {
        "form": form,
        "conflict": conflict,
        "email": person.email,
        "has_password": person.has_usable_password(),
        "factors": factors_of(person),
        "codes_left": recovery_codes_left(person),
        "roles": roles_of(person),
        "waiting": bool(standing_of(person).waiting),
        "secrets": can_change_secrets(person, person),
        "may_see_people": bool(can_see_people(person)),
    }
    return render(request, "accounts/account.html", context, status=status)

"""The Secretariat's pages of applications: the list, one application, what is decided about it."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.forms_answered import put_errors
from ayni.core.signed_in import signed_in
from ayni.core.storage import path_of
from ayni.core.verdicts import require
from ayni.members.actions import accept_application, ask_applicant, decline_application, screen_application
from ayni.members.forms import VersionForm
from ayni.members.forms.applications import AcceptForm, DeclineForm, QuestionForm
from ayni.members.models import Application
from ayni.members.pages.application import application_page
from ayni.members.pages.applications import applications_list
from ayni.members.queries.application import application_for_page, former_members_alike
from ayni.members.rules import can_screen_applications

Values = dict[str, Any]


@signed_in
@require_safe
def applications(request: HttpRequest) -> HttpResponse:
    """The applications that wait, or those in one state."""
    require(can_screen_applications(request.user))
    shown = applications_list(request.user, request.GET.get("state", ""), request.GET.get("page", ""))
    return render(request, "members/applications.html", shown)


@signed_in
@require_safe
def application(request: HttpRequest, code: str) -> HttpResponse:
    """One application, with what may be done about it."""
    return _page(request, application_for_page(request.user, code))


@signed_in
@require_safe
def application_proof(request: HttpRequest, code: str) -> FileResponse:
    """The proof as it was sent by a stranger: an attachment that no browser runs."""
    found = application_for_page(request.user, code)
    if found.proof is None:
        raise NotVisible
    response = FileResponse(path_of(found.proof).open("rb"), as_attachment=True, filename=found.proof.name)
    response.headers["Content-Type"] = "application/octet-stream"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@signed_in
@require_POST
def application_screen(request: HttpRequest, code: str) -> HttpResponse:
    """Take the application in hand."""

    def act(found: Application, values: Values) -> None:
        screen_application(found, by=request.user, expected=values["version"])

    return _done(request, code, VersionForm(request.POST), "", act, _("You screen this application now."))


@signed_in
@require_POST
def application_ask(request: HttpRequest, code: str) -> HttpResponse:
    """Ask the applicant back."""

    def act(found: Application, values: Values) -> None:
        ask_applicant(found, values["question"], by=request.user, expected=values["version"])

    said = _("Your question is on its way. The answer will stand here.")
    return _done(request, code, QuestionForm(request.POST), "ask", act, said)


@signed_in
@require_POST
def application_accept(request: HttpRequest, code: str) -> HttpResponse:
    """Accept: the applicant is a member from today."""
    former = former_members_alike(application_for_page(request.user, code), request.user)

    def act(found: Application, values: Values) -> None:
        expected = values.pop("version")
        accept_application(found, by=request.user, expected=expected, **values)

    said = _("Accepted. The welcome letter is on its way; the focal point waits for your confirmation.")
    return _done(request, code, AcceptForm(request.POST, former=former), "accept", act, said)


@signed_in
@require_POST
def application_decline(request: HttpRequest, code: str) -> HttpResponse:
    """Decline, with a reason."""

    def act(found: Application, values: Values) -> None:
        expected = values.pop("version")
        decline_application(found, by=request.user, expected=expected, **values)

    said = _("Declined. The applicant is told why.")
    return _done(request, code, DeclineForm(request.POST), "decline", act, said)


def _done(
    request: HttpRequest, code: str, form: forms.Form, name: str, act: Callable[[Application, Values], None], said: str
) -> HttpResponse:
    """Do what a form asks for; a form that does not do, or came too late, comes back with its text."""
    found = application_for_page(request.user, code)
    if not form.is_valid():
        return _page(request, found, {name: form}, status=422)
    try:
        act(found, dict(form.cleaned_data))
    except Conflict as conflict:
        # The page shows what the other person decided; what this one wrote stays in the form.
        return _page(request, application_for_page(request.user, code), {name: form}, status=conflict.status)
    except Invalid as error:
        put_errors(form, error)
        return _page(request, found, {name: form}, status=error.status)
    messages.success(request, said)
    return redirect("members:application", code=code)


def _page(
    request: HttpRequest, found: Application, sent: dict[str, forms.Form] | None = None, status: int = 200
) -> HttpResponse:
    require(can_screen_applications(request.user))
    initial, given = {"version": found.version}, sent or {}
    context = application_page(found, request.user, get_language() or "en")
    former = former_members_alike(found, request.user)
    fresh: dict[str, forms.Form] = {
        "ask": QuestionForm(initial=initial, auto_id="ask_%s"),
        "accept": AcceptForm(initial=initial, former=former, auto_id="accept_%s"),
        "decline": DeclineForm(initial=initial, auto_id="decline_%s"),
    }
    for name, form in given.items():
        form.auto_id = f"{name}_%s"
        if status == Conflict.status:
            data = form.data.copy()  # type: ignore[attr-defined]
            data["version"] = str(found.version)
            form.data = data
    context |= {"forms": {**fresh, **given}, "late": status == Conflict.status}
    return render(request, "members/application.html", context, status=status)

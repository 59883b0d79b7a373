"""People and their roles, for the Secretariat."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from ayni.accounts.actions import end_role, give_role
from ayni.accounts.forms import RoleEndForm, RoleGivenForm, add_refusals
from ayni.accounts.models import Person
from ayni.accounts.queries import people_for_list, person_for_page, role_for_page, roles_to_judge
from ayni.accounts.rules import can_end_role, can_give_role, can_see_people
from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.idempotency import once


@login_required
@require_GET
def people(request: HttpRequest) -> HttpResponse:
    """List people with their roles; `q` searches names and addresses."""
    _require_list(request)
    words = " ".join(request.GET.get("q", "").split())[:100]
    found = people_for_list(request.user, words, _number(request.GET.get("page")))
    return render(request, "accounts/people.html", {"people": found, "words": words})


@login_required
@require_GET
def person(request: HttpRequest, code: str) -> HttpResponse:
    _require_list(request)
    return _page(request, person_for_page(request.user, code))


@login_required
@require_POST
def role_give(request: HttpRequest, code: str) -> HttpResponse:
    """Give a person a role."""
    _require_list(request)
    subject = person_for_page(request.user, code)
    form = RoleGivenForm(request.POST)
    if not form.is_valid():
        return _page(request, subject, give=form, status=422)
    values = {name: form.cleaned_data[name] for name in ("kind", "scope", "since")}

    def act() -> dict[str, Any]:
        return {"role": give_role(subject, by=request.user, **values).code}

    try:
        once(actor=request.user, key=form.cleaned_data["key"], request=[code, values], act=act)
    except Invalid as error:
        add_refusals(form, error)
        return _page(request, subject, give=form, status=error.status)
    messages.success(request, _("The role is given."))
    return redirect("accounts:person", code=code)


@login_required
@require_POST
def role_end(request: HttpRequest, code: str) -> HttpResponse:
    """End a role, at once or after its last day."""
    _require_list(request)
    role = role_for_page(request.user, code)
    sent = request.POST.copy()
    form = RoleEndForm(sent, role=role)
    if not form.is_valid():
        return _page(request, role.person, end=(code, form), status=422)
    try:
        last_day, version = form.cleaned_data["last_day"], form.cleaned_data["version"]
        end_role(role, by=request.user, last_day=last_day, expected=version)
    except Invalid as error:
        add_refusals(form, error)
        return _page(request, role.person, end=(code, form), status=error.status)
    except Conflict as error:
        sent["version"] = str(error.data["version"])
        form.add_error(None, str(error.sentence))
        return _page(request, role.person, end=(code, form), status=error.status)
    messages.success(request, _("The role has ended.") if role.withdrawn_at else _("The last day is noted."))
    return redirect("accounts:person", code=role.person.code)


def _require_list(request: HttpRequest) -> None:
    if not can_see_people(request.user):
        raise NotVisible()


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else 1


def _page(
    request: HttpRequest,
    subject: Person,
    *,
    give: RoleGivenForm | None = None,
    end: tuple[str, RoleEndForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    rows = []
    for role, row in roles_to_judge(subject):
        tried = end[1] if end and end[0] == row.code else None
        form = tried or (RoleEndForm(role=row) if row.state != "ended" else None)
        verdict = can_end_role(request.user, role) if form else None
        rows.append({"role": row, "form": form, "verdict": verdict})
    context = {
        "subject": subject,
        "rows": rows,
        "give": give or RoleGivenForm(),
        "may_give": can_give_role(request.user, subject),
    }
    return render(request, "accounts/person.html", context, status=status)

"""Pages of what a member commits itself to: the list, one with its versions, recording, changing, withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.errors import Conflict, Invalid, NotVisible
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.actions.commitments import TERMS, edit_commitment, record_commitment, withdraw_commitment
from ayni.members.forms import ReasonForm
from ayni.members.forms.commitments import CommitmentChangeForm, CommitmentForm
from ayni.members.models import Commitment
from ayni.members.pages.commitments import commitment_page, commitments_page, shown_commitment
from ayni.members.queries import member_for_page, name_in
from ayni.members.queries.commitments import commitment_for_page
from ayni.members.rules import can_edit_commitment, can_record_commitment, can_withdraw_commitment
from ayni.members.views.answers import came_back
from ayni.members.views.attachments import attachment

_CHANGED = (*TERMS, "language", "visibility")


@require_safe
def commitments(request: HttpRequest, code: str) -> HttpResponse:
    """All commitments and re-affirmations of a member."""
    member = member_for_page(request.user, code)
    context = commitments_page(request.user, member, page_number(request), _lang())
    return render(request, "members/commitments.html", context)


@require_safe
def commitment(request: HttpRequest, code: str, commitment: str) -> HttpResponse:
    """One commitment with all its versions."""
    row = commitment_for_page(request.user, code, commitment)
    return render(request, "members/commitment.html", commitment_page(request.user, row, _lang()))


@require_safe
def commitment_document(request: HttpRequest, code: str, commitment: str) -> FileResponse:
    """The document, for whoever may see the commitment; `?version=` that of an earlier version."""
    row = commitment_for_page(request.user, code, commitment)
    number = request.GET.get("version", "")
    document = row.document
    if number.isascii() and number.isdigit() and len(number) < 6:
        document = next((one.document for one in row.versions.filter(number=int(number))), None)
    if document is None:
        raise NotVisible
    return attachment(document)


@signed_in
def commitment_new(request: HttpRequest, code: str) -> HttpResponse:
    """Enter a commitment, with its document."""
    member = member_for_page(request.user, code)
    require(can_record_commitment(request.user, member))
    form = CommitmentForm(request.POST or None, request.FILES or None, initial={"dated": timezone.now().date()})
    error = None
    if form.is_valid():
        try:
            made = _recorded(request, member, dict(form.cleaned_data))
            messages.success(request, _("The commitment is entered."))
            return redirect("members:commitment", code=code, commitment=made)
        except Invalid as caught:
            error = caught
    context = {"code": code, "name": name_in(member, _lang())}
    return came_back(request, "members/commitment_new.html", context, form, error)


@signed_in
def commitment_edit(request: HttpRequest, code: str, commitment: str) -> HttpResponse:
    """Change the terms; the earlier version stays to be seen."""
    row = commitment_for_page(request.user, code, commitment)
    require(can_edit_commitment(request.user, row))
    now = {name: getattr(row, name) for name in _CHANGED} | {"amount": _figure(row)}
    form = CommitmentChangeForm(request.POST or None, request.FILES or None, initial={**now, "version": row.version})
    error: Invalid | Conflict | None = None
    context = {"row": shown_commitment(row, row, _lang()), "name": name_in(row.member, _lang())}
    if form.is_valid():
        values = dict(form.cleaned_data)
        terms = {name: values[name] for name in _CHANGED}
        try:
            edit_commitment(
                row, terms, by=request.user, reason=values["reason"], expected=values["version"], **given(values)
            )
            messages.success(request, _("The change is saved as a new version."))
            return redirect("members:commitment", code=code, commitment=commitment)
        except (Invalid, Conflict) as caught:
            error = caught
    return came_back(request, "members/commitment_edit.html", context, form, error)


@signed_in
def commitment_withdraw(request: HttpRequest, code: str, commitment: str) -> HttpResponse:
    """Take a commitment out of the lists, with a reason."""
    row = commitment_for_page(request.user, code, commitment)
    require(can_withdraw_commitment(request.user, row))
    form = ReasonForm(request.POST or None, initial={"version": row.version})
    error: Invalid | Conflict | None = None
    if form.is_valid():
        try:
            seen = form.cleaned_data["version"]
            withdraw_commitment(row, by=request.user, reason=form.cleaned_data["reason"], expected=seen)
            messages.success(request, _("The commitment is withdrawn."))
            return redirect("members:commitment", code=code, commitment=commitment)
        except (Invalid, Conflict) as caught:
            error = caught
    context = {"row": shown_commitment(row, row, _lang()), "name": name_in(row.member, _lang())}
    return came_back(request, "members/commitment_withdraw.html", context, form, error)


def given(values: dict[str, Any]) -> dict[str, Any]:
    """Return a form's document as actions take it; nothing where none was sent."""
    document = values.get("document")
    return {"document": document.file, "document_name": document.name} if document else {}


def page_number(request: HttpRequest) -> int:
    """Return the page of a list that was asked for, the first one for anything that is no number."""
    text = request.GET.get("page", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _recorded(request: HttpRequest, member: Any, values: dict[str, Any]) -> str:
    terms = {name: values[name] for name in _CHANGED}

    def act() -> dict[str, Any]:
        return {"code": record_commitment(member, by=request.user, **terms, **given(values)).code}

    asked = [member.code, {name: str(value) for name, value in terms.items()}]
    return str(once(actor=request.user, key=values["key"], request=asked, act=act)["code"])


def _figure(row: Commitment) -> str | None:
    return None if row.amount is None else f"{row.amount.normalize():f}"


def _lang() -> str:
    return get_language() or "en"

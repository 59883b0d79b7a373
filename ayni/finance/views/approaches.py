"""Approaches to funders: the list, one of them, its next step, its documents."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.core.errors import Refused
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.finance.actions import (
    add_document,
    begin_approach,
    commit_approach,
    decides,
    drop_document,
    step_approach,
)
from ayni.finance.forms.approaches import ApproachForm, DocumentForm, StepForm
from ayni.finance.forms.fields import written
from ayni.finance.models import Approach, Call
from ayni.finance.pages.funders import approach_page, approaches_page
from ayni.finance.pages.needs import in_short
from ayni.finance.queries import (
    approach_for_page,
    call_for_page,
    calls_for_list,
    document_for_page,
    funder_for_page,
    need_for_page,
    visible_funders,
)
from ayni.finance.rules import can_add_document, can_approach_funder, can_step_approach
from ayni.finance.views.reading import page_number
from ayni.members.views.attachments import attachment
from ayni.monitoring.views.answering import answer_form


@signed_in
@require_safe
def approaches(request: HttpRequest) -> HttpResponse:
    """The approaches of the rows that we look after, and those that were sent to us."""
    return render(request, "finance/approaches.html", approaches_page(request.user, page_number(request)))


@signed_in
@require_safe
def approach(request: HttpRequest, code: str) -> HttpResponse:
    """One approach."""
    found = approach_for_page(request.user, code)
    return render(request, "finance/approach.html", approach_page(request.user, found))


@signed_in
def approach_new(request: HttpRequest, code: str) -> HttpResponse:
    """Begin a proposal to a funder."""
    need = need_for_page(request.user, code)
    require(can_approach_funder(request.user, need))
    open_calls = [one for one in calls_for_list(request.user, ended=False) if one.is_open]
    form = ApproachForm(
        request.POST or None,
        funders=[(one.code, one.name) for one in visible_funders(request.user)],
        calls=[(one.code, f"{one.title} ({one.fund.funder.name})") for one in open_calls],
        initial={
            "currency": need.currency,
            **_asked(request, open_calls),
        },
    )

    def act() -> HttpResponse:
        given = form.cleaned_data

        def begin() -> dict[str, Any]:
            funder = funder_for_page(request.user, given["funder"])
            call = call_for_page(request.user, given["call"]) if given["call"] else None
            words = {"text": given["text"], "language": given["language"], **_money(given)}
            return {"code": begin_approach(need, by=request.user, funder=funder, call=call, **words).code}

        made = once(actor=request.user, key=given["key"], request=[code, form.asked()], act=begin)
        messages.success(request, _("Kept. Add the documents, then say when it was sent."))
        return redirect("finance:approach", code=made["code"])

    lead = _("Nobody but you, those who look after the row and the Secretariat sees it until you say that it was sent.")
    context = {"need": code, "title": need.title, "heading": _("Approach a funder"), "lead": lead, "grave": False}
    context["needed"] = in_short(request.user, need)
    return answer_form(request, "finance/step.html", context, form, act)


@signed_in
def approach_step(request: HttpRequest, code: str) -> HttpResponse:
    """Say what happened next."""
    found = approach_for_page(request.user, code)
    require(can_step_approach(request.user, found))
    ways = decides(request.user, found)
    if not ways:
        raise Refused
    asked = {"amount": written(found.amount), "currency": found.currency or found.need.currency}
    form = StepForm(request.POST or None, ways=ways, initial={"version": found.version, **asked})

    def act() -> HttpResponse:
        given = form.cleaned_data
        more = {"state": given["state"], "on": given["on"], "note": given["note"], **_money(given)}
        step_approach(found, by=request.user, expected=given["version"] or 0, **more)
        messages.success(request, _("Saved."))
        return redirect("finance:approach", code=code)

    context = {**_within(found), "heading": _("What happened next?"), "lead": ""}
    return answer_form(request, "finance/step.html", context, form, act)


@signed_in
@require_POST
def approach_commit(request: HttpRequest, code: str) -> HttpResponse:
    """Write down the commitment that an accepted approach stands for."""
    found = approach_for_page(request.user, code)
    commit_approach(found, by=request.user)
    messages.success(request, _("The commitment is written down."))
    return redirect("finance:need", code=found.need.code)


@signed_in
def document_add(request: HttpRequest, code: str) -> HttpResponse:
    """Keep a document with the approach."""
    found = approach_for_page(request.user, code)
    require(can_add_document(request.user, found))
    form = DocumentForm(request.POST or None, files=request.FILES or None)

    def act() -> HttpResponse:
        file = form.cleaned_data["file"]
        add_document(found, file.file, by=request.user, name=file.name, content_type=file.content_type or "")
        messages.success(request, _("The document is kept."))
        return redirect("finance:approach", code=code)

    lead = _("Seen by those who look after the row, the Secretariat, and the funder once the proposal was sent.")
    context = {**_within(found), "heading": _("Add a document"), "lead": lead}
    return answer_form(request, "finance/step.html", context, form, act)


@signed_in
@require_safe
def document(request: HttpRequest, code: str, file: str) -> FileResponse:
    """A document, offered to keep, never shown."""
    return attachment(document_for_page(request.user, code, file).file)


@signed_in
@require_POST
def document_drop(request: HttpRequest, code: str, file: str) -> HttpResponse:
    """Take a document off."""
    drop_document(document_for_page(request.user, code, file), by=request.user)
    messages.success(request, _("The document is taken off."))
    return redirect("finance:approach", code=code)


def _within(found: Approach) -> dict[str, Any]:
    """Return what a form about an approach shows of it; leaving the form leads back to its page."""
    need = {"need": found.need.code, "title": found.need.title, "grave": False}
    return {**need, "approach": {"code": found.code, "funder": found.funder.name}}


def _asked(request: HttpRequest, calls: Iterable[Call]) -> dict[str, str]:
    """Return the funder and call that the address names; a call names its funder with it."""
    asked = {name: request.GET[name][:20] for name in ("funder", "call") if name in request.GET}
    named = {one.code: one.fund.funder.code for one in calls}
    return {"funder": named[asked["call"]], **asked} if asked.get("call") in named else asked


def _money(given: dict[str, Any]) -> dict[str, Any]:
    """Return amount and currency where an amount was said; a currency alone says nothing."""
    return {"amount": given["amount"], "currency": given["currency"]} if given.get("amount") is not None else {}

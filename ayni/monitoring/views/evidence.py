"""The list of evidence, one record, verifying, disputing, answering, withdrawing."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.errors import Conflict
from ayni.core.signed_in import signed_in
from ayni.core.storage import path_of
from ayni.core.verdicts import require
from ayni.initiatives.queries import initiative_choices
from ayni.monitoring.actions import answer_dispute, dispute_evidence, verify_evidence, verify_many, withdraw_evidence
from ayni.monitoring.forms.judging import AnswerForm, FilterForm, NoteForm, ReasonForm
from ayni.monitoring.models import Evidence, State
from ayni.monitoring.pages.evidence import (
    agreements_page,
    evidence_list,
    evidence_page,
    waiting_page,
)
from ayni.monitoring.queries import evidence_file_for_page, evidence_for_page, waiting_verifications
from ayni.monitoring.rules import (
    can_answer_dispute,
    can_dispute_evidence,
    can_verify_evidence,
    can_withdraw_evidence,
)
from ayni.monitoring.views.answering import Act, Now, answer_form, reader_language


@require_safe
def evidence_index(request: HttpRequest) -> HttpResponse:
    """What happened, the newest first, filtered by kind, country, initiative, state and period."""
    lang = reader_language()
    form = FilterForm(request.GET, initiatives=initiative_choices(request.user, lang), lang=lang)
    context = evidence_list(request.user, form.wanted(), _page(request), lang)
    query = request.GET.copy()
    query.pop("page", None)
    return render(request, "monitoring/index.html", {**context, "form": form, "query": query.urlencode()})


@require_safe
def evidence(request: HttpRequest, code: str) -> HttpResponse:
    """One record, or what is left of a withdrawn one."""
    found = evidence_for_page(request.user, code)
    return render(request, "monitoring/evidence.html", evidence_page(request.user, found, reader_language()))


@require_safe
def evidence_file(request: HttpRequest, code: str, file: str) -> HttpResponseBase:
    """A file of a record, as a thing to keep: never shown in the page's own place."""
    found = evidence_file_for_page(request.user, code, file)
    response = FileResponse(path_of(found.file).open("rb"), as_attachment=True, filename=found.file.name)
    response["Content-Type"] = "application/octet-stream"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


@signed_in
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits to be verified; those ticked are verified at once, all or none."""
    if request.method == "POST":
        chosen = request.POST.getlist("chosen")
        known = {f"{row.code}.{row.version}": row for row in waiting_verifications(request.user)} if chosen else {}
        if any(name not in known for name in chosen):
            raise Conflict(_("Some of these were changed or judged meanwhile. Nothing was verified: look again."))
        done = verify_many([(known[name], known[name].version) for name in chosen], by=request.user)
        messages.success(request, _("Verified: %(count)d.") % {"count": done})
        return redirect("monitoring:waiting")
    return render(request, "monitoring/waiting.html", waiting_page(request.user, _page(request), reader_language()))


@signed_in
def agreements(request: HttpRequest) -> HttpResponse:
    """The agreements that end within half a year."""
    return render(request, "monitoring/agreements.html", agreements_page(request.user, reader_language()))


@signed_in
def evidence_verify(request: HttpRequest, code: str) -> HttpResponse:
    """Confirm that it happened so."""
    found = evidence_for_page(request.user, code)
    require(can_verify_evidence(request.user, found))
    form = NoteForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        values = form.cleaned_data
        verify_evidence(found, by=request.user, expected=values["version"], note=values["note"])
        return _done(request, found, _("It counts as verified from now on."))

    return _about(request, found, "monitoring/verify.html", form, act)


@signed_in
def evidence_dispute(request: HttpRequest, code: str) -> HttpResponse:
    """Say what is not right."""
    found = evidence_for_page(request.user, code)
    require(can_dispute_evidence(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        values = form.cleaned_data
        dispute_evidence(found, by=request.user, reason=values["reason"], expected=values["version"])
        return _done(request, found, _("It is disputed; whoever recorded it can answer."))

    return _about(request, found, "monitoring/dispute.html", form, act)


@signed_in
def evidence_answer(request: HttpRequest, code: str) -> HttpResponse:
    """Answer a dispute."""
    found = evidence_for_page(request.user, code)
    require(can_answer_dispute(request.user, found))
    form = AnswerForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        values = form.cleaned_data
        answer_dispute(found, by=request.user, answer=values["answer"], expected=values["version"])
        return _done(request, found, _("Your answer stands beside it; it waits to be verified again."))

    return _about(request, found, "monitoring/answer.html", form, act)


@signed_in
def evidence_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a record back; a draft needs no reason."""
    found = evidence_for_page(request.user, code)
    require(can_withdraw_evidence(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})
    draft = found.state == State.DRAFT
    form.fields["reason"].required = not draft

    def act() -> HttpResponse:
        values = form.cleaned_data
        withdraw_evidence(found, by=request.user, reason=values["reason"], expected=values["version"])
        sentence = _("The draft is gone.") if draft else _("It is withdrawn; its history stays.")
        messages.success(request, sentence)
        return redirect("monitoring:drafts") if draft else redirect("monitoring:evidence", code=code)

    return _about(request, found, "monitoring/withdraw.html", form, act)


def _about(request: HttpRequest, found: Evidence, template: str, form: forms.Form, act: Act) -> HttpResponse:
    context: dict[str, Any] = evidence_page(request.user, found, reader_language())
    now: Now = lambda: (evidence_for_page(request.user, found.code).version, {})  # noqa: E731
    return answer_form(request, template, context, form, act, now)


def _done(request: HttpRequest, found: Evidence, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("monitoring:evidence", code=found.code)


def _page(request: HttpRequest) -> int:
    asked = request.GET.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1

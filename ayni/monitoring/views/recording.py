"""Recording what happened: the kind, what it needs, which rows it serves."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ayni.core.errors import Invalid, NotVisible
from ayni.core.idempotency import kept_answer, once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.actions import (
    Upload,
    edit_evidence,
    join_evidence,
    record_evidence,
    report_evidence,
    serve_rows,
)
from ayni.monitoring.forms.recording import CheckForm, EvidenceForm, JoinForm
from ayni.monitoring.models import Evidence, Kind, State
from ayni.monitoring.pages.evidence import drafts_page, files_of
from ayni.monitoring.pages.recording import (
    check_page,
    form_for,
    initial_of,
    kinds_page,
    parties_of,
    proposals_for,
    reasons_of,
    recorded_for,
    rows_chosen,
    values_of,
)
from ayni.monitoring.queries import evidence_for_page
from ayni.monitoring.queries.rows import name_of
from ayni.monitoring.rules import can_draft_evidence, can_edit_evidence, can_report_evidence
from ayni.monitoring.views.answering import answer_form, reader_language


@signed_in
def record(request: HttpRequest) -> HttpResponse:
    """What happened? One tap on the kind."""
    require(can_draft_evidence(request.user))
    context = kinds_page(request.user, reader_language())
    return render(request, "monitoring/record.html", {**context, "query": request.GET.urlencode()})


@signed_in
def record_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """What the kind needs; it is kept as a draft, and recorded on the next page."""
    if kind not in Kind.values:
        raise NotVisible
    require(can_draft_evidence(request.user))
    lang, sent = reader_language(), request.POST or None
    asked = {name: request.GET[name] for name in ("member", "rows", "initiative") if name in request.GET}
    form = form_for(request.user, kind, lang, sent, request.FILES or None, initial=asked, draft="draft" in request.POST)

    def act() -> HttpResponse:
        key, request_is = form.cleaned_data["key"], _request_of(form, kind)
        try:
            kept = once(actor=request.user, key=key, request=request_is, act=lambda: _keep_draft(request, form, kind))
        except Invalid as error:
            if error.code != "key-reused":
                raise
            return _onwards(request, _said_anew(request, form, kind, error))
        return _onwards(request, kept["code"])

    context = {"kind": kind, "label": Kind(kind).label, "evidence": "", "files": []}
    return answer_form(request, "monitoring/record_kind.html", {**context, **_recorder(form)}, form, act)


@signed_in
def evidence_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a draft or a record; the history keeps the former values."""
    found = evidence_for_page(request.user, code)
    require(can_edit_evidence(request.user, found))
    lang = reader_language()
    draft = found.state == State.DRAFT and "draft" in request.POST
    initial = initial_of(request.user, found, lang)
    form = form_for(
        request.user, found.kind, lang, request.POST or None, request.FILES or None, initial=initial, draft=draft
    )
    # For whom something was recorded stays: recorded for another, it is another record.
    for name in ("member", "told"):
        form.fields.pop(name, None)

    def act() -> HttpResponse:
        _change(request, found, form, lang)
        if found.state == State.DRAFT:
            return _onwards(request, code)
        messages.success(request, _("It is changed. Until somebody verifies it, it counts as reported."))
        return redirect("monitoring:evidence", code=code)

    context = {"kind": found.kind, "label": found.get_kind_display(), "evidence": code, "files": files_of(found)}
    return answer_form(
        request,
        "monitoring/record_kind.html",
        {**context, **_recorder(form), "title": found.title, "draft": found.state == State.DRAFT},
        form,
        act,
        lambda: _now(request, code, lang),
    )


@signed_in
def evidence_rows(request: HttpRequest, code: str) -> HttpResponse:
    """Which rows it serves; for a draft the last step, that records it."""
    found = evidence_for_page(request.user, code)
    draft = found.state == State.DRAFT
    require(can_edit_evidence(request.user, found))
    if request.method == "POST" and found.recorded_at and "report" in request.POST:
        # The same form sent twice: it is recorded already.
        return redirect("monitoring:evidence", code=code)
    lang = reader_language()
    rows = proposals_for(request.user, found, lang)
    choices = [(name_of(row), row.code) for row, _reasons, _on in rows]
    form = CheckForm(request.POST or None, rows=choices, initial={"version": found.version})

    def act() -> HttpResponse:
        values = form.cleaned_data
        chosen = rows_chosen(request.user, (), values["codes"]) | reasons_of(rows, values["rows"])
        if draft:
            require(can_report_evidence(request.user, found))
            report_evidence(found, by=request.user, expected=values["version"], rows=chosen)
            messages.success(request, _("It is recorded, and counts as reported from now on."))
        else:
            serve_rows(found, chosen, by=request.user, expected=values["version"])
            messages.success(request, _("The rows are changed."))
        return redirect("monitoring:evidence", code=code)

    context = check_page(request.user, found, rows, lang)
    return answer_form(request, "monitoring/check.html", context, form, act, lambda: _now(request, code, lang))


@signed_in
def evidence_join(request: HttpRequest, code: str) -> HttpResponse:
    """Say that a draft is about what is recorded already, and join that record (POST only)."""
    draft = evidence_for_page(request.user, code)
    form = JoinForm(request.POST or None)
    require(can_edit_evidence(request.user, draft))
    if not form.is_valid():
        return redirect("monitoring:evidence-rows", code=code)
    other = evidence_for_page(request.user, form.cleaned_data["same"])
    join_evidence(other, draft, by=request.user, expected=form.cleaned_data["version"])
    messages.success(request, _("Your organisation stands in that record now; your draft is gone."))
    return redirect("monitoring:evidence", code=other.code)


@signed_in
def drafts(request: HttpRequest) -> HttpResponse:
    """The drafts that one may go on with."""
    return render(request, "monitoring/drafts.html", drafts_page(request.user, reader_language()))


def _keep_draft(request: HttpRequest, form: EvidenceForm, kind: str) -> dict[str, Any]:
    lang = reader_language()
    member, initiative = recorded_for(request.user, form)
    kept = record_evidence(
        by=request.user,
        member=member,
        kind=kind,
        initiative=initiative,
        parties=parties_of(request.user, form, lang),
        rows=rows_chosen(request.user, form.cleaned_data["rows"].split(",")),
        files=_uploads(request),
        draft=True,
        **values_of(form, kind, lang),
    )
    return {"code": kept.code}


def _said_anew(request: HttpRequest, form: EvidenceForm, kind: str, error: Invalid) -> str:
    """Correct the draft that this form made before, as who went back in the browser means it; return its code.

    Raises the error where that draft was recorded or withdrawn meanwhile, or is another member's.
    """
    found = evidence_for_page(request.user, kept_answer(actor=request.user, key=form.cleaned_data["key"])["code"])
    member, _initiative = recorded_for(request.user, form)
    if found.state != State.DRAFT or found.withdrawn_at or found.kind != kind or found.member != member:
        raise error
    form.cleaned_data["version"] = found.version
    _change(request, found, form, reader_language())
    return found.code


def _change(request: HttpRequest, found: Evidence, form: EvidenceForm, lang: str) -> None:
    values = values_of(form, found.kind, lang)
    values["details"] = {**found.details, **dict.fromkeys(form.detail_names(), ""), **values["details"]}
    values["details"] = {name: value for name, value in values["details"].items() if value != ""}
    if "initiative" in form.fields:
        form.cleaned_data["member"] = found.member.code if found.member else ""
        values["initiative"] = recorded_for(request.user, form)[1]
    edit_evidence(
        found,
        values,
        by=request.user,
        expected=form.cleaned_data["version"],
        parties=parties_of(request.user, form, lang),
        files=_uploads(request),
        dropped=request.POST.getlist("dropped"),
    )


def _now(request: HttpRequest, code: str, lang: str) -> tuple[int, dict[str, Any]]:
    found = evidence_for_page(request.user, code)
    return found.version, initial_of(request.user, found, lang)


def _onwards(request: HttpRequest, code: str) -> HttpResponse:
    if "draft" in request.POST:
        messages.success(request, _("Your draft is kept. Only those who record for the same member see it."))
        return redirect("monitoring:drafts")
    return redirect("monitoring:evidence-rows", code=code)


def _uploads(request: HttpRequest) -> Iterable[Upload]:
    for file in request.FILES.getlist("file"):
        if file.file is not None:
            yield Upload(file.file, file.name or "", file.content_type or "")


def _request_of(form: EvidenceForm, kind: str) -> dict[str, Any]:
    skipped = {"key", "version", "file"}
    return {"kind": kind} | {name: str(value) for name, value in form.cleaned_data.items() if name not in skipped}


def _recorder(form: EvidenceForm) -> dict[str, Any]:
    """Return for whom is recorded where there is no choice, so that it is always said."""
    field = form.fields.get("member")
    names = getattr(field, "choices", [])
    return {"recorder": names[0][1] if len(names) == 1 else "", "title": "", "draft": True}

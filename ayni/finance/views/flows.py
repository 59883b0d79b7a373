"""Flows: writing one down, changing, rating, confirming and withdrawing it, and making it evidence."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.errors import NotVisible
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.finance.actions import (
    confirm_flow,
    decline_flow,
    edit_flow,
    enter_funder,
    propose_receipt,
    rate_flow,
    record_flow,
    withdraw_flow,
)
from ayni.finance.forms.fields import written
from ayni.finance.forms.flows import DecideForm, FlowForm, RateForm
from ayni.finance.forms.needs import ReasonForm
from ayni.finance.models import Approach, Flow, FlowKind, Funder, Need
from ayni.finance.pages.needs import in_short
from ayni.finance.queries import approach_for_page, flow_for_page, funder_for_page, funders_to_name, need_for_page
from ayni.finance.rules import (
    can_change_flow,
    can_commit_approach,
    can_confirm_flow,
    can_rate_flow,
    can_record_flow,
    can_withdraw_flow,
)
from ayni.finance.shapes import shown_flow
from ayni.monitoring.queries.parties import parties_found
from ayni.monitoring.views.answering import answer_form, reader_language

FIELDS = (
    *("kind", "in_kind", "amount", "currency", "on", "words", "rate", "rate_on", "rate_source", "receiver_name"),
    "visibility",
)


@signed_in
def flow_new(request: HttpRequest, code: str) -> HttpResponse:
    """Write down a pledge, a commitment, a receipt or a disbursement towards a need."""
    need = need_for_page(request.user, code)
    require(can_record_flow(request.user, need))
    funders = [(one.code, one.name) for one in funders_to_name(request.user, need)]
    accepted = _accepted(request, need)
    form = FlowForm(request.POST or None, funders=funders, initial=_first(need, accepted))

    def act() -> HttpResponse:
        def record() -> dict[str, Any]:
            more = _receiver(request, form) | form.values() | ({"approach": accepted} if accepted else {})
            with transaction.atomic():
                # Whom a refused flow names is not entered either.
                funder = _funder(request, form)
                return {"code": record_flow(need, by=request.user, funder=funder, **more).code}

        once(actor=request.user, key=form.cleaned_data["key"], request=[code, form.asked()], act=record)
        messages.success(request, _("Written down."))
        return redirect("finance:need", code=code)

    lead = _(
        "Each pledge, commitment, receipt and disbursement is a line of its own; they are never added to each other."
    )
    context = {"need": code, "title": need.title, "heading": _("Write down money or help in kind"), "lead": lead}
    more: dict[str, Any] = {"grave": False, "needed": in_short(request.user, need)}
    return answer_form(request, "finance/step.html", {**context, **more}, form, act)


@signed_in
def flow_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a flow."""
    flow = flow_for_page(request.user, code)
    require(can_change_flow(request.user, flow))
    form = FlowForm(request.POST or None, funders=None, initial=_now(flow) | {"version": flow.version})

    def act() -> HttpResponse:
        values = form.values() | _receiver(request, form)
        edit_flow(flow, values, by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("finance:need", code=flow.need.code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = flow_for_page(request.user, code)
        return fresh.version, _now(fresh)

    heading = _("Change what was written down")
    context = {**_about(request, flow, heading, _("What was confirmed is confirmed anew.")), "conflict": None}
    return answer_form(request, "finance/step.html", context, form, act, now)


@signed_in
def flow_rate(request: HttpRequest, code: str) -> HttpResponse:
    """Say the exchange rate, so that the flow can be counted."""
    flow = flow_for_page(request.user, code)
    require(can_rate_flow(request.user, flow))
    initial = {"version": flow.version, "rate": _rate(flow), "rate_on": flow.rate_on or flow.on}
    form = RateForm(request.POST or None, initial=initial | {"rate_source": flow.rate_source})

    def act() -> HttpResponse:
        rate_flow(flow, by=request.user, expected=form.cleaned_data["version"] or 0, **form.values())
        messages.success(request, _("Saved."))
        return redirect("finance:need", code=flow.need.code)

    names = {"one": flow.currency, "other": flow.need.currency}
    lead = _("How many %(other)s is one %(one)s worth? The original amount stays as it is.") % names
    return answer_form(request, "finance/step.html", _about(request, flow, _("Exchange rate"), lead), form, act)


@signed_in
def flow_decide(request: HttpRequest, code: str) -> HttpResponse:
    """Confirm what the other side wrote down, or say why not."""
    flow = flow_for_page(request.user, code)
    require(can_confirm_flow(request.user, flow))
    form = DecideForm(request.POST or None, initial={"version": flow.version})

    def act() -> HttpResponse:
        seen = form.cleaned_data["version"] or 0
        if "decline" in request.POST:
            decline_flow(flow, by=request.user, reason=form.cleaned_data["reason"], expected=seen)
            messages.success(request, _("It is not confirmed; who wrote it down hears why."))
            return redirect("finance:need", code=flow.need.code)
        confirm_flow(flow, by=request.user, expected=seen)
        return _confirmed(request, flow)

    return answer_form(request, "finance/flow_decide.html", _about(request, flow, _("Is it so?"), ""), form, act)


@signed_in
def flow_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a flow back; every figure is as if it had not been."""
    flow = flow_for_page(request.user, code)
    require(can_withdraw_flow(request.user, flow))
    form = ReasonForm(request.POST or None, initial={"version": flow.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        withdraw_flow(flow, by=request.user, reason=given["reason"], expected=given["version"] or 0)
        messages.success(request, _("Withdrawn. Every figure is as if it had not been; the history stays."))
        return redirect("finance:need", code=flow.need.code)

    context = _about(request, flow, _("Withdraw"), _("Every figure is as if it had not been; the history stays."))
    return answer_form(request, "finance/step.html", {**context, "grave": True}, form, act)


@signed_in
@require_POST
def flow_evidence(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the draft of a record of funds received, and go on to look it over."""
    made = propose_receipt(flow_for_page(request.user, code), by=request.user)
    return redirect("monitoring:evidence-edit", code=made.code)


def _confirmed(request: HttpRequest, flow: Flow) -> HttpResponse:
    """Say that a flow counts; where its exchange rate is lacking say that too, and let who may give it do so."""
    if flow.in_kind or flow.rate is not None or flow.currency == flow.need.currency:
        messages.success(request, _("Confirmed. It counts from now on."))
        return redirect("finance:need", code=flow.need.code)
    messages.success(request, _("Confirmed. It is added to the rest as soon as its exchange rate is said."))
    if can_rate_flow(request.user, flow):
        return redirect("finance:flow-rate", code=flow.code)
    return redirect("finance:need", code=flow.need.code)


def _about(request: HttpRequest, flow: Flow, heading: str, lead: str) -> dict[str, Any]:
    shown = shown_flow(flow, request.user, reader_language())
    need = {"need": flow.need.code, "title": flow.need.title}
    return {**need, "flow": shown, "heading": heading, "lead": lead, "grave": False}


def _accepted(request: HttpRequest, need: Need) -> Approach | None:
    """Return the accepted approach whose commitment is written down with other figures, None for any other flow."""
    asked = request.GET.get("approach", "")
    if not asked:
        return None
    found = approach_for_page(request.user, asked[:20])
    require(can_commit_approach(request.user, found))
    if found.need_id != need.pk:
        raise NotVisible
    return found


def _first(need: Need, accepted: Approach | None) -> dict[str, Any]:
    if accepted is None:
        return {"currency": need.currency}
    return {
        "kind": FlowKind.COMMITMENT.value,
        "funder": accepted.funder.code,
        "amount": written(accepted.amount),
        "currency": accepted.currency or need.currency,
        "on": accepted.since,
        "words": accepted.decision[:500],
    }


def _funder(request: HttpRequest, form: FlowForm) -> Funder:
    """Return the funder that was chosen, or enter the one that was named."""
    given = form.cleaned_data
    if given["funder"]:
        return funder_for_page(request.user, given["funder"])
    kind = given["funder_kind"]
    more = {"language": reader_language(), "visibility": given["visibility"]}
    return enter_funder(by=request.user, name=given["funder_name"], kind=kind, **more)


def _receiver(request: HttpRequest, form: FlowForm) -> dict[str, Any]:
    """Return the receiver that was named: a member where the name is one's, else the name."""
    name = form.cleaned_data["receiver_name"].strip()
    member = parties_found(request.user, [name], reader_language())[0].member if name else None
    return {"receiver": member, "receiver_name": "" if member else name}


def _now(flow: Flow) -> dict[str, Any]:
    values = {name: getattr(flow, name) for name in FIELDS}
    values |= {"amount": written(flow.amount), "rate": _rate(flow)}
    return values | ({"receiver_name": flow.receiver.name} if flow.receiver else {})


def _rate(flow: Flow) -> str:
    return "" if flow.rate is None else f"{flow.rate.normalize():f}"

"""What becomes of matches: the list, one of them, and each step on its way."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import (
    accept_engagement,
    agree_engagement,
    begin_engagement,
    deliver_engagement,
    end_engagement,
    evaluate_engagement,
    propose_evidence,
)
from ayni.brokerage.forms.engagements import AgreeForm, DeliverForm, EvaluateForm, NoForm, YesForm
from ayni.brokerage.models import Engagement, Side
from ayni.brokerage.pages.engagements import engagement_page, engagements_page
from ayni.brokerage.queries.engagements import engagement_for_page
from ayni.brokerage.rules import (
    can_accept_engagement,
    can_agree_engagement,
    can_deliver_engagement,
    can_end_engagement,
    can_evaluate_engagement,
    side_for,
)
from ayni.brokerage.shapes import shown_engagement
from ayni.brokerage.views.items import page_number, version_in
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language


@signed_in
@require_safe
def engagements(request: HttpRequest) -> HttpResponse:
    """What is on its way, or has ended, for our members."""
    ended = "ended" in request.GET
    shown = engagements_page(request.user, reader_language(), page_number(request), ended=ended)
    return render(request, "brokerage/engagements.html", shown)


@signed_in
@require_safe
def engagement(request: HttpRequest, code: str) -> HttpResponse:
    """One of them."""
    found = engagement_for_page(request.user, code)
    return render(request, "brokerage/engagement.html", engagement_page(request.user, found, reader_language()))


@signed_in
def engagement_accept(request: HttpRequest, code: str) -> HttpResponse:
    """Say yes."""
    found = engagement_for_page(request.user, code)
    require(can_accept_engagement(request.user, found))
    side = side_for(request.user, found.request, found.giver)
    hides = side if found.hides_from(Side.GIVER if side == Side.ASKER else Side.ASKER) else ""
    form = YesForm(request.POST or None, hides=hides, initial={"version": found.version})

    def act(given: dict[str, Any]) -> str:
        reveal = bool(given.get("reveal"))
        accept_engagement(found, by=request.user, expected=given["version"] or 0, reveal=reveal)
        return _("Your yes is noted.")

    lead = _("When both sides have said yes, each gets the name and the address of the other’s focal point.")
    return _step(request, found, form, (_("Say yes"), lead, False), act)


@signed_in
def engagement_end(request: HttpRequest, code: str) -> HttpResponse:
    """Say no, or give it up, with the reason."""
    found = engagement_for_page(request.user, code)
    require(can_end_engagement(request.user, found))
    form = NoForm(request.POST or None, initial={"version": found.version})

    def act(given: dict[str, Any]) -> str:
        seen = given["version"] or 0
        end_engagement(found, by=request.user, because=given["because"], note=given["note"], expected=seen)
        return _("Ended; the other side is told.")

    return _step(request, found, form, (_("End it"), _("The other side reads the reason."), True), act)


@signed_in
def engagement_agree(request: HttpRequest, code: str) -> HttpResponse:
    """Write down what both have agreed."""
    found = engagement_for_page(request.user, code)
    require(can_agree_engagement(request.user, found))
    form = AgreeForm(request.POST or None, initial={"version": found.version})

    def act(given: dict[str, Any]) -> str:
        values = {name: given[name] for name in ("terms", "starts", "ends", "cost_share")}
        agree_engagement(found, values, by=request.user, expected=given["version"] or 0)
        return _("Saved.")

    lead = _("Who does what, when, and who bears which cost. A memorandum is not needed.")
    return _step(request, found, form, (_("We have agreed"), lead, False), act)


@signed_in
@require_POST
def engagement_begin(request: HttpRequest, code: str) -> HttpResponse:
    """The work has begun."""
    found = engagement_for_page(request.user, code)
    begin_engagement(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Saved."))
    return redirect("brokerage:engagement", code=code)


@signed_in
def engagement_deliver(request: HttpRequest, code: str) -> HttpResponse:
    """It is delivered."""
    found = engagement_for_page(request.user, code)
    require(can_deliver_engagement(request.user, found))
    initial = {"version": found.version, "delivered_on": timezone.now().date()}
    form = DeliverForm(request.POST or None, initial=initial)

    def act(given: dict[str, Any]) -> str:
        seen = given["version"] or 0
        deliver_engagement(found, by=request.user, on=given["delivered_on"], outcome=given["outcome"], expected=seen)
        return _("Saved. Record now what happened, so that it counts; what is known is filled in.")

    return _step(request, found, form, (_("It is delivered"), "", False), act)


@signed_in
def engagement_evaluate(request: HttpRequest, code: str) -> HttpResponse:
    """How useful it was, for one side."""
    found = engagement_for_page(request.user, code)
    require(can_evaluate_engagement(request.user, found))
    form = EvaluateForm(request.POST or None, initial={"version": found.version})

    def act(given: dict[str, Any]) -> str:
        evaluate_engagement(
            found, by=request.user, useful=given["useful"], words=given["words"], language=reader_language()
        )
        return _("Thank you. It is kept.")

    lead = _("The other side reads it only when it has given its own.")
    return _step(request, found, form, (_("How useful was it?"), lead, False), act)


@signed_in
@require_POST
def engagement_evidence(request: HttpRequest, code: str) -> HttpResponse:
    """Keep the draft of a record of what happened, and go on to look it over."""
    found = engagement_for_page(request.user, code)
    made = propose_evidence(found, by=request.user, kind=request.POST.get("kind", ""))
    return redirect("monitoring:evidence-edit", code=made.code)


def _step(
    request: HttpRequest,
    found: Engagement,
    form: forms.Form,
    words: tuple[str, str, bool],
    act: Callable[[dict[str, Any]], str],
) -> HttpResponse:
    """Answer a step's form; `words`: its heading, its sentence, whether it is grave."""

    def acted() -> HttpResponse:
        messages.success(request, act(form.cleaned_data))
        return redirect("brokerage:engagement", code=found.code)

    heading, lead, grave = words
    context = {"row": shown_engagement(found, reader_language()), "heading": heading, "lead": lead, "grave": grave}
    return answer_form(request, "brokerage/engagement_step.html", context, form, acted)

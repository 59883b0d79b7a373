"""Allocation rounds: the list, one of them, its files, and what is done with its proposal."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import (
    decide_round,
    drop_round,
    note_reading,
    propose_from_round,
    reopen_round,
    settle_round,
    stop_round,
    take_over_dead,
)
from ayni.brokerage.exports import inputs_of_round, result_of_round
from ayni.brokerage.forms.rounds import ReasonForm, SettleForm
from ayni.brokerage.pages.results import lines_for
from ayni.brokerage.pages.rounds import limits_of, round_page, rounds_page, shown_round
from ayni.brokerage.queries.rounds import items_of_round, round_for_page, started_round
from ayni.brokerage.rules import can_change_round, can_decide_round, can_drop_round, can_stop_round
from ayni.brokerage.views.items import page_number, version_in
from ayni.core.errors import Invalid, NotVisible
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language


@require_safe
def rounds(request: HttpRequest) -> HttpResponse:
    """The rounds, the newest first."""
    return render(request, "brokerage/rounds.html", rounds_page(request.user, reader_language(), page_number(request)))


@require_safe
def round(request: HttpRequest, code: str) -> HttpResponse:
    """One round: what takes part, how far it is, what is proposed or decided."""
    found = round_for_page(request.user, code)
    note_reading(found, by=request.user)
    return render(request, "brokerage/round.html", round_page(request.user, found, reader_language()))


@require_safe
def inputs_file(request: HttpRequest, code: str) -> HttpResponse:
    """What the library was given, as `ayni allocate` takes it."""
    found = started_round(request.user, code)
    return _file(inputs_of_round(found), f"{code}.json")


@require_safe
def result_file(request: HttpRequest, code: str) -> HttpResponse:
    """The decision as JSON, with its reason and the digest of its inputs."""
    found = started_round(request.user, code)
    if not found.decided_at:
        raise NotVisible
    return _file(result_of_round(found), f"{code}-result.json")


@signed_in
@require_POST
def round_stop(request: HttpRequest, code: str) -> HttpResponse:
    """End the search and keep its best plan."""
    found = round_for_page(request.user, code)
    require(can_stop_round(request.user, found))
    if not take_over_dead(found, by=request.user):
        stop_round(found, by=request.user)
    messages.success(request, _("The best plan so far is kept."))
    return redirect("brokerage:round", code=code)


@signed_in
def round_change(request: HttpRequest, code: str, request_code: str) -> HttpResponse:
    """Settle what goes to one request; the rest is decided anew around it."""
    found = round_for_page(request.user, code)
    require(can_change_round(request.user, found))
    items = items_of_round(found)
    asked = next((one for one in found.instance["requests"] if one["id"] == request_code), None)
    if asked is None:
        raise NotVisible
    lines = lines_for(found, found.plan, items, request_code)
    form = SettleForm(request.POST or None, lines=lines, initial={"version": found.version})

    def act() -> HttpResponse:
        settle_round(
            found,
            form.settled(request_code, found.settled),
            by=request.user,
            request=request_code,
            reason=form.cleaned_data["reason"],
            expected=form.cleaned_data["version"] or 0,
        )
        messages.success(request, _("The rest is decided anew around it."))
        return redirect("brokerage:round", code=code)

    item = items[request_code]
    context = {"row": shown_round(found), "title": item.title, "language": item.language, "lines": lines}
    context |= limits_of(found, asked)
    return answer_form(request, "brokerage/round_change.html", {**context, "unit": found.currency}, form, act)


@signed_in
@require_POST
def round_reopen(request: HttpRequest, code: str) -> HttpResponse:
    """Take the inputs up again."""
    found = round_for_page(request.user, code)
    reopen_round(found, by=request.user, expected=version_in(request))
    messages.success(request, _("The figures can be changed again; the proposal is given up."))
    return redirect("brokerage:round-inputs", code=code)


@signed_in
def round_decide(request: HttpRequest, code: str) -> HttpResponse:
    """Record the decision."""
    found = round_for_page(request.user, code)
    require(can_decide_round(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        decide_round(found, by=request.user, reason=given["reason"], expected=given["version"] or 0)
        messages.success(request, _("The decision is recorded, and shown to those who may follow the round."))
        return redirect("brokerage:round", code=code)

    lead = _("The plan as it stands now becomes the decision. It is shown with this reason and cannot be changed.")
    words = {"heading": _("Decide"), "lead": lead, "grave": False}
    return answer_form(request, "brokerage/round_step.html", {"row": shown_round(found), **words}, form, act)


@signed_in
def round_drop(request: HttpRequest, code: str) -> HttpResponse:
    """Give the round up."""
    found = round_for_page(request.user, code)
    require(can_drop_round(request.user, found))
    form = ReasonForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        drop_round(found, by=request.user, reason=given["reason"], expected=given["version"] or 0)
        messages.success(request, _("The round is given up; only the Secretariat sees it now."))
        return redirect("brokerage:rounds")

    lead = _("From then on only the Secretariat sees it.")
    words = {"heading": _("Give it up"), "lead": lead, "grave": True}
    return answer_form(request, "brokerage/round_step.html", {"row": shown_round(found), **words}, form, act)


@signed_in
@require_POST
def round_propose(request: HttpRequest, code: str) -> HttpResponse:
    """Bring the two of a decided line together."""
    found = round_for_page(request.user, code)
    asked, offer = request.POST.get("request", ""), request.POST.get("offer", "")
    try:
        made = propose_from_round(found, asked, offer, by=request.user, language=reader_language())
    except Invalid as error:
        fields: dict[str, Any] = error.data.get("fields", {})
        for sentence in [str(said) for many in fields.values() for said in many] or [str(error.sentence)]:
            messages.error(request, sentence)
        return redirect("brokerage:round", code=code)
    messages.success(request, _("Both sides are asked."))
    return redirect("brokerage:engagement", code=made.code)


def _file(content: dict[str, Any], name: str) -> HttpResponse:
    response = HttpResponse(json.dumps(content, ensure_ascii=False), content_type="application/json")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

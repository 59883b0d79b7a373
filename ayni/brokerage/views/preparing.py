"""Preparing an allocation round, in three steps: what it is about, what takes part, the figures."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ayni.brokerage.actions import choose_for_round, open_round, prepare_round, start_round
from ayni.brokerage.forms.rounds import ChooseForm, InputsForm, OpenRoundForm
from ayni.brokerage.pages.rounds import choose_page, prepare_page, shown_round
from ayni.brokerage.queries.rounds import round_for_page
from ayni.brokerage.rules import can_open_round, can_prepare_round
from ayni.core.errors import Invalid
from ayni.core.forms_answered import renewed
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language


@signed_in
def round_new(request: HttpRequest) -> HttpResponse:
    """What it is about, and who may follow it."""
    require(can_open_round(request.user))
    form = OpenRoundForm(request.POST or None)

    def act() -> HttpResponse:
        given = {name: value for name, value in form.cleaned_data.items() if name != "key"}

        def made() -> dict[str, Any]:
            return {"code": open_round(by=request.user, language=reader_language(), **given).code}

        found = once(actor=request.user, key=form.cleaned_data["key"], request=given, act=made)
        return redirect("brokerage:round-choose", code=found["code"])

    return answer_form(request, "brokerage/round_new.html", {}, form, act)


@signed_in
def round_choose(request: HttpRequest, code: str) -> HttpResponse:
    """What takes part."""
    found = round_for_page(request.user, code)
    require(can_prepare_round(request.user, found))
    shown = choose_page(request.user, found, reader_language())
    form = ChooseForm(request.POST or None, choices=shown["choices"], initial=shown["initial"])

    def act() -> HttpResponse:
        given = dict(form.cleaned_data)
        choose_for_round(found, by=request.user, expected=given.pop("version") or 0, **given)
        return redirect("brokerage:round-inputs", code=code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = round_for_page(request.user, code)
        return fresh.version, {kind: list(codes) for kind, codes in fresh.chosen.items()}

    context = {"row": shown_round(found), "conflict": None}
    return answer_form(request, "brokerage/round_choose.html", context, form, act, now)


@signed_in
def round_inputs(request: HttpRequest, code: str) -> HttpResponse:
    """The figures; keep them, or keep them and start."""
    found = round_for_page(request.user, code)
    require(can_prepare_round(request.user, found))
    shown = prepare_page(found, reader_language())
    initial = {"version": found.version}
    form = InputsForm(request.POST or None, found=found, days=shown["days"], foreign=shown["foreign"], initial=initial)

    def act() -> HttpResponse:
        prepare_round(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        if "start" not in request.POST:
            messages.success(request, _("Saved."))
            return redirect("brokerage:round", code=code)
        try:
            start_round(found, by=request.user, expected=found.version)
        except Invalid:
            renewed(form, found.version)  # the figures are kept already
            raise
        return redirect("brokerage:round", code=code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = round_for_page(request.user, code)
        return fresh.version, {name: getattr(fresh, name) for name in InputsForm.general}

    context = {**shown, "row": shown_round(found), "currency": found.currency, "conflict": None}
    return answer_form(request, "brokerage/round_inputs.html", context, form, act, now)

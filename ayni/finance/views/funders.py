"""Funders, their funds and their calls."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.finance.actions import (
    announce_call,
    edit_call,
    edit_fund,
    edit_funder,
    enter_funder,
    note_opening,
    open_fund,
)
from ayni.finance.forms.fields import written
from ayni.finance.forms.funders import CallFilterForm, CallForm, FunderForm, FundForm
from ayni.finance.models import Funder, end_of
from ayni.finance.pages.funders import call_page, calls_page, funder_page, funders_page
from ayni.finance.queries import call_for_page, fund_for_page, funder_for_page
from ayni.finance.rules import can_announce_call, can_edit_call, can_edit_fund, can_edit_funder, can_enter_funder
from ayni.finance.views.reading import page_number
from ayni.initiatives.pages import named_choices
from ayni.initiatives.queries import members_spoken_for
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language

FUNDER = ("name", "kind", "text", "link", "iati", "visibility")
FUND = ("title", "language", "text", "ceiling", "currency", "link")
CALL = (
    *("title", "language", "text", "eligibility", "applicants", "themes", "countries", "least", "most", "own_share"),
    *("opens_on", "closes_on", "time_zone", "link"),
)
_AMOUNTS = ("ceiling", "least", "most")


@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    """Calls for proposals with their last days."""
    asked = CallFilterForm(request.GET)
    asked.is_valid()
    chosen = {name: value for name, value in asked.cleaned_data.items() if value}
    given = {"country": chosen.get("country", ""), "theme": chosen.get("theme", ""), "ended": "show" in chosen}
    shown = calls_page(request.user, reader_language(), page=page_number(request), **given)
    return render(request, "finance/calls.html", {**shown, "form": CallFilterForm(chosen), "ended": given["ended"]})


@require_safe
def call(request: HttpRequest, code: str) -> HttpResponse:
    """One call."""
    found = call_for_page(request.user, code)
    _note(request, found.fund.funder)
    return render(request, "finance/call.html", call_page(request.user, found, reader_language()))


@require_safe
def funders(request: HttpRequest) -> HttpResponse:
    """Who funds."""
    return render(request, "finance/funders.html", funders_page(request.user, page_number(request)))


@require_safe
def funder(request: HttpRequest, code: str) -> HttpResponse:
    """One funder with its funds and calls."""
    found = funder_for_page(request.user, code)
    _note(request, found)
    return render(request, "finance/funder.html", funder_page(request.user, found, reader_language()))


@signed_in
def funder_new(request: HttpRequest) -> HttpResponse:
    """Enter a funder."""
    require(can_enter_funder(request.user))
    members = named_choices(members_spoken_for(request.user), reader_language())
    form = FunderForm(request.POST or None, members=members)

    def act() -> HttpResponse:
        def enter() -> dict[str, Any]:
            given = form.values()
            chosen = given.pop("member", "")
            member = member_for_page(request.user, chosen) if chosen else None
            return {"code": enter_funder(by=request.user, member=member, language=reader_language(), **given).code}

        made = once(actor=request.user, key=form.cleaned_data["key"], request=form.asked(), act=enter)
        messages.success(request, _("Saved."))
        return redirect("finance:funder", code=made["code"])

    return _form(request, _("Enter a funder"), form, act, ())


@signed_in
def funder_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said of a funder."""
    found = funder_for_page(request.user, code)
    require(can_edit_funder(request.user, found))
    form = FunderForm(request.POST or None, initial=_now(found, FUNDER) | {"version": found.version})

    def act() -> HttpResponse:
        edit_funder(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("finance:funder", code=code)

    way = _way(found)
    return _form(
        request, _("Change the funder"), form, act, way, lambda: _fresh(funder_for_page(request.user, code), FUNDER)
    )


@signed_in
def fund_new(request: HttpRequest, code: str) -> HttpResponse:
    """Enter a fund of a funder."""
    found = funder_for_page(request.user, code)
    require(can_announce_call(request.user, found))
    form = FundForm(request.POST or None)

    def act() -> HttpResponse:
        def enter() -> dict[str, Any]:
            return {"code": open_fund(found, by=request.user, **form.values()).code}

        once(actor=request.user, key=form.cleaned_data["key"], request=[code, form.asked()], act=enter)
        messages.success(request, _("Saved."))
        return redirect("finance:funder", code=code)

    return _form(request, _("Enter a fund"), form, act, _way(found))


@signed_in
def fund_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said of a fund."""
    found = fund_for_page(request.user, code)
    require(can_edit_fund(request.user, found))
    form = FundForm(request.POST or None, initial=_now(found, FUND) | {"version": found.version})

    def act() -> HttpResponse:
        edit_fund(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("finance:funder", code=found.funder.code)

    way = _way(found.funder)
    return _form(request, _("Change the fund"), form, act, way, lambda: _fresh(fund_for_page(request.user, code), FUND))


@signed_in
def call_new(request: HttpRequest, code: str) -> HttpResponse:
    """Announce a call of a fund."""
    found = fund_for_page(request.user, code)
    require(can_edit_fund(request.user, found))
    form = CallForm(request.POST or None)

    def act() -> HttpResponse:
        def announce() -> dict[str, Any]:
            return {"code": announce_call(found, by=request.user, **form.values()).code}

        made = once(actor=request.user, key=form.cleaned_data["key"], request=[code, form.asked()], act=announce)
        day, zone = form.cleaned_data["closes_on"], form.cleaned_data["time_zone"]
        if end_of(day, zone) > timezone.now():
            messages.success(request, _("The call is announced."))
        else:
            messages.warning(request, _("Its last day is over already, so it stands among the calls that have ended."))
        return redirect("finance:call", code=made["code"])

    return _form(request, _("Announce a call"), form, act, _way(found.funder))


@signed_in
def call_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change a call, such as its last day."""
    found = call_for_page(request.user, code)
    require(can_edit_call(request.user, found))
    form = CallForm(request.POST or None, initial=_now(found, CALL) | {"version": found.version})

    def act() -> HttpResponse:
        edit_call(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("finance:call", code=code)

    way = _way(found.fund.funder)
    return _form(request, _("Change the call"), form, act, way, lambda: _fresh(call_for_page(request.user, code), CALL))


def _note(request: HttpRequest, funder: Funder) -> None:
    if request.method in ("GET", "HEAD") and request.user.is_authenticated:
        note_opening(funder, by=request.user)


def _way(funder: Funder) -> tuple[str, str]:
    return funder.code, funder.name


def _form(
    request: HttpRequest, heading: str, form: Any, act: Any, way: tuple[str, ...], now: Any = None
) -> HttpResponse:
    context = {"heading": heading, "funder": way, "conflict": None}
    return answer_form(request, "finance/funder_edit.html", context, form, act, now)


def _fresh(found: Any, names: tuple[str, ...]) -> tuple[int, dict[str, Any]]:
    return found.version, _now(found, names)


def _now(found: Any, names: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(found, name) for name in names}
    return values | {name: written(values[name]) for name in _AMOUNTS if name in values}

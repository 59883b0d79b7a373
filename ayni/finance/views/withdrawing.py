"""Taking funders, funds and calls off the lists, and putting them back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ayni.core.signed_in import signed_in
from ayni.finance.actions import (
    restore_call,
    restore_fund,
    restore_funder,
    withdraw_call,
    withdraw_fund,
    withdraw_funder,
)
from ayni.finance.queries import call_for_page, fund_for_page, funder_for_page
from ayni.finance.views.reading import version_in


@signed_in
@require_POST
def funder_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a funder off the lists, with its funds and calls."""
    withdraw_funder(funder_for_page(request.user, code), by=request.user, expected=version_in(request))
    messages.success(request, _("It is off all lists. What it gave stays, and you can put it back here."))
    return redirect("finance:funder", code=code)


@signed_in
@require_POST
def funder_restore(request: HttpRequest, code: str) -> HttpResponse:
    """Put a funder back on the lists."""
    restore_funder(funder_for_page(request.user, code), by=request.user, expected=version_in(request))
    messages.success(request, _("It is back on the lists."))
    return redirect("finance:funder", code=code)


@signed_in
@require_POST
def fund_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a fund off the lists, with its calls."""
    found = withdraw_fund(fund_for_page(request.user, code), by=request.user, expected=version_in(request))
    messages.success(request, _("It is off all lists. What it gave stays, and you can put it back here."))
    return redirect("finance:funder", code=found.funder.code)


@signed_in
@require_POST
def fund_restore(request: HttpRequest, code: str) -> HttpResponse:
    """Put a fund back on the lists."""
    found = restore_fund(fund_for_page(request.user, code), by=request.user, expected=version_in(request))
    messages.success(request, _("It is back on the lists."))
    return redirect("finance:funder", code=found.funder.code)


@signed_in
@require_POST
def call_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take a call off the lists."""
    withdraw_call(call_for_page(request.user, code), by=request.user, expected=version_in(request))
    messages.success(request, _("It is off all lists. What it gave stays, and you can put it back here."))
    return redirect("finance:call", code=code)


@signed_in
@require_POST
def call_restore(request: HttpRequest, code: str) -> HttpResponse:
    """Put a call back on the lists."""
    restore_call(call_for_page(request.user, code), by=request.user, expected=version_in(request))
    messages.success(request, _("It is back on the lists."))
    return redirect("finance:call", code=code)

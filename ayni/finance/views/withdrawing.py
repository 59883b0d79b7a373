"""Taking funders, funds and calls off the lists, and putting them back: six buttons, one way."""

from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
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
from ayni.finance.models import Call, Fund, Funder
from ayni.finance.queries import call_for_page, fund_for_page, funder_for_page
from ayni.finance.views.reading import version_in

T = TypeVar("T", Funder, Fund, Call)
_OFF = _("It is off all lists. What it gave stays, and you can put it back here.")
_BACK = _("It is back on the lists.")


def _page(found: Funder | Fund | Call) -> str:
    """Return the page that shows a funder, fund or call, on a list or not."""
    if isinstance(found, Call):
        return reverse("finance:call", kwargs={"code": found.code})
    funder = found.funder if isinstance(found, Fund) else found
    return reverse("finance:funder", kwargs={"code": funder.code})


def _view(find: Callable[..., T], act: Callable[..., T], said: object) -> Callable[..., HttpResponseBase]:
    """Return the view that finds one by its code, does this to the version that the person saw, and says so."""

    @signed_in
    @require_POST
    def turned(request: HttpRequest, code: str) -> HttpResponse:
        found = act(find(request.user, code), by=request.user, expected=version_in(request))
        messages.success(request, str(said))
        return redirect(_page(found))

    return turned


funder_withdraw = _view(funder_for_page, withdraw_funder, _OFF)
funder_restore = _view(funder_for_page, restore_funder, _BACK)
fund_withdraw = _view(fund_for_page, withdraw_fund, _OFF)
fund_restore = _view(fund_for_page, restore_fund, _BACK)
call_withdraw = _view(call_for_page, withdraw_call, _OFF)
call_restore = _view(call_for_page, restore_call, _BACK)

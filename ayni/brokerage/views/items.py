"""Requests and offers: the lists, one of them, what the Secretariat and the national focal point say of it."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import close_item, endorse_item, note_opening, open_item, renew_item, return_item
from ayni.brokerage.forms.items import CloseForm, FilterForm, RenewForm, ScreenForm
from ayni.brokerage.models import LASTS, ItemState
from ayni.brokerage.pages.items import item_page, items_page, last_day, mine_page, screen_page
from ayni.brokerage.queries import item_for_page
from ayni.brokerage.rules import can_close_item, can_renew_item, can_screen_item
from ayni.brokerage.shapes import called, shown_item
from ayni.core.errors import Invalid
from ayni.core.panels import panels_for
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language

SIDES = {"requests": "request", "offers": "offer"}


@require_safe
def items(request: HttpRequest, side: str) -> HttpResponse:
    """The list, with filters."""
    wanted, chosen = FilterForm.wanted(request.GET)
    shown = items_page(SIDES[side], request.user, wanted, page_number(request), reader_language())
    return render(request, "brokerage/items.html", {**shown, "form": FilterForm(chosen), "query": urlencode(chosen)})


@require_safe
def item(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """One request or offer."""
    found = opened_item(request, side, code)
    context = item_page(request.user, found, reader_language())
    return render(
        request, "brokerage/item.html", {**context, "panels": panels_for("exchange-item", found, request.user)}
    )


@signed_in
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """Our own requests and offers, drafts too."""
    return render(request, "brokerage/mine.html", mine_page(request.user, reader_language()))


@signed_in
def item_screen(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """The Secretariat opens it or gives it back."""
    found = opened_item(request, side, code)
    require(can_screen_item(request.user, found))
    form = ScreenForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        seen = form.cleaned_data["version"] or 0
        if "return" in request.POST:
            return_item(found, by=request.user, reason=form.cleaned_data["reason"], expected=seen)
            messages.success(request, _("It went back to its owner."))
        else:
            open_item(found, by=request.user, expected=seen)
            messages.success(request, _("It is open now."))
        return _to(found)

    return answer_form(request, "brokerage/item_screen.html", screen_page(found, reader_language()), form, act)


@signed_in
@require_POST
def item_endorse(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """The national focal point stands behind a request."""
    found = opened_item(request, side, code)
    endorse_item(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Your endorsement stands on the page."))
    return _to(found)


@signed_in
def item_renew(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """Another last day."""
    found = opened_item(request, side, code)
    require(can_renew_item(request.user, found))
    proposed = last_day(found, LASTS[found.side])
    form = RenewForm(request.POST or None, initial={"version": found.version, "expires_on": proposed})

    def act() -> HttpResponse:
        given = form.cleaned_data
        renew_item(found, by=request.user, expires_on=given["expires_on"], expected=given["version"] or 0)
        messages.success(request, _("Saved."))
        return _to(found)

    return answer_form(request, "brokerage/item_renew.html", _about(found), form, act)


@signed_in
def item_close(request: HttpRequest, side: str, code: str) -> HttpResponse:
    """Close it with the reason; drop a draft."""
    found = opened_item(request, side, code)
    require(can_close_item(request.user, found))
    form = CloseForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        seen = given["version"] or 0
        close_item(found, by=request.user, because=given["because"], note=given["note"], expected=seen)
        if found.state == ItemState.CLOSED:
            messages.success(request, _("It is closed, and stays readable in the archive."))
            return _to(found)
        messages.success(request, _("The draft is dropped."))
        return redirect("brokerage:mine")

    return answer_form(request, "brokerage/item_close.html", _about(found), form, act)


def opened_item(request: HttpRequest, side: str, code: str) -> Any:
    """Return one request or offer; who opens what is for the Secretariat only is written down. Raises NotVisible."""
    found = item_for_page(SIDES[side], request.user, code)
    if request.method in ("GET", "HEAD"):
        note_opening(found, by=request.user)
    return found


def page_number(request: HttpRequest) -> int:
    """Return the number of the page that is asked for; 1 for what is no number."""
    given = request.GET.get("page", "1")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 1


def version_in(request: HttpRequest) -> int:
    """Return the version that a form of one button was drawn for. Raises Invalid without one."""
    given = request.POST.get("version", "")
    if not (given.isascii() and given.isdigit() and len(given) < 9):
        raise Invalid
    return int(given)


def _about(found: Any) -> dict[str, Any]:
    lang = get_language() or "en"
    return {"row": shown_item(found, lang), "side": called(found.side), "draft": found.state == ItemState.DRAFT}


def _to(found: Any) -> HttpResponse:
    return redirect("brokerage:item", side=called(found.side).address, code=found.code)

"""The directory of services: the list, one of them, entering, changing, checking, withdrawing."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import check_service, edit_service, enter_service, withdraw_service
from ayni.brokerage.forms.directory import ServiceFilterForm, ServiceForm, ServiceWithdrawForm
from ayni.brokerage.pages.directory import entering_members, service_page, services_page
from ayni.brokerage.queries.directory import service_for_page
from ayni.brokerage.rules import can_edit_service, can_enter_service
from ayni.brokerage.views.items import page_number, version_in
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Financial, marketing, information and technical services, with filters."""
    wanted, chosen = ServiceFilterForm.wanted(request.GET)
    shown = services_page(request.user, wanted, page_number(request), reader_language())
    context = {**shown, "form": ServiceFilterForm(chosen), "query": urlencode(chosen)}
    return render(request, "brokerage/services.html", context)


@require_safe
def service(request: HttpRequest, code: str) -> HttpResponse:
    """One service."""
    found = service_for_page(request.user, code)
    return render(request, "brokerage/service.html", service_page(request.user, found, reader_language()))


@signed_in
def service_new(request: HttpRequest) -> HttpResponse:
    """Enter a service."""
    require(can_enter_service(request.user))
    members = entering_members(request.user, reader_language())
    form = ServiceForm(request.POST or None, members=members, initial={"checked_on": timezone.now().date()})

    def act() -> HttpResponse:
        given = form.cleaned_data

        def enter() -> dict[str, Any]:
            member = member_for_page(request.user, given["member"]) if given.get("member") else None
            return {"code": enter_service(by=request.user, member=member, **form.values()).code}

        made = once(actor=request.user, key=given["key"], request=form.asked(), act=enter)
        messages.success(request, _("In the directory from now on."))
        return redirect("brokerage:service", code=made["code"])

    return answer_form(request, "brokerage/service_edit.html", {"row": None}, form, act)


@signed_in
def service_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said."""
    found = service_for_page(request.user, code)
    require(can_edit_service(request.user, found))
    initial = ServiceForm.said_by(found) | {"version": found.version}
    form = ServiceForm(request.POST or None, members=[], initial=initial)

    def act() -> HttpResponse:
        edit_service(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("brokerage:service", code=code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = service_for_page(request.user, code)
        return fresh.version, ServiceForm.said_by(fresh)

    context = {**service_page(request.user, found, reader_language()), "conflict": None}
    return answer_form(request, "brokerage/service_edit.html", context, form, act, now)


@signed_in
@require_POST
def service_check(request: HttpRequest, code: str) -> HttpResponse:
    """Somebody looked: all is still so."""
    found = service_for_page(request.user, code)
    check_service(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Checked today. Thank you."))
    return redirect("brokerage:service", code=code)


@signed_in
def service_withdraw(request: HttpRequest, code: str) -> HttpResponse:
    """Take it out of the directory, with the reason."""
    found = service_for_page(request.user, code)
    require(can_edit_service(request.user, found))
    form = ServiceWithdrawForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        withdraw_service(found, by=request.user, reason=given["reason"], expected=given["version"] or 0)
        messages.success(request, _("Out of the directory."))
        return redirect("brokerage:services")

    context = service_page(request.user, found, reader_language())
    return answer_form(request, "brokerage/service_withdraw.html", context, form, act)

"""The directory of services: the list, one of them, entering, changing, checking, withdrawing."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import check_service, edit_service, enter_service, withdraw_service
from ayni.brokerage.forms.directory import ServiceFilterForm, ServiceForm, ServiceWithdrawForm
from ayni.brokerage.pages.directory import entering_members, service_page, services_page
from ayni.brokerage.queries.directory import service_for_page
from ayni.brokerage.rules import can_edit_service, can_enter_service
from ayni.brokerage.views.entries import Book, edit_one, enter_one, show_all, show_one
from ayni.brokerage.views.items import version_in
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language

SERVICES = Book(
    noun="service",
    listing="services",
    filters=ServiceFilterForm,
    form=ServiceForm,
    every=services_page,
    one=service_page,
    find=service_for_page,
    can_edit=can_edit_service,
    edit=edit_service,
)


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Financial, marketing, information and technical services, with filters."""
    return show_all(request, SERVICES)


@require_safe
def service(request: HttpRequest, code: str) -> HttpResponse:
    """One service."""
    return show_one(request, SERVICES, code)


@signed_in
def service_new(request: HttpRequest) -> HttpResponse:
    """Enter a service."""
    require(can_enter_service(request.user))
    members = entering_members(request.user, reader_language())
    form = ServiceForm(request.POST or None, members=members, initial={"checked_on": timezone.now().date()})

    def enter(given: dict[str, Any]) -> Any:
        member = member_for_page(request.user, given["member"]) if given.get("member") else None
        return enter_service(by=request.user, member=member, **form.values())

    return enter_one(request, SERVICES, form, enter, _("In the directory from now on."))


@signed_in
def service_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said."""
    return edit_one(request, SERVICES, code)


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

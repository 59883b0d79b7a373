"""The roster of specialists: the list, one of them, putting forward, changing, taking off."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import drop_specialist, edit_specialist, put_forward_specialist
from ayni.brokerage.forms.roster import RosterFilterForm, SpecialistForm
from ayni.brokerage.pages.items import member_choices
from ayni.brokerage.pages.roster import roster_page, specialist_page
from ayni.brokerage.queries.roster import specialist_for_page
from ayni.brokerage.rules import can_edit_specialist, can_put_forward_specialist
from ayni.brokerage.views.entries import Book, edit_one, enter_one, show_all, show_one
from ayni.brokerage.views.items import version_in
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import reader_language

SPECIALISTS = Book(
    noun="specialist",
    listing="roster",
    filters=RosterFilterForm,
    form=SpecialistForm,
    every=roster_page,
    one=specialist_page,
    find=specialist_for_page,
    can_edit=can_edit_specialist,
    edit=edit_specialist,
)


@require_safe
def roster(request: HttpRequest) -> HttpResponse:
    """Specialists whom members put forward, with filters."""
    return show_all(request, SPECIALISTS)


@require_safe
def specialist(request: HttpRequest, code: str) -> HttpResponse:
    """One specialist."""
    return show_one(request, SPECIALISTS, code)


@signed_in
def specialist_new(request: HttpRequest) -> HttpResponse:
    """Put somebody forward."""
    require(can_put_forward_specialist(request.user))
    lang = reader_language()
    form = SpecialistForm(request.POST or None, members=member_choices(request.user, lang))

    def put_forward(given: dict[str, Any]) -> Any:
        member = member_for_page(request.user, given["member"])
        return put_forward_specialist(by=request.user, member=member, language=lang, **form.values())

    return enter_one(request, SPECIALISTS, form, put_forward, _("On the roster from now on."))


@signed_in
def specialist_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said, or renew the consent."""
    return edit_one(request, SPECIALISTS, code)


@signed_in
@require_POST
def specialist_drop(request: HttpRequest, code: str) -> HttpResponse:
    """Take somebody off the roster at once."""
    found = specialist_for_page(request.user, code)
    drop_specialist(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Off the roster."))
    return redirect("brokerage:roster")

"""The roster of specialists: the list, one of them, putting forward, changing, taking off."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import drop_specialist, edit_specialist, put_forward_specialist
from ayni.brokerage.forms.roster import RosterFilterForm, SpecialistForm
from ayni.brokerage.pages.items import member_choices
from ayni.brokerage.pages.roster import roster_page, specialist_page
from ayni.brokerage.queries.roster import specialist_for_page
from ayni.brokerage.rules import can_edit_specialist, can_put_forward_specialist
from ayni.brokerage.views.items import page_number, version_in
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language


@require_safe
def roster(request: HttpRequest) -> HttpResponse:
    """Specialists whom members put forward, with filters."""
    wanted, chosen = RosterFilterForm.wanted(request.GET)
    shown = roster_page(request.user, wanted, page_number(request), reader_language())
    return render(
        request, "brokerage/roster.html", {**shown, "form": RosterFilterForm(chosen), "query": urlencode(chosen)}
    )


@require_safe
def specialist(request: HttpRequest, code: str) -> HttpResponse:
    """One specialist."""
    found = specialist_for_page(request.user, code)
    return render(request, "brokerage/specialist.html", specialist_page(request.user, found, reader_language()))


@signed_in
def specialist_new(request: HttpRequest) -> HttpResponse:
    """Put somebody forward."""
    require(can_put_forward_specialist(request.user))
    form = SpecialistForm(request.POST or None, members=member_choices(request.user, reader_language()))

    def act() -> HttpResponse:
        given = form.cleaned_data

        def put_forward() -> dict[str, Any]:
            member = member_for_page(request.user, given["member"])
            made = put_forward_specialist(by=request.user, member=member, language=reader_language(), **form.values())
            return {"code": made.code}

        made = once(actor=request.user, key=given["key"], request=form.asked(), act=put_forward)
        messages.success(request, _("On the roster from now on."))
        return redirect("brokerage:specialist", code=made["code"])

    return answer_form(request, "brokerage/specialist_edit.html", {"row": None}, form, act)


@signed_in
def specialist_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said, or renew the consent."""
    found = specialist_for_page(request.user, code)
    require(can_edit_specialist(request.user, found))
    initial = SpecialistForm.said_by(found) | {"version": found.version}
    form = SpecialistForm(request.POST or None, members=[], initial=initial)

    def act() -> HttpResponse:
        edit_specialist(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("brokerage:specialist", code=code)

    def now() -> tuple[int, dict[str, Any]]:
        fresh = specialist_for_page(request.user, code)
        return fresh.version, SpecialistForm.said_by(fresh)

    context = {**specialist_page(request.user, found, reader_language()), "conflict": None}
    return answer_form(request, "brokerage/specialist_edit.html", context, form, act, now)


@signed_in
@require_POST
def specialist_drop(request: HttpRequest, code: str) -> HttpResponse:
    """Take somebody off the roster at once."""
    found = specialist_for_page(request.user, code)
    drop_specialist(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Off the roster."))
    return redirect("brokerage:roster")

"""Gatherings: the list, one of them, what the Secretariat does with it; those who come, and their wishes."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import (
    call_gathering,
    cancel_gathering,
    drop_wish,
    edit_gathering,
    edit_participant,
    hold_gathering,
    join_gathering,
    leave_gathering,
    open_gathering,
    wish_to_meet,
)
from ayni.brokerage.forms.gatherings import (
    SAID,
    CancelForm,
    GatheringForm,
    ParticipantForm,
    WishForm,
    slot_choices,
)
from ayni.brokerage.models import Gathering, Participant
from ayni.brokerage.pages.directory import entering_members
from ayni.brokerage.pages.gatherings import (
    gathering_page,
    gatherings_page,
    participant_page,
    person_choices,
    shown_gathering,
)
from ayni.brokerage.queries.gatherings import (
    gathering_for_page,
    items_to_bring,
    participant_for_page,
    participants_of,
)
from ayni.brokerage.rules import can_join_gathering, can_keep_gatherings, can_wish
from ayni.brokerage.shapes import called
from ayni.brokerage.views.items import version_in
from ayni.core.errors import NotVisible
from ayni.core.idempotency import once
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.members.queries import member_for_page
from ayni.monitoring.views.answering import answer_form, reader_language
from ayni.workplans.queries.rows import activity_for_page

_FORM = "brokerage/gathering_form.html"


@require_safe
def gatherings(request: HttpRequest) -> HttpResponse:
    """Gatherings of those who supply and those who demand technology."""
    return render(request, "brokerage/gatherings.html", gatherings_page(request.user))


@require_safe
def gathering(request: HttpRequest, code: str) -> HttpResponse:
    """One of them."""
    found = gathering_for_page(request.user, code)
    return render(request, "brokerage/gathering.html", gathering_page(request.user, found, reader_language()))


@signed_in
def gathering_new(request: HttpRequest) -> HttpResponse:
    """Call one."""
    require(can_keep_gatherings(request.user))
    form = GatheringForm(request.POST or None, initial={"row": request.GET.get("row", "")[:120]})

    def act() -> HttpResponse:
        given = form.cleaned_data

        def call() -> dict[str, Any]:
            slug, _colon, row = given["row"].partition(":")
            activity = activity_for_page(request.user, slug, row) if row else None
            return {"code": call_gathering(by=request.user, activity=activity, **form.values()).code}

        asked = {name: str(value) for name, value in given.items() if name != "key"}
        made = once(actor=request.user, key=given["key"], request=asked, act=call)
        messages.success(request, _("Saved. Only the Secretariat sees it until it is opened for wishes."))
        return redirect("brokerage:gathering", code=made["code"])

    return answer_form(
        request, _FORM, form_about(None, _("Call a gathering"), reverse("brokerage:gatherings")), form, act
    )


@signed_in
def gathering_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change what is said of it."""
    found = gathering_for_page(request.user, code)
    require(can_keep_gatherings(request.user))
    form = GatheringForm(
        request.POST or None, initial={**{name: getattr(found, name) for name in SAID}, "version": found.version}
    )

    def act() -> HttpResponse:
        edit_gathering(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return redirect("brokerage:gathering", code=code)

    return answer_form(request, _FORM, form_about(found, _("Change")), form, act)


@signed_in
@require_POST
def gathering_open(request: HttpRequest, code: str) -> HttpResponse:
    """Open it for participants and wishes."""
    found = gathering_for_page(request.user, code)
    open_gathering(found, by=request.user, expected=version_in(request))
    messages.success(request, _("It is open for participants and wishes."))
    return redirect("brokerage:gathering", code=code)


@signed_in
def gathering_cancel(request: HttpRequest, code: str) -> HttpResponse:
    """Say that it does not take place."""
    found = gathering_for_page(request.user, code)
    require(can_keep_gatherings(request.user))
    form = CancelForm(request.POST or None, initial={"version": found.version})

    def act() -> HttpResponse:
        given = form.cleaned_data
        cancel_gathering(found, by=request.user, reason=given["reason"], expected=given["version"] or 0)
        messages.success(request, _("It is cancelled; its page says why."))
        return redirect("brokerage:gathering", code=code)

    return answer_form(request, _FORM, form_about(found, _("Cancel it"), grave=True), form, act)


@signed_in
@require_POST
def gathering_hold(request: HttpRequest, code: str) -> HttpResponse:
    """It was held: go on to the record of what happened."""
    found = gathering_for_page(request.user, code)
    made = hold_gathering(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Saved. Look the record over and report it, so that it counts."))
    return redirect("monitoring:evidence-edit", code=made.code)


@signed_in
def participant_new(request: HttpRequest, code: str) -> HttpResponse:
    """Send a delegate."""
    found = gathering_for_page(request.user, code)
    require(can_join_gathering(request.user, found))
    members = [choice for choice in entering_members(request.user, reader_language()) if choice[0]]
    form = _participant_form(request, found, members, [value for value, _name in members])

    def act() -> HttpResponse:
        given = form.cleaned_data

        def join() -> dict[str, Any]:
            member = member_for_page(request.user, given["member"])
            made = join_gathering(found, by=request.user, member=member, language=reader_language(), **form.values())
            return {"code": made.code}

        asked = [code, {name: str(value) for name, value in given.items() if name != "key"}]
        made = once(actor=request.user, key=given["key"], request=asked, act=join)
        messages.success(request, _("Your delegate takes part. Say now whom they wish to meet."))
        return redirect("brokerage:participant", code=code, participant=made["code"])

    return answer_form(request, _FORM, form_about(found, _("Take part")), form, act)


@signed_in
@require_safe
def participant(request: HttpRequest, code: str, participant: str) -> HttpResponse:
    """A participant's own page: meetings and wishes."""
    found = participant_for_page(request.user, code, participant)
    return render(request, "brokerage/participant.html", participant_page(request.user, found, reader_language()))


@signed_in
def participant_edit(request: HttpRequest, code: str, participant: str) -> HttpResponse:
    """Change a delegate."""
    found = participant_for_page(request.user, code, participant)
    require(can_wish(request.user, found))
    names = ("name", "text", "brings", "away", "version")
    initial = {name: getattr(found, name) for name in names}
    form = _participant_form(request, found.gathering, [], [found.member.code], initial)

    def act() -> HttpResponse:
        edit_participant(found, form.values(), by=request.user, expected=form.cleaned_data["version"] or 0)
        messages.success(request, _("Saved."))
        return _to(found)

    return answer_form(request, _FORM, form_about(found.gathering, _("Change"), _own(found)), form, act)


@signed_in
@require_POST
def participant_leave(request: HttpRequest, code: str, participant: str) -> HttpResponse:
    """Take a delegate out, with wishes and meetings."""
    found = participant_for_page(request.user, code, participant)
    leave_gathering(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Taken out, with wishes and meetings."))
    return redirect("brokerage:gathering", code=code)


@signed_in
def wish_new(request: HttpRequest, code: str, participant: str) -> HttpResponse:
    """Say whom a delegate wishes to meet."""
    found = participant_for_page(request.user, code, participant)
    require(can_wish(request.user, found))
    others = {one.code: one for one in participants_of(found.gathering) if one.member_id != found.member_id}
    initial = {"wanted": request.GET.get("wanted", "")[:20]}
    choices = person_choices(others.values(), reader_language())
    form = WishForm(request.POST or None, others=choices, initial=initial)

    def act() -> HttpResponse:
        given = form.cleaned_data
        wish_to_meet(
            found, others[given["wanted"]], by=request.user, strength=given["strength"], because=given["because"]
        )
        messages.success(request, _("Your wish is kept. Nobody but the Secretariat sees it until it is mutual."))
        return _to(found)

    return answer_form(request, _FORM, form_about(found.gathering, _("Wish to meet"), _own(found)), form, act)


@signed_in
@require_POST
def wish_drop(request: HttpRequest, code: str, participant: str, wish: str) -> HttpResponse:
    """Take a wish back."""
    found = participant_for_page(request.user, code, participant)
    known = found.wishes.filter(code=wish, withdrawn_at=None).first()
    if known is None:
        raise NotVisible
    drop_wish(known, by=request.user, expected=version_in(request))
    messages.success(request, _("Taken back."))
    return _to(found)


def form_about(found: Gathering | None, heading: str, back: str = "", *, grave: bool = False) -> dict[str, Any]:
    """Return what the one form of this part needs besides its fields."""
    row = shown_gathering(found) if found is not None else None
    there = back or (reverse("brokerage:gathering", kwargs={"code": found.code}) if found is not None else "")
    return {"row": row, "heading": heading, "lead": "", "back": there, "grave": grave}


def _participant_form(
    request: HttpRequest, found: Gathering, members: Any, codes: list[str], initial: Any = None
) -> ParticipantForm:
    items = [
        (f"{one.side}:{one.code}", f"{called(one.side).one}: {one.title}")
        for one in items_to_bring(request.user, codes)
    ]
    slots = slot_choices(found.slots())
    return ParticipantForm(request.POST or None, members=members, items=items, slots=slots, initial=initial or {})


def _own(found: Participant) -> str:
    return reverse("brokerage:participant", kwargs={"code": found.gathering.code, "participant": found.code})


def _to(found: Participant) -> HttpResponse:
    return redirect(_own(found))

"""The timetable of a gathering: making, publishing, moving, saying what came of a meeting; as a page and a calendar."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ayni.brokerage.actions import (
    add_meeting,
    ask_for_timetable,
    drop_meeting,
    move_meeting,
    publish_timetable,
    say_outcome,
    settle_meeting,
)
from ayni.brokerage.exports.calendar import as_calendar
from ayni.brokerage.forms.gatherings import MeetingForm, OutcomeForm, slot_choices
from ayni.brokerage.models import Gathering, Meeting, Participant
from ayni.brokerage.pages.gatherings import named_participant, person_choices, timetable_page
from ayni.brokerage.queries.gatherings import (
    brought_by,
    gathering_for_page,
    gathering_for_timetable,
    meeting_for_page,
    meetings_of,
    own_participants,
    participant_for_page,
    participants_of,
)
from ayni.brokerage.rules import can_keep_gatherings, can_say_outcome
from ayni.brokerage.views.gatherings import form_about
from ayni.brokerage.views.items import version_in
from ayni.core.signed_in import signed_in
from ayni.core.verdicts import require
from ayni.monitoring.views.answering import answer_form, reader_language

_FORM = "brokerage/gathering_form.html"


@signed_in
@require_safe
def gathering_timetable(request: HttpRequest, code: str) -> HttpResponse:
    """Who meets whom, by slots and tables."""
    found = gathering_for_timetable(request.user, code)
    return render(request, "brokerage/timetable.html", timetable_page(request.user, found, reader_language()))


@signed_in
@require_POST
def gathering_arrange(request: HttpRequest, code: str) -> HttpResponse:
    """Let the timetable be made."""
    found = gathering_for_page(request.user, code)
    ask_for_timetable(found, by=request.user, expected=version_in(request))
    messages.success(request, _("The timetable is being made. You can leave this page and find it here again."))
    return redirect("brokerage:gathering", code=code)


@signed_in
@require_POST
def gathering_publish(request: HttpRequest, code: str) -> HttpResponse:
    """Let participants see it."""
    found = gathering_for_page(request.user, code)
    publish_timetable(found, by=request.user, expected=version_in(request))
    messages.success(request, _("The timetable is out; every participant is told."))
    return redirect("brokerage:gathering", code=code)


@signed_in
def meeting_new(request: HttpRequest, code: str) -> HttpResponse:
    """Place a meeting by hand."""
    found = gathering_for_page(request.user, code)
    require(can_keep_gatherings(request.user))
    people = {one.code: one for one in participants_of(found)}
    choices = person_choices(people.values(), reader_language())
    form = MeetingForm(request.POST or None, people=choices, slots=slot_choices(found.slots()), initial={"table": 1})

    def act() -> HttpResponse:
        given = form.cleaned_data
        both = people[given["first"]], people[given["second"]]
        add_meeting(found, *both, by=request.user, slot=given["slot"], table=given["table"])
        messages.success(request, _("Placed. It stays there whatever timetable is made."))
        return redirect("brokerage:gathering-timetable", code=code)

    return answer_form(request, _FORM, form_about(found, _("Place a meeting"), _timetable(code)), form, act)


@signed_in
def meeting_move(request: HttpRequest, code: str, meeting: str) -> HttpResponse:
    """Move a meeting to another slot or table."""
    found = meeting_for_page(request.user, code, meeting)
    require(can_keep_gatherings(request.user))
    initial = {"slot": found.slot, "table": found.table, "version": found.version}
    form = MeetingForm(request.POST or None, people=[], slots=slot_choices(found.gathering.slots()), initial=initial)

    def act() -> HttpResponse:
        given = form.cleaned_data
        seen = given["version"] or 0
        move_meeting(found, by=request.user, slot=given["slot"], table=given["table"], expected=seen)
        messages.success(request, _("Moved. It stays there whatever timetable is made."))
        return redirect("brokerage:gathering-timetable", code=code)

    context = form_about(found.gathering, _("Move the meeting"), _timetable(code)) | {"lead": _names(found)}
    return answer_form(request, _FORM, context, form, act)


@signed_in
@require_POST
def meeting_settle(request: HttpRequest, code: str, meeting: str) -> HttpResponse:
    """Keep a meeting where it is, or let it go again."""
    found = meeting_for_page(request.user, code, meeting)
    settle_meeting(found, by=request.user, settled=not found.settled, expected=version_in(request))
    messages.success(request, _("Saved."))
    return redirect("brokerage:gathering-timetable", code=code)


@signed_in
@require_POST
def meeting_drop(request: HttpRequest, code: str, meeting: str) -> HttpResponse:
    """Take a meeting off."""
    found = meeting_for_page(request.user, code, meeting)
    drop_meeting(found, by=request.user, expected=version_in(request))
    messages.success(request, _("Taken off the timetable."))
    return redirect("brokerage:gathering-timetable", code=code)


@signed_in
def meeting_outcome(request: HttpRequest, code: str, meeting: str) -> HttpResponse:
    """Say what came of a meeting."""
    found = meeting_for_page(request.user, code, meeting)
    require(can_say_outcome(request.user, found))
    items = brought_by(request.user, [found.first, found.second])
    initial = {"outcome": found.outcome, "said": found.said, "version": found.version}
    back = _of_meeting(request, found)
    form = OutcomeForm(request.POST or None, pairs=_pairs(found, items), initial=initial)

    def act() -> HttpResponse:
        given = form.cleaned_data
        asked, _bar, answered = given["pair"].partition("|")
        say_outcome(
            found,
            by=request.user,
            outcome=given["outcome"],
            said=given["said"],
            request=items.get(asked),
            offer=items.get(answered),
            language=reader_language(),
            expected=given["version"] or 0,
        )
        messages.success(request, _("Thank you. It is kept."))
        if found.engagement is not None:
            return redirect("brokerage:engagement", code=found.engagement.code)
        return redirect(back)

    context = form_about(found.gathering, _("What came of it"), back) | {"lead": _names(found)}
    return answer_form(request, _FORM, context, form, act)


@signed_in
@require_safe
def gathering_calendar(request: HttpRequest, code: str) -> HttpResponse:
    """The whole timetable as a calendar."""
    found = gathering_for_timetable(request.user, code)
    return _calendar(request, found, meetings_of(found), f"timetable-{code}")


@signed_in
@require_safe
def participant_calendar(request: HttpRequest, code: str, participant: str) -> HttpResponse:
    """A participant's own meetings as a calendar."""
    found = participant_for_page(request.user, code, participant)
    # Before the timetable is out only the Secretariat has one.
    whole = found.gathering if can_keep_gatherings(request.user) else None
    out = whole or (found.gathering if found.gathering.state in ("arranged", "held") else None)
    return _calendar(
        request, found.gathering, meetings_of(found.gathering, found) if out else [], f"meetings-{found.code}"
    )


def _calendar(request: HttpRequest, found: Gathering, meetings: list[Meeting], name: str) -> HttpResponse:
    lang = reader_language()
    names = {one.pk: named_participant(one, lang) for each in meetings for one in (each.first, each.second)}
    address = request.build_absolute_uri(reverse("brokerage:gathering", kwargs={"code": found.code}))
    response = HttpResponse(as_calendar(found, meetings, names, address), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.ics"'
    return response


def _pairs(found: Meeting, items: dict[str, Any]) -> list[tuple[str, str]]:
    """Return "request:CODE|offer:CODE" as choices: a request of one side with an offer of the other, or words."""
    pairs = []
    for one, other in ((found.first, found.second), (found.second, found.first)):
        for asked in (items[code] for code in one.brings if code.startswith("request:") and code in items):
            pairs += [
                (f"request:{asked.code}|{code}", f"{asked.title} – {items[code].title}")
                for code in other.brings
                if code.startswith("offer:") and code in items
            ]
            words = _("%(title)s, answered in the words below") % {"title": asked.title}
            pairs.append((f"request:{asked.code}|", words))
    return pairs


def _names(found: Meeting) -> str:
    lang = reader_language()
    both: tuple[Participant, Participant] = (found.first, found.second)
    return " – ".join(named_participant(one, lang) for one in both)


def _timetable(code: str) -> str:
    return reverse("brokerage:gathering-timetable", kwargs={"code": code})


def _of_meeting(request: HttpRequest, meeting: Meeting) -> str:
    """Return where the meetings of a person's own side stand, of which the next may wait; else the whole timetable."""
    code, own = meeting.gathering.code, {one.pk for one in own_participants(request.user, meeting.gathering)}
    for one in (meeting.first, meeting.second):
        if one.pk in own:
            return reverse("brokerage:participant", kwargs={"code": code, "participant": one.code})
    return _timetable(code)

"""The timetable of a gathering: made by the solver, changed by people, checked at each change, and its outcomes."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ayni.brokerage.actions.engagements import propose_engagement
from ayni.brokerage.models import (
    Engagement,
    Gathering,
    GatheringState,
    Meeting,
    MeetingOutcome,
    Offer,
    Participant,
    Request,
)
from ayni.brokerage.queries.gatherings import meetings_of, participants_of, placed, plan_of
from ayni.brokerage.rules import can_keep_gatherings, can_say_outcome
from ayni.core.changes import change, create
from ayni.core.errors import Invalid, Refused
from ayni.core.jobs import enqueue
from ayni.core.verdicts import require
from ayni.matching.timetable import Arranged, Clash, arrange, clashes

_PLANNED = (GatheringState.OPEN, GatheringState.ARRANGED)
CLASHES = {
    "unknown": _("One of the two does not take part, or there is no such slot."),
    "away": _("One of the two is not there in that slot."),
    "busy": _("One of the two has another meeting in that slot."),
    "twice": _("These two meet already."),
    "tables": _("Every table is taken in that slot."),
    "table": _("That table is taken in that slot, or there is none of that number."),
}


def ask_for_timetable(gathering: Gathering, *, by: Any, expected: int) -> Gathering:
    """Let the timetable be made by the worker; what is settled stays. Refuses others; raises Refused, Conflict."""
    require(can_keep_gatherings(by))
    _must_be_planned(gathering)
    with transaction.atomic():
        change(gathering, {"asked_at": timezone.now()}, by=by, verb="asked for a timetable", expected=expected)
        enqueue("brokerage.timetable", code=gathering.code)
    return gathering


def make_timetable(gathering: Gathering) -> Arranged:
    """Make the timetable anew around what is settled, and keep it; nobody is told before it is published.

    It is computed beside the database; what people settled meanwhile makes it start over.
    """
    while True:
        settled = _settled(gathering)
        found = arrange(plan_of(gathering, settled))
        with transaction.atomic():
            held = _held(gathering)
            if [placed(one) for one in _settled(held)] != [placed(one) for one in settled]:
                continue
            _keep(held, found)
            quality = {
                "mutual": found.mutual,
                "mutual_bound": found.mutual_bound,
                "whole": found.whole,
                "whole_bound": found.whole_bound,
                "proven": found.proven,
            }
            change(held, {"asked_at": None, "found": quality}, by=None, verb="arranged")
        return found


def publish_timetable(gathering: Gathering, *, by: Any, expected: int) -> Gathering:
    """Let participants see the timetable and tell each the way to theirs. Refuses others; raises Refused, Conflict."""
    require(can_keep_gatherings(by))
    _must_be_planned(gathering)
    if not meetings_of(gathering):
        raise Refused(_("There is no meeting yet. Make the timetable first."))
    with transaction.atomic():
        change(gathering, {"state": GatheringState.ARRANGED}, by=by, verb="published", expected=expected)
        for one in participants_of(gathering):
            _tell(one, "published", str(gathering.version))
    return gathering


def add_meeting(
    gathering: Gathering, first: Participant, second: Participant, *, by: Any, slot: str, table: int
) -> Meeting:
    """Place a meeting by hand; it is settled. Refuses others; raises Invalid with the clash."""
    require(can_keep_gatherings(by))
    _must_be_planned(gathering)
    with transaction.atomic():
        _held(gathering)
        made = Meeting(gathering=gathering, first=first, second=second, slot=slot, table=table, settled=True)
        _check(gathering, made)
        create(made, by=by, verb="placed")
        _tell_both(gathering, made)
    return made


def move_meeting(meeting: Meeting, *, by: Any, slot: str, table: int, expected: int) -> Meeting:
    """Move a meeting to another slot or table; it is settled from then on.

    Refuses others; raises Invalid with the clash, Conflict. Once the timetable is out, both are told.
    """
    require(can_keep_gatherings(by))
    _must_be_planned(meeting.gathering)
    with transaction.atomic():
        _held(meeting.gathering)
        planned = Meeting(first=meeting.first, second=meeting.second, slot=slot, table=table, pk=meeting.pk)
        _check(meeting.gathering, planned)
        change(meeting, {"slot": slot, "table": table, "settled": True}, by=by, verb="moved", expected=expected)
        _tell_both(meeting.gathering, meeting)
    return meeting


def settle_meeting(meeting: Meeting, *, by: Any, settled: bool, expected: int) -> Meeting:
    """Keep a meeting where it is whatever timetable is made, or let it go again. Refuses others; raises Conflict."""
    require(can_keep_gatherings(by))
    _must_be_planned(meeting.gathering)
    return change(meeting, {"settled": settled}, by=by, verb="settled", expected=expected)


def drop_meeting(meeting: Meeting, *, by: Any, expected: int) -> Meeting:
    """Take a meeting off the timetable. Refuses others; raises Conflict. Once it is out, both are told."""
    require(can_keep_gatherings(by))
    _must_be_planned(meeting.gathering)
    with transaction.atomic():
        change(meeting, {"withdrawn_at": timezone.now()}, by=by, verb="dropped", expected=expected)
        _tell_both(meeting.gathering, meeting)
    return meeting


def say_outcome(
    meeting: Meeting,
    *,
    by: Any,
    outcome: str,
    said: str = "",
    request: Request | None = None,
    offer: Offer | None = None,
    language: str,
    expected: int,
) -> Meeting:
    """Say what came of a meeting. FOLLOWED brings a request of one side together with an offer of the other, or with
    what was said in words; from there it goes its way like every match.

    Refuses who may not; raises Invalid without a request, or without words where nothing comes of it; Conflict.
    """
    require(can_say_outcome(by, meeting))
    if outcome != MeetingOutcome.FOLLOWED and not said.strip():
        raise Invalid(fields={"said": [_("Say in words what came of it.")]})
    values: dict[str, Any] = {"outcome": outcome, "said": said.strip()}
    with transaction.atomic():
        if outcome == MeetingOutcome.FOLLOWED and meeting.engagement is None:
            values["engagement"] = _followed(meeting, request, offer, by=by, said=said, language=language)
        change(meeting, values, by=by, verb="evaluated", expected=expected)
    return meeting


def _followed(
    meeting: Meeting, request: Request | None, offer: Offer | None, *, by: Any, said: str, language: str
) -> Engagement:
    sides = {meeting.first.member_id: meeting.second.member, meeting.second.member_id: meeting.first.member}
    if request is None or request.member_id not in sides:
        raise Invalid(fields={"pair": [_("Choose the request that is answered.")]})
    giver = sides[request.member_id]
    if offer is not None and offer.member_id != giver.pk:
        raise Invalid(fields={"pair": [_("Choose an offer of the other side.")]})
    return propose_engagement(request, offer, by=by, giver=giver, message=said, language=language)


def _keep(gathering: Gathering, found: Arranged) -> None:
    """Make the meetings those that were found; those who meet as before keep their record, wherever it moves."""
    people = {one.code: one for one in participants_of(gathering)}
    wanted = {one.pair: one for one in found.meetings if {*one.pair} <= people.keys()}
    for meeting in meetings_of(gathering):
        kept = wanted.pop(placed(meeting).pair, None)
        if kept is None:
            change(meeting, {"withdrawn_at": timezone.now()}, by=None, verb="dropped")
        elif (meeting.slot, meeting.table) != (kept.slot, kept.table):
            change(meeting, {"slot": kept.slot, "table": kept.table}, by=None, verb="moved")
    for pair, one in wanted.items():
        first, second = (people[code] for code in pair)
        made = Meeting(gathering=gathering, first=first, second=second, slot=one.slot, table=one.table)
        create(made, by=None, verb="placed")


def _settled(gathering: Gathering) -> list[Meeting]:
    """Return what a new timetable leaves alone: what people settled, and meetings of which the outcome is said."""
    kept = [one for one in meetings_of(gathering) if one.settled or one.outcome]
    for one in kept:
        one.settled = True
    return kept


def _check(gathering: Gathering, meeting: Meeting) -> None:
    others = [placed(one) for one in meetings_of(gathering) if one.pk != meeting.pk]
    found = [
        one for one in clashes(plan_of(gathering, ()), [*others, placed(meeting)]) if one.meeting == placed(meeting)
    ]
    if found:
        raise Invalid(fields={_field(found): [CLASHES[one.code] for one in found]})


def _field(found: Iterable[Clash]) -> str:
    return "table" if all(one.code == "table" for one in found) else "slot"


def _held(gathering: Gathering) -> Gathering:
    """Return the gathering, held until the transaction ends: two changes of one timetable come one after the other."""
    return Gathering.objects.select_for_update().get(pk=gathering.pk)


def _must_be_planned(gathering: Gathering) -> None:
    if gathering.state not in _PLANNED:
        raise Refused(_("The timetable is made while the gathering is open, and changed until it was held."))


def _tell_both(gathering: Gathering, meeting: Meeting) -> None:
    if gathering.state == GatheringState.ARRANGED:
        for one in (meeting.first, meeting.second):
            _tell(one, "changed", f"{meeting.code} {meeting.version}")


def _tell(participant: Participant, what: str, news: str) -> None:
    enqueue("brokerage.participant", code=participant.code, what=what, news=news)
